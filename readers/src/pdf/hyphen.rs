//! Words broken at the end of a line are put together.
//!
//! ```text
//! the cross-⏎ing was       crossing          what goes on is no word of the text, and "crossing" stands elsewhere
//! a well-⏎known man        well-known        both halves are words of the text, or "well-known" stands elsewhere
//! a 17-⏎year-old           17-year-old       after a number, a hyphen is a hyphen
//! Franco-⏎Prussian         Franco-Prussian   before a capital too
//! ```

use std::collections::HashMap;

/// Halves that keep their hyphen whatever the text says: they form new compounds every day, and no word is broken at them.
const FIRST_HALVES: [&str; 4] = ["self", "well", "half", "vice"];
const SECOND_HALVES: [&str; 8] = ["based", "led", "known", "term", "elect", "general", "backed", "in-law"];
/// What "-old" is said of.
const AGES: [&str; 4] = ["year", "month", "week", "day"];

/// The words of a text, as they stand within lines.
#[derive(Debug, Default)]
pub struct Vocabulary(HashMap<String, usize>);

impl Vocabulary {
    /// Takes a line's words in, all but those at its ends, which may be broken.
    pub fn learn(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let last = words.len().saturating_sub(1);
        for (at, word) in words.iter().enumerate() {
            if at == last && ends_in_hyphen(word) {
                continue;
            }
            let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
            if !word.is_empty() {
                *self.0.entry(word).or_default() += 1;
            }
        }
    }

    fn has(&self, word: &str) -> bool {
        self.0.contains_key(&word.to_lowercase())
    }

    /// What a line that ends in a hyphen becomes when the next is put after it: the hyphen kept or not, and no space. Nothing
    /// where the line does not break a word.
    pub fn mended(&self, line: &str, next: &str) -> Option<String> {
        let hyphen = line.chars().next_back().filter(|_| ends_in_hyphen(line))?;
        let stem = &line[..line.len() - hyphen.len_utf8()];
        let first: &str = stem.rsplit(|c: char| c.is_whitespace() || "—–(“\"".contains(c)).next().unwrap_or(stem);
        let second: &str = next.split_whitespace().next()?;
        let second = second.trim_end_matches(|c: char| !c.is_alphanumeric());
        let begins = second.chars().next()?;
        if !begins.is_alphanumeric() || !first.chars().next_back()?.is_alphanumeric() {
            return None;
        }
        if hyphen == '\u{AD}' {
            return Some(stem.to_owned());
        }
        let keep = begins.is_uppercase() && first.chars().any(char::is_lowercase)
            || begins.is_numeric()
            || first.chars().next_back().is_some_and(char::is_numeric)
            || first.contains('-')
            || self.keeps(first, second);
        Some(if keep { line.to_owned() } else { stem.to_owned() })
    }

    /// Whether a compound keeps its hyphen.
    fn keeps(&self, first: &str, second: &str) -> bool {
        let (whole, hyphened) = (format!("{first}{second}"), format!("{first}-{second}"));
        match (self.has(&hyphened), self.has(&whole)) {
            (true, _) => return true,
            (false, true) => return false,
            _ => {}
        }
        let (first, second) = (first.to_lowercase(), second.to_lowercase());
        let first_of_second = second.split('-').next().unwrap_or(&second);
        FIRST_HALVES.contains(&first.as_str())
            || SECOND_HALVES.contains(&first_of_second)
            || second == "old" && AGES.contains(&first.as_str())
            // Short halves are words by chance: "to-gether".
            || first.len() > 3 && second.len() > 3 && self.has(&first) && self.has(&second)
    }
}

fn ends_in_hyphen(text: &str) -> bool {
    let mut end = text.chars().rev();
    let hyphen = matches!(end.next(), Some('-' | '\u{AD}' | '\u{2010}'));
    hyphen && end.next().is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_words_are_mended_and_compounds_keep_their_hyphen() {
        let mut words = Vocabulary::default();
        for line in [
            "The crossing is closed to heavy",
            "lorries, and a much-loved kiosk with them.",
            "Some water came into the engine room",
        ] {
            words.learn(line);
        }
        for (line, next, mended) in [
            ("on the cross-", "ing, they said", Some("on the cross")),
            ("passen-", "gers were", Some("passen")),
            ("a much-", "loved kiosk", Some("a much-")),
            ("a well-", "known man", Some("a well-")),
            ("a 17-", "year-old", Some("a 17-")),
            ("a 17-year-", "old boy", Some("a 17-year-")),
            ("the Franco-", "Prussian war", Some("the Franco-")),
            ("the water-", "engine", Some("the water-")),
            ("soft\u{AD}", "ened", Some("soft")),
            ("1939-", "1945", Some("1939-")),
            ("they left -", "and came back", None),
            ("they left", "and came back", None),
        ] {
            assert_eq!(words.mended(line, next).as_deref(), mended, "{line} {next}");
        }
    }
}
