//! Which letter a byte or a glyph's name stands for, where a font says nothing better.
//!
//! ```text
//! 0x93 in WinAnsiEncoding   “
//! /quotedblleft, /uni201C   “
//! /f_i, /fi                 fi
//! ```

/// Glyph names and their letters: one letter a line, then its names; what news is written in, out of the Adobe Glyph List,
/// <https://github.com/adobe-type-tools/agl-aglfn> (BSD 3-clause, © Adobe). A letter's own name (`A`) is not listed.
const NAMES: &str = include_str!("glyph_names.txt");

/// A base encoding of PDF, ISO 32000-2 annex D.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// The one that Adobe's own fonts have.
    Standard,
    /// Windows-1252.
    WinAnsi,
    /// Mac OS Roman.
    MacRoman,
}

const WIN_ANSI: &str = "€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ";
const MAC_ROMAN: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
/// From 0xA1 on; a space is no letter.
const STANDARD: &str = "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß";

impl Encoding {
    /// The letter of a byte; nothing for control characters.
    pub fn letter(self, byte: u8) -> Option<char> {
        let upper = |table: &str, first: u8| table.chars().nth(usize::from(byte - first));
        match (self, byte) {
            (_, 0..=0x1F | 0x7F) => None,
            (Encoding::Standard, b'\'') => Some('’'),
            (Encoding::Standard, b'`') => Some('‘'),
            (_, 0x20..=0x7E) => Some(char::from(byte)),
            (Encoding::WinAnsi, 0x80..=0x9F) => upper(WIN_ANSI, 0x80),
            (Encoding::WinAnsi, _) => Some(char::from(byte)),
            (Encoding::MacRoman, _) => upper(MAC_ROMAN, 0x80),
            (Encoding::Standard, 0xA1..) => upper(STANDARD, 0xA1).filter(|letter| *letter != ' '),
            (Encoding::Standard, _) => None,
        }
    }
}

/// The letters of a glyph's name, by the Adobe Glyph List and its rules for names that are not on it: `uni0416`, `u1F600`,
/// `f_i`, `a.sc`. Nothing for names that say nothing (`g123`).
pub fn letters(name: &str) -> Option<String> {
    let stem = name.split('.').next().filter(|stem| !stem.is_empty())?;
    let parts: Option<String> = stem.split('_').map(letter).collect();
    parts.filter(|letters| !letters.is_empty())
}

fn letter(name: &str) -> Option<char> {
    let mut only = name.chars();
    if let (Some(first), None) = (only.next(), only.next()) {
        return Some(first);
    }
    let hex = |digits: &str| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
    let listed = || NAMES.lines().find(|line| line.split(' ').skip(1).any(|listed| listed == name))?.chars().next();
    listed().or_else(|| match name.strip_prefix("uni") {
        Some(digits) if digits.len() == 4 => hex(digits),
        _ => name.strip_prefix('u').filter(|digits| (4..=6).contains(&digits.len())).and_then(hex),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_names_become_letters() {
        assert_eq!(Encoding::WinAnsi.letter(0x93), Some('“'));
        assert_eq!(Encoding::WinAnsi.letter(0xE9), Some('é'));
        assert_eq!(Encoding::MacRoman.letter(0x8E), Some('é'));
        assert_eq!(Encoding::MacRoman.letter(0xFF), Some('ˇ'));
        assert_eq!(Encoding::Standard.letter(0x27), Some('’'));
        assert_eq!(Encoding::Standard.letter(0xAE), Some('ﬁ'));
        assert_eq!(Encoding::Standard.letter(0xD0), Some('—'));
        assert_eq!(Encoding::Standard.letter(0xFB), Some('ß'));
        for (name, written) in [
            ("A", "A"),
            ("quotedblleft", "“"),
            ("eacute", "é"),
            ("afii10017", "А"),
            ("uni0416", "Ж"),
            ("f_i", "fi"),
            ("a.sc", "a"),
            ("space", " "),
        ] {
            assert_eq!(letters(name).as_deref(), Some(written), "{name}");
        }
        assert_eq!(letters("g123"), None);
        assert_eq!(letters(".notdef"), None);
    }
}
