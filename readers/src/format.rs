//! What a file is, by its content; its name only tips the scales.
//!
//! ```text
//! report.txt   %PDF-1.7 …                        a PDF all the same
//! mail.txt     Message-ID: <1@x>  Subject: …     an e-mail
//! page         <!doctype html> …                 a web page
//! notes.html   Bridge closed after crash …       text
//! ```

use crate::{Error, markdown, text};

/// A format that is told from others by how a file begins, and by names inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text in UTF-8 or UTF-16.
    Text,
    /// Markdown in UTF-8 or UTF-16.
    Markdown,
    /// Text or a web page in an encoding older than that.
    LegacyText,
    /// A web page in UTF-8.
    Html,
    /// A page saved whole by Chromium or Edge.
    Mhtml,
    /// A page saved whole by Safari.
    Webarchive,
    /// An e-mail.
    Eml,
    /// Word.
    Docx,
    /// OpenDocument text.
    Odt,
    /// Rich Text Format.
    Rtf,
    /// An e-book.
    Epub,
    /// A folder in one file.
    Zip,
    /// Portable Document Format.
    Pdf,
}

/// A part of the readers that is loaded when it is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Module {
    /// The legacy encodings.
    Encoding,
    /// Web pages.
    Html,
    /// E-mail, MHTML and webarchives.
    Mail,
    /// Markdown.
    Markdown,
    /// Word processors' files, e-books and other zips.
    Office,
    /// PDF.
    Pdf,
}

impl Module {
    /// The feature's name, which is the module's.
    pub fn name(self) -> &'static str {
        match self {
            Module::Encoding => "encoding",
            Module::Html => "html",
            Module::Mail => "mail",
            Module::Markdown => "markdown",
            Module::Office => "office",
            Module::Pdf => "pdf",
        }
    }
}

impl Format {
    /// Which module reads it; nothing where the core does.
    pub fn module(self) -> Option<Module> {
        match self {
            Format::Text => None,
            Format::Markdown => Some(Module::Markdown),
            Format::LegacyText => Some(Module::Encoding),
            Format::Html => Some(Module::Html),
            Format::Mhtml | Format::Webarchive | Format::Eml => Some(Module::Mail),
            Format::Docx | Format::Odt | Format::Rtf | Format::Epub | Format::Zip => Some(Module::Office),
            Format::Pdf => Some(Module::Pdf),
        }
    }

    /// What a sentence calls it.
    pub fn described(self) -> &'static str {
        match self {
            Format::Text => "a text",
            Format::Markdown => "a Markdown text",
            Format::LegacyText => "a text in an old encoding",
            Format::Html => "a web page",
            Format::Mhtml => "a web page in one file (MHTML)",
            Format::Webarchive => "a web page in one file (webarchive)",
            Format::Eml => "an e-mail",
            Format::Docx => "a Word file",
            Format::Odt => "an OpenDocument text",
            Format::Rtf => "an RTF file",
            Format::Epub => "an e-book",
            Format::Zip => "a zip file",
            Format::Pdf => "a PDF",
        }
    }
}

/// How far into a file its beginning reaches, in bytes: PDFs may have that much before them, and pages that much head.
const BEGINNING: usize = 1024;

/// Tells what a file is. Looks at its beginning, and at names inside a zip; linear in the file's length.
///
/// # Errors
/// A sentence about what is no report: pictures, films, programs, formats that are not read, [`Error::Empty`] for nothing at all.
pub fn sniff(bytes: &[u8], name: &str) -> Result<Format, Error> {
    let name_of = || name.to_owned();
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Error::Empty { name: name_of() });
    }
    if contains(beginning, b"%PDF-") {
        return Ok(Format::Pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return zip(bytes, name);
    }
    if bytes.starts_with(b"{\\rtf") {
        return Ok(Format::Rtf);
    }
    if bytes.starts_with(b"bplist00") && contains(bytes, b"WebMainResource") {
        return Ok(Format::Webarchive);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(compound(bytes, name));
    }
    if let Some(what) = media(bytes) {
        return Err(Error::NoText { name: name_of(), what });
    }
    if let Some(what) = unread(bytes) {
        return Err(Error::Unsupported { name: name_of(), what, instead: "text, a web page, PDF or a Word file" });
    }
    let head = text::beginning(beginning);
    let head = head.trim_start_matches('\u{FEFF}').trim_start();
    if is_mail(head) {
        let related = head_value(head, "content-type").is_some_and(|kind| kind.starts_with("multipart/related"));
        let saved = head_value(head, "snapshot-content-location").is_some() || head_value(head, "x-mimeole").is_some();
        return Ok(if related && (saved || head_value(head, "message-id").is_none()) {
            Format::Mhtml
        } else {
            Format::Eml
        });
    }
    match text::encoded(bytes) {
        text::Encoded::Binary => Err(Error::Unsupported {
            name: name_of(),
            what: "no text",
            instead: "text, a web page, PDF or a Word file",
        }),
        text::Encoded::Legacy => Ok(Format::LegacyText),
        text::Encoded::Unicode(_) if head.starts_with("<?xml") && contains(bytes, b"WebMainResource") => {
            Ok(Format::Webarchive)
        }
        text::Encoded::Unicode(_) if is_web_page(head) => Ok(Format::Html),
        text::Encoded::Unicode(text) if markdown::is_markdown(&text::line_ends(&text), name) => Ok(Format::Markdown),
        text::Encoded::Unicode(_) => Ok(Format::Text),
    }
}

/// Tags that a web page may begin with, after what may stand before any: the first step of the WHATWG's MIME sniffing,
/// <https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type>, with what clipboards and
/// browsers' "save selection" begin with.
const FIRST_TAGS: [&str; 24] = [
    "!doctype html",
    "html",
    "head",
    "body",
    "script",
    "iframe",
    "h1",
    "h2",
    "div",
    "font",
    "table",
    "a",
    "style",
    "title",
    "b",
    "br",
    "p",
    "meta",
    "article",
    "main",
    "section",
    "header",
    "span",
    "link",
];

/// HTML, whose tags would otherwise be compared as words. `head` begins with no white space.
pub fn is_web_page(head: &str) -> bool {
    let mut rest = head;
    loop {
        rest = rest.trim_start();
        let (skipped, end) = if rest.starts_with("<!--") {
            (4, "-->")
        } else if rest.starts_with("<?") {
            (2, "?>")
        } else {
            break;
        };
        // A comment that is longer than the beginning: nothing but a web page opens with one.
        let Some(at) = rest[skipped..].find(end) else { return true };
        rest = &rest[skipped + at + end.len()..];
    }
    let Some(tag) = rest.strip_prefix('<') else { return false };
    let tag: String = tag.chars().take(16).flat_map(char::to_lowercase).collect();
    FIRST_TAGS.iter().any(|first| {
        tag.strip_prefix(first)
            .is_some_and(|after| after.starts_with([' ', '>', '\n', '\r', '\t', '/']) || after.is_empty())
    })
}

/// Headers that only programs write.
const MAIL_HEADERS: [&str; 5] = ["message-id", "mime-version", "received", "return-path", "x-mailer"];

/// Whether a text begins as an e-mail does: with headers, one of which no person types.
fn is_mail(head: &str) -> bool {
    let head = head.strip_prefix("From ").and_then(|mbox| Some(mbox.split_once('\n')?.1)).unwrap_or(head);
    let is_header = |line: &str| {
        line.split_once(':').is_some_and(|(key, _)| {
            !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        })
    };
    head.lines().next().is_some_and(is_header) && MAIL_HEADERS.iter().any(|header| head_value(head, header).is_some())
}

/// What a header says, in lower case; long headers go on in indented lines.
fn head_value(head: &str, header: &str) -> Option<String> {
    let mut lines = head.lines().take_while(|line| !line.trim().is_empty());
    lines.find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.eq_ignore_ascii_case(header).then(|| value.trim().to_lowercase())
    })
}

/// What kind of zip; names inside one are written in the clear.
fn zip(bytes: &[u8], name: &str) -> Result<Format, Error> {
    let unsupported = |what, instead| Err(Error::Unsupported { name: name.to_owned(), what, instead });
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    if contains(beginning, b"application/epub+zip") {
        return Ok(Format::Epub);
    }
    if contains(beginning, b"application/vnd.oasis.opendocument.text") {
        return Ok(Format::Odt);
    }
    if contains(beginning, b"application/vnd.oasis.opendocument") {
        return unsupported("an OpenDocument file that is no text", "text or PDF");
    }
    // The list of names stands at the end; where it is cut off, the names stand before each part as well.
    if contains(bytes, b"word/document") {
        // Word on the web calls it document2.xml.
        return Ok(Format::Docx);
    }
    if contains(bytes, b"xl/workbook.xml") {
        return unsupported("a spreadsheet", "text or PDF");
    }
    if contains(bytes, b"ppt/presentation.xml") {
        return unsupported("a presentation", "text or PDF");
    }
    if contains(bytes, b"Index/Document.iwa") {
        return unsupported("a Pages document", ".docx or PDF");
    }
    Ok(Format::Zip)
}

/// A compound file: Word's format until 2007, and the wrapping of locked files since.
fn compound(bytes: &[u8], name: &str) -> Error {
    let wide: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if contains(bytes, &wide) {
        return Error::Protected { name: name.to_owned() };
    }
    Error::Unsupported { name: name.to_owned(), what: "an old Office file (.doc)", instead: ".docx or PDF" }
}

/// Pictures, films and recordings.
fn media(bytes: &[u8]) -> Option<&'static str> {
    const PICTURES: [&[u8]; 7] =
        [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"II*\0", b"MM\0*", b"BM\0\0\0\0", b"\0\0\x01\0"];
    const RECORDINGS: [&[u8]; 5] = [b"ID3", b"OggS", b"fLaC", b"\xFF\xFB", b"#!AMR"];
    let brand = bytes.get(8..12);
    if PICTURES.iter().any(|magic| bytes.starts_with(magic)) {
        return Some("a picture");
    }
    match (bytes.get(..4), bytes.get(4..8)) {
        (Some(b"RIFF"), _) if brand == Some(b"WEBP") => Some("a picture"),
        (Some(b"RIFF"), _) if brand == Some(b"AVI ") => Some("a film"),
        (Some(b"RIFF"), _) => Some("a recording"),
        (_, Some(b"ftyp")) if matches!(brand, Some(b"heic" | b"heix" | b"mif1" | b"avif")) => Some("a picture"),
        (_, Some(b"ftyp")) if brand == Some(b"M4A ") => Some("a recording"),
        (_, Some(b"ftyp")) | (Some(b"\x1A\x45\xDF\xA3"), _) => Some("a film"),
        _ if RECORDINGS.iter().any(|magic| bytes.starts_with(magic)) => Some("a recording"),
        _ => None,
    }
}

/// What else is told by its first bytes and not read.
fn unread(bytes: &[u8]) -> Option<&'static str> {
    const UNREAD: [(&[u8], &str); 9] = [
        (b"\x1F\x8B", "a compressed file (gzip)"),
        (b"7z\xBC\xAF", "a compressed file (7z)"),
        (b"Rar!", "a compressed file (rar)"),
        (b"\xFD7zXZ", "a compressed file (xz)"),
        (b"\x7FELF", "a program"),
        (b"MZ\x90\0", "a program"),
        (b"\0asm", "a program"),
        (b"SQLite format 3", "a database"),
        (b"bplist00", "a settings file"),
    ];
    UNREAD.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, what)| *what)
}

/// Whether bytes stand in others.
pub(crate) fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_tells_the_format_whatever_the_name() {
        let word = b"PK\x03\x04\x14\0 [Content_Types].xml ... word/document.xml";
        let saved =
            b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\nMIME-Version: 1.0\r\n\
                      Content-Type: multipart/related; boundary=x\r\n\r\n--x";
        let mail =
            b"Return-Path: <a@example.org>\r\nSubject: Bridge closed\r\nContent-Type: text/plain\r\n\r\nTwo were hurt.";
        for (bytes, format) in [
            (b"%PDF-1.7\n".as_slice(), Format::Pdf),
            (b"\r\n%PDF-1.4", Format::Pdf),
            (word, Format::Docx),
            (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.textPK", Format::Odt),
            (b"PK\x03\x04 mimetypeapplication/epub+zip", Format::Epub),
            (b"PK\x03\x04 page.html", Format::Zip),
            (b"{\\rtf1\\ansi", Format::Rtf),
            (b"bplist00 WebMainResource", Format::Webarchive),
            (saved, Format::Mhtml),
            (mail, Format::Eml),
            (b"\xEF\xBB\xBF\n<!DOCTYPE html><p>Two", Format::Html),
            (b"<!-- saved from url=(0021)https://example.org/ -->\n<html>", Format::Html),
            (b"<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML\">", Format::Html),
            (b"<meta charset='utf-8'><p>Two", Format::Html),
            (b"<html><meta charset=windows-1252><p>caf\xE9 society is back", Format::LegacyText),
            (b"From: Ann\nSubject: the bridge\n\nTwo were hurt.", Format::Text),
            (b"Bridge closed\n\nTwo were hurt.", Format::Text),
            (b"# Bridge closed\r\n\r\nTwo were hurt.", Format::Markdown),
            (b"<3 is what the note said", Format::Text),
            (b"<b.brown@example.org> wrote", Format::Text),
        ] {
            assert_eq!(sniff(bytes, "report.txt"), Ok(format), "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn what_is_no_report_is_said_in_a_sentence() {
        let locked: Vec<u8> =
            [b"\xD0\xCF\x11\xE0".to_vec(), "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect()]
                .concat();
        for (bytes, code) in [
            (b" \n ".as_slice(), "empty"),
            (b"", "empty"),
            (b"\x89PNG\r\n", "no_text"),
            (b"\0\0\0\x18ftypheic", "no_text"),
            (&locked, "protected"),
            (b"\xD0\xCF\x11\xE0 WordDocument", "unsupported"),
            (b"PK\x03\x04 xl/workbook.xml", "unsupported"),
            (b"\x1F\x8B\x08", "unsupported"),
            (&[0u8; 64], "unsupported"),
        ] {
            assert_eq!(sniff(bytes, "x.txt").map_err(|error| error.code()), Err(code), "{bytes:?}");
        }
    }
}
