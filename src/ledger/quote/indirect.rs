//! What one report quotes and the other tells in indirect speech.
//!
//! ```text
//! a: “We will not leave,” Orlov said.
//! b: Orlov said that they would not leave.      variant: B reports it in indirect speech
//! ```
//!
//! Only sentences that are linked are looked at, and only what the same speaker says, or one who may be the same: the words
//! of weight must be shared, and a "not" must stand in both or in neither.

use crate::align::Side;
use crate::article::{Mention, Token, TokenKind};
use crate::language::{self, speech};
use rustc_hash::FxHashSet;

/// What somebody says in a sentence, without quotation marks.
#[derive(Debug)]
pub(super) struct Indirect {
    pub mention: Mention,
    /// Who says it, by position in the report's names, where it is somebody by name.
    pub speaker: Option<usize>,
}

/// The indirect speech of a sentence: behind the verb of saying, or all before a trailing `…, Orlov said`.
pub(super) fn indirect(side: Side, sentence: usize) -> Option<Indirect> {
    let one = &side.article.sentences[sentence];
    let speech = speech::of(&side.article.language);
    let tokens = &one.tokens;
    let plain = |token: &Token| one.written(token).starts_with(char::is_lowercase);
    let verb = tokens.iter().position(|token| {
        token.kind == TokenKind::Word
            && plain(token)
            && speech.verbs.contains(&token.lower)
            && !token.lower.ends_with("ing")
    })?;
    let comma = tokens[..verb].iter().rposition(|token| token.lower == ",");
    let rest = tokens.len() - verb - 1;
    let that = tokens[verb + 1..].iter().take(7).position(|token| token.lower == "that");
    let (from, to) = match (that, comma) {
        (Some(that), _) => (verb + that + 2, tokens.len()),
        (None, Some(comma)) if verb - comma < 9 && rest < 9 && comma > 2 => (0, comma),
        _ => (verb + 1, tokens.len()),
    };
    let words = tokens.get(from..to)?;
    let end = words.iter().rposition(|token| token.kind != TokenKind::Punctuation)?;
    let mention = Mention { sentence, start: words.first()?.span.start, end: words[end].span.end };
    let quoted = side.facts.quotes.iter().flat_map(|quote| &quote.mentions);
    let clear = quoted
        .filter(|place| place.sentence == sentence)
        .all(|place| place.end <= mention.start || place.start >= mention.end);
    let enough = words.iter().filter(|token| token.kind == TokenKind::Word).count() >= 3;
    (clear && enough).then(|| Indirect { mention, speaker: side.facts.subjects[sentence] })
}

/// What is said, in short.
#[derive(Debug, Default)]
pub(super) struct Gist<'r> {
    /// The stems of weight.
    stems: FxHashSet<&'r str>,
    /// Those of them that are written with a small letter, so that no name is among them.
    common: FxHashSet<&'r str>,
    /// Whether an odd number of words says "not".
    negated: bool,
}

/// What is said in some places of a report.
pub(super) fn gist<'r>(side: Side<'r>, mentions: &[Mention]) -> Gist<'r> {
    let (language, speech) = (language::of(&side.article.language), speech::of(&side.article.language));
    let mut gist = Gist::default();
    for mention in mentions {
        let inside = |token: &&Token| token.span.start >= mention.start && token.span.end <= mention.end;
        for token in side.article.sentences[mention.sentence].tokens.iter().filter(inside) {
            gist.negated ^= speech.negations.contains(&token.lower);
            let weighty = token.kind != TokenKind::Punctuation && !language.is_stop_word(&token.lower);
            if weighty && !speech.negations.contains(&token.lower) && token.stem.chars().any(char::is_alphanumeric) {
                gist.stems.insert(token.stem.as_str());
                if !side.article.sentences[mention.sentence].written(token).starts_with(char::is_uppercase) {
                    gist.common.insert(token.stem.as_str());
                }
            }
        }
    }
    gist
}

/// How much of two gists is shared, from 0 to 1; nothing where they do not tell the same. `same`: the speaker surely is.
pub(super) fn shared(one: &Gist, other: &Gist, same: bool) -> Option<f64> {
    let both = one.stems.intersection(&other.stems).count();
    let common = one.common.intersection(&other.common).count();
    let (short, long) = (one.stems.len().min(other.stems.len()), one.stems.len().max(other.stems.len()));
    let share = both as f64 / short.max(1) as f64;
    // One word of a short telling would be found in any longer one; shared names alone tell only what both speak of.
    let enough = match (same, both) {
        (_, 0) => false,
        (true, 1) => long == 1 && common == 1,
        (true, 2) => common == 2 && share >= 0.6 && long <= 6,
        (true, _) => common >= 2 && share >= 0.5,
        (false, _) => common >= 3 && share >= 0.6,
    };
    (enough && one.negated == other.negated).then_some(share)
}
