//! From links between sentences to rows: blocks that the page shows side by side.
//!
//! ```text
//! links between blocks     a2-b3 .95   a2-b4 .80   a8-b23 .97   a9-b3 .36
//! rows                     a2 | b3 b4      a8 | b23, moved
//! ```
//!
//! Taking all that is joined by any chain of links would make one row of half the report: `a9` would draw in `a2` and its
//! like. So rows grow from the likeliest link on, and only by neighbours; a link that would join two distant passages stays
//! a cross-reference. Yet each linked block gets a row, if need be the one that its likeliest counterpart has; and what a
//! reader put together stands together.

use super::Link;
use crate::article::{Article, BlockKind};
use rustc_hash::FxHashMap;
use serde::Serialize;

/// How many blocks of one report a row takes by joining neighbours.
const MOST: usize = 4;

/// Whether a row stands in the same place of both reports' order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Both reports tell it at this point of what they share.
    Same,
    /// One tells it earlier or later than the other.
    Moved,
}

/// A row: blocks shown side by side.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlockLink {
    /// Blocks of `a`, ascending.
    pub a: Vec<usize>,
    /// Blocks of `b`, ascending.
    pub b: Vec<usize>,
    /// Whether it was moved.
    pub order: Order,
}

/// The rows, in the order of `a`. Every block with a link is in exactly one; the blocks of each pair of sentences in
/// `together` are in one. Time: `n log n` in the links.
pub fn rows(a: &Article, b: &Article, links: &[Link], together: &[(usize, usize)]) -> Vec<BlockLink> {
    let mut scores: FxHashMap<(usize, usize), f64> = FxHashMap::default();
    for link in links {
        let score = scores.entry((a.sentences[link.a].block, b.sentences[link.b].block)).or_insert(0.0);
        *score = score.max(link.score);
    }
    let mut pairs: Vec<((usize, usize), f64)> = scores.into_iter().collect();
    pairs.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));

    let mut growing = Growing { a, b, row_of_a: FxHashMap::default(), row_of_b: FxHashMap::default(), rows: vec![] };
    for (x, y) in together {
        growing.join(a.sentences[*x].block, b.sentences[*y].block);
    }
    for ((x, y), _) in &pairs {
        growing.join_neighbours(*x, *y);
    }
    for ((x, y), _) in &pairs {
        growing.take_in(*x, *y);
    }
    let mut rows: Vec<BlockLink> = growing
        .rows
        .into_iter()
        .filter(|(in_a, _)| !in_a.is_empty())
        .map(|(a, b)| BlockLink { a, b, order: Order::Same })
        .collect();
    rows.sort_by(|x, y| x.a.cmp(&y.a));
    mark_moved(&mut rows);
    rows
}

struct Growing<'r> {
    a: &'r Article,
    b: &'r Article,
    row_of_a: FxHashMap<usize, usize>,
    row_of_b: FxHashMap<usize, usize>,
    rows: Vec<(Vec<usize>, Vec<usize>)>,
}

impl Growing<'_> {
    /// Puts two blocks into one row, wherever they stand.
    fn join(&mut self, x: usize, y: usize) {
        match (self.row_of_a.get(&x).copied(), self.row_of_b.get(&y).copied()) {
            (Some(one), Some(two)) if one != two => self.merge(one, two),
            (None, None) => self.join_neighbours(x, y),
            _ => self.take_in(x, y),
        }
    }

    /// Puts two linked blocks into one row where that keeps it to neighbours.
    fn join_neighbours(&mut self, x: usize, y: usize) {
        match (self.row_of_a.get(&x).copied(), self.row_of_b.get(&y).copied()) {
            (None, None) => {
                self.rows.push((vec![x], vec![y]));
                self.row_of_a.insert(x, self.rows.len() - 1);
                self.row_of_b.insert(y, self.rows.len() - 1);
            }
            (Some(row), None) if are_neighbours(self.b, &self.rows[row].1, &[y]) => self.put(row, None, Some(y)),
            (None, Some(row)) if are_neighbours(self.a, &self.rows[row].0, &[x]) => self.put(row, Some(x), None),
            (Some(one), Some(two)) if one != two => {
                let ((a_one, b_one), (a_two, b_two)) = (&self.rows[one], &self.rows[two]);
                if are_neighbours(self.a, a_one, a_two) && are_neighbours(self.b, b_one, b_two) {
                    self.merge(one, two);
                }
            }
            _ => {}
        }
    }

    /// Gives a block that is still without a row the one of its counterpart.
    fn take_in(&mut self, x: usize, y: usize) {
        match (self.row_of_a.get(&x).copied(), self.row_of_b.get(&y).copied()) {
            (Some(row), None) => self.put(row, None, Some(y)),
            (None, Some(row)) => self.put(row, Some(x), None),
            _ => {}
        }
    }

    /// Empties a row into another.
    fn merge(&mut self, one: usize, two: usize) {
        let (in_a, in_b) = std::mem::take(&mut self.rows[two]);
        in_a.into_iter().for_each(|x| self.put(one, Some(x), None));
        in_b.into_iter().for_each(|y| self.put(one, None, Some(y)));
    }

    fn put(&mut self, row: usize, x: Option<usize>, y: Option<usize>) {
        let (in_a, in_b) = &mut self.rows[row];
        if let Some(x) = x {
            self.row_of_a.insert(x, row);
            in_a.insert(in_a.partition_point(|other| *other < x), x);
        }
        if let Some(y) = y {
            self.row_of_b.insert(y, row);
            in_b.insert(in_b.partition_point(|other| *other < y), y);
        }
    }
}

/// Whether two runs of blocks, put together, are one run of at most [`MOST`] blocks of running text.
fn are_neighbours(article: &Article, one: &[usize], two: &[usize]) -> bool {
    let first = one.iter().chain(two).min();
    let last = one.iter().chain(two).max();
    let (Some(first), Some(last)) = (first, last) else { return false };
    let kinds = || (*first..=*last).map(|block| article.blocks[block].kind);
    one.len() + two.len() <= MOST
        && kinds().filter(|kind| kind.reports()).count() == one.len() + two.len()
        && !kinds().any(|kind| kind == BlockKind::Headline)
}

/// Marks the rows outside the longest series that both reports tell in one order.
fn mark_moved(rows: &mut [BlockLink]) {
    // Patience sorting (Schensted 1961): tops[k] ends the series of k + 1 rows whose last block of b comes earliest.
    let mut tops: Vec<usize> = vec![];
    let mut before: Vec<Option<usize>> = vec![None; rows.len()];
    for row in 0..rows.len() {
        let place = tops.partition_point(|top| rows[*top].b[0] < rows[row].b[0]);
        before[row] = place.checked_sub(1).map(|place| tops[place]);
        if place == tops.len() {
            tops.push(row);
        } else {
            tops[place] = row;
        }
    }
    rows.iter_mut().for_each(|row| row.order = Order::Moved);
    let mut next = tops.last().copied();
    while let Some(row) = next {
        rows[row].order = Order::Same;
        next = before[row];
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    fn report(paragraphs: usize) -> Article {
        let text: Vec<String> =
            (0..paragraphs).map(|n| format!("Paragraph number {n} tells something of its own.")).collect();
        let text = format!("A headline\n\n{}", text.join("\n\n"));
        read(text.as_bytes(), "report.txt").expect("a report")
    }

    /// Links of paragraphs of one sentence each, so that block, sentence and paragraph have one number.
    fn rows_of(links: &[(usize, usize, f64)]) -> Vec<(Vec<usize>, Vec<usize>, Order)> {
        let report = report(30);
        let links: Vec<Link> = links.iter().map(|(a, b, score)| Link { a: *a, b: *b, score: *score }).collect();
        rows(&report, &report, &links, &[]).into_iter().map(|row| (row.a, row.b, row.order)).collect()
    }

    #[test]
    fn neighbours_share_a_row_and_distant_passages_do_not() {
        let rows = rows_of(&[(2, 3, 0.95), (2, 4, 0.8), (8, 23, 0.97), (8, 3, 0.36)]);
        assert_eq!(rows, [(vec![2], vec![3, 4], Order::Same), (vec![8], vec![23], Order::Same)]);
    }

    #[test]
    fn every_linked_block_has_one_row() {
        let rows = rows_of(&[(2, 3, 0.95), (9, 3, 0.5)]);
        assert_eq!(rows, [(vec![2, 9], vec![3], Order::Same)]);
    }

    #[test]
    fn a_headline_draws_no_paragraph_in() {
        let rows = rows_of(&[(0, 0, 0.9), (0, 1, 0.8), (1, 1, 0.9)]);
        assert_eq!(rows, [(vec![0], vec![0], Order::Same), (vec![1], vec![1], Order::Same)]);
    }

    #[test]
    fn the_row_that_jumps_is_the_moved_one() {
        let rows = rows_of(&[(2, 12, 0.9), (4, 4, 0.9), (6, 6, 0.9), (8, 8, 0.9)]);
        let moved: Vec<bool> = rows.iter().map(|row| row.2 == Order::Moved).collect();
        assert_eq!(moved, [true, false, false, false]);
    }
}
