//! A view on a sentence's tokens that never runs off its ends.

use crate::article::{Sentence, Token, TokenKind};
use crate::language::beginnings;
use crate::language::quantity::{QuantityWords, SYMBOLS, Unit, find};
use rustc_hash::FxHashSet;

/// A sentence with the words of its language.
#[derive(Clone, Copy)]
pub(crate) struct Cursor<'s> {
    pub sentence: &'s Sentence,
    pub words: &'static QuantityWords,
    /// The words that can begin a number or a date, where that is known.
    pub beginnings: Option<&'static FxHashSet<&'static str>>,
}

impl<'s> Cursor<'s> {
    pub fn new(sentence: &'s Sentence, words: &'static QuantityWords) -> Self {
        Cursor { sentence, words, beginnings: beginnings::of(words) }
    }

    pub fn tokens(&self) -> &'s [Token] {
        &self.sentence.tokens
    }

    pub fn len(&self) -> usize {
        self.sentence.tokens.len()
    }

    /// The token in lower case; empty outside the sentence.
    pub fn word(&self, i: usize) -> &'s str {
        self.sentence.tokens.get(i).map_or("", |token| &token.lower)
    }

    /// The token before the given one; empty at the sentence's start.
    pub fn before(&self, i: usize) -> &'s str {
        i.checked_sub(1).map_or("", |i| self.word(i))
    }

    /// Whether a number or a date may begin at the token: of most words it is known that they begin none.
    pub fn may_begin(&self, i: usize) -> bool {
        let word = self.word(i);
        !self.is_word(i)
            || !word.bytes().all(|byte| byte.is_ascii_alphabetic())
            || self.beginnings.is_none_or(|beginnings| beginnings.contains(word))
    }

    pub fn kind(&self, i: usize) -> Option<TokenKind> {
        self.sentence.tokens.get(i).map(|token| token.kind)
    }

    pub fn is_word(&self, i: usize) -> bool {
        self.kind(i) == Some(TokenKind::Word)
    }

    pub fn written(&self, i: usize) -> &'s str {
        self.sentence.tokens.get(i).map_or("", |token| self.sentence.written(token))
    }

    pub fn capitalised(&self, i: usize) -> bool {
        self.written(i).starts_with(char::is_uppercase)
    }

    /// Whether no space stands before the token.
    pub fn glued(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1).and_then(|i| self.sentence.tokens.get(i)) else { return false };
        self.sentence.tokens.get(i).is_some_and(|token| token.span.start == before.span.end)
    }

    /// Whether a space that may part thousands stands before the token: one that parts no words, or in some languages any.
    pub fn thousands_space_before(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1).and_then(|i| self.sentence.tokens.get(i)) else { return false };
        self.sentence.tokens.get(i).is_some_and(|token| {
            let between = &self.sentence.text[before.span.end..token.span.start];
            matches!(between, "\u{a0}" | "\u{202f}" | "\u{2009}") || between == " " && self.words.spaced_thousands
        })
    }

    pub fn is_hyphen(&self, i: usize) -> bool {
        matches!(self.word(i), "-" | "‐" | "‑")
    }

    pub fn is_dash(&self, i: usize) -> bool {
        self.is_hyphen(i) || matches!(self.word(i), "–" | "—" | "−")
    }

    /// The token after a hyphen that joins it to the one before, or the same position where there is no hyphen.
    pub fn after_hyphen(&self, i: usize) -> usize {
        if self.is_hyphen(i) && self.glued(i) && self.glued(i + 1) { i + 1 } else { i }
    }

    /// Whether a hyphen or a letter is glued to the front of the token: the 16 of F-16.
    pub fn joined_before(&self, i: usize) -> bool {
        self.glued(i) && i.checked_sub(1).is_some_and(|b| self.is_hyphen(b) && self.glued(b))
    }

    /// The unit that begins at a token, the longest name first, and the token after it.
    pub fn unit(&self, i: usize) -> Option<(Unit, usize)> {
        self.longest(i, self.words.units).or_else(|| self.longest(i, SYMBOLS))
    }

    /// The unit whose symbol is glued to a figure.
    pub fn glued_unit(&self, symbol: &str) -> Option<Unit> {
        find(self.words.units, symbol).or_else(|| find(SYMBOLS, symbol))
    }

    /// The longest entry of a table that stands at a token, and the token after it.
    pub fn longest<T: Copy>(&self, i: usize, table: &[(&'static str, T)]) -> Option<(T, usize)> {
        if self.word(i).is_empty() {
            return None;
        }
        table
            .iter()
            .filter_map(|(phrase, meaning)| self.phrase(i, phrase).map(|end| (*meaning, end)))
            .max_by_key(|(_, end)| *end)
    }

    /// The token after a phrase (words parted by one space) that stands at a token.
    pub fn phrase(&self, i: usize, phrase: &str) -> Option<usize> {
        // Most phrases are ruled out by their first letter.
        if phrase.as_bytes().first() != self.word(i).as_bytes().first() {
            return None;
        }
        let mut at = i;
        for word in phrase.split(' ') {
            if self.word(at) != word {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// The first token of a phrase that ends right before a token.
    pub fn phrase_before(&self, end: usize, phrase: &str) -> Option<usize> {
        let start = end.checked_sub(phrase.split(' ').count())?;
        (self.phrase(start, phrase) == Some(end)).then_some(start)
    }
}
