//! What a program needed for a pair, as the benchmarks print it: a line of JSON each.
//!
//! ```text
//! {"program":"diffWords","host":"Node","pair":"seeds","first":29.4,"median":18.1,"runs":51,"found":"422 runs of words"}
//! ```

use anyhow::{Context, Result};
use serde::Deserialize;

/// Our own name among the programs.
pub const DIPTYCH: &str = "Diptych";

/// The smaller core, which compares until the whole one is there.
pub const FIRST_CORE: &str = "first core";

/// Why there is no figure: the pair is longer than one that took too long already, or than the program is ever given.
pub const NOT_TRIED: &str = "–";

/// What one program needed for one pair. Times are in milliseconds, memory is in bytes.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Figure {
    pub program: String,
    /// `native`, or what it ran in.
    pub host: String,
    pub pair: String,
    pub first: Option<f64>,
    pub median: Option<f64>,
    pub runs: usize,
    /// What WebAssembly held after the sixth comparison: the first few find the memory in other pieces, and need a little more.
    pub memory: Option<f64>,
    /// And after the last.
    pub memory_after: Option<f64>,
    /// What came out, in a few words.
    pub found: String,
    /// Why nothing did.
    pub failed: Option<String>,
}

impl Figure {
    pub fn failed(program: &str, host: &str, pair: &str, why: &str) -> Self {
        let [program, host, pair] = [program, host, pair].map(str::to_owned);
        Self { program, host, pair, failed: Some(why.to_owned()), ..Self::default() }
    }
}

/// Reads the lines.
///
/// # Errors
/// Where one is no figure.
pub fn parse(lines: &str) -> Result<Vec<Figure>> {
    let figure = |line: &str| serde_json::from_str(line).with_context(|| format!("no figure: {line}"));
    lines.lines().filter(|line| !line.is_empty()).map(figure).collect()
}

/// How many words the reports of a pair have, where its name tells.
pub fn words(pair: &str) -> Option<usize> {
    pair.parse().ok()
}

/// The exponent of the power of the words that these figures grow as: the slope of the line of least squares through their
/// logarithms. Of pairs of 5,000 words and more, two at least.
pub fn growth(figures: &[(&str, f64)]) -> Option<f64> {
    const LONG: usize = 5_000;
    let point = |(pair, value): &(&str, f64)| {
        let words = words(pair).filter(|words| *words >= LONG)?;
        Some(((words as f64).ln(), value.ln()))
    };
    let points: Vec<(f64, f64)> = figures.iter().filter_map(point).collect();
    let count = points.len() as f64;
    let (x, y) = (points.iter().map(|p| p.0).sum::<f64>() / count, points.iter().map(|p| p.1).sum::<f64>() / count);
    let spread: f64 = points.iter().map(|p| (p.0 - x).powi(2)).sum();
    let slope = points.iter().map(|p| (p.0 - x) * (p.1 - y)).sum::<f64>() / spread;
    slope.is_finite().then_some(slope)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exponent_of_a_square_is_two() {
        let squares = [("seeds", 9.0), ("1000", 1.0), ("5000", 25.0), ("20000", 400.0), ("100000", 10_000.0)];
        assert!(growth(&squares).is_some_and(|exponent| (exponent - 2.0).abs() < 1e-9));
        assert_eq!(growth(&squares[..3]), None, "one long pair makes no line");
    }

    #[test]
    fn a_line_may_tell_a_time_or_a_failure() -> Result<()> {
        let lines = "{\"program\":\"diffWords\",\"host\":\"Node\",\"pair\":\"seeds\",\"median\":18.1}\n\
                     {\"program\":\"diffWords\",\"host\":\"Node\",\"pair\":\"1000\",\"failed\":\"> 60 s\"}\n";
        let figures = parse(lines)?;
        assert_eq!(figures[0].median, Some(18.1));
        assert_eq!(figures[1].failed.as_deref(), Some("> 60 s"));
        assert!(parse("19 people").is_err());
        Ok(())
    }
}
