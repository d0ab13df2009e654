//! Which sentences of two reports tell the same thing.
//!
//! ```text
//! a: Ukraine's forces withdrew from the bombed-out city of Lysychansk late on July 3.
//! b: The army said Sunday that it had been forced to leave Lysychansk.
//! ```
//!
//! share one word that matters, and yet every reader would want them side by side.

pub mod rows;

use crate::article::Article;
use crate::details::Facts;

/// Two sentences that report the same thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// A sentence of report `a`.
    pub a: usize,
    /// A sentence of report `b`.
    pub b: usize,
    /// How likely it is that a reader would want the two side by side, from 0 to 1.
    pub score: f64,
}

/// One report with what its sentences state.
#[derive(Clone, Copy, Debug)]
pub struct Side<'r> {
    /// The report.
    pub article: &'r Article,
    /// Its numbers, dates, names and quotations.
    pub facts: &'r Facts,
}

/// Links the sentences of two reports, in the order of `a`, then of `b`.
pub fn align(a: Side, b: Side) -> Vec<Link> {
    use rustc_hash::{FxHashMap as Map, FxHashSet as Set};
    // Bootstrap: TF-IDF cosine. To be replaced by the model.
    let bag = |s: &crate::article::Sentence| -> Set<String> {
        s.tokens
            .iter()
            .filter(|t| t.kind != crate::article::TokenKind::Punctuation && t.lower.chars().count() > 2)
            .map(|t| t.stem.clone())
            .collect()
    };
    let bags = [a, b].map(|x| x.article.sentences.iter().map(bag).collect::<Vec<_>>());
    let mut df: Map<&str, f64> = Map::default();
    for s in bags.iter().flatten() {
        for w in s {
            *df.entry(w).or_default() += 1.0;
        }
    }
    let n = (bags[0].len() + bags[1].len()) as f64;
    let weight = |w: &String| (n / df[w.as_str()]).ln().powi(2);
    let norm = |s: &Set<String>| s.iter().map(weight).sum::<f64>().sqrt();
    let mut links = vec![];
    for (i, x) in bags[0].iter().enumerate() {
        for (j, y) in bags[1].iter().enumerate() {
            let dot: f64 = x.intersection(y).map(weight).sum();
            let cosine = dot / (norm(x) * norm(y)).max(1e-9);
            if cosine > 0.22 {
                links.push(Link { a: i, b: j, score: cosine });
            }
        }
    }
    links
}
