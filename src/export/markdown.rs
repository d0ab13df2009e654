//! A comparison as Markdown (CommonMark with GitHub's tables), for a wiki, a pull request or a note-taking program.
//!
//! ```text
//! | A · Coast Wire | What differs | B · The Marlow Courier |
//! | --- | --- | --- |
//! | **¶ 1** A passenger ferry carrying **212 people** … | **212 ≠ 200** | **¶ 2** … |
//! ```
//!
//! Whatever a report holds is text: each sign that Markdown knows is escaped, so that no cell breaks, no heading begins and
//! no HTML is let through.

use super::cite::{Part, citation, is_web_address};
use super::hinges::{Hinges, Line, hinges, is_shown, rank};
use super::jot::{Jotted, sign};
use super::marks::{Marks, strongest};
use super::plan::{Item, SIDES, article, blocks_name, cross_references, headline, is_paragraph, kind_name, plan};
use super::{About, kind_word, reader, relation_word, without_vectors};
use crate::comparison::{ArticleView, Comparison, DetailView, MentionView, SideName};
use crate::ledger::Relation;

/// What breaks a line in a cell: Markdown has no sign for it there but HTML's.
const BREAK: &str = "<br>";

/// The comparison as Markdown: citations, note, rows with what differs between them, ledger.
pub fn markdown(comparison: &Comparison, about: &About) -> String {
    let mut out = String::from("# Two reports compared\n\n");
    for side in SIDES {
        put(&mut out, "- **");
        out.push(side.letter());
        put(&mut out, "** ");
        cite(&mut out, article(comparison, side));
        put(&mut out, "\n");
    }
    put(&mut out, "\n");
    let note: String = comparison.summary.note.iter().map(|clause| clause.text.as_str()).collect();
    // A note that began with a figure and a stop would be a list.
    escape_line(&mut out, note.trim());
    put(&mut out, "\n\n");
    if let Some(caution) = without_vectors(comparison) {
        escape_line(&mut out, caution);
        put(&mut out, "\n\n");
    }
    write_rows(&mut out, comparison);
    write_ledger(&mut out, comparison);
    let told = reader::told(comparison);
    if !told.is_empty() {
        put(&mut out, "\n## Corrected by the reader\n\n");
    }
    for line in told {
        put(&mut out, "- ");
        escape_line(&mut out, &line);
        put(&mut out, "\n");
    }
    put(&mut out, "\n---\n\nCompared ");
    if let Some(made) = about.made {
        put(&mut out, "on ");
        escape(&mut out, &super::cite::written_day(made));
        put(&mut out, " ");
    }
    put(&mut out, super::COLOPHON);
    put(&mut out, "\n");
    out
}

fn cite(out: &mut String, article: &ArticleView) {
    for (position, (part, text)) in citation(article).into_iter().enumerate() {
        if position > 0 {
            put(out, ", ");
        }
        match part {
            Part::Url if is_web_address(&text) => {
                // In angle brackets an address may hold anything but these.
                out.push('<');
                for letter in text.chars() {
                    match letter {
                        '<' => put(out, "%3C"),
                        '>' => put(out, "%3E"),
                        '|' => put(out, "%7C"),
                        '\\' => put(out, "%5C"),
                        letter => out.push(letter),
                    }
                }
                out.push('>');
            }
            Part::Outlet => {
                put(out, "*");
                escape(out, text.trim());
                put(out, "*");
            }
            _ => escape(out, &text),
        }
    }
}

fn write_rows(out: &mut String, comparison: &Comparison) {
    let items = plan(comparison);
    let hinges = hinges(comparison, &items);
    let references = cross_references(comparison, &items);
    let marks = Marks::of(comparison);
    put(out, "## Passages\n\n|");
    for side in SIDES {
        let article = article(comparison, side);
        put(out, " ");
        out.push(side.letter());
        put(out, " · ");
        escape(out, article.outlet.as_deref().or(article.headline.as_deref()).unwrap_or(&article.name));
        put(out, if side == SideName::A { " | What differs |" } else { " |\n| --- | --- | --- |\n" });
    }
    head_row(out, comparison, &items, &hinges);
    for (position, item) in items.iter().enumerate() {
        put(out, "|");
        for side in SIDES {
            passage(out, comparison, &marks, side, item);
            put(out, " |");
            if side == SideName::B {
                continue;
            }
            let mut lines: Vec<String> = vec![];
            match item {
                Item::Alone { side, .. } => lines.push(["only in ", &side.letter().to_string()].concat()),
                Item::Row { row, moved, .. } => {
                    lines
                        .extend(hinges.items[position].iter().filter(|line| is_shown(comparison, line)).map(line_text));
                    if *moved {
                        lines.push("*moved*".to_owned());
                    }
                    let also: Vec<String> = references[*row]
                        .iter()
                        .map(|(side, block)| {
                            let name = blocks_name(article(comparison, *side), &[*block]);
                            [&side.letter().to_string(), " ", &name].concat()
                        })
                        .collect();
                    if !also.is_empty() {
                        lines.push(["also ", &also.join(", ")].concat());
                    }
                    if reader::is_linked(comparison, item) {
                        lines.push(reader::LINKED.to_owned());
                    }
                }
            }
            for note in reader::notes(comparison, &items, Some(position)) {
                lines.push(note_line(note));
            }
            put(out, " ");
            put(out, &lines.join(BREAK));
            put(out, " |");
        }
        put(out, "\n");
    }
}

/// A reader's note, in one line.
fn note_line(note: &str) -> String {
    let mut line = String::from("Reader’s note: ");
    escape(&mut line, note);
    line
}

fn head_row(out: &mut String, comparison: &Comparison, items: &[Item], hinges: &Hinges) {
    put(out, "|");
    for side in SIDES {
        let article = article(comparison, side);
        put(out, " **");
        escape(
            out,
            headline(article).map_or(article.name.as_str(), |block| article.blocks[block].text.as_str()).trim(),
        );
        put(out, "** |");
        if side == SideName::A {
            let shown = hinges.head.iter().filter(|line| is_shown(comparison, line)).map(line_text);
            let notes = reader::notes(comparison, items, None);
            let lines: Vec<String> = shown.chain(notes.into_iter().map(note_line)).collect();
            put(out, " ");
            put(out, &lines.join(BREAK));
            put(out, " |");
        }
    }
    put(out, "\n");
}

/// The blocks of a side in one cell, the words of contradictions in bold.
fn passage(out: &mut String, comparison: &Comparison, marks: &Marks, side: SideName, item: &Item) {
    let article = article(comparison, side);
    let blocks = item.blocks(side);
    for (position, id) in blocks.iter().enumerate() {
        put(out, if position > 0 { BREAK } else { " " });
        let block = &article.blocks[*id];
        put(out, "*");
        let is_numbered = is_paragraph(block);
        put(out, &if is_numbered { blocks_name(article, &[*id]) } else { kind_name(block.kind).to_owned() });
        put(out, "* ");
        let pieces = marks.pieces(article, side, *id);
        let mut is_bold = false;
        let mut before = ' ';
        for (place, piece) in pieces.iter().enumerate() {
            let contradicts = strongest(comparison, &piece.details) == Some(Relation::Conflict);
            let goes_on = |place: usize| {
                pieces.get(place).is_some_and(|next| strongest(comparison, &next.details) == Some(Relation::Conflict))
            };
            if contradicts && !is_bold {
                // Stars inside a word, or against a space, are stars.
                let end = (place..).find(|place| !goes_on(*place)).unwrap_or(place);
                let after = pieces.get(end).and_then(|piece| piece.text.chars().next()).unwrap_or(' ');
                let last = pieces[end - 1].text.chars().next_back().unwrap_or(' ');
                let stands_apart = !before.is_alphanumeric() && !after.is_alphanumeric();
                is_bold = stands_apart && !piece.text.starts_with(char::is_whitespace) && !last.is_whitespace();
                if is_bold {
                    put(out, "**");
                }
            }
            escape(out, piece.text);
            if is_bold && !goes_on(place + 1) {
                put(out, "**");
                is_bold = false;
            }
            before = piece.text.chars().next_back().unwrap_or(before);
        }
    }
}

fn line_text(line: &Line) -> String {
    let mut out = String::new();
    let Jotted { a, b, shared, aside } = &line.words;
    let stars = if line.relation == Relation::Conflict { "**" } else { "" };
    put(&mut out, stars);
    if a.is_empty() || b.is_empty() {
        put(&mut out, sign(line.relation));
        put(&mut out, " ");
        escape(&mut out, [shared, a, b].into_iter().find(|words| !words.is_empty()).map_or("", |words| words.trim()));
    } else {
        escape(&mut out, a.trim());
        put(&mut out, " ");
        if line.relation == Relation::Variant {
            out.push('\\');
        }
        put(&mut out, sign(line.relation));
        put(&mut out, " ");
        escape(&mut out, b.trim());
        if !shared.is_empty() {
            put(&mut out, " ");
            escape(&mut out, shared.trim());
        }
    }
    put(&mut out, stars);
    if !aside.is_empty() {
        put(&mut out, " (");
        escape(&mut out, aside);
        out.push(')');
    }
    out
}

fn write_ledger(out: &mut String, comparison: &Comparison) {
    if comparison.details.is_empty() {
        return;
    }
    put(out, "\n## Details\n\n| Relation | Kind | In A | In B | Why |\n| --- | --- | --- | --- | --- |\n");
    let mut details: Vec<&DetailView> = comparison.details.iter().collect();
    details.sort_by_key(|detail| rank(detail.relation));
    for detail in details {
        put(out, "| ");
        if !matches!(detail.relation, Relation::OnlyA | Relation::OnlyB) {
            escape(out, sign(detail.relation));
            put(out, " ");
        }
        put(out, relation_word(detail.relation));
        put(out, " | ");
        put(out, kind_word(detail.kind));
        put(out, " | ");
        mentions(out, comparison, SideName::A, &detail.a);
        put(out, " | ");
        mentions(out, comparison, SideName::B, &detail.b);
        put(out, " | ");
        escape(out, &detail.note);
        if detail.corrected {
            put(out, " (judged by the reader)");
        }
        put(out, " |\n");
    }
}

fn mentions(out: &mut String, comparison: &Comparison, side: SideName, mentions: &[MentionView]) {
    let Some(first) = mentions.first() else { return };
    let article = article(comparison, side);
    escape(out, first.text.trim());
    let mut places: Vec<String> = vec![];
    for mention in mentions {
        let place = blocks_name(article, &[article.sentences[mention.sentence].block]);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    put(out, " (");
    put(out, &places.join(", "));
    out.push(')');
}

/// Markup of ours. Called from so many places that a copy in each would be a large part of the page's core.
#[inline(never)]
fn put(out: &mut String, markup: &str) {
    out.push_str(markup);
}

/// Text as Markdown, whatever it holds: never markup, never more than one line.
#[inline(never)]
fn escape(out: &mut String, text: &str) {
    for letter in super::unseen::told(text).chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#' | '$' | '!' => {
                out.push('\\');
                out.push(letter);
            }
            letter if letter.is_control() => put(out, " "),
            letter => out.push(letter),
        }
    }
}

/// As [`escape`], where a line begins: nor a list, a rule, a heading by underlining.
fn escape_line(out: &mut String, text: &str) {
    let start = out.len();
    escape(out, text.trim_start());
    let line = &out[start..];
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let at = match line.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => digits,
        Some(b'-' | b'+' | b'=') if digits == 0 => 0,
        _ => return,
    };
    out.insert(start + at, '\\');
}
