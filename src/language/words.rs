//! Words, numbers and signs of a sentence, by the word boundaries of Unicode (UAX #29).
//!
//! ```
//! use diptych::language::{self, words::tokens};
//! let words: Vec<_> = tokens("Şahin’s 9-year-old paid $1,200.", language::of("en")).iter().map(|t| t.lower.clone()).collect();
//! assert_eq!(words, ["sahin", "9", "-", "year", "-", "old", "paid", "$", "1,200", "."]);
//! ```
//!
//! Two things Unicode leaves to the language. French writes small words into the next one (`l'usine`); they are tokens of
//! their own here. Chinese, Japanese and Thai write no spaces, and each of their letters is a token; [`keys`] joins
//! neighbours in pairs, as retrieval systems do (Lucene's `CJKBigramFilter`), for one letter alone means too much:
//!
//! ```text
//! 化工厂爆炸      化工 | 工厂 | 厂爆 | 爆炸
//! ```

use crate::article::{Token, TokenKind};
use crate::language::{Language, letters};
use rustc_hash::FxHashMap;
use snowball_stemmers_rs::Stemmer;
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;

/// Splits a sentence into tokens; white space is left out.
pub fn tokens(sentence: &str, language: &Language) -> Vec<Token> {
    Tokenizer::new(language).tokens(sentence)
}

/// Splits the sentences of a report into tokens. Reports repeat their words: each is stemmed once.
pub(crate) struct Tokenizer<'l> {
    /// The language of the report.
    pub language: &'l Language,
    stemmer: Option<Stemmer>,
    /// By how it is written, what every token of it has.
    known: FxHashMap<String, (TokenKind, String, String)>,
}

impl<'l> Tokenizer<'l> {
    pub fn new(language: &'l Language) -> Self {
        Tokenizer { language, stemmer: language.stemmer(), known: FxHashMap::default() }
    }

    /// As [`tokens`].
    pub fn tokens(&mut self, sentence: &str) -> Vec<Token> {
        let language = self.language;
        sentence
            .split_word_bound_indices()
            .map(|(start, written)| (start, written.trim_end_matches(is_unseen)))
            // An accent that stands on a space makes one piece with it.
            .map(|(start, written)| (start + written.len() - written.trim_start().len(), written.trim()))
            .filter(|(_, written)| !written.is_empty())
            .flat_map(|(start, written)| parts(start, written, language))
            .map(|(start, written)| {
                let (kind, lower, stem) = match self.known.get(written) {
                    Some(known) => known.clone(),
                    None => self.learn(written),
                };
                Token { span: start..start + written.len(), kind, lower, stem }
            })
            .collect()
    }

    fn learn(&mut self, written: &str) -> (TokenKind, String, String) {
        let accented = lower(written);
        let bare = without_accents(&accented);
        // A vowel sign or an accent without a letter to stand on counts as a letter to Unicode, and is a sign here.
        let kind = match written.chars().find(|c| c.is_alphanumeric()) {
            Some(c) if c.is_numeric() => TokenKind::Number,
            Some(_) if bare.contains(char::is_alphanumeric) => TokenKind::Word,
            _ => TokenKind::Punctuation,
        };
        let lower = if bare.is_empty() { written.to_owned() } else { bare };
        let stem = match &self.stemmer {
            Some(stemmer) if kind == TokenKind::Word => stem_of(stemmer, &accented, self.language),
            _ => String::new(),
        };
        // Of a word that is all ending nothing is left: "най" in Ukrainian.
        let stem = if stem.is_empty() { lower.clone() } else { stem };
        let known = (kind, lower, stem);
        self.known.insert(written.to_owned(), known.clone());
        known
    }
}

/// A word, parted behind the apostrophe of a small word that is written into it.
fn parts<'t>(start: usize, written: &'t str, language: &Language) -> impl Iterator<Item = (usize, &'t str)> + use<'t> {
    let cut = written.find(['\'', '’']).filter(|at| elided(&written[..*at], language));
    let cut = cut.map_or(0, |at| at + written[at..].chars().next().map_or(0, char::len_utf8));
    let (small, word) = written.split_at(cut);
    [(start, small), (start + cut, word)].into_iter().filter(|(_, part)| !part.is_empty())
}

fn elided(small: &str, language: &Language) -> bool {
    language.elisions.iter().any(|elision| small.eq_ignore_ascii_case(elision))
}

/// A word by which sentences are found and held against each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Key<'t> {
    /// The token, of a pair the first.
    pub token: &'t Token,
    /// Its stem, or both letters of a pair.
    pub key: Cow<'t, str>,
    /// Whether it says little about what a sentence is about.
    pub stop: bool,
}

/// The words and numbers of a sentence as they are compared: by their stems, and in pairs where the script writes no
/// spaces. A pair says little when one of its letters is a word that does.
///
/// ```
/// use diptych::language::{self, words::{keys, tokens}};
/// let chinese = language::of("zh");
/// let tokens = tokens("工厂的火", chinese);
/// let told: Vec<_> = keys(&tokens, chinese).filter(|key| !key.stop).map(|key| key.key).collect();
/// assert_eq!(told, ["工厂"]);
/// ```
pub fn keys<'t>(tokens: &'t [Token], language: &Language) -> impl Iterator<Item = Key<'t>> {
    (0..tokens.len()).filter(|at| tokens[*at].kind != TokenKind::Punctuation).filter_map(move |at| {
        let token = &tokens[at];
        let stop = language.is_stop_word(&token.lower);
        match pair(tokens, at) {
            Some(pair) => {
                let stop = stop || language.is_stop_word(&tokens[at + 1].lower);
                Some(Key { token, key: Cow::Owned(pair), stop })
            }
            // The last letter of a run is told with the one before it.
            None if at > 0 && pair(tokens, at - 1).is_some() => None,
            None => Some(Key { token, key: Cow::Borrowed(&token.stem), stop }),
        }
    })
}

/// A letter and the one behind it, where the script writes no spaces between words.
pub(crate) fn pair(tokens: &[Token], at: usize) -> Option<String> {
    let (token, next) = (tokens.get(at)?, tokens.get(at + 1)?);
    let joined = unspaced(token) && unspaced(next) && token.span.end == next.span.start;
    joined.then(|| format!("{}{}", token.stem, next.stem))
}

/// Whether a token is a letter of a script that writes no spaces between words.
fn unspaced(token: &Token) -> bool {
    token.lower.chars().next().is_some_and(is_unspaced)
}

/// Han, Hiragana, and the scripts of Thai, Lao, Burmese and Khmer; Katakana is parted by Unicode already.
pub(crate) fn is_unspaced(letter: char) -> bool {
    matches!(u32::from(letter),
        0xE01..=0xEFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3005 | 0x3041..=0x309F | 0x3400..=0x9FFF | 0xF900..=0xFAFF
            | 0x20000..=0x3FFFF)
}

/// Lower case, without accents, curly apostrophes straightened, a possessive `'s` removed; digits of all scripts are 0 to 9.
pub fn fold(written: &str) -> String {
    without_accents(&lower(written))
}

/// The stem of a word, without accents.
pub(crate) fn stem(stemmer: &Stemmer, written: &str, language: &Language) -> String {
    stem_of(stemmer, &lower(written), language)
}

/// The stem of a word in lower case. The stemmer sees the accents, since in some languages its rules turn on them.
fn stem_of(stemmer: &Stemmer, lower: &str, language: &Language) -> String {
    let beginning = language.beginnings.iter().find(|(beginning, _)| lower.starts_with(beginning));
    let shown = match beginning {
        Some((beginning, plain)) => Cow::Owned(format!("{plain}{}", &lower[beginning.len()..])),
        None => Cow::Borrowed(lower),
    };
    without_accents(&stemmer.stem(&shown))
}

/// Lower case, curly apostrophes straightened, a possessive `'s` removed, digits and signs of numbers in their Latin form.
fn lower(written: &str) -> String {
    let mut lower = written.to_lowercase();
    if !lower.is_ascii() {
        lower = lower.chars().filter_map(plain_sign).collect();
    }
    if lower.len() > 2 && lower.ends_with("'s") {
        lower.truncate(lower.len() - 2);
    }
    lower
}

/// The plain form of a sign or digit; nothing for the stroke by which Arabic draws words out, and for what nobody sees: joiners,
/// signs of direction, tags. No figure hides behind one.
fn plain_sign(sign: char) -> Option<char> {
    Some(match sign {
        '’' | 'ʼ' => '\'',
        'ـ' => return None,
        sign if is_unseen(sign) => return None,
        '٫' => '.',
        '٬' => ',',
        // Arabic, Persian, Devanagari, Bengali and full-width digits.
        '٠'..='٩' | '۰'..='۹' | '०'..='९' | '০'..='৯' | '０'..='９' => {
            let zero = ['٠', '۰', '०', '০', '０'].into_iter().rfind(|zero| *zero <= sign)?;
            char::from_digit(u32::from(sign) - u32::from(zero), 10)?
        }
        _ => sign,
    })
}

/// Whether it is a joiner, a sign of direction or a tag: no token, where it stands by itself or at the end of one.
pub fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{E0000}'..='\u{E007F}')
}

/// No word has more bytes that is one. Browsers put the accents of a letter in order in a time that grows as their square: of
/// 100,000 on one letter in four seconds.
const LONGEST: usize = 500;

fn without_accents(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    let composed = if word.len() > LONGEST { Cow::Borrowed(word) } else { letters::composed(word) };
    let mut plain = String::with_capacity(word.len());
    for letter in composed.chars() {
        // Letters of their own, whatever Unicode makes of them.
        if matches!(letter, 'й' | 'ї') {
            plain.push(letter);
        } else {
            letters::push_bare(&mut plain, letter);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language;

    fn told(tag: &str, sentence: &str) -> Vec<String> {
        let language = language::of(tag);
        keys(&tokens(sentence, language), language).filter(|key| !key.stop).map(|key| key.key.into_owned()).collect()
    }

    #[test]
    fn small_words_written_into_the_next_are_tokens() {
        let french = language::of("fr");
        let written: Vec<String> =
            tokens("L’usine d'Ève aujourd'hui", french).into_iter().map(|token| token.lower).collect();
        assert_eq!(written, ["l'", "usine", "d'", "eve", "aujourd'hui"]);
    }

    #[test]
    fn a_mark_without_a_letter_is_no_word() {
        let marks = tokens("The \u{900} \u{301} \u{640} '\u{302A} pier", language::of("en"));
        let words: Vec<&str> = marks
            .iter()
            .filter(|token| token.kind != TokenKind::Punctuation)
            .map(|token| token.lower.as_str())
            .collect();
        assert_eq!(words, ["the", "pier"]);
        assert!(marks.iter().all(|token| !token.lower.is_empty() && !token.stem.is_empty()), "{marks:?}");
    }

    #[test]
    fn a_word_that_is_all_ending_is_its_own_stem() {
        // Found by fuzzing: it had an empty stem, as every such word had.
        assert_eq!(tokens("най", language::of("uk"))[0].stem, "най");
    }

    #[test]
    fn scripts_without_spaces_are_read_in_pairs_of_letters() {
        assert_eq!(told("zh", "化工厂爆炸，16人受伤。"), ["化工", "工厂", "厂爆", "爆炸", "16", "人受", "受伤"]);
        assert_eq!(told("ja", "橋を閉鎖"), ["橋を", "を閉", "閉鎖"]);
        assert_eq!(told("zh", "水"), ["水"], "a letter alone is a word");
    }

    #[test]
    fn what_nobody_sees_makes_no_other_word() {
        assert_eq!(
            told("en", "har\u{200D}bour \u{202E}71\u{202C} 1\u{2069}4 quick\u{E0061}ly"),
            told("en", "harbour 71 14 quickly")
        );
    }

    #[test]
    fn a_letter_with_accents_by_the_thousand_is_that_letter() {
        let flood = "Lindq".to_owned() + &"\u{316}\u{301}".repeat(50_000) + "vist";
        assert_eq!(told("en", &flood), ["lindqvist"]);
    }

    #[test]
    fn arabic_words_are_one_word_in_all_spellings() {
        // Vowel signs, a stroke that draws the word out, the forms of alef, and the article with a conjunction.
        assert_eq!(told("ar", "الشُّرْطَة الشرطـــة والشرطة أُوقِفَ اوقف"), told("ar", "الشرطة الشرطة الشرطة اوقف اوقف"));
        assert_eq!(told("ar", "١٢٠ 120"), ["120", "120"]);
    }
}
