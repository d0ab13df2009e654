//! Russian.

pub mod abbreviations;
pub mod calendar;
pub mod date_line;
pub mod names;
pub mod number_words;
pub mod saying;
pub mod speech;
pub mod stop_words;
