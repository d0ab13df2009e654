//! What a message's headers say of the report in it.
//!
//! ```text
//! From: "The Penhallow Courier" <news@…>    List-Id: …      a newsletter: the outlet, and its day
//! From: Jenna Trelawney <jenna@…>                           whoever passed it on: nothing
//! Subject: Fwd: Ferry runs aground                          the headline, where the text does not have its own
//! ```

use super::mime::Part;
use super::text::{Mail, alike};
use crate::{About, Document, Draft, Shape};

/// How many blocks the head of a report has at most.
const HEAD: usize = 12;
/// What stands before a subject that was answered or passed on, in the languages of mail programs.
const PREFIXES: [&str; 16] =
    ["re", "fw", "fwd", "aw", "wg", "tr", "rv", "sv", "vs", "vb", "antw", "odp", "pd", "ref", "res", "enc"];
/// Mailboxes that no person has.
const DESKS: [&str; 18] = [
    "news",
    "newsletter",
    "newsletters",
    "noreply",
    "no-reply",
    "donotreply",
    "do-not-reply",
    "info",
    "editor",
    "editors",
    "alerts",
    "alert",
    "breaking",
    "daily",
    "briefing",
    "hello",
    "mail",
    "email",
];

/// Who sent a message, and what it is called.
pub(super) struct Sender {
    subject: Option<String>,
    outlet: Option<String>,
    byline: Option<String>,
    date: Option<String>,
    /// Whether it went to many at once.
    pub is_newsletter: bool,
}

impl Sender {
    /// By the headers of a message.
    pub fn of(message: &Part) -> Sender {
        let is_newsletter = message.has("List-Unsubscribe") || message.has("List-Id");
        let (name, address) = message.sender().unwrap_or_default();
        let is_outlet = is_newsletter || is_desk(&address);
        let (byline, outlet) = if is_outlet { named(&name) } else { (None, None) };
        Sender {
            subject: message
                .header("Subject")
                .map(|subject| subject_alone(&subject))
                .filter(|subject| !subject.is_empty()),
            outlet,
            byline,
            date: message.date(),
            is_newsletter,
        }
    }

    /// Of a newsletter's page. Its subject is the headline where the page says the same or has no heading of its own.
    pub fn of_page(self, page: &str) -> About {
        let lower = page.to_lowercase();
        let has_heading = lower.contains("<h1") || lower.contains("og:title");
        let text = without_tags(page).to_lowercase();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_said = |subject: &String| text.contains(&subject.to_lowercase());
        About {
            headline: self.subject.filter(|subject| !has_heading || is_said(subject)),
            published: self.date.filter(|_| self.is_newsletter),
            byline: self.byline,
            outlet: self.outlet,
            ..About::default()
        }
    }

    /// Of a text that is not read here.
    pub fn of_text(self) -> About {
        About { outlet: self.outlet, byline: self.byline, ..About::default() }
    }

    /// Of a plain text. A message that was passed on in it says more than the one around it.
    pub fn of_document(self, mail: Mail) -> Document {
        let Mail { mut blocks, forwarded } = mail;
        let subject = forwarded.subject.map(|subject| subject_alone(&subject)).or(self.subject);
        let mut about = About { outlet: self.outlet, byline: self.byline, ..About::default() };
        if let Some((name, address)) = forwarded.from.as_deref().map(parted) {
            let (byline, outlet) = if is_desk(&address) { named(&name) } else { (None, None) };
            (about.byline, about.outlet) = (byline, outlet);
        }
        let is_own = |block: &&mut Draft| block.aside.is_none();
        if let Some(subject) = subject {
            let named = blocks.iter_mut().filter(is_own).take(HEAD).find(|block| alike(&block.text, &subject));
            if let Some(block) = named {
                block.shape = Shape::Headline;
                about.headline = Some(subject);
            } else if !blocks.iter().find(|block| block.aside.is_none()).is_some_and(is_headline) {
                about.headline = Some(subject);
            }
        }
        // The day in a report's head goes before the day it was sent.
        let says_a_year = |block: &Draft| {
            let digits = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
            block.text.chars().count() < 80 && block.text.split(|c: char| !c.is_ascii_digit()).any(digits)
        };
        if !blocks.iter().filter(|block| block.aside.is_none()).take(HEAD).any(says_a_year) {
            about.published = forwarded.date.or(self.date);
        }
        Document { blocks, about, ..Document::default() }
    }
}

/// Whether a text begins with a line of its own: short, and without the sign that ends a sentence.
fn is_headline(block: &Draft) -> bool {
    let line = block.text.lines().next().unwrap_or_default();
    line.chars().count() <= 200
        && !line.ends_with(['.', ',', ':', ';', '!', '?', '”', '"'])
        && !block.text.contains('\n')
}

fn is_desk(address: &str) -> bool {
    let mailbox = address.split('@').next().unwrap_or_default().to_lowercase();
    DESKS.contains(&mailbox.as_str())
}

/// `The Courier <news@courier.example>` in its parts.
fn parted(from: &str) -> (String, String) {
    let (name, address) = from.split_once(['<', '[']).unwrap_or((from, ""));
    let address = address.trim_start_matches("mailto:").trim_end_matches(['>', ']', ' ']);
    (name.trim().trim_matches('"').to_owned(), address.to_owned())
}

/// Byline and outlet in a newsletter's sender: `Ann Brown from The Courier`, `The Courier`.
fn named(name: &str) -> (Option<String>, Option<String>) {
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty() && !text.contains('@'));
    for between in [" from ", " at ", " via "] {
        if let Some((person, outlet)) = name.split_once(between) {
            let is_person = (2..=4).contains(&person.split(' ').count())
                && person.split(' ').all(|word| word.starts_with(char::is_uppercase));
            return (some(person).filter(|_| is_person), some(outlet));
        }
    }
    (None, some(name))
}

/// A subject without what programs put before it.
fn subject_alone(subject: &str) -> String {
    let mut rest = subject.trim();
    while let Some((prefix, after)) = rest.split_once(':') {
        let bare = prefix.trim().trim_end_matches(|c: char| c.is_ascii_digit() || "[]()".contains(c)).to_lowercase();
        if !PREFIXES.contains(&bare.as_str()) {
            break;
        }
        rest = after.trim_start();
    }
    rest.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a page is more than plain text in another dress: it has headings, pictures, tables or lists.
pub(super) fn is_designed(page: &[u8]) -> bool {
    let page = String::from_utf8_lossy(page).to_lowercase();
    ["<h1", "<h2", "<h3", "<table", "<img", "<ul", "<ol", "<article"].iter().any(|tag| page.contains(tag))
        && !page.contains("gmail_quote")
}

/// The text of a page, roughly: for counting words and finding a line, not for reading.
pub(super) fn without_tags(page: &str) -> String {
    let mut text = String::with_capacity(page.len() / 2);
    let mut rest = page;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let is = |name: &str| tag.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
        // What has no end takes all that follows.
        let end = match (is("style"), is("script")) {
            (true, _) => tag.find("</style").unwrap_or(tag.len()),
            (_, true) => tag.find("</script").unwrap_or(tag.len()),
            _ => 0,
        };
        let tag = &tag[end..];
        rest = tag.split_once('>').map_or("", |(_, rest)| rest);
        text.push(' ');
    }
    text.push_str(rest);
    text.replace("&amp;", "&").replace("&nbsp;", " ").replace("&#39;", "'").replace("&quot;", "\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_without_their_prefixes() {
        for (subject, alone) in [
            ("Fwd: RE: Ferry runs  aground", "Ferry runs aground"),
            ("AW: WG: [EXT] Ferry", "[EXT] Ferry"),
            ("Re[2]: Ferry", "Ferry"),
            ("Ferry: 214 taken off", "Ferry: 214 taken off"),
        ] {
            assert_eq!(subject_alone(subject), alone);
        }
    }

    #[test]
    fn senders_of_newsletters() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(named("The Penhallow Courier"), (None, some("The Penhallow Courier")));
        assert_eq!(named("Ann Brown from Tidewater"), (some("Ann Brown"), some("Tidewater")));
        assert_eq!(named("breaking from the Courier"), (None, some("the Courier")));
        assert_eq!(
            parted("\"The Courier\" <news@courier.example>"),
            ("The Courier".into(), "news@courier.example".into())
        );
        assert!(is_desk("no-reply@courier.example") && !is_desk("jenna@example.org"));
    }

    #[test]
    fn the_text_of_a_page() {
        assert_eq!(
            without_tags("<style>p > a {}</style><p>Smith &amp; <b>Sons</b>").split_whitespace().collect::<Vec<_>>(),
            ["Smith", "&", "Sons"]
        );
    }
}
