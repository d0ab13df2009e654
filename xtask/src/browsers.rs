//! The real browsers that the page is tested in.

use crate::{install, process};
use anyhow::{Result, bail};
use std::env;
use std::path::PathBuf;

/// A browser, by the name that the tests know it by.
#[derive(Clone, Copy)]
pub struct Browser {
    /// `chromium` or `firefox`.
    pub name: &'static str,
    /// Set by whoever wants another than the one that is found.
    variable: &'static str,
    programs: &'static [&'static str],
    debian_package: &'static str,
}

/// Chromium, or Chrome.
pub const CHROMIUM: Browser = Browser {
    name: "chromium",
    variable: "CHROMIUM",
    programs: &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    debian_package: "chromium",
};

/// Firefox.
pub const FIREFOX: Browser = Browser {
    name: "firefox",
    variable: "FIREFOX",
    programs: &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
    debian_package: "firefox-esr",
};

impl Browser {
    /// Its program: the one the variable names, else the first one found, else one that is installed now.
    ///
    /// # Errors
    /// Where there is none and none can be installed.
    pub fn program(self) -> Result<PathBuf> {
        if let Some(path) = env::var_os(self.variable).map(PathBuf::from) {
            if path.is_file() {
                return Ok(path);
            }
            bail!("{} names no program: {}", self.variable, path.display());
        }
        if let Some(program) = process::find(self.programs) {
            return Ok(program);
        }
        let for_what = format!("{} (or its path in {})", self.name, self.variable);
        install::debian_packages(&[self.debian_package], &for_what)?;
        match process::find(self.programs) {
            Some(program) => Ok(program),
            None => bail!("{for_what} is missing, although {} is installed", self.debian_package),
        }
    }
}
