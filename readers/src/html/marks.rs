//! What an element of the report is: its headline, its byline, the day, a credit, a post set into it.
//!
//! ```text
//! <div class="byline">By <a rel="author">Ann Brown</a>, <time>4 July</time></div>     byline "By Ann Brown,", dateline "4 July"
//! ```

use super::about::{self, Metadata};
use super::hints::words;
use super::page::Page;
use crate::Shape;
use std::collections::HashMap;

/// What an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Headline,
    /// What stands under the headline and is no paragraph yet.
    Standfirst,
    Byline,
    Dateline,
    /// When it was last changed.
    Updated,
    Caption,
    Credit,
    Embed,
    Note,
}

impl Mark {
    /// Whether its text is one block, whatever elements are inside.
    pub fn is_one_line(self) -> bool {
        !matches!(self, Mark::Caption | Mark::Note)
    }

    /// What its block is.
    pub fn shape(self) -> Shape {
        match self {
            Mark::Headline => Shape::Headline,
            Mark::Standfirst => Shape::Heading(2),
            Mark::Byline => Shape::Byline,
            Mark::Dateline => Shape::Dateline,
            Mark::Updated | Mark::Note => Shape::Note,
            Mark::Caption => Shape::Caption,
            Mark::Credit => Shape::Credit,
            Mark::Embed => Shape::Embed,
        }
    }
}

/// The marks of a page's elements.
#[derive(Default)]
pub(super) struct Marks(HashMap<usize, Mark>);

impl Marks {
    /// An element's mark.
    pub fn get(&self, at: usize) -> Option<Mark> {
        self.0.get(&at).copied()
    }
}

/// How far from the headline a byline and a date may stand, in letters.
const HEAD: usize = 1_500;
/// The longest byline or date line, in letters.
const LONGEST_LINE: usize = 130;
/// The longest caption with its credit, in letters.
const LONGEST_CAPTION: usize = 700;

/// Marks a page's elements. `is_aside` tells what is no part of the report; `start` is where the report starts, where it has no
/// headline.
pub(super) fn marks(
    page: &Page,
    metadata: &Metadata,
    headline: Option<usize>,
    start: usize,
    is_aside: impl Fn(usize) -> bool,
) -> Marks {
    let mut marks = Marks::default();
    if let Some(at) = headline {
        marks.0.insert(at, Mark::Headline);
    }
    for at in 0..page.nodes.len() {
        if let Some(mark) = mark(page, at) {
            marks.0.entry(at).or_insert(mark);
        }
    }
    let head_start = headline.unwrap_or(start);
    let is_in_head = |at: &usize| {
        let node = &page.nodes[*at];
        let (from, to) = if *at >= head_start { (head_start, *at) } else { (node.end.min(head_start), head_start) };
        // What stands above the headline stands close to it.
        let most = if *at >= head_start { HEAD } else { 250 };
        !node.name.is_empty()
            && !node.hidden
            && !is_aside(*at)
            && page.letters(from..to) <= most
            && !headline
                .is_some_and(|headline| page.inside(*at).contains(&headline) || page.inside(headline).contains(at))
    };
    let head: Vec<usize> = (0..page.nodes.len()).filter(is_in_head).collect();
    if let Some(at) = byline(page, &head, metadata) {
        marks.0.insert(at, Mark::Byline);
    }
    let byline = head.iter().copied().find(|at| marks.get(*at) == Some(Mark::Byline));
    let standfirst =
        head.iter().copied().find(|at| *at > head_start && is_standfirst(page, *at) && marks.get(*at).is_none());
    if let Some(at) = standfirst.filter(|_| headline.is_some()) {
        marks.0.insert(at, Mark::Standfirst);
    }
    if metadata.said.is_live {
        // Each post of a live blog has its own time.
        for at in 0..page.nodes.len() {
            let node = &page.nodes[at];
            let is_free = |outer: usize| marks.get(outer).is_none();
            if node.name == "time"
                && !is_aside(at)
                && is_free(at)
                && page.around(at).all(is_free)
                && page.letters(page.inside(at)) > 0
            {
                marks.0.insert(at, Mark::Dateline);
            }
        }
    }
    dates(page, &head, byline, &mut marks);
    marks
}

/// Whether an element is named after the lines under a headline.
fn is_standfirst(page: &Page, at: usize) -> bool {
    let is_name = |word: &String| {
        matches!(word.as_str(), "standfirst" | "deck" | "dek" | "subtitle" | "subheadline" | "subheading" | "tagline")
    };
    let letters = page.letters(page.inside(at));
    (20..400).contains(&letters) && 2 * page.linked(page.inside(at)) < letters && named(page, at).iter().any(is_name)
}

/// What an element is by its own name, wherever it stands.
fn mark(page: &Page, at: usize) -> Option<Mark> {
    let node = &page.nodes[at];
    if node.name.is_empty() || node.hidden {
        return None;
    }
    let names = named(page, at);
    let has = |name: &str| names.iter().any(|one| one == name);
    let has_two = |first: &str, second: &str| names.windows(2).any(|two| two[0] == first && two[1] == second);
    let letters = || page.letters(page.inside(at));
    let is_embed = (node.name == "blockquote" || node.name == "div" || node.name == "figure")
        && (has_two("twitter", "tweet")
            || has_two("instagram", "media")
            || has_two("tiktok", "embed")
            || has_two("bluesky", "embed")
            || has_two("fb", "post")
            || has_two("reddit", "embed")
            || has_two("mastodon", "embed")
            || has_two("telegram", "post"))
        || matches!(
            node.name.as_str(),
            "amp-twitter" | "amp-instagram" | "amp-facebook" | "bsky-embed" | "twitter-widget"
        );
    if is_embed && letters() < 3_000 {
        return Some(Mark::Embed);
    }
    if matches!(node.name.as_str(), "div" | "section" | "amp-video-player")
        && (has_two("video", "player")
            || has_two("audio", "player")
            || has("jwplayer")
            || has("brightcove")
            || has_two("video", "js"))
        && letters() < 300
    {
        return Some(Mark::Embed);
    }
    let is_in = |outer: &str| page.around(at).any(|at| page.nodes[at].name == outer);
    let is_caption_class = |names: &[String]| {
        names.iter().any(|one| matches!(one.as_str(), "caption" | "figcaption" | "cutline" | "captions"))
            || names.windows(2).any(|two| two[0] == "photo" && two[1] == "description")
    };
    let in_caption = || {
        page.around(at)
            .take(4)
            .any(|outer| page.nodes[outer].name == "figcaption" || is_caption_class(&named(page, outer)))
    };
    let is_credit = [
        "credit",
        "credits",
        "copyright",
        "photographer",
        "attribution",
        "photocredit",
        "imagecredit",
        "source",
        "agency",
    ]
    .iter()
    .any(|name| has(name));
    if is_credit && (in_caption() || is_in("figure")) && letters() < 120 && letters() > 0 {
        return Some(Mark::Credit);
    }
    if matches!(node.name.as_str(), "cite" | "small") && in_caption() && letters() < 120 {
        return Some(Mark::Credit);
    }
    if node.name != "figcaption" && is_caption_class(&names) && letters() < LONGEST_CAPTION && !is_in("figcaption") {
        return Some(Mark::Caption);
    }
    if (has("correction")
        || has("corrections")
        || has("clarification")
        || has_two("editor", "note")
        || has_two("editors", "note"))
        && letters() < 1_000
    {
        return Some(Mark::Note);
    }
    None
}

fn named(page: &Page, at: usize) -> Vec<String> {
    let node = &page.nodes[at];
    ["class", "id", "itemprop", "data-testid", "data-component"]
        .iter()
        .filter_map(|name| node.attribute(name))
        .flat_map(words)
        .collect()
}

/// Whether an element is named after those who write.
fn is_named_byline(page: &Page, at: usize) -> bool {
    let node = &page.nodes[at];
    node.says("rel", "author")
        || named(page, at).iter().any(|word| {
            matches!(
                word.as_str(),
                "byline"
                    | "bylines"
                    | "author"
                    | "authors"
                    | "writer"
                    | "reporter"
                    | "contributor"
                    | "contributors"
                    | "journalist"
            )
        })
}

/// The outermost element of the head that is a byline and nothing else.
fn byline(page: &Page, head: &[usize], metadata: &Metadata) -> Option<usize> {
    let names: Vec<String> = match &metadata.about.byline {
        Some(byline) => byline.replace(" and ", ", ").split(", ").map(str::to_lowercase).collect(),
        None => vec![],
    };
    let is_byline = |at: &usize| {
        let letters = page.letters(page.inside(*at));
        if !(4..=LONGEST_LINE).contains(&letters) {
            return false;
        }
        if is_named_byline(page, *at) {
            return true;
        }
        let lower = page.text(*at).to_lowercase();
        let rest = ["by ", "by: ", "von ", "par ", "por ", "автор: "].iter().find_map(|by| lower.strip_prefix(by));
        let rest = rest.or_else(|| lower.strip_prefix("by"));
        letters < 80
            && !lower.contains(char::is_numeric)
            && rest.is_some_and(|rest| names.iter().any(|name| rest.trim_start().starts_with(name.as_str())))
    };
    // Its own names first, then what is named so and has those names in it, then whatever is named so.
    let candidates: Vec<usize> = head.iter().copied().filter(is_byline).collect();
    let has_name = |at: &usize| {
        let lower = page.text(*at).to_lowercase();
        names.is_empty() || names.iter().any(|name| lower.contains(name.as_str()))
    };
    let first = candidates.iter().copied().find(has_name).or(candidates.first().copied())?;
    // "By" may stand before the element that is named.
    let wider = page.around(first).take(3).take_while(|outer| {
        let letters = page.letters(page.inside(*outer));
        let more = letters - page.letters(page.inside(first));
        let text = page.text(*outer);
        let begins = about::without_by(&text).len() < text.len() && !text.chars().any(char::is_numeric);
        letters <= LONGEST_LINE && head.contains(outer) && (more <= 4 || (begins && more <= 30))
    });
    wider.last().or(Some(first))
}

/// Marks the first date of the head, and what says that it was changed.
fn dates(page: &Page, head: &[usize], byline: Option<usize>, marks: &mut Marks) {
    let is_date = |at: &usize| {
        let node = &page.nodes[*at];
        let letters = page.letters(page.inside(*at));
        let has_digit = || page.text(*at).chars().any(char::is_numeric);
        let is_named = || {
            named(page, *at).iter().any(|word| {
                matches!(
                    word.as_str(),
                    "date"
                        | "datetime"
                        | "dateline"
                        | "timestamp"
                        | "published"
                        | "pubdate"
                        | "time"
                        | "posted"
                        | "updated"
                        | "modified"
                        | "datepublished"
                )
            })
        };
        (4..=80).contains(&letters)
            && (node.name == "time" || is_named())
            && (has_digit() || node.attribute("datetime").is_some())
            && byline.is_none_or(|byline| !page.inside(*at).contains(&byline))
    };
    let mut until = 0;
    let mut is_dated = false;
    let dates: Vec<usize> = head.iter().copied().filter(is_date).collect();
    // More than a few are the times of posts.
    let are_posts = dates.iter().filter(|at| !page.around(**at).any(|outer| dates.contains(&outer))).count() > 3;
    for at in dates {
        if at < until || page.around(at).any(|outer| marks.get(outer).is_some_and(|mark| mark != Mark::Byline)) {
            continue;
        }
        until = page.nodes[at].end;
        if marks.get(at).is_some() {
            continue;
        }
        let lower = page.text(at).to_lowercase();
        let is_change = ["updated", "last updated", "modified", "last modified", "upd", "обновлено"]
            .iter()
            .any(|word| lower.starts_with(word));
        let mark = if (is_dated && !are_posts) || is_change { Mark::Updated } else { Mark::Dateline };
        is_dated |= mark == Mark::Dateline;
        marks.0.insert(at, mark);
    }
}

/// The byline that readers see, without "By", where the page says no names elsewhere.
pub(super) fn shown_byline(page: &Page, marks: &Marks) -> Option<String> {
    let at = (0..page.nodes.len()).find(|at| marks.get(*at) == Some(Mark::Byline))?;
    let is_name = |at: &usize| page.nodes[*at].says("rel", "author") || page.nodes[*at].says("itemprop", "name");
    let names: Vec<String> =
        page.inside(at).filter(is_name).map(|at| page.text(at)).filter(|name| !name.is_empty()).collect();
    if !names.is_empty() {
        return Some(about::joined(&names));
    }
    let dates: Vec<String> = page
        .inside(at)
        .filter(|inner| *inner != at && marks.get(*inner).is_some())
        .map(|inner| page.text(inner))
        .collect();
    let mut text = page.text(at);
    for date in dates {
        text = text.replacen(&date, " ", 1);
    }
    let end = text.find(['|', '•', '·', '(']).unwrap_or(text.len());
    let text = about::without_by(text[..end].split(',').next().unwrap_or(""));
    Some(text.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|text| !text.is_empty())
}

/// The date that readers see, or the machine's form of it.
pub(super) fn shown_date(page: &Page, marks: &Marks) -> Option<String> {
    let at = (0..page.nodes.len()).find(|at| marks.get(*at) == Some(Mark::Dateline))?;
    let time = page.inside(at).find_map(|at| page.nodes[at].attribute("datetime"));
    let is_day =
        |date: &String| date.chars().any(char::is_alphabetic) || date.chars().filter(char::is_ascii_digit).count() > 4;
    Some(time.map_or_else(|| page.text(at), str::to_owned)).filter(is_day)
}
