//! How likely a pair of sentences tells the same thing: a logistic regression over its [`Features`], then a second one that
//! also sees what the first says of the pairs around it ([`Surroundings`]). `tools/fit` fits both to annotated pairs of
//! reports, once with word vectors and once without. They give probabilities: of the candidates with 0.7, about seven in
//! ten are links that readers want.

use super::candidates::Candidate;
use super::choose::Thresholds;
use super::features::Features;
use super::surroundings::{Surroundings, surroundings};

/// A logistic regression.
#[derive(Clone, Copy, Debug)]
pub struct Regression {
    /// Log odds where all values are zero.
    pub bias: f64,
    /// What one unit of each value adds to the log odds, by the value's name.
    pub weights: &'static [(&'static str, f64)],
}

impl Regression {
    /// The probability of the values, which stand in the order of the weights.
    pub fn probability(&self, values: impl Iterator<Item = f64>) -> f64 {
        let log_odds = self.bias + values.zip(self.weights).map(|(value, (_, weight))| value * weight).sum::<f64>();
        1.0 / (1.0 + (-log_odds).exp())
    }
}

/// All that is fitted.
#[derive(Clone, Copy, Debug)]
pub struct Model {
    /// Over the features of a pair.
    pub first: Regression,
    /// Over the features of a pair and its surroundings.
    pub second: Regression,
    /// From which probability on a candidate becomes a link.
    pub thresholds: Thresholds,
}

impl Model {
    /// For each candidate the probability that a reader wants the two sentences side by side.
    pub fn probabilities(&self, candidates: &[Candidate], features: &[Features]) -> Vec<f64> {
        let first: Vec<f64> =
            features.iter().map(|features| self.first.probability(features.values().into_iter())).collect();
        let around: Vec<Surroundings> = surroundings(candidates, &first);
        features
            .iter()
            .zip(&around)
            .map(|(features, around)| self.second.probability(features.values().into_iter().chain(around.values())))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::weights::{WITH_VECTORS, WITHOUT_VECTORS};

    #[test]
    fn weights_stand_in_the_order_of_what_they_weigh() {
        for model in [WITH_VECTORS, WITHOUT_VECTORS] {
            let names = |regression: Regression| regression.weights.iter().map(|(name, _)| *name).collect::<Vec<_>>();
            assert_eq!(names(model.first), Features::NAMES);
            assert_eq!(names(model.second), [Features::NAMES, Surroundings::NAMES].concat());
        }
    }
}
