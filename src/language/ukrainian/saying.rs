//! Ukrainian verbs of saying as they stand after a quotation.

/// Lower case.
pub static SAYING: &[&str] = &[
    "сказав",
    "сказала",
    "заявив",
    "заявила",
    "запитав",
    "запитала",
    "написав",
    "написала",
    "додав",
    "додала",
    "каже",
    "зазначив",
    "повідомив",
];
