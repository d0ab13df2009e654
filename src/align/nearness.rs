//! How near the terms of one report are to those of the other: 1 for one and the same, less for words of near meaning.
//!
//! ```text
//!              injur   ferri   hurt
//! wound         .72      0     .69        below NEAR everything is as far as can be: two words
//! boat           0      .56     0         that have little to do with each other still have some cosine
//! ```

use super::terms::{TermId, Terms};
use super::vectors::{Vectors, dot};

/// The least cosine that counts; chosen on pairs of reports apart from those fitted.
const NEAR: f32 = 0.4;

/// How many terms of a report are looked up at most, so that the table stays below 64 MB: the rest are near themselves only.
const MOST: usize = 8000;

/// The nearness of each term of `a` to each of `b`.
#[derive(Clone, Debug, Default)]
pub struct Nearness {
    /// For each term its row, or [`NONE`].
    rows: Vec<u32>,
    /// For each term its column, or [`NONE`].
    columns: Vec<u32>,
    /// The term of each column.
    of_column: Vec<TermId>,
    /// Cosines, times 255, row by row.
    cells: Vec<u8>,
}

const NONE: u32 = u32::MAX;

impl Nearness {
    /// Looks the terms of two reports up. Without vectors each term is near itself only.
    ///
    /// Time: the product of the numbers of different words, which grow as the square root of the reports' lengths or a
    /// little faster (Heaps 1978), so together about as the length.
    pub fn new(terms: &Terms, vectors: Option<&Vectors>) -> Self {
        let Some(vectors) = vectors else { return Self::default() };
        let known: Vec<Option<usize>> = terms.stems.iter().map(|stem| vectors.row(stem)).collect();
        let present = |sentences: &[super::terms::Sense]| {
            let mut places = vec![NONE; terms.stems.len()];
            let mut ids: Vec<TermId> = vec![];
            for term in sentences.iter().flat_map(|sentence| &sentence.terms) {
                let place = &mut places[term.id as usize];
                if *place == NONE && !term.stop && known[term.id as usize].is_some() && ids.len() < MOST {
                    *place = ids.len() as u32;
                    ids.push(term.id);
                }
            }
            (places, ids)
        };
        let (rows, of_row) = present(&terms.sentences.a);
        let (columns, of_column) = present(&terms.sentences.b);
        let gather = |ids: &[TermId]| {
            let rows: Vec<usize> = ids.iter().filter_map(|id| known[*id as usize]).collect();
            vectors.gather(&rows)
        };
        let ((values_a, lengths_a), (values_b, lengths_b)) = (gather(&of_row), gather(&of_column));
        let mut cells = Vec::with_capacity(of_row.len() * of_column.len());
        for (x, length_x) in values_a.chunks_exact(vectors.dimensions()).zip(&lengths_a) {
            for (y, length_y) in values_b.chunks_exact(vectors.dimensions()).zip(&lengths_b) {
                let cosine = dot(x, y) as f32 / (length_x * length_y);
                cells.push(if cosine < NEAR { 0 } else { (cosine * 255.0).min(254.0) as u8 });
            }
        }
        Nearness { rows, columns, of_column, cells }
    }

    /// How near a term of `a` is to one of `b`, from 0 to 1.
    pub fn of(&self, x: TermId, y: TermId) -> f64 {
        if x == y {
            return 1.0;
        }
        match (self.rows.get(x as usize), self.columns.get(y as usize)) {
            (Some(row), Some(column)) if *row != NONE && *column != NONE => {
                f64::from(self.cells[*row as usize * self.of_column.len() + *column as usize]) / 255.0
            }
            _ => 0.0,
        }
    }

    /// The terms of `b` that are at least so near to a term of `a`, itself left out.
    pub fn near(&self, x: TermId, least: f64) -> impl Iterator<Item = (TermId, f64)> + '_ {
        let row = self.rows.get(x as usize).filter(|row| **row != NONE).map(|row| *row as usize);
        let width = self.of_column.len();
        let cells = row.map_or(&[][..], |row| &self.cells[row * width..(row + 1) * width]);
        let least = (least * 255.0) as u8;
        let pairs = cells.iter().zip(&self.of_column).filter(move |(cell, y)| **cell >= least && **y != x);
        pairs.map(|(cell, y)| (*y, f64::from(*cell) / 255.0))
    }
}
