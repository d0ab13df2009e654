//! The result: one shape for the command line, the page and any other program, versioned and serialisable.
//!
//! Inside Rust a place is a range of bytes; here it becomes UTF-16 code units, because that is what JavaScript slices by:
//!
//! ```text
//! "Şahin paid €5"       bytes 12..16 is "€5"... in UTF-16 11..13
//! ```
//!
//! Places of sentences, mentions and quotations are offsets in their *block's* text; those of [`Change`]s in the two
//! *sentences'* texts. All are half-open. Ids are positions in their lists.

pub use crate::align::rows::BlockLink;

use crate::align::rows;
use crate::align::vectors::{self, Vectors};
use crate::align::{self, Link, Side};
use crate::article::{Article, Aside, BlockKind, Both, Mention, Sentence};
use crate::corrections::{self, Corrections, DecidedLinks};
use crate::details::{self, Facts};
use crate::diff::{self, Change};
use crate::error::Error;
use crate::language::{self, Support};
use crate::ledger::{self, DetailKind, Relation};
use crate::structure::{self, Structure};
use crate::summary::{self, Summary};
use serde::Serialize;
use std::sync::Arc;

/// The version of the shape; a reader refuses a major version (the number) that it does not know.
pub const FORMAT: &str = "diptych-comparison/1";

/// How to compare.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// Which words mean nearly the same; without it passages in quite different words may stay unlinked.
    pub vectors: Option<Arc<Vectors>>,
    /// What a reader corrected. What it says of sentences, places or blocks that are not there is passed over: see
    /// [`Corrections::check`].
    pub corrections: Corrections,
}

/// Two reports compared.
#[derive(Clone, Debug, Serialize)]
pub struct Comparison {
    /// [`FORMAT`].
    pub format: &'static str,
    /// Whether the table of near words helped to link the reports.
    pub word_vectors: WordVectors,
    /// What was read.
    pub articles: Both<ArticleView>,
    /// Sentences that report the same thing, many to many, in the order of `a`, then of `b`.
    pub sentence_links: Vec<SentenceLink>,
    /// Blocks that are shown side by side, in the order of `a`.
    pub block_links: Vec<BlockLink>,
    /// Every comparable detail of either report, each once.
    pub details: Vec<DetailView>,
    /// Every direct quotation of either report, those of `a` first.
    pub quotes: Vec<QuoteView>,
    /// How the two reports are built.
    pub structure: Structure,
    /// The figures and the sentences of the overview.
    pub summary: Summary,
    /// What a reader corrected; all the rest is with these applied.
    pub corrections: Corrections,
}

/// Whether the table of near words was at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WordVectors {
    /// It was.
    Used,
    /// It was not, so that passages in quite different words may stay unlinked.
    Missing,
    /// One of the reports is in a language that it does not know; the same holds.
    OtherLanguage,
}

impl WordVectors {
    fn of(a: &Article, b: &Article, options: &Options) -> Self {
        match options.vectors {
            _ if !vectors::apply(a, b) => WordVectors::OtherLanguage,
            Some(_) => WordVectors::Used,
            None => WordVectors::Missing,
        }
    }
}

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

/// Two sentences that report the same thing.
#[derive(Clone, Debug, Serialize)]
pub struct SentenceLink {
    /// Sentence of `a`.
    pub a: usize,
    /// Sentence of `b`.
    pub b: usize,
    /// Probability that a reader would want them side by side.
    pub score: f64,
    /// How the wording differs, word by word.
    pub changes: Vec<Change>,
    /// Whether a reader decided on it; the score is 1 then.
    #[serde(skip_serializing_if = "is_false")]
    pub corrected: bool,
}

/// A place in a report, for a reader.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MentionView {
    /// Id of the sentence.
    pub sentence: usize,
    /// First code unit of the sentence's block.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The words there.
    pub text: String,
}

/// One line of the ledger, for a reader.
#[derive(Clone, Debug, Serialize)]
pub struct DetailView {
    /// What kind of detail.
    pub kind: DetailKind,
    /// How the reports stand to each other in it.
    pub relation: Relation,
    /// Where `a` gives it.
    pub a: Vec<MentionView>,
    /// Where `b` gives it.
    pub b: Vec<MentionView>,
    /// Its value in `a`, normalised.
    pub value_a: Option<String>,
    /// Its value in `b`, normalised.
    pub value_b: Option<String>,
    /// Why this relation, in one plain sentence.
    pub note: String,
    /// How sure, from 0 to 1.
    pub confidence: f64,
    /// Whether a reader decided on it.
    #[serde(skip_serializing_if = "is_false")]
    pub corrected: bool,
}

/// What is seldom true is left out where it is not.
fn is_false(value: &bool) -> bool {
    !value
}

/// `a` or `b`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SideName {
    /// The first report.
    A,
    /// The second report.
    B,
}

impl SideName {
    /// As a reader knows it: `A` or `B`.
    pub fn letter(self) -> char {
        match self {
            SideName::A => 'A',
            SideName::B => 'B',
        }
    }

    /// The other one.
    pub fn other(self) -> SideName {
        match self {
            SideName::A => SideName::B,
            SideName::B => SideName::A,
        }
    }
}

/// A direct quotation, for a reader.
#[derive(Clone, Debug, Serialize)]
pub struct QuoteView {
    /// Whose.
    pub side: SideName,
    /// The sentence in which it begins.
    pub sentence: usize,
    /// The words between the marks.
    pub text: String,
    /// Who said it.
    pub speaker: Option<String>,
    /// Position in this list of its counterpart.
    #[serde(rename = "match")]
    pub counterpart: Option<usize>,
}

/// Refuses to compare a report with itself: a person who drops one file twice wants to hear so.
///
/// # Errors
/// [`Error::SameReport`] where both have the same text.
pub fn check_distinct(a: &Article, b: &Article) -> Result<(), Error> {
    let texts = |article: &Article| article.blocks.iter().map(|block| block.text.clone()).collect::<Vec<_>>();
    if texts(a) == texts(b) { Err(Error::SameReport { name: b.name.clone() }) } else { Ok(()) }
}

/// What a comparison is at, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Finding what each report states: numbers, dates, names, quotations.
    Details,
    /// Finding the sentences that report the same thing.
    Links,
    /// Relating the details of both reports.
    Ledger,
    /// Marking the words that differ in linked sentences.
    Wording,
}

impl Stage {
    /// Its name, for programs: `details`, `links`, `ledger`, `wording`.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Details => "details",
            Stage::Links => "links",
            Stage::Ledger => "ledger",
            Stage::Wording => "wording",
        }
    }
}

/// Compares two reports, with a reader's corrections where there are any.
pub fn compare(a: &Article, b: &Article, options: &Options) -> Comparison {
    compare_in_stages(a, b, options, &mut |_| ())
}

/// The same, and tells each stage when it begins: long reports take seconds.
///
/// ```
/// use diptych::comparison::{Stage, compare_in_stages};
/// let a = diptych::read(b"Bridge closed\n\nPolice said 19 people were hurt.", "a.txt")?;
/// let b = diptych::read(b"Lorry hits bridge\n\nTwenty people were hurt.", "b.txt")?;
/// let mut told = vec![];
/// compare_in_stages(&a, &b, &diptych::Options::default(), &mut |stage| told.push(stage));
/// assert_eq!(told, [Stage::Details, Stage::Links, Stage::Ledger, Stage::Wording]);
/// # Ok::<(), diptych::Error>(())
/// ```
pub fn compare_in_stages(a: &Article, b: &Article, options: &Options, tell: &mut dyn FnMut(Stage)) -> Comparison {
    tell(Stage::Details);
    let facts = [a, b].map(details::extract);
    let side_a = Side { article: a, facts: &facts[0] };
    let side_b = Side { article: b, facts: &facts[1] };
    tell(Stage::Links);
    let align::Weighed { links, scored, terms, .. } = align::weigh(side_a, side_b, options.vectors.as_deref());
    let corrections = &options.corrections;
    let sentences = [a.sentences.len(), b.sentences.len()];
    let decided_links = DecidedLinks::new(&corrections.links, &links, &scored, sentences);
    let (links, scored) = (decided_links.apply(links), decided_links.apply(scored));
    let block_links = rows::rows(a, b, &links, &decided_links.linked());
    tell(Stage::Ledger);
    let mut ledger = ledger::relate(side_a, side_b, &links, &scored, &terms.names);
    let decided = corrections::judge(side_a, side_b, &mut ledger, &corrections.details);
    let structure = structure::structure(side_a, side_b, &links, &block_links);
    let starts = [a, b].map(starts);
    let details = (ledger.details.iter().zip(decided))
        .map(|(detail, decided)| view_detail([a, b], [&starts[0], &starts[1]], detail, decided))
        .collect();
    let quotes = view_quotes(side_a, side_b, &ledger);
    let summary =
        summary::summary(a, b, &block_links, &ledger, &structure, corrections.links.len() + corrections.details.len());
    tell(Stage::Wording);
    Comparison {
        format: FORMAT,
        word_vectors: WordVectors::of(a, b, options),
        articles: Both { a: a.into(), b: b.into() },
        sentence_links: links.iter().map(|link| view_link(a, b, link, &decided_links)).collect(),
        block_links,
        details,
        quotes,
        structure,
        summary,
        corrections: corrections.clone(),
    }
}

/// UTF-16 code units before a byte of the text.
fn utf16(text: &str, byte: usize) -> usize {
    text[..byte].encode_utf16().count()
}

/// Where each sentence begins in its block, in UTF-16 code units. Linear, where counting from the beginning of the block for each
/// would take a paragraph of 100,000 sentences a minute.
fn starts(article: &Article) -> Vec<usize> {
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
                    hyperlinks: block
                        .hyperlinks
                        .iter()
                        .map(|link| HyperlinkView {
                            start: utf16(&block.text, link.span.start),
                            end: utf16(&block.text, link.span.end),
                            url: link.url.clone(),
                        })
                        .collect(),
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

fn view_link(a: &Article, b: &Article, link: &Link, decided: &DecidedLinks) -> SentenceLink {
    SentenceLink {
        a: link.a,
        b: link.b,
        score: (link.score * 1e4).round() / 1e4,
        changes: diff::changes(&a.sentences[link.a].text, &b.sentences[link.b].text),
        corrected: decided.get(link.a, link.b).is_some(),
    }
}

pub(crate) fn view_mention(article: &Article, mention: &Mention) -> MentionView {
    let sentence = &article.sentences[mention.sentence];
    view_mention_from(article, utf16(&article.blocks[sentence.block].text, sentence.span.start), mention)
}

/// The same, where it is known where its sentence begins.
fn view_mention_from(article: &Article, start: usize, mention: &Mention) -> MentionView {
    let text = &article.sentences[mention.sentence].text;
    MentionView {
        sentence: mention.sentence,
        start: start + utf16(text, mention.start),
        end: start + utf16(text, mention.end),
        text: mention.written(article).to_owned(),
    }
}

fn view_detail(
    [a, b]: [&Article; 2],
    [starts_a, starts_b]: [&[usize]; 2],
    detail: &ledger::Detail,
    decided: bool,
) -> DetailView {
    let view =
        |article, starts: &[usize], mention: &Mention| view_mention_from(article, starts[mention.sentence], mention);
    DetailView {
        kind: detail.kind,
        relation: detail.relation,
        a: detail.a.iter().map(|mention| view(a, starts_a, mention)).collect(),
        b: detail.b.iter().map(|mention| view(b, starts_b, mention)).collect(),
        value_a: detail.value_a.clone(),
        value_b: detail.value_b.clone(),
        note: detail.note.clone(),
        confidence: (detail.confidence * 1e2).round() / 1e2,
        corrected: decided,
    }
}

fn view_quotes(a: Side, b: Side, ledger: &ledger::Ledger) -> Vec<QuoteView> {
    let first_of_b = a.facts.quotes.len();
    let view = |side: SideName, facts: &Facts| {
        facts
            .quotes
            .iter()
            .enumerate()
            .map(|(position, quote)| QuoteView {
                side,
                sentence: quote.sentence,
                text: quote.text.clone(),
                speaker: quote.speaker.clone(),
                counterpart: ledger.quotes.iter().find_map(|pair| match side {
                    SideName::A => (pair.a == position).then_some(first_of_b + pair.b),
                    SideName::B => (pair.b == position).then_some(pair.a),
                }),
            })
            .collect::<Vec<_>>()
    };
    let mut quotes = view(SideName::A, a.facts);
    quotes.extend(view(SideName::B, b.facts));
    quotes
}
