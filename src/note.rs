//! The note: two or three sentences in plain English that sum a comparison up, every clause with the place it speaks of.
//!
//! ```text
//! Both tell nine of the same things, five of them in another place. They contradict each other once, write three names
//! and four dates differently and share two quotations. Only A names Denys Shmygal; only B names Sam Cranny-Evans.
//! ```
//!
//! It counts and names what the comparison holds, and never says more: no judgement, no guess at a topic; only where nearly
//! nothing is shared does it ask whether the two reports belong together at all.

use crate::align::rows::{BlockLink, Order};
use crate::article::Both;
use crate::language::{self, Support};
use crate::ledger::{Detail, DetailKind, Ledger, Relation};
use crate::structure::{Make, Structure};
use serde::Serialize;

/// Below this share of sentences with a counterpart, in the report that has the larger share, two reports hardly tell of one
/// event: where they do, it is seldom below two in ten.
const LITTLE: f64 = 0.1;

/// How many names of one side the note gives.
const MOST_NAMES: usize = 4;

/// A part of the note.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Clause {
    /// The words, with the spaces and signs that join them to the next part.
    pub text: String,
    /// The place it speaks of, if any.
    pub to: Option<Place>,
}

/// A place in the comparison.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Ids of details.
    Details(Vec<usize>),
    /// Ids of block links.
    Rows(Vec<usize>),
    /// Ids of blocks of `a`.
    BlocksA(Vec<usize>),
    /// Ids of blocks of `b`.
    BlocksB(Vec<usize>),
}

/// The note of a comparison, in parts that together read as sentences.
pub fn note(outlets: Both<Option<&str>>, rows: &[BlockLink], ledger: &Ledger, structure: &Structure) -> Vec<Clause> {
    let mut note = vec![];
    note.extend(almost_nothing(structure));
    note.extend(shared_passages(rows));
    note.extend(relations(&ledger.details));
    note.extend(only_one(outlets, ledger, structure));
    note
}

/// What a reader must know where a language is hardly understood: that a detail which is missing may yet be there.
/// `languages` are BCP 47 tags.
pub fn hardly_understood(languages: Both<&str>) -> Option<Clause> {
    let basic = |tag: &str| language::support(tag) == Support::Basic;
    let whose = match (basic(languages.a), basic(languages.b)) {
        (true, true) => "these reports",
        (true, false) => "A",
        (false, true) => "B",
        (false, false) => return None,
    };
    Some(plain(format!(
        " The language of {whose} is not known in detail: of it, only digits, quotation marks and capitalised names were read."
    )))
}

/// That a reader has had a hand in it: what is counted is counted with the corrections.
pub fn corrected(corrections: usize) -> Option<Clause> {
    let by = if corrections == 1 { "correction" } else { "corrections" };
    (corrections > 0).then(|| plain(format!(" This is with {} {by} by a reader.", in_words(corrections))))
}

fn plain(text: impl Into<String>) -> Clause {
    Clause { text: text.into(), to: None }
}

/// A word of caution where hardly a sentence of either report has a counterpart.
fn almost_nothing(structure: &Structure) -> Option<Clause> {
    let share = |make: &Make| make.linked_sentences as f64 / make.sentences.max(1) as f64;
    (share(&structure.a).max(share(&structure.b)) < LITTLE)
        .then(|| plain("These two reports share almost nothing; they may not be about the same event. "))
}

fn shared_passages(rows: &[BlockLink]) -> Vec<Clause> {
    if rows.is_empty() {
        return vec![plain("No passage of one report answers a passage of the other.")];
    }
    let ids = |wanted: &dyn Fn(&BlockLink) -> bool| (0..rows.len()).filter(|id| wanted(&rows[*id])).collect::<Vec<_>>();
    let moved = ids(&|row| row.order == Order::Moved);
    let things = if rows.len() == 1 { "one passage" } else { &format!("{} passages", in_words(rows.len())) };
    let mut clauses =
        vec![plain("The reports share "), Clause { text: things.to_owned(), to: Some(Place::Rows(ids(&|_| true))) }];
    if !moved.is_empty() {
        let verb = if moved.len() == 1 { "stands" } else { "stand" };
        clauses.push(plain(", of which "));
        clauses.push(Clause {
            text: format!("{} {verb} in another place", in_words(moved.len())),
            to: Some(Place::Rows(moved)),
        });
    }
    clauses.push(plain("."));
    clauses
}

fn relations(details: &[Detail]) -> Vec<Clause> {
    let ids =
        |wanted: &dyn Fn(&Detail) -> bool| (0..details.len()).filter(|id| wanted(&details[*id])).collect::<Vec<_>>();
    let conflicts = ids(&|detail| detail.relation == Relation::Conflict);
    let quotes = ids(&|detail| {
        detail.kind == DetailKind::Quote && matches!(detail.relation, Relation::Identical | Relation::Variant)
    });
    let mut parts: Vec<Vec<Clause>> = vec![];
    if !conflicts.is_empty() {
        let text = format!("contradict each other {}", times(conflicts.len()));
        parts.push(vec![Clause { text, to: Some(Place::Details(conflicts.clone())) }]);
    }
    let mut differently: Vec<Clause> = vec![];
    let kinds: [(&[DetailKind], &str, &str); 3] = [
        (&[DetailKind::Name, DetailKind::Place], "name", "names"),
        (&[DetailKind::Date], "date", "dates"),
        (&[DetailKind::Number], "number", "numbers"),
    ];
    for (kinds, one, many) in kinds {
        let ids = ids(&|detail| {
            kinds.contains(&detail.kind) && matches!(detail.relation, Relation::Equivalent | Relation::Variant)
        });
        if !ids.is_empty() {
            let text = format!("{} {}", in_words(ids.len()), if ids.len() == 1 { one } else { many });
            differently.push(Clause { text, to: Some(Place::Details(ids)) });
        }
    }
    if !differently.is_empty() {
        let mut part = vec![plain("write ")];
        part.extend(series(differently.into_iter().map(|clause| vec![clause]).collect()));
        part.push(plain(" differently"));
        parts.push(part);
    }
    if !quotes.is_empty() {
        let noun = if quotes.len() == 1 { "quotation" } else { "quotations" };
        let text = format!("share {} {noun}", in_words(quotes.len()));
        parts.push(vec![Clause { text, to: Some(Place::Details(quotes)) }]);
    }
    if parts.is_empty() {
        return vec![];
    }
    let mut clauses = vec![plain(" They ")];
    clauses.extend(series(parts));
    clauses.push(plain("."));
    if conflicts.is_empty() {
        clauses.push(plain(" No contradiction was found."));
    }
    clauses
}

/// Whom one report alone names: the people and organisations it mentions most often, but for its own outlet.
fn only_one(outlets: Both<Option<&str>>, ledger: &Ledger, structure: &Structure) -> Vec<Clause> {
    let side = |label: &str,
                outlet: Option<&str>,
                relation: Relation,
                alone: &[usize],
                place: fn(Vec<usize>) -> Place|
     -> Vec<Clause> {
        let mut names: Vec<(usize, &Detail)> = ledger
            .details
            .iter()
            .enumerate()
            .filter(|(_, detail)| detail.kind == DetailKind::Name && detail.relation == relation)
            .filter(|(_, detail)| outlet.is_none() || detail.value_a.as_deref().or(detail.value_b.as_deref()) != outlet)
            .collect();
        names.sort_by_key(|(id, detail)| (std::cmp::Reverse(detail.a.len() + detail.b.len()), *id));
        let named: Vec<Vec<Clause>> = names
            .iter()
            .take(MOST_NAMES)
            .filter_map(|(id, detail)| {
                let text = detail.value_a.clone().or_else(|| detail.value_b.clone())?;
                Some(vec![Clause { text, to: Some(Place::Details(vec![*id])) }])
            })
            .collect();
        let mut clauses = vec![];
        if !alone.is_empty() {
            let noun = if alone.len() == 1 { "passage" } else { "passages" };
            clauses.push(plain(format!("Only {label} has ")));
            clauses.push(Clause { text: format!("{} {noun}", in_words(alone.len())), to: Some(place(alone.to_vec())) });
            if !named.is_empty() {
                clauses.push(plain(" and names "));
                clauses.extend(series(named));
            }
        } else if !named.is_empty() {
            clauses.push(plain(format!("Only {label} names ")));
            clauses.extend(series(named));
        }
        clauses
    };
    let a = side("A", outlets.a, Relation::OnlyA, &structure.a.alone, Place::BlocksA);
    let b = side("B", outlets.b, Relation::OnlyB, &structure.b.alone, Place::BlocksB);
    let mut clauses = vec![];
    for sentence in [a, b].into_iter().filter(|sentence| !sentence.is_empty()) {
        clauses.push(plain(" "));
        clauses.extend(sentence);
        clauses.push(plain("."));
    }
    clauses
}

/// `x`, `x and y`, `x, y and z`.
fn series(parts: Vec<Vec<Clause>>) -> Vec<Clause> {
    let last = parts.len().saturating_sub(1);
    let mut clauses = vec![];
    for (position, part) in parts.into_iter().enumerate() {
        match position {
            0 => {}
            _ if position == last => clauses.push(plain(" and ")),
            _ => clauses.push(plain(", ")),
        }
        clauses.extend(part);
    }
    clauses
}

/// Numbers up to twelve in words, as a newspaper writes them.
fn in_words(number: usize) -> String {
    const WORDS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

fn times(number: usize) -> String {
    match number {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{} times", in_words(number)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(clauses: &[Clause]) -> String {
        clauses.iter().map(|clause| clause.text.as_str()).collect()
    }

    fn detail(kind: DetailKind, relation: Relation) -> Detail {
        Detail {
            kind,
            relation,
            a: vec![],
            b: vec![],
            value_a: None,
            value_b: None,
            note: String::new(),
            confidence: 1.0,
        }
    }

    #[test]
    fn counts_what_differs_kind_by_kind() {
        let details = [
            detail(DetailKind::Number, Relation::Conflict),
            detail(DetailKind::Name, Relation::Variant),
            detail(DetailKind::Name, Relation::Variant),
            detail(DetailKind::Date, Relation::Equivalent),
            detail(DetailKind::Quote, Relation::Identical),
        ];
        let clauses = relations(&details);
        assert_eq!(
            text(&clauses),
            " They contradict each other once, write two names and one date differently and share one quotation."
        );
        assert_eq!(clauses[1].to, Some(Place::Details(vec![0])));
    }

    #[test]
    fn says_that_nothing_is_shared() {
        assert_eq!(text(&shared_passages(&[])), "No passage of one report answers a passage of the other.");
    }

    #[test]
    fn says_what_was_moved() {
        let rows = [Order::Same, Order::Moved].map(|order| BlockLink { a: vec![1], b: vec![1], order });
        assert_eq!(
            text(&shared_passages(&rows)),
            "The reports share two passages, of which one stands in another place."
        );
    }
}
