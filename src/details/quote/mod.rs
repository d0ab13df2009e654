//! Direct quotations and who said them.
//!
//! ```text
//! “We need to win the war,” Hayday said. “It hurts.”     two quotations of Serhiy Hayday
//! Putin said they “should take a break”                  words of Vladimir Putin inside a sentence
//! the ABC program “This Week”                            a title: nobody says it
//! ```
//!
//! `marks` finds the words between marks, `speaker` who said them: by what stands `around` them, its clauses (`clause`) and
//! noun phrases (`noun_phrase`), and by the `focus` of the text, which tells whom a pronoun or a `description` means.
//! A quotation parted by “he said” is two; one inside another is part of it; a paragraph that opens again
//! without the one before having closed begins a quotation of its own, by the same speaker.

mod around;
mod clause;
mod description;
mod focus;
mod marks;
mod noun_phrase;
mod speaker;
#[cfg(test)]
mod tests;
mod word;

use super::name::Name;
use crate::article::{Article, BlockKind, Mention, TokenKind};
use crate::language::speech;
use marks::Marked;

/// What quotation marks mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuoteKind {
    /// Words that somebody said or wrote.
    Speech,
    /// A title, a label, a word held at arm's length.
    Term,
}

/// How a report tells who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Attribution {
    /// By the sentences around it only, or not at all.
    Inferred,
    /// By a pronoun in the quotation's own sentence.
    Pronoun,
    /// By name or description in the quotation's own sentence.
    Named,
}

/// A direct quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// The sentence in which it begins.
    pub sentence: usize,
    /// The words between the marks, across sentences joined by one space.
    pub text: String,
    /// Its parts, one a sentence it runs through.
    pub mentions: Vec<Mention>,
    /// Speech, or a title or label.
    pub kind: QuoteKind,
    /// Who said it: the fullest form of the name in the report, or the words that stand for the speaker.
    pub speaker: Option<String>,
    /// The speaker's position in the report's names, where it is a name.
    pub speaker_name: Option<usize>,
    /// How the report tells who said it.
    pub attribution: Attribution,
}

/// A quotation in its block.
#[derive(Clone, Debug)]
struct Found {
    block: usize,
    marked: Marked,
    /// Further blocks it runs through without opening marks.
    rest: Vec<(usize, Marked)>,
    /// Whether the block before left a quotation open.
    continues: bool,
}

/// Finds direct quotations, and for each sentence the person whom it is about: its subject, also where that is a pronoun
/// or a description, else who speaks in it. Linear in the report.
pub fn extract(article: &Article, names: &[Name]) -> (Vec<Quote>, Vec<Option<usize>>) {
    let speech = speech::of(&article.language);
    let mut found: Vec<Found> = vec![];
    let mut open = false;
    for (position, block) in article.blocks.iter().enumerate().filter(|(_, block)| !block.sentences.is_empty()) {
        let mut here = marks::find(&block.text, open, speech);
        if here.is_empty() && block.kind == BlockKind::Quote {
            let end = block.text.len();
            here.push(Marked { open: 0, start: 0, end, close: end, closed: true, comma: false, goes_on: false });
        }
        let continues = std::mem::take(&mut open);
        for (order, marked) in here.into_iter().enumerate() {
            open = !marked.closed;
            match found.last_mut() {
                Some(last) if marked.goes_on => last.rest.push((position, marked)),
                _ => found.push(Found {
                    block: position,
                    continues: continues && order == 0 && marked.open == 0,
                    marked,
                    rest: vec![],
                }),
            }
        }
    }
    let mut quotes: Vec<Quote> = vec![];
    let mut kept = vec![];
    for one in found {
        let mentions: Vec<Mention> = std::iter::once((one.block, &one.marked))
            .chain(one.rest.iter().map(|(block, marked)| (*block, marked)))
            .flat_map(|(block, marked)| mentions(article, block, marked.start, marked.end))
            .collect();
        let Some(first) = mentions.first() else { continue };
        if !mentions.iter().any(|mention| has_word(article, mention)) {
            continue;
        }
        let text = mentions.iter().map(|mention| mention.written(article)).collect::<Vec<_>>().join(" ");
        quotes.push(Quote {
            sentence: first.sentence,
            text,
            mentions,
            kind: QuoteKind::Speech,
            speaker: None,
            speaker_name: None,
            attribution: Attribution::Inferred,
        });
        kept.push(one);
    }
    let subjects = speaker::attribute(article, names, &kept, &mut quotes);
    (quotes, subjects)
}

/// Whether a whole word stands in a place. Marks may stand inside of a word, where an accent is the letter after one; what is
/// between them is no quotation.
fn has_word(article: &Article, mention: &Mention) -> bool {
    let tokens = &article.sentences[mention.sentence].tokens;
    let first = tokens.partition_point(|token| token.span.start < mention.start);
    let mut inside = tokens[first..].iter().take_while(|token| token.span.end <= mention.end);
    inside.any(|token| token.kind != TokenKind::Punctuation)
}

/// The parts of a stretch of a block, one a sentence.
fn mentions(article: &Article, block: usize, start: usize, end: usize) -> Vec<Mention> {
    article.blocks[block]
        .sentences
        .clone()
        .filter_map(|sentence| {
            let span = &article.sentences[sentence].span;
            let (from, to) = (start.max(span.start), end.min(span.end));
            if from >= to {
                return None;
            }
            let words = &article.blocks[block].text[from..to];
            let from = from + words.len() - words.trim_start().len();
            let to = from + words.trim().len();
            (from < to).then(|| Mention { sentence, start: from - span.start, end: to - span.start })
        })
        .collect()
}
