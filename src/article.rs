//! One report, once it has been read: blocks, sentences and words, whatever file it came from.
//!
//! A reporter files three paragraphs; the reader of bytes hands them over as
//!
//! ```text
//! block 0  headline   "Bridge closed after crash"                      sentence 0
//! block 1  paragraph  "A lorry hit the bridge. Two were hurt."         sentences 1, 2
//! block 2  credit     "With reporting by Reuters"                      none: it reports nothing
//! ```
//!
//! and every later stage speaks of sentences by their number and of places in them by byte offsets.
//! Offsets become UTF-16 code units only where the comparison leaves Rust ([`crate::comparison`]).

pub use diptych_readers::{Aside, Hyperlink};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What a block is to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// The title of the report.
    Headline,
    /// A heading inside the report, or a standfirst under the headline.
    Subhead,
    /// Who wrote it: `By Anastasia Tenisheva`.
    Byline,
    /// Place and date at the top: `AARHUS, May 22 (Reuters) -` on a line of its own, or the date alone.
    Dateline,
    /// Running text.
    Paragraph,
    /// A passage set apart as a quotation.
    Quote,
    /// One item of a list.
    ListItem,
    /// The words under a picture.
    Caption,
    /// A post or player set into the page.
    Embed,
    /// Who else had a part in it: agencies, photographers, the original address.
    Credit,
    /// What the publisher says to the reader: corrections, "this story was updated".
    Note,
}

impl BlockKind {
    /// Whether sentences of this kind take part in links. Credits, embeds, bylines, datelines and notes report nothing.
    pub fn reports(self) -> bool {
        use BlockKind::*;
        matches!(self, Headline | Subhead | Paragraph | Quote | ListItem | Caption)
    }
}

/// A stretch of text set apart from the next by the page: a paragraph, a heading, a caption.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What it is to a reader.
    pub kind: BlockKind,
    /// The text a reader sees, without markup, white space folded.
    pub text: String,
    /// The sentences it is made of, as a range of positions in [`Article::sentences`]; empty where the kind reports nothing.
    pub sentences: Range<usize>,
    /// Where the text links to, in order.
    pub hyperlinks: Vec<Hyperlink>,
}

/// What a token is, by its first look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A word with at least one letter: `girl`, `U.S.`, `don't`.
    Word,
    /// Begins with a digit: `19`, `1,200`, `8.5`, `1990s`, `63rd`.
    Number,
    /// Anything else that is no space: `,`, `“`, `$`.
    Punctuation,
}

/// A word, number or sign of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// Bytes of the sentence's text.
    pub span: Range<usize>,
    /// What it is, by its first look.
    pub kind: TokenKind,
    /// Lower case, without accents, curly apostrophes straightened, a possessive `'s` removed: `Şahin’s` is `sahin`.
    pub lower: String,
    /// The stem of `lower` in the report's language; `lower` itself where the language has no stemmer.
    pub stem: String,
}

/// One sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// Its words as they stand in the block.
    pub text: String,
    /// The block it belongs to, a position in [`Article::blocks`].
    pub block: usize,
    /// Bytes of the block's text, so that `blocks[block].text[span] == text`.
    pub span: Range<usize>,
    /// Its words, numbers and signs in order.
    pub tokens: Vec<Token>,
}

impl Sentence {
    /// The words of a token as they are written.
    ///
    /// # Panics
    /// When the token is another sentence's.
    pub fn written(&self, token: &Token) -> &str {
        &self.text[token.span.clone()]
    }
}

/// A block that is no part of the report: a menu, a teaser, a reader's comment.
#[derive(Clone, Debug, PartialEq)]
pub struct SetAside {
    /// Its text.
    pub text: String,
    /// Where the text links to, in order.
    pub hyperlinks: Vec<Hyperlink>,
    /// Why it is no part.
    pub reason: Aside,
    /// The position in [`Article::blocks`] of the block that it stood before; their number for what stood at the end.
    pub before: usize,
}

/// One report.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// The file's name as dropped, or a label.
    pub name: String,
    /// BCP 47 tag of the language it is written in; `und` where it could not be told.
    pub language: String,
    /// The title.
    pub headline: Option<String>,
    /// Who wrote it, without the word "By".
    pub byline: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// The day it was published, by its own date line.
    pub published: Option<Date>,
    /// Where it was published.
    pub url: Option<String>,
    /// Everything a reader sees, in reading order.
    pub blocks: Vec<Block>,
    /// What stood around it in its file and is no part of it.
    pub set_aside: Vec<SetAside>,
    /// The sentences of all blocks that report something, in reading order, the headline first when there is one.
    pub sentences: Vec<Sentence>,
}

impl Article {
    /// The kind of the block that a sentence stands in.
    pub fn kind(&self, sentence: usize) -> BlockKind {
        self.blocks[self.sentences[sentence].block].kind
    }

    /// How many words a reader reads: those of all sentences.
    pub fn words(&self) -> usize {
        self.sentences.iter().flat_map(|s| &s.tokens).filter(|t| t.kind != TokenKind::Punctuation).count()
    }
}

/// A place in a report: bytes of one sentence's text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mention {
    /// Position in [`Article::sentences`].
    pub sentence: usize,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Mention {
    /// The words at this place.
    ///
    /// # Panics
    /// When the mention is of another report.
    pub fn written<'a>(&self, article: &'a Article) -> &'a str {
        &article.sentences[self.sentence].text[self.start..self.end]
    }
}

/// One thing of each side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Both<T> {
    /// Of report `a`.
    pub a: T,
    /// Of report `b`.
    pub b: T,
}
