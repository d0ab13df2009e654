//! Arabic.

pub mod abbreviations;
pub mod date_line;
pub mod saying;
pub mod stop_words;

/// "And" written into the article, or into a preposition with it: Snowball takes off neither before an alef.
pub static BEGINNINGS: &[(&str, &str)] = &[("وال", "ال"), ("فال", "ال"), ("وبال", "بال"), ("ولل", "لل")];
