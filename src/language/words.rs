//! Words, numbers and signs of a sentence, by the word boundaries of Unicode (UAX #29).
//!
//! ```
//! use diptych::language::words::tokens;
//! let words: Vec<_> = tokens("Şahin’s 9-year-old paid $1,200.").iter().map(|t| t.lower.clone()).collect();
//! assert_eq!(words, ["sahin", "9", "-", "year", "-", "old", "paid", "$", "1,200", "."]);
//! ```

use crate::article::{Token, TokenKind};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

/// Splits a sentence into tokens; white space is left out.
pub fn tokens(sentence: &str) -> Vec<Token> {
    sentence
        .split_word_bound_indices()
        .filter(|(_, written)| !written.trim().is_empty())
        .map(|(start, written)| {
            let kind = match written.chars().find(|c| c.is_alphanumeric()) {
                None => TokenKind::Punctuation,
                Some(c) if c.is_numeric() => TokenKind::Number,
                Some(_) => TokenKind::Word,
            };
            let lower = fold(written);
            Token { span: start..start + written.len(), kind, stem: lower.clone(), lower }
        })
        .collect()
}

/// Lower case, without accents, curly apostrophes straightened, a possessive `'s` removed.
pub fn fold(written: &str) -> String {
    let folded: String = written
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == '’' { '\'' } else { c })
        .collect();
    match folded.strip_suffix("'s") {
        Some(owner) if !owner.is_empty() => owner.to_owned(),
        _ => folded,
    }
}
