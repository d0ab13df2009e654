//! How well the words of two sentences answer each other, word by word.
//!
//! ```text
//! a: Dozens were wounded when the boat sank       wounded → hurt .69    boat → ferry .56    sank → sank 1
//! b: Many people hurt as ferry sinks              hurt → wounded .69    ferry → boat .56    people → -
//! ```
//!
//! Each word is worth the square of its inverse document frequency, times the nearness of the other sentence's word that
//! comes nearest to it. What is found, of what could be found, in each direction.

use super::nearness::Nearness;
use super::terms::{TermId, Terms};

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

/// Measures two sentences by their different content terms.
pub fn soft(x: &[TermId], y: &[TermId], terms: &Terms, nearness: &Nearness) -> Soft {
    let mut nearest_y = vec![0.0f64; y.len()];
    let mut in_x = Direction::default();
    for one in x {
        let mut nearest = 0.0f64;
        for (other, best) in y.iter().zip(&mut nearest_y) {
            let near = nearness.of(*one, *other);
            nearest = nearest.max(near);
            *best = best.max(near);
        }
        in_x.add(terms.weights[*one as usize].powi(2), nearest);
    }
    let mut in_y = Direction::default();
    for (one, nearest) in y.iter().zip(nearest_y) {
        in_y.add(terms.weights[*one as usize].powi(2), nearest);
    }
    let (share_x, share_y) = (in_x.found / in_x.all.max(1e-9), in_y.found / in_y.all.max(1e-9));
    Soft {
        both: (share_x * share_y).sqrt(),
        better: share_x.max(share_y),
        weight: (in_x.found + in_y.found) / 2.0,
        near: (in_x.near / in_x.all.max(1e-9) * (in_y.near / in_y.all.max(1e-9))).sqrt(),
        best_near: in_x.best_near.max(in_y.best_near),
    }
}

#[derive(Default)]
struct Direction {
    all: f64,
    found: f64,
    near: f64,
    best_near: f64,
}

impl Direction {
    fn add(&mut self, weight: f64, nearest: f64) {
        self.all += weight;
        self.found += weight * nearest;
        if nearest < 1.0 {
            self.near += weight * nearest;
            self.best_near = self.best_near.max(weight * nearest);
        }
    }
}
