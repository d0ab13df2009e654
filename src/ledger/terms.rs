//! The words of two reports as numbers, and weighted lists of them.
//!
//! ```text
//! a: … people were hurt, two badly.      people 0  hurt 1  badly 2
//! b: Three people were wounded …         people 0  wounded 1        ("hurt" and "wounded" are one event)
//! ```
//!
//! Reports repeat their words: each different one is looked up among concepts, function words and number words once. Lists of
//! weighted terms are sorted by the terms' numbers, so that two of them are compared in one walk through both.

use crate::article::{Article, Token, TokenKind};
use crate::details::number::is_number_word;
use crate::language::quantity::QuantityWords;
use crate::language::words::pair;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::ops::Range;

/// The number of a term in both reports.
pub(crate) type TermId = u32;

/// Terms with their weights, which square to a sum of one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Around(Vec<(TermId, f64)>);

impl Around {
    /// Scales weights so that they square to a sum of one; of a term that is given more than once the greatest counts.
    pub fn new(mut weighted: Vec<(TermId, f64)>) -> Self {
        weighted.sort_unstable_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)));
        weighted.dedup_by_key(|(term, _)| *term);
        let norm = weighted.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        if norm > 0.0 {
            weighted.iter_mut().for_each(|(_, weight)| *weight /= norm);
        }
        Around(weighted)
    }

    /// The terms, ascending.
    pub fn terms(&self) -> impl Iterator<Item = TermId> + '_ {
        self.0.iter().map(|(term, _)| *term)
    }

    /// The weight of a term.
    pub fn get(&self, term: TermId) -> Option<f64> {
        self.0.binary_search_by_key(&term, |(term, _)| *term).ok().map(|at| self.0[at].1)
    }

    /// The terms that both have, with their weights in either.
    pub fn shared<'s>(&'s self, other: &'s Around) -> impl Iterator<Item = (TermId, f64, f64)> + 's {
        let mut rest = other.0.as_slice();
        self.0.iter().filter_map(move |&(term, weight)| {
            while rest.first().is_some_and(|(first, _)| *first < term) {
                rest = &rest[1..];
            }
            rest.first().filter(|(first, _)| *first == term).map(|(_, other)| (term, weight, *other))
        })
    }
}

/// A different word of a report.
struct Word<'r> {
    stem: &'r str,
    /// What it is compared as; function words and number words are not.
    term: Option<TermId>,
    /// Whether it parts what stands before it from what stands behind it.
    breaks: bool,
}

/// What is known of the different words of two reports.
pub(crate) struct Vocabulary<'r> {
    language: [&'static QuantityWords; 2],
    concepts: [FxHashMap<&'static str, &'static str>; 2],
    /// By their lower case.
    words: [FxHashMap<&'r str, Word<'r>>; 2],
    ids: FxHashMap<Cow<'r, str>, TermId>,
    terms: Vec<Cow<'r, str>>,
}

impl<'r> Vocabulary<'r> {
    pub fn new(language: [&'static QuantityWords; 2]) -> Self {
        let concepts = language.map(|words| {
            let mut concepts = FxHashMap::default();
            for group in words.concepts {
                group.iter().for_each(|word| {
                    concepts.entry(*word).or_insert(group[0]);
                });
            }
            concepts
        });
        Vocabulary { language, concepts, words: Default::default(), ids: FxHashMap::default(), terms: vec![] }
    }

    /// How many terms there are.
    pub fn terms(&self) -> usize {
        self.terms.len()
    }

    /// A term as it is compared: a concept, a stem, or two letters.
    pub fn written(&self, term: TermId) -> &str {
        &self.terms[term as usize]
    }

    /// The number of a term as it is compared.
    pub fn term(&self, written: &str) -> Option<TermId> {
        self.ids.get(written).copied()
    }

    /// The first of the words that name one thing or event, where a word is one of them.
    pub fn concept(&self, side: usize, word: &str) -> Option<&'static str> {
        self.concepts[side].get(word).copied()
    }

    /// Whether a report has a word.
    pub fn has(&self, side: usize, lower: &str) -> bool {
        self.words[side].contains_key(lower)
    }

    fn id(&mut self, written: Cow<'r, str>) -> TermId {
        if let Some(id) = self.ids.get(&written) {
            return *id;
        }
        let id = self.terms.len() as TermId;
        self.terms.push(written.clone());
        self.ids.insert(written, id);
        id
    }

    /// Reads a report.
    pub fn read(&mut self, side: usize, article: &'r Article) -> Text {
        let mut text = Text { terms: vec![], first_term: vec![0], breaks: vec![0], first_token: vec![0] };
        for sentence in &article.sentences {
            for (position, token) in sentence.tokens.iter().enumerate() {
                let (of_word, breaks) = self.look_up(side, token);
                // Where words are not parted, pairs of letters stand for them.
                let term = pair(&sentence.tokens, position).map(|pair| self.id(Cow::Owned(pair))).or(of_word);
                text.terms.extend(term.map(|term| (position as u32, term)));
                text.breaks.push(text.breaks[text.breaks.len() - 1] + u32::from(breaks));
            }
            text.first_term.push(text.terms.len());
            text.first_token.push(text.breaks.len() - 1);
        }
        text
    }

    /// What a token is compared as, and whether it parts a sentence.
    fn look_up(&mut self, side: usize, token: &'r Token) -> (Option<TermId>, bool) {
        match self.words[side].get(token.lower.as_str()) {
            Some(word) if word.stem == token.stem => (word.term, word.breaks),
            _ => {
                let term = self.compared(side, token).map(|written| self.id(written));
                let lower = token.lower.as_str();
                let breaks = matches!(lower, "," | ";" | "(" | ")" | "—" | "–")
                    || self.language[side].conjunctions.contains(&lower);
                self.words[side].insert(lower, Word { stem: &token.stem, term, breaks });
                (term, breaks)
            }
        }
    }

    /// A word as it is compared: its concept, or its stem; function words and number words are not.
    fn compared(&self, side: usize, token: &'r Token) -> Option<Cow<'r, str>> {
        let (words, lower) = (self.language[side], token.lower.as_str());
        let compared = token.kind == TokenKind::Word
            && lower.chars().count() >= 2
            && !words.is_function_word(lower)
            && !is_number_word(words, lower);
        compared.then(|| Cow::Borrowed(self.concept(side, lower).unwrap_or(&token.stem)))
    }
}

/// A report as terms.
pub(crate) struct Text {
    /// The positions of tokens in their sentences, and their terms.
    terms: Vec<(u32, TermId)>,
    /// Where the terms of each sentence begin, and one more.
    first_term: Vec<usize>,
    /// How many tokens of the report that part a sentence stand before each token, and one more.
    breaks: Vec<u32>,
    /// Where the tokens of each sentence begin, and one more.
    first_token: Vec<usize>,
}

impl Text {
    /// How many sentences it has.
    pub fn sentences(&self) -> usize {
        self.first_term.len() - 1
    }

    /// The terms of a sentence with the positions of their tokens.
    pub fn of(&self, sentence: usize) -> &[(u32, TermId)] {
        &self.terms[self.first_term[sentence]..self.first_term[sentence + 1]]
    }

    /// The terms of a sentence, each once.
    pub fn distinct(&self, sentence: usize) -> Vec<TermId> {
        let mut terms: Vec<TermId> = self.of(sentence).iter().map(|(_, term)| *term).collect();
        terms.sort_unstable();
        terms.dedup();
        terms
    }

    /// How many of some tokens of a sentence part it.
    pub fn breaks(&self, sentence: usize, tokens: Range<usize>) -> u32 {
        let first = self.first_token[sentence];
        if tokens.is_empty() { 0 } else { self.breaks[first + tokens.end] - self.breaks[first + tokens.start] }
    }
}
