//! What a word processor's file says of itself, and how much of it to believe.
//!
//! ```text
//! title    "Document1"                 the program's default
//! title    "Ferry runs aground"        in the text as well: that paragraph is the headline
//! creator  "Microsoft Office User"     the program's default
//! creator  "Jenna Trelawney"           whoever typed or pasted it; the reporter only where the text names her too
//! created  2026-11-22                  when it was typed or pasted, never taken
//! ```

use crate::{About, Draft, Shape};

/// How many blocks the head of a report has at most.
const HEAD: usize = 12;
/// Titles that programs give by themselves.
const UNTITLED: [&str; 12] = [
    "untitled",
    "document",
    "new document",
    "unbenannt",
    "dokument",
    "sans nom",
    "sans titre",
    "sin título",
    "blank",
    "microsoft word",
    "normal",
    "powerpoint presentation",
];

/// The properties of a file, as written.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub title: Option<String>,
    pub creator: Option<String>,
}

/// What of it is about the report. Marks the headline among the blocks where the title is one of them.
pub(super) fn about(blocks: &mut [Draft], said: Said, name: &str) -> About {
    let mut about = About::default();
    if let Some(title) = said.title.map(|title| folded(&title)).filter(|title| is_title(title, name)) {
        let mut head = blocks.iter_mut().filter(|block| block.aside.is_none()).take(HEAD);
        let has_headline = |block: &Draft| matches!(block.shape, Shape::Headline);
        if let Some(block) = head.find(|block| alike(&block.text, &title)) {
            if matches!(block.shape, Shape::Text | Shape::Heading(_)) {
                block.shape = Shape::Headline;
            }
            about.headline = Some(title);
        } else if !blocks.iter().any(has_headline) && !begins_with_a_heading(blocks) {
            about.headline = Some(title);
        }
    }
    if let Some(creator) = said.creator.map(|creator| folded(&creator)).filter(|creator| is_name(creator)) {
        let mut lines = blocks.iter().filter(|block| block.aside.is_none()).take(HEAD);
        if lines.any(|block| block.text.chars().count() < 100 && block.text.contains(&creator)) {
            about.byline = Some(creator);
        }
    }
    about
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn alike(text: &str, title: &str) -> bool {
    let bare =
        |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect() };
    text.len() < 2 * title.len() + 20 && bare(text) == bare(title)
}

/// Whether a title is more than a program's default or a file's name.
fn is_title(title: &str, name: &str) -> bool {
    let lower = title.to_lowercase();
    let bare = lower.trim_end_matches(|c: char| c.is_numeric() || c == ' ' || c == '(' || c == ')');
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase();
    title.split(' ').count() > 1
        && !UNTITLED.contains(&bare)
        && !lower.starts_with("microsoft word - ")
        && lower != stem
        && ![".doc", ".docx", ".odt", ".rtf", ".txt", ".pdf", ".dotx"].iter().any(|end| lower.ends_with(end))
}

/// Whether a creator can be a person: `Ann Brown`, not `Administrator` or `Microsoft Office User`.
fn is_name(creator: &str) -> bool {
    const PROGRAMS: [&str; 10] =
        ["microsoft", "office", "user", "admin", "owner", "windows", "python", "apache", "unknown", "libreoffice"];
    let words: Vec<&str> = creator.split(' ').collect();
    (2..=6).contains(&words.len())
        && creator.chars().all(|c| c.is_alphabetic() || " .'’-‐".contains(c))
        && !words.iter().any(|word| PROGRAMS.contains(&word.to_lowercase().as_str()))
}

/// Whether the text begins with something short, as reports with a headline do.
fn begins_with_a_heading(blocks: &[Draft]) -> bool {
    blocks.iter().find(|block| block.aside.is_none()).is_some_and(|first| {
        matches!(first.shape, Shape::Headline | Shape::Heading(_))
            || (first.text.chars().count() <= 200 && !first.text.ends_with(['.', '!', '”', '"', ':']))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(title: &str, creator: &str, first: &[&str]) -> (About, Vec<Shape>) {
        let mut blocks: Vec<Draft> = first.iter().map(|text| Draft::plain(text)).collect();
        let said = Said { title: Some(title.into()), creator: Some(creator.into()) };
        let about = about(&mut blocks, said, "story final.docx");
        (about, blocks.into_iter().map(|block| block.shape).collect())
    }

    #[test]
    fn a_title_that_stands_in_the_text_is_the_headline() {
        let (about, shapes) =
            told("Bridge  closed after crash", "Jenna Trelawney", &["EXCLUSIVE", "Bridge closed after crash"]);
        assert_eq!(about.headline.as_deref(), Some("Bridge closed after crash"));
        assert_eq!(shapes[1], Shape::Headline);
        assert_eq!(about.byline, None);
    }

    #[test]
    fn a_title_that_does_not_is_one_only_where_the_text_begins_without() {
        let lead = "A lorry hit the bridge on Monday and two people were hurt.";
        assert_eq!(
            told("Bridge closed after crash", "", &[lead]).0.headline.as_deref(),
            Some("Bridge closed after crash")
        );
        assert_eq!(told("House style template", "", &["Bridge closed after crash", lead]).0.headline, None);
    }

    #[test]
    fn programs_are_neither_titles_nor_reporters() {
        let lead = "By Microsoft Office User, who hit the bridge on Monday.";
        for title in [
            "Document1",
            "Untitled",
            "New document (2)",
            "Microsoft Word - bridge.doc",
            "story final",
            "PowerPoint Presentation",
        ] {
            assert_eq!(told(title, "Microsoft Office User", &[lead]).0, About::default(), "{title}");
        }
    }

    #[test]
    fn a_creator_whom_the_text_names_is_the_reporter() {
        let blocks = ["Bridge closed after crash", "Ann Brown in Leeds"];
        assert_eq!(told("Document1", "Ann Brown", &blocks).0.byline.as_deref(), Some("Ann Brown"));
    }
}
