//! Every check and every test; a step that fails stops none after it. What is native and what is the page's run side by side.
//!
//! ```text
//! step        seconds  result
//! rustfmt         0.6  ok
//! clippy         14.2  FAILED: cargo failed (exit status: 101)
//! ```

use crate::browsers::{self, Browser};
use crate::process::{cargo, run, say};
use crate::{dist, fuzz, install, node, project, sizes};
use anyhow::{Context, Result, ensure};
use clap::ValueEnum;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

/// What to test.
#[derive(clap::Args)]
pub struct Options {
    /// Run only these steps.
    #[arg(long, value_enum, value_name = "STEP", num_args = 1.., value_delimiter = ',')]
    only: Vec<Step>,
    /// In the steps that run tests: only tests with this in their name.
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
}

/// The steps.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Step {
    /// Rust is laid out as rustfmt does.
    Rustfmt,
    /// No warning from the compiler, clippy or rustdoc.
    Clippy,
    /// Unit tests, integration tests and the examples in the docs.
    Rust,
    /// Nothing breaks the readers and the comparison within a moment's fuzzing.
    Fuzz,
    /// JavaScript, CSS and HTML are laid out as prettier does.
    Prettier,
    /// No finding from eslint.
    Eslint,
    /// dist/ can be built.
    Build,
    /// What the page loads is no larger than its budget.
    Sizes,
    /// JavaScript's JSDoc types hold.
    Tsc,
    /// The page's functions by themselves, in Node.
    Page,
    /// The page in Chromium.
    Chromium,
    /// The page in Firefox.
    Firefox,
}

/// Runs the steps and prints how each went.
///
/// # Errors
/// None of its own: a failing step is part of the result.
pub fn test(options: &Options) -> Result<ExitCode> {
    let start = Instant::now();
    let asked = |step: &&Step| options.only.is_empty() || options.only.contains(step);
    let in_turn = |steps: &[Step]| -> Vec<Outcome> {
        steps.iter().filter(asked).map(|step| step.outcome(options.filter.as_deref())).collect()
    };
    // The core is compiled for the web by one thread for a minute or two; meanwhile the other core tests it natively.
    let (mut results, others) = thread::scope(|scope| {
        let native = scope.spawn(|| in_turn(&NATIVE));
        let page = in_turn(&PAGE);
        (native.join().expect("a step that fails returns its error"), page)
    });
    results.extend(others);
    // Browsers are timed in some tests: nothing else runs beside them.
    results.extend(in_turn(&BROWSERS));
    eprint!("\n{}", table(&results, start.elapsed()));
    let failed = results.iter().any(|(_, _, result)| result.is_err());
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// A step, how long it took, and how it went.
type Outcome = (Step, Duration, Result<()>);

/// Steps that run side by side with those of the page; each list in its order, quick and telling first. The fuzzer takes the
/// time that the page's steps have left.
const NATIVE: [Step; 3] = [Step::Rustfmt, Step::Clippy, Step::Rust];
const PAGE: [Step; 7] = [Step::Prettier, Step::Eslint, Step::Build, Step::Sizes, Step::Tsc, Step::Page, Step::Fuzz];
const BROWSERS: [Step; 2] = [Step::Chromium, Step::Firefox];

/// What is tested together.
const RUST_PACKAGES: [&str; 3] = ["diptych", "diptych-readers", "fit"];

fn table(results: &[Outcome], all: Duration) -> String {
    let mut table = format!("{:<10} {:>8}  result\n", "step", "seconds");
    let mut line = |name: &str, time: Duration, result: &str| {
        // Writing to a String cannot fail.
        let _ = writeln!(table, "{name:<10} {:>8.1}  {result}", time.as_secs_f64());
    };
    for (step, time, result) in results {
        let outcome = result.as_ref().map_or_else(|error| format!("FAILED: {error:#}"), |()| "ok".to_owned());
        line(step.name(), *time, &outcome);
    }
    let failed = results.iter().filter(|(_, _, result)| result.is_err()).count();
    let verdict = if failed == 0 { "ok".to_owned() } else { format!("{failed} of {} steps FAILED", results.len()) };
    line("all", all, &verdict);
    table
}

impl Step {
    fn outcome(self, filter: Option<&str>) -> Outcome {
        say("test", self.name());
        let start = Instant::now();
        let result = self.run(filter);
        let took = start.elapsed();
        match &result {
            Ok(()) => say("passed", &format!("{} in {:.0} s", self.name(), took.as_secs_f64())),
            Err(error) => say("FAILED", &format!("{}: {error:#}", self.name())),
        }
        (self, took, result)
    }

    fn name(self) -> &'static str {
        match self {
            Step::Rustfmt => "rustfmt",
            Step::Clippy => "clippy",
            Step::Rust => "rust",
            Step::Fuzz => "fuzz",
            Step::Prettier => "prettier",
            Step::Eslint => "eslint",
            Step::Build => "build",
            Step::Sizes => "sizes",
            Step::Tsc => "tsc",
            Step::Page => "page",
            Step::Chromium => "chromium",
            Step::Firefox => "firefox",
        }
    }

    fn run(self, filter: Option<&str>) -> Result<()> {
        match self {
            Step::Rustfmt => {
                install::rust_component("rustfmt", "fmt")?;
                run(in_project(cargo()).args(["fmt", "--all", "--check"]))?;
                run(in_project(cargo()).args(["fmt", "--check", "--manifest-path", "fuzz/Cargo.toml"]))
            }
            Step::Clippy => {
                install::rust_component("clippy", "clippy")?;
                run(in_project(cargo())
                    .args(["clippy", "--workspace", "--all-targets", "--locked", "--quiet"])
                    .args(["--", "-D", "warnings"]))?;
                run(in_project(cargo())
                    .args([
                        "doc",
                        "--no-deps",
                        "--package",
                        "diptych",
                        "--package",
                        "diptych-readers",
                        "--locked",
                        "--quiet",
                    ])
                    .env("RUSTDOCFLAGS", "-D warnings"))
            }
            Step::Rust => {
                // Apart, since together cargo would build the bindings crate again, with other features of its dependencies.
                let test = |packages: &[&str]| {
                    let packages = packages.iter().flat_map(|package| ["--package", package]);
                    let options = ["--locked", "--quiet", "--no-fail-fast"];
                    run(in_project(cargo()).arg("test").args(packages).args(options).args(filter))
                };
                let core = test(&RUST_PACKAGES).context("tests of diptych, its readers and fit");
                let xtask = test(&["xtask"]).context("tests of xtask");
                core.and(xtask)
            }
            Step::Fuzz => fuzz::short(),
            Step::Prettier => {
                node::install_packages()?;
                run(node::tool("prettier/bin/prettier.cjs").args(["--check", "--log-level", "warn", "."]))
            }
            Step::Eslint => {
                node::install_packages()?;
                run(node::tool("eslint/bin/eslint.js").args(["--max-warnings", "0", "."]))
            }
            Step::Build => {
                node::install_packages()?; // wasm-opt is among them
                dist::build(dist::Form::Small).map(|_| ())
            }
            Step::Sizes => {
                ensure!(project::dist().is_dir(), "dist/ is not built");
                sizes::check()
            }
            Step::Tsc => {
                node::install_packages()?;
                ensure!(project::dist().join("pkg/diptych.d.ts").is_file(), "dist/ is not built");
                let projects = [
                    "tsconfig.json",
                    "tsconfig.worker.json",
                    "tests/page/tsconfig.json",
                    "tests/browser/tsconfig.json",
                    "benches/web/tsconfig.json",
                ];
                projects
                    .iter()
                    .try_for_each(|project| run(node::tool("typescript/bin/tsc").args(["--project", project])))
            }
            Step::Page => {
                ensure!(project::dist().join("pkg/diptych.js").is_file(), "dist/ is not built");
                let files = test_files("tests/page")?;
                run(in_project(Command::new("node"))
                    .args(["--test", "--test-reporter=spec"])
                    .args(filter.map(|text| format!("--test-name-pattern={text}")))
                    .args(files))
            }
            Step::Chromium => in_browser(browsers::CHROMIUM, filter),
            Step::Firefox => in_browser(browsers::FIREFOX, filter),
        }
    }
}

fn in_project(mut command: Command) -> Command {
    command.current_dir(project::root());
    command
}

/// The browser tests, in one browser. They start this very program as their server, and the command line to compare with.
fn in_browser(browser: Browser, filter: Option<&str>) -> Result<()> {
    node::install_packages()?;
    ensure!(project::dist().is_dir(), "dist/ is not built");
    let program = browser.program()?;
    // Built already by the step `rust`, most often; asked for with the same packages, since cargo would build it again with
    // other features of its dependencies.
    let packages = RUST_PACKAGES.iter().flat_map(|package| ["--package", package]);
    run(in_project(cargo()).arg("test").args(packages).args(["--no-run", "--quiet", "--locked"]))?;
    let xtask = env::current_exe().context("this program does not know its own path")?;
    let mut command = in_project(Command::new("node"));
    command
        .args(["--test", "--test-reporter=spec", "--test-concurrency=2", "--test-timeout=3600000"])
        .args(filter.map(|text| format!("--test-name-pattern={text}")))
        .args(["tests/browser/half-a.js", "tests/browser/half-b.js"])
        .env("DIPTYCH_BROWSER", browser.name)
        .env("DIPTYCH_BROWSER_PROGRAM", program)
        .env("DIPTYCH_COMMAND", xtask.with_file_name("diptych"))
        .env("DIPTYCH_XTASK", xtask);
    run(&mut command)
}

/// The *.test.js of a folder, in order; named one by one since what a folder means to `node --test` depends on its version.
fn test_files(folder: &str) -> Result<Vec<PathBuf>> {
    let folder = project::root().join(folder);
    let mut files = vec![];
    for entry in fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        files.push(entry?.path());
    }
    files.retain(|file| file.to_string_lossy().ends_with(".test.js"));
    ensure!(!files.is_empty(), "there are no tests in {}", folder.display());
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_what_failed_and_why() {
        let results = [
            (Step::Rustfmt, Duration::from_millis(640), Ok(())),
            (Step::Clippy, Duration::from_millis(14_210), Err(anyhow::anyhow!("cargo failed (exit status: 101)"))),
        ];
        assert_eq!(
            table(&results, Duration::from_secs(15)),
            "step        seconds  result\n\
             rustfmt         0.6  ok\n\
             clippy         14.2  FAILED: cargo failed (exit status: 101)\n\
             all            15.0  1 of 2 steps FAILED\n"
        );
    }

    #[test]
    fn every_step_is_run_once() {
        let listed = NATIVE.iter().chain(&PAGE).chain(&BROWSERS);
        for step in Step::value_variants() {
            assert_eq!(listed.clone().filter(|other| *other == step).count(), 1, "{}", step.name());
        }
    }

    #[test]
    fn a_step_is_asked_for_by_the_name_that_the_table_shows() {
        for step in Step::value_variants() {
            assert!(step.to_possible_value().is_some_and(|value| value.get_name() == step.name()));
        }
    }
}
