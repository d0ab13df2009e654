//! Chinese has no abbreviations with a full stop of their own; those of Latin letters stand in its reports.

/// A name follows: the sentence goes on.
pub static TITLES: &[&str] = &["dr", "mr", "mrs", "ms", "prof"];

/// A number follows where the sentence goes on.
pub static BEFORE_NUMBERS: &[&str] = &["no", "vol"];

/// The sentence goes on unless the next word is one that sentences begin with.
pub static INSIDE: &[&str] = &["co", "inc", "jr", "ltd", "u.s"];

/// Times of day: the sentence goes on before a day or a time zone only.
pub static TIMES: &[&str] = &[];
