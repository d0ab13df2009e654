//! A part's text in UTF-8, or as it is for the reader of legacy encodings.
//!
//! ```text
//! charset=windows-1251     UTF-8, read here: mail-parser knows the encodings of one byte a letter
//! charset=gbk              the bytes, and a line that says what they are in: the module of encodings reads them
//! none                     UTF-8 where it is that, else the bytes
//! ```

use mail_parser::decoders::charsets::map::charset_decoder;

/// Beginnings of the names of encodings that take several bytes a letter.
const WIDE: [&str; 11] = ["gb", "big5", "euc", "shift", "sjis", "x-sjis", "iso-2022", "ks_c", "ksc", "hz", "cp9"];

/// The bytes to hand on: UTF-8 with a mark, or as they are; a web page says in a tag of its own which encoding that is.
pub(super) fn marked(bytes: &[u8], charset: Option<&str>, is_page: bool) -> Vec<u8> {
    let bare = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let charset = charset.map(|charset| charset.trim().to_lowercase());
    if let Ok(text) = std::str::from_utf8(bare)
        && !charset.as_deref().is_some_and(|charset| charset.starts_with("iso-2022") || charset == "utf-7")
    {
        return [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    }
    match charset.as_deref() {
        Some("utf-8" | "utf8" | "us-ascii") => {
            let mostly = String::from_utf8_lossy(bare);
            // A few bytes that were broken on the way, or another encoding altogether?
            if mostly.matches('\u{FFFD}').count() * 50 < mostly.chars().count() {
                return [b"\xEF\xBB\xBF", mostly.as_bytes()].concat();
            }
        }
        Some(wide) if WIDE.iter().any(|name| wide.starts_with(name)) => {
            let is_name = wide.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
            if is_page && is_name {
                return [b"<meta charset=\"", wide.as_bytes(), b"\">\n", bytes].concat();
            }
        }
        Some(charset) => {
            if let Some(decode) = charset_decoder(charset.as_bytes()) {
                return [b"\xEF\xBB\xBF", decode(bytes).as_bytes()].concat();
            }
        }
        None => {}
    }
    bytes.to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_8_wherever_that_can_be_had_here() {
        let marked =
            |bytes: &[u8], charset, is_page| String::from_utf8_lossy(&marked(bytes, charset, is_page)).into_owned();
        assert_eq!(marked("Брücke".as_bytes(), None, false), "\u{FEFF}Брücke");
        assert_eq!(marked("Брücke".as_bytes(), Some("iso-8859-1"), false), "\u{FEFF}Брücke", "wrongly declared");
        assert_eq!(marked(b"\xCC\xEE\xF1\xF2", Some("Windows-1251"), false), "\u{FEFF}Мост");
        assert!(marked(b"<p>\xC4\xE3\xBA\xC3", Some("GB2312"), true).starts_with("<meta charset=\"gb2312\">"));
    }
}
