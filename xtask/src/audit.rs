//! What the project is built from, looked over: licences, known faults, sources and doubles of every crate, and known faults of the
//! packages that check it.
//!
//! ```text
//! cargo deny check bans licenses sources    Cargo.lock     needs no network
//! cargo deny check advisories               RustSec's list of faults; with --offline the copy that was fetched last
//! npm audit                                 package-lock.json; needs the registry
//! ```

use crate::process::{cargo, run, say, succeeds};
use crate::{node, project};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use std::{env, fs};

/// How to look.
#[derive(clap::Args)]
pub struct Options {
    /// Without a network: what cannot be looked at is named, and is no failure.
    #[arg(long)]
    offline: bool,
}

/// Looks at all of it, and says at the end what was found or could not be looked at.
///
/// # Errors
/// Where something was found, or could not be looked at although there is to be a network.
pub fn audit(options: &Options) -> Result<()> {
    install()?;
    node::require_node()?;
    run(cargo().args(["fetch", "--quiet", "--locked"]).current_dir(project::root()))?;
    let mut found = vec![];
    let mut look = |what: &str, command: &mut Command, can_be_missing: bool| {
        say("audit", what);
        match run(command.current_dir(project::root())) {
            Ok(()) => {}
            Err(error) if can_be_missing => say("audit", &format!("NOT LOOKED AT: {what} ({error:#})")),
            Err(error) => found.push(format!("{what}: {error:#}")),
        }
    };
    look("crates: licences, doubles, sources", &mut deny(false, &["bans", "licenses", "sources"]), false);
    if options.offline && !has_list() {
        say(
            "audit",
            "NOT LOOKED AT: crates: known faults (their list was never fetched: run this once with a network)",
        );
    } else {
        look("crates: known faults", &mut deny(options.offline, &["advisories"]), false);
    }
    let mut npm = Command::new("npm");
    look("packages of npm: known faults", npm.args(["audit", "--package-lock-only"]), options.offline);
    if found.is_empty() { Ok(()) } else { bail!("{}", found.join("; ")) }
}

/// Whether the list of known faults is there from an earlier run.
fn has_list() -> bool {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::var_os("HOME").map(|home| Path::new(&home).join(".cargo")));
    home.and_then(|home| fs::read_dir(home.join("advisory-dbs")).ok()).is_some_and(|mut lists| lists.next().is_some())
}

fn deny(offline: bool, checks: &[&str]) -> Command {
    let mut command = cargo();
    command.args(["deny", "--locked"]).args(offline.then_some("--offline")).arg("check").args(checks);
    command
}

fn install() -> Result<()> {
    if succeeds(cargo().args(["deny", "--version"]), Duration::from_secs(20)) {
        return Ok(());
    }
    say("install", "cargo-deny, once (some minutes)");
    run(cargo().args(["install", "--locked", "--quiet", "cargo-deny"])).context("cargo-deny cannot be installed")
}
