//! Pages of the web in the wild: those that Mozilla's Readability is tested with, which are not part of this project.
//!
//! ```text
//! git clone https://github.com/mozilla/readability
//! READABILITY_PAGES=readability/test/test-pages \
//!     cargo test -p diptych-readers --features html --test readability -- --ignored --nocapture
//! ```
//!
//! Each page lies there with what Readability makes of it. That is no truth, since Readability keeps furniture and drops headings and
//! captions, but where we differ by much, one of the two is wrong.

#[path = "support/words.rs"]
mod words;

use diptych_readers::{Outcome, html};
use std::path::PathBuf;

#[test]
#[ignore = "needs the pages of https://github.com/mozilla/readability, in READABILITY_PAGES"]
fn pages_of_the_web() {
    let folder =
        PathBuf::from(std::env::var("READABILITY_PAGES").expect("READABILITY_PAGES names the folder of the pages"));
    let mut pages: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.sort();
    let mut rows = vec![];
    for page in &pages {
        let text = |file: &str| match html::read(&std::fs::read(page.join(file)).unwrap(), file) {
            Ok(Outcome::Document(document)) => {
                let kept = document.blocks.into_iter().filter(|block| block.aside.is_none());
                kept.map(|block| block.text).collect::<Vec<_>>().join("\n")
            }
            other => format!("{:?}", other.map(|_| ())),
        };
        let (read, expected) = (text("source.html"), text("expected.html"));
        let score = words::score(&expected, &read);
        rows.push((score.f1(), score, page.file_name().unwrap().to_string_lossy().into_owned(), read));
    }
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (f1, score, name, read) in &rows {
        println!("{f1:.3}  precision {:.3}  recall {:.3}  {name}", score.precision(), score.recall());
        if std::env::var("SHOW").is_ok_and(|shown| shown == *name) {
            println!("{read}");
        }
    }
    let mean = rows.iter().map(|row| row.0).sum::<f64>() / rows.len() as f64;
    println!("{} pages, mean F1 {mean:.3}, median {:.3}", rows.len(), rows[rows.len() / 2].0);
    assert!(mean > 0.85, "mean F1 {mean:.3}");
}
