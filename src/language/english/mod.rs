//! English.

pub mod abbreviations;
pub mod date_line;
pub mod furniture;
pub mod names;
pub mod saying;
pub mod speech;
pub mod stop_words;
