//! A page's segments in reading order: what spans the page, then each column from its head to its foot.
//!
//! ```text
//! ┌ Ferry runs aground ┐      1
//! │ the ferry │ to the │      2   4      a gutter: free from the headline down, text on both sides of it
//! │ ran on to │ quay   │      3   5
//! ```
//!
//! A gutter is a white rectangle between two stretches of text that nothing crosses, as in Breuel, "Two geometric algorithms
//! for layout analysis" (DAS 2002). It is looked for where the left edges of columns are, since those stand in line even where
//! the right edges are ragged. The tallest gutter parts the page into what is above, left, right and below of it, and each
//! part is gone through again: the recursive cut of Nagy and Seth, "Hierarchical representation of optically scanned
//! documents" (ICPR 1984), that begins with the gutters, so that a headline is never cut and columns are never read across.

use super::segment::Segment;

/// A page with more segments than this is read from the top down.
const MOST: usize = 3000;
/// How many left edges are tried.
const TRIED: usize = 24;
/// Parts within parts.
const DEEPEST: usize = 24;
/// A gutter is at least this wide, in ems.
const NARROWEST: f32 = 0.5;
/// Columns are at least this wide, in ems: bullets and numbers of a list are none.
const COLUMN: f32 = 4.0;

/// A column, or what spans several: its segments from the top down.
#[derive(Debug, Default)]
pub struct Region {
    /// The segments that stand in it.
    pub segments: Vec<Segment>,
    /// The left and right edge that text in it may reach.
    pub edges: (f32, f32),
}

/// Parts a page. O(n²) in its segments, of which there are at most [`MOST`].
pub fn regions(segments: Vec<Segment>) -> Vec<Region> {
    let mut regions = vec![];
    let edges = edges(&segments);
    cut(segments, edges, 0, &mut regions);
    regions.retain(|region| !region.segments.is_empty());
    regions
}

struct Gutter {
    x: f32,
    top: f32,
    bottom: f32,
    weight: usize,
}

fn edges(segments: &[Segment]) -> (f32, f32) {
    let least = segments.iter().map(|segment| segment.x0).fold(f32::INFINITY, f32::min);
    let most = segments.iter().map(|segment| segment.x1).fold(f32::NEG_INFINITY, f32::max);
    (least, most)
}

fn cut(segments: Vec<Segment>, within: (f32, f32), depth: usize, regions: &mut Vec<Region>) {
    let gutter = if depth < DEEPEST && segments.len() <= MOST { gutter(&segments) } else { None };
    let Some(Gutter { x, top, bottom, .. }) = gutter else {
        regions.push(Region { segments, edges: within });
        return;
    };
    let mut parts: [Vec<Segment>; 4] = Default::default();
    for segment in segments {
        let part = match () {
            () if segment.y > top => 0,
            () if segment.y < bottom => 3,
            () if segment.x0 < x => 1,
            () => 2,
        };
        parts[part].push(segment);
    }
    for (at, part) in parts.into_iter().enumerate() {
        let within = match at {
            1 => (within.0, edges(&part).1),
            2 => (edges(&part).0, within.1),
            _ => within,
        };
        if !part.is_empty() {
            cut(part, within, depth + 1, regions);
        }
    }
}

/// The gutter with the most text beside it.
fn gutter(segments: &[Segment]) -> Option<Gutter> {
    left_edges(segments).into_iter().filter_map(|x| best_at(segments, x)).max_by_key(|gutter| gutter.weight)
}

/// Where the most segments begin that have others to their left.
fn left_edges(segments: &[Segment]) -> Vec<f32> {
    let mut edges: Vec<(f32, f32)> = segments.iter().map(|segment| (segment.x0, segment.size)).collect();
    edges.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut groups: Vec<(f32, usize)> = vec![];
    for (x, size) in edges {
        match groups.last_mut() {
            Some((edge, count)) if x - *edge < 0.3 * size => *count += 1,
            _ => groups.push((x, 1)),
        }
    }
    if !groups.is_empty() {
        groups.remove(0); // Nothing stands to the left of the first.
    }
    groups.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    groups.into_iter().take(TRIED).filter(|(_, count)| *count >= 2).map(|(x, _)| x).collect()
}

/// The best stretch of a vertical line that nothing crosses.
fn best_at(segments: &[Segment], x: f32) -> Option<Gutter> {
    let crosses = |segment: &Segment| segment.x0 < x - 0.2 * segment.size && segment.x1 > x - NARROWEST * segment.size;
    let mut ordered: Vec<&Segment> = segments.iter().collect();
    ordered.sort_by(|a, b| b.y.total_cmp(&a.y));
    ordered
        .split(|segment| crosses(segment))
        .filter_map(|free| {
            let free = between(free, x)?;
            let (top, bottom) = (free.first()?.y, free.last()?.y);
            Some(Gutter { x: x - 0.2 * free.first()?.size, top, bottom, weight: free.len() })
        })
        .max_by_key(|gutter| gutter.weight)
}

/// The part of a free stretch that has columns on both sides: from where both have begun, as long as they go on.
fn between<'s>(free: &'s [&'s Segment], x: f32) -> Option<&'s [&'s Segment]> {
    let is_left = |segment: &Segment| segment.x0 < x - 0.2 * segment.size;
    let (left, right): (Vec<&Segment>, Vec<&Segment>) = free.iter().partition(|segment| is_left(segment));
    let lines = |side: &[&Segment]| {
        let mut lines: Vec<f32> = side.iter().map(|segment| segment.y).collect();
        lines.dedup_by(|next, last| *last - *next < 2.0);
        lines.len()
    };
    let (lefts, rights) = (lines(&left), lines(&right));
    // Two lines beside two may be a table, or names beside places.
    if lefts.min(rights) < 2 || lefts + rights < 6 {
        return None;
    }
    if median_width(&left) < COLUMN || median_width(&right) < COLUMN {
        return None;
    }
    // They stand beside each other: as much of the shorter one as makes it no coincidence.
    let extent = |side: &[&Segment]| Some((side.first()?.y + side.first()?.size, side.last()?.y));
    let ((left_top, left_bottom), (right_top, right_bottom)) = (extent(&left)?, extent(&right)?);
    let shared = left_top.min(right_top) - left_bottom.max(right_bottom);
    let shorter = (left_top - left_bottom).min(right_top - right_bottom);
    // Columns begin at one height. What stands above that on one side is a byline, or the text above a picture.
    let top = left_top.min(right_top);
    let begun = free.iter().position(|segment| segment.y < top)?;
    (shared > 0.5 * shorter).then_some(&free[begun..])
}

/// In ems.
fn median_width(side: &[&Segment]) -> f32 {
    let mut widths: Vec<f32> = side.iter().map(|segment| (segment.x1 - segment.x0) / segment.size).collect();
    widths.sort_by(f32::total_cmp);
    widths.get(widths.len() / 2).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line of text in 10 points, and where it stands.
    fn line(name: char, x0: f32, x1: f32, y: f32) -> Segment {
        let glyph = crate::pdf::drawn::Glyph {
            letters: name.into(),
            x0,
            x1,
            y,
            size: 10.0,
            bold: false,
            italic: false,
            is_artifact: false,
            link: None,
        };
        Segment { x0, x1, y, size: 10.0, glyphs: vec![glyph] }
    }

    fn column(name: char, x0: f32, top: f32, lines: usize) -> Vec<Segment> {
        // A ragged right edge.
        (0..lines).map(|at| line(name, x0, x0 + 88.0 + 4.0 * (at % 3) as f32, top - 12.0 * at as f32)).collect()
    }

    fn order(segments: Vec<Segment>) -> String {
        let mut names: Vec<String> = regions(segments)
            .iter()
            .flat_map(|region| &region.segments)
            .map(|segment| segment.glyphs[0].letters.clone())
            .collect();
        names.dedup();
        names.concat()
    }

    #[test]
    fn columns_are_read_one_after_another_below_what_spans_them() {
        let headline = vec![line('H', 0.0, 320.0, 700.0), line('H', 0.0, 150.0, 670.0)];
        let three =
            [headline, column('a', 0.0, 640.0, 20), column('b', 110.0, 640.0, 20), column('c', 220.0, 634.0, 17)]
                .concat();
        assert_eq!(order(three), "Habc");
    }

    #[test]
    fn a_second_headline_over_two_of_three_columns_is_read_with_them() {
        let under = vec![line('h', 110.0, 320.0, 500.0)];
        let page = [
            column('a', 0.0, 640.0, 30),
            column('b', 110.0, 640.0, 10),
            column('c', 220.0, 640.0, 10),
            under,
            column('d', 110.0, 480.0, 15),
            column('e', 220.0, 480.0, 15),
        ];
        assert_eq!(order(page.concat()), "abchde");
    }

    #[test]
    fn bullets_and_a_line_of_two_parts_are_no_columns() {
        let bullets = (0..8).map(|at| line('•', 0.0, 4.0, 600.0 - 12.0 * at as f32)).collect();
        let items = (0..8).map(|at| line('i', 18.0, 300.0, 600.0 - 12.0 * at as f32)).collect::<Vec<_>>();
        assert_eq!(regions([bullets, items].concat()).len(), 1);
        let two =
            [vec![line('l', 0.0, 90.0, 620.0), line('r', 200.0, 290.0, 620.0)], column('a', 0.0, 600.0, 9)].concat();
        assert_eq!(regions(two).len(), 1);
    }
}
