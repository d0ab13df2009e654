//! Word processors' files, and what other files come packed in.
//!
//! ```text
//! report.docx, .odt     a zip of XML           ── blocks by the names of their styles
//! report.rtf            text with commands     ── the same
//! book.epub             a zip of web pages     ── one web page, to be read in turn
//! page.zip              page.html, page_files/ ── the web page, to be read in turn
//! ```
//!
//! What a person sees on paper is kept: text that was deleted but is still in the file is not, running heads and notes are
//! set aside. How far a file may unpack is in `archive`, how deep it may nest in `xml` and `rtf`, how many blocks it
//! may have in `blocks`; each is far more than a book has.

mod about;
mod archive;
mod blocks;
mod docx;
mod epub;
mod folder;
mod odt;
mod rtf;
mod styles;
mod xml;

use crate::{Document, Draft, Error, Format, Outcome};

/// Reads a file of one of the formats of this module. Time and memory grow with what the file unpacks to, which is limited.
///
/// # Errors
/// [`Error::Protected`], [`Error::Damaged`], [`Error::TooMuchInside`], [`Error::NoReportInside`], [`Error::SeveralInside`],
/// [`Error::Empty`] where there is no word in it.
pub fn read(bytes: &[u8], name: &str, format: Format) -> Result<Outcome, Error> {
    let document = match format {
        Format::Docx => docx::read(bytes, name)?,
        Format::Odt => odt::read(bytes, name)?,
        Format::Rtf => rtf::read(bytes, name)?,
        Format::Epub => return epub::read(bytes, name),
        _ => return folder::read(bytes, name),
    };
    let has_words = |draft: &Draft| draft.text.contains(char::is_alphanumeric);
    if !document.blocks.iter().any(has_words) {
        return Err(Error::Empty { name: name.to_owned() });
    }
    Ok(Outcome::Document(document))
}

/// Blocks and what the file says of itself, where that can be the report's.
fn document(mut blocks: Vec<Draft>, said: about::Said, name: &str) -> Document {
    let about = about::about(&mut blocks, said, name);
    Document { blocks, about, ..Document::default() }
}
