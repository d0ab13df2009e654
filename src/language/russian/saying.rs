//! Russian verbs of saying as they stand after a quotation.

/// Lower case.
pub static SAYING: &[&str] = &[
    "сказал",
    "сказала",
    "заявил",
    "заявила",
    "спросил",
    "спросила",
    "написал",
    "написала",
    "добавил",
    "добавила",
    "говорит",
    "отметил",
    "сообщил",
];
