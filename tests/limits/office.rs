//! Zips and what comes as one: Word, OpenDocument, e-books; RTF.

use super::Expected::{Either, Read, Refused};
use super::{Case, MEGABYTE, SENTENCE, cases as of, paragraphs};
use std::io::{Cursor, Write};
use zip::CompressionMethod::{Deflated, Stored};
use zip::write::SimpleFileOptions;

pub fn cases() -> Vec<Case> {
    [zip(), docx(), odt(), epub(), rtf()].into_iter().flatten().collect()
}

/// A zip of parts.
fn zipped<P: AsRef<str>, B: AsRef<[u8]>>(parts: impl IntoIterator<Item = (P, B)>) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(vec![]));
    for (path, bytes) in parts {
        // As the formats demand it: what names the format stands in the clear.
        let (method, level) = if path.as_ref() == "mimetype" { (Stored, None) } else { (Deflated, Some(1)) };
        let options = SimpleFileOptions::default().compression_method(method).compression_level(level);
        writer.start_file(path.as_ref(), options).expect("the path is one");
        writer.write_all(bytes.as_ref()).expect("there is memory");
    }
    writer.finish().expect("there is memory").into_inner()
}

fn entries(count: usize) -> Vec<u8> {
    let pictures = (1..count).map(|number| (format!("{number}.png"), ""));
    zipped(pictures.chain([("page.txt".to_owned(), "Two were hurt.")]))
}

/// A zip in a zip, so often, around a text.
fn packed(levels: usize) -> Vec<u8> {
    (0..levels).fold(SENTENCE.as_bytes().to_vec(), |inside, level| {
        zipped([(if level == 0 { "report.txt" } else { "inner.zip" }, inside)])
    })
}

/// A list of so many entries that all are the same packed bytes.
fn overlapping(count: u16) -> Vec<u8> {
    let one = zipped([("report.html", vec![b' '; 3 * MEGABYTE])]);
    let place = |mark: &[u8]| one.windows(4).position(|window| window == mark).expect("it is there");
    let (list, end) = (place(b"PK\x01\x02"), place(b"PK\x05\x06"));
    let mut tail = one[end..].to_vec();
    tail[8..10].copy_from_slice(&count.to_le_bytes());
    tail[10..12].copy_from_slice(&count.to_le_bytes());
    tail[12..16].copy_from_slice(&(((end - list) * usize::from(count)) as u32).to_le_bytes());
    [one[..list].to_vec(), one[list..end].repeat(usize::from(count)), tail].concat()
}

fn zip() -> Vec<Case> {
    of(
        "zip",
        "saved.zip",
        [
            ("size", "a text of 3 MB", Read, || zipped([("report.txt", paragraphs(3 * MEGABYTE))])),
            ("expansion", "9 MB of a page’s code", Read, || {
                let code: String = (0..500_000).map(|number| format!("f({number});\n{}", number % 977)).collect();
                zipped([("page.html", format!("<html><p>{}</p><script>{code}</script>", SENTENCE.repeat(5)))])
            }),
            ("expansion", "70 MB of spaces", Refused("too_much_inside"), || {
                zipped([("page.html", vec![b' '; 70 * MEGABYTE])])
            }),
            ("expansion", "5,000 entries that are the same bytes", Either, || overlapping(5_000)),
            ("nesting", "a text in 7 zips", Read, || packed(7)),
            ("nesting", "a text in 8 zips", Refused("too_much_inside"), || packed(8)),
            ("number", "20,000 entries", Read, || entries(20_000)),
            ("number", "20,001 entries", Refused("too_much_inside"), || entries(20_001)),
            ("number", "60,000 entries", Refused("too_much_inside"), || entries(60_000)),
        ],
    )
}

fn document(body: &str) -> (String, String) {
    let open = "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:r=\"r\"><w:body>";
    ("word/document.xml".to_owned(), [open, body, "</w:body></w:document>"].concat())
}

fn relations(all: &str) -> (String, String) {
    ("word/_rels/document.xml.rels".to_owned(), format!("<Relationships>{all}</Relationships>"))
}

fn part(path: &str, written: String) -> (String, String) {
    (format!("word/{path}"), written)
}

/// A Word file of this body.
fn word(body: &str) -> Vec<u8> {
    zipped([document(body)])
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

fn paragraph(text: &str) -> String {
    format!("<w:p>{}</w:p>", run(text))
}

/// A Word file whose elements stand so deep in each other: document, body, paragraph, run and text are five of them.
fn deep(levels: usize) -> Vec<u8> {
    let around = levels - 5;
    word(&format!("{}{}{}", "<w:sdt>".repeat(around), paragraph(SENTENCE), "</w:sdt>".repeat(around)))
}

const LAUGHS: &str = "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">\
    <!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">\
    <!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]>";

fn docx() -> Vec<Case> {
    of(
        "docx",
        "report.docx",
        [
            ("size", "3 MB of text", Read, || word(&paragraph(&SENTENCE.repeat(4)).repeat(9_000))),
            ("size", "12 MB of text", Refused("too_long"), || word(&paragraph(&SENTENCE.repeat(40)).repeat(3_600))),
            ("nesting", "elements 400 deep", Read, || deep(400)),
            ("nesting", "elements 401 deep", Refused("damaged"), || deep(401)),
            ("nesting", "100,000 elements in elements", Refused("damaged"), || word(&"<w:p>".repeat(100_000))),
            ("nesting", "fields in fields", Read, || {
                let field = "<w:fldChar w:fldCharType='begin'/><w:fldChar w:fldCharType='separate'/>".repeat(100_000);
                word(&format!("<w:p><w:r>{field}</w:r>{}</w:p>", run("a ").repeat(100_000)))
            }),
            ("nesting", "styles that are based on each other", Read, || {
                let style = |id, on| format!("<w:style w:styleId='{id}'><w:basedOn w:val='{on}'/></w:style>");
                let styles = format!("<w:styles>{}{}</w:styles>", style("a", "b"), style("b", "a"));
                let body = format!("<w:p><w:pPr><w:pStyle w:val='a'/></w:pPr>{}</w:p>", run(SENTENCE)).repeat(5_000);
                let relation = "<Relationship Id='r' Type='x/styles' Target='styles.xml'/>";
                zipped([document(&body), relations(relation), part("styles.xml", styles)])
            }),
            ("expansion", "70 MB of spaces", Refused("too_much_inside"), || word(&" ".repeat(70 * MEGABYTE))),
            ("expansion", "a billion laughs", Read, || {
                let (path, written) = document(&paragraph(&format!("{SENTENCE}{}", "&e;".repeat(10_000))));
                zipped([(path, [LAUGHS, &written].concat())])
            }),
            ("expansion", "100,000 links to one long address", Read, || {
                let address = "x".repeat(3 * MEGABYTE);
                let relation =
                    format!("<Relationship Id='r' Type='x/hyperlink' Target='https://example.org/{address}'/>");
                let link = format!("<w:hyperlink r:id='r'>{}</w:hyperlink>{}", run("a"), run("b "));
                let body = format!("<w:p>{}</w:p>", link.repeat(100_000));
                zipped([document(&body), relations(&relation)])
            }),
            ("number", "100,001 paragraphs", Refused("too_much_inside"), || word(&paragraph("a").repeat(100_001))),
            ("number", "10,000 running heads that are one part", Either, || {
                let head = |n| format!("<Relationship Id='r{n}' Type='x/header' Target='header.xml'/>");
                let header = format!("<w:hdr xmlns:w='w'>{}</w:hdr>", paragraph(SENTENCE).repeat(20));
                let all: String = (0..10_000).map(head).collect();
                zipped([document(&paragraph(SENTENCE)), relations(&all), part("header.xml", header)])
            }),
            ("number", "30,000 running heads that are missing", Read, || {
                let head = |n| format!("<Relationship Id='r{n}' Type='x/header' Target='h{n}.xml'/>");
                let all: String = (0..30_000).map(head).collect();
                let others = (0..10_000).map(|n| (format!("{n}.bin"), String::new()));
                zipped(others.chain([document(&paragraph(SENTENCE)), relations(&all)]))
            }),
            ("number", "200,000 attributes", Read, || {
                let attributes: String = (0..200_000).map(|n| format!(" a{n}='1'")).collect();
                word(&format!("<w:p{attributes}>{}</w:p>", run(SENTENCE)))
            }),
        ],
    )
}

fn open_document(body: &str) -> Vec<u8> {
    let open = "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><office:body><office:text>";
    let content = [open, body, "</office:text></office:body></office:document-content>"].concat();
    zipped([("mimetype", "application/vnd.oasis.opendocument.text".to_owned()), ("content.xml", content)])
}

fn odt() -> Vec<Case> {
    of(
        "odt",
        "report.odt",
        [
            ("size", "3 MB of text", Read, || {
                open_document(&format!("<text:p>{}</text:p>", SENTENCE.repeat(4)).repeat(9_000))
            }),
            ("nesting", "lists in lists", Refused("damaged"), || {
                open_document(&"<text:list><text:list-item>".repeat(100_000))
            }),
            ("nesting", "spans in spans", Read, || {
                let (open, close) = ("<text:span>".repeat(380), "</text:span>".repeat(380));
                open_document(&format!("<text:p>{open}{}{close}</text:p>", "a<text:s/>".repeat(100_000)))
            }),
            ("expansion", "a thousand million spaces in an element", Read, || {
                open_document(&format!("<text:p>a{}b</text:p>", "<text:s text:c=\"1000000000\"/>".repeat(100_000)))
            }),
            ("number", "100,001 paragraphs", Refused("too_much_inside"), || {
                open_document(&"<text:p>a</text:p>".repeat(100_001))
            }),
        ],
    )
}

/// A book of so many chapters, with what is told of those that are encrypted.
fn book(chapters: usize, chapter: &str, encrypted: String) -> Vec<u8> {
    let items: String = (0..chapters).map(|n| format!("<item id=\"c{n}\" href=\"c{n}.xhtml\"/>")).collect();
    let spine: String = (0..chapters).map(|n| format!("<itemref idref=\"c{n}\"/>")).collect();
    let package = format!("<package><metadata/><manifest>{items}</manifest><spine>{spine}</spine></package>");
    let container = "<container><rootfiles><rootfile full-path=\"content.opf\"/></rootfiles></container>".to_owned();
    let head = [
        ("mimetype".to_owned(), "application/epub+zip".to_owned()),
        ("META-INF/container.xml".to_owned(), container),
        ("META-INF/encryption.xml".to_owned(), encrypted),
        ("content.opf".to_owned(), package),
    ];
    let page = format!("<html><body><p>{chapter}</p></body></html>");
    zipped(head.into_iter().chain((0..chapters).map(|n| (format!("c{n}.xhtml"), page.clone()))))
}

fn epub() -> Vec<Case> {
    of(
        "epub",
        "book.epub",
        [
            ("size", "3 MB of text", Read, || book(30, &SENTENCE.repeat(1_200), String::new())),
            ("expansion", "70 MB of chapters", Refused("too_much_inside"), || {
                book(70, &" ".repeat(MEGABYTE), String::new())
            }),
            ("number", "10,000 chapters", Read, || book(10_000, "Two were hurt on Monday.", String::new())),
            ("number", "10,000 chapters, and 100,000 that are encrypted", Read, || {
                let list = (0..100_000).map(|n| format!("<CipherReference URI=\"d{n}.xhtml\"/>")).collect();
                book(10_000, "Two were hurt on Monday.", list)
            }),
        ],
    )
}

fn rich(rest: &str) -> Vec<u8> {
    ["{\\rtf1 ", rest, "}"].concat().into()
}

/// Groups so deep in each other, the outermost counted.
fn groups(levels: usize) -> Vec<u8> {
    rich(&format!("{}{SENTENCE}{}\\par", "{".repeat(levels - 1), "}".repeat(levels - 1)))
}

fn rtf() -> Vec<Case> {
    of(
        "rtf",
        "report.rtf",
        [
            ("size", "3 MB of text", Read, || rich(&format!("{}\\par ", SENTENCE.repeat(4)).repeat(9_000))),
            ("size", "48 MB of a picture", Read, || {
                rich(&format!("{SENTENCE}{{\\pict {}}}\\par", "ab".repeat(24 * MEGABYTE)))
            }),
            ("nesting", "groups 1,000 deep", Read, || groups(1_000)),
            ("nesting", "groups 1,001 deep", Refused("damaged"), || groups(1_001)),
            ("nesting", "groups without end", Refused("damaged"), || rich(&"{".repeat(1_000_000))),
            ("nesting", "fields in fields", Read, || {
                let open = "{\\field{\\*\\fldinst HYPERLINK \"a\"}{\\fldrslt ".repeat(490);
                rich(&format!("{open}{SENTENCE}{}\\par", "}}".repeat(490)))
            }),
            ("expansion", "binary data longer than the file", Refused("damaged"), || {
                rich(&format!("{SENTENCE}{{\\pict\\bin2147483647 x}}\\par"))
            }),
            ("expansion", "letters to pass over, more than there are", Read, || {
                rich(&format!("{SENTENCE}{{\\uc2147483647\\u8211 {}}}\\par", "x".repeat(MEGABYTE)))
            }),
            ("number", "100,001 paragraphs", Refused("too_much_inside"), || rich(&"a\\par ".repeat(100_001))),
            ("number", "a million commands", Read, || {
                rich(&format!("{SENTENCE}{}\\par", "\\b1\\i0\\fs24 ".repeat(350_000)))
            }),
            ("number", "300,000 fonts", Read, || {
                let fonts: String = (0..300_000).map(|n| format!("{{\\f{n}\\fcharset204 A;}}")).collect();
                rich(&format!("{{\\fonttbl{fonts}}}{SENTENCE}\\par"))
            }),
            ("number", "90,000 cells of a row", Read, || {
                rich(&format!("\\trowd\\intbl {}\\row\\pard {SENTENCE}\\par", "a\\cell ".repeat(90_000)))
            }),
        ],
    )
}
