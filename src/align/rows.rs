//! From links between sentences to rows of blocks that the page shows side by side. (Bootstrap.)
use super::Link;
use crate::article::Article;
use serde::Serialize;

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

/// Rows.
pub fn rows(a: &Article, b: &Article, links: &[Link]) -> Vec<BlockLink> {
    let mut sorted: Vec<&Link> = links.iter().collect();
    sorted.sort_by(|x, y| y.score.total_cmp(&x.score));
    let mut rows: Vec<BlockLink> = vec![];
    for link in sorted {
        let (x, y) = (a.sentences[link.a].block, b.sentences[link.b].block);
        let has_a = rows.iter().position(|row| row.a.contains(&x));
        let has_b = rows.iter().position(|row| row.b.contains(&y));
        match (has_a, has_b) {
            (None, None) => rows.push(BlockLink { a: vec![x], b: vec![y], order: Order::Same }),
            (Some(row), None) => rows[row].b.push(y),
            (None, Some(row)) => rows[row].a.push(x),
            _ => {}
        }
    }
    for row in &mut rows {
        row.a.sort_unstable();
        row.b.sort_unstable();
    }
    rows.sort_by_key(|row| row.a[0]);
    let mut last = 0;
    for row in &mut rows {
        if row.b[0] < last {
            row.order = Order::Moved;
        } else {
            last = row.b[0];
        }
    }
    rows
}
