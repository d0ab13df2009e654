//! How good links are, and from which probability on a candidate should be one.

use crate::pairs::Pair;
use diptych::align::{Link, choose};

/// F1 hardly changes with the threshold of extra links; of those that lose at most this much the highest is taken, since a
/// wrong link costs a reader more than a missing one.
const FLAT: f64 = 0.003;

/// Links counted.
#[derive(Default)]
pub struct Figures {
    right: f64,
    wrong: f64,
    missed: f64,
}

impl Figures {
    /// The harmonic mean of the next two.
    pub fn f1(&self) -> f64 {
        2.0 * self.right / (2.0 * self.right + self.wrong + self.missed).max(1.0)
    }
    /// Right links by all chosen.
    pub fn precision(&self) -> f64 {
        self.right / (self.right + self.wrong).max(1.0)
    }
    /// Right links by all wanted.
    pub fn recall(&self) -> f64 {
        self.right / (self.right + self.missed).max(1.0)
    }
}

/// Chooses links by the probabilities of each pair's candidates, and counts.
pub fn score(pairs: &[Pair], probabilities: &[Vec<f64>], thresholds: choose::Thresholds) -> Figures {
    let mut figures = Figures::default();
    for (pair, probabilities) in pairs.iter().zip(probabilities) {
        let scored: Vec<Link> = pair
            .candidates
            .iter()
            .zip(probabilities)
            .map(|(candidate, score)| Link { a: candidate.a, b: candidate.b, score: *score })
            .collect();
        let chosen = choose::choose(&scored, thresholds);
        let mut chosen = chosen.iter().peekable();
        figures.missed += pair.unreachable as f64;
        for (link, wanted) in scored.iter().zip(&pair.wanted) {
            let is_chosen = chosen.next_if(|next| (next.a, next.b) == (link.a, link.b)).is_some();
            match (wanted, is_chosen) {
                (Some(true), true) => figures.right += 1.0,
                (Some(true), false) => figures.missed += 1.0,
                (Some(false), true) => figures.wrong += 1.0,
                _ => {}
            }
        }
    }
    figures
}

/// The mean of minus the logarithm of what the right answer was given: smoother than F1, since it has no threshold.
pub fn log_loss(pairs: &[Pair], probabilities: &[Vec<f64>]) -> f64 {
    let each = pairs.iter().zip(probabilities).flat_map(|(pair, probabilities)| pair.wanted.iter().zip(probabilities));
    let losses: Vec<f64> = each
        .filter_map(|(wanted, probability)| wanted.map(|wanted| if wanted { *probability } else { 1.0 - probability }))
        .map(|given| -given.max(1e-9).ln())
        .collect();
    losses.iter().sum::<f64>() / losses.len().max(1) as f64
}

/// Where probabilities are true, F1 is highest with a threshold of half of itself (Lipton, Elkan and Naryanaswamy 2014), which
/// is steadier than the highest of a jagged curve; the one for extra links is searched from there up.
pub fn best_thresholds(pairs: &[Pair], probabilities: &[Vec<f64>]) -> choose::Thresholds {
    let f1 = |best: f64, extra: f64| score(pairs, probabilities, choose::Thresholds { best, extra }).f1();
    let percents = |from: u32, to: u32| (from..=to).map(|percent| f64::from(percent) / 100.0);
    let highest = percents(20, 60).map(|best| f1(best, best)).fold(0.0, f64::max);
    let best = (50.0 * highest).ceil() / 100.0;
    let tried: Vec<(f64, f64)> =
        percents((100.0 * best) as u32, 80).step_by(2).map(|extra| (f1(best, extra), extra)).collect();
    let most = tried.iter().map(|(f1, _)| *f1).fold(0.0, f64::max);
    let extra = tried.into_iter().filter(|(f1, _)| *f1 >= most - FLAT).map(|(_, extra)| extra).fold(best, f64::max);
    choose::Thresholds { best, extra }
}
