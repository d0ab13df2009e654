//! Plain text: where does a paragraph end?
//!
//! ```text
//! Police said two people                 A lorry hit the bridge on Monday, police said, and two people were hurt.
//! were hurt on Monday.                   The bridge will stay closed until the weekend, the mayor told reporters.
//!
//! The bridge is closed.                  (every line is a paragraph: an export from a word processor)
//! (lines are cut at a column, blank
//! lines part paragraphs: an e-mail)
//!
//! - 19 were hurt.                        A list: every mark opens an item.
//! - Two of them are children.
//! ```

use crate::{Draft, Shape};

/// A line longer than this was not cut at a column: it is a paragraph.
const LONGEST_WRAPPED: usize = 110;

/// What opens an item of a list. A dash that is longer opens speech in many languages.
const MARKS: [&str; 6] = ["-", "*", "•", "·", "‣", "◦"];

/// The blocks of a plain text, whose line ends are `\n`. Linear in its length.
pub fn blocks(text: &str) -> Vec<Draft> {
    let mut groups: Vec<Vec<&str>> = vec![vec![]];
    for line in text.lines() {
        if line.trim().is_empty() {
            groups.push(vec![]);
        } else if let Some(group) = groups.last_mut() {
            group.push(line);
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
        .iter()
        .flat_map(|lines| {
            items(lines).unwrap_or_else(|| paragraphs(lines).iter().map(|lines| paragraph(lines)).collect())
        })
        .filter(|block| block.text.contains(char::is_alphanumeric)) // `* * *` between sections
        .collect()
}

fn paragraph(lines: &[&str]) -> Draft {
    Draft::plain(&lines.join("\n"))
}

/// The items of lines that no blank line parts, and a line above them; nothing where they are no list. One line alone with a
/// mark before it is as likely what somebody said, set as such with a dash.
fn items(lines: &[&str]) -> Option<Vec<Draft>> {
    let opens = |line: &str| {
        let line = line.trim_start();
        MARKS
            .iter()
            .find_map(|mark| line.strip_prefix(*mark))
            .filter(|after| after.starts_with(' '))
            .map(str::trim_start)
            .map(str::len)
    };
    let first = lines.iter().position(|line| opens(line).is_some())?;
    if first > 1 || lines.iter().filter(|line| opens(line).is_some()).count() < 2 {
        return None;
    }
    let mut items: Vec<Draft> = lines[..first].iter().map(|line| Draft::plain(line)).collect();
    for line in &lines[first..] {
        match (opens(line), items.last_mut()) {
            (None, Some(item)) => item.join(Draft::plain(line)),
            (after, _) => {
                let text = &line[line.len() - after.unwrap_or(line.len())..];
                items.push(Draft { shape: Shape::ListItem, ..Draft::plain(text) });
            }
        }
    }
    Some(items)
}

/// The paragraphs of lines that no blank line parts.
fn paragraphs<'t>(lines: &[&'t str]) -> Vec<Vec<&'t str>> {
    let lengths: Vec<usize> = lines.iter().map(|line| line.chars().count()).collect();
    let longest = lengths.iter().copied().max().unwrap_or(0);
    let is_indented = |line: &&str| line.starts_with(['\t', '\u{3000}']) || line.starts_with("  ");
    // Some lines are set in and the others are not: the first lines of paragraphs.
    let indented = lines.iter().skip(1).any(is_indented) && !lines.iter().skip(1).all(is_indented);
    let mut paragraphs: Vec<Vec<&str>> = vec![];
    for (at, line) in lines.iter().enumerate() {
        let begins = at == 0
            || longest > LONGEST_WRAPPED
            || (indented && is_indented(line))
            // A line that ends a sentence well before the column ends a paragraph, but not among a few short lines.
            || (!indented && lines.len() > 4 && longest > 50 && 10 * lengths[at - 1] < 8 * longest && closes(lines[at - 1]));
        match paragraphs.last_mut() {
            Some(paragraph) if !begins => paragraph.push(line),
            _ => paragraphs.push(vec![line]),
        }
    }
    paragraphs
}

/// Whether a line ends as a paragraph does.
pub fn closes(line: &str) -> bool {
    line.trim_end().trim_end_matches(['"', '”', '’', '\'', '»', ')', ']']).ends_with(['.', '?', '!', '…', ':', '。'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        blocks(text).into_iter().map(|block| block.text.replace('\n', " ")).collect()
    }

    #[test]
    fn lines_cut_at_a_column_are_joined() {
        let mail = "Two people were hurt on Monday when a lorry hit the bridge over\nthe river, police said.\n\nThe bridge is closed.\n";
        assert_eq!(
            texts(mail),
            [
                "Two people were hurt on Monday when a lorry hit the bridge over the river, police said.",
                "The bridge is closed."
            ]
        );
    }

    #[test]
    fn a_paragraph_a_line() {
        let long = "Two people were hurt on Monday when a lorry hit the bridge over the river in the early hours of the morning, police said.";
        let export = format!("Bridge closed\n{long}\n{long}\nIt is closed.\n");
        assert_eq!(texts(&export), ["Bridge closed", long, long, "It is closed."]);
    }

    #[test]
    fn paragraphs_without_blank_lines_by_their_short_last_line_or_their_indent() {
        let mail = "Two people were hurt on Monday when a lorry hit the bridge over\nthe river, police said.\nThe bridge, which was built in 1911 and rebuilt after the war, is\nclosed until the weekend while engineers look at its pillars, the\nmayor said.\n";
        assert_eq!(texts(mail).len(), 2);
        let indented = "    Two people were hurt on Monday when a lorry hit the bridge.\nThey were taken to hospital.\n    The bridge is closed.\nIt was built in 1911.\n";
        assert_eq!(texts(indented).len(), 2);
    }

    #[test]
    fn every_mark_of_a_list_opens_an_item() {
        let list = "What is known:\n- 19 were hurt.\n- Two of them, police said,\n  are children.\n";
        let blocks = blocks(list);
        assert_eq!(texts(list), ["What is known:", "19 were hurt.", "Two of them, police said, are children."]);
        assert_eq!(
            blocks.iter().map(|block| block.shape).collect::<Vec<_>>(),
            [Shape::Text, Shape::ListItem, Shape::ListItem]
        );
        assert_eq!(texts("- It shook, said a neighbour.\n"), ["- It shook, said a neighbour."]);
    }

    #[test]
    fn signs_between_sections_are_no_blocks() {
        assert_eq!(texts("One.\n\n* * *\n\nTwo.\n\n----\n\nThree."), ["One.", "Two.", "Three."]);
    }
}
