//! What two sentences state: names, numbers, dates, and who is quoted.

use super::{Bearing, Evidence, Finding, Pair};
use crate::article::Mention;
use crate::details::date::Precision;
use crate::details::name::NameKind;
use crate::details::quote::QuoteKind;
use crate::ledger::agreement::Agreement;
use crate::ledger::{date, number};

impl Pair<'_> {
    /// The places of what a list holds for either sentence, with its position in the list.
    fn here<T>(&self, side: usize, list: &[T], mentions: impl Fn(&T) -> &[Mention]) -> Vec<(usize, Mention)> {
        let in_sentence = |(position, one): (usize, &T)| {
            let mention = mentions(one).iter().find(|mention| mention.sentence == self.sentences[side])?;
            Some((position, mention.clone()))
        };
        list.iter().enumerate().filter_map(in_sentence).collect()
    }

    fn both(&self, a: &Mention, b: &Mention) -> Finding {
        Finding { a: self.mention(0, a), b: self.mention(1, b), weight: None }
    }

    /// Where a name of a side stands: in the sentence itself or else before it, where a pronoun points.
    fn named(&self, side: usize, name: usize) -> Option<&Mention> {
        let mentions = &self.sides[side].facts.names[name].mentions;
        let near = mentions.iter().rev().find(|mention| mention.sentence <= self.sentences[side]);
        near.or(mentions.first())
    }

    fn same_name(&self, a: usize, b: usize) -> bool {
        self.names.iter().any(|(x, y, _)| (*x, *y) == (a, b))
    }

    /// What only `a` has, then what only `b` has.
    fn alone(&self, a: &[&Mention], b: &[&Mention]) -> Vec<Finding> {
        let of_a = a.iter().map(|mention| Finding { a: self.mention(0, mention), b: None, weight: None });
        let of_b = b.iter().map(|mention| Finding { a: None, b: self.mention(1, mention), weight: None });
        of_a.chain(of_b).collect()
    }
}

/// The names that both give, however spelled; people or places, where each gives others.
pub(super) fn names(pair: &Pair) -> Vec<Evidence> {
    let names = [0, 1].map(|side| &pair.sides[side].facts.names);
    let here = [0, 1].map(|side| pair.here(side, names[side], |name| &name.mentions));
    let mut shared: Vec<(usize, Finding)> = here[0]
        .iter()
        .flat_map(|(x, a)| here[1].iter().filter(|(y, _)| pair.same_name(*x, *y)).map(|(_, b)| (*x, pair.both(a, b))))
        .collect();
    shared.sort_by_key(|(_, finding)| finding.a.as_ref().map(|mention| mention.start));
    let mut found = vec![];
    let kinds =
        [(NameKind::Person, "Both name people, not the same"), (NameKind::Place, "Both name places, not the same")];
    for (kind, label) in kinds {
        let of = |side: usize| -> Vec<&Mention> {
            here[side].iter().filter(|(name, _)| names[side][*name].kind == kind).map(|(_, mention)| mention).collect()
        };
        let (a, b) = (of(0), of(1));
        if !a.is_empty() && !b.is_empty() && !shared.iter().any(|(name, _)| names[0][*name].kind == kind) {
            found.push(Evidence::differs(label, pair.alone(&a, &b)));
        }
    }
    if !shared.is_empty() {
        found.insert(0, Evidence::agrees("Both name", shared.into_iter().map(|(_, finding)| finding).collect()));
    }
    found.extend(subject(pair));
    if found.is_empty() {
        found.push(Evidence::silent("No name in both"));
    }
    found
}

/// The person whom both are about, where a sentence that does not name them has a word that stands for them.
fn subject(pair: &Pair) -> Option<Evidence> {
    let of = |side: usize| pair.sides[side].facts.subjects.get(pair.sentences[side]).copied().flatten();
    let (a, b) = (of(0)?, of(1)?);
    let (in_a, in_b) = (pair.named(0, a)?, pair.named(1, b)?);
    let named = in_a.sentence == pair.sentences[0] && in_b.sentence == pair.sentences[1];
    (pair.same_name(a, b) && !named).then(|| Evidence::agrees("Both are about", vec![pair.both(in_a, in_b)]))
}

/// Two lists held against each other, as positions in them.
struct PairedOff {
    /// Pairs that agree, the best first.
    agree: Vec<(usize, usize)>,
    /// Pairs that speak of one thing and differ.
    differ: Vec<(usize, usize)>,
    /// What is left of both lists.
    rest: [Vec<usize>; 2],
}

/// Holds two lists against each other.
fn pair_off(
    a: &[(usize, Mention)],
    b: &[(usize, Mention)],
    agreement: impl Fn(usize, usize) -> Option<Agreement>,
    of_one_thing: impl Fn(usize, usize) -> bool,
) -> PairedOff {
    let mut free = [vec![true; a.len()], vec![true; b.len()]];
    let mut take = |wanted: &dyn Fn(usize, usize) -> bool| {
        let mut pairs = vec![];
        for i in 0..a.len() {
            for j in 0..b.len() {
                if free[0][i] && free[1][j] && wanted(a[i].0, b[j].0) {
                    (free[0][i], free[1][j]) = (false, false);
                    pairs.push((i, j));
                }
            }
        }
        pairs
    };
    let mut agree = vec![];
    for grade in [Agreement::Identical, Agreement::Equivalent, Agreement::Variant] {
        agree.extend(take(&|x, y| agreement(x, y) == Some(grade)));
    }
    let differ = take(&|x, y| agreement(x, y) == Some(Agreement::Different) && of_one_thing(x, y));
    let rest = free.map(|free| (0..free.len()).filter(|at| free[*at]).collect());
    PairedOff { agree, differ, rest }
}

fn evidence(pair: &Pair, here: &[Vec<(usize, Mention)>; 2], paired: &PairedOff, labels: [&str; 4]) -> Vec<Evidence> {
    let PairedOff { agree, differ, rest: [rest_a, rest_b] } = paired;
    let findings = |pairs: &[(usize, usize)]| -> Vec<Finding> {
        pairs.iter().map(|(i, j)| pair.both(&here[0][*i].1, &here[1][*j].1)).collect()
    };
    let mut found = vec![];
    if !agree.is_empty() {
        found.push(Evidence::agrees(labels[0], findings(agree)));
    }
    if !differ.is_empty() {
        found.push(Evidence::differs(labels[1], findings(differ)));
    }
    if found.is_empty() && !rest_a.is_empty() && !rest_b.is_empty() {
        let mentions =
            |side: usize, rest: &[usize]| rest.iter().map(|at| &here[side][*at].1).collect::<Vec<&Mention>>();
        found.push(Evidence::differs(labels[2], pair.alone(&mentions(0, rest_a), &mentions(1, rest_b))));
    }
    if found.is_empty() {
        found.push(Evidence::silent(labels[3]));
    }
    found
}

/// The numbers that both give, in whatever form, and those that differ.
pub(super) fn numbers(pair: &Pair) -> Vec<Evidence> {
    let numbers = [0, 1].map(|side| &pair.sides[side].facts.numbers);
    let here = [0, 1].map(|side| pair.here(side, numbers[side], |number| std::slice::from_ref(&number.mention)));
    let paired = pair_off(
        &here[0],
        &here[1],
        |x, y| number::compare::compare(&numbers[0][x], &numbers[1][y]),
        |x, y| numbers[0][x].noun_stem.is_some() && numbers[0][x].noun_stem == numbers[1][y].noun_stem,
    );
    let found = evidence(
        pair,
        &here,
        &paired,
        ["Same number", "Numbers that differ", "Both give numbers, not the same", "No number in both"],
    );
    if found.iter().all(|evidence| evidence.bearing == Bearing::Silent) {
        figures(pair).unwrap_or(found)
    } else {
        found
    }
}

/// Figures that are no numbers by themselves, for the model counts them too: the day of a date, a number in a name.
fn figures(pair: &Pair) -> Option<Vec<Evidence>> {
    let shared: Vec<Finding> = pair.shared(|term| term.number).into_iter().map(|(_, finding)| finding).collect();
    if !shared.is_empty() {
        return Some(vec![Evidence::agrees("Same figure", shared)]);
    }
    let [a, b] = [0, 1].map(|side| pair.places(side, |term| term.number));
    let both = !a.is_empty() && !b.is_empty();
    both.then(|| vec![Evidence::differs("Both give figures, not the same", a.into_iter().chain(b).collect())])
}

/// The days and times that both give, and those that differ.
pub(super) fn dates(pair: &Pair) -> Vec<Evidence> {
    let dates = pair.dates;
    let here = [0, 1].map(|side| pair.here(side, &dates[side], |date| std::slice::from_ref(&date.mention)));
    let written = |side: usize, date: usize| dates[side][date].mention.written(pair.sides[side].article);
    let paired = pair_off(
        &here[0],
        &here[1],
        |x, y| {
            let same_words = date::compare::words(written(0, x)) == date::compare::words(written(1, y));
            date::compare::compare(&dates[0][x], &dates[1][y], same_words)
        },
        |_, _| true,
    );
    let days = paired.agree.iter().all(|(i, j)| {
        let day = |side: usize, at: usize| dates[side][here[side][at].0].precision <= Precision::Day;
        day(0, *i) && day(1, *j)
    });
    let same = if days { "Same day" } else { "Same time" };
    evidence(pair, &here, &paired, [same, "Days that differ", "Both give a day, not the same", "No date in both"])
}

/// What both quote, and whom.
pub(super) fn quotations(pair: &Pair) -> Vec<Evidence> {
    let quotes = [0, 1].map(|side| {
        let article = pair.sides[side];
        let here = pair.here(side, &article.facts.quotes, |quote| &quote.mentions);
        here.iter().map(|(quote, _)| &article.facts.quotes[*quote]).collect::<Vec<_>>()
    });
    let mut found = vec![];
    let shared: Vec<Finding> = pair.shared(|term| term.quoted).into_iter().map(|(_, finding)| finding).collect();
    if !shared.is_empty() {
        found.push(Evidence::agrees("Words that both quote", shared));
    }
    let speakers = [0, 1].map(|side| {
        let mut names: Vec<usize> = quotes[side].iter().filter_map(|quote| quote.speaker_name).collect();
        names.sort_unstable();
        names.dedup();
        let place = |name: usize| pair.named(side, name).map(|mention| (name, mention));
        names.into_iter().filter_map(place).collect::<Vec<_>>()
    });
    let same: Vec<Finding> = speakers[0]
        .iter()
        .flat_map(|(x, a)| speakers[1].iter().filter(|(y, _)| pair.same_name(*x, *y)).map(|(_, b)| pair.both(a, b)))
        .collect();
    if !same.is_empty() {
        found.push(Evidence::agrees("Both quote", same));
    } else if !speakers[0].is_empty() && !speakers[1].is_empty() {
        let mentions = |side: usize| speakers[side].iter().map(|(_, mention)| *mention).collect::<Vec<&Mention>>();
        found.push(Evidence::differs("Both quote somebody, not the same", pair.alone(&mentions(0), &mentions(1))));
    }
    let speech = [0, 1].map(|side| quotes[side].iter().any(|quote| quote.kind == QuoteKind::Speech));
    if found.is_empty() {
        found.push(match speech {
            [true, false] => Evidence::differs("Only A has a quotation", vec![]),
            [false, true] => Evidence::differs("Only B has a quotation", vec![]),
            [true, true] => Evidence::silent("Both have a quotation, with no word alike"),
            [false, false] => Evidence::silent("No quotation in either"),
        });
    }
    found
}
