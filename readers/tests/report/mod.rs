//! The one report that is saved in every format, and what a reader made of it.

use diptych_readers::{Draft, step};

/// A file of tests/formats.
pub fn file(name: &str) -> Vec<u8> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/formats/").to_owned() + name;
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The paragraphs of the report, the hyphens of its list removed.
pub fn paragraphs() -> Vec<String> {
    let written = String::from_utf8(file("report.txt")).unwrap();
    written.lines().filter(|line| !line.is_empty()).map(|line| line.trim_start_matches("- ").to_owned()).collect()
}

/// The texts of blocks that are part of the report, line ends as spaces.
pub fn texts(blocks: &[Draft]) -> Vec<String> {
    blocks.iter().filter(|block| block.aside.is_none()).map(|block| block.text.replace('\n', " ")).collect()
}

/// The error of a file, told by its name for programs.
pub fn error(bytes: &[u8], name: &str) -> &'static str {
    match step(bytes, name) {
        Ok(outcome) => panic!("{name}: {outcome:?}"),
        Err(error) => {
            let sentence = error.to_string();
            assert!(sentence.contains(name) && sentence.ends_with('.'), "{sentence}");
            error.code()
        }
    }
}
