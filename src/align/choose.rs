//! From scored candidates to links, chosen together.
//!
//! ```text
//! a 4 ~ b 7  0.91      kept: the best that both have
//! a 4 ~ b 9  0.48      kept: b 9 has nothing better, and may tell the rest of a 4
//! a 5 ~ b 7  0.38      dropped: both sides have something better, so it must be likely by itself
//! ```

use super::Link;
use rustc_hash::FxHashMap;

/// From which probability on a candidate becomes a link.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thresholds {
    /// Where it is the best candidate of either sentence.
    pub best: f64,
    /// Where both sentences have a better one.
    pub extra: f64,
}

/// The links among scored candidates, in their order.
pub fn choose(scored: &[Link], thresholds: Thresholds) -> Vec<Link> {
    let mut best_a: FxHashMap<usize, f64> = FxHashMap::default();
    let mut best_b: FxHashMap<usize, f64> = FxHashMap::default();
    for link in scored {
        for (best, sentence) in [(&mut best_a, link.a), (&mut best_b, link.b)] {
            let score = best.entry(sentence).or_insert(0.0);
            *score = score.max(link.score);
        }
    }
    scored
        .iter()
        .filter(|link| {
            let is_best = link.score >= best_a[&link.a] || link.score >= best_b[&link.b];
            link.score >= if is_best { thresholds.best } else { thresholds.extra }
        })
        .copied()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extra_link_must_pay_for_itself() {
        let scored = [(4, 7, 0.91), (4, 9, 0.48), (5, 7, 0.38), (5, 8, 0.6)].map(|(a, b, score)| Link { a, b, score });
        let links = choose(&scored, Thresholds { best: 0.35, extra: 0.5 });
        assert_eq!(links.iter().map(|link| (link.a, link.b)).collect::<Vec<_>>(), [(4, 7), (4, 9), (5, 8)]);
    }
}
