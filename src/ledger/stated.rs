//! Numbers and dates alike: what stands in either report, gathered into groups and written as a line of the ledger.

use super::{Detail, DetailKind, Relation};
use crate::article::Mention;
use crate::details::date::DateMention;
use crate::details::number::Number;
use rustc_hash::{FxHashMap, FxHashSet};

/// Something that stands at one place of a report and has a value.
pub(super) trait Stated {
    const KIND: DetailKind;
    fn mention(&self) -> &Mention;
    fn value(&self) -> String;
}

impl Stated for Number {
    const KIND: DetailKind = DetailKind::Number;

    fn mention(&self) -> &Mention {
        &self.mention
    }

    fn value(&self) -> String {
        self.normalised()
    }
}

impl Stated for DateMention {
    const KIND: DetailKind = DetailKind::Date;

    fn mention(&self) -> &Mention {
        &self.mention
    }

    fn value(&self) -> String {
        self.canonical.clone()
    }
}

/// The line of the ledger for what stands at the positions `of` of either report's list; its value is the first one's.
pub(super) fn detail<T: Stated>(
    stated: [&[T]; 2],
    of: [&[usize]; 2],
    relation: Relation,
    note: String,
    confidence: f64,
) -> Detail {
    let mentions = |side: usize| {
        let mut mentions: Vec<Mention> = of[side].iter().map(|i| stated[side][*i].mention().clone()).collect();
        mentions.sort();
        mentions
    };
    let value = |side: usize| of[side].first().map(|i| stated[side][*i].value());
    Detail {
        kind: T::KIND,
        relation,
        a: mentions(0),
        b: mentions(1),
        value_a: value(0),
        value_b: value(1),
        note,
        confidence,
    }
}

/// Marks the positions `of` of either report as told.
pub(super) fn take(taken: &mut [Vec<bool>; 2], of: [&[usize]; 2]) {
    for (taken, of) in taken.iter_mut().zip(of) {
        of.iter().for_each(|i| taken[*i] = true);
    }
}

/// Positions in report `a` and in report `b` that are one detail, and the greatest kinship among their pairs.
pub(super) type Group = (Vec<usize>, Vec<usize>, f64);

/// Pairs (position in `a`, in `b`, kinship) that share a member put together, each with the first group that it fits.
pub(super) fn groups(pairs: impl Iterator<Item = (usize, usize, f64)>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let (mut first_a, mut first_b) = (FxHashMap::default(), FxHashMap::default());
    let (mut in_a, mut in_b) = (FxHashSet::default(), FxHashSet::default());
    for (a, b, kinship) in pairs {
        let known = [first_a.get(&a), first_b.get(&b)].into_iter().flatten().copied().min();
        let group = known.unwrap_or(groups.len());
        if known.is_none() {
            groups.push((vec![], vec![], kinship));
        }
        let (of_a, of_b, most) = &mut groups[group];
        if in_a.insert((group, a)) {
            of_a.push(a);
        }
        if in_b.insert((group, b)) {
            of_b.push(b);
        }
        *most = most.max(kinship);
        first_a.entry(a).and_modify(|first| *first = group.min(*first)).or_insert(group);
        first_b.entry(b).and_modify(|first| *first = group.min(*first)).or_insert(group);
    }
    groups
}
