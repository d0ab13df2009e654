//! What two sentences share word by word.

use super::{Evidence, Finding, Pair, rounded};
use crate::align::candidates::content;
use crate::align::terms::{Term, TermId};
use crate::article::{Token, TokenKind};
use crate::comparison::MentionView;

/// A word is rare where at most one in so many sentences of both reports has it.
const RARE: f64 = 20.0;

/// The least cosine of two words that are told to be near in meaning.
const NEAR: f64 = 0.5;

/// How long a run of shared words is at least, to be told; stop words alone make none.
const SHORTEST_RUN: usize = 3;

/// A word with its term.
type Word<'r> = (&'r Token, &'r Term);

impl Pair<'_> {
    /// The words of the sentence of a side.
    fn words(&self, side: usize) -> Vec<Word<'_>> {
        let sentence = self.sentences[side];
        let senses = [&self.weighed.terms.sentences.a, &self.weighed.terms.sentences.b][side];
        let tokens = self.sides[side].article.sentences[sentence].tokens.iter();
        tokens.filter(|token| token.kind != TokenKind::Punctuation).zip(&senses[sentence].terms).collect()
    }

    /// The places of the words of a side that are wanted.
    pub(super) fn places(&self, side: usize, wanted: impl Fn(&Term) -> bool) -> Vec<Finding> {
        let words = self.words(side).into_iter().filter(|(_, term)| wanted(term));
        let place = |(token, _): Word| self.place(side, token.span.start, token.span.end);
        let finding = |place| match side {
            0 => Finding { a: place, b: None, weight: None },
            _ => Finding { a: None, b: place, weight: None },
        };
        words.map(place).map(finding).collect()
    }

    /// The places of the terms that both sentences have among the words that are wanted, the heaviest first.
    pub(super) fn shared(&self, wanted: impl Fn(&Term) -> bool) -> Vec<(TermId, Finding)> {
        let words = [0, 1].map(|side| self.words(side));
        let terms = [0, 1].map(|side| {
            content(&words[side].iter().filter(|(_, term)| wanted(term)).map(|(_, term)| **term).collect::<Vec<_>>())
        });
        let place = |side: usize, id: TermId| -> Option<MentionView> {
            let (token, _) = words[side].iter().find(|(_, term)| term.id == id && wanted(term))?;
            self.place(side, token.span.start, token.span.end)
        };
        let weight = |id: TermId| self.weighed.terms.weights[id as usize];
        let mut ids: Vec<TermId> = terms[0].iter().filter(|id| terms[1].contains(id)).copied().collect();
        let first = |id: TermId| words[0].iter().position(|(_, term)| term.id == id);
        ids.sort_by(|x, y| weight(*y).total_cmp(&weight(*x)).then(first(*x).cmp(&first(*y))));
        ids.into_iter()
            .map(|id| (id, Finding { a: place(0, id), b: place(1, id), weight: Some(rounded(weight(id), 2)) }))
            .collect()
    }
}

/// The words that both have, the heaviest first: those that few sentences have, then the others.
pub(super) fn words(pair: &Pair) -> Vec<Evidence> {
    let shared = pair.shared(|_| true);
    if shared.is_empty() {
        return vec![Evidence::silent("No word in both but the commonest")];
    }
    let terms = &pair.weighed.terms;
    let sentences = (terms.sentences.a.len() + terms.sentences.b.len()) as f64;
    // A word that stands in these two sentences alone is rare in the shortest of reports too.
    let most = (sentences / RARE).max(2.0);
    let rare = |id: TermId| f64::from(terms.frequency[id as usize]) <= most;
    let (rare, other): (Vec<_>, Vec<_>) = shared.into_iter().partition(|(id, _)| rare(*id));
    [("Rare words in both", rare), ("Words in both", other)]
        .into_iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(label, words)| Evidence::agrees(label, words.into_iter().map(|(_, finding)| finding).collect()))
        .collect()
}

/// The words of `a` that `b` has not, each with the word of `b` that comes nearest in meaning; the nearest first.
pub(super) fn near(pair: &Pair) -> Vec<Evidence> {
    let words = [0, 1].map(|side| pair.words(side));
    let alone = |side: usize| {
        let other = &words[1 - side];
        let mut seen = vec![];
        let mut only: Vec<Word> = words[side].clone();
        only.retain(|(_, term)| {
            let new = !term.stop && !seen.contains(&term.id) && !other.iter().any(|(_, its)| its.id == term.id);
            seen.push(term.id);
            new
        });
        only
    };
    let (in_a, in_b) = (alone(0), alone(1));
    let nearest = |(token, term): &Word| {
        let nearness = |(_, other): &Word| pair.weighed.nearness.of(term.id, other.id);
        let (other, _) = in_b.iter().max_by(|x, y| nearness(x).total_cmp(&nearness(y)))?;
        let near = in_b.iter().map(nearness).fold(0.0, f64::max);
        (near >= NEAR).then(|| Finding {
            a: pair.place(0, token.span.start, token.span.end),
            b: pair.place(1, other.span.start, other.span.end),
            weight: Some(rounded(near, 2)),
        })
    };
    let mut found: Vec<Finding> = in_a.iter().filter_map(nearest).collect();
    found.sort_by(|x, y| y.weight.unwrap_or_default().total_cmp(&x.weight.unwrap_or_default()));
    if found.is_empty() {
        return vec![Evidence::silent("No words of near meaning")];
    }
    vec![Evidence::agrees("Near in meaning", found)]
}

/// The longest passage that both have word for word.
pub(super) fn wording(pair: &Pair) -> Vec<Evidence> {
    let words = [0, 1].map(|side| pair.words(side));
    let (mut longest, mut ends) = (0, [0, 0]);
    let mut before = vec![0usize; words[1].len() + 1];
    for (i, (_, one)) in words[0].iter().enumerate() {
        let mut here = vec![0usize; words[1].len() + 1];
        for (j, (_, other)) in words[1].iter().enumerate() {
            here[j + 1] = if one.id == other.id { before[j] + 1 } else { 0 };
            if here[j + 1] > longest {
                (longest, ends) = (here[j + 1], [i, j]);
            }
        }
        before = here;
    }
    let run = |side: usize| &words[side][ends[side] + 1 - longest..=ends[side]];
    if longest < SHORTEST_RUN || run(0).iter().all(|(_, term)| term.stop) {
        return vec![Evidence::silent("No passage word for word in both")];
    }
    let passage = |side: usize| {
        let (first, last) = (run(side).first()?, run(side).last()?);
        pair.place(side, first.0.span.start, last.0.span.end)
    };
    vec![Evidence::agrees("Word for word in both", vec![Finding { a: passage(0), b: passage(1), weight: None }])]
}
