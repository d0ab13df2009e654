//! What a paragraph is, by how it is set.
//!
//! ```text
//! THE COURIER                                   34 pt, but two words: the newspaper's name
//! Ferry runs aground off Skerry Point           28 pt: the headline
//! By Morwenna Tallack                           bold, but no text stands above it yet
//! The ferry had 214 people on board …           the text
//! A shifting bank                               bold, short, no full stop: a heading
//! ```

use super::measure::Measures;
use super::paragraph::Paragraph;
use crate::{Aside, Shape};

/// How much larger than text a headline is.
const HEADLINE: f32 = 1.2;
/// The same for a heading that is not in bold.
const HEADING: f32 = 1.1;
/// A heading has no more words than this.
const MOST_WORDS: usize = 14;
/// A newspaper's name has no more than this.
const NAME: usize = 4;

/// What each paragraph is; `title` is what the file says it is called.
pub fn shapes(paragraphs: &[Paragraph], measures: &Measures, title: Option<&str>) -> Vec<Shape> {
    let headline = headline(paragraphs, measures, title);
    let mut after_text = false;
    let shape = |(at, paragraph): (usize, &Paragraph)| {
        let line = paragraph.lines.first();
        if paragraph.aside.is_some() {
            return Shape::Text;
        }
        if Some(at) == headline {
            return Shape::Headline;
        }
        if line.is_some_and(|line| line.has_bullet) {
            return Shape::ListItem;
        }
        let is_small = paragraph.size() < 0.95 * measures.size || paragraph.lines.iter().all(|line| line.italic);
        if is_small && line.is_some_and(|line| line.under_picture) {
            return Shape::Caption;
        }
        if paragraph.is_text(measures) && paragraph.words() > MOST_WORDS {
            after_text = true;
        }
        let is_follow_up = paragraphs[at + 1..].iter().any(|next| next.aside.is_none());
        if after_text && is_follow_up && is_heading(paragraph, measures) { Shape::Heading(2) } else { Shape::Text }
    };
    paragraphs.iter().enumerate().map(shape).collect()
}

fn is_heading(paragraph: &Paragraph, measures: &Measures) -> bool {
    let stands_out =
        paragraph.size() > HEADING * measures.size || paragraph.is_bold() && paragraph.size() > 0.95 * measures.size;
    let text = paragraph.lines.last().map_or("", |line| line.text.trim_end());
    stands_out && paragraph.words() <= MOST_WORDS && !text.ends_with(['.', ',', ';', ':'])
}

/// The largest text on the first page, unless it is a newspaper's name above a headline; or what the file's title begins with.
fn headline(paragraphs: &[Paragraph], measures: &Measures, title: Option<&str>) -> Option<usize> {
    let first_page = paragraphs.iter().find(|paragraph| paragraph.aside.is_none())?.lines.first()?.page;
    let is_large = |paragraph: &Paragraph| {
        paragraph.aside.is_none()
            && paragraph.lines.first().is_some_and(|line| line.page == first_page)
            && paragraph.size() > HEADLINE * measures.size
            && (2..=40).contains(&paragraph.words())
    };
    let mut large: Vec<usize> = (0..paragraphs.len()).filter(|at| is_large(&paragraphs[*at])).collect();
    if let Some(title) = title.map(letters) {
        let is_title = |at: &&usize| {
            let written: String = paragraphs[**at].lines.iter().map(|line| letters(&line.text)).collect();
            title.starts_with(&written) && (paragraphs[**at].words() > NAME || written == title)
        };
        if let Some(at) = large.iter().find(is_title) {
            return Some(*at);
        }
    }
    // The first of the largest; sort is stable.
    large.sort_by(|a, b| paragraphs[*b].size().total_cmp(&paragraphs[*a].size()));
    let largest = *large.first()?;
    if paragraphs[largest].words() <= NAME {
        let is_headline = |at: &&usize| {
            let between = paragraphs.get(largest + 1..**at);
            let is_text = |paragraph: &Paragraph| paragraph.is_text(measures) && paragraph.words() > MOST_WORDS;
            between.is_some_and(|between| !between.iter().any(is_text))
                && paragraphs[**at].words() > NAME
                && paragraphs[**at].size() > 1.35 * measures.size
        };
        return Some(large.iter().find(is_headline).copied().unwrap_or(largest));
    }
    Some(largest)
}

/// Sets aside what is set larger than the text, or in bold or italics, and stands in the text word for word.
pub fn set_pull_quotes_aside(paragraphs: &mut [Paragraph], measures: &Measures) {
    const FEWEST_WORDS: usize = 5;
    let read = |paragraph: &Paragraph| -> String { paragraph.lines.iter().map(|line| letters(&line.text)).collect() };
    let is_text = |paragraph: &Paragraph| {
        paragraph.aside.is_none() && paragraph.is_text(measures) && !paragraph.lines.iter().all(|line| line.italic)
    };
    let text: Vec<String> = paragraphs.iter().filter(|paragraph| is_text(paragraph)).map(read).collect();
    for paragraph in paragraphs {
        let stands_out = paragraph.aside.is_none() && !is_text(paragraph) && paragraph.size() > 0.95 * measures.size;
        let words = paragraph.words();
        if stands_out && (FEWEST_WORDS..80).contains(&words) {
            let quote = read(paragraph);
            if text.iter().any(|text| text.len() > quote.len() && text.contains(&quote)) {
                paragraph.aside = Some(Aside::PullQuote);
            }
        }
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
