//! Where on the page the report is.
//!
//! ```text
//! <article><h1>Bridge closed …</h1> …</article>       the report, since the page is called "Bridge closed …"
//! <article><h1>Ferry late …</h1> …</article>          another report
//! <div class="comments"> …                            known by name; Readability need not see it
//! ```
//!
//! What is no part of the report by name is taken out, and of the rest Readability (Mozilla's, as `dom_smoothie`) says which
//! texts are the article. It tells running text from boxes; what a block is, and whether a heading or list that it dropped belongs
//! to the report after all, is for [`super::judge`].

use super::about::Metadata;
use super::address;
use super::hints::words;
use super::page::{Page, is_inline};
use crate::Aside;
use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};
use std::collections::HashMap;
use std::ops::Range;

/// The most nodes of a page for which Readability is asked; it goes through the page up to four times.
const MOST_NODES: usize = 150_000;
/// The least running text of another report, in letters; less is a teaser.
const REPORT: usize = 250;
/// The share of the article, of a hundred, that one element must hold to be where it is.
const MOST_OF_IT: usize = 85;

/// Elements that hold other reports, and why each is aside.
pub(super) fn other_reports(page: &Page, metadata: &Metadata, headline: Option<usize>) -> Vec<(usize, Aside)> {
    if is_live(page, metadata) {
        return vec![];
    }
    let is_article = |at: &usize| {
        let node = &page.nodes[*at];
        !node.hidden
            && !matches!(node.name.as_str(), "html" | "body")
            && (node.name == "article" || node.attribute("itemtype").is_some_and(|kind| kind.ends_with("Article")))
    };
    let heading =
        |at: usize| page.inside(at).find(|inner| matches!(page.nodes[*inner].name.as_str(), "h1" | "h2" | "h3" | "h4"));
    let articles: Vec<usize> = (0..page.nodes.len()).filter(is_article).collect();
    let own = headline.and_then(|headline| {
        // Marked twice (`article` in a `div` with an item type), the outer one is the report.
        articles.iter().copied().find(|at| page.inside(*at).contains(&headline))
    });
    let own = own.or_else(|| chosen(page, metadata, headline, &articles, heading));
    let mut others: Vec<(usize, Aside)> = vec![];
    if let Some(own) = own {
        let holds_own = |at: usize| {
            page.inside(at).contains(&own) || headline.is_some_and(|headline| page.inside(at).contains(&headline))
        };
        for at in articles.iter().copied().filter(|at| !holds_own(*at)) {
            let inside = page.inside(at);
            let prose = page.prose(inside.clone());
            if page.inside(own).contains(&at) {
                // An article in the article is a teaser, where its heading is a link.
                let is_teaser = heading(at)
                    .is_some_and(|at| 2 * page.linked(page.inside(at)) > page.letters(page.inside(at)))
                    || 2 * page.linked(inside.clone()) > page.letters(inside);
                if is_teaser {
                    others.push((at, Aside::Related));
                }
            } else if heading(at).is_some() || prose < REPORT {
                others.push((at, if prose < REPORT { Aside::Related } else { Aside::AnotherReport }));
            }
        }
    }
    if let Some(headline) = headline {
        others.extend(siblings(page, headline));
    }
    others
}

/// The article among several that hold no headline: the one right after it, or the one that the page's address names.
fn chosen(
    page: &Page,
    metadata: &Metadata,
    headline: Option<usize>,
    articles: &[usize],
    heading: impl Fn(usize) -> Option<usize>,
) -> Option<usize> {
    let mut long = articles.iter().copied().filter(|at| page.prose(page.inside(*at)) >= REPORT);
    if let Some(headline) = headline {
        return long.find(|at| *at > headline);
    }
    let path = metadata.about.url.as_deref().map(address::path).filter(|path| !path.is_empty());
    let links_to_page = |at: &usize| {
        let Some(path) = path else { return false };
        let node = &page.nodes[*at];
        let itself = ["data-url", "data-permalink"].iter().filter_map(|name| node.attribute(name));
        let linked = heading(*at)
            .into_iter()
            .flat_map(|at| page.inside(at))
            .chain(page.around(heading(*at).unwrap_or(0)).take(1));
        let linked = linked.filter_map(|at| page.nodes[at].attribute("href"));
        itself.chain(linked).any(|address| address::path(address) == path)
    };
    let all: Vec<usize> = long.collect();
    let largest = || all.iter().copied().max_by_key(|at| page.prose(page.inside(*at)));
    all.iter().copied().find(links_to_page).or_else(largest)
}

/// Reports that stand beside the one with the headline in boxes of the same make, each with a heading of the same rank.
fn siblings(page: &Page, headline: usize) -> Vec<(usize, Aside)> {
    let rank = &page.nodes[headline].name;
    for own in std::iter::once(headline).chain(page.around(headline)) {
        let node = &page.nodes[own];
        let Some(class) = node.attribute("class").map(words).filter(|class| !class.is_empty()) else { continue };
        if matches!(node.name.as_str(), "body" | "html" | "main") || is_inline(&node.name) {
            continue;
        }
        let parent = node.parent;
        let mut others = vec![];
        let mut at = parent + 1;
        while at < page.nodes[parent].end {
            let other = &page.nodes[at];
            let is_alike = at != own
                && other.name == node.name
                && other.attribute("class").is_some_and(|one| words(one)[..] == class[..]);
            if is_alike
                && page.prose(page.inside(at)) >= REPORT
                && page.inside(at).any(|inner| page.nodes[inner].name == *rank)
            {
                others.push((at, Aside::AnotherReport));
            }
            at = other.end;
        }
        if !others.is_empty() {
            return others;
        }
    }
    below_each_other(page, headline)
}

/// Reports that stand below each other in one box, each under a heading of the headline's rank. One must stand above the headline: what
/// stands below it alone may be its subheads.
fn below_each_other(page: &Page, headline: usize) -> Vec<(usize, Aside)> {
    let node = &page.nodes[headline];
    let parent = node.parent;
    let mut children = vec![];
    let mut at = parent + 1;
    while at < page.nodes[parent].end {
        children.push(at);
        at = page.nodes[at].end;
    }
    let is_heading = |at: &usize| page.nodes[*at].name == node.name;
    let Some(first) = children.iter().copied().find(is_heading).filter(|first| *first < headline) else {
        return vec![];
    };
    if !matches!(node.name.as_str(), "h1" | "h2" | "h3") || page.prose(first..headline) < REPORT {
        return vec![];
    }
    let next = children.iter().copied().find(|at| *at > headline && is_heading(at)).unwrap_or(usize::MAX);
    let others = children.into_iter().filter(|at| (first..headline).contains(at) || *at >= next);
    others.map(|at| (at, Aside::AnotherReport)).collect()
}

/// Whether the page is a live blog: posts under each other that are one report.
pub(super) fn is_live(page: &Page, metadata: &Metadata) -> bool {
    metadata.said.is_live
        || page.nodes.iter().any(|node| {
            node.says("itemprop", "liveBlogUpdate")
                || node.attribute("itemtype").is_some_and(|kind| kind.ends_with("LiveBlogPosting"))
        })
}

/// Which texts are the article by Readability; none where it finds no article.
pub(super) fn kept(page: &Page, document: Document, is_aside: impl Fn(usize) -> bool) -> Vec<bool> {
    let mut kept = vec![false; page.nodes.len()];
    if page.nodes.len() > MOST_NODES {
        return kept;
    }
    let mut at = 0;
    while at < page.nodes.len() {
        let node = &page.nodes[at];
        let is_part = matches!(node.name.as_str(), "html" | "head" | "body") || at == 0;
        if !is_part && !node.name.is_empty() && (node.hidden || is_aside(at)) {
            NodeRef::new(node.id, &document.tree).remove_from_parent();
            at = node.end;
            continue;
        }
        if node.attribute("aria-hidden").is_none() {
            // What an open dialog hid is shown again.
            NodeRef::new(node.id, &document.tree).remove_attr("aria-hidden");
        }
        at += 1;
    }
    let config = Config { disable_json_ld: true, keep_classes: true, ..Config::default() };
    let Ok(mut readability) = Readability::with_document(document, None, Some(config)) else { return kept };
    if readability.parse().is_err() {
        return kept;
    }
    let places: HashMap<_, usize> = page.nodes.iter().enumerate().map(|(at, node)| (node.id, at)).collect();
    for root in readability.doc.select("#readability-page-1").nodes() {
        for text in root.descendants_it().filter(NodeRef::is_text) {
            if let Some(at) = places.get(&text.id) {
                kept[*at] = true;
            }
        }
    }
    kept
}

/// The innermost element that holds most of the article.
pub(super) fn root(page: &Page, kept: &[bool]) -> Option<Range<usize>> {
    let mut before = Vec::with_capacity(kept.len() + 1);
    let mut sum = 0;
    for (at, is_kept) in kept.iter().enumerate() {
        before.push(sum);
        sum += if *is_kept { page.letters(at..at + 1) } else { 0 };
    }
    before.push(sum);
    if sum == 0 {
        return None;
    }
    let holds = |at: &usize| {
        let inside = page.inside(*at);
        !page.nodes[*at].name.is_empty() && 100 * (before[inside.end] - before[inside.start]) >= MOST_OF_IT * sum
    };
    // Elements that hold it stand inside each other, so that the last is the innermost.
    (0..page.nodes.len()).rev().find(holds).map(|at| page.inside(at))
}
