//! Two that do the same to each other, the other way round.
//!
//! ```text
//! a: Harbour United beat Dunmore Rovers 2-1.       who beat whom
//! b: Dunmore Rovers beat Harbour United 2-1.
//! ```

use super::frame::Mood;
use super::reading::Reading;
use super::{Finding, Sort};
use crate::article::TokenKind;
use std::ops::Range;

#[derive(Clone, Debug)]
struct Cue {
    sentence: usize,
    verb: u32,
    doer: usize,
    other: usize,
    words: Range<usize>,
}

/// Deeds of two that are told the other way round.
pub(super) fn find(reading: &Reading) -> Vec<Finding> {
    let cues = [cues(reading, 0), cues(reading, 1)];
    let told = |own: &[Cue], cue: &Cue| {
        own.iter().any(|own| (own.verb, own.doer, own.other) == (cue.verb, cue.doer, cue.other))
    };
    let mut findings = vec![];
    for x in &cues[0] {
        for y in cues[1].iter().filter(|y| (y.verb, y.doer, y.other) == (x.verb, x.other, x.doer)) {
            let link = reading.link(x.sentence, y.sentence);
            if link < 0.4 || told(&cues[0], y) || told(&cues[1], x) {
                continue;
            }
            let place = |side: usize, cue: &Cue| reading.mention(side, cue.sentence, cue.words.clone());
            findings.push(Finding {
                sort: Sort::Swap,
                a: place(0, x),
                b: place(1, y),
                about: None,
                confidence: 0.6 + 0.25 * link,
            });
        }
    }
    findings
}

fn cues(reading: &Reading, side: usize) -> Vec<Cue> {
    let words = reading.lexicon.words;
    let mut cues = vec![];
    for (sentence, line) in reading.lines[side].iter().enumerate() {
        for at in 1..line.len().saturating_sub(1) {
            let word = &line[at];
            if !word.content || word.kind != TokenKind::Word || word.name.is_some() || reading.is_saying(word) {
                continue;
            }
            let by = line[at + 1].lower == words.by;
            let after = at + 1 + usize::from(by);
            let skip = |i: &usize| words.determiners.contains(line[*i].lower);
            let Some(second) =
                (after..line.len().min(after + 2)).find(|i| !skip(i)).filter(|i| line[*i].name.is_some())
            else {
                continue;
            };
            let being = |i: &usize| words.being.contains(line[*i].lower);
            let Some(first) = (at.saturating_sub(2)..at).rev().find(|i| !being(i)).filter(|i| line[*i].name.is_some())
            else {
                continue;
            };
            let (Some(one), Some(two)) = (line[first].name, line[second].name) else { continue };
            let frame = reading.frame(side, sentence, at..at + 1);
            if frame.mood != Mood::Fact || frame.negated || one == two || by != frame.passive {
                continue;
            }
            let (doer, other) = if by { (two, one) } else { (one, two) };
            let from = (0..=first).rev().take_while(|i| line[*i].name == Some(one)).last().unwrap_or(first);
            let until = (second..line.len()).take_while(|i| line[*i].name == Some(two)).last().unwrap_or(second);
            cues.push(Cue { sentence, verb: word.term, doer, other, words: from..until + 1 });
        }
    }
    cues
}
