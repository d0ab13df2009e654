//! Whether two numbers count the same thing, as far as the sentences tell.

use super::compare::compare;
use crate::details::number::{Dimension, Number};
use crate::ledger::agreement::Agreement;
use crate::ledger::context::{Around, Context, alike};
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
    /// Whether each is the only number of the other's report that agrees with it.
    pub only: bool,
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
/// What more numbers than this have in common, a word around them or what they measure, speaks for no two of them.
const MOST_HOLDERS: usize = 200;

/// The numbers of report b, to be found by what a number of report a may share with them: the value, nearly; a word around
/// both; what is measured; the sentence or its neighbour. In reports of some length two numbers that share none of these are
/// not held against each other; in shorter ones all are that measure the same thing.
struct Index<'n> {
    /// By absolute value, ascending.
    by_value: Vec<(f64, usize)>,
    by_word: FxHashMap<&'n str, Vec<usize>>,
    by_dimension: FxHashMap<Dimension, Vec<usize>>,
    by_sentence: FxHashMap<usize, Vec<usize>>,
}

impl<'n> Index<'n> {
    fn new(numbers: &[Number], around: &'n [[Around; 2]]) -> Self {
        // The second figure too: 2-1 is 1-2, told by the other side.
        let values = |(at, number): (usize, &Number)| [(number.value.abs(), at), (number.other.abs(), at)];
        let mut by_value: Vec<(f64, usize)> = numbers.iter().enumerate().flat_map(values).collect();
        by_value.sort_by(|x, y| x.0.total_cmp(&y.0));
        let mut index = Index {
            by_value,
            by_word: FxHashMap::default(),
            by_dimension: FxHashMap::default(),
            by_sentence: FxHashMap::default(),
        };
        for (at, (number, [_, own])) in numbers.iter().zip(around).enumerate() {
            index.by_sentence.entry(number.mention.sentence).or_default().push(at);
            index.by_dimension.entry(number.dimension).or_default().push(at);
            for word in own.keys() {
                index.by_word.entry(word).or_default().push(at);
            }
        }
        index.by_word.retain(|_, holders| holders.len() <= MOST_HOLDERS);
        index.by_dimension.retain(|_, holders| holders.len() <= MOST_HOLDERS);
        index
    }

    /// The numbers that `number` of report a may have to do with, in order. Linear in them.
    fn meet(&self, context: &Context, number: &Number, around: &Around, met: &mut Vec<usize>) {
        met.clear();
        let size = number.value.abs();
        let first = self.by_value.partition_point(|(value, _)| *value < size * (1.0 - NEAR_VALUES));
        let near = self.by_value[first..].iter().take_while(|(value, _)| *value <= size / (1.0 - NEAR_VALUES));
        met.extend(near.map(|(_, at)| *at));
        for word in around.keys() {
            met.extend(self.by_word.get(word.as_str()).into_iter().flatten());
        }
        met.extend(self.by_dimension.get(&number.dimension).into_iter().flatten());
        for sentence in context.near_counterparts(number.mention.sentence) {
            met.extend(self.by_sentence.get(&sentence).into_iter().flatten());
        }
        met.sort_unstable();
        met.dedup();
    }
}

/// All pairs that measure the same thing and may have to do with each other.
pub(crate) fn pairs(context: &Context, a: &[Number], b: &[Number]) -> Vec<Pair> {
    let around = |side: usize, numbers: &[Number]| -> Vec<[Around; 2]> {
        numbers
            .iter()
            .map(|n| [false, true].map(|own| context.around(side, n.mention.sentence, &n.tokens, own)))
            .collect()
    };
    let (around_a, around_b) = (around(0, a), around(1, b));
    let (rivals_a, rivals_b) = (rivals(a), rivals(b));
    let index = Index::new(b, &around_b);
    let mut pairs = Vec::new();
    let mut met = Vec::new();
    for (i, x) in a.iter().enumerate() {
        index.meet(context, x, &around_a[i][1], &mut met);
        for &j in &met {
            let y = &b[j];
            let Some(agreement) = compare(x, y) else { continue };
            pairs.push(Pair {
                a: i,
                b: j,
                agreement,
                nouns: nouns(context, x, y, [&around_a[i][0], &around_b[j][0]]),
                link: context.link(x.mention.sentence, y.mention.sentence),
                likely: context.likely(x.mention.sentence, y.mention.sentence),
                near: context.near_link(x.mention.sentence, y.mention.sentence),
                whole: context.sentences_alike(x.mention.sentence, y.mention.sentence),
                context: alike(&around_a[i][0], &around_b[j][0]),
                inner: alike(&around_a[i][1], &around_b[j][1]),
                rivals: rivals_a[i] + rivals_b[j],
                only: false,
            });
        }
    }
    let agrees = |pair: &Pair| matches!(pair.agreement, Agreement::Identical | Agreement::Equivalent);
    let mut partners = [vec![0; a.len()], vec![0; b.len()]];
    for pair in pairs.iter().filter(|pair| agrees(pair)) {
        partners[0][pair.a] += 1;
        partners[1][pair.b] += 1;
    }
    for pair in &mut pairs {
        pair.only = agrees(pair) && partners[0][pair.a] == 1 && partners[1][pair.b] == 1;
    }
    pairs
}

fn nouns(context: &Context, a: &Number, b: &Number, around: [&Around; 2]) -> Nouns {
    // A noun that the other's sentence has close by, as noun or verb.
    let told = |side: usize, number: &Number, other: &Around| {
        let (Some(noun), Some(stem)) = (&number.noun, &number.noun_stem) else { return false };
        other.get(context.concept(side, noun).unwrap_or(stem)).is_some_and(|weight| *weight > 0.2)
    };
    let event = || a.dimension == Dimension::Count && (told(0, a, around[1]) || told(1, b, around[0]));
    let (Some(x), Some(y)) = (&a.noun, &b.noun) else { return if event() { Nouns::Event } else { Nouns::Untold } };
    if a.noun_stem == b.noun_stem || context.same_word(x, y) {
        return Nouns::Same;
    }
    let people = |side: usize, noun: &String| context.language(side).people.contains(&noun.as_str());
    // "31 arrests" and "31 people were arrested", but not "two beaches" and "nine boats on a beach".
    let happens = [(0, x), (1, y)].iter().any(|(side, noun)| context.language(*side).event(noun).is_some());
    if people(0, x) && people(1, y) {
        Nouns::People
    } else if happens && (people(0, x) || people(1, y)) && event() {
        Nouns::Event
    } else {
        Nouns::Other
    }
}
