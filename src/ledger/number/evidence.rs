//! Whether two numbers count the same thing, as far as the sentences tell.

use super::compare::compare;
use crate::details::number::{Dimension, Number};
use crate::ledger::agreement::Agreement;
use crate::ledger::context::{Around, Context, alike};

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

/// All pairs that measure the same thing.
pub(crate) fn pairs(context: &Context, a: &[Number], b: &[Number]) -> Vec<Pair> {
    let around = |side: usize, numbers: &[Number]| -> Vec<[Around; 2]> {
        numbers
            .iter()
            .map(|n| [false, true].map(|own| context.around(side, n.mention.sentence, &n.tokens, own)))
            .collect()
    };
    let (around_a, around_b) = (around(0, a), around(1, b));
    let rivals = |numbers: &[Number], of: &Number| {
        numbers.iter().filter(|n| n.mention.sentence == of.mention.sentence && n.dimension == of.dimension).count() - 1
    };
    let mut pairs = Vec::new();
    for (i, x) in a.iter().enumerate() {
        for (j, y) in b.iter().enumerate() {
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
                rivals: rivals(a, x) + rivals(b, y),
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
