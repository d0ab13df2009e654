//! One report, saved in every format by real programs: each copy reads as the plain text does.
//!
//! `tests/formats/report.txt` is the report; every other file beside it whose name begins with `report` is the same report in
//! another format (`tests/formats/README.md` says which program wrote it). The table that this prints has, for each, whether the
//! headline, byline and day are those of the plain text, and how many of its words stand in the same paragraphs.

use diptych::Article;
use diptych::article::BlockKind;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::fs;
use std::path::Path;

/// The share of words that must stand in the same paragraphs.
const LEAST: f64 = 0.99;

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/formats"))
}

fn read(name: &str) -> Article {
    let bytes = fs::read(folder().join(name)).unwrap();
    diptych::read(&bytes, name).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The words of what is running text, each with the number of its paragraph.
fn words(article: &Article) -> Vec<(String, usize)> {
    use BlockKind::{Headline, ListItem, Paragraph, Quote, Subhead};
    let kept =
        article.blocks.iter().filter(|block| matches!(block.kind, Headline | Subhead | Paragraph | Quote | ListItem));
    kept.enumerate()
        .flat_map(|(paragraph, block)| block.text.split_whitespace().map(move |word| (word.to_owned(), paragraph)))
        .collect()
}

/// The share of words, of both reports together, that stand in the same paragraph in both: a word that the other has at its
/// place, in the paragraph that has most of the words of this one's.
fn in_the_same_paragraphs(wanted: &Article, read: &Article) -> f64 {
    let (wanted, read) = (words(wanted), words(read));
    let [a, b] = [&wanted, &read].map(|words| words.iter().map(|(word, _)| word.as_str()).collect::<Vec<_>>());
    let mut pairs = std::collections::BTreeMap::<(usize, usize), usize>::new();
    for op in capture_diff_slices(Algorithm::Myers, &a, &b) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            (0..len).for_each(|at| *pairs.entry((wanted[old_index + at].1, read[new_index + at].1)).or_default() += 1);
        }
    }
    let mut taken: Vec<_> = pairs.into_iter().collect();
    taken.sort_by_key(|(_, words)| std::cmp::Reverse(*words));
    let (mut done_wanted, mut done_read) = (vec![], vec![]);
    let mut same = 0;
    for ((from, to), words) in taken {
        if !done_wanted.contains(&from) && !done_read.contains(&to) {
            same += words;
            done_wanted.push(from);
            done_read.push(to);
        }
    }
    2.0 * same as f64 / (a.len() + b.len()) as f64
}

#[test]
fn every_copy_reads_as_the_plain_text_does() {
    let plain = read("report.txt");
    assert_eq!(plain.byline.as_deref(), Some("Morwenna Tallack"));
    assert_eq!(plain.published.map(|day| day.to_string()).as_deref(), Some("2024-03-09"));
    let mut names: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
        .filter(|name| name.starts_with("report") && name != "report.txt")
        .collect();
    names.sort();
    let mut wrong = vec![];
    println!("{:34} headline byline day    words in the same paragraphs", "file");
    for name in names {
        let copy = read(&name);
        let same = in_the_same_paragraphs(&plain, &copy);
        let heads = [copy.headline == plain.headline, copy.byline == plain.byline, copy.published == plain.published];
        let [headline, byline, day] = heads.map(|is_same| if is_same { "yes" } else { "NO" });
        println!("{name:34} {headline:8} {byline:6} {day:6} {:6.2} %", 100.0 * same);
        if heads.contains(&false) || same < LEAST {
            let told = format!("{:?} {:?} {:?}", copy.headline, copy.byline, copy.published);
            let blocks = copy.blocks.iter().map(|block| format!("\n    {:?} {}", block.kind, block.text));
            wrong.push(format!("{name}: {told}{}", blocks.collect::<String>()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_paragraph_that_was_cut_in_two_costs_its_smaller_half() {
    let whole = diptych::read(
        b"Bridge shut\n\nOne two three four five six seven, he said. Eight, nine, ten.\n\nIt is shut.",
        "a.txt",
    )
    .unwrap();
    let cut = diptych::read(
        b"Bridge shut\n\nOne two three four five six seven, he said.\n\nEight, nine, ten.\n\nIt is shut.",
        "a.txt",
    )
    .unwrap();
    assert_eq!(in_the_same_paragraphs(&whole, &whole), 1.0);
    let same = in_the_same_paragraphs(&whole, &cut);
    assert!((same - 14.0 / 17.0).abs() < 1e-9, "{same}");
}
