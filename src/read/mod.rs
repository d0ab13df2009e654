//! Bytes and a file name become a report.
//!
//! ```text
//! bytes ── encoding ──> text ── plain | markdown ──> blocks as they stand in the file
//!       ── furniture ──> headline, byline, captions …, paragraphs mended ── sentences, words ──> Article
//! ```
//!
//! A format is one file here that turns text into `draft::Draft`s; nothing after it knows which format it was.

mod draft;
mod encoding;
mod furniture;
mod markdown;
mod plain;

use crate::article::{Article, Block, BlockKind, Sentence};
use crate::error::Error;
use crate::language::{self, sentences::sentences, words};

/// The largest file that is read, in bytes.
pub const MAXIMUM_BYTES: u64 = 50 * 1024 * 1024;

/// Refuses a file by its size alone, so that whoever holds it need not load it first; [`read`] does the same.
///
/// # Errors
/// [`Error::TooLarge`] over [`MAXIMUM_BYTES`].
pub fn check_size(bytes: u64, name: &str) -> Result<(), Error> {
    const MEGABYTE: u64 = 1024 * 1024;
    if bytes <= MAXIMUM_BYTES {
        return Ok(());
    }
    Err(Error::TooLarge { name: name.to_owned(), megabytes: bytes.div_ceil(MEGABYTE), limit: MAXIMUM_BYTES / MEGABYTE })
}

/// Reads a report from the bytes of a file.
///
/// The format is told by the content; the name only tips the scales, and is what errors call the file.
///
/// ```
/// let report = diptych::read(b"# Bridge closed\n\nBy Ann Brown\n\nTwo were hurt, police [said](https://example.org).", "a.txt")?;
/// assert_eq!(report.headline.as_deref(), Some("Bridge closed"));
/// assert_eq!(report.byline.as_deref(), Some("Ann Brown"));
/// assert_eq!(report.sentences[1].text, "Two were hurt, police said.");
/// # Ok::<(), diptych::Error>(())
/// ```
///
/// # Errors
/// [`Error::TooLarge`] above [`MAXIMUM_BYTES`], [`Error::Binary`] where the bytes are no text, [`Error::WebPage`] for
/// HTML, [`Error::Empty`] where the text has no words.
pub fn read(bytes: &[u8], name: &str) -> Result<Article, Error> {
    check_size(bytes.len() as u64, name)?;
    let text = encoding::decode(bytes).ok_or_else(|| Error::Binary { name: name.to_owned() })?;
    let text = line_ends(&text);
    if is_web_page(&text) {
        return Err(Error::WebPage { name: name.to_owned() });
    }
    let (drafts, front_matter) =
        if markdown::is_markdown(&text, name) { markdown::blocks(&text) } else { (plain::blocks(&text), vec![]) };
    let tag = language::detect(&text);
    let language = language::of(tag);
    let (blocks, about) = furniture::furnish(drafts, &front_matter, language);
    let mut article = Article {
        name: name.to_owned(),
        language: tag.to_owned(),
        headline: about.headline,
        byline: about.byline,
        outlet: about.outlet,
        published: about.published,
        url: about.url,
        blocks: Vec::with_capacity(blocks.len()),
        sentences: vec![],
    };
    for furniture::Furnished { kind, draft } in blocks {
        let first = article.sentences.len();
        if kind.reports() {
            for span in spans(kind, &draft.text, language) {
                let text = draft.text[span.clone()].to_owned();
                let tokens = words::tokens(&text, language);
                article.sentences.push(Sentence { text, block: article.blocks.len(), span, tokens });
            }
        }
        let sentences = first..article.sentences.len();
        article.blocks.push(Block { kind, text: draft.text, sentences, hyperlinks: draft.hyperlinks });
    }
    if article.sentences.is_empty() {
        return Err(Error::Empty { name: name.to_owned() });
    }
    Ok(article)
}

/// The sentences of a block. A headline without a full stop at its end is one, whatever signs stand in it.
fn spans(kind: BlockKind, text: &str, language: &language::Language) -> Vec<std::ops::Range<usize>> {
    let heading = matches!(kind, BlockKind::Headline | BlockKind::Subhead);
    if heading && !text.ends_with('.') {
        return std::iter::once(0..text.len()).collect();
    }
    sentences(text, language)
}

/// HTML, whose tags would otherwise be compared as words.
fn is_web_page(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(14).flat_map(char::to_lowercase).collect();
    start == "<!doctype html" || start.starts_with("<html")
}

/// Windows' and old Macs' line ends, and the ends of pages, become `\n`.
fn line_ends(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace(['\r', '\u{B}', '\u{85}', '\u{2028}'], "\n")
        .replace(['\u{C}', '\u{2029}'], "\n\n")
}

#[cfg(test)]
mod tests;
