//! A comparison for people, outside the page: a report to hand out, a text for a wiki, a table for a spreadsheet, words for a
//! terminal.
//!
//! ```text
//! Comparison ─ plan (what stands beside what) ─ hinges (what differs there) ─┬─ html      one file, no script
//!                                                                            └─ markdown
//!            ─ details ──────────────────────────────────────────────────────── csv
//!            ─ what matters most ────────────────────────────────────────────── text
//! ```
//!
//! Every format takes what the reports hold as text: nothing of it becomes markup, a formula or a link that runs.

mod cite;
pub mod csv;
pub mod explanation;
mod hinges;
pub mod html;
mod jot;
pub mod markdown;
mod marks;
mod plan;
mod reader;
pub mod text;
mod unseen;

use crate::comparison::{Comparison, WordVectors};
use crate::ledger::{DetailKind, Relation};

/// What an export says of its own making.
#[derive(Clone, Copy, Debug, Default)]
pub struct About<'a> {
    /// The day it was made, `2024-05-13`; without it, none is told.
    pub made: Option<&'a str>,
}

/// What stands below a comparison, behind "Compared" and perhaps the day.
const COLOPHON: &str = "with Diptych, on the reader’s own machine. This file holds the text of both reports, which belongs to their publishers.";

/// What the table of near words would have done, where it could not.
fn without_vectors(comparison: &Comparison) -> Option<&'static str> {
    match comparison.word_vectors {
        WordVectors::Used => None,
        WordVectors::Missing => {
            Some("Linked without the table of near words: passages in quite different words may stay unlinked.")
        }
        WordVectors::OtherLanguage => {
            Some("The table of near words is English: here passages in quite different words may stay unlinked.")
        }
    }
}

/// A relation as a reader knows it.
fn relation_word(relation: Relation) -> &'static str {
    match relation {
        Relation::Conflict => "contradiction",
        Relation::Equivalent => "equivalent",
        Relation::Variant => "variant",
        Relation::Identical => "the same",
        Relation::OnlyA => "only in A",
        Relation::OnlyB => "only in B",
    }
}

/// A kind of detail as a reader knows it.
fn kind_word(kind: DetailKind) -> &'static str {
    match kind {
        DetailKind::Quote => "quotation",
        kind => csv::kind(kind),
    }
}
