//! What each group of features is worth: the model fitted without it, tried on other pairs of reports.
//!
//! `cargo run --release -p fit -- FOLDER --ablation OTHER` prints the table of docs/alignment.md.

use crate::pairs::{self, Pair};
use crate::score;
use crate::stacked::Stacked;
use diptych::align::features::Features;
use diptych::align::surroundings::Surroundings;
use diptych::align::vectors::Vectors;
use diptych::align::weights::{WITH_VECTORS, WITHOUT_VECTORS};
use std::error::Error;
use std::path::Path;

/// Fits to one folder and prints, for the other, how well the links are found without this and that.
pub fn print(folder: &Path, other: &Path, vectors: &Vectors) -> Result<(), Box<dyn Error>> {
    println!("| without | F1 | precision | recall | log loss |\n|---|---|---|---|---|");
    let (fitted, tried) = (pairs::read_all(folder, Some(vectors))?, pairs::read_all(other, Some(vectors))?);
    let thresholds = WITH_VECTORS.thresholds;
    line("(nothing)", &fitted, &tried, &[], thresholds);
    let (fitted_bare, tried_bare) = (pairs::read_all(folder, None)?, pairs::read_all(other, None)?);
    line("the table of near words", &fitted_bare, &tried_bare, &[], WITHOUT_VECTORS.thresholds);
    line("the second regression", &fitted, &tried, &Surroundings::NAMES[1..], thresholds);
    for group in Features::GROUPS {
        line(&group.label.to_lowercase(), &fitted, &tried, group.features, thresholds);
    }
    Ok(())
}

fn line(
    name: &str,
    fitted: &[Pair],
    tried: &[Pair],
    without: &[&'static str],
    thresholds: diptych::align::choose::Thresholds,
) {
    let model = Stacked::fit_without(&fitted.iter().collect::<Vec<_>>(), without);
    let probabilities: Vec<Vec<f64>> = tried.iter().map(|pair| model.probabilities(pair)).collect();
    let figures = score::score(tried, &probabilities, thresholds);
    println!(
        "| {name} | {:.3} | {:.3} | {:.3} | {:.4} |",
        figures.f1(),
        figures.precision(),
        figures.recall(),
        score::log_loss(tried, &probabilities)
    );
}
