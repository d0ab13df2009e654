//! Direct quotations and who said them.
use super::name::Name;
use crate::article::{Article, Mention};
/// A direct quotation.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The sentence in which it begins.
    pub sentence: usize,
    /// The words between the marks, across sentences joined by one space.
    pub text: String,
    /// Its parts, one a sentence it runs through.
    pub mentions: Vec<Mention>,
    /// Who said it: the fullest form of the name in the report, or the words that stand for the speaker.
    pub speaker: Option<String>,
}
/// Finds direct quotations.
pub fn extract(_article: &Article, _names: &[Name]) -> Vec<Quote> {
    vec![]
}
