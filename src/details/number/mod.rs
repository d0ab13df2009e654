//! Numbers with what they count.
//!
//! ```text
//! "nearly 300 people were hurt"        270 to 300 people, nearly, counted: people
//! "a nine-year-old girl"               9 years lived
//! "$300 billion to $500 billion"       3·10¹¹ to 5·10¹¹ USD, a range
//! ```
//!
//! A figure is read from digits or words, joined with its neighbours into a range, a score, an amount
//! or an age, converted to the base unit of its dimension, and bounded by the words around it.

mod around;
mod event;
mod kinds;
mod scan;
mod shown;
#[cfg(test)]
mod tests;

use super::cursor::Cursor;
use super::date::DateMention;
use crate::article::{Article, Mention};
use crate::language::quantity;
pub use crate::language::quantity::{Approximation, Dimension};
use std::ops::Range;

/// A number.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Where it stands, with the words that bend it and the noun that it counts: `another 19 people`.
    pub mention: Mention,
    /// The same as positions in [`Sentence::tokens`](crate::article::Sentence::tokens).
    pub tokens: Range<usize>,
    /// What it measures; [`Dimension::Count`] for things and people.
    pub dimension: Dimension,
    /// The figure in base units of its dimension; of a range the lower end, of a score the first figure.
    pub value: f64,
    /// The upper end of a range, the second figure of a score, otherwise `value`.
    pub other: f64,
    /// The least that its words allow, in base units.
    pub low: f64,
    /// The most that its words allow, in base units; infinite for "more than".
    pub high: f64,
    /// The step of the last place that is written, in base units: what rounding may have taken away.
    pub step: f64,
    /// How the words around it bend it.
    pub approximation: Approximation,
    /// The figure as written, without separators: two figures of one value and one form are identical.
    pub form: String,
    /// The unit's symbol: `miles`, `USD`; empty for counts.
    pub unit: &'static str,
    /// The figure in its unit, as a reader reads it: `63`, `1.2 million`, `4–8`.
    pub shown: String,
    /// What it counts, as its token has it: `people`.
    pub noun: Option<String>,
    /// What it counts, for a reader.
    pub noun_written: Option<String>,
    /// The stem of what it counts.
    pub noun_stem: Option<String>,
    /// Whether it tells a difference or what something is compared with, and not how many there are: "four more than",
    /// "up from eight".
    pub compared: bool,
    /// Whether it is told as part of another figure: "23 hurt, among them four nurses".
    pub part: bool,
    /// The event that it belongs to, by the name of its concept: `wounded` in "19 people were hurt".
    pub event: Option<&'static str>,
    /// Whether it adds to another figure: "another 19", "19 more".
    pub relative: bool,
    /// Whether it is written "one", "two" ... as a plain word below ten, which says little when equal.
    pub small: bool,
}

impl Number {
    /// The number normalised, with its unit or noun: `19 people`, `300–500 billion USD`, `9 years old`.
    pub fn normalised(&self) -> String {
        let bent = match self.approximation {
            Approximation::About => "about ",
            Approximation::Nearly => "nearly ",
            Approximation::MoreThan => "more than ",
            Approximation::AtLeast => "at least ",
            Approximation::LessThan => "less than ",
            Approximation::AtMost => "up to ",
            Approximation::Exact | Approximation::Range | Approximation::Vague => "",
        };
        let what = match (self.dimension, self.unit, &self.noun) {
            (Dimension::Proportion, ..) => "%".to_owned(),
            (Dimension::Age, unit, _) => format!(" {unit} old"),
            (_, "", Some(_)) => format!(" {}", self.noun_written.as_deref().unwrap_or_default()),
            (_, "", None) => String::new(),
            (_, unit, _) => format!(" {unit}"),
        };
        format!("{bent}{}{what}", self.shown)
    }
}

/// Finds the numbers of a report; what is part of a date is left to the date.
pub fn extract(article: &Article, dates: &[DateMention]) -> Vec<Number> {
    let words = quantity::words(&article.language);
    let mut numbers = Vec::new();
    for (position, sentence) in article.sentences.iter().enumerate() {
        let at = Cursor::new(sentence, words);
        let taken: Vec<Range<usize>> = dates
            .iter()
            .filter(|date| date.mention.sentence == position)
            .map(|date| date.mention.start..date.mention.end)
            .collect();
        scan::sentence(&at, position, &taken, &mut numbers);
    }
    numbers
}

/// Whether a word is one that numbers are made of: "nine", "million", "third".
pub(crate) fn is_number_word(words: &quantity::QuantityWords, word: &str) -> bool {
    use quantity::find;
    find(words.small, word).is_some()
        || find(words.tens, word).is_some()
        || find(words.magnitudes, word).is_some()
        || find(words.ordinals, word).is_some()
        || words.percent.contains(&word)
}
