//! How near the terms of one report are to those of the other: 1 for one and the same, less for words of near meaning.
//!
//! ```text
//! wound    hurt .69  injur .72       all other pairs of terms are as far apart as can be
//! boat     ferri .56
//! ```

use super::terms::{TermId, Terms};
use super::vectors::Vectors;

/// For each term those that are near.
#[derive(Clone, Debug, Default)]
pub struct Nearness {
    /// Where the list of each term begins in `near`, and one more; empty where there is no table.
    starts: Vec<u32>,
    /// The near terms of each term with 255 times their nearness, less than 255, in the order of the terms.
    near: Vec<(TermId, u8)>,
}

/// What a term is to itself, where others have 255 times their nearness.
pub const SAME: u8 = u8::MAX;

const NONE: TermId = TermId::MAX;

impl Nearness {
    /// Looks the terms of two reports up. Without a table each term is near itself only. Time: linear in the terms and in what
    /// the table has for them.
    pub fn new(terms: &Terms, vectors: Option<&Vectors>) -> Self {
        let Some(vectors) = vectors else { return Self::default() };
        let rows: Vec<Option<usize>> = terms.stems.iter().map(|stem| vectors.row(stem)).collect();
        let mut of_row = vec![NONE; vectors.len()];
        for (id, row) in rows.iter().enumerate() {
            if let Some(row) = row {
                of_row[*row] = id as TermId;
            }
        }
        let (mut starts, mut near) = (vec![0], vec![]);
        for row in rows {
            let begin = near.len();
            let known = row.into_iter().flat_map(|row| vectors.near(row)).map(|(other, cell)| (of_row[other], cell));
            near.extend(known.filter(|(id, _)| *id != NONE));
            near[begin..].sort_unstable();
            starts.push(near.len() as u32);
        }
        Nearness { starts, near }
    }

    /// How near a term is to another, from 0 to 1.
    pub fn of(&self, x: TermId, y: TermId) -> f64 {
        let of_other = || self.near(x).iter().find(|(id, _)| *id == y).map_or(0, |(_, cell)| *cell);
        share(if x == y { SAME } else { of_other() })
    }

    /// The terms that are near to a term, itself left out, with 255 times their nearness.
    pub fn near(&self, x: TermId) -> &[(TermId, u8)] {
        let x = x as usize;
        match (self.starts.get(x), self.starts.get(x + 1)) {
            (Some(begin), Some(end)) => &self.near[*begin as usize..*end as usize],
            _ => &[],
        }
    }
}

/// A nearness from 0 to 1, of 255 times as much.
pub fn share(cell: u8) -> f64 {
    f64::from(cell) / 255.0
}
