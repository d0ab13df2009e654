//! What stands beside a Word document: its styles, and what its numbers `rId7` point to.

use crate::office::styles::{Style, Styles};
use crate::office::xml::{Broken, Step, Xml};
use std::collections::HashMap;

/// What a part points to.
#[derive(Debug, Default)]
pub(super) struct Relations {
    /// In the order of the file: number, kind (the end of its address), target.
    all: Vec<(String, String, String)>,
    by_id: HashMap<String, usize>,
}

impl Relations {
    /// The numbers and targets of a kind: `hyperlink`, `header`.
    pub fn of_kind<'r>(&'r self, kind: &'r str) -> impl Iterator<Item = (&'r str, &'r str)> {
        self.all.iter().filter(move |(_, of, _)| of == kind).map(|(id, _, target)| (id.as_str(), target.as_str()))
    }

    /// Where a number points.
    pub fn target(&self, id: &str) -> Option<&str> {
        self.by_id.get(id).map(|&at| self.all[at].2.as_str())
    }
}

/// Reads a part's relations.
pub(super) fn relations(written: &str) -> Result<Relations, Broken> {
    let mut relations = Relations::default();
    let mut xml = Xml::new(written);
    while let Some(step) = xml.next()? {
        let Step::Start(element) = step else { continue };
        let attribute = |name| element.attribute(name);
        if let (Some(id), Some(kind), Some(target)) = (attribute("Id"), attribute("Type"), attribute("Target")) {
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            relations.by_id.insert(id.clone(), relations.all.len());
            relations.all.push((id, kind, target));
        }
    }
    Ok(relations)
}

/// Whether a switch is on: `<w:b/>`, `<w:b w:val="true"/>`, but not `<w:b w:val="0"/>`.
pub(super) fn is_on(value: Option<String>) -> bool {
    !matches!(value.as_deref(), Some("0" | "false" | "off"))
}

/// Reads the styles.
pub(super) fn styles(written: &str) -> Result<Styles, Broken> {
    let mut styles = Styles::default();
    let mut xml = Xml::new(written);
    let mut open: Option<(String, Style)> = None;
    let mut depth = 0;
    while let Some(step) = xml.next()? {
        let element = match step {
            Step::Start(element) => element,
            Step::End => {
                depth -= 1;
                if depth == 1
                    && let Some((key, style)) = open.take()
                {
                    styles.0.insert(key, style);
                }
                continue;
            }
            Step::Text(_) => continue,
        };
        depth += 1;
        let value = || element.attribute("val");
        match (element.local(), &mut open) {
            ("style", _) => open = Some((element.attribute("styleId").unwrap_or_default(), Style::default())),
            ("name", Some((_, style))) if depth == 3 => style.name = value().unwrap_or_default(),
            ("basedOn", Some((_, style))) => style.based_on = value(),
            ("outlineLvl", Some((_, style))) => style.outline = value().and_then(|level| outline(&level)),
            ("numId", Some((_, style))) => style.is_list = Some(value().is_some_and(|id| id != "0")),
            ("b" | "i", Some((_, style))) => style.emphasised = Some(is_on(value()) || style.emphasised == Some(true)),
            ("vanish", Some((_, style))) => style.is_hidden = is_on(value()),
            _ => {}
        }
    }
    Ok(styles)
}

/// The level of a heading, 1 to 6; Word counts from 0, and 9 is text.
pub(super) fn outline(level: &str) -> Option<u8> {
    level.parse().ok().filter(|level| *level < 9).map(|level: u8| (level + 1).min(6))
}
