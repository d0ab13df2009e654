//! Two reports of one sentence each, for the tests of the ledger.

use super::context::Context;
use super::{Detail, Relation};
use crate::align::{Link, Side};
use crate::details;
use jiff::civil::Date;

/// The lines that `relate` writes for two sentences that answer each other; `published` is the day of the second,
/// where it is to have one.
pub(super) fn relate(a: &str, b: &str, published: Option<Date>, relate: fn(&Context) -> Vec<Detail>) -> Vec<Detail> {
    let mut articles = [a, b].map(|text| crate::read(text.as_bytes(), "report.txt").expect("a report"));
    articles[1].published = published.or(articles[1].published);
    let facts = [0, 1].map(|side| details::extract(&articles[side]));
    let [a, b] = [0, 1].map(|side| Side { article: &articles[side], facts: &facts[side] });
    let links = [Link { a: 0, b: 0, score: 0.95 }];
    relate(&Context::new(a, b, &links, &links))
}

/// The only line there is, which must have the relation.
pub(super) fn assert_one(details: Vec<Detail>, relation: Relation) -> Detail {
    assert_eq!(details.len(), 1, "{details:#?}");
    assert_eq!(details[0].relation, relation, "{details:#?}");
    details[0].clone()
}
