//! A set of words written as one string, so that language data reads as a list of words.
//!
//! ```
//! use diptych::language::lexicon::Words;
//! static SAID: Words = Words::new("said says told");
//! assert!(SAID.contains("told") && !SAID.contains("tell"));
//! ```

use rustc_hash::FxHashSet;
use std::sync::OnceLock;

/// A set of words; built from its string at the first look-up, then one hash a look-up.
#[derive(Debug)]
pub struct Words {
    written: &'static str,
    listed: &'static [&'static str],
    set: OnceLock<FxHashSet<&'static str>>,
}

impl Words {
    /// The words of a string, parted by white space. Lower case and without accents, like [`crate::article::Token::lower`].
    pub const fn new(written: &'static str) -> Words {
        Words { written, listed: &[], set: OnceLock::new() }
    }

    /// The words of a string and those of a list.
    pub const fn with(written: &'static str, listed: &'static [&'static str]) -> Words {
        Words { written, listed, set: OnceLock::new() }
    }

    /// Whether the word is one of them.
    pub fn contains(&self, word: &str) -> bool {
        self.set.get_or_init(|| self.iter().collect()).contains(word)
    }

    /// Every word, in no particular order of meaning but always the same one.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.written.split_whitespace().chain(self.listed.iter().copied())
    }
}
