//! Bytes become text.
//!
//! ```text
//! EF BB BF 48 69          "Hi"    UTF-8 with a mark
//! 48 00 69 00 0A 00       "Hi\n"  UTF-16 without one: every other byte of a line end or space is nought
//! 63 61 66 E9             legacy  no UTF-8; Windows-1252 by the look of it
//! 00 01 02 03             binary  no text
//! ```
//!
//! UTF-8 and UTF-16 are read here. The legacy encodings are `encoding_rs`, the guess among them `chardetng`: what Firefox does
//! with a page that declares nothing. Their tables are large and few files need them, so they are a feature.

use std::borrow::Cow;

/// The share of control characters above which a file is no text.
const MOST_CONTROLS: f64 = 0.01;
/// The same for what no encoding could read.
const MOST_BROKEN: f64 = 0.05;

/// How a file is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Encoded {
    /// UTF-8 or UTF-16, and what it says.
    Unicode(String),
    /// An encoding older than that.
    Legacy,
    /// No text, by what is in it.
    Binary,
}

/// How a file is written, by its bytes.
pub fn encoded(bytes: &[u8]) -> Encoded {
    match unicode(bytes) {
        Some(text) if is_binary(&text) => Encoded::Binary,
        Some(text) => Encoded::Unicode(text),
        None if bytes.contains(&0) => Encoded::Binary,
        None => Encoded::Legacy,
    }
}

/// Windows' and old Macs' line ends, and the ends of pages, become `\n`.
pub fn line_ends(text: &str) -> Cow<'_, str> {
    if !text.contains(['\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}']) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{B}', '\u{85}', '\u{2028}'], "\n");
    Cow::Owned(text.replace(['\u{C}', '\u{2029}'], "\n\n"))
}

/// The text of a file in UTF-8 or UTF-16, byte order marks removed; nothing where it is in neither.
pub fn unicode(bytes: &[u8]) -> Option<String> {
    if let Some(bytes) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return Some(String::from_utf8_lossy(bytes).into_owned());
    }
    let marked = |bytes: &[u8], order: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| order([pair[0], pair[1]]));
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    if let Some(bytes) = bytes.strip_prefix(b"\xFF\xFE") {
        return Some(marked(bytes, u16::from_le_bytes));
    }
    if let Some(bytes) = bytes.strip_prefix(b"\xFE\xFF") {
        return Some(marked(bytes, u16::from_be_bytes));
    }
    if bytes.contains(&0) { utf_16(bytes) } else { utf_8(bytes) }
}

/// Letters enough of a beginning to tell what it is: as UTF-16 where it has a mark, else byte by byte where it is no UTF-8.
pub(crate) fn beginning(bytes: &[u8]) -> String {
    unicode(bytes).unwrap_or_else(|| bytes.iter().map(|byte| char::from(*byte)).collect())
}

/// Text or a web page in a legacy encoding becomes the same in UTF-8, marked as such.
///
/// # Errors
/// [`crate::Error::Unsupported`] where it is no text in any encoding.
#[cfg(feature = "encoding")]
pub fn to_utf_8(bytes: &[u8], name: &str) -> Result<crate::Outcome, crate::Error> {
    let text = legacy(bytes, declared(bytes).as_deref()).ok_or_else(|| crate::Error::Unsupported {
        name: name.to_owned(),
        what: "no text",
        instead: "text, a web page, PDF or a Word file",
    })?;
    let bytes = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    Ok(crate::Outcome::Inside { name: name.to_owned(), bytes, about: crate::About::default() })
}

/// The text of a file in an encoding that it declares, or in the one it looks like; nothing where that makes no text.
#[cfg(feature = "encoding")]
pub fn legacy(bytes: &[u8], declared: Option<&str>) -> Option<String> {
    let declared = declared.and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes()));
    let read = |encoding: &'static encoding_rs::Encoding| encoding.decode_without_bom_handling(bytes);
    if let Some((text, false)) = declared.map(read).filter(|(text, _)| !is_binary(text)) {
        return Some(text.into_owned());
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let text = read(detector.guess(None, chardetng::Utf8Detection::Deny)).0.into_owned();
    (!is_binary(&text)).then_some(text)
}

/// The charset that a web page declares in its head.
#[cfg(feature = "encoding")]
fn declared(bytes: &[u8]) -> Option<String> {
    let head: String = bytes.iter().take(4096).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let value = head.split_once("charset")?.1.trim_start().strip_prefix('=')?.trim_start();
    let value = value.trim_start_matches(['"', '\'']);
    let end = value.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c))).unwrap_or(value.len());
    (end > 0).then(|| value[..end].to_owned())
}

/// UTF-8, also when it was cut in the middle of a letter or has a few broken bytes in it.
fn utf_8(bytes: &[u8]) -> Option<String> {
    if bytes.contains(&0x1B) {
        return None; // ISO-2022-JP is ASCII with escapes.
    }
    let (mut broken, mut sound) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        broken += usize::from(!chunk.invalid().is_empty());
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
    }
    (broken == 0 || sound >= 10 * broken).then(|| String::from_utf8_lossy(bytes).into_owned())
}

/// UTF-16 without a mark, in the byte order that gives text; nothing when neither does.
fn utf_16(bytes: &[u8]) -> Option<String> {
    [u16::from_le_bytes, u16::from_be_bytes].into_iter().find_map(|order| {
        let units = bytes.chunks_exact(2).map(|pair| order([pair[0], pair[1]]));
        let text: String = char::decode_utf16(units).collect::<Result<_, _>>().ok()?;
        let letters = text.chars().filter(|c| c.is_alphabetic() || *c == ' ').count();
        let odd = text.chars().filter(|c| is_odd(*c)).count();
        (2 * letters > text.chars().count() && odd == 0).then_some(text)
    })
}

/// Characters that no text in UTF-16 has, but a text in the wrong byte order soon does.
fn is_odd(c: char) -> bool {
    let is_control = c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{C}');
    is_control || matches!(u32::from(c), 0xE000..=0xF8FF | 0xFFF0..=0xFFFC)
}

fn is_binary(text: &str) -> bool {
    let is_control =
        |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{1B}' | '\u{85}');
    let all = text.chars().count() as f64;
    let controls = text.chars().filter(is_control).count() as f64;
    let broken = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count() as f64;
    controls > MOST_CONTROLS * all || broken > MOST_BROKEN * all
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENTENCE: &str = "Полиция: “два человека” hurt in a café – naïve, isn’t it?\nNoch ein Satz über Brücken.";

    #[test]
    fn utf_8_and_16_with_and_without_a_mark() {
        let marked = [b"\xEF\xBB\xBF".as_slice(), SENTENCE.as_bytes()].concat();
        let little: Vec<u8> = SENTENCE.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = SENTENCE.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [
            SENTENCE.as_bytes().to_vec(),
            marked,
            [b"\xFF\xFE".as_slice(), &little].concat(),
            [b"\xFE\xFF".as_slice(), &big].concat(),
            little,
            big,
        ] {
            assert_eq!(unicode(&bytes).as_deref(), Some(SENTENCE));
            assert!(matches!(encoded(&bytes), Encoded::Unicode(_)));
        }
    }

    #[cfg(feature = "encoding")]
    #[test]
    fn the_legacy_encodings_of_the_web() {
        for (encoding, text) in [
            (encoding_rs::WINDOWS_1252, "“It’s a café – naïve,” she said. The price was €5, up from €4 last week."),
            (encoding_rs::WINDOWS_1251, "Мост закрыли после аварии, сообщили в полиции. Пострадали два человека."),
            (encoding_rs::KOI8_R, "Мост закрыли после аварии, сообщили в полиции. Пострадали два человека."),
            (encoding_rs::WINDOWS_1250, "Žluťoučký kůň úpěl ďábelské ódy a lidé říkali, že už je to příliš."),
            (encoding_rs::SHIFT_JIS, "月曜日にトラックが橋に衝突し、二人がけがをしたと警察が発表した。"),
            (encoding_rs::ISO_2022_JP, "月曜日にトラックが橋に衝突し、二人がけがをしたと警察が発表した。"),
            (encoding_rs::GBK, "警方说，星期一一辆卡车撞上大桥，两人受伤。桥梁已经关闭，直到另行通知。"),
        ] {
            let bytes = encoding.encode(text).0;
            assert_eq!(encoded(&bytes), Encoded::Legacy, "{}", encoding.name());
            assert_eq!(legacy(&bytes, None).as_deref(), Some(text), "{}", encoding.name());
        }
    }

    #[test]
    fn a_broken_byte_does_not_turn_utf_8_into_something_else() {
        let cut = &SENTENCE.as_bytes()[..SENTENCE.len() - 25];
        assert!(unicode(&[cut, b"\xE2\x80"].concat()).unwrap().starts_with("Полиция: “два"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let noise: Vec<u8> = (0..4000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let noise_without_nought: Vec<u8> = noise.iter().copied().filter(|byte| *byte != 0).collect();
        assert_eq!(encoded(&noise), Encoded::Binary);
        #[cfg(feature = "encoding")]
        assert_eq!(legacy(&noise_without_nought, None), None);
    }

    #[cfg(feature = "encoding")]
    #[test]
    fn a_declared_charset_goes_before_the_guess_unless_it_cannot_be() {
        let page = "<meta charset=\"windows-1251\"><p>Мост закрыт";
        let bytes = encoding_rs::WINDOWS_1251.encode(page).0;
        assert_eq!(declared(&bytes).as_deref(), Some("windows-1251"));
        assert_eq!(legacy(&bytes, declared(&bytes).as_deref()).as_deref(), Some(page));
        let wrong = encoding_rs::WINDOWS_1251.encode("Мост закрыли после аварии, сообщили в полиции.").0;
        assert!(legacy(&wrong, Some("utf-8")).unwrap().starts_with("Мост"));
    }
}
