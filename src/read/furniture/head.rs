//! The head of a report: what stands above its first paragraph.
//!
//! ```text
//! Lopsided but alive: the probe on a rock       the first line: headline
//!                                               then, line by line:
//! By Olive Marsh, Farming Correspondent   byline by its "By"
//! The Morning Lantern                         outlet, since its neighbours are a byline and a date
//! Wednesday 18 June 2025                        date line by its date
//!
//! It crossed the void for four years, …         ends as sentences do: the report begins
//! ```

use super::byline::{self, Byline};
use super::date_line::{self, DateLine, is_outlet};
use super::{About, Furnished, words_of};
use crate::article::BlockKind;
use crate::language::Language;
use diptych_readers::plain::closes;
use diptych_readers::{Draft, Shape};

/// How many blocks may stand above a heading that is the headline.
const ABOVE: usize = 6;
/// The longest headline, in characters.
const LONGEST_HEADLINE: usize = 220;
/// The longest line of a head, in characters.
const LONGEST_LINE: usize = 110;

/// The longest name of an outlet with what belongs to it, in words.
const LONGEST_NAME: usize = 8;

/// What one line of the head is.
enum Line {
    Byline(Byline, Option<DateLine>),
    Date(DateLine),
    /// Nothing by itself.
    Other,
}

/// Reads the head; gives back all blocks, those of the head split into lines.
pub(super) fn read(blocks: Vec<Furnished>, about: &mut About, language: &Language) -> Vec<Furnished> {
    let mut head = Head { about, language, done: Vec::with_capacity(blocks.len()) };
    let top = blocks.iter().take(ABOVE).filter_map(|block| level(&block.draft)).min();
    let headline_at = blocks.iter().take(ABOVE).position(|block| top.is_some() && level(&block.draft) == top);
    let mut rest: std::collections::VecDeque<Furnished> = blocks.into();
    let mut at = 0;
    while let Some(block) = rest.pop_front() {
        let is_text = matches!(block.kind, BlockKind::Paragraph | BlockKind::Subhead);
        if headline_at.is_some_and(|headline| headline == at) {
            head.headline(block.draft);
        } else if !is_text {
            head.done.push(block);
        } else if head.about.headline.is_none() && headline_at.is_none() {
            let next = rest.iter().find(|block| block.kind == BlockKind::Paragraph);
            match head.split_headline(block, next) {
                Ok(remaining) => {
                    if let Some(remaining) = remaining {
                        rest.push_front(remaining);
                        continue;
                    }
                }
                Err(block) => {
                    head.done.push(block);
                    break;
                }
            }
        } else if let Err(block) = head.lines(block, rest.front()) {
            // Above a Markdown headline something long may stand; below it the report has begun.
            head.done.push(block);
            if head.about.headline.is_some() {
                break;
            }
        }
        at += 1;
    }
    let mut done = head.done;
    done.extend(rest);
    done
}

fn level(draft: &Draft) -> Option<u8> {
    match draft.shape {
        Shape::Headline => Some(0),
        Shape::Heading(level) => Some(level),
        _ => None,
    }
}

struct Head<'h> {
    about: &'h mut About,
    language: &'h Language,
    done: Vec<Furnished>,
}

impl Head<'_> {
    fn headline(&mut self, draft: Draft) {
        self.about.headline = Some(draft.text.replace('\n', " "));
        self.done.push(Furnished { kind: BlockKind::Headline, draft });
    }

    /// Takes the headline from a block, and what stands above it; gives back the lines below, or the whole block when it
    /// is none of the head.
    fn split_headline(&mut self, block: Furnished, next: Option<&Furnished>) -> Result<Option<Furnished>, Furnished> {
        let lines = block.draft.lines();
        let read = |line: &std::ops::Range<usize>| self.line(&block.draft.text[line.clone()]);
        let above = lines.iter().take_while(|line| !matches!(read(line), Line::Other)).count();
        let below = (above + 1..lines.len()).find(|&at| !matches!(read(&lines[at]), Line::Other));
        let Some(first) = lines.get(above) else {
            return self.lines(block, next).map(|()| None);
        };
        // A headline cut at a column goes on in the next line; one line is the rule.
        let goes_on = |at: usize| {
            let line = &block.draft.text[lines[at].clone()];
            line.chars().count() >= 40 && block.draft.text[lines[at + 1].clone()].starts_with(char::is_lowercase)
        };
        let mut last = above;
        while last + 1 < below.unwrap_or(lines.len()) && goes_on(last) {
            last += 1;
        }
        let headline = block.draft.slice(first.start..lines[last].end);
        let followed = below.is_some()
            || next.is_some_and(|next| {
                next.draft.lines().iter().any(|line| !matches!(self.line(&next.draft.text[line.clone()]), Line::Other))
            });
        if !is_headline(&headline.text, followed) || (last + 1 < lines.len() && below.is_none() && lines.len() > 3) {
            return Err(block);
        }
        if above > 0 {
            let draft = block.draft.slice(0..lines[above - 1].end);
            // These lines were read above, so they are furniture.
            if let Err(block) = self.lines(Furnished { kind: BlockKind::Paragraph, draft }, None) {
                self.done.push(block);
            }
        }
        self.headline(headline);
        Ok((last + 1 < lines.len()).then(|| {
            let end = block.draft.text.len();
            Furnished { kind: BlockKind::Paragraph, draft: block.draft.slice(lines[last + 1].start..end) }
        }))
    }

    fn line(&self, line: &str) -> Line {
        let date = date_line::date_line(line, self.language);
        match byline::byline(line, self.language) {
            Some(byline) => {
                let date = date_line::date_line(&byline.rest.join(", "), self.language);
                Line::Byline(byline, date)
            }
            None => date.map_or(Line::Other, Line::Date),
        }
    }

    /// Takes a block of the head line by line; gives it back when it is none.
    fn lines(&mut self, block: Furnished, next: Option<&Furnished>) -> Result<(), Furnished> {
        let draft = &block.draft;
        let lines = draft.lines();
        let texts: Vec<&str> = lines.iter().map(|line| &draft.text[line.clone()]).collect();
        let read: Vec<Line> = texts.iter().map(|text| self.line(text)).collect();
        let known = read.iter().filter(|line| !matches!(line, Line::Other)).count();
        let is_short = |text: &&str| text.chars().count() <= LONGEST_LINE && !closes(text);
        if known == 0 {
            return self.undated(block, next);
        }
        if lines.len() > 6
            || !texts.iter().zip(&read).all(|(text, line)| !matches!(line, Line::Other) || is_short(text))
        {
            return Err(block);
        }
        let has_by = read.iter().any(|line| matches!(line, Line::Byline(..))) || self.about.byline.is_some();
        for (at, line) in read.into_iter().enumerate() {
            let kind = match line {
                Line::Byline(byline, date) => {
                    self.byline(byline);
                    date.into_iter().for_each(|date| self.date(date));
                    BlockKind::Byline
                }
                Line::Date(date) => {
                    self.date(date);
                    BlockKind::Dateline
                }
                Line::Other => match byline::bare_byline(texts[at]).filter(|_| at == 0 && !has_by) {
                    Some(byline) => {
                        self.byline(byline);
                        BlockKind::Byline
                    }
                    // A standfirst may stand between them.
                    None if words_of(texts[at]).count() > LONGEST_NAME => BlockKind::Subhead,
                    None => {
                        self.outlet(texts[at]);
                        BlockKind::Dateline
                    }
                },
            };
            self.done.push(Furnished { kind, draft: draft.slice(lines[at].clone()) });
        }
        Ok(())
    }

    /// A block without byline or date: a standfirst, a name or an outlet on its own, or the first paragraph.
    fn undated(&mut self, block: Furnished, next: Option<&Furnished>) -> Result<(), Furnished> {
        let text = &block.draft.text;
        let one_line = !text.contains('\n') && text.chars().count() <= LONGEST_LINE && !closes(text);
        if level(&block.draft).is_none()
            && !(one_line && text.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "‘“'\"".contains(c)))
        {
            return Err(block);
        }
        let beside_date = self
            .done
            .last()
            .is_some_and(|last| matches!(last.kind, BlockKind::Byline | BlockKind::Dateline))
            || next.is_some_and(|next| {
                next.draft.lines().iter().any(|line| matches!(self.line(&next.draft.text[line.clone()]), Line::Date(_)))
            });
        let mut kind = BlockKind::Subhead;
        if self.about.outlet.as_deref() == Some(text.as_str()) {
            kind = BlockKind::Dateline; // the file itself says who published it
        } else if level(&block.draft).is_none() && beside_date && words_of(text).count() <= 8 {
            if let Some(byline) =
                byline::bare_byline(text).filter(|byline| self.about.byline.is_none() && is_sure(byline))
            {
                self.byline(byline);
                kind = BlockKind::Byline;
            } else if self.about.outlet.is_none() && is_outlet(text) && words_of(text).count() <= 5 {
                self.outlet(text);
                kind = BlockKind::Dateline;
            }
        }
        self.done.push(Furnished { kind, draft: block.draft });
        Ok(())
    }

    fn byline(&mut self, byline: Byline) {
        if self.about.outlet.is_none() {
            self.about.outlet = byline
                .rest
                .iter()
                .find(|part| is_outlet(part) && byline::bare_byline(part).is_none())
                .filter(|part| {
                    !words_of(part)
                        .any(|word| crate::language::english::furniture::ROLES.contains(&word.to_lowercase().as_str()))
                })
                .cloned();
        }
        self.about.byline.get_or_insert(byline.names);
    }

    fn date(&mut self, line: DateLine) {
        if !line.updated || self.about.published.is_none() {
            self.about.published = self.about.published.or(line.date);
        }
        if let Some(outlet) = line.outlet.filter(|_| self.about.outlet.is_none()) {
            self.about.outlet = Some(outlet);
        }
    }

    /// `El Cotidiano, English edition` is El Cotidiano.
    fn outlet(&mut self, line: &str) {
        let name = line.split([',', '(', '|', '•', '·']).next().unwrap_or_default().trim();
        if !name.is_empty() && words_of(name).count() <= 7 {
            self.about.outlet.get_or_insert_with(|| name.to_owned());
        }
    }
}

/// Two words, or a role beside them: three capitals alone are as likely a heading.
fn is_sure(byline: &Byline) -> bool {
    !byline.rest.is_empty() || words_of(&byline.names).count() == 2 || byline.names.contains(" and ")
}

/// A headline is short and does not end as sentences do; a short one that does is one where a byline or date follows.
fn is_headline(text: &str, followed: bool) -> bool {
    let words = words_of(text).count();
    let ends =
        text.trim_end_matches(['"', '”', '’', '\'', '»']).ends_with(['.', ':', ';', ',']) && !text.ends_with("...");
    words > 0 && words <= 35 && text.chars().count() <= LONGEST_HEADLINE && (!ends || (followed && words <= 20))
}
