//! Fits the model of the alignment to annotated pairs of reports.
//!
//! `cargo run --release -p fit -- FOLDER [--write src/align/weights.rs] [--table OUT.csv] [--check FOLDER]`
//!
//! With `--conflicts src/ledger/weights.rs` it fits what the ledger goes by when it calls two numbers or two dates a
//! contradiction instead; `--numbers OUT.tsv`, `--agreements OUT.tsv` and `--dates OUT.tsv`
//! write its evidence.
//!
//! The figures are of a cross-validation: the links of each pair are chosen by a model that has not seen it. With `--check`
//! the model fitted to all pairs is tried on those of another folder; `--ablation FOLDER` does so without each group of
//! features in turn.

mod ablation;
mod conflicts;
mod pairs;
mod regression;
mod score;
mod stacked;
mod written;

use diptych::align::choose::Thresholds;
use diptych::align::vectors::Vectors;
use pairs::Pair;
use stacked::Stacked;
use std::error::Error;
use std::path::{Path, PathBuf};

/// Where the project keeps its word vectors.
const VECTORS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../www/vectors/english.bin");

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| {
        arguments.iter().position(|argument| argument == name).and_then(|k| arguments.get(k + 1)).map(PathBuf::from)
    };
    let folder = arguments
        .first()
        .filter(|first| !first.starts_with("--"))
        .ok_or("usage: fit FOLDER [--write FILE] [--table FILE] [--check FOLDER]")?;
    let vectors = Vectors::from_bytes(&std::fs::read(VECTORS)?)?;
    if let Some(file) = option("--table") {
        std::fs::write(file, written::table(&pairs::read_all(Path::new(folder), Some(&vectors))?)?)?;
        if option("--write").is_none() {
            return Ok(());
        }
    }
    let evidence = [("--numbers", "number"), ("--agreements", "agreement"), ("--dates", "date")];
    if option("--conflicts").is_some() || evidence.iter().any(|(name, _)| option(name).is_some()) {
        let pairs = pairs::read_all(Path::new(folder), Some(&vectors))?;
        for (name, kind) in evidence {
            if let Some(file) = option(name) {
                std::fs::write(file, conflicts::table(&pairs, kind)?)?;
            }
        }
        if let Some(file) = option("--conflicts") {
            std::fs::write(file, conflicts::fit(&pairs)?)?;
        }
        return Ok(());
    }
    if let Some(other) = option("--ablation") {
        return ablation::print(Path::new(folder), &other, &vectors);
    }
    let check = option("--check");
    let with = fit("with vectors", Path::new(folder), Some(&vectors), check.as_deref())?;
    let without = fit("without vectors", Path::new(folder), None, check.as_deref())?;
    if let Some(file) = option("--write") {
        std::fs::write(file, written::source([(&with.0, with.1), (&without.0, without.1)])?)?;
    }
    Ok(())
}

/// Fits one model, and prints how it does on what it has not seen.
fn fit(
    name: &str,
    folder: &Path,
    vectors: Option<&Vectors>,
    check: Option<&Path>,
) -> Result<(Stacked, Thresholds), Box<dyn Error>> {
    let pairs = pairs::read_all(folder, vectors)?;
    if pairs.len() < 2 * stacked::FOLDS {
        let least = 2 * stacked::FOLDS;
        return Err(format!(
            "{} has {} annotated pairs; fitting takes at least {least}",
            folder.display(),
            pairs.len()
        )
        .into());
    }
    let unseen = stacked::cross_validate(&pairs);
    let thresholds = score::best_thresholds(&pairs, &unseen);
    report(&format!("{name}, cross-validated"), &pairs, &unseen, thresholds);
    let model = Stacked::fit(&pairs.iter().collect::<Vec<_>>());
    if let Some(folder) = check {
        let pairs = pairs::read_all(folder, vectors)?;
        let probabilities: Vec<Vec<f64>> = pairs.iter().map(|pair| model.probabilities(pair)).collect();
        report(&format!("{name}, {}", folder.display()), &pairs, &probabilities, thresholds);
    }
    Ok((model, thresholds))
}

fn report(name: &str, pairs: &[Pair], probabilities: &[Vec<f64>], thresholds: Thresholds) {
    let figures = score::score(pairs, probabilities, thresholds);
    println!(
        "{name}: {} pairs, F1 {:.4}, precision {:.4}, recall {:.4}, log loss {:.4}, best {:.2}, extra {:.2}",
        pairs.len(),
        figures.f1(),
        figures.precision(),
        figures.recall(),
        score::log_loss(pairs, probabilities),
        thresholds.best,
        thresholds.extra
    );
}
