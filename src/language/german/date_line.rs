//! What stands on a German date line and byline. Lower case.

/// The months from January on, each with its forms and short forms.
pub static MONTHS: [&[&str]; 12] = [
    &["januar", "jänner", "jan"],
    &["februar", "feb"],
    &["märz", "mär"],
    &["april", "apr"],
    &["mai"],
    &["juni", "jun"],
    &["juli", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "okt"],
    &["november", "nov"],
    &["dezember", "dez"],
];

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
