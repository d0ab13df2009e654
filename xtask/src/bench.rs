//! How long a comparison takes: natively stage by stage, and the compiled core in Node, on pairs of reports of 800 to 100,000
//! words that `benches/growth` makes.

use crate::process::{cargo, run, say};
use crate::{dist, node, project};
use anyhow::Result;
use std::process::Command;

/// What to measure.
#[derive(clap::Args)]
pub struct Options {
    /// How many words the reports have.
    #[arg(value_name = "WORDS", default_values_t = [800, 5_000, 20_000, 100_000])]
    words: Vec<usize>,
}

/// Measures and prints both tables.
///
/// # Errors
/// Where something cannot be built or run.
pub fn bench(options: &Options) -> Result<()> {
    let words: Vec<String> = options.words.iter().map(ToString::to_string).collect();
    let pairs = project::intermediate().join("pairs");
    let growth = || {
        let mut command = cargo();
        command.current_dir(project::root()).args(["bench", "--quiet", "--locked", "--package", "diptych"]);
        // In a folder of its own: the library's file has one name for all profiles in target/release.
        command.args(["--bench", "growth", "--target-dir", "target/bench", "--"]);
        command
    };
    say("bench", "natively, stage by stage");
    run(growth().args(&words))?;
    run(growth().arg("--write").arg(&pairs).args(&words))?;
    node::install_packages()?;
    dist::build(dist::Form::Small)?;
    say("bench", "compiled for the web, in Node");
    run(Command::new("node").current_dir(project::root()).arg("benches/growth/wasm.js").arg(&pairs).args(&words))
}
