//! The whole page as one file that can be passed around and opened by a double click: `dist/diptych.html`.
//!
//! ```text
//! <link rel="stylesheet" href="style/page.css" />    →  <style>…</style>
//! <script type="module" src="js/page.js"></script>   →  <script type="module">all modules</script>
//! what the page fetches                              →  <script type="text/plain" data-file="…">gzip, base64</script>
//! ```
//!
//! Its policy allows just these scripts and styles, by their checksums, and no connection from the start: a page opened
//! from a file has nothing to fetch. Its modules are joined before, since browsers load none from a file.

use crate::dist::{self, Files};
use crate::offline::checksum;
use crate::packed::Encoding;
use crate::readers;
use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::fmt::Write as _;
use std::path::Path;

/// What js/load.js asks for, besides the sample and the readers.
const FETCHED: [&str; 3] = ["pkg/diptych_bg.wasm", "worker.js", "vectors/english.bin"];

/// Where a file's content comes from: it has the whole core alone, in the place of the smaller one.
fn source(address: &str) -> &str {
    match address {
        "pkg/diptych_bg.wasm" => "pkg/whole_bg.wasm",
        "worker.js" => "pkg/whole.js",
        _ => address,
    }
}

/// The page in one file: its modules joined to one, `script`, and its styles joined already.
///
/// # Errors
/// Where index.html has something that would have to be loaded.
pub fn make(files: &Files, script: &str) -> Result<Vec<u8>> {
    let seeds = files.keys().filter(|place| place.starts_with("seeds")).cloned();
    let readers = readers::MODULES.into_iter().flat_map(readers::places);
    let further = seeds.chain(readers).map(|place| dist::address(&place));
    let fetched: Vec<String> = FETCHED.iter().map(|name| (*name).to_owned()).chain(further).collect();
    Ok(whole(files, script, &fetched)?.into_bytes())
}

/// index.html with everything in it.
fn whole(files: &Files, script: &str, fetched: &[String]) -> Result<String> {
    let (mut styles, mut head, mut policy_line) = (vec![], String::new(), None);
    let page = dist::text(files, "index.html")?;
    for line in page.lines() {
        let tag = line.trim();
        if tag.starts_with("<link rel=\"stylesheet\"") {
            let address = attribute(tag, "href").context("a style sheet without an address")?;
            let style = inlined(dist::text(files, address)?, "style")?;
            let media = attribute(tag, "media").map(|media| format!(" media=\"{media}\"")).unwrap_or_default();
            styles.push(checksum(style.as_bytes()));
            let _ = writeln!(head, "    <style{media}>{style}</style>");
        } else if tag.starts_with("<script type=\"module\" src=\"js/page.js\"") {
            let _ = writeln!(head, "    <script type=\"module\">{}</script>", inlined(script, "script")?);
        } else if tag.starts_with("content=\"default-src") {
            policy_line = Some(head.len());
        } else if tag == "</body>" {
            for address in fetched {
                let source = source(address);
                let content = files.get(Path::new(source)).with_context(|| format!("there is no {source}"))?;
                let content = STANDARD.encode(Encoding::Gzip.packed(content)?);
                let _ = writeln!(head, "    <script type=\"text/plain\" data-file=\"{address}\">{content}</script>");
            }
            let _ = writeln!(head, "{line}");
        } else if !tag.starts_with("<link rel=\"manifest\"") {
            ensure!(!would_load(tag), "diptych.html cannot load what index.html asks for: {tag}");
            let _ = writeln!(head, "{line}");
        }
    }
    let position = policy_line.context("index.html has no Content-Security-Policy in a line of its own")?;
    let policy = policy(&checksum(script.as_bytes()), &styles);
    head.insert_str(position, &format!("      content=\"{policy}\"\n"));
    Ok(head)
}

/// No connection, no picture but the icon in the page, no script and no style but these; wasm, and workers from blobs.
fn policy(script: &str, styles: &[String]) -> String {
    let styles: String = styles.iter().map(|style| format!(" '{style}'")).collect();
    format!(
        "default-src 'none'; script-src '{script}' 'wasm-unsafe-eval'; style-src{styles}; img-src data:; \
         worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types diptych-worker"
    )
}

/// A text that goes between two tags, as it is: there is no way to escape anything in it.
fn inlined<'text>(text: &'text str, element: &str) -> Result<&'text str> {
    let lower = text.to_ascii_lowercase();
    ensure!(!lower.contains(&format!("</{element}")), "a {element} that would end too early: it holds </{element}");
    ensure!(!lower.contains("<!--"), "a {element} that begins a comment: it holds <!--");
    Ok(text)
}

/// The value of an attribute of a tag.
fn attribute<'tag>(tag: &'tag str, name: &str) -> Option<&'tag str> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    after.split_once('"').map(|(value, _)| value)
}

/// Whether a line of the page names something outside it.
fn would_load(line: &str) -> bool {
    let is_elsewhere = |address: &str| !address.starts_with('#') && !address.starts_with("data:");
    let line = format!(" {line}");
    ["href", "src", "srcset"].iter().any(|name| attribute(&line, name).is_some_and(is_elsewhere))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<meta\n  content=\"default-src 'none'; script-src 'self'\"\n/>\n\
        <link rel=\"manifest\" href=\"manifest.webmanifest\" />\n\
        <link rel=\"stylesheet\" href=\"print.css\" media=\"print\" />\n\
        <script type=\"module\" src=\"js/page.js\"></script>\n<body>\n</body>\n";

    fn files(page: &str, style: &str) -> Files {
        [("index.html", page), ("print.css", style), ("pkg/whole.js", "work()")]
            .map(|(place, content)| (place.into(), content.into()))
            .into()
    }

    #[test]
    fn scripts_styles_and_data_stand_in_the_page() -> Result<()> {
        let page = whole(&files(PAGE, "p { color: red }"), "start()", &["worker.js".to_owned()])?;
        assert!(page.contains("<style media=\"print\">p { color: red }</style>"), "{page}");
        assert!(page.contains("<script type=\"module\">start()</script>"), "{page}");
        assert!(page.contains("<script type=\"text/plain\" data-file=\"worker.js\">H4sI"), "{page}");
        assert!(!page.contains("manifest"), "{page}");
        Ok(())
    }

    #[test]
    fn its_policy_names_the_scripts_and_styles_and_no_connection() -> Result<()> {
        let page = whole(&files(PAGE, "p { color: red }"), "start()", &[])?;
        let policy = attribute(&page.replace('\n', " "), "content").map(str::to_owned).unwrap_or_default();
        assert!(policy.contains(&format!("script-src '{}' 'wasm-unsafe-eval';", checksum(b"start()"))), "{policy}");
        assert!(policy.contains(&format!("style-src '{}';", checksum(b"p { color: red }"))), "{policy}");
        assert!(!policy.contains("connect-src") && !policy.contains("'self'"), "{policy}");
        Ok(())
    }

    #[test]
    fn what_cannot_stand_in_one_file_is_refused() {
        for (page, style) in [
            (PAGE, "p::before { content: '</style>' }"),
            (&PAGE.replace("<body>", "<body>\n<img src=\"photo.png\" />"), ""),
            (&PAGE.replace("<body>", "<body>\n<link rel=\"icon\" href=\"icons/icon.svg\" />"), ""),
            (&PAGE.replace("default-src", "style-src"), ""),
        ] {
            assert!(whole(&files(page, style), "start()", &[]).is_err(), "{page} {style}");
        }
    }
}
