//! The readers of formats that the page fetches when the first such file arrives: each a feature of the crate
//! `diptych-readers`, and a module of its own.
//!
//! ```text
//! readers/ ─ features = ["pdf"] ─→ pkg/readers_pdf.js, pkg/readers_pdf_bg.wasm
//! www/fetcher.js                   const READERS = {"pdf":{"pkg/readers_pdf.js":"sha256-…", …}, …};
//! ```

use crate::dist::{self, Files};
use crate::offline::checksum;
use anyhow::{Context, Result, ensure};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// What the modules are called: the features of the crate.
pub const MODULES: [&str; 6] = ["encoding", "html", "mail", "markdown", "office", "pdf"];

/// The core with all that two texts in English do not need: fetched when it is needed, as a reader is.
pub const WHOLE: &str = "whole";

/// The line of fetcher.js that the list replaces.
const EMPTY: &str = "const READERS = {};";

/// The name of a module's files.
pub fn package(module: &str) -> String {
    if module == WHOLE { module.to_owned() } else { format!("readers_{module}") }
}

/// What the page fetches of a module: its bindings and its code.
pub fn places(module: &str) -> [PathBuf; 2] {
    let package = package(module);
    [format!("pkg/{package}.js").into(), format!("pkg/{package}_bg.wasm").into()]
}

/// Whether a file is fetched only when it is needed.
pub fn is_part(place: &Path) -> bool {
    let is_part = |name: &str| name.starts_with("readers_") || name.starts_with(WHOLE);
    place.starts_with("pkg") && place.file_name().is_some_and(|name| is_part(&name.to_string_lossy()))
}

/// Writes the list of all modules, with the checksums of what is fetched of each, into fetcher.js.
///
/// # Errors
/// Where fetcher.js has no place for it, or a module is not there.
pub fn list(files: &mut Files) -> Result<()> {
    let script = dist::text(files, "fetcher.js")?;
    ensure!(script.contains(EMPTY), "www/fetcher.js has no line {EMPTY}");
    let mut entries = vec![];
    for module in MODULES.into_iter().chain([WHOLE]) {
        entries.push(format!("{module:?}:{{{}}}", checksums(files, &places(module))?));
    }
    let script = script.replacen(EMPTY, &format!("const READERS = {{{}}};", entries.join(",")), 1);
    files.insert("fetcher.js".into(), script.into_bytes());
    Ok(())
}

/// `"pkg/readers_pdf.js":"sha256-…",…`
pub fn checksums(files: &Files, places: &[PathBuf]) -> Result<String> {
    let mut entries = String::new();
    for place in places {
        let address = dist::address(place);
        let content = files.get(place).with_context(|| format!("there is no {address}"))?;
        let comma = if entries.is_empty() { "" } else { "," };
        // Writing to a String cannot fail; names of our files need no escapes.
        let _ = write!(entries, "{comma}\"{address}\":\"{}\"", checksum(content));
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fetcher_knows_each_part_by_its_checksum() -> Result<()> {
        let mut files: Files = [("fetcher.js".into(), format!("// fetches\n{EMPTY}\n").into_bytes())].into();
        assert!(list(&mut files).is_err(), "there are no modules");
        for place in MODULES.into_iter().chain([WHOLE]).flat_map(places) {
            files.insert(place, b"core".to_vec());
        }
        list(&mut files)?;
        let script = dist::text(&files, "fetcher.js")?;
        let encoding = "\"encoding\":{\"pkg/readers_encoding.js\":\"sha256-DUX1/UYrjHC/+xACGsG8/z9Y8psfr3VoWVCVQn1CgSw=\",\
                        \"pkg/readers_encoding_bg.wasm\":\"sha256-DUX1";
        assert!(script.contains(encoding), "{script}");
        Ok(())
    }

    #[test]
    fn a_part_is_told_by_its_place() {
        assert!(is_part(Path::new("pkg/readers_pdf_bg.wasm")));
        assert!(is_part(Path::new("pkg/whole.js")));
        assert!(!is_part(Path::new("pkg/diptych_bg.wasm")));
        assert!(!is_part(Path::new("js/readers_of_things.js")));
    }
}
