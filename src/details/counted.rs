//! What a figure counts: the noun after it.
//!
//! ```text
//! 19 separate executive [actions] that …      the first plural within reach
//! a 48-[page] report                          the word joined to the figure
//! 31 were killed                              nothing that can be named
//! ```

use super::cursor::Cursor;
use crate::language::quantity::NounPlace;

/// How many words may stand between a figure and the noun's end.
const REACH: usize = 4;

/// The noun that a figure ending before a token counts: its token, where there is one.
pub(crate) fn noun(at: &Cursor, end: usize, single: bool) -> Option<usize> {
    let words = at.words;
    let joined = at.after_hyphen(end);
    if joined > end {
        return at.is_word(joined).then_some(joined);
    }
    if words.nouns != NounPlace::Plural {
        return first_noun(at, end);
    }
    let mut i = end;
    let mut last = None;
    let mut read = 0;
    while read < REACH {
        let word = at.word(i);
        if at.is_hyphen(i) && at.glued(i) && at.glued(i + 1) {
            i += 1;
            continue;
        }
        if words.more.contains(&word) && last.is_none() {
            // "19 others" counts others where no noun follows.
            if is_plural(at, i) {
                return Some(i);
            }
            i += 1;
            continue;
        }
        let ends = !at.is_word(i) || words.is_function_word(word) || words.is_verb(word);
        if ends {
            break;
        }
        last = Some(i);
        read += 1;
        if is_plural(at, i) && !at.is_hyphen(i + 1) {
            return last;
        }
        i += 1;
    }
    last.filter(|_| single)
}

/// The noun behind a figure in languages that do not tell a plural by its ending.
fn first_noun(at: &Cursor, end: usize) -> Option<usize> {
    let words = at.words;
    let start = if words.of.contains(&at.word(end)) { end + 1 } else { end };
    let mut last = None;
    for i in start..start + REACH {
        let word = at.word(i);
        if !at.is_word(i) || words.is_function_word(word) || words.is_verb(word) {
            break;
        }
        let passed = words.more.contains(&word)
            || match words.nouns {
                NounPlace::Capital => !at.capitalised(i),
                _ => words.adjective_endings.iter().any(|ending| word.ends_with(ending)),
            };
        if !passed {
            return Some(i);
        }
        // An adjective may stand for a noun: "двое пострадавших".
        last = (words.nouns == NounPlace::Next && !words.more.contains(&word)).then_some(i).or(last);
    }
    last
}

/// Whether a word looks like a plural.
pub(crate) fn is_plural(at: &Cursor, i: usize) -> bool {
    let word = at.word(i);
    if at.words.plurals.contains(&word) {
        return true;
    }
    at.words.plurals.len() > 1
        && word.len() > 3
        && word.ends_with('s')
        && !["ss", "us", "is", "'s"].iter().any(|ending| word.ends_with(ending))
}

/// Whether a plural noun stands right at a token, so that a figure before it counts things.
pub(crate) fn counts_plural(at: &Cursor, i: usize) -> bool {
    noun(at, i, false).is_some_and(|noun| noun <= i + 1)
}
