//! Word's files: WordprocessingML in a zip (ECMA-376).
//!
//! ```text
//! _rels/.rels                    which part is the document
//! word/_rels/document.xml.rels   rId7: https://…, rId9: header1.xml
//! word/styles.xml                "berschrift2" is "heading 2"
//! word/document.xml              <w:p><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr><w:r><w:t>What we know</w:t></w:r></w:p>
//! ```

mod body;
mod settings;

use super::about::Said;
use super::archive::Archive;
use super::xml::{Broken, Step, Xml, decoded};
use crate::{Aside, Document, Draft, Error, Format};
use body::Body;
pub(super) use body::address;
use settings::{Relations, relations, styles};
use std::collections::HashMap;

/// Notes by their numbers, each taken where the text first refers to it.
type Notes = HashMap<String, Vec<Draft>>;

/// Reads a Word file.
///
/// # Errors
/// What is wrong with the zip, or [`Error::Damaged`] where its XML is.
pub(super) fn read(bytes: &[u8], name: &str) -> Result<Document, Error> {
    let mut archive = Archive::open(bytes, name, Format::Docx.described())?;
    let root = relations_of(&mut archive, "")?;
    let main = root.of_kind("officeDocument").next().map_or("word/document.xml", |(_, target)| target).to_owned();
    let main = resolved("", &main);
    let outer = relations_of(&mut archive, &main)?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let part = |kind: &str| outer.of_kind(kind).next().map(|(_, target)| resolved(folder, target));
    let styles = match part("styles").map(|path| text_of(&mut archive, &path)).transpose()?.flatten() {
        Some(written) => styles(&written).map_err(|Broken| archive.damaged())?,
        None => Default::default(),
    };

    let too_much = || Error::TooMuchInside { name: name.to_owned() };
    let mut notes: [Notes; 3] = Default::default();
    for (notes, kind) in notes.iter_mut().zip(["footnotes", "endnotes", "comments"]) {
        let Some(path) = part(kind) else { continue };
        // Notes that cannot be read leave the report as it is.
        let Some(written) = text_of(&mut archive, &path)? else { continue };
        let inner = relations_of(&mut archive, &path)?;
        *notes = body::notes(&written, &styles, &inner).unwrap_or_default();
    }

    let mut blocks = super::blocks::Blocks::default();
    let running = |archive: &mut Archive, kind: &str| -> Result<Vec<Draft>, Error> {
        let mut heads: Vec<Draft> = vec![];
        for (_, target) in outer.of_kind(kind) {
            let path = resolved(folder, target);
            let Some(written) = text_of(archive, &path)? else { continue };
            let inner = relations_of(archive, &path)?;
            for draft in Body::new(&styles, &inner).read(&written).unwrap_or_default() {
                if !heads.iter().any(|known| known.text == draft.text) {
                    heads.push(draft);
                }
            }
        }
        Ok(heads)
    };
    blocks.append(running(&mut archive, "header")?, Aside::RunningHead);
    let written = archive.required(&main)?;
    let written = decoded(&written).ok_or_else(|| archive.damaged())?;
    let mut body = Body::new(&styles, &outer);
    body.blocks = blocks;
    body.notes = notes;
    body.walk(&written).map_err(|Broken| archive.damaged())?;
    let mut blocks = body.blocks;
    blocks.append(running(&mut archive, "footer")?, Aside::RunningHead);
    if blocks.are_too_many() {
        return Err(too_much());
    }
    let said = match root.of_kind("core-properties").next() {
        Some((_, target)) => {
            let path = resolved("", target);
            text_of(&mut archive, &path)?.and_then(|written| properties(&written).ok()).unwrap_or_default()
        }
        None => Said::default(),
    };
    Ok(super::document(blocks.finish(), said, name))
}

/// The text of a part, where there is one.
fn text_of(archive: &mut Archive, path: &str) -> Result<Option<String>, Error> {
    Ok(archive.part(path)?.and_then(|bytes| decoded(&bytes)))
}

/// What a part points to; `word/document.xml` does so in `word/_rels/document.xml.rels`.
fn relations_of(archive: &mut Archive, part: &str) -> Result<Relations, Error> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let path = format!("{folder}{}_rels/{file}.rels", if folder.is_empty() { "" } else { "/" });
    let written = text_of(archive, &path)?;
    Ok(written.and_then(|written| relations(&written).ok()).unwrap_or_default())
}

/// A path from within a folder: `../docProps/core.xml`, `/word/document.xml`, `styles.xml`.
pub(super) fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// Title and creator, of Word's files and OpenDocument's alike.
pub(super) fn properties(written: &str) -> Result<Said, Broken> {
    let mut said = Said::default();
    let mut xml = Xml::new(written);
    while let Some(step) = xml.next()? {
        let Step::Start(element) = step else { continue };
        match element.name.as_str() {
            "dc:title" => said.title = Some(xml.text()?),
            "dc:creator" | "meta:initial-creator" => said.creator = said.creator.or(Some(xml.text()?)),
            _ => {}
        }
    }
    Ok(said)
}
