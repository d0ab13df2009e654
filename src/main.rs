//! The command line: `diptych A B`.

use clap::{Parser, ValueEnum};
use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

/// Compare two news reports of one event: which passages answer each other, and where the details differ.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The first report.
    a: PathBuf,
    /// The second report.
    b: PathBuf,
    /// What to print.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Link passages by their words alone, without the table of near words.
    #[arg(long)]
    no_vectors: bool,
}

/// Which words mean nearly the same; the page fetches this file, the program carries it.
static VECTORS: &[u8] = include_bytes!("../www/vectors/english.bin");

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Format {
    /// A summary for people.
    Text,
    /// The comparison for programs, diptych-comparison/1.
    Json,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(printed) => match writeln!(std::io::stdout(), "{printed}") {
            // Whoever reads only the beginning (`diptych A B | head`) has what they wanted.
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                eprintln!("diptych: the comparison cannot be written: {error}.");
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

fn run(arguments: &Arguments) -> Result<String, String> {
    let read = |path: &PathBuf| {
        let bytes = std::fs::read(path).map_err(|error| format!("“{}” cannot be opened: {error}.", path.display()))?;
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        diptych::read(&bytes, &name).map_err(|error| error.to_string())
    };
    let (a, b) = (read(&arguments.a)?, read(&arguments.b)?);
    diptych::check_distinct(&a, &b).map_err(|error| error.to_string())?;
    let mut options = diptych::Options::default();
    if !arguments.no_vectors {
        options.vectors = Some(Arc::new(diptych::Vectors::from_bytes(VECTORS).map_err(|error| error.to_string())?));
    }
    let comparison = diptych::compare(&a, &b, &options);
    match arguments.format {
        Format::Text => Ok(diptych::export::text::text(&comparison)),
        Format::Json => serde_json::to_string(&comparison).map_err(|error| error.to_string()),
    }
}
