//! The links that a reader decided on, beside those that the model chose.

use super::LinkCorrection;
use crate::align::Link;
use rustc_hash::FxHashSet;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Pairs of sentences with the reader's word on each.
#[derive(Clone, Debug, Default)]
pub(crate) struct DecidedLinks {
    pairs: BTreeMap<(usize, usize), bool>,
}

impl DecidedLinks {
    /// What corrections decide; `links` and `scored` are the model's, in the order of `a`, then of `b`, and `sentences` says
    /// how many sentences either report has. A correction that speaks of others is passed over.
    ///
    /// Time: what the sentences of the corrections have of scored pairs, times a logarithm.
    pub fn new(corrections: &[LinkCorrection], links: &[Link], scored: &[Link], sentences: [usize; 2]) -> Self {
        let mut decided = Self::default();
        if !super::APPLIED || corrections.is_empty() {
            return decided;
        }
        let weighed = Weighed::new(links, scored);
        for correction in corrections {
            let lists = [sorted(&correction.a), sorted(&correction.b)];
            let is_there = |side: usize| lists[side].last().is_some_and(|last| *last < sentences[side]);
            if !is_there(0) || !is_there(1) {
                continue;
            }
            if correction.linked { decided.link(&lists, &weighed) } else { decided.unlink(&lists, &weighed) }
        }
        decided
    }

    /// The reader's word on a pair, if there is one.
    pub fn get(&self, a: usize, b: usize) -> Option<bool> {
        self.pairs.get(&(a, b)).copied()
    }

    /// The pairs that the reader linked.
    pub fn linked(&self) -> Vec<(usize, usize)> {
        self.pairs.iter().filter(|(_, linked)| **linked).map(|(pair, _)| *pair).collect()
    }

    /// Links or scored pairs of the model as the reader wants them, in the order of `a`, then of `b`: what was unlinked is
    /// gone, what was linked is certain.
    pub fn apply(&self, mut links: Vec<Link>) -> Vec<Link> {
        if !super::APPLIED || self.pairs.is_empty() {
            return links;
        }
        links.retain(|link| !self.pairs.contains_key(&(link.a, link.b)));
        links.extend(self.linked().into_iter().map(|(a, b)| Link { a, b, score: 1.0 }));
        links.sort_by_key(|link| (link.a, link.b));
        links
    }

    /// What the reader has said before of pairs between two lists of sentences.
    fn between(&self, lists: &[Vec<usize>; 2]) -> Vec<(usize, usize)> {
        let of_b: FxHashSet<usize> = lists[1].iter().copied().collect();
        let of_a = lists[0].iter().flat_map(|a| self.pairs.range((*a, 0)..=(*a, usize::MAX)));
        of_a.map(|(pair, _)| *pair).filter(|(_, b)| of_b.contains(b)).collect()
    }

    fn unlink(&mut self, lists: &[Vec<usize>; 2], weighed: &Weighed) {
        for pair in self.between(lists) {
            self.pairs.insert(pair, false);
        }
        let of_b: FxHashSet<usize> = lists[1].iter().copied().collect();
        for link in lists[0].iter().flat_map(|a| weighed.of(0, *a)).filter(|link| of_b.contains(&link.b)) {
            self.pairs.insert((link.a, link.b), false);
        }
    }

    /// Takes back what was said against pairs of the lists, and links each sentence of the shorter list with its best
    /// counterpart; where both are equally long, each of either, so that it does not matter which report is `a`.
    fn link(&mut self, lists: &[Vec<usize>; 2], weighed: &Weighed) {
        for pair in self.between(lists) {
            if self.pairs.get(&pair) == Some(&false) {
                self.pairs.remove(&pair);
            }
        }
        let sides: &[usize] = match lists[0].len().cmp(&lists[1].len()) {
            Ordering::Less => &[0],
            Ordering::Greater => &[1],
            Ordering::Equal => &[0, 1],
        };
        for side in sides {
            let others: FxHashSet<usize> = lists[1 - side].iter().copied().collect();
            for (position, sentence) in lists[*side].iter().enumerate() {
                let best = weighed
                    .best(*side, *sentence, &others)
                    .unwrap_or_else(|| lists[1 - side][position * lists[1 - side].len() / lists[*side].len()]);
                self.pairs.insert(if *side == 0 { (*sentence, best) } else { (best, *sentence) }, true);
            }
        }
    }
}

/// What the model found, to be looked up from either side.
struct Weighed<'r> {
    links: &'r [Link],
    /// The scored pairs in the order of `a`, and in that of `b`.
    scored: [Vec<Link>; 2],
}

impl<'r> Weighed<'r> {
    fn new(links: &'r [Link], scored: &[Link]) -> Self {
        let mut by_b = scored.to_vec();
        by_b.sort_by_key(|link| (link.b, link.a));
        Weighed { links, scored: [scored.to_vec(), by_b] }
    }

    /// The scored pairs of a sentence.
    fn of(&self, side: usize, sentence: usize) -> &[Link] {
        let own = |link: &Link| if side == 0 { link.a } else { link.b };
        let list = &self.scored[side];
        let first = list.partition_point(|link| own(link) < sentence);
        let count = list[first..].partition_point(|link| own(link) == sentence);
        &list[first..first + count]
    }

    /// The best counterpart of a sentence among some: one that the model linked before one that it did not, then the
    /// likeliest.
    fn best(&self, side: usize, sentence: usize, others: &FxHashSet<usize>) -> Option<usize> {
        let other = |link: &Link| if side == 0 { link.b } else { link.a };
        let is_link = |link: &Link| self.links.binary_search_by_key(&(link.a, link.b), |link| (link.a, link.b)).is_ok();
        self.of(side, sentence)
            .iter()
            .filter(|link| others.contains(&other(link)))
            .max_by(|x, y| is_link(x).cmp(&is_link(y)).then(x.score.total_cmp(&y.score)).then(other(y).cmp(&other(x))))
            .map(other)
    }
}

/// Each once, in order.
fn sorted(ids: &[usize]) -> Vec<usize> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    ids
}
