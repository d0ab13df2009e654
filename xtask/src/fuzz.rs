//! Fuzzing: what `fuzz/` holds is built and run, a target after the other, and a table says what came of it.
//!
//! ```text
//! target     seconds    inputs a second coverage features corpus  slow crashes hangs
//! html           600    182340      304     9120    31044   2810     0       0     0
//! ```
//!
//! The folder is laid out for cargo-fuzz, and the flags are cargo-fuzz's, so that nothing needs to be installed; where it is,
//! `cargo fuzz run html` does the same.

mod seeds;

use crate::process::{cargo, find, printed, run, say};
use crate::{dist, install, project};
use anyhow::{Context, Result, bail, ensure};
use clap::ValueEnum;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// How to fuzz.
#[derive(clap::Args)]
pub struct Options {
    /// Only these targets.
    #[arg(value_name = "TARGET")]
    targets: Vec<String>,
    /// How long to run each target.
    #[arg(long, value_name = "N", default_value_t = 600)]
    seconds: u64,
    /// What else to look for: errors of memory where libraries reach past Rust's checks.
    #[arg(long, value_enum, default_value = "address")]
    sanitizer: Sanitizer,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Sanitizer {
    /// Nothing: quick to build.
    None,
    /// AddressSanitizer; stable Rust takes it with RUSTC_BOOTSTRAP=1, which is set.
    Address,
}

/// How long the test command fuzzes each target.
const SHORT: Duration = Duration::from_secs(1);
/// How many seeds it then begins from at most.
const SEEDS: usize = 24;
/// The longest that one input may take, in seconds; a longer one is a hang. With other tests beside it, more.
const LONGEST: u64 = 10;
const LONGEST_IN_TESTS: u64 = 60;
/// The most memory that a target may take, in megabytes; more counts as a crash.
const MEMORY: u64 = 2048;

/// Fuzzes as asked, and prints the table.
///
/// # Errors
/// Where there was a crash or a hang, and where a target cannot be built or run.
pub fn fuzz(options: &Options) -> Result<()> {
    let all = targets()?;
    if let Some(unknown) = options.targets.iter().find(|asked| !all.contains(asked)) {
        bail!("there is no target {unknown}; there are {}", all.join(", "));
    }
    let asked: Vec<String> =
        all.into_iter().filter(|target| options.targets.is_empty() || options.targets.contains(target)).collect();
    let build = Build(options.sanitizer);
    build.build(&asked)?;
    Run {
        build,
        time: Duration::from_secs(options.seconds),
        kept: project::root().join("fuzz/corpus"),
        most_seeds: usize::MAX,
        at_once: 1,
        // One input that fails must not end the search for others.
        longest: LONGEST,
        more: &["-fork=1", "-ignore_crashes=1", "-ignore_timeouts=1", "-ignore_ooms=1"],
    }
    .all(&asked)
}

/// Fuzzes every target for a moment, from the seeds alone and always with the same numbers: what a test finds must not depend on
/// luck.
///
/// # Errors
/// As [`fuzz`].
pub fn short() -> Result<()> {
    let all = targets()?;
    let build = Build(Sanitizer::None);
    build.build(&all)?;
    let kept = folder().join("corpus");
    project::remove(&kept)?;
    Run { build, time: SHORT, kept, most_seeds: SEEDS, at_once: 2, longest: LONGEST_IN_TESTS, more: &["-seed=1"] }
        .all(&all)
}

/// The targets, in order: the binaries of `fuzz/Cargo.toml`.
fn targets() -> Result<Vec<String>> {
    let manifest = fs::read_to_string(project::root().join("fuzz/Cargo.toml"))?;
    let of_binary = |section: &str| {
        let name = section.lines().find_map(|line| line.strip_prefix("name = "))?;
        Some(name.trim_matches('"').to_owned())
    };
    Ok(manifest.split("[[bin]]").skip(1).filter_map(of_binary).collect())
}

/// Where all of it is kept that is made anew each time.
fn folder() -> PathBuf {
    project::root().join("target/fuzz")
}

/// How the targets are built.
struct Build(Sanitizer);

/// The flags of `cargo fuzz build` that have each branch counted. (Where they are given to our own crates alone, cargo does not see
/// them: who changes them has to build those anew.)
const BRANCHES: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
                        -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
                        -Cllvm-args=-simplifycfg-branch-fold-threshold=0 -Cdebug-assertions --cfg=fuzzing";
/// Those that tell the fuzzer what numbers and texts are held against, and how deep calls go.
const COMPARED: &str = "-Cllvm-args=-sanitizer-coverage-trace-compares -Cllvm-args=-sanitizer-coverage-stack-depth";

impl Build {
    /// Builds targets. Without a sanitizer, the libraries are those that the tests are built with, as they are, and only our own
    /// crates are built with flags: that takes a third of the time.
    fn build(&self, targets: &[String]) -> Result<()> {
        let project = project::root();
        if find(&["c++", "g++", "clang++"]).is_none() {
            install::debian_packages(&["g++"], "a C++ compiler, for libFuzzer")?;
        }
        let mut command = cargo();
        command
            .current_dir(project.join("fuzz"))
            .arg("build")
            .args(["--locked", "--quiet"])
            .args(targets.iter().flat_map(|target| ["--bin", target]));
        match self.0 {
            Sanitizer::None => {
                say("build", "the targets of fuzz/");
                command.env("CARGO_TARGET_DIR", project.join("target"));
                command.env("RUSTC_WRAPPER", project.join("fuzz/instrumented.sh")).env("FUZZER_FLAGS", BRANCHES);
            }
            Sanitizer::Address => {
                say("build", "the targets of fuzz/, with AddressSanitizer");
                // With a target named, cargo keeps the flags away from what runs while it builds.
                command.args(["--release", "--target", &host()?]).env("CARGO_TARGET_DIR", folder());
                command.env("RUSTFLAGS", [BRANCHES, COMPARED, "-Zsanitizer=address"].join(" "));
                command.env("RUSTC_BOOTSTRAP", "1");
            }
        }
        run(&mut command).context("the targets of fuzz/ cannot be built")
    }

    fn program(&self, target: &str) -> Result<PathBuf> {
        Ok(match self.0 {
            Sanitizer::None => project::root().join("target/debug").join(target),
            Sanitizer::Address => folder().join(host()?).join("release").join(target),
        })
    }
}

/// The machine that this compiler builds for.
fn host() -> Result<String> {
    let version = printed(Command::new("rustc").arg("-vV").current_dir(project::root())).context("rustc is missing")?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc does not say what it builds for")?.to_owned())
}

/// How targets are run.
struct Run {
    build: Build,
    time: Duration,
    /// A folder that holds the corpus of each, and keeps what is added to it.
    kept: PathBuf,
    most_seeds: usize,
    /// How many targets run side by side.
    at_once: usize,
    /// The longest that one input may take, in seconds.
    longest: u64,
    /// More options of the fuzzer.
    more: &'static [&'static str],
}

impl Run {
    /// Runs targets, and prints the table.
    fn all(&self, targets: &[String]) -> Result<()> {
        let mut found = vec![];
        let mut table = header();
        for some in targets.chunks(self.at_once) {
            say("fuzz", &format!("{} for {} s", some.join(", "), self.time.as_secs()));
            let ran: Vec<Result<Ran>> = thread::scope(|scope| {
                let running: Vec<_> = some.iter().map(|target| scope.spawn(|| self.one(target))).collect();
                running.into_iter().map(|one| one.join().expect("what fails returns its error")).collect()
            });
            for (target, ran) in some.iter().zip(ran) {
                let ran = ran?;
                let _ = writeln!(table, "{}", ran.line(target)); // to a String: cannot fail
                found.extend(ran.found);
            }
        }
        eprint!("\n{table}");
        if found.is_empty() { Ok(()) } else { bail!("inputs that the library failed on: {}", found.join(", ")) }
    }

    fn one(&self, target: &str) -> Result<Ran> {
        let project = project::root();
        let (corpus, seeds) = (self.kept.join(target), folder().join("seeds").join(target));
        seeds::write(target, &seeds, self.most_seeds)?;
        let artifacts = project.join("fuzz/artifacts").join(target);
        fs::create_dir_all(&corpus)?;
        fs::create_dir_all(&artifacts)?;
        let before = dist::files(&artifacts)?;
        let log = folder().join(format!("{target}.log"));
        let mut command = Command::new(self.build.program(target)?);
        command.current_dir(project).args([corpus, seeds]).args(self.more).args([
            format!("-dict=fuzz/dictionaries/{target}.dict"),
            format!("-max_total_time={}", self.time.as_secs()),
            format!("-timeout={}", self.longest),
            format!("-rss_limit_mb={MEMORY}"),
            format!("-max_len={}", longest_input(target)),
            format!("-artifact_prefix={}/", artifacts.display()),
            "-print_final_stats=1".to_owned(),
            "-report_slow_units=1".to_owned(),
        ]);
        // Looking for leaks at the end wants to trace the process, which containers forbid.
        command.env("ASAN_OPTIONS", "detect_odr_violation=0:detect_leaks=0");
        let start = Instant::now();
        let written = File::create(&log)?;
        let status = command.stdout(written.try_clone()?).stderr(written).status();
        let status = status.with_context(|| format!("{target} cannot be started"))?;
        let new = dist::files(&artifacts)?.into_iter().filter(|file| !before.contains(file));
        let new = new.map(|file| file.display().to_string());
        let ran = Ran::of(&String::from_utf8_lossy(&fs::read(&log)?), start.elapsed()).with(new);
        ensure!(status.success() || !ran.found.is_empty(), "{target} ended with {status}: see {}", log.display());
        Ok(ran)
    }
}

/// How long the inputs of a target may get, in bytes: enough for the tests' files, and little enough for many inputs a second.
fn longest_input(target: &str) -> usize {
    match target {
        "pdf" | "office" => 48 * 1024,
        "compare" => 3 * 1024,
        _ => 16 * 1024,
    }
}

/// How a target ran.
#[derive(Debug, Default, PartialEq)]
struct Ran {
    seconds: f64,
    inputs: u64,
    coverage: u64,
    features: u64,
    corpus: u64,
    /// Inputs that took more than a second.
    slow: usize,
    /// Inputs that the library failed on: files of the fuzzer's.
    found: Vec<String>,
}

impl Ran {
    /// What the fuzzer's log says, in its last line of this kind: `#4817: cov: 9120 ft: 31044 corp: 2810/9Mb …`.
    fn of(log: &str, took: Duration) -> Ran {
        let last = log.lines().rev().find(|line| line.starts_with('#') && line.contains(" cov: ")).unwrap_or("");
        let number = |word: &str| word.split('/').next().and_then(|digits| digits.parse().ok()).unwrap_or(0);
        let value = |name: &str| last.split_whitespace().skip_while(|word| *word != name).nth(1).map_or(0, number);
        let inputs = last.split_whitespace().next().map_or(0, |word| number(word.trim_matches(['#', ':'])));
        Ran {
            seconds: took.as_secs_f64(),
            inputs,
            coverage: value("cov:"),
            features: value("ft:"),
            corpus: value("corp:"),
            ..Ran::default()
        }
    }

    /// With the files that the fuzzer wrote.
    fn with(self, artifacts: impl Iterator<Item = String>) -> Ran {
        let (slow, found): (Vec<_>, Vec<_>) = artifacts.partition(|file| file.contains("slow-unit-"));
        Ran { slow: slow.len(), found, ..self }
    }

    fn line(&self, target: &str) -> String {
        let hangs = self.found.iter().filter(|file| file.contains("timeout-")).count();
        format!(
            "{target:<10} {:>7.0} {:>9} {:>8.0} {:>8} {:>8} {:>6} {:>5} {:>7} {hangs:>5}",
            self.seconds,
            self.inputs,
            self.inputs as f64 / self.seconds.max(0.1),
            self.coverage,
            self.features,
            self.corpus,
            self.slow,
            self.found.len() - hangs,
        )
    }
}

fn header() -> String {
    format!(
        "{:<10} {:>7} {:>9} {:>8} {:>8} {:>8} {:>6} {:>5} {:>7} {:>5}\n",
        "target", "seconds", "inputs", "a second", "coverage", "features", "corpus", "slow", "crashes", "hangs"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fuzzers_log_becomes_a_line_of_the_table() {
        let alone = "INFO: seed corpus: files: 12\n#13\tINITED cov: 410 ft: 900 corp: 9/30Kb exec/s: 0 rss: 50Mb\n\
                     #4817\tDONE   cov: 512 ft: 1204 corp: 88/91Kb lim: 4096 exec/s: 96 rss: 80Mb\nDone 4817 runs in 50 second(s)\n";
        let forked = "#17: cov: 9 ft: 9 corp: 1 exec/s 8\n#4817: cov: 512 ft: 1204 corp: 88 exec/s: 8 oom/timeout/crash: 0/0/0 time: 50s\n";
        for log in [alone, forked] {
            let files = ["html/timeout-ab", "html/crash-cd", "html/oom-ef", "html/slow-unit-1"].map(str::to_owned);
            let ran = Ran::of(log, Duration::from_secs(50)).with(files.into_iter());
            assert_eq!(
                header() + &ran.line("html"),
                "target     seconds    inputs a second coverage features corpus  slow crashes hangs\n\
                 html            50      4817       96      512     1204     88     1       2     1"
            );
            assert_eq!(ran.found.len(), 3);
        }
    }

    #[test]
    fn the_targets_are_those_of_the_manifest() -> Result<()> {
        let targets = targets()?;
        assert_eq!((targets.len(), targets.first().map(String::as_str)), (9, Some("text")));
        for target in targets {
            assert!(project::root().join(format!("fuzz/fuzz_targets/{target}.rs")).is_file());
            assert!(project::root().join(format!("fuzz/dictionaries/{target}.dict")).is_file());
        }
        Ok(())
    }
}
