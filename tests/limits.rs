//! Every reader at its limits and beyond them: in size, nesting, expansion and number. What is within is read, what is beyond
//! is refused in one sentence that names the file, and neither takes long, overflows a stack as small as a browser's worker
//! has, or panics. `cargo test --test limits` prints what was tried.
//!
//! ```text
//! reader      kind        tried   read  refused  longest
//! zip         expansion       7      1        6   0.31 s
//! ```

#[path = "limits/files.rs"]
mod files;
mod support;

use files::{Case, Expected, all};
use std::collections::{BTreeMap, HashMap};
use std::io::Write;
use std::sync::Mutex;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;
use support::clock::Clock;

/// The stack that the compiler gives WebAssembly, in bytes.
const STACK: usize = 1024 * 1024;

/// The longest that anything here may take, of the processor's time where the system tells it: other programs on the machine
/// must not decide whether a test passes.
const LONGEST: Duration = Duration::from_secs(10);

/// What has not ended by then hangs.
const HUNG: Duration = Duration::from_secs(120);

/// What came of a case.
enum Outcome {
    Read,
    Refused { code: &'static str, sentence: String },
    Crashed,
    Hung,
}

/// Reads or opens a file, as the page and the command line do.
fn outcome(bytes: &[u8], name: &str) -> Outcome {
    let result = if diptych::saved::is_saved(bytes, name) {
        diptych::reopen(bytes, name).map(|_| ())
    } else {
        diptych::read(bytes, name).map(|_| ())
    };
    match result {
        Ok(()) => Outcome::Read,
        Err(error) => Outcome::Refused { code: error.code(), sentence: error.to_string() },
    }
}

/// Tries a case in a thread of its own; one that hangs is left behind.
fn tried(case: &Case) -> (Outcome, Duration) {
    let (told, hears) = channel();
    let (make, name) = (case.make, case.name);
    let start = thread::Builder::new().stack_size(STACK).spawn(move || {
        let bytes = make();
        let start = Clock::new();
        let outcome = outcome(&bytes, name);
        // Whoever waited has gone where this took too long.
        let _ = told.send((outcome, start.elapsed()));
    });
    start.expect("there is a thread");
    match hears.recv_timeout(HUNG) {
        Ok(result) => result,
        Err(RecvTimeoutError::Timeout) => (Outcome::Hung, HUNG),
        Err(RecvTimeoutError::Disconnected) => (Outcome::Crashed, Duration::ZERO),
    }
}

/// What is wrong with an outcome.
fn problem(case: &Case, outcome: &Outcome, took: Duration) -> Option<String> {
    let what = format!("{}, {}: {}", case.reader, case.kind, case.what);
    match (outcome, &case.expected) {
        (Outcome::Crashed, _) => Some(format!("{what} crashed")),
        (Outcome::Hung, _) => Some(format!("{what} hung")),
        _ if took > LONGEST => Some(format!("{what} took {took:.1?}")),
        (Outcome::Refused { code, sentence }, Expected::Refused(expected)) => {
            // Corrections may come without a file.
            let is_sentence = sentence.ends_with('.') && (sentence.contains('“') || *code == "too_many_corrections");
            (code != expected || !is_sentence)
                .then(|| format!("{what} was refused as {code}, not {expected}: {sentence}"))
        }
        (Outcome::Refused { sentence, .. }, Expected::Read) => Some(format!("{what} was refused: {sentence}")),
        (Outcome::Read, Expected::Refused(code)) => Some(format!("{what} was read, and not refused as {code}")),
        (Outcome::Read, Expected::Read) | (Outcome::Read | Outcome::Refused { .. }, Expected::Either) => None,
    }
}

#[derive(Default)]
struct Line {
    tried: usize,
    read: usize,
    refused: usize,
    longest: Duration,
}

#[test]
fn every_reader_at_its_limits_and_beyond() {
    let cases = all();
    let order: Vec<&str> = cases.iter().map(|case| case.reader).collect();
    let queue = Mutex::new(cases.iter().enumerate());
    let results = Mutex::new(HashMap::new());
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let Some((at, case)) = queue.lock().expect("no thread panicked").next() else { return };
                    let result = tried(case);
                    results.lock().expect("no thread panicked").insert(at, result);
                }
            });
        }
    });
    let results = results.into_inner().expect("no thread panicked");
    let mut lines: BTreeMap<(usize, &str), Line> = BTreeMap::new();
    let (mut problems, mut crashes, mut hangs) = (vec![], 0, 0);
    for (at, case) in cases.iter().enumerate() {
        let (outcome, took) = &results[&at];
        let place = order.iter().position(|reader| *reader == case.reader).unwrap_or_default();
        let line = lines.entry((place, case.kind)).or_default();
        line.tried += 1;
        line.longest = line.longest.max(*took);
        match outcome {
            Outcome::Read => line.read += 1,
            Outcome::Refused { .. } => line.refused += 1,
            Outcome::Crashed => crashes += 1,
            Outcome::Hung => hangs += 1,
        }
        problems.extend(problem(case, outcome, *took));
    }
    let mut table = format!("\n{:<12} {:<10} tried   read  refused   longest\n", "reader", "kind");
    for ((place, kind), Line { tried, read, refused, longest }) in &lines {
        table += &format!(
            "{:<12} {kind:<10} {tried:>5} {read:>6} {refused:>8} {:>7.2} s\n",
            order[*place],
            longest.as_secs_f64()
        );
    }
    table += &format!("{} inputs, crashes {crashes}, hangs {hangs}\n", cases.len());
    // Past what hides the output of a test that succeeds: this table is what the test is for.
    let _ = std::io::stderr().write_all(table.as_bytes());
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
