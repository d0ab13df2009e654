//! Reports of different events have nothing to put side by side, least of all when they are of one kind: two fires, two
//! elections, two matches share words enough, and not one fact.
//!
//! `cargo test --test unrelated -- --nocapture` prints the links that were found all the same.

mod support;

use diptych::article::Article;
use diptych::ledger::Relation;
use diptych::{Comparison, Options, compare, read};

const REPORTS: [&str; 9] = [
    include_str!("reports/unrelated/fire-bakery.txt"),
    include_str!("reports/unrelated/fire-warehouse.txt"),
    include_str!("reports/unrelated/election-town.txt"),
    include_str!("reports/unrelated/election-country.txt"),
    include_str!("reports/unrelated/football-final.txt"),
    include_str!("reports/unrelated/football-league.txt"),
    include_str!("reports/dam.txt"),
    include_str!("reports/strike.txt"),
    include_str!("reports/theft.txt"),
];
/// Which of them are of one kind.
const ALIKE: [(usize, usize); 3] = [(0, 1), (2, 3), (4, 5)];

const ALMOST_NOTHING: &str = "These two reports share almost nothing; they may not be about the same event.";

/// With the table of near words and without.
fn both_ways() -> [Options; 2] {
    [support::options(), Options::default()]
}

fn reports() -> Vec<Article> {
    REPORTS.iter().map(|text| read(text.as_bytes(), "report.txt").expect("a report")).collect()
}

/// Links for every fifty sentences, counting those of one report of each pair, which is half of both.
fn links_in_fifty(reports: &[Article], pairs: &[(usize, usize)], options: &Options) -> f64 {
    let (mut links, mut sentences) = (0, 0);
    for &(one, other) in pairs {
        let (a, b) = (&reports[one], &reports[other]);
        for link in compare(a, b, options).sentence_links {
            println!("{:.2} {}\n     {}", link.score, a.sentences[link.a].text, b.sentences[link.b].text);
            links += 1;
        }
        sentences += a.sentences.len() + b.sentences.len();
    }
    println!("{links} links between {} pairs of reports with {sentences} sentences", pairs.len());
    100.0 * f64::from(links) / sentences as f64
}

fn note(comparison: &Comparison) -> String {
    comparison.summary.note.iter().map(|clause| clause.text.as_str()).collect()
}

#[test]
fn two_reports_of_different_events_have_fewer_than_one_link_in_fifty_sentences() {
    let reports = reports();
    let all: Vec<(usize, usize)> = (0..reports.len()).flat_map(|y| (0..y).map(move |x| (x, y))).collect();
    for options in both_ways() {
        assert!(links_in_fifty(&reports, &all, &options) < 1.0);
        assert!(links_in_fifty(&reports, &ALIKE, &options) < 1.0);
    }
}

#[test]
fn the_note_says_that_they_share_almost_nothing_and_finds_no_contradiction() {
    let reports = reports();
    let pairs = both_ways().into_iter().flat_map(|options| ALIKE.map(|pair| (pair, options.clone())));
    for ((one, other), options) in pairs {
        let comparison = compare(&reports[one], &reports[other], &options);
        assert!(note(&comparison).starts_with(ALMOST_NOTHING), "{}", note(&comparison));
        let conflicts: Vec<_> =
            comparison.details.iter().filter(|detail| detail.relation == Relation::Conflict).collect();
        assert!(conflicts.is_empty(), "{conflicts:?}");
    }
}

#[test]
fn the_note_does_not_say_so_of_two_reports_of_one_event() {
    let a = read(include_bytes!("../seeds/000_a35c219f1e7b7b2a.txt"), "a.txt").expect("a report");
    let b = read(include_bytes!("../seeds/003_943cb4618b92e408.txt"), "b.txt").expect("a report");
    assert!(!note(&compare(&a, &b, &Options::default())).contains(ALMOST_NOTHING));
}
