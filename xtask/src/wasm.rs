//! The core, compiled to WebAssembly.
//!
//! Whoever has rustup and a network gets the target from rustup. Where that target cannot be had, Debian's packages
//! do it: they bring a compiler and the standard library's source, which is then compiled along.
//!
//! ```text
//! rustup's target is there          cargo build --target wasm32-unknown-unknown
//! Debian's compiler is there        the same with /usr/bin/cargo, -Z build-std, and the linker named
//! neither                           rustup target add, else apt-get install, else one line that asks
//! ```

use crate::install;
use crate::process::{cargo, find, printed, run, say, succeeds, without_toolchain};
use crate::project;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const TARGET: &str = "wasm32-unknown-unknown";
/// The profile in Cargo.toml, and the folder that cargo names after it.
const PROFILE: &str = "web";
/// A compiler, its library's source, and a linker that writes wasm.
const DEBIAN_PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld"];
/// Some 20 MB; offline it fails by itself, but a network that swallows packets would keep us here.
const DOWNLOAD_LIMIT: Duration = Duration::from_secs(90);

/// Compiles the library and returns the module as the compiler left it. Cargo skips it when nothing changed.
///
/// # Errors
/// Where no toolchain can be had, or the compiler refuses the code.
pub fn build() -> Result<PathBuf> {
    let mut command = match toolchain()? {
        Toolchain::Rustup => {
            say("wasm", "compiling the core for the web");
            cargo()
        }
        Toolchain::Debian { linker } => {
            say("wasm", "compiling the core for the web, with Debian's compiler");
            debian(&linker)
        }
    };
    let target_folder = project::root().join("target");
    command
        .current_dir(project::root())
        .args(["build", "--quiet", "--locked", "--package", "diptych", "--lib"])
        .args(["--profile", PROFILE, "--target", TARGET, "--target-dir"])
        .arg(&target_folder)
        // Word vectors are multiplied eight numbers at a time; every browser since 2023 can.
        .env("RUSTFLAGS", "-C target-feature=+simd128");
    if command.get_program() == DEBIAN_CARGO {
        command.args(["-Z", "build-std=std,panic_abort", "-Z", "build-std-features=optimize_for_size"]);
    }
    run(&mut command)?;
    Ok(target_folder.join(TARGET).join(PROFILE).join("diptych.wasm"))
}

/// What compiles for the web here.
enum Toolchain {
    Rustup,
    Debian { linker: PathBuf },
}

const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

fn toolchain() -> Result<Toolchain> {
    if rustup_has_target() {
        return Ok(Toolchain::Rustup);
    }
    if let Some(linker) = debian_linker() {
        return Ok(Toolchain::Debian { linker });
    }
    say("wasm", &format!("adding the target {TARGET} through rustup"));
    if succeeds(Command::new("rustup").args(["target", "add", TARGET]).current_dir(project::root()), DOWNLOAD_LIMIT) {
        return Ok(Toolchain::Rustup);
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

fn rustup_has_target() -> bool {
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    printed(rustc.args(["--print", "target-libdir", "--target", TARGET]).current_dir(project::root()))
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
        .env("RUSTC_BOOTSTRAP", "1") // opens -Z build-std on a released compiler
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
