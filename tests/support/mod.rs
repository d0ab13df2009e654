//! What several test files need, each a part of it.

#![allow(dead_code)]

pub mod clock;
pub mod made_up;

use diptych::{Article, Options, Vectors, read};
use std::sync::{Arc, OnceLock};

/// A report of the folder `reports`.
pub fn report(name: &str) -> Article {
    let path = format!("{}/tests/reports/{name}", env!("CARGO_MANIFEST_DIR"));
    read(&std::fs::read(path).expect("the report is there"), name).expect("the report is readable")
}

/// The options that the page and the program compare with: theirs is the table of near words, here read once.
pub fn options() -> Options {
    static VECTORS: OnceLock<Arc<Vectors>> = OnceLock::new();
    let vectors = VECTORS.get_or_init(|| {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/www/vectors/english.bin");
        let bytes = std::fs::read(path).expect("the table is there");
        Arc::new(Vectors::from_bytes(&bytes).expect("the table is readable"))
    });
    let mut options = Options::default();
    options.vectors = Some(Arc::clone(vectors));
    options
}
