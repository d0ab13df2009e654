//! A language's phrases made ready to be found in sentences, in any inflection.

use crate::language::claims::{self, ClaimWords, Phrases};
use crate::language::{self, Language, words};
use rustc_hash::{FxHashMap, FxHashSet};
use snowball_stemmers_rs::Stemmer;
use std::cell::RefCell;
use std::sync::LazyLock;

/// A word of a phrase.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Part {
    /// In any inflection: the stem of its base form.
    Inflected(String),
    /// As it stands.
    Exact(&'static str),
}

/// Phrases with what each means, by their first words.
#[derive(Debug)]
pub(super) struct Table<T> {
    first: FxHashMap<String, Vec<(Vec<Part>, T)>>,
}

/// A word as phrases are compared with it.
pub(super) trait Written {
    /// The stem of its base form.
    fn base(&self) -> &str;
    /// Lower case.
    fn lower(&self) -> &str;
    /// Whether any phrase may begin with it.
    fn opens(&self) -> bool;
}

impl<T: Copy> Table<T> {
    fn new() -> Self {
        Table { first: FxHashMap::default() }
    }

    /// What the longest phrase that begins with the first of these words means, and how many words it has.
    pub fn at<W: Written>(&self, words: &[W]) -> Option<(usize, T)> {
        let first = words.first().filter(|word| word.opens())?;
        let of = |key: &str| self.first.get(key).into_iter().flatten();
        let exact = (first.lower() != first.base()).then(|| of(first.lower()));
        let longest = of(first.base())
            .chain(exact.into_iter().flatten())
            .filter(|(parts, _)| {
                parts.len() <= words.len()
                    && parts.iter().zip(words).all(|(part, word)| match part {
                        Part::Inflected(base) => base == word.base(),
                        Part::Exact(lower) => *lower == word.lower(),
                    })
            })
            .max_by_key(|(parts, _)| parts.len());
        longest.map(|(parts, meaning)| (parts.len(), *meaning))
    }

    /// Every phrase in a sentence, none inside another: first word, how many, meaning.
    pub fn all<W: Written>(&self, words: &[W]) -> Vec<(usize, usize, T)> {
        self.all_at(words, 0..words.len())
    }

    /// The same, of a sentence in which phrases begin at some places alone, ascending.
    pub fn all_at<W: Written>(&self, words: &[W], places: impl IntoIterator<Item = usize>) -> Vec<(usize, usize, T)> {
        let mut found = vec![];
        let mut end = 0;
        for at in places {
            if at >= end
                && let Some((length, meaning)) = self.at(&words[at..])
            {
                found.push((at, length, meaning));
                end = at + length;
            }
        }
        found
    }
}

/// Which of many tables have a phrase that begins with a word, so that only those are searched.
#[derive(Debug, Default)]
pub(super) struct Openings {
    tables: FxHashMap<String, Vec<usize>>,
}

impl Openings {
    fn of<'t, T: 't>(tables: impl Iterator<Item = &'t Table<T>>) -> Self {
        let mut openings = Openings::default();
        for (position, table) in tables.enumerate() {
            for key in table.first.keys() {
                openings.tables.entry(key.clone()).or_default().push(position);
            }
        }
        openings
    }

    /// The tables that may have a phrase in a sentence, in order, and where it may begin, ascending.
    pub fn within<W: Written>(&self, words: &[W]) -> Vec<(usize, Vec<usize>)> {
        let tables = |key: &str| self.tables.get(key).into_iter().flatten().copied();
        let openings = |(at, word): (usize, &W)| {
            let exact = (word.lower() != word.base()).then(|| tables(word.lower()));
            tables(word.base()).chain(exact.into_iter().flatten()).map(|table| (table, at)).collect::<Vec<_>>()
        };
        let mut found: Vec<(usize, usize)> =
            words.iter().enumerate().filter(|(_, word)| word.opens()).flat_map(openings).collect();
        found.sort_unstable();
        found.dedup();
        found.chunk_by(|x, y| x.0 == y.0).map(|of| (of[0].0, of.iter().map(|(_, at)| *at).collect())).collect()
    }
}

/// A set of single words and phrases.
pub(super) type Set = Table<()>;

/// A slot's tables: the governors by group, the words before the noun, the nouns by group.
#[derive(Debug)]
pub(super) struct SlotTables {
    pub governors: Table<usize>,
    pub links: Set,
    pub nouns: Table<usize>,
}

/// What a language knows about claims, ready to be looked up.
#[derive(Debug)]
pub(super) struct Lexicon {
    pub words: &'static ClaimWords,
    /// The first words of all phrases.
    openers: FxHashSet<String>,
    irregular: FxHashMap<&'static str, String>,
    /// Which outcomes a word may begin.
    pub outcome_openings: Openings,
    /// Which qualities a word may begin.
    pub quality_openings: Openings,
    /// Which slots' nouns a word may begin.
    pub slot_openings: Openings,
    /// Each outcome's poles.
    pub outcomes: Vec<Table<usize>>,
    /// The nouns an outcome is told of; none where any noun will do.
    pub outcomes_of: Vec<Option<Set>>,
    pub qualities: Vec<Table<usize>>,
    pub qualities_of: Vec<Option<Set>>,
    pub qualities_alike: Vec<Set>,
    pub slots: Vec<SlotTables>,
    pub before_cause: Set,
    pub after_cause: Set,
    pub causes: Table<usize>,
    pub deeds: Table<usize>,
    pub events: Table<usize>,
    light: FxHashSet<String>,
}

static ENGLISH: LazyLock<Option<Lexicon>> = LazyLock::new(|| Lexicon::new("en"));

impl Lexicon {
    /// What is known of a language, where there is data on it.
    pub fn of(language: &str) -> Option<&'static Lexicon> {
        let words = claims::of(language)?;
        ENGLISH.as_ref().filter(|english| std::ptr::eq(english.words, words))
    }

    fn new(tag: &str) -> Option<Lexicon> {
        let words = claims::of(tag)?;
        let language = language::of(tag);
        let builder = Builder {
            language,
            stemmer: language.stemmer()?,
            irregular: irregular(words, language),
            openers: RefCell::default(),
        };
        let of = |phrases: Phrases| (!phrases.is_empty()).then(|| builder.table(&[phrases], |_| ()));
        let outcomes: Vec<Table<usize>> =
            words.outcomes.iter().map(|outcome| builder.table(outcome.poles, |pole| pole)).collect();
        let qualities: Vec<Table<usize>> =
            words.qualities.iter().map(|quality| builder.table(quality.poles, |pole| pole)).collect();
        let slots: Vec<SlotTables> = words
            .slots
            .iter()
            .map(|slot| SlotTables {
                governors: builder.table(slot.governors, |group| group),
                links: builder.table(&[slot.links], |_| ()),
                nouns: builder.table(slot.groups, |group| group),
            })
            .collect();
        Some(Lexicon {
            words,
            outcome_openings: Openings::of(outcomes.iter()),
            quality_openings: Openings::of(qualities.iter()),
            slot_openings: Openings::of(slots.iter().map(|slot| &slot.nouns)),
            outcomes,
            outcomes_of: words.outcomes.iter().map(|outcome| of(outcome.of)).collect(),
            qualities,
            qualities_of: words.qualities.iter().map(|quality| of(quality.of)).collect(),
            qualities_alike: words.qualities.iter().map(|quality| builder.table(&[quality.alike], |_| ())).collect(),
            slots,
            before_cause: builder.table(&[words.before_cause], |_| ()),
            after_cause: builder.table(&[words.after_cause], |_| ()),
            causes: builder.table(words.causes, |kind| kind),
            deeds: builder.table(words.deeds, |deed| deed),
            events: builder.table(words.events, |event| event),
            light: words.light.iter().map(|word| builder.base(word)).collect(),
            openers: builder.openers.into_inner(),
            irregular: builder.irregular,
        })
    }

    /// The stem of a token's base form, where it differs from the token's own stem.
    pub fn irregular(&self, lower: &str) -> Option<&str> {
        self.irregular.get(lower).map(String::as_str)
    }

    /// Whether any phrase may begin with a word; a base form or a word as it stands.
    pub fn opens(&self, word: &str) -> bool {
        self.openers.contains(word)
    }

    /// Whether a verb says too little for its denial to mean much.
    pub fn is_light(&self, base: &str) -> bool {
        self.light.contains(base)
    }
}

fn irregular(words: &ClaimWords, language: &Language) -> FxHashMap<&'static str, String> {
    let pairs = words.irregular.split_whitespace().filter_map(|pair| pair.split_once(':'));
    match language.stemmer() {
        Some(stemmer) => pairs.map(|(form, base)| (form, words::stem(&stemmer, base, language))).collect(),
        None => FxHashMap::default(),
    }
}

struct Builder {
    language: &'static Language,
    stemmer: Stemmer,
    irregular: FxHashMap<&'static str, String>,
    /// The first words of all phrases so far.
    openers: RefCell<FxHashSet<String>>,
}

impl Builder {
    fn base(&self, word: &str) -> String {
        self.irregular.get(word).cloned().unwrap_or_else(|| words::stem(&self.stemmer, word, self.language))
    }

    fn table<T: Copy>(&self, groups: &[Phrases], meaning: impl Fn(usize) -> T) -> Table<T> {
        let mut table = Table::new();
        for (position, phrases) in groups.iter().enumerate() {
            for phrase in phrases.split('|').map(str::trim).filter(|phrase| !phrase.is_empty()) {
                // Tokens part words at hyphens.
                let parts: Vec<Part> = phrase
                    .split_inclusive(['-', ' '])
                    .flat_map(|word| {
                        let hyphen = word.ends_with('-').then_some(Part::Exact("-"));
                        let word = word.trim_end_matches(['-', ' ']);
                        let part = match word.strip_prefix('=') {
                            Some(exact) => Part::Exact(exact),
                            None => Part::Inflected(self.base(word)),
                        };
                        [Some(part), hyphen]
                    })
                    .flatten()
                    .collect();
                let key = match &parts[0] {
                    Part::Inflected(base) => base.clone(),
                    Part::Exact(lower) => (*lower).to_owned(),
                };
                self.openers.borrow_mut().insert(key.clone());
                table.first.entry(key).or_insert_with(Vec::new).push((parts, meaning(position)));
            }
        }
        table
    }
}
