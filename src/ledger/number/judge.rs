//! How likely it is that two figures are given for the same thing.
//!
//! ```text
//! a: the crowd was 28,746       b: nearly 29,000 saw it               a rare value, and one rounds the other
//! a: destroyed 63 homes         b: thirty-six houses burned down      the only figure for houses in either report
//! a: 31 dead, 118 injured       b: 31 lost their lives, 181 hurt      one event, and the digits are swapped
//! a: the tilt is 23 degrees     b: leaning at 32 degrees              nothing else is told in degrees
//! ```
//!
//! Sentences that answer each other say most. Where the figures stand in sentences that do not, the reports as wholes
//! decide: is this the only figure for such a thing in either of them?

use super::compare::compare;
use super::evidence::{Nouns, Pair, Pairs, Surroundings, counts};
use crate::details::number::{Dimension, Number};
use crate::ledger::agreement::Agreement;
use crate::ledger::context::Context;
use crate::ledger::weights;
use rustc_hash::FxHashMap;
use std::cell::RefCell;

/// What is known of a pair. The last three tell of values that agree.
pub const EVIDENCE: [&str; 26] = [
    "unlinked",
    "likely",
    "near link",
    "sentences alike",
    "inner context alike",
    "rivals in the sentences",
    "far apart",
    "nouns same",
    "nouns for people",
    "noun told as event",
    "nouns differ",
    "event same",
    "event differs",
    "only one of the noun",
    "only one of the dimension",
    "digits swapped",
    "one digit differs",
    "best",
    "money",
    "duration",
    "proportion",
    "small",
    "person same",
    "value rare",
    "values equal",
    "only one of the value",
];

/// The evidence on a pair.
pub(super) type Evidence = [f64; EVIDENCE.len()];

/// The most that a line of the ledger is sure of: a reader's own doubt is never below this. Among pairs the surest is taken
/// before this is applied.
pub(super) const SUREST: f64 = 0.98;

/// The evidence on pairs, in their order.
pub(super) fn evidence(of: &Pairs, pairs: &[&Pair], same_person: impl Fn(&Number, &Number) -> bool) -> Vec<Evidence> {
    let numbers = of.numbers;
    let alike = |around: &Surroundings| around.likely + around.context + around.inner + around.whole;
    let surroundings: Vec<Surroundings> = pairs.iter().map(|pair| of.surroundings(pair)).collect();
    let mut best = numbers.map(|numbers| vec![0.0f64; numbers.len()]);
    for (pair, around) in pairs.iter().zip(&surroundings) {
        best[0][pair.a] = best[0][pair.a].max(alike(around));
        best[1][pair.b] = best[1][pair.b].max(alike(around));
    }
    let sole = Sole::new(of.context, numbers);
    pairs
        .iter()
        .zip(&surroundings)
        .map(|(pair, around)| {
            let (x, y) = (&numbers[0][pair.a], &numbers[1][pair.b]);
            let size = |n: &Number| n.value.abs().max(1e-9);
            let counted = counts(x.dimension);
            let same_event = x.event.is_some() && x.event == y.event;
            // Two figures of two digits are each other's swapped by chance more often than by a slip.
            let swap = flag(match swapped(&x.form, &y.form) {
                Some(2) => pair.link > 0.0 || pair.nouns == Nouns::Same || !counted,
                Some(_) => true,
                None => false,
            });
            let only_of_noun = counted && pair.nouns == Nouns::Same;
            [
                flag(pair.link == 0.0),
                around.likely,
                around.near,
                around.whole,
                around.inner,
                around.rivals.min(6) as f64 / 6.0,
                (size(x) / size(y)).ln().abs().min(2.0),
                flag(pair.nouns == Nouns::Same),
                flag(pair.nouns == Nouns::People),
                flag(pair.nouns == Nouns::Event),
                flag(pair.nouns == Nouns::Other && counted),
                flag(same_event && counted),
                flag(x.event.is_some() && y.event.is_some() && !same_event && counted),
                if only_of_noun { sole.of_noun(0, pair.a) * sole.of_noun(1, pair.b) } else { 0.0 },
                if counted { 0.0 } else { sole.of_any(0, pair.a) * sole.of_any(1, pair.b) },
                swap,
                match one_digit(&x.form, &y.form) {
                    Some(2) => 0.5 * flag(around.likely > 0.1 || pair.nouns == Nouns::Same),
                    Some(3..) => 1.0,
                    _ => 0.0,
                },
                flag(alike(around) >= best[0][pair.a] && alike(around) >= best[1][pair.b]),
                flag(matches!(x.dimension, Dimension::Money(_))),
                flag(x.dimension == Dimension::Duration),
                flag(x.dimension == Dimension::Proportion),
                flag(counted && x.value <= 5.0 && y.value <= 5.0),
                flag(same_person(x, y)),
                if pair.agreement == Agreement::Different { 0.0 } else { rarity(x) },
                flag(matches!(pair.agreement, Agreement::Identical | Agreement::Equivalent)),
                flag(pair.only),
            ]
        })
        .collect()
}

/// Among so many other values, one more or less says nothing: in long reports not all are counted.
const MOST_OTHERS: usize = 40;

/// How alone numbers stand in their report: one over how many values it gives for the like.
struct Sole<'r> {
    numbers: [&'r [Number]; 2],
    of_dimension: [FxHashMap<Dimension, Vec<usize>>; 2],
    /// The concept of each number's noun.
    concepts: [Vec<Option<&'static str>>; 2],
    /// What was asked for already: among those of the noun, among all.
    known: RefCell<FxHashMap<(usize, usize, bool), f64>>,
}

impl<'r> Sole<'r> {
    fn new(context: &Context, numbers: [&'r [Number]; 2]) -> Self {
        let concept = |side: usize, number: &Number| context.concept(side, number.noun.as_deref().unwrap_or_default());
        let concepts = [0, 1].map(|side| numbers[side].iter().map(|number| concept(side, number)).collect());
        let of_dimension = numbers.map(|numbers| {
            let mut of_dimension: FxHashMap<Dimension, Vec<usize>> = FxHashMap::default();
            for (at, number) in numbers.iter().enumerate() {
                of_dimension.entry(number.dimension).or_default().push(at);
            }
            of_dimension
        });
        Sole { numbers, of_dimension, concepts, known: RefCell::default() }
    }

    /// Among the numbers of a report that count the same thing.
    fn of_noun(&self, side: usize, of: usize) -> f64 {
        let (numbers, concepts) = (self.numbers[side], &self.concepts[side]);
        let same_concept = |n: usize| numbers[n].noun.is_some() && concepts[n].is_some() && concepts[n] == concepts[of];
        self.among(side, of, true, |n| numbers[n].noun_stem == numbers[of].noun_stem || same_concept(n))
    }

    /// Among all numbers of a report.
    fn of_any(&self, side: usize, of: usize) -> f64 {
        self.among(side, of, false, |_| true)
    }

    fn among(&self, side: usize, of: usize, by_noun: bool, like: impl Fn(usize) -> bool) -> f64 {
        *self.known.borrow_mut().entry((side, of, by_noun)).or_insert_with(|| {
            let numbers = self.numbers[side];
            let differs = |n: &&usize| like(**n) && compare(&numbers[**n], &numbers[of]) == Some(Agreement::Different);
            let others = self.of_dimension[side].get(&numbers[of].dimension).into_iter().flatten();
            1.0 / (1.0 + others.filter(differs).take(MOST_OTHERS).count() as f64)
        })
    }
}

/// The probability that two figures contradict each other.
pub(super) fn conflict(evidence: &Evidence) -> f64 {
    weights::NUMBER.probability(evidence.iter().copied())
}

/// The probability that two figures of values that agree are given for the same thing.
pub(super) fn agreement(evidence: &Evidence) -> f64 {
    weights::AGREEMENT.probability(evidence.iter().copied())
}

/// How much a value itself says that the thing is the same: 4,217 is hardly met twice by chance, two is.
fn rarity(number: &Number) -> f64 {
    let digits = || number.shown.bytes().filter(u8::is_ascii_digit).enumerate().filter(|(_, digit)| *digit != b'0');
    let significant = digits().next().zip(digits().last()).map_or(0, |((first, _), (last, _))| last + 1 - first);
    match (number.dimension, significant) {
        (Dimension::Money(_) | Dimension::Score, 2..) => 0.7,
        (Dimension::Count | Dimension::Ordinal, 0..=1) => 0.0,
        (_, 0..=1) => 0.2,
        (_, 2) => 0.4,
        _ => 0.7,
    }
}

/// How many digits two figures have, where they have the same ones in another order: 31,000 and 13,000.
fn swapped(a: &str, b: &str) -> Option<usize> {
    fn digits(form: &str) -> impl Iterator<Item = u8> + '_ {
        form.bytes().filter(u8::is_ascii_digit)
    }
    let count = |form: &str| {
        let mut count = [0usize; 10];
        digits(form).for_each(|digit| count[usize::from(digit - b'0')] += 1);
        count
    };
    let (count_a, count_b) = (count(a), count(b));
    (count_a == count_b && !digits(a).eq(digits(b))).then(|| count_a.iter().sum())
}

/// How many digits two figures have, zeros at the end left out, where they differ in one: 41.7 and 40.7. Such slips are
/// met by chance too, the more so the fewer the digits.
fn one_digit(a: &str, b: &str) -> Option<usize> {
    let digits = |form: &str| form.chars().filter(char::is_ascii_digit).collect::<String>();
    let (a, b) = (digits(a), digits(b));
    let differ = a.chars().zip(b.chars()).filter(|(x, y)| x != y).count();
    let significant = a.trim_end_matches('0').len().max(b.trim_end_matches('0').len());
    (a.len() == b.len() && differ == 1).then_some(significant)
}

/// 1 where something holds, 0 where it does not.
fn flag(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}
