//! What stands on a Spanish date line and byline. Lower case.

pub use super::calendar::MONTH_FORMS as MONTHS;

/// The days of the week and their short forms.
pub static WEEKDAYS: &[&str] = &["domingo", "jueves", "lunes", "martes", "miércoles", "sábado", "viernes"];

/// What else stands on a date line: labels, small words, time zones.
pub static FILLERS: &[&str] = &["a", "actualizado", "de", "del", "el", "h", "las", "publicado"];

/// Labels of a date that is not the first publication.
pub static UPDATED: &[&str] = &["actualizado"];

/// What opens a byline.
pub static BYLINE_OPENERS: &[&str] = &["por"];
