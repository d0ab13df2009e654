//! Russian abbreviations, in lower case and without their last full stop, by what a full stop after them means.

/// A name follows: the sentence goes on.
pub static TITLES: &[&str] = &[
    "акад", "г", "гг", "ген", "гр", "д", "доц", "им", "кв", "корп", "напр", "о", "обл", "п", "пер", "пл", "пр", "проф",
    "р", "св", "см", "ср", "стр", "т", "тов", "ул",
];

/// A number follows where the sentence goes on.
pub static BEFORE_NUMBERS: &[&str] = &[
    "авг", "апр", "гл", "дек", "июл", "июн", "мар", "нояб", "окт", "п", "рис", "сент", "ст", "табл", "тел", "февр",
    "янв", "№",
];

/// The sentence goes on unless the next word is one that sentences begin with.
pub static INSIDE: &[&str] = &[
    "в.в", "вв", "др", "коп", "мин", "млн", "млрд", "н.э", "пр", "руб", "сек", "т.д", "т.е", "т.к", "т.н", "т.п",
    "трлн", "тыс",
];

/// Times of day: the sentence goes on before a day or a time zone only.
pub static TIMES: &[&str] = &[];
