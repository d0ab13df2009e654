//! The event that a number belongs to, by the nearest word that tells of one.
//!
//! ```text
//! six people were [killed] and another 19 people were [wounded]     6: killed, 19: wounded
//! the dead numbered 12 and the [hurt] 40                            40: wounded
//! 31 [arrests]                                                      what is counted is the event itself
//! ```

use crate::article::TokenKind;
use crate::details::cursor::Cursor;
use std::ops::Range;

/// How many words away from the number its event may stand.
const REACH: usize = 7;

/// The event that the number on these tokens belongs to, by the name of its concept.
pub(crate) fn event(at: &Cursor, number: &Range<usize>, noun: Option<usize>) -> Option<&'static str> {
    if let Some(event) = noun.and_then(|noun| at.words.event(at.word(noun))) {
        return Some(event);
    }
    let parts = |i: usize| {
        at.words.conjunctions.contains(&at.word(i)) || matches!(at.word(i), "," | ";" | ":" | "(" | ")" | "—" | "–")
    };
    // What follows the number goes first where both are as near: "19 wounded", but "killed six in a raid".
    let after = (number.end..at.len())
        .take(REACH)
        .take_while(|i| !parts(*i) && at.kind(*i) != Some(TokenKind::Number))
        .find_map(|i| at.words.event(at.word(i)).map(|event| (i - number.end, event)));
    let before = (0..number.start)
        .rev()
        .take(REACH)
        .take_while(|i| !parts(*i) && at.kind(*i) != Some(TokenKind::Number))
        .find_map(|i| at.words.event(at.word(i)).map(|event| (number.start - 1 - i, event)));
    match (after, before) {
        (Some(after), Some(before)) => Some(if after.0 <= before.0 { after.1 } else { before.1 }),
        (one, other) => one.or(other).map(|(_, event)| event),
    }
}
