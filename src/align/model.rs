//! How likely a pair of sentences tells the same thing: a logistic regression over its [`Features`], whose weights
//! `tools/fit` fits to annotated pairs of reports. It gives probabilities: of the candidates with 0.7, about seven in ten are
//! links that readers want.

use super::features::Features;
use super::weights::{BIAS, WEIGHTS};

/// The probability that a reader wants the two sentences side by side.
pub fn probability(features: &Features) -> f64 {
    let log_odds = BIAS + features.values().iter().zip(WEIGHTS).map(|(value, (_, weight))| value * weight).sum::<f64>();
    1.0 / (1.0 + (-log_odds).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_stand_in_the_order_of_the_features() {
        assert_eq!(WEIGHTS.map(|(name, _)| name).as_slice(), Features::NAMES);
    }
}
