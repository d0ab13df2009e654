//! Saved news pages of different make-up, each with the report that a reader would copy out of it.
//!
//! `pages/NAME.html` is the page; `pages/NAME.txt` says what is meant to come out: what the page says of itself, an empty line, and
//! the blocks, one a line, as `kind| text`. Where no report can be had, the first line is `error: code`.

#![cfg(feature = "html")]

#[path = "support/words.rs"]
mod words;

use diptych_readers::{About, Document, Outcome, Shape, html};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// The least share of words that must be as intended.
const LEAST_F1: f64 = 0.97;

struct Intended {
    about: Vec<(String, String)>,
    blocks: Vec<(String, String)>,
}

fn intended(path: &Path) -> Intended {
    let text = std::fs::read_to_string(path).unwrap();
    let pairs = |sign: &str| {
        let lines = text.lines().filter_map(|line| line.split_once(sign));
        let lines = lines.filter(|(key, _)| key.chars().all(|c| c.is_ascii_lowercase()));
        lines.map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
    };
    Intended { about: pairs(": "), blocks: pairs("| ") }
}

fn kind(shape: Shape) -> &'static str {
    match shape {
        Shape::Headline => "headline",
        Shape::Heading(_) => "subhead",
        Shape::Text => "text",
        Shape::Quote => "quote",
        Shape::ListItem => "item",
        Shape::Caption => "caption",
        Shape::Embed => "embed",
        Shape::Byline => "byline",
        Shape::Dateline => "dateline",
        Shape::Credit => "credit",
        Shape::Note => "note",
    }
}

fn said(about: &About, key: &str) -> String {
    let value = match key {
        "headline" => &about.headline,
        "byline" => &about.byline,
        "outlet" => &about.outlet,
        "published" => &about.published,
        "url" => &about.url,
        "language" => &about.language,
        _ => panic!("{key}"),
    };
    value.clone().unwrap_or_default()
}

fn kept(document: &Document) -> Vec<(String, String)> {
    let kept = document.blocks.iter().filter(|block| block.aside.is_none());
    kept.map(|block| (kind(block.shape).to_owned(), block.text.replace('\n', " "))).collect()
}

fn pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut pages: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "html"))
        .collect();
    pages.sort();
    pages
}

#[test]
fn each_page_gives_its_report_and_nothing_else() {
    let mut wrong: Vec<String> = vec![];
    println!("{:<16}{:>8}{:>11}{:>9}{:>8}{:>8}{:>8}", "page", "F1", "precision", "recall", "blocks", "words", "aside");
    for path in pages() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let intended = intended(&path.with_extension("txt"));
        let outcome = html::read(&std::fs::read(&path).unwrap(), &name);
        if let Some((_, code)) = intended.about.iter().find(|(key, _)| key == "error") {
            match outcome {
                Err(error) if error.code() == code => println!("{name:<16}{code}"),
                other => wrong.push(format!("{name}: {other:?}, not {code}")),
            }
            continue;
        }
        let Ok(Outcome::Document(document)) = outcome else {
            wrong.push(format!("{name}: {outcome:?}"));
            continue;
        };
        let kept = kept(&document);
        let text =
            |blocks: &[(String, String)]| blocks.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n");
        let score = words::score(&text(&intended.blocks), &text(&kept));
        println!(
            "{name:<16}{:>8.3}{:>11.3}{:>9.3}{:>8}{:>8}{:>8}",
            score.f1(),
            score.precision(),
            score.recall(),
            kept.len(),
            text(&kept).split_whitespace().count(),
            document.blocks.len() - kept.len(),
        );
        if score.f1() < LEAST_F1 {
            wrong.push(format!("{name}: F1 {:.3}", score.f1()));
        }
        // Furniture is a block of which fewer than half the words are in the intended text.
        let whole: HashSet<String> = text(&intended.blocks).split_whitespace().map(str::to_owned).collect();
        for (kind, text) in &kept {
            let (known, all) =
                (text.split_whitespace().filter(|word| whole.contains(*word)).count(), text.split_whitespace().count());
            if 2 * known < all
                || !intended
                    .blocks
                    .iter()
                    .any(|(_, block)| block.contains(text.as_str()) || text.contains(block.as_str()))
            {
                wrong.push(format!("{name}: furniture kept as {kind}: {text}"));
            }
        }
        for block in intended.blocks.iter().filter(|block| !kept.contains(block)) {
            wrong.push(format!("{name}: no {} “{}”", block.0, block.1));
        }
        for (key, value) in &intended.about {
            let said = said(&document.about, key);
            let same = if key == "published" { said.starts_with(value.as_str()) } else { said == *value };
            if !same {
                wrong.push(format!("{name}: {key} “{said}”, not “{value}”"));
            }
        }
        let once = |shape: Shape| kept.iter().filter(|(one, _)| one == kind(shape)).count() <= 1;
        if !once(Shape::Headline) || !once(Shape::Byline) {
            wrong.push(format!("{name}: headline or byline twice"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
