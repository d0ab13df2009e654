//! The command line: `diptych A B`, `diptych SAVED.json`, `diptych explain A B --sentence 8`.

use clap::{Args, Parser, Subcommand, ValueEnum};
use diptych::comparison::SideName;
use diptych::export::{self, About};
use diptych::{Article, Corrections, Error, Options, Question};
use serde::Serialize;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// Compare two news reports of one event: which passages answer each other, and where the details differ.
#[derive(Parser)]
#[command(version, args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    reports: Option<Reports>,
    /// What to print.
    #[arg(long, value_enum, default_value = "text")]
    format: ExportFormat,
}

#[derive(Subcommand)]
enum Command {
    /// Say why a sentence is linked to another, or not.
    ///
    /// A report that is itself named “explain” is compared as “./explain”.
    Explain(Explain),
}

#[derive(Args)]
struct Reports {
    /// The first report; or by itself a comparison that was saved as JSON.
    a: PathBuf,
    /// The second report.
    b: Option<PathBuf>,
    /// A reader's corrections, as a comparison's JSON has them; or such a comparison, of which they are taken.
    #[arg(long, value_name = "FILE")]
    corrections: Option<PathBuf>,
    /// Link passages by their words alone, without the table of near words.
    #[arg(long)]
    no_vectors: bool,
}

/// Which words mean nearly the same; the page fetches this file, the program carries it.
static VECTORS: &[u8] = include_bytes!("../www/vectors/english.bin");

#[derive(Args)]
struct Explain {
    #[command(flatten)]
    reports: Reports,
    /// The sentence: its number (from 0, the headline first, as in the comparison's JSON), or words of it that no other
    /// sentence of its report has. Without this, all sentences are listed with their numbers and links.
    #[arg(long, value_name = "NUMBER|WORDS")]
    sentence: Option<String>,
    /// The report that the sentence is of.
    #[arg(long, value_enum, default_value = "a")]
    side: Side,
    /// A sentence of the other report to hold it against, likewise; otherwise those it is linked to and those that came
    /// nearest.
    #[arg(long, value_name = "NUMBER|WORDS", requires = "sentence")]
    against: Option<String>,
    /// What to print.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// What a comparison is printed as.
#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum ExportFormat {
    /// Words for people.
    Text,
    /// A report to open in a browser and to hand out: one file, no script.
    Html,
    /// CommonMark, with GitHub's tables.
    Markdown,
    /// The details, one a line, for a spreadsheet.
    Csv,
    /// The whole of it for programs.
    Json,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Format {
    /// Words for people.
    Text,
    /// The whole of it for programs.
    Json,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Side {
    /// The first report.
    A,
    /// The second report.
    B,
}

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(printed) => match writeln!(std::io::stdout(), "{printed}") {
            // Whoever reads only the beginning (`diptych A B | head`) has what they wanted.
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                eprintln!("diptych: the result cannot be written: {error}.");
                ExitCode::FAILURE
            }
            _ => ExitCode::SUCCESS,
        },
        Err(sentence) => {
            eprintln!("diptych: {sentence}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: Arguments) -> Result<String, String> {
    match arguments {
        Arguments { command: Some(Command::Explain(explain)), .. } => run_explain(&explain),
        Arguments { reports: Some(reports), format, .. } => run_compare(&reports, format),
        // clap asks for the reports where there is no command.
        Arguments { reports: None, .. } => Err("two reports are needed: diptych A B".to_owned()),
    }
}

fn run_compare(reports: &Reports, format: ExportFormat) -> Result<String, String> {
    let (a, b, options) = reports.read()?;
    let comparison = diptych::compare(&a, &b, &options);
    // No day is told, so that the same reports always make the same file.
    let about = About::default();
    match format {
        ExportFormat::Text => Ok(export::text::text(&comparison)),
        ExportFormat::Html => Ok(export::html::html(&comparison, &about)),
        ExportFormat::Markdown => Ok(export::markdown::markdown(&comparison, &about)),
        ExportFormat::Csv => Ok(export::csv::csv(&comparison)),
        ExportFormat::Json => json(&comparison),
    }
}

fn run_explain(explain: &Explain) -> Result<String, String> {
    let (a, b, options) = explain.reports.read()?;
    let Some(sentence) = &explain.sentence else {
        let comparison = diptych::compare(&a, &b, &options);
        return match explain.format {
            Format::Text => Ok(export::explanation::numbered(&comparison)),
            Format::Json => Err("--format json of an explanation takes a --sentence.".to_owned()),
        };
    };
    let (side, own, other) = match explain.side {
        Side::A => (SideName::A, &a, &b),
        Side::B => (SideName::B, &b, &a),
    };
    let against = explain.against.as_deref().map(|wanted| find(other, side.other(), wanted)).transpose()?;
    let question = Question { side, sentence: find(own, side, sentence)?, against };
    let explanation = diptych::explain(&a, &b, &question, &options).map_err(|error| error.to_string())?;
    match explain.format {
        Format::Text => Ok(export::explanation::text(&a, &b, &explanation)),
        Format::Json => json(&explanation),
    }
}

/// The sentence that a person means: by its number, or by words of it.
fn find(article: &Article, side: SideName, wanted: &str) -> Result<usize, String> {
    match wanted.trim().parse() {
        Ok(number) => Ok(number),
        Err(_) => diptych::explain::sentence_with(article, side, wanted).map_err(|error| error.to_string()),
    }
}

impl Reports {
    /// Both reports, and how to compare them.
    fn read(&self) -> Result<(Article, Article, Options), String> {
        let mut options = Options::default();
        if !self.no_vectors {
            options.vectors = Some(Arc::new(diptych::Vectors::from_bytes(VECTORS).map_err(told)?));
        }
        let (bytes, name) = opened(&self.a)?;
        let (a, b) = match &self.b {
            Some(b) => {
                let (a, (bytes, name)) = (diptych::read(&bytes, &name).map_err(told)?, opened(b)?);
                (a, diptych::read(&bytes, &name).map_err(told)?)
            }
            None if diptych::saved::is_saved(&bytes, &name) => {
                let (a, b, corrections) = diptych::reopen(&bytes, &name).map_err(told)?;
                options.corrections = corrections;
                (a, b)
            }
            None => return Err("two reports are needed: diptych A B; or a comparison saved as JSON.".to_owned()),
        };
        diptych::check_distinct(&a, &b).map_err(told)?;
        if let Some(path) = &self.corrections {
            options.corrections = corrections(path)?;
            options.corrections.check(&a, &b).map_err(told)?;
        }
        Ok((a, b, options))
    }
}

fn told(error: Error) -> String {
    error.to_string()
}

/// What a file holds, and its name. One that is too large is refused before it is loaded.
fn opened(path: &Path) -> Result<(Vec<u8>, String), String> {
    let unopened = |error| format!("“{}” cannot be opened: {error}.", path.display());
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let size = std::fs::metadata(path).map_err(unopened)?.len();
    diptych::check_size(size, &name).map_err(told)?;
    Ok((std::fs::read(path).map_err(unopened)?, name))
}

/// Corrections by themselves, or those of a saved comparison.
fn corrections(path: &Path) -> Result<Corrections, String> {
    let (bytes, name) = opened(path)?;
    diptych::check_size(bytes.len() as u64, &name).map_err(told)?;
    let parsed = serde_json::from_slice::<serde_json::Value>(&bytes).ok().and_then(|mut value| {
        let own = value.get_mut("corrections").map(serde_json::Value::take).unwrap_or(value);
        let is_one = ["links", "details", "notes"].iter().any(|member| own.get(member).is_some());
        is_one.then(|| serde_json::from_value(own).ok()).flatten()
    });
    parsed.ok_or_else(|| format!("“{name}” holds no corrections: links, details and notes, as in a comparison’s JSON."))
}

fn json(value: &impl Serialize) -> Result<String, String> {
    serde_json::to_string(value).map_err(|error| error.to_string())
}
