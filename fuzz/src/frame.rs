//! A sound file around fuzzed parts, so that what is changed reaches the reader of XML or of drawing instructions and not the
//! checksum before it.
//!
//! ```text
//! d FF word/document.xml 0A <w:document …> FF word/styles.xml 0A <w:styles …>      a zip of two parts
//! q FF BT /F1 12 Tf (Two were hurt.) Tj ET FF 1 beginbfchar <01> <0041> endbfchar  a PDF of a page and its font's letters
//! ```

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// What divides the parts: a byte that neither UTF-8 nor ASCII has.
const DIVIDES: u8 = 0xFF;

/// A zip of the parts of an input. The first byte says what it passes for.
pub fn zipped(input: &[u8]) -> Option<Vec<u8>> {
    let (kind, rest) = input.split_first()?;
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut writer = zip::ZipWriter::new(Cursor::new(vec![]));
    let mut put = |path: &str, bytes: &[u8]| {
        // Of two parts of one name the first stays.
        if writer.start_file(path, stored).is_ok() {
            writer.write_all(bytes).expect("memory takes all");
        }
    };
    match kind {
        b'o' => put("mimetype", b"application/vnd.oasis.opendocument.text"),
        b'e' => put("mimetype", b"application/epub+zip"),
        _ => {}
    }
    for part in rest.split(|byte| *byte == DIVIDES).filter(|part| !part.is_empty()) {
        let end = part.iter().position(|byte| *byte == b'\n').unwrap_or(part.len());
        let path = String::from_utf8_lossy(&part[..end]);
        put(&path, part.get(end + 1..).unwrap_or_default());
    }
    Some(writer.finish().ok()?.into_inner())
}

/// A PDF of the parts of an input: the drawing instructions of its page, the letters of its font (`ToUnicode`), more entries of
/// the font, more entries of the page, and whole objects from number 10 on.
pub fn drawn(input: &[u8]) -> Vec<u8> {
    let mut parts = input.split(|byte| *byte == DIVIDES);
    let [content, letters, font, page] = std::array::from_fn(|_| parts.next().unwrap_or_default());
    let font = [
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding ".as_slice(),
        if letters.is_empty() { b"" } else { b"/ToUnicode 6 0 R " },
        font,
        b" >>",
    ]
    .concat();
    let page = [
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 10 0 R >> \
          /XObject << /X1 11 0 R >> >> "
            .as_slice(),
        page,
        b" >>",
    ]
    .concat();
    let mut objects: Vec<(usize, Vec<u8>)> = vec![
        (1, b"<< /Type /Catalog /Pages 2 0 R >>".to_vec()),
        (2, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec()),
        (3, page),
        (4, stream(content)),
        (5, font),
        (6, stream(letters)),
    ];
    objects.extend(parts.take(20).enumerate().map(|(at, object)| (10 + at, object.to_vec())));
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut places = vec![];
    for (number, object) in &objects {
        places.push((*number, file.len()));
        file.extend(format!("{number} 0 obj\n").into_bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let start = file.len();
    file.extend(b"xref\n0 1\n0000000000 65535 f \n");
    for (number, place) in places {
        file.extend(format!("{number} 1\n{place:010} 00000 n \n").into_bytes());
    }
    file.extend(format!("trailer\n<< /Root 1 0 R /Size 31 >>\nstartxref\n{start}\n%%EOF\n").into_bytes());
    file
}

fn stream(content: &[u8]) -> Vec<u8> {
    [format!("<< /Length {} >>\nstream\n", content.len()).as_bytes(), content, b"\nendstream"].concat()
}
