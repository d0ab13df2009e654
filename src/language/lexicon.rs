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

/// A set of words; built from its string at the first look-up, then one hash a look-up, and less for most words that are not
/// in it.
#[derive(Debug)]
pub struct Words {
    written: &'static str,
    listed: &'static [&'static str],
    set: OnceLock<Set>,
}

/// The words by their hashes. Most words that are looked up are not there, which their lengths and first letters mostly tell.
#[derive(Debug)]
struct Set {
    words: FxHashSet<&'static str>,
    /// For each length, a bit for each first letter.
    begun: [u32; 16],
}

impl Set {
    fn new(words: impl Iterator<Item = &'static str>) -> Set {
        let words: FxHashSet<&str> = words.collect();
        let mut begun = [0; 16];
        for word in &words {
            let (length, letter) = beginning(word);
            begun[length] |= letter;
        }
        Set { words, begun }
    }

    fn contains(&self, word: &str) -> bool {
        let (length, letter) = beginning(word);
        self.begun[length] & letter != 0 && self.words.contains(word)
    }
}

/// The length of a word in bytes, and a bit for its first letter, several lengths and letters in one.
fn beginning(word: &str) -> (usize, u32) {
    (word.len() % 16, 1 << (word.bytes().next().unwrap_or_default() % 32))
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
        self.set.get_or_init(|| Set::new(self.iter())).contains(word)
    }

    /// Every word, in no particular order of meaning but always the same one.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.written.split_whitespace().chain(self.listed.iter().copied())
    }
}
