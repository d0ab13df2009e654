//! What a reader corrected, in words: an export is read by others, who must be able to tell the reader's judgement from the
//! program's.
//!
//! ```text
//! A ¶ 3 and B ¶ 5: linked
//! “19 people” (A ¶ 8), “20 people” (B ¶ 20): not the same thing
//! A ¶ 8, B ¶ 20: The governor's office later said 21.
//! ```

use super::marks::slice;
use super::plan::{Item, SIDES, article, blocks_name};
use crate::comparison::{Comparison, SideName};
use crate::corrections::{Place, Verdict};

/// What is said of a row whose passages a reader linked.
pub(super) const LINKED: &str = "linked by the reader";

/// Whether a reader's decision put these passages side by side.
pub(super) fn is_linked(comparison: &Comparison, item: &Item) -> bool {
    let stands = |side: SideName, sentence: usize| {
        item.blocks(side).contains(&article(comparison, side).sentences[sentence].block)
    };
    let mut corrected = comparison.sentence_links.iter().filter(|link| link.corrected);
    corrected.any(|link| stands(SideName::A, link.a) && stands(SideName::B, link.b))
}

/// The reader's notes on an item, or, for none, on what stands above them all: the heads.
pub(super) fn notes<'c>(comparison: &'c Comparison, items: &[Item], position: Option<usize>) -> Vec<&'c str> {
    let place = |block: Option<&usize>, side: SideName| {
        block.and_then(|block| items.iter().position(|item| item.blocks(side).contains(block)))
    };
    let notes = comparison.corrections.notes.iter();
    notes
        .filter(|note| place(note.a.first(), SideName::A).or_else(|| place(note.b.first(), SideName::B)) == position)
        .map(|note| note.text.as_str())
        .collect()
}

/// Everything that the reader corrected, one plain line each.
pub(super) fn told(comparison: &Comparison) -> Vec<String> {
    let corrections = &comparison.corrections;
    let mut told = vec![];
    for link in &corrections.links {
        let verdict = if link.linked { ": linked" } else { ": not linked" };
        let blocks = |side: SideName, ids: &[usize]| {
            let sentences = &article(comparison, side).sentences;
            ids.iter().filter_map(|id| sentences.get(*id)).map(|sentence| sentence.block).collect()
        };
        let places = [blocks(SideName::A, &link.a), blocks(SideName::B, &link.b)];
        told.push([&named(comparison, places, " and "), verdict].concat());
    }
    for detail in &corrections.details {
        let words = SIDES.into_iter().zip([&detail.a, &detail.b]);
        let words: Vec<String> = words.filter_map(|(side, places)| quoted(comparison, side, places.first()?)).collect();
        let verdict = match detail.verdict {
            Verdict::Apart => ": not the same thing",
            Verdict::Wrong => ": no detail to compare",
        };
        told.push([&words.join(", "), verdict].concat());
    }
    for note in &corrections.notes {
        told.push([&named(comparison, [note.a.clone(), note.b.clone()], ", "), ": ", &note.text].concat());
    }
    told
}

/// `A ¶ 8, B ¶ 20`. What is not there is passed over, as the comparison itself does.
fn named(comparison: &Comparison, places: [Vec<usize>; 2], between: &str) -> String {
    let mut names = vec![];
    for (side, mut blocks) in SIDES.into_iter().zip(places) {
        let article = article(comparison, side);
        blocks.retain(|block| *block < article.blocks.len());
        blocks.sort_unstable();
        blocks.dedup();
        if !blocks.is_empty() {
            names.push([&side.letter().to_string(), " ", &blocks_name(article, &blocks)].concat());
        }
    }
    names.join(between)
}

/// `“19 people” (A ¶ 8)`
fn quoted(comparison: &Comparison, side: SideName, place: &Place) -> Option<String> {
    let article = article(comparison, side);
    let block = article.sentences.get(place.sentence)?.block;
    let words = slice(&article.blocks[block].text, (place.start, place.end));
    let mut places = [vec![], vec![]];
    places[side as usize].push(block);
    Some(["“", words, "” (", &named(comparison, places, ""), ")"].concat())
}
