//! German abbreviations, in lower case and without their last full stop, by what a full stop after them means.

/// A name follows: the sentence goes on.
pub static TITLES: &[&str] = &[
    "bzw", "ca", "d", "dipl", "dr", "evtl", "exkl", "fr", "ggf", "h", "hr", "ing", "inkl", "insb", "mag", "o", "prof",
    "s", "sog", "st", "u", "v", "vgl", "z",
];

/// A number follows where the sentence goes on.
pub static BEFORE_NUMBERS: &[&str] =
    &["abs", "apr", "art", "aug", "bd", "dez", "feb", "jan", "nov", "nr", "okt", "s", "sept", "tel", "ziff"];

/// The sentence goes on unless the next word is one that sentences begin with.
pub static INSIDE: &[&str] = &[
    "a.d", "b.a", "bio", "co", "d.h", "e.v", "etc", "i.d.r", "jh", "jhd", "mio", "mrd", "o.ä", "s.o", "str", "tsd",
    "u.a", "u.s.w", "u.u", "usw", "v.a", "z.b", "z.t",
];

/// Times of day: the sentence goes on before a day or a time zone only.
pub static TIMES: &[&str] = &[];
