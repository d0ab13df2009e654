//! What a target begins from: the files of this project's tests, taken apart where the target puts them together again.
//!
//! ```text
//! tests/formats/report.docx  ─ unpacked ─→  d FF word/document.xml 0A <w:document …> FF word/styles.xml 0A …
//! tests/formats/report.pdf   ─ inflated ─→  BT /F1 12 Tf … ET FF 1 beginbfchar …
//! tests/reports/ferry-a.txt, ferry-b.md  →  the one FF the other FF numbers for what a reader corrects
//! ```

use crate::project;
use anyhow::{Context, Result, ensure};
use flate2::read::{DeflateDecoder, ZlibDecoder};
use serde_json::{Value, json};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// What divides the parts of an input: a byte that UTF-8 does not have.
const DIVIDES: u8 = 0xFF;
/// A longer part of a zip is left out, in bytes: the fuzzer is quick with short inputs.
const LONGEST_PART: usize = 12_000;
/// How much of a report makes a piece to be compared, in bytes.
const SHORT_TEXT: usize = 500;

/// Writes the seeds of a target into its folder, which is emptied first; where there are more than `most`, some of them.
///
/// # Errors
/// Where a file cannot be read or written, or there is none.
pub fn write(target: &str, folder: &Path, most: usize) -> Result<()> {
    let seeds = of(target)?;
    ensure!(!seeds.is_empty(), "there are no seeds for {target}");
    project::remove(folder)?;
    fs::create_dir_all(folder)?;
    for (at, seed) in seeds.iter().enumerate().step_by(seeds.len().div_ceil(most)) {
        fs::write(folder.join(format!("{at:03}")), seed)?;
    }
    Ok(())
}

fn of(target: &str) -> Result<Vec<Vec<u8>>> {
    let read = |files: Vec<PathBuf>| files.iter().map(|file| Ok(fs::read(file)?)).collect::<Result<Vec<_>>>();
    Ok(match target {
        "text" => read([files("tests/formats", &["txt"])?, files("seeds", &["txt"])?, reports()?].concat())?,
        "markdown" => {
            let mut seeds = read([files("tests/formats", &["md"])?, reports()?].concat())?;
            seeds.push(MARKDOWN.into());
            seeds
        }
        "html" => read([files("tests/formats", &["html"])?, files("readers/tests/pages", &["html"])?].concat())?,
        "mail" => read(files("tests/formats", &["eml", "mhtml", "webarchive"])?)?,
        "rtf" => read(files("tests/formats", &["rtf"])?)?,
        "office" => {
            let packed = read(files("tests/formats", &["docx", "odt", "epub", "zip"])?)?;
            packed
                .iter()
                .map(|zip| Ok(parts(&unzipped(zip)?)))
                .chain(packed.iter().map(|zip| Ok(zip.clone())))
                .collect::<Result<_>>()?
        }
        "pdf" => {
            let pdfs = read([files("tests/formats", &["pdf"])?, files("readers/tests/files", &["pdf"])?].concat())?;
            let mut seeds: Vec<Vec<u8>> = pdfs.iter().flat_map(|pdf| drawn(pdf)).collect();
            seeds.extend(pdfs);
            seeds.push(DRAWN.into());
            seeds
        }
        "saved" => pairs()?.iter().flat_map(beginnings).map(|[a, b]| saved(&a, &b)).collect(),
        "compare" => {
            let numbers: Vec<u8> = (0..120u8).map(|n| n.wrapping_mul(37)).collect();
            let pairs: Vec<[String; 2]> = pairs()?.iter().flat_map(beginnings).collect();
            let both = pairs.iter().map(|[a, b]| [a.as_bytes(), b.as_bytes(), &numbers].join(&DIVIDES));
            let retold = pairs.iter().map(|[a, _]| [a.as_bytes(), b"", &numbers].join(&DIVIDES));
            both.chain(retold).collect()
        }
        other => anyhow::bail!("there is no target {other}"),
    })
}

/// The files of a folder with one of these endings, in order.
fn files(folder: &str, endings: &[&str]) -> Result<Vec<PathBuf>> {
    let folder = project::root().join(folder);
    let mut files = vec![];
    for entry in fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        files.push(entry?.path());
    }
    files.retain(|file| file.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted)));
    files.sort();
    Ok(files)
}

/// The tests' reports, which are in many languages.
fn reports() -> Result<Vec<PathBuf>> {
    files("tests/reports", &["txt", "md"])
}

/// Two reports of one event each: `ferry-a.txt` and `ferry-b.md`.
fn pairs() -> Result<Vec<[String; 2]>> {
    let all = reports()?;
    let stem = |file: &Path| file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let mut pairs = vec![];
    for a in &all {
        let Some(event) = stem(a).strip_suffix("-a").map(str::to_owned) else { continue };
        if let Some(b) = all.iter().find(|b| stem(b) == format!("{event}-b")) {
            pairs.push([fs::read_to_string(a)?, fs::read_to_string(b)?]);
        }
    }
    Ok(pairs)
}

/// Two reports in pieces of a few paragraphs, since the fuzzer is quick with short inputs.
fn beginnings([a, b]: &[String; 2]) -> Vec<[String; 2]> {
    let pieces = |text: &String| -> Vec<String> {
        let mut pieces = vec![String::new()];
        for block in text.split("\n\n") {
            if pieces.last().is_some_and(|piece| piece.len() > SHORT_TEXT) {
                pieces.push(String::new());
            }
            let piece = pieces.last_mut().expect("there is one");
            *piece = [piece, block, "\n\n"].concat();
        }
        pieces
    };
    pieces(a).into_iter().zip(pieces(b)).map(|(a, b)| [a, b]).collect()
}

/// A zip's files, by the list at its end.
fn unzipped(zip: &[u8]) -> Result<Vec<(String, Vec<u8>)>> {
    let number = |at: usize, size: usize| -> usize {
        zip.get(at..at + size).unwrap_or_default().iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte))
    };
    let mut files = vec![];
    for at in (0..zip.len()).filter(|at| zip[*at..].starts_with(b"PK\x01\x02")) {
        let (packed, place) = (number(at + 20, 4), number(at + 42, 4));
        let path = zip.get(at + 46..at + 46 + number(at + 28, 2)).context("a zip is cut off")?;
        let data = place + 30 + number(place + 26, 2) + number(place + 28, 2);
        let data = zip.get(data..data + packed).context("a zip is cut off")?;
        let mut bytes = vec![];
        match number(at + 10, 2) {
            0 => bytes.extend(data),
            _ => drop(DeflateDecoder::new(data).read_to_end(&mut bytes)?),
        }
        files.push((String::from_utf8_lossy(path).into_owned(), bytes));
    }
    Ok(files)
}

/// An input that becomes a zip of these files again; the longer ones are left out but for the report itself.
fn parts(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let has = |path: &str| files.iter().any(|(known, _)| known == path);
    let kind = match () {
        () if has("content.xml") => b'o',
        () if has("META-INF/container.xml") => b'e',
        () if has("[Content_Types].xml") => b'd',
        () => b'z',
    };
    let is_wanted = |path: &str, bytes: &[u8]| {
        let is_report = matches!(path, "word/document.xml" | "content.xml");
        path != "mimetype"
            && !path.ends_with('/')
            && (is_report || bytes.len() <= LONGEST_PART)
            && !bytes.contains(&DIVIDES)
    };
    let mut input = vec![kind];
    for (path, bytes) in files.iter().filter(|(path, bytes)| is_wanted(path, bytes)) {
        input.push(DIVIDES);
        input.extend(format!("{path}\n").into_bytes());
        input.extend(bytes);
    }
    input
}

/// Inputs that become PDFs again: each page's instructions with the letters of one of the file's fonts.
fn drawn(pdf: &[u8]) -> Vec<Vec<u8>> {
    let mut streams: Vec<Vec<u8>> = vec![];
    for at in (0..pdf.len()).filter(|at| pdf[*at..].starts_with(b"stream") && !pdf[..*at].ends_with(b"end")) {
        let data = &pdf[at + b"stream".len()..];
        let data = data.strip_prefix(b"\r\n").or_else(|| data.strip_prefix(b"\n")).unwrap_or(data);
        let mut bytes = vec![];
        // What is no such stream, or ends early, is no text.
        let _ = ZlibDecoder::new(data).read_to_end(&mut bytes);
        streams.push(bytes);
    }
    let has = |stream: &[u8], word: &[u8]| stream.windows(word.len()).any(|window| window == word);
    streams.retain(|stream| !stream.contains(&DIVIDES) && stream.len() < 4 * LONGEST_PART);
    let (pages, rest): (Vec<_>, Vec<_>) = streams.into_iter().partition(|stream| has(stream, b" Tf"));
    let letters = rest.iter().find(|stream| has(stream, b"beginbf")).cloned().unwrap_or_default();
    pages.iter().map(|page| [page.as_slice(), &letters].join(&DIVIDES)).collect()
}

/// A saved comparison as short as it can be: a sentence a paragraph, with a correction of each kind.
fn saved(a: &str, b: &str) -> Vec<u8> {
    let article = |text: &str| {
        let texts: Vec<String> = text
            .split("\n\n")
            .map(|block| block.replace('\n', " "))
            .filter(|block| !block.trim().is_empty())
            .take(5)
            .collect();
        let blocks: Vec<Value> = texts.iter().map(|text| json!({ "kind": "paragraph", "text": text })).collect();
        let sentence =
            |(id, text): (usize, &String)| json!({ "block": id, "start": 0, "end": text.encode_utf16().count() });
        let sentences: Vec<Value> = texts.iter().enumerate().map(sentence).collect();
        json!({ "name": "a.txt", "language": "en", "headline": "Pier", "byline": null, "outlet": "Courier", "published": "2024-05-13",
                "blocks": blocks, "sentences": sentences, "set_aside": [{ "text": "Home", "reason": "navigation", "before": 0 }] })
    };
    let place = json!({ "sentence": 1, "start": 0, "end": 3 });
    let saved = json!({
        "format": "diptych-comparison/1",
        "articles": { "a": article(a), "b": article(b) },
        "corrections": {
            "links": [{ "a": [0, 1], "b": [1], "linked": true }, { "a": [2], "b": [2], "linked": false }],
            "details": [{ "kind": "name", "a": [place], "b": [place], "verdict": "apart" }],
            "notes": [{ "a": [0], "b": [], "text": "Ask." }],
        },
    });
    saved.to_string().into_bytes()
}

/// Every sign of Markdown that the tests' files leave out.
const MARKDOWN: &str = "---\ntitle: Bridge closed\nauthor: Ann Brown\n---\n\n# Bridge closed\n\n> *Two* were **hurt**\n>> in `May`\n\n1. one\n   - two\n\n\
    | a | b |\n|---|:-:|\n| 1 | 2 |\n\n```rust\nfn\n```\n\n[link](https://example.org \"t\") ![p](q) <https://x.example> [r][1] ~~no~~ [^n]\n\n\
    - [ ] task\n\n* * *\n\nSub\n---\n\n[1]: https://example.org\n[^n]: a note\n\n<div>html</div> &amp; \\* a  \nb\n";

/// A page that uses what programs seldom write: forms, marks with spoken text, turned and shifted letters, and annotations.
const DRAWN: &[u8] = b"q 1 0 0 1 10 10 cm BT /F1 12 Tf 1 0 0 1 72 700 Tm 14 TL (Two were ) Tj [(h) -20 (urt.) 300 (x)] TJ T* (next) ' 1 2 (more) \" ET\n\
    /P << /ActualText (said) /MCID 0 >> BDC BT /F2 9 Tf 0 1 -1 0 30 30 Tm 2 Tr 3 Ts 90 Tz 1 Tc 2 Tw <0041> Tj 0 -12 TD ET EMC\n\
    /Artifact BMC EMC /X1 Do 10 10 4 4 re f 1 1 m 2 2 l S BI /W 1 /H 1 ID x EI Q\
    \xFF/CIDInit /ProcSet findresource begin 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <0061> endbfchar 1 beginbfrange <42> <50> <0062> endbfrange\
    \xFF/FirstChar 32 /LastChar 34 /Widths [250 300 400]\
    \xFF/Rotate 90 /Annots [<< /Subtype /Link /Rect [0 0 100 800] /A << /URI (https://example.org) >> >>]\
    \xFF<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [12 0 R] /ToUnicode 6 0 R >>\
    \xFF<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Matrix [1 0 0 1 5 5] /Length 30 >> stream\nBT /F1 9 Tf (in a form) Tj ET \nendstream\
    \xFF<< /Type /Font /Subtype /CIDFontType2 /DW 500 /W [1 [500 600] 7 9 300] >>";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_seeds_that_are_what_they_should_be() -> Result<()> {
        for target in super::super::targets()? {
            assert!(of(&target)?.len() > 1, "{target}");
        }
        let text = |target: &str| -> Result<String> {
            Ok(of(target)?.iter().map(|seed| String::from_utf8_lossy(seed)).collect())
        };
        let office = text("office")?;
        assert!(office.contains("word/document.xml\n<?xml") && office.contains("content.xml\n<?xml"));
        assert!(text("pdf")?.contains("beginbf"), "a font's letters are found");
        assert!(text("saved")?.contains("\"linked\":true"));
        Ok(())
    }
}
