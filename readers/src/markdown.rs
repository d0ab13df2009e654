//! Markdown, as CommonMark has it, by the crate pulldown-cmark.
//!
//! ```text
//! The army [said](https://x.org/a) its *forces*          The army said its forces    (one link, one emphasis)
//! left. — Francis Scarr (@francis\_scarr)                left. — Francis Scarr (@francis_scarr)
//! ```
//!
//! Whether a text is Markdown is told in every build; what reads it is a feature.

#[cfg(feature = "markdown")]
pub use reader::read;

/// Whether a text is Markdown, by its content: a file's name says little, since exports to Markdown are often saved as
/// `.txt`. One sign that nobody writes by chance is enough, or two that could be chance.
pub fn is_markdown(text: &str, name: &str) -> bool {
    let named = name
        .rsplit_once('.')
        .is_some_and(|(_, end)| ["md", "markdown", "mdown"].contains(&end.to_lowercase().as_str()));
    let mut certain = text.contains("](") || pairs(text, "**");
    let mut possible = usize::from(pairs(text, "__")) + usize::from(text.contains("<http"));
    possible +=
        usize::from(text.contains("\\_") || text.contains("\\*") || text.contains("\\[") || text.contains("\\#"));
    let mut previous = "";
    let (mut quoted, mut listed) = (false, false);
    for line in text.lines() {
        let line = line.trim();
        let heading = line.trim_start_matches('#');
        let level = line.len() - heading.len();
        certain |= (1..=6).contains(&level) && heading.starts_with(' ') && heading.contains(char::is_alphanumeric);
        certain |= line.len() > 2 && !previous.is_empty() && line.bytes().all(|byte| byte == b'=');
        quoted |= line.starts_with("> ");
        listed |= line.starts_with("- ") || line.starts_with("* ");
        previous = line;
    }
    possible += usize::from(quoted) + usize::from(listed);
    certain |= text.starts_with("---\n") && text[4..].contains("\n---\n") && front_matter_like(&text[4..]);
    certain || possible >= 2 || (named && possible >= 1)
}

fn front_matter_like(text: &str) -> bool {
    text.lines().next().is_some_and(|line| line.split_once(':').is_some_and(|(key, _)| !key.contains(' ')))
}

/// Whether a mark opens before a word and closes after one, on one line.
fn pairs(text: &str, mark: &str) -> bool {
    text.lines().any(|line| {
        let mut parts = line.split(mark).skip(1);
        parts.next().is_some_and(|inside| {
            parts.next().is_some()
                && inside.starts_with(|c: char| !c.is_whitespace())
                && inside.contains(char::is_alphanumeric)
        })
    })
}

#[cfg(feature = "markdown")]
mod reader {
    use crate::{About, Document, Draft, Error, Format, Hyperlink, Outcome, Shape, text};
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    /// Reads a Markdown file.
    ///
    /// # Errors
    /// [`Error::NotBuilt`] where it is no text.
    pub fn read(bytes: &[u8], name: &str) -> Result<Outcome, Error> {
        let not_built = || Error::NotBuilt { name: name.to_owned(), what: Format::Markdown.described() };
        let text = text::unicode(bytes).ok_or_else(not_built)?;
        let (blocks, front_matter) = blocks(&text::line_ends(&text));
        Ok(Outcome::Document(Document { blocks, about: About::default(), front_matter }))
    }

    /// The blocks of a Markdown text and what its front matter says.
    pub(super) fn blocks(text: &str) -> (Vec<Draft>, Vec<(String, String)>) {
        let mut reader = Reader::default();
        for event in Parser::new_ext(
            text,
            Options::ENABLE_YAML_STYLE_METADATA_BLOCKS | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES,
        ) {
            reader.read(event);
        }
        reader.close();
        (reader.blocks, reader.front_matter)
    }

    #[derive(Default)]
    struct Reader {
        blocks: Vec<Draft>,
        open: Option<Draft>,
        /// Block quotes and list items that we are in, outermost first.
        containers: Vec<Shape>,
        links: Vec<(usize, String)>,
        emphasis: Vec<usize>,
        pictures: usize,
        picture_seen: bool,
        in_front_matter: bool,
        front_matter: Vec<(String, String)>,
    }

    impl Reader {
        fn read(&mut self, event: Event) {
            match event {
                Event::Start(tag) => self.start(tag),
                Event::End(tag) => self.end(tag),
                Event::Text(text) if self.in_front_matter => self.read_front_matter(&text),
                // What stands for a picture that cannot be shown is read by nobody who sees the page.
                Event::Text(_) | Event::Code(_) if self.pictures > 0 => {}
                Event::Text(text) | Event::Code(text) => self.block().push(&text),
                Event::SoftBreak | Event::HardBreak => self.block().push("\n"),
                Event::InlineHtml(tag) if tag.starts_with("<br") => self.block().push("\n"),
                Event::Rule => self.close(),
                _ => {}
            }
        }

        fn start(&mut self, tag: Tag) {
            match tag {
                Tag::Heading { level, .. } => self.begin(Shape::Heading(level as u8)),
                Tag::Paragraph | Tag::CodeBlock(_) | Tag::TableHead | Tag::TableRow => {
                    let shape = self.containers.last().copied().unwrap_or(Shape::Text);
                    self.begin(shape);
                }
                Tag::TableCell => self.block().push(" "),
                Tag::BlockQuote(_) => {
                    self.close();
                    self.containers.push(Shape::Quote);
                }
                Tag::Item => {
                    self.close();
                    self.containers.push(Shape::ListItem);
                }
                Tag::Link { dest_url, .. } => {
                    let start = self.block().text.len();
                    self.links.push((start, dest_url.into_string()));
                }
                Tag::Emphasis | Tag::Strong => {
                    let start = self.block().text.len();
                    self.emphasis.push(start);
                }
                Tag::Image { .. } => {
                    self.pictures += 1;
                    self.picture_seen = true;
                }
                Tag::MetadataBlock(_) => self.in_front_matter = true,
                _ => {}
            }
        }

        fn end(&mut self, tag: TagEnd) {
            match tag {
                TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::TableHead | TagEnd::TableRow => {
                    self.close()
                }
                TagEnd::BlockQuote(_) | TagEnd::Item => {
                    self.close();
                    self.containers.pop();
                }
                TagEnd::Link => {
                    if let Some((start, url)) = self.links.pop() {
                        let block = self.block();
                        let end = block.text.len();
                        let start = start
                            + (block.text[start.min(end)..].len() - block.text[start.min(end)..].trim_start().len());
                        if start < end {
                            block.hyperlinks.push(Hyperlink { span: start..end, url });
                        }
                    }
                }
                TagEnd::Emphasis | TagEnd::Strong => {
                    if let Some(start) = self.emphasis.pop() {
                        let block = self.block();
                        let end = block.text.len();
                        if start < end {
                            block.emphasis.push(start..end);
                        }
                    }
                }
                TagEnd::Image => self.pictures = self.pictures.saturating_sub(1),
                TagEnd::MetadataBlock(_) => self.in_front_matter = false,
                _ => {}
            }
        }

        fn read_front_matter(&mut self, text: &str) {
            for line in text.lines() {
                if let Some((key, value)) = line.split_once(':') {
                    let value = value.trim().trim_matches(['"', '\'']).trim();
                    if !value.is_empty() && !key.starts_with([' ', '-', '#']) {
                        self.front_matter.push((key.trim().to_lowercase(), value.to_owned()));
                    }
                }
            }
        }

        /// The block that text goes into. Tight list items have text without a paragraph around it.
        fn block(&mut self) -> &mut Draft {
            let shape = self.containers.last().copied().unwrap_or(Shape::Text);
            self.open.get_or_insert_with(|| Draft::new(shape))
        }

        fn begin(&mut self, shape: Shape) {
            self.close();
            self.open = Some(Draft::new(shape));
        }

        fn close(&mut self) {
            self.links.clear();
            self.emphasis.clear();
            if let Some(mut block) = self.open.take() {
                block.finish();
                if block.text.contains(char::is_alphanumeric) {
                    block.after_picture = self.picture_seen;
                    self.picture_seen = false;
                    self.blocks.push(block);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(feature = "markdown")]
    use {super::reader::blocks, crate::Shape};

    #[test]
    fn content_tells_markdown_from_plain_text() {
        for markdown in [
            "# Bridge closed\n\nTwo were hurt.",
            "Two were hurt, police [said](https://example.org).",
            "A crane. **Ann Brown / AP**",
            "Bridge closed\n=============\n\nTwo were hurt.",
            "---\ntitle: Bridge closed\n---\nTwo were hurt.",
            "Posted by (@ann\\_brown)\n\n<https://example.org>",
        ] {
            assert!(is_markdown(markdown, "report.txt"), "{markdown}");
        }
        for plain in [
            "Bridge closed\n\nTwo were hurt. #bridge #crash",
            "Prices rose 5 * 3 ** that much [sic] (again).",
            "He said: see https://example.org/a_b_c for more.\n\n- One point",
            "WASHINGTON -- Two were hurt.\n\n* * *\n\n-- Ann Brown",
        ] {
            assert!(!is_markdown(plain, "report.txt"), "{plain}");
        }
    }

    #[cfg(feature = "markdown")]
    #[test]
    fn links_and_emphasis_keep_their_places_and_escapes_go() {
        let (blocks, _) = blocks(
            "The army [said *on*](https://example.org/a) Sunday. **Ann / AP**\n\n— Ann (@ann\\_brown) \\[sic\\] &amp; 5 \\* 3",
        );
        let link = &blocks[0].hyperlinks[0];
        assert_eq!((&blocks[0].text[link.span.clone()], link.url.as_str()), ("said on", "https://example.org/a"));
        assert_eq!(&blocks[0].text[blocks[0].emphasis.last().unwrap().clone()], "Ann / AP");
        assert_eq!(blocks[1].text, "— Ann (@ann_brown) [sic] & 5 * 3");
    }

    #[cfg(feature = "markdown")]
    #[test]
    fn headings_lists_quotes_and_front_matter() {
        let text = "---\ntitle: \"Bridge: closed\"\nauthor: Ann Brown\ntags:\n  - a\n---\nBridge closed\n===\n\n## What we know\n\n- Two hurt\n- Road shut\n\n  until noon\n\n> We had no choice.\n\n![A crane](c.jpg)\n\n*A crane on Monday.*\n\n---\n\nEnd.  \nOf it.";
        let (blocks, front_matter) = blocks(text);
        let seen: Vec<_> = blocks.iter().map(|block| (block.shape, block.text.as_str())).collect();
        assert_eq!(
            seen,
            [
                (Shape::Heading(1), "Bridge closed"),
                (Shape::Heading(2), "What we know"),
                (Shape::ListItem, "Two hurt"),
                (Shape::ListItem, "Road shut"),
                (Shape::ListItem, "until noon"),
                (Shape::Quote, "We had no choice."),
                (Shape::Text, "A crane on Monday."),
                (Shape::Text, "End.\nOf it."),
            ]
        );
        assert!(blocks[6].after_picture);
        assert_eq!(front_matter, [("title".into(), "Bridge: closed".into()), ("author".into(), "Ann Brown".into())]);
    }
}
