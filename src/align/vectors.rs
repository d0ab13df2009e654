//! Which words mean nearly the same: a table of word vectors, made by `tools/vectors` and loaded when it is there.
//!
//! ```text
//! a: … another 19 people were wounded     wound · injur   0.72
//! b: … twenty were injured                wound · ferri   0.11
//! ```
//!
//! The cosine of two vectors tells how near two words are. It is used word by word; the mean of a sentence's vectors says
//! next to nothing about which sentence of another report on the same event it belongs to.

use crate::article::Article;
use crate::error::Error;

/// A word vector for each of some ten thousand stems of one language.
#[derive(Clone)]
pub struct Vectors {
    stems: String,
    /// Where each stem begins in `stems`, and after the last one its end; a line feed ends each.
    starts: Vec<u32>,
    values: Vec<i8>,
    dimensions: usize,
}

impl std::fmt::Debug for Vectors {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Vectors({} stems, {} dimensions)", self.len(), self.dimensions)
    }
}

/// The language of the table, as [`crate::article::Article::language`] names it.
pub const LANGUAGE: &str = "en";

/// Whether the table can be of use for two reports.
pub fn apply(a: &Article, b: &Article) -> bool {
    [a, b].iter().all(|article| article.language == LANGUAGE)
}

const MAGIC: &[u8] = b"DVEC";
const VERSION: u32 = 1;

impl Vectors {
    /// Reads a table as `tools/vectors/distill.py` writes it; the layout is told there.
    ///
    /// # Errors
    /// [`Error::Vectors`] where the bytes are no such table, or only a part of one.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        Self::parse(bytes).ok_or(Error::Vectors)
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(MAGIC)?;
        let mut number = || {
            let (head, tail) = rest.split_first_chunk::<4>()?;
            rest = tail;
            Some(u32::from_le_bytes(*head))
        };
        let (version, count, dimensions, length) =
            (number()?, number()? as usize, number()? as usize, number()? as usize);
        let (stems, values) = rest.split_at_checked(length)?;
        let stems = std::str::from_utf8(stems).ok()?.to_owned();
        let ends = stems.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(end, _)| end as u32 + 1);
        let starts: Vec<u32> = std::iter::once(0).chain(ends).collect();
        let whole = starts.len() == count + 1 && stems.len() == *starts.last()? as usize;
        let sorted =
            starts.windows(3).all(|w| stems[w[0] as usize..w[1] as usize] < stems[w[1] as usize..w[2] as usize]);
        let fits = dimensions > 0 && count.checked_mul(dimensions) == Some(values.len());
        (version == VERSION && whole && sorted && fits).then(|| Vectors {
            stems,
            starts,
            values: values.iter().map(|byte| byte.cast_signed()).collect(),
            dimensions,
        })
    }

    /// How many stems it has.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The stem of a row, and the line feed after it.
    fn line(&self, row: usize) -> &str {
        &self.stems[self.starts[row] as usize..self.starts[row + 1] as usize]
    }

    /// The row of a stem. Time: logarithmic in the table.
    pub fn row(&self, stem: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            // The order is that of the lines without their line feeds.
            match self.line(middle).trim_end_matches('\n').cmp(stem) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return Some(middle),
            }
        }
        None
    }

    /// The vectors of some rows, one after the other, in numbers that multiply without running over; and their lengths.
    pub(super) fn gather(&self, rows: &[usize]) -> (Vec<i16>, Vec<f32>) {
        let vector = |row: &usize| &self.values[row * self.dimensions..(row + 1) * self.dimensions];
        let values: Vec<i16> = rows.iter().flat_map(vector).map(|value| i16::from(*value)).collect();
        let lengths =
            values.chunks_exact(self.dimensions).map(|vector| (dot(vector, vector) as f32).sqrt().max(1.0)).collect();
        (values, lengths)
    }

    /// How many numbers a vector has.
    pub(super) fn dimensions(&self) -> usize {
        self.dimensions
    }
}

/// The inner product; compilers make vector instructions of it.
pub(super) fn dot(x: &[i16], y: &[i16]) -> i32 {
    x.iter().zip(y).map(|(x, y)| i32::from(*x) * i32::from(*y)).sum()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A table of a few words, as the program would write it.
    pub(crate) fn table(words: &[(&str, [i8; 2])]) -> Vec<u8> {
        let stems: String = words.iter().map(|(stem, _)| format!("{stem}\n")).collect();
        let mut bytes = MAGIC.to_vec();
        for number in [VERSION, words.len() as u32, 2, stems.len() as u32] {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend(stems.bytes());
        bytes.extend(words.iter().flat_map(|(_, vector)| vector.map(|value| value.cast_unsigned())));
        bytes
    }

    #[test]
    fn a_stem_is_found_among_others_that_begin_like_it() {
        let vectors = Vectors::from_bytes(&table(&[("court", [127, 0]), ("courthous", [120, 9]), ("ferri", [0, 127])]));
        let vectors = vectors.expect("a table");
        assert_eq!(
            ["court", "courthous", "ferri", "cour", "zebra"].map(|s| vectors.row(s)),
            [Some(0), Some(1), Some(2), None, None]
        );
    }

    #[test]
    fn half_a_table_is_refused() {
        let whole = table(&[("court", [127, 0]), ("ferri", [0, 127])]);
        for length in 0..whole.len() {
            assert_eq!(Vectors::from_bytes(&whole[..length]).err(), Some(Error::Vectors), "{length} bytes");
        }
        assert!(Vectors::from_bytes(&whole).is_ok());
    }

    #[test]
    fn the_table_of_the_project_knows_what_is_near() {
        let vectors = Vectors::from_bytes(include_bytes!("../../www/vectors/english.bin")).expect("the table");
        let cosine = |x: &str, y: &str| {
            let rows = [x, y].map(|stem| vectors.row(stem).expect("a known stem"));
            let (values, lengths) = vectors.gather(&rows);
            let (x, y) = values.split_at(vectors.dimensions());
            dot(x, y) as f32 / lengths[0] / lengths[1]
        };
        assert!(cosine("wound", "injur") > 0.6);
        assert!(cosine("wound", "ferri") < 0.3);
    }
}
