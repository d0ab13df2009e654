//! What stands on an English date line and byline. Lower case.

/// The months from January on, each with its forms and short forms.
pub static MONTHS: [&[&str]; 12] = [
    &["january", "jan"],
    &["february", "feb"],
    &["march", "mar"],
    &["april", "apr"],
    &["may"],
    &["june", "jun"],
    &["july", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["october", "oct"],
    &["november", "nov"],
    &["december", "dec"],
];

/// The days of the week and their short forms.
pub static WEEKDAYS: &[&str] = &[
    "fri",
    "friday",
    "mon",
    "monday",
    "sat",
    "saturday",
    "sun",
    "sunday",
    "thu",
    "thur",
    "thurs",
    "thursday",
    "tue",
    "tues",
    "tuesday",
    "wed",
    "wednesday",
];

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
