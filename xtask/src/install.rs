//! Installing what a step misses, where that can be done without asking; otherwise one line that asks for it.

use crate::process::{cargo, find, printed, run, say, succeeds};
use crate::project;
use anyhow::{Context, Result, bail};
use std::process::{Command, Stdio};
use std::time::Duration;

/// Installs Debian packages through apt-get, as root or through a sudo that asks for no password.
///
/// # Errors
/// One line that says what to install, and `for_what`, where it cannot be done from here.
pub fn debian_packages(packages: &[&str], for_what: &str) -> Result<()> {
    let listed = packages.join(" ");
    let Some(prefix) = privilege().filter(|_| find(&["apt-get"]).is_some()) else {
        bail!("{for_what} is missing. On Debian or Ubuntu: sudo apt-get install --no-install-recommends {listed}");
    };
    say("install", &format!("{listed} ({for_what})"));
    let apt_get = |arguments: &[&str]| {
        let words: Vec<&str> = prefix.iter().chain(&["apt-get"]).chain(arguments).copied().collect();
        let mut command = Command::new(words[0]);
        command.args(&words[1..]).env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null());
        command
    };
    let install: Vec<&str> =
        ["install", "-qq", "-y", "--no-install-recommends"].iter().chain(packages).copied().collect();
    // A fresh image has no package lists, an old one stale ones: fetch them only when the first try fails.
    if !succeeds(&mut apt_get(&install), Duration::from_secs(1200)) {
        run(&mut apt_get(&["update", "-qq"])).context("apt-get cannot fetch its package lists")?;
        run(&mut apt_get(&install)).with_context(|| format!("install {listed} by hand ({for_what})"))?;
    }
    Ok(())
}

/// What to put before apt-get: nothing for root, sudo where it asks for no password.
fn privilege() -> Option<Vec<&'static str>> {
    let user = printed(Command::new("id").arg("-u"))?;
    if user == "0" {
        return Some(vec![]);
    }
    succeeds(Command::new("sudo").args(["-n", "true"]), Duration::from_secs(5)).then(|| vec!["sudo", "-n"])
}

/// Makes sure of a part of the Rust toolchain that some installations leave out.
///
/// # Errors
/// Where it is missing and rustup cannot add it.
pub fn rust_component(component: &str, subcommand: &str) -> Result<()> {
    if succeeds(cargo().args([subcommand, "--version"]).current_dir(project::root()), Duration::from_secs(60)) {
        return Ok(());
    }
    say("install", &format!("{component}, through rustup"));
    run(Command::new("rustup").args(["component", "add", component]).current_dir(project::root()))
}
