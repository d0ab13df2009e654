//! What a file says of itself, of which little is to be trusted: a title is often a file's name, an author whoever sat at the
//! machine, and the day it was made is not the day the report was published.
//!
//! ```text
//! Title  Microsoft Word - ferry final 2.docx      no headline
//! Title  Ferry runs aground | The Courier         a headline, where the page shows none in large letters
//! at the foot of each page: https://courier.example/ferry      where it was published
//! ```

use crate::About;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, String as PdfString};

/// What the file says, but for what its pages do.
pub fn about(pdf: &Pdf, name: &str) -> About {
    let title = pdf.metadata().title.as_deref().map(decoded);
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let language = root.and_then(|root| root.get::<PdfString<'_>>("Lang")).map(|language| decoded(&language));
    About {
        headline: title
            .map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|title| is_headline(title, name)),
        language: language.filter(|language| (2..=35).contains(&language.len()) && language.is_ascii()),
        ..About::default()
    }
}

/// Whether a title may be a report's, and is no file's name or a program's.
fn is_headline(title: &str, name: &str) -> bool {
    const EXTENSIONS: [&str; 14] =
        ["doc", "docx", "odt", "rtf", "pdf", "txt", "html", "htm", "indd", "qxd", "qxp", "pages", "tex", "dvi"];
    let lower = title.to_lowercase();
    let stem = name.rsplit('/').next().unwrap_or(name);
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem).to_lowercase();
    let has_extension = lower.rsplit_once('.').is_some_and(|(_, extension)| EXTENSIONS.contains(&extension.trim()));
    let has_program = ["microsoft ", "layout ", "about:", "data:", "http:", "https:", "file:"]
        .iter()
        .any(|start| lower.starts_with(start));
    let is_unnamed =
        ["untitled", "unbenannt", "document", "print", "slide"].iter().any(|start| lower.starts_with(start))
            && lower.len() < 16;
    title.split_whitespace().count() > 2 && lower != stem && !has_extension && !has_program && !is_unnamed
}

/// Where a page was, as browsers print it at the foot or head of each.
pub fn url(running: &str) -> Option<String> {
    let address =
        running.split_whitespace().find(|word| word.starts_with("https://") || word.starts_with("http://"))?;
    // Browsers cut what is too long for the line.
    let is_whole = address.is_ascii() && !address.ends_with("..") && address.len() > 12;
    let is_local = ["localhost", "127.0.0.1"].iter().any(|host| address.contains(host));
    (is_whole && !is_local).then(|| address.to_owned())
}

/// A text string: UTF-16 or UTF-8 with a mark, else PDFDocEncoding, which is Latin-1 but for 0x80 to 0xA0
/// (ISO 32000-2, 7.9.2.2).
pub fn decoded(bytes: &[u8]) -> String {
    const DOC: &str = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\u{FFFD}€";
    let marked = [b"\xFE\xFF".as_slice(), b"\xFF\xFE", b"\xEF\xBB\xBF"].iter().any(|mark| bytes.starts_with(mark));
    if marked && let Some(text) = crate::text::unicode(bytes) {
        return text;
    }
    let letter = |byte: &u8| match byte {
        0x80..=0xA0 => DOC.chars().nth(usize::from(byte - 0x80)).unwrap_or(' '),
        byte => char::from(*byte),
    };
    bytes.iter().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_may_be_anything() {
        assert!(is_headline("Ferry runs aground off Skerry Point", "x.pdf"));
        for title in
            ["Microsoft Word - ferry final 2.docx", "Untitled", "ferry final 2", "page one.indd", "The Courier", ""]
        {
            assert!(!is_headline(title, "ferry final 2.pdf"), "{title}");
        }
    }

    #[test]
    fn the_address_is_read_where_it_is_whole() {
        let whole = "https://courier.example/2024/ferry 1/2";
        assert_eq!(url(whole).as_deref(), Some("https://courier.example/2024/ferry"));
        assert_eq!(url("https://courier.example/2024/a-very-lon... 1/2"), None);
        assert_eq!(url("3/9/24, 6:40 PM Ferry runs aground"), None);
    }

    #[test]
    fn text_strings_in_three_encodings() {
        assert_eq!(decoded(b"caf\xE9 \x8Dso\x8E"), "café “so”");
        assert_eq!(decoded(b"\xFE\xFF\0c\0a\0f\0\xE9"), "café");
        assert_eq!(decoded(b"\xEF\xBB\xBFcaf\xC3\xA9"), "café");
    }
}
