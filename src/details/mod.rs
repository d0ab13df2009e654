//! What the sentences of one report state: numbers, dates, names and quotations, found and normalised.
//! Nothing here knows of a second report; [`crate::ledger`] holds two reports' details against each other.

mod counted;
mod cursor;
pub mod date;
mod figure;
pub mod name;
pub mod number;
pub mod quote;

use crate::article::Article;

/// The details of one report.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Dates and times, in reading order.
    pub dates: Vec<date::DateMention>,
    /// Numbers, in reading order; no number is also part of a date.
    pub numbers: Vec<number::Number>,
    /// People, organisations and places, each once with all its mentions.
    pub names: Vec<name::Name>,
    /// Direct quotations, in reading order.
    pub quotes: Vec<quote::Quote>,
    /// For each sentence the person whom it is about, by position in `names`: "he" is somebody.
    pub subjects: Vec<Option<usize>>,
}

/// Finds the details of a report.
pub fn extract(article: &Article) -> Facts {
    let dates = date::extract(article);
    let numbers = number::extract(article, &dates);
    let names = name::extract(article);
    let (quotes, subjects) = quote::extract(article, &names);
    Facts { dates, numbers, names, quotes, subjects }
}
