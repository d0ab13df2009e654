//! PDFs as programs make them, and as nobody should.
#![cfg(feature = "pdf")]

#[path = "../../tests/support/clock.rs"]
mod clock;
#[path = "support/pdf_file.rs"]
mod pdf_file;

use diptych_readers::{Aside, Document, Draft, Error, Outcome, Shape, pdf};
use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/formats")
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap()
}

fn document(bytes: &[u8]) -> Document {
    match pdf::read(bytes, "report.pdf") {
        Ok(Outcome::Document(document)) => document,
        other => panic!("{other:?}"),
    }
}

fn code(bytes: &[u8]) -> &'static str {
    pdf::read(bytes, "report.pdf").map_err(|error| error.code()).err().unwrap_or("read")
}

/// The words of the report's paragraphs: in its head, each line is one.
fn paragraphs(blocks: &[Draft]) -> Vec<Vec<String>> {
    let report = blocks.iter().filter(|block| block.aside.is_none());
    let first_text = |text: &str| text.len() > 100;
    let mut is_head = true;
    let mut paragraphs = vec![];
    for block in report {
        is_head &= !first_text(&block.text) || block.shape == Shape::Headline;
        let lines: Vec<&str> = if is_head { block.text.split('\n').collect() } else { vec![&block.text] };
        paragraphs.extend(lines.iter().map(|line| line.split_whitespace().map(str::to_owned).collect()));
    }
    paragraphs
}

/// The share of words that stand in the same paragraph, told from either side; the lesser counts.
fn agreement(a: &[Vec<String>], b: &[Vec<String>]) -> f64 {
    let shared = |a: &[String], b: &[String]| {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        b.iter().for_each(|word| *counts.entry(word).or_default() += 1);
        let take = |word: &&String| {
            counts.get_mut(word.as_str()).filter(|count| **count > 0).map(|count| *count -= 1).is_some()
        };
        a.iter().filter(take).count()
    };
    let from = |a: &[Vec<String>], b: &[Vec<String>]| {
        let best = |paragraph: &Vec<String>| b.iter().map(|other| shared(paragraph, other)).max().unwrap_or(0);
        a.iter().map(best).sum::<usize>() as f64 / a.iter().map(Vec::len).sum::<usize>() as f64
    };
    from(a, b).min(from(b, a))
}

#[test]
fn every_program_s_pdf_is_the_report() {
    let text = String::from_utf8(bytes("report.txt")).unwrap();
    let blocks = text.trim().split("\n\n").flat_map(|block| match block.starts_with("- ") {
        true => block.lines().map(|item| item.trim_start_matches("- ").to_owned()).collect(),
        false => vec![block.to_owned()],
    });
    let report: Vec<Vec<String>> = blocks.map(|block| block.split_whitespace().map(str::to_owned).collect()).collect();
    let mut seen = 0;
    for entry in std::fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !name.ends_with(".pdf") {
            continue;
        }
        let document = document(&bytes(&name));
        let read = paragraphs(&document.blocks);
        let agreement = agreement(&report, &read);
        println!("{name:30} {:6.2} % of the words in the same paragraph", 100.0 * agreement);
        assert_eq!(read[..4], report[..4], "{name}: headline, byline, outlet and date");
        assert!(agreement >= 0.99, "{name}: {agreement}\n{read:#?}");
        let shapes = |shape| document.blocks.iter().filter(|block| block.shape == shape).count();
        if name != "report-restricted.pdf" {
            // That one is set in one size from end to end.
            assert_eq!(shapes(Shape::Headline), 1, "{name}");
            assert_eq!(shapes(Shape::Heading(2)), 1, "{name}");
        }
        assert_eq!(shapes(Shape::ListItem), 3, "{name}");
        assert_eq!(document.about.published, None, "{name}: the day it was made is not the day it was published");
        assert_eq!(document.about.headline, None, "{name}: its page says it, or a file's name is none");
        seen += 1;
    }
    assert!(seen >= 6, "{seen}");
}

#[test]
fn what_browsers_and_word_processors_print_on_each_page_is_set_aside() {
    let running = |name: &str| -> Vec<String> {
        let blocks = document(&bytes(name)).blocks.into_iter();
        blocks.filter(|block| block.aside == Some(Aside::RunningHead)).map(|block| block.text).collect()
    };
    let browser = running("report-chromium.pdf");
    assert_eq!(browser.len(), 4, "{browser:?}");
    assert!(browser[1].starts_with("https://penhallow-courier.example/"));
    let pages = [
        "The Penhallow Courier",
        "Page 1 of 3",
        "The Penhallow Courier",
        "Page 2 of 3",
        "The Penhallow Courier",
        "Page 3 of 3",
    ];
    assert_eq!(running("report-pages.pdf"), pages);
    let about = document(&bytes("report-chromium.pdf")).about;
    assert_eq!(about.url.as_deref(), Some("https://penhallow-courier.example/2024/03/09/ferry-aground-skerry-point"));
    assert_eq!(about.language.as_deref(), Some("en-US"));
}

#[test]
fn links_are_kept_with_their_words() {
    for name in ["report-chromium.pdf", "report-newspaper.pdf"] {
        let blocks = document(&bytes(name)).blocks;
        let links: Vec<(&str, &str)> = blocks
            .iter()
            .flat_map(|block| block.hyperlinks.iter().map(|link| (&block.text[link.span.clone()], link.url.as_str())))
            .collect();
        assert_eq!(links, [("Captain Elowen Hicks", "https://coastguard.example/hicks")], "{name}");
    }
}

/// A file of one page, with these instructions and other objects from 5 on.
fn file(content: &[u8], filter: &str, others: &[Vec<u8>]) -> Vec<u8> {
    let stream =
        [format!("<< /Length {} {filter} >> stream\n", content.len()).as_bytes(), content, b"\nendstream"].concat();
    let page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
        /Resources << /Font << /F 5 0 R >> /XObject << /I 6 0 R >> >> >>";
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        page.to_vec(),
        stream,
    ];
    objects.extend_from_slice(others);
    pdf_file::file(&objects)
}

const HELVETICA: &str = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

fn written(content: &str) -> Document {
    document(&file(content.as_bytes(), "", &[HELVETICA.into()]))
}

fn texts(document: &Document) -> Vec<&str> {
    document.blocks.iter().map(|block| block.text.as_str()).collect()
}

#[test]
fn a_font_that_every_reader_has_needs_no_widths() {
    let page = written(
        "BT /F 12 Tf 72 700 Td (Two people were hurt when a lorry) Tj 0 -14 Td [(hit the bri) 10 (dge,) -300 (police said.)] TJ ET",
    );
    assert_eq!(texts(&page), ["Two people were hurt when a lorry hit the bridge, police said."]);
}

#[test]
fn a_page_on_its_side_is_read_upright_and_what_runs_along_its_edge_is_set_aside() {
    let page = written(
        "BT /F 12 Tf 0 1 -1 0 100 100 Tm (The bridge has been closed since Monday.) Tj ET BT /F 6 Tf 1 0 0 1 20 20 Tm (Photo: Ann Brown) Tj ET",
    );
    let read: Vec<(&str, Option<Aside>)> = page.blocks.iter().map(|block| (block.text.as_str(), block.aside)).collect();
    assert_eq!(read, [("The bridge has been closed since Monday.", None), ("Photo: Ann Brown", Some(Aside::Other))]);
}

#[test]
fn a_passage_may_say_what_it_reads() {
    let page = written(
        "BT /F 12 Tf 72 700 Td (It was a di) Tj /Span << /ActualText (ffi) >> BDC (XYZ) Tj EMC (cult night.) Tj ET",
    );
    assert_eq!(texts(&page), ["It was a difficult night."]);
}

#[test]
fn a_pull_quote_and_a_picture_do_not_break_a_paragraph() {
    let picture = b"<< /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >> stream\n0\nendstream";
    let content = "BT /F 10 Tf 12 TL 72 700 Td (The mayor said that the bridge would stay closed until) Tj T* (the end of the week, since nobody could tell whether) Tj ET
        BT /F 16 Tf 18 TL 72 650 Td (nobody could tell whether it) Tj T* (would hold) Tj ET q 200 0 0 90 72 520 cm /I Do Q
        BT /F 8 Tf 72 508 Td (The bridge on Monday. Photo: Ann Brown) Tj ET
        BT /F 10 Tf 12 TL 72 480 Td (it would hold another lorry. Two others in the town are) Tj T* (to be looked at as well.) Tj ET";
    let page = document(&file(content.as_bytes(), "", &[HELVETICA.into(), picture.to_vec()]));
    let read: Vec<(&str, Shape, Option<Aside>)> =
        page.blocks.iter().map(|block| (block.text.as_str(), block.shape, block.aside)).collect();
    let text = "The mayor said that the bridge would stay closed until the end of the week, since nobody could tell whether \
        it would hold another lorry. Two others in the town are to be looked at as well.";
    assert_eq!(
        read,
        [
            (text, Shape::Text, None),
            ("nobody could tell whether it would hold", Shape::Text, Some(Aside::PullQuote)),
            ("The bridge on Monday. Photo: Ann Brown", Shape::Caption, None),
        ]
    );
}

#[test]
fn a_password_is_asked_for_only_where_there_is_one() {
    let locked = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/locked.pdf")).unwrap();
    assert_eq!(code(&locked), "protected");
    // Encrypted as well, but anyone may read it.
    assert_eq!(code(&bytes("report-restricted.pdf")), "read");
}

#[test]
fn pictures_of_pages_and_empty_pages() {
    let picture = b"<< /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >> stream\n0\nendstream".to_vec();
    let scan = |content: &str| file(content.as_bytes(), "", &[HELVETICA.into(), picture.clone()]);
    assert_eq!(code(&scan("q 595 0 0 842 0 0 cm /I Do Q")), "scanned");
    assert_eq!(code(&scan("q 595 0 0 842 0 0 cm /I Do Q BT /F 9 Tf 20 20 Td (p. 3) Tj ET")), "scanned");
    assert_eq!(code(&scan("")), "empty");
    // Letters drawn as outlines.
    assert_eq!(code(&scan(&"10 10 m 20 20 l 20 10 l f\n".repeat(500))), "scanned");
}

#[test]
fn letters_that_nobody_can_tell_are_a_scan() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /X /Encoding << /Differences [65 /g1 /g2 /g3 /g4 /g5] >> >>";
    let content = format!("BT /F 12 Tf 72 700 Td ({}) Tj ET", "ABCDE".repeat(40));
    assert_eq!(code(&file(content.as_bytes(), "", &[font.into()])), "scanned");
}

#[test]
fn a_file_that_was_cut_off_is_damaged_or_whole_but_never_half() {
    for name in ["report-chromium.pdf", "report-libreoffice.pdf", "report-pages.pdf"] {
        let bytes = bytes(name);
        let whole = document(&bytes);
        for tenths in 1..10 {
            assert_eq!(code(&bytes[..bytes.len() * tenths / 10]), "damaged", "{name}, {tenths} tenths of it");
        }
        // The list of objects alone is gone; they are all there.
        assert_eq!(document(&bytes[..bytes.len() - 30]), whole, "{name}");
    }
    assert_eq!(code(b"%PDF-1.7\n"), "damaged");
    assert_eq!(code(b"%PDF-1.7\nnothing of the kind"), "damaged");
}

#[test]
fn a_bomb_does_not_go_off() {
    let mut encoder = flate2::write::ZlibEncoder::new(vec![], flate2::Compression::best());
    let instructions = b"BT /F 12 Tf 72 700 Td (Two people were hurt.) Tj ET\n".repeat(1 << 14);
    for _ in 0..600 {
        encoder.write_all(&instructions).unwrap();
    }
    let bomb = encoder.finish().unwrap();
    let start = clock::Clock::new();
    let read = pdf::read(&file(&bomb, "/Filter /FlateDecode", &[HELVETICA.into()]), "bomb.pdf");
    assert_eq!(read, Err(Error::TooMuchInside { name: "bomb.pdf".into() }));
    assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
}

#[test]
fn what_is_far_longer_than_a_report_is_not_read_in_part() {
    let letters = "BT /F 12 Tf 72 700 Td (a) Tj ET\n".repeat(1_000_001);
    assert_eq!(code(&file(letters.as_bytes(), "", &[HELVETICA.into()])), "too_much_inside");
    let streams = [b"%PDF-1.7\n".to_vec(), b"1 0 obj << >> stream\n".repeat(100_001)].concat();
    assert_eq!(code(&streams), "too_much_inside");
}

#[test]
fn forms_that_draw_themselves_come_to_an_end() {
    let form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /I 6 0 R >> /Font << /F 5 0 R >> >> /Length 74 >> stream\n\
        /I Do /I Do /I Do BT /F 12 Tf 72 700 Td (Two people were hurt.) Tj ET        \nendstream".to_vec();
    assert_eq!(code(&file(b"/I Do", "", &[HELVETICA.into(), form])), "read");
}

/// Changes bytes of the files here, as a bad disk or a bad mind would; `seed` tells which.
fn mutated(bytes: &[u8], seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below.max(1) as u64) as usize
    };
    let mut bytes = bytes.to_vec();
    for _ in 0..=random(20) {
        let at = random(bytes.len());
        match random(5) {
            0 => bytes[at] = random(256) as u8,
            1 => bytes[at] ^= 1 << random(8),
            2 => drop(bytes.splice(at..at, std::iter::repeat_n(b'9', random(6)))),
            3 => drop(bytes.drain(at..(at + random(64)).min(bytes.len()))),
            _ => {
                // Numbers are what most goes wrong with.
                let digit = bytes[at..].iter().position(u8::is_ascii_digit).map_or(at, |to| at + to);
                bytes[digit] = b'0' + random(10) as u8;
            }
        }
    }
    bytes
}

fn mutate(rounds: u64) {
    let names = ["report-chromium.pdf", "report-pages.pdf", "report-newspaper.pdf", "report-restricted.pdf"];
    // One whose pages are not packed, so that what they say is changed too.
    let plain = file(
        b"q 1 0 0 1 0 0 cm BT /F 12 Tf 72 700 Td (Two people were hurt) Tj [(when) -300 (a lorry)] TJ T* (hit it) ' ET Q /Span << /ActualText (x) >> BDC EMC /I Do",
        "",
        &[HELVETICA.into(), b"<< /Subtype /Form /Matrix [1 0 0 1 0 0] /Length 5 >> stream\nq Q q\nendstream".to_vec()],
    );
    let files: Vec<Vec<u8>> = names.iter().map(|name| bytes(name)).chain([plain]).collect();
    for seed in 0..rounds {
        for (at, file) in files.iter().enumerate() {
            let start = clock::Clock::new();
            let _ = pdf::read(&mutated(file, seed), "mutated.pdf");
            assert!(start.elapsed().as_secs() < 5, "seed {seed} of file {at}");
        }
    }
}

#[test]
fn changed_bytes_do_no_harm() {
    mutate(40);
}

#[test]
#[ignore = "takes minutes: cargo test --release -p diptych-readers --features pdf --test pdf -- --ignored"]
fn changed_bytes_do_no_harm_in_thousands_of_files() {
    mutate(4000);
}
