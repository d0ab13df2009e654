//! French abbreviations, in lower case and without their last full stop, by what a full stop after them means.

/// A name follows: the sentence goes on.
pub static TITLES: &[&str] = &[
    "cap", "col", "dr", "gén", "lt", "m", "me", "mgr", "mlle", "mlles", "mm", "mme", "mmes", "pr", "sgt", "st", "ste",
];

/// A number follows where the sentence goes on.
pub static BEFORE_NUMBERS: &[&str] = &[
    "art", "av", "avr", "chap", "déc", "env", "févr", "janv", "juil", "n", "no", "nov", "oct", "p", "pp", "sept", "vol",
];

/// The sentence goes on unless the next word is one that sentences begin with.
pub static INSIDE: &[&str] = &["c.-à-d", "cf", "e.u", "etc", "j.-c", "p.ex", "ph.d", "s.a"];

/// Times of day: the sentence goes on before a day or a time zone only.
pub static TIMES: &[&str] = &[];
