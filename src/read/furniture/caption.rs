//! The words under a picture, and who took it.
//!
//! ```text
//! A crane lifts the lorry on Monday. **Ann Brown / AP**               caption | credit
//! A crane lifts the lorry on Monday. (AP Photo/Ann Brown)             caption | credit
//! Photo: A crane lifts the lorry                                      caption
//! ```

use super::words_of;
use crate::language::english::furniture::{AGENCIES, PICTURE_WORDS};
use crate::language::words::fold;
use diptych_readers::Draft;

/// The longest caption, in characters.
const LONGEST: usize = 500;
/// The longest credit of a picture, in characters.
const LONGEST_CREDIT: usize = 80;

/// Labels that open a caption.
const LABELS: &[&str] =
    &["photo:", "image:", "caption:", "picture:", "file photo:", "file -", "pictured:", "file photo"];

/// Whether a block is a caption; if so, where the credit of the picture begins, or its end when there is none.
pub(super) fn caption(draft: &Draft) -> Option<usize> {
    let text = &draft.text;
    if text.chars().count() > LONGEST {
        return None;
    }
    let end = text.len();
    if let Some(last) = draft.emphasis.last().filter(|span| span.end == end && span.start > 0) {
        let before = text[..last.start].trim_end();
        if before.ends_with(['.', '”', '"', '!', '?', '/', '|']) && is_credit(&text[last.clone()]) {
            return Some(last.start);
        }
    }
    // (AP Photo/Ann Brown), [Ann Brown/Reuters]
    if let Some(start) = text.rfind(['(', '[']).filter(|_| text.trim_end_matches('.').ends_with([')', ']'])) {
        let inside = text[start..].trim_matches(['(', ')', '[', ']', '.']);
        if start > 0 && inside.chars().count() <= LONGEST_CREDIT && names_a_picture(inside) {
            return Some(start);
        }
    }
    // … on Monday. Photograph: Ann Brown/AP
    for label in [
        " Photograph: ",
        " Photo: ",
        " Photo by ",
        " Image: ",
        " Credit: ",
        " Picture: ",
        " PHOTO: ",
        " REUTERS/",
        " AFP/",
        " AP/",
    ] {
        if let Some(start) = text.rfind(label) {
            let credit = &text[start + 1..];
            let closed = text[..start].trim_end().ends_with(['.', '”', '"', '!', '?', '|', '/']);
            if closed && credit.chars().count() <= LONGEST_CREDIT && !credit.ends_with('.') {
                return Some(start + 1);
            }
        }
    }
    let lower = text.to_lowercase();
    let whole = draft.after_picture && draft.emphasis.first().is_some_and(|span| *span == (0..end));
    (whole || LABELS.iter().any(|label| lower.starts_with(label) && lower.len() > label.len() + 12)).then_some(end)
}

/// `Alexander Reka / TASS`, `AP Photo`, `Ann Brown`: names, no sentence.
fn is_credit(text: &str) -> bool {
    text.chars().count() <= LONGEST_CREDIT
        && !text.ends_with(['.', '?', '!', ':'])
        && (text.contains('/') || names_a_picture(text) || super::byline::is_people(text))
}

/// Whether words speak of a picture, or an agency stands after a slash.
fn names_a_picture(text: &str) -> bool {
    let words: Vec<String> = words_of(text).map(fold).collect();
    let agency = words.iter().any(|word| AGENCIES.contains(&word.as_str()));
    words.len() <= 10
        && ((agency && text.contains('/'))
            || words.iter().any(|word| {
                PICTURE_WORDS.contains(&word.as_str()) && (agency || word.starts_with("photo") || word == "courtesy")
            }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str, emphasis: Option<&str>) -> Option<(String, String)> {
        let mut draft = Draft::plain(text);
        if let Some(words) = emphasis {
            let start = text.find(words).unwrap();
            draft.emphasis.push(start..start + words.len());
        }
        caption(&draft).map(|at| (text[..at].trim_end().to_owned(), text[at..].to_owned()))
    }

    #[test]
    fn the_credit_is_cut_off() {
        let sentence = "A crane lifts the lorry on Monday.";
        for credit in [
            "Ann Brown / AP",
            "(AP Photo/Ann Brown)",
            "[Ann Brown/Reuters]",
            "(Photo by Ann Brown)",
            "Photograph: Ann Brown/AP",
        ] {
            let text = format!("{sentence} {credit}");
            assert_eq!(
                split(&text, credit.contains(" / ").then_some(credit)),
                Some((sentence.into(), credit.into())),
                "{credit}"
            );
        }
        assert_eq!(split("File photo: A crane lifts the lorry", None).unwrap().1, "");
    }

    #[test]
    fn a_paragraph_is_no_caption() {
        for text in [
            "Prices fell by a tenth, the bank said (see the chart in the report).",
            "The photo shows a crane (left) and the lorry.",
            "He spoke to Reuters/Ipsos, a pollster.",
            "The army left on Sunday (AP).",
        ] {
            assert_eq!(split(text, None), None, "{text}");
        }
        assert_eq!(split("He called it. A disgrace", Some("A disgrace")), None);
    }
}
