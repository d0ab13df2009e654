//! What the fuzz targets share: each takes any bytes to the front door that the page knocks at, and checks what comes out.
//!
//! ```text
//! bytes ── frame ──> a zip, a PDF, two reports ── diptych ──> Article, Comparison ── check ──> every place slices to its text …
//! ```
//!
//! A target fails where the library panics, takes longer or more memory than the fuzzer allows, or hands out what does not hold
//! together. An error is an answer like any other.

#![warn(missing_docs)]
#![forbid(unsafe_code)]

pub mod check;
pub mod frame;
pub mod pair;

use diptych::{Article, Error};
use diptych_readers::{About, Document, Outcome};
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// Files inside others are followed where the outer one is no longer than this; their readers have targets of their own.
const FOLLOWED: usize = 16 * 1024;

/// Takes what a reader made of some bytes the way the page goes with it, and checks it.
pub fn follow(outcome: Result<Outcome, diptych_readers::Error>, bytes: &[u8], name: &str) {
    match outcome {
        Ok(Outcome::Document(document)) => {
            check_document(&document);
            article(diptych::read_document(document, name, About::default()));
        }
        Ok(Outcome::Inside { name, bytes: inside, .. }) if bytes.len() <= FOLLOWED => {
            article(diptych::read(&inside, &name));
        }
        Ok(Outcome::Inside { .. }) => {}
        Err(error) => check::sentence(&error.to_string()),
    }
}

/// What a reader hands over: links and emphasis stand in their block's text.
fn check_document(document: &Document) {
    for block in &document.blocks {
        let spans = block.hyperlinks.iter().map(|link| &link.span).chain(&block.emphasis);
        for span in spans {
            assert!(block.text.get(span.clone()).is_some_and(|text| !text.is_empty()), "{span:?} of {block:?}");
        }
    }
}

/// Checks a report as it was read, if it was.
pub fn article(read: Result<Article, Error>) {
    match read {
        Ok(article) => check::article(&article),
        Err(error) => check::sentence(&error.to_string()),
    }
}

/// Whether an input is one in so many; always the same for the same bytes.
pub fn one_in(bytes: &[u8], count: u64) -> bool {
    choice(bytes, count) == 0
}

/// A number below `of` for some bytes; always the same for the same bytes.
pub fn choice(bytes: &[u8], of: u64) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    (hasher.finish() >> 20) % of
}
