//! Ukrainian abbreviations, in lower case and without their last full stop, by what a full stop after them means.

/// A name follows: the sentence goes on.
pub static TITLES: &[&str] = &[
    "акад",
    "буд",
    "вул",
    "ген",
    "гр",
    "див",
    "доц",
    "кв",
    "корп",
    "м",
    "напр",
    "обл",
    "пл",
    "пров",
    "просп",
    "проф",
    "р",
    "рр",
    "св",
    "ср",
    "стор",
    "т",
    "ім",
];

/// A number follows where the sentence goes on.
pub static BEFORE_NUMBERS: &[&str] = &[
    "бер",
    "верес",
    "гл",
    "груд",
    "жовт",
    "квіт",
    "лип",
    "листоп",
    "лют",
    "рис",
    "серп",
    "ст",
    "січ",
    "табл",
    "тел",
    "трав",
    "черв",
];

/// The sentence goes on unless the next word is one that sentences begin with.
pub static INSIDE: &[&str] =
    &["грн", "коп", "млн", "млрд", "н.е", "сек", "ст", "т.д", "т.зв", "т.п", "тис", "хв", "ін"];

/// Times of day: the sentence goes on before a day or a time zone only.
pub static TIMES: &[&str] = &[];
