//! The programs in Python, in an environment of their own that is made once. Where there is no Python, or their packages cannot
//! be had, the table says so.

use super::figures::Figure;
use super::{Setting, on_each_pair};
use crate::process::{find, run, say};
use crate::project;
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The programs, and the longest pair that each is given, in words: collatex takes seconds for a thousand.
const PROGRAMS: [(&str, Option<usize>); 3] = [("difflib", None), ("collatex", Some(1_000)), ("scikit-learn", None)];

/// Every program on every pair.
///
/// # Errors
/// Where a program prints what is no figure.
pub fn in_python(setting: &Setting) -> Result<Vec<Figure>> {
    let python = match environment() {
        Ok(python) => python,
        Err(error) => {
            say("bench", &format!("without the programs in Python: {error:#}"));
            let missing = |(program, _)| Figure::failed(program, "Python", &setting.pairs[0], "no Python");
            return Ok(PROGRAMS.into_iter().map(missing).collect());
        }
    };
    let mut figures = vec![];
    for (program, most) in PROGRAMS {
        figures.extend(on_each_pair(setting, program, "Python", most, || {
            let mut command = Command::new(&python);
            command.current_dir(project::root()).args(["benches/peers/peers.py", program]);
            command
        })?);
    }
    Ok(figures)
}

/// The Python of an environment under target/ that has the packages of benches/peers/requirements.txt.
fn environment() -> Result<PathBuf> {
    let folder = project::root().join("target/bench/python");
    let programs = folder.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let python = programs.join("python");
    let list = project::root().join("benches/peers/requirements.txt");
    let wanted = fs::read(&list).context("benches/peers/requirements.txt cannot be read")?;
    let stamp = folder.join("installed-requirements.txt");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    let system = find(&["python3", "python"]).context("there is no python3")?;
    say("python", "installing the packages of benches/peers/requirements.txt into target/bench/python");
    run(Command::new(system).args(["-m", "venv", "--clear"]).arg(&folder))?;
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
    run(Command::new(&python).args(install).arg(list))?;
    fs::write(stamp, wanted)?;
    Ok(python)
}
