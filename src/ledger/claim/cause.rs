//! One event with two causes.
//!
//! ```text
//! a: The cause was a valve that had frozen shut.        valve ≠ software error
//! b: A computer error was to blame.
//! ```
//!
//! Two causes that share a word, or are of one kind ("a short circuit", "electrical fault"), may be one.

use super::frame::Mood;
use super::reading::Reading;
use super::{Finding, Sort};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// A statement of a cause.
#[derive(Clone, Debug)]
struct Cue {
    sentence: usize,
    cause: Range<usize>,
    terms: FxHashSet<u32>,
    kinds: FxHashSet<usize>,
    /// What it brought about; nothing where that goes without saying: "The cause was …".
    effect: FxHashSet<u32>,
    /// "after": it may be no cause.
    weak: bool,
}

/// Causes of one event that cannot be one.
pub(super) fn find(reading: &Reading) -> Vec<Finding> {
    let cues = [cues(reading, 0), cues(reading, 1)];
    let unsaid = |side: usize| cues[side].iter().filter(|cue| cue.effect.is_empty()).count();
    let only = unsaid(0) == 1 && unsaid(1) == 1;
    let told = |own: &[Cue], other: &Cue| own.iter().any(|cue| !cue.terms.is_disjoint(&other.terms) && !cue.weak);
    let mut findings = vec![];
    for x in &cues[0] {
        for y in &cues[1] {
            let one_kind = !x.kinds.is_disjoint(&y.kinds);
            if x.weak && y.weak || one_kind || !x.terms.is_disjoint(&y.terms) || told(&cues[0], y) || told(&cues[1], x)
            {
                continue;
            }
            let (link, near) = (reading.link(x.sentence, y.sentence), reading.near_link(x.sentence, y.sentence));
            let (effect, effects) = reading.shared(&x.effect, &y.effect);
            let known = !x.kinds.is_empty() && !y.kinds.is_empty();
            let (no_x, no_y) = (x.effect.is_empty(), y.effect.is_empty());
            let confidence = if x.weak || y.weak {
                (known && link >= 0.85 && effects >= 2).then_some(0.6)
            } else if no_x && no_y {
                (only || link >= 0.4 || near >= 0.6).then_some(if known { 0.75 } else { 0.65 })
            } else if no_x || no_y {
                (link >= 0.6 && known).then_some(0.6)
            } else if link >= 0.4 {
                (effects > 0 && (known || link >= 0.8)).then_some(if known { 0.75 } else { 0.6 })
            } else {
                (effect >= 3.0 && known && effects >= 2).then_some(0.55)
            };
            if let Some(confidence) = confidence {
                let place = |side: usize, cue: &Cue| reading.mention(side, cue.sentence, cue.cause.clone());
                findings.push(Finding { sort: Sort::Cause, a: place(0, x), b: place(1, y), about: None, confidence });
            }
        }
    }
    findings
}

fn cues(reading: &Reading, side: usize) -> Vec<Cue> {
    let mut cues = vec![];
    let words = reading.lexicon.words;
    for (sentence, line) in reading.lines[side].iter().enumerate() {
        for (at, length, ()) in reading.lexicon.before_cause.all(line) {
            let cause = at + length..reading.clause_end(side, sentence, at + length);
            cues.extend(cue(reading, side, sentence, at..at + length, cause, false, false));
        }
        for (at, length, ()) in reading.lexicon.after_cause.all(line) {
            let start = reading.clause_start(side, sentence, at);
            let cut = |i: &usize| {
                line[*i].lower == "," || words.relatives.contains(line[*i].lower) || reading.is_saying(&line[*i])
            };
            let start = (start..at).rev().find(cut).map_or(start, |i| i + 1);
            cues.extend(cue(reading, side, sentence, at..at + length, start..at, true, false));
        }
        // "The cause of the fire was a candle."
        for at in (0..line.len())
            .filter(|i| line[*i].lower == words.cause && line.get(i + 1).is_some_and(|word| word.lower == words.of))
        {
            let be = (at + 2..line.len().min(at + 8)).find(|i| words.being.contains(line[*i].lower));
            if let Some(be) = be {
                let cause = be + 1..reading.clause_end(side, sentence, be + 1);
                let mut found = cue(reading, side, sentence, at..be + 1, cause, false, false);
                let effect: Vec<usize> = (at + 2..be).filter(|i| line[*i].content).collect();
                if let Some(found) = &mut found {
                    found.effect = reading.terms_of(side, sentence, &effect);
                }
                cues.extend(found);
            }
        }
        for at in (1..line.len()).filter(|i| line[*i].lower == words.after) {
            let cause = at + 1..reading.clause_end(side, sentence, at + 1);
            cues.extend(cue(reading, side, sentence, at..at + 1, cause, false, true));
        }
    }
    cues
}

fn cue(
    reading: &Reading,
    side: usize,
    sentence: usize,
    phrase: Range<usize>,
    cause: Range<usize>,
    behind: bool,
    weak: bool,
) -> Option<Cue> {
    let line = &reading.lines[side][sentence];
    let frame = reading.frame(side, sentence, phrase.clone());
    if frame.mood != Mood::Fact || frame.negated {
        return None;
    }
    let empty = |i: &usize| !line[*i].content || reading.lexicon.words.empty_causes.contains(line[*i].lower);
    let telling: Vec<usize> = cause.clone().filter(|i| !empty(i)).collect();
    let open = line[cause.clone()]
        .iter()
        .any(|word| reading.lexicon.words.unsure.contains(word.lower) || reading.is_negator(word));
    let first = *telling.first()?;
    if open || telling.iter().all(|i| line[*i].name.is_some()) {
        return None;
    }
    let kinds = reading.lexicon.causes.all(&line[cause.clone()]).into_iter().map(|(_, _, kind)| kind).collect();
    let noun = |i: &usize| !reading.lexicon.words.empty_causes.contains(line[*i].lower);
    let own: Vec<usize> = if behind { frame.right } else { frame.left }.into_iter().filter(noun).collect();
    let last = telling.last().map_or(first, |last| *last);
    Some(Cue {
        sentence,
        cause: first..last + 1,
        terms: reading.terms_of(side, sentence, &telling),
        kinds,
        effect: reading.terms_of(side, sentence, &own),
        weak,
    })
}
