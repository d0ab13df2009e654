//! What a format's reader hands over: blocks in order, before anyone knows which are furniture.

use crate::article::Hyperlink;
use std::ops::Range;

/// What a block is by its markup alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A heading, 1 to 6.
    Heading(u8),
    /// Running text; in plain text also what looks like anything else.
    Text,
    /// Set apart as a quotation.
    Quote,
    /// An item of a list.
    ListItem,
}

/// A block as it stands in the file.
///
/// White space is folded except that `\n` keeps the file's own line ends, since in the head of a report each line is a
/// thing of its own (`By Ann Brown` / `The Daily Gazette` / `4 July 2022`). A later stage makes them spaces.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft {
    pub shape: Shape,
    pub text: String,
    pub hyperlinks: Vec<Hyperlink>,
    /// What is set in bold or italics, in order.
    pub emphasis: Vec<Range<usize>>,
    /// Whether a picture stands directly before it.
    pub after_picture: bool,
}

impl Draft {
    pub fn new(shape: Shape) -> Draft {
        Draft { shape, text: String::new(), hyperlinks: vec![], emphasis: vec![], after_picture: false }
    }

    /// A block of plain text.
    pub fn plain(written: &str) -> Draft {
        let mut draft = Draft::new(Shape::Text);
        draft.push(written);
        draft.finish();
        draft
    }

    /// Adds text; runs of white space become one space, or one line end when they hold one.
    pub fn push(&mut self, written: &str) {
        for c in written.chars() {
            match c {
                '\u{AD}' | '\u{200B}' | '\u{FEFF}' | '\u{2060}' => {} // seen by no reader
                '\n' => {
                    if self.text.ends_with(' ') {
                        self.text.pop();
                    }
                    if !self.text.is_empty() && !self.text.ends_with('\n') {
                        self.text.push('\n');
                    }
                }
                c if c.is_whitespace() || (c.is_control()) => {
                    if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                        self.text.push(' ');
                    }
                }
                c => self.text.push(c),
            }
        }
    }

    /// Removes white space at the end and what pointed at it.
    pub fn finish(&mut self) {
        self.text.truncate(self.text.trim_end().len());
        let end = self.text.len();
        let cut = |span: &mut Range<usize>| {
            span.end = span.end.min(end);
            span.start < span.end
        };
        self.hyperlinks.retain_mut(|link| cut(&mut link.span));
        self.emphasis.retain_mut(cut);
    }

    /// The part of it in a range of bytes.
    pub fn slice(&self, range: Range<usize>) -> Draft {
        let written = &self.text[range.clone()];
        let range = range.start + (written.len() - written.trim_start().len())
            ..range.end - (written.len() - written.trim_end().len());
        let range = range.start.min(range.end)..range.end;
        let inside = |span: &Range<usize>| {
            let (start, end) = (span.start.max(range.start), span.end.min(range.end));
            (start < end).then(|| start - range.start..end - range.start)
        };
        Draft {
            shape: self.shape,
            text: self.text[range.clone()].to_owned(),
            hyperlinks: (self.hyperlinks.iter())
                .filter_map(|link| Some(Hyperlink { span: inside(&link.span)?, url: link.url.clone() }))
                .collect(),
            emphasis: self.emphasis.iter().filter_map(inside).collect(),
            after_picture: self.after_picture,
        }
    }

    /// Joins the next block to this one with a space.
    pub fn join(&mut self, next: Draft) {
        self.text.push(' ');
        let shift = self.text.len();
        self.text.push_str(&next.text);
        let moved = |span: Range<usize>| span.start + shift..span.end + shift;
        self.hyperlinks
            .extend(next.hyperlinks.into_iter().map(|link| Hyperlink { span: moved(link.span), url: link.url }));
        self.emphasis.extend(next.emphasis.into_iter().map(moved));
    }

    /// Its lines, as byte ranges.
    pub fn lines(&self) -> Vec<Range<usize>> {
        let mut start = 0;
        self.text
            .split('\n')
            .map(|line| {
                let range = start..start + line.len();
                start = range.end + 1;
                range
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_folded_and_places_stay_true() {
        let mut draft = Draft::new(Shape::Text);
        draft.push("  The \u{A0} army ");
        let start = draft.text.len();
        draft.push("said");
        draft.hyperlinks.push(Hyperlink { span: start..draft.text.len(), url: "#".into() });
        draft.push("\t\nso \r\n ");
        draft.finish();
        assert_eq!(draft.text, "The army said\nso");
        let part = draft.slice(4..13);
        assert_eq!(part.text, "army said");
        assert_eq!(&part.text[part.hyperlinks[0].span.clone()], "said");
        let mut joined = Draft::plain("Today");
        joined.join(part);
        assert_eq!(&joined.text[joined.hyperlinks[0].span.clone()], "said");
    }
}
