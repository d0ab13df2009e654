//! English abbreviations, in lower case and without their last full stop, by what a full stop after them means.

/// A name follows: the sentence goes on.
pub static TITLES: &[&str] = &[
    "adm", "amb", "assoc", "asst", "atty", "br", "brig", "capt", "cmdr", "col", "cong", "cpl", "dep", "det", "dr",
    "drs", "fr", "ft", "gen", "gens", "gov", "govs", "hon", "hr", "insp", "lt", "maj", "messrs", "mlle", "mme", "mr",
    "mrs", "ms", "msgr", "mt", "mx", "ofc", "pres", "prof", "profs", "pvt", "rep", "reps", "rev", "revs", "sec", "sen",
    "sens", "sgt", "st", "supt", "vs",
];

/// A number follows where the sentence goes on.
pub static BEFORE_NUMBERS: &[&str] = &[
    "approx", "apr", "art", "arts", "aug", "ca", "ch", "dec", "est", "feb", "fig", "jan", "jul", "jun", "mar", "no",
    "nos", "nov", "oct", "p", "par", "para", "pp", "sec", "sep", "sept", "vol",
];

/// The sentence goes on unless the next word is one that sentences begin with.
pub static INSIDE: &[&str] = &[
    "a.d", "al", "ala", "alta", "ariz", "ark", "assn", "ave", "b.a", "b.c", "blvd", "bros", "calif", "co", "colo",
    "conn", "corp", "d.c", "del", "dept", "e.g", "e.u", "esq", "etc", "fla", "ga", "i.e", "ill", "inc", "ind", "jr",
    "kan", "ky", "l.a", "la", "llc", "ltd", "m.a", "m.d", "man", "mass", "md", "mich", "minn", "miss", "mo", "mont",
    "n.b", "n.c", "n.d", "n.h", "n.j", "n.m", "n.s", "n.y", "neb", "nev", "okla", "ont", "ore", "p.o", "pa", "ph.d",
    "plc", "que", "r.i", "rd", "s.c", "s.d", "sask", "sq", "sr", "tenn", "tex", "u.k", "u.n", "u.s", "u.s.a",
    "u.s.s.r", "univ", "v", "va", "viz", "vt", "w.va", "wash", "wis", "wyo",
];

/// Times of day: the sentence goes on before a day or a time zone only.
pub static TIMES: &[&str] = &["a.m", "am", "p.m", "pm"];
