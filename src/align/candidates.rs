//! Which pairs of sentences are worth a closer look.
//!
//! Two reports of 5,000 sentences have 25 million pairs; nearly all share nothing that matters. An inverted index lists for
//! each term the sentences of `b` that have it; each sentence of `a` visits the lists of its own terms, rarest first, and
//! keeps the sentences that it met with the most weight.
//!
//! ```text
//! "encirclement" -> b 9            a 12 visits "encirclement", "soldier", "Lysychansk" ...
//! "soldier"      -> b 8, b 9, b 31  and keeps b 9, b 8, b 31
//! ```
//!
//! Time: for each sentence at most `VISITS` entries and `KEPT` candidates, so linear in the length of the reports.

use super::nearness::Nearness;
use super::terms::{Term, TermId, Terms};

/// How many entries of the index a sentence visits at most: a list longer than what is left of this is passed over.
const VISITS: usize = 4096;

/// How many candidates a sentence keeps at most.
const KEPT: usize = 96;

/// How near two terms must be to make their sentences candidates.
const NEAR: f64 = 0.6;

/// A pair of sentences that share at least one term, or have terms that are near.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// A sentence of report `a`.
    pub a: usize,
    /// A sentence of report `b`.
    pub b: usize,
    /// The weight of the terms they share, each squared, as the cosine wants it; near terms count by their nearness squared.
    pub shared: f64,
}

/// The terms that a sentence is about, each once, in the order of their ids.
pub fn content(sentence: &[Term]) -> Vec<TermId> {
    let mut ids: Vec<TermId> = sentence.iter().filter(|term| !term.stop).map(|term| term.id).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// The candidates, in the order of `a`, then of `b`.
pub fn candidates(terms: &Terms, nearness: &Nearness) -> Vec<Candidate> {
    let mut index: Vec<Vec<u32>> = vec![vec![]; terms.weights.len()];
    for (b, sentence) in terms.sentences.b.iter().enumerate() {
        for id in content(&sentence.terms) {
            index[id as usize].push(b as u32);
        }
    }
    let mut found = vec![];
    let mut shared = vec![0.0; terms.sentences.b.len()];
    for (a, sentence) in terms.sentences.a.iter().enumerate() {
        let mut ids: Vec<(TermId, f64)> = vec![];
        for id in content(&sentence.terms) {
            let weight = terms.weights[id as usize].powi(2);
            ids.push((id, weight));
            ids.extend(nearness.near(id, NEAR).map(|(near, nearness)| (near, weight * nearness * nearness)));
        }
        ids.sort_unstable_by_key(|(id, _)| (index[*id as usize].len(), *id));
        let mut visits = 0;
        let mut met: Vec<u32> = vec![];
        for (id, weight) in ids {
            let list = &index[id as usize];
            if visits + list.len() > VISITS {
                break;
            }
            visits += list.len();
            for b in list {
                if shared[*b as usize] == 0.0 {
                    met.push(*b);
                }
                shared[*b as usize] += weight;
            }
        }
        if met.len() > KEPT {
            met.select_nth_unstable_by(KEPT, |x, y| shared[*y as usize].total_cmp(&shared[*x as usize]).then(x.cmp(y)));
            for dropped in met.drain(KEPT..) {
                shared[dropped as usize] = 0.0;
            }
        }
        met.sort_unstable();
        for b in met {
            found.push(Candidate { a, b: b as usize, shared: std::mem::take(&mut shared[b as usize]) });
        }
    }
    found
}
