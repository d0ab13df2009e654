//! Which sentences of two reports tell the same thing.
//!
//! ```text
//! a: Ukraine's forces withdrew from the bombed-out city of Lysychansk late on July 3.
//! b: The army said Sunday that it had been forced to leave Lysychansk.
//! ```
//!
//! share one word that matters, and yet every reader would want them side by side.

pub mod candidates;
pub mod choose;
pub mod features;
pub mod model;
pub mod rows;
pub mod terms;
#[rustfmt::skip]
pub mod weights;

use crate::article::Article;
use crate::details::Facts;

/// Two sentences that report the same thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// A sentence of report `a`.
    pub a: usize,
    /// A sentence of report `b`.
    pub b: usize,
    /// How likely it is that a reader would want the two side by side, from 0 to 1.
    pub score: f64,
}

/// One report with what its sentences state.
#[derive(Clone, Copy, Debug)]
pub struct Side<'r> {
    /// The report.
    pub article: &'r Article,
    /// Its numbers, dates, names and quotations.
    pub facts: &'r Facts,
}

/// Links the sentences of two reports, in the order of `a`, then of `b`.
pub fn align(a: Side, b: Side) -> Vec<Link> {
    choose::choose(&scored(a, b), weights::THRESHOLDS)
}

/// Every pair of sentences that shares enough to be looked at, with its probability, in the order of `a`, then of `b`:
/// what [`align`] chooses from.
pub fn scored(a: Side, b: Side) -> Vec<Link> {
    let terms = terms::terms(a, b);
    let candidates = candidates::candidates(&terms);
    features::features(a, b, &terms, &candidates)
        .iter()
        .zip(&candidates)
        .map(|(features, candidate)| Link { a: candidate.a, b: candidate.b, score: model::probability(features) })
        .collect()
}
