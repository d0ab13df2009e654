//! The plain text of a message.
//!
//! ```text
//! Have you seen this?                            set aside: said of the report
//! ---------- Forwarded message ---------         set aside
//! From: The Courier <news@courier.example>       set aside, and read
//!
//! Ferry runs aground off Skerry Point            the report
//! A car ferry with 214 people on board ran       a paragraph, cut at a column
//! aground on a sandbank.
//! --                                             set aside, to the end
//! Jenna
//! ```

use crate::{Aside, Draft, plain};

/// The longest signature, in lines.
const LONGEST_SIGNATURE: usize = 20;
/// The longest line that tells who is quoted, in lines as it was cut.
const LONGEST_ATTRIBUTION: usize = 4;
/// Lines that a message may have; a book has a tenth.
pub(super) const MOST_LINES: usize = 200_000;
/// Lines that programs write over a message that was passed on.
const FORWARDED: [&str; 10] = [
    "forwarded message",
    "original message",
    "begin forwarded message",
    "weitergeleitete nachricht",
    "ursprüngliche nachricht",
    "message transféré",
    "message d'origine",
    "mensaje reenviado",
    "пересылаемое сообщение",
    "пересланное сообщение",
];
/// Headers of such a message, in the languages of mail programs: who, when, what.
const FROM: [&str; 6] = ["from", "von", "de", "от", "da", "van"];
const DATE: [&str; 8] = ["date", "sent", "datum", "gesendet", "envoyé", "fecha", "дата", "data"];
const SUBJECT: [&str; 6] = ["subject", "betreff", "objet", "asunto", "тема", "oggetto"];

/// What a message that was passed on says of itself.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Forwarded {
    pub from: Option<String>,
    pub date: Option<String>,
    pub subject: Option<String>,
}

/// A message's blocks.
#[derive(Debug)]
pub(super) struct Mail {
    pub blocks: Vec<Draft>,
    pub forwarded: Forwarded,
}

/// How many words a text has.
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// Whether two lines say the same, whatever their signs and case.
pub(super) fn alike(text: &str, other: &str) -> bool {
    let bare =
        |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect() };
    text.len() < 2 * other.len() + 20 && bare(text) == bare(other)
}

/// Lines that were cut with a space at their end go on in the next (RFC 3676); the space itself goes where the message says so.
pub(super) fn unflowed(text: &str, removes_space: bool) -> String {
    let mut done = String::with_capacity(text.len());
    let depth = |line: &str| line.chars().take_while(|c| *c == '>').count();
    let mut open: Option<usize> = None;
    for line in text.lines() {
        let line = line.trim_end_matches('\r');
        let quoted = depth(line);
        let content = &line[quoted..];
        let content = content.strip_prefix(' ').unwrap_or(content);
        if open == Some(quoted) && content != "-- " {
            done.push_str(content);
        } else {
            if !done.is_empty() {
                done.push('\n');
            }
            done.push_str(&">".repeat(quoted));
            if quoted > 0 {
                done.push(' ');
            }
            done.push_str(content);
        }
        open = (content.ends_with(' ') && content != "-- ").then_some(quoted);
        if open.is_some() && removes_space {
            done.pop();
        }
    }
    done.push('\n');
    done
}

/// The blocks of a plain text, with what is not the report set aside.
pub(super) fn blocks(text: &str) -> Mail {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<(&str, bool)> = text.lines().map(|line| (line, false)).collect();
    let mut forwarded = Forwarded::default();
    mark_forwarded(&mut lines, &mut forwarded);
    mark_quoted(&mut lines);
    mark_signature(&mut lines);

    let mut blocks: Vec<Draft> = vec![];
    for stretch in lines.chunk_by(|(_, before), (_, after)| before == after) {
        let aside = stretch[0].1.then_some(Aside::Mail);
        let written: Vec<&str> = stretch.iter().map(|(line, _)| *line).collect();
        let drafts = plain::blocks(&written.join("\n"));
        blocks.extend(drafts.into_iter().map(|draft| Draft { aside, ..draft }));
    }
    mark_footer(&mut blocks);
    Mail { blocks, forwarded }
}

/// A message passed on inside this one, where it is the longer of the two: what stands over it is set aside.
fn mark_forwarded(lines: &mut [(&str, bool)], forwarded: &mut Forwarded) {
    let is_marker = |line: &str| {
        let bare = line.trim_matches(|c: char| "-_*> :".contains(c)).to_lowercase();
        FORWARDED.contains(&bare.as_str())
    };
    let Some(marker) = lines.iter().rposition(|(line, _)| is_marker(line)) else { return };
    let header = |line: &str, names: &[&str]| -> Option<String> {
        let (name, value) = line.split_once(':')?;
        let name = name.trim_matches(|c: char| "*> ".contains(c)).to_lowercase();
        names.contains(&name.as_str()).then(|| value.trim_matches(|c: char| c == '*' || c.is_whitespace()).to_owned())
    };
    let mut end = marker + 1;
    let mut found = Forwarded::default();
    while let Some((line, _)) = lines.get(end) {
        let is_header = line.split_once(':').is_some_and(|(name, _)| name.split_whitespace().count() <= 2);
        if let Some(from) = header(line, &FROM) {
            found.from = Some(from);
        } else if let Some(date) = header(line, &DATE) {
            found.date = Some(date);
        } else if let Some(subject) = header(line, &SUBJECT) {
            found.subject = Some(subject);
        } else if !is_header {
            // A blank line may stand before them, and one behind them ends them.
            let stands_before = line.trim().is_empty() && found == Forwarded::default();
            if !stands_before {
                break;
            }
        }
        end += 1;
    }
    let count = |lines: &[(&str, bool)]| lines.iter().map(|(line, _)| words(line)).sum::<usize>();
    let is_report = count(&lines[end..]) >= count(&lines[..marker]);
    // The longer one is the report; the headers belong to neither.
    let aside = if is_report { 0..end } else { marker..lines.len() };
    lines[aside].iter_mut().for_each(|(_, aside)| *aside = true);
    if is_report {
        *forwarded = found;
    }
}

/// Quoted lines and who is quoted; where most of a message is quoted, that is the report.
fn mark_quoted(lines: &mut [(&str, bool)]) {
    let is_quoted = |line: &str| line.trim_start().starts_with('>');
    let count = |quoted: bool| -> usize {
        (lines.iter()).filter(|(line, aside)| !aside && is_quoted(line) == quoted).map(|(line, _)| words(line)).sum()
    };
    let is_report = count(true) > 3 * count(false);
    for at in 0..lines.len() {
        let (line, is_aside) = lines[at];
        if is_aside {
            continue;
        }
        let quoted = is_quoted(line);
        if quoted {
            lines[at].0 = line.trim_start().trim_start_matches(['>', ' ']);
        }
        lines[at].1 = quoted != is_report && (quoted || is_report);
        let begins = quoted && !is_report && at > 0 && !is_quoted(lines[at - 1].0);
        if begins {
            mark_attribution(&mut lines[..at]);
        }
    }
}

/// "On Saturday Jenna wrote:", over what is quoted; it may be cut at a column.
fn mark_attribution(over: &mut [(&str, bool)]) {
    let Some(last) = over.iter().rposition(|(line, _)| !line.trim().is_empty()) else { return };
    if !over[last].0.trim_end().ends_with(':') || last + 3 < over.len() {
        return;
    }
    for at in (0..=last).rev().take(LONGEST_ATTRIBUTION) {
        over[at].1 = true;
        if over[at].0.starts_with(char::is_uppercase) || at == 0 || over[at - 1].0.trim().is_empty() {
            return;
        }
    }
}

/// The signature, behind two hyphens, to the end of what is not quoted.
fn mark_signature(lines: &mut [(&str, bool)]) {
    let is_sign = |&(line, aside): &(&str, bool)| !aside && (line == "-- " || line.trim_end() == "--");
    let Some(start) = lines.iter().rposition(is_sign) else { return };
    let rest = lines[start..].iter().filter(|(line, aside)| !aside && !line.trim().is_empty()).count();
    if rest <= LONGEST_SIGNATURE {
        lines[start..].iter_mut().for_each(|(_, aside)| *aside = true);
    }
}

/// What stands under newsletters and what phones add.
fn mark_footer(blocks: &mut [Draft]) {
    const SENT_FROM: [&str; 5] =
        ["sent from my ", "get outlook for ", "von meinem ", "envoyé de mon ", "enviado desde mi "];
    let from = blocks.len().saturating_sub(5);
    for block in &mut blocks[from..] {
        let lower = block.text.to_lowercase();
        let is_footer = ["unsubscribe", "abbestellen", "abmelden", "désabonner", "view this email in your browser"]
            .iter()
            .any(|word| lower.contains(word));
        if (is_footer || SENT_FROM.iter().any(|start| lower.starts_with(start))) && lower.len() < 400 {
            block.aside = block.aside.or(Some(Aside::Mail));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(String, bool)> {
        let blocks = blocks(text).blocks;
        blocks.into_iter().map(|block| (block.text.replace('\n', " "), block.aside.is_some())).collect()
    }

    fn expected(blocks: &[(&str, bool)]) -> Vec<(String, bool)> {
        blocks.iter().map(|(text, aside)| ((*text).to_owned(), *aside)).collect()
    }

    #[test]
    fn signature_and_answered_mail_are_set_aside() {
        let text = "Two were hurt when a lorry hit the bridge.\n\nOn Saturday Denzil Opie\n<denzil@example.org> wrote:\n> Any news?\n> From the bridge?\n\n-- \nJenna\nHarbour desk\n";
        assert_eq!(
            told(text),
            expected(&[
                ("Two were hurt when a lorry hit the bridge.", false),
                ("On Saturday Denzil Opie <denzil@example.org> wrote: Any news? From the bridge?", true),
                ("-- Jenna Harbour desk", true),
            ])
        );
    }

    #[test]
    fn a_message_passed_on_is_the_report() {
        let text = "See below.\n\n---------- Forwarded message ---------\nFrom: The Courier <news@courier.example>\nDate: Sat, 9 Mar 2024\nSubject: Bridge closed\nTo: Jenna\n\nBridge closed\n\nTwo were hurt when a lorry hit the bridge.\n";
        let mail = blocks(text);
        assert_eq!(mail.forwarded.subject.as_deref(), Some("Bridge closed"));
        assert_eq!(mail.forwarded.from.as_deref(), Some("The Courier <news@courier.example>"));
        let own: Vec<&str> =
            mail.blocks.iter().filter(|block| block.aside.is_none()).map(|block| block.text.as_str()).collect();
        assert_eq!(own, ["Bridge closed", "Two were hurt when a lorry hit the bridge."]);
    }

    #[test]
    fn a_report_that_is_quoted_whole() {
        let text = "Seen this?\n\n> Bridge closed\n>\n> Two were hurt when a lorry hit the bridge over\n> the river, police said.\n";
        assert_eq!(
            told(text),
            expected(&[
                ("Seen this?", true),
                ("Bridge closed", false),
                ("Two were hurt when a lorry hit the bridge over the river, police said.", false),
            ])
        );
    }

    #[test]
    fn flowed_lines_go_on() {
        let flowed = "Two were hurt when a lorry \nhit the bridge.\n> Any \n> news?\n-- \nJenna\n";
        assert_eq!(unflowed(flowed, false), "Two were hurt when a lorry hit the bridge.\n> Any news?\n-- \nJenna\n");
        assert_eq!(unflowed("警方 \n说\n", true), "警方说\n");
    }

    #[test]
    fn lists_and_lines_cut_at_a_column() {
        let text = "What is known:\n- 198 passengers and 16 crew were on board, as\n  the company said.\n- 52 vehicles remain.\n";
        assert_eq!(
            told(text),
            expected(&[
                ("What is known:", false),
                ("198 passengers and 16 crew were on board, as the company said.", false),
                ("52 vehicles remain.", false),
            ])
        );
    }
}
