//! How long a comparison takes, and what it takes beside other programs: natively stage by stage, the compiled core in Node and
//! in browsers, and what else there is to hold two texts against each other, on the same pairs of reports in the same run.
//!
//! ```text
//! native   benches/stages (divan) and benches/growth
//! web      benches/web: Node, Chromium, Firefox
//! peers    benches/web: diffWords, diff-match-patch; benches/peers: difflib, collatex, scikit-learn
//! ```

mod chart;
mod figures;
mod peers;
mod report;

use crate::browsers::{self, Browser};
use crate::process::{cargo, printed_within, run, say};
use crate::{dist, node, project, readers};
use anyhow::{Context, Result, ensure};
use clap::ValueEnum;
use figures::{DIPTYCH, FIRST_CORE, Figure};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use std::{env, fs};

/// What to measure.
#[derive(clap::Args)]
pub struct Options {
    /// The pairs: `seeds`, or how many words each report of a made-up pair has.
    #[arg(value_name = "PAIR", default_values_t = ["seeds", "1000", "5000", "20000", "100000"].map(String::from))]
    pairs: Vec<String>,
    /// Measure only these parts: `--only web,peers`.
    #[arg(long, value_enum, value_name = "PART", value_delimiter = ',')]
    only: Vec<Part>,
    /// How many seconds a program may take with a pair.
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    limit: u64,
}

/// The parts.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Stage by stage, natively.
    Native,
    /// The compiled core in Node, Chromium and Firefox.
    Web,
    /// Other programs.
    Peers,
}

/// What every part is told.
struct Setting<'a> {
    pairs: &'a [String],
    /// Holds the pairs as files in `pairs/`, and what is made on the way.
    folder: PathBuf,
    limit: Duration,
}

impl Setting<'_> {
    fn files(&self) -> PathBuf {
        self.folder.join("pairs")
    }
}

/// Measures, and prints what came of it.
///
/// # Errors
/// Where something of the project's own cannot be built or run; another program that is missing is told of in the table.
pub fn bench(options: &Options) -> Result<()> {
    let wanted = |part| options.only.is_empty() || options.only.contains(&part);
    for pair in &options.pairs {
        ensure!(pair == "seeds" || pair.parse::<usize>().is_ok(), "a pair is `seeds` or a number of words, not {pair}");
    }
    let folder = project::intermediate().join("bench");
    fs::create_dir_all(&folder)?;
    let setting = Setting { pairs: &options.pairs, folder, limit: Duration::from_secs(options.limit) };
    // All is built before anything is timed.
    if wanted(Part::Web) || wanted(Part::Peers) {
        node::install_packages()?;
        dist::build(dist::Form::Small)?;
        copy_cores(&setting.folder.join("cores"))?;
    }
    say("bench", "building the native benchmarks");
    run(benchmark("growth").arg("--write").arg(setting.files()).args(setting.pairs))?;

    let mut figures = vec![];
    let mut growth = Ok(());
    if wanted(Part::Native) {
        let (native, outcome) = native(&setting)?;
        figures.extend(native);
        growth = outcome;
    }
    if wanted(Part::Web) {
        figures.extend(in_node(&setting, DIPTYCH, None)?);
        figures.extend(in_node(&setting, FIRST_CORE, Some(LONGEST_FOR_FIRST_CORE))?);
        for browser in [browsers::CHROMIUM, browsers::FIREFOX] {
            figures.extend(in_browser(&setting, browser, wanted(Part::Peers))?);
        }
    }
    if wanted(Part::Peers) {
        for program in ["diffWords", "diff-match-patch"] {
            figures.extend(in_node(&setting, program, None)?);
        }
        figures.extend(peers::in_python(&setting)?);
    }
    print!("{}", report::report(&options.pairs, &figures));
    for (name, picture) in report::curves(&figures) {
        let file = setting.folder.join(name);
        fs::write(&file, picture)?;
        say("bench", &format!("curves in {}", file.display()));
    }
    growth
}

/// Copies the modules that are measured, with their bindings: the page joins these with its workers.
fn copy_cores(folder: &Path) -> Result<()> {
    for name in ["diptych", readers::WHOLE, "readers_markdown"] {
        fs::create_dir_all(folder.join(name))?;
        for file in [format!("{name}.js"), format!("{name}_bg.wasm")] {
            let package = project::intermediate().join("packages").join(name);
            fs::copy(package.join(&file), folder.join(name).join(&file))
                .with_context(|| format!("there is no {file}"))?;
        }
    }
    Ok(())
}

/// A benchmark of the library, to be told its arguments.
fn benchmark(name: &str) -> Command {
    let mut command = cargo();
    command.current_dir(project::root()).args(["bench", "--quiet", "--locked", "--package", "diptych"]);
    command.args(["--bench", name, "--"]);
    command
}

/// Both native tables; the figures of whole comparisons, and what growth says of the ledger, which stops nothing after it.
fn native(setting: &Setting) -> Result<(Vec<Figure>, Result<()>)> {
    say("bench", "natively, each stage by itself (divan)");
    run(benchmark("stages").args(["--sort", "location"]))?;
    say("bench", "natively, how the stages grow");
    let results = setting.folder.join("native.jsonl");
    // Not to be taken for what an earlier run has found.
    fs::write(&results, "")?;
    println!("\nWhere the time goes: Diptych natively, medians in milliseconds\n");
    let outcome = run(benchmark("growth").arg("--results").arg(&results).args(setting.pairs));
    Ok((figures::parse(&fs::read_to_string(results)?)?, outcome))
}

/// A program in Node, on every pair that is not too long for it in a process of its own.
fn in_node(setting: &Setting, program: &str, most: Option<usize>) -> Result<Vec<Figure>> {
    on_each_pair(setting, program, "Node", most, || {
        let mut command = Command::new("node");
        command.current_dir(project::root()).args(["benches/web/node.js", program]);
        command
    })
}

/// A program on one pair after the other, by a command that is told the folder and the pair; none longer than `most` words, and
/// none after one that took too long.
fn on_each_pair(
    setting: &Setting,
    program: &str,
    host: &str,
    most: Option<usize>,
    command: impl Fn() -> Command,
) -> Result<Vec<Figure>> {
    let mut figures: Vec<Figure> = vec![];
    for pair in setting.pairs {
        let too_long = most.is_some_and(|most| figures::words(pair).is_some_and(|words| words > most));
        let gave_up = figures.last().is_some_and(|figure| figure.failed.is_some());
        if too_long || gave_up {
            figures.push(Figure::failed(program, host, pair, figures::NOT_TRIED));
            continue;
        }
        say("bench", &format!("{program} in {host}: {pair}"));
        match printed_within(command().arg(setting.files()).arg(pair), setting.limit) {
            Ok(Some(printed)) => figures.extend(figures::parse(&printed)?),
            Ok(None) => {
                let limit = format!("> {} s", setting.limit.as_secs());
                figures.push(Figure::failed(program, host, pair, &limit));
            }
            Err(error) if ![DIPTYCH, FIRST_CORE].contains(&program) => {
                say("bench", &format!("{error:#}"));
                figures.push(Figure::failed(program, host, pair, "failed"));
            }
            Err(error) => return Err(error),
        }
    }
    Ok(figures)
}

/// The longest pair that the first core is given, in words: for longer ones the page has the whole one come.
const LONGEST_FOR_FIRST_CORE: usize = 5_000;

/// The longest pair on which diffWords is tried in browsers, in words: twice as long takes four times as long.
const LONGEST_FOR_DIFF_WORDS: usize = 5_000;

/// The compiled core in a browser, and diffWords where peers are asked for. The page is served by this very program.
fn in_browser(setting: &Setting, browser: Browser, peers: bool) -> Result<Vec<Figure>> {
    let program = browser.program()?;
    let up_to = |program: &str, most: usize| -> Vec<String> {
        let short = |pair: &&String| figures::words(pair).is_none_or(|words| words <= most);
        setting.pairs.iter().filter(short).map(|pair| format!("{program}/{pair}")).collect()
    };
    let mut jobs = up_to(DIPTYCH, usize::MAX);
    jobs.extend(up_to(FIRST_CORE, LONGEST_FOR_FIRST_CORE));
    if peers {
        jobs.extend(up_to("diffWords", LONGEST_FOR_DIFF_WORDS));
    }
    let mut command = Command::new("node");
    command
        .current_dir(project::root())
        .arg("benches/web/browser.js")
        .args([&setting.folder, Path::new(&setting.limit.as_secs().to_string())])
        .args(&jobs)
        .env("DIPTYCH_BROWSER", browser.name)
        .env("DIPTYCH_BROWSER_PROGRAM", program)
        .env("DIPTYCH_XTASK", env::current_exe().context("this program does not know its own path")?);
    let mut child = command.stdout(Stdio::piped()).spawn().context("node cannot be started")?;
    let lines = BufReader::new(child.stdout.take().context("node has no standard output")?).lines();
    let mut figures = vec![];
    for line in lines {
        for figure in figures::parse(&line?)? {
            say("bench", &format!("{} in {}: {}", figure.program, figure.host, figure.pair));
            figures.push(figure);
        }
    }
    let status = child.wait()?;
    ensure!(status.success(), "the benchmark in {} failed ({status})", browser.name);
    Ok(figures)
}
