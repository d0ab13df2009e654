//! Where the time goes, and how it grows with the length of the reports: medians of a comparison's stages on the seeds and on
//! made-up pairs of 1,000 to 100,000 words.
//!
//! ```text
//! cargo xtask bench                                             the table, beside WebAssembly and other programs
//! cargo bench --bench growth -- seeds 1000 20000                these pairs only, natively
//! cargo bench --bench growth -- --results FILE seeds 1000       and what the whole takes, a line of JSON a pair, into a file
//! cargo bench --bench growth -- --write FOLDER seeds 1000       the pairs as files
//! ```
//!
//! Fails where the ledger of a long pair is more than half of the whole.

#[path = "../shared/mod.rs"]
mod shared;

use shared::stages::{Stage, Watch, run};
use shared::{Pair, options, pair};
use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

const PAIRS: [&str; 5] = ["seeds", "1000", "5000", "20000", "100000"];
/// From so many words on the growth is fitted.
const LONG: usize = 5_000;
/// What is measured of a pair: the stages, and three sums that are told beside them.
const LINES: [&str; 15] = [
    "read",
    "details",
    "terms",
    "near words",
    "candidates",
    "features",
    "model",
    "choose",
    "(alignment)",
    "rows",
    "ledger",
    "structure",
    "views",
    "JSON",
    "all",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let (flag, place, names) = match arguments.as_slice() {
        [flag, place, names @ ..] if flag.starts_with("--") => (flag.as_str(), place.as_str(), names),
        names => ("", "", names),
    };
    let names: Vec<&str> = if names.is_empty() { PAIRS.to_vec() } else { names.iter().map(String::as_str).collect() };
    if flag == "--write" {
        std::fs::create_dir_all(place)?;
        for name in names {
            let pair = pair(name)?;
            std::fs::write(format!("{place}/{name}-a.txt"), pair.a)?;
            std::fs::write(format!("{place}/{name}-b.txt"), pair.b)?;
        }
        return Ok(());
    }
    let measured: Vec<Measured> =
        names.into_iter().map(|name| Ok(measure(&pair(name)?)?)).collect::<Result<_, Box<dyn std::error::Error>>>()?;
    print!("{}", table(&measured));
    if flag == "--results" {
        let lines: String = measured.iter().map(|pair| format!("{}\n", pair.result())).collect();
        std::fs::write(place, lines)?;
    }
    for pair in measured.iter().filter(|pair| pair.words() >= Some(LONG)) {
        let (ledger, all) = (pair.median("ledger"), pair.median("all"));
        if ledger > all / 2.0 {
            return Err(format!("{}: the ledger takes {ledger:.0} ms of {all:.0}", pair.name).into());
        }
    }
    Ok(())
}

/// The medians of a pair, in milliseconds.
struct Measured {
    name: String,
    runs: usize,
    /// What the first run took as a whole.
    first: f64,
    /// In the order of [`LINES`].
    medians: Vec<f64>,
    sentences: usize,
    links: usize,
}

impl Measured {
    fn median(&self, line: &str) -> f64 {
        LINES.iter().position(|other| *other == line).map_or(f64::NAN, |at| self.medians[at])
    }

    fn words(&self) -> Option<usize> {
        self.name.parse().ok()
    }

    /// What the whole takes, as `cargo xtask bench` reads it. The JSON is left out: other programs hand over objects.
    fn result(&self) -> serde_json::Value {
        let median = self.median("all") - self.median("JSON");
        serde_json::json!({
            "program": "Diptych", "host": "native", "pair": self.name, "median": median, "first": self.first, "runs": self.runs,
        })
    }
}

/// Looks at the clock when a stage begins and when it ends.
#[derive(Default)]
struct Clock {
    times: Vec<(Stage, f64)>,
}

impl Watch for Clock {
    fn stage<T>(&mut self, stage: Stage, work: impl Fn() -> T) -> T {
        let start = Instant::now();
        let made = black_box(work());
        self.times.push((stage, milliseconds(start.elapsed())));
        made
    }
}

impl Clock {
    fn of(&self, stage: Stage) -> f64 {
        self.times.iter().filter(|(other, _)| *other == stage).map(|(_, time)| time).sum()
    }

    /// In the order of [`LINES`].
    fn lines(&self) -> Vec<f64> {
        let alignment: f64 = Stage::ALIGNMENT.into_iter().map(|stage| self.of(stage)).sum();
        let apart = alignment
            + [Stage::Details, Stage::Rows, Stage::Ledger, Stage::Structure]
                .map(|stage| self.of(stage))
                .iter()
                .sum::<f64>();
        let stage =
            |name: &str| Stage::ALL.iter().find(|stage| stage.name() == name).map_or(0.0, |stage| self.of(*stage));
        let line = |name: &&str| match *name {
            "(alignment)" => alignment,
            "views" => (self.of(Stage::Compare) - apart).max(0.0),
            "all" => self.of(Stage::Read) + self.of(Stage::Compare) + self.of(Stage::Json),
            name => stage(name),
        };
        LINES.iter().map(line).collect()
    }
}

fn measure(pair: &Pair) -> Result<Measured, diptych::Error> {
    let options = options();
    let runs = (100_000 / pair.a.split_whitespace().count().max(1)).clamp(3, 51);
    let mut lines: Vec<Vec<f64>> = vec![];
    let (mut sentences, mut links) = (0, 0);
    // The first run is told apart: it finds nothing in the processor's caches.
    for _ in 0..=runs {
        let mut clock = Clock::default();
        let comparison = run(pair, &options, &mut clock)?;
        sentences = comparison.articles.a.sentences.len() + comparison.articles.b.sentences.len();
        links = comparison.sentence_links.len();
        lines.push(clock.lines());
    }
    let first = lines.remove(0)[LINES.len() - 1];
    let medians = (0..LINES.len()).map(|at| median(lines.iter().map(|times| times[at]).collect())).collect();
    Ok(Measured { name: pair.name.clone(), runs, first, medians, sentences, links })
}

/// A line a stage, a column a pair; the last two columns say what share of the longest pair's time a stage has, and how it grows.
fn table(measured: &[Measured]) -> String {
    let mut table = String::new();
    // Writing to a String cannot fail.
    let mut cells = |name: &str, cell: &dyn Fn(&Measured) -> String, rest: &str| {
        let cells: String = measured.iter().map(|pair| format!("{:>11}", cell(pair))).collect();
        let _ = writeln!(table, "{name:<14}{cells}{rest}");
    };
    cells("words", &|pair| pair.name.clone(), "      share   grows as words to the");
    cells("sentences", &|pair| pair.sentences.to_string(), "");
    cells("links", &|pair| pair.links.to_string(), "");
    let long: Vec<&Measured> = measured.iter().filter(|pair| pair.words() >= Some(LONG)).collect();
    for (at, name) in LINES.iter().enumerate() {
        let share = measured.last().map_or(0.0, |pair| pair.medians[at] / pair.median("all") * 100.0);
        let mut rest = format!("{share:>9.0} %");
        if long.len() > 1 {
            let point = |pair: &&Measured| Some(((pair.words()? as f64).ln(), pair.medians[at].max(1e-3).ln()));
            let points: Vec<(f64, f64)> = long.iter().filter_map(point).collect();
            let _ = write!(rest, "{:>24.2}", slope(&points));
        }
        cells(name, &|pair| format!("{:.2}", pair.medians[at]), &rest);
    }
    table
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
