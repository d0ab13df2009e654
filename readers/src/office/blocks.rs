//! Paragraphs as a document's elements tell them, one piece after the other, become blocks.
//!
//! ```text
//! begin · "The " · link "ferry" · footnote (begin · "Built in 1998." · end) · " sank." · end
//! block      The ferry sank.      link on "ferry"
//! block      Built in 1998.       set aside: what hangs on a paragraph stands after it
//! ```

use crate::{Aside, Draft, Hyperlink, Shape};

/// How many blocks a report may have; a book of 500 pages has 5,000.
const MOST_BLOCKS: usize = 100_000;
/// The longest cell of a table whose row reads as one line, in characters.
const LONGEST_CELL: usize = 80;
/// The longest address of a link, in bytes. One address may stand for any number of links, each of which keeps it.
const LONGEST_ADDRESS: usize = 4 * 1024;
/// What begins an item of a list that a person typed.
const BULLETS: [char; 8] = ['•', '▪', '●', '◦', '‣', '■', '□', '\u{F0B7}'];

/// A paragraph that is being written.
struct Paragraph {
    draft: Draft,
    link: Option<(usize, String)>,
    /// What hangs on it: notes, text boxes.
    after: Vec<Draft>,
}

/// What the next block belongs to.
enum Level {
    Paragraph(Paragraph),
    /// The cells of a row.
    Row(Vec<Vec<Draft>>),
    /// A part that is set aside.
    Aside(Aside),
    /// A box of its own beside the text.
    Box,
}

/// Blocks in the making.
#[derive(Default)]
pub(super) struct Blocks {
    done: Vec<Draft>,
    levels: Vec<Level>,
    /// Texts of boxes, which may repeat what the report says.
    boxes: Vec<String>,
    after_picture: bool,
    count: usize,
}

impl Blocks {
    /// Whether there are more blocks than any report has.
    pub fn are_too_many(&self) -> bool {
        self.count > MOST_BLOCKS
    }

    /// Begins a paragraph; one within another hangs on that.
    pub fn begin(&mut self) {
        let mut draft = Draft::new(Shape::Text);
        draft.after_picture = std::mem::take(&mut self.after_picture);
        self.levels.push(Level::Paragraph(Paragraph { draft, link: None, after: vec![] }));
    }

    /// Whether a paragraph has begun at this level.
    pub fn has_begun(&self) -> bool {
        matches!(self.levels.last(), Some(Level::Paragraph(_)))
    }

    /// Ends the paragraph: it is a block where it has words.
    pub fn end(&mut self, shape: Shape, aside: Option<Aside>) {
        self.end_link();
        let Some(Level::Paragraph(_)) = self.levels.last() else { return };
        let Some(Level::Paragraph(paragraph)) = self.levels.pop() else { return };
        let Paragraph { mut draft, after, .. } = paragraph;
        draft.shape = shape;
        draft.aside = aside;
        draft.finish();
        if draft.text.is_empty() {
            self.after_picture |= draft.after_picture;
        } else {
            self.emit(draft);
        }
        after.into_iter().for_each(|draft| self.emit(draft));
    }

    /// Text of the paragraph.
    pub fn text(&mut self, written: &str, emphasised: bool) {
        let Some(Level::Paragraph(Paragraph { draft, .. })) = self.levels.last_mut() else { return };
        let start = draft.text.len();
        draft.push(written);
        if !emphasised {
            return;
        }
        let added = draft.text.get(start..).unwrap_or_default();
        let start = start + (added.len() - added.trim_start().len());
        match draft.emphasis.last_mut() {
            _ if start >= draft.text.len() => {}
            Some(last) if draft.text[last.end..start].trim().is_empty() => last.end = draft.text.len(),
            _ => draft.emphasis.push(start..draft.text.len()),
        }
    }

    /// Begins a link; one that had begun ends.
    pub fn begin_link(&mut self, url: &str) {
        self.end_link();
        if let Some(Level::Paragraph(paragraph)) = self.levels.last_mut().filter(|_| url.len() <= LONGEST_ADDRESS) {
            paragraph.link = Some((paragraph.draft.text.len(), url.to_owned()));
        }
    }

    /// Ends the link, if one had begun.
    pub fn end_link(&mut self) {
        let Some(Level::Paragraph(Paragraph { draft, link, .. })) = self.levels.last_mut() else { return };
        let Some((start, url)) = link.take() else { return };
        let linked = draft.text.get(start..).unwrap_or_default();
        let span = start + (linked.len() - linked.trim_start().len())..start + linked.trim_end().len();
        let leads_out = !url.is_empty() && !url.starts_with('#');
        match draft.hyperlinks.last_mut() {
            _ if span.start >= span.end || !leads_out => {}
            // Word cuts a link where it cuts a run.
            Some(last) if last.url == url && draft.text[last.span.end..span.start].trim().is_empty() => {
                last.span.end = span.end
            }
            _ => draft.hyperlinks.push(Hyperlink { span, url }),
        }
    }

    /// A picture: it stands before this paragraph where that has no words yet, else before the next.
    pub fn picture(&mut self) {
        match self.levels.last_mut() {
            Some(Level::Paragraph(Paragraph { draft, .. })) if draft.text.is_empty() => draft.after_picture = true,
            _ => self.after_picture = true,
        }
    }

    /// What follows is set aside, until [`Blocks::leave`].
    pub fn set_aside(&mut self, aside: Aside) {
        self.levels.push(Level::Aside(aside));
    }

    /// What follows stands in a box of its own, until [`Blocks::leave`].
    pub fn enter_box(&mut self) {
        self.levels.push(Level::Box);
    }

    /// A row of a table begins, until [`Blocks::leave`].
    pub fn begin_row(&mut self) {
        self.levels.push(Level::Row(vec![]));
    }

    /// The next cell of the row begins.
    pub fn begin_cell(&mut self) {
        if let Some(Level::Row(cells)) = self.levels.last_mut() {
            cells.push(vec![]);
        }
    }

    /// Whether this is the inside of a row.
    pub fn is_row(&self) -> bool {
        matches!(self.levels.last(), Some(Level::Row(_)))
    }

    /// Leaves the row, the box, or what was set aside; a paragraph that was left open ends before.
    pub fn leave(&mut self) {
        self.end(Shape::Text, None);
        if let Some(Level::Row(cells)) = self.levels.pop() {
            row(cells).into_iter().for_each(|draft| self.emit(draft));
        }
    }

    /// Adds blocks that were made elsewhere, set aside.
    pub fn append(&mut self, drafts: Vec<Draft>, aside: Aside) {
        for mut draft in drafts {
            draft.aside = Some(aside);
            self.emit(draft);
        }
    }

    /// The blocks, in reading order.
    pub fn finish(mut self) -> Vec<Draft> {
        while !self.levels.is_empty() {
            self.leave();
        }
        mark_items(&mut self.done);
        mark_pull_quotes(&mut self.done, &self.boxes);
        self.done
    }

    /// Hands a block to what it belongs to.
    fn emit(&mut self, mut draft: Draft) {
        self.count += 1;
        if self.are_too_many() {
            return;
        }
        for level in self.levels.iter_mut().rev() {
            match level {
                Level::Aside(aside) => draft.aside = draft.aside.or(Some(*aside)),
                Level::Box => self.boxes.push(draft.text.clone()),
                Level::Paragraph(paragraph) => return paragraph.after.push(draft),
                Level::Row(cells) => {
                    if cells.is_empty() {
                        cells.push(vec![]);
                    }
                    if let Some(cell) = cells.last_mut() {
                        cell.push(draft);
                    }
                    return;
                }
            }
        }
        self.done.push(draft);
    }
}

/// A row: one line where each cell is a few words (`Passengers` / `198`), else the cells one after the other.
fn row(cells: Vec<Vec<Draft>>) -> Vec<Draft> {
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    let is_short = |cell: &Vec<Draft>| match cell.as_slice() {
        [] => true,
        [draft] => {
            draft.text.chars().count() <= LONGEST_CELL
                && matches!(draft.shape, Shape::Text)
                && draft.aside.is_none()
                && !draft.after_picture
        }
        _ => false,
    };
    let is_line = filled > 1 && cells.iter().all(is_short);
    let mut drafts = cells.into_iter().flatten();
    if !is_line {
        return drafts.collect();
    }
    drafts
        .next()
        .map(|mut first| {
            for next in drafts {
                // Each cell is a thing of its own, as a line is.
                let at = first.text.len();
                first.join(next);
                first.text.replace_range(at..=at, "\n");
            }
            first
        })
        .into_iter()
        .collect()
}

/// Items whose sign was typed. A hyphen is one where the next or last paragraph begins so too.
fn mark_items(drafts: &mut [Draft]) {
    let typed = |draft: &Draft| draft.shape == Shape::Text && draft.text.starts_with(['-', '*', '–']);
    let spaced = |draft: &Draft| draft.text.chars().nth(1) == Some(' ');
    let hyphens: Vec<bool> = drafts.iter().map(|draft| typed(draft) && spaced(draft)).collect();
    for (at, draft) in drafts.iter_mut().enumerate() {
        let beside = (at > 0 && hyphens[at - 1]) || hyphens.get(at + 1) == Some(&true);
        let bullet = draft.text.starts_with(BULLETS) && draft.text.chars().count() > 1;
        if matches!(draft.shape, Shape::Text | Shape::ListItem) && (bullet || (hyphens[at] && beside)) {
            let sign = draft.text.chars().next().map_or(0, char::len_utf8);
            let shaped = Shape::ListItem;
            *draft = Draft { shape: shaped, ..draft.slice(sign..draft.text.len()) };
        }
    }
}

/// Boxes that say again what the report says.
fn mark_pull_quotes(drafts: &mut [Draft], boxes: &[String]) {
    let bare = |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    // Every box is looked for in every block: a report has a few.
    for boxed in boxes.iter().take(if drafts.len() < 5000 { 50 } else { 0 }) {
        let said = bare(boxed);
        let is_repeated =
            said.len() > 20 && drafts.iter().any(|draft| draft.text.len() > boxed.len() && draft.text.contains(&said));
        for draft in drafts.iter_mut().filter(|draft| is_repeated && draft.text == *boxed) {
            draft.aside = Some(Aside::PullQuote);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_become_a_paragraph_with_its_link_and_emphasis() {
        let mut blocks = Blocks::default();
        blocks.begin();
        blocks.text("The ", false);
        blocks.text("Island ", true);
        blocks.text("Maid", true);
        blocks.text(" ran aground, ", false);
        blocks.begin_link("https://harbour.example/log");
        blocks.text("the log ", false);
        blocks.end_link();
        blocks.begin_link("https://harbour.example/log");
        blocks.text("says", false);
        blocks.text(". ", false);
        blocks.end(Shape::Text, None);
        let drafts = blocks.finish();
        assert_eq!(drafts[0].text, "The Island Maid ran aground, the log says.");
        assert_eq!(&drafts[0].text[drafts[0].emphasis[0].clone()], "Island Maid");
        assert_eq!(drafts[0].hyperlinks.len(), 1);
        assert_eq!(&drafts[0].text[drafts[0].hyperlinks[0].span.clone()], "the log says.");
    }

    #[test]
    fn what_hangs_on_a_paragraph_stands_after_it() {
        let mut blocks = Blocks::default();
        blocks.begin();
        blocks.text("Two were hurt", false);
        blocks.set_aside(Aside::Other);
        blocks.begin();
        blocks.text("By noon.", false);
        blocks.end(Shape::Text, None);
        blocks.leave();
        blocks.text(", police said.", false);
        blocks.end(Shape::Text, None);
        let texts: Vec<(String, Option<Aside>)> =
            blocks.finish().into_iter().map(|draft| (draft.text, draft.aside)).collect();
        assert_eq!(texts, [("Two were hurt, police said.".into(), None), ("By noon.".into(), Some(Aside::Other))]);
    }

    #[test]
    fn a_row_of_short_cells_is_a_line_and_one_of_paragraphs_is_not() {
        let row = |cells: &[&str]| {
            let mut blocks = Blocks::default();
            blocks.begin_row();
            for cell in cells {
                blocks.begin_cell();
                blocks.begin();
                blocks.text(cell, false);
                blocks.end(Shape::Text, None);
            }
            blocks.leave();
            blocks.finish().into_iter().map(|draft| draft.text).collect::<Vec<_>>()
        };
        assert_eq!(row(&["Passengers", "", "198"]), ["Passengers\n198"]);
        let long = "The ferry left at six and ran aground at twenty to seven in a fog so thick that nobody saw the bow, the crew said later.";
        assert_eq!(row(&["Timeline", long]), ["Timeline", long]);
    }

    #[test]
    fn a_box_that_repeats_the_report_is_a_pull_quote() {
        let mut blocks = Blocks::default();
        for (boxed, text) in
            [(true, "“We heard a long scraping noise”"), (false, "“We heard a long scraping noise,” she said.")]
        {
            if boxed {
                blocks.enter_box();
            }
            blocks.begin();
            blocks.text(text, false);
            blocks.end(Shape::Text, None);
            if boxed {
                blocks.leave();
            }
        }
        let asides: Vec<Option<Aside>> = blocks.finish().into_iter().map(|draft| draft.aside).collect();
        assert_eq!(asides, [Some(Aside::PullQuote), None]);
    }

    #[test]
    fn typed_bullets_are_items_and_a_lone_dash_is_speech() {
        let mut blocks = Blocks::default();
        for text in ["• Two ferries", "- Where is she?", "Nobody knew.", "- 198 passengers", "- 16 crew"] {
            blocks.begin();
            blocks.text(text, false);
            blocks.end(Shape::Text, None);
        }
        let blocks = blocks.finish();
        let texts: Vec<(Shape, &str)> = blocks.iter().map(|draft| (draft.shape, draft.text.as_str())).collect();
        assert_eq!(
            texts,
            [
                (Shape::ListItem, "Two ferries"),
                (Shape::Text, "- Where is she?"),
                (Shape::Text, "Nobody knew."),
                (Shape::ListItem, "198 passengers"),
                (Shape::ListItem, "16 crew"),
            ]
        );
    }
}
