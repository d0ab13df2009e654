//! How a file is set: the size of its text, how far its lines stand apart, how it tells paragraphs.
//!
//! ```text
//! The ferry ran aground on       dy 14
//! a sandbank.                    dy 22      spaced: paragraphs are told by their distance
//!
//! Nobody was killed, but 17      dy 14
//! ```

use super::line::Line;
use super::segment::Segment;
use std::collections::HashMap;

/// Lines of sizes this close are of one size.
const SAME_SIZE: f32 = 0.08;
/// Lines further apart than this, in usual distances, are of two paragraphs.
pub const APART: f32 = 1.22;

/// How a file is set.
#[derive(Debug, Default)]
pub struct Measures {
    /// The size of most of its text.
    pub size: f32,
    /// How far lines of a size (in half points) usually stand apart.
    leading: HashMap<u32, f32>,
    /// Paragraphs are told by their distance.
    pub spaced: bool,
    /// Paragraphs are told by the indent of their first lines.
    pub indented: bool,
}

/// Whether two sizes are one.
pub fn is_same_size(a: f32, b: f32) -> bool {
    (a - b).abs() <= SAME_SIZE * a.max(b)
}

fn half_points(size: f32) -> u32 {
    (size * 2.0).round() as u32
}

/// The size that most letters have.
pub fn usual_size<'s>(segments: impl Iterator<Item = &'s Segment>) -> f32 {
    let mut letters: HashMap<u32, usize> = HashMap::new();
    for segment in segments {
        *letters.entry(half_points(segment.size)).or_default() += segment.glyphs.len();
    }
    let most = letters.into_iter().max_by_key(|(size, count)| (*count, *size));
    most.map_or(10.0, |(size, _)| size as f32 / 2.0)
}

/// Pairs of lines that follow one another in a region and are of one size.
fn pairs(lines: &[Line]) -> impl Iterator<Item = (&Line, &Line)> {
    let pair = |pair: &[Line]| {
        pair[0].region == pair[1].region && is_same_size(pair[0].size, pair[1].size) && pair[1].y < pair[0].y
    };
    lines.windows(2).filter(move |lines| pair(lines)).map(|lines| (&lines[0], &lines[1]))
}

impl Measures {
    /// Measures lines, whose columns are known.
    pub fn new(lines: &[Line], size: f32) -> Measures {
        let mut distances: HashMap<u32, Vec<f32>> = HashMap::new();
        for (line, next) in pairs(lines).filter(|(line, next)| line.y - next.y < 3.0 * line.size) {
            distances.entry(half_points(line.size)).or_default().push(line.y - next.y);
        }
        let leading = distances.into_iter().map(|(size, mut distances)| {
            distances.sort_by(f32::total_cmp);
            (size, distances[distances.len() * 3 / 10])
        });
        let mut measures = Measures { size, leading: leading.collect(), spaced: false, indented: false };
        let (mut far, mut short, mut indents) = (0, 0, 0);
        for (line, next) in pairs(lines).filter(|(line, _)| is_same_size(line.size, size)) {
            let is_far = measures.is_far(line, next);
            far += usize::from(is_far);
            short += usize::from(!is_far && !is_full(line, next));
            indents += usize::from(!is_far && is_indented(next) && !is_indented(line) && !next.has_bullet);
        }
        measures.spaced = far >= 2 && far >= short;
        measures.indented = indents >= 2 && indents > far;
        measures
    }

    /// Whether a line stands further below another than lines of its size usually do.
    pub fn is_far(&self, line: &Line, next: &Line) -> bool {
        let distance = line.y - next.y;
        match self.leading.get(&half_points(next.size)) {
            // What is much larger than text is never set that far apart within a paragraph, whatever its few lines say.
            Some(usual) if next.size < 1.3 * self.size => distance > APART * usual.max(0.9 * next.size),
            _ => distance > 1.7 * next.size,
        }
    }
}

/// Whether the first line of a column's paragraph is set in.
pub fn is_indented(line: &Line) -> bool {
    (0.6 * line.size..5.0 * line.size).contains(&(line.x0 - line.column.0))
}

/// Whether the first word of the next line would not have fitted on this one, so that nothing but the line ended here.
pub fn is_full(line: &Line, next: &Line) -> bool {
    // A line that is stretched reaches the edge, unless it is its paragraph's last.
    let needed = if line.is_justified { 0.0 } else { next.first_word + 0.25 * line.size };
    let slack = 0.25 * line.size;
    if runs_left(&line.text) {
        line.x0 - needed < line.column.0 + slack
    } else {
        line.x1 + needed > line.column.1 - slack
    }
}

fn runs_left(text: &str) -> bool {
    text.chars()
        .find(|c| c.is_alphabetic())
        .is_some_and(|c| matches!(u32::from(c), 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFE))
}

/// Tells the lines of each region where their column's edges are.
pub fn set_columns(lines: &mut [Line], size: f32) {
    // Columns of few lines are as wide as the others of the file.
    let mut widths: Vec<f32> = vec![];
    for_each_region(lines, |region| {
        let text: Vec<&Line> = region.iter().filter(|line| is_same_size(line.size, size)).collect();
        if text.len() >= 5 {
            let (left, right) = edges(&text);
            widths.push(right - left);
        }
    });
    widths.sort_by(f32::total_cmp);
    let usual = widths.get(widths.len() / 2).copied();
    for_each_region(lines, |region| {
        let text: Vec<&Line> = region.iter().filter(|line| is_same_size(line.size, size)).collect();
        let all: Vec<&Line> = region.iter().collect();
        let (left, right) = if text.len() >= 5 { edges(&text) } else { edges(&all) };
        // What few lines do not tell, the region does, or the width of the others.
        let right = if text.len() < 5 { right.max(region[0].column.1).max(left + usual.unwrap_or(0.0)) } else { right };
        let reaches = |line: &&&Line| (line.x1 - right).abs() < 0.15 * size;
        let is_justified = text.len() >= 8 && 2 * text.iter().filter(reaches).count() > text.len();
        for line in region {
            line.column = (left, right);
            line.is_justified = is_justified && is_same_size(line.size, size);
        }
    });
}

fn for_each_region(lines: &mut [Line], mut each: impl FnMut(&mut [Line])) {
    lines.chunk_by_mut(|a, b| a.region == b.region).for_each(&mut each);
}

/// The left edge that most lines have, and the right edge that the longest reach.
fn edges(lines: &[&Line]) -> (f32, f32) {
    let mut lefts: Vec<f32> = lines.iter().map(|line| line.x0).collect();
    lefts.sort_by(f32::total_cmp);
    let em = lines.first().map_or(10.0, |line| line.size);
    let below = |x: f32| lefts.partition_point(|left| *left < x);
    let around = |x: f32| below(x + 0.2 * em) - below(x - 0.2 * em);
    let mut left = lefts.first().copied().unwrap_or(0.0);
    let mut most = around(left);
    // Lines that are set in are fewer than those that are not, or the column is a narrow one.
    for x in lefts.chunk_by(|a, b| (a - b).abs() < 0.2 * em).map(|group| group[0]) {
        if around(x) > 2 * most {
            (left, most) = (x, around(x));
        }
    }
    let mut rights: Vec<f32> = lines.iter().map(|line| line.x1).collect();
    rights.sort_by(f32::total_cmp);
    // A word that sticks out is no edge.
    let right = rights[(rights.len() - 1).saturating_sub(rights.len() / 25)];
    (left, right)
}
