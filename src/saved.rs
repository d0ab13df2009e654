//! A saved comparison opens again: its two reports and what a reader corrected.
//!
//! ```text
//! {"format":"diptych-comparison/1", "articles": {"a": …, "b": …}, …, "corrections": {"links": […], …}}
//!                                   read, and compared again             applied again
//! ```
//!
//! Nothing else in the file is taken at its word: links, rows, details and figures are worked out anew. Of the reports their
//! blocks are taken, what heads them, and where their sentences begin and end, since corrections count sentences; these places
//! are checked.

#[cfg(feature = "whole")]
mod open;
#[cfg(feature = "whole")]
pub use open::*;

/// How much of a file is looked at to tell whether it is a saved comparison, in bytes.
const BEGINNING: usize = 1024;

/// Whether a file is to be opened as a saved comparison, by how it begins, and by its name where it is JSON of some kind.
///
/// ```
/// use diptych::saved::is_saved;
/// assert!(is_saved(br#"{ "format": "diptych-comparison/1", "articles""#, "two-reports.txt"));
/// assert!(is_saved(b"{}", "settings.json"), "which is then refused");
/// assert!(!is_saved(b"Bridge closed\n\nTwo were hurt.", "a.json"));
/// ```
pub fn is_saved(bytes: &[u8], name: &str) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    let names_format = || String::from_utf8_lossy(beginning).contains("\"diptych-comparison/");
    beginning.trim_ascii_start().starts_with(b"{") && (name.to_ascii_lowercase().ends_with(".json") || names_format())
}
