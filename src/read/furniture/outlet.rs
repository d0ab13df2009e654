//! Who published it, where no line of its own says so.
//!
//! ```text
//! KYIV, July 4 (Reuters) - Two people …                        Reuters
//! https://www.themoscowtimes.com/… and "told The Moscow Times"  The Moscow Times
//! https://www.example.org/…                                     example.org
//! ```
//!
//! A host runs its words together and nothing tells where one ends; but reports like to name their paper, and a name whose
//! letters are the host's is the host's.

use super::{About, Furnished, credit, date_line};
use crate::article::BlockKind;
use crate::language::Language;
use unicode_segmentation::UnicodeSegmentation;

/// How many words a name has at most.
const LONGEST: usize = 6;

/// Fills in the outlet, and the day that a dateline inside the first paragraph gives.
pub(super) fn find(blocks: &[Furnished], about: &mut About, language: &Language) {
    let first = blocks.iter().find(|block| block.kind == BlockKind::Paragraph);
    let inline = first.and_then(|block| inline_dateline(&block.draft.text));
    if about.published.is_none() {
        about.published = inline.and_then(|inline| date_line::first_date(inline.before, language));
    }
    if about.outlet.is_none() {
        about.outlet = about.url.as_deref().and_then(credit::host).map(|host| {
            let texts = blocks.iter().map(|block| block.draft.text.as_str());
            name_of_host(host, texts).unwrap_or_else(|| host.to_owned())
        });
    }
    if about.outlet.is_none() {
        about.outlet = inline.and_then(|inline| inline.agency).map(str::to_owned);
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Inline<'t> {
    /// Place and day.
    before: &'t str,
    /// In parentheses.
    agency: Option<&'t str>,
}

/// A dateline that opens a paragraph: `KYIV, July 4 (Reuters) - `, `ST. LOUIS (AP) — `. It stays part of its sentence, as it
/// does for a reader.
fn inline_dateline(text: &str) -> Option<Inline<'_>> {
    let dash = [" — ", " – ", " - ", " -- ", " ― ", " —", ") -"].iter().filter_map(|dash| text.find(dash)).min()?;
    let head = text.get(..dash + 1)?.trim();
    let place = head.split([',', '(']).next()?.trim();
    let is_capitals = place.chars().filter(|c| c.is_alphabetic()).count() >= 3 && !place.contains(char::is_lowercase);
    if !is_capitals || head.chars().count() > 80 {
        return None;
    }
    match head.split_once('(') {
        Some((before, inside)) => {
            let agency = inside.trim_end_matches(')').trim();
            Some(Inline { before, agency: agency.starts_with(char::is_uppercase).then_some(agency) })
        }
        None => Some(Inline { before: head, agency: None }),
    }
}

/// The name in the texts that has the letters of the host.
fn name_of_host<'t>(host: &str, texts: impl Iterator<Item = &'t str>) -> Option<String> {
    let label = host.rsplit('.').nth(1).filter(|label| label.len() > 3).or_else(|| host.split('.').next())?;
    let label: String = label.chars().filter(|c| c.is_alphanumeric()).collect();
    let mut shorter = None;
    for text in texts {
        let words: Vec<(usize, &str)> = text.unicode_word_indices().collect();
        for (at, (start, word)) in words.iter().enumerate() {
            if !word.starts_with(char::is_uppercase) {
                continue;
            }
            let mut letters = String::new();
            for (next, word) in words[at..].iter().take(LONGEST) {
                letters.extend(word.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()));
                let name = &text[*start..next + word.len()];
                if letters == label && (name.contains(' ') || label.len() > 3) {
                    return Some(name.to_owned());
                }
                if label.strip_prefix("the") == Some(&letters) && name.contains(' ') {
                    shorter.get_or_insert_with(|| format!("The {name}"));
                }
                if !label.trim_start_matches("the").starts_with(&letters) && !label.starts_with(&letters) {
                    break;
                }
            }
        }
    }
    shorter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_named_by_the_text() {
        let told = ["An analyst told The Moscow Times.", "Later"];
        assert_eq!(name_of_host("themoscowtimes.com", told.into_iter()).as_deref(), Some("The Moscow Times"));
        assert_eq!(name_of_host("theguardian.com", ["a Guardian Weekly reader"].into_iter()), None);
        assert_eq!(name_of_host("news.leedspost.co.uk", ["as the Leeds Post reported"].into_iter()), None);
        assert_eq!(
            name_of_host("leedspost.com", ["as the Leeds Post reported"].into_iter()).as_deref(),
            Some("Leeds Post")
        );
    }

    #[test]
    fn datelines_that_open_a_paragraph() {
        let agency = |text| inline_dateline(text).and_then(|inline| inline.agency);
        assert_eq!(agency("KYIV, July 4 (Reuters) - Two people were hurt."), Some("Reuters"));
        assert_eq!(agency("ST. LOUIS (AP) — Two people were hurt."), Some("AP"));
        assert_eq!(agency("BOSTON — Gov. Ann Brown (D) said"), None);
        assert_eq!(inline_dateline("The bridge (built in 1911) - and the road - are closed."), None);
    }
}
