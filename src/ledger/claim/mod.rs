//! Claims that contradict each other with no number, date or name to tell it by.
//!
//! ```text
//! a: The judge turned down the daughter's request for a second opinion.
//! b: The judge granted the family's wish for a second opinion.
//!      conflict: opinion: “turned down” in A, “granted” in B
//! ```
//!
//! Two reporters word one thing in many ways, and most pairs of opposite words are of two things: a bill that was
//! approved and an amendment that was rejected. So a contradiction is only one where a narrow pattern of the language holds
//! in both sentences, the pattern is filled differently, and what it is told of is the same by the words around it, the
//! more so the weaker the link of the sentences is. What is quoted, asked, planned, feared or alleged by one side is no claim of the report,
//! and what a report itself tells both ways (an arrest, then a release) is no contradiction.
//!
//! Each pattern has a file: opposite outcomes and denials (`outcome`), qualities of one thing (`quality`), nouns in one place
//! of a statement (`slot`), causes (`cause`), doers of one deed (`actor`), the two ways round of a deed of two (`swap`), and
//! the order of events (`order`). All read the sentences in one way (`reading`, `frame`).

mod actor;
mod cause;
mod frame;
mod lexicon;
mod order;
mod outcome;
mod quality;
mod reading;
mod slot;
mod swap;
#[cfg(test)]
mod tests;

use super::context::Context;
use super::{Detail, DetailKind, Relation};
use crate::article::Mention;
use crate::details::name::matching::NamePair;
use reading::Reading;

/// How two claims contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// Two outcomes that exclude each other, or one and its denial.
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
    /// What both speak of, as report `a` and report `b` write it.
    about: Option<[String; 2]>,
    confidence: f64,
}

/// Claims that contradict each other, in the order of `a`, then of `b`; `names` are the names that both have. Nothing
/// where there is no data on the language of both. Linear in the words of both reports, and quadratic in the few
/// statements that one pattern finds.
pub(super) fn relate(context: &Context, names: &[NamePair]) -> Vec<Detail> {
    let Some(reading) = Reading::new(context, names) else { return vec![] };
    let patterns = [outcome::find, quality::find, slot::find, cause::find, order::find, actor::find, swap::find];
    let mut details: Vec<Detail> = vec![];
    for group in groups(patterns.iter().flat_map(|find| find(&reading)).collect()) {
        details.extend(detail(&reading, &group));
    }
    details.sort_by(|x, y| (&x.a, &x.b).cmp(&(&y.a, &y.b)));
    details
}

/// Findings that share a place, put together: one that is told twice in a report is one contradiction.
fn groups(findings: Vec<Finding>) -> Vec<Vec<Finding>> {
    let mut groups: Vec<Vec<Finding>> = vec![];
    for finding in findings {
        let (with, without) =
            groups.into_iter().partition::<Vec<_>, _>(|group| group.iter().any(|one| touch(one, &finding)));
        groups = without;
        let mut group: Vec<Finding> = with.into_iter().flatten().collect();
        group.push(finding);
        groups.push(group);
    }
    groups
}

fn touch(x: &Finding, y: &Finding) -> bool {
    let overlap = |x: &Mention, y: &Mention| x.sentence == y.sentence && x.start < y.end && y.start < x.end;
    let (a, b) = (overlap(&x.a, &y.a), overlap(&x.b, &y.b));
    a && b || (a || b) && x.sort == y.sort
}

/// The line of the ledger for findings of one contradiction.
fn detail(reading: &Reading, group: &[Finding]) -> Option<Detail> {
    // Of equally sure ones the first, the same one whichever report is `a`.
    let place =
        |finding: &'_ Finding| (finding.a.clone().min(finding.b.clone()), finding.a.clone().max(finding.b.clone()));
    let surest =
        group.iter().max_by(|x, y| x.confidence.total_cmp(&y.confidence).then_with(|| place(y).cmp(&place(x))))?;
    let mut of_sort: Vec<&Finding> = group.iter().filter(|finding| finding.sort == surest.sort).collect();
    of_sort.sort_by(|x, y| (&x.a, &x.b).cmp(&(&y.a, &y.b)));
    let mentions = |of: fn(&Finding) -> &Mention| {
        let mut mentions: Vec<Mention> = of_sort.iter().map(|finding| of(finding).clone()).collect();
        mentions.sort();
        mentions.dedup();
        // The surest first: it is the one that is shown.
        mentions.sort_by_key(|mention| mention != of(surest));
        mentions
    };
    let written = |side: usize, mention: &Mention| mention.written(reading.sides[side].article).to_owned();
    let (value_a, value_b) = (written(0, &surest.a), written(1, &surest.b));
    Some(Detail {
        kind: DetailKind::Claim,
        relation: Relation::Conflict,
        note: note(surest, &value_a, &value_b),
        a: mentions(|finding| &finding.a),
        b: mentions(|finding| &finding.b),
        value_a: Some(value_a),
        value_b: Some(value_b),
        confidence: surest.confidence.min(0.95),
    })
}

/// Why the two contradict each other: "alarm: “went off” in A, “silent” in B".
fn note(finding: &Finding, a: &str, b: &str) -> String {
    let told = format!("“{a}” in A, “{b}” in B");
    let about = match (finding.sort, &finding.about) {
        (Sort::Cause, _) => "cause".to_owned(),
        (Sort::Order, _) => "when".to_owned(),
        (Sort::Swap, _) => "the other way round".to_owned(),
        (Sort::Actor, Some([x, y])) if x != y => format!("{x} / {y}"),
        (_, Some([x, _])) => x.clone(),
        (_, None) => return told,
    };
    format!("{about}: {told}")
}
