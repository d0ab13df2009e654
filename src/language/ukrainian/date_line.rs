//! What stands on a Ukrainian date line and byline. Lower case.

/// The months from January on, each with its forms and short forms.
pub static MONTHS: [&[&str]; 12] = [
    &["січня", "січень"],
    &["лютого", "лютий"],
    &["березня", "березень"],
    &["квітня", "квітень"],
    &["травня", "травень"],
    &["червня", "червень"],
    &["липня", "липень"],
    &["серпня", "серпень"],
    &["вересня", "вересень"],
    &["жовтня", "жовтень"],
    &["листопада", "листопад"],
    &["грудня", "грудень"],
];

/// The days of the week and their short forms.
pub static WEEKDAYS: &[&str] = &["вівторок", "неділя", "п'ятниця", "понеділок", "середа", "субота", "четвер"];

/// What else stands on a date line: labels, small words, time zones.
pub static FILLERS: &[&str] = &["дата", "о", "оновлено", "опубліковано", "р", "року"];

/// Labels of a date that is not the first publication.
pub static UPDATED: &[&str] = &["оновлено"];

/// What opens a byline.
pub static BYLINE_OPENERS: &[&str] = &["автор"];
