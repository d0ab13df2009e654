//! The words by which names of people, organisations and places are known in a language.
//!
//! ```
//! use diptych::language::naming;
//! assert!(naming::of("en").titles.contains("minister"));
//! ```

use super::english;
use super::lexicon::Words;
#[cfg(feature = "whole")]
use super::{french, german, russian, spanish, ukrainian};

/// What a language knows about names. All words as [`crate::article::Token::lower`] has them.
#[derive(Debug)]
pub struct Naming {
    /// Words that stand before a person's name with a capital letter: `Minister`, `Rep`, `Dr`.
    pub titles: Words,
    /// Those of the titles that say the bearer is a man.
    pub titles_of_men: Words,
    /// Those of the titles that say the bearer is a woman.
    pub titles_of_women: Words,
    /// Common nouns for what a person is or does: `governor`, `spokeswoman`, `analyst`.
    pub roles: Words,
    /// Lower-case words inside names of people: `van`, `de`, `bin`.
    pub particles: Words,
    /// Lower-case words inside names of organisations: `of`, `for`, `the`, `and`.
    pub links: Words,
    /// Words after a family name: `Jr`, `III`.
    pub suffixes: Words,
    /// Words that name a kind of organisation: `Ministry`, `University`, `Inc`.
    pub organisations: Words,
    /// Words that name a kind of place: `Street`, `County`, `River`.
    pub places: Words,
    /// Countries, states and cities that every report expects its reader to know.
    pub known_places: Words,
    /// Capitalised words that name nobody: days, months, `I`.
    pub never: Words,
    /// Nationalities, faiths and parties as adjectives or as groups of people: `Russian`, `Catholics`.
    pub groups: Words,
    /// Words that begin a sentence without being a name: articles, conjunctions, adverbs.
    pub openers: Words,
    /// Prepositions after which a name is likely a place: `in`, `near`.
    pub place_prepositions: Words,
    /// Titles and what they are short for: (`gov`, `governor`).
    pub short_titles: &'static [(&'static str, &'static str)],
    /// First names that stand for another: (`bob`, `robert`).
    pub nicknames: &'static [(&'static str, &'static str)],
    /// First names, where a capital letter alone tells no name; none in other languages.
    pub given_names: Words,
    /// Nouns that stand before other nouns or without an article, where capitals tell no name: `Euro`, `Ende`.
    pub bare_nouns: Words,
    /// Endings of common nouns, likewise: `ung`.
    pub noun_endings: &'static [&'static str],
    /// The language whose stems make the cases of a name one; none where names have no cases.
    pub cases: Option<&'static str>,
    /// Whether common nouns are written with a capital letter, so that capitals say little.
    pub capital_nouns: bool,
}

/// What is known of a language, by its BCP 47 tag; what English knows where nothing is, because names and titles travel.
pub fn of(language: &str) -> &'static Naming {
    match language.split('-').next() {
        #[cfg(feature = "whole")]
        Some("de") => &german::names::NAMING,
        #[cfg(feature = "whole")]
        Some("fr") => &french::names::NAMING,
        #[cfg(feature = "whole")]
        Some("es") => &spanish::names::NAMING,
        #[cfg(feature = "whole")]
        Some("ru") => &russian::names::NAMING,
        #[cfg(feature = "whole")]
        Some("uk") => &ukrainian::names::NAMING,
        _ => &english::names::NAMING,
    }
}

impl Naming {
    /// A word of a name without the ending of its case: `Ветлугина` is `ветлугин`. Takes and gives folded words.
    pub fn uninflected(&self, word: &str) -> String {
        self.cases.map_or_else(|| word.to_owned(), |tag| super::of(tag).stem(word))
    }

    /// Whether a word is a title, or ends in one where words are joined: `Feuerwehrsprecher`.
    pub fn is_title(&self, word: &str) -> bool {
        let ends = |title: &str| title.len() >= 4 && word.len() > title.len() && word.ends_with(title);
        self.titles.contains(word) || self.capital_nouns && self.titles.iter().any(ends)
    }
}
