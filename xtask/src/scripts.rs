//! The page's scripts as they are served: its modules in one, and each worker's script with the bindings that it imports.
//!
//! ```text
//! js/page.js, js/views/map.js, …               →  js/page.js, js/further.js what is needed first, and the rest; with what both need
//! worker.js  + pkg/diptych.js                  →  worker.js                a classic script
//! worker.js  + pkg/whole.js                    →  pkg/whole.js             the same for the whole core
//! reader.js  + pkg/readers_pdf.js              →  pkg/readers_pdf.js       the same for each reader
//! ```
//!
//! A worker's script is whole, so that it can be made from a blob and started again without a request; and a classic script,
//! since in a page that was opened from a file Chromium starts no worker that is a module. Modules are only joined where
//! esbuild is installed; the workers' are in any case.

use crate::dist::{self, Files};
use crate::esbuild::Esbuild;
use crate::readers;
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};

/// The module that the page starts with.
pub const PAGE: &str = "js/page.js";

/// What it imports once it has started.
pub const FURTHER: &str = "js/further.js";

/// What the comparer's worker is made of.
const WORKER: &str = "worker.js";

/// What each reader's worker is made of, besides its bindings.
const READER: &str = "reader.js";

/// The core's bindings: a module, for whoever uses the core without the page, as tests do.
pub const BINDINGS: &str = "pkg/diptych.js";

/// Joins each worker's script with its bindings.
///
/// # Errors
/// Where one is not there, or has another form than this takes.
pub fn join_workers(files: &mut Files) -> Result<()> {
    let [whole_place, _] = readers::places(readers::WHOLE);
    let whole_address = dist::address(&whole_place);
    let worker = dist::text(files, WORKER)?;
    let whole = with_bindings(worker, dist::text(files, &whole_address)?).context(whole_address)?;
    let worker = with_bindings(worker, dist::text(files, BINDINGS)?).context(WORKER)?;
    files.insert(WORKER.into(), worker.into_bytes());
    files.insert(whole_place, whole.into_bytes());
    for module in readers::MODULES {
        let [place, _] = readers::places(module);
        let address = dist::address(&place);
        let reader = with_bindings(dist::text(files, READER)?, dist::text(files, &address)?).context(address)?;
        files.insert(place, reader.into_bytes());
    }
    files.remove(Path::new(READER));
    Ok(())
}

/// Makes three modules of all of the page's: what it starts with, what that imports when it has, and what both import.
///
/// # Errors
/// Where esbuild refuses one.
pub fn join_modules(files: &mut Files, esbuild: &Esbuild) -> Result<()> {
    let modules = esbuild.split(&format!("www/{PAGE}"))?;
    files.retain(|place, _| !place.starts_with("js"));
    files.extend(modules.into_iter().map(|(name, module)| (Path::new("js").join(name), module)));
    ensure!(files.contains_key(Path::new(FURTHER)), "{FURTHER} is not imported by itself");
    Ok(())
}

/// The scripts of workers that are made from them as they are: all but those that a list is still to be written into.
pub fn workers() -> Vec<PathBuf> {
    let parts = readers::MODULES.into_iter().chain([readers::WHOLE]);
    [WORKER.into()].into_iter().chain(parts.map(|part| readers::places(part)[0].clone())).collect()
}

/// A worker's script with its import replaced by what it imports.
fn with_bindings(worker: &str, bindings: &str) -> Result<String> {
    let is_import = |line: &&str| line.starts_with("import {") && line.contains("} from \"./pkg/");
    let import = worker.lines().find(is_import).context("a worker’s script imports its bindings in one line")?;
    let mut joined = String::from("\"use strict\";\n");
    for line in bindings.lines().filter(|line| !line.starts_with("export {")) {
        let line = match line.strip_prefix("export ") {
            Some(rest) if ["class ", "function ", "async function "].iter().any(|word| rest.starts_with(word)) => rest,
            _ => line,
        };
        // Where the wasm lies is only asked when nobody says it.
        joined += &line.replace("import.meta.url", "location.href");
        joined.push('\n');
    }
    joined += &worker.replacen(import, "", 1);
    let is_module = |line: &str| line.starts_with("import ") || line.starts_with("export ");
    ensure!(!joined.lines().any(is_module), "a worker’s script with its bindings is still a module");
    Ok(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str =
        "// Keep it on one line.\nimport { initSync, read } from \"./pkg/readers_pdf.js\";\n\n{\n  read();\n}\n";

    #[test]
    fn a_worker_and_its_bindings_become_a_classic_script() -> Result<()> {
        let bindings = "let wasm;\nexport class Report {}\nexport function read() {}\n\
            async function init() { return new URL('core.wasm', import.meta.url); }\nexport { initSync, init as default };\n";
        assert_eq!(
            with_bindings(SCRIPT, bindings)?,
            "\"use strict\";\nlet wasm;\nclass Report {}\nfunction read() {}\n\
             async function init() { return new URL('core.wasm', location.href); }\n\
             // Keep it on one line.\n\n\n{\n  read();\n}\n"
        );
        Ok(())
    }

    #[test]
    fn what_would_still_be_a_module_is_an_error() {
        assert!(with_bindings("read();\n", "let wasm;\n").is_err(), "there is no import");
        assert!(with_bindings(SCRIPT, "import { text } from './snippet.js';\n").is_err());
        assert!(with_bindings(SCRIPT, "export default 1;\n").is_err());
    }

    #[test]
    fn each_reader_has_its_script_whole_and_reader_js_is_no_file_of_the_page() -> Result<()> {
        let mut files: Files = [
            ("worker.js", "import { Comparer } from \"./pkg/diptych.js\";\nwork();\n"),
            ("reader.js", SCRIPT),
            (BINDINGS, "export class Comparer {}\n"),
            ("pkg/whole.js", "export class Comparer { export() {} }\n"),
        ]
        .map(|(place, content)| (place.into(), content.into()))
        .into();
        for module in readers::MODULES {
            let [script, _] = readers::places(module);
            files.insert(script, format!("export function read() {{ return {module:?}; }}\n").into_bytes());
        }
        join_workers(&mut files)?;
        assert_eq!(dist::text(&files, "worker.js")?, "\"use strict\";\nclass Comparer {}\n\nwork();\n");
        assert_eq!(dist::text(&files, "pkg/whole.js")?, "\"use strict\";\nclass Comparer { export() {} }\n\nwork();\n");
        assert!(dist::text(&files, "pkg/readers_pdf.js")?.contains("function read() { return \"pdf\"; }\n// Keep"));
        assert!(!files.contains_key(Path::new("reader.js")));
        assert_eq!(dist::text(&files, BINDINGS)?, "export class Comparer {}\n", "stays a module");
        Ok(())
    }
}
