//! What the benchmarks have in common: the pairs of reports that they measure on, and the stages of a comparison.

// Each benchmark is a program of its own and uses a part of this.
#![allow(dead_code)]

pub mod generator;
pub mod stages;

use diptych::{Options, Vectors};
use std::sync::Arc;

/// Two reports as text.
pub struct Pair {
    /// `seeds`, or how many words each has.
    pub name: String,
    pub a: String,
    pub b: String,
}

/// The pair of this name.
///
/// # Errors
/// Where the name is neither `seeds` nor a number of words.
pub fn pair(name: &str) -> Result<Pair, std::num::ParseIntError> {
    let (a, b) = match name {
        "seeds" => (
            include_str!("../../seeds/000_a35c219f1e7b7b2a.txt").to_owned(),
            include_str!("../../seeds/003_943cb4618b92e408.txt").to_owned(),
        ),
        words => generator::pair(words.parse()?),
    };
    Ok(Pair { name: name.to_owned(), a, b })
}

/// As the page compares: with the table of near words.
pub fn options() -> Options {
    let table = include_bytes!("../../www/vectors/english.bin");
    let mut options = Options::default();
    options.vectors = Some(Arc::new(Vectors::from_bytes(table).expect("the project's own table is whole")));
    options
}
