//! The dates of two reports.
use super::Detail;
use crate::align::{Link, Side};
/// Relates dates.
pub fn relate(_a: Side, _b: Side, _links: &[Link]) -> Vec<Detail> {
    vec![]
}
