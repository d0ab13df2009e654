//! Lines that name helpers and sources, and the publisher's word to the reader.
//!
//! ```text
//! With reporting by Reuters, AP, TASS, and dpa               credit
//! (Reporting by Jane Doe; Editing by John Roe)               credit
//! Correction: An earlier version misspelled a name.          note
//! Reporting by the newspaper led to two resignations last year, and the minister ...    neither: a paragraph
//! ```

use crate::article::BlockKind;
use crate::language::english::furniture::{CREDIT_CLOSERS, CREDIT_OPENERS, NOTE_OPENERS, PAGE_LINES};

/// The longest credit, in characters. Some name a dozen reporters.
const LONGEST: usize = 320;

/// What kind of furniture a block is by its words, if it is any.
pub(super) fn kind(text: &str) -> Option<BlockKind> {
    let length = text.chars().count();
    let lower = text.to_lowercase().replace('’', "'");
    let lower = lower.trim_start_matches(['*', '_', '—', '–', '-', '•', ' ']);
    let opens = |openers: &[&str]| openers.iter().any(|opener| lower.starts_with(opener));
    if length <= 2 * LONGEST && opens(NOTE_OPENERS) {
        return Some(BlockKind::Note);
    }
    if length > LONGEST {
        return None;
    }
    let last = lower.trim_end_matches(['.', ' ', ')', '*', '_', ']']);
    if CREDIT_CLOSERS.iter().any(|closer| last.ends_with(closer)) && sentences_in(text) <= 2 {
        return Some(BlockKind::Credit);
    }
    if opens(CREDIT_OPENERS) && names_people(text) {
        return Some(BlockKind::Credit);
    }
    if (length <= 90 && opens(PAGE_LINES)) || is_url(text) {
        return Some(BlockKind::Credit);
    }
    None
}

/// A credit has names and labels and no verb: nearly all its longer words begin with a capital, or it is very short.
fn names_people(text: &str) -> bool {
    let words: Vec<&str> = super::words_of(text).filter(|word| word.chars().count() > 3).collect();
    let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    words.len() <= 4 || 2 * capitals >= words.len()
}

fn sentences_in(text: &str) -> usize {
    text.matches(". ").count() + 1
}

/// Whether the whole block is one web address.
pub(super) fn is_url(text: &str) -> bool {
    let text = text.trim_matches(['<', '>', ' ']);
    (text.starts_with("https://") || text.starts_with("http://") || text.starts_with("www."))
        && !text.contains(char::is_whitespace)
}

/// Whether a block says that the next one is the report's own address.
pub(super) fn announces_url(text: &str) -> bool {
    let lower = text.to_lowercase();
    let label = lower.trim_end_matches([':', ' ']);
    [
        "original url",
        "original link",
        "original article",
        "original",
        "source",
        "url",
        "link",
        "source url",
        "permalink",
        "canonical url",
        "read the original",
        "via",
    ]
    .contains(&label)
}

/// The web address in a line such as `Source: https://…`.
pub(super) fn url_in(text: &str) -> Option<&str> {
    let start = text.find("https://").or_else(|| text.find("http://"))?;
    let url = text[start..].split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | ')' | ']')).next()?;
    Some(url.trim_end_matches(['.', ',', ';'])).filter(|url| host(url).is_some())
}

/// The host of a web address, without `www.`: `themoscowtimes.com`.
pub(super) fn host(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    (host.contains('.') && host.len() > 3).then_some(host)
}

/// The day in the path of a web address, as most newspapers have it: `/2022/07/04/`, `/2022-07-04-`.
pub(super) fn date_in(url: &str) -> Option<jiff::civil::Date> {
    let numbers: Vec<&str> = url.split(|c: char| !c.is_ascii_digit()).collect();
    numbers.windows(3).find_map(|window| {
        let [year, month, day] = window else { return None };
        let form = year.len() == 4
            && ("1900".."2100").contains(year)
            && (1..=2).contains(&month.len())
            && (1..=2).contains(&day.len());
        let date =
            [format!("{year}/{month}/{day}"), format!("{year}-{month}-{day}")].iter().any(|form| url.contains(form));
        (form && date)
            .then(|| jiff::civil::Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok())?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits_and_notes() {
        for credit in [
            "With reporting by Reuters, AP, TASS, and dpa",
            "(Reporting by Jane Doe in Kyiv and John Roe; Editing by Lee Poe)",
            "Additional reporting by Jane Doe",
            "Fox News’ Ann Brown and The Associated Press contributed to this report.",
            "Original url:",
            "Source: https://example.org/a",
            "<https://example.org/2022/07/04/a>",
            "© 2022 The Daily Gazette. All rights reserved.",
            "Advertisement",
        ] {
            assert_eq!(kind(credit), Some(BlockKind::Credit), "{credit}");
        }
        for note in [
            "Correction: An earlier version of this report misspelled a name.",
            "This story has been updated.",
            "Editor’s note: Names were changed.",
        ] {
            assert_eq!(kind(note), Some(BlockKind::Note), "{note}");
        }
        for paragraph in [
            "Reporting by the newspaper led to the resignation of two ministers last year, according to a later inquiry.",
            "UPDATE: 9:45 a.m. -- The mayor now says that the bridge will open on Friday.",
            "The drivers’ mistakes contributed to this accident, police said.",
            "Related charges were dropped on Monday.",
        ] {
            assert_eq!(kind(paragraph), None, "{paragraph}");
        }
    }

    #[test]
    fn addresses() {
        assert_eq!(url_in("Source: <https://www.example.org/a?b=c>."), Some("https://www.example.org/a?b=c"));
        assert_eq!(host("https://www.example.org/a"), Some("example.org"));
        assert_eq!(date_in("https://example.org/2022/07/04/bridge-2023"), Some(jiff::civil::date(2022, 7, 4)));
        assert_eq!(date_in("https://example.org/world-1234-12-31"), None);
        assert_eq!(date_in("https://example.org/2022/bridge"), None);
    }
}
