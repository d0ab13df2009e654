//! A contradiction that is put into a report is found, and where none is put there is none.
//!
//! Each number, date and name that both of two reports give is changed in one of them, wherever it stands there: "nine years"
//! becomes "four years", "March 2025" becomes "June 2025", "Hanna Osei" becomes "Carl Ostrom". The ledger must then report a
//! contradiction at that very place.

use diptych::comparison::{Comparison, DetailView, MentionView};
use diptych::ledger::{DetailKind, Relation};
use diptych::{Options, compare, read};
use std::collections::BTreeMap;
use std::ops::Range;

/// Of all changes, and of those of each kind, so many must be found.
const OVERALL: f64 = 0.90;
const EACH_KIND: f64 = 0.85;

const NUMBERS: &[&str] = &["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SHORT_MONTHS: &[&str] = &["Jan.", "Feb.", "Sept.", "Oct.", "Nov.", "Dec."];
const WEEKDAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn text(name: &str) -> String {
    let path = format!("{}/tests/reports/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("the report is there")
}

fn comparison(a: &str, b: &str) -> Comparison {
    let [a, b] = [(a, "a.txt"), (b, "b.txt")].map(|(text, name)| read(text.as_bytes(), name).expect("a report"));
    compare(&a, &b, &Options::default())
}

/// Where a mention stands in the file, in bytes.
fn place(file: &str, comparison: &Comparison, side: usize, mention: &MentionView) -> Option<Range<usize>> {
    let article = if side == 0 { &comparison.articles.a } else { &comparison.articles.b };
    let block = &article.blocks[article.sentences[mention.sentence].block].text;
    let units: Vec<u16> = block.encode_utf16().collect();
    let before = String::from_utf16(&units[..mention.start]).ok()?.len();
    let start = file.find(block.as_str())? + before;
    (file.get(start..start + mention.text.len()) == Some(mention.text.as_str()))
        .then(|| start..start + mention.text.len())
}

/// The next entry but `step` of a table, written as the word was.
fn another(word: &str, table: &[&str], step: usize) -> Option<String> {
    let at = table.iter().position(|entry| entry.eq_ignore_ascii_case(word))?;
    let other = table[(at + step) % table.len()];
    let capital = word.starts_with(char::is_uppercase);
    Some(if capital { format!("{}{}", other[..1].to_uppercase(), &other[1..]) } else { other.to_owned() })
}

/// Another value for what a mention says, in the same form.
fn changed(kind: DetailKind, written: &str) -> Option<String> {
    match kind {
        DetailKind::Number => {
            change_word(written, |word| another(word, NUMBERS, 5)).or_else(|| change_digits(written, 3))
        }
        DetailKind::Date => change_word(written, |word| {
            another(word, WEEKDAYS, 2).or_else(|| another(word, MONTHS, 3)).or_else(|| another(word, SHORT_MONTHS, 2))
        })
        .or_else(|| change_digits(written, 2)),
        DetailKind::Name | DetailKind::Place => {
            // A person gets another name, a firm or a place keeps what says that it is one: "Ostrom Bank".
            let (_, rest) = written.split_once(' ').unwrap_or((written, ""));
            if ["Bank", "United", "Dredging", "Foods"].iter().any(|kind| rest.ends_with(kind)) {
                return Some(format!("Ostrom {rest}"));
            }
            let words = written.split(' ').count();
            Some(if words == 1 { "Ostrom".to_owned() } else { format!("Carl {}Ostrom", "Maria ".repeat(words - 2)) })
        }
        _ => None,
    }
}

fn change_word(written: &str, change: impl Fn(&str) -> Option<String>) -> Option<String> {
    written.split([' ', '-']).find_map(|word| change(word).map(|other| written.replacen(word, &other, 1)))
}

/// The first figure with its last digit but the zeros raised: 4.6 becomes 4.9, 1,300 becomes 1,600.
fn change_digits(written: &str, by: u32) -> Option<String> {
    let start = written.find(|c: char| c.is_ascii_digit())?;
    let figure: String = written[start..].chars().take_while(|c| c.is_ascii_digit() || ".,:".contains(*c)).collect();
    let at = start + figure.rfind(|c: char| ('1'..='9').contains(&c))?;
    let digit = written[at..].chars().next()?.to_digit(10)?;
    // Down where up would carry; a day or an hour must stay one.
    let other = if digit + by > 9 || digit > by { digit - by.min(digit - 1).max(1) } else { digit + by };
    Some(format!("{}{other}{}", &written[..at], &written[at + 1..]))
}

/// Whether a contradiction names the changed place.
fn reports(comparison: &Comparison, side: usize, replaced: &[String], kind: DetailKind) -> bool {
    let mentions = |detail: &DetailView| if side == 0 { detail.a.clone() } else { detail.b.clone() };
    comparison.details.iter().any(|detail| {
        let kinds = detail.kind == kind
            || matches!(
                (kind, detail.kind),
                (DetailKind::Name, DetailKind::Place) | (DetailKind::Place, DetailKind::Name)
            );
        detail.relation == Relation::Conflict
            && kinds
            && mentions(detail)
                .iter()
                .any(|m| replaced.iter().any(|r| m.text.contains(r.as_str()) || r.contains(&m.text)))
    })
}

fn conflicts(comparison: &Comparison) -> Vec<&DetailView> {
    comparison.details.iter().filter(|detail| detail.relation == Relation::Conflict).collect()
}

#[test]
fn a_change_in_one_report_is_found_and_without_it_there_is_none() {
    let mut rates: BTreeMap<DetailKind, [usize; 2]> = BTreeMap::new();
    let mut missed = vec![];
    for pair in ["verdict", "results"] {
        let files = [text(&format!("{pair}-a.txt")), text(&format!("{pair}-b.txt"))];
        let untouched = comparison(&files[0], &files[1]);
        assert!(conflicts(&untouched).is_empty(), "{pair}: {:#?}", conflicts(&untouched));
        for detail in &untouched.details {
            let shared = matches!(detail.relation, Relation::Identical | Relation::Equivalent);
            if !shared
                || !matches!(detail.kind, DetailKind::Number | DetailKind::Date | DetailKind::Name | DetailKind::Place)
            {
                continue;
            }
            for side in [0, 1] {
                let mentions = if side == 0 { &detail.a } else { &detail.b };
                let mut places: Vec<Range<usize>> =
                    mentions.iter().filter_map(|m| place(&files[side], &untouched, side, m)).collect();
                if places.len() < mentions.len() {
                    continue;
                }
                places.sort_by_key(|place| std::cmp::Reverse(place.start));
                let mut file = files[side].clone();
                let mut replaced = vec![];
                for place in places {
                    let Some(other) = changed(detail.kind, &files[side][place.clone()]) else { continue };
                    file.replace_range(place, &other);
                    replaced.push(other);
                }
                // A headline names people too, though it is no mention: its capitals tell nothing.
                if matches!(detail.kind, DetailKind::Name | DetailKind::Place) {
                    for mention in mentions {
                        if let Some(other) = changed(detail.kind, &mention.text) {
                            file = file.replace(&mention.text, &other);
                        }
                    }
                }
                if replaced.is_empty() {
                    continue;
                }
                let mutated = if side == 0 { comparison(&file, &files[1]) } else { comparison(&files[0], &file) };
                let rate = rates.entry(detail.kind).or_default();
                rate[1] += 1;
                if reports(&mutated, side, &replaced, detail.kind) {
                    rate[0] += 1;
                } else {
                    missed.push(format!("{pair} {:?} {:?} to {:?}", detail.kind, mentions[0].text, replaced[0]));
                }
            }
        }
    }
    println!("{}", missed.join("\n"));
    let share = |[found, all]: [usize; 2]| found as f64 / all as f64;
    for (kind, rate) in &rates {
        println!("{kind:?}: {} of {} changes found ({:.0} %)", rate[0], rate[1], 100.0 * share(*rate));
    }
    let all = rates.values().fold([0, 0], |sum, rate| [sum[0] + rate[0], sum[1] + rate[1]]);
    println!("all: {} of {} ({:.0} %)", all[0], all[1], 100.0 * share(all));
    assert!(all[1] >= 100, "{all:?}");
    assert!(share(all) >= OVERALL, "{all:?}");
    assert!(rates.values().all(|rate| share(*rate) >= EACH_KIND), "{rates:?}");
}
