//! The text of a Word document.
//!
//! ```text
//! <w:del><w:r><w:delText>Three</w:delText></w:r></w:del>       deleted, and still in the file: left out
//! <w:ins><w:r><w:t>Two</w:t></w:r></w:ins>                     inserted, not yet accepted: what a reader sees
//! <w:r><w:fldChar w:fldCharType="begin"/></w:r> … HYPERLINK    a field: an instruction, then what it comes to
//! <mc:AlternateContent> <mc:Choice> … <mc:Fallback> …          the same twice, for newer and older programs
//! ```

use super::Notes;
use super::settings::{Relations, is_on, outline};
use crate::office::blocks::Blocks;
use crate::office::styles::{Role, Styles};
use crate::office::xml::{Broken, Element, Step, Xml};
use crate::{Aside, Draft, Shape};

/// What a run of letters looks like.
#[derive(Clone, Default)]
struct Run {
    bold_or_italic: Option<bool>,
    style: Option<String>,
    is_hidden: bool,
}

/// What a paragraph is, by its properties.
#[derive(Clone, Default)]
struct Properties {
    style: Option<String>,
    outline: Option<u8>,
    is_list: Option<bool>,
}

/// The longest instruction of a field that is kept, in bytes: an address of the web and what is said of it.
const LONGEST_INSTRUCTION: usize = 8 * 1024;

/// A field: its instruction until the separator, then what it comes to.
struct Field {
    instruction: String,
    is_result: bool,
}

/// What an open element asks for at its end.
enum Close {
    Nothing,
    Paragraph(Properties),
    Run,
    Link,
    Level,
    Cell,
}

/// Walks through a part and fills blocks.
pub(super) struct Body<'d> {
    styles: &'d Styles,
    relations: &'d Relations,
    pub blocks: Blocks,
    /// Footnotes, endnotes, comments.
    pub notes: [Notes; 3],
    run: Run,
    fields: Vec<Field>,
    /// How many of the open fields have not come to their result.
    instructions: usize,
    open: Vec<Close>,
}

impl<'d> Body<'d> {
    pub fn new(styles: &'d Styles, relations: &'d Relations) -> Body<'d> {
        Body {
            styles,
            relations,
            blocks: Blocks::default(),
            notes: Default::default(),
            run: Run::default(),
            fields: vec![],
            instructions: 0,
            open: vec![],
        }
    }

    /// The blocks of a part of its own: a running head.
    pub fn read(mut self, written: &str) -> Result<Vec<Draft>, Broken> {
        self.walk(written)?;
        Ok(self.blocks.finish())
    }

    /// Walks through a part.
    pub fn walk(&mut self, written: &str) -> Result<(), Broken> {
        let mut xml = Xml::new(written);
        while let Some(step) = xml.next()? {
            match step {
                Step::Start(element) => self.start(&element, &mut xml)?,
                Step::Text(_) => {} // white space between elements
                Step::End => self.end(),
            }
            if self.blocks.are_too_many() {
                return Ok(());
            }
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.instructions > 0 || self.run.is_hidden {
            return;
        }
        let by_style = || self.run.style.as_ref().is_some_and(|style| self.styles.is_emphasised(style));
        let emphasised = self.run.bold_or_italic.unwrap_or_else(by_style);
        self.blocks.text(text, emphasised);
    }

    fn start(&mut self, element: &Element, xml: &mut Xml) -> Result<(), Broken> {
        let value = || element.attribute("val");
        let close = match element.local() {
            // Left out, with all that is in them.
            "del" | "moveFrom" | "Fallback" | "rPrChange" | "tblPrChange" | "trPr" | "sectPr" => return xml.skip(),
            "rt" => return xml.skip(), // how a word is said, above it
            _ if element.name.starts_with("a:") && element.local() != "blip" => Close::Nothing, // text of a drawing
            "p" => {
                self.blocks.begin();
                Close::Paragraph(Properties::default())
            }
            "pPr" => return self.paragraph_properties(xml),
            "r" => {
                self.run = Run::default();
                Close::Run
            }
            "rStyle" => {
                self.run.is_hidden |= value().is_some_and(|style| self.styles.is_hidden(&style));
                self.run.style = value();
                Close::Nothing
            }
            "b" | "i" => {
                let on = is_on(value());
                self.run.bold_or_italic = Some(on || self.run.bold_or_italic == Some(true));
                Close::Nothing
            }
            "vanish" => {
                self.run.is_hidden = is_on(value());
                Close::Nothing
            }
            "t" => {
                let text = xml.text()?;
                self.text(&text);
                return Ok(());
            }
            "tab" | "ptab" => return self.sign("\t", xml),
            "br" | "cr" => return self.sign("\n", xml),
            "noBreakHyphen" => return self.sign("-", xml),
            "delText" | "delInstrText" => return xml.skip(),
            "instrText" => {
                let text = xml.text()?;
                if let Some(field) = self.fields.last_mut()
                    && field.instruction.len() + text.len() <= LONGEST_INSTRUCTION
                {
                    field.instruction.push_str(&text);
                }
                return Ok(());
            }
            "fldChar" => {
                self.field(&element.attribute("fldCharType").unwrap_or_default());
                Close::Nothing
            }
            "fldSimple" => match element.attribute("instr").and_then(|instruction| address(&instruction)) {
                Some(url) => self.link(&url),
                None => Close::Nothing,
            },
            "hyperlink" => {
                let relations = self.relations;
                match element.attribute("id").and_then(|id| relations.target(&id)) {
                    Some(url) => self.link(url),
                    None => Close::Nothing,
                }
            }
            "tr" => {
                self.blocks.begin_row();
                Close::Level
            }
            "tc" => {
                self.blocks.begin_cell();
                Close::Cell
            }
            "txbxContent" => {
                self.blocks.enter_box();
                Close::Level
            }
            "blip" | "imagedata" => {
                self.blocks.picture();
                Close::Nothing
            }
            kind @ ("footnoteReference" | "endnoteReference" | "commentReference") => {
                let notes = match kind {
                    "footnoteReference" => &mut self.notes[0],
                    "endnoteReference" => &mut self.notes[1],
                    _ => &mut self.notes[2],
                };
                // Taken out: however often a text refers to a note, it stands there once.
                if let Some(drafts) = element.attribute("id").and_then(|id| notes.remove(&id)) {
                    self.blocks.append(drafts, Aside::Other);
                }
                Close::Nothing
            }
            _ => Close::Nothing,
        };
        self.open.push(close);
        Ok(())
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Close::Paragraph(properties)) => {
                let Role { shape, aside } = self.role(&properties);
                self.blocks.end(shape, aside);
            }
            Some(Close::Run) => self.run = Run::default(),
            Some(Close::Link) => self.blocks.end_link(),
            Some(Close::Level) => self.blocks.leave(),
            Some(Close::Cell | Close::Nothing) | None => {}
        }
    }

    /// A sign that an empty element stands for.
    fn sign(&mut self, sign: &str, xml: &mut Xml) -> Result<(), Broken> {
        self.text(sign);
        xml.skip()
    }

    fn link(&mut self, url: &str) -> Close {
        self.blocks.begin_link(url);
        Close::Link
    }

    /// Changes what the innermost paragraph is.
    fn properties(&mut self, change: impl FnOnce(&mut Properties)) {
        let innermost = self.open.iter_mut().rev().find_map(|close| match close {
            Close::Paragraph(properties) => Some(properties),
            _ => None,
        });
        if let Some(properties) = innermost {
            change(properties);
        }
    }

    /// The properties of a paragraph, without those that a tracked change replaced.
    fn paragraph_properties(&mut self, xml: &mut Xml) -> Result<(), Broken> {
        let mut depth = 1;
        while depth > 0 {
            match xml.next()?.ok_or(Broken)? {
                Step::Start(element) => {
                    let value = || element.attribute("val");
                    depth += 1;
                    match element.local() {
                        "pStyle" => self.properties(|properties| properties.style = value()),
                        "outlineLvl" => {
                            self.properties(|properties| {
                                properties.outline = value().and_then(|level| outline(&level))
                            });
                        }
                        "numId" => {
                            self.properties(|properties| {
                                properties.is_list = Some(value().is_some_and(|id| id != "0"))
                            });
                        }
                        "pPrChange" | "rPr" | "sectPr" => {
                            xml.skip()?;
                            depth -= 1;
                        }
                        _ => {}
                    }
                }
                Step::End => depth -= 1,
                Step::Text(_) => {}
            }
        }
        Ok(())
    }

    fn role(&self, properties: &Properties) -> Role {
        let by_style = properties.style.as_deref().and_then(|style| self.styles.role(style));
        let text = Role { shape: Shape::Text, aside: None };
        match by_style {
            // A style of a list may be switched off in the paragraph.
            Some(role) if role.shape == Shape::ListItem && properties.is_list == Some(false) => text,
            Some(role) => role,
            None => match (properties.outline, properties.is_list) {
                (Some(level), _) => Role { shape: Shape::Heading(level), aside: None },
                (None, Some(true)) => Role { shape: Shape::ListItem, aside: None },
                _ => text,
            },
        }
    }

    /// The beginning, middle or end of a field.
    fn field(&mut self, place: &str) {
        match place {
            "begin" => {
                self.instructions += 1;
                self.fields.push(Field { instruction: String::new(), is_result: false });
            }
            "separate" => {
                if let Some(field) = self.fields.last_mut().filter(|field| !field.is_result) {
                    self.instructions -= 1;
                    field.is_result = true;
                    if let Some(url) = address(&field.instruction) {
                        self.blocks.begin_link(&url);
                    }
                }
            }
            _ => {
                let Some(field) = self.fields.pop() else { return };
                self.instructions -= usize::from(!field.is_result);
                if address(&field.instruction).is_some() {
                    self.blocks.end_link();
                }
            }
        }
    }
}

/// Where a field's instruction leads: `HYPERLINK "https://example.org" \o "tip"`.
pub(in crate::office) fn address(instruction: &str) -> Option<String> {
    let rest = instruction.trim_start().strip_prefix("HYPERLINK")?.trim_start();
    let url = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split_whitespace().next()?,
    };
    (!url.is_empty() && !url.starts_with('\\')).then(|| url.to_owned())
}

/// The notes of a part, by their numbers.
pub(super) fn notes(written: &str, styles: &Styles, relations: &Relations) -> Result<Notes, Broken> {
    let mut notes = Notes::default();
    let mut xml = Xml::new(written);
    let mut body = Body::new(styles, relations);
    let mut open: Option<(String, usize)> = None;
    while let Some(step) = xml.next()? {
        match step {
            Step::Start(element) => {
                let is_note = matches!(element.local(), "footnote" | "endnote" | "comment") && open.is_none();
                if is_note && let Some(id) = element.attribute("id") {
                    open = Some((id, body.open.len()));
                }
                body.start(&element, &mut xml)?;
            }
            Step::Text(_) => {}
            Step::End => {
                body.end();
                if let Some((id, _)) = open.take_if(|(_, depth)| body.open.len() <= *depth) {
                    notes.insert(id, std::mem::take(&mut body.blocks).finish());
                }
            }
        }
    }
    Ok(notes)
}
