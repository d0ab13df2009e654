//! Whether a build can be checked by building it again: the same sources, in another folder and from nothing, have to give the
//! same files to the byte.
//!
//! ```text
//! dist/                              as it was built here
//! target/reproduce/dist/             as it comes out of a copy of the sources
//! sha256 of each file                the same, or it is named
//! ```

use crate::offline::checksum;
use crate::process::{cargo, printed, run, say};
use crate::{dist, project};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Builds here, builds a copy of the sources from nothing, and holds what came out against each other.
///
/// # Errors
/// Where a build fails, or a file is not the same.
pub fn reproduce() -> Result<()> {
    dist::build(dist::Form::Small)?;
    let copy = project::root().join("target/reproduce");
    copy_sources(&copy)?;
    say("reproduce", &format!("building once more, from nothing, in {}", copy.display()));
    // With the toolchain that is named to us: crates whose sources name one of their own would be built with that.
    run(cargo().args(["xtask", "build"]).current_dir(&copy).env_remove("CARGO_TARGET_DIR"))?;
    let (one, other) = (dist::read(&project::dist())?, dist::read(&copy.join("dist"))?);
    let names: Vec<String> = (one.keys().chain(other.keys().filter(|place| !one.contains_key(*place))))
        .filter(|place| one.get(*place) != other.get(*place))
        .map(|place| dist::address(place))
        .collect();
    for (place, content) in &one {
        println!("{}  {}", checksum(content), dist::address(place));
    }
    ensure!(names.is_empty(), "not the same in both builds: {}", names.join(", "));
    println!("{} files, the same to the byte in both builds", one.len());
    Ok(())
}

/// Copies what git knows or would know of, so that nothing that was built comes along.
fn copy_sources(to: &Path) -> Result<()> {
    project::remove(to)?;
    let mut git = Command::new("git");
    git.args(["ls-files", "--cached", "--others", "--exclude-standard"]).current_dir(project::root());
    let listed = printed(&mut git).context("git cannot list the sources")?;
    for name in listed.lines() {
        let (from, to) = (project::root().join(name), to.join(name));
        // One that was removed and not yet committed.
        if !from.is_file() {
            continue;
        }
        fs::create_dir_all(to.parent().context("a file is in a folder")?)?;
        fs::copy(&from, &to).with_context(|| format!("{} cannot be copied", from.display()))?;
    }
    Ok(())
}
