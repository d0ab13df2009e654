//! A comparison for people, outside the page.

pub mod explanation;
pub mod text;
