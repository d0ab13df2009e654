//! People, organisations and places.
use crate::article::{Article, Mention};
/// A name.
#[derive(Clone, Debug)]
pub struct Name {
    /// Where it stands.
    pub mentions: Vec<Mention>,
    /// The fullest form.
    pub canonical: String,
}
/// Finds names.
pub fn extract(_article: &Article) -> Vec<Name> {
    vec![]
}
