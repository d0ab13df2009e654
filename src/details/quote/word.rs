//! The words of a block with what quotations need to know of each: the name it is part of, the quotation it stands in.

use crate::article::{Article, TokenKind};
use crate::details::name::NameIndex;

/// A word, sign or number of a block.
#[derive(Clone, Debug)]
pub(super) struct Word<'t> {
    /// The sentence it stands in.
    pub sentence: usize,
    /// Bytes of the block's text.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    pub lower: &'t str,
    pub kind: TokenKind,
    pub capital: bool,
    /// Possessive `'s`.
    pub owner: bool,
    /// The quotation it stands in.
    pub quote: Option<usize>,
    /// The name it is part of.
    pub name: Option<usize>,
}

impl Word<'_> {
    pub fn is(&self, sign: &str) -> bool {
        self.lower == sign
    }
}

/// The words of a block; `spans` are its quotations with their marks, by number.
pub(super) fn words<'t>(
    article: &'t Article,
    block: usize,
    index: &NameIndex,
    spans: &[(usize, usize, usize)],
) -> Vec<Word<'t>> {
    let mut words = vec![];
    for sentence in article.blocks[block].sentences.clone() {
        let one = &article.sentences[sentence];
        for token in &one.tokens {
            let (start, end) = (one.span.start + token.span.start, one.span.start + token.span.end);
            let written = one.written(token);
            let name = index
                .of(sentence)
                .iter()
                .find(|s| s.start <= token.span.start && token.span.start < s.end)
                .map(|s| s.name);
            words.push(Word {
                sentence,
                start,
                end,
                lower: &token.lower,
                kind: token.kind,
                capital: written.starts_with(char::is_uppercase),
                owner: written.ends_with("'s") || written.ends_with("’s"),
                quote: spans.iter().find(|span| span.0 <= start && start < span.1).map(|span| span.2),
                name,
            });
        }
    }
    words
}
