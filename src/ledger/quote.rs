//! The quotations of two reports.
use super::{Detail, QuoteMatch};
use crate::align::{Link, Side};
/// Which quotations answer each other.
pub fn matches(_a: Side, _b: Side, _links: &[Link]) -> Vec<QuoteMatch> {
    vec![]
}
/// Relates quotations.
pub fn relate(_a: Side, _b: Side, _matches: &[QuoteMatch]) -> Vec<Detail> {
    vec![]
}
