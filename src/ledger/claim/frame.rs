//! What stands around a phrase: of what it is told, and whether it is claimed, denied or only possible.
//!
//! ```text
//! No ambulance was diverted            no … diverted: denied; told of: ambulance
//! they refused to divert ambulances    refused to: denied
//! it might have been diverted          might: not claimed at all
//! ```

use super::reading::{Reading, Word};
use std::ops::Range;

/// Whether a statement is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mood {
    /// It was so.
    Fact,
    /// It will be so.
    Future,
    /// It may be so, or somebody says so for his own sake.
    Open,
}

/// What stands around a phrase.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub mood: Mood,
    pub negated: bool,
    /// The word that denies, where there is one.
    pub negator: Option<usize>,
    pub passive: bool,
    /// Content words before it in its clause, the nearest first.
    pub left: Vec<usize>,
    /// Content words after it in its clause, the nearest first.
    pub right: Vec<usize>,
}

/// The farthest a word stands from a phrase and yet belongs to it, in words.
const REACH: usize = 14;

impl Reading<'_> {
    /// Where the clause of a word begins, for what is told of its subject: a relative belongs to the noun before it.
    pub fn clause_start(&self, side: usize, sentence: usize, at: usize) -> usize {
        let line = &self.lines[side][sentence];
        let least = at.saturating_sub(REACH);
        let before = |i: usize| i.checked_sub(1).is_some_and(|i| self.lexicon.words.being.contains(line[i].lower));
        let starts = |i: &usize| {
            // "The driver said two passengers were hurt": what is said is told of the passengers.
            self.parts(line, *i) && !self.goes_on(line, *i) || self.is_saying(&line[*i]) && !before(*i)
        };
        (least..at).rev().find(starts).map_or(least, |i| i + 1)
    }

    /// Whether the words behind a conjunction are a second verb of the same subject: "was suspended and remains at liberty".
    fn goes_on(&self, line: &[Word], conjunction: usize) -> bool {
        let words = self.lexicon.words;
        let (Some(next), Some(further)) = (line.get(conjunction + 1), line.get(conjunction + 2)) else { return false };
        let verb = words.participle_endings.iter().any(|ending| next.lower.ends_with(ending))
            || words.being.contains(next.lower)
            || self.lexicon.irregular(next.lower).is_some()
            || next.lower.ends_with(words.verb_ending) && !further.content;
        words.joining.contains(line[conjunction].lower) && next.name.is_none() && verb
    }

    /// Where the clause of a word ends, for its object.
    pub fn clause_end(&self, side: usize, sentence: usize, from: usize) -> usize {
        let line = &self.lines[side][sentence];
        let most = (from + REACH).min(line.len());
        let ends = |i: &usize| {
            let word = &line[*i];
            self.parts(line, *i) || word.lower == "," || self.lexicon.words.relatives.contains(word.lower)
        };
        (from..most).find(ends).unwrap_or(most)
    }

    /// What stands around the words of a phrase.
    pub fn frame(&self, side: usize, sentence: usize, phrase: Range<usize>) -> Frame {
        let line = &self.lines[side][sentence];
        let words = self.lexicon.words;
        let start = self.clause_start(side, sentence, phrase.start);
        let end = self.clause_end(side, sentence, phrase.end);
        let content = |i: &usize| line[*i].content && !words.being.contains(line[*i].lower);
        let mut frame = Frame {
            mood: Mood::Fact,
            negated: false,
            negator: None,
            passive: false,
            left: (start..phrase.start).rev().filter(content).collect(),
            right: (phrase.end..end).filter(content).collect(),
        };
        let first = &line[phrase.start];
        let participle = words.participle_endings.iter().any(|ending| first.lower.ends_with(ending))
            || words.participles.contains(first.lower);
        let before: Vec<usize> = (start..phrase.start).rev().take(4).collect();
        let be = before.iter().take_while(|i| line[**i].lower != ",").any(|i| words.being.contains(line[*i].lower));
        frame.passive =
            be && participle || line.get(phrase.end).is_some_and(|word| participle && word.lower == words.by);
        if line[phrase.clone()].iter().any(|word| word.quoted) || line.iter().any(|word| word.lower == "?") {
            frame.mood = Mood::Open;
            return frame;
        }
        self.judge(line, start..phrase.start, &mut frame);
        if line.get(phrase.end).is_some_and(|word| words.nobody.contains(word.lower)) {
            frame.negated = !frame.negated;
            frame.negator = Some(phrase.end);
        }
        frame
    }

    /// What the words before a phrase make of it.
    fn judge(&self, line: &[Word], before: Range<usize>, frame: &mut Frame) {
        let words = self.lexicon.words;
        // The word that opens the clause may make it a condition: "if", "until".
        let opener = before.start.checked_sub(1).map(|i| line[i].lower);
        if opener.is_some_and(|opener| words.unsure.contains(opener)) {
            frame.mood = Mood::Open;
        }
        for (distance, i) in before.clone().rev().enumerate() {
            let lower = line[i].lower;
            let next = line.get(i + 1).map_or("", |word| word.lower);
            if words.partial.contains(lower) || words.unsure.contains(lower) && distance < 6 {
                frame.mood = Mood::Open;
            } else if words.future.contains(lower) && distance < 5 && frame.mood == Mood::Fact {
                frame.mood = Mood::Future;
            } else if words.to == lower && distance < 3 {
                // What precedes "to" tells whether it came about.
                let verb = i.checked_sub(1).map_or("", |i| line[i].lower);
                if words.failing.contains(verb) {
                    frame.negated = !frame.negated;
                    frame.negator = Some(i - 1);
                } else if !words.achieving.contains(verb) && distance == 0 {
                    frame.mood = Mood::Open;
                }
            } else if (words.negators.contains(lower) || lower.ends_with(words.negated_ending))
                && (distance < 5 || words.determiners.contains(next))
            {
                if words.softened.contains(next) {
                    frame.mood = Mood::Open;
                } else {
                    frame.negated = !frame.negated;
                    frame.negator = Some(i);
                }
            } else if words.nobody.contains(lower) && !words.softened.contains(next) {
                // "no longer", "no doubt" deny something else.
                if words.idle_denials.contains(next) {
                    frame.mood = Mood::Open;
                } else {
                    frame.negated = !frame.negated;
                    frame.negator = Some(i);
                }
            } else if lower == "," && distance < 2 && frame.left.is_empty() {
                break;
            }
        }
    }
}
