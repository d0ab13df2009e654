//! Numbers and dates alike: what stands in either report, gathered into groups and written as a line of the ledger.

use super::{Detail, DetailKind, Relation};
use crate::article::Mention;
use crate::details::date::DateMention;
use crate::details::number::Number;
use rustc_hash::FxHashMap;

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

/// Where two pairs are equally likely, the order in which they come: the same whichever report is `a`, but for (i, j) and
/// (j, i), which have no member in common that the one could take from the other.
pub(super) fn order(a: usize, b: usize) -> (usize, usize) {
    (a.min(b), a.max(b))
}

/// Positions in report `a` and in report `b` that are one detail, and the greatest kinship among their pairs.
pub(super) type Group = (Vec<usize>, Vec<usize>, f64);

/// Pairs (position in `a`, in `b`, kinship) put together where they share a member, directly or through other pairs; so it
/// matters neither in which order pairs of one kinship come nor which report is `a`. Members and groups are in the order in
/// which the pairs name them. Near linear in the pairs: union–find by path halving.
pub(super) fn groups(pairs: impl Iterator<Item = (usize, usize, f64)>) -> Vec<Group> {
    let pairs: Vec<_> = pairs.collect();
    let mut parents: Vec<usize> = (0..pairs.len()).collect();
    let root = |parents: &mut Vec<usize>, mut of: usize| {
        while parents[of] != of {
            parents[of] = parents[parents[of]];
            of = parents[of];
        }
        of
    };
    let mut first: [FxHashMap<usize, usize>; 2] = Default::default();
    for (at, (a, b, _)) in pairs.iter().enumerate() {
        for (first, member) in first.iter_mut().zip([a, b]) {
            let known = *first.entry(*member).or_insert(at);
            let (one, other) = (root(&mut parents, known), root(&mut parents, at));
            parents[one.max(other)] = one.min(other);
        }
    }
    let mut groups: Vec<Group> = Vec::new();
    let mut group_of: FxHashMap<usize, usize> = FxHashMap::default();
    for (at, (a, b, kinship)) in pairs.iter().enumerate() {
        let group = *group_of.entry(root(&mut parents, at)).or_insert(groups.len());
        if group == groups.len() {
            groups.push((vec![], vec![], *kinship));
        }
        let (of_a, of_b, most) = &mut groups[group];
        // A member is named first by the pair that it was first met in.
        if first[0][a] == at {
            of_a.push(*a);
        }
        if first[1][b] == at {
            of_b.push(*b);
        }
        *most = most.max(*kinship);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hangs_together_is_one_detail_in_whichever_order_it_is_found() {
        // Nineteen in a's sentences 1 and 3, and in b's 1 and 3.
        let found = [(1, 3, 0.9), (3, 1, 0.9), (1, 1, 0.8)];
        assert_eq!(groups(found.into_iter()), [(vec![1, 3], vec![3, 1], 0.9)]);
        let swapped = [(1, 3, 0.9), (3, 1, 0.9), (1, 1, 0.8)].map(|(a, b, kinship)| (b, a, kinship));
        assert_eq!(groups(swapped.into_iter()), [(vec![3, 1], vec![1, 3], 0.9)]);
        assert_eq!(groups([(0, 0, 0.9), (1, 1, 0.8)].into_iter()).len(), 2);
    }
}
