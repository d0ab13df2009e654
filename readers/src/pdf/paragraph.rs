//! Lines become paragraphs, over the ends of columns and pages.
//!
//! ```text
//! struck the bank at 6:40 a.m.      a word more would have fitted: the paragraph ends
//! Nobody was killed, but 17         the column ends, and the line is full: the paragraph goes on
//! people were hurt.                 over there
//! ```

use super::hyphen::Vocabulary;
use super::line::Line;
use super::measure::{Measures, is_full, is_indented, is_same_size};
use crate::{Aside, Draft, Hyperlink, Shape};

/// How many paragraphs, captions and running heads may stand between two parts of one.
const MOST_BETWEEN: usize = 12;

/// Lines that belong together.
#[derive(Debug, Default)]
pub struct Paragraph {
    /// From the first to the last.
    pub lines: Vec<Line>,
    /// Why it is no part of the report.
    pub aside: Option<Aside>,
}

impl Paragraph {
    /// The size of most of it, which is that of its first line.
    pub fn size(&self) -> f32 {
        self.lines.first().map_or(0.0, |line| line.size)
    }

    /// Whether it is set as the text of the file is.
    pub fn is_text(&self, measures: &Measures) -> bool {
        is_same_size(self.size(), measures.size) && !self.is_bold()
    }

    /// Whether all of it is in bold.
    pub fn is_bold(&self) -> bool {
        self.lines.iter().all(|line| line.bold)
    }

    /// How many words it has.
    pub fn words(&self) -> usize {
        self.lines.iter().map(|line| line.text.split_whitespace().count()).sum()
    }

    /// Its words as one text.
    pub fn draft(&self, shape: Shape, words: &Vocabulary, links: &[Vec<String>]) -> Draft {
        let mut draft = Draft::new(shape);
        draft.aside = self.aside;
        draft.after_picture = self.lines.first().is_some_and(|line| line.under_picture);
        for (at, line) in self.lines.iter().enumerate() {
            let next = self.lines.get(at + 1);
            let mended = next.and_then(|next| words.mended(line.text.trim_end(), &next.text));
            let end = mended.as_ref().map_or(line.text.len(), String::len);
            for (range, style) in &line.styles {
                let range = range.start.min(end)..range.end.min(end);
                let start = draft.text.len();
                draft.push(&line.text[range]);
                let span = start + draft.text[start..].len() - draft.text[start..].trim_start().len()
                    ..start + draft.text[start..].trim_end().len();
                if span.is_empty() {
                    continue;
                }
                let follows =
                    |last: usize, draft: &Draft| last <= span.start && draft.text[last..span.start].trim().is_empty();
                if style.stands_out {
                    match draft.emphasis.last().map(|last| last.end) {
                        Some(last) if follows(last, &draft) => {
                            draft.emphasis.last_mut().unwrap_or(&mut (0..0)).end = span.end
                        }
                        _ => draft.emphasis.push(span.clone()),
                    }
                }
                let url = style.link.and_then(|link| links.get(line.page)?.get(usize::from(link)));
                if let Some(url) = url {
                    let last = draft.hyperlinks.last().filter(|last| last.url == *url).map(|last| last.span.end);
                    match last.filter(|last| follows(*last, &draft)).and(draft.hyperlinks.len().checked_sub(1)) {
                        Some(last) => draft.hyperlinks[last].span.end = span.end,
                        None => draft.hyperlinks.push(Hyperlink { span, url: url.clone() }),
                    }
                }
            }
            match next {
                Some(_) if mended.is_some() => {}
                Some(next) if is_unspaced(&line.text, &next.text) => {}
                Some(next) if shape == Shape::Text && line.region == next.region && !is_full(line, next) => {
                    draft.push("\n")
                }
                Some(_) => draft.push(" "),
                None => {}
            }
        }
        draft.finish();
        draft
    }
}

/// Chinese and Japanese have no space where a line ends.
fn is_unspaced(line: &str, next: &str) -> bool {
    let is_wide =
        |c: char| matches!(u32::from(c), 0x3000..=0x30FF | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0xFF00..=0xFFEF);
    line.chars().next_back().is_some_and(is_wide) && next.chars().next().is_some_and(is_wide)
}

/// Puts the lines of a page's regions into paragraphs, and goes on with those that the last page left open.
pub fn add(paragraphs: &mut Vec<Paragraph>, lines: Vec<Line>, measures: &Measures) {
    // The paragraph that the last line went to: not the last one, where that line went on with one of the page before.
    let mut current: Option<usize> = None;
    let mut lines = lines.into_iter().peekable();
    while let Some(line) = lines.next() {
        let next = lines.peek().filter(|next| next.region == line.region);
        let last = current.and_then(|at: usize| paragraphs[at].lines.last());
        let is_same_column = last.is_some_and(|last| last.region == line.region && is_same_size(last.size, line.size));
        let open = match is_same_column {
            true => current.filter(|at| !begins(&paragraphs[*at].lines, &line, next, measures)),
            false => left_open(paragraphs, &line, measures),
        };
        current = Some(open.unwrap_or(paragraphs.len()));
        match open {
            Some(at) => paragraphs[at].lines.push(line),
            None => paragraphs.push(Paragraph { lines: vec![line], aside: None }),
        }
    }
}

/// Whether a line begins another paragraph than the lines above it in its region.
fn begins(above: &[Line], line: &Line, next: Option<&Line>, measures: &Measures) -> bool {
    let Some(last) = above.last() else { return true };
    let em = line.size;
    if line.is_beside
        || line.has_bullet
        || !is_same_size(last.size, line.size)
        || measures.is_far(last, line)
        || line.y >= last.y
    {
        return true;
    }
    let full = is_full(last, line);
    let goes_on = full && line.text.starts_with(char::is_lowercase);
    if (last.bold != line.bold || last.italic != line.italic) && !goes_on {
        return true;
    }
    let is_large = line.size > 1.2 * measures.size;
    if is_large {
        return false;
    }
    let shift = line.x0 - last.x0;
    if above[0].has_bullet {
        // The next line tells whether this one is set in as a paragraph is.
        let is_back = |next: &Line| next.x0 < line.x0 - 0.5 * em && (next.x0 - next.column.0).abs() < 0.3 * em;
        if measures.indented && !goes_on && next.is_some_and(is_back) {
            return true;
        }
        // An item goes on under its first word, or under its bullet where the line above was full.
        return shift < -0.4 * em && above.len() > 1 || shift.abs() <= 0.4 * em && !full && !measures.spaced;
    }
    let is_centred =
        |line: &Line| ((line.x0 - line.column.0) - (line.column.1 - line.x1)).abs() < em && is_indented(line);
    if is_centred(last) && is_centred(line) {
        return false;
    }
    if shift > 0.5 * em && is_indented(line) && !goes_on && (measures.indented || !full) {
        return true;
    }
    // Back from a passage that is set in as a whole.
    if shift < -0.5 * em && above.len() > 1 && (above[above.len() - 2].x0 - last.x0).abs() < 0.3 * em {
        return true;
    }
    let is_ended = ends_sentence(&last.text) && !line.text.starts_with(char::is_lowercase);
    let is_short = last.x1 - last.column.0 < 0.6 * (last.column.1 - last.column.0);
    match measures.spaced || measures.indented {
        // A line that is short by itself is no paragraph's beginning: bylines and dates stand so.
        true => !full && is_short && (is_ended || above.len() == 1),
        false => !full,
    }
}

/// The paragraph that a line goes on with after another column, another page or something else has begun.
fn left_open(paragraphs: &[Paragraph], line: &Line, measures: &Measures) -> Option<usize> {
    if line.has_bullet || line.under_picture || line.size > 1.2 * measures.size {
        return None;
    }
    let is_alike = |paragraph: &Paragraph| {
        let last = paragraph.lines.last();
        paragraph.aside.is_none()
            && last.is_some_and(|last| is_same_size(last.size, line.size) && last.bold == line.bold)
    };
    let recent = paragraphs.len().saturating_sub(MOST_BETWEEN);
    let at = recent + paragraphs[recent..].iter().rposition(is_alike)?;
    let last = paragraphs[at].lines.last()?;
    let goes_on = line.text.starts_with(char::is_lowercase);
    if goes_on && !ends_sentence(&last.text) {
        return Some(at);
    }
    // What stands between the text of two columns: running heads, captions, footnotes. Only a sentence goes on over more.
    let is_small = |paragraph: &Paragraph| paragraph.aside.is_some() || paragraph.size() < 0.92 * line.size;
    if last.region == line.region || !paragraphs[at + 1..].iter().all(is_small) {
        return None;
    }
    let is_item = paragraphs[at].lines[0].has_bullet;
    if is_indented(line) && !is_item && !is_indented(last) {
        return None;
    }
    // A sentence that ends where the column does, on a line that is ragged anyhow, mostly ends a paragraph: programs keep
    // short paragraphs together. An indent, or a line stretched to the edge, tells more.
    let is_told = last.is_justified || measures.indented && !is_item;
    (is_full(last, line) && (is_told || !ends_sentence(&last.text))).then_some(at)
}

fn ends_sentence(text: &str) -> bool {
    let end = text.trim_end().trim_end_matches(['”', '’', '"', '\'', '»', ')', ']']);
    end.ends_with(['.', '!', '?', ':', '…', '。', '！', '？', '؟', '。'])
}
