//! One deed, done by two people.
//!
//! ```text
//! a: It was a courier who called 911.                              a courier ≠ Ada Lunt
//! b: Ada Lunt was serving; it was she who called the police.
//!
//! a: The film will be finished by his daughter, Zoe.               Zoe ≠ Ada Lunt
//! b: Ada Lunt, his editor, will finish it.
//! ```
//!
//! Many people do the same at once, so one deed is not enough: it is one that is done once, or the sentence singles the
//! doer out, and nothing may say that the two are one person.

use super::frame::{Frame, Mood};
use super::reading::Reading;
use super::{Finding, Sort};
use crate::details::name::{Name, NameKind};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// A deed with its doer.
#[derive(Clone, Debug)]
struct Cue {
    sentence: usize,
    deed: usize,
    /// The deed as it is written.
    said: String,
    mood: Mood,
    doer: Doer,
    /// "It was … who": nobody else did it.
    only: bool,
    /// "by …": the deed is told for its doer's sake.
    by: bool,
    /// To whom or what it was done.
    object: FxHashSet<u32>,
    /// Whether the deed says of itself what was done: "raised the alarm".
    whole: bool,
}

/// Who did it.
#[derive(Clone, Debug)]
struct Doer {
    words: Range<usize>,
    /// By their numbers in both reports.
    names: FxHashSet<usize>,
    /// Base forms of the words that say what they are.
    nouns: FxHashSet<String>,
}

/// Deeds with two doers.
pub(super) fn find(reading: &Reading) -> Vec<Finding> {
    let cues = [cues(reading, 0), cues(reading, 1)];
    let mut findings = vec![];
    for x in &cues[0] {
        for y in cues[1].iter().filter(|y| y.deed == x.deed && y.mood == x.mood) {
            if let Some(confidence) = contradict(reading, &cues, x, y) {
                let place = |side: usize, cue: &Cue| reading.mention(side, cue.sentence, cue.doer.words.clone());
                findings.push(Finding {
                    sort: Sort::Actor,
                    a: place(0, x),
                    b: place(1, y),
                    about: Some([x.said.clone(), y.said.clone()]),
                    confidence,
                });
            }
        }
    }
    findings
}

fn contradict(reading: &Reading, cues: &[Vec<Cue>; 2], x: &Cue, y: &Cue) -> Option<f64> {
    let (link, near) = (reading.link(x.sentence, y.sentence), reading.near_link(x.sentence, y.sentence));
    let (object, _) = reading.shared(&x.object, &y.object);
    let same_object = if x.whole && y.whole {
        true
    } else if x.object.is_empty() && y.object.is_empty() {
        near >= 0.5 || link >= 0.5
    } else {
        object >= 2.0
    };
    let only = x.only || y.only;
    let singled = only || x.by && y.by;
    let held = link >= 0.8
        || near >= 0.5 && (x.by || y.by)
        || singled && (link >= 0.4 || near >= 0.4)
        || only && x.whole && y.whole;
    if !same_object || !held || !two(reading, x, y) {
        return None;
    }
    // Neither report has the other's doer do it elsewhere.
    let elsewhere = |own: &[Cue], other: &Cue| {
        let same =
            |doer: &Doer| !doer.names.is_disjoint(&other.doer.names) || !doer.nouns.is_disjoint(&other.doer.nouns);
        own.iter().any(|cue| cue.deed == other.deed && same(&cue.doer))
    };
    if elsewhere(&cues[0], y) || elsewhere(&cues[1], x) {
        return None;
    }
    Some((0.55 + 0.2 * link.max(0.5 * near) + if x.only && y.only { 0.1 } else { 0.0 }).min(0.85))
}

/// Whether two doers are two.
fn two(reading: &Reading, x: &Cue, y: &Cue) -> bool {
    if !x.doer.nouns.is_disjoint(&y.doer.nouns) || !x.doer.names.is_disjoint(&y.doer.names) {
        return false;
    }
    let named =
        |side: usize, cue: &Cue| cue.doer.names.iter().filter_map(|name| reading.name(side, *name)).collect::<Vec<_>>();
    let (of_x, of_y) = (named(0, x), named(1, y));
    let role = |names: &[&Name], nouns: &FxHashSet<String>| {
        names
            .iter()
            .flat_map(|name| &name.roles)
            .flat_map(|role| role.split(' '))
            .any(|word| nouns.contains(&reading.base(word)))
    };
    if role(&of_x, &y.doer.nouns) || role(&of_y, &x.doer.nouns) {
        return false;
    }
    let mentions = |side: usize, sentence: usize, doer: &Doer| {
        reading.lines[side][sentence].iter().any(|word| word.name.is_some_and(|name| doer.names.contains(&name)))
    };
    if mentions(0, x.sentence, &y.doer) || mentions(1, y.sentence, &x.doer) {
        return false;
    }
    match (of_x.is_empty(), of_y.is_empty()) {
        (false, false) => {
            let people = |names: &[&Name]| names.iter().any(|name| name.kind == NameKind::Person);
            people(&of_x) == people(&of_y) || x.only || y.only
        }
        // Somebody without a name may be the one who has one in the other report, unless the sentence says what he is.
        (true, false) => x.only && !x.doer.nouns.is_empty(),
        (false, true) => y.only && !y.doer.nouns.is_empty(),
        (true, true) => x.only && y.only && !x.doer.nouns.is_empty() && !y.doer.nouns.is_empty(),
    }
}

fn cues(reading: &Reading, side: usize) -> Vec<Cue> {
    let mut cues = vec![];
    let words = reading.lexicon.words;
    for (sentence, line) in reading.lines[side].iter().enumerate() {
        for (at, length, deed) in reading.lexicon.deeds.all(line) {
            let phrase = at..at + length;
            let frame = reading.frame(side, sentence, phrase.clone());
            if frame.mood == Mood::Open || frame.negated {
                continue;
            }
            let by = (phrase.end..line.len().min(phrase.end + 2)).find(|i| line[*i].lower == words.by);
            let (doer, only, object) = match (by, cleft(reading, side, sentence, at)) {
                (Some(by), _) => (by + 1..noun_phrase(reading, side, sentence, by + 1), false, &frame.left),
                (None, Some(cleft)) => (cleft, true, &frame.right),
                (None, None) => match subject(reading, side, sentence, &phrase, &frame) {
                    Some(subject) => (subject, false, &frame.right),
                    None => continue,
                },
            };
            let Some(doer) = self::doer(reading, side, sentence, doer) else { continue };
            let said = reading.written(side, sentence, phrase.clone());
            let object = reading.terms_of(side, sentence, object);
            // "raised the alarm" and "the complaint by" say what was done.
            let noun = by.is_some() && at > 0 && words.determiners.contains(line[at - 1].lower);
            let whole = length >= 3 || only && length >= 2 || noun;
            cues.push(Cue { sentence, deed, said, mood: frame.mood, doer, only, by: by.is_some(), object, whole });
        }
    }
    cues
}

/// The words that "it was … who" singles out, where the phrase stands right behind them.
fn cleft(reading: &Reading, side: usize, sentence: usize, phrase: usize) -> Option<Range<usize>> {
    let line = &reading.lines[side][sentence];
    let words = reading.lexicon.words;
    let relative = (phrase.saturating_sub(3)..phrase).rev().find(|i| words.relatives.contains(line[*i].lower))?;
    let opens = |i: &usize| {
        let pair = format!("{} {}", line[*i].lower, line[*i + 1].lower);
        words.cleft.contains(&pair.as_str())
    };
    let start = (relative.saturating_sub(16)..relative.saturating_sub(1)).rev().find(opens)? + 2;
    let end = (start..relative).find(|i| line[*i].lower == ",").unwrap_or(relative);
    // "It was the auditor, Ada Lunt, who": the name stands behind the comma.
    let named = (end..relative).find(|i| line[*i].name.is_some()).filter(|i| *i <= end + 3);
    let end = named.map_or(end, |first| {
        (first..relative).take_while(|i| line[*i].name.is_some()).last().map_or(end, |last| last + 1)
    });
    (start < end).then_some(start..end)
}

/// Where the noun phrase that begins here ends, an apposition with a name in it included: "his daughter, Zoe".
fn noun_phrase(reading: &Reading, side: usize, sentence: usize, from: usize) -> usize {
    let line = &reading.lines[side][sentence];
    let words = reading.lexicon.words;
    let stops = |i: &usize| {
        let word = &line[*i];
        word.lower == ","
            || reading.parts(line, *i)
            || words.relatives.contains(word.lower)
            || words.prepositions.contains(word.lower)
            || word.lower == words.to
    };
    let end = (from..line.len()).find(stops).unwrap_or(line.len());
    let named = line.get(end).is_some_and(|word| word.lower == ",")
        && line.get(end + 1).is_some_and(|word| word.name.is_some());
    if !named || line[from..end].iter().any(|word| word.name.is_some()) {
        return end;
    }
    (end + 1..line.len()).take_while(|i| line[*i].name.is_some()).last().map_or(end, |last| last + 1)
}

/// The name that is the subject of an active verb: with nothing but helping words and an apposition between them.
fn subject(
    reading: &Reading,
    side: usize,
    sentence: usize,
    phrase: &Range<usize>,
    frame: &Frame,
) -> Option<Range<usize>> {
    if frame.passive {
        return None;
    }
    let line = &reading.lines[side][sentence];
    let words = reading.lexicon.words;
    let helping = |i: &usize| {
        !line[*i].content
            && line[*i].lower != ","
            && !words.prepositions.contains(line[*i].lower)
            && !reading.parts(line, *i)
    };
    let verb =
        (0..phrase.start).rev().take_while(|i| helping(i) && line[*i].name.is_none()).last().unwrap_or(phrase.start);
    let before = verb.checked_sub(1)?;
    let last = if line[before].lower == "," {
        // "Ada Lunt, his editor since 1998, will": from comma to comma.
        let comma = (before.saturating_sub(12)..before).rev().find(|i| line[*i].lower == ",")?;
        comma.checked_sub(1)?
    } else {
        before
    };
    line[last].name?;
    let first = (0..=last).rev().take_while(|i| line[*i].name.is_some() && line[*i].name == line[last].name).last()?;
    Some(first..last + 1)
}

/// Who the words say did it; a pronoun is the person named last before it in the sentence.
fn doer(reading: &Reading, side: usize, sentence: usize, words: Range<usize>) -> Option<Doer> {
    let line = &reading.lines[side][sentence];
    let mut doer = Doer { words: words.clone(), names: FxHashSet::default(), nouns: FxHashSet::default() };
    if words.is_empty() || words.len() > 12 || line[words.clone()].iter().any(|word| word.quoted) {
        return None;
    }
    for word in &line[words.clone()] {
        match word.name {
            Some(name) => {
                doer.names.insert(name);
            }
            None if word.content => {
                doer.nouns.insert(word.stem().to_owned());
            }
            None => {}
        }
    }
    if doer.names.is_empty() && doer.nouns.is_empty() {
        let gender = reading.gender(&line[words.start])?;
        let person = |name: &usize| {
            reading
                .name(side, *name)
                .is_some_and(|name| name.kind == NameKind::Person && name.gender.is_none_or(|known| known == gender))
        };
        let name = (0..words.start).find_map(|i| line[i].name.filter(person))?;
        doer.names.insert(name);
    }
    Some(doer)
}
