//! Node's side of the tools: the packages that package-lock.json names, installed when it changed.

use crate::process::{find, printed, run, say};
use crate::project;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Node 20.19 is the oldest that eslint runs on.
const OLDEST: (u32, u32) = (20, 19);

/// Runs `npm ci` where node_modules does not come from the present package-lock.json.
///
/// # Errors
/// Where Node is missing or too old, or npm fails.
pub fn install_packages() -> Result<()> {
    require_node()?;
    let root = project::root();
    let wanted = fs::read(root.join("package-lock.json")).context("package-lock.json cannot be read")?;
    // npm empties node_modules first, so a run that broke off leaves no stamp.
    let stamp = root.join("node_modules/.installed-package-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    say("npm", "npm ci: installing the checkers and the browser driver");
    run(Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(root))?;
    Ok(fs::write(stamp, wanted)?)
}

/// A command line tool out of node_modules, to be run by node itself.
pub fn tool(script: &str) -> Command {
    let mut command = Command::new("node");
    command.arg(Path::new("node_modules").join(script)).current_dir(project::root());
    command
}

/// Makes sure of Node and npm.
///
/// # Errors
/// Where either is missing, or Node is too old.
pub fn require_node() -> Result<()> {
    let ask = || format!("install Node {}.{} or later, with npm", OLDEST.0, OLDEST.1);
    if find(&["node"]).is_none() || find(&["npm"]).is_none() {
        bail!("Node is missing: {}", ask());
    }
    let version = printed(Command::new("node").arg("--version")).with_context(ask)?;
    if !is_recent(&version) {
        bail!("Node {version} is too old: {}", ask());
    }
    Ok(())
}

/// Whether `v20.20.2` will do.
fn is_recent(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.').map_while(|part| part.parse().ok());
    numbers.next().zip(numbers.next()).is_some_and(|version: (u32, u32)| version >= OLDEST)
}

#[cfg(test)]
mod tests {
    use super::is_recent;

    #[test]
    fn an_old_node_is_told_from_a_new_one() {
        assert!(is_recent("v20.20.2"));
        assert!(is_recent("v24.0.0"));
        assert!(!is_recent("v20.9.0"));
        assert!(!is_recent("v18.20.4"));
        assert!(!is_recent("not a version"));
    }
}
