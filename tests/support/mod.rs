//! What several test files need.

use diptych::{Article, read};

/// A report of the folder `reports`.
pub fn report(name: &str) -> Article {
    let path = format!("{}/tests/reports/{name}", env!("CARGO_MANIFEST_DIR"));
    read(&std::fs::read(path).expect("the report is there"), name).expect("the report is readable")
}
