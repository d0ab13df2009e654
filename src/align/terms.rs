//! What a sentence is about, in terms that both reports share.
//!
//! ```text
//! a: Luhansk regional governor Serhiy Hayday told Reuters on July 4 …     luhansk region governor #Haidai reuter @2022-07-04
//! b: On Monday, Governor Sergiy Haidai said …                             @2022-07-04 governor #Haidai
//! ```
//!
//! Two words are one term when they have one stem; two names when they name one person, however spelled; two dates when
//! they are one day; two numbers when they have one value. A term weighs the more the rarer it is: a word that half of the
//! sentences share says nothing about which two belong together (Spärck Jones 1972, inverse document frequency).

use super::Side;
use crate::article::{Both, Token, TokenKind};
use crate::language::{self, Language};
use rustc_hash::FxHashMap;

/// The number of a term in [`Terms::weights`].
pub type TermId = u32;

/// One occurrence of a term in a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// Which term.
    pub id: TermId,
    /// Whether it is a stop word, which counts in runs of shared words only.
    pub stop: bool,
    /// Whether it begins with a capital letter or is part of a name.
    pub capital: bool,
    /// Whether it is a number or a date.
    pub number: bool,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
}

/// The sentences of two reports as terms.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The terms of each sentence in order.
    pub sentences: Both<Vec<Vec<Term>>>,
    /// Inverse document frequency over the sentences of both reports.
    pub weights: Vec<f64>,
}

/// Reads two reports as terms. Linear in their words.
pub fn terms(a: Side, b: Side) -> Terms {
    let mut vocabulary = Vocabulary::default();
    let sentences = Both { a: vocabulary.read(a), b: vocabulary.read(b) };
    let count = (sentences.a.len() + sentences.b.len()) as f64;
    let mut frequency = vec![0u32; vocabulary.ids.len()];
    let mut seen = vec![u32::MAX; vocabulary.ids.len()];
    for (position, sentence) in sentences.a.iter().chain(&sentences.b).enumerate() {
        for term in sentence {
            let last = &mut seen[term.id as usize];
            if *last != position as u32 {
                *last = position as u32;
                frequency[term.id as usize] += 1;
            }
        }
    }
    let weights = frequency.iter().map(|frequency| (1.0 + count / f64::from(*frequency).max(1.0)).ln()).collect();
    Terms { sentences, weights }
}

#[derive(Default)]
struct Vocabulary {
    ids: FxHashMap<String, TermId>,
}

impl Vocabulary {
    fn id(&mut self, key: &str) -> TermId {
        if let Some(id) = self.ids.get(key) {
            return *id;
        }
        let id = self.ids.len() as TermId;
        self.ids.insert(key.to_owned(), id);
        id
    }

    fn read(&mut self, side: Side) -> Vec<Vec<Term>> {
        let mut quoted: Vec<Vec<(usize, usize)>> = vec![vec![]; side.article.sentences.len()];
        for mention in side.facts.quotes.iter().flat_map(|quote| &quote.mentions) {
            quoted[mention.sentence].push((mention.start, mention.end));
        }
        let language = language::of(&side.article.language);
        side.article
            .sentences
            .iter()
            .zip(&quoted)
            .map(|(sentence, quoted)| {
                sentence
                    .tokens
                    .iter()
                    .filter(|token| token.kind != TokenKind::Punctuation)
                    .map(|token| self.term(language, sentence.written(token), token, quoted))
                    .collect()
            })
            .collect()
    }

    fn term(&mut self, language: &Language, written: &str, token: &Token, quoted: &[(usize, usize)]) -> Term {
        Term {
            id: self.id(&token.stem),
            stop: language.is_stop_word(&token.lower),
            capital: written.starts_with(char::is_uppercase),
            number: token.kind == TokenKind::Number,
            quoted: quoted.iter().any(|(start, end)| token.span.start >= *start && token.span.end <= *end),
        }
    }
}
