//! Reused copy: a report printed again with its paragraphs moved, merged or split and its wording touched up must be
//! linked sentence by sentence, and nothing else may be.
//!
//! ```text
//! a: … were ordered out of their homes on Thursday after engineers found that a crack had grown overnight.
//! b: … were ordered out of their homes on Thursday. Engineers found that a crack had grown overnight.
//!      both sentences of b answer the one of a, and the headline about the crack answers none of them
//! ```
//!
//! The links that are wanted follow from how a version was made. `cargo test --test copy -- --nocapture` prints a table, and
//! with `TELL=1` in the environment what is wrong.

mod support;

use diptych::article::Article;
use diptych::{Options, compare, read};
use std::collections::BTreeSet;

const REPORTS: [(&str, &str); 3] = [
    ("dam", include_str!("reports/dam.txt")),
    ("strike", include_str!("reports/strike.txt")),
    ("theft", include_str!("reports/theft.txt")),
];
const SEEDS: u64 = 8;

/// A sentence of a version, and which sentences of the original it was made from.
#[derive(Clone)]
struct Piece {
    text: String,
    origins: Vec<usize>,
}

/// A version: paragraphs of sentences, the headline first.
type Version = Vec<Vec<Piece>>;

/// A way to make a version of a report.
type Edit = fn(&mut Version, &mut Random);

/// The kinds of version, and the link F1 that each must reach over all reports and seeds. Where sentences are left out it is
/// less: the headline of one report answers a lead that the other left out, as readers would have it, but no copy.
const KINDS: [(&str, f64, Edit); 10] = [
    ("word for word", 0.98, |_, _| {}),
    ("paragraphs moved", 0.98, move_paragraphs),
    ("paragraphs merged", 0.98, merge_paragraphs),
    ("paragraphs split", 0.98, split_paragraphs),
    ("a tenth reworded", 0.98, reword),
    ("sentences split", 0.98, split_sentences),
    ("sentences joined", 0.98, join_sentences),
    ("all of these", 0.98, all),
    ("sentences left out", 0.96, leave_out),
    ("left out, and all", 0.96, |version, random| {
        leave_out(version, random);
        all(version, random);
    }),
];

/// SplitMix64 (Steele, Lea and Flood 2014): the same versions on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    fn one_in(&mut self, odds: usize) -> bool {
        self.below(odds) == 0
    }
}

fn all(version: &mut Version, random: &mut Random) {
    for edit in [split_sentences, join_sentences, reword, move_paragraphs, merge_paragraphs, split_paragraphs] {
        edit(version, random);
    }
}

fn move_paragraphs(version: &mut Version, random: &mut Random) {
    for _ in 0..version.len() / 3 {
        let paragraph = version.remove(1 + random.below(version.len() - 1));
        version.insert(1 + random.below(version.len()), paragraph);
    }
}

fn merge_paragraphs(version: &mut Version, random: &mut Random) {
    let mut at = 1;
    while at + 1 < version.len() {
        if random.one_in(2) {
            let next = version.remove(at + 1);
            version[at].extend(next);
        }
        at += 1;
    }
}

fn split_paragraphs(version: &mut Version, random: &mut Random) {
    let mut at = 1;
    while at < version.len() {
        if version[at].len() > 1 {
            let rest = 1 + random.below(version[at].len() - 1);
            let rest = version[at].split_off(rest);
            version.insert(at + 1, rest);
        }
        at += 1;
    }
}

fn leave_out(version: &mut Version, random: &mut Random) {
    for paragraph in &mut version[1..] {
        paragraph.retain(|_| !random.one_in(5));
    }
    version.retain(|paragraph| !paragraph.is_empty());
}

/// Replaces, drops or adds a tenth of the words, names and figures too, but leaves the punctuation as it stands.
fn reword(version: &mut Version, random: &mut Random) {
    const WORDS: [&str; 24] = [
        "early",
        "new",
        "town",
        "people",
        "reported",
        "again",
        "several",
        "large",
        "officials",
        "made",
        "clear",
        "near",
        "began",
        "small",
        "later",
        "took",
        "part",
        "also",
        "week",
        "found",
        "old",
        "known",
        "side",
        "still",
    ];
    for piece in version.iter_mut().flatten() {
        let mut words: Vec<String> = vec![];
        for word in piece.text.split(' ') {
            let plain = word.chars().all(char::is_alphanumeric);
            let other = WORDS[random.below(WORDS.len())].to_owned();
            match random.below(30) {
                0 if plain && !words.is_empty() => words.push(other),
                1 if plain && !words.is_empty() => {}
                2 if plain && !words.is_empty() => words.extend([other, word.to_owned()]),
                _ => words.push(word.to_owned()),
            }
        }
        piece.text = words.join(" ");
    }
}

/// Makes two sentences of one where it has a joint near its middle: a comma, or a word that begins a clause.
fn split_sentences(version: &mut Version, random: &mut Random) {
    for paragraph in &mut version[1..] {
        let pieces = std::mem::take(paragraph);
        for piece in pieces {
            match halves(&piece.text).filter(|_| random.one_in(2)) {
                Some(texts) => paragraph.extend(texts.map(|text| Piece { text, origins: piece.origins.clone() })),
                None => paragraph.push(piece),
            }
        }
    }
}

fn halves(text: &str) -> Option<[String; 2]> {
    let words: Vec<&str> = text.split(' ').collect();
    let is_joint = |at: &usize| {
        let begins = ["and", "but", "because", "after", "when", "although"].contains(&words[*at]);
        begins || words[at - 1].ends_with(',')
    };
    let least = 6;
    if text.contains('"') || words.len() < 2 * least {
        return None;
    }
    let middle = words.len() / 2;
    let at = (least..=words.len() - least).filter(is_joint).min_by_key(|at| at.abs_diff(middle))?;
    let first = words[..at].join(" ").trim_end_matches(',').to_owned() + ".";
    let rest = if ["and", "but"].contains(&words[at]) { at + 1 } else { at };
    // No sentence begins with a figure.
    Some(words[rest]).filter(|word| word.starts_with(char::is_alphabetic))?;
    Some([first, capitalised(&words[rest..].join(" "))])
}

/// Makes one sentence of two that stand side by side.
fn join_sentences(version: &mut Version, random: &mut Random) {
    for paragraph in &mut version[1..] {
        let pieces = std::mem::take(paragraph);
        for piece in pieces {
            let open = |text: &str| text.contains('"');
            match paragraph.last_mut() {
                Some(last) if !open(&last.text) && !open(&piece.text) && random.one_in(2) => {
                    last.text = format!("{}, and {}", last.text.trim_end_matches('.'), piece.text);
                    last.origins.extend(piece.origins);
                }
                _ => paragraph.push(piece),
            }
        }
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The report as it is, in pieces.
fn pieces(article: &Article) -> Version {
    let blocks = article.blocks.iter().filter(|block| !block.sentences.is_empty());
    let piece = |id: usize| Piece { text: article.sentences[id].text.clone(), origins: vec![id] };
    blocks.map(|block| block.sentences.clone().map(piece).collect()).collect()
}

fn text_of(version: &Version) -> String {
    let paragraph = |pieces: &Vec<Piece>| pieces.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join(" ");
    version.iter().map(paragraph).collect::<Vec<_>>().join("\n\n") + "\n"
}

/// Links that were found and wanted, found only, wanted only.
#[derive(Clone, Copy, Default)]
struct Count {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Count {
    fn f1(self) -> f64 {
        2.0 * self.right as f64 / (2 * self.right + self.wrong + self.missed) as f64
    }

    fn and(self, other: Count) -> Count {
        Count { right: self.right + other.right, wrong: self.wrong + other.wrong, missed: self.missed + other.missed }
    }
}

/// With the table of near words and without.
fn both_ways() -> [(&'static str, Options); 2] {
    [("with near words", support::options()), ("without", Options::default())]
}

fn links(a: &Article, b: &Article, options: &Options) -> BTreeSet<(usize, usize)> {
    compare(a, b, options).sentence_links.iter().map(|link| (link.a, link.b)).collect()
}

/// Compares a report with a version of it.
fn compared(original: &Article, version: &Version, options: &Options, tell: bool) -> Count {
    let printed = read(text_of(version).as_bytes(), "again.txt").expect("a version has words");
    let made: Vec<&Piece> = version.iter().flatten().collect();
    let texts = |article: &Article| article.sentences.iter().map(|sentence| sentence.text.clone()).collect::<Vec<_>>();
    assert_eq!(texts(&printed), made.iter().map(|piece| piece.text.clone()).collect::<Vec<_>>());
    let wanted: BTreeSet<(usize, usize)> =
        made.iter().enumerate().flat_map(|(b, piece)| piece.origins.iter().map(move |a| (*a, b))).collect();
    let found = links(original, &printed, options);
    if tell {
        for (what, pairs) in [("extra", &found - &wanted), ("missed", &wanted - &found)] {
            for (a, b) in pairs {
                println!("{what}: {}\n       {}", original.sentences[a].text, made[b].text);
            }
        }
    }
    Count {
        right: found.intersection(&wanted).count(),
        wrong: found.difference(&wanted).count(),
        missed: wanted.difference(&found).count(),
    }
}

#[test]
fn reused_copy_is_linked_sentence_by_sentence() {
    let tell = std::env::var_os("TELL").is_some();
    let mut short_of_it = vec![];
    for (with, options) in both_ways() {
        println!("{with:<20} {:>8} {:>6} {:>6} {:>7} {:>7}", "right", "wrong", "missed", "F1", "worst");
        for (kind, least, edit) in KINDS {
            let (mut total, mut worst) = (Count::default(), 1.0_f64);
            for (number, (_, text)) in (0..).zip(REPORTS) {
                let original = read(text.as_bytes(), "first.txt").expect("a report");
                for seed in 0..SEEDS {
                    let mut version = pieces(&original);
                    edit(&mut version, &mut Random(1000 * number + seed));
                    let count = compared(&original, &version, &options, tell);
                    total = total.and(count);
                    worst = worst.min(count.f1());
                }
            }
            println!(
                "{kind:<20} {:>8} {:>6} {:>6} {:>7.4} {worst:>7.4}",
                total.right,
                total.wrong,
                total.missed,
                total.f1()
            );
            if total.f1() < least {
                short_of_it.push(format!("{kind} {with}"));
            }
        }
    }
    assert!(short_of_it.is_empty(), "too low: {}", short_of_it.join(", "));
}

#[test]
fn which_report_was_the_copy_makes_no_difference() {
    for (_, text) in REPORTS {
        let original = read(text.as_bytes(), "first.txt").expect("a report");
        let mut version = pieces(&original);
        all(&mut version, &mut Random(7));
        let printed = read(text_of(&version).as_bytes(), "again.txt").expect("a version has words");
        for (_, options) in both_ways() {
            let swapped = links(&printed, &original, &options).into_iter().map(|(b, a)| (a, b)).collect();
            assert_eq!(links(&original, &printed, &options), swapped);
        }
    }
}
