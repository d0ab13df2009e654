//! How alike two quotations are in their words.
//!
//! ```text
//! as has happened in Luhansk
//! I hope that everything … will continue as it happened in Luhansk      4 of the shorter one's 5 words, in order
//! ```

use crate::article::{Article, Mention, TokenKind};
use crate::language;
use rustc_hash::FxHashMap;
use std::cell::RefCell;

/// What a word of a report is worth: the rarer, the more.
#[derive(Debug)]
pub(super) struct Rarity<'r> {
    seen: FxHashMap<&'r str, f64>,
    sentences: f64,
    /// The numbers of stems, in the order in which they were met.
    stems: RefCell<FxHashMap<&'r str, u32>>,
}

impl<'r> Rarity<'r> {
    /// Counts the sentences of both reports in which each word stands.
    pub fn of(sentences: impl Iterator<Item = &'r crate::article::Sentence>) -> Rarity<'r> {
        let mut rarity = Rarity { seen: FxHashMap::default(), sentences: 0.0, stems: RefCell::default() };
        for sentence in sentences {
            rarity.sentences += 1.0;
            let mut lowers: Vec<&str> = sentence
                .tokens
                .iter()
                .filter(|token| token.kind != TokenKind::Punctuation)
                .map(|token| token.lower.as_str())
                .collect();
            lowers.sort_unstable();
            lowers.dedup();
            for lower in lowers {
                *rarity.seen.entry(lower).or_default() += 1.0;
            }
        }
        rarity
    }

    /// The number of a stem of either report.
    fn stem(&self, stem: &'r str) -> u32 {
        let mut stems = self.stems.borrow_mut();
        let next = stems.len() as u32;
        *stems.entry(stem).or_insert(next)
    }

    /// The weight of a word, above 0. In short reports a word is counted as if the reports were of some length.
    fn weight(&self, word: &str) -> f64 {
        (self.sentences.max(40.0) / self.seen.get(word).copied().unwrap_or(1.0)).ln().max(0.05)
    }
}

/// A quotation as its words.
#[derive(Clone, Debug)]
pub(super) struct Saying {
    /// Words folded, signs left out; hyphens part words.
    pub words: Vec<String>,
    /// Stems by their numbers, for what is reworded.
    stems: Vec<u32>,
    weights: Vec<f64>,
    /// Whether it is no stop word.
    content: Vec<bool>,
    pub total: f64,
}

impl Saying {
    /// The words at some places of a report.
    pub fn new<'r>(article: &'r Article, mentions: &[Mention], rarity: &Rarity<'r>) -> Saying {
        let mut saying = Saying { words: vec![], stems: vec![], weights: vec![], content: vec![], total: 0.0 };
        let language = language::of(&article.language);
        for mention in mentions {
            let tokens = article.sentences[mention.sentence].tokens.iter();
            for token in tokens.filter(|token| {
                token.kind != TokenKind::Punctuation
                    && token.span.start >= mention.start
                    && token.span.end <= mention.end
            }) {
                let content = !language.is_stop_word(&token.lower);
                let weight = if content { rarity.weight(&token.lower) } else { rarity.weight(&token.lower).min(0.7) };
                saying.content.push(content);
                saying.words.push(token.lower.clone());
                saying.stems.push(rarity.stem(&token.stem));
                saying.weights.push(weight);
                saying.total += weight;
            }
        }
        saying
    }

    /// The stems with their weights, for the index of candidates.
    pub fn keys(&self) -> impl Iterator<Item = (u32, f64)> {
        self.stems.iter().copied().zip(self.weights.iter().copied())
    }
}

/// How alike two quotations are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likeness {
    /// The same words in the same order, whatever the capitals and signs.
    pub same: bool,
    /// The share of the shorter one's weight that stands in the other in the same order.
    pub in_order: f64,
    /// The share of both ones' weight that they share in any order.
    pub shared: f64,
    /// How many words of some weight they share.
    pub words: usize,
    /// The longest run of words that both have.
    pub run: usize,
    /// The weight of the words they share.
    pub weight: f64,
}

/// Compares two quotations, whichever comes first: forms of a word that weigh differently count as their mean. Costs the product of
/// their lengths.
pub(super) fn likeness(a: &Saying, b: &Saying) -> Likeness {
    let letters = |saying: &'_ Saying| saying.words.iter().map(String::len).sum::<usize>();
    let same = letters(a) == letters(b) && a.words.concat() == b.words.concat();
    let columns = b.stems.len();
    let mut best = vec![0.0_f64; columns + 1];
    let mut runs = vec![0_usize; columns + 1];
    let mut run = 0;
    for (row, stem) in a.stems.iter().enumerate() {
        let (mut diagonal, mut run_diagonal) = (0.0, 0);
        for column in 0..columns {
            let (above, run_above) = (best[column + 1], runs[column + 1]);
            let equal = *stem == b.stems[column];
            best[column + 1] =
                if equal { diagonal + (a.weights[row] + b.weights[column]) / 2.0 } else { above.max(best[column]) };
            runs[column + 1] = if equal { run_diagonal + 1 } else { 0 };
            run = run.max(runs[column + 1]);
            (diagonal, run_diagonal) = (above, run_above);
        }
    }
    let ordered = best[columns];
    let mut free = vec![true; columns];
    let (mut weight, mut words) = (0.0, 0);
    for ((stem, worth), content) in a.stems.iter().zip(&a.weights).zip(&a.content) {
        if let Some(at) = (0..columns).find(|at| free[*at] && b.stems[*at] == *stem) {
            free[at] = false;
            weight += (worth + b.weights[at]) / 2.0;
            words += usize::from(*content && b.content[at]);
        }
    }
    let shorter = a.total.min(b.total).max(1e-9);
    Likeness {
        same,
        in_order: (ordered / shorter).min(1.0),
        shared: 2.0 * weight / (a.total + b.total).max(1e-9),
        words,
        run,
        weight,
    }
}
