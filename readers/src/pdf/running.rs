//! What a page says at its head and foot of itself, not of the report.
//!
//! ```text
//! The Penhallow Courier                       at the top of three pages: a running head
//! 3/9/24, 6:40 PM   Ferry runs aground        small, at the very edge: what a browser prints, as is
//! https://courier.example/ferry         1/2   the foot of the same, which tells where the page was
//! ```
//!
//! A line is one where the same stands at the same height of another page, numbers aside, and everything between it and the
//! page's edge is one too; or where it is a page number, or small and apart at the very edge and reads as what browsers print.

use super::segment::{Segment, rows};
use std::collections::HashMap;

/// How many lines from the edge are looked at.
const DEEPEST: usize = 4;
/// The part of a page's height, at each end, in which such lines stand.
const ZONE: f32 = 0.14;
/// The same for what stands there once.
const EDGE: f32 = 0.065;
/// How far apart the same line may stand on two pages, in points.
const DRIFT: f32 = 6.0;

/// A page's segments, and how large it is.
#[derive(Debug, Default)]
pub struct Sheet {
    /// What stands on it.
    pub segments: Vec<Segment>,
    /// How wide it is.
    pub width: f32,
    /// How high it is.
    pub height: f32,
}

/// Rows of a page that are none of the report's.
#[derive(Debug, Default)]
pub struct Running {
    /// At its head, from the top down.
    pub head: Vec<Vec<Segment>>,
    /// At its foot, from the top down.
    pub foot: Vec<Vec<Segment>>,
}

type Rows = Vec<Vec<Segment>>;

/// Takes running heads out of the pages. `size` is that of most of the text.
pub fn take(sheets: &mut [Sheet], size: f32) -> Vec<Running> {
    let mut pages: Vec<Rows> = sheets.iter_mut().map(|sheet| rows(std::mem::take(&mut sheet.segments))).collect();
    let mut known: HashMap<(bool, String), Vec<(usize, f32)>> = HashMap::new();
    for (page, (rows, sheet)) in pages.iter().zip(sheets.iter()).enumerate() {
        for at_head in [true, false] {
            for row in candidates(rows, at_head) {
                let place = if at_head { sheet.height - row[0].y } else { row[0].y };
                known.entry((at_head, key(row))).or_default().push((page, place));
            }
        }
    }
    let mut taken = vec![];
    for (page, (rows, sheet)) in pages.iter_mut().zip(sheets.iter_mut()).enumerate() {
        let is_running = |rows: &Rows, at_head: bool| {
            let at = if at_head { 0 } else { rows.len().saturating_sub(1) };
            let Some(row) = rows.get(at) else { return false };
            let place = if at_head { sheet.height - row[0].y } else { row[0].y };
            let recurs = known.get(&(at_head, key(row))).is_some_and(|places| {
                places.iter().any(|(other, there)| *other != page && (there - place).abs() < DRIFT)
            });
            if recurs && place < ZONE * sheet.height {
                return true;
            }
            let text = text(row);
            if is_page_number(&text) {
                return place < ZONE * sheet.height;
            }
            let next = if at_head { rows.get(1) } else { rows.len().checked_sub(2).and_then(|at| rows.get(at)) };
            let is_apart = next.is_none_or(|next| (next[0].y - row[0].y).abs() > 1.8 * size);
            let is_small = row.iter().all(|segment| segment.size < 0.95 * size);
            let is_artifact = row.iter().all(|segment| segment.glyphs.iter().all(|glyph| glyph.is_artifact));
            place < EDGE * sheet.height && (is_artifact || is_apart && is_small && is_printed(&text))
        };
        let mut running = Running::default();
        while running.head.len() < DEEPEST && is_running(rows, true) {
            running.head.push(rows.remove(0));
        }
        while running.foot.len() < DEEPEST && is_running(rows, false) {
            running.foot.extend(rows.pop());
        }
        running.foot.reverse();
        sheet.segments = std::mem::take(rows).into_iter().flatten().collect();
        taken.push(running);
    }
    taken
}

fn candidates(rows: &Rows, at_head: bool) -> impl Iterator<Item = &Vec<Segment>> {
    let count = DEEPEST.min(rows.len());
    if at_head { rows[..count].iter() } else { rows[rows.len() - count..].iter() }
}

/// What a row reads, with its size, numbers aside: "Page 2 of 3" recurs.
fn key(row: &[Segment]) -> String {
    let size = row.iter().map(|segment| segment.size).fold(0.0, f32::max).round();
    let mut key = format!("{size}:");
    for c in text(row).chars().filter(|c| !c.is_whitespace()) {
        match c {
            c if c.is_ascii_digit() && key.ends_with('#') => {}
            c if c.is_ascii_digit() => key.push('#'),
            c => key.push(c),
        }
    }
    key
}

/// What a row reads.
pub fn text(row: &[Segment]) -> String {
    let mut text = String::new();
    for segment in row {
        if !text.is_empty() {
            text.push(' ');
        }
        text.extend(segment.read().into_iter().map(|glyph| glyph.letters));
    }
    text
}

/// What browsers print: an address, the time, the page of how many.
fn is_printed(text: &str) -> bool {
    let is_time = |word: &str| {
        word.split_once(':').is_some_and(|(hour, minute)| {
            hour.len() <= 2
                && minute.len() >= 2
                && [hour, &minute[..2.min(minute.len())]]
                    .iter()
                    .all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
        })
    };
    let is_page = |word: &str| {
        word.split_once('/').is_some_and(|(page, of)| {
            [page, of].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
        })
    };
    text.contains("://") || text.split_whitespace().any(|word| is_time(word) || is_page(word))
}

/// "3", "- 3 -", "Page 3 of 7", "3/7".
fn is_page_number(text: &str) -> bool {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || "-–—/|[]".contains(c)).filter(|word| !word.is_empty()).collect();
    let is_number = |word: &&str| word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let rest: Vec<&str> = words.iter().filter(|word| !is_number(word)).copied().collect();
    let count = words.len() - rest.len();
    // "2024" alone might be a year; no page of a report is that far in.
    let is_low = words.iter().any(|word| is_number(word) && word.len() <= 3);
    (1..=2).contains(&count)
        && is_low
        && (rest.is_empty()
            || rest.len() <= 2
                && rest.iter().all(|word| ["page", "p.", "of", "pg"].contains(&word.to_lowercase().as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers() {
        for number in ["3", "- 3 -", "Page 3 of 7", "3/7", "p. 12"] {
            assert!(is_page_number(number), "{number}");
        }
        for other in ["1939", "3 people", "Page", "17 hurt, 3 seriously", ""] {
            assert!(!is_page_number(other), "{other}");
        }
    }
}
