//! Bytes and a file name become a report.
//!
//! ```text
//! bytes ── plain ─────────────────────────────> blocks as they stand in the file
//!       ── a reader of `diptych_readers` ─────> blocks, some of them set aside
//!       ── furniture ──> headline, byline, captions …, paragraphs mended ── sentences, words ──> Article
//!       ── amendments ──> the same with what a person knows better
//! ```
//!
//! A format turns bytes into `Draft`s; nothing after it knows which format it was. Text is read here; the rest is read by a crate of its own, which the page loads piece by piece and the command line has whole.

mod amendments;
mod furniture;

pub use amendments::{Amendments, amended};

use crate::article::{Article, Block, BlockKind, Sentence, SetAside};
use crate::error::Error;
use crate::language::words::Tokenizer;
use crate::language::{self, sentences::sentences};
use diptych_readers::{About, Document, Draft, Format, Module, format, plain, text};
use std::ops::Range;

/// The largest file that is read, in bytes.
pub const MAXIMUM_BYTES: u64 = 50 * 1024 * 1024;

/// The most text that a report may have with the addresses of its links, in bytes: some 650,000 words, a long novel. The file
/// around it may be larger. To compare two such reports takes 0.9 GB of WebAssembly, which may have 4.
pub const MOST_TEXT: usize = 4 * 1024 * 1024;

/// The most paragraphs, those set aside included; a long novel has 12,000. The page draws each.
pub const MOST_BLOCKS: usize = 25_000;

/// The most sentences; a long novel has 40,000.
pub const MOST_SENTENCES: usize = 100_000;

/// The longest sentence, in bytes, ten times what a lawyer writes. Where a text goes on without a full stop it is cut at a
/// space: whatever is done with a sentence may take the square of its length.
pub const LONGEST_SENTENCE: usize = 8 * 1024;

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

/// Which reader a file needs, by its content; nothing where the core reads it itself.
///
/// ```
/// use diptych_readers::Module;
/// assert_eq!(diptych::needed(b"Bridge closed\n\nTwo were hurt.", "a.pdf")?, None);
/// assert_eq!(diptych::needed(b"%PDF-1.7 ...", "a.txt")?, Some(Module::Pdf));
/// # Ok::<(), diptych::Error>(())
/// ```
///
/// # Errors
/// [`Error::TooLarge`], and [`Error::File`] for what no reader reads: pictures, locked or empty files.
pub fn needed(bytes: &[u8], name: &str) -> Result<Option<Module>, Error> {
    check_size(bytes.len() as u64, name)?;
    Ok(format::sniff(bytes, name)?.module())
}

/// How many files may stand one inside the other.
#[cfg(not(target_arch = "wasm32"))]
const DEEPEST: usize = 8;

/// Reads a report from the bytes of a file, whatever its format.
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
/// [`Error::TooLarge`] above [`MAXIMUM_BYTES`], [`Error::File`] for what cannot be read and says why.
#[cfg(not(target_arch = "wasm32"))]
pub fn read(bytes: &[u8], name: &str) -> Result<Article, Error> {
    use diptych_readers::Outcome;
    let (mut held, mut inside_name) = (std::borrow::Cow::Borrowed(bytes), name.to_owned());
    let mut about = About::default();
    for _ in 0..DEEPEST {
        if needed(&held, &inside_name)?.is_none() {
            return read_text(&held, name, about);
        }
        match diptych_readers::step(&held, &inside_name)? {
            Outcome::Document(document) => return read_document(document, name, about),
            Outcome::Inside { name, bytes, about: outer } => {
                about = about.or(outer);
                (held, inside_name) = (bytes.into(), name);
            }
        }
    }
    Err(diptych_readers::Error::TooMuchInside { name: name.to_owned() }.into())
}

/// Reads a report from plain text in UTF-8 or UTF-16; `about` is what the file around it says of it.
///
/// # Errors
/// As [`read()`](crate::read()), also for any other format.
pub fn read_text(bytes: &[u8], name: &str, about: About) -> Result<Article, Error> {
    check_size(bytes.len() as u64, name)?;
    let format = format::sniff(bytes, name)?;
    let not_built = || diptych_readers::Error::NotBuilt { name: name.to_owned(), what: format.described() };
    if format != Format::Text {
        return Err(not_built().into());
    }
    let text = text::unicode(bytes).ok_or_else(not_built)?;
    let text = text::line_ends(&text);
    furnished(Document { blocks: plain::blocks(&text), about, ..Document::default() }, &text, name)
}

/// Makes a report of what a reader handed over; `about` is what the files around it say of it, and goes before what it says
/// of itself.
///
/// # Errors
/// [`Error::File`] where the document has no words.
pub fn read_document(document: Document, name: &str, about: About) -> Result<Article, Error> {
    let Document { mut blocks, about: own, front_matter } = document;
    // A document may come from a module of its own: its places are checked before anything slices by them.
    blocks.iter_mut().for_each(Draft::check);
    let text = (blocks.iter()).filter(|draft| draft.aside.is_none()).map(|draft| draft.text.as_str());
    let text = text.collect::<Vec<_>>().join("\n\n");
    furnished(Document { blocks, about: about.or(own), front_matter }, &text, name)
}

/// That a report has more text than can be compared.
pub(crate) fn too_long(name: &str) -> Error {
    Error::TooLong {
        name: name.to_owned(),
        megabytes: MOST_TEXT / (1024 * 1024),
        blocks: MOST_BLOCKS,
        sentences: MOST_SENTENCES,
    }
}

/// Furniture told from the report; `text` is all of it, to tell its language by.
fn furnished(document: Document, text: &str, name: &str) -> Result<Article, Error> {
    let Document { blocks: mut drafts, about: told, front_matter } = document;
    let addresses = |draft: &Draft| draft.hyperlinks.iter().map(|link| link.url.len()).sum::<usize>();
    let length: usize = drafts.iter().map(|draft| draft.text.len() + addresses(draft)).sum();
    if length > MOST_TEXT || drafts.len() > MOST_BLOCKS {
        return Err(too_long(name));
    }
    let tag = match (language::detect(text), &told.language) {
        ("und", Some(declared)) => declared.clone(),
        (tag, _) => tag.to_owned(),
    };
    if !language::is_here(&tag) {
        return Err(Error::NeedsWhole);
    }
    let language = language::of(&tag);
    drafts.iter_mut().enumerate().for_each(|(position, draft)| draft.position = position);
    let (drafts, aside): (Vec<_>, Vec<_>) = drafts.into_iter().partition(|draft| draft.aside.is_none());
    let (blocks, about) = furniture::furnish(drafts, &front_matter, told, language);
    let set_aside = (aside.into_iter())
        .filter_map(|draft| {
            let before = blocks.partition_point(|block| block.draft.position < draft.position);
            let text = draft.text.replace('\n', " ");
            Some(SetAside { text, hyperlinks: draft.hyperlinks, reason: draft.aside?, before })
        })
        .collect();
    let mut article = Article {
        name: name.to_owned(),
        language: tag,
        headline: about.headline,
        byline: about.byline,
        outlet: about.outlet,
        published: about.published,
        url: about.url,
        blocks: Vec::with_capacity(blocks.len()),
        set_aside,
        sentences: vec![],
    };
    let mut tokenizer = Tokenizer::new(language);
    for furniture::Furnished { kind, draft } in blocks {
        let block = Block { kind, text: draft.text, sentences: 0..0, hyperlinks: draft.hyperlinks };
        push(&mut article, block, &mut tokenizer);
        if article.sentences.len() > MOST_SENTENCES {
            return Err(too_long(name));
        }
    }
    if article.sentences.is_empty() {
        return Err(diptych_readers::Error::Empty { name: name.to_owned() }.into());
    }
    Ok(article)
}

/// Adds a block to the end of a report, and its sentences.
fn push(article: &mut Article, block: Block, tokenizer: &mut Tokenizer) {
    let first = article.sentences.len();
    if block.kind.reports() {
        for span in spans(block.kind, &block.text, tokenizer.language) {
            let text = block.text[span.clone()].to_owned();
            let tokens = tokenizer.tokens(&text);
            article.sentences.push(Sentence { text, block: article.blocks.len(), span, tokens });
        }
    }
    article.blocks.push(Block { sentences: first..article.sentences.len(), ..block });
}

/// The sentences of a block. A headline without a full stop at its end is one, whatever signs stand in it.
fn spans(kind: BlockKind, text: &str, language: &language::Language) -> Vec<Range<usize>> {
    let heading = matches!(kind, BlockKind::Headline | BlockKind::Subhead);
    let spans = if heading && !text.ends_with('.') {
        std::iter::once(0..text.len()).collect()
    } else {
        sentences(text, language)
    };
    if spans.iter().all(|span| span.len() <= LONGEST_SENTENCE) {
        return spans;
    }
    spans.into_iter().flat_map(|span| cut(text, span)).collect()
}

/// A sentence in pieces that are not too long, cut at spaces where it has some.
fn cut(text: &str, mut rest: Range<usize>) -> Vec<Range<usize>> {
    let mut pieces = vec![];
    while rest.len() > LONGEST_SENTENCE {
        let most = text.floor_char_boundary(rest.start + LONGEST_SENTENCE);
        let piece = &text[rest.start..most];
        let end = piece.rfind(char::is_whitespace).filter(|end| *end > 0).unwrap_or(piece.len());
        pieces.push(rest.start..rest.start + end);
        let behind = &text[rest.start + end..rest.end];
        rest.start = rest.end - behind.trim_start().len();
    }
    pieces.push(rest);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests;
