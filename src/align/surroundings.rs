//! What the pairs around a pair say of it, once each has been looked at by itself.
//!
//! ```text
//!         b 6   b 7   b 8          a 4 ~ b 7 looks weak by itself; but reports tell a thing in more than one
//! a 3     .81   .02   .03          sentence, and with a 3 ~ b 6 and a 5 ~ b 8 on both sides it is the sentence
//! a 4     .03   .30   .02          between them. Were a 4 ~ b 2 at .9 instead, it would have been told there.
//! a 5     .02   .04   .77
//! ```
//!
//! This is stacking (Wolpert 1992): a second regression sees the probabilities that the first gives to the neighbourhood.

use super::candidates::Candidate;
use super::places::Places;

named_values! {
    /// What surrounds a pair of sentences; all probabilities are those of the first regression.
    Surroundings {
        log_odds: "Its own probability, as log odds",
        diagonal: "The likelier of the pairs before and after on both sides",
        both_diagonals: "The less likely of these",
        beside: "The likeliest pair of one sentence with the other's neighbour",
        across: "The likelier of the pairs before on one side and after on the other",
        further: "The likeliest of the pairs two steps before or after",
        passage: "The sum of the pairs one and two steps before and after",
        rival: "The likeliest other pair of one sentence, the lesser of the two",
        strongest_rival: "The same, the greater of the two",
        share: "Its probability by that of the strongest pair of either sentence",
        better_share: "Its probability by that of the strongest pair of the sentence with the weaker rivals",
        others: "The sum over the other pairs of one sentence, the lesser of the two, logarithm",
        more_others: "The same, the greater of the two",
        links: "How many links a sentence may expect in this comparison",
    }
}

/// The surroundings of each candidate, in the order of `a`, then of `b`, from the probability of each. Time: linear in the candidates.
pub fn surroundings(candidates: &[Candidate], probabilities: &[f64]) -> Vec<Surroundings> {
    let places = Places::new(candidates);
    let lines = |of: fn(&Candidate) -> usize| {
        let mut lines: Vec<Line> = vec![];
        lines.resize_with(candidates.iter().map(of).max().map_or(0, |last| last + 1), Line::default);
        candidates.iter().zip(probabilities).for_each(|(candidate, own)| lines[of(candidate)].add(*own));
        lines
    };
    let (lines_a, lines_b) = (lines(|candidate| candidate.a), lines(|candidate| candidate.b));
    let total: f64 = probabilities.iter().sum();
    let sentences = lines_a.iter().chain(&lines_b).filter(|line| line.pairs > 0).count();
    let links = 2.0 * total / (sentences as f64).max(1.0);
    let mut around = Vec::with_capacity(candidates.len());
    places.each_with(AWAY, |k, near| {
        let near = near.map(|place| place.map_or(0.0, |k| probabilities[k]));
        let best = |near: &[f64]| near.iter().copied().fold(0.0, f64::max);
        let [before, after, ..] = near;
        let (own, Candidate { a, b, .. }) = (probabilities[k], candidates[k]);
        let (line_a, line_b) = (&lines_a[a], &lines_b[b]);
        let (rival, strongest_rival) = in_order(line_a.without(own), line_b.without(own));
        let (others, more_others) = in_order((line_a.sum - own).max(0.0), (line_b.sum - own).max(0.0));
        let certain = own.clamp(1e-6, 1.0 - 1e-6);
        around.push(Surroundings {
            log_odds: (certain / (1.0 - certain)).ln(),
            diagonal: before.max(after),
            both_diagonals: before.min(after),
            beside: best(&near[2..6]),
            across: best(&near[6..8]),
            further: best(&near[8..]),
            passage: before + after + near[8..].iter().sum::<f64>(),
            rival,
            strongest_rival,
            share: own / own.max(strongest_rival).max(1e-9),
            better_share: own / own.max(rival).max(1e-9),
            others: others.ln_1p(),
            more_others: more_others.ln_1p(),
            links,
        });
    });
    around
}

/// Where the pairs around a pair stand: before and after on both sides; beside it, on one side; across, before on one side and
/// after on the other; and further away.
#[rustfmt::skip]
const AWAY: [(isize, isize); 14] = [
    (-1, -1), (1, 1),
    (-1, 0), (1, 0), (0, -1), (0, 1),
    (1, -1), (-1, 1),
    (-2, -2), (2, 2), (-1, -2), (-2, -1), (1, 2), (2, 1),
];

/// The pairs of one sentence.
#[derive(Default)]
struct Line {
    best: f64,
    second: f64,
    sum: f64,
    pairs: usize,
}

impl Line {
    fn add(&mut self, probability: f64) {
        self.sum += probability;
        self.pairs += 1;
        self.second = self.second.max(probability.min(self.best));
        self.best = self.best.max(probability);
    }

    /// The likeliest pair beside one with this probability.
    fn without(&self, own: f64) -> f64 {
        if own < self.best { self.best } else { self.second }
    }
}

/// Two figures, the smaller first.
pub(super) fn in_order(one: f64, other: f64) -> (f64, f64) {
    if one <= other { (one, other) } else { (other, one) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pair_between_two_likely_ones_is_seen_as_such() {
        let table = [(3, 6, 0.81), (3, 7, 0.02), (4, 2, 0.1), (4, 7, 0.30), (5, 8, 0.77)];
        let candidates: Vec<_> = table.iter().map(|(a, b, _)| Candidate { a: *a, b: *b, shared: 1.0 }).collect();
        let around = surroundings(&candidates, &table.map(|(_, _, probability)| probability));
        let pair = around[3];
        assert_eq!((pair.diagonal, pair.both_diagonals), (0.81, 0.77));
        assert_eq!((pair.rival, pair.strongest_rival), (0.02, 0.1));
        assert_eq!((pair.share, around[2].share), (1.0, 0.1 / 0.3));
    }
}
