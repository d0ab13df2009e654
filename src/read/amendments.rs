//! What a person knows better than the reader of a file: the day, the headline, what is part of the report.
//!
//! ```text
//! as read        published: none        set aside: “Two lifeboats took part.” (pull quote)
//! amended        published: March 9     paragraph: “Two lifeboats took part.”
//! ```
//!
//! Amendments always speak of the report as it was read, so that taking one back is leaving it out.

use super::push;
use crate::article::{Article, Aside, Block, BlockKind, SetAside};
use crate::language::{self, words::Tokenizer};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a reader amends in one report. Positions are those of the report as it was read; what is not there is passed over.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Amendments {
    /// The headline; likewise the next four: nothing leaves what was read, an empty text removes it.
    pub headline: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// The day it was published, `2024-03-09`.
    pub published: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// What was set aside and is part of the report: positions in [`Article::set_aside`].
    pub taken_in: Vec<usize>,
    /// Furniture that is running text: positions in [`Article::blocks`].
    pub paragraphs: Vec<usize>,
    /// What is no part of the report: positions in [`Article::blocks`].
    pub set_aside: Vec<usize>,
}

impl Amendments {
    /// Whether nothing is amended.
    pub fn is_empty(&self) -> bool {
        *self == Amendments::default()
    }
}

/// A report with amendments.
///
/// ```
/// use diptych::{Amendments, amended};
/// let read = diptych::read(b"Bridge closed\n\nTwo people were hurt when a lorry hit the bridge on Monday.", "a.txt")?;
/// let dated = amended(&read, &Amendments { published: Some("2024-03-09".into()), ..Default::default() });
/// assert_eq!(dated.published.map(|day| day.to_string()).as_deref(), Some("2024-03-09"));
/// assert_eq!(dated.sentences, read.sentences);
/// # Ok::<(), diptych::Error>(())
/// ```
pub fn amended(read: &Article, amendments: &Amendments) -> Article {
    let field = |amended: &Option<String>, read: &Option<String>| match amended {
        Some(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        None => read.clone(),
    };
    let published = match &amendments.published {
        Some(day) if day.trim().is_empty() => None,
        Some(day) => day.trim().parse::<Date>().ok().or(read.published),
        None => read.published,
    };
    let mut article = Article {
        name: read.name.clone(),
        language: read.language.clone(),
        headline: field(&amendments.headline, &read.headline),
        byline: field(&amendments.byline, &read.byline),
        outlet: field(&amendments.outlet, &read.outlet),
        published,
        url: field(&amendments.url, &read.url),
        blocks: Vec::with_capacity(read.blocks.len()),
        set_aside: vec![],
        sentences: vec![],
    };
    let mut tokenizer = Tokenizer::new(language::of(&read.language));
    let has_headline = read.blocks.iter().any(|block| block.kind == BlockKind::Headline);
    if let Some(headline) = article.headline.clone().filter(|_| !has_headline && amendments.headline.is_some()) {
        push(&mut article, block(BlockKind::Headline, headline), &mut tokenizer);
    }
    let mut aside = read.set_aside.iter().enumerate().peekable();
    for at in 0..=read.blocks.len() {
        while let Some((position, one)) = aside.next_if(|(_, one)| one.before <= at) {
            if amendments.taken_in.contains(&position) {
                let taken =
                    Block { hyperlinks: one.hyperlinks.clone(), ..block(BlockKind::Paragraph, one.text.clone()) };
                push(&mut article, taken, &mut tokenizer);
            } else {
                article.set_aside.push(SetAside { before: article.blocks.len(), ..one.clone() });
            }
        }
        let Some(own) = read.blocks.get(at) else { break };
        if amendments.set_aside.contains(&at) {
            let (text, hyperlinks) = (own.text.clone(), own.hyperlinks.clone());
            let before = article.blocks.len();
            article.set_aside.push(SetAside { text, hyperlinks, reason: Aside::Reader, before });
        } else if let Some(headline) =
            amendments.headline.as_ref().and(article.headline.clone()).filter(|_| own.kind == BlockKind::Headline)
        {
            push(&mut article, block(BlockKind::Headline, headline), &mut tokenizer);
        } else if amendments.paragraphs.contains(&at) && !own.kind.reports() {
            push(&mut article, Block { kind: BlockKind::Paragraph, ..own.clone() }, &mut tokenizer);
        } else {
            keep(&mut article, read, own);
        }
    }
    article
}

/// Adds a block as it was read, its sentences where they were.
fn keep(article: &mut Article, read: &Article, block: &Block) {
    let (first, position) = (article.sentences.len(), article.blocks.len());
    let sentences = read.sentences[block.sentences.clone()].iter().cloned();
    article.sentences.extend(sentences.map(|sentence| crate::article::Sentence { block: position, ..sentence }));
    article.blocks.push(Block { sentences: first..article.sentences.len(), ..block.clone() });
}

fn block(kind: BlockKind, text: String) -> Block {
    Block { kind, text, sentences: 0..0, hyperlinks: vec![] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{read, read_document};
    use diptych_readers::{About, Document, Draft};

    fn report() -> Article {
        let aside = |text, reason| Draft { aside: Some(reason), ..Draft::plain(text) };
        let blocks = vec![
            aside("Home · World · Sport", Aside::Navigation),
            Draft::plain("Bridge closed after crash"),
            Draft::plain("A lorry hit the bridge on Monday. Two people were hurt, police said."),
            aside("“It shook,” said a neighbour. She was at home.", Aside::PullQuote),
            Draft::plain("With reporting by Reuters"),
            aside("Read more: the bridge’s history", Aside::Related),
        ];
        read_document(Document { blocks, ..Document::default() }, "a.html", About::default()).unwrap()
    }

    fn texts(article: &Article) -> Vec<&str> {
        article.sentences.iter().map(|sentence| sentence.text.as_str()).collect()
    }

    #[test]
    fn what_was_set_aside_keeps_its_place_and_can_be_taken_in() {
        let read = report();
        assert_eq!(read.set_aside.iter().map(|aside| aside.before).collect::<Vec<_>>(), [0, 2, 3]);
        let amended = amended(&read, &Amendments { taken_in: vec![1], ..Default::default() });
        assert_eq!(
            texts(&amended)[2..],
            ["Two people were hurt, police said.", "“It shook,” said a neighbour.", "She was at home."]
        );
        assert_eq!(amended.sentences[3].block, 2);
        assert_eq!(amended.set_aside.len(), 2);
        assert_eq!(amended.set_aside[1].before, 4);
    }

    #[test]
    fn furniture_becomes_text_and_text_furniture() {
        let read = report();
        let amended = amended(&read, &Amendments { paragraphs: vec![2], set_aside: vec![1], ..Default::default() });
        assert_eq!(texts(&amended), ["Bridge closed after crash", "With reporting by Reuters"]);
        assert_eq!(amended.set_aside[2].reason, Aside::PullQuote);
        assert_eq!(amended.set_aside[1].reason, Aside::Reader);
    }

    #[test]
    fn what_heads_the_report_is_amended_and_emptied() {
        let read = read(b"# Bridge closed\n\nBy Ann Brown\n\nTwo were hurt on Monday.", "a.md").unwrap();
        let other = amended(
            &read,
            &Amendments {
                headline: Some("Bridge shut".into()),
                byline: Some(" ".into()),
                published: Some("2024-02-30".into()),
                ..Default::default()
            },
        );
        assert_eq!((other.headline.as_deref(), other.byline), (Some("Bridge shut"), None));
        assert_eq!(other.sentences[0].text, "Bridge shut");
        assert_eq!(other.published, None, "there is no such day");
    }

    #[test]
    fn what_is_not_there_is_passed_over() {
        let read = report();
        let none = Amendments { taken_in: vec![9], paragraphs: vec![99], set_aside: vec![99], ..Default::default() };
        assert_eq!(amended(&read, &none), read);
    }
}
