//! The two regressions of the alignment, fitted one on the other.
//!
//! The second sees what the first says of a pair's surroundings. On the pairs it was fitted to the first is surer than it will
//! ever be again; so what the second learns from comes from first regressions that had not seen the pair of reports.

use crate::pairs::Pair;
use crate::regression::{self, Regression};
use diptych::align::features::Features;
use diptych::align::surroundings::{Surroundings, surroundings};
use std::thread;

/// How strongly weights are drawn to zero; chosen on pairs apart from those fitted.
const RIDGE: f64 = 10.0;
/// Parts of a cross-validation.
pub const FOLDS: usize = 8;

/// Both regressions.
pub struct Stacked {
    /// Over the features.
    pub first: Regression,
    /// Over the features and the surroundings.
    pub second: Regression,
    without: Vec<&'static str>,
}

impl Stacked {
    /// Fits both to pairs of reports.
    pub fn fit(pairs: &[&Pair]) -> Self {
        Self::fit_without(pairs, &[])
    }

    /// The same without some features and surroundings: those of these names are taken to be zero.
    pub fn fit_without(pairs: &[&Pair], without: &[&'static str]) -> Self {
        let own: Vec<Vec<Vec<f64>>> = pairs.iter().map(|pair| own(pair, without)).collect();
        let first_of = |kept: &dyn Fn(usize) -> bool| {
            let seen = (0..pairs.len()).filter(|k| kept(*k));
            regression::fit(&seen.flat_map(|k| judged(pairs[k], &own[k])).collect::<Vec<_>>(), RIDGE)
        };
        let folds: Vec<Regression> = (0..FOLDS).map(|fold| first_of(&|k| k % FOLDS != fold)).collect();
        let both: Vec<Vec<Vec<f64>>> =
            (0..pairs.len()).map(|k| with_surroundings(&folds[k % FOLDS], pairs[k], &own[k], without)).collect();
        let rows: Vec<_> = pairs.iter().zip(&both).flat_map(|(pair, values)| judged(pair, values)).collect();
        Stacked { first: first_of(&|_| true), second: regression::fit(&rows, RIDGE), without: without.to_vec() }
    }

    /// The probabilities of a pair's candidates.
    pub fn probabilities(&self, pair: &Pair) -> Vec<f64> {
        let values = with_surroundings(&self.first, pair, &own(pair, &self.without), &self.without);
        values.iter().map(|values| self.second.probability(values)).collect()
    }
}

/// The probabilities of each pair's candidates by a model that has not seen the pair.
pub fn cross_validate(pairs: &[Pair]) -> Vec<Vec<f64>> {
    let models: Vec<Stacked> = thread::scope(|scope| {
        let running: Vec<_> = (0..FOLDS)
            .map(|fold| {
                let seen: Vec<&Pair> =
                    pairs.iter().enumerate().filter(|(k, _)| k % FOLDS != fold).map(|(_, p)| p).collect();
                scope.spawn(move || Stacked::fit(&seen))
            })
            .collect();
        running.into_iter().filter_map(|thread| thread.join().ok()).collect()
    });
    pairs.iter().enumerate().map(|(k, pair)| models[k % FOLDS].probabilities(pair)).collect()
}

fn own(pair: &Pair, without: &[&str]) -> Vec<Vec<f64>> {
    pair.features.iter().map(|features| kept(Features::NAMES, features.values(), without)).collect()
}

/// Values, of which those without whom it shall do are zero.
fn kept(names: &[&str], values: impl IntoIterator<Item = f64>, without: &[&str]) -> Vec<f64> {
    names.iter().zip(values).map(|(name, value)| if without.contains(name) { 0.0 } else { value }).collect()
}

fn with_surroundings(first: &Regression, pair: &Pair, own: &[Vec<f64>], without: &[&str]) -> Vec<Vec<f64>> {
    let probabilities: Vec<f64> = own.iter().map(|values| first.probability(values)).collect();
    let around = surroundings(&pair.candidates, &probabilities);
    let around = around.iter().map(|around| kept(Surroundings::NAMES, around.values(), without));
    own.iter().zip(around).map(|(values, around)| [values.as_slice(), &around].concat()).collect()
}

/// The candidates that readers agree on.
fn judged<'p>(pair: &'p Pair, values: &'p [Vec<f64>]) -> impl Iterator<Item = (&'p [f64], bool)> {
    values.iter().zip(&pair.wanted).filter_map(|(values, wanted)| wanted.map(|wanted| (values.as_slice(), wanted)))
}
