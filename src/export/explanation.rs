//! An explanation as plain text, for a terminal.
//!
//! ```text
//! A 8 is linked to B 25 (99 %).
//!
//! A 8   ¶8   On July 3, six people, including a 9-year-old girl, were killed …
//!
//! B 25  ¶23  99 %  Slovyansk and Siversk suffered heavy shelling over the weekend …
//!   Linked: 99 % sure that they tell the same thing.
//!   +++  Rare words in both: wounded, girl, killed
//!   ++   Same day: July 3 / Sunday
//! ```
//!
//! The signs say how much a group of features pushed the probability up or down: one sign a little, three very much.

use super::text::{paragraphs, wrap_under};
use crate::Article;
use crate::comparison::{ArticleView, MentionView, SideName};
use crate::explain::{Bearing, Counterpart, Evidence, Explanation, Finding, Ground};
use std::fmt::Write as _;

/// How many findings a line gives.
const MOST_FINDINGS: usize = 10;

/// From which push on a ground is told that found nothing.
const TELLING: f64 = 0.5;

/// An explanation as plain text.
pub fn text(a: &Article, b: &Article, explanation: &Explanation) -> String {
    let articles = [ArticleView::from(a), ArticleView::from(b)];
    let mut out = format!("{}\n\n", explanation.note);
    sentence(&mut out, &articles, explanation.side, explanation.sentence, "");
    for pair in &explanation.counterparts {
        let (side, number) = match explanation.side {
            SideName::A => (SideName::B, pair.b),
            SideName::B => (SideName::A, pair.a),
        };
        out.push('\n');
        let sure = pair.score.map(|score| format!("  {}", crate::explain::percent(score))).unwrap_or_default();
        sentence(&mut out, &articles, side, number, &sure);
        grounds(&mut out, pair);
    }
    out.truncate(out.trim_end().len());
    out
}

/// The sentences of both reports with their numbers and what each is linked to, for whoever looks for a number.
pub fn numbered(comparison: &crate::Comparison) -> String {
    let mut out = String::new();
    let articles = [&comparison.articles.a, &comparison.articles.b];
    for (article, side) in articles.into_iter().zip([SideName::A, SideName::B]) {
        for (number, sentence) in article.sentences.iter().enumerate() {
            let links: Vec<String> = comparison
                .sentence_links
                .iter()
                .filter_map(|link| match side {
                    SideName::A => (link.a == number).then_some(link.b),
                    SideName::B => (link.b == number).then_some(link.a),
                })
                .map(|other| format!("{} {other}", side.other().letter()))
                .collect();
            let to = if links.is_empty() { String::new() } else { format!("→ {}", links.join(", ")) };
            let _ = writeln!(out, "{} {number:<3} {to:<18} {}", side.letter(), opening(&sentence.text, 72));
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out
}

/// The beginning of a text.
fn opening(text: &str, most: usize) -> String {
    let beginning: String = text.chars().take(most).collect();
    if beginning.len() < text.len() { format!("{}…", beginning.trim_end()) } else { beginning }
}

fn sentence(out: &mut String, articles: &[ArticleView; 2], side: SideName, number: usize, sure: &str) {
    let article = &articles[usize::from(side == SideName::B)];
    let sentence = &article.sentences[number];
    let place = paragraphs(article, &[sentence.block]);
    let _ = writeln!(out, "{} {number}  {place}{sure}", side.letter());
    wrap_under(out, &sentence.text, "    ");
}

fn grounds(out: &mut String, pair: &Counterpart) {
    wrap_under(out, &pair.note, "  ");
    let silent = |ground: &Ground| ground.evidence.iter().all(|evidence| evidence.bearing == Bearing::Silent);
    for ground in &pair.grounds {
        if silent(ground) && ground.push.is_none_or(|push| push.abs() < TELLING) {
            continue;
        }
        for (position, evidence) in ground.evidence.iter().enumerate() {
            let signs = if position == 0 { signs(ground.push) } else { String::new() };
            let _ = writeln!(out, "  {signs:<4} {}", line(evidence));
        }
    }
}

/// One to three signs for how much a ground pushed up or down.
fn signs(push: Option<f64>) -> String {
    let Some(push) = push else { return String::new() };
    let count = match push.abs() {
        ..0.1 => return "·".to_owned(),
        ..0.5 => 1,
        ..1.5 => 2,
        _ => 3,
    };
    if push > 0.0 { "+" } else { "−" }.repeat(count)
}

/// A piece of evidence in words.
fn line(evidence: &Evidence) -> String {
    if evidence.findings.is_empty() {
        return evidence.label.clone();
    }
    format!("{}: {}", evidence.label, said(evidence))
}

fn said(evidence: &Evidence) -> String {
    let (paired, alone): (Vec<&Finding>, Vec<&Finding>) =
        evidence.findings.iter().partition(|finding| finding.a.is_some() && finding.b.is_some());
    let joint = if evidence.bearing == Bearing::Differs { " against " } else { " / " };
    let mut parts: Vec<String> = paired.iter().filter_map(|finding| both(finding, joint)).collect();
    let texts = |of: fn(&Finding) -> Option<&MentionView>| {
        alone.iter().filter_map(|finding| of(finding)).map(|mention| mention.text.as_str()).collect::<Vec<_>>()
    };
    let (a, b) = (texts(|finding| finding.a.as_ref()), texts(|finding| finding.b.as_ref()));
    if !alone.is_empty() {
        parts.push(format!("{} against {}", a.join(", "), b.join(", ")));
    }
    let more = parts.len().saturating_sub(MOST_FINDINGS);
    parts.truncate(MOST_FINDINGS);
    if more > 0 {
        parts.push(format!("and {more} more"));
    }
    parts.join(", ")
}

fn both(finding: &Finding, joint: &str) -> Option<String> {
    let (a, b) = (&finding.a.as_ref()?.text, &finding.b.as_ref()?.text);
    Some(if a.to_lowercase() == b.to_lowercase() { a.clone() } else { format!("{a}{joint}{b}") })
}
