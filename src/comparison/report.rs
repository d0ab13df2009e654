//! A report as a reader of the comparison sees it.
//!
//! ```text
//! Article   block 2, bytes 12..40     →     ArticleView   block 2, UTF-16 code units 11..38
//! ```

use super::utf16;
use crate::article::{Article, Aside, Block, BlockKind, Hyperlink, Sentence};
use crate::language::{self, Support};
use crate::units::Units;
use serde::Serialize;

/// A report as a reader of the comparison sees it.
#[derive(Clone, Debug, Serialize)]
pub struct ArticleView {
    /// File name as dropped, or a label.
    pub name: String,
    /// BCP 47.
    pub language: String,
    /// How much of a report in this language is understood.
    pub support: Support,
    /// The title, where one was found; likewise the next four.
    pub headline: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// The day, `2022-07-04`.
    pub published: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Everything a reader sees, in reading order.
    pub blocks: Vec<BlockView>,
    /// What stood around it in its file and is no part of it; left out where nothing was set aside.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub set_aside: Vec<SetAsideView>,
    /// The sentences of the blocks that report something, in reading order.
    pub sentences: Vec<SentenceView>,
}

impl ArticleView {
    /// The number that a reader gives a block of running text: headlines, captions and the like are not counted.
    pub fn paragraph_number(&self, block: usize) -> usize {
        use BlockKind::{ListItem, Paragraph, Quote};
        self.blocks[..=block].iter().filter(|block| matches!(block.kind, Paragraph | Quote | ListItem)).count()
    }
}

/// A block that is no part of the report.
#[derive(Clone, Debug, Serialize)]
pub struct SetAsideView {
    /// Its text.
    pub text: String,
    /// Why it is no part.
    pub reason: Aside,
    /// Position of the block that it stood before; the number of blocks for what stood at the end.
    pub before: usize,
}

/// A block.
#[derive(Clone, Debug, Serialize)]
pub struct BlockView {
    /// What it is to a reader.
    pub kind: BlockKind,
    /// Its text.
    pub text: String,
    /// Ids of its sentences.
    pub sentences: Vec<usize>,
    /// Where it links to.
    pub hyperlinks: Vec<HyperlinkView>,
}

/// A link in a block's text.
#[derive(Clone, Debug, Serialize)]
pub struct HyperlinkView {
    /// First code unit of the block's text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Where it points, as written.
    pub url: String,
}

/// A sentence.
#[derive(Clone, Debug, Serialize)]
pub struct SentenceView {
    /// Its text.
    pub text: String,
    /// Id of its block.
    pub block: usize,
    /// First code unit of the block's text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// The links of a block.
fn hyperlinks(block: &Block) -> Vec<HyperlinkView> {
    if block.hyperlinks.is_empty() {
        return vec![];
    }
    let units = Units::new(&block.text);
    let view = |link: &Hyperlink| HyperlinkView {
        start: units.before(link.span.start),
        end: units.before(link.span.end),
        url: link.url.clone(),
    };
    block.hyperlinks.iter().map(view).collect()
}

/// Where each sentence begins in its block, in UTF-16 code units. Linear, where counting from the beginning of the block for each
/// would take a paragraph of 100,000 sentences a minute.
pub(super) fn starts(article: &Article) -> Vec<usize> {
    let (mut block, mut byte, mut units) = (0, 0, 0);
    let start = |sentence: &Sentence| {
        if sentence.block != block {
            (block, byte, units) = (sentence.block, 0, 0);
        }
        // The sentences of a block stand one after the other.
        units += utf16(&article.blocks[block].text[byte..], sentence.span.start - byte);
        byte = sentence.span.start;
        units
    };
    article.sentences.iter().map(start).collect()
}

impl From<&Article> for ArticleView {
    fn from(article: &Article) -> Self {
        ArticleView {
            name: article.name.clone(),
            language: article.language.clone(),
            support: language::support(&article.language),
            headline: article.headline.clone(),
            byline: article.byline.clone(),
            outlet: article.outlet.clone(),
            published: article.published.map(|day| day.to_string()),
            url: article.url.clone(),
            blocks: article
                .blocks
                .iter()
                .map(|block| BlockView {
                    kind: block.kind,
                    text: block.text.clone(),
                    sentences: block.sentences.clone().collect(),
                    hyperlinks: hyperlinks(block),
                })
                .collect(),
            set_aside: (article.set_aside.iter())
                .map(|aside| SetAsideView { text: aside.text.clone(), reason: aside.reason, before: aside.before })
                .collect(),
            sentences: (article.sentences.iter().zip(starts(article)))
                .map(|(sentence, start)| SentenceView {
                    text: sentence.text.clone(),
                    block: sentence.block,
                    start,
                    end: start + utf16(&sentence.text, sentence.text.len()),
                })
                .collect(),
        }
    }
}
