//! How the wording of two linked sentences differs, word by word.
//!
//! ```text
//! a: … to point [out that] it had cost the army dearly
//! b: … to point            it had cost the [Russian] army dearly
//! ```
//!
//! The two were written by two people, so most of a link is usually a replacement; what is shared shows what was copied.

use rustc_hash::FxHashMap;
use serde::Serialize;
use similar::algorithms::{Capture, Compact, DiffHook, Replace, myers};
use similar::{DiffOp, DiffTag};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// What happened between `a` and `b`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Op {
    /// The same words.
    Equal,
    /// Words of `a` alone.
    Delete,
    /// Words of `b` alone.
    Insert,
    /// Words of `a` where `b` has others.
    Replace,
}

/// A run of words of each sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What happened.
    pub op: Op,
    /// Code units (UTF-16) of the sentence of `a`, half-open.
    pub a: [usize; 2],
    /// Code units (UTF-16) of the sentence of `b`, half-open.
    pub b: [usize; 2],
}

/// The changes between two sentences; together they cover both.
///
/// ```
/// use diptych::diff::{changes, Op};
/// let ops: Vec<Op> = changes("Six people died.", "Six men died.").iter().map(|change| change.op).collect();
/// assert_eq!(ops, [Op::Equal, Op::Replace, Op::Equal]);
/// ```
pub fn changes(a: &str, b: &str) -> Vec<Change> {
    let words_a: Vec<&str> = a.split_word_bounds().collect();
    let words_b: Vec<&str> = b.split_word_bounds().collect();
    let offsets_a = offsets(&words_a);
    let offsets_b = offsets(&words_b);
    operations(&words_a, &words_b)
        .into_iter()
        .map(|op| Change {
            op: match op.tag() {
                DiffTag::Equal => Op::Equal,
                DiffTag::Delete => Op::Delete,
                DiffTag::Insert => Op::Insert,
                DiffTag::Replace => Op::Replace,
            },
            a: [offsets_a[op.old_range().start], offsets_a[op.old_range().end]],
            b: [offsets_b[op.new_range().start], offsets_b[op.new_range().end]],
        })
        .collect()
}

/// How one list of texts becomes another: by patience, which anchors on what occurs once in both, compacted.
///
/// What `similar::capture_diff_slices` does, but over numbers and by this algorithm alone, so that nothing else is linked; and
/// patience itself is walked through here, for `similar`'s own links Myers' algorithm six times, once for each kind of hook.
pub(crate) fn operations<'t>(a: &[&'t str], b: &[&'t str]) -> Vec<DiffOp> {
    let mut ids: FxHashMap<&'t str, usize> = FxHashMap::default();
    let mut numbered = |texts: &[&'t str]| -> Vec<usize> {
        let number = |text: &&'t str| {
            let next = ids.len();
            *ids.entry(text).or_insert(next)
        };
        texts.iter().map(number).collect()
    };
    let (a, b) = (numbered(a), numbered(b));
    let distinct = ids.len();
    let mut hook = Compact::new(Replace::new(Capture::new()), &a, &b);
    let (mut at_a, mut at_b) = (0, 0);
    for (anchor_a, anchor_b) in anchors(&a, &b, distinct) {
        let same = a[at_a..anchor_a].iter().zip(&b[at_b..anchor_b]).take_while(|(x, y)| x == y).count();
        if same > 0 {
            let Ok(()) = hook.equal(at_a, at_b, same);
        }
        for op in by_myers(&a, at_a + same..anchor_a, &b, at_b + same..anchor_b) {
            let Ok(()) = op.apply_to_hook(&mut hook);
        }
        (at_a, at_b) = (anchor_a, anchor_b);
    }
    for op in by_myers(&a, at_a..a.len(), &b, at_b..b.len()) {
        let Ok(()) = op.apply_to_hook(&mut hook);
    }
    // The hooks collect, and cannot fail.
    let Ok(()) = hook.finish();
    hook.into_inner().into_inner().into_ops()
}

/// What occurs once in either list and stands in one order in both: where, in `a` and in `b`.
fn anchors(a: &[usize], b: &[usize], distinct: usize) -> Vec<(usize, usize)> {
    let once = |list: &[usize]| -> Vec<usize> {
        let mut counts = vec![0; distinct];
        list.iter().for_each(|id| counts[*id] += 1);
        (0..list.len()).filter(|at| counts[list[*at]] == 1).collect()
    };
    let (once_a, once_b) = (once(a), once(b));
    let ids = |list: &[usize], places: &[usize]| -> Vec<usize> { places.iter().map(|at| list[*at]).collect() };
    let equal = |op: DiffOp| match op {
        DiffOp::Equal { old_index, new_index, len } => Some((old_index, new_index, len)),
        _ => None,
    };
    by_myers(&ids(a, &once_a), 0..once_a.len(), &ids(b, &once_b), 0..once_b.len())
        .into_iter()
        .filter_map(equal)
        .flat_map(|(old, new, length)| (0..length).map(move |at| (old + at, new + at)))
        .map(|(old, new)| (once_a[old], once_b[new]))
        .collect()
}

/// How a stretch of one list becomes one of another, by Myers' algorithm.
fn by_myers(a: &Vec<usize>, of_a: Range<usize>, b: &Vec<usize>, of_b: Range<usize>) -> Vec<DiffOp> {
    if of_a.is_empty() && of_b.is_empty() {
        return vec![];
    }
    let mut found = Capture::new();
    let Ok(()) = myers::diff(&mut found, a, of_a, b, of_b);
    found.into_ops()
}

/// Where each word begins, in UTF-16 code units, and where the last ends.
fn offsets(words: &[&str]) -> Vec<usize> {
    let mut at = 0;
    let mut offsets = vec![0];
    for word in words {
        at += word.encode_utf16().count();
        offsets.push(at);
    }
    offsets
}
