//! Word processors' files and containers: what real programs wrote, and what is broken or hostile.
#![cfg(feature = "office")]

#[path = "../../tests/support/clock.rs"]
mod clock;
mod report;

use diptych_readers::{Aside, Draft, Outcome, Shape, step};
use report::{error, file, paragraphs, texts};
use std::io::{Cursor, Write};
use std::time::Duration;
use zip::write::SimpleFileOptions;

/// The blocks of a file.
fn blocks(name: &str) -> Vec<Draft> {
    match step(&file(name), name) {
        Ok(Outcome::Document(document)) => document.blocks,
        other => panic!("{name}: {other:?}"),
    }
}

/// A zip of parts.
fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(vec![]));
    for (path, bytes) in parts {
        // As the formats demand it: what names the format stands in the clear.
        let method =
            if *path == "mimetype" { zip::CompressionMethod::Stored } else { zip::CompressionMethod::Deflated };
        writer.start_file(*path, SimpleFileOptions::default().compression_method(method)).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A Word file of these paragraphs' XML.
fn word(body: &str) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:r=\"r\" xmlns:mc=\"mc\"><w:body>{body}</w:body></w:document>"
    );
    zipped(&[("word/document.xml", document.as_bytes())])
}

fn read_word(body: &str) -> Vec<Draft> {
    match step(&word(body), "a.docx") {
        Ok(Outcome::Document(document)) => document.blocks,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_same_paragraphs_from_every_program() {
    for name in [
        "report.docx",
        "report.odt",
        "report.rtf",
        "report-pandoc.docx",
        "report-pandoc.odt",
        "report-pandoc.rtf",
        "report-word-styles.docx",
        "report-unstyled.docx",
        "report-unstyled.odt",
        "report-unstyled.rtf",
    ] {
        assert_eq!(texts(&blocks(name)), paragraphs(), "{name}");
    }
}

#[test]
fn headline_subhead_items_link_and_emphasis_by_their_markup() {
    for name in ["report.docx", "report.odt", "report.rtf", "report-word-styles.docx"] {
        let blocks = blocks(name);
        let of = |shape: Shape| blocks.iter().filter(|block| block.shape == shape).count();
        assert_eq!((of(Shape::Headline), of(Shape::Heading(2)), of(Shape::ListItem)), (1, 1, 3), "{name}");
        let linked = blocks.iter().find(|block| !block.hyperlinks.is_empty()).unwrap();
        assert_eq!(linked.hyperlinks[0].url, "https://environment.example/holms/2024-03-09", "{name}");
        assert_eq!(&linked.text[linked.hyperlinks[0].span.clone()], "the environment agency said", "{name}");
        let emphasised = blocks.iter().find(|block| !block.emphasis.is_empty()).unwrap();
        assert_eq!(&emphasised.text[emphasised.emphasis[0].clone()], "Island Maid", "{name}");
    }
}

#[test]
fn running_heads_are_set_aside_first_and_last() {
    for name in ["report.docx", "report.odt", "report.rtf", "report-word-styles.docx"] {
        let blocks = blocks(name);
        let heads: Vec<&str> = (blocks.iter())
            .filter(|block| block.aside == Some(Aside::RunningHead))
            .map(|block| block.text.as_str())
            .collect();
        assert_eq!(heads[0], "The Penhallow Courier, news desk", "{name}");
        assert_eq!(blocks[0].text, heads[0], "{name}");
    }
}

#[test]
fn programs_defaults_are_nothing_a_file_says_of_its_report() {
    let Ok(Outcome::Document(document)) = step(&file("report-word-styles.docx"), "report.docx") else { panic!() };
    assert_eq!(document.about, Default::default());
    let Ok(Outcome::Document(document)) = step(&file("report-pandoc-head.docx"), "report.docx") else { panic!() };
    assert_eq!(document.about.byline.as_deref(), Some("Morwenna Tallack"));
    assert_eq!(document.about.headline.as_deref(), Some(paragraphs()[0].as_str()));
    let shapes: Vec<Shape> = document.blocks.iter().take(3).map(|block| block.shape).collect();
    assert_eq!(shapes, [Shape::Headline, Shape::Byline, Shape::Dateline]);
}

#[test]
fn tracked_changes_as_a_reader_sees_them() {
    let blocks = read_word(
        "<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val='Title'/></w:pPr></w:pPrChange></w:pPr>\
         <w:del><w:r><w:delText>Three</w:delText></w:r></w:del><w:ins><w:r><w:t>Two</w:t></w:r></w:ins>\
         <w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t> were </w:t></w:r>\
         <w:r><w:rPr><w:vanish/></w:rPr><w:t>not </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>hurt &amp; saved</w:t></w:r></w:p>",
    );
    assert_eq!(texts(&blocks), ["Two were hurt & saved"]);
    assert_eq!(blocks[0].shape, Shape::Text);
    assert_eq!(&blocks[0].text[blocks[0].emphasis[0].clone()], "hurt & saved");
}

#[test]
fn a_text_box_once_and_a_link_by_field() {
    let boxed = "<w:txbxContent><w:p><w:r><w:t>The ferry in numbers</w:t></w:r></w:p></w:txbxContent>";
    let blocks = read_word(&format!(
        "<w:p><w:r><w:t>The log </w:t></w:r><w:r><mc:AlternateContent><mc:Choice>{boxed}</mc:Choice><mc:Fallback>{boxed}\
         </mc:Fallback></mc:AlternateContent></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r>\
         <w:r><w:instrText> HYPERLINK \"https://harbour.example\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>\
         <w:r><w:t>says so</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:t>.</w:t></w:r></w:p>"
    ));
    assert_eq!(texts(&blocks), ["The log says so.", "The ferry in numbers"]);
    assert_eq!(&blocks[0].text[blocks[0].hyperlinks[0].span.clone()], "says so");
}

#[test]
fn footnotes_stand_aside_behind_their_paragraph() {
    let relations =
        "<Relationships><Relationship Id='rId1' Type='x/footnotes' Target='footnotes.xml'/></Relationships>";
    let notes = "<w:footnotes xmlns:w='w'><w:footnote w:id='2'><w:p><w:r><w:t>By noon.</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let reference = "<w:r><w:footnoteReference w:id='2'/></w:r>".repeat(3);
    let body = format!(
        "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>Two were hurt</w:t></w:r>{reference}<w:r><w:t>.</w:t></w:r></w:p></w:body></w:document>"
    );
    let bytes = zipped(&[
        ("word/document.xml", body.as_bytes()),
        ("word/_rels/document.xml.rels", relations.as_bytes()),
        ("word/footnotes.xml", notes.as_bytes()),
    ]);
    let Ok(Outcome::Document(document)) = step(&bytes, "a.docx") else { panic!() };
    let told: Vec<(&str, Option<Aside>)> =
        document.blocks.iter().map(|block| (block.text.as_str(), block.aside)).collect();
    assert_eq!(told, [("Two were hurt.", None), ("By noon.", Some(Aside::Other))]);
}

#[test]
fn a_table_row_by_row() {
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let table = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>",
        cell("Passengers"),
        cell("198"),
        cell("Crew"),
        cell("16")
    );
    assert_eq!(texts(&read_word(&table)), ["Passengers 198", "Crew 16"]);
}

#[test]
fn a_saved_page_comes_out_of_its_zip_and_an_e_book_as_one_page() {
    let Ok(Outcome::Inside { name, bytes, .. }) = step(&file("report.zip"), "report.zip") else { panic!() };
    assert_eq!(name, "report.html");
    assert!(String::from_utf8(bytes).unwrap().contains("every passenger was brought ashore"));

    let Ok(Outcome::Inside { name, bytes, about }) = step(&file("report.epub"), "report.epub") else { panic!() };
    assert_eq!(name, "report.html");
    let page = String::from_utf8(bytes).unwrap();
    assert_eq!(page.matches("Ferry runs aground").count(), 1, "the title’s page is left out");
    assert!(page.contains("<h2") && page.contains("1,300 islanders"));
    assert_eq!(about.outlet.as_deref(), Some("The Penhallow Courier"));
    assert_eq!(about.published.as_deref(), Some("2024-03-09"));
}

#[test]
fn what_is_locked() {
    let manifest =
        "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let odt = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", b"\x93\x01 no XML"),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ]);
    assert_eq!(error(&odt, "locked.odt"), "protected");
    // A zip's password is told by a bit beside each name: 0x0001, in both lists.
    let mut zip = zipped(&[("report.html", b"<p>Two were hurt.")]);
    for (signature, at) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let start = zip.windows(4).position(|window| window == signature).unwrap();
        zip[start + at] |= 1;
    }
    assert_eq!(error(&zip, "locked.zip"), "protected");
    assert_eq!(error(&file("bad/locked.docx"), "locked.docx"), "protected");
}

#[test]
fn what_is_cut_off_or_broken() {
    for name in ["report.docx", "report.odt", "report.epub", "report.zip"] {
        let bytes = file(name);
        assert_eq!(error(&bytes[..bytes.len() / 2], name), "damaged", "{name}");
    }
    assert_eq!(error(&word("<w:p><w:r><w:t>Two were hurt.</w:p>"), "broken.docx"), "damaged");
    assert_eq!(error(&word(&"<w:p>".repeat(10_000)), "deep.docx"), "damaged");
    assert_eq!(error(format!("{{\\rtf1{}", "{".repeat(10_000)).as_bytes(), "deep.rtf"), "damaged");
    let mut flipped = file("report.docx");
    let middle = flipped.len() / 4;
    flipped[middle..middle + 40].fill(0x55);
    assert_eq!(error(&flipped, "flipped.docx"), "damaged");
}

#[test]
fn what_has_no_report_in_it() {
    assert_eq!(error(&word("<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>"), "empty.docx"), "empty");
    assert_eq!(error(b"{\\rtf1\\ansi\\pard\\par}", "empty.rtf"), "empty");
    assert_eq!(error(&zipped(&[]), "nothing.zip"), "no_report_inside");
    assert_eq!(error(&zipped(&[("photo.jpg", b"\xFF\xD8")]), "photos.zip"), "no_report_inside");
    assert_eq!(error(&zipped(&[("a.docx", b"PK"), ("b.docx", b"PK")]), "two.zip"), "several_inside");
}

#[test]
fn bombs_are_left_within_a_second() {
    // 200 MB of spaces, packed to 200 kB.
    let mut writer = zip::ZipWriter::new(Cursor::new(vec![]));
    writer.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    for _ in 0..200 {
        writer.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    let bomb = writer.finish().unwrap().into_inner();
    let start = clock::Clock::new();
    assert_eq!(error(&bomb, "bomb.docx"), "too_much_inside");
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());

    let mut writer = zip::ZipWriter::new(Cursor::new(vec![]));
    for number in 0..21_000 {
        writer.start_file(format!("{number}"), SimpleFileOptions::default()).unwrap();
    }
    let crowd = writer.finish().unwrap().into_inner();
    assert_eq!(error(&crowd, "crowd.zip"), "too_much_inside");

    // A zip in a zip in a zip: each step opens one, and each has its own limit.
    let mut nested = zipped(&[("bomb.zip", &zipped(&[("page.html", &vec![b' '; 100 << 20])]))]);
    let mut name = "outer.zip".to_owned();
    for _ in 0..2 {
        match step(&nested, &name) {
            Ok(Outcome::Inside { name: inner, bytes, .. }) => (name, nested) = (inner, bytes),
            Err(error) => return assert_eq!(error.code(), "too_much_inside"),
            other => panic!("{other:?}"),
        }
    }
    panic!("the page was unpacked");
}
