//! E-books: pages in a zip, and a list of the order to read them in (EPUB 3.3, and 2).
//!
//! ```text
//! META-INF/container.xml    the package is OEBPS/content.opf
//! OEBPS/content.opf         title, author, publisher; spine: title.xhtml, ch1.xhtml, ch2.xhtml
//!                           ── one web page of what stands in their bodies
//! ```

use super::archive::Archive;
use super::xml::{Broken, Step, Xml, decoded};
use crate::{About, Error, Format, Outcome};
use std::collections::{HashMap, HashSet};

/// Reads an e-book as one web page.
///
/// # Errors
/// What is wrong with the zip; [`Error::Protected`] where a chapter is encrypted; [`Error::Damaged`] where its lists are.
pub(super) fn read(bytes: &[u8], name: &str) -> Result<Outcome, Error> {
    let mut archive = Archive::open(bytes, name, Format::Epub.described())?;
    let container = text_of(&mut archive, "META-INF/container.xml")?;
    let path = rootfile(&container).ok_or_else(|| archive.damaged())?;
    let package = package(&text_of(&mut archive, &path)?).map_err(|Broken| archive.damaged())?;
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let encrypted = archive.part("META-INF/encryption.xml")?.and_then(|bytes| decoded(&bytes)).unwrap_or_default();
    let encrypted: HashSet<&str> = encrypted.split('"').collect();
    let mut chapters: Vec<String> = vec![];
    for target in &package.spine {
        let path = super::docx::resolved(folder, target);
        if encrypted.contains(path.as_str()) {
            return Err(Error::Protected { name: name.to_owned() });
        }
        let Some(chapter) = archive.part(&path)?.and_then(|bytes| decoded(&bytes)) else { continue };
        chapters.push(chapter);
    }
    // The title's page says again what the report's head does.
    let is_apart = |chapter: &String| {
        ["titlepage", "cover", "toc", "copyright-page"]
            .iter()
            .any(|kind| chapter.contains(&format!("epub:type=\"{kind}\"")))
    };
    if !chapters.iter().all(is_apart) {
        chapters.retain(|chapter| !is_apart(chapter));
    }
    let bodies: Vec<&str> = chapters.iter().map(|chapter| body(chapter)).collect();
    if bodies.is_empty() {
        return Err(Error::NoReportInside { name: name.to_owned() });
    }
    let language = package.about.language.as_deref().unwrap_or_default();
    let language: String = language.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let page = format!(
        "\u{FEFF}<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\"></head><body><article>{}</article></body></html>",
        bodies.join("\n")
    );
    let name = format!("{}.html", name.rsplit_once('.').map_or(name, |(stem, _)| stem));
    Ok(Outcome::Inside { name, bytes: page.into_bytes(), about: package.about })
}

fn text_of(archive: &mut Archive, path: &str) -> Result<String, Error> {
    let bytes = archive.required(path)?;
    decoded(&bytes).ok_or_else(|| archive.damaged())
}

/// Where the package is.
fn rootfile(container: &str) -> Option<String> {
    let mut xml = Xml::new(container);
    while let Ok(Some(step)) = xml.next() {
        if let Step::Start(element) = step
            && element.local() == "rootfile"
        {
            return element.attribute("full-path");
        }
    }
    None
}

/// What a package tells.
#[derive(Default)]
struct Package {
    about: About,
    /// The pages in reading order, as paths from the package's folder.
    spine: Vec<String>,
}

fn package(written: &str) -> Result<Package, Broken> {
    let mut package = Package::default();
    let mut pages: HashMap<String, String> = HashMap::new();
    let mut creators: Vec<String> = vec![];
    let mut xml = Xml::new(written);
    while let Some(step) = xml.next()? {
        let Step::Start(element) = step else { continue };
        let about = &mut package.about;
        let set = |value: &mut Option<String>, text: String| {
            let text = text.trim();
            if !text.is_empty() && value.is_none() {
                *value = Some(text.to_owned());
            }
        };
        match element.name.as_str() {
            "dc:title" => set(&mut about.headline, xml.text()?),
            "dc:publisher" => set(&mut about.outlet, xml.text()?),
            "dc:language" => set(&mut about.language, xml.text()?),
            "dc:date" if element.attribute("event").is_none_or(|event| event == "publication") => {
                set(&mut about.published, xml.text()?);
            }
            "dc:creator" if element.attribute("role").is_none_or(|role| role == "aut") => creators.push(xml.text()?),
            _ => match element.local() {
                "item" => {
                    let is_navigation =
                        element.attribute("properties").is_some_and(|properties| properties.contains("nav"));
                    if let (Some(id), Some(target), false) =
                        (element.attribute("id"), element.attribute("href"), is_navigation)
                    {
                        pages.insert(id, unescaped(&target));
                    }
                }
                "itemref" if element.attribute("linear").as_deref() != Some("no") => {
                    // Taken out: a page is read once, however often the spine names it.
                    if let Some(target) = element.attribute("idref").and_then(|id| pages.remove(&id)) {
                        package.spine.push(target);
                    }
                }
                _ => {}
            },
        }
    }
    let creators: Vec<&str> =
        creators.iter().map(|creator| creator.trim()).filter(|creator| !creator.is_empty()).collect();
    package.about.byline = (!creators.is_empty()).then(|| creators.join(", "));
    Ok(package)
}

/// `chapter%201.xhtml` is `chapter 1.xhtml`.
fn unescaped(target: &str) -> String {
    let mut bytes: Vec<u8> = vec![];
    let mut rest = target.split('#').next().unwrap_or_default().as_bytes();
    while let [first, tail @ ..] = rest {
        let code = (*first == b'%').then(|| tail.get(..2)).flatten();
        let code = code.and_then(|code| u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What stands in a page's body.
fn body(page: &str) -> &str {
    let Some((_, rest)) = page.split_once("<body") else { return page };
    let rest = rest.split_once('>').map_or("", |(_, rest)| rest);
    rest.rsplit_once("</body").map_or(rest, |(body, _)| body)
}
