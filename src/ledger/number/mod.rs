//! The numbers of two reports: which count the same thing, and how they stand to each other.
//!
//! ```text
//! a: another 19 people were wounded        conflict     "wounded: 19 against 20"
//! b: … and 20 people wounded
//!
//! a: moved 310 cows off 7 farms            310 and 7 count two things; nothing is said of them
//! ```
//!
//! First numbers of one value are paired, then those that round or bound each other; what is left over and yet counts the
//! same thing by strong evidence is a conflict; the rest belongs to one report alone.

mod apart;
pub(crate) mod compare;
mod evidence;
mod judge;
#[cfg(test)]
mod tests;

pub use judge::EVIDENCE;

use super::agreement::Agreement;
use super::context::Context;
use super::{Detail, Relation, Suspect, stated};
use crate::align::{Link, Side};
use crate::details::number::{Dimension, Number};
use evidence::{Nouns, Pair, Pairs};
use judge::Evidence;
use rustc_hash::{FxHashMap, FxHashSet};

/// Probability from which on values that agree are of one thing, whatever may be said of other values.
const SURE: f64 = 0.75;
/// Probability that numbers of one value need to be one detail, where neither is in a conflict.
const EQUAL: f64 = 0.5;
/// Probability that a rounding or bounding figure needs.
const VARIANT: f64 = 0.6;
/// Probability that a conflict needs.
const CONFLICT: f64 = 0.5;

/// Relates the numbers of two reports.
pub(super) fn relate(context: &Context) -> Vec<Detail> {
    let [a, b] = context.sides;
    let mut ledger = Ledger::new(context, a, b);
    let pairs = Pairs::new(context, ledger.numbers);
    let likely = ledger.likely_agreements(&pairs);
    ledger.agree(&likely, SURE, SURE);
    ledger.conflicts(&pairs, &likely);
    ledger.agree(&likely, EQUAL, VARIANT);
    ledger.leftovers();
    ledger.details
}

/// The figures that may contradict each other, with the evidence on each pair: what the weights are fitted to.
pub fn suspects(a: Side, b: Side, links: &[Link], scored: &[Link]) -> Vec<Suspect> {
    let context = Context::new(a, b, links, scored);
    let mut ledger = Ledger::new(&context, a, b);
    let pairs = Pairs::new(&context, ledger.numbers);
    let likely = ledger.likely_agreements(&pairs);
    ledger.agree(&likely, SURE, SURE);
    let suspects = ledger.suspects(&pairs);
    suspects.into_iter().map(|(pair, evidence)| ledger.suspect(pair, evidence)).collect()
}

/// The figures whose values agree, with the evidence that they are given for the same thing: what the weights are fitted to.
pub fn agreements(a: Side, b: Side, links: &[Link], scored: &[Link]) -> Vec<Suspect> {
    let context = Context::new(a, b, links, scored);
    let ledger = Ledger::new(&context, a, b);
    let pairs = Pairs::new(&context, ledger.numbers);
    let agreements = ledger.agreements(&pairs);
    agreements.into_iter().map(|(pair, evidence)| ledger.suspect(pair, evidence)).collect()
}

struct Ledger<'r> {
    context: &'r Context<'r>,
    a: Side<'r>,
    b: Side<'r>,
    numbers: [&'r [Number]; 2],
    /// The numbers of either side by their value.
    of_value: [FxHashMap<u64, Vec<usize>>; 2],
    /// Which numbers of either side have a counterpart.
    taken: [Vec<bool>; 2],
    details: Vec<Detail>,
}

impl<'r> Ledger<'r> {
    fn new(context: &'r Context<'r>, a: Side<'r>, b: Side<'r>) -> Self {
        let numbers = [a.facts.numbers.as_slice(), b.facts.numbers.as_slice()];
        let of_value = numbers.map(|numbers| {
            let mut of_value: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
            for (at, number) in numbers.iter().enumerate() {
                of_value.entry(number.value.to_bits()).or_default().push(at);
            }
            of_value
        });
        let taken = numbers.map(|n| vec![false; n.len()]);
        Ledger { context, a, b, numbers, of_value, taken, details: Vec::new() }
    }

    fn suspect(&self, pair: &Pair, evidence: Evidence) -> Suspect {
        let of = [&self.numbers[0][pair.a], &self.numbers[1][pair.b]];
        let [a, b] = of.map(|number| number.mention.clone());
        Suspect { a, b, values: of.map(|number| number.shown.clone()), evidence: evidence.to_vec() }
    }

    /// Numbers whose values agree, by how likely they are of one thing, the likeliest first.
    fn likely_agreements<'p>(&self, pairs: &'p Pairs) -> Vec<(f64, &'p Pair)> {
        let agreements = self.agreements(pairs).into_iter();
        let mut likely: Vec<(f64, &Pair)> =
            agreements.map(|(pair, evidence)| (judge::agreement(&evidence), pair)).collect();
        likely.sort_by(|x, y| {
            y.0.total_cmp(&x.0).then_with(|| stated::order(x.1.a, x.1.b).cmp(&stated::order(y.1.a, y.1.b)))
        });
        likely
    }

    /// Numbers whose values agree: `equal` and `variant` are the probabilities that they need.
    fn agree(&mut self, likely: &[(f64, &Pair)], equal: f64, variant: f64) {
        let disputed: Vec<Vec<bool>> = [0, 1].map(|side| self.disputed(side)).into();
        let open: Vec<(f64, &Pair)> = likely
            .iter()
            .filter(|(probability, pair)| {
                let needed = if pair.agreement == Agreement::Variant { variant } else { equal };
                *probability >= needed && !disputed[0][pair.a] && !disputed[1][pair.b]
            })
            .copied()
            .collect();
        self.equals(&open);
        self.variants(&open);
    }

    /// Which numbers of a side are in a conflict.
    fn disputed(&self, side: usize) -> Vec<bool> {
        let conflicts = self.details.iter().filter(|detail| detail.relation == Relation::Conflict);
        let mentions: FxHashSet<_> =
            conflicts.flat_map(|detail| if side == 0 { &detail.a } else { &detail.b }).cloned().collect();
        self.numbers[side].iter().map(|number| mentions.contains(&number.mention)).collect()
    }

    /// The pairs whose values agree, with the evidence that they are given for the same thing.
    fn agreements<'p>(&self, pairs: &'p Pairs) -> Vec<(&'p Pair, Evidence)> {
        let agreeing: Vec<&Pair> = pairs.all.iter().filter(|pair| agrees(pair.agreement)).collect();
        let evidence = judge::evidence(pairs, &agreeing, |x, y| self.same_person(x, y));
        agreeing.into_iter().zip(evidence).collect()
    }

    /// Numbers of one value. All that are of one value and one form are one detail.
    fn equals(&mut self, likely: &[(f64, &Pair)]) {
        for relation in [Relation::Identical, Relation::Equivalent] {
            let agreement = if relation == Relation::Identical { Agreement::Identical } else { Agreement::Equivalent };
            let of_relation = likely.iter().filter(|(_, pair)| {
                // A detail that is told need not be told again in another form, but for what is new in it.
                let old = self.taken[0][pair.a] && self.taken[1][pair.b];
                pair.agreement == agreement && !old
            });
            let groups = stated::groups(of_relation.map(|(probability, pair)| (pair.a, pair.b, *probability)));
            for (of_a, of_b, probability) in groups {
                let note = self.note_equal(of_a[0], of_b[0], relation);
                self.add(relation, &of_a, &of_b, note, probability);
            }
        }
    }

    /// Figures that round or bound each other; each number once.
    fn variants(&mut self, likely: &[(f64, &Pair)]) {
        let mut used = self.numbers.map(|n| vec![false; n.len()]);
        for (probability, pair) in likely {
            let both_taken = self.taken[0][pair.a] && self.taken[1][pair.b];
            if pair.agreement != Agreement::Variant || both_taken || used[0][pair.a] && used[1][pair.b] {
                continue;
            }
            (used[0][pair.a], used[1][pair.b]) = (true, true);
            let (x, y) = (self.numbers[0][pair.a].normalised(), self.numbers[1][pair.b].normalised());
            self.add(Relation::Variant, &[pair.a], &[pair.b], format!("{x} is compatible with {y}"), *probability);
        }
    }

    /// The pairs that may contradict each other, with the evidence on each.
    fn suspects<'p>(&self, pairs: &'p Pairs) -> Vec<(&'p Pair, Evidence)> {
        let mut agreeing: FxHashMap<(usize, usize), Vec<(usize, usize)>> = FxHashMap::default();
        for pair in pairs.all.iter().filter(|pair| agrees(pair.agreement)) {
            agreeing.entry(self.sentences(pair)).or_default().push((pair.a, pair.b));
        }
        let suspects: Vec<&Pair> = pairs
            .all
            .iter()
            .filter(|pair| pair.agreement == Agreement::Different && self.may_conflict(pairs, pair))
            .filter(|pair| !self.agrees_there(pair, &agreeing))
            .collect();
        let evidence = judge::evidence(pairs, &suspects, |x, y| self.same_person(x, y));
        suspects.into_iter().zip(evidence).collect()
    }

    /// Figures that count the same thing and cannot both be true.
    fn conflicts(&mut self, pairs: &Pairs, likely: &[(f64, &Pair)]) {
        // How likely it is that a number agrees with one of the other report.
        let mut agrees = self.numbers.map(|numbers| vec![0.0f64; numbers.len()]);
        for (probability, pair) in likely {
            let needed = if pair.agreement == Agreement::Variant { VARIANT } else { EQUAL };
            if *probability >= needed {
                agrees[0][pair.a] = agrees[0][pair.a].max(*probability);
                agrees[1][pair.b] = agrees[1][pair.b].max(*probability);
            }
        }
        let mut candidates: Vec<(f64, &Pair)> = self
            .suspects(pairs)
            .into_iter()
            .map(|(pair, evidence)| (judge::conflict(&evidence), pair))
            .filter(|(probability, pair)| *probability >= CONFLICT.max(agrees[0][pair.a]).max(agrees[1][pair.b]))
            .collect();
        candidates.sort_by(|x, y| {
            y.0.total_cmp(&x.0).then_with(|| stated::order(x.1.a, x.1.b).cmp(&stated::order(y.1.a, y.1.b)))
        });
        let taken = self.taken.clone();
        let mut used = self.numbers.map(|n| vec![false; n.len()]);
        for (probability, pair) in candidates {
            if used[0][pair.a] || used[1][pair.b] {
                continue;
            }
            let alike = |side: usize, of: usize| if taken[side][of] { vec![of] } else { self.alike(side, of) };
            let (of_a, of_b) = (alike(0, pair.a), alike(1, pair.b));
            let note = self.note_conflict(pair);
            stated::take(&mut used, [&of_a, &of_b]);
            self.add(Relation::Conflict, &of_a, &of_b, note, probability);
        }
    }

    /// Whether one of the two numbers has an agreeing one in the other's sentence.
    fn agrees_there(&self, pair: &Pair, agreeing: &FxHashMap<(usize, usize), Vec<(usize, usize)>>) -> bool {
        let there = agreeing.get(&self.sentences(pair)).into_iter().flatten();
        there.into_iter().any(|(i, j)| *i == pair.a || *j == pair.b)
    }

    /// The sentences in which two numbers stand.
    fn sentences(&self, pair: &Pair) -> (usize, usize) {
        (self.numbers[0][pair.a].mention.sentence, self.numbers[1][pair.b].mention.sentence)
    }

    /// What must hold for a conflict besides the evidence.
    fn may_conflict(&self, pairs: &Pairs, pair: &Pair) -> bool {
        let (x, y) = (&self.numbers[0][pair.a], &self.numbers[1][pair.b]);
        let taken = [self.taken[0][pair.a], self.taken[1][pair.b]];
        if taken == [true, true] {
            return false;
        }
        // A number that the other report has too, elsewhere, needs the very same words around it here.
        let here = || pair.link >= 0.7 && pairs.inner(pair) >= 0.25 && x.dimension != Dimension::Score;
        if taken != [false, false] && !here() {
            return false;
        }
        !(self.at_two_times(x, y)
            || x.compared != y.compared
            || self.of_two_people(x, y)
            || self.part_and_whole(x, y, pair.nouns)
            || self.of_two_generations(x, y)
            || self.parts_of_one(0, x, y)
            || self.parts_of_one(1, y, x))
    }

    /// The other mentions of a number in its own report: same value, same thing.
    fn alike(&self, side: usize, of: usize) -> Vec<usize> {
        let numbers = self.numbers[side];
        let number = &numbers[of];
        let mut alike = vec![of];
        let same_value = self.of_value[side].get(&number.value.to_bits());
        alike.extend(same_value.into_iter().flatten().copied().filter(|i| {
            let other = &numbers[*i];
            let same = *i != of
                && other.dimension == number.dimension
                && other.value == number.value
                && other.other == number.other;
            same && !self.taken[side][*i]
                && !number.small
                && (other.noun_stem == number.noun_stem || other.noun.is_none() || number.noun.is_none())
        }));
        alike
    }

    /// What one report alone gives.
    fn leftovers(&mut self) {
        for (side, relation) in [(0, Relation::OnlyA), (1, Relation::OnlyB)] {
            for i in 0..self.numbers[side].len() {
                if self.taken[side][i] {
                    continue;
                }
                let of = self.alike(side, i);
                let note = format!("{} is not in the other report", self.numbers[side][i].normalised());
                let (of_a, of_b): (&[usize], &[usize]) = if side == 0 { (&of, &[]) } else { (&[], &of) };
                self.add(relation, of_a, of_b, note, 0.7);
            }
        }
    }

    fn note_equal(&self, a: usize, b: usize, relation: Relation) -> String {
        let (x, y) = (self.numbers[0][a].normalised(), self.numbers[1][b].normalised());
        let written = |side: Side<'r>, n: &Number| n.mention.written(side.article).to_owned();
        match relation {
            Relation::Identical => format!("both give {x}"),
            _ if x == y => {
                format!("“{}” is “{}”", written(self.a, &self.numbers[0][a]), written(self.b, &self.numbers[1][b]))
            }
            _ => format!("{x} is {y}"),
        }
    }

    /// "wounded: 19 against 20".
    fn note_conflict(&self, pair: &Pair) -> String {
        let (x, y) = (&self.numbers[0][pair.a], &self.numbers[1][pair.b]);
        let around = |side: usize, n: &Number| self.context.around(side, n.mention.sentence, &n.tokens, false);
        let (around_a, around_b) = (around(0, x), around(1, y));
        let people = |n: &Number| n.noun.as_deref().is_some_and(|noun| self.context.language(0).people.contains(&noun));
        let event = || self.context.shared_event(&around_a, &around_b).and_then(|word| self.written_word(x, word));
        let label = match pair.nouns {
            Nouns::Same if !people(x) => x.noun_written.clone(),
            _ => event(),
        };
        let figure = |n: &Number| {
            if n.unit.is_empty() || n.dimension == Dimension::Age { n.shown.clone() } else { n.normalised() }
        };
        match label {
            Some(label) => format!("{label}: {} against {}", figure(x), figure(y)),
            None => format!("{} against {}", x.normalised(), y.normalised()),
        }
    }

    /// A word as report a writes it, by its stem, in the number's sentence.
    fn written_word(&self, number: &Number, term: &str) -> Option<String> {
        let sentence = &self.a.article.sentences[number.mention.sentence];
        sentence
            .tokens
            .iter()
            .find(|token| token.stem == term || self.context.concept(0, &token.lower) == Some(term))
            .map(|token| sentence.written(token).to_owned())
    }

    fn add(&mut self, relation: Relation, of_a: &[usize], of_b: &[usize], note: String, confidence: f64) {
        let confidence = confidence.min(judge::SUREST);
        self.details.push(stated::detail(self.numbers, [of_a, of_b], relation, note, confidence));
        stated::take(&mut self.taken, [of_a, of_b]);
    }
}

/// Whether two values are one.
fn agrees(agreement: Agreement) -> bool {
    matches!(agreement, Agreement::Identical | Agreement::Equivalent | Agreement::Variant)
}
