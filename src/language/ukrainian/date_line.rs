//! What stands on a Ukrainian date line and byline. Lower case.

pub use super::calendar::MONTH_FORMS as MONTHS;

/// The days of the week and their short forms.
pub static WEEKDAYS: &[&str] = &["вівторок", "неділя", "п'ятниця", "понеділок", "середа", "субота", "четвер"];

/// What else stands on a date line: labels, small words, time zones.
pub static FILLERS: &[&str] = &["дата", "о", "оновлено", "опубліковано", "р", "року"];

/// Labels of a date that is not the first publication.
pub static UPDATED: &[&str] = &["оновлено"];

/// What opens a byline.
pub static BYLINE_OPENERS: &[&str] = &["автор"];
