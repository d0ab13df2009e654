//! PDFs.

use super::Expected::{Either, Read, Refused};
use super::pdf_file::file;
use super::{Case, MEGABYTE, cases as of};
use std::io::Write;

pub fn cases() -> Vec<Case> {
    [long(), nested(), expanded()].into_iter().flatten().collect()
}

fn stream(dictionary: &str, content: &[u8]) -> Vec<u8> {
    [format!("<< /Length {} {dictionary} >> stream\n", content.len()).as_bytes(), content, b"\nendstream"].concat()
}

/// The same, deflated.
fn packed(dictionary: &str, content: &[u8]) -> Vec<u8> {
    stream(&format!("{dictionary} /Filter /FlateDecode"), &deflated(content))
}

fn deflated(content: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(vec![], flate2::Compression::fast());
    encoder.write_all(content).expect("there is memory");
    encoder.finish().expect("there is memory")
}

fn spaces(megabytes: usize) -> Vec<u8> {
    vec![b' '; megabytes * MEGABYTE]
}

const CATALOG: &[u8] = b"<< /Type /Catalog /Pages 2 0 R >>";
const FONT: &str = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
const TEXT: &str = "BT /F 12 Tf 72 700 Td (Two people were hurt when a lorry hit the bridge.) Tj ET\n";

/// A file of one page: object 4 is what it draws, 5 its font, 6 and on what is given.
fn page(content: Vec<u8>, font: &str, others: &[Vec<u8>]) -> Vec<u8> {
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
        /Resources << /Font << /F 5 0 R >> /XObject << /I 6 0 R >> >> >>";
    let tree = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    let mut objects = vec![CATALOG.to_vec(), tree.to_vec(), page.into(), content, font.into()];
    objects.extend_from_slice(others);
    file(&objects)
}

/// A page of text, and other objects.
fn text_and(others: &[Vec<u8>]) -> Vec<u8> {
    page(stream("", TEXT.as_bytes()), FONT, others)
}

/// A page of these instructions.
fn drawn(content: &str) -> Vec<u8> {
    page(stream("", content.as_bytes()), FONT, &[])
}

/// So many pages, all of which draw the same.
fn pages(count: usize) -> Vec<u8> {
    let kids: String = (0..count).map(|n| format!("{} 0 R ", n + 5)).collect();
    let tree = format!("<< /Type /Pages /Kids [{kids}] /Count {count} >>");
    let one =
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F 4 0 R >> >> >>";
    let mut objects = vec![CATALOG.to_vec(), tree.into(), stream("", TEXT.as_bytes()), FONT.into()];
    objects.extend((0..count).map(|_| one.into()));
    file(&objects)
}

/// A tree of pages that is a chain so long.
fn chain(levels: usize) -> Vec<u8> {
    let tree = |n: usize| format!("<< /Type /Pages /Kids [{} 0 R] /Count 1 >>", n + 1);
    let page = "<< /Type /Page /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F 4 0 R >> >> >>";
    let catalog = b"<< /Type /Catalog /Pages 5 0 R >>".to_vec();
    let mut objects = vec![catalog, b"null".to_vec(), stream("", TEXT.as_bytes()), FONT.into()];
    objects.extend((5..5 + levels).map(|n| tree(n).into()));
    objects.push(page.into());
    file(&objects)
}

/// Letters, each at a place of its own.
fn scattered(count: usize) -> String {
    let letter = |n: usize| format!("1 0 0 1 {} {} Tm (a) Tj\n", (n * 7919) % 595, (n * 104_729) % 842);
    format!("BT /F 6 Tf {} ET", (0..count).map(letter).collect::<String>())
}

/// What is large or many.
fn long() -> Vec<Case> {
    of(
        "pdf",
        "report.pdf",
        [
            ("size", "900,000 letters", Read, || {
                let lines: String = (0..18_000).map(|n| TEXT.replace("700", &(n % 800).to_string())).collect();
                drawn(&lines)
            }),
            ("size", "more than a million letters", Refused("too_much_inside"), || drawn(&TEXT.repeat(25_000))),
            ("size", "48 MB of a picture", Read, || {
                text_and(&[stream("/Subtype /Image /Width 1 /Height 1", &vec![7; 48 * MEGABYTE])])
            }),
            ("number", "500 pages", Read, || pages(500)),
            ("number", "501 pages", Refused("too_much_inside"), || pages(501)),
            ("number", "100,000 pages", Refused("too_much_inside"), || pages(100_000)),
            ("number", "100,001 streams", Refused("too_much_inside"), || {
                [b"%PDF-1.7\n".to_vec(), b"1 0 obj << >> stream\n".repeat(100_001)].concat()
            }),
            ("number", "300,000 objects", Read, || text_and(&vec![b"null".to_vec(); 300_000])),
            ("number", "300,000 objects, and no list of them", Either, || {
                [b"%PDF-1.7\n".to_vec(), b"1 0 obj << /Type /Catalog >> endobj\n".repeat(300_000)].concat()
            }),
            ("number", "two million instructions", Refused("too_much_inside"), || {
                drawn(&[TEXT, &"q Q\n".repeat(1_100_000)].concat())
            }),
            ("number", "20,000 letters, each by itself", Read, || drawn(&scattered(20_000))),
            ("number", "100,000 letters, each by itself", Either, || drawn(&scattered(100_000))),
            ("number", "500,000 saved states", Read, || drawn(&["q ".repeat(500_000).as_str(), TEXT].concat())),
            ("number", "50,000 marked passages in each other", Read, || {
                drawn(&[TEXT, &"/Span << /ActualText (x) >> BDC ".repeat(50_000)].concat())
            }),
        ],
    )
}

/// What is in each other, or itself.
fn nested() -> Vec<Case> {
    of(
        "pdf",
        "report.pdf",
        [
            ("nesting", "trees of pages 40 deep", Either, || chain(40)),
            ("nesting", "trees of pages 100,000 deep", Either, || chain(100_000)),
            ("nesting", "a tree of pages that is its own branch", Either, || {
                file(&[CATALOG.to_vec(), b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>".to_vec()])
            }),
            ("nesting", "forms that draw themselves", Read, || {
                let resources = "/Resources << /XObject << /I 6 0 R >> /Font << /F 5 0 R >> >>";
                let form = format!("/I Do /I Do {TEXT}");
                let form = stream(&format!("/Subtype /Form {resources}"), form.as_bytes());
                page(stream("", b"/I Do"), FONT, &[form])
            }),
            ("nesting", "lists in lists, drawn", Either, || drawn(&format!("{TEXT}{} TJ", "[".repeat(300_000)))),
            ("nesting", "dictionaries in dictionaries, drawn", Either, || {
                drawn(&format!("{TEXT}/A {} BDC", "<< /A ".repeat(300_000)))
            }),
            ("nesting", "lists in lists, in the file", Either, || text_and(&["[".repeat(500_000).into()])),
            ("nesting", "dictionaries in dictionaries, in the file", Either, || {
                text_and(&["<< /A ".repeat(300_000).into()])
            }),
            ("nesting", "brackets in brackets of a string", Either, || {
                drawn(&format!("{TEXT}BT {} Tj ET", "(".repeat(500_000)))
            }),
            ("nesting", "an object that is itself", Either, || page(b"4 0 R".to_vec(), FONT, &[])),
            ("nesting", "objects that are each other", Either, || page(b"6 0 R".to_vec(), FONT, &[b"4 0 R".to_vec()])),
            ("nesting", "a list of objects that goes on in itself", Either, || {
                let file = text_and(&[]);
                let start = file.windows(5).position(|window| window == b"xref\n").unwrap_or_default();
                let written = String::from_utf8_lossy(&file);
                written.replace("/Root 1 0 R", &format!("/Root 1 0 R /Prev {start}")).into()
            }),
            ("nesting", "tables of objects that extend each other", Either, || {
                let table =
                    |other: usize| stream(&format!("/Type /ObjStm /N 1 /First 4 /Extends {other} 0 R"), b"9 0 null");
                text_and(&[b"null".to_vec(), table(8), table(7)])
            }),
        ],
    )
}

/// A page whose letters are told by this map.
fn mapped(text: &str, map: &str) -> Vec<u8> {
    let font = "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [7 0 R] >>";
    let inner = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A >>";
    let map = format!("begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange {map} endcmap");
    page(stream("", text.as_bytes()), font, &[stream("", map.as_bytes()), inner.into()])
}

/// What comes to more than it is.
fn expanded() -> Vec<Case> {
    of(
        "pdf",
        "report.pdf",
        [
            ("expansion", "31 MB of spaces", Read, || {
                page(packed("", &[TEXT.as_bytes(), &spaces(31)].concat()), FONT, &[])
            }),
            ("expansion", "33 MB of spaces", Refused("too_much_inside"), || page(packed("", &spaces(33)), FONT, &[])),
            ("expansion", "20 streams of 31 MB", Refused("too_much_inside"), || {
                text_and(&vec![packed("", &spaces(31)); 20])
            }),
            ("expansion", "filters upon filters", Either, || {
                let thrice = deflated(&deflated(&deflated(&spaces(31))));
                page(stream("/Filter [/FlateDecode /FlateDecode /FlateDecode]", &thrice), FONT, &[])
            }),
            ("expansion", "a thousand filters", Either, || {
                let filters = format!("/Filter [{}]", "/ASCIIHexDecode ".repeat(1_000));
                page(stream(&filters, TEXT.as_bytes()), FONT, &[])
            }),
            ("expansion", "a table of objects of 33 MB", Refused("too_much_inside"), || {
                text_and(&[packed("/Type /ObjStm /N 1 /First 4", &spaces(33))])
            }),
            ("expansion", "a table of 300,000 objects that are one", Either, || {
                let numbers: String = (0..300_000).map(|n| format!("{} 0 ", n + 20)).collect();
                let head = format!("/Type /ObjStm /N 300000 /First {}", numbers.len());
                text_and(&[stream(&head, format!("{numbers}null").as_bytes())])
            }),
            ("expansion", "a form of 1 MB, drawn a thousand times", Refused("too_much_inside"), || {
                let form = packed("/Subtype /Form", &spaces(1));
                page(stream("", "/I Do ".repeat(1_000).as_bytes()), FONT, &[form])
            }),
            ("expansion", "ranges of 65,536 letters", Either, || {
                let ranges = format!("100 beginbfrange {} endbfrange ", "<0000> <FFFF> <0000> ".repeat(100));
                mapped("BT /F 12 Tf 72 700 Td <004100420043> Tj ET", &ranges.repeat(300))
            }),
            ("expansion", "a letter that reads as a million", Either, || {
                let letter = format!("1 beginbfchar <0041> <{}> endbfchar", "0041".repeat(MEGABYTE));
                mapped("BT /F 12 Tf 72 700 Td <004100420043> Tj ET", &letter)
            }),
            ("expansion", "a letter that reads as 10,000, drawn as often", Either, || {
                let letter = format!("1 beginbfchar <0041> <{}> endbfchar", "0041".repeat(10_000));
                mapped(&"BT /F 12 Tf 1 0 0 1 72 700 Tm <0041> Tj ET\n".repeat(10_000), &letter)
            }),
        ],
    )
}
