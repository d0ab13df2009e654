//! What a format's reader hands over: blocks in order, and what the file says of itself.
//!
//! ```text
//! <nav>Home · World</nav>                   block, set aside: navigation
//! <h1>Bridge closed after crash</h1>        block, Shape::Headline
//! <p>Two were <a href="/x">hurt</a>.</p>    block, Shape::Text, one hyperlink
//! ```
//!
//! Nothing is thrown away that a person could read: what is no part of the report is set aside, in its place, so that a
//! reader who sees that wrongly done can take it back.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What a block is by its markup alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// The title of the report, where the markup says that it is.
    Headline,
    /// A heading, 1 to 6.
    Heading(u8),
    /// Running text; in plain text also what looks like anything else.
    Text,
    /// Set apart as a quotation.
    Quote,
    /// An item of a list.
    ListItem,
    /// The words under a picture.
    Caption,
    /// A post or player set into the page.
    Embed,
    /// Who wrote it, where the markup says so.
    Byline,
    /// When it was published, where the markup says so.
    Dateline,
    /// Who else had a part in it: photographers, agencies.
    Credit,
    /// What the publisher says to the reader: corrections, "this story was updated".
    Note,
}

/// A link in the text of a block.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hyperlink {
    /// Bytes of the block's text that carry the link.
    pub span: Range<usize>,
    /// Where it points, as written in the file, or absolute where the file says where it was saved from.
    pub url: String,
}

/// Why a block is no part of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aside {
    /// Menus, breadcrumbs, tags, share buttons, banners, forms, footers.
    Navigation,
    /// Advertising.
    Advertisement,
    /// Teasers of other reports: "Read more", related links.
    Related,
    /// What readers wrote.
    Comments,
    /// A passage of the report set a second time as an eye-catcher.
    PullQuote,
    /// The head or foot of each page, page numbers.
    RunningHead,
    /// Another report in the same file.
    AnotherReport,
    /// Signatures, quoted mail, ways to unsubscribe.
    Mail,
    /// The person who compares it said so.
    Reader,
    /// No part of the report, for no one reason.
    Other,
}

/// A block as it stands in the file.
///
/// White space is folded except that `\n` keeps the file's own line ends, since in the head of a report each line is a
/// thing of its own (`By Ann Brown` / `The Daily Gazette` / `4 July 2022`). A later stage makes them spaces.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// What it is by its markup alone.
    pub shape: Shape,
    /// What a reader sees.
    pub text: String,
    /// Where the text links to, in order.
    pub hyperlinks: Vec<Hyperlink>,
    /// What is set in bold or italics: bytes of the text, in order.
    pub emphasis: Vec<Range<usize>>,
    /// Whether a picture stands directly before it.
    pub after_picture: bool,
    /// Why it is no part of the report; nothing where it is part of it.
    pub aside: Option<Aside>,
    /// Its position among the blocks of its document, kept by what is cut from it; set by whoever takes the document apart.
    #[serde(skip)]
    pub position: usize,
}

impl Draft {
    /// An empty block.
    pub fn new(shape: Shape) -> Draft {
        Draft {
            shape,
            text: String::new(),
            hyperlinks: vec![],
            emphasis: vec![],
            after_picture: false,
            aside: None,
            position: 0,
        }
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

    /// Removes places that are not in its text: of a document that comes from elsewhere.
    pub fn check(&mut self) {
        let is_place = |span: &Range<usize>| span.start < span.end && self.text.get(span.clone()).is_some();
        self.hyperlinks.retain(|link| is_place(&link.span));
        self.emphasis.retain(is_place);
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
            aside: self.aside,
            position: self.position,
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

/// What a file says of the report in it, as written; where it says nothing, nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    /// The title.
    pub headline: Option<String>,
    /// Who wrote it, without the word "By".
    pub byline: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// The day or moment it was published: `2022-07-04`, `2022-07-04T09:30:00+03:00`, or in words.
    pub published: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// The language it declares, BCP 47.
    pub language: Option<String>,
}

impl About {
    /// Takes from another what this one does not say.
    pub fn or(self, other: About) -> About {
        About {
            headline: self.headline.or(other.headline),
            byline: self.byline.or(other.byline),
            outlet: self.outlet.or(other.outlet),
            published: self.published.or(other.published),
            url: self.url.or(other.url),
            language: self.language.or(other.language),
        }
    }
}

/// A file, read by its format.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Its blocks, in reading order.
    pub blocks: Vec<Draft>,
    /// What it says of itself.
    pub about: About,
    /// What its front matter (`---` / `title: …` / `---`) says, as written: keys in lower case and their values.
    pub front_matter: Vec<(String, String)>,
}

/// What one step of reading comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The file's blocks.
    Document(Document),
    /// Another file that was in it, or the same in UTF-8, to be read in turn.
    Inside {
        /// What the other file is called.
        name: String,
        /// Its bytes.
        bytes: Vec<u8>,
        /// What the outer file says of it; it goes before what the inner one says.
        about: About,
    },
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
