//! One thing with two qualities that exclude each other.
//!
//! ```text
//! a: he saw a yellow card for his protest              yellow ≠ red, both of the card
//! b: he left the match on a red card
//! ```

use super::reading::Reading;
use super::{Finding, Sort};
use std::ops::Range;

/// A quality before a noun.
#[derive(Clone, Debug)]
struct Cue {
    sentence: usize,
    list: usize,
    pole: usize,
    words: Range<usize>,
    /// Base form of the noun.
    head: String,
    alike: bool,
}

/// The farthest a noun stands behind its quality, in words.
const REACH: usize = 3;

/// Qualities that cannot both be true of one thing.
pub(super) fn find(reading: &Reading) -> Vec<Finding> {
    let cues = [cues(reading, 0), cues(reading, 1)];
    let told = |own: &[Cue], other: &Cue| {
        own.iter().any(|cue| cue.list == other.list && cue.pole == other.pole && cue.head == other.head)
    };
    let mut findings = vec![];
    for x in &cues[0] {
        for y in cues[1].iter().filter(|y| y.list == x.list && y.pole != x.pole) {
            let link = reading.link(x.sentence, y.sentence);
            if link < 0.4 {
                continue;
            }
            let same = x.head == y.head;
            let (shared, _) = reading.shared(&reading.terms[0][x.sentence], &reading.terms[1][y.sentence]);
            let alike = x.alike && y.alike && link >= 0.55 && shared >= 4.0;
            if !same && !alike || told(&cues[0], y) || told(&cues[1], x) {
                continue;
            }
            let place = |side: usize, cue: &Cue| reading.mention(side, cue.sentence, cue.words.clone());
            let confidence = 0.45 + 0.35 * link + if same { 0.05 } else { 0.0 };
            findings.push(Finding { sort: Sort::Quality, a: place(0, x), b: place(1, y), about: None, confidence });
        }
    }
    findings
}

fn cues(reading: &Reading, side: usize) -> Vec<Cue> {
    let mut cues = vec![];
    for (sentence, line) in reading.lines[side].iter().enumerate() {
        for (list, places) in reading.lexicon.quality_openings.within(line) {
            for (at, length, pole) in reading.lexicon.qualities[list].all_at(line, places) {
                let from = at + length;
                if line[at].name.is_some() || line[at].quoted {
                    continue;
                }
                let run =
                    (from..line.len().min(from + REACH)).take_while(|i| line[*i].content && line[*i].name.is_none());
                let run: Vec<usize> = run.collect();
                let of = reading.lexicon.qualities_of[list].as_ref();
                let alike = |i: &usize| reading.lexicon.qualities_alike[list].at(&line[*i..]).is_some();
                let head = match of {
                    Some(of) => run.iter().find(|i| of.at(&line[**i..]).is_some()),
                    None => run.iter().find(|i| alike(i)).or(run.first()),
                };
                let Some(&head) = head else { continue };
                cues.push(Cue {
                    sentence,
                    list,
                    pole,
                    words: at..head + 1,
                    head: line[head].stem().to_owned(),
                    alike: alike(&head),
                });
            }
        }
    }
    cues
}
