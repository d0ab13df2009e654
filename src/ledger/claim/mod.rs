//! Claims without a number that contradict each other.

mod actor;
mod cause;
mod lexicon;
mod order;
mod outcome;
mod quality;
mod reading;
mod slot;
mod swap;

use super::{Detail, DetailKind, Relation};
use crate::align::{Link, Side};
use crate::article::Mention;
use crate::details::name::matching::NamePair;
use reading::Reading;

/// How two claims contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// Two outcomes that exclude each other.
    Outcome,
    /// Two qualities of one thing.
    Quality,
    /// Two nouns in one place of a statement.
    Slot,
    /// Two causes of one event.
    Cause,
    /// Two sides of one event.
    Order,
    /// Two doers of one deed.
    Actor,
    /// One deed of two, the other way round.
    Swap,
}

/// Two claims that cannot both be true.
#[derive(Clone, Debug)]
struct Finding {
    sort: Sort,
    a: Mention,
    b: Mention,
    confidence: f64,
}

/// Claims that contradict each other.
pub fn relate(a: Side, b: Side, links: &[Link], names: &[NamePair]) -> Vec<Detail> {
    let Some(reading) = Reading::new(a, b, links, names) else { return vec![] };
    let mut findings = outcome::find(&reading);
    for find in [quality::find, slot::find, cause::find, order::find, actor::find, swap::find] {
        findings.extend(find(&reading));
    }
    findings.into_iter().map(|finding| detail(&reading, finding)).collect()
}

fn detail(reading: &Reading, finding: Finding) -> Detail {
    let written = |side: usize, mention: &Mention| mention.written(reading.sides[side].article).to_owned();
    let (value_a, value_b) = (written(0, &finding.a), written(1, &finding.b));
    let note = format!("{:?}: “{value_a}” in A, “{value_b}” in B", finding.sort);
    Detail {
        kind: DetailKind::Claim,
        relation: Relation::Conflict,
        a: vec![finding.a],
        b: vec![finding.b],
        value_a: Some(value_a),
        value_b: Some(value_b),
        note,
        confidence: finding.confidence,
    }
}
