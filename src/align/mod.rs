//! Which sentences of two reports tell the same thing.
//!
//! ```text
//! a: Ukraine's forces withdrew from the bombed-out city of Lysychansk late on July 3.
//! b: The army said Sunday that it had been forced to leave Lysychansk.
//! ```
//!
//! share one word that matters, and yet every reader would want them side by side.

#[macro_use]
mod named_values;

pub mod candidates;
pub mod choose;
pub mod copied;
pub mod features;
pub mod model;
pub mod nearness;
pub mod prior;
pub mod rows;
pub mod soft;
pub mod surroundings;
pub mod terms;
pub mod vectors;
#[rustfmt::skip]
pub mod weights;

use crate::article::Article;
use crate::details::Facts;
use vectors::Vectors;

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

/// Links the sentences of two reports, in the order of `a`, then of `b`. Word vectors are of use where both reports are in
/// their language; it works without, and finds less.
pub fn align(a: Side, b: Side, vectors: Option<&Vectors>) -> Vec<Link> {
    let terms = terms::terms(a, b);
    let vectors = vectors.filter(|_| vectors::apply(a.article, b.article));
    let nearness = nearness::Nearness::new(&terms, vectors);
    let candidates = candidates::candidates(&terms, &nearness);
    let features = features::features(a, b, &terms, &nearness, &candidates);
    let model = if vectors.is_some() { weights::WITH_VECTORS } else { weights::WITHOUT_VECTORS };
    let scored: Vec<Link> = candidates
        .iter()
        .zip(model.probabilities(&candidates, &features))
        .map(|(candidate, score)| Link { a: candidate.a, b: candidate.b, score })
        .collect();
    let scored = copied::settle(&terms, &features, scored);
    choose::choose(&prior::adjust(scored, a, b, &terms.names), model.thresholds)
}
