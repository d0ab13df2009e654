//! E-mail, MHTML, webarchives.

use super::Expected::{Either, Read, Refused};
use super::{Case, MEGABYTE, SENTENCE, cases as of, paragraphs};

pub fn cases() -> Vec<Case> {
    [mail(), mhtml(), webarchive()].into_iter().flatten().collect()
}

const HEAD: &str = "MIME-Version: 1.0\nMessage-ID: <1@x>\nFrom: Ann <ann@example.org>\n";
const PLAIN: &str = "Content-Type: text/plain\n\n";
const MIXED: &str = "Content-Type: multipart/mixed; boundary=a\n\n";

/// A message that goes on so.
fn message(rest: &str) -> Vec<u8> {
    [HEAD, rest].concat().into()
}

/// A message of parts, each in the last, so many levels deep.
fn nested(levels: usize) -> Vec<u8> {
    let level = |level| format!("Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n");
    message(&format!("{}{PLAIN}{}\n", (0..levels).map(level).collect::<String>(), SENTENCE.repeat(10)))
}

fn parts(count: usize) -> Vec<u8> {
    let others = "--a\nContent-Type: image/png\n\nx\n".repeat(count - 1);
    message(&format!("{MIXED}--a\n{PLAIN}{}\n{others}", SENTENCE.repeat(10)))
}

/// So many noughts in base64.
fn base64(bytes: usize) -> String {
    "AAAA".repeat(bytes / 3)
}

fn mail() -> Vec<Case> {
    of(
        "mail",
        "mail.eml",
        [
            ("size", "3 MB of text", Read, || message(&[PLAIN, &paragraphs(3 * MEGABYTE)].concat())),
            ("size", "8 MB of text", Refused("too_long"), || {
                message(&[PLAIN, &SENTENCE.repeat(8 * MEGABYTE / SENTENCE.len())].concat())
            }),
            ("size", "200,001 lines", Refused("too_much_inside"), || {
                message(&[PLAIN, &"who:\n".repeat(200_001)].concat())
            }),
            ("nesting", "parts 18 deep", Read, || nested(18)),
            ("nesting", "parts 21 deep", Refused("too_much_inside"), || nested(21)),
            ("nesting", "parts without end", Refused("too_much_inside"), || nested(100_000)),
            ("nesting", "messages in messages without end", Refused("too_much_inside"), || {
                [HEAD, "Content-Type: message/rfc822\n\n"].concat().repeat(10_000).into()
            }),
            ("nesting", "quotations in quotations", Either, || {
                message(&format!("{PLAIN}{}", format!("{} a\n", ">".repeat(300_000)).repeat(3)))
            }),
            ("nesting", "comments in comments of an address", Either, || {
                message(&format!("To: {}a@b\n{PLAIN}Two were hurt.", "(".repeat(200_000)))
            }),
            ("number", "4,999 parts", Read, || parts(4_999)),
            ("number", "5,001 parts", Refused("too_much_inside"), || parts(5_001)),
            ("number", "a million parts", Refused("too_much_inside"), || parts(1_000_000)),
            ("number", "a million headers", Either, || {
                message(&format!("{}\nTwo were hurt.", "X-A: b\n".repeat(1_000_000)))
            }),
            ("number", "a million addresses", Either, || {
                message(&format!("To: {}c@d\n\nTwo were hurt.", "a@b, ".repeat(1_000_000)))
            }),
            ("number", "200,000 encoded words", Either, || {
                message(&format!("Subject: {}\n\nTwo were hurt.", "=?utf-8?b?4pyT?= ".repeat(200_000)))
            }),
            ("number", "a header of a million lines", Either, || {
                message(&format!("Subject: a{}\n\nTwo were hurt.", "\n b".repeat(1_000_000)))
            }),
            ("number", "a boundary of 200,000 letters", Either, || {
                let boundary = "b".repeat(200_000);
                message(&format!("Content-Type: multipart/mixed; boundary={boundary}\n\n{}", "--b\n".repeat(1_000_000)))
            }),
            ("expansion", "33 MB in base64", Either, || {
                let head = "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n";
                message(&[head, &base64(33 * MEGABYTE)].concat())
            }),
            ("expansion", "codes of letters", Read, || {
                let head = "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n";
                message(&[head, &"caf=C3=A9 \n".repeat(100_000)].concat())
            }),
            ("expansion", "lines that go on", Read, || {
                message(&["Content-Type: text/plain; format=flowed; delsp=yes\n\n", &"a \n".repeat(1_000_000)].concat())
            }),
        ],
    )
}

/// A page that Chromium saved, with these parts.
fn saved(parts: &str) -> Vec<u8> {
    let head = "From: <Saved>\nSnapshot-Content-Location: https://example.org/a\nMIME-Version: 1.0\n\
                Content-Type: multipart/related; boundary=a\n\n";
    [head, parts].concat().into()
}

fn mhtml() -> Vec<Case> {
    of(
        "mhtml",
        "page.mhtml",
        [
            ("size", "48 MB of a picture beside the page", Read, || {
                let page = format!("<html><body><p>{}</p></body></html>", SENTENCE.repeat(10));
                let picture = "Content-Type: image/png\nContent-Transfer-Encoding: base64";
                saved(&format!(
                    "--a\nContent-Type: text/html\n\n{page}\n--a\n{picture}\n\n{}\n--a--\n",
                    base64(36 * MEGABYTE)
                ))
            }),
            ("number", "10,000 parts", Refused("too_much_inside"), || {
                saved(&"--a\nContent-Type: text/html\n\n<p>a\n".repeat(10_000))
            }),
        ],
    )
}

/// A webarchive in binary: its objects, of which the first is the outermost dictionary.
fn archive(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"bplist00".to_vec();
    let mut places = vec![];
    for object in objects {
        places.push(bytes.len());
        bytes.extend(object);
    }
    let table = bytes.len();
    places.iter().for_each(|place| bytes.extend((*place as u32).to_be_bytes()));
    bytes.extend([0, 0, 0, 0, 0, 0, 4, 1]);
    for number in [objects.len(), 0, table] {
        bytes.extend((number as u64).to_be_bytes());
    }
    bytes
}

fn written(text: &str) -> Vec<u8> {
    [vec![0x5F, 0x12], (text.len() as u32).to_be_bytes().to_vec(), text.as_bytes().to_vec()].concat()
}

/// A dictionary of so many keys, all of them one object, and values.
fn dictionary(key: u8, value: u8, count: usize) -> Vec<u8> {
    [vec![0xDF, 0x12], (count as u32).to_be_bytes().to_vec(), vec![key; count], vec![value; count]].concat()
}

fn webarchive() -> Vec<Case> {
    of(
        "webarchive",
        "page.webarchive",
        [
            ("number", "a million keys that are one long text", Refused("damaged"), || {
                let long = ["WebMainResource", &"x".repeat(20 * MEGABYTE)].concat();
                archive(&[dictionary(1, 1, MEGABYTE), written(&long)])
            }),
            ("nesting", "a page that is its own archive", Refused("damaged"), || {
                archive(&[dictionary(1, 0, 1), written("WebMainResource")])
            }),
            ("nesting", "100,000 lists in XML", Refused("damaged"), || {
                let open = "<dict><array>".repeat(100_000);
                format!("<?xml version=\"1.0\"?><plist><dict><key>WebMainResource</key>{open}").into()
            }),
            ("expansion", "a length beyond the file", Refused("damaged"), || {
                let long = vec![0x4F, 0x13, 0x7F, 255, 255, 255, 255, 255, 255, 255];
                let data = dictionary(3, 4, 1);
                archive(&[dictionary(1, 2, 1), written("WebMainResource"), data, written("WebResourceData"), long])
            }),
            ("expansion", "a count of entries beyond all numbers", Refused("damaged"), || {
                let mut bytes = archive(&[dictionary(1, 1, 1), written("WebMainResource")]);
                let end = bytes.len();
                bytes[end - 24..end - 16].fill(255);
                bytes
            }),
            ("expansion", "15 MB in base64 in XML", Either, || {
                let data = base64(15 * MEGABYTE);
                format!(
                    "<?xml version=\"1.0\"?><plist><dict><key>WebMainResource</key><dict>\
                     <key>WebResourceData</key><data>{data}</data></dict></dict></plist>"
                )
                .into()
            }),
        ],
    )
}
