//! One thing that stands before an event in one report and after it in the other.
//!
//! ```text
//! a: He called the station during the attack to confess.      during ≠ before the attack
//! b: He had called the station before the attack.
//! ```

use super::frame::Mood;
use super::reading::Reading;
use super::{Finding, Sort};
use rustc_hash::FxHashSet;
use std::ops::Range;

#[derive(Clone, Debug)]
struct Cue {
    sentence: usize,
    words: Range<usize>,
    order: i8,
    event: usize,
    /// What stands before or after the event.
    what: FxHashSet<u32>,
}

/// The farthest an event stands behind its preposition, in words.
const REACH: usize = 5;

/// Things that stand on two sides of one event.
pub(super) fn find(reading: &Reading) -> Vec<Finding> {
    let cues = [cues(reading, 0), cues(reading, 1)];
    let told = |own: &[Cue], other: &Cue| {
        own.iter().any(|cue| {
            (cue.event, cue.order) == (other.event, other.order) && reading.shared(&cue.what, &other.what).1 > 0
        })
    };
    let mut findings = vec![];
    for x in &cues[0] {
        for y in cues[1].iter().filter(|y| y.event == x.event && y.order != x.order) {
            let link = reading.link(x.sentence, y.sentence);
            let (shared, count) = reading.shared(&x.what, &y.what);
            if link < 0.4 || count < 2 || shared < 3.5 || told(&cues[0], y) || told(&cues[1], x) {
                continue;
            }
            let place = |side: usize, cue: &Cue| reading.mention(side, cue.sentence, cue.words.clone());
            let confidence = 0.5 + 0.25 * link;
            findings.push(Finding { sort: Sort::Order, a: place(0, x), b: place(1, y), about: None, confidence });
        }
    }
    findings
}

fn cues(reading: &Reading, side: usize) -> Vec<Cue> {
    let mut cues = vec![];
    for (sentence, line) in reading.lines[side].iter().enumerate() {
        for (at, word) in line.iter().enumerate() {
            let Some((_, order)) = reading.lexicon.words.order.iter().find(|(lower, _)| *lower == word.lower) else {
                continue;
            };
            let until = line.len().min(at + 1 + REACH);
            let stops = |i: &usize| line[*i].lower == "," || reading.parts(line, *i);
            let end = (at + 1..until).find(stops).unwrap_or(until);
            let event = (at + 1..end)
                .find_map(|i| reading.lexicon.events.at(&line[i..]).map(|(length, event)| (i + length, event)));
            let Some((end, event)) = event else { continue };
            let frame = reading.frame(side, sentence, at..at + 1);
            if frame.mood != Mood::Fact || frame.negated {
                continue;
            }
            let mut what = frame.left.clone();
            what.extend(frame.right.iter().filter(|i| **i >= end));
            // "called during the attack to pledge": what follows belongs to it as well.
            let further = end..reading.clause_end(side, sentence, end);
            what.extend(further.filter(|i| line[*i].content));
            cues.push(Cue {
                sentence,
                words: at..end,
                order: *order,
                event,
                what: reading.terms_of(side, sentence, &what),
            });
        }
    }
    cues
}
