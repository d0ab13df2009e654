//! What a language brings: its words, sentences, stems, stop words and abbreviations.
//!
//! Algorithms are the same for all languages and live beside this file; what differs is data, one folder a language:
//!
//! ```
//! use diptych::language;
//! let english = language::of("en-GB");
//! assert!(english.is_stop_word("the"));
//! assert_eq!(english.stem("attacks"), english.stem("attacked"));
//! assert_eq!(language::of("vo").tag, "und", "no data on Volapük: words and sentences as Unicode has them");
//! ```
//!
//! To add a language: a folder with `abbreviations.rs`, `date_line.rs`, `saying.rs` and `stop_words.rs`, and one entry in
//! [`LANGUAGES`]. Its reports are then aligned. For what they state, `number_words.rs`, `calendar.rs`, `speech.rs` and
//! `names.rs`, and one arm each in [`quantity::words`], [`calendar::words`], [`speech::of`], [`naming::of`] and [`support`].

pub mod arabic;
pub(crate) mod beginnings;
pub mod calendar;
pub mod chinese;
pub mod claims;
pub mod detect;
pub mod english;
pub mod french;
pub mod german;
pub mod given_names;
pub(crate) mod letters;
pub mod lexicon;
pub mod naming;
pub mod quantity;
pub mod russian;
pub mod sentences;
pub mod spanish;
pub mod speech;
pub mod ukrainian;
pub mod words;

pub use detect::detect;

use lexicon::joined;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;
use snowball_stemmers_rs::{Algorithm, Stemmer};
use std::sync::LazyLock;

/// Words compared by [`words::fold`].
type Words = LazyLock<FxHashSet<String>>;

/// What we know of one language.
#[derive(Debug)]
pub struct Language {
    /// BCP 47.
    pub tag: &'static str,
    /// Abbreviations that a name follows.
    titles: Words,
    /// Abbreviations that a number follows.
    before_numbers: Words,
    /// Abbreviations that end a sentence only where the next word is one that begins sentences.
    inside: Words,
    /// Abbreviations of times of day.
    times: Words,
    stop_words: Words,
    saying: Words,
    /// Months, weekdays and other words of a date line.
    pub(crate) date_line: DateLine,
    /// Whether `3.` is "third", so that its full stop ends no sentence.
    ordinal_stop: bool,
    /// Small words that are written into the next word with an apostrophe, without it: `l` of `l'usine`.
    elisions: &'static [&'static str],
    /// Beginnings of words that the stemmer does not take apart, with what it is shown instead: the و of والشرطة.
    beginnings: &'static [(&'static str, &'static str)],
    stemmer: Option<fn() -> Stemmer>,
}

/// The words of date lines and bylines.
#[derive(Debug)]
pub(crate) struct DateLine {
    /// From 1 on, by the folded name.
    pub months: LazyLock<FxHashMap<String, i8>>,
    pub weekdays: Words,
    pub fillers: Words,
    pub updated: Words,
    pub byline_openers: Words,
}

macro_rules! words {
    ($list:path) => {
        LazyLock::new(|| joined!($list).lines().map(words::fold).collect())
    };
}

macro_rules! language {
    (@stemmer) => { None };
    // A closure each, so that the linker keeps the stemmers named here and no others.
    (@stemmer $stemmer:ident) => { Some(|| Stemmer::create(Algorithm::$stemmer)) };
    ($tag:literal, $data:ident, ordinal_stop: $ordinal_stop:literal, elisions: $elisions:expr, beginnings: $beginnings:expr $(, $stemmer:ident)?) => {
        Language {
            tag: $tag,
            titles: words!($data::abbreviations::TITLES),
            before_numbers: words!($data::abbreviations::BEFORE_NUMBERS),
            inside: words!($data::abbreviations::INSIDE),
            times: words!($data::abbreviations::TIMES),
            stop_words: words!($data::stop_words::STOP_WORDS),
            saying: words!($data::saying::SAYING),
            date_line: DateLine {
                months: LazyLock::new(|| {
                    let forms = |(month, forms): (i8, &'static [&'static str])| {
                        forms.iter().map(move |form| (words::fold(form), month))
                    };
                    (1..).zip($data::date_line::MONTHS).flat_map(forms).collect()
                }),
                weekdays: LazyLock::new(|| $data::date_line::WEEKDAYS.iter().map(|day| words::fold(day)).collect()),
                fillers: words!($data::date_line::FILLERS),
                updated: words!($data::date_line::UPDATED),
                byline_openers: words!($data::date_line::BYLINE_OPENERS),
            },
            ordinal_stop: $ordinal_stop,
            elisions: $elisions,
            beginnings: $beginnings,
            stemmer: language!(@stemmer $($stemmer)?),
        }
    };
}

macro_rules! no_date_line {
    () => {
        DateLine {
            months: LazyLock::new(FxHashMap::default),
            weekdays: LazyLock::new(FxHashSet::default),
            fillers: LazyLock::new(FxHashSet::default),
            updated: LazyLock::new(FxHashSet::default),
            byline_openers: LazyLock::new(FxHashSet::default),
        }
    };
}

/// A language of which a build without `whole` knows the stop words, by which it is told, and nothing else.
#[cfg(not(feature = "whole"))]
macro_rules! other_language {
    ($tag:literal, $data:ident, $($rest:tt)*) => {
        Language {
            tag: $tag,
            titles: LazyLock::new(FxHashSet::default),
            before_numbers: LazyLock::new(FxHashSet::default),
            inside: LazyLock::new(FxHashSet::default),
            times: LazyLock::new(FxHashSet::default),
            stop_words: words!($data::stop_words::STOP_WORDS),
            saying: LazyLock::new(FxHashSet::default),
            date_line: no_date_line!(),
            ordinal_stop: false,
            elisions: &[],
            beginnings: &[],
            stemmer: None,
        }
    };
}
#[cfg(feature = "whole")]
use language as other_language;

/// How much of a report in a language is understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Support {
    /// Digits, quotation marks and capitalised names.
    Basic,
    /// Also number words, dates, speakers and names by the words around them.
    Useful,
    /// Everything there is.
    Complete,
}

/// How much of a report in a language is understood, by its BCP 47 tag.
///
/// ```
/// use diptych::language::{Support, support};
/// assert_eq!((support("en"), support("uk"), support("hu")), (Support::Complete, Support::Useful, Support::Basic));
/// ```
pub fn support(tag: &str) -> Support {
    match tag.split('-').next() {
        Some("en") => Support::Complete,
        Some("de" | "es" | "fr" | "ru" | "uk") => Support::Useful,
        _ => Support::Basic,
    }
}

/// Every language we know something of.
pub static LANGUAGES: [Language; 8] = [
    language!("en", english, ordinal_stop: false, elisions: &[], beginnings: &[], English),
    other_language!("de", german, ordinal_stop: true, elisions: &[], beginnings: &[], German),
    other_language!("fr", french, ordinal_stop: false, elisions: french::ELISIONS, beginnings: &[], French),
    other_language!("es", spanish, ordinal_stop: false, elisions: &[], beginnings: &[], Spanish),
    other_language!("ru", russian, ordinal_stop: false, elisions: &[], beginnings: &[], Russian),
    other_language!("uk", ukrainian, ordinal_stop: false, elisions: &[], beginnings: &[], Ukrainian),
    other_language!("ar", arabic, ordinal_stop: false, elisions: &[], beginnings: arabic::BEGINNINGS, Arabic),
    other_language!("zh", chinese, ordinal_stop: false, elisions: &[], beginnings: &[]),
];

static UNKNOWN: Language = Language {
    tag: "und",
    titles: LazyLock::new(FxHashSet::default),
    before_numbers: LazyLock::new(FxHashSet::default),
    inside: LazyLock::new(FxHashSet::default),
    times: LazyLock::new(FxHashSet::default),
    stop_words: LazyLock::new(FxHashSet::default),
    saying: LazyLock::new(FxHashSet::default),
    date_line: no_date_line!(),
    ordinal_stop: false,
    elisions: &[],
    beginnings: &[],
    stemmer: None,
};

/// The language of a BCP 47 tag, by its first part; one without any data (`und`) where we have none.
pub fn of(tag: &str) -> &'static Language {
    let first = tag.split('-').next().unwrap_or_default();
    LANGUAGES.iter().find(|language| language.tag.eq_ignore_ascii_case(first)).unwrap_or(&UNKNOWN)
}

/// Whether a report in a language is read as well as any build reads it; else it takes one with the feature `whole`.
pub fn is_here(tag: &str) -> bool {
    cfg!(feature = "whole") || ["en", "und"].contains(&of(tag).tag)
}

impl Language {
    /// Whether a word says little about what a sentence is about. Takes [`crate::article::Token::lower`].
    pub fn is_stop_word(&self, lower: &str) -> bool {
        self.stop_words.contains(lower)
    }

    /// Whether a word is a verb of saying as it stands after a quotation.
    pub(crate) fn is_saying(&self, lower: &str) -> bool {
        self.saying.contains(lower)
    }

    /// Whether a stretch of text ends in a verb of saying, where the script parts no words.
    pub(crate) fn ends_saying(&self, text: &str) -> bool {
        self.saying.iter().any(|verb| text.ends_with(verb.as_str()))
    }

    /// The stem of a word, folded; the folded word itself where the language has no stemmer.
    ///
    /// One word at a time is dear (a stemmer is set up for each); [`words::tokens`] stems a whole sentence.
    pub fn stem(&self, word: &str) -> String {
        match self.stemmer() {
            Some(stemmer) => words::stem(&stemmer, word, self),
            None => words::fold(word),
        }
    }

    pub(crate) fn stemmer(&self) -> Option<Stemmer> {
        self.stemmer.map(|create| create())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_words_are_found_as_tokens_have_them() {
        for (tag, sentence) in [
            ("en", "It’s not THE one that they’d want"),
            ("de", "Über das, was für sie dort können"),
            ("fr", "Même après là où été"),
            ("es", "También él está aquí"),
            ("ru", "Который ещё свой"),
            ("uk", "Їх цей після"),
            ("ar", "هذا في إلى التي"),
            ("zh", "他在这"),
        ] {
            let language = of(tag);
            let hits =
                words::tokens(sentence, language).iter().filter(|token| language.is_stop_word(&token.lower)).count();
            assert!(hits >= 3, "{tag}: {hits}");
        }
    }

    /// The words that are looked up as tokens have them.
    fn looked_up(tag: &str) -> Vec<&'static str> {
        let (numbers, days) = (quantity::words(tag), calendar::words(tag));
        let (speech, names) = (speech::of(tag), naming::of(tag));
        fn of<T>(table: quantity::Table<T>) -> impl Iterator<Item = &'static str> {
            table.iter().map(|(word, _)| *word)
        }
        let mut words: Vec<&str> =
            [numbers.small, numbers.tens, numbers.hundreds, numbers.magnitudes, numbers.ordinals]
                .into_iter()
                .chain([numbers.parts, numbers.years, numbers.lived])
                .flat_map(of)
                .chain(of(numbers.units).chain(of(numbers.currencies)).chain(of(numbers.approximators)))
                .chain(of(days.months).chain(of(days.weekdays)).chain(of(days.parts)).chain(of(days.spans)))
                .chain(of(days.day_words).chain(of(days.shifts)).chain(of(days.shifts_after)))
                .collect();
        for list in [numbers.people, numbers.more, numbers.percent, days.prepositions, days.future] {
            words.extend(list);
        }
        words.extend(numbers.function_words.into_iter().flat_map(lexicon::Words::iter));
        words.extend(numbers.concepts.iter().copied().flatten());
        for list in [&speech.verbs, &speech.auxiliaries, &speech.determiners, &speech.prepositions, &speech.relatives] {
            words.extend(list.iter());
        }
        for list in [&names.titles, &names.roles, &names.known_places, &names.openers, &names.given_names] {
            words.extend(list.iter());
        }
        words
    }

    #[test]
    fn words_are_written_as_tokens_have_them() {
        for language in LANGUAGES.iter().filter(|language| support(language.tag) == Support::Useful) {
            for word in looked_up(language.tag).into_iter().flat_map(|phrase| phrase.split(' ')) {
                assert_eq!(word, words::fold(word), "{}", language.tag);
            }
        }
    }

    #[test]
    fn each_language_stems() {
        for (tag, one, other) in [
            ("en", "wounded", "wounding"),
            ("de", "Häuser", "Häusern"),
            ("fr", "attaques", "attaque"),
            ("es", "heridos", "herido"),
            ("ru", "войска", "войсками"),
            ("uk", "війська", "військами"),
            ("ar", "والسفينة", "سفينة"),
        ] {
            assert_eq!(of(tag).stem(one), of(tag).stem(other), "{tag}");
        }
        assert_eq!(of("ja").stem("Tokyo"), "tokyo");
    }
}
