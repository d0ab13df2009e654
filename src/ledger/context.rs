//! What a mention speaks of, by the words around it, and how alike two mentions are in that.
//!
//! ```text
//! a: six people were [killed] and another 19 people were [wounded]
//! b: six people were [killed] and 20 people [wounded]
//! ```
//!
//! Words near the mention weigh more than words far from it or across a comma, rare words more than frequent ones. Words
//! that name one kind of event ("wounded", "injured", "hurt") are one word here.

use crate::align::{Link, Side};
use crate::article::{Article, Token, TokenKind};
use crate::details::number::is_number_word;
use crate::language::quantity::{self, QuantityWords};
use crate::language::words::pair;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The words around a mention with their weights, which square to a sum of one.
pub(crate) type Around = FxHashMap<String, f64>;

/// The words of two reports, and which sentences answer each other.
pub(crate) struct Context<'r> {
    sides: [Side<'r>; 2],
    words: [&'static QuantityWords; 2],
    frequency: FxHashMap<String, f64>,
    sentences: f64,
    /// What each sentence of either side says, as weighted words.
    whole: [Vec<Around>; 2],
    links: FxHashMap<(usize, usize), f64>,
    scored: FxHashMap<(usize, usize), f64>,
    /// For each sentence of a the sentences of b that it is linked with.
    counterparts: Vec<Vec<usize>>,
}

impl<'r> Context<'r> {
    pub fn new(a: Side<'r>, b: Side<'r>, links: &[Link], scored: &[Link]) -> Self {
        let sides = [a, b];
        let words = sides.map(|side| quantity::words(&side.article.language));
        let mut frequency: FxHashMap<String, f64> = FxHashMap::default();
        for (side, words) in sides.iter().zip(words) {
            for sentence in 0..side.article.sentences.len() {
                let mut seen: Vec<String> = terms(side.article, sentence, words).map(|(_, term)| term).collect();
                seen.sort_unstable();
                seen.dedup();
                for term in seen {
                    *frequency.entry(term).or_default() += 1.0;
                }
            }
        }
        let sentences = sides.iter().map(|side| side.article.sentences.len()).sum::<usize>() as f64;
        let table = |links: &[Link]| links.iter().map(|link| ((link.a, link.b), link.score)).collect();
        let mut counterparts = vec![vec![]; a.article.sentences.len()];
        for link in links {
            counterparts[link.a].push(link.b);
        }
        let (links, scored) = (table(links), table(scored));
        let mut context =
            Context { sides, words, frequency, sentences, whole: Default::default(), links, scored, counterparts };
        context.whole = [0, 1]
            .map(|side| (0..sides[side].article.sentences.len()).map(|sentence| context.bag(side, sentence)).collect());
        context
    }

    /// How alike two sentences are, from 0 to 1, wherever in them the words stand.
    pub fn sentences_alike(&self, a: usize, b: usize) -> f64 {
        alike(&self.whole[0][a], &self.whole[1][b])
    }

    /// The words of a sentence, each by how rare it is.
    fn bag(&self, side: usize, sentence: usize) -> Around {
        let words = terms(self.sides[side].article, sentence, self.words[side]);
        normalise(words.map(|(_, term)| (term.clone(), self.rarity(&term))).collect())
    }

    /// The words of a language of a side.
    pub fn language(&self, side: usize) -> &'static QuantityWords {
        self.words[side]
    }

    /// Whether the reports are of one event at all, as far as their links tell: a tenth of the shorter one's sentences is
    /// linked. Only then do reports as wholes say that two figures in sentences without a link are of one thing.
    pub fn of_one_event(&self) -> bool {
        let shorter = self.sides.iter().map(|side| side.article.sentences.len()).min().unwrap_or(0);
        !self.links.is_empty() && 10 * self.links.len() >= shorter
    }

    /// The score of the link between two sentences, 0 where there is none.
    pub fn link(&self, a: usize, b: usize) -> f64 {
        self.links.get(&(a, b)).copied().unwrap_or(0.0)
    }

    /// How likely it is that two sentences answer each other, linked or not.
    pub fn likely(&self, a: usize, b: usize) -> f64 {
        self.scored.get(&(a, b)).copied().unwrap_or(0.0).max(self.link(a, b))
    }

    /// The best score of a link between the sentences beside two sentences, themselves left out.
    pub fn near_link(&self, a: usize, b: usize) -> f64 {
        let around = |x: usize| x.saturating_sub(1)..=x + 1;
        around(a)
            .flat_map(|x| around(b).map(move |y| (x, y)))
            .filter(|pair| *pair != (a, b))
            .map(|(x, y)| self.link(x, y))
            .fold(0.0, f64::max)
    }

    /// The sentences of b whose link with a sentence of a, or whose neighbour's link with it or its neighbour, is above 0;
    /// some of them more than once.
    pub fn near_counterparts(&self, a: usize) -> impl Iterator<Item = usize> + '_ {
        let around = |x: usize| x.saturating_sub(1)..=x + 1;
        let linked = around(a).filter_map(|x| self.counterparts.get(x)).flatten();
        linked.flat_map(move |y| around(*y))
    }

    /// How much a word tells: the logarithm of how rare it is.
    fn rarity(&self, term: &str) -> f64 {
        (self.sentences / self.frequency.get(term).copied().unwrap_or(1.0)).ln().max(0.1)
    }

    /// The words around a mention of a side, itself included where `own` says so.
    pub fn around(&self, side: usize, sentence: usize, mention: &Range<usize>, own: bool) -> Around {
        let article = self.sides[side].article;
        let tokens = &article.sentences[sentence].tokens;
        let mut around = Around::default();
        for (position, term) in terms(article, sentence, self.words[side]) {
            let inside = mention.contains(&position);
            if inside && !own {
                continue;
            }
            let between = if position < mention.start { position + 1..mention.start } else { mention.end..position };
            let distance = between.len() as f64;
            let breaks = |word: &str| {
                matches!(word, "," | ";" | "(" | ")" | "—" | "–") || self.words[side].conjunctions.contains(&word)
            };
            let parted = if inside { 0 } else { between.filter(|i| breaks(&tokens[*i].lower)).count() };
            let weight = self.rarity(&term) * 0.75f64.powi(parted.min(6) as i32) / (1.0 + distance / 6.0);
            let entry = around.entry(term).or_default();
            *entry = entry.max(weight);
        }
        normalise(around)
    }

    /// The word that stands for all words of its kind, where it has one.
    pub fn concept(&self, side: usize, word: &str) -> Option<&'static str> {
        concept(self.words[side], word)
    }

    /// Whether two words name one thing or one kind of event.
    pub fn same_word(&self, a: &str, b: &str) -> bool {
        a == b || concept(self.words[0], a).is_some_and(|name| concept(self.words[1], b) == Some(name))
    }
}

/// Scales weights so that they square to a sum of one.
fn normalise(mut around: Around) -> Around {
    let norm = around.values().map(|w| w * w).sum::<f64>().sqrt();
    if norm > 0.0 {
        around.values_mut().for_each(|w| *w /= norm);
    }
    around
}

/// How alike what stands around two mentions is, from 0 to 1 (the cosine).
pub(crate) fn alike(a: &Around, b: &Around) -> f64 {
    let (small, large) = if a.len() < b.len() { (a, b) } else { (b, a) };
    small.iter().filter_map(|(term, weight)| large.get(term).map(|other| weight * other)).sum()
}

/// The event that both mentions stand beside, the nearest one first: evidence for a note. Only events ("wounded")
/// are taken, for the rarest word that two sentences share is often a name.
pub(crate) fn shared<'w>(a: &'w Around, b: &Around, words: &'static QuantityWords) -> Option<&'w str> {
    a.iter()
        .filter(|(term, _)| words.events.contains(&term.as_str()))
        .filter_map(|(term, weight)| b.get(term).map(|other| (weight * other, term.as_str())))
        .max_by(|x, y| x.0.total_cmp(&y.0).then(y.1.cmp(x.1)))
        .map(|(_, term)| term)
}

/// The first of the words that name one thing or event, where a word is one of them.
pub(crate) fn concept(words: &'static QuantityWords, word: &str) -> Option<&'static str> {
    words.concept(word)
}

/// A word as it is compared: its concept, or its stem.
fn term(words: &'static QuantityWords, token: &Token) -> String {
    concept(words, &token.lower).map_or_else(|| token.stem.clone(), str::to_owned)
}

/// The content words of a sentence with their tokens: concepts, else stems; numbers and function words left out.
fn terms<'t>(
    article: &'t Article,
    sentence: usize,
    words: &'static QuantityWords,
) -> impl Iterator<Item = (usize, String)> + 't {
    let tokens = &article.sentences[sentence].tokens;
    tokens.iter().enumerate().filter_map(move |(position, token)| {
        let lower = token.lower.as_str();
        // Where words are not parted, pairs of letters stand for them.
        if let Some(pair) = pair(tokens, position) {
            return Some((position, pair));
        }
        if token.kind != TokenKind::Word
            || lower.chars().count() < 2
            || words.function_words.contains(&lower)
            || is_number_word(words, lower)
        {
            return None;
        }
        Some((position, term(words, token)))
    })
}
