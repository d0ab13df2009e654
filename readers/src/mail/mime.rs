//! A message as a tree of parts.
//!
//! ```text
//! multipart/mixed
//! ├ multipart/alternative
//! │ ├ text/plain         the same twice: for every program, and as it should look
//! │ └ text/html
//! └ application/pdf      ferry.pdf
//! ```
//!
//! Headers, with their encoded words, addresses and days, are read by `mail-parser`. The tree is ours: that crate takes as
//! many messages in messages as a file has, and then needs as much stack to let go of them.

use crate::Error;
use mail_parser::decoders::base64::base64_decode;
use mail_parser::{Address, ContentType, HeaderValue, Message, MessageParser};
use std::borrow::Cow;

/// How deep parts may stand in each other; a forwarded newsletter with attachments reaches 5.
const DEEPEST: usize = 20;
/// How many parts a message may have; a saved page with all its pictures has hundreds.
const MOST_PARTS: usize = 5000;
/// The most bytes of headers that are read of one part.
const LONGEST_HEAD: usize = 256 * 1024;

/// A part of a message, or the message.
pub(super) struct Part<'m> {
    head: Option<Message<'m>>,
    /// Its kind in lower case: `text/html`.
    pub kind: String,
    /// Its bytes as transported.
    body: &'m [u8],
    /// Whether the line that ends it is missing.
    pub is_cut_off: bool,
    /// The parts it is made of.
    pub parts: Vec<Part<'m>>,
}

/// Reads a message.
///
/// # Errors
/// [`Error::TooMuchInside`] beyond the limits.
pub(super) fn message<'m>(bytes: &'m [u8], name: &str) -> Result<Part<'m>, Error> {
    let mut left = MOST_PARTS;
    part(bytes, DEEPEST, &mut left).ok_or_else(|| Error::TooMuchInside { name: name.to_owned() })
}

fn part<'m>(bytes: &'m [u8], deepest: usize, left: &mut usize) -> Option<Part<'m>> {
    *left = left.checked_sub(1)?;
    let deepest = deepest.checked_sub(1)?;
    let (head, body) = split(bytes);
    let head = MessageParser::new()
        .with_mime_headers()
        .with_message_ids()
        .with_date_headers()
        .with_address_headers()
        .header_text("Subject")
        .header_text("Content-Location")
        .header_text("Snapshot-Content-Location")
        .parse_headers(head);
    let mut part = Part { head, kind: String::new(), body, is_cut_off: false, parts: vec![] };
    let content_type = part.content_type().cloned();
    part.kind = content_type.as_ref().map_or("text/plain".to_owned(), |kind| {
        format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default()).to_lowercase()
    });
    if part.kind.starts_with("multipart/") {
        // Without a boundary the first line that looks like one is it.
        let told = content_type
            .as_ref()
            .and_then(|kind| kind.attribute("boundary"))
            .map(|boundary| boundary.trim().as_bytes());
        if let Some(boundary) = told.or_else(|| guessed(body)) {
            for (bytes, is_cut_off) in pieces(body, boundary) {
                part.parts.push(Part { is_cut_off, ..self::part(bytes, deepest, left)? });
            }
        }
    }
    Some(part)
}

/// Head and body: a blank line parts them.
fn split(bytes: &[u8]) -> (&[u8], &[u8]) {
    let mut at = 0;
    // A mailbox begins each message with a line of its own.
    if bytes.starts_with(b"From ") {
        at = bytes.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |end| end + 1);
    }
    let start = at;
    while at < bytes.len() && at - start < LONGEST_HEAD {
        let end = bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |end| at + end + 1);
        if bytes[at..end].trim_ascii().is_empty() {
            return (&bytes[start..end], &bytes[end..]);
        }
        at = end;
    }
    (&bytes[start..at], &bytes[at..])
}

/// What stands between the lines of a boundary, and whether the last of these lines is missing.
fn pieces<'m>(body: &'m [u8], boundary: &[u8]) -> Vec<(&'m [u8], bool)> {
    let mut pieces = vec![];
    let mut open: Option<usize> = None;
    let mut at = 0;
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let start = at;
        at += line.len();
        let Some(rest) = line.strip_prefix(b"--").and_then(|line| line.strip_prefix(boundary)) else { continue };
        let is_last = rest.starts_with(b"--");
        if !is_last && !rest.trim_ascii().is_empty() {
            continue; // another boundary that begins alike
        }
        if let Some(open) = open.take() {
            pieces.push((&body[open..start], false));
        }
        if is_last {
            return pieces;
        }
        open = Some(at);
    }
    if let Some(open) = open {
        pieces.push((&body[open..], true));
    }
    pieces
}

fn guessed(body: &[u8]) -> Option<&[u8]> {
    let mut lines = body.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    lines.find_map(|line| line.strip_prefix(b"--").filter(|rest| rest.len() > 5 && !rest.contains(&b' ')))
}

impl<'m> Part<'m> {
    fn content_type(&self) -> Option<&ContentType<'m>> {
        self.head.as_ref()?.root_part().headers.iter().rev().find_map(|header| {
            header.name().eq_ignore_ascii_case("Content-Type").then(|| header.value().as_content_type())?
        })
    }

    /// What a header says, as text.
    pub fn header(&self, name: &str) -> Option<String> {
        let text = |value: &HeaderValue| match value {
            HeaderValue::Text(text) => Some(text.as_ref().to_owned()),
            HeaderValue::TextList(texts) => texts.last().map(|text| text.as_ref().to_owned()),
            _ => None,
        };
        let found = text(self.head.as_ref()?.header(name.to_owned())?)?;
        let found = found.trim().to_owned();
        (!found.is_empty()).then_some(found)
    }

    /// Whether it has a header.
    pub fn has(&self, name: &str) -> bool {
        let headers = self.head.iter().flat_map(|head| &head.root_part().headers);
        headers.into_iter().any(|header| header.name().eq_ignore_ascii_case(name))
    }

    /// Who sent it: name and address.
    pub fn sender(&self) -> Option<(String, String)> {
        let address: &Address = self.head.as_ref()?.from()?;
        let first = address.first()?;
        let text = |text: Option<&str>| text.unwrap_or_default().trim().to_owned();
        Some((text(first.name()), text(first.address())))
    }

    /// When it was sent: `2024-03-09T21:14:03Z`.
    pub fn date(&self) -> Option<String> {
        self.head.as_ref()?.date().filter(|date| date.is_valid()).map(|date| date.to_rfc3339())
    }

    /// An attribute of its kind: `charset`, `name`, `format`.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.content_type()?.attribute(name).map(str::to_owned)
    }

    /// Whether it is to be shown as a file beside the message.
    pub fn is_attachment(&self) -> bool {
        self.disposition().is_some_and(|disposition| disposition.is_attachment())
    }

    fn disposition(&self) -> Option<&ContentType<'m>> {
        self.head.as_ref()?.header("Content-Disposition")?.as_content_type()
    }

    /// The name of the file that it is.
    pub fn file_name(&self) -> Option<String> {
        let of_disposition =
            self.disposition().and_then(|disposition| disposition.attribute("filename")).map(str::to_owned);
        of_disposition.or_else(|| self.attribute("name"))
    }

    /// Its bytes, as they were before they were transported.
    pub fn bytes(&self) -> Cow<'m, [u8]> {
        let encoding = self.header("Content-Transfer-Encoding").unwrap_or_default().to_lowercase();
        match encoding.as_str() {
            "base64" => {
                let is_letter = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
                let letters: Vec<u8> = self.body.iter().filter(is_letter).copied().collect();
                Cow::Owned(base64_decode(&letters).unwrap_or_default())
            }
            "quoted-printable" => Cow::Owned(unquoted(self.body)),
            _ => Cow::Borrowed(self.body),
        }
    }

    /// All parts without parts of their own, in order.
    pub fn leaves(&self) -> Vec<&Part<'m>> {
        if self.parts.is_empty() {
            return vec![self];
        }
        self.parts.iter().flat_map(Part::leaves).collect()
    }
}

/// Quoted-printable, forgiving: what is no code stays as it is (RFC 2045, section 6.7).
fn unquoted(body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(body.len());
    let mut rest = body;
    while let [first, tail @ ..] = rest {
        let digit = |at: usize| tail.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        rest = tail;
        if *first != b'=' {
            bytes.push(*first);
        } else if let Some((high, low)) = digit(0).zip(digit(1)) {
            bytes.push((16 * high + low) as u8);
            rest = &tail[2..];
        } else {
            // A line that goes on in the next one; some programs put spaces behind the sign.
            let spaces = tail.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count();
            match tail.get(spaces) {
                Some(b'\n') => rest = &tail[spaces + 1..],
                None => rest = b"",
                Some(_) => bytes.push(b'='),
            }
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_of_parts() {
        let written = b"Subject: =?utf-8?q?Br=C3=BCcke?=\r\nFrom: \"The Courier\" <news@courier.example>\r\n\
            Content-Type: multipart/mixed; boundary=a\r\n\r\npreamble\r\n--a\r\nContent-Type: multipart/alternative; boundary=ab\r\n\r\n\
            --ab\r\n\r\nplain\r\n--ab\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
            <p>caf=C3=A9 =\r\nclosed = open\r\n--ab--\r\n--a\r\nContent-Type: application/pdf; name=f.pdf\r\n\
            Content-Transfer-Encoding: base64\r\n\r\nJVBE\r\nRi0=\r\n--a--\r\n";
        let message = message(written, "a.eml").unwrap();
        assert_eq!(message.header("Subject").as_deref(), Some("Brücke"));
        assert_eq!(message.sender().unwrap().0, "The Courier");
        let leaves = message.leaves();
        let kinds: Vec<&str> = leaves.iter().map(|leaf| leaf.kind.as_str()).collect();
        assert_eq!(kinds, ["text/plain", "text/html", "application/pdf"]);
        assert_eq!(String::from_utf8_lossy(&leaves[1].bytes()), "<p>café closed = open\r\n");
        assert_eq!(leaves[2].bytes().as_ref(), b"%PDF-");
        assert_eq!(leaves[2].file_name().as_deref(), Some("f.pdf"));
    }

    #[test]
    fn parts_in_parts_without_end() {
        let nested = "Content-Type: multipart/mixed; boundary=a\n\n--a\n".repeat(10_000);
        assert!(message(nested.as_bytes(), "a.eml").is_err());
        let crowd = format!("Content-Type: multipart/mixed; boundary=a\n\n{}", "--a\n\nx\n".repeat(10_000));
        assert!(message(crowd.as_bytes(), "a.eml").is_err());
    }

    #[test]
    fn a_boundary_that_is_not_told() {
        let written = b"Content-Type: multipart/alternative\n\n------=_Part_1\nContent-Type: text/plain\n\nTwo were hurt.\n------=_Part_1--\n";
        assert_eq!(message(written, "a.eml").unwrap().leaves()[0].bytes().as_ref(), b"Two were hurt.\n");
    }
}
