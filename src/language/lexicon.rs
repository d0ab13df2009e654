//! A set of words written as one string, so that language data reads as a list of words.
//!
//! ```
//! use diptych::language::lexicon::Words;
//! static SAID: Words = Words::new("said says told");
//! assert!(SAID.contains("told") && !SAID.contains("tell"));
//! ```

use rustc_hash::FxHashSet;
use std::sync::OnceLock;

/// A list of words as one text, a word a line, made by the compiler: a list takes an address and a length for each of its words,
/// which is more than most words take.
macro_rules! joined {
    ($list:path) => {{
        const LENGTH: usize = $crate::language::lexicon::length($list);
        const BYTES: [u8; LENGTH] = $crate::language::lexicon::join($list);
        const TEXT: &str = match core::str::from_utf8(&BYTES) {
            Ok(text) => text,
            Err(_) => panic!("words are UTF-8"),
        };
        TEXT
    }};
}
pub(crate) use joined;

/// How many bytes [`join`] makes of a list.
pub(crate) const fn length(list: &[&str]) -> usize {
    let (mut length, mut i) = (0, 0);
    while i < list.len() {
        length += list[i].len() + 1;
        i += 1;
    }
    length
}

/// The words, each with a line end behind it.
pub(crate) const fn join<const LENGTH: usize>(list: &[&str]) -> [u8; LENGTH] {
    let mut bytes = [b'\n'; LENGTH];
    let (mut at, mut i) = (0, 0);
    while i < list.len() {
        let word = list[i].as_bytes();
        let mut letter = 0;
        while letter < word.len() {
            bytes[at] = word[letter];
            (at, letter) = (at + 1, letter + 1);
        }
        (at, i) = (at + 1, i + 1);
    }
    bytes
}

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
