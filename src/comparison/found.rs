//! What was found in two reports, as a reader of the comparison sees it: links, details, quotations.
//!
//! ```text
//! Mention   sentence 8, bytes 4..13 of it     →     MentionView   sentence 8, code units 102..111 of its block, "19 people"
//! ```

use super::{SideName, utf16};
use crate::align::{Link, Side};
use crate::article::{Article, Mention};
use crate::corrections::DecidedLinks;
use crate::details::Facts;
use crate::diff::{self, Change};
use crate::ledger::{self, DetailKind, Relation};
use serde::Serialize;

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

pub(super) fn view_link(a: &Article, b: &Article, link: &Link, decided: &DecidedLinks) -> SentenceLink {
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

pub(super) fn view_detail(
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

pub(super) fn view_quotes(a: Side, b: Side, ledger: &ledger::Ledger) -> Vec<QuoteView> {
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
