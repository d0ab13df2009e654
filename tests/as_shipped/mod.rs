//! The options that the page and the program compare with: theirs is the table of near words.

use diptych::{Options, Vectors};
use std::sync::{Arc, OnceLock};

/// The options, with the table read once.
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
