//! One report, with what the features ask of each of its sentences worked out once, however many it is compared with.
//!
//! ```text
//! 4  Hayday told Reuters on July 4 …       content   hayday reuter tell …     capitals  hayday reuter
//!                                          numbers   4                        windows   content of 3, 4 and 5
//! ```

use super::candidates::is_content;
use super::lists::Lists;
use super::terms::{Sense, Term, Terms};
use crate::article::{Article, BlockKind};

/// The sentences of a report.
pub(super) struct Reading<'r> {
    pub sentences: &'r [Sense],
    /// The terms that each is about.
    pub content: Lists,
    /// Those of each block, and of each sentence with the ones before and after it.
    pub blocks: Lists,
    pub windows: Lists,
    /// Those that are capitalised, numbers, or stand in quotation marks.
    pub capitals: Lists,
    pub numbers: Lists,
    pub quoted: Lists,
    /// The lengths of these as vectors, and the sums of their weights.
    pub norms: Vec<f64>,
    pub block_norms: Vec<f64>,
    pub window_norms: Vec<f64>,
    pub sums: Vec<f64>,
    pub quoted_sums: Vec<f64>,
    /// Whether each has quotation marks, is a headline, is in the first paragraph.
    pub quotes: Vec<bool>,
    pub headline: Vec<bool>,
    pub lead: Vec<bool>,
    /// The block that each is in.
    pub block: Vec<usize>,
}

impl<'r> Reading<'r> {
    pub fn new(article: &Article, sentences: &'r [Sense], terms: &Terms) -> Self {
        let weight = |id: &u32| terms.weights[*id as usize];
        let norm = |ids: &[u32]| ids.iter().map(|id| weight(id).powi(2)).sum::<f64>().sqrt();
        let sum = |ids: &[u32]| ids.iter().map(weight).sum::<f64>();
        let those = |keep: fn(&Term) -> bool| {
            Lists::of(sentences.iter().map(|s| s.terms.iter().filter(move |term| keep(term)).map(|term| term.id)))
        };
        let content = those(is_content);
        let quoted = those(|term| term.quoted && !term.stop);
        let terms_of = |range: std::ops::Range<usize>| {
            let content = &content;
            range.flat_map(|sentence| content.get(sentence)).copied()
        };
        let blocks = Lists::of(article.blocks.iter().map(|block| terms_of(block.sentences.clone())));
        let windows =
            Lists::of((0..content.len()).map(|at| terms_of(at.saturating_sub(1)..(at + 2).min(content.len()))));
        let first = article.blocks.iter().position(|block| block.kind == BlockKind::Paragraph);
        Reading {
            sentences,
            norms: content.iter().map(norm).collect(),
            block_norms: blocks.iter().map(norm).collect(),
            window_norms: windows.iter().map(norm).collect(),
            sums: content.iter().map(sum).collect(),
            quoted_sums: quoted.iter().map(sum).collect(),
            capitals: those(|term| term.capital && !term.stop),
            numbers: those(|term| term.number),
            quotes: sentences.iter().map(|sentence| sentence.terms.iter().any(|term| term.quoted)).collect(),
            headline: (0..sentences.len()).map(|sentence| article.kind(sentence) == BlockKind::Headline).collect(),
            lead: article.sentences.iter().map(|sentence| Some(sentence.block) == first).collect(),
            block: article.sentences.iter().map(|sentence| sentence.block).collect(),
            content,
            blocks,
            windows,
            quoted,
        }
    }

    /// Where a sentence stands in the report, from 0 to 1.
    pub fn position(&self, sentence: usize) -> f64 {
        sentence as f64 / (self.sentences.len() - 1).max(1) as f64
    }
}

/// What kinds of terms a sentence has, by the term: others are looked up here.
pub(super) struct Marks(Vec<u8>);

impl Marks {
    pub const CONTENT: u8 = 1;
    pub const BLOCK: u8 = 2;
    pub const WINDOW: u8 = 4;
    pub const CAPITAL: u8 = 8;
    pub const NUMBER: u8 = 16;
    pub const QUOTED: u8 = 32;

    /// For terms with ids below `terms`.
    pub fn new(terms: usize) -> Self {
        Marks(vec![0; terms])
    }

    /// Marks the terms of a sentence.
    pub fn set(&mut self, report: &Reading, sentence: usize) {
        self.each(report, sentence, |mark, kind| *mark |= kind);
    }

    /// Takes that back.
    pub fn clear(&mut self, report: &Reading, sentence: usize) {
        self.each(report, sentence, |mark, _| *mark = 0);
    }

    fn each(&mut self, report: &Reading, sentence: usize, change: fn(&mut u8, u8)) {
        let lists = [
            (report.content.get(sentence), Self::CONTENT),
            (report.blocks.get(report.block[sentence]), Self::BLOCK),
            (report.windows.get(sentence), Self::WINDOW),
            (report.capitals.get(sentence), Self::CAPITAL),
            (report.numbers.get(sentence), Self::NUMBER),
            (report.quoted.get(sentence), Self::QUOTED),
        ];
        for (list, kind) in lists {
            list.iter().for_each(|id| change(&mut self.0[*id as usize], kind));
        }
    }

    /// Those of a list that are marked so.
    pub fn among<'l>(&'l self, list: &'l [u32], kind: u8) -> impl Iterator<Item = u32> + 'l {
        list.iter().copied().filter(move |id| self.0[*id as usize] & kind != 0)
    }
}
