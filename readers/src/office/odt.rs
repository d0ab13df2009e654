//! OpenDocument text: what LibreOffice saves (OASIS ODF 1.3).
//!
//! ```text
//! mimetype      application/vnd.oasis.opendocument.text
//! styles.xml    the styles that a person sees, and the running heads
//! content.xml   <text:p text:style-name="P3">The <text:span text:style-name="Emphasis">Maid</text:span> ran</text:p>
//!               P3 is a style of the file's own, based on "Quotations"
//! ```

use super::about::Said;
use super::archive::Archive;
use super::blocks::Blocks;
use super::docx::properties;
use super::styles::{Role, Style, Styles};
use super::xml::{Broken, Element, Step, Xml, decoded};
use crate::{Aside, Document, Error, Format, Shape};

/// The most spaces that one element may stand for.
const MOST_SPACES: usize = 1000;

/// Reads an OpenDocument text.
///
/// # Errors
/// What is wrong with the zip; [`Error::Protected`] where its parts are encrypted; [`Error::Damaged`] where its XML is.
pub(super) fn read(bytes: &[u8], name: &str) -> Result<Document, Error> {
    let mut archive = Archive::open(bytes, name, Format::Odt.described())?;
    if let Some(manifest) = archive.part("META-INF/manifest.xml")?
        && crate::format::contains(&manifest, b"encryption-data")
    {
        return Err(Error::Protected { name: name.to_owned() });
    }
    let text_of = |archive: &mut Archive, path: &str| -> Result<Option<String>, Error> {
        Ok(archive.part(path)?.and_then(|bytes| decoded(&bytes)))
    };
    let mut body = Body::default();
    // A file without styles is text all the same.
    let styles = text_of(&mut archive, "styles.xml")?.unwrap_or_default();
    body.passed_over = "style:footer";
    body.walk(&styles).map_err(|Broken| archive.damaged())?;
    let content = archive.required("content.xml")?;
    let content = decoded(&content).ok_or_else(|| archive.damaged())?;
    body.walk(&content).map_err(|Broken| archive.damaged())?;
    body.passed_over = "style:header";
    body.walk(&styles).map_err(|Broken| archive.damaged())?;
    if body.blocks.are_too_many() {
        return Err(Error::TooMuchInside { name: name.to_owned() });
    }
    let said = text_of(&mut archive, "meta.xml")?.and_then(|written| properties(&written).ok());
    Ok(super::document(body.blocks.finish(), said.unwrap_or_else(Said::default), name))
}

/// What stands behind `style:header` in the name of a head: nothing, or which pages have it.
fn is_page_kind(kind: &str) -> bool {
    matches!(kind, "" | "-left" | "-first")
}

/// What an open element asks for at its end.
enum Close {
    Nothing,
    /// A paragraph, with the role that its element tells.
    Paragraph(Role),
    /// A style is complete.
    Style,
    /// Letters of a style.
    Span,
    Link,
    List,
    Level,
}

/// Walks through the parts and fills blocks.
#[derive(Default)]
struct Body {
    styles: Styles,
    blocks: Blocks,
    open: Vec<Close>,
    /// The style that is being told, with its key.
    style: Option<(String, Style)>,
    /// For each open span whether it is bold or italic.
    spans: Vec<bool>,
    /// How many lists are open.
    lists: usize,
    /// How many paragraphs are open: text elsewhere is white space, or a field's settings.
    paragraphs: usize,
    /// Running heads that are not read now: the foot of a page stands after its text.
    passed_over: &'static str,
}

impl Body {
    fn walk(&mut self, written: &str) -> Result<(), Broken> {
        let mut xml = Xml::new(written);
        while let Some(step) = xml.next()? {
            match step {
                Step::Start(element) => self.start(&element, &mut xml)?,
                Step::Text(text) => {
                    if self.paragraphs > 0 {
                        // XML's line ends are spaces here; a line's end is an element.
                        let emphasised = self.spans.contains(&true);
                        self.blocks.text(&text.replace('\n', " "), emphasised);
                    }
                }
                Step::End => self.end(),
            }
            if self.blocks.are_too_many() {
                return Ok(());
            }
        }
        Ok(())
    }

    fn start(&mut self, element: &Element, xml: &mut Xml) -> Result<(), Broken> {
        let close = match element.name.as_str() {
            // What was deleted, how it is numbered, settings, alternative texts.
            "text:tracked-changes"
            | "text:sequence-decls"
            | "office:settings"
            | "office:scripts"
            | "svg:title"
            | "svg:desc"
            | "text:note-citation"
            | "text:ruby-text"
            | "text:hidden-text"
            | "office:forms"
            | "text:notes-configuration"
            | "text:list-style"
            | "text:outline-style" => return xml.skip(),
            "style:style" => {
                let style = Style {
                    name: element.attribute("name").unwrap_or_default(),
                    based_on: element.attribute("parent-style-name").filter(|name| !name.is_empty()),
                    outline: element
                        .attribute("default-outline-level")
                        .and_then(|level| level.parse().ok())
                        .filter(|level| *level > 0)
                        .map(|level: u8| level.min(6)),
                    ..Style::default()
                };
                self.style = Some((style.name.clone(), style));
                Close::Style
            }
            "style:text-properties" => {
                if let Some((_, style)) = &mut self.style {
                    let italic = element.attribute("font-style").map(|value| value != "normal");
                    let bold = element.attribute("font-weight").map(|value| value != "normal" && value != "400");
                    style.emphasised = match (italic, bold) {
                        (None, None) => None,
                        (italic, bold) => Some(italic == Some(true) || bold == Some(true)),
                    };
                    style.is_hidden = element.attribute("display").as_deref() == Some("none");
                }
                Close::Nothing
            }
            name if name.starts_with("style:") && name.strip_prefix(self.passed_over).is_some_and(is_page_kind) => {
                return xml.skip();
            }
            "style:header" | "style:header-left" | "style:header-first" | "style:footer" | "style:footer-left"
            | "style:footer-first" => self.aside(Aside::RunningHead),
            "text:table-of-content"
            | "text:alphabetical-index"
            | "text:illustration-index"
            | "text:bibliography"
            | "text:table-index"
            | "text:user-index"
            | "text:object-index" => self.aside(Aside::Navigation),
            "text:note-body" | "office:annotation" => self.aside(Aside::Other),
            "dc:creator" | "dc:date" | "meta:date-string" | "meta:creator-initials" => return xml.skip(),
            kind @ ("text:p" | "text:h") => {
                let role = self.role(element, kind == "text:h");
                self.blocks.begin();
                self.paragraphs += 1;
                Close::Paragraph(role)
            }
            "text:span" => {
                let style = element.attribute("style-name").unwrap_or_default();
                if self.styles.is_hidden(&style) {
                    return xml.skip();
                }
                self.spans.push(self.styles.is_emphasised(&style));
                Close::Span
            }
            "text:a" => {
                self.blocks.begin_link(&element.attribute("href").unwrap_or_default());
                Close::Link
            }
            "text:s" | "text:tab" => {
                let count = element.attribute("c").and_then(|count| count.parse().ok()).unwrap_or(1usize);
                self.sign(&" ".repeat(count.clamp(1, MOST_SPACES)))
            }
            "text:line-break" => self.sign("\n"),
            "text:list" => {
                self.lists += 1;
                Close::List
            }
            "table:table-row" => {
                self.blocks.begin_row();
                Close::Level
            }
            "table:table-cell" => {
                self.blocks.begin_cell();
                Close::Nothing
            }
            "draw:text-box" => {
                self.blocks.enter_box();
                Close::Level
            }
            "draw:image" => {
                self.blocks.picture();
                Close::Nothing
            }
            _ => Close::Nothing,
        };
        self.open.push(close);
        Ok(())
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Close::Paragraph(Role { shape, aside })) => {
                self.blocks.end(shape, aside);
                self.paragraphs -= 1;
            }
            Some(Close::Style) => {
                if let Some((key, style)) = self.style.take() {
                    self.styles.0.insert(key, style);
                }
            }
            Some(Close::Span) => {
                self.spans.pop();
            }
            Some(Close::Link) => self.blocks.end_link(),
            Some(Close::List) => self.lists -= 1,
            Some(Close::Level) => self.blocks.leave(),
            Some(Close::Nothing) | None => {}
        }
    }

    fn aside(&mut self, aside: Aside) -> Close {
        self.blocks.set_aside(aside);
        Close::Level
    }

    fn sign(&mut self, sign: &str) -> Close {
        self.blocks.text(sign, false);
        Close::Nothing
    }

    fn role(&self, element: &Element, is_heading: bool) -> Role {
        let by_style = element.attribute("style-name").and_then(|style| self.styles.role(&style));
        let shape = |shape| Role { shape, aside: None };
        if let Some(role) = by_style.filter(|role| !is_heading || role.shape == Shape::Headline) {
            let in_list = self.lists > 0 && role.shape == Shape::Text && role.aside.is_none();
            return if in_list { shape(Shape::ListItem) } else { role };
        }
        if is_heading {
            let level = element.attribute("outline-level").and_then(|level| level.parse().ok()).unwrap_or(1u8);
            return shape(Shape::Heading(level.clamp(1, 6)));
        }
        shape(if self.lists > 0 { Shape::ListItem } else { Shape::Text })
    }
}
