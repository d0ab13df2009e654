//! In which order the blocks of both reports stand, as on the page. Every block of either report stands in one place:
//!
//! ```text
//! a: 1 2 3 4      rows: 2–7, 4–6      in this order: 1 alone, 2|7, 8 alone, 3 alone, 4|6
//! b: 6 7 8
//! ```
//!
//! Rows and what A alone tells follow A; what B alone tells follows the row of the block before it in B. Headlines, and
//! bylines and date lines that say no more than the heads, stand above. `www/js/plan.js` does the same for the page; a
//! browser test holds the two against each other.

use super::cite::written_day;
use crate::align::rows::Order;
use crate::article::BlockKind;
use crate::comparison::{ArticleView, BlockView, Comparison, SideName};
use crate::language::english::calendar::WEEKDAY_NAMES;

/// The sides in order.
pub(super) const SIDES: [SideName; 2] = [SideName::A, SideName::B];

/// Blocks shown together.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Item {
    /// Both sides of a row.
    Row {
        /// Position in [`Comparison::block_links`].
        row: usize,
        /// Blocks of each side, ascending.
        blocks: [Vec<usize>; 2],
        /// Whether one report tells it earlier or later than the other.
        moved: bool,
    },
    /// What one side tells alone.
    Alone {
        /// Whose.
        side: SideName,
        /// Its blocks, ascending.
        blocks: Vec<usize>,
    },
}

impl Item {
    /// The blocks of a side that stand here.
    pub(super) fn blocks(&self, of: SideName) -> &[usize] {
        match self {
            Item::Row { blocks, .. } => &blocks[of as usize],
            Item::Alone { side, blocks } if *side == of => blocks,
            Item::Alone { .. } => &[],
        }
    }
}

/// The report of a side.
#[inline(never)]
pub(super) fn article(comparison: &Comparison, side: SideName) -> &ArticleView {
    match side {
        SideName::A => &comparison.articles.a,
        SideName::B => &comparison.articles.b,
    }
}

/// Whether a block counts as a paragraph.
pub(super) fn is_paragraph(block: &BlockView) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Quote | BlockKind::ListItem)
}

/// The block of a report's headline, which stands above the rows.
pub(super) fn headline(article: &ArticleView) -> Option<usize> {
    article.blocks.iter().position(|block| block.kind == BlockKind::Headline)
}

/// What a block that is no paragraph is to a reader.
pub(super) fn kind_name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Headline => "headline",
        BlockKind::Subhead => "subhead",
        BlockKind::Byline => "byline",
        BlockKind::Dateline => "dateline",
        BlockKind::Paragraph => "paragraph",
        BlockKind::Quote => "quotation",
        BlockKind::ListItem => "list item",
        BlockKind::Caption => "caption",
        BlockKind::Embed => "embed",
        BlockKind::Credit => "credit",
        BlockKind::Note => "publisher’s note",
    }
}

/// How blocks are called: `¶ 3–4`, `¶ 2, 7`, `caption`. `blocks` ascend.
pub(super) fn blocks_name(article: &ArticleView, blocks: &[usize]) -> String {
    let mut ranges: Vec<(usize, usize)> = vec![];
    let mut others: Vec<&str> = vec![];
    for block in blocks {
        let kind = article.blocks[*block].kind;
        let number = article.paragraph_number(*block);
        match ranges.last_mut() {
            _ if !is_paragraph(&article.blocks[*block]) => {
                if !others.contains(&kind_name(kind)) {
                    others.push(kind_name(kind));
                }
            }
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => ranges.push((number, number)),
        }
    }
    let mut name = String::new();
    for (first, last) in ranges {
        name.push_str(if name.is_empty() { "¶ " } else { ", " });
        name.push_str(&first.to_string());
        if last > first {
            name.push('–');
            name.push_str(&last.to_string());
        }
    }
    for other in others {
        if !name.is_empty() {
            name.push_str(" · ");
        }
        name.push_str(other);
    }
    name
}

/// The items, top to bottom.
pub(super) fn plan(comparison: &Comparison) -> Vec<Item> {
    let rows = rows(comparison);
    let row_of = places(comparison, &rows);
    let (first, mut following) = followers(comparison, &rows, &row_of[1]);
    // A report that opens with a caption does not make the page open with half a row.
    let opens = first
        .iter()
        .any(|item| item.blocks(SideName::B).iter().any(|block| is_paragraph(&comparison.articles.b.blocks[*block])));
    let (mut items, mut waiting) = if opens || rows.is_empty() { (first, vec![]) } else { (vec![], first) };
    let mut placed = vec![false; rows.len()];
    let a = &comparison.articles.a;
    for (block, row) in row_of[0].iter().enumerate() {
        match *row {
            Some(row) if !placed[row] => {
                placed[row] = true;
                items.push(rows[row].clone());
                items.append(&mut waiting);
                items.append(&mut following[row]);
            }
            Some(_) => {}
            None if stands_above(a, block) => {}
            None => match items.last_mut() {
                Some(Item::Alone { side: SideName::A, blocks }) => blocks.push(block),
                _ => items.push(Item::Alone { side: SideName::A, blocks: vec![block] }),
            },
        }
    }
    items
}

fn rows(comparison: &Comparison) -> Vec<Item> {
    let captions = |side: SideName, blocks: &[usize]| {
        blocks.iter().all(|block| article(comparison, side).blocks[*block].kind == BlockKind::Caption)
    };
    let mut rows = vec![];
    for (row, link) in comparison.block_links.iter().enumerate() {
        let without = |side: SideName, blocks: &[usize]| -> Vec<usize> {
            let head = headline(article(comparison, side));
            blocks.iter().copied().filter(|block| Some(*block) != head).collect()
        };
        let (a, b) = (without(SideName::A, &link.a), without(SideName::B, &link.b));
        // What a headline shares with a caption alone is no reason to print the headline twice.
        if (a.is_empty() && captions(SideName::B, &b)) || (b.is_empty() && captions(SideName::A, &a)) {
            continue;
        }
        // A headline that answers a paragraph of the other report has to stand beside it.
        let blocks = [if a.is_empty() { link.a.clone() } else { a }, if b.is_empty() { link.b.clone() } else { b }];
        rows.push(Item::Row { row, blocks, moved: link.order == Order::Moved });
    }
    rows
}

/// By the blocks of each side, the position of the item that they stand in.
pub(super) fn places(comparison: &Comparison, items: &[Item]) -> [Vec<Option<usize>>; 2] {
    SIDES.map(|side| {
        let mut places = vec![None; article(comparison, side).blocks.len()];
        for (position, item) in items.iter().enumerate() {
            for block in item.blocks(side) {
                places[*block] = Some(position);
            }
        }
        places
    })
}

/// What B alone tells before any row, and by the row that it follows.
fn followers(comparison: &Comparison, rows: &[Item], row_of: &[Option<usize>]) -> (Vec<Item>, Vec<Vec<Item>>) {
    let b = &comparison.articles.b;
    let (mut first, mut following) = (vec![], vec![vec![]; rows.len()]);
    let mut last = None;
    let mut is_running = false;
    for (block, row) in row_of.iter().enumerate() {
        if let Some(row) = row {
            // A passage that a row took in from further down does not draw along what stands around it there.
            if belongs(rows[*row].blocks(SideName::B), block) {
                last = Some(*row);
            }
            is_running = false;
        } else if !stands_above(b, block) {
            let list: &mut Vec<Item> = last.map_or(&mut first, |row: usize| &mut following[row]);
            match list.last_mut() {
                Some(Item::Alone { blocks, .. }) if is_running => blocks.push(block),
                _ => list.push(Item::Alone { side: SideName::B, blocks: vec![block] }),
            }
            is_running = true;
        }
    }
    (first, following)
}

/// Whether a block of a row stands with the row's first block or next to it.
fn belongs(blocks: &[usize], block: usize) -> bool {
    let place = blocks.iter().position(|each| *each == block).unwrap_or(0);
    block <= blocks[0] + place + 1
}

/// Whether the head of the report says all that this block says.
fn stands_above(article: &ArticleView, block: usize) -> bool {
    headline(article) == Some(block) || is_told_above(article, &article.blocks[block])
}

fn is_told_above(article: &ArticleView, block: &BlockView) -> bool {
    if !matches!(block.kind, BlockKind::Byline | BlockKind::Dateline) {
        return false;
    }
    let mut told = plain_words("by");
    for known in [&article.byline, &article.outlet, &article.published].into_iter().flatten() {
        told.extend(plain_words(known));
    }
    if let Some(published) = &article.published {
        told.extend(plain_words(&written_day(published)));
        let day: Option<jiff::civil::Date> = published.parse().ok();
        told.extend(
            day.iter().flat_map(|day| plain_words(WEEKDAY_NAMES[day.weekday().to_monday_zero_offset() as usize])),
        );
    }
    plain_words(&block.text).iter().all(|word| told.contains(word))
}

/// Words without case and signs, figures without leading zeros.
fn plain_words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| {
            let bare = word.trim_start_matches('0');
            let is_figure = bare.starts_with(|letter: char| letter.is_ascii_digit());
            if is_figure { bare.to_owned() } else { word.to_owned() }
        })
        .collect()
}

/// Links out of each row, by its position in [`Comparison::block_links`]: its sentences that answer a block elsewhere.
pub(super) fn cross_references(comparison: &Comparison, items: &[Item]) -> Vec<Vec<(SideName, usize)>> {
    let places = places(comparison, items);
    let row_of = |side: SideName, block: usize| match items[places[side as usize][block]?] {
        Item::Row { row, .. } => Some(row),
        Item::Alone { .. } => None,
    };
    let mut found: Vec<Vec<(SideName, usize)>> = vec![vec![]; comparison.block_links.len()];
    let mut add = |row: Option<usize>, side: SideName, block: usize| {
        let Some(row) = row else { return };
        if article(comparison, side).blocks[block].kind != BlockKind::Headline && !found[row].contains(&(side, block)) {
            found[row].push((side, block));
        }
    };
    for link in &comparison.sentence_links {
        let a = comparison.articles.a.sentences[link.a].block;
        let b = comparison.articles.b.sentences[link.b].block;
        let (in_a, in_b) = (row_of(SideName::A, a), row_of(SideName::B, b));
        if in_a != in_b {
            add(in_a, SideName::B, b);
            add(in_b, SideName::A, a);
        }
    }
    found
}
