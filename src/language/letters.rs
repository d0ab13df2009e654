//! Letters without their accents, by Unicode's canonical decomposition.
//!
//! ```text
//! é, or e and ◌́      e
//! й, or и and ◌̆      й    in words, where it is a letter of its own
//! ```
//!
//! Unicode's tables come from the crate `unicode-normalization`. For the web they would be a tenth of what the page loads, and
//! every browser has them: it is asked once for each letter that is met.

pub(crate) use tables::{composed, push_bare};

#[cfg(not(target_arch = "wasm32"))]
mod tables {
    use std::borrow::Cow;
    use unicode_normalization::{IsNormalized, UnicodeNormalization, char::is_combining_mark, is_nfc_quick};

    /// A word whose letters are whole, with their accents (NFC).
    pub(crate) fn composed(word: &str) -> Cow<'_, str> {
        match is_nfc_quick(word.chars()) {
            IsNormalized::Yes => Cow::Borrowed(word),
            _ => Cow::Owned(word.nfc().collect()),
        }
    }

    /// Adds a letter to a word, without its accents.
    pub(crate) fn push_bare(word: &mut String, letter: char) {
        word.extend(std::iter::once(letter).nfd().filter(|part| !is_combining_mark(*part)));
    }
}

#[cfg(target_arch = "wasm32")]
mod tables {
    use js_sys::{JsString, RegExp};
    use rustc_hash::FxHashMap;
    use std::borrow::Cow;
    use std::cell::RefCell;

    thread_local! {
        static MARKS: RegExp = RegExp::new(r"\p{M}", "gu");
        /// Each letter that was met, without its accents.
        static BARE: RefCell<FxHashMap<char, String>> = RefCell::default();
    }

    /// A word whose letters are whole, with their accents (NFC). Only words with the combining marks of Latin, Greek and
    /// Cyrillic can be otherwise in a way that anything here turns on.
    pub(crate) fn composed(word: &str) -> Cow<'_, str> {
        if !word.contains(|letter| matches!(letter, '\u{300}'..='\u{36F}')) {
            return Cow::Borrowed(word);
        }
        Cow::Owned(JsString::from(word).normalize("NFC").into())
    }

    /// Adds a letter to a word, without its accents.
    pub(crate) fn push_bare(word: &mut String, letter: char) {
        // Han, of which a report has hundreds, has no accents.
        if letter.is_ascii() || matches!(letter, '\u{3400}'..='\u{9FFF}') {
            return word.push(letter);
        }
        BARE.with_borrow_mut(|bare| word.push_str(bare.entry(letter).or_insert_with(|| without_marks(letter))));
    }

    fn without_marks(letter: char) -> String {
        let parts = JsString::from(letter.to_string()).normalize("NFD");
        MARKS.with(|marks| parts.replace_by_pattern(marks, "")).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_their_accents() {
        let bare = |word: &str| {
            let mut bare = String::new();
            word.chars().for_each(|letter| push_bare(&mut bare, letter));
            bare
        };
        assert_eq!(bare("Şahin café e\u{301}té 橋 각"), "Sahin cafe ete 橋 \u{1100}\u{1161}\u{11A8}");
        assert_eq!(composed("e\u{301}te\u{301} Киі\u{308}в"), "été Київ");
    }
}
