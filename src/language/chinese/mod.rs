//! Chinese.

pub mod abbreviations;
pub mod date_line;
pub mod saying;
pub mod stop_words;
