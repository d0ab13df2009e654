//! Letters with places become stretches of text that stand on one line.
//!
//! ```text
//! T w o ␣ w e r e          12pt apart          H e      "Two were", "He": two segments, a column's gap between them
//! L O N D O N   (spread)                                "LONDON": the gaps are all alike, so none is a space
//! w a t e r ¹   (raised, small)                         "water¹"
//! ```
//!
//! Files draw a line's letters in reading order nearly always, so letters are chained as they come, and only then are the
//! chains of a line put next to each other. A gap is a space where it is wider than the line's usual gap by more than a
//! spread word's, which is how pdf.js and Poppler tell them; they go by the em, this by the line, so that spread words hold.

use super::drawn::{Area, Glyph};

/// A gap of this much more than usual is a space; in ems, as all that follow.
const SPACE: f32 = 0.17;
/// A gap without a space in it that is wider than this parts two segments.
const GAP: f32 = 0.9;
/// The same where the file has drawn a space in it: justified lines stretch those.
const STRETCHED: f32 = 2.5;
/// Chains that are no further apart than a space belong together, in whatever order they were drawn.
const NEAR: f32 = 0.45;
/// How far a letter may stand off its line's baseline.
const OFF: f32 = 0.2;
/// How far it may when it is raised or lowered.
const RAISED: f32 = 0.6;
/// How small it must be then.
const SMALL: f32 = 0.85;

/// A stretch of text on one line.
#[derive(Clone, Debug)]
pub struct Segment {
    /// Its letters, from left to right.
    pub glyphs: Vec<Glyph>,
    /// Its left edge.
    pub x0: f32,
    /// Its right edge.
    pub x1: f32,
    /// Its baseline.
    pub y: f32,
    /// The size of most of it.
    pub size: f32,
}

impl Segment {
    fn new(glyph: Glyph) -> Segment {
        Segment { x0: glyph.x0, x1: glyph.x1, y: glyph.y, size: glyph.size, glyphs: vec![glyph] }
    }

    /// From below the letters to above them.
    pub fn area(&self) -> Area {
        Area { x0: self.x0, y0: self.y - 0.2 * self.size, x1: self.x1, y1: self.y + 0.75 * self.size }
    }

    /// Whether a letter that was drawn next goes on with it.
    fn goes_on(&self, glyph: &Glyph) -> bool {
        let Some(last) = self.glyphs.last() else { return true };
        let em = self.size.max(glyph.size);
        let gap = (glyph.x0 - last.x1) / em;
        let is_spaced = last.letters == " " || glyph.letters == " ";
        let off = (glyph.y - self.y).abs() / em;
        let (smaller, larger) = (self.size.min(glyph.size), em);
        // Back from a raised letter the line goes on where it was.
        let is_raised = smaller < SMALL * larger && off < RAISED && gap.abs() < NEAR;
        let is_level = off < OFF;
        // What is more than twice as large is no part of the line: the large first letter of a report.
        smaller > 0.5 * larger
            && (is_level || is_raised)
            && gap > -NEAR
            && gap < if is_spaced { STRETCHED } else { GAP }
    }

    fn push(&mut self, glyph: Glyph) {
        if glyph.size > self.size / SMALL {
            // What began small was the raised one.
            (self.size, self.y) = (glyph.size, glyph.y);
        }
        self.x0 = self.x0.min(glyph.x0);
        if glyph.letters != " " {
            self.x1 = self.x1.max(glyph.x1);
        }
        self.glyphs.push(glyph);
    }

    /// The letters without those that are drawn twice to look bold, and without spaces at both ends.
    fn tidy(&mut self) {
        self.glyphs.sort_by(|a, b| a.x0.total_cmp(&b.x0));
        self.glyphs.dedup_by(|next, last| {
            next.letters == last.letters && next.letters != " " && next.x0 - last.x0 < 0.12 * last.size
        });
        let is_space = |glyph: &Glyph| glyph.letters == " ";
        let end = self.glyphs.iter().rposition(|glyph| !is_space(glyph)).map_or(0, |at| at + 1);
        self.glyphs.truncate(end);
        let start = self.glyphs.iter().position(|glyph| !is_space(glyph)).unwrap_or(0);
        self.glyphs.drain(..start);
        self.x0 = self.glyphs.first().map_or(self.x0, |glyph| glyph.x0);
        self.x1 = self.glyphs.iter().map(|glyph| glyph.x1).fold(self.x0, f32::max);
    }

    /// The letters with a space wherever a reader sees one, and none where he sees a spread word; in the order they are read.
    pub fn read(&self) -> Vec<Glyph> {
        let gaps = |glyphs: &[Glyph]| -> Vec<f32> {
            glyphs.windows(2).map(|pair| (pair[1].x0 - pair[0].x1) / pair[0].size.max(pair[1].size)).collect()
        };
        let mut glyphs = self.glyphs.clone();
        let words: Vec<&[Glyph]> = glyphs.split(|glyph| glyph.letters == " ").filter(|word| !word.is_empty()).collect();
        let is_spread = words.len() >= 4 && words.iter().all(|word| word.len() == 1 && is_letter(&word[0]));
        if is_spread {
            glyphs.retain(|glyph| glyph.letters != " ");
        }
        let gaps = gaps(&glyphs);
        let mut inner: Vec<f32> = (gaps.iter().zip(glyphs.windows(2)))
            .filter(|(_, pair)| pair.iter().all(is_letter))
            .map(|(gap, _)| *gap)
            .collect();
        inner.sort_by(f32::total_cmp);
        let usual = inner.get(inner.len() / 2).copied().unwrap_or(0.0).max(0.0);
        // A few gaps tell nothing of a line's habit: two words of one letter each are no spread word.
        let usual = if inner.len() < 3 { usual.min(SPACE) } else { usual };
        let least = if is_spread { 1.4 * usual + 0.05 } else { usual + SPACE };
        let mut read: Vec<Glyph> = Vec::with_capacity(glyphs.len());
        for (at, glyph) in glyphs.into_iter().enumerate() {
            let is_after_space = read.last().is_none_or(|last| last.letters == " ");
            if at > 0 && gaps[at - 1] > least && !is_after_space && glyph.letters != " " {
                read.push(Glyph { letters: " ".into(), ..glyph.clone() });
            }
            if glyph.letters != " " || !is_after_space {
                read.push(glyph);
            }
        }
        super::bidi::in_reading_order(&mut read);
        read
    }
}

fn is_letter(glyph: &Glyph) -> bool {
    glyph.letters.chars().all(char::is_alphanumeric)
}

/// The segments of a page, from the top down and from left to right. O(n log n) in the letters.
pub fn segments(glyphs: Vec<Glyph>) -> Vec<Segment> {
    let mut chains: Vec<Segment> = vec![];
    for mut glyph in glyphs {
        if glyph.letters.chars().all(|c| c.is_whitespace() || c.is_control()) {
            glyph.letters = " ".into();
        }
        match chains.last_mut() {
            Some(chain) if chain.goes_on(&glyph) => chain.push(glyph),
            _ => chains.push(Segment::new(glyph)),
        }
    }
    chains.iter_mut().for_each(Segment::tidy);
    chains.retain(|chain| !chain.glyphs.is_empty());
    rows(chains).into_iter().flat_map(merged).collect()
}

/// Groups segments by their baselines, from the top down.
pub fn rows(mut segments: Vec<Segment>) -> Vec<Vec<Segment>> {
    segments.sort_by(|a, b| b.y.total_cmp(&a.y).then(a.x0.total_cmp(&b.x0)));
    let mut rows: Vec<Vec<Segment>> = vec![];
    for segment in segments {
        match rows.last_mut() {
            Some(row) if row[0].y - segment.y < OFF * row[0].size.min(segment.size) => row.push(segment),
            _ => rows.push(vec![segment]),
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    }
    rows
}

/// Puts the chains of a row together where they touch.
fn merged(row: Vec<Segment>) -> Vec<Segment> {
    let mut merged: Vec<Segment> = vec![];
    for segment in row {
        match merged.last_mut() {
            Some(last)
                if (segment.x0 - last.x1) < NEAR * last.size.max(segment.size)
                    && last.size.min(segment.size) > 0.5 * last.size.max(segment.size) =>
            {
                // What overlaps is drawn twice, or one over the other.
                last.x1 = last.x1.max(segment.x1);
                last.size = last.size.max(segment.size);
                last.glyphs.extend(segment.glyphs);
            }
            _ => merged.push(segment),
        }
    }
    merged.iter_mut().for_each(Segment::tidy);
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters half an em wide, from `x` on; `gap` between each two.
    fn drawn(written: &str, x: f32, y: f32, gap: f32) -> Vec<Glyph> {
        let place = |(at, letter): (usize, char)| {
            let x0 = x + at as f32 * (5.0 + gap);
            Glyph {
                letters: letter.into(),
                x0,
                x1: x0 + 5.0,
                y,
                size: 10.0,
                bold: false,
                italic: false,
                is_artifact: false,
                link: None,
            }
        };
        written.chars().enumerate().map(place).collect()
    }

    fn read(glyphs: Vec<Glyph>) -> Vec<String> {
        let text = |segment: &Segment| segment.read().into_iter().map(|glyph| glyph.letters).collect();
        segments(glyphs).iter().map(text).collect()
    }

    #[test]
    fn words_are_told_by_spaces_or_by_gaps() {
        assert_eq!(read(drawn("Two were", 0.0, 0.0, 0.0)), ["Two were"]);
        let gap = [drawn("Two", 0.0, 0.0, 0.0), drawn("were", 17.5, 0.0, 0.0)].concat();
        assert_eq!(read(gap), ["Two were"]);
        let columns = [drawn("Two", 0.0, 0.0, 0.0), drawn("He", 30.0, 0.0, 0.0)].concat();
        assert_eq!(read(columns), ["Two", "He"]);
    }

    #[test]
    fn a_spread_word_is_one() {
        assert_eq!(read(drawn("LONDON", 0.0, 0.0, 3.0)), ["LONDON"]);
        let two = [drawn("NEW", 0.0, 0.0, 3.0), drawn("YORK", 29.0, 0.0, 3.0)].concat();
        assert_eq!(read(two), ["NEW YORK"]);
        assert_eq!(read(drawn("L O N D O N", 0.0, 0.0, 0.0)), ["LONDON"]);
    }

    #[test]
    fn letters_drawn_twice_are_read_once() {
        let bold = [drawn("Two", 0.0, 0.0, 0.0), drawn("Two", 0.3, 0.0, 0.0)].concat();
        assert_eq!(read(bold), ["Two"]);
    }
}
