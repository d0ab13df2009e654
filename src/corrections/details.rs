//! A reader's judgement on lines of the ledger.

use super::{DetailCorrection, InReport, Place, Verdict};
use crate::align::Side;
use crate::article::{Article, Mention};
use crate::ledger::{Detail, Ledger, QuoteMatch, Relation};
use rustc_hash::FxHashSet;

/// The longest words that a note repeats, in letters.
const REPEATED: usize = 60;

/// Applies judgements to a ledger, and returns which of its lines are as they are because a reader decided so.
pub(crate) fn judge(a: Side, b: Side, ledger: &mut Ledger, corrections: &[DetailCorrection]) -> Vec<bool> {
    if !super::APPLIED || corrections.is_empty() {
        return vec![false; ledger.details.len()];
    }
    let mut lines: Vec<Line> =
        std::mem::take(&mut ledger.details).into_iter().map(|detail| Line { detail, decided: false }).collect();
    let (mut in_a, mut in_b) = (InReport::new(a.article), InReport::new(b.article));
    for correction in corrections {
        let (places_a, places_b) = (Places::new(&mut in_a, &correction.a), Places::new(&mut in_b, &correction.b));
        let (in_a, in_b) = (|m: &[Mention]| places_a.has(m), |m: &[Mention]| places_b.has(m));
        let judged = |line: &Line| {
            line.detail.kind == correction.kind
                && match correction.verdict {
                    Verdict::Apart => in_a(&line.detail.a) && in_b(&line.detail.b),
                    Verdict::Wrong => in_a(&line.detail.a) || in_b(&line.detail.b),
                }
        };
        lines = lines
            .into_iter()
            .flat_map(|line| match correction.verdict {
                _ if !judged(&line) => vec![line],
                Verdict::Apart => split(a.article, b.article, line.detail),
                Verdict::Wrong => {
                    let (no_a, no_b) = (in_a(&line.detail.a), in_b(&line.detail.b));
                    without(a.article, b.article, line.detail, no_a, no_b).into_iter().collect()
                }
            })
            .collect();
        let quoted = |side: Side, quote: usize, places: &Places| places.has(&side.facts.quotes[quote].mentions);
        ledger.quotes.retain(|QuoteMatch { a: x, b: y }| {
            let (in_a, in_b) = (quoted(a, *x, &places_a), quoted(b, *y, &places_b));
            match correction.verdict {
                Verdict::Apart => !(in_a && in_b),
                Verdict::Wrong => !(in_a || in_b),
            }
        });
    }
    let decided = lines.iter().map(|line| line.decided).collect();
    ledger.details = lines.into_iter().map(|line| line.detail).collect();
    decided
}

struct Line {
    detail: Detail,
    decided: bool,
}

/// The places of a correction in one report.
struct Places(FxHashSet<Mention>);

impl Places {
    fn new(report: &mut InReport, places: &[Place]) -> Self {
        Places(places.iter().filter_map(|place| report.mention(place)).collect())
    }

    /// Whether one of these is among them.
    fn has(&self, mentions: &[Mention]) -> bool {
        !self.0.is_empty() && mentions.iter().any(|mention| self.0.contains(mention))
    }
}

/// Two lines of one: what either report gives, each by itself.
fn split(a: &Article, b: &Article, detail: Detail) -> Vec<Line> {
    let note = |words: &str, side: char| format!("A reader decided that “{words}” in {side} is not the same thing.");
    let only_a = Detail {
        relation: Relation::OnlyA,
        b: vec![],
        value_b: None,
        note: note(&words(b, &detail.b), 'B'),
        confidence: 1.0,
        ..detail.clone()
    };
    let only_b = Detail {
        relation: Relation::OnlyB,
        a: vec![],
        value_a: None,
        note: note(&words(a, &detail.a), 'A'),
        confidence: 1.0,
        ..detail
    };
    [only_a, only_b].map(|detail| Line { detail, decided: true }).into()
}

/// A line without what is no detail, if anything is left of it.
fn without(a: &Article, b: &Article, detail: Detail, no_a: bool, no_b: bool) -> Option<Line> {
    let note = |words: &str, side: char| format!("A reader decided that “{words}” in {side} is no such detail.");
    let detail = match (no_a || detail.a.is_empty(), no_b || detail.b.is_empty()) {
        (true, true) => return None,
        (true, false) => Detail {
            relation: Relation::OnlyB,
            note: note(&words(a, &detail.a), 'A'),
            a: vec![],
            value_a: None,
            confidence: 1.0,
            ..detail
        },
        (false, true) => Detail {
            relation: Relation::OnlyA,
            note: note(&words(b, &detail.b), 'B'),
            b: vec![],
            value_b: None,
            confidence: 1.0,
            ..detail
        },
        (false, false) => detail,
    };
    Some(Line { detail, decided: true })
}

/// The words at the first of some places, shortened.
fn words(article: &Article, mentions: &[Mention]) -> String {
    let written = mentions.first().map_or("", |mention| mention.written(article));
    let bare = written.trim_matches(['“', '”', '"', '«', '»', '„']);
    match bare.char_indices().nth(REPEATED) {
        Some((end, _)) => format!("{}…", bare[..end].trim_end()),
        None => bare.to_owned(),
    }
}
