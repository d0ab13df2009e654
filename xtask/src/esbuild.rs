//! esbuild, the one tool that makes scripts and styles small: modules become one, names and spaces become short.
//!
//! ```text
//! www/js/page.js and all that it imports  →  one module, or one and what it imports later
//! const comparison = await core.compare() →  const e=await t.compare()
//! ```
//!
//! It is npm's, and installed when it is not there. Where it cannot be had, the page is served as it is written.

use crate::dist::{self, Files};
use crate::node;
use crate::process::{find, say};
use crate::project;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What it is told whatever it does.
const ALWAYS: [&str; 4] = ["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning"];

/// esbuild, where it is installed.
pub struct Esbuild(PathBuf);

impl Esbuild {
    /// Finds it, or installs it with the other packages; none where that fails.
    pub fn find() -> Option<Self> {
        let program = project::root().join("node_modules/.bin/esbuild");
        if !program.exists() && find(&["npm"]).is_some() {
            // Whoever has no network goes on without.
            if let Err(error) = node::install_packages() {
                say("npm", &format!("{error:#}"));
            }
        }
        if !program.exists() {
            say("esbuild", "not there: the page stays as it is written, larger than need be (`npm ci` installs it)");
            return None;
        }
        Some(Self(program))
    }

    /// A module with all that it imports, by its path in the project.
    ///
    /// # Errors
    /// Where esbuild refuses a module, or one imports what is not there.
    pub fn joined(&self, module: &str) -> Result<Vec<u8>> {
        self.run(&[module, "--bundle", "--format=esm"], b"")
    }

    /// The same in as few modules as there have to be, where what a module imports later is to come later: by their names.
    ///
    /// # Errors
    /// As [`Self::joined`].
    pub fn split(&self, module: &str) -> Result<Vec<(String, Vec<u8>)>> {
        let folder = project::intermediate().join("modules");
        project::remove(&folder)?;
        let outdir = format!("--outdir={}", folder.display());
        self.run(&[module, "--bundle", "--splitting", "--format=esm", "--chunk-names=[name]", &outdir], b"")?;
        (dist::files(&folder)?.iter())
            .map(|file| {
                let name = file.file_name().and_then(|name| name.to_str()).context("a module without a name")?;
                Ok((name.to_owned(), fs::read(file)?))
            })
            .collect()
    }

    /// Makes a style sheet small, or a script that is no module and that no other has to know a name of.
    ///
    /// # Errors
    /// Where the file is not there, or esbuild refuses it.
    pub fn minify(&self, files: &mut Files, place: &Path) -> Result<()> {
        let address = dist::address(place);
        let content = files.get(place).with_context(|| format!("there is no {address}"))?;
        let loader = match place.extension().and_then(|extension| extension.to_str()) {
            Some("css") => &["--loader=css"][..],
            // In a function of its own, so that every name can be short and what nobody uses can go.
            _ => &["--loader=js", "--format=iife", "--tree-shaking=true"][..],
        };
        let smaller = self.run(loader, content).with_context(|| address)?;
        files.insert(place.to_owned(), smaller);
        Ok(())
    }

    fn run(&self, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>> {
        let mut child = Command::new(&self.0)
            .args(arguments)
            .args(ALWAYS)
            .current_dir(project::root())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("esbuild cannot be started")?;
        // It writes when it has read everything, so neither waits for the other.
        child.stdin.take().context("esbuild takes nothing")?.write_all(input)?;
        let output = child.wait_with_output()?;
        ensure!(output.status.success(), "esbuild failed ({})", output.status);
        Ok(output.stdout)
    }
}
