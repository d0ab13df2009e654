//! English.

pub mod abbreviations;
pub mod calendar;
pub mod claims;
pub mod concepts;
pub mod counted;
pub mod date_line;
pub mod furniture;
pub mod names;
pub mod number_words;
pub mod opposites;
pub mod saying;
pub mod slots;
pub mod speech;
pub mod stop_words;
pub mod units;
