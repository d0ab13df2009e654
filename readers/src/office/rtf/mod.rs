//! Rich Text Format, as Word, LibreOffice, WordPad, TextEdit and pandoc write it.
//!
//! ```text
//! {\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\*\generator Riched20;}
//! \pard\s1\outlinelevel0 Bridge closed\par        a heading
//! \pard Two were {\b hurt}.\par}                  a paragraph, one word emphasised
//! ```
//!
//! A reader of our own: of the crates for RTF, rtf-parser 0.4 takes `\'93` for the letter U+0093 whatever the code page,
//! knows neither links nor styles nor what is set aside, and descends once per token; rtf-grimoire stops at tokens. What
//! RTF asks of a reader of text is little: groups that inherit, destinations that are passed over, code pages.

mod codepage;
mod groups;
mod state;
mod tokens;

use super::about::Said;
use super::blocks::Blocks;
use super::styles::{Role, Styles};
use crate::{Document, Error, Format, Shape};
use codepage::{SYMBOLS, WESTERN, decoded, is_wide, of_charset};
use state::{Destination, Group, destination, letter};
use std::collections::HashMap;
use tokens::{Token, Tokens};

/// How deep groups may nest; Word's reach 30.
const DEEPEST: usize = 1000;
/// One byte in so many may be in a code page that is not read here. Word gives such letters by their number as well.
const MOST_WIDE: usize = 20;
/// The longest name or instruction that is kept, in bytes.
const LONGEST_NAME: usize = 4096;

/// Reads an RTF file. Linear in its length.
///
/// # Errors
/// [`Error::Damaged`] where groups nest deeper than any program writes them or are cut off, [`Error::TooMuchInside`].
pub(super) fn read(bytes: &[u8], name: &str) -> Result<Document, Error> {
    let damaged = || Error::Damaged { name: name.to_owned(), what: Format::Rtf.described() };
    let mut reader = Reader { page: WESTERN, groups: vec![], ..Reader::default() };
    for token in Tokens::new(bytes) {
        if reader.groups.len() > DEEPEST {
            return Err(damaged());
        }
        reader.token(token);
        if reader.blocks.are_too_many() {
            return Err(Error::TooMuchInside { name: name.to_owned() });
        }
        // Behind the last bracket stands what a mail or a disk added.
        if reader.is_over {
            break;
        }
    }
    reader.flush();
    // The last bracket alone may be missing; where more are, so is text.
    if reader.groups.len() > 1 {
        return Err(damaged());
    }
    reader.end_paragraph();
    if MOST_WIDE * reader.wide_bytes > reader.bytes {
        let what = "an RTF file in an old encoding of East Asia";
        return Err(Error::Unsupported { name: name.to_owned(), what, instead: ".docx or PDF" });
    }
    Ok(super::document(reader.blocks.finish(), reader.said, name))
}

#[derive(Default)]
struct Reader {
    blocks: Blocks,
    styles: Styles,
    said: Said,
    groups: Vec<Group>,
    /// Bytes of text whose letters are not known yet: two may be one letter.
    pending: Vec<u8>,
    /// The text of a destination that is no part of the document: a style's name, a field's instruction.
    name: String,
    /// The file's own code page.
    page: u16,
    /// The code pages of its fonts.
    fonts: HashMap<i32, u16>,
    /// How many letters to pass over, which stand for a letter that was given by its number.
    passed_over: usize,
    /// The first half of a letter that takes two numbers.
    half: Option<u16>,
    /// Whether the paragraph is an item: its sign stands in a group of its own, before the paragraph's properties or after.
    is_list: bool,
    /// Whether the next command tells a destination that may be passed over.
    is_optional: bool,
    /// Where the field that is open leads, once its instruction is read.
    addresses: Vec<Option<String>>,
    is_over: bool,
    /// How many bytes of text there were, and how many of them in code pages of two bytes a letter.
    bytes: usize,
    wide_bytes: usize,
}

impl Reader {
    fn token(&mut self, token: Token) {
        if !matches!(token, Token::Byte(_) | Token::Text(_)) {
            self.flush();
        }
        match token {
            Token::Open => self.open(),
            Token::Close => self.close(),
            Token::Text(text) => {
                let passed_over = self.passed_over.min(text.len());
                self.passed_over -= passed_over;
                self.pending.extend_from_slice(&text[passed_over..]);
            }
            Token::Byte(_) | Token::Sign(b'\'') if self.passed_over > 0 => self.passed_over -= 1,
            Token::Byte(byte) => self.pending.push(byte),
            Token::Sign(_) if self.passed_over > 0 => self.passed_over -= 1,
            Token::Sign(sign) => self.sign(sign),
            Token::Word(word, number) => {
                let is_first = std::mem::take(&mut self.is_optional);
                if self.passed_over > 0 {
                    self.passed_over -= 1;
                } else {
                    self.word(word, number, is_first);
                }
            }
        }
    }

    fn open(&mut self) {
        self.passed_over = 0;
        let inner = self.groups.last().map(Group::inner).unwrap_or_default();
        self.groups.push(inner);
    }

    fn close(&mut self) {
        self.passed_over = 0;
        self.is_optional = false;
        let Some(group) = self.groups.pop() else { return };
        if group.begins {
            self.leave(&group);
        }
        self.is_over = self.groups.is_empty();
    }

    fn sign(&mut self, sign: u8) {
        match sign {
            b'*' => self.is_optional = true,
            b'~' => self.write("\u{A0}"),
            b'_' => self.write("-"),
            b'\\' | b'{' | b'}' => self.pending.push(sign),
            b'\n' | b'\r' => self.end_paragraph(),
            b'\t' => self.write("\t"),
            _ => {} // `\-`, where a word may be cut, and what indexes
        }
    }

    /// Bytes become letters, in the code page of their font.
    fn flush(&mut self) {
        if self.pending.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.pending);
        let of_font = self.groups.last().and_then(|group| self.fonts.get(&group.font).copied());
        let is_ascii = bytes.iter().all(|byte| matches!(byte, 0x20..=0x7E));
        let page = of_font.filter(|page| *page != SYMBOLS || !is_ascii).unwrap_or(self.page);
        self.bytes += bytes.len();
        if is_wide(page) && !is_ascii {
            self.wide_bytes += bytes.len();
        }
        if page == SYMBOLS {
            self.symbol();
        } else {
            self.write(&decoded(&bytes, page));
        }
        // The room is kept for the next.
        self.pending = bytes;
        self.pending.clear();
    }

    /// Letters of the document, or of what stands beside it.
    fn write(&mut self, letters: &str) {
        let Some(group) = self.groups.last() else { return };
        match group.destination {
            destination if destination.is_text() => {
                if group.is_hidden || group.is_deleted {
                    return;
                }
                let emphasised = group.is_bold || group.is_italic;
                self.begin_paragraph();
                self.blocks.text(letters, emphasised);
            }
            destination if destination.is_named() && self.name.len() + letters.len() < LONGEST_NAME => {
                self.name.push_str(letters);
            }
            _ => {}
        }
    }

    /// A sign of a font such as Wingdings: before an item a bullet, elsewhere nothing that could be told.
    fn symbol(&mut self) {
        if self.groups.last().is_some_and(|group| group.destination == Destination::ListText) {
            self.write("•");
        }
    }

    fn begin_paragraph(&mut self) {
        if self.blocks.has_begun() {
            return;
        }
        // A row that did not end.
        let is_outside = |group: &Group| !group.is_in_table && group.destination.is_text();
        if self.blocks.is_row() && self.groups.last().is_some_and(is_outside) {
            self.blocks.leave();
        }
        self.blocks.begin();
    }

    /// A letter by its number.
    fn letter(&mut self, number: i32) {
        // Numbers above 32767 are written as negative ones.
        let unit = (number & 0xFFFF) as u16;
        let letter = match (self.half.take(), unit) {
            (_, 0xD800..=0xDBFF) => {
                self.half = Some(unit);
                return;
            }
            (Some(high), 0xDC00..=0xDFFF) => char::decode_utf16([high, unit]).next().and_then(Result::ok),
            // Signs of a font such as Symbol.
            (_, 0xF000..=0xF0FF) => return self.symbol(),
            _ => char::from_u32(u32::from(unit)),
        };
        if let Some(letter) = letter {
            self.write(letter.encode_utf8(&mut [0; 4]));
        }
    }

    fn end_paragraph(&mut self) {
        if let Some(group) = self.groups.last().cloned() {
            self.end_paragraph_of(&group);
        } else {
            self.blocks.end(Shape::Text, None);
        }
    }

    fn end_paragraph_of(&mut self, group: &Group) {
        if !group.destination.is_text() || !self.blocks.has_begun() {
            return;
        }
        let by_style = group.style.and_then(|style| self.styles.role(&style.to_string()));
        let shape = match (group.outline, std::mem::take(&mut self.is_list)) {
            (Some(level), _) => Shape::Heading(level),
            (None, true) => Shape::ListItem,
            (None, false) => Shape::Text,
        };
        let Role { shape, aside } = by_style.unwrap_or(Role { shape, aside: None });
        self.blocks.end(shape, aside);
    }

    fn word(&mut self, word: &str, number: Option<i32>, is_optional: bool) {
        if word == "ud" || word == "result" {
            return self.enter_as_outside();
        }
        if let Some(destination) = destination(word, is_optional) {
            if word == "pict" && self.groups.last().is_some_and(|group| group.destination != Destination::Nothing) {
                self.blocks.picture();
            }
            return self.enter(destination);
        }
        if let Some(letter) = letter(word) {
            return self.write(letter);
        }
        let on = number != Some(0);
        let page = number.and_then(|page| u16::try_from(page).ok());
        match word {
            "par" | "sect" | "page" | "column" | "nestrow" => return self.end_paragraph(),
            "cell" | "nestcell" => {
                self.end_paragraph();
                return self.blocks.begin_cell();
            }
            "row" => return self.end_row(),
            "ansicpg" => self.page = page.filter(|page| *page != 0).unwrap_or(WESTERN),
            "mac" => self.page = 10000,
            "pc" => self.page = 437,
            "pca" => self.page = 850,
            "u" => {
                self.letter(number.unwrap_or(0));
                self.passed_over = self.groups.last().map_or(1, |group| group.fallback);
                return;
            }
            _ => {}
        }
        let Some(group) = self.groups.last_mut() else { return };
        match word {
            "uc" => group.fallback = number.and_then(|count| usize::try_from(count).ok()).unwrap_or(1),
            "b" => group.is_bold = on,
            "i" => group.is_italic = on,
            "v" => group.is_hidden = on,
            "deleted" => group.is_deleted = on,
            "plain" => group.plain(),
            "pard" => group.paragraph(),
            "s" => group.style = number,
            "outlinelevel" => {
                group.outline = number.filter(|level| (0..9).contains(level)).map(|level| (level as u8 + 1).min(6))
            }
            "intbl" => {
                group.is_in_table = true;
                if !self.blocks.is_row() && !self.blocks.has_begun() && group.destination == Destination::Body {
                    self.blocks.begin_row();
                    self.blocks.begin_cell();
                }
            }
            // Styles of letters and of tables have no paragraphs.
            "cs" | "ds" | "ts" if group.destination == Destination::StyleName => {
                group.destination = Destination::Nothing
            }
            "f" => group.font = number.unwrap_or(0),
            "sbasedon" => group.based_on = number.filter(|style| *style != 222), // 222: on none
            "fcharset" if group.destination == Destination::Fonts => {
                if let Some(page) = number.and_then(of_charset) {
                    self.fonts.insert(group.font, page);
                }
            }
            "cpg" if group.destination == Destination::Fonts => {
                if let Some(page) = page {
                    self.fonts.insert(group.font, page);
                }
            }
            _ => {}
        }
    }

    /// The row of a table ends.
    fn end_row(&mut self) {
        self.end_paragraph();
        if self.blocks.is_row() {
            self.blocks.leave();
        }
    }
}

#[cfg(test)]
mod tests;
