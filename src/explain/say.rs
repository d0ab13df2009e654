//! Verdicts in plain English.

use super::{Counterpart, Verdict};
use crate::align::choose::Thresholds;
use crate::comparison::SideName;

/// A probability as a reader reads it; no link is ever quite sure, and no pair quite impossible.
pub(crate) fn percent(score: f64) -> String {
    match (score * 100.0).round() {
        100.0.. => "over 99 %".to_owned(),
        1.0.. => format!("{:.0} %", score * 100.0),
        _ => "under 1 %".to_owned(),
    }
}

/// A verdict in words, with the groups in which the pair falls behind.
pub(super) fn reason(verdict: Verdict, score: Option<f64>, thresholds: Thresholds, behind: &[String]) -> String {
    let sure = percent(score.unwrap_or_default());
    let mut reason = match verdict {
        Verdict::Linked => format!("Linked: {sure} sure that they tell the same thing."),
        Verdict::LinkedByYou if score.is_some() => format!("Linked by you; Diptych found it {sure} likely."),
        Verdict::LinkedByYou => "Linked by you; Diptych had not looked at the two.".to_owned(),
        Verdict::UnlinkedByYou => format!("Unlinked by you; Diptych found it {sure} likely."),
        Verdict::BelowThreshold => {
            format!("Not linked: {sure} likely, and a link takes {}.", percent(thresholds.best))
        }
        Verdict::HaveBetter => {
            let takes = percent(thresholds.extra);
            format!(
                "Not linked: {sure} likely, but both have a likelier counterpart, and beside that a link takes {takes}."
            )
        }
        Verdict::LeftToCopies => {
            format!("Not linked: {sure} likely, but the other report has the words themselves, and there is the link.")
        }
        Verdict::NothingShared => "Not linked: they share no word but the commonest.".to_owned(),
        Verdict::TooCommon => "Not linked: they share only words that many sentences have.".to_owned(),
    };
    if !behind.is_empty() && verdict != Verdict::UnlinkedByYou {
        reason.push_str(&format!(" It falls behind the linked pairs in {}.", series(behind)));
    }
    reason
}

/// `x`, `x and y`, `x, y and z`.
fn series(parts: &[String]) -> String {
    match parts.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}

/// What a sentence is linked to, in words.
pub(super) fn note(side: SideName, sentence: usize, against: Option<usize>, counterparts: &[Counterpart]) -> String {
    let (own, other) = (side.letter(), side.other().letter());
    if let (Some(against), Some(pair)) = (against, counterparts.first()) {
        return format!("{own} {sentence} and {other} {against}. {}", pair.note);
    }
    let told = |pair: &Counterpart| {
        let (_, number) = match side {
            SideName::A => (pair.a, pair.b),
            SideName::B => (pair.b, pair.a),
        };
        (format!("{other} {number}"), percent(pair.score.unwrap_or_default()))
    };
    let linked: Vec<String> = counterparts
        .iter()
        .filter(|pair| matches!(pair.verdict, Verdict::Linked | Verdict::LinkedByYou))
        .map(|pair| {
            let (name, sure) = told(pair);
            if pair.verdict == Verdict::LinkedByYou { format!("{name} (by you)") } else { format!("{name} ({sure})") }
        })
        .collect();
    match (linked.as_slice(), counterparts.first()) {
        ([_, ..], _) => format!("{own} {sentence} is linked to {}.", series(&linked)),
        ([], Some(nearest)) => {
            let (name, sure) = told(nearest);
            format!("{own} {sentence} is linked to no sentence of {other}; the nearest is {name} ({sure}).")
        }
        ([], None) => format!(
            "{own} {sentence} is linked to no sentence of {other}: it shares no word with any but the commonest."
        ),
    }
}
