//! What must hold of whatever was read or compared.

use diptych::article::Article;
use diptych::comparison::{ArticleView, Comparison, DetailView, MentionView};
use diptych::language::words::is_unseen;
use diptych::ledger::Relation;
use std::ops::Range;

/// An error is one sentence for a person.
pub fn sentence(error: &str) {
    assert!(error.ends_with(['.', ')']), "{error:?}");
}

/// Whether nothing but white space and signs that nobody sees stand outside of some spans of a text, which follow each other.
fn covers(text: &str, spans: impl Iterator<Item = Range<usize>>) -> bool {
    let mut end = 0;
    for span in spans {
        if span.start < end || span.is_empty() || !text.get(end..span.start).is_some_and(is_blank) {
            return false;
        }
        end = span.end;
    }
    text.get(end..).is_some_and(is_blank)
}

fn is_blank(text: &str) -> bool {
    text.chars().all(|sign| sign.is_whitespace() || is_unseen(sign))
}

/// A report: its parts are numbered without a gap, slice to their text, and cover it.
pub fn article(article: &Article) {
    let mut next = 0;
    for (id, block) in article.blocks.iter().enumerate() {
        assert_eq!(block.sentences.start, next, "block {id}");
        next = block.sentences.end;
        let sentences = &article.sentences[block.sentences.clone()];
        if block.kind.reports() {
            let spans = sentences.iter().map(|sentence| sentence.span.clone());
            assert!(covers(&block.text, spans), "sentences of {block:?}");
        } else {
            assert!(sentences.is_empty(), "block {id}");
        }
        for sentence in sentences {
            assert_eq!(sentence.block, id);
            assert_eq!(block.text[sentence.span.clone()], sentence.text);
            let spans = sentence.tokens.iter().map(|token| token.span.clone());
            assert!(covers(&sentence.text, spans), "tokens of {sentence:?}");
            for token in &sentence.tokens {
                assert!(!token.lower.is_empty() && !token.stem.is_empty(), "{token:?} of {sentence:?}");
            }
        }
        for link in &block.hyperlinks {
            assert!(block.text.get(link.span.clone()).is_some_and(|text| !text.is_empty()), "{link:?} of {block:?}");
        }
    }
    assert_eq!(next, article.sentences.len());
    assert!(!article.sentences.is_empty());
    for aside in &article.set_aside {
        assert!(aside.before <= article.blocks.len());
    }
    assert!(article.set_aside.is_sorted_by_key(|aside| aside.before));
}

/// The part of a text between two UTF-16 offsets.
fn slice(text: &str, start: usize, end: usize) -> String {
    let units: Vec<u16> = text.encode_utf16().skip(start).take(end - start).collect();
    assert_eq!(units.len(), end - start, "{start}..{end} of {text:?}");
    String::from_utf16(&units).expect("offsets stand between letters")
}

fn view(article: &ArticleView) {
    let mut next = 0;
    for block in &article.blocks {
        for id in &block.sentences {
            assert_eq!(*id, next);
            next += 1;
        }
        for link in &block.hyperlinks {
            assert!(!slice(&block.text, link.start, link.end).is_empty());
        }
    }
    assert_eq!(next, article.sentences.len());
    for (id, sentence) in article.sentences.iter().enumerate() {
        let block = &article.blocks[sentence.block];
        assert!(block.sentences.contains(&id));
        assert_eq!(slice(&block.text, sentence.start, sentence.end), sentence.text);
    }
}

fn mentions(article: &ArticleView, mentions: &[MentionView]) {
    for mention in mentions {
        let sentence = &article.sentences[mention.sentence];
        assert_eq!(slice(&article.blocks[sentence.block].text, mention.start, mention.end), mention.text);
        assert!(sentence.start <= mention.start && !mention.text.is_empty(), "{mention:?}");
    }
}

fn detail(comparison: &Comparison, detail: &DetailView) {
    mentions(&comparison.articles.a, &detail.a);
    mentions(&comparison.articles.b, &detail.b);
    assert_eq!(detail.a.is_empty(), detail.relation == Relation::OnlyB, "{detail:?}");
    assert_eq!(detail.b.is_empty(), detail.relation == Relation::OnlyA, "{detail:?}");
    assert!((0.0..=1.0).contains(&detail.confidence), "{detail:?}");
    assert!(!detail.note.is_empty());
}

/// A comparison: all that it says points at what is there.
pub fn comparison(comparison: &Comparison) {
    let (a, b) = (&comparison.articles.a, &comparison.articles.b);
    view(a);
    view(b);
    assert!(comparison.sentence_links.is_sorted_by(|one, next| (one.a, one.b) < (next.a, next.b)), "each link once");
    for link in &comparison.sentence_links {
        assert!((0.0..=1.0).contains(&link.score), "{}", link.score);
        let (text_a, text_b) = (&a.sentences[link.a].text, &b.sentences[link.b].text);
        let (mut end_a, mut end_b) = (0, 0);
        for change in &link.changes {
            assert_eq!([change.a[0], change.b[0]], [end_a, end_b]);
            [end_a, end_b] = [change.a[1], change.b[1]];
            let [in_a, in_b] = [slice(text_a, change.a[0], end_a), slice(text_b, change.b[0], end_b)];
            assert!(change.op != diptych::diff::Op::Equal || in_a == in_b, "{change:?}");
        }
        assert_eq!([end_a, end_b], [text_a, text_b].map(|text| text.encode_utf16().count()));
        let (block_a, block_b) = (a.sentences[link.a].block, b.sentences[link.b].block);
        let row_a = comparison.block_links.iter().position(|row| row.a.contains(&block_a));
        let row_b = comparison.block_links.iter().position(|row| row.b.contains(&block_b));
        assert!(row_a.is_some() && row_b.is_some(), "what is linked stands in a row");
        assert!(!link.corrected || (row_a == row_b && link.score == 1.0), "what a reader linked stands in one row");
    }
    for (count, blocks) in [
        (a.blocks.len(), comparison.block_links.iter().flat_map(|row| &row.a).collect::<Vec<_>>()),
        (b.blocks.len(), comparison.block_links.iter().flat_map(|row| &row.b).collect()),
    ] {
        let mut seen = vec![false; count];
        for block in blocks {
            assert!(!std::mem::replace(&mut seen[*block], true), "block {block} stands in one row");
        }
    }
    comparison.details.iter().for_each(|one| detail(comparison, one));
    for (id, quote) in comparison.quotes.iter().enumerate() {
        let article = if quote.side == diptych::comparison::SideName::A { a } else { b };
        assert!(quote.sentence < article.sentences.len());
        if let Some(other) = quote.counterpart {
            assert_eq!(comparison.quotes[other].counterpart, Some(id));
            assert!(comparison.quotes[other].side != quote.side);
        }
    }
}

/// Where the lines of a ledger stand and what they are, as they would be were the reports swapped.
fn lines(comparison: &Comparison, swapped: bool) -> Vec<String> {
    let line = |detail: &DetailView| {
        let places = |mentions: &[MentionView]| {
            mentions.iter().map(|mention| (mention.sentence, mention.start, mention.end)).collect::<Vec<_>>()
        };
        let sides = [places(&detail.a), places(&detail.b)];
        let (a, b, relation) = match (swapped, detail.relation) {
            (false, relation) => (&sides[0], &sides[1], relation),
            (true, Relation::OnlyA) => (&sides[1], &sides[0], Relation::OnlyB),
            (true, Relation::OnlyB) => (&sides[1], &sides[0], Relation::OnlyA),
            (true, relation) => (&sides[1], &sides[0], relation),
        };
        format!("{:?} {relation:?} {a:?} {b:?} {}", detail.kind, detail.corrected)
    };
    let mut lines: Vec<String> = comparison.details.iter().map(line).collect();
    lines.sort();
    lines
}

/// Swapping the reports swaps the sides and nothing else.
pub fn mirrored(one: &Comparison, other: &Comparison) {
    let links = |comparison: &Comparison| -> Vec<(usize, usize)> {
        comparison.sentence_links.iter().map(|link| (link.a, link.b)).collect()
    };
    let mut turned: Vec<(usize, usize)> = links(other).into_iter().map(|(b, a)| (a, b)).collect();
    turned.sort_unstable();
    assert_eq!(links(one), turned);
    assert_eq!(lines(one, false), lines(other, true));
}
