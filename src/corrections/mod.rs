//! What a reader corrects: two passages that do not belong together, two that do, a detail that is judged otherwise, and
//! notes of the reader's own.
//!
//! ```text
//! a 8 ~ b 27, a 8 ~ b 9       the model's links
//! a 8, b 9: not linked        the first stays
//! a 3, b 5: linked            joins them, for certain
//! 19 ≠ 20: apart              no contradiction: "19 people" only in A, "20 people" only in B
//! ```
//!
//! A correction speaks of numbers of sentences and of places, so it holds for these two reports in these words. Everything
//! that follows from links and details (rows, ledger, figures, note) is worked out again with it; no other link of the
//! model changes. Of two corrections that speak of one pair, the later one holds.

mod carried;
mod details;
mod links;
#[cfg(test)]
mod tests;

pub use carried::carried;
pub(crate) use details::judge;
pub(crate) use links::DecidedLinks;

use crate::article::{Article, Mention};
use crate::error::Error;
use crate::ledger::DetailKind;
use crate::units::Units;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// Whether this build applies corrections; the smaller core is never given any, and need not hold what applies them.
const APPLIED: bool = cfg!(feature = "whole");

/// How many corrections of one kind are taken: more than anyone makes by hand, and little enough to apply at once.
const MOST: usize = 10_000;
/// How many sentences, places and blocks all of them may speak of: ten each.
const MOST_PLACES: usize = 100_000;

/// All that a reader has corrected in one comparison.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Corrections {
    /// Which sentences belong together, or do not; the last one that speaks of a pair holds.
    pub links: Vec<LinkCorrection>,
    /// How details are to be judged.
    pub details: Vec<DetailCorrection>,
    /// What the reader has to say.
    pub notes: Vec<Note>,
}

/// Whether some sentences of one report belong to some of the other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LinkCorrection {
    /// Sentences of `a`.
    pub a: Vec<usize>,
    /// Sentences of `b`.
    pub b: Vec<usize>,
    /// `false`: there is no link between any of them. `true`: they tell the same thing; each sentence of the shorter list
    /// is linked with its best counterpart in the other.
    pub linked: bool,
}

/// A judgement on a detail.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DetailCorrection {
    /// The detail's kind.
    pub kind: DetailKind,
    /// Where `a` gives it, as in [`DetailView`](crate::comparison::DetailView).
    pub a: Vec<Place>,
    /// Where `b` gives it.
    pub b: Vec<Place>,
    /// What it is.
    pub verdict: Verdict,
}

/// What a reader says of a detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// What the reports give there is not the same thing: neither a contradiction nor an agreement.
    Apart,
    /// It is no detail at all.
    Wrong,
}

/// A place in a report, as the comparison's JSON tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Id of the sentence.
    pub sentence: usize,
    /// First UTF-16 code unit of the sentence's *block*.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// A reader's own words on some passages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// Blocks of `a`.
    pub a: Vec<usize>,
    /// Blocks of `b`.
    pub b: Vec<usize>,
    /// What the reader says.
    pub text: String,
}

impl Corrections {
    /// Whether nothing was corrected.
    pub fn is_empty(&self) -> bool {
        self.links.is_empty() && self.details.is_empty() && self.notes.is_empty()
    }

    /// Refuses corrections that were made for other reports than these: those speak of sentences, places or blocks that are
    /// not there. [`compare`](crate::compare) passes such corrections over.
    ///
    /// # Errors
    /// [`Error::Correction`] and [`Error::TooManyCorrections`].
    pub fn check(&self, a: &Article, b: &Article) -> Result<(), Error> {
        if !APPLIED {
            return Ok(());
        }
        let of_links = self.links.iter().map(|link| link.a.len() + link.b.len());
        let of_details = self.details.iter().map(|detail| detail.a.len() + detail.b.len());
        let of_notes = self.notes.iter().map(|note| note.a.len() + note.b.len());
        let places: usize = of_links.chain(of_details).chain(of_notes).sum();
        if self.links.len().max(self.details.len()).max(self.notes.len()) > MOST || places > MOST_PLACES {
            return Err(Error::TooManyCorrections { most: MOST });
        }
        let missing = |place: String, side: char| Err(Error::Correction { place: format!("{place} of report {side}") });
        for (article, side, own) in [(a, 'A', 0), (b, 'B', 1)] {
            let mut report = InReport::new(article);
            for correction in &self.links {
                let ids = [&correction.a, &correction.b][own];
                if let Some(id) = ids.iter().find(|id| **id >= article.sentences.len()) {
                    return missing(format!("sentence {id}"), side);
                }
            }
            for correction in &self.details {
                let places = [&correction.a, &correction.b][own];
                if let Some(place) = places.iter().find(|place| report.mention(place).is_none()) {
                    return missing(format!("a place in sentence {}", place.sentence), side);
                }
            }
            for note in &self.notes {
                let ids = [&note.a, &note.b][own];
                if let Some(id) = ids.iter().find(|id| **id >= article.blocks.len()) {
                    return missing(format!("paragraph {id}"), side);
                }
            }
        }
        Ok(())
    }
}

/// Places of a report, as the comparison's JSON tells them and as they are in its sentences. A block is walked through once.
pub(crate) struct InReport<'a> {
    article: &'a Article,
    blocks: FxHashMap<usize, Units<'a>>,
}

impl<'a> InReport<'a> {
    pub fn new(article: &'a Article) -> Self {
        InReport { article, blocks: FxHashMap::default() }
    }

    /// A place in bytes of its sentence, where there is such a place.
    pub fn mention(&mut self, place: &Place) -> Option<Mention> {
        let sentence = self.article.sentences.get(place.sentence)?;
        let text = &self.article.blocks[sentence.block].text;
        let units = self.blocks.entry(sentence.block).or_insert_with(|| Units::new(text));
        let byte = |unit: usize| units.byte(unit)?.checked_sub(sentence.span.start);
        let (start, end) = (byte(place.start)?, byte(place.end)?);
        (start < end && end <= sentence.text.len()).then_some(Mention { sentence: place.sentence, start, end })
    }
}
