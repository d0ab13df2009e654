//! XML as a run of starts, texts and ends, with what no report needs left out.
//!
//! ```text
//! <w:p><w:r><w:t>Smith &amp; Sons</w:t></w:r></w:p>
//! start p · start r · start t · text "Smith & Sons" · end t · end r · end p
//! ```
//!
//! Entities are the five of XML and numbered letters; none that a file declares is ever followed, so none can grow.

use crate::text;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// How deep elements may stand in each other; a table in a table in a text box is 40.
const DEEPEST: usize = 400;

/// One step through a document.
pub(super) enum Step<'x> {
    /// An element begins.
    Start(Element<'x>),
    /// Text in it, entities resolved.
    Text(String),
    /// The element ends.
    End,
}

/// The beginning of an element.
pub(super) struct Element<'x> {
    /// Its name with the prefix: `w:p`.
    pub name: String,
    start: BytesStart<'x>,
}

impl Element<'_> {
    /// Its name without a prefix.
    pub fn local(&self) -> &str {
        self.name.rsplit(':').next().unwrap_or_default()
    }

    /// The value of an attribute, by its name without a prefix.
    pub fn attribute(&self, local: &str) -> Option<String> {
        let attribute = (self.start.attributes().with_checks(false).flatten())
            .find(|attribute| attribute.key.local_name().as_ref() == local)?;
        Some(match attribute.normalized_value(XmlVersion::Implicit1_0) {
            Ok(value) => value.into_owned(),
            Err(_) => attribute.value.into_owned(), // an entity of the file's own
        })
    }
}

/// The XML of a part, as text.
pub(super) fn decoded(bytes: &[u8]) -> Option<String> {
    text::unicode(bytes)
}

/// Steps through XML.
pub(super) struct Xml<'x> {
    reader: Reader<&'x [u8]>,
    depth: usize,
}

/// The XML is cut off, or no XML, or too deep.
#[derive(Debug)]
pub(super) struct Broken;

impl<'x> Xml<'x> {
    pub fn new(written: &'x str) -> Xml<'x> {
        let mut reader = Reader::from_str(written);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        Xml { reader, depth: 0 }
    }

    /// The next step; nothing at the end.
    pub fn next(&mut self) -> Result<Option<Step<'x>>, Broken> {
        loop {
            return Ok(Some(match self.reader.read_event().map_err(|_| Broken)? {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(Broken);
                    }
                    Step::Start(Element { name: start.name().as_ref().to_owned(), start })
                }
                Event::End(_) => {
                    self.depth -= 1;
                    Step::End
                }
                Event::Text(text) => Step::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Step::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                    Ok(Some(letter)) => Step::Text(letter.to_string()),
                    _ => match quick_xml::escape::resolve_predefined_entity(&reference) {
                        Some(letter) => Step::Text(letter.to_owned()),
                        None => continue,
                    },
                },
                Event::Eof if self.depth > 0 => return Err(Broken),
                Event::Eof => return Ok(None),
                _ => continue,
            }));
        }
    }

    /// Passes over the rest of an element that has begun.
    pub fn skip(&mut self) -> Result<(), Broken> {
        let outside = self.depth - 1;
        while self.depth > outside {
            self.next()?.ok_or(Broken)?;
        }
        Ok(())
    }

    /// The text of an element that has begun, to its end.
    pub fn text(&mut self) -> Result<String, Broken> {
        let outside = self.depth - 1;
        let mut text = String::new();
        while self.depth > outside {
            if let Step::Text(more) = self.next()?.ok_or(Broken)? {
                text.push_str(&more);
            }
        }
        Ok(text)
    }
}
