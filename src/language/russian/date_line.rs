//! What stands on a Russian date line and byline. Lower case.

pub use super::calendar::MONTH_FORMS as MONTHS;

/// The days of the week and their short forms.
pub static WEEKDAYS: &[&str] = &["воскресенье", "вторник", "понедельник", "пятница", "среда", "суббота", "четверг"];

/// What else stands on a date line: labels, small words, time zones.
pub static FILLERS: &[&str] = &["в", "г", "года", "дата", "обновлено", "опубликовано"];

/// Labels of a date that is not the first publication.
pub static UPDATED: &[&str] = &["обновлено"];

/// What opens a byline.
pub static BYLINE_OPENERS: &[&str] = &["автор"];
