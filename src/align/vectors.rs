//! Which words mean nearly the same: a table made by `tools/vectors` and loaded when it is there.
//!
//! ```text
//! a: … another 19 people were wounded     wound · injur   0.72
//! b: … twenty were injured                wound · ferri   -: two words that have little to do with each other
//! ```
//!
//! The table lists the pairs of stems whose word vectors have a cosine of 0.4 at least, a limit that was chosen on pairs of
//! reports apart from those fitted. It is used word by word; the mean of a sentence's vectors says next to nothing about which
//! sentence of another report on the same event it belongs to.

use crate::article::Article;
use crate::error::Error;

/// For each of some ten thousand stems of one language the stems that are near.
#[derive(Clone)]
pub struct Vectors {
    stems: String,
    /// Where each stem begins in `stems`, and after the last one its end; a line feed ends each.
    starts: Vec<u32>,
    /// Where the near ones of each stem begin in `near`, and after the last one their end.
    lists: Vec<u32>,
    /// The near ones of each stem, in order.
    near: Vec<u16>,
    /// How near each of these is: 255 times the cosine.
    cells: Vec<u8>,
}

impl std::fmt::Debug for Vectors {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Vectors({} stems, {} pairs)", self.len(), self.near.len() / 2)
    }
}

/// The language of the table, as [`crate::article::Article::language`] names it.
pub const LANGUAGE: &str = "en";

/// Whether the table can be of use for two reports.
pub fn apply(a: &Article, b: &Article) -> bool {
    [a, b].iter().all(|article| article.language == LANGUAGE)
}

const MAGIC: &[u8] = b"DNEA";
const VERSION: u32 = 2;

impl Vectors {
    /// Reads a table as `tools/vectors/distill.py` writes it; the layout is told there. Time: linear in the table.
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
        let (version, count, length, pairs) = (number()?, number()? as usize, number()? as usize, number()? as usize);
        let (stems, rest) = rest.split_at_checked(length)?;
        let stems = std::str::from_utf8(stems).ok()?.to_owned();
        let ends = stems.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(end, _)| end as u32 + 1);
        let starts: Vec<u32> = std::iter::once(0).chain(ends).collect();
        let whole = starts.len() == count + 1 && stems.len() == *starts.last()? as usize;
        let sorted =
            starts.windows(3).all(|w| stems[w[0] as usize..w[1] as usize] < stems[w[1] as usize..w[2] as usize]);
        if version != VERSION || !whole || !sorted || count > usize::from(u16::MAX) {
            return None;
        }
        let (counts, rest) = rest.split_at_checked(2 * count)?;
        let (low, rest) = rest.split_at_checked(pairs)?;
        let (high, cells) = rest.split_at_checked(pairs)?;
        let mut gaps = low.iter().zip(high).map(|(low, high)| usize::from(u16::from_le_bytes([*low, *high])));
        let mut later = Vec::with_capacity(pairs);
        for (one, count) in counts.chunks_exact(2).enumerate() {
            let mut before = one;
            for _ in 0..u16::from_le_bytes([count[0], count[1]]) {
                before += 1 + gaps.next()?;
                later.push((one, before));
            }
        }
        let fits = later.len() == pairs && cells.len() == pairs && later.iter().all(|(_, other)| *other < count);
        fits.then(|| Self::in_both_directions(stems, starts, &later, cells))
    }

    /// The table from its pairs, which stand in order, the earlier stem of each first.
    fn in_both_directions(stems: String, starts: Vec<u32>, pairs: &[(usize, usize)], cells: &[u8]) -> Self {
        let mut lists = vec![0u32; starts.len() + 1];
        for (one, other) in pairs {
            lists[one + 2] += 1;
            lists[other + 2] += 1;
        }
        for at in 2..lists.len() {
            lists[at] += lists[at - 1];
        }
        // From here on lists[stem + 1] is where the next one of that stem goes; at the end it is where they end.
        let (mut near, mut both) = (vec![0u16; 2 * pairs.len()], vec![0u8; 2 * pairs.len()]);
        // First the earlier ones of each stem, then the later ones: so each list is in order.
        for ((one, other), cell) in pairs.iter().zip(cells) {
            place(&mut lists, *other, &mut near, &mut both, *one, *cell);
        }
        for ((one, other), cell) in pairs.iter().zip(cells) {
            place(&mut lists, *one, &mut near, &mut both, *other, *cell);
        }
        lists.pop();
        Vectors { stems, starts, lists, near, cells: both }
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

    /// The stem of a row.
    pub fn stem(&self, row: usize) -> &str {
        self.line(row).trim_end_matches('\n')
    }

    /// The row of a stem. Time: logarithmic in the table.
    pub fn row(&self, stem: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            // The order is that of the lines without their line feeds.
            match self.stem(middle).cmp(stem) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return Some(middle),
            }
        }
        None
    }

    /// The rows that are near to a row, in order, and how near they are: 255 times the cosine, less than 255.
    pub fn near(&self, row: usize) -> impl Iterator<Item = (usize, u8)> + '_ {
        let list = self.lists[row] as usize..self.lists[row + 1] as usize;
        self.near[list.clone()].iter().map(|other| usize::from(*other)).zip(self.cells[list].iter().copied())
    }
}

/// Puts one more stem into the list of another.
fn place(lists: &mut [u32], stem: usize, near: &mut [u16], cells: &mut [u8], other: usize, cell: u8) {
    let next = &mut lists[stem + 1];
    // Stems are fewer than 65,536.
    near[*next as usize] = other as u16;
    cells[*next as usize] = cell;
    *next += 1;
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A table of a few words, as the program would write it; of pairs, the earlier word first, and how near.
    pub(crate) fn table(words: &[&str], pairs: &[(usize, usize, u8)]) -> Vec<u8> {
        let stems: String = words.iter().map(|stem| format!("{stem}\n")).collect();
        let mut bytes = MAGIC.to_vec();
        for number in [VERSION, words.len() as u32, stems.len() as u32, pairs.len() as u32] {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend(stems.bytes());
        for word in 0..words.len() {
            bytes.extend((pairs.iter().filter(|(one, _, _)| *one == word).count() as u16).to_le_bytes());
        }
        let gaps: Vec<u16> = (0..pairs.len())
            .map(|at| {
                let (one, other, _) = pairs[at];
                let before = at.checked_sub(1).map(|at| pairs[at]).filter(|(before, _, _)| *before == one);
                (other - before.map_or(one, |(_, other, _)| other) - 1) as u16
            })
            .collect();
        bytes.extend(gaps.iter().map(|gap| gap.to_le_bytes()[0]));
        bytes.extend(gaps.iter().map(|gap| gap.to_le_bytes()[1]));
        bytes.extend(pairs.iter().map(|(_, _, cell)| cell));
        bytes
    }

    #[test]
    fn a_stem_is_found_among_others_that_begin_like_it() {
        let vectors = Vectors::from_bytes(&table(&["court", "courthous", "ferri"], &[(0, 1, 200)])).expect("a table");
        assert_eq!(
            ["court", "courthous", "ferri", "cour", "zebra"].map(|s| vectors.row(s)),
            [Some(0), Some(1), Some(2), None, None]
        );
    }

    #[test]
    fn what_is_near_is_found_from_both_sides_in_order() {
        let pairs = [(0, 1, 120), (0, 3, 180), (1, 2, 110), (1, 3, 140)];
        let vectors = Vectors::from_bytes(&table(&["boat", "ferri", "harbour", "ship"], &pairs)).expect("a table");
        let near = |row| vectors.near(row).collect::<Vec<_>>();
        assert_eq!(near(0), [(1, 120), (3, 180)]);
        assert_eq!(near(1), [(0, 120), (2, 110), (3, 140)]);
        assert_eq!(near(2), [(1, 110)]);
        assert_eq!(near(3), [(0, 180), (1, 140)]);
    }

    #[test]
    fn half_a_table_is_refused() {
        let whole = table(&["court", "ferri", "ship"], &[(0, 1, 150), (1, 2, 190)]);
        for length in 0..whole.len() {
            assert_eq!(Vectors::from_bytes(&whole[..length]).err(), Some(Error::Vectors), "{length} bytes");
        }
        assert!(Vectors::from_bytes(&whole).is_ok());
    }

    #[test]
    fn a_table_of_pairs_with_stems_that_it_has_not_is_refused() {
        let mut bytes = table(&["court", "ferri"], &[(0, 1, 150)]);
        let gap = bytes.len() - 3;
        bytes[gap] = 7;
        assert_eq!(Vectors::from_bytes(&bytes).err(), Some(Error::Vectors));
    }

    #[test]
    fn the_table_of_the_project_knows_what_is_near() {
        let vectors = Vectors::from_bytes(include_bytes!("../../www/vectors/english.bin")).expect("the table");
        let nearness = |x: &str, y: &str| {
            let [x, y] = [x, y].map(|stem| vectors.row(stem).expect("a known stem"));
            vectors.near(x).find(|(other, _)| *other == y).map_or(0, |(_, cell)| cell)
        };
        assert!(nearness("wound", "injur") > 150);
        assert_eq!(nearness("wound", "ferri"), 0);
    }
}
