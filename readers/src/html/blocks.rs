//! A page's elements become blocks of text, as a reader sees them.
//!
//! ```text
//! <p>Two were <a href="/x">hurt</a>.<br><br>The driver     block "Two were hurt.", one hyperlink
//! fled.</p>                                               block "The driver fled."
//! ```

use super::address;
use super::marks::{Mark, Marks};
use super::page::{Page, is_inline};
use crate::{Draft, Hyperlink, Shape};
use std::ops::Range;

/// A block, and where it stands in the page.
pub(super) struct Piece {
    pub draft: Draft,
    /// Its first text to one past its last, as nodes of the page. What stands inside a block but apart from it has its own.
    pub nodes: Range<usize>,
    /// Its letters and digits.
    pub letters: usize,
    /// Of them, those in links.
    pub linked: usize,
    /// Of them, those that are in the article by Readability.
    pub kept: usize,
}

/// The smallest picture, in CSS pixels; smaller ones count visitors.
const SMALLEST_PICTURE: u32 = 3;
/// The longest cell of a table of figures, in letters; longer ones are a layout.
const LONGEST_CELL: usize = 160;

/// All that a reader sees, in blocks. `cuts` tells where a block must end though the text goes on: at the borders of what is no
/// part of the report. Linear in the page.
pub(super) fn pieces(
    page: &Page,
    marks: &Marks,
    kept: &[bool],
    base: Option<&str>,
    cuts: impl Fn(usize) -> bool,
) -> Vec<Piece> {
    let mut walker =
        Walker { page, marks, kept, base, open: vec![], drafts: vec![Open::default()], done: vec![], picture: false };
    let mut at = 0;
    while at < page.nodes.len() {
        walker.leave(at);
        let node = &page.nodes[at];
        if node.hidden && !matches!(node.name.as_str(), "html" | "body") {
            at = node.end.max(at + 1);
            continue;
        }
        if node.name.is_empty() {
            if !node.text.is_empty() {
                walker.text(at);
            }
        } else {
            walker.enter(at, cuts(at));
        }
        at += 1;
    }
    walker.leave(usize::MAX);
    walker.flush();
    walker.done
}

/// An element that is open.
struct Element {
    at: usize,
    /// Whether a block ends before and after it.
    is_block: bool,
    /// Whether its text is a block of its own in the middle of another.
    is_apart: bool,
    emphasis: Option<usize>,
}

/// A block that is being written.
#[derive(Default)]
struct Open {
    draft: Option<Draft>,
    nodes: Range<usize>,
    counts: [usize; 3],
    /// Where the link that is open began, and where it points.
    link: Option<(usize, String)>,
    /// Blocks that stand in the middle of this one and come after it.
    inside: Vec<Piece>,
    /// The node until which everything is one line: a byline, a row of a table.
    line_until: usize,
}

struct Walker<'p> {
    page: &'p Page,
    marks: &'p Marks,
    kept: &'p [bool],
    base: Option<&'p str>,
    open: Vec<Element>,
    /// The blocks being written, each in the middle of the one before.
    drafts: Vec<Open>,
    done: Vec<Piece>,
    picture: bool,
}

impl Walker<'_> {
    fn current(&mut self) -> &mut Open {
        if self.drafts.is_empty() {
            self.drafts.push(Open::default());
        }
        let last = self.drafts.len() - 1;
        &mut self.drafts[last]
    }

    fn enter(&mut self, at: usize, is_cut: bool) {
        let node = &self.page.nodes[at];
        let name = node.name.as_str();
        let mark = self.marks.get(at);
        let in_line = at < self.current().line_until;
        let is_apart = (in_line || self.current().draft.is_some())
            && (matches!(name, "button" | "select")
                || matches!(mark, Some(Mark::Dateline | Mark::Updated | Mark::Credit)));
        let is_block = !in_line
            && !is_apart
            && (!is_inline(name) || mark.is_some() || is_cut || is_styled_as_block(node.attribute("style")));
        let mut element = Element { at, is_block, is_apart, emphasis: None };
        if is_apart {
            self.drafts.push(Open { line_until: node.end, ..Open::default() });
        } else if is_block {
            self.flush();
            if mark.is_some_and(Mark::is_one_line) || (name == "tr" && self.is_row_of_figures(at)) {
                self.current().line_until = node.end;
            }
        } else if in_line && !is_inline(name) {
            let is_cell = matches!(name, "td" | "th");
            if let Some(draft) = &mut self.current().draft {
                draft.push(if is_cell && !draft.text.is_empty() { " | " } else { " " });
            }
        }
        match name {
            "br" => self.line_break(),
            "img" | "picture" | "video" | "amp-img" | "amp-video" | "amp-youtube" => self.picture |= is_picture(node),
            "a" => self.link(at),
            "b" | "strong" | "em" | "i" => {
                element.emphasis = Some(self.current().draft.as_ref().map_or(0, |draft| draft.text.len()));
            }
            _ => {}
        }
        if node.end > at + 1 || is_block {
            self.open.push(element);
        }
    }

    /// Ends the elements that end before a node.
    fn leave(&mut self, at: usize) {
        while let Some(element) = self.open.pop_if(|element| self.page.nodes[element.at].end <= at) {
            if self.page.nodes[element.at].name == "a" {
                self.unlink();
            }
            if let Some(start) = element.emphasis {
                let current = self.current();
                if let Some(draft) = &mut current.draft {
                    let start = start.min(draft.text.len());
                    let written = draft.text[start..].trim();
                    if !written.is_empty() {
                        let start = start + draft.text[start..].len() - draft.text[start..].trim_start().len();
                        draft.emphasis.push(start..start + written.len());
                    }
                }
            }
            if element.is_apart {
                self.flush();
                let inside = self.drafts.pop().map(|open| open.inside).unwrap_or_default();
                self.current().inside.extend(inside);
            } else if element.is_block {
                self.flush();
            } else if !is_inline(&self.page.nodes[element.at].name)
                && let Some(draft) = &mut self.current().draft
            {
                draft.push(" ");
            }
        }
    }

    fn text(&mut self, at: usize) {
        let node = &self.page.nodes[at];
        let is_blank = node.text.trim().is_empty();
        if self.current().draft.is_none() && is_blank {
            return;
        }
        if self.current().draft.is_none() {
            let mut draft = Draft::new(self.shape(at));
            draft.after_picture = std::mem::take(&mut self.picture);
            let current = self.current();
            current.draft = Some(draft);
            current.nodes = at..at + 1;
        }
        let is_kept = self.kept[at];
        let is_set = self.open.iter().any(|open| self.page.nodes[open.at].name == "pre");
        let counts = [self.page.letters(at..at + 1), self.page.linked(at..at + 1)];
        let current = self.current();
        current.nodes.end = at + 1;
        current.counts[0] += counts[0];
        current.counts[1] += counts[1];
        current.counts[2] += if is_kept { counts[0] } else { 0 };
        if let Some(draft) = &mut current.draft {
            if is_set {
                draft.push(&node.text);
            } else {
                draft.push(&node.text.replace(['\n', '\r'], " "));
            }
        }
    }

    /// A second line end makes a new block.
    fn line_break(&mut self) {
        let until = self.current().line_until;
        let in_line = self.open.last().is_some_and(|open| self.page.nodes[open.at].end <= until);
        let Some(draft) = &mut self.current().draft else { return };
        if in_line {
            draft.push(" ");
        } else if draft.text.trim_end_matches(' ').ends_with('\n') {
            self.flush();
        } else {
            draft.push("\n");
        }
    }

    fn link(&mut self, at: usize) {
        let Some(url) = self.page.nodes[at].attribute("href").and_then(|href| address::resolved(href, self.base))
        else {
            return;
        };
        let current = self.current();
        let start = current.draft.as_ref().map_or(0, |draft| draft.text.len());
        current.link = Some((start, url));
    }

    fn unlink(&mut self) {
        let current = self.current();
        if let (Some((start, url)), Some(draft)) = (current.link.take(), &mut current.draft) {
            push_link(draft, start, url);
        }
    }

    /// Ends the block.
    fn flush(&mut self) {
        let is_inner = self.drafts.len() > 1;
        let current = self.current();
        let nodes = current.nodes.clone();
        let [letters, linked, kept] = std::mem::take(&mut current.counts);
        let mut finished = vec![];
        if let Some(mut draft) = current.draft.take() {
            // A link goes on in the next block.
            if let Some((start, url)) = &mut current.link {
                push_link(&mut draft, *start, url.clone());
                *start = 0;
            }
            draft.finish();
            draft.emphasis.sort_by_key(|span| (span.start, span.end));
            if !draft.text.is_empty() {
                finished.push(Piece { draft, nodes, letters, linked, kept });
            }
        }
        finished.append(&mut current.inside);
        if is_inner {
            current.inside = finished;
        } else {
            self.done.extend(finished);
        }
        for element in &mut self.open {
            element.emphasis = element.emphasis.map(|_| 0);
        }
    }

    /// What a block is by the nearest element that says so.
    fn shape(&self, at: usize) -> Shape {
        for outer in self.page.around(at) {
            if let Some(mark) = self.marks.get(outer) {
                return mark.shape();
            }
            let shape = match self.page.nodes[outer].name.as_str() {
                "h1" => Shape::Heading(1),
                "h2" => Shape::Heading(2),
                "h3" => Shape::Heading(3),
                "h4" => Shape::Heading(4),
                "h5" => Shape::Heading(5),
                "h6" => Shape::Heading(6),
                "blockquote" => Shape::Quote,
                "li" | "dt" | "dd" => Shape::ListItem,
                "figcaption" => Shape::Caption,
                "table" | "body" | "article" => return Shape::Text,
                _ => continue,
            };
            return shape;
        }
        Shape::Text
    }

    /// Whether a row's cells are words and figures, no parts of a page.
    fn is_row_of_figures(&self, at: usize) -> bool {
        let page = self.page;
        let Some(table) = page.around(at).find(|outer| page.nodes[*outer].name == "table") else { return false };
        let mut cells = 0;
        for inner in page.inside(table).skip(1) {
            let node = &page.nodes[inner];
            match node.name.as_str() {
                "td" | "th" => {
                    cells += 1;
                    if page.letters(page.inside(inner)) > LONGEST_CELL {
                        return false;
                    }
                }
                "table" | "h1" | "h2" | "h3" | "article" | "form" => return false,
                _ => {}
            }
        }
        cells >= 4 && !page.nodes[table].says("role", "presentation")
    }
}

fn push_link(draft: &mut Draft, start: usize, url: String) {
    let start = start.min(draft.text.len());
    let written = draft.text[start..].trim();
    if !written.is_empty() {
        let start = start + draft.text[start..].len() - draft.text[start..].trim_start().len();
        draft.hyperlinks.push(Hyperlink { span: start..start + written.len(), url });
    }
}

fn is_styled_as_block(style: Option<&str>) -> bool {
    style.is_some_and(|style| style.replace(' ', "").contains("display:block"))
}

fn is_picture(node: &super::page::Node) -> bool {
    let side = |name: &str| node.attribute(name).and_then(|value| value.parse::<u32>().ok());
    !["width", "height"].into_iter().filter_map(side).any(|side| side < SMALLEST_PICTURE)
}
