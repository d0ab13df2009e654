//! The overview: the figures, and the note, one or two sentences in plain English that sum the comparison up and never
//! say more than it holds.

use crate::align::rows::{BlockLink, Order};
use crate::article::{Article, Both};
use crate::ledger::{DetailKind, Ledger, Relation};
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

/// A part of the note.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Clause {
    /// The words, with the spaces and signs that join them to the next part.
    pub text: String,
    /// The place it speaks of, if any.
    pub to: Option<Place>,
}

/// A place in the comparison.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Ids of details.
    Details(Vec<usize>),
    /// Ids of block links.
    Rows(Vec<usize>),
    /// Ids of blocks of `a`.
    BlocksA(Vec<usize>),
    /// Ids of blocks of `b`.
    BlocksB(Vec<usize>),
}

/// Sums a comparison up.
pub fn summary(_a: &Article, _b: &Article, rows: &[BlockLink], ledger: &Ledger, structure: &Structure) -> Summary {
    let count = |relation: Relation| ledger.details.iter().filter(|detail| detail.relation == relation).count();
    let conflicts = |(id, _): &(usize, &crate::ledger::Detail)| *id;
    let ids: Vec<usize> = ledger
        .details
        .iter()
        .enumerate()
        .filter(|(_, d)| d.relation == Relation::Conflict)
        .map(|x| conflicts(&x))
        .collect();
    let _ = DetailKind::Claim;
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
        note: vec![
            Clause { text: "They ".into(), to: None },
            Clause { text: format!("contradict each other {} times", ids.len()), to: Some(Place::Details(ids)) },
            Clause { text: ".".into(), to: None },
        ],
    }
}
