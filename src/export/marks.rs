//! What is marked in a block's text: places of details, by relation, and the wording of linked sentences.
//!
//! ```text
//! Six people were hurt in Marlow, police said.      [Six people]conflict [ were hurt] [in Marlow, police said]shared [.]
//! ```
//!
//! As on the page (`www/js/wording.js`, `www/js/segments.js`): words are marked as one report's own only where two sentences
//! are nearly the same, since two reporters share few words.

use super::plan::{SIDES, article};
use crate::comparison::{ArticleView, Comparison, SentenceLink, SideName};
use crate::diff::Op;
use crate::ledger::Relation;

/// A passage of so many words is no accident: it was copied, or both copied it.
const COPIED_WORDS: usize = 5;

/// The share of equal words, of the longer sentence, above which two sentences are nearly the same.
const NEARLY_THE_SAME: f64 = 0.5;

/// A piece of a block's text that is marked alike from end to end.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece<'t> {
    /// Its words.
    pub text: &'t str,
    /// The details that differ of which it is a mention, the shortest mention first.
    pub details: Vec<usize>,
    /// Whether only this report has the words, in a sentence that is nearly the same in both.
    pub only: bool,
    /// Whether both reports have the passage word for word.
    pub shared: bool,
}

/// UTF-16 code units of a text, half-open.
type Range = (usize, usize);

#[derive(Clone, Default)]
struct BlockMarks {
    details: Vec<(Range, usize)>,
    only: Vec<Range>,
    shared: Vec<Range>,
}

/// The marks of both reports.
pub(super) struct Marks {
    /// By side, then by block.
    blocks: [Vec<BlockMarks>; 2],
}

impl Marks {
    pub(super) fn of(comparison: &Comparison) -> Self {
        let blocks = SIDES.map(|side| vec![BlockMarks::default(); article(comparison, side).blocks.len()]);
        let mut marks = Marks { blocks };
        for side in SIDES {
            marks.take_wording(comparison, side);
            let blocks = &mut marks.blocks[side as usize];
            for (id, detail) in comparison.details.iter().enumerate() {
                if !matches!(detail.relation, Relation::Conflict | Relation::Equivalent | Relation::Variant) {
                    continue;
                }
                let mentions = if side == SideName::A { &detail.a } else { &detail.b };
                for mention in mentions {
                    let block = article(comparison, side).sentences[mention.sentence].block;
                    blocks[block].details.push(((mention.start, mention.end), id));
                }
            }
        }
        marks
    }

    fn take_wording(&mut self, comparison: &Comparison, side: SideName) {
        let own = &article(comparison, side).sentences;
        // What is equal in links to sentences that are nearly the same; what was copied; whether there are such links.
        let mut sentences: Vec<(Vec<Range>, Vec<Range>, bool)> = vec![Default::default(); own.len()];
        for link in &comparison.sentence_links {
            let id = if side == SideName::A { link.a } else { link.b };
            let text = &own[id].text;
            let (near, copied, is_near) = &mut sentences[id];
            let equal = link.changes.iter().filter(|change| change.op == Op::Equal);
            let equal: Vec<Range> =
                equal.map(|change| if side == SideName::A { change.a } else { change.b }.into()).collect();
            copied.extend(equal.iter().filter(|range| count_words(slice(text, **range)) >= COPIED_WORDS));
            if nearly_the_same(comparison, link) {
                *is_near = true;
                near.extend(equal);
            }
        }
        for (id, (near, copied, is_near)) in sentences.into_iter().enumerate() {
            let sentence = &own[id];
            let marks = &mut self.blocks[side as usize][sentence.block];
            let place = |(start, end): Range| (sentence.start + start, sentence.start + end);
            if is_near {
                marks.only.extend(rest(near, &sentence.text).into_iter().map(place));
            }
            marks.shared.extend(joined(copied, &sentence.text).into_iter().map(place));
        }
    }

    /// A block's text in pieces that together are the text.
    pub(super) fn pieces<'t>(&self, article: &'t ArticleView, side: SideName, block: usize) -> Vec<Piece<'t>> {
        let text = article.blocks[block].text.as_str();
        let marks = &self.blocks[side as usize][block];
        let ranges = marks.details.iter().map(|(range, _)| range).chain(&marks.only).chain(&marks.shared);
        let mut cuts: Vec<usize> = ranges.flat_map(|range| [range.0, range.1]).collect();
        cuts.push(0);
        cuts.sort_unstable();
        cuts.dedup();
        let covers = |range: &Range, at: usize| range.0 <= at && at < range.1;
        let mut pieces = vec![];
        for (position, start) in cuts.iter().enumerate() {
            let end = cuts.get(position + 1).copied().unwrap_or(usize::MAX);
            let text = slice(text, (*start, end));
            if text.is_empty() {
                continue;
            }
            let mut details: Vec<&(Range, usize)> =
                marks.details.iter().filter(|(range, _)| covers(range, *start)).collect();
            details.sort_by_key(|(range, id)| (range.1 - range.0, *id));
            pieces.push(Piece {
                text,
                details: details.into_iter().map(|(_, id)| *id).collect(),
                only: marks.only.iter().any(|range| covers(range, *start)),
                shared: marks.shared.iter().any(|range| covers(range, *start)),
            });
        }
        pieces
    }
}

/// Where two details stand in one place, the one that a reader must not miss gives the mark.
pub(super) fn strongest(comparison: &Comparison, details: &[usize]) -> Option<Relation> {
    const STRENGTH: [Relation; 3] = [Relation::Conflict, Relation::Variant, Relation::Equivalent];
    let has = |relation: &Relation| details.iter().any(|id| comparison.details[*id].relation == *relation);
    STRENGTH.into_iter().find(|relation| has(relation))
}

/// The words between two places, in UTF-16 code units; what reaches beyond the text is clipped.
#[inline(never)]
pub(super) fn slice(text: &str, (start, end): Range) -> &str {
    if text.is_ascii() {
        return text.get(start.min(text.len())..end.min(text.len())).unwrap_or_default();
    }
    let (mut units, mut from, mut until) = (0, text.len(), text.len());
    for (byte, letter) in text.char_indices() {
        if units >= start && from == text.len() {
            from = byte;
        }
        if units >= end {
            until = byte;
            break;
        }
        units += letter.len_utf16();
    }
    text.get(from..until).unwrap_or_default()
}

fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

fn nearly_the_same(comparison: &Comparison, link: &SentenceLink) -> bool {
    let a = &comparison.articles.a.sentences[link.a].text;
    let b = &comparison.articles.b.sentences[link.b].text;
    let equal: usize = link
        .changes
        .iter()
        .filter(|change| change.op == Op::Equal)
        .map(|change| count_words(slice(a, change.a.into())))
        .sum();
    equal as f64 / count_words(a).max(count_words(b)).max(1) as f64 > NEARLY_THE_SAME
}

/// Runs of letters and digits; an apostrophe, stop or hyphen inside one does not end it.
fn count_words(text: &str) -> usize {
    let mut count = 0;
    let mut previous = [' ', ' '];
    for letter in text.chars() {
        let is_inside = previous[1].is_alphanumeric()
            || (previous[0].is_alphanumeric() && matches!(previous[1], '’' | '\'' | '.' | ',' | '-'));
        if letter.is_alphanumeric() && !is_inside {
            count += 1;
        }
        previous = [previous[1], letter];
    }
    count
}

/// Joins ranges that overlap or have no word between them, without spaces at either end.
fn joined(mut ranges: Vec<Range>, text: &str) -> Vec<Range> {
    ranges.sort_unstable();
    let mut result: Vec<Range> = vec![];
    for (start, end) in ranges {
        match result.last_mut() {
            Some(last) if start <= last.1 || count_words(slice(text, (last.1, start))) == 0 => last.1 = last.1.max(end),
            _ => result.push((start, end)),
        }
    }
    for range in &mut result {
        let piece = slice(text, *range);
        let start = range.0 + length(piece) - length(piece.trim_start());
        *range = (start, start + length(piece.trim()));
    }
    result
}

/// What the ranges leave of the text, without spaces and signs at either end; pieces without a word are left out.
fn rest(ranges: Vec<Range>, text: &str) -> Vec<Range> {
    let mut result = vec![];
    let mut from = 0;
    for (start, end) in joined(ranges, text).into_iter().chain([(length(text), length(text))]) {
        let piece = slice(text, (from, start.max(from)));
        if count_words(piece) > 0 {
            let bare = piece
                .trim_start_matches(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '$' | '€' | '£'));
            let start = from + length(piece) - length(bare);
            let bare = bare.trim_end_matches(|letter: char| !letter.is_alphanumeric() && letter != '%');
            result.push((start, start + length(bare)));
        }
        from = from.max(end);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_as_a_reader_counts_them() {
        assert_eq!(count_words("It’s 3.2 million, say 9-year-olds."), 5);
        assert_eq!(count_words(" , — "), 0);
    }

    #[test]
    fn a_slice_is_told_in_utf16() {
        assert_eq!(slice("🚢 hit 🪨 pier", (3, 6)), "hit");
        assert_eq!(slice("🚢 hit 🪨 pier", (7, 99)), "🪨 pier");
        assert_eq!(slice("pier", (2, 99)), "er");
    }

    #[test]
    fn what_is_left_has_no_signs_at_its_ends() {
        let text = "The ferry, “Saint Brigid”, hit a pier";
        assert_eq!(rest(vec![(0, 9), (25, 37)], text), [(12, 24)]);
        assert_eq!(rest(vec![(0, length(text))], text), []);
    }
}
