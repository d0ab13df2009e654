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

/// The stems of weight in some places of a report, and whether an odd number of words among them says "not".
pub(super) fn gist<'r>(side: Side<'r>, mentions: &[Mention]) -> (FxHashSet<&'r str>, bool) {
    let (language, speech) = (language::of(&side.article.language), speech::of(&side.article.language));
    let (mut stems, mut negations) = (FxHashSet::default(), 0);
    for mention in mentions {
        let inside = |token: &&Token| token.span.start >= mention.start && token.span.end <= mention.end;
        for token in side.article.sentences[mention.sentence].tokens.iter().filter(inside) {
            negations += usize::from(speech.negations.contains(&token.lower));
            let weighty = token.kind != TokenKind::Punctuation && !language.is_stop_word(&token.lower);
            if weighty && !speech.negations.contains(&token.lower) && token.stem.chars().any(char::is_alphanumeric) {
                stems.insert(token.stem.as_str());
            }
        }
    }
    (stems, negations % 2 == 1)
}

/// How much of two gists is shared, from 0 to 1; nothing where they do not tell the same. `same`: the speaker surely is.
pub(super) fn shared(one: &(FxHashSet<&str>, bool), other: &(FxHashSet<&str>, bool), same: bool) -> Option<f64> {
    let both = one.0.intersection(&other.0).count();
    let (short, long) = (one.0.len().min(other.0.len()), one.0.len().max(other.0.len()));
    let share = both as f64 / short.max(1) as f64;
    // One short word would be found in any longer telling.
    let enough = match (same, both) {
        (_, 0) => false,
        (true, 1) => long == 1,
        (true, 2) => share >= 0.6 && long <= 6,
        (true, _) => share >= 0.55,
        (false, _) => both >= 4 && share >= 0.7,
    };
    (enough && one.1 == other.1).then_some(share)
}
