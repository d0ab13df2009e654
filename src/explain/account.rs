//! The model's own account of how much each group of features weighed.
//!
//! The model is two regressions, of which the second sees the log odds that the first gives a pair
//! ([`model`](crate::align::model)). Both are sums, so the two are one sum: a feature weighs what the second gives it, and
//! what the first gives it times the second's weight of the log odds.
//!
//! ```text
//! second: 0.3 cosine + 0.8 (first: 2.0 cosine + …) + …    =    1.9 cosine + …
//! ```
//!
//! Where two reports seem to share little, every pair's log odds are lowered alike ([`prior`](crate::align::prior)); that is
//! told as part of the baseline.

use crate::align::Weighed;
use crate::align::features::Features;
use crate::align::groups::Group;
use crate::align::surroundings::{Surroundings, surroundings};

/// The one value of the second regression that is the first's whole sum.
const FIRST: &str = "log_odds";

/// The values of every candidate and what each weighs.
pub(super) struct Account {
    bias: f64,
    weights: Vec<(&'static str, f64)>,
    values: Vec<Vec<f64>>,
}

impl Account {
    pub fn new(weighed: &Weighed) -> Self {
        let (first, second) = (weighed.model.first, weighed.model.second);
        let through = second.weights.iter().find(|(name, _)| *name == FIRST).map_or(0.0, |(_, weight)| *weight);
        let mut weights: Vec<(&str, f64)> = second.weights.to_vec();
        for ((_, weight), (_, of_first)) in weights.iter_mut().zip(first.weights) {
            *weight += through * of_first;
        }
        weights.iter_mut().filter(|(name, _)| *name == FIRST).for_each(|(_, weight)| *weight = 0.0);
        let own: Vec<f64> =
            weighed.features.iter().map(|features| first.probability(features.values().into_iter())).collect();
        let around: Vec<Surroundings> = surroundings(&weighed.candidates, &own);
        let all = |(features, around): (&Features, &Surroundings)| {
            features.values().into_iter().chain(around.values()).collect::<Vec<f64>>()
        };
        let values: Vec<Vec<f64>> = weighed.features.iter().zip(&around).map(all).collect();
        let mut account = Account { bias: second.bias + through * first.bias, weights, values };
        account.bias += account.lowered(weighed);
        account
    }

    /// By how much the log odds of every pair differ from what the model says. The same for all; told by the pair nearest to
    /// even odds, since of one that is all but sure little can be told.
    fn lowered(&self, weighed: &Weighed) -> f64 {
        let log_odds = |probability: f64| (probability / (1.0 - probability)).ln();
        let nearest = weighed.scored.iter().min_by(|x, y| (x.score - 0.5).abs().total_cmp(&(y.score - 0.5).abs()));
        let lowered = nearest.and_then(|link| {
            let values = &self.values[weighed.position(link.a, link.b)?];
            Some(log_odds(link.score) - log_odds(self.probability(values)))
        });
        lowered.filter(|lowered| lowered.is_finite()).unwrap_or(0.0)
    }

    /// The mean of each value over some candidates, told by their positions; all zero where there are none.
    pub fn means(&self, of: impl Iterator<Item = usize>) -> Vec<f64> {
        let mut means = vec![0.0; self.weights.len()];
        let mut count = 0.0;
        for candidate in of {
            count += 1.0;
            for (mean, value) in means.iter_mut().zip(&self.values[candidate]) {
                *mean += value;
            }
        }
        means.iter_mut().for_each(|mean| *mean /= f64::max(count, 1.0));
        means
    }

    /// By how much the features of a group raise a candidate's log odds above those of a mean.
    pub fn push(&self, candidate: usize, means: &[f64], group: &Group) -> f64 {
        let each = self.values[candidate].iter().zip(means).zip(&self.weights);
        each.filter(|(_, (name, _))| group.features.contains(name))
            .map(|((value, mean), (_, weight))| weight * (value - mean))
            .sum()
    }

    /// The probability of values that need be no pair's: a mean.
    pub fn probability(&self, values: &[f64]) -> f64 {
        let sum: f64 = values.iter().zip(&self.weights).map(|(value, (_, weight))| value * weight).sum();
        1.0 / (1.0 + (-(self.bias + sum)).exp())
    }
}
