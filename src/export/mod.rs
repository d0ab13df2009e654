//! A comparison for people, outside the page.

pub mod text;
