//! What is taken from a saved comparison, and how it is checked.

use crate::article::{Article, Aside, Block, BlockKind, Both, Hyperlink, Sentence, SetAside};
use crate::comparison::FORMAT;
use crate::corrections::Corrections;
use crate::error::Error;
use crate::language::{self, words::Tokenizer};
use crate::read::{LONGEST_SENTENCE, MOST_BLOCKS, MOST_SENTENCES, MOST_TEXT, too_long};
use crate::units::Units;
use serde::Deserialize;

/// Refuses a format that this version does not know; takes what a file says its format is.
///
/// # Errors
/// [`Error::UnknownFormat`], and [`Error::NoComparison`] where it is no format of Diptych's.
pub fn check_format(format: Option<&str>, name: &str) -> Result<(), Error> {
    match format {
        Some(FORMAT) => Ok(()),
        Some(format) if format.starts_with("diptych-") => {
            let format = format.chars().take(60).collect();
            Err(Error::UnknownFormat { name: name.to_owned(), format })
        }
        _ => Err(Error::NoComparison { name: name.to_owned() }),
    }
}

/// Opens a saved comparison from the bytes of a file of that name: both reports, and the corrections, which speak of
/// nothing that is not in them.
///
/// # Errors
/// [`Error::TooLarge`] as for any file, [`Error::UnknownFormat`], [`Error::NoComparison`] for all that is no such file or a
/// damaged one, [`Error::Correction`] where a correction speaks of what is not there.
#[cfg(not(target_arch = "wasm32"))]
pub fn reopen(bytes: &[u8], name: &str) -> Result<(Article, Article, Corrections), Error> {
    #[derive(Deserialize)]
    struct Head {
        format: Option<String>,
    }
    crate::check_size(bytes.len() as u64, name)?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let broken = |_| Error::NoComparison { name: name.to_owned() };
    let head: Head = serde_json::from_slice(bytes).map_err(broken)?;
    check_format(head.format.as_deref(), name)?;
    serde_json::from_slice::<Saved>(bytes).map_err(broken)?.open(name)
}

/// What is taken from the file.
#[derive(Deserialize)]
pub struct Saved {
    articles: Both<SavedArticle>,
    #[serde(default)]
    corrections: Corrections,
}

#[derive(Deserialize)]
struct SavedArticle {
    name: String,
    language: String,
    headline: Option<String>,
    byline: Option<String>,
    outlet: Option<String>,
    published: Option<String>,
    url: Option<String>,
    blocks: Vec<SavedBlock>,
    #[serde(default)]
    set_aside: Vec<SavedAside>,
    sentences: Vec<SavedPlace>,
}

#[derive(Deserialize)]
struct SavedBlock {
    kind: BlockKind,
    text: String,
    #[serde(default)]
    hyperlinks: Vec<SavedHyperlink>,
}

#[derive(Deserialize)]
struct SavedHyperlink {
    start: usize,
    end: usize,
    url: String,
}

#[derive(Deserialize)]
struct SavedAside {
    text: String,
    reason: Aside,
    before: usize,
}

/// A sentence: UTF-16 code units of its block.
#[derive(Deserialize)]
struct SavedPlace {
    block: usize,
    start: usize,
    end: usize,
}

impl Saved {
    /// Both reports and the corrections. `name` is the file's, for errors.
    ///
    /// # Errors
    /// [`Error::NoComparison`] where a sentence is at no place of its report or a report has none, [`Error::TooLong`];
    /// [`Error::Correction`] and [`Error::TooManyCorrections`].
    pub fn open(self, name: &str) -> Result<(Article, Article, Corrections), Error> {
        let broken = || Error::NoComparison { name: name.to_owned() };
        if self.articles.a.is_too_long() || self.articles.b.is_too_long() {
            return Err(too_long(name));
        }
        let a = self.articles.a.article().ok_or_else(broken)?;
        let b = self.articles.b.article().ok_or_else(broken)?;
        self.corrections.check(&a, &b)?;
        Ok((a, b, self.corrections))
    }
}

impl SavedArticle {
    fn is_too_long(&self) -> bool {
        let addresses = |block: &SavedBlock| block.hyperlinks.iter().map(|link| link.url.len()).sum::<usize>();
        let blocks = self.blocks.iter().map(|block| block.text.len() + addresses(block));
        let length: usize = blocks.chain(self.set_aside.iter().map(|aside| aside.text.len())).sum();
        let count = self.blocks.len() + self.set_aside.len();
        length > MOST_TEXT || count > MOST_BLOCKS || self.sentences.len() > MOST_SENTENCES
    }

    fn article(self) -> Option<Article> {
        let mut tokenizer = Tokenizer::new(language::of(&self.language));
        let mut blocks: Vec<Block> = self.blocks.into_iter().map(SavedBlock::block).collect();
        let mut sentences: Vec<Sentence> = Vec::with_capacity(self.sentences.len());
        let texts: Vec<String> = blocks.iter().map(|block| block.text.clone()).collect();
        let mut units: Option<(usize, Units)> = None;
        for SavedPlace { block: id, start, end } in self.sentences {
            let block = blocks.get_mut(id).filter(|block| block.kind.reports())?;
            let (_, units) = match &mut units {
                Some(units) if units.0 == id => units,
                units => units.insert((id, Units::new(&texts[id]))),
            };
            let span = units.byte(start)?..units.byte(end)?;
            // One after the other, as they are read: in order, and none inside another.
            let last = sentences.last().map_or((0, 0), |last: &Sentence| (last.block, last.span.end));
            if span.is_empty() || (id, span.start) < last || span.len() > LONGEST_SENTENCE {
                return None;
            }
            if block.sentences.is_empty() {
                block.sentences = sentences.len()..sentences.len();
            }
            block.sentences.end += 1;
            let text = block.text[span.clone()].to_owned();
            let tokens = tokenizer.tokens(&text);
            sentences.push(Sentence { text, block: id, span, tokens });
        }
        // A block that has no sentence stands between those around it.
        let mut next = 0;
        for block in &mut blocks {
            if block.sentences.is_empty() {
                block.sentences = next..next;
            }
            next = block.sentences.end;
        }
        let set_aside = self.set_aside.into_iter().map(|SavedAside { text, reason, before }| SetAside {
            text,
            hyperlinks: vec![],
            reason,
            before: before.min(blocks.len()),
        });
        let mut set_aside: Vec<SetAside> = set_aside.collect();
        set_aside.sort_by_key(|aside| aside.before);
        (!sentences.is_empty()).then(|| Article {
            name: self.name,
            language: if is_tag(&self.language) { self.language } else { "und".to_owned() },
            headline: self.headline,
            byline: self.byline,
            outlet: self.outlet,
            published: self.published.and_then(|day| day.parse().ok()),
            url: self.url,
            blocks,
            set_aside,
            sentences,
        })
    }
}

/// Whether this may be a BCP 47 tag.
fn is_tag(language: &str) -> bool {
    (2..=35).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

impl SavedBlock {
    fn block(self) -> Block {
        let units = Units::new(if self.hyperlinks.is_empty() { "" } else { &self.text });
        let hyperlinks = self.hyperlinks.into_iter().filter_map(|SavedHyperlink { start, end, url }| {
            let span = units.byte(start)?..units.byte(end)?;
            (!span.is_empty()).then_some(Hyperlink { span, url })
        });
        let hyperlinks = hyperlinks.collect();
        Block { kind: self.kind, text: self.text, sentences: 0..0, hyperlinks }
    }
}
