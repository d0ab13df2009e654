//! Where things are in the project.

use std::path::{Path, PathBuf};

/// The folder that holds Cargo.toml, src, www and the rest.
pub fn root() -> &'static Path {
    // This program is built and run in its own checkout, by `cargo xtask`.
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the project's folder")
}

/// What the page is made of, ready to be served.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Made on the way and kept between runs.
pub fn intermediate() -> PathBuf {
    root().join("target/xtask")
}

/// Removes a folder with all that is in it, where there is one.
///
/// # Errors
/// Where it cannot be removed.
pub fn remove(folder: &Path) -> std::io::Result<()> {
    if folder.exists() { std::fs::remove_dir_all(folder) } else { Ok(()) }
}

/// An empty folder for a test. (The crate tempfile would turn on features of what the bindings crate depends on, and so
/// have cargo build that for the tests a second time.)
#[cfg(test)]
pub fn empty_folder(name: &str) -> std::io::Result<PathBuf> {
    let folder = intermediate().join("tests").join(name);
    remove(&folder)?;
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
