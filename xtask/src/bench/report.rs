//! The figures as tables that a reader can check: medians, first runs and memory, what each program delivers, and what we want of
//! ourselves.

use super::chart::{Curve, chart};
use super::figures::{DIPTYCH, FIRST_CORE, Figure, growth, words};
use std::fmt::Write as _;

/// What each program delivers.
const DELIVERS: [(&str, &str); 7] = [
    (
        DIPTYCH,
        "sentences that tell the same thing, however worded or moved, with how sure; their details (numbers, dates, names, \
         quotations) related; what differs in their words; make-up",
    ),
    (FIRST_CORE, "the same, by the smaller core that the page loads first: it compares until the whole one has come"),
    ("diffWords", "npm diff: words kept, added, removed, in one order; what moved or is reworded is removed and added"),
    ("diff-match-patch", "diff_main + diff_cleanupSemantic: the same of letters, tidied for reading (no time limit)"),
    (
        "difflib",
        "Python's SequenceMatcher over words: words kept, added, removed, in one order; frequent words left out",
    ),
    ("collatex", "a table of words, those that match in one column; exact matches, in one order"),
    (
        "scikit-learn",
        "how alike the words of each sentence of one report are to those of each of the other: TF-IDF cosines; no choice",
    ),
];

/// Everything, as text.
pub fn report(pairs: &[String], figures: &[Figure]) -> String {
    let figures = Figures(figures);
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = write!(text, "\nBytes in, result out: medians in milliseconds, warm\n\n{}", medians(pairs, figures));
    let _ = write!(
        text,
        "\nDiptych's first run, in milliseconds, and the memory of WebAssembly\n\n{}",
        first(pairs, figures)
    );
    let _ = write!(text, "\nWhat each delivers\n\n{}", delivered(figures));
    let _ = write!(text, "\nWhat we want of ourselves\n\n{}", wanted(pairs, figures));
    text
}

/// Time and memory over the length of the reports, as pictures by their file names.
pub fn curves(figures: &[Figure]) -> Vec<(&'static str, String)> {
    let figures = Figures(figures);
    let drawn = |title: &str, number: &dyn Fn(&Figure) -> Option<f64>| {
        let curve = |(program, host): (&str, &str)| {
            let points = figures.points(program, host, number);
            let points = points.into_iter().filter_map(|(pair, number)| Some((words(pair)? as f64, number))).collect();
            Curve { name: format!("{program}, {host}"), points }
        };
        chart(
            title,
            &figures.programs().into_iter().map(curve).filter(|curve| !curve.points.is_empty()).collect::<Vec<_>>(),
        )
    };
    let time = drawn("Milliseconds, median of warm runs", &|figure| figure.median);
    let memory = drawn("MB of WebAssembly", &|figure| figure.memory_after.map(|bytes| bytes / 1e6));
    [("time.svg", time), ("memory.svg", memory)].into_iter().filter_map(|(name, svg)| Some((name, svg?))).collect()
}

#[derive(Clone, Copy)]
struct Figures<'a>(&'a [Figure]);

impl<'a> Figures<'a> {
    fn of(self, program: &str, host: &str, pair: &str) -> Option<&'a Figure> {
        self.0.iter().find(|figure| figure.program == program && figure.host == host && figure.pair == pair)
    }

    /// Program and host, each once, in the order of [`DELIVERS`].
    fn programs(self) -> Vec<(&'static str, &'a str)> {
        let mut programs = vec![];
        for (program, _) in DELIVERS {
            for figure in self.0.iter().filter(|figure| figure.program == program) {
                if !programs.contains(&(program, figure.host.as_str())) {
                    programs.push((program, figure.host.as_str()));
                }
            }
        }
        programs
    }

    fn median(self, program: &str, host: &str, pair: &str) -> Option<f64> {
        self.of(program, host, pair)?.median
    }

    /// One number of each pair of a program.
    fn points(self, program: &str, host: &str, number: impl Fn(&Figure) -> Option<f64>) -> Vec<(&'a str, f64)> {
        let figures = self.0.iter().filter(|figure| figure.program == program && figure.host == host);
        figures.filter_map(|figure| Some((figure.pair.as_str(), number(figure)?))).collect()
    }
}

/// A line: its name, then a cell a pair, then what stands at its end.
fn line(name: &str, cells: impl Iterator<Item = String>, rest: &str) -> String {
    let cells: String = cells.map(|cell| format!("{cell:>12}")).collect();
    format!("{name:<30}{cells}{rest}\n")
}

fn head(pairs: &[String]) -> String {
    line("words", pairs.iter().cloned(), "   grows as words to the")
}

/// Three digits that count; more where they stand before the point.
fn milliseconds(time: f64) -> String {
    let decimals = if time < 1.0 {
        3
    } else if time < 10.0 {
        2
    } else {
        usize::from(time < 100.0)
    };
    format!("{time:.decimals$}")
}

fn exponent(points: &[(&str, f64)]) -> String {
    growth(points).map(|exponent| format!("{exponent:>24.2}")).unwrap_or_default()
}

fn medians(pairs: &[String], figures: Figures) -> String {
    let mut table = head(pairs);
    for (program, host) in figures.programs() {
        let cells = pairs.iter().map(|pair| match figures.of(program, host, pair) {
            Some(Figure { median: Some(median), .. }) => milliseconds(*median),
            Some(Figure { failed: Some(why), .. }) => why.clone(),
            _ => String::new(),
        });
        let rest = exponent(&figures.points(program, host, |figure| figure.median));
        table += &line(&format!("{program}, {host}"), cells, &rest);
    }
    table
        + "–: longer than what the program took too long for, or than it is given. A median of one run, where that takes more than 5 s.\n"
}

fn first(pairs: &[String], figures: Figures) -> String {
    let mut table = head(pairs);
    let hosts = figures.programs().into_iter().filter(|(program, _)| *program == DIPTYCH).map(|(_, host)| host);
    for host in hosts {
        let mut row = |what: &str, number: &dyn Fn(&Figure) -> Option<f64>, shown: &dyn Fn(f64) -> String| {
            let points = figures.points(DIPTYCH, host, number);
            if points.is_empty() {
                return;
            }
            let cell = |pair: &String| figures.of(DIPTYCH, host, pair).and_then(number).map(shown).unwrap_or_default();
            table += &line(&format!("{host}, {what}"), pairs.iter().map(cell), &exponent(&points));
        };
        row("first run", &|figure| figure.first, &milliseconds);
        row("MB after the sixth", &|figure| figure.memory, &megabytes);
        row("MB after the last", &|figure| figure.memory_after, &megabytes);
    }
    table
}

fn megabytes(bytes: f64) -> String {
    format!("{:.1}", bytes / 1e6)
}

fn delivered(figures: Figures) -> String {
    let mut table = String::new();
    for (program, what) in DELIVERS {
        let Some(figure) = figures.0.iter().find(|figure| figure.program == program && !figure.found.is_empty()) else {
            continue;
        };
        let _ = writeln!(table, "{program:<18}{what}\n{:<18}({}: {})", "", figure.pair, figure.found);
    }
    table
}

/// What is wanted, what was measured, and whether that will do.
fn wanted(pairs: &[String], figures: Figures) -> String {
    let mut table = format!("{:<66}{:>10}{:>10}\n", "", "measured", "wanted");
    let mut bar = |what: &str, measured: Option<f64>, most: f64| {
        let Some(measured) = measured else { return };
        let verdict = if measured <= most { "yes" } else { "NO" };
        let _ = writeln!(table, "{what:<66}{:>10}{:>10}  {verdict}", milliseconds(measured), format!("≤ {most}"));
    };
    let in_chromium = |pair: &str| figures.median(DIPTYCH, "Chromium", pair);
    bar("the seeds (640 and 830 words) in Chromium, ms", in_chromium("seeds"), 10.0);
    bar("1,000 words in Chromium, ms", in_chromium("1000"), 10.0);
    bar("20,000 words in Chromium, ms", in_chromium("20000"), 250.0);
    bar("100,000 words in Chromium, ms", in_chromium("100000"), 1500.0);
    let memory = figures.of(DIPTYCH, "Chromium", "100000").and_then(|figure| figure.memory_after);
    bar("100,000 words in Chromium, MB in WebAssembly", memory.map(|bytes| bytes / 1e6), 300.0);
    for pair in pairs {
        let share =
            in_chromium(pair).zip(figures.median("diffWords", "Chromium", pair)).map(|(ours, theirs)| ours / theirs);
        bar(&format!("{pair} in Chromium, as a share of diffWords there"), share, 1.0);
    }
    for host in ["native", "Chromium"] {
        let grows = growth(&figures.points(DIPTYCH, host, |figure| figure.median));
        bar(&format!("from 5,000 words on it grows as words to the, {host}"), grows, 1.2);
    }
    for pair in pairs {
        let times = in_chromium(pair).zip(figures.median(DIPTYCH, "native", pair)).map(|(web, native)| web / native);
        bar(&format!("{pair} in Chromium, as a multiple of native"), times, 2.5);
    }
    let added = |figure: &Figure| Some((figure.memory_after? - figure.memory?) / 1e6);
    let ours = figures.0.iter().filter(|figure| figure.program == DIPTYCH);
    let grown = ours.filter_map(added).reduce(f64::max);
    bar("memory that comparisons after the sixth add, MB at most", grown, 0.0);
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::figures::parse;

    #[test]
    fn a_reader_sees_what_was_measured_and_whether_it_will_do() {
        let figures = parse(
            r#"{"program":"Diptych","host":"native","pair":"seeds","first":9,"median":4,"runs":51}
{"program":"Diptych","host":"Chromium","pair":"seeds","first":90,"median":12,"runs":51,"memory":5e6,"memory_after":5e6,"found":"31 links"}
{"program":"diffWords","host":"Chromium","pair":"seeds","first":40,"median":24.5,"runs":51,"found":"422 runs of words"}
{"program":"diffWords","host":"Chromium","pair":"20000","failed":"> 60 s"}"#,
        );
        let pairs = ["seeds", "20000"].map(str::to_owned);
        let report = report(&pairs, &figures.expect("figures"));
        let line = |beginning: &str| {
            let line = report.lines().find(|line| line.starts_with(beginning)).unwrap_or_default();
            line.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(line("Diptych, Chromium"), "Diptych, Chromium 12.0");
        assert_eq!(line("diffWords, Chromium"), "diffWords, Chromium 24.5 > 60 s");
        assert_eq!(line("the seeds"), "the seeds (640 and 830 words) in Chromium, ms 12.0 ≤ 10 NO");
        assert_eq!(
            line("seeds in Chromium, as a share"),
            "seeds in Chromium, as a share of diffWords there 0.490 ≤ 1 yes"
        );
        assert_eq!(
            line("seeds in Chromium, as a multiple"),
            "seeds in Chromium, as a multiple of native 3.00 ≤ 2.5 NO"
        );
        assert_eq!(line("100,000"), "", "what was not measured is not judged");
        assert!(report.contains("(seeds: 422 runs of words)"));
    }
}
