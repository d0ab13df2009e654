//! The list of files that the service worker keeps, written into it: each with its checksum, so that it keeps a build
//! whole or not at all, and so that a new build makes a new service worker.
//!
//! ```text
//! const BUILD = { version: "", files: {}, readers: {} };
//! const BUILD = {"version":"q1Xb…","files":{"./":"sha256-…","js/page.js":"sha256-…"},"readers":{…}};
//! ```
//!
//! The readers of formats are listed apart: fetcher.js fetches them when they are needed.

use crate::dist::{self, Files};
use crate::{readers, scripts};
use anyhow::{Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// The line of sw.js that the list replaces.
const EMPTY: &str = "const BUILD = { version: \"\", files: {}, readers: {} };";

/// A checksum as browsers write it, in `integrity` and in a Content-Security-Policy.
pub fn checksum(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

/// Writes the list of all files that a page without a network needs into sw.js.
///
/// # Errors
/// Where sw.js has no place for it.
pub fn list(files: &mut Files) -> Result<()> {
    let script = dist::text(files, "sw.js")?;
    ensure!(script.contains(EMPTY), "www/sw.js has no line {EMPTY}");
    let mut entries = String::new();
    for (place, content) in files.iter().filter(|(place, _)| is_kept(place)) {
        let address = dist::address(place);
        // The page is asked for by its folder.
        let address = if address == "index.html" { "./" } else { &address };
        let comma = if entries.is_empty() { "" } else { "," };
        // Writing to a String cannot fail; names of our files need no escapes.
        let _ = write!(entries, "{comma}\"{address}\":\"{}\"", checksum(content));
    }
    let parts: Vec<PathBuf> =
        files.keys().filter(|place| readers::is_part(place) && is_loaded(place)).cloned().collect();
    let parts = readers::checksums(files, &parts)?;
    // Its own text counts as well: what it does is part of a build.
    let version = checksum(format!("{script}{entries}{parts}").as_bytes());
    let version = &version["sha256-".len()..][..16];
    let line = format!("const BUILD = {{\"version\":\"{version}\",\"files\":{{{entries}}},\"readers\":{{{parts}}}}};");
    let script = script.replacen(EMPTY, &line, 1);
    files.insert("sw.js".into(), script.into_bytes());
    Ok(())
}

/// Not the service worker itself, which the browser keeps, nor what is fetched when it is needed.
fn is_kept(place: &Path) -> bool {
    place != Path::new("sw.js") && is_loaded(place) && !readers::is_part(place)
}

/// Not what only the type checker reads, nor the bindings by themselves: the worker's script holds them.
pub fn is_loaded(place: &Path) -> bool {
    !place.to_string_lossy().ends_with(".d.ts") && place != Path::new(scripts::BINDINGS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(page: &str) -> Result<String> {
        let mut files: Files = [
            ("index.html", page),
            ("js/types.d.ts", "export {};"),
            ("pkg/diptych.js", "export {};"),
            ("pkg/diptych_bg.wasm", "core"),
            ("pkg/readers_pdf_bg.wasm", "core"),
            ("sw.js", &format!("// keeps\n{EMPTY}\n")),
        ]
        .map(|(place, content)| (place.into(), content.into()))
        .into();
        list(&mut files)?;
        Ok(dist::text(&files, "sw.js")?.to_owned())
    }

    #[test]
    fn the_list_has_every_file_the_page_needs_by_its_checksum() -> Result<()> {
        let script = listed("<title>Diptych</title>")?;
        let (_, files) = script.split_once("\"files\":").expect("the list is written");
        assert_eq!(
            files,
            "{\"./\":\"sha256-+JdlEUD+yzc7tUC1iyIxo9zD3mkCZUYw6nd1ZyRbAfI=\",\
             \"pkg/diptych_bg.wasm\":\"sha256-DUX1/UYrjHC/+xACGsG8/z9Y8psfr3VoWVCVQn1CgSw=\"},\
             \"readers\":{\"pkg/readers_pdf_bg.wasm\":\"sha256-DUX1/UYrjHC/+xACGsG8/z9Y8psfr3VoWVCVQn1CgSw=\"}};\n"
        );
        Ok(())
    }

    #[test]
    fn a_changed_file_makes_another_version() -> Result<()> {
        let version = |script: &str| script.split('"').nth(3).map(str::to_owned);
        let (one, other) = (listed("<title>Diptych</title>")?, listed("<title>Diptych 2</title>")?);
        assert_ne!(version(&one), version(&other));
        assert_eq!(one, listed("<title>Diptych</title>")?, "the same files, the same list");
        Ok(())
    }
}
