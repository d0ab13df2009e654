//! A comparison as plain text, for a terminal.
//!
//! ```text
//! Contradicted
//!   ≠  wounded: 19 against 20
//!        A ¶8   …and another 19 people were wounded, local authorities said.
//!        B ¶23  …including a nine-year-old girl, were killed, and 20 people wounded.
//! ```

use crate::align::rows::Order;
use crate::article::BlockKind;
use crate::comparison::{ArticleView, BlockLink, Comparison, DetailView, MentionView, WordVectors};
use crate::ledger::{DetailKind, Relation};
use std::fmt::Write as _;

/// Columns of a line of running text.
pub(super) const WIDTH: usize = 96;

/// Letters of context on either side of a detail.
const CONTEXT: usize = 36;

/// The comparison as plain text: both heads, the note, what is contradicted, written differently and quoted by both, and
/// which paragraphs answer each other.
pub fn text(comparison: &Comparison) -> String {
    let mut out = String::new();
    head(&mut out, 'A', &comparison.articles.a);
    head(&mut out, 'B', &comparison.articles.b);
    out.push('\n');
    let note: String = comparison.summary.note.iter().map(|clause| clause.text.as_str()).collect();
    wrap(&mut out, &note);
    match comparison.word_vectors {
        WordVectors::Used => {}
        WordVectors::Missing => wrap(
            &mut out,
            "Linked without the table of near words: passages in quite different words may stay unlinked.",
        ),
        WordVectors::OtherLanguage => wrap(
            &mut out,
            "The table of near words is English: here passages in quite different words may stay unlinked.",
        ),
    }

    let conflicts: Vec<&DetailView> = of(comparison, |detail| detail.relation == Relation::Conflict);
    section(&mut out, "Contradicted", &conflicts, |out, detail| {
        line(out, "≠", &detail.note);
        place(out, 'A', &comparison.articles.a, detail.a.first());
        place(out, 'B', &comparison.articles.b, detail.b.first());
    });
    let differently = of(comparison, |detail| {
        detail.kind != DetailKind::Quote && matches!(detail.relation, Relation::Equivalent | Relation::Variant)
    });
    section(&mut out, "Written differently", &differently, |out, detail| {
        let sign = if detail.relation == Relation::Equivalent { "=" } else { "~" };
        if let (Some(a), Some(b)) = (detail.a.first(), detail.b.first()) {
            let (at_a, at_b) = (paragraph_of(&comparison.articles.a, a), paragraph_of(&comparison.articles.b, b));
            line(out, sign, &format!("{}  /  {}   (A {at_a}, B {at_b})", a.text, b.text));
        }
    });
    let quotes = of(comparison, |detail| {
        detail.kind == DetailKind::Quote && matches!(detail.relation, Relation::Identical | Relation::Variant)
    });
    section(&mut out, "Quoted by both", &quotes, |out, detail| {
        let sign = if detail.relation == Relation::Identical { "=" } else { "~" };
        line(out, sign, &detail.note);
        place(out, 'A', &comparison.articles.a, detail.a.first());
        place(out, 'B', &comparison.articles.b, detail.b.first());
    });
    let rows: Vec<&BlockLink> = comparison.block_links.iter().collect();
    section(&mut out, "Passages that answer each other", &rows, |out, row| {
        let moved = if row.order == Order::Moved { "  moved" } else { "" };
        let (a, b) = (paragraphs(&comparison.articles.a, &row.a), paragraphs(&comparison.articles.b, &row.b));
        let _ = writeln!(out, "  A {a:<12} B {b}{moved}");
    });
    for (label, article, alone) in [
        ("Only in A", &comparison.articles.a, &comparison.structure.a.alone),
        ("Only in B", &comparison.articles.b, &comparison.structure.b.alone),
    ] {
        let blocks: Vec<usize> = alone.clone();
        section(&mut out, label, &blocks, |out, block| {
            let opening: String = article.blocks[*block].text.chars().take(WIDTH - 16).collect();
            let _ = writeln!(out, "  {:<9} {opening}…", paragraphs(article, &[*block]));
        });
    }
    super::unseen::told(&out).into_owned()
}

fn of(comparison: &Comparison, wanted: impl Fn(&DetailView) -> bool) -> Vec<&DetailView> {
    comparison.details.iter().filter(|detail| wanted(detail)).collect()
}

fn section<T>(out: &mut String, title: &str, items: &[T], print: impl Fn(&mut String, &T)) {
    if items.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{title} ({})", items.len());
    for item in items {
        print(out, item);
    }
}

fn head(out: &mut String, label: char, article: &ArticleView) {
    let _ = writeln!(out, "{label}  {}", article.headline.as_deref().unwrap_or(&article.name));
    let about: Vec<&str> = [&article.outlet, &article.byline, &article.published]
        .into_iter()
        .filter_map(|known| known.as_deref())
        .collect();
    if !about.is_empty() {
        let _ = writeln!(out, "   {}", about.join(" · "));
    }
}

fn line(out: &mut String, sign: &str, text: &str) {
    let _ = writeln!(out, "  {sign}  {text}");
}

/// Where a detail stands, with the words around it.
fn place(out: &mut String, label: char, article: &ArticleView, mention: Option<&MentionView>) {
    let Some(mention) = mention else { return };
    let block = &article.blocks[article.sentences[mention.sentence].block];
    let units: Vec<u16> = block.text.encode_utf16().collect();
    let (from, to) = (mention.start.saturating_sub(CONTEXT), (mention.end + CONTEXT).min(units.len()));
    let words = String::from_utf16_lossy(&units[from..to]).replace('\u{fffd}', "");
    let (before, after) = (if from > 0 { "…" } else { "" }, if to < units.len() { "…" } else { "" });
    let _ = writeln!(out, "       {label} {:<4} {before}{}{after}", paragraph_of(article, mention), words.trim());
}

fn paragraph_of(article: &ArticleView, mention: &MentionView) -> String {
    paragraphs(article, &[article.sentences[mention.sentence].block])
}

/// How a reader names blocks: `¶3–4` for running text, else what they are.
pub(super) fn paragraphs(article: &ArticleView, blocks: &[usize]) -> String {
    let mut numbers: Vec<usize> = vec![];
    let mut others: Vec<&str> = vec![];
    for block in blocks {
        match article.blocks[*block].kind {
            BlockKind::Paragraph | BlockKind::Quote | BlockKind::ListItem => {
                numbers.push(article.paragraph_number(*block))
            }
            BlockKind::Headline => others.push("headline"),
            BlockKind::Caption => others.push("caption"),
            _ => others.push("subhead"),
        }
    }
    let mut names: Vec<String> = others.into_iter().map(str::to_owned).collect();
    let mut rest = numbers.as_slice();
    while let Some(first) = rest.first() {
        let run = rest.iter().zip(*first..).take_while(|(number, next)| *number == next).count();
        names.push(if run > 1 { format!("¶{first}–{}", rest[run - 1]) } else { format!("¶{first}") });
        rest = &rest[run..];
    }
    names.join(", ")
}

/// Breaks running text into lines.
fn wrap(out: &mut String, text: &str) {
    wrap_under(out, text, "");
}

/// Breaks running text into lines that each begin with some words.
pub(super) fn wrap_under(out: &mut String, text: &str, margin: &str) {
    let mut column = 0;
    for word in text.split_whitespace() {
        let width = word.chars().count();
        if column > 0 && column + 1 + width > WIDTH {
            out.push('\n');
            column = 0;
        }
        let before = if column == 0 { margin } else { " " };
        out.push_str(before);
        column += before.chars().count();
        out.push_str(word);
        column += width;
    }
    out.push('\n');
}
