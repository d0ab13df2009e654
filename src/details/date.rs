//! Dates and times, resolved against the report's own date line.
use crate::article::{Article, Mention};
/// A date.
#[derive(Clone, Debug)]
pub struct DateMention {
    /// Where it stands.
    pub mention: Mention,
}
/// Finds dates.
pub fn extract(_article: &Article) -> Vec<DateMention> {
    vec![]
}
