//! Posts set into the page.
//!
//! ```text
//! **Embed:**
//! Forces celebrate the "liberation" of the town               one embed
//! — Francis Scarr (@francis_scarr) July 2, 2022
//! ```

use super::date_line;
use crate::language::Language;
use diptych_readers::Draft;

/// How many blocks a post has at most.
const LONGEST: usize = 5;

/// Joins each embedded post to one block. The result tells of every block whether it is one; labels are dropped.
pub(super) fn join(drafts: Vec<Draft>, language: &Language) -> Vec<(bool, Draft)> {
    let mut joined: Vec<(bool, Draft)> = Vec::new();
    let mut rest = drafts.into_iter().peekable();
    while let Some(draft) = rest.next() {
        if is_label(&draft) {
            let mut post: Vec<Draft> = Vec::new();
            let mut signed = false;
            while !signed && post.len() < LONGEST && rest.peek().is_some() {
                if let Some(next) = rest.next() {
                    signed = is_signed(&next.text, language);
                    post.push(next);
                }
            }
            if signed {
                let whole = post.into_iter().reduce(|mut whole, next| {
                    whole.join(next);
                    whole
                });
                joined.extend(whole.map(|whole| (true, whole)));
            } else {
                // No signature: we cannot tell where the post ends, so only the label is one.
                joined.push((true, draft));
                joined.extend(post.into_iter().map(|draft| (false, draft)));
            }
        } else if is_signed(&draft.text, language) {
            // `pic.twitter.com` ends the text of a post whose signature is a block of its own.
            let alone = draft.text.starts_with(['—', '–', '-']);
            match joined.last_mut() {
                Some((embed, last)) if alone && !*embed && has_post_link(&last.text) => {
                    last.join(draft);
                    *embed = true;
                }
                _ => joined.push((true, draft)),
            }
        } else {
            joined.push((false, draft));
        }
    }
    joined
}

fn is_label(draft: &Draft) -> bool {
    let lower = draft.text.to_lowercase();
    ["embed:", "embed", "embedded tweet:", "embedded post:", "embedded content:", "tweet:", "embedded video:"]
        .contains(&lower.as_str())
}

fn has_post_link(text: &str) -> bool {
    text.contains("pic.twitter.com") || text.contains("://t.co/") || text.contains("pic.x.com")
}

/// Whether a text ends as posts are signed: `— Name (@handle) July 2, 2022`.
fn is_signed(text: &str, language: &Language) -> bool {
    let Some((before, after)) = text.rsplit_once("(@") else { return false };
    let Some((handle, date)) = after.split_once(')') else { return false };
    !handle.contains(char::is_whitespace)
        && before.contains(['—', '–', '-'])
        && date_line::date_line(date, language).is_some_and(|line| line.date.is_some() && line.parts.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language;

    fn embeds(texts: &[&str]) -> Vec<(bool, String)> {
        let drafts = texts.iter().map(|text| Draft::plain(text)).collect();
        join(drafts, language::of("en")).into_iter().map(|(embed, draft)| (embed, draft.text)).collect()
    }

    #[test]
    fn a_post_becomes_one_block() {
        let signature = "— Ann Brown (@ann_brown) July 2, 2022";
        let found = embeds(&["Before.", "Embed:", "The bridge is closed!", signature, "After."]);
        assert_eq!(found[1], (true, format!("The bridge is closed! {signature}")));
        assert_eq!(found.len(), 3);
        assert!(embeds(&[&format!("The bridge is closed! {signature}")])[0].0);
        assert_eq!(embeds(&["The bridge pic.twitter.com/abc", signature]).len(), 1);
    }

    #[test]
    fn a_paragraph_that_names_a_handle_is_none() {
        assert!(!embeds(&["Ann Brown (@ann_brown) wrote on July 2, 2022 that the bridge was closed."])[0].0);
        assert_eq!(embeds(&["Embed:", "One paragraph.", "Two."]).iter().filter(|(embed, _)| *embed).count(), 1);
    }
}
