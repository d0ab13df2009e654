//! What deceives a reader of a file: signs that turn the words around them about, and signs that nobody sees.
//!
//! ```text
//! 14 U+202E detaeferp         14 prefeated        what a browser makes of it
//!                             14 [U+202E] detaeferp        what stands in a file
//! ```
//!
//! The page marks them and keeps them (`www/js/unseen.js`); a file that is passed on tells them by their numbers, so that no
//! program turns anything about. What writing needs stays: marks of direction in Hebrew and Arabic, joiners in Persian, in
//! Indian scripts and in emoji, flags.

use std::borrow::Cow;
use std::fmt::Write as _;

/// More accents than this on one letter are written by nobody who wants to be read.
const MOST_ACCENTS: usize = 3;

/// Text with every deceptive sign told by its number.
pub(super) fn told(text: &str) -> Cow<'_, str> {
    if !text.contains(|letter| is_direction(letter) || is_hidden(letter) || is_accent(letter)) {
        return Cow::Borrowed(text);
    }
    let is_rtl = text
        .contains(|letter| matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'));
    let turns = !is_in_order(text, is_rtl);
    let mut out = String::with_capacity(text.len() + 16);
    let mut before = ' ';
    let mut is_flag = false;
    let mut accents = 0;
    for letter in text.chars() {
        if is_accent(letter) {
            accents += 1;
            if accents <= MOST_ACCENTS {
                out.push(letter);
            }
            continue;
        }
        tell_flood(&mut out, std::mem::take(&mut accents));
        // England's flag is a black one with letters behind it that nobody sees.
        is_flag = letter == '🏴' || is_flag && is_tag(letter);
        let is_told = match letter {
            '\u{200F}' | '\u{61C}' => !is_rtl,
            '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => is_latin(before),
            letter if is_direction(letter) => turns,
            letter if is_tag(letter) => !is_flag,
            letter => is_hidden(letter),
        };
        if is_told {
            let _ = write!(out, "[U+{:04X}]", u32::from(letter));
        } else {
            out.push(letter);
        }
        if !is_hidden(letter) {
            before = letter;
        }
    }
    tell_flood(&mut out, accents);
    Cow::Owned(out)
}

/// Accents that would reach over other lines are told by their number.
fn tell_flood(out: &mut String, accents: usize) {
    if accents > MOST_ACCENTS {
        let _ = write!(out, "[+ {} accents]", accents - MOST_ACCENTS);
    }
}

/// Whether the signs of direction do no more than writing needs: each is closed, none overrides what the letters are, and none
/// turns letters about that are written from the left.
fn is_in_order(text: &str, is_rtl: bool) -> bool {
    let mut open = vec![];
    for letter in text.chars() {
        match letter {
            '\u{202D}' | '\u{202E}' => return false,
            '\u{202B}' | '\u{2067}' if !is_rtl => return false,
            '\u{202A}' | '\u{202B}' => open.push('\u{202C}'),
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            '\u{202C}' | '\u{2069}' if open.pop() != Some(letter) => return false,
            _ => {}
        }
    }
    open.is_empty()
}

fn is_direction(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_tag(letter: char) -> bool {
    matches!(letter, '\u{E0000}'..='\u{E007F}')
}

fn is_hidden(letter: char) -> bool {
    matches!(letter, '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200D}' | '\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
        || is_tag(letter)
}

fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii() || matches!(letter, '\u{C0}'..='\u{52F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_words_about_is_told_by_its_number() {
        assert_eq!(told("14\u{202E}61\u{202C} hurt"), "14[U+202E]61[U+202C] hurt");
        assert_eq!(told("Hay\u{2069}\u{2067}day"), "Hay[U+2069][U+2067]day");
        assert_eq!(told("1\u{200F}4 of 61"), "1[U+200F]4 of 61");
    }

    #[test]
    fn what_nobody_sees_is_told_by_its_number() {
        assert_eq!(told("Hay\u{200D}\u{200B}day \u{E0073}"), "Hay[U+200D][U+200B]day [U+E0073]");
    }

    #[test]
    fn a_flood_of_accents_is_told_by_its_number() {
        let flood = "Ha\u{301}".to_owned() + &"\u{316}".repeat(299) + "yday";
        assert_eq!(told(&flood), "Ha\u{301}\u{316}\u{316}[+ 297 accents]yday");
    }

    #[test]
    fn what_writing_needs_stays() {
        for text in [
            "Phu\u{31B}\u{301}c and cafe\u{301}",
            "A plain sentence: “19 people”.",
            "می\u{200C}خواهم",
            "👩\u{200D}🚒 of the brigade",
            "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} won",
            "הוא אמר\u{200F}: \u{202A}C++\u{202C}",
            "the account \u{2066}@harbour\u{2069} said",
        ] {
            assert_eq!(told(text), text);
        }
    }
}
