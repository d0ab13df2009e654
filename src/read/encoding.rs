//! Bytes become text.
//!
//! ```text
//! EF BB BF 48 69          "Hi"    UTF-8 with a mark
//! 48 00 69 00 0A 00       "Hi\n"  UTF-16 without one: every other byte of a line end or space is nought
//! 63 61 66 E9             "café"  no UTF-8; Windows-1252 by the look of it
//! 25 50 44 46 2D          none    a PDF
//! ```
//!
//! The legacy encodings are `encoding_rs`, the guess among them `chardetng`: what Firefox does with a page that declares
//! nothing. This is the only file that knows them.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

/// How files begin that are no text, whatever their name.
const MAGIC: &[&[u8]] = &[
    b"%PDF-",
    b"PK\x03\x04", // .zip, .docx, .odt, .epub
    b"PK\x05\x06",
    b"\x89PNG",
    b"\xFF\xD8\xFF", // JPEG
    b"GIF8",
    b"RIFF",             // WebP, WAV, AVI
    b"\xD0\xCF\x11\xE0", // .doc
    b"{\\rtf",
    b"bplist00", // .webarchive
    b"\x1F\x8B", // gzip
    b"7z\xBC\xAF",
    b"Rar!",
    b"OggS",
    b"ID3",
    b"\x7FELF",
    b"\0asm",
    b"SQLite format 3",
];

/// The share of control characters above which a file is no text.
const MOST_CONTROLS: f64 = 0.01;
/// The same for what no encoding could read.
const MOST_BROKEN: f64 = 0.05;

/// The text of a file, or nothing where the bytes are no text. Byte order marks are removed.
pub(super) fn decode(bytes: &[u8]) -> Option<String> {
    if MAGIC.iter().any(|magic| bytes.starts_with(magic)) || bytes.get(4..8) == Some(b"ftyp") {
        return None;
    }
    let text = if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned()
    } else if bytes.contains(&0) {
        utf_16(bytes)?
    } else if let Some(text) = utf_8(bytes) {
        text
    } else {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
        detector.feed(bytes, true);
        detector.guess(None, Utf8Detection::Deny).decode_without_bom_handling(bytes).0.into_owned()
    };
    (!is_binary(&text)).then_some(text)
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
            assert_eq!(decode(&bytes).as_deref(), Some(SENTENCE));
        }
    }

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
            assert_eq!(decode(&bytes).as_deref(), Some(text), "{}", encoding.name());
        }
    }

    #[test]
    fn a_broken_byte_does_not_turn_utf_8_into_something_else() {
        let cut = &SENTENCE.as_bytes()[..SENTENCE.len() - 25];
        assert!(decode(&[cut, b"\xE2\x80"].concat()).unwrap().starts_with("Полиция: “два"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let noise: Vec<u8> = (0..4000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let noise_without_nought: Vec<u8> = noise.iter().copied().filter(|byte| *byte != 0).collect();
        for bytes in
            [b"%PDF-1.7 text".as_slice(), b"PK\x03\x04word/", b"\x89PNG\r\n", b"GIF89a", &noise, &noise_without_nought]
        {
            assert_eq!(decode(bytes), None);
        }
    }
}
