//! Segments become lines, with what a reader sees of each: its words, how they are set, and where it stands.
//!
//! ```text
//! T            "The first boat came": the large letter is the first of the line beside it
//!   he first boat came
//! ```

use super::columns::Region;
use super::drawn::{Area, Glyph};
use super::segment::{Segment, rows};
use std::ops::Range;

/// In a region with more segments than this, large first letters are not looked for.
const MOST: usize = 3000;

/// A column is narrow up to this many ems.
const NARROW: f32 = 28.0;

/// How a stretch of text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Bold or italics.
    pub stands_out: bool,
    /// Which of the page's links it is part of.
    pub link: Option<u16>,
}

/// A line of text.
#[derive(Clone, Debug)]
pub struct Line {
    /// What it reads.
    pub text: String,
    /// How it is set: bytes of the text, in order, none overlapping.
    pub styles: Vec<(Range<usize>, Style)>,
    /// Its left edge.
    pub x0: f32,
    /// Its right edge.
    pub x1: f32,
    /// Its baseline.
    pub y: f32,
    /// The size of most of it.
    pub size: f32,
    /// How wide its first word is.
    pub first_word: f32,
    /// Bold from end to end.
    pub bold: bool,
    /// In italics from end to end.
    pub italic: bool,
    /// The page it stands on, from 0.
    pub page: usize,
    /// The region it stands in, counted through the file.
    pub region: usize,
    /// The left and right edge of its column.
    pub column: (f32, f32),
    /// The lines of its column are stretched to reach its right edge.
    pub is_justified: bool,
    /// It stands beside an earlier one on the same baseline.
    pub is_beside: bool,
    /// A picture stands directly above it.
    pub under_picture: bool,
    /// It is an item of a list: its bullet is not part of the text.
    pub has_bullet: bool,
}

impl Line {
    /// From below the letters to above them.
    pub fn area(&self) -> Area {
        Area { x0: self.x0, y0: self.y - 0.2 * self.size, x1: self.x1, y1: self.y + 0.75 * self.size }
    }

    /// The line that a segment makes.
    pub fn new(segment: &Segment) -> Line {
        let glyphs = segment.read();
        let (bold, italic) = (mostly(&glyphs, |glyph| glyph.bold), mostly(&glyphs, |glyph| glyph.italic));
        let first_end = glyphs.iter().position(|glyph| glyph.letters == " ").unwrap_or(glyphs.len());
        let first = &glyphs[..first_end];
        let least = first.iter().map(|glyph| glyph.x0).fold(f32::INFINITY, f32::min);
        let most = first.iter().map(|glyph| glyph.x1).fold(f32::NEG_INFINITY, f32::max);
        let mut line = Line {
            text: String::new(),
            styles: vec![],
            x0: segment.x0,
            x1: segment.x1,
            y: segment.y,
            size: segment.size,
            first_word: (most - least).max(0.0),
            bold,
            italic,
            page: 0,
            region: 0,
            column: (segment.x0, segment.x1),
            is_justified: false,
            is_beside: false,
            under_picture: false,
            has_bullet: false,
        };
        for glyph in &glyphs {
            line.push(glyph, segment);
        }
        line
    }

    fn push(&mut self, glyph: &Glyph, segment: &Segment) {
        let start = self.text.len();
        let is_raised = glyph.size < 0.85 * segment.size && glyph.y > segment.y + 0.12 * segment.size;
        for c in glyph.letters.chars() {
            match c {
                c if is_raised && c.is_ascii_digit() => self.text.push(raised(c)),
                '\u{FB00}' => self.text.push_str("ff"),
                '\u{FB01}' => self.text.push_str("fi"),
                '\u{FB02}' => self.text.push_str("fl"),
                '\u{FB03}' => self.text.push_str("ffi"),
                '\u{FB04}' => self.text.push_str("ffl"),
                '\u{FB05}' | '\u{FB06}' => self.text.push_str("st"),
                '\u{A0}' | '\u{2002}'..='\u{200A}' | '\u{202F}' => self.text.push(' '),
                // Symbol fonts keep their letters in the private use area; a bullet is what they are used for.
                '\u{F0B7}' | '\u{F0A7}' | '\u{F06E}' => self.text.push('•'),
                c if c.is_control() => {}
                c => self.text.push(c),
            }
        }
        // What is bold in a bold line does not stand out from it.
        let stands_out = glyph.bold && !self.bold || glyph.italic && !self.italic;
        self.style(start, Style { stands_out, link: glyph.link }, glyph.letters == " ");
    }

    fn style(&mut self, start: usize, style: Style, is_space: bool) {
        let end = self.text.len();
        match self.styles.last_mut() {
            // A space belongs to what stands before it.
            Some((range, last)) if *last == style || is_space => range.end = end,
            _ => self.styles.push((start..end, style)),
        }
    }

    /// Puts letters before it, that were set apart from it.
    fn prefix(&mut self, letters: &str, x0: f32) {
        self.text.insert_str(0, letters);
        for (range, _) in &mut self.styles {
            *range = range.start + letters.len()..range.end + letters.len();
        }
        self.styles.insert(0, (0..letters.len(), Style { stands_out: false, link: None }));
        self.x0 = x0;
    }
}

fn mostly(glyphs: &[Glyph], is: impl Fn(&Glyph) -> bool) -> bool {
    let letters = || glyphs.iter().filter(|glyph| glyph.letters != " ");
    10 * letters().filter(|glyph| is(glyph)).count() > 9 * letters().count()
}

/// A footnote's number reads as one: "boat¹", not "boat1".
fn raised(digit: char) -> char {
    match digit {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        digit => char::from_u32(0x2070 + u32::from(digit) - u32::from('0')).unwrap_or(digit),
    }
}

/// Bullets that are letters.
const BULLETS: [char; 11] = ['•', '◦', '▪', '■', '●', '○', '‣', '⁃', '∙', '◆', '►'];

/// Tells which lines are items of a list, by a bullet that is a letter, or by a dot drawn to their left.
pub fn mark_bullets(lines: &mut [Line], dots: &[Area]) {
    let is_dashed =
        |line: &Line| line.text.starts_with("- ") || line.text.starts_with("– ") || line.text.starts_with("* ");
    let dashed = lines.iter().filter(|line| is_dashed(line)).count();
    for line in lines.iter_mut() {
        let is_beside = |dot: &Area| {
            let (x, y) = ((dot.x0 + dot.x1) / 2.0, (dot.y0 + dot.y1) / 2.0);
            (0.0..2.5 * line.size).contains(&(line.x0 - x)) && (line.y..line.y + 0.7 * line.size).contains(&y)
        };
        let is_bullet =
            line.text.starts_with(BULLETS) && line.text.chars().count() > 2 || dashed > 1 && is_dashed(line);
        if is_bullet {
            let after = line.text.chars().next().map_or(0, char::len_utf8);
            let length = after + line.text[after..].len() - line.text[after..].trim_start().len();
            line.text.drain(..length);
            for (range, _) in &mut line.styles {
                *range = range.start.saturating_sub(length)..range.end.saturating_sub(length);
            }
            line.styles.retain(|(range, _)| !range.is_empty());
        }
        line.has_bullet = is_bullet || dots.iter().any(is_beside);
    }
}

/// The lines of a region, from the top down.
pub fn lines(region: Region) -> Vec<Line> {
    let Region { segments, edges: (left, right) } = region;
    let (initials, segments): (Vec<Segment>, Vec<Segment>) =
        segments.iter().cloned().partition(|segment| is_initial(segment, &segments));
    let mut lines = vec![];
    for row in rows(segments) {
        // In a narrow column, words are spread as far as it takes to reach its edge.
        let is_spread = row.iter().map(|segment| segment.x1).fold(left, f32::max) > right - row[0].size
            && row[0].x0 < left + 3.0 * row[0].size
            && right - left < NARROW * row[0].size;
        let mut last: Option<Line> = None;
        for segment in &row {
            let line = Line::new(segment);
            match &mut last {
                // A bullet and its item; a stretched line.
                Some(last) if is_spread || line.x0 - last.x1 < 2.5 * line.size => append(last, line),
                last => {
                    let is_beside = last.is_some();
                    lines.extend(last.replace(Line { is_beside, ..line }));
                }
            }
        }
        lines.extend(last);
    }
    lines.retain(|line| !line.text.trim().is_empty());
    for initial in initials {
        give(&initial, &mut lines);
    }
    for line in &mut lines {
        line.column = (left, right);
    }
    lines
}

fn append(line: &mut Line, next: Line) {
    line.text.push(' ');
    if let Some((range, _)) = line.styles.last_mut() {
        range.end += 1;
    }
    let shift = line.text.len();
    line.text.push_str(&next.text);
    line.styles.extend(next.styles.into_iter().map(|(range, style)| (range.start + shift..range.end + shift, style)));
    line.x1 = next.x1;
    line.size = line.size.max(next.size);
    line.bold &= next.bold;
    line.italic &= next.italic;
}

/// A letter (or a quotation mark and a letter) that is as high as several lines that stand beside it.
fn is_initial(segment: &Segment, all: &[Segment]) -> bool {
    let letters: String = segment.glyphs.iter().map(|glyph| glyph.letters.as_str()).collect();
    let count = letters.chars().count();
    let is_letter = letters.chars().last().is_some_and(char::is_uppercase)
        && letters.chars().rev().skip(1).all(|c| !c.is_alphanumeric());
    is_letter
        && count <= 2
        && all.len() <= MOST
        && beside(segment, all.iter().map(|other| (other.area(), other.size))) >= 2
}

/// How many lines stand to the right of a large letter, as high as it at most.
fn beside(initial: &Segment, others: impl Iterator<Item = (Area, f32)>) -> usize {
    others.filter(|(area, size)| is_beside(initial, area, *size)).count()
}

fn is_beside(initial: &Segment, area: &Area, size: f32) -> bool {
    let middle = (area.y0 + area.y1) / 2.0;
    let gap = area.x0 - initial.x1;
    size < 0.67 * initial.size
        && (-0.3 * size..2.0 * size).contains(&gap)
        && middle > initial.y - 0.3 * size
        && middle < initial.y + initial.size
}

/// Gives a large first letter to the highest line beside it.
fn give(initial: &Segment, lines: &mut [Line]) {
    let letters: String = initial.glyphs.iter().map(|glyph| glyph.letters.as_str()).collect();
    let mut is_first = true;
    // The last line may make room for the letter's foot.
    let foot = Segment { y: initial.y - 0.3 * initial.size, glyphs: vec![], ..*initial };
    for line in lines
        .iter_mut()
        .filter(|line| is_beside(initial, &line.area(), line.size) || is_beside(&foot, &line.area(), line.size))
    {
        if std::mem::take(&mut is_first) {
            line.prefix(&letters, initial.x0);
        } else {
            line.x0 = initial.x0;
        }
    }
}
