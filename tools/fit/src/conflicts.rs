//! Fits the weights of the evidence that two numbers or two dates are of one thing: that they contradict each other, or that
//! they agree and not by chance.
//!
//! Each pair of figures that the ledger looks at is a row; the readers' verdict on it is what is fitted. Each figure may be in
//! one contradiction only, as in the ledger.

use crate::pairs::{Pair, Suspect};
use crate::regression::{self, Regression};
use diptych::ledger::{date, number};
use std::fmt::Write as _;

/// How strongly weights are drawn to zero.
const RIDGE: f64 = 3.0;
/// Parts of the cross-validation.
const FOLDS: usize = 10;

/// The kinds, with the names of their evidence.
const KINDS: [(&str, &[&str]); 3] =
    [("number", &number::EVIDENCE), ("agreement", &number::EVIDENCE), ("date", &date::EVIDENCE)];

/// Fits both kinds, prints what the cross-validation finds at some thresholds, and gives the weights as a file of the crate.
pub fn fit(pairs: &[Pair]) -> Result<String, std::fmt::Error> {
    let mut file = String::from(
        "//! The weights of the evidence for a contradiction. Made by `cargo run --release -p fit`; not edited by hand.\n\n\
         use crate::align::model::Regression;\n",
    );
    for (kind, names) in KINDS {
        let says = match kind {
            "number" => "two numbers contradict each other",
            "date" => "two dates contradict each other",
            _ => "two numbers of values that agree are given for the same thing",
        };
        let folds: Vec<Regression> = (0..FOLDS)
            .map(|fold| {
                let seen = pairs.iter().enumerate().filter(|(k, _)| k % FOLDS != fold).map(|(_, pair)| pair);
                regression::fit(&rows(seen, kind), RIDGE)
            })
            .collect();
        let held: usize = pairs.iter().filter_map(|pair| pair.held.get(kind)).sum();
        for percent in (20..=80).step_by(5) {
            let threshold = f64::from(percent) / 100.0;
            let (mut right, mut wrong) = (0, 0);
            for (k, pair) in pairs.iter().enumerate() {
                for suspect in chosen(pair, kind, &folds[k % FOLDS], threshold) {
                    right += usize::from(suspect.wanted == Some(true));
                    wrong += usize::from(suspect.wanted == Some(false));
                }
            }
            println!("{kind} from {threshold:.2}: {right} of {held} found, {wrong} wrong");
        }
        let model = regression::fit(&rows(pairs.iter(), kind), RIDGE);
        let upper = kind.to_uppercase();
        writeln!(file, "\n/// Whether {says}.")?;
        writeln!(file, "pub const {upper}: Regression = Regression {{")?;
        writeln!(file, "    bias: {:.3},", model.bias)?;
        writeln!(file, "    weights: &[")?;
        for (name, weight) in names.iter().zip(&model.weights) {
            writeln!(file, "        (\"{name}\", {weight:.3}),")?;
        }
        file.push_str("    ],\n};\n");
    }
    Ok(file)
}

/// The suspects with their evidence, for a look with other tools.
pub fn table(pairs: &[Pair], kind: &str) -> Result<String, std::fmt::Error> {
    let names = KINDS.iter().find(|(name, _)| *name == kind).map_or(&[][..], |(_, names)| names);
    let mut csv = format!("pair\ta\tb\twanted\t{}\n", names.join("\t"));
    for pair in pairs {
        for suspect in pair.suspects.iter().filter(|suspect| suspect.kind == kind) {
            let wanted = suspect.wanted.map_or(-1, i32::from);
            write!(csv, "{}\t{}\t{}\t{wanted}", pair.name, suspect.written[0], suspect.written[1])?;
            for value in &suspect.evidence {
                write!(csv, "\t{value:.4}")?;
            }
            csv.push('\n');
        }
    }
    Ok(csv)
}

fn rows<'p>(pairs: impl Iterator<Item = &'p Pair>, kind: &str) -> Vec<(&'p [f64], bool)> {
    pairs
        .flat_map(|pair| &pair.suspects)
        .filter(|suspect| suspect.kind == kind)
        .filter_map(|suspect| suspect.wanted.map(|wanted| (suspect.evidence.as_slice(), wanted)))
        .collect()
}

/// The suspects that a model takes for contradictions, the likeliest first, each place in one.
fn chosen<'p>(pair: &'p Pair, kind: &str, model: &Regression, threshold: f64) -> Vec<&'p Suspect> {
    let mut likely: Vec<(f64, &Suspect)> = pair
        .suspects
        .iter()
        .filter(|suspect| suspect.kind == kind)
        .map(|suspect| (model.probability(&suspect.evidence), suspect))
        .filter(|(probability, _)| *probability >= threshold)
        .collect();
    likely.sort_by(|x, y| y.0.total_cmp(&x.0));
    let mut chosen: Vec<&Suspect> = vec![];
    for (_, suspect) in likely {
        if kind == "agreement"
            || chosen.iter().all(|other| other.places[0] != suspect.places[0] && other.places[1] != suspect.places[1])
        {
            chosen.push(suspect);
        }
    }
    chosen
}
