//! Words, numbers and signs of a sentence, by the word boundaries of Unicode (UAX #29).
//!
//! ```
//! use diptych::language::{self, words::tokens};
//! let words: Vec<_> = tokens("Şahin’s 9-year-old paid $1,200.", language::of("en")).iter().map(|t| t.lower.clone()).collect();
//! assert_eq!(words, ["sahin", "9", "-", "year", "-", "old", "paid", "$", "1,200", "."]);
//! ```

use crate::article::{Token, TokenKind};
use crate::language::Language;
use snowball_stemmers_rs::Stemmer;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

/// Splits a sentence into tokens; white space is left out.
pub fn tokens(sentence: &str, language: &Language) -> Vec<Token> {
    let stemmer = language.stemmer();
    sentence
        .split_word_bound_indices()
        .filter(|(_, written)| !written.trim().is_empty())
        .map(|(start, written)| {
            let kind = match written.chars().find(|c| c.is_alphanumeric()) {
                None => TokenKind::Punctuation,
                Some(c) if c.is_numeric() => TokenKind::Number,
                Some(_) => TokenKind::Word,
            };
            let accented = lower(written);
            let lower = without_accents(&accented);
            let stem = match &stemmer {
                Some(stemmer) if kind == TokenKind::Word => without_accents(&stemmer.stem(&accented)),
                _ => lower.clone(),
            };
            Token { span: start..start + written.len(), kind, lower, stem }
        })
        .collect()
}

/// Lower case, without accents, curly apostrophes straightened, a possessive `'s` removed.
pub fn fold(written: &str) -> String {
    without_accents(&lower(written))
}

/// The stem of a word, without accents. The stemmer sees the accents, since in some languages its rules turn on them.
pub(crate) fn stem(stemmer: &Stemmer, written: &str) -> String {
    without_accents(&stemmer.stem(&lower(written)))
}

/// Lower case, curly apostrophes straightened, a possessive `'s` removed.
fn lower(written: &str) -> String {
    let mut lower = written.to_lowercase().replace('’', "'");
    if lower.len() > 2 && lower.ends_with("'s") {
        lower.truncate(lower.len() - 2);
    }
    lower
}

fn without_accents(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    word.nfd().filter(|c| !is_combining_mark(*c)).collect()
}
