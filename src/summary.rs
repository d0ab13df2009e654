//! The overview: the figures of a comparison and its [`note`].

use crate::align::rows::{BlockLink, Order};
use crate::article::{Article, Both};
use crate::ledger::{Ledger, Relation};
use crate::note::{Clause, corrected, hardly_understood, note};
use crate::structure::Structure;
use serde::Serialize;

/// The figures of the overview.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// Rows with blocks of both reports.
    pub rows: usize,
    /// Of these, the ones that were moved.
    pub moved: usize,
    /// Details in conflict.
    pub conflicts: usize,
    /// Details with one value in two forms.
    pub equivalents: usize,
    /// Details with a variant of the same.
    pub variants: usize,
    /// Details that are identical.
    pub identicals: usize,
    /// Quotations that both reports have.
    pub shared_quotes: usize,
    /// What one report alone has.
    pub only: Both<Only>,
    /// The note, in parts that together read as one or two sentences.
    pub note: Vec<Clause>,
}

/// What one report alone has.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Only {
    /// Blocks with no counterpart.
    pub blocks: usize,
    /// Details.
    pub details: usize,
}

/// Sums a comparison up.
///
/// `corrections` is how many of a reader's changed it.
pub fn summary(
    a: &Article,
    b: &Article,
    rows: &[BlockLink],
    ledger: &Ledger,
    structure: &Structure,
    corrections: usize,
) -> Summary {
    let count = |relation: Relation| ledger.details.iter().filter(|detail| detail.relation == relation).count();
    Summary {
        rows: rows.len(),
        moved: rows.iter().filter(|row| row.order == Order::Moved).count(),
        conflicts: count(Relation::Conflict),
        equivalents: count(Relation::Equivalent),
        variants: count(Relation::Variant),
        identicals: count(Relation::Identical),
        shared_quotes: ledger.quotes.len(),
        only: Both {
            a: Only { blocks: structure.a.alone.len(), details: count(Relation::OnlyA) },
            b: Only { blocks: structure.b.alone.len(), details: count(Relation::OnlyB) },
        },
        note: {
            let mut clauses = note(Both { a: a.outlet.as_deref(), b: b.outlet.as_deref() }, rows, ledger, structure);
            clauses.extend(hardly_understood(Both { a: &a.language, b: &b.language }));
            clauses.extend(corrected(corrections));
            clauses
        },
    }
}
