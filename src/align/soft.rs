//! How well the words of two sentences answer each other, word by word.
//!
//! ```text
//! a: Dozens were wounded when the boat sank       wounded → hurt .69    boat → ferry .56    sank → sank 1
//! b: Many people hurt as ferry sinks              hurt → wounded .69    ferry → boat .56    people → -
//! ```
//!
//! Each word is worth the square of its inverse document frequency, times the nearness of the other sentence's word that
//! comes nearest to it. What is found, of what could be found, in each direction.
//!
//! A sentence is compared with some thirty others: what it is near to is written down once for each of its words, and the
//! words of the others are looked up there.

use super::candidates::Candidate;
use super::lists::Lists;
use super::nearness::{Nearness, SAME, share};
use super::places::Places;
use super::terms::Terms;

/// The measure and its parts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Soft {
    /// The geometric mean of the shares of both sentences that are answered.
    pub both: f64,
    /// The share of the sentence that is answered better.
    pub better: f64,
    /// The weight of what is answered, the mean of both directions.
    pub weight: f64,
    /// As `both`, of the words that only near words answer.
    pub near: f64,
    /// The weight that the best of these brings.
    pub best_near: f64,
}

/// Measures candidates, in their order; `a` and `b` are the different content terms of each sentence.
pub(super) fn soft(
    a: &Lists,
    b: &Lists,
    terms: &Terms,
    nearness: &Nearness,
    candidates: &[Candidate],
    places: &Places,
) -> Vec<Soft> {
    let worth: Vec<f64> = terms.weights.iter().map(|weight| weight.powi(2)).collect();
    let mut nearest = vec![0u8; worth.len()];
    let mut softs = vec![Soft::default(); candidates.len()];
    let all = |lists: &Lists| -> Vec<f64> {
        lists.iter().map(|list| list.iter().map(|id| worth[*id as usize]).sum::<f64>()).collect()
    };
    let (all_a, all_b) = (all(a), all(b));
    // How the words of each `a` are answered, by the sentence of `b`: put down in the fields that are worked out below.
    let (by_column, columns) = places.columns();
    for (sentence, column) in columns.into_iter().enumerate().filter(|(_, column)| !column.is_empty()) {
        note(b.get(sentence), nearness, &mut nearest);
        for k in &by_column[column] {
            let answered = answered(a.get(candidates[*k].a), &worth, &nearest);
            softs[*k] =
                Soft { weight: answered.found, near: answered.near, best_near: answered.best_near, ..Soft::default() };
        }
        forget(b.get(sentence), nearness, &mut nearest);
    }
    for (sentence, row) in places.rows().enumerate().filter(|(_, row)| !row.is_empty()) {
        note(a.get(sentence), nearness, &mut nearest);
        for k in row {
            let Soft { weight: found, near, best_near, .. } = softs[k];
            let (all_a, all_b) = (all_a[sentence].max(1e-9), all_b[candidates[k].b].max(1e-9));
            let other = answered(b.get(candidates[k].b), &worth, &nearest);
            let (share_a, share_b) = (found / all_a, other.found / all_b);
            softs[k] = Soft {
                both: (share_a * share_b).sqrt(),
                better: share_a.max(share_b),
                weight: (found + other.found) / 2.0,
                near: (near / all_a * (other.near / all_b)).sqrt(),
                best_near: best_near.max(other.best_near),
            };
        }
        forget(a.get(sentence), nearness, &mut nearest);
    }
    softs
}

/// Puts down how near each term is to the nearest of a sentence.
fn note(sentence: &[u32], nearness: &Nearness, nearest: &mut [u8]) {
    for id in sentence {
        for (near, cell) in nearness.near(*id) {
            let best = &mut nearest[*near as usize];
            *best = (*best).max(*cell);
        }
    }
    sentence.iter().for_each(|id| nearest[*id as usize] = SAME);
}

/// Takes that back.
fn forget(sentence: &[u32], nearness: &Nearness, nearest: &mut [u8]) {
    for id in sentence {
        nearest[*id as usize] = 0;
        nearness.near(*id).iter().for_each(|(near, _)| nearest[*near as usize] = 0);
    }
}

/// How the words of a sentence are answered by another one.
struct Answered {
    found: f64,
    near: f64,
    best_near: f64,
}

fn answered(sentence: &[u32], worth: &[f64], nearest: &[u8]) -> Answered {
    let mut answered = Answered { found: 0.0, near: 0.0, best_near: 0.0 };
    for id in sentence {
        let (worth, nearest) = (worth[*id as usize], nearest[*id as usize]);
        if nearest == SAME {
            answered.found += worth;
        } else if nearest > 0 {
            let found = worth * share(nearest);
            answered.found += found;
            answered.near += found;
            answered.best_near = answered.best_near.max(found);
        }
    }
    answered
}
