//! What a paragraph is by the name of its style.
//!
//! ```text
//! Word          "heading 2"                          Heading(2)     (its own names are English in every language)
//! LibreOffice   "Heading_20_2", "Quotations"         Heading(2), Quote
//! a newsroom    "Byline Staff", based on "Normal"    Byline
//! ```

use crate::{Aside, Shape};
use std::collections::HashMap;

/// How many styles one may be based on, one on the other.
const DEEPEST: usize = 12;

/// What a style makes of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Role {
    pub shape: Shape,
    pub aside: Option<Aside>,
}

/// The role that a style's name tells, if it tells one.
pub(super) fn role(name: &str) -> Option<Role> {
    let name = name.replace("_20_", " ").replace(['-', '_'], " ").to_lowercase();
    let name = name.trim();
    let level = |prefix: &str| {
        let level: u8 = name.strip_prefix(prefix)?.trim().parse().ok()?;
        (level > 0).then_some(level.min(6))
    };
    let shape = |shape| Some(Role { shape, aside: None });
    let aside = |aside| Some(Role { shape: Shape::Text, aside: Some(aside) });
    if let Some(level) = level("heading") {
        return shape(Shape::Heading(level));
    }
    match name {
        "title" | "headline" => shape(Shape::Headline),
        "subtitle" | "standfirst" | "deck" => shape(Shape::Heading(2)),
        "quote" | "intense quote" | "block text" | "block quotation" | "quotations" | "blockquote" => {
            shape(Shape::Quote)
        }
        "caption" | "image caption" | "table caption" | "figure caption" | "illustration" | "figure" | "drawing" => {
            shape(Shape::Caption)
        }
        "author" | "byline" => shape(Shape::Byline),
        "date" | "dateline" => shape(Shape::Dateline),
        "header" | "footer" | "header and footer" | "page number" => aside(Aside::RunningHead),
        "pull quote" | "pullquote" => aside(Aside::PullQuote),
        "footnote text" | "endnote text" | "footnote" | "endnote" | "annotation text" => aside(Aside::Other),
        "toc heading" | "contents heading" | "index heading" | "table of figures" => aside(Aside::Navigation),
        _ if level("toc").or(level("contents")).or(level("index")).is_some() => aside(Aside::Navigation),
        _ if name.starts_with("list bullet") || name.starts_with("list number") => shape(Shape::ListItem),
        _ => None,
    }
}

/// A style as the file tells it.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    /// What a person calls it.
    pub name: String,
    /// The style that it is based on.
    pub based_on: Option<String>,
    /// The level in the outline, from 1.
    pub outline: Option<u8>,
    /// Whether its paragraphs are items of a list.
    pub is_list: Option<bool>,
    /// Bold or italic, where it says so.
    pub emphasised: Option<bool>,
    /// Whether its text is hidden.
    pub is_hidden: bool,
}

/// The styles of a file, by their keys.
#[derive(Debug, Default)]
pub(super) struct Styles(pub HashMap<String, Style>);

impl Styles {
    /// A style and those that it is based on.
    fn lineage<'s>(&'s self, key: &str) -> impl Iterator<Item = (&'s str, &'s Style)> {
        let first = self.0.get_key_value(key);
        std::iter::successors(first, |(_, style)| self.0.get_key_value(style.based_on.as_deref()?))
            .map(|(key, style)| (key.as_str(), style))
            .take(DEEPEST)
    }

    /// What a paragraph of this style is, by names first.
    pub fn role(&self, key: &str) -> Option<Role> {
        let named = self.lineage(key).find_map(|(key, style)| role(&style.name).or_else(|| role(key)));
        named
            .or_else(|| {
                let level = self.lineage(key).find_map(|(_, style)| style.outline)?;
                Some(Role { shape: Shape::Heading(level), aside: None })
            })
            .or_else(|| {
                let is_list = self.lineage(key).find_map(|(_, style)| style.is_list)?;
                is_list.then_some(Role { shape: Shape::ListItem, aside: None })
            })
            .or_else(|| role(key).filter(|_| !self.0.contains_key(key)))
    }

    /// Whether text of this style is bold or italic.
    pub fn is_emphasised(&self, key: &str) -> bool {
        self.lineage(key).find_map(|(_, style)| style.emphasised).unwrap_or(false)
    }

    /// Whether text of this style is hidden.
    pub fn is_hidden(&self, key: &str) -> bool {
        self.lineage(key).any(|(_, style)| style.is_hidden)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_word_libreoffice_and_pandoc() {
        for (name, shape) in [
            ("Title", Shape::Headline),
            ("heading 1", Shape::Heading(1)),
            ("Heading_20_3", Shape::Heading(3)),
            ("heading 9", Shape::Heading(6)),
            ("Intense Quote", Shape::Quote),
            ("Quotations", Shape::Quote),
            ("Image Caption", Shape::Caption),
            ("List Bullet 2", Shape::ListItem),
            ("Author", Shape::Byline),
        ] {
            assert_eq!(role(name), Some(Role { shape, aside: None }), "{name}");
        }
        assert_eq!(role("toc 2").and_then(|role| role.aside), Some(Aside::Navigation));
        assert_eq!(role("Footer").and_then(|role| role.aside), Some(Aside::RunningHead));
        assert_eq!(role("Text body"), None);
        assert_eq!(role("List Paragraph"), None);
    }

    #[test]
    fn a_style_is_what_it_is_based_on() {
        let style = |name: &str, based_on: Option<&str>| Style {
            name: name.into(),
            based_on: based_on.map(str::to_owned),
            ..Style::default()
        };
        let styles = Styles(HashMap::from([
            ("Zwischentitel".into(), style("Zwischentitel", Some("berschrift2"))),
            ("berschrift2".into(), style("heading 2", None)),
            ("a".into(), style("a", Some("b"))),
            ("b".into(), style("b", Some("a"))), // each on the other
        ]));
        assert_eq!(styles.role("Zwischentitel").map(|role| role.shape), Some(Shape::Heading(2)));
        assert_eq!(styles.role("a"), None);
    }
}
