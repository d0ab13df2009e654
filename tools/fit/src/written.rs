//! What the program writes: the model as a file of the crate, and the candidates as a table.

use crate::pairs::Pair;
use crate::regression::Regression;
use crate::stacked::Stacked;
use diptych::align::choose::Thresholds;
use diptych::align::features::Features;
use diptych::align::surroundings::Surroundings;
use diptych::align::weights::WITH_VECTORS;
use std::fmt::{Error, Write as _};

/// The models as a file of the crate: with word vectors, and without.
pub fn source(models: [(&Stacked, Thresholds); 2]) -> Result<String, Error> {
    let mut file = String::from(
        "//! The weights of the alignment model. Made by `cargo run --release -p fit`; not edited by hand.\n\n\
         use super::choose::Thresholds;\nuse super::model::{Model, Regression};\n",
    );
    let about = ["Where word vectors are at hand.", "Where there are none."];
    for (((model, thresholds), name), about) in models.into_iter().zip(["WITH_VECTORS", "WITHOUT_VECTORS"]).zip(about) {
        writeln!(file, "\n/// {about}\npub const {name}: Model = Model {{")?;
        regression(&mut file, "first", &model.first)?;
        regression(&mut file, "second", &model.second)?;
        let Thresholds { best, extra } = thresholds;
        writeln!(file, "    thresholds: Thresholds {{ best: {best:.2}, extra: {extra:.2} }},\n}};")?;
    }
    Ok(file)
}

fn regression(file: &mut String, field: &str, regression: &Regression) -> Result<(), Error> {
    writeln!(file, "    {field}: Regression {{\n        bias: {:.4},\n        weights: &[", regression.bias)?;
    for (name, weight) in Features::NAMES.iter().chain(Surroundings::NAMES).zip(&regression.weights) {
        writeln!(file, "            (\"{name}\", {weight:.4}),")?;
    }
    writeln!(file, "        ],\n    }},")
}

/// The candidates with their features and the probability that the crate's present model gives them, for a look with other
/// tools: `wanted` is 1, 0, or -1 where either way is right.
pub fn table(pairs: &[Pair]) -> Result<String, Error> {
    let mut csv = format!("pair,unreachable,a,b,wanted,{},probability\n", Features::NAMES.join(","));
    for pair in pairs {
        let probabilities = WITH_VECTORS.probabilities(&pair.candidates, &pair.features);
        let judged = pair.candidates.iter().zip(&pair.features).zip(&pair.wanted).zip(probabilities);
        for (((candidate, features), wanted), probability) in judged {
            let wanted = wanted.map_or(-1, i32::from);
            write!(csv, "{},{},{},{},{wanted}", pair.name, pair.unreachable, candidate.a, candidate.b)?;
            for value in features.values() {
                write!(csv, ",{value:.4}")?;
            }
            writeln!(csv, ",{probability:.4}")?;
        }
    }
    Ok(csv)
}
