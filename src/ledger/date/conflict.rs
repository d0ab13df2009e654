//! How likely it is that two different dates are given for one event.
//!
//! ```text
//! a: the crane toppled at 6.10am               b: the collapse came at 6.40 am                the only times on the clock
//! a: inspected on 19 November                  b: certified fit on November 26             days near each other
//! ```

use super::compare::{near, of_one_kind, slip};
use super::{Ledger, Pair};
use crate::details::date::{DateMention, Form, Precision};
use crate::ledger::agreement::Agreement;
use crate::ledger::weights;

/// What is known of a pair that may contradict each other.
pub const EVIDENCE: [&str; 15] = [
    "unlinked",
    "likely",
    "near link",
    "sentences alike",
    "context alike",
    "near in time",
    "time of day",
    "year",
    "relative",
    "weekdays",
    "only one of its kind",
    "best",
    "known elsewhere",
    "known in a counterpart",
    "one part differs",
];

/// The evidence on the pairs that may contradict each other, in their order.
pub(super) fn evidence(ledger: &Ledger, all: &[Pair], pairs: &[&Pair]) -> Vec<Vec<f64>> {
    // For each date, whether the other report has it too, and how likely a sentence that has it answers this one.
    let mut known = ledger.dates.map(|dates| vec![None::<f64>; dates.len()]);
    for pair in all.iter().filter(|pair| matches!(pair.agreement, Agreement::Identical | Agreement::Equivalent)) {
        for (side, date) in [(0, pair.a), (1, pair.b)] {
            known[side][date] = Some(known[side][date].unwrap_or(0.0).max(pair.likely));
        }
    }
    let alike = |pair: &Pair| pair.likely + 2.0 * pair.alike + pair.whole;
    let mut best = ledger.dates.map(|dates| vec![0.0f64; dates.len()]);
    for pair in pairs {
        best[0][pair.a] = best[0][pair.a].max(alike(pair));
        best[1][pair.b] = best[1][pair.b].max(alike(pair));
    }
    // One over how many other dates of its kind a report gives.
    let sole = |side: usize, of: usize| {
        let date = &ledger.dates[side][of];
        let like = |other: &&DateMention| of_one_kind(other, date) && other.canonical != date.canonical;
        let mut others: Vec<&str> =
            ledger.dates[side].iter().filter(like).map(|other| other.canonical.as_str()).collect();
        others.sort_unstable();
        others.dedup();
        1.0 / (1.0 + others.len() as f64)
    };
    let mut soles = ledger.dates.map(|dates| vec![None::<f64>; dates.len()]);
    for pair in pairs {
        for (side, of) in [(0, pair.a), (1, pair.b)] {
            soles[side][of] = soles[side][of].or_else(|| Some(sole(side, of)));
        }
    }
    let sole = |side: usize, of: usize| soles[side][of].unwrap_or(1.0);
    pairs
        .iter()
        .map(|pair| {
            let (x, y) = (&ledger.dates[0][pair.a], &ledger.dates[1][pair.b]);
            let fine = x.precision.min(y.precision);
            vec![
                flag(pair.link == 0.0),
                pair.likely,
                pair.near,
                pair.whole,
                pair.alike,
                flag(near(x, y)),
                flag(fine == Precision::Time),
                flag(matches!(fine, Precision::Year | Precision::Decade)),
                flag(x.form == Form::Relative || y.form == Form::Relative),
                flag(x.form == Form::Weekday && y.form == Form::Weekday && (x.part.is_none() || y.part.is_none())),
                sole(0, pair.a) * sole(1, pair.b),
                flag(alike(pair) >= best[0][pair.a] && alike(pair) >= best[1][pair.b]),
                flag(known[0][pair.a].is_some()) + flag(known[1][pair.b].is_some()),
                known[0][pair.a].unwrap_or(0.0).max(known[1][pair.b].unwrap_or(0.0)),
                flag(slip(x, y)),
            ]
        })
        .collect()
}

/// The probability by the evidence.
pub(super) fn probability(evidence: &[f64]) -> f64 {
    weights::DATE.probability(evidence.iter().copied())
}

/// 1 where something holds, 0 where it does not.
fn flag(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}
