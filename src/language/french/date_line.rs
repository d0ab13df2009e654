//! What stands on a French date line and byline. Lower case.

pub use super::calendar::MONTH_FORMS as MONTHS;

/// The days of the week and their short forms.
pub static WEEKDAYS: &[&str] = &["dimanche", "jeudi", "lundi", "mardi", "mercredi", "samedi", "vendredi"];

/// What else stands on a date line: labels, small words, time zones.
pub static FILLERS: &[&str] = &["1er", "h", "jour", "le", "mis", "modifié", "publié", "à"];

/// Labels of a date that is not the first publication.
pub static UPDATED: &[&str] = &["mis", "modifié"];

/// What opens a byline.
pub static BYLINE_OPENERS: &[&str] = &["par"];
