//! French.

pub mod abbreviations;
pub mod calendar;
pub mod date_line;
pub mod names;
pub mod number_words;
pub mod saying;
pub mod speech;
pub mod stop_words;

/// Small words that lose their vowel before another: `l'usine`, `qu'il`.
pub static ELISIONS: &[&str] =
    &["c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quelqu", "quoiqu", "s", "t"];
