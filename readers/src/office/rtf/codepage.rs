//! Which letters bytes are: RTF is ASCII, and all else a byte in the code page of its font.
//!
//! ```text
//! \ansicpg1252        \'93Hi\'94       “Hi”
//! \fcharset204        \'cc\'ee\'f1     Мос
//! ```

use std::borrow::Cow;
use yore::CodePage;
use yore::code_pages::{
    CP437, CP850, CP852, CP866, CP874, CP1250, CP1251, CP1252, CP1253, CP1254, CP1255, CP1256, CP1257, CP1258,
};

/// The code page of most files.
pub(super) const WESTERN: u16 = 1252;
/// Not a code page: signs of a font such as Wingdings, which mean nothing elsewhere.
pub(super) const SYMBOLS: u16 = 42;
/// A Mac's letters from 128 on.
const MAC_ROMAN: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// The code page that a font's `\fcharset` stands for; nothing where it is the file's own.
pub(super) fn of_charset(charset: i32) -> Option<u16> {
    Some(match charset {
        2 => SYMBOLS,
        77 => 10000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        255 => 437,
        _ => return None,
    })
}

/// Whether a code page takes two bytes a letter. Their tables are larger than all else here together, and programs since
/// 1997 give these letters by their number, so that what stands in these pages becomes `�`.
pub(super) fn is_wide(page: u16) -> bool {
    matches!(page, 932 | 936 | 949 | 950)
}

/// The letters of bytes. What a code page does not know becomes `�`.
pub(super) fn decoded(bytes: &[u8], page: u16) -> Cow<'_, str> {
    // Each by its own name: behind a pointer, the linker would keep how to write each of them as well.
    match page {
        437 => CP437.decode_lossy(bytes),
        850 => CP850.decode_lossy(bytes),
        852 => CP852.decode_lossy(bytes),
        866 => CP866.decode_lossy(bytes),
        874 => CP874.decode_lossy(bytes),
        1250 => CP1250.decode_lossy(bytes),
        1251 => CP1251.decode_lossy(bytes),
        1253 => CP1253.decode_lossy(bytes),
        1254 => CP1254.decode_lossy(bytes),
        1255 => CP1255.decode_lossy(bytes),
        1256 => CP1256.decode_lossy(bytes),
        1257 => CP1257.decode_lossy(bytes),
        1258 => CP1258.decode_lossy(bytes),
        10000 => mac_roman(bytes),
        65001 => String::from_utf8_lossy(bytes),
        SYMBOLS => Cow::Borrowed(""),
        wide if is_wide(wide) => {
            bytes.iter().map(|byte| if byte.is_ascii() { char::from(*byte) } else { '\u{FFFD}' }).collect()
        }
        _ => CP1252.decode_lossy(bytes),
    }
}

fn mac_roman(bytes: &[u8]) -> Cow<'static, str> {
    let letter = |byte: &u8| match byte.checked_sub(128) {
        None => char::from(*byte),
        Some(at) => MAC_ROMAN.chars().nth(usize::from(at)).unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    Cow::Owned(bytes.iter().map(letter).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_by_code_page() {
        assert_eq!(decoded(b"\x93caf\xe9\x94", 1252), "“café”");
        assert_eq!(decoded(b"\xcc\xee\xf1\xf2", 1251), "Мост");
        assert_eq!(decoded(b"\xd2caf\x8e\xd3", 10000), "“café”");
        assert_eq!(decoded(b"caf\x82", 437), "café");
        assert_eq!(MAC_ROMAN.chars().count(), 128);
    }
}
