//! One place in a statement, filled with two nouns that cannot be one thing.
//!
//! ```text
//! a: Lunt died on Monday at home, in Sallow.            died at: home ≠ hospital
//! b: Lunt passed away in a hospital.
//!
//! a: walked off with a broken collarbone                  broken: collarbone ≠ wrist
//! b: was taken to hospital with a broken wrist
//! ```

use super::frame::Mood;
use super::reading::Reading;
use super::{Finding, Sort};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// A noun in its slot.
#[derive(Clone, Debug)]
struct Cue {
    sentence: usize,
    slot: usize,
    governor: usize,
    group: usize,
    /// The governor as it is written, where it is not one of the words.
    said: Option<String>,
    /// From the link to the noun.
    words: Range<usize>,
    /// The words of the people's names in the clause.
    people: FxHashSet<String>,
    /// What else the clause tells.
    around: FxHashSet<u32>,
}

/// The farthest a noun stands behind its governor, in words.
const REACH: usize = 12;

/// The farthest a noun stands behind its link, in words.
const LINKED: usize = 8;

/// Slots with two nouns that cannot be one thing.
pub(super) fn find(reading: &Reading) -> Vec<Finding> {
    let cues = [cues(reading, 0), cues(reading, 1)];
    let mut findings = vec![];
    for x in &cues[0] {
        for y in cues[1].iter().filter(|y| (y.slot, y.governor) == (x.slot, x.governor) && y.group != x.group) {
            let strangers = reading.strangers(&x.people, &y.people);
            if strangers || told(&cues[0], y) || told(&cues[1], x) {
                continue;
            }
            if holds(reading, 0, x.sentence, y) || holds(reading, 1, y.sentence, x) {
                continue;
            }
            let link = reading.link(x.sentence, y.sentence);
            let near = reading.near_link(x.sentence, y.sentence);
            let (shared, _) = reading.shared(&x.around, &y.around);
            let one = only(&cues[0], x) && only(&cues[1], y);
            let same = reading.acquainted(&x.people, &y.people);
            if link >= 0.4 && (shared >= 1.5 || same || link >= 0.8) || one && (same || near >= 0.6 || shared >= 3.0) {
                let place = |side: usize, cue: &Cue| reading.mention(side, cue.sentence, cue.words.clone());
                let confidence = 0.5 + 0.3 * link.max(0.5 * near) + if same { 0.1 } else { 0.0 };
                findings.push(Finding {
                    sort: Sort::Slot,
                    a: place(0, x),
                    b: place(1, y),
                    about: x.said.clone().zip(y.said.clone()).map(|(x, y)| [x, y]),
                    confidence,
                });
            }
        }
    }
    findings
}

/// Whether a report fills the slot as the other does, too.
fn told(own: &[Cue], other: &Cue) -> bool {
    own.iter().any(|cue| (cue.slot, cue.governor, cue.group) == (other.slot, other.governor, other.group))
}

/// Whether a report fills the slot with nouns of one group only.
fn only(own: &[Cue], of: &Cue) -> bool {
    own.iter().all(|cue| (cue.slot, cue.governor) != (of.slot, of.governor) || cue.group == of.group)
}

/// Whether a sentence has the other's noun in whatever place: "at a hospital near his home".
fn holds(reading: &Reading, side: usize, sentence: usize, other: &Cue) -> bool {
    let nouns = reading.lexicon.slots[other.slot].nouns.all(&reading.lines[side][sentence]);
    nouns.iter().any(|(_, _, group)| *group == other.group)
}

fn cues(reading: &Reading, side: usize) -> Vec<Cue> {
    let mut cues = vec![];
    for sentence in 0..reading.lines[side].len() {
        for (slot, places) in reading.lexicon.slot_openings.within(&reading.lines[side][sentence]) {
            of_slot(reading, side, sentence, (slot, places), &mut cues);
        }
    }
    cues
}

/// `slot` is the slot, and where its nouns may begin.
fn of_slot(reading: &Reading, side: usize, sentence: usize, (slot, places): (usize, Vec<usize>), cues: &mut Vec<Cue>) {
    let line = &reading.lines[side][sentence];
    let tables = &reading.lexicon.slots[slot];
    let nouns = tables.nouns.all_at(line, places);
    if nouns.is_empty() {
        return;
    }
    let governors = tables.governors.all(line);
    for (order, &(at, length, group)) in nouns.iter().enumerate() {
        let modifies = nouns.get(order + 1).is_some_and(|next| next.0 == at + length);
        if modifies || line[at].quoted || line[at].name.is_some() {
            continue;
        }
        let before = governors.iter().rev().find(|governor| governor.0 + governor.1 <= at);
        let Some(&(governor_at, governor_length, governor)) = before else { continue };
        let between = governor_at + governor_length..at;
        if between.len() > REACH || between.clone().any(|i| reading.parts(line, i)) {
            continue;
        }
        let link = between.clone().rev().take(LINKED).find(|i| tables.links.at(&line[*i..]).is_some());
        // Another noun of the slot between link and noun is what the link belongs to.
        let adjacent = between.len() <= 1;
        if !adjacent && link.is_none() {
            continue;
        }
        let other = |noun: &(usize, usize, usize)| noun.0 >= between.start && noun.0 + noun.1 < at;
        if !adjacent && nouns.iter().any(other) {
            continue;
        }
        let frame = reading.frame(side, sentence, governor_at..governor_at + governor_length);
        if frame.mood != Mood::Fact || frame.negated {
            continue;
        }
        let mut around: Vec<usize> = frame.left.clone();
        around.extend(frame.right.iter().filter(|i| !(at..at + length).contains(i)));
        let clause = reading.clause_start(side, sentence, governor_at)..reading.clause_end(side, sentence, at);
        let people = reading.people(side, sentence, clause);
        cues.push(Cue {
            sentence,
            slot,
            governor,
            group,
            said: link.map(|_| reading.written(side, sentence, governor_at..governor_at + governor_length)),
            words: link.unwrap_or(governor_at)..at + length,
            people,
            around: reading.terms_of(side, sentence, &around),
        });
    }
}
