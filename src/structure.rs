//! How the two reports are built: how long they are, how much they quote, what they lead with, in which order they tell
//! what both tell.

use crate::align::rows::{BlockLink, Order};
use crate::align::{Link, Side};
use crate::article::{BlockKind, TokenKind};
use serde::Serialize;

/// The structural comparison.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Structure {
    /// Report `a`.
    pub a: Make,
    /// Report `b`.
    pub b: Make,
    /// The order of what both tell.
    pub order: OrderOfRows,
}

/// How one report is built.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Make {
    /// Words of all sentences.
    pub words: usize,
    /// Sentences that report something.
    pub sentences: usize,
    /// Blocks of running text, quotations and list items.
    pub paragraphs: usize,
    /// Captions.
    pub captions: usize,
    /// Embedded posts and players.
    pub embeds: usize,
    /// Links in the text.
    pub hyperlinks: usize,
    /// Direct quotations.
    pub quotes: usize,
    /// Words inside quotation marks, as a share of all words, 0 to 1.
    pub quoted_share: f64,
    /// Sentences with a counterpart.
    pub linked_sentences: usize,
    /// Blocks with sentences of which none has a counterpart: what this report alone tells.
    pub alone: Vec<usize>,
    /// What it leads with, where it has a paragraph.
    pub lead: Option<Lead>,
}

/// The first paragraph of a report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Lead {
    /// Its block.
    pub block: usize,
    /// The blocks of the other report that tell it.
    pub counterparts: Vec<usize>,
}

/// The order of what both reports tell.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OrderOfRows {
    /// Rows with blocks of both.
    pub rows: usize,
    /// Rows that one report tells earlier or later than the other.
    pub moved: usize,
}

/// Compares how two reports are built.
pub fn structure(a: Side, b: Side, links: &[Link], rows: &[BlockLink]) -> Structure {
    Structure {
        a: make(a, |link| link.a, |row| (&row.a, &row.b), links, rows),
        b: make(b, |link| link.b, |row| (&row.b, &row.a), links, rows),
        order: OrderOfRows { rows: rows.len(), moved: rows.iter().filter(|row| row.order == Order::Moved).count() },
    }
}

fn make<'r>(
    side: Side,
    end: impl Fn(&Link) -> usize,
    blocks: impl Fn(&'r BlockLink) -> (&'r Vec<usize>, &'r Vec<usize>),
    links: &[Link],
    rows: &'r [BlockLink],
) -> Make {
    let article = side.article;
    let count = |kinds: &[BlockKind]| article.blocks.iter().filter(|block| kinds.contains(&block.kind)).count();
    let mut linked = vec![false; article.sentences.len()];
    for link in links {
        linked[end(link)] = true;
    }
    let words = article.words();
    let quoted_words: usize = side
        .facts
        .quotes
        .iter()
        .flat_map(|quote| &quote.mentions)
        .map(|mention| {
            article.sentences[mention.sentence]
                .tokens
                .iter()
                .filter(|token| token.kind != TokenKind::Punctuation)
                .filter(|token| token.span.start >= mention.start && token.span.end <= mention.end)
                .count()
        })
        .sum();
    let lead = article.blocks.iter().position(|block| block.kind == BlockKind::Paragraph);
    Make {
        words,
        sentences: article.sentences.len(),
        paragraphs: count(&[BlockKind::Paragraph, BlockKind::Quote, BlockKind::ListItem]),
        captions: count(&[BlockKind::Caption]),
        embeds: count(&[BlockKind::Embed]),
        hyperlinks: article.blocks.iter().map(|block| block.hyperlinks.len()).sum(),
        quotes: side.facts.quotes.len(),
        quoted_share: quoted_words as f64 / words.max(1) as f64,
        linked_sentences: linked.iter().filter(|linked| **linked).count(),
        alone: (0..article.blocks.len())
            .filter(|block| {
                let mut sentences = article.blocks[*block].sentences.clone();
                !sentences.is_empty() && sentences.all(|sentence| !linked[sentence])
            })
            .collect(),
        lead: lead.map(|block| Lead {
            block,
            counterparts: rows
                .iter()
                .map(blocks)
                .filter(|(own, _)| own.contains(&block))
                .flat_map(|(_, other)| other.clone())
                .collect(),
        }),
    }
}
