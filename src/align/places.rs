//! Where a pair of sentences stands among the candidates.
//!
//! ```text
//! candidates   (0, 2) (0, 7) (2, 1) (2, 2)        the pair before (2, 2) on one side and in b is (2, 1), at place 2;
//! starts        0             2  2         4       the one before on both sides, (1, 1), is no candidate
//! ```
//!
//! Candidates stand in the order of `a`, then of `b`, so that the neighbours of a row's pairs are met one after the other
//! (compressed sparse rows). A hash map of all pairs does not fit the processor's cache where reports are long.

use super::candidates::Candidate;
use std::ops::Range;

/// The places of candidates, by row and by column.
pub(super) struct Places {
    /// The candidates' sentences of `b`.
    of_b: Vec<u32>,
    /// Where the candidates of each sentence of `a` begin, and one more.
    starts: Vec<usize>,
}

impl Places {
    /// Of candidates in their order. Linear in them.
    pub fn new(candidates: &[Candidate]) -> Self {
        debug_assert!(candidates.is_sorted_by_key(|candidate| (candidate.a, candidate.b)));
        let starts = starts(candidates.iter().map(|candidate| candidate.a));
        Places { of_b: candidates.iter().map(|candidate| candidate.b as u32).collect(), starts }
    }

    /// Tells of each candidate, in order, where the pairs stand that are so many sentences away from it in `a` and in `b`.
    ///
    /// The candidates of a row come in the order of `b`, and so do those that stand so many sentences away from them: each
    /// is looked for from where the last one was found.
    pub fn each_with<const N: usize>(
        &self,
        away: [(isize, isize); N],
        mut tell: impl FnMut(usize, [Option<usize>; N]),
    ) {
        for (a, row) in self.rows().enumerate() {
            let mut others = away.map(|(da, _)| match a.checked_add_signed(da) {
                Some(a) if a + 1 < self.starts.len() => self.starts[a]..self.starts[a + 1],
                _ => 0..0,
            });
            for k in row {
                let mut around = [None; N];
                for (((_, db), rest), found) in away.iter().zip(&mut others).zip(&mut around) {
                    let Some(b) = (self.of_b[k] as usize).checked_add_signed(*db) else { continue };
                    while rest.start < rest.end && (self.of_b[rest.start] as usize) < b {
                        rest.start += 1;
                    }
                    *found = Some(rest.start).filter(|at| *at < rest.end && self.of_b[*at] as usize == b);
                }
                tell(k, around);
            }
        }
    }

    /// The place of a pair, where it is a candidate.
    #[cfg(test)]
    pub fn at(&self, a: usize, b: usize) -> Option<usize> {
        let row = *self.starts.get(a)?..*self.starts.get(a + 1)?;
        self.of_b[row.clone()].binary_search(&u32::try_from(b).ok()?).ok().map(|at| row.start + at)
    }

    /// The places of each sentence of `a`; some are empty.
    pub fn rows(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.starts.windows(2).map(|ends| ends[0]..ends[1])
    }

    /// The places of all candidates in the order of `b`, then of `a`, and where those of each sentence of `b` stand in that
    /// order; some are empty.
    pub fn columns(&self) -> (Vec<usize>, Vec<Range<usize>>) {
        let starts = starts(self.of_b.iter().map(|b| *b as usize));
        let mut next = starts.clone();
        let mut places = vec![0; self.of_b.len()];
        for (place, b) in self.of_b.iter().enumerate() {
            places[next[*b as usize]] = place;
            next[*b as usize] += 1;
        }
        (places, starts.windows(2).map(|ends| ends[0]..ends[1]).collect())
    }
}

/// Where the members of each line begin when they are sorted by it, and one more.
fn starts(lines: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut starts = vec![0];
    for line in lines {
        if starts.len() < line + 2 {
            starts.resize(line + 2, 0);
        }
        starts[line + 1] += 1;
    }
    for line in 1..starts.len() {
        starts[line] += starts[line - 1];
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_found_in_its_row_and_in_its_column() {
        let pairs = [(0, 2), (0, 7), (2, 1), (2, 2)];
        let places = Places::new(&pairs.map(|(a, b)| Candidate { a, b, shared: 1.0 }));
        let found: Vec<_> = pairs.iter().map(|(a, b)| places.at(*a, *b)).collect();
        assert_eq!(found, [Some(0), Some(1), Some(2), Some(3)]);
        assert_eq!([places.at(1, 1), places.at(0, 1), places.at(3, 0)], [None; 3]);
        assert_eq!(places.rows().collect::<Vec<_>>(), [0..2, 2..2, 2..4]);
        let (order, columns) = places.columns();
        assert_eq!(order[columns[2].clone()], [0, 3]);
    }

    #[test]
    fn neighbours_are_met_in_order() {
        let pairs = [(0, 2), (0, 7), (1, 1), (1, 3), (1, 8), (3, 0)];
        let places = Places::new(&pairs.map(|(a, b)| Candidate { a, b, shared: 1.0 }));
        let away = [(1, 1), (-1, -1), (0, -2), (2, -1)];
        let mut met = vec![];
        places.each_with(away, |k, around| met.push((k, around)));
        for (k, around) in &met {
            let (a, b): (isize, isize) = (pairs[*k].0 as isize, pairs[*k].1 as isize);
            let expected =
                away.map(|(da, db)| pairs.iter().position(|(x, y)| (*x as isize, *y as isize) == (a + da, b + db)));
            assert_eq!(*around, expected, "{a} {b}");
        }
        assert_eq!(met.len(), pairs.len());
    }
}
