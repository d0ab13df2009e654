//! A folder in one file, as people pass on a page that they saved.
//!
//! ```text
//! report.html                    the shallowest; of several there the largest
//! report_files/frame.html        what came along
//! __MACOSX/._report.html         what a Mac adds
//! ```

use super::archive::{Archive, Entry};
use crate::{About, Error, Format, Outcome};

/// Endings of pages.
const PAGES: [&str; 3] = ["html", "htm", "xhtml"];
/// Endings of other reports.
const REPORTS: [&str; 11] = ["mhtml", "mht", "webarchive", "docx", "odt", "rtf", "pdf", "eml", "epub", "md", "txt"];
/// Endings of what may hold a report in turn.
const FOLDERS: [&str; 1] = ["zip"];

/// The report in a zip, to be read in turn.
///
/// # Errors
/// [`Error::NoReportInside`], [`Error::SeveralInside`], and what is wrong with the zip.
pub(super) fn read(bytes: &[u8], name: &str) -> Result<Outcome, Error> {
    let mut archive = Archive::open(bytes, name, Format::Zip.described())?;
    let entries = archive.entries();
    let path = chosen(&entries, name)?.path.clone();
    let bytes = archive.required(&path)?;
    let name = path.rsplit('/').next().unwrap_or(&path).to_owned();
    Ok(Outcome::Inside { name, bytes, about: About::default() })
}

fn chosen<'e>(entries: &'e [Entry], name: &str) -> Result<&'e Entry, Error> {
    let depth = |entry: &Entry| entry.path.matches('/').count();
    let is_hidden = |entry: &Entry| entry.path.split('/').any(|step| step.starts_with('.') || step == "__MACOSX");
    let of = |endings: &[&str]| -> Vec<&'e Entry> {
        let ends = |entry: &&Entry| {
            let ending = entry.path.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
            ending.is_some_and(|ending| endings.contains(&ending.as_str()))
        };
        entries.iter().filter(|entry| !is_hidden(entry) && entry.size > 0).filter(ends).collect()
    };
    let shallowest = |found: &[&'e Entry]| found.iter().map(|entry| depth(entry)).min();
    let (pages, reports) = (of(&PAGES), of(&REPORTS));
    let page = shallowest(&pages)
        .and_then(|least| pages.iter().filter(|entry| depth(entry) == least).max_by_key(|entry| entry.size).copied());
    // A note about the archive, or the text beside a page, is not the report.
    let is_note = |entry: &&Entry| [".txt", ".md"].iter().any(|ending| entry.path.to_lowercase().ends_with(ending));
    let (notes, files): (Vec<&Entry>, Vec<&Entry>) = reports.into_iter().partition(is_note);
    let least = shallowest(&files);
    let files: Vec<&Entry> = files.into_iter().filter(|entry| Some(depth(entry)) == least).collect();
    match (page, files.as_slice()) {
        // A page's folder may bring files along; a file's folder may bring pages.
        (Some(page), []) => return Ok(page),
        (Some(page), [file, ..]) if depth(page) < depth(file) => return Ok(page),
        (Some(page), [file]) if depth(file) < depth(page) => return Ok(file),
        (None, [file]) => return Ok(file),
        (_, [_, ..]) => return Err(Error::SeveralInside { name: name.to_owned() }),
        (None, []) => {}
    }
    let readme =
        |entry: &&&Entry| entry.path.to_lowercase().contains("readme") || entry.path.to_lowercase().contains("license");
    let texts: Vec<&Entry> = notes.iter().filter(|entry| !readme(entry)).copied().collect();
    match texts.as_slice() {
        [text] => return Ok(text),
        [_, ..] => return Err(Error::SeveralInside { name: name.to_owned() }),
        [] => {}
    }
    match of(&FOLDERS).as_slice() {
        [folder] => Ok(folder),
        [] => Err(Error::NoReportInside { name: name.to_owned() }),
        _ => Err(Error::SeveralInside { name: name.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen_of(paths: &[(&str, u64)]) -> Result<String, &'static str> {
        let entries: Vec<Entry> =
            paths.iter().map(|(path, size)| Entry { path: (*path).into(), size: *size }).collect();
        chosen(&entries, "saved.zip").map(|entry| entry.path.clone()).map_err(|error| error.code())
    }

    #[test]
    fn the_page_and_not_what_came_along() {
        let saved =
            [("__MACOSX/._a.html", 9000), ("a.html", 4000), ("a_files/ad.html", 90_000), ("a_files/terms.pdf", 7)];
        assert_eq!(chosen_of(&saved), Ok("a.html".into()));
        assert_eq!(chosen_of(&[("x/a.htm", 10), ("x/b.htm", 20)]), Ok("x/b.htm".into()));
    }

    #[test]
    fn one_report_of_another_kind() {
        assert_eq!(chosen_of(&[("story/report.DOCX", 10), ("story/README.txt", 20)]), Ok("story/report.DOCX".into()));
        assert_eq!(chosen_of(&[("report.txt", 10), ("photo.jpg", 20)]), Ok("report.txt".into()));
        assert_eq!(chosen_of(&[("inner.zip", 10)]), Ok("inner.zip".into()));
    }

    #[test]
    fn none_or_several() {
        assert_eq!(chosen_of(&[("photo.jpg", 10), ("empty.html", 0)]), Err("no_report_inside"));
        assert_eq!(chosen_of(&[("a.docx", 10), ("b.docx", 10)]), Err("several_inside"));
        assert_eq!(chosen_of(&[("a.html", 10), ("b.docx", 10)]), Err("several_inside"));
    }
}
