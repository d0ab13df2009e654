//! The names of two reports.
//!
//! ```text
//! a: Serhiy Hayday, b: Sergiy Haidai      variant: Serhiy Hayday is spelled Sergiy Haidai in B
//! a: the N.A.A.C.P., b: the NAACP         variant
//! b: Sam Cranny-Evans                     only_b
//! ```
//!
//! A name has one line, whatever the number of its mentions. Two names for one role in the same place of the story are a
//! contradiction (`conflict`).

mod conflict;
#[cfg(test)]
mod tests;

use super::context::Context;
use super::{Detail, DetailKind, Relation};
use crate::details::name::matching::NamePair;
use crate::details::name::{Name, NameKind, key};
use crate::language::naming::{self, Naming};

/// One line for every name that both reports give, and for the people, organisations and places that one gives. `pairs` are
/// the names that both have.
pub(super) fn relate(context: &Context, pairs: &[NamePair]) -> Vec<Detail> {
    let [a, b] = context.sides;
    let (names_a, names_b) = (&a.facts.names, &b.facts.names);
    let naming = naming::of(&a.article.language);
    let (mut told_a, mut told_b) = (vec![false; names_a.len()], vec![false; names_b.len()]);
    let mut details = vec![];
    for &(x, y, score) in pairs {
        (told_a[x], told_b[y]) = (true, true);
        details.push(both(&names_a[x], &names_b[y], score, naming));
    }
    let free = [&told_a, &told_b].map(|told| told.iter().map(|told| !told).collect::<Vec<bool>>());
    if free.iter().all(|free| free.contains(&true)) {
        for conflict in conflict::conflicts(context, [&free[0], &free[1]]) {
            (told_a[conflict.a], told_b[conflict.b]) = (true, true);
            details.push(against(&names_a[conflict.a], &names_b[conflict.b], conflict.strength));
        }
    }
    for (side, other, told, relation) in [(a, 1, told_a, Relation::OnlyA), (b, 0, told_b, Relation::OnlyB)] {
        let has = |word: &str| context.has_word(other, word);
        for (name, _) in side.facts.names.iter().zip(told).filter(|(name, told)| !told && worth_telling(name)) {
            if !stands_in(name, has) {
                details.push(alone(name, relation));
            }
        }
    }
    details
}

/// Whether a name of one report alone is worth a line: a person with a name of two words or a title, an organisation of two words, a place.
fn worth_telling(name: &Name) -> bool {
    let several = name.forms.first().is_some_and(|form| form.contains(' '));
    match name.kind {
        NameKind::Person => several || !name.roles.is_empty(),
        NameKind::Organisation => several || name.mentions.len() > 1,
        NameKind::Place => true,
        NameKind::Unknown => false,
    }
}

/// Whether the other report has the last word of the name somewhere, where it was not seen as a name.
fn stands_in(name: &Name, has: impl Fn(&str) -> bool) -> bool {
    let last = name.forms.first().and_then(|form| form.rsplit(' ').next());
    last.is_some_and(&has) && (name.kind != NameKind::Organisation || name.forms[0].split(' ').all(has))
}

fn kind(name: &Name) -> DetailKind {
    if name.kind == NameKind::Place { DetailKind::Place } else { DetailKind::Name }
}

/// The same of two names, whichever report has which.
fn kind_of(x: &Name, y: &Name) -> DetailKind {
    if kind(x) == kind(y) { kind(x) } else { DetailKind::Name }
}

/// The line of a name that both reports give.
fn both(x: &Name, y: &Name, score: f64, naming: &Naming) -> Detail {
    let (one, other) = (x.canonical.as_str(), y.canonical.as_str());
    let straight = |written: &str| written.replace('’', "'");
    let identical = straight(one) == straight(other);
    let nominative = |written: &str| written.split(' ').map(|word| naming.uninflected(word)).collect::<Vec<_>>();
    let case = !identical && naming.cases.is_some() && nominative(one) == nominative(other);
    let mut note = if case {
        format!("{one} is {other} in another case")
    } else if identical {
        format!("{one} in both")
    } else {
        differs(one, other)
    };
    if let Some(roles) = roles(x, y) {
        note.push_str("; ");
        note.push_str(&roles);
    }
    Detail {
        kind: kind_of(x, y),
        relation: match (identical, case) {
            (true, _) => Relation::Identical,
            (_, true) => Relation::Equivalent,
            _ => Relation::Variant,
        },
        a: x.mentions.clone(),
        b: y.mentions.clone(),
        value_a: Some(one.to_owned()),
        value_b: Some(other.to_owned()),
        note,
        confidence: if identical { 0.97 } else { score.min(0.95) },
    }
}

/// The line of two names that stand for one.
fn against(x: &Name, y: &Name, strength: f64) -> Detail {
    let role = roles_of(x).into_iter().find(|role| roles_of(y).contains(role));
    let note = match role {
        Some(role) => format!("{role}: {} in A, {} in B", x.canonical, y.canonical),
        None => format!("{} in A, {} in B, in the same place", x.canonical, y.canonical),
    };
    Detail {
        kind: kind_of(x, y),
        relation: Relation::Conflict,
        a: x.mentions.clone(),
        b: y.mentions.clone(),
        value_a: Some(x.canonical.clone()),
        value_b: Some(y.canonical.clone()),
        note,
        confidence: (0.25 + 0.3 * strength).min(0.9),
    }
}

/// In what two forms of a name differ.
fn differs(one: &str, other: &str) -> String {
    let words = |written: &str| {
        written
            .split([' ', '-'])
            .map(|word| key::plain(word).replace(['.', ','], ""))
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
    };
    let (x, y) = (words(one), words(other));
    // Two names that look alike: which letter of them does not belong.
    for (own, other, sides) in [(one, other, "A, not in B"), (other, one, "B, not in A")] {
        let foreign = own.split(' ').filter_map(key::foreign).find(|(letter, _)| !other.contains(*letter));
        if let Some((letter, script)) = foreign {
            return format!("{one} has a {script} “{letter}” in {sides}");
        }
    }
    let within =
        |short: &[String], long: &[String]| short.len() < long.len() && short.iter().all(|word| long.contains(word));
    if x.concat() == y.concat() {
        format!("{one} is written {other} in B")
    } else if within(&y, &x) {
        format!("{one} is {other} for short in B")
    } else if within(&x, &y) {
        format!("{one} is {other} in full in B")
    } else {
        format!("{one} is spelled {other} in B")
    }
}

/// What a report calls a person, without mere courtesy.
fn roles_of(name: &Name) -> Vec<String> {
    let courtesy = |role: &str| matches!(role, "mr" | "mrs" | "ms" | "miss" | "dr" | "sir");
    name.roles.iter().filter(|role| !courtesy(role)).cloned().collect()
}

/// The titles, where the reports give different ones.
fn roles(x: &Name, y: &Name) -> Option<String> {
    let (one, other) = (roles_of(x), roles_of(y));
    let head = |role: &String| role.rsplit(' ').next().unwrap_or_default().chars().take(3).collect::<String>();
    let agree = one.iter().any(|role| other.iter().any(|same| head(role) == head(same)));
    if one.is_empty() || other.is_empty() || agree {
        return None;
    }
    Some(format!("called {} in A, {} in B", one[0], other[0]))
}

/// The line of a name that one report alone gives.
fn alone(name: &Name, relation: Relation) -> Detail {
    let side = if relation == Relation::OnlyA { "A" } else { "B" };
    let note = match name.roles.first().filter(|_| name.kind == NameKind::Person) {
        Some(role) => format!("only {side} names {}, {role}", name.canonical),
        None => format!("only {side} names {}", name.canonical),
    };
    let (mentions, value) = (name.mentions.clone(), Some(name.canonical.clone()));
    let (a, b, value_a, value_b) =
        if relation == Relation::OnlyA { (mentions, vec![], value, None) } else { (vec![], mentions, None, value) };
    Detail { kind: kind(name), relation, a, b, value_a, value_b, note, confidence: 0.75 }
}
