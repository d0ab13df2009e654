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
use serde::{Deserialize, Serialize};

/// Whether this build applies corrections; the smaller core is never given any, and need not hold what applies them.
const APPLIED: bool = cfg!(feature = "whole");

/// How many corrections of one kind are taken: more than anyone makes by hand, and little enough to apply at once.
const MOST: usize = 10_000;

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
        if self.links.len().max(self.details.len()).max(self.notes.len()) > MOST {
            return Err(Error::TooManyCorrections { most: MOST });
        }
        let missing = |place: String, side: char| Err(Error::Correction { place: format!("{place} of report {side}") });
        for (article, side, own) in [(a, 'A', 0), (b, 'B', 1)] {
            for correction in &self.links {
                let ids = [&correction.a, &correction.b][own];
                if let Some(id) = ids.iter().find(|id| **id >= article.sentences.len()) {
                    return missing(format!("sentence {id}"), side);
                }
            }
            for correction in &self.details {
                let places = [&correction.a, &correction.b][own];
                if let Some(place) = places.iter().find(|place| place.mention(article).is_none()) {
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

impl Place {
    /// The same place in bytes of its sentence, where there is such a place.
    fn mention(&self, article: &Article) -> Option<Mention> {
        let sentence = article.sentences.get(self.sentence)?;
        let before = article.blocks[sentence.block].text[..sentence.span.start].encode_utf16().count();
        let byte = |units: usize| byte_at(&sentence.text, units.checked_sub(before)?);
        let (start, end) = (byte(self.start)?, byte(self.end)?);
        (start < end).then_some(Mention { sentence: self.sentence, start, end })
    }
}

/// The byte of a text that so many UTF-16 code units stand before; none past its end or inside of a letter.
pub(crate) fn byte_at(text: &str, units: usize) -> Option<usize> {
    let mut before = 0;
    for (byte, letter) in text.char_indices() {
        if before >= units {
            return (before == units).then_some(byte);
        }
        before += letter.len_utf16();
    }
    (before == units).then_some(text.len())
}
