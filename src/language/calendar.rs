//! What a language brings for reading dates and times: its months, days, parts of the day and the words around them.
//!
//! ```
//! use diptych::language::{calendar, quantity::find};
//! assert_eq!(find(calendar::words("en").months, "sept"), Some(9));
//! assert!(calendar::words("xx").months.is_empty());
//! ```

use super::english;
use super::quantity::Table;
#[cfg(feature = "whole")]
use super::{french, german, russian, spanish, ukrainian};

/// A part of a day, in minutes after midnight; the night runs past the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartOfDay {
    /// Its name for a reader.
    pub name: &'static str,
    /// When it begins.
    pub first: u16,
    /// When it ends.
    pub last: u16,
}

/// A stretch of the calendar that reports count in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// A day.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// Monday to Sunday.
    Week,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// A season, by its first month on the northern half of the earth; three months.
    Season(i8),
    /// A year.
    Year,
    /// Ten years.
    Decade,
}

/// What a language brings for reading dates. Words are in lower case without accents.
#[derive(Clone, Copy, Debug)]
pub struct CalendarWords {
    /// Months by name and abbreviation, 1 to 12.
    pub months: Table<i8>,
    /// Whether months and weekdays are written with a capital, which tells "May" from "may".
    pub capitals: bool,
    /// Months that are also plain words and so need a preposition, a day or a year beside them.
    pub doubtful_months: &'static [&'static str],
    /// Weekdays by name and abbreviation, 1 for Monday to 7 for Sunday.
    pub weekdays: Table<i8>,
    /// Those of the weekdays that are cut short, and words besides: "Sun". They are days only before a date.
    pub weekday_abbreviations: &'static [&'static str],
    /// Whether a part of the day is written into the weekday: "Montagabend".
    pub joined_parts: bool,
    /// "yesterday", "today": days from the report's own day.
    pub day_words: Table<i32>,
    /// "tonight", "this morning" as one word: also a part of the day.
    pub tonight: &'static [&'static str],
    /// "morning", "afternoon", "evening", "night".
    pub parts: Table<PartOfDay>,
    /// "week", "month", "summer".
    pub spans: Table<Span>,
    /// "year" behind the figure of a year: "2016 года".
    pub year_words: &'static [&'static str],
    /// Those of the spans that are plurals and so no stretch of their own: "the last days".
    pub plural_spans: &'static [&'static str],
    /// "last", "next" behind a span or a weekday: "la semaine dernière".
    pub shifts_after: Table<i32>,
    /// "last", "next", "this" before a span or a weekday: -1, 1, 0.
    pub shifts: Table<i32>,
    /// "earlier", "later", in this order: before "this week", behind "two days".
    pub within: &'static [&'static str],
    /// "early", "late", "mid": thirds of what follows, 0, 1, 2.
    pub thirds: Table<i8>,
    /// "ago" before what it counts: "il y a", "vor".
    pub ago_before: &'static [&'static str],
    /// "ago".
    pub ago: &'static [&'static str],
    /// "over the" before "weekend".
    pub over: &'static [&'static str],
    /// Words before a bare year or month: "in", "since", "until".
    pub prepositions: &'static [&'static str],
    /// Words before a date up to which something is counted: "by", "as of".
    pub limits: &'static [&'static str],
    /// Words that speak of a plan, past or to come: "scheduled".
    pub plans: &'static [&'static str],
    /// Words that put a plan into the past: "had been due".
    pub past_tense: &'static [&'static str],
    /// Endings of verbs that speak of a day to come: "circulera".
    pub future_endings: &'static [&'static str],
    /// Words that speak of a day to come: "will", "next".
    pub future: &'static [&'static str],
    /// Whether a day of the month has a full stop: "6. Mai".
    pub day_stop: bool,
    /// Whether dates are written 06.05.2024.
    pub dotted: bool,
    /// Whether the hours of the day are counted to 24, so that "7:30" is no evening.
    pub hours_to_24: bool,
    /// "of" between a day and its month.
    pub of: &'static [&'static str],
    /// "the" before a day of the month or a decade.
    pub the: &'static [&'static str],
    /// Clock times by name, in minutes.
    pub named_times: Table<u16>,
    /// "a.m.", "pm" as tokens: whether noon is passed.
    pub halves: Table<bool>,
    /// "o'clock".
    pub oclock: &'static [&'static str],
    /// "at", "by", "around" before a bare hour.
    pub at: &'static [&'static str],
    /// "half", "quarter" before "past" or "to", in minutes.
    pub fractions: Table<u16>,
    /// "past".
    pub past: &'static [&'static str],
    /// "to" before an hour.
    pub to: &'static [&'static str],
    /// Time zones and the minutes that they are ahead of UTC; `None` where only a place is named.
    pub zones: Table<Option<i16>>,
    /// Words before a clock time that bend it: "shortly after", "around", in minutes before and after.
    pub bends: Table<(i16, i16)>,
    /// Names of weekdays for the notes, Monday first.
    pub weekday_names: [&'static str; 7],
    /// Names of months for the notes.
    pub month_names: [&'static str; 12],
}

/// The words of a language by its BCP 47 tag; figures alone for a language without data.
pub fn words(tag: &str) -> &'static CalendarWords {
    match tag.split('-').next() {
        Some("en") => &english::calendar::WORDS,
        #[cfg(feature = "whole")]
        Some("de") => &german::calendar::WORDS,
        #[cfg(feature = "whole")]
        Some("fr") => &french::calendar::WORDS,
        #[cfg(feature = "whole")]
        Some("es") => &spanish::calendar::WORDS,
        #[cfg(feature = "whole")]
        Some("ru") => &russian::calendar::WORDS,
        #[cfg(feature = "whole")]
        Some("uk") => &ukrainian::calendar::WORDS,
        _ => &NONE,
    }
}

/// The forms of twelve months as a table; `N` is how many forms there are.
pub(crate) const fn table<const N: usize>(forms: [&[&'static str]; 12]) -> [(&'static str, i8); N] {
    let mut table = [("", 0); N];
    let (mut month, mut filled) = (0, 0);
    while month < forms.len() {
        let mut form = 0;
        while form < forms[month].len() {
            table[filled] = (forms[month][form], month as i8 + 1);
            form += 1;
            filled += 1;
        }
        month += 1;
    }
    assert!(filled == N, "a form of a month is missing or in excess");
    table
}

/// A language without data.
static NONE: CalendarWords = NAMELESS;

/// Dates in figures alone.
pub(crate) const NAMELESS: CalendarWords = CalendarWords {
    weekday_abbreviations: &[],
    joined_parts: false,
    plural_spans: &[],
    year_words: &[],
    shifts_after: &[],
    future_endings: &[],
    ago_before: &[],
    day_stop: false,
    dotted: true,
    hours_to_24: true,
    months: &[],
    capitals: false,
    doubtful_months: &[],
    weekdays: &[],
    day_words: &[],
    tonight: &[],
    parts: &[],
    spans: &[],
    shifts: &[],
    within: &[],
    thirds: &[],
    ago: &[],
    over: &[],
    prepositions: &[],
    limits: &[],
    plans: &[],
    past_tense: &[],
    future: &[],
    of: &[],
    the: &[],
    named_times: &[],
    halves: &[],
    oclock: &[],
    at: &[],
    fractions: &[],
    past: &[],
    to: &[],
    zones: &[],
    bends: &[],
    weekday_names: english::calendar::WEEKDAY_NAMES,
    month_names: english::calendar::MONTH_NAMES,
};
