//! The page as Lighthouse sees it, served compressed from dist/.

use crate::process::run;
use crate::{browsers, dist, node, project};
use anyhow::{Context, Result};
use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// Builds, serves and measures; the scores go to standard output.
///
/// # Errors
/// Where a score is below what is asked for, or something that is needed is missing.
pub fn measure() -> Result<()> {
    node::install_packages()?;
    dist::build(dist::Form::Small)?;
    let program = browsers::CHROMIUM.program()?;
    let mut server = Command::new(env::current_exe().context("this program does not know its own path")?)
        .args(["serve", "--no-build", "--port", "0"])
        .stdout(Stdio::piped())
        .spawn()
        .context("the server cannot be started")?;
    let measured = server.stdout.take().context("the server says nothing").and_then(|said| {
        let mut line = String::new();
        BufReader::new(said).read_line(&mut line)?;
        let address =
            line.split_whitespace().find(|word| word.starts_with("http")).context("the server has no address")?;
        let script = project::root().join("tools/lighthouse/measure.js");
        run(Command::new("node").arg(script).arg(address).arg(program).current_dir(project::root()))
    });
    server.kill()?;
    server.wait()?;
    measured
}
