//! What a language brings for reading numbers: its number words, its words for "about" and "more than", its units.
//!
//! ```
//! let english = diptych::language::quantity::words("en-GB");
//! assert!(english.small.contains(&("nine", 9.0)));
//! // A language that has no data yet still has its digits, signs of currency and symbols of units.
//! assert!(diptych::language::quantity::words("xx").small.is_empty());
//! ```

use super::english;
use super::lexicon::Words;
#[cfg(feature = "whole")]
use super::{french, german, russian, spanish, ukrainian};

/// How a word in front of a figure bends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approximation {
    /// The figure itself.
    Exact,
    /// "about", "around", "some".
    About,
    /// "nearly", "almost", "just under".
    Nearly,
    /// "more than", "over", "upwards of".
    MoreThan,
    /// "at least".
    AtLeast,
    /// "less than", "under".
    LessThan,
    /// "at most", "up to".
    AtMost,
    /// "between four and eight", "25-30".
    Range,
    /// "several hundred", "tens of thousands", "dozens".
    Vague,
}

/// What is measured, and thus which figures can be compared at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// Things or people.
    Count,
    /// A place in an order: third, No. 3.
    Ordinal,
    /// A part of a whole, in percent.
    Proportion,
    /// A difference of two percentages.
    Points,
    /// An amount, by its ISO 4217 code, in the currency's main unit.
    Money(&'static str),
    /// Metres.
    Length,
    /// Square metres.
    Area,
    /// Cubic metres.
    Volume,
    /// Kilograms.
    Mass,
    /// Degrees Celsius.
    Temperature,
    /// Metres a second.
    Speed,
    /// Seconds.
    Duration,
    /// Years lived.
    Age,
    /// Two figures that stand against each other: goals, votes.
    Score,
    /// Bytes.
    Data,
    /// Watts.
    Power,
}

/// A unit of measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// What it measures.
    pub dimension: Dimension,
    /// How many of the dimension's base units one of it is.
    pub factor: f64,
    /// The base unit's value at its zero; not 0 for Fahrenheit alone.
    pub offset: f64,
    /// How a value in it is written in the comparison: `km`, `years`.
    pub symbol: &'static str,
}

impl Unit {
    /// A unit that is a multiple of the base unit.
    pub const fn new(dimension: Dimension, factor: f64, symbol: &'static str) -> Self {
        Self { dimension, factor, offset: 0.0, symbol }
    }

    /// A value in this unit in base units.
    pub fn base(&self, value: f64) -> f64 {
        value * self.factor + self.offset
    }

    /// A value in base units in this unit.
    pub fn from_base(&self, value: f64) -> f64 {
        (value - self.offset) / self.factor
    }
}

/// Words or a run of words, as tokens in lower case parted by a space, with what they mean.
pub type Table<T> = &'static [(&'static str, T)];

/// Where the noun stands that a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NounPlace {
    /// The first plural in `s` or of the list: "19 separate executive actions".
    Plural,
    /// The first word with a capital: "elf leicht verletzte Menschen".
    Capital,
    /// The first word that is no adjective by its ending: "пять новых домов", "dix voitures brûlées".
    Next,
}

/// What a language brings for reading numbers. Words are in lower case without accents, as in
/// [`Token::lower`](crate::article::Token::lower).
#[derive(Clone, Copy, Debug)]
pub struct QuantityWords {
    /// Whether a comma parts whole and fraction and a point the thousands: 1.234,5.
    pub decimal_comma: bool,
    /// Whether a plain space may part thousands: 1 234.
    pub spaced_thousands: bool,
    /// Words for 0 to 19, which end a number below a hundred.
    pub small: Table<f64>,
    /// Words for 20, 30 ... 90.
    pub tens: Table<f64>,
    /// "and" between tens and ones: "vingt et un", "treinta y cinco".
    pub tens_and: &'static [&'static str],
    /// "vingt" in "quatre-vingt"; where there are such, tens go on to nineteen: "soixante-douze".
    pub scores: &'static [&'static str],
    /// Words for 100, 200 ... 900 of which no magnitude is made: "doscientos", "двести".
    pub hundreds: Table<f64>,
    /// Numbers written as one word: "einundzwanzig", by what joins ones to tens in them; empty where there are none.
    pub joined_by: &'static str,
    /// Magnitudes that need no "a" before them: "mille", "сто".
    pub bare: &'static [&'static str],
    /// Magnitudes that are cut short by a full stop: "Mio."
    pub stopped: &'static [&'static str],
    /// "hundred", "thousand", "million", "dozen": they multiply what stands before them.
    pub magnitudes: Table<f64>,
    /// Letters glued to figures: `46m`, `1.2bn`, after a sign of currency also where they could be a unit.
    pub magnitude_letters: Table<f64>,
    /// Plurals that name no figure: "dozens", "hundreds": the least and the most that they are taken for. "tens" (20 and
    /// up) is one only before another: "tens of thousands".
    pub vague: Table<(f64, f64)>,
    /// Words before a magnitude that name no figure: "several", "a few".
    pub several: &'static [&'static str],
    /// Words for a few things, of which the last may be followed by "of": "a couple of", "a pair of".
    pub pairs: Table<f64>,
    /// "a", "an": one of the magnitude that follows.
    pub articles: &'static [&'static str],
    /// "and" inside a number.
    pub and: &'static [&'static str],
    /// "half": of a magnitude, a unit, or a whole.
    pub half: &'static [&'static str],
    /// What follows "half" where it is a part of a whole: "of", "the", "its".
    pub wholes: &'static [&'static str],
    /// "by" in "larger by half".
    pub by: &'static [&'static str],
    /// "out" in "nine out of ten".
    pub out: &'static [&'static str],
    /// "every" in "nine of every 10".
    pub every: &'static [&'static str],
    /// "minus" before a figure.
    pub minus: &'static [&'static str],
    /// "percentage points".
    pub points: &'static [&'static str],
    /// Ending of a decade of life: the s of "in his 30s".
    pub decade_endings: &'static [&'static str],
    /// "third", "quarter": parts of a whole, singular and plural.
    pub parts: Table<f64>,
    /// "of".
    pub of: &'static [&'static str],
    /// "first", "second": words for a place in an order.
    pub ordinals: Table<f64>,
    /// What makes a figure an ordinal when glued to it: `63rd`.
    pub ordinal_endings: &'static [&'static str],
    /// "No.", "number" before a figure.
    pub number_signs: &'static [&'static str],
    /// Words before a figure that bend it.
    pub approximators: Table<Approximation>,
    /// Words after a figure that bend it: "or more".
    pub approximators_after: Table<Approximation>,
    /// "percent", "per cent".
    pub percent: &'static [&'static str],
    /// Units by name and symbol.
    pub units: Table<Unit>,
    /// Names of currencies, with their ISO 4217 codes and how many of the main unit they are.
    pub currencies: Table<(&'static str, f64)>,
    /// "between" before a range.
    pub between: &'static [&'static str],
    /// "to" inside a range.
    pub to: &'static [&'static str],
    /// "or" inside a range.
    pub or: &'static [&'static str],
    /// "in", as in "one in five".
    pub in_: &'static [&'static str],
    /// "per", "a", "an" before the second part of a rate: "an hour".
    pub per: &'static [&'static str],
    /// Years lived as one word behind a figure and a hyphen: "45-jährige".
    pub lived: Table<f64>,
    /// "aged", "age" before an age.
    pub aged: &'static [&'static str],
    /// "old", "of age" after years or months.
    pub old: &'static [&'static str],
    /// "is", "was", "turned" between a person and an age.
    pub being: &'static [&'static str],
    /// "who", "she" before "is nineteen".
    pub someone: &'static [&'static str],
    /// "his", "her" in "in his 30s".
    pub owners: &'static [&'static str],
    /// "year", "month" and their plurals, as parts of a year, where a length of time can be an age.
    pub years: Table<f64>,
    /// Words that add to another figure: "another", "additional".
    pub more: &'static [&'static str],
    /// Where the noun stands that a figure counts.
    pub nouns: NounPlace,
    /// Endings by which an adjective before a noun is known.
    pub adjective_endings: &'static [&'static str],
    /// Words that are no nouns and so end the name of what is counted.
    pub function_words: Option<&'static Words>,
    /// What scores are counted in: "two goals to one", "six points all".
    pub goals: &'static [&'static str],
    /// "all" behind a score that is level: "six all".
    pub all: &'static [&'static str],
    /// "at" before the age at which somebody died.
    pub at: &'static [&'static str],
    /// "twice": how often, in one word.
    pub times: Table<f64>,
    /// "times", which those words are short for, and its stem.
    pub often: (&'static str, &'static str),
    /// Words behind "twice" where it multiplies: "twice as large".
    pub not_after_times: &'static [&'static str],
    /// What a figure behind it is read on: "magnitude 6.1", "category 4".
    pub scales: &'static [&'static str],
    /// "more", "fewer" before "than", behind a figure that tells a difference: "four more than".
    pub comparatives: &'static [&'static str],
    /// "than".
    pub than: &'static [&'static str],
    /// Words before a figure that something else is compared with: "up from eight", "compared with 12".
    pub compared: &'static [&'static str],
    /// Words before or behind a figure that is part of another: "among them four nurses", "three of them".
    pub part_of: [&'static [&'static str]; 2],
    /// Nouns whose plural does not show: "people", "women", "police".
    pub plurals: &'static [&'static str],
    /// Words that cannot stand between a number and what it counts, for they are no adjectives: verbs of reports.
    pub verbs: Option<&'static Words>,
    /// Words that make one thing of several words: "killed", "dead", "deaths" are all of one kind.
    pub concepts: &'static [&'static [&'static str]],
    /// Words that part what is said of one thing from what is said of the next: "and", "while".
    pub conjunctions: &'static [&'static str],
    /// Those of the [`concepts`](Self::concepts), by their first words, that are events: they name a difference well.
    pub events: &'static [&'static str],
    /// Nouns for people; any of them may be what the other report calls "people".
    pub people: &'static [&'static str],
    /// "one" as a pronoun is kept apart by what follows and precedes.
    pub one: &'static str,
    /// Words after which "one" is no number: "no", "any", "this".
    pub not_before_one: &'static [&'static str],
    /// Words before which "one" is no number: "of", "another".
    pub not_after_one: &'static [&'static str],
}

impl QuantityWords {
    /// Whether a word is no noun and so ends the name of what is counted.
    pub fn is_function_word(&self, word: &str) -> bool {
        self.function_words.is_some_and(|words| words.contains(word))
    }

    /// Whether it is a verb of reports, which cannot stand between a number and what it counts.
    pub fn is_verb(&self, word: &str) -> bool {
        self.verbs.is_some_and(|words| words.contains(word))
    }

    /// The first of the words that name one thing or event, where a word (in lower case) is one of them.
    pub fn concept(&self, word: &str) -> Option<&'static str> {
        let is_word = begins_and_is(word);
        self.concepts.iter().find(|group| group.iter().any(|entry| is_word(entry))).map(|group| group[0])
    }

    /// The event that a word tells of: `killed` for "dead".
    pub fn event(&self, word: &str) -> Option<&'static str> {
        self.concept(word).filter(|name| self.events.contains(name))
    }
}

/// The words of a language by its BCP 47 tag; digits and symbols alone for a language without data.
pub fn words(tag: &str) -> &'static QuantityWords {
    match tag.split('-').next() {
        Some("en") => &english::number_words::WORDS,
        #[cfg(feature = "whole")]
        Some("de") => &german::number_words::WORDS,
        #[cfg(feature = "whole")]
        Some("fr") => &french::number_words::WORDS,
        #[cfg(feature = "whole")]
        Some("es") => &spanish::number_words::WORDS,
        #[cfg(feature = "whole")]
        Some("ru") => &russian::number_words::WORDS,
        #[cfg(feature = "whole")]
        Some("uk") => &ukrainian::number_words::WORDS,
        // The scripts that write numbers as English does.
        Some("ar" | "he" | "hi" | "ja" | "ko" | "th" | "zh") => &POINT,
        _ => &COMMA,
    }
}

/// A language without data that writes 1,234.5.
static POINT: QuantityWords = DIGITS_ALONE;

/// A language without data in Latin, Greek or Cyrillic letters: outside English most write 1.234,5.
static COMMA: QuantityWords = QuantityWords { decimal_comma: true, spaced_thousands: true, ..DIGITS_ALONE };

/// A language without data: digits, signs of currency and symbols of units.
pub(crate) const DIGITS_ALONE: QuantityWords = QuantityWords {
    decimal_comma: false,
    spaced_thousands: false,
    tens_and: &[],
    scores: &[],
    hundreds: &[],
    joined_by: "",
    bare: &[],
    stopped: &[],
    lived: &[],
    nouns: NounPlace::Plural,
    adjective_endings: &[],
    small: &[],
    tens: &[],
    magnitudes: &[],
    magnitude_letters: &[],
    vague: &[],
    several: &[],
    pairs: &[],
    articles: &[],
    and: &[],
    half: &[],
    wholes: &[],
    by: &[],
    out: &[],
    every: &[],
    minus: &["−"],
    points: &[],
    decade_endings: &[],
    parts: &[],
    of: &[],
    ordinals: &[],
    ordinal_endings: &[],
    number_signs: &[],
    approximators: &[],
    approximators_after: &[],
    percent: &["%"],
    units: &[],
    currencies: &[],
    between: &[],
    to: &[],
    or: &[],
    in_: &[],
    per: &[],
    aged: &[],
    old: &[],
    being: &[],
    someone: &[],
    owners: &[],
    years: &[],
    more: &[],
    function_words: None,
    goals: &[],
    all: &[],
    at: &[],
    times: &[],
    often: ("", ""),
    not_after_times: &[],
    scales: &[],
    comparatives: &[],
    than: &[],
    compared: &[],
    part_of: [&[], &[]],
    plurals: &[],
    verbs: None,
    concepts: &[],
    conjunctions: &[],
    events: &[],
    people: &[],
    one: "",
    not_before_one: &[],
    not_after_one: &[],
};

/// Symbols of units that every language writes.
pub static SYMBOLS: Table<Unit> = &[
    ("km", Unit::new(Dimension::Length, 1000.0, "km")),
    ("cm", Unit::new(Dimension::Length, 0.01, "cm")),
    ("mm", Unit::new(Dimension::Length, 0.001, "mm")),
    ("m", Unit::new(Dimension::Length, 1.0, "m")),
    ("kg", Unit::new(Dimension::Mass, 1.0, "kg")),
    ("ha", Unit::new(Dimension::Area, 10_000.0, "ha")),
    ("km/h", Unit::new(Dimension::Speed, 1.0 / 3.6, "km/h")),
    ("km / h", Unit::new(Dimension::Speed, 1.0 / 3.6, "km/h")),
    ("m²", Unit::new(Dimension::Area, 1.0, "m²")),
    ("km²", Unit::new(Dimension::Area, 1e6, "km²")),
    ("°c", Unit::new(Dimension::Temperature, 1.0, "°C")),
    ("° c", Unit::new(Dimension::Temperature, 1.0, "°C")),
    ("mw", Unit::new(Dimension::Power, 1e6, "MW")),
    ("gb", Unit::new(Dimension::Data, 1e9, "GB")),
];

/// Signs of currency, written before the figure or after it, and their ISO 4217 codes.
pub static CURRENCY_SIGNS: Table<&str> = &[
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("₹", "INR"),
    ("₽", "RUB"),
    ("₴", "UAH"),
    ("₺", "TRY"),
    ("₩", "KRW"),
    ("₪", "ILS"),
    ("₦", "NGN"),
    ("₱", "PHP"),
    ("฿", "THB"),
    ("₫", "VND"),
    ("₿", "BTC"),
];

/// Letters that, glued to the sign `$`, name another dollar, and codes written before a figure.
pub static CURRENCY_CODES: Table<&str> = &[
    ("us", "USD"),
    ("usd", "USD"),
    ("a", "AUD"),
    ("au", "AUD"),
    ("aud", "AUD"),
    ("c", "CAD"),
    ("ca", "CAD"),
    ("cad", "CAD"),
    ("hk", "HKD"),
    ("nz", "NZD"),
    ("s", "SGD"),
    ("r", "BRL"),
    ("eur", "EUR"),
    ("gbp", "GBP"),
    ("chf", "CHF"),
    ("rs", "INR"),
    ("inr", "INR"),
];

/// Looks a word up in a table.
pub fn find<T: Copy>(table: Table<T>, word: &str) -> Option<T> {
    let is_word = begins_and_is(word);
    table.iter().find(|(entry, _)| is_word(entry)).map(|(_, meaning)| *meaning)
}

/// Whether an entry is a word: most are ruled out by their first letter, without a call to compare the rest.
fn begins_and_is(word: &str) -> impl Fn(&str) -> bool {
    let first = word.as_bytes().first();
    move |entry| entry.as_bytes().first() == first && entry == word
}
