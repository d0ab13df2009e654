//! Arabic abbreviations, without their last full stop, by what a full stop after them means.

/// A name follows: the sentence goes on.
pub static TITLES: &[&str] = &["أ", "أ.د", "د", "م"];

/// A number follows where the sentence goes on.
pub static BEFORE_NUMBERS: &[&str] = &["ص", "رقم"];

/// The sentence goes on unless the next word is one that sentences begin with.
pub static INSIDE: &[&str] = &["ق.م", "ش.م"];

/// Times of day: the sentence goes on before a day or a time zone only.
pub static TIMES: &[&str] = &[];
