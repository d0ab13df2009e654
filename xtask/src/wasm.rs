//! The core and the readers of formats, compiled to WebAssembly.
//!
//! Whoever has rustup and a network gets the target from rustup. Where that target cannot be had, Debian's packages
//! do it: they bring a compiler and the standard library's source, which is then compiled along.
//!
//! ```text
//! rustup's target is there          cargo build --target wasm32-unknown-unknown
//! Debian's compiler is there        the same with /usr/bin/cargo, and the linker named
//! neither                           rustup target add, else apt-get install, else one line that asks
//! ```
//!
//! The standard library is compiled along from its source wherever that can be had (rustup's component `rust-src`), small and
//! without the sentences of panics, which nobody would see: a trap ends the worker, and the page says so. That takes a quarter
//! off the download. Where its source cannot be had, it is taken as it comes.

use crate::process::{cargo, find, printed, run, say, succeeds, without_toolchain};
use crate::project;
use crate::{dist, install};
use anyhow::{Context, Result, bail};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const TARGET: &str = "wasm32-unknown-unknown";
/// What is compiled, with its profile in Cargo.toml, and the folder that cargo names after it.
const CORE: Crate = Crate { package: "diptych", file: "diptych.wasm", profile: "web", small: true };
const WHOLE: Crate = Crate { package: "diptych", file: "diptych.wasm", profile: "whole", small: false };
const READERS: Crate =
    Crate { package: "diptych-readers", file: "diptych_readers.wasm", profile: "reader", small: true };
/// Vector instructions, which every browser has had since 2023.
const FLAGS: &str = "-C target-feature=+simd128";
/// What is to be small: a function is set into another only where that is no longer than the call.
const FLAGS_OF_SMALL: &str = " -C llvm-args=-inline-threshold=5";
/// What goes with a standard library that is compiled along. Nothing is ever printed by `{:?}`, nor any place in the code.
const FLAGS_OF_ITS_OWN: &str = " -Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none";
/// A compiler, its library's source, and a linker that writes wasm.
const DEBIAN_PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld"];
/// Some 20 MB; offline it fails by itself, but a network that swallows packets would keep us here.
const DOWNLOAD_LIMIT: Duration = Duration::from_secs(90);

/// A package that becomes WebAssembly.
struct Crate {
    package: &'static str,
    file: &'static str,
    profile: &'static str,
    /// Whether the standard library is to be small, where it is compiled along, rather than fast.
    small: bool,
}

/// What compiles for the web here; looked for once.
pub struct Compiler(Toolchain);

impl Compiler {
    /// Finds it, or installs it.
    ///
    /// # Errors
    /// Where no toolchain can be had.
    pub fn find() -> Result<Self> {
        toolchain().map(Self)
    }

    /// Compiles the core and returns the module as the compiler left it. Cargo skips it when nothing changed.
    ///
    /// # Errors
    /// Where the compiler refuses the code.
    pub fn core(&self) -> Result<Vec<u8>> {
        say("wasm", &format!("compiling the core for the web{}", self.with()));
        self.compile(&CORE, &["--no-default-features"])
    }

    /// The same with all that two texts in English do not need.
    ///
    /// # Errors
    /// Where the compiler refuses the code.
    pub fn whole(&self) -> Result<Vec<u8>> {
        say("wasm", &format!("compiling the whole core for the web{}", self.with()));
        self.compile(&WHOLE, &[])
    }

    /// The same with the reader of one kind of file, a feature of the readers' crate. Skipped here when nothing changed:
    /// cargo has one place for a crate that becomes a library of its own, and would compile each anew after another.
    ///
    /// # Errors
    /// Where the compiler refuses the code.
    pub fn reader(&self, feature: &str) -> Result<Vec<u8>> {
        let folder = project::intermediate().join("readers");
        let (file, stamp_file) = (folder.join(format!("{feature}.wasm")), folder.join(format!("{feature}.stamp")));
        let stamp = self.stamp()?;
        if fs::read_to_string(&stamp_file).is_ok_and(|last| last == stamp)
            && let Ok(module) = fs::read(&file)
        {
            return Ok(module);
        }
        say("wasm", &format!("compiling the reader {feature:?} for the web{}", self.with()));
        let mut how = vec!["--no-default-features", "--features", feature];
        if feature == "html" {
            // As its libraries in Cargo.toml: what they are generic over is compiled here.
            how.extend(["--config", r#"profile.reader.package.diptych-readers.opt-level="z""#]);
        }
        let module = self.compile(&READERS, &how)?;
        fs::create_dir_all(&folder)?;
        fs::write(&file, &module)?;
        fs::write(stamp_file, stamp)?;
        Ok(module)
    }

    /// All that a reader depends on: its sources, the versions and profiles, the compiler and how it is called.
    fn stamp(&self) -> Result<String> {
        let mut hasher = DefaultHasher::new();
        let root = project::root();
        let mut inputs = dist::files(&root.join("readers/src"))?;
        inputs.sort_unstable();
        inputs.extend(["Cargo.toml", "Cargo.lock", "readers/Cargo.toml"].map(|name| root.join(name)));
        for file in inputs {
            file.hash(&mut hasher);
            fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?.hash(&mut hasher);
        }
        let mut compiler = match &self.0 {
            Toolchain::Rustup { .. } => rustc(),
            Toolchain::Debian { .. } => Command::new(DEBIAN_RUSTC),
        };
        let version = printed(compiler.arg("--version")).unwrap_or_default();
        Ok(format!("{:016x} {version} {}\n", hasher.finish(), self.flags(READERS.small)))
    }

    fn with(&self) -> &'static str {
        match self.0 {
            Toolchain::Rustup { .. } => "",
            Toolchain::Debian { .. } => ", with Debian's compiler",
        }
    }

    /// Whether the standard library is compiled along.
    fn builds_std(&self) -> bool {
        matches!(self.0, Toolchain::Rustup { has_std: true } | Toolchain::Debian { .. })
    }

    fn flags(&self, small: bool) -> String {
        let of_small = if small { FLAGS_OF_SMALL } else { "" };
        format!("{FLAGS}{of_small}{}", if self.builds_std() { FLAGS_OF_ITS_OWN } else { "" })
    }

    fn compile(&self, what: &Crate, features: &[&str]) -> Result<Vec<u8>> {
        let mut command = match &self.0 {
            Toolchain::Rustup { .. } => cargo(),
            Toolchain::Debian { linker } => debian(linker),
        };
        let target_folder = project::root().join("target");
        command
            .current_dir(project::root())
            // A library that only C could call would be built and linked natively as well, were it named in Cargo.toml.
            .args(["rustc", "--quiet", "--locked", "--package", what.package, "--lib", "--crate-type", "cdylib"])
            .args(features)
            .args(["--profile", what.profile, "--target", TARGET, "--target-dir"])
            .arg(&target_folder)
            .env("RUSTFLAGS", self.flags(what.small));
        if self.builds_std() {
            // Opens -Z build-std on a released compiler.
            command.env("RUSTC_BOOTSTRAP", "1");
            command.args(["-Z", "build-std=std,panic_abort"]);
            if what.small {
                command.args(["-Z", "build-std-features=optimize_for_size"]);
            }
        }
        run(&mut command)?;
        // Read at once: the next reader is compiled to the same place.
        let module = target_folder.join(TARGET).join(what.profile).join(what.file);
        fs::read(&module).with_context(|| format!("{} cannot be read", module.display()))
    }
}

/// What compiles for the web here.
enum Toolchain {
    Rustup { has_std: bool },
    Debian { linker: PathBuf },
}

const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

fn toolchain() -> Result<Toolchain> {
    if rustup_has_target() {
        return Ok(rustup());
    }
    if let Some(linker) = debian_linker() {
        return Ok(Toolchain::Debian { linker });
    }
    say("wasm", &format!("adding the target {TARGET} through rustup"));
    if succeeds(Command::new("rustup").args(["target", "add", TARGET]).current_dir(project::root()), DOWNLOAD_LIMIT) {
        return Ok(rustup());
    }
    say("wasm", "rustup cannot get it here; Debian's packages will do");
    install::debian_packages(&DEBIAN_PACKAGES, &format!("a compiler for {TARGET}"))
        .context(format!("rustup target add {TARGET} failed, and so did its substitute"))?;
    match debian_linker() {
        Some(linker) => Ok(Toolchain::Debian { linker }),
        None => bail!(
            "Debian’s packages bring no linker for wasm, or a compiler older than Rust {}: {TARGET} is needed from rustup",
            oldest_rust()
        ),
    }
}

/// What rustup has for us, with the standard library's source where that can be had.
fn rustup() -> Toolchain {
    let has_source = || library().is_some_and(|library| library.join("std/Cargo.toml").is_file());
    let added = has_source()
        || succeeds(
            Command::new("rustup").args(["component", "add", "rust-src"]).current_dir(project::root()),
            DOWNLOAD_LIMIT,
        ) && has_source();
    // The library has dependencies of its own, which cargo has or gets.
    let has_std = added
        && library().is_some_and(|library| {
            let mut fetch = cargo();
            fetch.args(["fetch", "--quiet", "--locked", "--target", TARGET, "--manifest-path"]);
            succeeds(fetch.arg(library.join("sysroot/Cargo.toml")).env("RUSTC_BOOTSTRAP", "1"), DOWNLOAD_LIMIT)
        });
    if !has_std {
        say(
            "wasm",
            "the source of Rust's standard library (rustup component add rust-src) cannot be had here: modules get larger",
        );
    }
    Toolchain::Rustup { has_std }
}

/// Where rustup keeps the standard library's source.
fn library() -> Option<PathBuf> {
    let root = printed(rustc().args(["--print", "sysroot"]))?;
    Some(Path::new(root.trim()).join("lib/rustlib/src/rust/library"))
}

/// The compiler that rustup has for us.
fn rustc() -> Command {
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.current_dir(project::root());
    rustc
}

fn rustup_has_target() -> bool {
    printed(rustc().args(["--print", "target-libdir", "--target", TARGET]))
        .is_some_and(|folder| Path::new(&folder).is_dir())
}

/// The linker, where all that Debian's way needs is there.
fn debian_linker() -> Option<PathBuf> {
    let version = printed(Command::new(DEBIAN_RUSTC).arg("--version"))?;
    let sources = Path::new("/usr/lib/rustlib/src/rust/library/std/Cargo.toml");
    let ready = Path::new(DEBIAN_CARGO).is_file() && sources.is_file() && is_recent(&version, oldest_rust());
    find(&["wasm-ld", "wasm-ld-22", "wasm-ld-21", "wasm-ld-20", "wasm-ld-19", "wasm-ld-16", "wasm-ld-15", "wasm-ld-14"])
        .filter(|_| ready)
}

/// The oldest Rust that compiles the project, from Cargo.toml.
fn oldest_rust() -> &'static str {
    env!("CARGO_PKG_RUST_VERSION")
}

/// Whether `rustc 1.96.0 (…)` is no older than `1.91`.
fn is_recent(printed: &str, oldest: &str) -> bool {
    let numbers = |version: &str| -> Vec<u32> { version.split('.').map_while(|part| part.parse().ok()).collect() };
    printed.split(' ').nth(1).is_some_and(|version| numbers(version) >= numbers(oldest))
}

/// Debian's cargo by its path: rustup's settings stay as they are, and rust-toolchain.toml does not apply.
fn debian(linker: &Path) -> Command {
    let mut command = Command::new(DEBIAN_CARGO);
    without_toolchain(&mut command)
        .env("RUSTC", DEBIAN_RUSTC)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    command
}

#[cfg(test)]
mod tests {
    use super::is_recent;

    #[test]
    fn versions_compare_as_numbers() {
        assert!(is_recent("rustc 1.96.0 (ac68faa20 2026-05-25)", "1.91"));
        assert!(is_recent("rustc 1.91.0", "1.91"));
        assert!(is_recent("rustc 2.0.0-beta.1", "1.91"));
        assert!(!is_recent("rustc 1.9.0", "1.91"));
        assert!(!is_recent("rustc 1.63.0 (4b91a6ea7 2022-08-08)", "1.91"));
        assert!(!is_recent("", "1.91"));
    }
}
