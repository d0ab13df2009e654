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

use super::lists::Lists;
use super::nearness::{Nearness, share};
use super::terms::{Sense, Term, TermId, Terms};

/// How many entries of the index a sentence visits at most: a list longer than what is left of this is passed over.
const VISITS: usize = 2048;

/// How many candidates a sentence keeps at most.
const KEPT: usize = 32;

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
    let mut ids: Vec<TermId> = sentence.iter().filter(|term| is_content(term)).map(|term| term.id).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Whether a sentence is about a term.
pub(super) fn is_content(term: &Term) -> bool {
    !term.stop
}

/// The terms that each sentence is about, each once, in the order of their ids.
fn contents(sentences: &[Sense]) -> Lists {
    Lists::of(
        sentences.iter().map(|sentence| sentence.terms.iter().filter(|term| is_content(term)).map(|term| term.id)),
    )
}

/// The candidates, in the order of `a`, then of `b`.
pub fn candidates(terms: &Terms, nearness: &Nearness) -> Vec<Candidate> {
    let [contents_a, contents_b] = [&terms.sentences.a, &terms.sentences.b].map(|sentences| contents(sentences));
    let index = Index::new(&contents_b, terms.weights.len());
    let mut found = vec![];
    let mut shared = vec![0.0; contents_b.len()];
    let (mut ids, mut met) = (vec![], vec![]);
    for (a, content) in contents_a.iter().enumerate() {
        ids.clear();
        for id in content {
            let weight = terms.weights[*id as usize].powi(2);
            ids.push((index.of(*id), *id, weight));
            for (near, cell) in nearness.near(*id) {
                let (list, near_by) = (index.of(*near), share(*cell));
                if near_by >= NEAR && !list.is_empty() {
                    ids.push((list, *near, weight * near_by * near_by));
                }
            }
        }
        ids.sort_by_key(|(list, id, _)| (list.len(), *id));
        let mut visits = 0;
        for (list, _, weight) in &ids {
            if visits + list.len() > VISITS {
                break;
            }
            visits += list.len();
            for b in *list {
                if shared[*b as usize] == 0.0 {
                    met.push(*b);
                }
                shared[*b as usize] += weight;
            }
        }
        if met.len() > KEPT {
            met.select_nth_unstable_by(KEPT, |x: &u32, y: &u32| {
                shared[*y as usize].total_cmp(&shared[*x as usize]).then(x.cmp(y))
            });
            for dropped in met.drain(KEPT..) {
                shared[dropped as usize] = 0.0;
            }
        }
        met.sort_unstable();
        for b in met.drain(..) {
            found.push(Candidate { a, b: b as usize, shared: std::mem::take(&mut shared[b as usize]) });
        }
    }
    found
}

/// For each term the sentences that have it.
struct Index {
    sentences: Vec<u32>,
    /// Where the sentences of each term begin, and one more.
    starts: Vec<u32>,
}

impl Index {
    fn new(contents: &Lists, terms: usize) -> Self {
        let mut starts = vec![0u32; terms + 2];
        contents.iter().flatten().for_each(|id| starts[*id as usize + 2] += 1);
        for id in 2..starts.len() {
            starts[id] += starts[id - 1];
        }
        let mut sentences = vec![0; starts[terms + 1] as usize];
        for (sentence, content) in contents.iter().enumerate() {
            for id in content {
                let next = &mut starts[*id as usize + 1];
                sentences[*next as usize] = sentence as u32;
                *next += 1;
            }
        }
        Index { sentences, starts }
    }

    fn of(&self, id: TermId) -> &[u32] {
        &self.sentences[self.starts[id as usize] as usize..self.starts[id as usize + 1] as usize]
    }
}
