//! What two reports of one event contradict each other in, and what only looks as if they did.
//!
//! Each file of `tests/contradictions` is two reports, a line of `===` between them and after them, and then what a careful
//! reader finds in them:
//!
//! ```text
//! number 25 million pesos ≠ 35 million pesos       they contradict each other
//! number nine miles = 15km                         one value, in whatever form
//! number nearly 300 ~ 294                          one value, rounded, bounded or spelled otherwise
//! number 12 seats | 12 islands                     two things: a trap
//! ```
//!
//! Whatever else the ledger calls a contradiction of numbers, dates, names or places is a false alarm.

mod support;

use diptych::comparison::{Comparison, DetailView, MentionView};
use diptych::ledger::{DetailKind, Relation};
use diptych::{compare, read};

/// Of the contradictions, so many must be found.
const FOUND: f64 = 0.93;
/// Of the values that are one, so many must be paired with the relation that they have, or one that is no contradiction.
const EXACT: f64 = 0.90;
const RIGHT: f64 = 0.93;

/// What a reader says of two places of the reports.
struct Expected<'t> {
    kind: &'t str,
    a: &'t str,
    sign: &'t str,
    b: &'t str,
}

struct Case<'t> {
    name: String,
    a: &'t str,
    b: &'t str,
    expected: Vec<Expected<'t>>,
}

fn texts() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/contradictions");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("the folder is there").map(|file| file.expect("a file").path()).collect();
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path).expect("the file is readable"))
        })
        .collect()
}

fn case((name, text): &(String, String)) -> Case<'_> {
    let (a, rest) = text.split_once("=== b\n").expect("two reports");
    let (b, details) = rest.split_once("=== details\n").expect("what a reader finds");
    let expected = details
        .lines()
        .map(|line| {
            let (kind, pair) = line.split_once(' ').expect("a kind");
            let sign = ["≠", "=", "~", "|"].into_iter().find(|sign| pair.contains(&format!(" {sign} ")));
            let sign = sign.unwrap_or_else(|| panic!("{name}: no sign in {line:?}"));
            let (of_a, of_b) = pair.split_once(&format!(" {sign} ")).expect("two places");
            assert!(a.contains(of_a) && b.contains(of_b), "{name}: not in the reports: {line:?}");
            Expected { kind, a: of_a, sign, b: of_b }
        })
        .collect();
    Case { name: name.clone(), a, b, expected }
}

fn comparison(case: &Case) -> Comparison {
    let [a, b] =
        [(case.a, "a.txt"), (case.b, "b.txt")].map(|(text, name)| read(text.as_bytes(), name).expect("a report"));
    compare(&a, &b, &support::options())
}

/// Whether one of a detail's mentions is the place that a reader marked: either holds the other as whole words.
fn names(mentions: &[MentionView], marked: &str) -> bool {
    let bare = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric() && !"$€£".contains(c)).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect::<Vec<_>>()
    };
    let holds = |long: &[String], short: &[String]| long.windows(short.len().max(1)).any(|words| words == short);
    let marked = bare(marked);
    mentions.iter().map(|mention| bare(&mention.text)).any(|words| holds(&words, &marked) || holds(&marked, &words))
}

fn is(detail: &DetailView, expected: &Expected) -> bool {
    let kind = match detail.kind {
        DetailKind::Number => "number",
        DetailKind::Date => "date",
        DetailKind::Name | DetailKind::Place => "name",
        _ => return false,
    };
    // A time may be told as a length of time: "three years ago" and "in 2022".
    (kind == expected.kind || kind != "name" && expected.kind != "name")
        && names(&detail.a, expected.a)
        && names(&detail.b, expected.b)
}

/// How many of how many.
#[derive(Default)]
struct Share(usize, usize);

impl Share {
    fn add(&mut self, holds: bool) -> bool {
        self.0 += usize::from(holds);
        self.1 += 1;
        holds
    }

    fn value(&self) -> f64 {
        self.0 as f64 / self.1.max(1) as f64
    }
}

#[test]
fn contradictions_are_found_and_traps_are_not_fallen_into() {
    let texts = texts();
    let (mut found, mut exact, mut right) = (Share::default(), Share::default(), Share::default());
    let mut false_alarms = vec![];
    for case in texts.iter().map(case) {
        let comparison = comparison(&case);
        let conflicts = comparison.details.iter().filter(|detail| {
            let factual = !matches!(detail.kind, DetailKind::Quote | DetailKind::Claim);
            detail.relation == Relation::Conflict && factual
        });
        for detail in conflicts {
            if !case.expected.iter().any(|expected| expected.sign == "≠" && is(detail, expected)) {
                false_alarms.push(format!("{}: {} / {}", case.name, detail.a[0].text, detail.b[0].text));
            }
        }
        for expected in &case.expected {
            let lines: Vec<&DetailView> = comparison.details.iter().filter(|detail| is(detail, expected)).collect();
            let wrong = lines.iter().any(|detail| detail.relation == Relation::Conflict);
            let any = |relations: &[Relation]| lines.iter().any(|detail| relations.contains(&detail.relation));
            let told = match expected.sign {
                "≠" => found.add(wrong),
                "=" => {
                    right.add(!lines.is_empty() && !wrong)
                        & exact.add(any(&[Relation::Identical, Relation::Equivalent]) && !wrong)
                }
                "~" => right.add(!lines.is_empty() && !wrong) & exact.add(any(&[Relation::Variant]) && !wrong),
                // Two things may not be set against each other; a false alarm is counted above.
                _ => true,
            };
            if !told {
                let relations: Vec<Relation> = lines.iter().map(|detail| detail.relation).collect();
                println!("{}: {} {} {}: {relations:?}", case.name, expected.a, expected.sign, expected.b);
            }
        }
    }
    println!("contradictions found: {} of {}", found.0, found.1);
    println!("agreeing details: {} exact, {} right of {}", exact.0, right.0, right.1);
    println!("false alarms: {false_alarms:#?}");
    assert!(texts.len() >= 12 && found.1 >= 48);
    assert!(false_alarms.is_empty());
    assert!(found.value() >= FOUND);
    assert!(right.value() >= RIGHT && exact.value() >= EXACT);
}
