//! What stands on an English date line and byline. Lower case.

pub use super::calendar::MONTH_FORMS as MONTHS;
use super::calendar::WORDS;
use std::sync::LazyLock;

/// The days of the week and their short forms: those of running text without plurals, and two that are words besides there.
pub static WEEKDAYS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let names = WORDS.weekdays.iter().map(|(name, _)| *name);
    names.filter(|name| !name.ends_with("days")).chain(["sat", "sun"]).collect()
});

/// What else stands on a date line: labels, small words, time zones.
pub static FILLERS: &[&str] = &[
    "a.m",
    "am",
    "at",
    "bst",
    "cest",
    "cet",
    "created",
    "date",
    "edt",
    "eet",
    "est",
    "et",
    "first",
    "gmt",
    "issued",
    "ist",
    "last",
    "modified",
    "msk",
    "of",
    "on",
    "p.m",
    "pdt",
    "pm",
    "posted",
    "pst",
    "published",
    "the",
    "updated",
    "utc",
];

/// Labels of a date that is not the first publication.
pub static UPDATED: &[&str] = &["modified", "updated"];

/// What opens a byline.
pub static BYLINE_OPENERS: &[&str] = &["by"];
