//! The rows: a table of passages with what differs between them.

use super::super::hinges::{Hinges, Line, is_shown};
use super::super::jot::{Jotted, sign};
use super::super::marks::{Marks, strongest};
use super::super::plan::{Item, SIDES, article, blocks_name, cross_references, is_paragraph, kind_name};
use super::super::reader;
use super::write::Writer;
use super::{language, short_name};
use crate::article::BlockKind;
use crate::comparison::{Comparison, SideName};
use crate::ledger::Relation;

/// So many letters stand on one line of half the hinge; what is longer is not set around the axis of the signs.
const HALF: usize = 12;

/// So many letters of both stand on one line, in the middle of the hinge.
const WHOLE: usize = 22;

/// What the rows are written from.
pub(super) struct Passages<'c> {
    comparison: &'c Comparison,
    items: &'c [Item],
    hinges: &'c Hinges,
    marks: Marks,
    references: Vec<Vec<(SideName, usize)>>,
}

impl<'c> Passages<'c> {
    pub(super) fn new(comparison: &'c Comparison, items: &'c [Item], hinges: &'c Hinges) -> Self {
        let marks = Marks::of(comparison);
        let references = cross_references(comparison, items);
        Passages { comparison, items, hinges, marks, references }
    }

    pub(super) fn write(&self, page: &mut Writer) {
        // Roles are said of each: a narrow window sets the cells one below the other, and a browser then forgets the table.
        page.markup("<table class=\"rows\" role=\"table\" aria-label=\"Passages of both reports\">\n");
        page.markup("<thead role=\"rowgroup\"><tr role=\"row\">");
        for side in SIDES {
            let article = article(self.comparison, side);
            page.markup("<th role=\"columnheader\" scope=\"col\">");
            page.markup(match side {
                SideName::A => "<span class=\"tag-a\">A</span> ",
                SideName::B => "<span class=\"tag-b\">B</span> ",
            });
            page.element("bdi", &[], short_name(article));
            page.markup("</th>");
            if side == SideName::A {
                page.markup("<th role=\"columnheader\" scope=\"col\" class=\"between\">what differs</th>");
            }
        }
        page.markup("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        for (position, item) in self.items.iter().enumerate() {
            self.item(page, position, item);
        }
        page.markup("</tbody>\n</table>\n");
    }

    fn item(&self, page: &mut Writer, position: usize, item: &Item) {
        let class = if matches!(item, Item::Row { .. }) { "row" } else { "alone" };
        page.open("tr", &[("role", "row"), ("class", class), ("id", &["row-", &position.to_string()].concat())]);
        page.markup("\n");
        for side in SIDES {
            if side == SideName::B {
                page.markup("<td role=\"cell\" class=\"hinge\">");
                self.hinge(page, position, item);
                page.markup("</td>\n");
            }
            self.passage(page, side, item);
        }
        page.markup("</tr>\n");
    }

    fn passage(&self, page: &mut Writer, side: SideName, item: &Item) {
        let blocks = item.blocks(side);
        if blocks.is_empty() {
            page.markup("<td role=\"cell\" class=\"nothing\"></td>\n");
            return;
        }
        let article = article(self.comparison, side);
        let class = if side == SideName::A { "passage side-a" } else { "passage side-b" };
        let mut attributes = vec![("role", "cell"), ("class", class)];
        attributes.extend(language(article));
        page.open("td", &attributes);
        page.markup(if side == SideName::A {
            "<p class=\"where\" lang=\"en\"><span class=\"letter tag-a\">A </span>"
        } else {
            "<p class=\"where\" lang=\"en\"><span class=\"letter tag-b\">B </span>"
        });
        let numbered: Vec<usize> =
            blocks.iter().copied().filter(|block| is_paragraph(&article.blocks[*block])).collect();
        page.text(&blocks_name(article, &numbered));
        let reports = blocks.iter().any(|block| !article.blocks[*block].sentences.is_empty());
        if let (Item::Alone { .. }, true) = (item, reports) {
            page.markup(if side == SideName::A { " only in A" } else { " only in B" });
        }
        page.markup("</p>\n");
        for id in blocks {
            let kind = article.blocks[*id].kind;
            let class = match kind {
                BlockKind::Quote => "block quote",
                BlockKind::ListItem => "block list_item",
                BlockKind::Paragraph => "block paragraph",
                BlockKind::Headline | BlockKind::Subhead => "block subhead",
                _ => "block caption",
            };
            page.open("p", &[("class", class), ("dir", "auto")]);
            if !is_paragraph(&article.blocks[*id]) {
                page.element("span", &[("class", "kind"), ("lang", "en")], kind_name(kind));
                page.markup(" ");
            }
            self.marked(page, side, *id);
            page.markup("</p>\n");
        }
        page.markup("</td>\n");
    }

    /// A block's text with its marks: one `mark` for each place of details that differ, the wording inside it.
    pub(super) fn marked(&self, page: &mut Writer, side: SideName, block: usize) {
        let pieces = self.marks.pieces(article(self.comparison, side), side, block);
        let mut open: &[usize] = &[];
        for piece in &pieces {
            let relation = strongest(self.comparison, &piece.details);
            let ids: &[usize] = if relation.is_some() { &piece.details } else { &[] };
            if ids != open {
                if !open.is_empty() {
                    page.close("mark");
                }
                if let Some(relation) = relation {
                    let class = match relation {
                        Relation::Conflict => "conflict",
                        Relation::Variant => "variant",
                        _ => "equivalent",
                    };
                    let told = ids.iter().map(|id| &self.comparison.details[*id]);
                    let note =
                        told.clone().find(|detail| detail.relation == relation).map_or("", |detail| &detail.note);
                    page.open("mark", &[("class", class), ("title", note)]);
                }
                open = ids;
            }
            match (piece.only, piece.shared) {
                (true, _) => page.element("span", &[("class", "only")], piece.text),
                (_, true) => page.element("span", &[("class", "shared")], piece.text),
                _ => page.text(piece.text),
            }
        }
        if !open.is_empty() {
            page.close("mark");
        }
    }

    /// What stands between the two headlines.
    pub(super) fn head_hinge(&self, page: &mut Writer) {
        self.lines(page, None, &self.hinges.head);
        self.notes(page, None);
    }

    fn hinge(&self, page: &mut Writer, position: usize, item: &Item) {
        let Item::Row { row, moved, blocks } = item else {
            self.notes(page, Some(position));
            return;
        };
        page.markup("<p class=\"moved\">");
        if *moved {
            for side in SIDES {
                page.text(&blocks_name(article(self.comparison, side), &blocks[side as usize]));
                page.markup(if side == SideName::A { " ↔ " } else { " · moved" });
            }
        }
        page.markup("</p>");
        self.lines(page, Some(position), &self.hinges.items[position]);
        for (index, (side, block)) in self.references[*row].iter().enumerate() {
            page.markup(if index == 0 { "<p class=\"also\">also " } else { ", " });
            let target = self.items.iter().position(|item| item.blocks(*side).contains(block));
            let target = ["#row-", &target.unwrap_or(position).to_string()].concat();
            page.open("a", &[("href", &target), ("class", if *side == SideName::A { "tag-a" } else { "tag-b" })]);
            page.markup(if *side == SideName::A { "A " } else { "B " });
            page.text(&blocks_name(article(self.comparison, *side), &[*block]));
            page.markup("</a>");
        }
        if !self.references[*row].is_empty() {
            page.markup("</p>");
        }
        if reader::is_linked(self.comparison, item) {
            page.markup("<p class=\"linked\"><span aria-hidden=\"true\">✎ </span>");
            page.text(reader::LINKED);
            page.markup("</p>");
        }
        self.notes(page, Some(position));
    }

    /// What the reader has to say of an item, or of the heads.
    fn notes(&self, page: &mut Writer, position: Option<usize>) {
        for note in reader::notes(self.comparison, self.items, position) {
            page.markup("<p class=\"reader\"><b>Reader’s note</b> ");
            page.element("span", &[("dir", "auto")], note);
            page.markup("</p>");
        }
    }

    /// `item` is the item they stand in, or none between the heads.
    fn lines(&self, page: &mut Writer, item: Option<usize>, lines: &[Line]) {
        let mut shown = lines.iter().filter(|line| is_shown(self.comparison, line)).peekable();
        if shown.peek().is_none() {
            return;
        }
        page.markup("\n<ul class=\"lines\" role=\"list\">\n");
        for line in shown {
            let id = ["line-", &line.detail.to_string()].concat();
            // A detail may be told in several rows; its place is the first.
            let is_its_place = self.hinges.place(line.detail) == Some(item);
            let attributes = [("id", id.as_str())];
            page.open("li", if is_its_place { &attributes } else { &[] });
            self.line(page, line);
            page.markup("</li>\n");
        }
        page.markup("</ul>");
    }

    fn line(&self, page: &mut Writer, line: &Line) {
        let Jotted { a, b, shared, aside } = &line.words;
        let is_one = a.is_empty() || b.is_empty();
        let length = |words: &String| words.encode_utf16().count();
        let is_long = length(a).max(length(b)) > HALF;
        let is_in_the_middle =
            is_one || is_long && [a, b, shared, aside].into_iter().map(length).sum::<usize>() <= WHOLE;
        let class = match (line.relation == Relation::Conflict, is_in_the_middle, is_long) {
            (true, true, _) => "line conflict one",
            (true, _, true) => "line conflict long",
            (true, ..) => "line conflict two",
            (_, true, _) => "line one",
            (_, _, true) => "line long",
            _ => "line two",
        };
        let target = ["#detail-", &line.detail.to_string()].concat();
        page.open("a", &[("class", class), ("href", &target), ("title", &self.comparison.details[line.detail].note)]);
        if is_one {
            write_sign(page, line.relation);
            let words = [shared, a, b].into_iter().find(|words| !words.is_empty()).map_or("", String::as_str);
            page.element("bdi", &[("class", "value value-both")], words);
        } else {
            page.element("bdi", &[("class", "value value-a")], a);
            write_sign(page, line.relation);
            page.open("bdi", &[("class", "value value-b")]);
            page.text(b);
            if !shared.is_empty() {
                page.markup(" <span class=\"counted\">");
                page.text(shared);
                page.markup("</span>");
            }
            page.markup("</bdi>");
        }
        if !aside.is_empty() {
            page.markup(" <span class=\"aside\">");
            page.text(aside);
            page.markup("</span>");
        }
        page.markup("</a>");
    }
}

/// The sign, and in words what it says to a reader who does not see it.
fn write_sign(page: &mut Writer, relation: Relation) {
    page.markup("<span class=\"sign\"><span aria-hidden=\"true\">");
    page.markup(sign(relation));
    page.markup("</span><span class=\"spoken\">");
    page.markup(match relation {
        Relation::Conflict => " contradicts ",
        Relation::Equivalent => " is the same as ",
        Relation::Variant => " is a variant of ",
        Relation::Identical => " in both: ",
        Relation::OnlyA => " only in A: ",
        Relation::OnlyB => " only in B: ",
    });
    page.markup("</span></span>");
}
