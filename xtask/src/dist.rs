//! dist/: the page as it is served, www/ with the compiled core under pkg/ and the two sample reports under seeds/, and
//! the same in one file.
//!
//! A mirror: what is the same is left alone, what the sources no longer have goes.
//!
//! ```text
//! www/index.html    → dist/index.html      with hints for what it will load
//! www/js/           → dist/js/             joined to three
//! www/style/        → dist/style/page.css  joined
//! www/worker.js     → dist/worker.js       with its bindings
//! www/fetcher.js    → dist/fetcher.js      with the list of readers it fetches
//! www/sw.js         → dist/sw.js           with the list of files it keeps
//! target/xtask/packages/ → dist/pkg/
//! seeds/            → dist/seeds/
//! all of them       → dist/diptych.html
//! ```

use crate::esbuild::Esbuild;
use crate::process::say;
use crate::sizes::Sizes;
use crate::{bindings, hints, icons, offline, one_file, project, readers, scripts, styles, wasm};
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

/// The content of each file, by its path below dist/.
pub type Files = BTreeMap<PathBuf, Vec<u8>>;

/// The page in one file.
pub const ONE_FILE: &str = "diptych.html";

/// How the page's scripts and styles are served.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Joined, and as small as esbuild makes them.
    Small,
    /// Each module and each line as it is written, for looking into them.
    AsWritten,
}

/// Builds everything that changed; how large what the page loads is.
///
/// # Errors
/// What stopped it, in one line.
pub fn build(form: Form) -> Result<Sizes> {
    let root = project::root();
    // First, since the other packages come with it.
    let esbuild = Esbuild::find().filter(|_| form == Form::Small);
    let compiler = wasm::Compiler::find()?;
    let mut sources = vec![(root.join("www"), ""), (root.join("seeds"), "seeds")];
    // One thread links the core for a minute or two; each profile has an output folder of its own, so that the readers are
    // compiled meanwhile.
    let (core, readers) = thread::scope(|scope| {
        let core = scope.spawn(|| -> Result<_> {
            let core = bindings::generate("diptych", compiler.core()?)?;
            Ok([core, bindings::generate(readers::WHOLE, compiler.whole()?)?])
        });
        let readers: Result<Vec<PathBuf>> = (readers::MODULES.iter())
            .map(|module| bindings::generate(&readers::package(module), compiler.reader(module)?))
            .collect();
        (core.join().expect("a build that fails returns its error"), readers)
    });
    sources.extend(core?.into_iter().chain(readers?).map(|package| (package, "pkg")));
    let mut wanted = collect(&sources)?;
    let one_file = assemble(&mut wanted, esbuild.as_ref())?;
    let sizes = Sizes::of(&wanted)?;
    wanted.extend(one_file.map(|content| (ONE_FILE.into(), content)));
    let changed = mirror(&wanted, &project::dist())?;
    say("dist", &if changed == 0 { "up to date".to_owned() } else { format!("{changed} files changed in dist/") });
    Ok(sizes)
}

/// Makes what is served of what is written; the page in one file as well, where there is esbuild.
///
/// A file has its last form before another names it by its checksum.
fn assemble(files: &mut Files, esbuild: Option<&Esbuild>) -> Result<Option<Vec<u8>>> {
    let minify = |files: &mut Files, places: &[PathBuf]| {
        esbuild.map_or(Ok(()), |esbuild| places.iter().try_for_each(|place| esbuild.minify(files, place)))
    };
    icons::embed(files)?;
    styles::join(files)?;
    minify(files, &styles::served(files))?;
    scripts::join_workers(files)?;
    minify(files, &scripts::workers())?;
    readers::list(files)?;
    minify(files, &["fetcher.js".into()])?;
    let mut one_file = None;
    match esbuild {
        Some(esbuild) => {
            let script = esbuild.joined(&format!("www/{}", scripts::PAGE))?;
            one_file = Some(one_file::make(files, std::str::from_utf8(&script)?)?);
            scripts::join_modules(files, esbuild)?;
        }
        None => say("one file", "left out: without esbuild its modules cannot be joined"),
    }
    hints::add(files)?;
    offline::list(files)?;
    minify(files, &["sw.js".into()])?;
    Ok(one_file)
}

/// The files of a folder, as they are.
///
/// # Errors
/// Where one cannot be read.
pub fn read(folder: &Path) -> Result<Files> {
    collect(&[(folder.to_owned(), "")])
}

/// The files of the sources, each source's under a folder of its own.
fn collect(sources: &[(PathBuf, &str)]) -> Result<Files> {
    let mut wanted = Files::new();
    for (source, folder) in sources {
        for file in files(source)? {
            let place = Path::new(folder).join(file.strip_prefix(source)?);
            let content = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
            wanted.insert(place, content);
        }
    }
    Ok(wanted)
}

/// The text of a file that the page cannot do without.
pub fn text<'files>(files: &'files Files, place: &str) -> Result<&'files str> {
    let content = files.get(Path::new(place)).with_context(|| format!("www/ has no {place}"))?;
    std::str::from_utf8(content).with_context(|| format!("{place} is not UTF-8"))
}

/// A path as addresses have it.
pub fn address(place: &Path) -> String {
    place.to_string_lossy().replace('\\', "/")
}

/// Makes `destination` hold just these files; how many it wrote or removed.
fn mirror(wanted: &Files, destination: &Path) -> Result<usize> {
    let mut changed = 0;
    for (place, content) in wanted {
        let target = destination.join(place);
        if fs::read(&target).is_ok_and(|present| present == *content) {
            continue;
        }
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&target, content).with_context(|| format!("{} cannot be written", target.display()))?;
        changed += 1;
    }
    for file in files(destination)? {
        if !wanted.contains_key(file.strip_prefix(destination)?) {
            fs::remove_file(file)?;
            changed += 1;
        }
    }
    Ok(changed)
}

/// Every file below a folder; none where there is no such folder. Names that begin with a dot are an editor's, not ours.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(vec![]);
    }
    let mut found = vec![];
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if entry.file_type()?.is_dir() {
            found.extend(files(&entry.path())?);
        } else {
            found.push(entry.path());
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mirror_follows_its_sources() -> Result<()> {
        let folder = project::empty_folder("mirror")?;
        let (page, samples, dist) = (folder.join("www"), folder.join("samples"), folder.join("dist"));
        fs::create_dir_all(page.join("js"))?;
        fs::create_dir_all(&samples)?;
        fs::write(page.join("index.html"), "<title>Diptych</title>")?;
        fs::write(page.join("js/page.js"), "export {};")?;
        fs::write(page.join(".index.html.swp"), "an editor's")?;
        fs::write(samples.join("a.txt"), "A report.")?;
        let sources = [(page.clone(), ""), (samples, "seeds"), (folder.join("absent"), "absent")];

        let mirrored = || mirror(&collect(&sources)?, &dist);
        assert_eq!(mirrored()?, 3);
        assert_eq!(fs::read_to_string(dist.join("seeds/a.txt"))?, "A report.");
        assert_eq!(mirrored()?, 0, "the second run has nothing to do");

        fs::write(page.join("index.html"), "<title>Diptych, again</title>")?;
        fs::remove_file(page.join("js/page.js"))?;
        assert_eq!(mirrored()?, 2);
        assert_eq!(files(&dist)?.len(), 2);
        Ok(())
    }
}
