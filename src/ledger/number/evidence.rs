//! Whether two numbers count the same thing, as far as the sentences tell.

use super::compare::compare;
use crate::details::number::{Dimension, Number};
use crate::ledger::agreement::Agreement;
use crate::ledger::context::{Context, alike};
use crate::ledger::gathering::{Gathering, MOST};
use crate::ledger::terms::{Around, TermId};
use rustc_hash::FxHashMap;

/// How two nouns that are counted stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nouns {
    /// One word, or two words for one thing: "homes", "houses".
    Same,
    /// Both are people: "residents", "people".
    People,
    /// One report counts by the noun what the other tells by the verb: "31 arrests", "31 people were arrested".
    Event,
    /// One or both figures stand alone.
    Untold,
    /// Two things.
    Other,
}

/// Two numbers held against each other.
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    /// Position in the numbers of report a.
    pub a: usize,
    /// Position in the numbers of report b.
    pub b: usize,
    /// By their values.
    pub agreement: Agreement,
    /// By what they count.
    pub nouns: Nouns,
    /// Score of the link between their sentences.
    pub link: f64,
    /// Whether each is the only number of the other's report that agrees with it.
    pub only: bool,
}

/// How alike what stands around two numbers is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Surroundings {
    /// How likely it is that their sentences answer each other, linked or not.
    pub likely: f64,
    /// Best score of a link right beside them.
    pub near: f64,
    /// How alike their sentences are.
    pub whole: f64,
    /// How alike the words around them are.
    pub context: f64,
    /// How alike the words near the figures themselves are, what they count included.
    pub inner: f64,
    /// How many numbers of this dimension could be meant instead, in the two sentences together.
    pub rivals: usize,
}

/// For each number, how many others of its dimension its sentence has.
fn rivals(numbers: &[Number]) -> Vec<usize> {
    let mut count: FxHashMap<(usize, Dimension), usize> = FxHashMap::default();
    for number in numbers {
        *count.entry((number.mention.sentence, number.dimension)).or_default() += 1;
    }
    numbers.iter().map(|number| count[&(number.mention.sentence, number.dimension)] - 1).collect()
}

/// How far two values of one size in two units may be apart, as a share of the larger, and a little more.
const NEAR_VALUES: f64 = 0.09;

/// The numbers of report b, to be found by what a number of report a may share with them: the value, nearly; a word around
/// both; what is measured; the sentence or its neighbour. In reports of some length two numbers that share none of these are
/// not held against each other; in shorter ones all are that measure the same thing.
struct Index {
    /// Absolute values, ascending, and whose they are.
    values: Vec<f64>,
    by_value: Vec<usize>,
    by_word: FxHashMap<TermId, Vec<usize>>,
    by_dimension: FxHashMap<Dimension, Vec<usize>>,
    by_sentence: FxHashMap<usize, Vec<usize>>,
}

impl Index {
    fn new(numbers: &[Number], around: &[[Around; 2]]) -> Self {
        // The second figure too: 2-1 is 1-2, told by the other side.
        let values = |(at, number): (usize, &Number)| [(number.value.abs(), at), (number.other.abs(), at)];
        let mut by_value: Vec<(f64, usize)> = numbers.iter().enumerate().flat_map(values).collect();
        by_value.sort_by(|x, y| x.0.total_cmp(&y.0));
        by_value.dedup();
        let (values, by_value) = by_value.into_iter().unzip();
        let mut index = Index {
            values,
            by_value,
            by_word: FxHashMap::default(),
            by_dimension: FxHashMap::default(),
            by_sentence: FxHashMap::default(),
        };
        for (at, (number, [_, own])) in numbers.iter().zip(around).enumerate() {
            index.by_sentence.entry(number.mention.sentence).or_default().push(at);
            index.by_dimension.entry(number.dimension).or_default().push(at);
            own.terms().for_each(|word| index.by_word.entry(word).or_default().push(at));
        }
        index.by_word.retain(|_, holders| holders.len() <= MOST);
        index.by_dimension.retain(|_, holders| holders.len() <= MOST);
        index
    }

    /// What `number` of report a may have to do with: first the numbers in sentences that answer its own or stand beside such
    /// ones, then lists of what shares something with it.
    fn lists<'i>(
        &'i self,
        context: &'i Context,
        number: &Number,
        around: &'i Around,
    ) -> (impl Iterator<Item = usize> + 'i, impl Iterator<Item = &'i [usize]> + 'i) {
        let size = number.value.abs();
        let first = self.values.partition_point(|value| *value < size * (1.0 - NEAR_VALUES));
        let end = self.values.partition_point(|value| *value <= size / (1.0 - NEAR_VALUES));
        let sentences = context.near_counterparts(number.mention.sentence);
        let there = sentences.filter_map(|sentence| self.by_sentence.get(&sentence)).flatten().copied();
        let words = around.terms().filter_map(|word| self.by_word.get(&word));
        let lists = words.chain(self.by_dimension.get(&number.dimension)).map(Vec::as_slice);
        (there, lists.chain([&self.by_value[first..end]]))
    }
}

/// What a number counts, looked up once.
struct Noun {
    concept: Option<&'static str>,
    /// As the words around numbers have it.
    term: Option<TermId>,
    people: bool,
    /// Whether it tells an event: "31 arrests".
    happens: bool,
}

impl Noun {
    fn of(context: &Context, side: usize, number: &Number) -> Option<Noun> {
        let noun = number.noun.as_deref()?;
        let language = context.language(side);
        let concept = context.concept(side, noun);
        Some(Noun {
            concept,
            term: number.noun_stem.as_deref().and_then(|stem| context.term(concept.unwrap_or(stem))),
            people: language.people.contains(&noun),
            happens: concept.is_some_and(|concept| language.events.contains(&concept)),
        })
    }
}

/// All pairs that measure the same thing and may have to do with each other: no two that can both be true and yet speak of two
/// things, and of those that differ none that could not contradict each other.
pub(crate) struct Pairs<'r> {
    /// What the numbers stand in.
    pub context: &'r Context<'r>,
    /// Those of either side.
    pub numbers: [&'r [Number]; 2],
    /// The words around each number of either side, without what it counts, and with it.
    around: [Vec<[Around; 2]>; 2],
    rivals: [Vec<usize>; 2],
    /// By their positions in report a, then in report b.
    pub all: Vec<Pair>,
}

impl<'r> Pairs<'r> {
    pub fn new(context: &'r Context<'r>, numbers: [&'r [Number]; 2]) -> Self {
        let around = [0, 1].map(|side: usize| {
            let of = |n: &Number| [false, true].map(|own| context.around(side, n.mention.sentence, &n.tokens, own));
            numbers[side].iter().map(of).collect::<Vec<[Around; 2]>>()
        });
        let mut pairs = Pairs { context, numbers, around, rivals: numbers.map(rivals), all: vec![] };
        pairs.gather();
        let partners = [0, 1].map(|side: usize| {
            let mut partners = vec![0; numbers[side].len()];
            let agreeing = pairs.all.iter().filter(|pair| pair.is_equal());
            agreeing.for_each(|pair| partners[[pair.a, pair.b][side]] += 1);
            partners
        });
        for pair in pairs.all.iter_mut().filter(|pair| pair.is_equal()) {
            pair.only = partners[0][pair.a] == 1 && partners[1][pair.b] == 1;
        }
        pairs
    }

    fn gather(&mut self) {
        let (context, [a, b]) = (self.context, self.numbers);
        let nouns_of = |side: usize| self.numbers[side].iter().map(|n| Noun::of(context, side, n)).collect::<Vec<_>>();
        let (nouns_a, nouns_b) = (nouns_of(0), nouns_of(1));
        let one_event = context.of_one_event();
        let [around_a, around_b] = &self.around;
        let index = Index::new(b, around_b);
        let mut gathering = Gathering::new(b.len());
        for (i, x) in a.iter().enumerate() {
            let (first, lists) = index.lists(context, x, &around_a[i][1]);
            for &j in gathering.gather(first, lists) {
                let y = &b[j];
                let Some(agreement) = compare(x, y) else { continue };
                let link = context.link(x.mention.sentence, y.mention.sentence);
                let nouns = nouns([x, y], [&nouns_a[i], &nouns_b[j]], [&around_a[i][0], &around_b[j][0]]);
                let tells = match agreement {
                    Agreement::Identical | Agreement::Equivalent | Agreement::Variant => true,
                    Agreement::Apart => false,
                    Agreement::Different => (link > 0.0 || one_event) && !of_two_things(x, y, nouns),
                };
                if tells {
                    self.all.push(Pair { a: i, b: j, agreement, nouns, link, only: false });
                }
            }
        }
    }

    /// How alike the words near the figures of a pair are, what they count included.
    pub fn inner(&self, pair: &Pair) -> f64 {
        alike(&self.around[0][pair.a][1], &self.around[1][pair.b][1])
    }

    /// How alike what stands around a pair is.
    pub fn surroundings(&self, pair: &Pair) -> Surroundings {
        let (context, around) = (self.context, [&self.around[0][pair.a], &self.around[1][pair.b]]);
        let [m, n] = [&self.numbers[0][pair.a], &self.numbers[1][pair.b]].map(|number| number.mention.sentence);
        Surroundings {
            likely: context.likely(m, n),
            near: context.near_link(m, n),
            whole: context.sentences_alike(m, n),
            context: alike(&around[0][0], &around[1][0]),
            inner: self.inner(pair),
            rivals: self.rivals[0][pair.a] + self.rivals[1][pair.b],
        }
    }
}

impl Pair {
    /// Whether the two are of one value.
    fn is_equal(&self) -> bool {
        matches!(self.agreement, Agreement::Identical | Agreement::Equivalent)
    }
}

/// Whether a dimension counts things, so that two figures need to count the same ones.
pub(super) fn counts(dimension: Dimension) -> bool {
    matches!(dimension, Dimension::Count | Dimension::Ordinal)
}

/// Whether two figures count two things, and tell of no event in common.
fn of_two_things(x: &Number, y: &Number, nouns: Nouns) -> bool {
    counts(x.dimension) && nouns == Nouns::Other && !(x.event.is_some() && x.event == y.event)
}

fn nouns([a, b]: [&Number; 2], nouns: [&Option<Noun>; 2], around: [&Around; 2]) -> Nouns {
    // A noun that the other's sentence has close by, as noun or verb.
    let told = |noun: &Option<Noun>, other: &Around| {
        noun.as_ref().and_then(|noun| other.get(noun.term?)).is_some_and(|weight| weight > 0.2)
    };
    let event = || a.dimension == Dimension::Count && (told(nouns[0], around[1]) || told(nouns[1], around[0]));
    let [Some(x), Some(y)] = nouns else { return if event() { Nouns::Event } else { Nouns::Untold } };
    let same_concept = x.concept.is_some() && x.concept == y.concept;
    if a.noun_stem == b.noun_stem || a.noun == b.noun || same_concept {
        return Nouns::Same;
    }
    // "31 arrests" and "31 people were arrested", but not "two beaches" and "nine boats on a beach".
    let happens = x.happens || y.happens;
    if x.people && y.people {
        Nouns::People
    } else if happens && (x.people || y.people) && event() {
        Nouns::Event
    } else {
        Nouns::Other
    }
}
