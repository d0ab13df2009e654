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
use similar::algorithms::{Capture, Compact, Replace, patience};
use similar::{DiffOp, DiffTag};
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
/// What `similar::capture_diff_slices` does, but over numbers and by this algorithm alone, so that nothing else is linked.
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
    let mut hook = Compact::new(Replace::new(Capture::new()), &a, &b);
    // The hooks collect, and cannot fail.
    let Ok(()) = patience::diff(&mut hook, &a, 0..a.len(), &b, 0..b.len());
    hook.into_inner().into_inner().into_ops()
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
