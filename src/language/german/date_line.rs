//! What stands on a German date line and byline. Lower case.

pub use super::calendar::MONTH_FORMS as MONTHS;

/// The days of the week and their short forms.
pub static WEEKDAYS: &[&str] = &[
    "di",
    "dienstag",
    "do",
    "donnerstag",
    "fr",
    "freitag",
    "mi",
    "mittwoch",
    "mo",
    "montag",
    "sa",
    "samstag",
    "so",
    "sonnabend",
    "sonntag",
];

/// What else stands on a date line: labels, small words, time zones.
pub static FILLERS: &[&str] =
    &["aktualisiert", "am", "den", "der", "erstellt", "stand", "uhr", "um", "veröffentlicht", "vom"];

/// Labels of a date that is not the first publication.
pub static UPDATED: &[&str] = &["aktualisiert"];

/// What opens a byline.
pub static BYLINE_OPENERS: &[&str] = &["von"];
