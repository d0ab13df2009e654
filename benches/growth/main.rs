//! Where the time goes, and how it grows with the length of the reports: medians of a comparison's stages on made-up pairs of
//! 800 to 100,000 words.
//!
//! ```text
//! cargo xtask bench                                         the table, and the same pairs in WebAssembly
//! cargo bench --bench growth -- 800 20000                   these lengths only, natively
//! cargo bench --bench growth -- --write FOLDER 800 20000    the pairs as files
//! ```
//!
//! Fails where the ledger of a long pair costs more than the alignment that it is built on.

mod generator;

use diptych::align::{Link, Side, candidates, choose, copied, features, nearness, prior, rows, terms, weights};
use diptych::{Article, Options, Vectors, compare, details, ledger, read, structure};
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

const LENGTHS: [usize; 5] = [800, 5_000, 20_000, 50_000, 100_000];
/// From this length on the growth is fitted.
const LONG: usize = 5_000;
const STAGES: [&str; 15] = [
    "read",
    "details",
    "terms",
    "near words",
    "candidates",
    "features",
    "model",
    "choose",
    "alignment",
    "rows",
    "ledger",
    "structure",
    "views",
    "JSON",
    "all",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let [flag, folder, words @ ..] = arguments.as_slice()
        && flag == "--write"
    {
        std::fs::create_dir_all(folder)?;
        for words in lengths(words)? {
            let (a, b) = generator::pair(words);
            std::fs::write(format!("{folder}/{words}-a.txt"), a)?;
            std::fs::write(format!("{folder}/{words}-b.txt"), b)?;
        }
        return Ok(());
    }
    let lengths = lengths(&arguments)?;
    print!("{:>8} {:>9} {:>6}", "words", "sentences", "links");
    STAGES.iter().for_each(|stage| print!(" {stage:>10}"));
    println!("   (milliseconds, median)");
    let mut options = Options::default();
    options.vectors = Some(Arc::new(Vectors::from_bytes(include_bytes!("../../www/vectors/english.bin"))?));
    let mut measured = vec![];
    for words in lengths {
        let (a, b) = generator::pair(words);
        let runs = (100_000 / words).clamp(1, 51);
        let (mut stages, mut found) = (vec![], Found::default());
        for _ in 0..runs {
            let (times, what) = run(&a, &b, &options)?;
            stages.push(times);
            found = what;
        }
        let medians: Vec<f64> =
            (0..STAGES.len()).map(|at| median(stages.iter().map(|times| times[at]).collect())).collect();
        print!("{words:>8} {:>9} {:>6}", found.sentences, found.links);
        medians.iter().for_each(|time| print!(" {time:>10.2}"));
        println!();
        measured.push((words, medians));
    }
    let long: Vec<_> = measured.iter().filter(|(words, _)| *words >= LONG).collect();
    if long.len() > 1 {
        print!("{:>25}", "grows as words to the");
        for at in 0..STAGES.len() {
            let points: Vec<(f64, f64)> =
                long.iter().map(|(words, times)| ((*words as f64).ln(), times[at].max(1e-3).ln())).collect();
            print!(" {:>10.2}", slope(&points));
        }
        println!();
    }
    let stage = |times: &[f64], name: &str| STAGES.iter().position(|stage| *stage == name).map_or(0.0, |at| times[at]);
    for (words, times) in long {
        let (ledger, alignment) = (stage(times, "ledger"), stage(times, "alignment"));
        if ledger > alignment {
            return Err(format!("{words} words: the ledger takes {ledger:.0} ms, the alignment {alignment:.0}").into());
        }
    }
    Ok(())
}

/// The lengths that are asked for, else all.
fn lengths(asked: &[String]) -> Result<Vec<usize>, std::num::ParseIntError> {
    if asked.is_empty() { Ok(LENGTHS.to_vec()) } else { asked.iter().map(|words| words.parse()).collect() }
}

#[derive(Default)]
struct Found {
    sentences: usize,
    links: usize,
}

/// One comparison, stage by stage, and once more as a whole.
fn run(a: &str, b: &str, options: &Options) -> Result<(Vec<f64>, Found), Box<dyn std::error::Error>> {
    let mut times = vec![];
    let mut start = Instant::now();
    let mut lap = |times: &mut Vec<f64>| {
        times.push(milliseconds(start.elapsed()));
        start = Instant::now();
    };
    let articles: [Article; 2] = [read(a.as_bytes(), "a.txt")?, read(b.as_bytes(), "b.txt")?];
    lap(&mut times);
    let facts = [&articles[0], &articles[1]].map(details::extract);
    lap(&mut times);
    let [a, b] = [0, 1].map(|side| Side { article: &articles[side], facts: &facts[side] });
    let terms = terms::terms(a, b);
    lap(&mut times);
    let vectors = options.vectors.as_deref();
    let nearness = nearness::Nearness::new(&terms, vectors);
    lap(&mut times);
    let candidates = candidates::candidates(&terms, &nearness);
    lap(&mut times);
    let features = features::features(a, b, &terms, &nearness, &candidates);
    lap(&mut times);
    let model = if vectors.is_some() { weights::WITH_VECTORS } else { weights::WITHOUT_VECTORS };
    let scored: Vec<Link> = candidates
        .iter()
        .zip(model.probabilities(&candidates, &features))
        .map(|(candidate, score)| Link { a: candidate.a, b: candidate.b, score })
        .collect();
    lap(&mut times);
    let left = copied::left_to_copies(&terms, &features, &scored);
    let scored = prior::adjust(scored, a, b, &terms.names);
    let remaining: Vec<Link> = scored.iter().zip(left).filter(|(_, left)| !left).map(|(link, _)| *link).collect();
    let links = choose::choose(&remaining, model.thresholds);
    lap(&mut times);
    let alignment: f64 = times[2..].iter().sum();
    times.push(alignment);
    let rows = rows::rows(a.article, b.article, &links, &[]);
    lap(&mut times);
    black_box(ledger::relate(a, b, &links, &scored, &terms.names));
    lap(&mut times);
    black_box(structure::structure(a, b, &links, &rows));
    lap(&mut times);
    drop((terms, nearness, candidates, features, scored));
    let known: f64 = times[1..].iter().sum::<f64>() - alignment;

    let start = Instant::now();
    let comparison = compare(a.article, b.article, options);
    let compared = milliseconds(start.elapsed());
    times.push((compared - known).max(0.0));
    let start = Instant::now();
    black_box(serde_json::to_string(&comparison)?);
    times.push(milliseconds(start.elapsed()));
    times.push(times[0] + compared + times[times.len() - 1]);
    let sentences = articles.iter().map(|article| article.sentences.len()).sum();
    Ok((times, Found { sentences, links: comparison.sentence_links.len() }))
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The slope of the line of least squares.
fn slope(points: &[(f64, f64)]) -> f64 {
    let count = points.len() as f64;
    let (x, y) = (points.iter().map(|p| p.0).sum::<f64>() / count, points.iter().map(|p| p.1).sum::<f64>() / count);
    let spread: f64 = points.iter().map(|p| (p.0 - x).powi(2)).sum();
    points.iter().map(|p| (p.0 - x) * (p.1 - y)).sum::<f64>() / spread
}
