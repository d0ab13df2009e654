//! A compiled module becomes a JavaScript module: the core `pkg/diptych.js`, `pkg/diptych_bg.wasm` and their types, each
//! reader `pkg/readers_pdf.js` and so on.
//!
//! The bindings come from wasm-bindgen's own crate (at the core's version of wasm-bindgen: both demand one and the same
//! wasm-bindgen-shared, so cargo cannot lock them apart), then `wasm-opt` (npm's `binaryen`) shrinks the module where it is
//! installed. Both are skipped when the compiled module, the versions of both and this program's choices are the same as
//! last time; a stamp beside the folder remembers them.

use crate::process::{run, say};
use crate::project;
use anyhow::{Context, Result, bail};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// Makes the JavaScript module of that name from a compiled one, in a folder of its own, which it returns.
///
/// # Errors
/// Where it was compiled for another version of wasm-bindgen than this program brings.
pub fn generate(name: &str, compiled: Vec<u8>) -> Result<PathBuf> {
    let lock = fs::read_to_string(project::root().join("Cargo.lock")).context("Cargo.lock cannot be read")?;
    let version = locked_version(&lock, "wasm-bindgen").context("Cargo.lock has no wasm-bindgen")?;
    let optimizer = Optimizer::find();
    let stamp = stamp(&compiled, version, optimizer.as_ref());
    let packages = project::intermediate().join("packages");
    let (folder, stamp_file) = (packages.join(name), packages.join(format!("{name}.stamp")));
    if fs::read_to_string(&stamp_file).is_ok_and(|last| last == stamp) && folder.is_dir() {
        return Ok(folder);
    }

    say("bindings", &format!("making {name}.js"));
    project::remove(&folder)?;
    Bindgen::new()
        .input_bytes(name, compiled)
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .omit_default_module_path(false) // so that init() finds the wasm beside the module
        .generate(&folder)
        .context("wasm-bindgen cannot make the bindings")?;
    match optimizer {
        Some(optimizer) => optimizer.run(&folder.join(format!("{name}_bg.wasm")))?,
        None => say("bindings", "left larger than need be: wasm-opt comes with `npm ci` (cargo xtask test runs it)"),
    }
    fs::write(stamp_file, stamp)?;
    Ok(folder)
}

/// All that the folder's content depends on.
fn stamp(bytes: &[u8], version: &str, optimizer: Option<&Optimizer>) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    let optimizer = optimizer.map_or("none", |optimizer| &optimizer.version);
    format!("{:016x} wasm-bindgen {version} wasm-opt {optimizer} {}\n", hasher.finish(), WASM_OPT.join(" "))
}

/// The version of a package in Cargo.lock.
fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let quoted = |line: &'lock str, key: &str| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"');
    let mut lines = lock.lines();
    lines.find(|line| quoted(line, "name") == Some(package))?;
    lines.next().and_then(|line| quoted(line, "version"))
}

/// What wasm-opt does: little. `-Os` makes the module smaller by two hundredths, but what is sent, which is compressed, larger
/// by one. Every feature that the compiler wrote into the module stays allowed.
const WASM_OPT: [&str; 3] = ["-O1", "--strip-producers", "--strip-debug"];

struct Optimizer {
    script: PathBuf,
    version: String,
}

impl Optimizer {
    fn find() -> Option<Self> {
        let package = project::root().join("node_modules/binaryen");
        let manifest = fs::read_to_string(package.join("package.json")).ok()?;
        let version = manifest.lines().find_map(|line| line.trim().strip_prefix("\"version\": \""))?;
        let script = package.join("bin/wasm-opt");
        script.is_file().then(|| Self { script, version: version.trim_end_matches(['"', ',']).to_owned() })
    }

    fn run(&self, module: &Path) -> Result<()> {
        say("bindings", &format!("wasm-opt {}", WASM_OPT[0]));
        let smaller = module.with_extension("opt");
        run(Command::new("node").arg(&self.script).arg(module).args(WASM_OPT).arg("-o").arg(&smaller))?;
        if fs::metadata(&smaller)?.len() == 0 {
            bail!("wasm-opt wrote nothing");
        }
        Ok(fs::rename(smaller, module)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n\n\
                        [[package]]\nname = \"wasm-bindgen-cli-support\"\nversion = \"0.2.131\"\n";

    #[test]
    fn a_package_is_looked_up_by_its_whole_name() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-cli-support"), Some("0.2.131"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }

    #[test]
    fn the_stamp_changes_with_each_of_its_inputs() {
        let optimizer = Optimizer { script: "wasm-opt".into(), version: "132.0.0".into() };
        let stamps = [
            stamp(b"core", "0.2.130", None),
            stamp(b"changed core", "0.2.130", None),
            stamp(b"core", "0.2.131", None),
            stamp(b"core", "0.2.130", Some(&optimizer)),
        ];
        for (position, stamp) in stamps.iter().enumerate() {
            assert!(!stamps[..position].contains(stamp), "{stamp}");
        }
        assert_eq!(stamp(b"core", "0.2.130", None), stamps[0]);
    }
}
