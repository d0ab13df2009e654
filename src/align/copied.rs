//! Where one report prints the other's words again, the copy is the link, and what only resembles it is none.
//!
//! ```text
//! a 1: More than 6,400 people were ordered out of their homes on Thursday after engineers found a crack in the dam.
//! b 1: More than 6,400 people were ordered out of their homes on Thursday.      copied from a 1
//! b 2: Engineers found a crack in the dam.                                      copied from a 1
//! b 0: Thousands ordered out as crack widens in dam                             copied from a 0: no link with a 1
//! ```
//!
//! A sentence is *settled* when its copies, one or several, hold most of its words. Two settled sentences that do not copy
//! each other tell a reader nothing that the copies don't, however alike they are; a settled sentence and another must be the
//! likelier. A copy in turn counts only for words that
//! no longer copy accounts for.

use super::Link;
use super::features::Features;
use super::terms::{Term, Terms};
use rustc_hash::FxHashMap;

/// Which share of its words copies must hold for a sentence to be settled, and which share of the shorter sentence's words
/// two sentences must share for one to be a copy. When every tenth word is changed, some eight in ten remain; two reporters'
/// own sentences about one thing hardly ever share so many.
const MOST: f64 = 0.6;

/// Which share of the words of a copy must be held by no longer copy, in one of the two sentences.
const NEW: f64 = 0.5;

/// How likely a link of a settled sentence with one that is not must be: all that it tells is told by its copy.
const BESIDE_A_COPY: f64 = 0.55;

/// Below this share of neighbouring words that both have, [`MOST`] of the words cannot stand in both beside a neighbour.
const LEAST_BIGRAMS: f64 = MOST / 2.0;

/// For each scored candidate whether the copies among them leave it nothing to tell. `features` are theirs, in the same
/// order. Time: linear in the candidates, but for the order of the copies.
pub fn left_to_copies(terms: &Terms, features: &[Features], scored: &[Link]) -> Vec<bool> {
    let (sentences_a, sentences_b) = (&terms.sentences.a, &terms.sentences.b);
    let mut copies: Vec<(usize, Copy)> = vec![];
    for (k, link) in scored.iter().enumerate().filter(|(k, _)| features[*k].bigrams >= LEAST_BIGRAMS) {
        copies.extend(copy(&sentences_a[link.a].terms, &sentences_b[link.b].terms).map(|copy| (k, copy)));
    }
    // The longest first. Those of one length are judged together, so that it does not matter which report is `a`, and a
    // sentence that a report prints twice keeps both copies.
    let by_length =
        |(_, x): &(usize, Copy), (_, y): &(usize, Copy)| (y.a.len() + y.b.len()).cmp(&(x.a.len() + x.b.len()));
    copies.sort_by(by_length);
    let (mut held_a, mut held_b) = (Held::default(), Held::default());
    let mut is_copy = vec![false; scored.len()];
    for equals in copies.chunk_by(|x, y| by_length(x, y).is_eq()) {
        for (k, copy) in equals {
            is_copy[*k] = held_a.lacks(scored[*k].a, &copy.a) || held_b.lacks(scored[*k].b, &copy.b);
        }
        for (k, copy) in equals.iter().filter(|(k, _)| is_copy[*k]) {
            let Link { a, b, .. } = scored[*k];
            held_a.hold(a, &copy.a, sentences_a[a].terms.len());
            held_b.hold(b, &copy.b, sentences_b[b].terms.len());
        }
    }
    scored
        .iter()
        .zip(is_copy)
        .map(|(link, is_copy)| {
            !is_copy
                && match (held_a.is_settled(link.a), held_b.is_settled(link.b)) {
                    (false, false) => false,
                    (true, true) => true,
                    _ => link.score < BESIDE_A_COPY,
                }
        })
        .collect()
}

/// The words that two sentences share, as positions in the one and in the other.
#[derive(Debug, PartialEq)]
struct Copy {
    a: Vec<usize>,
    b: Vec<usize>,
}

/// The words that two sentences share beside a neighbour, if they are most of the shorter one.
fn copy(x: &[Term], y: &[Term]) -> Option<Copy> {
    let copy = Copy { a: in_pairs(x, y), b: in_pairs(y, x) };
    let share_x = copy.a.len() as f64 / x.len().max(1) as f64;
    let share_y = copy.b.len() as f64 / y.len().max(1) as f64;
    let share = match x.len().cmp(&y.len()) {
        std::cmp::Ordering::Less => share_x,
        std::cmp::Ordering::Equal => share_x.min(share_y),
        std::cmp::Ordering::Greater => share_y,
    };
    (share >= MOST).then_some(copy)
}

/// Positions of the words of `x` that stand beside the same word somewhere in `y`.
fn in_pairs(x: &[Term], y: &[Term]) -> Vec<usize> {
    let mut shared = vec![false; x.len()];
    for (at, pair) in x.windows(2).enumerate() {
        if y.windows(2).any(|other| (pair[0].id, pair[1].id) == (other[0].id, other[1].id)) {
            (shared[at], shared[at + 1]) = (true, true);
        }
    }
    (0..x.len()).filter(|at| shared[*at]).collect()
}

/// Which words of one report's sentences copies hold.
#[derive(Default)]
struct Held(FxHashMap<usize, Vec<bool>>);

impl Held {
    /// Whether enough of these words are held by no copy yet.
    fn lacks(&self, sentence: usize, words: &[usize]) -> bool {
        self.0.get(&sentence).is_none_or(|held| {
            let new = words.iter().filter(|word| !held[**word]).count();
            new as f64 >= NEW * words.len() as f64
        })
    }

    fn hold(&mut self, sentence: usize, words: &[usize], length: usize) {
        let held = self.0.entry(sentence).or_insert_with(|| vec![false; length]);
        words.iter().for_each(|word| held[*word] = true);
    }

    fn is_settled(&self, sentence: usize) -> bool {
        self.0.get(&sentence).is_some_and(|held| {
            let count = held.iter().filter(|word| **word).count();
            count as f64 >= MOST * held.len() as f64
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::align::{Side, align};
    use crate::{details, read};

    /// The links between two reports, each sentence a paragraph.
    fn links(a: &[&str], b: &[&str]) -> Vec<(usize, usize)> {
        let [a, b] = [a, b].map(|sentences| read(sentences.join("\n\n").as_bytes(), "r.txt").expect("a report"));
        let facts = [&a, &b].map(details::extract);
        let (side_a, side_b) = (Side { article: &a, facts: &facts[0] }, Side { article: &b, facts: &facts[1] });
        align(side_a, side_b, None).into_iter().map(|link| (link.a, link.b)).collect()
    }

    const HEADLINE: &str = "Thousands leave homes as crack widens in Orlava dam";
    const LEAD: &str =
        "Thousands of people left their homes below the Orlava dam on Thursday after a crack in it widened.";

    #[test]
    fn a_copied_headline_and_a_copied_lead_are_not_linked_crosswise() {
        assert_eq!(links(&[HEADLINE, LEAD], &[HEADLINE, LEAD]), [(0, 0), (1, 1)]);
    }

    #[test]
    fn a_sentence_split_in_two_links_to_both() {
        let halves = [
            HEADLINE,
            "Crews opened both of the bottom outlets on Thursday to lower the lake.",
            "Eberlin expected the level to fall by thirty centimetres a day.",
        ];
        let whole = [
            HEADLINE,
            "Crews opened both of the bottom outlets on Thursday to lower the lake, and Eberlin expected the level to fall by \
             thirty centimetres a day.",
        ];
        assert_eq!(links(&whole, &halves), [(0, 0), (1, 1), (1, 2)]);
        assert_eq!(links(&halves, &whole), [(0, 0), (1, 1), (2, 1)]);
    }

    #[test]
    fn a_sentence_that_is_no_copy_may_link_to_one_that_is() {
        let a = [HEADLINE, LEAD];
        let b = [
            HEADLINE,
            LEAD,
            "On Thursday the crack in the Orlava dam widened, and thousands of people below it had to leave home.",
        ];
        assert!(links(&a, &b).contains(&(1, 2)));
    }

    #[test]
    fn a_sentence_printed_twice_is_copied_twice() {
        let a = [HEADLINE, LEAD];
        assert_eq!(links(&a, &[HEADLINE, LEAD, LEAD]), [(0, 0), (1, 1), (1, 2)]);
        let twice = [HEADLINE, LEAD, LEAD];
        assert_eq!(links(&twice, &twice), [(0, 0), (1, 1), (1, 2), (2, 1), (2, 2)]);
    }
}
