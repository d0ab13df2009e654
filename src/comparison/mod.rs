//! The result: one shape for the command line, the page and any other program, versioned and serialisable.
//!
//! Inside Rust a place is a range of bytes; here it becomes UTF-16 code units, because that is what JavaScript slices by:
//!
//! ```text
//! "Şahin paid €5"       bytes 12..16 is "€5"... in UTF-16 11..13
//! ```
//!
//! Places of sentences, mentions and quotations are offsets in their *block's* text; those of [`Change`](crate::diff::Change)s in the two
//! *sentences'* texts. All are half-open. Ids are positions in their lists.

mod found;
mod report;

pub use crate::align::rows::BlockLink;
#[cfg(feature = "whole")]
pub(crate) use found::view_mention;
pub use found::{DetailView, MentionView, QuoteView, SentenceLink};
pub use report::{ArticleView, BlockView, HyperlinkView, SentenceView, SetAsideView};

use crate::align::rows;
use crate::align::vectors::{self, Vectors};
use crate::align::{self, Side};
use crate::article::{Article, Both};
use crate::corrections::{self, Corrections, DecidedLinks};
use crate::details;
use crate::error::Error;
use crate::ledger;
use crate::structure::{self, Structure};
use crate::summary::{self, Summary};
use found::{view_detail, view_link, view_quotes};
use report::starts;
use serde::Serialize;
use std::sync::Arc;

/// The version of the shape; a reader refuses a major version (the number) that it does not know.
pub const FORMAT: &str = "diptych-comparison/1";

/// How to compare.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// Which words mean nearly the same; without it passages in quite different words may stay unlinked.
    pub vectors: Option<Arc<Vectors>>,
    /// What a reader corrected. What it says of sentences, places or blocks that are not there is passed over: see
    /// [`Corrections::check`].
    pub corrections: Corrections,
}

/// Two reports compared.
#[derive(Clone, Debug, Serialize)]
pub struct Comparison {
    /// [`FORMAT`].
    pub format: &'static str,
    /// Whether the table of near words helped to link the reports.
    pub word_vectors: WordVectors,
    /// What was read.
    pub articles: Both<ArticleView>,
    /// Sentences that report the same thing, many to many, in the order of `a`, then of `b`.
    pub sentence_links: Vec<SentenceLink>,
    /// Blocks that are shown side by side, in the order of `a`.
    pub block_links: Vec<BlockLink>,
    /// Every comparable detail of either report, each once.
    pub details: Vec<DetailView>,
    /// Every direct quotation of either report, those of `a` first.
    pub quotes: Vec<QuoteView>,
    /// How the two reports are built.
    pub structure: Structure,
    /// The figures and the sentences of the overview.
    pub summary: Summary,
    /// What a reader corrected; all the rest is with these applied.
    pub corrections: Corrections,
}

/// Whether the table of near words was at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WordVectors {
    /// It was.
    Used,
    /// It was not, so that passages in quite different words may stay unlinked.
    Missing,
    /// One of the reports is in a language that it does not know; the same holds.
    OtherLanguage,
}

impl WordVectors {
    fn of(a: &Article, b: &Article, options: &Options) -> Self {
        match options.vectors {
            _ if !vectors::apply(a, b) => WordVectors::OtherLanguage,
            Some(_) => WordVectors::Used,
            None => WordVectors::Missing,
        }
    }
}

/// `a` or `b`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SideName {
    /// The first report.
    A,
    /// The second report.
    B,
}

impl SideName {
    /// As a reader knows it: `A` or `B`.
    pub fn letter(self) -> char {
        match self {
            SideName::A => 'A',
            SideName::B => 'B',
        }
    }

    /// The other one.
    pub fn other(self) -> SideName {
        match self {
            SideName::A => SideName::B,
            SideName::B => SideName::A,
        }
    }
}

/// Refuses to compare a report with itself: a person who drops one file twice wants to hear so.
///
/// # Errors
/// [`Error::SameReport`] where both have the same text.
pub fn check_distinct(a: &Article, b: &Article) -> Result<(), Error> {
    let texts = |article: &Article| article.blocks.iter().map(|block| block.text.clone()).collect::<Vec<_>>();
    if texts(a) == texts(b) { Err(Error::SameReport { name: b.name.clone() }) } else { Ok(()) }
}

/// What a comparison is at, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Finding what each report states: numbers, dates, names, quotations.
    Details,
    /// Finding the sentences that report the same thing.
    Links,
    /// Relating the details of both reports.
    Ledger,
    /// Marking the words that differ in linked sentences.
    Wording,
}

impl Stage {
    /// Its name, for programs: `details`, `links`, `ledger`, `wording`.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Details => "details",
            Stage::Links => "links",
            Stage::Ledger => "ledger",
            Stage::Wording => "wording",
        }
    }
}

/// Compares two reports, with a reader's corrections where there are any.
pub fn compare(a: &Article, b: &Article, options: &Options) -> Comparison {
    compare_in_stages(a, b, options, &mut |_| ())
}

/// The same, and tells each stage when it begins: long reports take seconds.
///
/// ```
/// use diptych::comparison::{Stage, compare_in_stages};
/// let a = diptych::read(b"Bridge closed\n\nPolice said 19 people were hurt.", "a.txt")?;
/// let b = diptych::read(b"Lorry hits bridge\n\nTwenty people were hurt.", "b.txt")?;
/// let mut told = vec![];
/// compare_in_stages(&a, &b, &diptych::Options::default(), &mut |stage| told.push(stage));
/// assert_eq!(told, [Stage::Details, Stage::Links, Stage::Ledger, Stage::Wording]);
/// # Ok::<(), diptych::Error>(())
/// ```
pub fn compare_in_stages(a: &Article, b: &Article, options: &Options, tell: &mut dyn FnMut(Stage)) -> Comparison {
    tell(Stage::Details);
    let facts = [a, b].map(details::extract);
    let side_a = Side { article: a, facts: &facts[0] };
    let side_b = Side { article: b, facts: &facts[1] };
    tell(Stage::Links);
    let align::Weighed { links, scored, terms, .. } = align::weigh(side_a, side_b, options.vectors.as_deref());
    let corrections = &options.corrections;
    let sentences = [a.sentences.len(), b.sentences.len()];
    let decided_links = DecidedLinks::new(&corrections.links, &links, &scored, sentences);
    let (links, scored) = (decided_links.apply(links), decided_links.apply(scored));
    let block_links = rows::rows(a, b, &links, &decided_links.linked());
    tell(Stage::Ledger);
    let mut ledger = ledger::relate(side_a, side_b, &links, &scored, &terms.names);
    let decided = corrections::judge(side_a, side_b, &mut ledger, &corrections.details);
    let structure = structure::structure(side_a, side_b, &links, &block_links);
    let starts = [a, b].map(starts);
    let details = (ledger.details.iter().zip(decided))
        .map(|(detail, decided)| view_detail([a, b], [&starts[0], &starts[1]], detail, decided))
        .collect();
    let quotes = view_quotes(side_a, side_b, &ledger);
    let summary =
        summary::summary(a, b, &block_links, &ledger, &structure, corrections.links.len() + corrections.details.len());
    tell(Stage::Wording);
    Comparison {
        format: FORMAT,
        word_vectors: WordVectors::of(a, b, options),
        articles: Both { a: a.into(), b: b.into() },
        sentence_links: links.iter().map(|link| view_link(a, b, link, &decided_links)).collect(),
        block_links,
        details,
        quotes,
        structure,
        summary,
        corrections: corrections.clone(),
    }
}

/// UTF-16 code units before a byte of the text.
fn utf16(text: &str, byte: usize) -> usize {
    text[..byte].encode_utf16().count()
}
