//! What a mention speaks of, by the words around it, and how alike two mentions are in that.
//!
//! ```text
//! a: six people were [killed] and another 19 people were [wounded]
//! b: six people were [killed] and 20 people [wounded]
//! ```
//!
//! Words near the mention weigh more than words far from it or across a comma, rare words more than frequent ones. Words
//! that name one kind of event ("wounded", "injured", "hurt") are one word here. One context serves a whole comparison: it
//! looks every different word up once, and from then on knows it by a number.

use super::terms::{Around, TermId, Text, Vocabulary};
use crate::align::{Link, Side};
use crate::details::date::DateMention;
use crate::details::number::Number;
use crate::language::quantity::{self, QuantityWords};
use std::borrow::Cow;
use std::ops::Range;

/// The words of two reports, and which sentences answer each other.
pub(crate) struct Context<'r> {
    /// Both reports.
    pub sides: [Side<'r>; 2],
    words: [&'static QuantityWords; 2],
    vocabulary: Vocabulary<'r>,
    texts: [Text; 2],
    /// How much each term tells: the logarithm of how rare it is.
    rarity: Vec<f64>,
    /// What each sentence of either side says, as weighted words.
    whole: [Vec<Around>; 2],
    links: Rows<'r>,
    scored: Rows<'r>,
}

impl<'r> Context<'r> {
    /// Reads both reports. Linear in their words and in the links.
    pub fn new(a: Side<'r>, b: Side<'r>, links: &'r [Link], scored: &'r [Link]) -> Self {
        let sides = [a, b];
        let words = sides.map(|side| quantity::words(&side.article.language));
        let mut vocabulary = Vocabulary::new(words);
        let texts = [0, 1].map(|side| vocabulary.read(side, sides[side].article));
        let mut frequency = vec![0.0f64; vocabulary.terms()];
        for text in &texts {
            for sentence in 0..text.sentences() {
                text.distinct(sentence).iter().for_each(|term| frequency[*term as usize] += 1.0);
            }
        }
        let sentences = texts.iter().map(Text::sentences).sum::<usize>() as f64;
        let rarity: Vec<f64> = frequency.iter().map(|frequency| (sentences / frequency).ln().max(0.1)).collect();
        let whole = [0, 1].map(|side: usize| {
            let weighted = |sentence: usize| {
                let terms = texts[side].distinct(sentence);
                Around::new(terms.into_iter().map(|term| (term, rarity[term as usize])).collect())
            };
            (0..texts[side].sentences()).map(weighted).collect()
        });
        let rows = |links: &'r [Link]| Rows::new(links, a.article.sentences.len());
        Context { sides, words, vocabulary, texts, rarity, whole, links: rows(links), scored: rows(scored) }
    }

    /// How alike two sentences are, from 0 to 1, wherever in them the words stand.
    pub fn sentences_alike(&self, a: usize, b: usize) -> f64 {
        alike(&self.whole[0][a], &self.whole[1][b])
    }

    /// The words of a language of a side.
    pub fn language(&self, side: usize) -> &'static QuantityWords {
        self.words[side]
    }

    /// Whether the reports are of one event at all, as far as their links tell: a tenth of the shorter one's sentences is
    /// linked. Only then do reports as wholes say that two figures in sentences without a link are of one thing.
    pub fn of_one_event(&self) -> bool {
        let shorter = self.texts.iter().map(Text::sentences).min().unwrap_or(0);
        !self.links.links.is_empty() && 10 * self.links.links.len() >= shorter
    }

    /// The score of the link between two sentences, 0 where there is none.
    pub fn link(&self, a: usize, b: usize) -> f64 {
        self.links.score(a, b)
    }

    /// How likely it is that two sentences answer each other, linked or not.
    pub fn likely(&self, a: usize, b: usize) -> f64 {
        self.scored.score(a, b).max(self.link(a, b))
    }

    /// The sentences of b that answer a sentence of a with at least this likelihood; some of them twice.
    pub fn likely_counterparts(&self, a: usize, least: f64) -> impl Iterator<Item = usize> + '_ {
        let row = self.links.of(a).iter().chain(self.scored.of(a));
        row.filter(move |link| link.score >= least).map(|link| link.b)
    }

    /// The best score of a link between the sentences beside two sentences, themselves left out.
    pub fn near_link(&self, a: usize, b: usize) -> f64 {
        let around = |x: usize| x.saturating_sub(1)..=x + 1;
        let rows = around(a).flat_map(|x| self.links.of(x));
        rows.filter(|link| around(b).contains(&link.b) && (link.a, link.b) != (a, b))
            .map(|link| link.score)
            .fold(0.0, f64::max)
    }

    /// The sentences of b whose link with a sentence of a, or whose neighbour's link with it or its neighbour, is above 0;
    /// some of them more than once.
    pub fn near_counterparts(&self, a: usize) -> impl Iterator<Item = usize> + '_ {
        let around = |x: usize| x.saturating_sub(1)..=x + 1;
        let linked = around(a).flat_map(move |x| self.links.of(x));
        linked.flat_map(move |link| around(link.b))
    }

    /// The words around a mention of a side, itself included where `own` says so.
    pub fn around(&self, side: usize, sentence: usize, mention: &Range<usize>, own: bool) -> Around {
        let text = &self.texts[side];
        let weigh = |&(position, term): &(u32, TermId)| {
            let position = position as usize;
            let inside = mention.contains(&position);
            if inside && !own {
                return None;
            }
            let between = if position < mention.start { position + 1..mention.start } else { mention.end..position };
            let distance = between.len() as f64;
            let parted = if inside { 0 } else { text.breaks(sentence, between) };
            Some((term, self.rarity[term as usize] * 0.75f64.powi(parted.min(6) as i32) / (1.0 + distance / 6.0)))
        };
        Around::new(text.of(sentence).iter().filter_map(weigh).collect())
    }

    /// The number of a term, by the concept or stem that it is; `None` where neither report has it.
    pub fn term(&self, word: &str) -> Option<TermId> {
        self.vocabulary.term(word)
    }

    /// The event that both mentions stand beside, the nearest one first: evidence for a note. Only events ("wounded")
    /// are taken, for the rarest word that two sentences share is often a name.
    pub fn shared_event(&self, a: &Around, b: &Around) -> Option<&str> {
        let written = |term: TermId| self.vocabulary.written(term);
        a.shared(b)
            .filter(|(term, _, _)| self.words[0].events.contains(&written(*term)))
            .map(|(term, x, y)| (x * y, written(term)))
            .max_by(|x, y| x.0.total_cmp(&y.0).then(y.1.cmp(x.1)))
            .map(|(_, term)| term)
    }

    /// The word that stands for all words of its kind, where it has one.
    pub fn concept(&self, side: usize, word: &str) -> Option<&'static str> {
        self.vocabulary.concept(side, word)
    }

    /// Whether a report has a word, in lower case, anywhere.
    pub fn has_word(&self, side: usize, lower: &str) -> bool {
        self.vocabulary.has(side, lower)
    }

    /// The numbers of a sentence.
    pub fn numbers_in(&self, side: usize, sentence: usize) -> &'r [Number] {
        of_sentence(&self.sides[side].facts.numbers, sentence, |number| number.mention.sentence)
    }

    /// The dates of a sentence.
    pub fn dates_in(&self, side: usize, sentence: usize) -> &'r [DateMention] {
        of_sentence(&self.sides[side].facts.dates, sentence, |date| date.mention.sentence)
    }
}

/// Of what stands in reading order, what stands in one sentence.
fn of_sentence<T>(all: &[T], sentence: usize, of: impl Fn(&T) -> usize) -> &[T] {
    let start = all.partition_point(|one| of(one) < sentence);
    let end = all.partition_point(|one| of(one) <= sentence);
    &all[start..end]
}

/// Links by their sentence of a.
struct Rows<'r> {
    links: Cow<'r, [Link]>,
    /// Where the links of each sentence of a begin, and one more.
    starts: Vec<usize>,
}

impl<'r> Rows<'r> {
    fn new(links: &'r [Link], sentences: usize) -> Self {
        let mut links = Cow::Borrowed(links);
        if !links.is_sorted_by_key(|link| (link.a, link.b)) {
            links.to_mut().sort_by_key(|link| (link.a, link.b));
        }
        let mut starts = vec![0; sentences + 1];
        for link in links.iter() {
            starts[link.a + 1] += 1;
        }
        for sentence in 0..sentences {
            starts[sentence + 1] += starts[sentence];
        }
        Rows { links, starts }
    }

    /// The links of a sentence of a, in the order of b; none where there is no such sentence.
    fn of(&self, a: usize) -> &[Link] {
        match (self.starts.get(a), self.starts.get(a + 1)) {
            (Some(start), Some(end)) => &self.links[*start..*end],
            _ => &[],
        }
    }

    fn score(&self, a: usize, b: usize) -> f64 {
        let row = self.of(a);
        row.binary_search_by_key(&b, |link| link.b).map_or(0.0, |at| row[at].score)
    }
}

/// How alike what stands around two mentions is, from 0 to 1 (the cosine).
pub(crate) fn alike(a: &Around, b: &Around) -> f64 {
    a.shared(b).map(|(_, x, y)| x * y).sum()
}
