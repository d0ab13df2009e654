//! The dates and times of two reports: which name the same time, and which date one event differently.
//!
//! ```text
//! a: withdrew from Lysychansk late on July 3        equivalent     "Sunday is July 3, 2022"
//! b: the army said Sunday …
//! ```
//!
//! A day is the same day wherever it is named, so dates of one value are one detail across the reports. A contradiction
//! needs more: two sentences that tell the same thing, the words around both dates alike, and no date there that agrees.

pub(crate) mod compare;
mod conflict;
mod index;
#[cfg(test)]
mod tests;

pub use conflict::EVIDENCE;

use super::agreement::Agreement;
use super::context::{Context, alike};
use super::gathering::Gathering;
use super::terms::Around;
use super::{Detail, Relation, Suspect, stated};
use crate::align::{Link, Side};
use crate::details::date::{self, DateMention, Form};
use crate::details::number::Dimension;
use crate::language::calendar;
use index::Index;
use rustc_hash::FxHashMap;

/// Kinship that a date told more coarsely needs to be set beside the finer one.
const VARIANT: f64 = 0.6;
/// Probability that a conflict needs.
const CONFLICT: f64 = 0.55;
/// Probability that a conflict of two weekdays needs: each report tells on which day it heard of things, or was told.
const OF_WEEKDAYS: f64 = 0.75;

/// How likely it is, by their kinship, that dates that agree are told of one event: bias and weight of a logistic curve. Fitted
/// to 250 details that annotators of 74 pairs of reports were shown by the ledger: of those without a link one in four
/// dated one event, of those with a link nine in ten.
const SAME_EVENT: [f64; 2] = [-1.07, 2.62];
/// The same where one date is told more coarsely than the other; 39 details.
const COARSER_EVENT: [f64; 2] = [-3.44, 2.19];

/// Relates the dates of two reports.
pub(super) fn relate(context: &Context) -> Vec<Detail> {
    let [a, b] = context.sides;
    let dates = completed(a, b);
    let mut ledger = Ledger::new(context, [a, b], [&dates[0], &dates[1]]);
    let pairs = ledger.pairs();
    ledger.conflicts(&pairs);
    ledger.equals(&pairs);
    ledger.variants(&pairs);
    ledger.leftovers();
    ledger.details
}

/// The dates that may contradict each other, with the evidence on each pair: what the weights are fitted to.
pub fn suspects(a: Side, b: Side, links: &[Link], scored: &[Link]) -> Vec<Suspect> {
    let context = Context::new(a, b, links, scored);
    let dates = completed(a, b);
    let ledger = Ledger::new(&context, [a, b], [&dates[0], &dates[1]]);
    let pairs = ledger.pairs();
    let suspects = ledger.suspects(&pairs).into_iter();
    suspects
        .map(|(pair, evidence)| {
            let of = [&dates[0][pair.a], &dates[1][pair.b]];
            let [a, b] = of.map(|date| date.mention.clone());
            Suspect { a, b, values: of.map(|date| date.canonical.clone()), evidence }
        })
        .collect()
}

/// The dates of both reports. A report without a date line still says "July 3"; the other report's day tells the year.
pub(crate) fn completed(a: Side, b: Side) -> [Vec<DateMention>; 2] {
    let day = [a, b].map(|side| date::own_day(side.article));
    [(a, day[0].or(day[1])), (b, day[1].or(day[0]))].map(|(side, day)| {
        let mut dates = side.facts.dates.clone();
        dates.iter_mut().for_each(|date| date.complete(day));
        dates
    })
}

/// Two dates held against each other.
struct Pair {
    a: usize,
    b: usize,
    agreement: Agreement,
    link: f64,
    /// How likely it is that their sentences answer each other, linked or not.
    likely: f64,
    /// Best score of a link right beside them.
    near: f64,
    /// How alike their sentences are.
    whole: f64,
    /// How alike the words around them are.
    alike: f64,
    /// How strongly their sentences say that both date the same event.
    kinship: f64,
}

impl Pair {
    /// How much their sentences answer each other.
    fn answers(&self) -> f64 {
        self.likely + self.whole
    }
}

/// Pairs of dates, by the sentences that they stand in: of `a`, of `b`.
type BySentences = FxHashMap<(usize, usize), Vec<(usize, usize)>>;

struct Ledger<'r> {
    context: &'r Context<'r>,
    sides: [Side<'r>; 2],
    dates: [&'r [DateMention]; 2],
    around: [Vec<Around>; 2],
    taken: [Vec<bool>; 2],
    details: Vec<Detail>,
}

impl<'r> Ledger<'r> {
    fn new(context: &'r Context<'r>, sides: [Side<'r>; 2], dates: [&'r [DateMention]; 2]) -> Self {
        let of_all = |side: usize| dates[side].iter().map(move |date| (side, date));
        let around =
            [0, 1].map(|s| of_all(s).map(|(s, d)| context.around(s, d.mention.sentence, &d.tokens, false)).collect());
        Ledger { context, sides, dates, around, taken: dates.map(|d| vec![false; d.len()]), details: vec![] }
    }

    fn written(&self, side: usize, i: usize) -> &str {
        self.dates[side][i].mention.written(self.sides[side].article)
    }

    fn pairs(&self) -> Vec<Pair> {
        let words = [0, 1].map(|side| {
            let dates = 0..self.dates[side].len();
            dates.map(|i| compare::words(self.written(side, i))).collect::<Vec<_>>()
        });
        let index = Index::new(self.dates[1], &self.around[1]);
        let mut gathering = Gathering::new(self.dates[1].len());
        let mut pairs = Vec::new();
        for (i, x) in self.dates[0].iter().enumerate() {
            let (first, lists) = index.lists(self.context, x, &self.around[0][i]);
            for &j in gathering.gather(first, lists) {
                let y = &self.dates[1][j];
                let Some(agreement) = compare::compare(x, y, words[0][i] == words[1][j]) else { continue };
                let link = self.context.link(x.mention.sentence, y.mention.sentence);
                // Nothing comes of these.
                let suspect = agreement == Agreement::Different && (link > 0.0 || self.context.of_one_event());
                if agreement == Agreement::Apart || agreement == Agreement::Different && !suspect {
                    continue;
                }
                let near = self.context.near_link(x.mention.sentence, y.mention.sentence);
                let likely = self.context.likely(x.mention.sentence, y.mention.sentence);
                let whole = self.context.sentences_alike(x.mention.sentence, y.mention.sentence);
                let alike = alike(&self.around[0][i], &self.around[1][j]);
                let kinship = link + 0.3 * near + 1.5 * alike;
                pairs.push(Pair { a: i, b: j, agreement, link, likely, near, whole, alike, kinship });
            }
        }
        pairs
    }

    /// Dates of one value: those in the same words first, then what is said in other words.
    fn equals(&mut self, pairs: &[Pair]) {
        let disputed = self.taken.clone();
        let equal = |pair: &&Pair| {
            matches!(pair.agreement, Agreement::Identical | Agreement::Equivalent)
                && !disputed[0][pair.a]
                && !disputed[1][pair.b]
        };
        for relation in [Relation::Identical, Relation::Equivalent] {
            let of_relation = pairs.iter().filter(equal).filter(|pair| {
                let told = self.taken[0][pair.a] && self.taken[1][pair.b];
                (pair.agreement == Agreement::Identical) == (relation == Relation::Identical) && !told
            });
            let groups = stated::groups(of_relation.map(|pair| (pair.a, pair.b, pair.kinship)));
            for (of_a, of_b, kinship) in groups {
                let note = match relation {
                    Relation::Identical => format!("both say {}", self.readable(0, of_a[0])),
                    _ => self.note_equivalent(of_a[0], of_b[0]),
                };
                self.add(relation, &of_a, &of_b, note, sureness(kinship, SAME_EVENT));
            }
        }
    }

    fn note_equivalent(&self, a: usize, b: usize) -> String {
        let (x, y) = (&self.dates[0][a], &self.dates[1][b]);
        // What needs the calendar to be understood comes first: "Sunday is July 3, 2022".
        let needs = |date: &DateMention| date.form != Form::Calendar;
        match (needs(x), needs(y)) {
            (true, false) => format!("{} is {}", self.written(0, a), self.readable(1, b)),
            (false, true) => format!("{} is {}", self.written(1, b), self.readable(0, a)),
            _ => format!("“{}” and “{}” are both {}", self.written(0, a), self.written(1, b), self.readable(0, a)),
        }
    }

    /// A date for a reader: "July 3, 2022", "July 2022", "16:10".
    fn readable(&self, side: usize, i: usize) -> String {
        let date = &self.dates[side][i];
        if date.clock.is_some() {
            return self.written(side, i).to_owned();
        }
        let names = calendar::words(&self.sides[side].article.language).month_names;
        match date.days {
            Some((first, last)) if first == last => {
                let month = names.get(usize::try_from(first.month() - 1).unwrap_or(0)).copied().unwrap_or_default();
                format!("{month} {}, {}", first.day(), first.year())
            }
            _ => self.written(side, i).to_owned(),
        }
    }

    /// A date within the other: "June" and "June 25".
    fn variants(&mut self, pairs: &[Pair]) {
        let mut candidates: Vec<&Pair> =
            pairs.iter().filter(|pair| pair.agreement == Agreement::Variant && pair.kinship >= VARIANT).collect();
        candidates.sort_by(|x, y| {
            y.kinship.total_cmp(&x.kinship).then_with(|| stated::order(x.a, x.b).cmp(&stated::order(y.a, y.b)))
        });
        let equals =
            self.by_sentences(pairs, |pair| matches!(pair.agreement, Agreement::Identical | Agreement::Equivalent));
        // "in March", "on Monday, in March": where each has its equal in the other's sentence, none needs an answer of a part.
        let has_own = |pair: &Pair| {
            let there = equals.get(&self.sentences(pair)).map_or(&[][..], Vec::as_slice);
            there.iter().any(|(i, _)| *i == pair.a) && there.iter().any(|(_, j)| *j == pair.b)
        };
        let owned: Vec<bool> = candidates.iter().map(|pair| pair.link > 0.0 && has_own(pair)).collect();
        let mut used = self.dates.map(|d| vec![false; d.len()]);
        for (pair, owned) in candidates.into_iter().zip(owned) {
            let told = self.taken[0][pair.a] && self.taken[1][pair.b];
            let answered = told && (pair.link == 0.0 || owned);
            if answered || used[0][pair.a] && used[1][pair.b] {
                continue;
            }
            (used[0][pair.a], used[1][pair.b]) = (true, true);
            let note = format!("“{}” and “{}” can be the same time", self.written(0, pair.a), self.written(1, pair.b));
            self.add(Relation::Variant, &[pair.a], &[pair.b], note, sureness(pair.kinship, COARSER_EVENT));
        }
    }

    /// The pairs that are wanted, by their sentences.
    fn by_sentences(&self, pairs: &[Pair], wanted: impl Fn(&Pair) -> bool) -> BySentences {
        let mut found = BySentences::default();
        for pair in pairs.iter().filter(|pair| wanted(pair)) {
            found.entry(self.sentences(pair)).or_default().push((pair.a, pair.b));
        }
        found
    }

    /// The pairs that may contradict each other, with the evidence on each.
    fn suspects<'p>(&self, pairs: &'p [Pair]) -> Vec<(&'p Pair, Vec<f64>)> {
        let agreeing = self.by_sentences(pairs, |pair| {
            matches!(pair.agreement, Agreement::Identical | Agreement::Equivalent | Agreement::Variant)
                // A time of day within a part of it agrees with no time on the clock.
                && self.dates[0][pair.a].clock.is_some() == self.dates[1][pair.b].clock.is_some()
        });
        let suspects: Vec<&Pair> = pairs
            .iter()
            .filter(|pair| pair.agreement == Agreement::Different)
            .filter(|pair| pair.link > 0.0 || self.context.of_one_event())
            .filter(|pair| compare::of_one_kind(&self.dates[0][pair.a], &self.dates[1][pair.b]))
            .filter(|pair| !self.agrees_there(pair, &agreeing) && !self.end_counts(pair))
            .collect();
        let evidence = conflict::evidence(self, pairs, &suspects);
        suspects.into_iter().zip(evidence).collect()
    }

    /// Dates of one event that cannot both be right.
    fn conflicts(&mut self, pairs: &[Pair]) {
        let answered = self.answered(pairs);
        let mut candidates: Vec<(f64, &Pair)> = self
            .suspects(pairs)
            .into_iter()
            // "The first train leaves at 9:10. The next leaves at 9:40.", in both: each has its own time in the other.
            .filter(|(pair, _)| answered[0][pair.a].min(answered[1][pair.b]) < pair.answers())
            .map(|(pair, evidence)| (conflict::probability(&evidence), pair))
            .filter(|(probability, pair)| {
                let weekdays = [&self.dates[0][pair.a], &self.dates[1][pair.b]].iter().all(|d| d.form == Form::Weekday);
                *probability >= if weekdays { OF_WEEKDAYS } else { CONFLICT }
            })
            .collect();
        candidates.sort_by(|x, y| {
            y.0.total_cmp(&x.0).then_with(|| stated::order(x.1.a, x.1.b).cmp(&stated::order(y.1.a, y.1.b)))
        });
        let mut used = self.dates.map(|d| vec![false; d.len()]);
        for (probability, pair) in candidates {
            if used[0][pair.a] || used[1][pair.b] {
                continue;
            }
            (used[0][pair.a], used[1][pair.b]) = (true, true);
            let note = format!("{} against {}", self.readable(0, pair.a), self.readable(1, pair.b));
            self.add(Relation::Conflict, &[pair.a], &[pair.b], note, probability);
        }
    }

    /// For each date of either report, how much the sentence answers its own in which the other report gives the same time.
    fn answered(&self, pairs: &[Pair]) -> [Vec<f64>; 2] {
        let mut answered = self.dates.map(|dates| vec![f64::NEG_INFINITY; dates.len()]);
        for pair in pairs.iter().filter(|pair| matches!(pair.agreement, Agreement::Identical | Agreement::Equivalent)) {
            for (answered, date) in answered.iter_mut().zip([pair.a, pair.b]) {
                answered[date] = answered[date].max(pair.answers());
            }
        }
        answered
    }

    /// Whether the dates end two counts: "had seen 40 patients by noon", "had admitted 55 by six o'clock".
    fn end_counts(&self, pair: &Pair) -> bool {
        let (x, y) = (&self.dates[0][pair.a], &self.dates[1][pair.b]);
        let counts = |side: usize, sentence: usize| {
            let mut numbers = self.context.numbers_in(side, sentence).iter();
            numbers.any(|number| number.dimension == Dimension::Count)
        };
        (x.limit || y.limit) && counts(0, x.mention.sentence) && counts(1, y.mention.sentence)
    }

    /// The sentences in which two dates stand.
    fn sentences(&self, pair: &Pair) -> (usize, usize) {
        (self.dates[0][pair.a].mention.sentence, self.dates[1][pair.b].mention.sentence)
    }

    /// Whether one of the two dates has an agreeing date in the other's sentence. `agreeing` are the pairs that agree, by their
    /// sentences.
    fn agrees_there(&self, pair: &Pair, agreeing: &BySentences) -> bool {
        let there = agreeing.get(&self.sentences(pair)).into_iter().flatten();
        there.into_iter().any(|(i, j)| *i == pair.a || *j == pair.b)
    }

    /// What one report alone gives; the same day in the same words is one detail.
    fn leftovers(&mut self) {
        for (side, relation) in [(0, Relation::OnlyA), (1, Relation::OnlyB)] {
            let mut same: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
            for (i, date) in self.dates[side].iter().enumerate().filter(|(i, _)| !self.taken[side][*i]) {
                same.entry(date.canonical.as_str()).or_default().push(i);
            }
            for i in 0..self.dates[side].len() {
                if self.taken[side][i] {
                    continue;
                }
                let of = same.remove(self.dates[side][i].canonical.as_str()).unwrap_or_default();
                let note = format!("{} is not in the other report", self.readable(side, i));
                let (of_a, of_b): (&[usize], &[usize]) = if side == 0 { (&of, &[]) } else { (&[], &of) };
                self.add(relation, of_a, of_b, note, 0.7);
            }
        }
    }

    fn add(&mut self, relation: Relation, of_a: &[usize], of_b: &[usize], note: String, confidence: f64) {
        self.details.push(stated::detail(self.dates, [of_a, of_b], relation, note, confidence));
        stated::take(&mut self.taken, [of_a, of_b]);
    }
}

/// The confidence of a detail by the kinship of its dates.
fn sureness(kinship: f64, [bias, weight]: [f64; 2]) -> f64 {
    (1.0 / (1.0 + (-bias - weight * kinship).exp())).min(0.98)
}
