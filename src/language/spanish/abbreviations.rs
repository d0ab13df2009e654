//! Spanish abbreviations, in lower case and without their last full stop, by what a full stop after them means.

/// A name follows: the sentence goes on.
pub static TITLES: &[&str] = &[
    "cap", "cnel", "d", "da", "dr", "dra", "dña", "fr", "gral", "ing", "lic", "mons", "prof", "profa", "sr", "sra",
    "sres", "srta", "sta", "sto", "tte",
];

/// A number follows where the sentence goes on.
pub static BEFORE_NUMBERS: &[&str] = &[
    "abr", "ago", "aprox", "art", "cap", "dic", "ene", "feb", "jul", "jun", "mar", "may", "n", "nov", "nº", "núm",
    "oct", "p", "pp", "pág", "págs", "sep", "sept", "tel", "vol",
];

/// The sentence goes on unless the next word is one that sentences begin with.
pub static INSIDE: &[&str] =
    &["a.c", "cía", "d.c", "ee", "ee.uu", "etc", "hnos", "p.ej", "s.a", "s.l", "ud", "uds", "uu", "vd", "vds"];

/// Times of day: the sentence goes on before a day or a time zone only.
pub static TIMES: &[&str] = &["a.m", "p.m"];
