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
pub mod groups;
mod lists;
pub mod model;
pub mod nearness;
mod places;
pub mod prior;
mod reading;
pub mod rows;
mod runs;
pub mod soft;
pub mod surroundings;
pub mod terms;
pub mod vectors;
#[rustfmt::skip]
#[allow(clippy::approx_constant)] // a weight may come out near some constant, and means nothing by it
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

/// The links of two reports, and all that was weighed on the way to them.
#[derive(Clone, Debug)]
pub struct Weighed {
    /// The sentences of both in terms.
    pub terms: terms::Terms,
    /// How near these are to each other.
    pub nearness: nearness::Nearness,
    /// The pairs that were looked at, in the order of `a`, then of `b`.
    pub candidates: Vec<candidates::Candidate>,
    /// What speaks for each candidate.
    pub features: Vec<features::Features>,
    /// What weighed them.
    pub model: model::Model,
    /// How likely each candidate is.
    pub scored: Vec<Link>,
    /// Which candidates are no links because copies tell what they would.
    pub left_to_copies: Vec<bool>,
    /// Those that became links, in the same order.
    pub links: Vec<Link>,
}

impl Weighed {
    /// The position of a pair among the candidates.
    pub fn position(&self, a: usize, b: usize) -> Option<usize> {
        self.candidates.binary_search_by_key(&(a, b), |candidate| (candidate.a, candidate.b)).ok()
    }

    /// The link of two sentences, where they have one.
    pub fn link(&self, a: usize, b: usize) -> Option<&Link> {
        self.links.binary_search_by_key(&(a, b), |link| (link.a, link.b)).ok().map(|position| &self.links[position])
    }
}

/// Links the sentences of two reports and keeps what was weighed, for [`mod@crate::explain`]. Word vectors are of use where
/// both reports are in their language; it works without, and finds less.
pub fn weigh(a: Side, b: Side, vectors: Option<&Vectors>) -> Weighed {
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
    let left_to_copies = copied::left_to_copies(&terms, &features, &scored);
    let scored = prior::adjust(scored, a, b, &terms.names);
    let mut left = left_to_copies.iter();
    let remaining: Vec<Link> = scored.iter().filter(|_| left.next() == Some(&false)).copied().collect();
    let links = choose::choose(&remaining, model.thresholds);
    Weighed { terms, nearness, candidates, features, model, scored, left_to_copies, links }
}

/// Links the sentences of two reports, in the order of `a`, then of `b`; as [`weigh`].
pub fn align(a: Side, b: Side, vectors: Option<&Vectors>) -> Vec<Link> {
    weigh(a, b, vectors).links
}
