//! The ledger's lines of quotations, each with its note.

use super::similarity::likeness;
use super::{Court, QuoteMatch};
use crate::article::Mention;
use crate::details::quote::{Attribution, Quote};
use crate::ledger::{Detail, DetailKind, Relation};

/// The line of a quotation that the reports credit to two people.
pub(super) fn conflict(court: &Court, pair: &QuoteMatch) -> Detail {
    let (x, y) = court.quotes(pair.a, pair.b);
    let speaker = |quote: &Quote| quote.speaker.clone().unwrap_or_default();
    Detail {
        kind: DetailKind::Quote,
        relation: Relation::Conflict,
        a: x.mentions.clone(),
        b: y.mentions.clone(),
        value_a: Some(x.text.clone()),
        value_b: Some(y.text.clone()),
        note: format!("the same words are credited to {} in A and to {} in B", speaker(x), speaker(y)),
        confidence: if x.attribution.min(y.attribution) == Attribution::Named { 0.9 } else { 0.75 },
    }
}

/// The line of two sentences of quotations that answer each other, and of those that repeat a part of them.
pub(super) fn both(court: &Court, group: &[Vec<usize>; 2]) -> Detail {
    let (a, b) = (group[0][0], group[1][0]);
    let (x, y) = court.quotes(a, b);
    let (one, other) = (&court.sayings[0][a], &court.sayings[1][b]);
    let alike = likeness(one, other);
    let how = if alike.same {
        "word for word in both".to_owned()
    } else if alike.in_order > 0.9 && one.words.len() != other.words.len() {
        let (trimmed, full) = if one.words.len() < other.words.len() { ("A", "B") } else { ("B", "A") };
        format!("{trimmed} gives only a part of what {full} quotes")
    } else {
        "quoted in other words".to_owned()
    };
    let note = match (&x.speaker, &y.speaker) {
        (Some(one), Some(other)) if one == other => format!("{how}, credited to {one} in both"),
        (Some(one), Some(other)) => format!("{how}, credited to {one} in A and to {other} in B"),
        (Some(one), None) => format!("{how}, credited to {one} in A"),
        (None, Some(other)) => format!("{how}, credited to {other} in B"),
        (None, None) => how,
    };
    let confidence = match alike.same {
        true if one.words.len() >= 3 => 0.98,
        true => 0.9,
        false => court.score(a, b).clamp(0.5, 0.95),
    };
    let mentions = |side: usize| {
        group[side].iter().flat_map(|&piece| court.pieces[side][piece].mentions.clone()).collect::<Vec<_>>()
    };
    let (mentions_a, mentions_b) = (mentions(0), mentions(1));
    Detail {
        kind: DetailKind::Quote,
        relation: if alike.same { Relation::Identical } else { Relation::Variant },
        value_a: mentions_a.first().map(|mention| mention.written(court.ground.a.article).to_owned()),
        value_b: mentions_b.first().map(|mention| mention.written(court.ground.b.article).to_owned()),
        a: mentions_a,
        b: mentions_b,
        note,
        confidence,
    }
}

/// The line of a quotation that one report alone has.
pub(super) fn alone(quote: &Quote, relation: Relation) -> Detail {
    let side = if relation == Relation::OnlyA { "A" } else { "B" };
    let note = match &quote.speaker {
        Some(speaker) => format!("only {side} quotes this, from {speaker}"),
        None => format!("only {side} quotes this"),
    };
    let (mentions, value) = (quote.mentions.clone(), Some(quote.text.clone()));
    let (a, b, value_a, value_b) =
        if relation == Relation::OnlyA { (mentions, vec![], value, None) } else { (vec![], mentions, None, value) };
    Detail { kind: DetailKind::Quote, relation, a, b, value_a, value_b, note, confidence: 0.8 }
}

/// The line of a quotation that the other report tells in indirect speech; `quoting`: which report quotes.
pub(super) fn retold(
    quote: &Quote,
    quoted: &str,
    mention: &Mention,
    told: &str,
    quoting: Relation,
    share: f64,
) -> Detail {
    let in_a = quoting == Relation::OnlyA;
    let (quotes, retells) = if in_a { ("A", "B") } else { ("B", "A") };
    let note = match &quote.speaker {
        Some(speaker) => format!("{quotes} quotes {speaker}, {retells} reports it in indirect speech"),
        None => format!("{quotes} quotes this, {retells} reports it in indirect speech"),
    };
    let (mut a, mut b) = (quote.mentions.clone(), vec![mention.clone()]);
    let (mut value_a, mut value_b) = (Some(quoted.to_owned()), Some(told.to_owned()));
    if !in_a {
        std::mem::swap(&mut a, &mut b);
        std::mem::swap(&mut value_a, &mut value_b);
    }
    let confidence = 0.5 + 0.3 * share;
    Detail { kind: DetailKind::Quote, relation: Relation::Variant, a, b, value_a, value_b, note, confidence }
}
