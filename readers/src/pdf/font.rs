//! A font, as far as text goes: which letters a code stands for, and how wide it is.
//!
//! ```text
//! (\001\002)  /ToUnicode <01> <0054> <02> <0068>     "Th"
//! (Th\222)    /Encoding /WinAnsiEncoding             "Th’"
//! <00370046>  /Encoding /Identity-H, /ToUnicode …    two bytes a letter
//! ```
//!
//! Nothing is drawn, so no font program is opened. ISO 32000-2, 9.6 to 9.10.

use super::expansion::{Budget, TooMuch};
use super::names::{Encoding, letters};
use hayro_cmap::{BfString, CMap};
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};
use std::collections::HashMap;

/// Widths are in thousandths of the font's size.
const EM: f32 = 1000.0;
/// As wide as most letters, where nothing tells.
const COMMON_WIDTH: f32 = 0.5;
/// The longest list of widths that is read: more than a font can have glyphs.
const MOST_WIDTHS: usize = 1 << 17;

/// A font of a file.
#[derive(Debug)]
pub struct Font {
    codes: Codes,
    to_unicode: Option<CMap>,
    /// Whether its letters are heavier than text.
    pub bold: bool,
    /// Whether its letters lean.
    pub italic: bool,
}

#[derive(Debug)]
enum Codes {
    /// A byte a letter: the letters and widths of all 256.
    Simple { letters: Vec<String>, widths: Vec<f32> },
    /// One to four bytes a letter.
    Composite {
        encoding: Option<Box<CMap>>,
        is_utf_16: bool,
        widths: HashMap<u32, f32>,
        ranges: Vec<(u32, u32, f32)>,
        default: f32,
    },
}

/// A letter of a shown string.
#[derive(Debug, PartialEq)]
pub struct Shown {
    /// What it reads; nothing where nobody can tell.
    pub letters: String,
    /// How wide it is, for a size of one.
    pub width: f32,
    /// Whether it is the one-byte code 32, which word spacing widens.
    pub is_space: bool,
}

impl Font {
    /// Reads a font's dictionary.
    ///
    /// # Errors
    /// Where a table in it unpacks to too much.
    pub fn new(dict: &Dict<'_>, budget: &mut Budget) -> Result<Font, TooMuch> {
        let mut table = |key: &str, dict: &Dict<'_>| -> Result<Option<CMap>, TooMuch> {
            let Some(stream) = dict.get::<Stream<'_>>(key) else { return Ok(None) };
            Ok(CMap::parse(&budget.decode(&stream)?, |_| None))
        };
        let to_unicode = table("ToUnicode", dict)?;
        let name = dict.get::<Name<'_>>("BaseFont").map(|name| name.as_str().to_lowercase()).unwrap_or_default();
        let (codes, descriptor) = if dict.get::<Name<'_>>("Subtype").is_some_and(|kind| kind.as_str() == "Type0") {
            let inner = dict.get::<Array<'_>>("DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next());
            let inner = inner.unwrap_or_default();
            let encoding = table("Encoding", dict)?;
            (composite(dict, &inner, encoding), inner.get::<Dict<'_>>("FontDescriptor"))
        } else {
            let descriptor = dict.get::<Dict<'_>>("FontDescriptor");
            (simple(dict, descriptor.as_ref(), &name), descriptor)
        };
        let descriptor = descriptor.unwrap_or_default();
        let flag = |bit: u32| descriptor.get::<u32>("Flags").is_some_and(|flags| flags >> (bit - 1) & 1 == 1);
        let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
        let heavy = descriptor.get::<Number>("FontWeight").is_some_and(|weight| weight.as_f32() >= 600.0);
        Ok(Font {
            codes,
            to_unicode,
            bold: heavy || flag(19) || says(&["bold", "black", "heavy"]),
            italic: flag(7) || says(&["italic", "oblique"]),
        })
    }

    /// The letters of a string as it is shown.
    pub fn read(&self, string: &[u8]) -> Vec<Shown> {
        match &self.codes {
            Codes::Simple { letters, widths } => string
                .iter()
                .map(|byte| {
                    let at = usize::from(*byte);
                    let read = self.unicode(u32::from(*byte)).unwrap_or_else(|| letters[at].clone());
                    Shown { letters: read, width: widths[at], is_space: *byte == b' ' }
                })
                .collect(),
            Codes::Composite { encoding, is_utf_16, widths, ranges, default } => {
                let mut shown = vec![];
                let mut rest = string;
                while !rest.is_empty() {
                    let (code, cid, length) = next_code(rest, encoding.as_deref());
                    rest = &rest[length..];
                    let range =
                        || ranges.iter().find(|(first, last, _)| (*first..=*last).contains(&cid)).map(|range| range.2);
                    let itself = || char::from_u32(code).filter(|_| *is_utf_16).map(String::from);
                    shown.push(Shown {
                        letters: self.unicode(code).or_else(itself).unwrap_or_default(),
                        width: widths.get(&cid).copied().or_else(range).unwrap_or(*default) / EM,
                        is_space: length == 1 && code == 32,
                    });
                }
                shown
            }
        }
    }

    fn unicode(&self, code: u32) -> Option<String> {
        let read = match self.to_unicode.as_ref()?.lookup_bf_string(code)? {
            BfString::Char(letter) => letter.to_string(),
            BfString::String(letters) => unswapped(&letters).unwrap_or(letters),
        };
        // Some programs write U+0000 or U+FFFD where they do not know.
        (!read.contains(['\0', char::REPLACEMENT_CHARACTER])).then_some(read)
    }
}

/// Ghostscript 9 and 10 write the letters of a ligature with their bytes swapped: "昀椀" for "fi".
fn unswapped(letters: &str) -> Option<String> {
    letters
        .chars()
        .map(|c| u8::try_from(u32::from(c).swap_bytes() >> 16).ok().map(char::from).filter(char::is_ascii_lowercase))
        .collect()
}

/// The next code of a string, what it selects, and its length: two bytes, unless the encoding says otherwise.
fn next_code(string: &[u8], encoding: Option<&CMap>) -> (u32, u32, usize) {
    let code = |length: usize| string.iter().take(length).fold(0, |code, byte| code << 8 | u32::from(*byte));
    let coded = |length: usize| {
        let cid = encoding?.lookup_cid_code(code(length), length as u8)?;
        Some((code(length), cid, length))
    };
    let found = (1..=string.len().min(4)).find_map(coded);
    found.unwrap_or_else(|| (code(2), code(2), string.len().min(2)))
}

fn composite(dict: &Dict<'_>, inner: &Dict<'_>, encoding: Option<CMap>) -> Codes {
    let name = dict.get::<Name<'_>>("Encoding").map(|name| name.as_str().to_owned()).unwrap_or_default();
    let (mut widths, mut ranges) = (HashMap::new(), vec![]);
    if let Some(list) = inner.get::<Array<'_>>("W") {
        let mut pending: Vec<f32> = vec![];
        for object in list.iter::<Object<'_>>().take(MOST_WIDTHS) {
            match (object, pending.as_slice()) {
                (Object::Array(run), [.., first]) => {
                    let run = run.iter::<f32>().take(MOST_WIDTHS);
                    widths.extend((*first as u32..).zip(run));
                    pending.clear();
                }
                (Object::Number(width), [first, last]) => {
                    ranges.push((*first as u32, *last as u32, width.as_f32()));
                    pending.clear();
                }
                (Object::Number(number), _) => pending.push(number.as_f32()),
                _ => pending.clear(),
            }
            if widths.len() > MOST_WIDTHS {
                break;
            }
        }
    }
    // A font has few ranges, if any; a long list of them would be gone through for each letter.
    ranges.truncate(1024);
    let default = inner.get::<f32>("DW").unwrap_or(EM);
    let is_utf_16 = name.contains("UCS2") || name.contains("UTF16");
    Codes::Composite { encoding: encoding.map(Box::new), is_utf_16, widths, ranges, default }
}

fn simple(dict: &Dict<'_>, descriptor: Option<&Dict<'_>>, name: &str) -> Codes {
    let named = |name: &str| match name {
        "WinAnsiEncoding" => Some(Encoding::WinAnsi),
        "MacRomanEncoding" => Some(Encoding::MacRoman),
        "StandardEncoding" => Some(Encoding::Standard),
        _ => None,
    };
    let changes = dict.get::<Dict<'_>>("Encoding");
    let base = match &changes {
        Some(changes) => changes.get::<Name<'_>>("BaseEncoding"),
        None => dict.get::<Name<'_>>("Encoding"),
    };
    let is_true_type = dict.get::<Name<'_>>("Subtype").is_some_and(|kind| kind.as_str() == "TrueType");
    let fallback = if is_true_type { Encoding::WinAnsi } else { Encoding::Standard };
    let base = base.and_then(|base| named(base.as_str())).unwrap_or(fallback);
    let mut read: Vec<String> = (0..=255).map(|byte| base.letter(byte).map(String::from).unwrap_or_default()).collect();
    let mut code = 0;
    let mut changed: HashMap<u8, Name<'_>> = HashMap::new();
    for object in changes
        .and_then(|changes| changes.get::<Array<'_>>("Differences"))
        .iter()
        .flat_map(|list| list.iter::<Object<'_>>())
    {
        match object {
            Object::Number(number) => code = number.as_i64(),
            Object::Name(name) => {
                if let Ok(byte) = u8::try_from(code) {
                    changed.insert(byte, name);
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
    for (byte, name) in changed {
        read[usize::from(byte)] = letters(name.as_str()).unwrap_or_default();
    }
    let widths = simple_widths(dict, descriptor, name, &read);
    Codes::Simple { letters: read, widths }
}

/// The widths of all 256 codes, for a size of one.
fn simple_widths(dict: &Dict<'_>, descriptor: Option<&Dict<'_>>, name: &str, read: &[String]) -> Vec<f32> {
    // A Type 3 font has its own scale; the others have thousandths.
    let scale = dict.get::<[f32; 6]>("FontMatrix").map_or(1.0 / EM, |matrix| matrix[0].abs());
    let listed = dict.get::<Array<'_>>("Widths");
    let missing = descriptor.and_then(|descriptor| descriptor.get::<f32>("MissingWidth"));
    let first = dict.get::<usize>("FirstChar").unwrap_or(0);
    let mut widths: Vec<Option<f32>> = vec![None; 256];
    for (at, width) in (first..256).zip(listed.iter().flat_map(|list| list.iter::<f32>())) {
        widths[at] = Some(width * scale);
    }
    let has_list = listed.is_some();
    let standard = |letters: &String| standard_width(name, letters.chars().next());
    let unlisted = |letters: &String| match missing {
        Some(width) => width * scale,
        None if has_list => 0.0,
        None => standard(letters),
    };
    widths.iter().zip(read).map(|(width, letters)| width.unwrap_or_else(|| unlisted(letters))).collect()
}

/// Helvetica's and Times' widths from space to tilde, in thousandths: files before 2008 need not tell those of the fonts
/// that every reader has. From Adobe's font metrics of the 14 standard fonts.
const HELVETICA: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 222, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 222, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];
const TIMES: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 333, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
    722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
    444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
    200, 480, 541,
];

fn standard_width(name: &str, letter: Option<char>) -> f32 {
    let table = match () {
        () if name.contains("courier") || name.contains("mono") => return 0.6,
        () if name.contains("times") || name.contains("serif") && !name.contains("sans") => &TIMES,
        () => &HELVETICA,
    };
    let at = letter.and_then(|letter| u32::from(letter).checked_sub(32));
    at.and_then(|at| table.get(at as usize)).map_or(COMMON_WIDTH, |width| f32::from(*width) / EM)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_ligature_with_its_bytes_swapped_is_read() {
        assert_eq!(super::unswapped("昀椀").as_deref(), Some("fi"));
        assert_eq!(super::unswapped("fi"), None);
        assert_eq!(super::unswapped("日本"), None);
    }
}
