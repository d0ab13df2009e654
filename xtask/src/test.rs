//! Every check and every test, one after the other; a step that fails stops none after it.
//!
//! ```text
//! step        seconds  result
//! rustfmt         0.6  ok
//! clippy         14.2  FAILED: cargo failed (exit status: 101)
//! ```

use crate::browsers::{self, Browser};
use crate::process::{cargo, run, say};
use crate::{dist, install, node, project};
use anyhow::{Context, Result, ensure};
use clap::ValueEnum;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};
use std::{env, fs};

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

/// The steps, in their order: quick and telling first.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Step {
    /// Rust is laid out as rustfmt does.
    Rustfmt,
    /// No warning from the compiler, clippy or rustdoc.
    Clippy,
    /// Unit tests, integration tests and the examples in the docs.
    Rust,
    /// JavaScript, CSS and HTML are laid out as prettier does.
    Prettier,
    /// No finding from eslint.
    Eslint,
    /// dist/ can be built.
    Build,
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
    let steps = Step::value_variants().iter().filter(|step| options.only.is_empty() || options.only.contains(step));
    let results: Vec<(Step, Duration, Result<()>)> = steps
        .map(|step| {
            say("test", step.name());
            let start = Instant::now();
            let result = step.run(options.filter.as_deref());
            if let Err(error) = &result {
                say("FAILED", &format!("{}: {error:#}", step.name()));
            }
            (*step, start.elapsed(), result)
        })
        .collect();
    eprint!("\n{}", table(&results));
    let failed = results.iter().any(|(_, _, result)| result.is_err());
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn table(results: &[(Step, Duration, Result<()>)]) -> String {
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
    line("all", results.iter().map(|(_, time, _)| *time).sum(), &verdict);
    table
}

impl Step {
    fn name(self) -> &'static str {
        match self {
            Step::Rustfmt => "rustfmt",
            Step::Clippy => "clippy",
            Step::Rust => "rust",
            Step::Prettier => "prettier",
            Step::Eslint => "eslint",
            Step::Build => "build",
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
                run(in_project(cargo()).args(["fmt", "--all", "--check"]))
            }
            Step::Clippy => {
                install::rust_component("clippy", "clippy")?;
                run(in_project(cargo())
                    .args(["clippy", "--workspace", "--all-targets", "--locked", "--quiet"])
                    .args(["--", "-D", "warnings"]))?;
                run(in_project(cargo())
                    .args(["doc", "--no-deps", "--package", "diptych", "--locked", "--quiet"])
                    .env("RUSTDOCFLAGS", "-D warnings"))
            }
            Step::Rust => {
                // Apart, since together cargo would build the bindings crate again, with other features of its dependencies.
                let test = |packages: &[&str]| {
                    let packages = packages.iter().flat_map(|package| ["--package", package]);
                    let options = ["--locked", "--quiet", "--no-fail-fast"];
                    run(in_project(cargo()).arg("test").args(packages).args(options).args(filter))
                };
                let core = test(&["diptych", "fit"]).context("tests of diptych and fit");
                let xtask = test(&["xtask"]).context("tests of xtask");
                core.and(xtask)
            }
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
                dist::build()
            }
            Step::Tsc => {
                node::install_packages()?;
                ensure!(project::dist().join("pkg/diptych.d.ts").is_file(), "dist/ is not built");
                let projects = [
                    "tsconfig.json",
                    "tsconfig.worker.json",
                    "tests/page/tsconfig.json",
                    "tests/browser/tsconfig.json",
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
    // Most often built already, by the step `rust`.
    run(in_project(cargo()).args(["build", "--quiet", "--locked", "--bin", "diptych"]))?;
    let xtask = env::current_exe().context("this program does not know its own path")?;
    let files = test_files("tests/browser")?;
    let mut command = in_project(Command::new("node"));
    command
        .args(["--test", "--test-reporter=spec", "--test-concurrency=2", "--test-timeout=300000"])
        .args(filter.map(|text| format!("--test-name-pattern={text}")))
        .args(files)
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
            table(&results),
            "step        seconds  result\n\
             rustfmt         0.6  ok\n\
             clippy         14.2  FAILED: cargo failed (exit status: 101)\n\
             all            14.8  1 of 2 steps FAILED\n"
        );
    }

    #[test]
    fn a_step_is_asked_for_by_the_name_that_the_table_shows() {
        for step in Step::value_variants() {
            assert!(step.to_possible_value().is_some_and(|value| value.get_name() == step.name()));
        }
    }
}
