//! Hints in the page's head: what it will load, so that a browser asks for everything at once.
//!
//! Without them it learns of the core when the page's script has arrived; and where the modules are served as they are
//! written, of each when the one that imports it has:
//!
//! ```text
//! page.js → views/aligned.js → jot.js → …   one journey to the server after another
//! ```

use crate::dist::{self, Files};
use crate::scripts;
use anyhow::{Result, ensure};
use std::path::Path;

/// The line of index.html before which they go.
const BEFORE: &str = "    <script type=\"module\" src=\"js/page.js\"></script>";

/// What the page fetches when it starts, besides modules: the core and the script of its worker. After styles and script:
/// the page is drawn before there is anything to compare.
const FETCHED: [&str; 2] = ["pkg/diptych_bg.wasm", "worker.js"];

/// Writes the hints into index.html.
///
/// # Errors
/// Where index.html has no place for them.
pub fn add(files: &mut Files) -> Result<()> {
    let page = dist::text(files, "index.html")?;
    ensure!(page.contains(BEFORE), "www/index.html does not load js/page.js in a line of its own");
    let modules = files
        .keys()
        .filter(|place| place.starts_with("js") && place.extension().is_some_and(|extension| extension == "js"))
        .filter(|place| ![scripts::PAGE, scripts::FURTHER].iter().any(|named| *place == Path::new(named)))
        .map(|place| format!("    <link rel=\"modulepreload\" href=\"{}\" />\n", dist::address(place)));
    let fetched = FETCHED.iter().map(|name| {
        format!("    <link rel=\"preload\" as=\"fetch\" fetchpriority=\"low\" crossorigin href=\"{name}\" />\n")
    });
    let hints: String = modules.chain(fetched).collect();
    let page = page.replacen(BEFORE, &format!("{hints}{BEFORE}"), 1);
    files.insert("index.html".into(), page.into_bytes());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_module_but_the_first_and_what_comes_later_is_hinted_at() -> Result<()> {
        let page = format!("<head>\n{BEFORE}\n</head>");
        let mut files: Files = [
            ("index.html", page.as_str()),
            ("js/page.js", ""),
            ("js/further.js", ""),
            ("js/views/map.js", ""),
            ("js/types.d.ts", ""),
            ("sw.js", ""),
        ]
        .map(|(place, content)| (place.into(), content.into()))
        .into();
        add(&mut files)?;
        let page = dist::text(&files, "index.html")?;
        assert!(page.contains("<link rel=\"modulepreload\" href=\"js/views/map.js\" />"), "{page}");
        assert_eq!(page.matches("modulepreload").count(), 1, "{page}");
        assert!(page.ends_with(&format!("{BEFORE}\n</head>")), "{page}");
        Ok(())
    }
}
