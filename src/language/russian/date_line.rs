//! What stands on a Russian date line and byline. Lower case.

/// The months from January on, each with its forms and short forms.
pub static MONTHS: [&[&str]; 12] = [
    &["января", "январь", "янв"],
    &["февраля", "февраль", "фев"],
    &["марта", "март"],
    &["апреля", "апрель", "апр"],
    &["мая", "май"],
    &["июня", "июнь"],
    &["июля", "июль"],
    &["августа", "август", "авг"],
    &["сентября", "сентябрь", "сен"],
    &["октября", "октябрь", "окт"],
    &["ноября", "ноябрь", "ноя"],
    &["декабря", "декабрь", "дек"],
];

/// The days of the week and their short forms.
pub static WEEKDAYS: &[&str] = &["воскресенье", "вторник", "понедельник", "пятница", "среда", "суббота", "четверг"];

/// What else stands on a date line: labels, small words, time zones.
pub static FILLERS: &[&str] = &["в", "г", "года", "дата", "обновлено", "опубликовано"];

/// Labels of a date that is not the first publication.
pub static UPDATED: &[&str] = &["обновлено"];

/// What opens a byline.
pub static BYLINE_OPENERS: &[&str] = &["автор"];
