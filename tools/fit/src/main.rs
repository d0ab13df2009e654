//! Fits the weights of the alignment model to annotated pairs of reports.
//!
//! `cargo run --release -p fit -- FOLDER [--write src/align/weights.rs] [--table OUT.csv]`
//!
//! With `--conflicts src/ledger/weights.rs` it fits what the ledger goes by when it calls two numbers or two dates a
//! contradiction instead; `--numbers OUT.tsv`, `--agreements OUT.tsv` and `--dates OUT.tsv`
//! write its evidence.
//!
//! The figures are of a cross-validation: the links of each pair are chosen by a model that has not seen it.

mod conflicts;
mod pairs;
mod regression;

use diptych::align::features::Features;
use diptych::align::{Link, choose};
use pairs::Pair;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// How strongly weights are drawn to zero; chosen on pairs apart from those fitted.
const RIDGE: f64 = 10.0;
/// Around its top F1 hardly changes with the thresholds; of those that lose at most this much the highest are taken, since a
/// wrong link costs a reader more than a missing one.
const FLAT: f64 = 0.006;
/// Parts of the cross-validation.
const FOLDS: usize = 8;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| {
        arguments.iter().position(|argument| argument == name).and_then(|k| arguments.get(k + 1)).map(PathBuf::from)
    };
    let folder = arguments
        .first()
        .filter(|first| !first.starts_with("--"))
        .ok_or("usage: fit FOLDER [--write FILE] [--table FILE]")?;
    let pairs = pairs::read_all(Path::new(folder))?;
    if pairs.len() < FOLDS {
        return Err(format!("{folder} has {} annotated pairs; fitting takes at least {FOLDS}", pairs.len()).into());
    }
    if let Some(file) = option("--table") {
        std::fs::write(file, table(&pairs)?)?;
    }

    for (name, kind) in [("--numbers", "number"), ("--agreements", "agreement"), ("--dates", "date")] {
        if let Some(file) = option(name) {
            std::fs::write(file, conflicts::table(&pairs, kind)?)?;
        }
    }
    if let Some(file) = option("--conflicts") {
        std::fs::write(file, conflicts::fit(&pairs)?)?;
        return Ok(());
    }

    let unseen: Vec<Vec<f64>> = cross_validate(&pairs);
    let mut tried: Vec<(f64, choose::Thresholds)> = vec![];
    for best_percent in (20..=60).step_by(2) {
        for extra_percent in (best_percent..=80).step_by(4) {
            let thresholds =
                choose::Thresholds { best: f64::from(best_percent) / 100.0, extra: f64::from(extra_percent) / 100.0 };
            tried.push((score(&pairs, &unseen, thresholds).f1(), thresholds));
        }
    }
    let most = tried.iter().map(|(f1, _)| *f1).fold(0.0, f64::max);
    let best = tried
        .into_iter()
        .filter(|(f1, _)| *f1 >= most - FLAT)
        .max_by(|x, y| x.1.best.total_cmp(&y.1.best).then(x.1.extra.total_cmp(&y.1.extra)))
        .ok_or("no pair to fit")?;
    let figures = score(&pairs, &unseen, best.1);
    println!(
        "cross-validated on {} pairs: F1 {:.4}, precision {:.4}, recall {:.4}, thresholds {:?}",
        pairs.len(),
        figures.f1(),
        figures.precision(),
        figures.recall(),
        best.1
    );
    let model = regression::fit(&rows(&pairs.iter().collect::<Vec<_>>()), RIDGE);
    if let Some(file) = option("--write") {
        std::fs::write(file, source(&model, best.1)?)?;
    }
    Ok(())
}

/// What is fitted: the candidates that readers agree on.
fn rows(pairs: &[&Pair]) -> Vec<(Vec<f64>, bool)> {
    pairs
        .iter()
        .flat_map(|pair| pair.features.iter().zip(&pair.wanted))
        .filter_map(|(features, wanted)| wanted.map(|wanted| (features.values().to_vec(), wanted)))
        .collect()
}

/// The probabilities of each pair's candidates by a model that has not seen the pair.
fn cross_validate(pairs: &[Pair]) -> Vec<Vec<f64>> {
    let models: Vec<_> = (0..FOLDS)
        .map(|fold| {
            let seen: Vec<&Pair> =
                pairs.iter().enumerate().filter(|(k, _)| k % FOLDS != fold).map(|(_, pair)| pair).collect();
            regression::fit(&rows(&seen), RIDGE)
        })
        .collect();
    pairs
        .iter()
        .enumerate()
        .map(|(k, pair)| {
            pair.features.iter().map(|features| models[k % FOLDS].probability(&features.values())).collect()
        })
        .collect()
}

#[derive(Default)]
struct Figures {
    right: f64,
    wrong: f64,
    missed: f64,
}

impl Figures {
    fn f1(&self) -> f64 {
        2.0 * self.right / (2.0 * self.right + self.wrong + self.missed).max(1.0)
    }
    fn precision(&self) -> f64 {
        self.right / (self.right + self.wrong).max(1.0)
    }
    fn recall(&self) -> f64 {
        self.right / (self.right + self.missed).max(1.0)
    }
}

fn score(pairs: &[Pair], probabilities: &[Vec<f64>], thresholds: choose::Thresholds) -> Figures {
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

/// The candidates with their features, for a look with other tools: `wanted` is 1, 0, or -1 where either way is right.
fn table(pairs: &[Pair]) -> Result<String, std::fmt::Error> {
    let mut csv = format!("pair,unreachable,a,b,wanted,{}\n", Features::NAMES.join(","));
    for pair in pairs {
        for ((candidate, features), wanted) in pair.candidates.iter().zip(&pair.features).zip(&pair.wanted) {
            let wanted = wanted.map_or(-1, i32::from);
            write!(csv, "{},{},{},{},{wanted}", pair.name, pair.unreachable, candidate.a, candidate.b)?;
            for value in features.values() {
                write!(csv, ",{value:.4}")?;
            }
            csv.push('\n');
        }
    }
    Ok(csv)
}

/// The model as a file of the crate.
fn source(model: &regression::Model, thresholds: choose::Thresholds) -> Result<String, std::fmt::Error> {
    let mut file = String::from(
        "//! The weights of the alignment model. Made by `cargo run --release -p fit`; not edited by hand.\n\n",
    );
    file.push_str("use super::choose::Thresholds;\n\n");
    file.push_str("/// From which probability on a candidate becomes a link.\n");
    writeln!(
        file,
        "pub const THRESHOLDS: Thresholds = Thresholds {{ best: {:.2}, extra: {:.2} }};\n",
        thresholds.best, thresholds.extra
    )?;
    file.push_str("/// Log odds of a candidate whose features are all zero.\n");
    writeln!(file, "pub const BIAS: f64 = {:.4};\n", model.bias)?;
    file.push_str("/// What one unit of each feature adds to the log odds, in the order of the features.\n");
    writeln!(file, "pub const WEIGHTS: [(&str, f64); {}] = [", model.weights.len())?;
    for (name, weight) in Features::NAMES.iter().zip(&model.weights) {
        writeln!(file, "    (\"{name}\", {weight:.4}),")?;
    }
    file.push_str("];\n");
    Ok(file)
}
