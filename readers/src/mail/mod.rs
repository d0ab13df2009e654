//! E-mail, and the web pages that browsers save in the form of one.
//!
//! ```text
//! report.mhtml        multipart/related: page, pictures       ── the page, with its address
//! report.webarchive   property list: page, pictures           ── the same
//! newsletter.eml      multipart/alternative: text, page       ── the page; From: is the outlet
//! plain.eml           text/plain                              ── blocks; signatures and replies set aside
//! attached.eml        "see below" and a report as a file      ── that file, to be read in turn
//! ```

mod about;
mod charset;
mod mime;
mod plist;
mod text;

use crate::{About, Error, Format, Outcome};
use mime::Part;

/// A message of fewer words than this says "here it is" of what is attached to it.
const COVER: usize = 60;
/// Endings of files that may be the report.
const REPORTS: [&str; 12] =
    ["docx", "odt", "rtf", "pdf", "html", "htm", "mhtml", "mht", "webarchive", "epub", "txt", "md"];

/// Reads a file of one of the formats of this module. Linear in its length.
///
/// # Errors
/// [`Error::Damaged`], [`Error::TooMuchInside`] where parts nest or number beyond any message's, [`Error::SeveralInside`],
/// [`Error::NoReportInside`], [`Error::Empty`].
pub fn read(bytes: &[u8], name: &str, format: Format) -> Result<Outcome, Error> {
    match format {
        Format::Webarchive => webarchive(bytes, name),
        Format::Mhtml => mhtml(bytes, name),
        _ => message(bytes, name),
    }
}

/// A name for the file inside: `ferry.mhtml` has `ferry.html` in it.
fn inner_name(name: &str, ending: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    [stem, ".", ending].concat()
}

fn is_page(kind: &str) -> bool {
    matches!(kind, "text/html" | "application/xhtml+xml")
}

fn webarchive(bytes: &[u8], name: &str) -> Result<Outcome, Error> {
    let damaged = || Error::Damaged { name: name.to_owned(), what: Format::Webarchive.described() };
    let resource = plist::main_resource(bytes).ok_or_else(damaged)?;
    if resource.data.is_empty() {
        return Err(Error::Empty { name: name.to_owned() });
    }
    let about = About { url: resource.url, ..About::default() };
    let kind = resource.kind.unwrap_or_default();
    if !kind.is_empty() && !is_page(&kind) {
        // A PDF or a picture, as the browser showed it; what it is, its content tells.
        return Ok(Outcome::Inside { name: inner_name(name, "file"), bytes: resource.data, about });
    }
    let bytes = charset::marked(&resource.data, resource.charset.as_deref(), true);
    Ok(Outcome::Inside { name: inner_name(name, "html"), bytes, about })
}

/// The page among the parts: the one that the message names as its start, or that was saved, or the first.
fn mhtml(bytes: &[u8], name: &str) -> Result<Outcome, Error> {
    let message = mime::message(bytes, name)?;
    let leaves = message.leaves();
    let pages: Vec<&&Part> = leaves.iter().filter(|part| is_page(&part.kind)).collect();
    let address = message.header("Snapshot-Content-Location").or_else(|| message.header("Content-Location"));
    let bare = |id: String| id.trim_matches(['<', '>', ' ']).to_owned();
    let start = message.attribute("start").map(bare);
    let page = (pages.iter())
        .find(|part| start.is_some() && part.header("Content-ID").map(bare) == start)
        .or_else(|| pages.iter().find(|part| address.is_some() && part.header("Content-Location") == address))
        .or_else(|| pages.first());
    let damaged = || Error::Damaged { name: name.to_owned(), what: Format::Mhtml.described() };
    let Some(page) = page else {
        return Err(if message.parts.is_empty() { damaged() } else { Error::NoReportInside { name: name.to_owned() } });
    };
    // Half a page would pass for a report that says less.
    if page.is_cut_off {
        return Err(damaged());
    }
    let url = address.or_else(|| page.header("Content-Location")).filter(|url| url.starts_with("http"));
    let bytes = charset::marked(&page.bytes(), page.attribute("charset").as_deref(), true);
    Ok(Outcome::Inside { name: inner_name(name, "html"), bytes, about: About { url, ..About::default() } })
}

fn message(bytes: &[u8], name: &str) -> Result<Outcome, Error> {
    let message = mime::message(bytes, name)?;
    let leaves = message.leaves();
    let shown = |kind: &dyn Fn(&str) -> bool| {
        leaves
            .iter()
            .copied()
            .find(|part| kind(&part.kind) && !part.is_attachment() && !part.bytes().trim_ascii().is_empty())
    };
    let plain = shown(&|kind| kind == "text/plain");
    let page = shown(&is_page);
    let said = match (plain, page) {
        (Some(part), _) => text::words(&String::from_utf8_lossy(&part.bytes())),
        (None, Some(part)) => text::words(&about::without_tags(&String::from_utf8_lossy(&part.bytes()))),
        (None, None) => 0,
    };
    if said < COVER
        && let Some(outcome) = attached(&leaves, name)?
    {
        return Ok(outcome);
    }
    let about = about::Sender::of(&message);
    match (plain, page) {
        (plain, Some(page)) if plain.is_none() || about.is_newsletter || about::is_designed(&page.bytes()) => {
            let bytes = charset::marked(&page.bytes(), page.attribute("charset").as_deref(), true);
            let about = about.of_page(&String::from_utf8_lossy(&bytes));
            Ok(Outcome::Inside { name: inner_name(name, "html"), bytes, about })
        }
        (Some(plain), _) => {
            let bytes = charset::marked(&plain.bytes(), plain.attribute("charset").as_deref(), false);
            let Some(written) = crate::text::unicode(&bytes) else {
                // In an encoding that is read elsewhere.
                return Ok(Outcome::Inside { name: inner_name(name, "txt"), bytes, about: about.of_text() });
            };
            let is = |attribute: &str, value: &str| {
                plain.attribute(attribute).is_some_and(|told| told.eq_ignore_ascii_case(value))
            };
            let written = if is("format", "flowed") { text::unflowed(&written, is("delsp", "yes")) } else { written };
            if written.lines().nth(text::MOST_LINES).is_some() {
                return Err(Error::TooMuchInside { name: name.to_owned() });
            }
            let document = about.of_document(text::blocks(&written));
            if document.blocks.iter().all(|block| !block.text.contains(char::is_alphanumeric)) {
                return Err(Error::Empty { name: name.to_owned() });
            }
            Ok(Outcome::Document(document))
        }
        _ if leaves.iter().all(|part| part.bytes().trim_ascii().is_empty()) => {
            Err(Error::Empty { name: name.to_owned() })
        }
        _ => Err(Error::NoReportInside { name: name.to_owned() }),
    }
}

/// The report beside a message that only says "here it is": a message passed on whole, or a file.
fn attached(leaves: &[&Part], name: &str) -> Result<Option<Outcome>, Error> {
    let ending = |part: &Part| {
        let file_name = part.file_name()?;
        let ending = file_name.rsplit_once('.')?.1.to_lowercase();
        REPORTS.contains(&ending.as_str()).then_some(file_name)
    };
    let messages: Vec<&&Part> = leaves.iter().filter(|part| part.kind == "message/rfc822").collect();
    let files: Vec<(&&Part, String)> = leaves
        .iter()
        .filter_map(|part| Some((part, ending(part)?)))
        .filter(|(part, _)| !part.bytes().is_empty())
        .collect();
    match (messages.as_slice(), files.as_slice()) {
        ([], []) => Ok(None),
        ([message], []) => Ok(Some(Outcome::Inside {
            name: message.file_name().unwrap_or_else(|| inner_name(name, "forwarded.eml")),
            bytes: message.bytes().into_owned(),
            about: About::default(),
        })),
        ([], [(file, file_name)]) => Ok(Some(Outcome::Inside {
            name: file_name.clone(),
            bytes: file.bytes().into_owned(),
            about: About::default(),
        })),
        _ => Err(Error::SeveralInside { name: name.to_owned() }),
    }
}
