//! Numbers written as one word.
//!
//! ```text
//! ein|und|zwanzig            21
//! zwei|hundert|drei|ßig      230
//! ```
//!
//! The word is cut at its magnitudes and at what joins ones to tens; every piece must be a number word.

use crate::language::quantity::{QuantityWords, find};

/// The value of a word that is a number as a whole; nothing for languages that do not join number words.
pub(super) fn value(words: &QuantityWords, word: &str) -> Option<f64> {
    if words.joined_by.is_empty() || word.len() < 6 {
        return None;
    }
    below(words, word, f64::INFINITY)
}

/// The value of a piece that stands behind a magnitude, which it must be below.
fn below(words: &QuantityWords, word: &str, limit: f64) -> Option<f64> {
    let simple = || find(words.small, word).or_else(|| find(words.tens, word));
    let tens = || {
        let (ones, tens) = word.split_once(words.joined_by)?;
        let ones = find(words.small, ones).or_else(|| words.articles.contains(&ones).then_some(1.0))?;
        Some(ones + find(words.tens, tens)?)
    };
    let (mut best, mut found) = (0.0, None);
    for (magnitude, factor) in
        words.magnitudes.iter().filter(|(word, factor)| words.bare.contains(word) && *factor < limit)
    {
        if *factor > best
            && let Some((before, after)) = word.split_once(magnitude)
        {
            (best, found) = (*factor, Some((before, after)));
        }
    }
    let Some((before, after)) = found else { return simple().or_else(tens) };
    let count = match before {
        "" => 1.0,
        _ if words.articles.contains(&before) => 1.0,
        _ => below(words, before, best)?,
    };
    let after = after.strip_prefix(words.joined_by).unwrap_or(after);
    let rest = if after.is_empty() { 0.0 } else { below(words, after, best)? };
    Some(count * best + rest)
}
