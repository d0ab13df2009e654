//! Where two sentences stand: in their reports, beside linked ones, among all other pairs; and how long they are.

use super::{Evidence, Pair};
use crate::align::features::Features;
use crate::article::{BlockKind, TokenKind};

/// From which distance on two relative positions are far apart, as a share of a report.
const FAR: f64 = 0.4;

/// Headline, first paragraph, linked neighbours, and how far into either report.
pub(super) fn place(pair: &Pair) -> Vec<Evidence> {
    let articles = pair.sides.map(|side| side.article);
    let kinds = [0, 1].map(|side| articles[side].kind(pair.sentences[side]) == BlockKind::Headline);
    let leads = [0, 1].map(|side| {
        let lead = articles[side].blocks.iter().position(|block| block.kind == BlockKind::Paragraph);
        lead == Some(articles[side].sentences[pair.sentences[side]].block)
    });
    let mut found = vec![];
    let both = |label: &str| Evidence::agrees(label, vec![]);
    let one = |label: String| Evidence::differs(label, vec![]);
    match kinds {
        [true, true] => found.push(both("Both are headlines")),
        [true, false] => found.push(one("Only the one in A is a headline".to_owned())),
        [false, true] => found.push(one("Only the one in B is a headline".to_owned())),
        [false, false] => {}
    }
    match leads {
        [true, true] => found.push(both("Both open their reports")),
        [true, false] if kinds == [false, false] => found.push(one("The one in A opens its report".to_owned())),
        [false, true] if kinds == [false, false] => found.push(one("The one in B opens its report".to_owned())),
        _ => {}
    }
    let [a, b] = pair.sentences;
    let beside =
        |link: &&crate::align::Link| link.a.abs_diff(a) <= 1 && link.b.abs_diff(b) <= 1 && (link.a, link.b) != (a, b);
    if pair.weighed.links.iter().any(|link| beside(&link)) {
        found.push(both("Linked sentences stand beside them"));
    }
    if kinds == [false, false] {
        let at = [0, 1]
            .map(|side| pair.sentences[side] as f64 / (articles[side].sentences.len().saturating_sub(1)).max(1) as f64);
        let far = (at[0] - at[1]).abs() >= FAR;
        let words = format!("Told {} in A, {} in B", third(at[0]), third(at[1]));
        found.push(match far {
            true => one(words),
            false if third(at[0]) == third(at[1]) => both(&format!("Told {} in both", third(at[0]))),
            false => Evidence::silent(words),
        });
    }
    found
}

fn third(position: f64) -> &'static str {
    match position {
        ..0.33 => "early",
        ..0.67 => "midway",
        _ => "late",
    }
}

/// How the pair stands among all pairs of either sentence, by the words they share.
pub(super) fn rank(features: Option<&Features>) -> Vec<Evidence> {
    let Some(features) = features else { return vec![] };
    // Ranks are told as reciprocals, the better one first.
    let ranks = [features.rank, features.other_rank].map(|reciprocal| (1.0 / reciprocal.max(1e-3)).round() as usize);
    vec![match ranks {
        [1, 1] => Evidence::agrees("Neither shares as much with any other sentence", vec![]),
        [1, other] => Evidence::silent(format!("Closest in words for one of them, {} for the other", ordinal(other))),
        [one, other] if one == other => {
            Evidence::differs(format!("Only {} in shared words for both", ordinal(one)), vec![])
        }
        [one, other] => Evidence::differs(
            format!("Only {} in shared words for one of them, {} for the other", ordinal(one), ordinal(other)),
            vec![],
        ),
    }]
}

/// `second`, `11th`.
fn ordinal(number: usize) -> String {
    const WORDS: [&str; 9] = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
    let word = number.checked_sub(1).and_then(|at| WORDS.get(at));
    word.map_or_else(
        || {
            let ending = match (number % 100, number % 10) {
                (11..=13, _) => "th",
                (_, 1) => "st",
                (_, 2) => "nd",
                (_, 3) => "rd",
                _ => "th",
            };
            format!("{number}{ending}")
        },
        |word| (*word).to_owned(),
    )
}

/// How long both are.
pub(super) fn length(pair: &Pair) -> Vec<Evidence> {
    let [a, b] = [0, 1].map(|side| {
        let sentence = &pair.sides[side].article.sentences[pair.sentences[side]];
        sentence.tokens.iter().filter(|token| token.kind != TokenKind::Punctuation).count()
    });
    vec![Evidence::silent(format!("{a} words in A, {b} in B"))]
}
