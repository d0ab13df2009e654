//! Numbers with what they count.
use super::date::DateMention;
use crate::article::{Article, Mention};
/// A number.
#[derive(Clone, Debug)]
pub struct Number {
    /// Where it stands.
    pub mention: Mention,
}
/// Finds numbers.
pub fn extract(_article: &Article, _dates: &[DateMention]) -> Vec<Number> {
    vec![]
}
