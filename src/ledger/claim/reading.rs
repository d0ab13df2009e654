//! The sentences of both reports as claims are looked for in them: words in their base form, who is named, what is quoted.
//!
//! ```text
//! Officer Lunt shook the umpire's hand.      [Lunt] shake umpire hand: "shook" is found where a phrase says "shake"
//! ```

use super::lexicon::{Lexicon, Written};
use crate::align::Side;
use crate::article::{Mention, Token, TokenKind};
use crate::details::name::matching::NamePair;
use crate::details::name::{Gender, Name, NameIndex, NameKind};
use crate::details::number::is_number_word;
use crate::language::quantity::QuantityWords;
use crate::language::{self, quantity, speech};
use crate::ledger::context::Context;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// A word of a sentence.
#[derive(Clone, Debug)]
pub(super) struct Word<'r> {
    /// Lower case.
    pub lower: &'r str,
    /// The stem of its base form.
    base: &'r str,
    /// Whether a phrase that is looked for may begin with it.
    opens: bool,
    /// What both reports call by one number: a name, a concept or a base form.
    pub term: u32,
    /// Whether it says something: no function word, no sign.
    pub content: bool,
    pub kind: TokenKind,
    /// The name it is part of, by its number in both reports.
    pub name: Option<usize>,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
    /// Bytes of the sentence.
    pub span: Range<usize>,
}

impl Written for Word<'_> {
    fn base(&self) -> &str {
        self.base
    }

    fn lower(&self) -> &str {
        self.lower
    }

    fn opens(&self) -> bool {
        self.opens
    }
}

impl<'r> Word<'r> {
    /// The stem of its base form.
    pub fn stem(&self) -> &'r str {
        self.base
    }
}

/// What terms are told apart by.
#[derive(PartialEq, Eq, Hash)]
enum Key<'r> {
    /// A name, by its number in both reports.
    Name(usize),
    /// A concept or a base form.
    Word(&'r str),
}

/// What is known of a word of a report wherever it stands.
#[derive(Clone, Copy)]
struct Known<'r> {
    stem: &'r str,
    base: &'r str,
    key: &'r str,
    opens: bool,
    stop: bool,
}

/// Both reports, read for claims.
pub(super) struct Reading<'r> {
    pub sides: [Side<'r>; 2],
    pub lexicon: &'static Lexicon,
    pub lines: [Vec<Vec<Word<'r>>>; 2],
    /// Terms of each sentence.
    pub terms: [Vec<FxHashSet<u32>>; 2],
    weights: Vec<f64>,
    numbers_of: &'static QuantityWords,
    context: &'r Context<'r>,
    /// The names' numbers in both reports.
    numbers: [Vec<usize>; 2],
    /// Kinds of the names, by their numbers in both reports.
    pub kinds: Vec<NameKind>,
}

/// Sentences that are added to those of both reports when words are weighed.
const UNREAD: f64 = 20.0;

impl<'r> Reading<'r> {
    /// Reads two reports; nothing where there is no data on the language of both.
    pub fn new(context: &'r Context<'r>, names: &[NamePair]) -> Option<Self> {
        let [a, b] = context.sides;
        let lexicon = Lexicon::of(&a.article.language)
            .filter(|_| a.article.language.split('-').next() == b.article.language.split('-').next())?;
        // Numbers of the names of both reports.
        let first = a.facts.names.len();
        let mut numbers = [(0..first).collect::<Vec<_>>(), (first..first + b.facts.names.len()).collect()];
        let mut kinds: Vec<NameKind> = a.facts.names.iter().chain(&b.facts.names).map(|name| name.kind).collect();
        for (x, y, _) in names {
            numbers[1][*y] = *x;
            // Where one report says that it is a person, it is one in the other as well.
            if b.facts.names[*y].kind == NameKind::Person {
                kinds[*x] = NameKind::Person;
            }
        }
        let mut ids: FxHashMap<Key, u32> = FxHashMap::default();
        let lines = [0, 1].map(|side| {
            let article = context.sides[side].article;
            let index = NameIndex::new(&context.sides[side].facts.names, article.sentences.len());
            let mut quoted: Vec<Vec<(usize, usize)>> = vec![vec![]; article.sentences.len()];
            for mention in context.sides[side].facts.quotes.iter().flat_map(|quote| &quote.mentions) {
                quoted[mention.sentence].push((mention.start, mention.end));
            }
            let language = language::of(&article.language);
            let mut words: FxHashMap<&str, Known> = FxHashMap::default();
            let mut know = |token: &'r Token| {
                let lower = token.lower.as_str();
                if let Some(known) = words.get(lower).filter(|known| known.stem == token.stem) {
                    return *known;
                }
                let base = lexicon.irregular(lower).unwrap_or(&token.stem);
                let known = Known {
                    stem: &token.stem,
                    base,
                    key: context.concept(side, lower).unwrap_or(base),
                    opens: lexicon.opens(base) || lexicon.opens(lower),
                    stop: language.is_stop_word(lower),
                };
                words.insert(lower, known);
                known
            };
            let read = |sentence: usize| {
                let tokens = &article.sentences[sentence].tokens;
                tokens
                    .iter()
                    .map(|token| {
                        let known = know(token);
                        let within = |(start, end): (usize, usize)| token.span.start >= start && token.span.end <= end;
                        let name = index.of(sentence).iter().find(|standing| within((standing.start, standing.end)));
                        let name = name.map(|standing| numbers[side][standing.name]);
                        let key = name.map_or(Key::Word(known.key), Key::Name);
                        let next = ids.len() as u32;
                        Word {
                            term: *ids.entry(key).or_insert(next),
                            content: token.kind == TokenKind::Number || token.kind == TokenKind::Word && !known.stop,
                            lower: &token.lower,
                            base: known.base,
                            opens: known.opens,
                            kind: token.kind,
                            name,
                            quoted: quoted[sentence].iter().any(|range| within(*range)),
                            span: token.span.clone(),
                        }
                    })
                    .collect::<Vec<Word<'r>>>()
            };
            (0..article.sentences.len()).map(read).collect::<Vec<_>>()
        });
        let terms = [0, 1].map(|side: usize| {
            let of = |line: &Vec<Word>| line.iter().filter(|word| word.content).map(|word| word.term).collect();
            lines[side].iter().map(of).collect::<Vec<FxHashSet<u32>>>()
        });
        let mut frequency = vec![0.0f64; ids.len()];
        terms.iter().flatten().flatten().for_each(|term| frequency[*term as usize] += 1.0);
        // In a report of a few sentences every word seems frequent; it is weighed as if there were some more.
        let count = UNREAD + terms.iter().map(Vec::len).sum::<usize>() as f64;
        let weights = frequency.iter().map(|frequency| (1.0 + count / frequency.max(1.0)).ln()).collect();
        Some(Reading {
            sides: context.sides,
            context,
            lexicon,
            lines,
            terms,
            weights,
            numbers_of: quantity::words(&a.article.language),
            numbers,
            kinds,
        })
    }

    /// The score of the link between two sentences, 0 where there is none.
    pub fn link(&self, a: usize, b: usize) -> f64 {
        self.context.link(a, b)
    }

    /// The best score of a link between a neighbour of one and the other or its neighbour.
    pub fn near_link(&self, a: usize, b: usize) -> f64 {
        self.context.near_link(a, b)
    }

    /// How much a term tells.
    pub fn weight(&self, term: u32) -> f64 {
        self.weights[term as usize]
    }

    /// The terms of words of a sentence.
    pub fn terms_of(&self, side: usize, sentence: usize, words: &[usize]) -> FxHashSet<u32> {
        words.iter().map(|word| self.lines[side][sentence][*word].term).collect()
    }

    /// How much two sets of terms share, and how many terms.
    pub fn shared(&self, a: &FxHashSet<u32>, b: &FxHashSet<u32>) -> (f64, usize) {
        let shared: Vec<f64> = a.intersection(b).map(|term| self.weight(*term)).collect();
        (shared.iter().sum(), shared.len())
    }

    /// The place of a run of words.
    pub fn mention(&self, side: usize, sentence: usize, words: Range<usize>) -> Mention {
        let line = &self.lines[side][sentence];
        Mention { sentence, start: line[words.start].span.start, end: line[words.end - 1].span.end }
    }

    /// A run of words as it is written.
    pub fn written(&self, side: usize, sentence: usize, words: Range<usize>) -> String {
        self.mention(side, sentence, words).written(self.sides[side].article).to_owned()
    }

    /// Whether a word of a sentence ends a clause.
    pub fn parts(&self, line: &[Word], at: usize) -> bool {
        let word = &line[at];
        if word.kind == TokenKind::Punctuation {
            return matches!(word.lower, ";" | ":" | "—" | "–" | "(" | ")" | "?" | "!" | "“" | "”" | "\"");
        }
        // "before seven", "than 20": a preposition.
        let number = |next: &Word| next.kind == TokenKind::Number || is_number_word(self.numbers_of, next.lower);
        self.lexicon.words.conjunctions.contains(word.lower) && !line.get(at + 1).is_some_and(number)
    }

    /// The stem of a word's base form.
    pub fn base(&self, word: &str) -> String {
        self.lexicon
            .irregular(word)
            .map_or_else(|| language::of(&self.sides[0].article.language).stem(word), str::to_owned)
    }

    /// A report's name by its number in both reports.
    pub fn name(&self, side: usize, number: usize) -> Option<&'r Name> {
        let position = self.numbers[side].iter().position(|own| *own == number)?;
        self.sides[side].facts.names.get(position)
    }

    /// Whom a pronoun stands for: "she", "him".
    pub fn gender(&self, word: &Word) -> Option<Gender> {
        let speech = speech::of(&self.sides[0].article.language);
        let woman = speech.women.contains(word.lower).then_some(Gender::Woman);
        woman.or_else(|| speech.men.contains(word.lower).then_some(Gender::Man))
    }

    /// Whether a word is a verb of saying.
    pub fn is_saying(&self, word: &Word) -> bool {
        speech::of(&self.sides[0].article.language).verbs.contains(word.lower)
    }

    /// The words that say how many of something.
    pub fn amounts(&self, side: usize, sentence: usize, words: Range<usize>) -> FxHashSet<String> {
        let line = &self.lines[side][sentence];
        let lexicon = self.lexicon.words;
        let amount = |i: &usize| {
            let word = &line[*i];
            word.kind == TokenKind::Number
                || is_number_word(self.numbers_of, word.lower)
                || lexicon.partitive.contains(word.lower)
        };
        // "the two stages" are all there are.
        let whole = |i: &usize| i.checked_sub(1).is_some_and(|before| lexicon.definite.contains(line[before].lower));
        words.filter(|i| amount(i) && !whole(i)).map(|i| line[i].lower.to_owned()).collect()
    }

    /// The words of the people's names among words of a sentence; "he" and "she" where there are none.
    pub fn people(
        &self,
        side: usize,
        sentence: usize,
        words: impl Iterator<Item = usize> + Clone,
    ) -> FxHashSet<String> {
        let line = &self.lines[side][sentence];
        let person = |i: &usize| line[*i].name.is_some_and(|name| self.kinds[name] == NameKind::Person);
        let named: FxHashSet<String> = words.clone().filter(person).map(|i| line[i].base.to_owned()).collect();
        if !named.is_empty() {
            return named;
        }
        let pronoun = |i: &usize| self.lexicon.words.people.contains(line[*i].lower);
        words.filter(pronoun).map(|i| line[i].lower.to_owned()).collect()
    }

    /// Whether two statements are of two people, where both say of whom they are.
    pub fn strangers(&self, x: &FxHashSet<String>, y: &FxHashSet<String>) -> bool {
        let pronoun = |people: &FxHashSet<String>| people.iter().any(|word| self.lexicon.words.people.contains(word));
        !x.is_empty() && !y.is_empty() && x.is_disjoint(y) && pronoun(x) == pronoun(y)
    }

    /// Whether two statements name one person.
    pub fn acquainted(&self, x: &FxHashSet<String>, y: &FxHashSet<String>) -> bool {
        x.intersection(y).any(|word| !self.lexicon.words.people.contains(word))
    }

    /// Whether a word denies.
    pub fn is_negator(&self, word: &Word) -> bool {
        let words = self.lexicon.words;
        words.negators.contains(word.lower)
            || words.nobody.contains(word.lower)
            || word.lower.ends_with(words.negated_ending)
    }
}
