//! What an element is no part of the report for, by what the page itself calls it.
//!
//! ```text
//! <nav>                                     navigation
//! <div class="newsletter-signup">           navigation
//! <div id="div-gpt-ad-12">                  advertisement
//! <section class="c-comments">              comments
//! ```
//!
//! Sites name their parts for their own style sheets, in English nearly everywhere. A name is taken apart into words, and an
//! element that holds the headline or much of the page's running text is not believed (`<body class="has-sidebar">`).

use super::page::{Page, is_inline};
use super::vocabulary::PARTS;
use crate::Aside;
use std::collections::HashMap;

/// Words that name the report itself: where one of them ends the class's name, the words before only say where it is.
const ITSELF: [&str; 14] = [
    "body",
    "content",
    "text",
    "paragraph",
    "article",
    "story",
    "main",
    "headline",
    "title",
    "caption",
    "lede",
    "lead",
    "standfirst",
    "entry",
];

/// The most of a page's running text that an element with such a name may hold, of a hundred.
const MOST_PROSE: usize = 30;
/// The same where the element's own tag says what it is.
const MOST_PROSE_OF_TAG: usize = 60;

/// For each node why it is no part of the report, by its own name or that of an element around it.
///
/// `headline` is where the headline stands.
pub(super) fn asides(page: &Page, headline: Option<usize>) -> Vec<Option<Aside>> {
    let own: Vec<Option<Hint>> = (0..page.nodes.len()).map(|at| hint(page, at)).collect();
    let holds_headline = |at: usize| headline.is_some_and(|headline| page.inside(at).contains(&headline));
    let mut comments = 0;
    let mut until = 0;
    for (at, own) in own.iter().enumerate() {
        if at >= until && own.as_ref().is_some_and(|hint| hint.aside == Aside::Comments) && !holds_headline(at) {
            comments += page.prose(page.inside(at));
            until = page.nodes[at].end;
        }
    }
    let whole = page.prose(0..page.nodes.len());
    // A page with hardly anything but comments has them as its report.
    let rest = whole.saturating_sub(comments);
    let all = if rest < SHORTEST { whole } else { rest };
    // `<p class="paywall">`, forty times: what all of one make hold together counts.
    let mut makes: HashMap<(&str, &str), usize> = HashMap::new();
    for (at, _) in own.iter().enumerate().filter(|(_, own)| own.is_some()) {
        let node = &page.nodes[at];
        let class = node.attribute("class").unwrap_or("");
        if !class.is_empty() && asides_free(page, &own, at) {
            *makes.entry((&node.name, class)).or_default() += page.prose(page.inside(at));
        }
    }
    let mut asides: Vec<Option<Aside>> = vec![None; page.nodes.len()];
    for at in 0..page.nodes.len() {
        let parent = page.nodes[at].parent;
        asides[at] = asides[parent];
        let Some(hint) = own[at].as_ref().filter(|_| asides[parent].is_none() && !holds_headline(at)) else { continue };
        let most = if hint.by_tag { MOST_PROSE_OF_TAG } else { MOST_PROSE };
        let node = &page.nodes[at];
        let here = page.prose(page.inside(at));
        let alike = makes.get(&(node.name.as_str(), node.attribute("class").unwrap_or(""))).copied().unwrap_or(0);
        let is_comments = hint.aside == Aside::Comments && rest >= SHORTEST;
        let is_believed = is_comments || 100 * here.max(alike) <= most * all.max(1);
        if is_believed {
            asides[at] = Some(hint.aside);
        }
    }
    asides
}

/// Whether no element around one has a name of its own that sets it aside.
fn asides_free(page: &Page, own: &[Option<Hint>], at: usize) -> bool {
    page.around(at).all(|outer| own[outer].is_none())
}

/// The shortest report beside comments, in letters of running text.
const SHORTEST: usize = 250;
/// The most words of an id that names a part of a page.
const LONGEST_ID: usize = 4;

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

struct Hint {
    aside: Aside,
    by_tag: bool,
}

/// What an element's own tag, role or names say.
fn hint(page: &Page, at: usize) -> Option<Hint> {
    let node = &page.nodes[at];
    if node.name.is_empty() || node.hidden || matches!(node.name.as_str(), "html" | "body" | "main" | "h1") {
        return None;
    }
    let by_tag = |aside| Some(Hint { aside, by_tag: true });
    let is_within = |names: &[&str]| page.around(at).any(|outer| names.contains(&page.nodes[outer].name.as_str()));
    let role = node.attribute("role").unwrap_or("");
    match node.name.as_str() {
        "nav"
        | "menu"
        | "amp-sidebar"
        | "amp-consent"
        | "amp-user-notification"
        | "amp-social-share"
        | "amp-app-banner"
        | "dialog"
        | "form"
        | "select"
        | "textarea"
        | "button"
        | "input" => return by_tag(Aside::Navigation),
        "amp-ad" | "amp-embed" | "amp-sticky-ad" | "amp-auto-ads" => return by_tag(Aside::Advertisement),
        "amp-next-page" => return by_tag(Aside::Related),
        "footer" if !is_within(&["blockquote", "figure"]) => return by_tag(Aside::Navigation),
        _ => {}
    }
    match role {
        "navigation" | "contentinfo" | "search" | "dialog" | "alertdialog" | "menu" | "menubar" | "toolbar"
        | "tablist" => {
            return by_tag(Aside::Navigation);
        }
        "complementary" if node.name != "aside" => return by_tag(Aside::Other),
        _ => {}
    }
    if node.says("aria-modal", "true") {
        return by_tag(Aside::Navigation);
    }
    // A link in a paragraph has the names of links; what stands alone has those of a part of the page.
    let is_alone = !is_inline(&node.name) || {
        let parent = node.parent;
        let is_text = |at: &usize| !page.nodes[*at].text.trim().is_empty() && page.nodes[*at].parent == parent;
        !is_inline(&page.nodes[parent].name)
            && !matches!(page.nodes[parent].name.as_str(), "p" | "li" | "figcaption" | "td" | "blockquote")
            && !(parent..page.nodes[parent].end).any(|at| is_text(&at))
    };
    if !is_alone {
        return None;
    }
    let named = ["class", "id", "data-component", "data-testid"]
        .iter()
        .filter_map(|name| Some((*name, node.attribute(name)?)))
        .flat_map(|(name, value)| value.split_ascii_whitespace().map(move |value| (name, value)))
        // An anchor is made of the heading's own words: `sharing-with-a-single-developer`.
        .filter(|(name, value)| *name != "id" || (words(value).len() <= LONGEST_ID && !is_heading(&node.name)))
        .find_map(|(_, value)| self::named(value));
    match named {
        Some(aside) => Some(Hint { aside, by_tag: false }),
        None if node.name == "aside" || role == "complementary" => by_tag(Aside::Other),
        None => None,
    }
}

/// What a class or an id names.
pub(super) fn named(class: &str) -> Option<Aside> {
    let words = words(class);
    let itself = words.last().is_some_and(|last| ITSELF.contains(&last.as_str()));
    PARTS.iter().find_map(|(aside, names)| {
        // `related-content` and `comment-text` are named by their first word, `story-body` by its last.
        let is_strong = matches!(aside, Aside::Comments | Aside::Advertisement | Aside::Related);
        let is_named = names.iter().any(|name| {
            let mut parts = name.split(' ');
            let first = parts.next().unwrap_or("");
            let length = name.split(' ').count();
            words.windows(length).enumerate().any(|(at, window)| {
                let same = window[0] == first && window[1..].iter().map(String::as_str).eq(parts.clone());
                same && (!itself || (is_strong && at == 0)) && !is_switch(&words, at)
            })
        });
        is_named.then_some(*aside)
    })
}

/// Whether a class only says that something is or is not there: `has-ads`, `no-sidebar`, `with-share`.
fn is_switch(words: &[String], at: usize) -> bool {
    words[..at]
        .iter()
        .any(|word| matches!(word.as_str(), "has" | "no" | "with" | "without" | "is" | "not" | "hide" | "show"))
        || words[at + 1..]
            .iter()
            .any(|word| matches!(word.as_str(), "open" | "closed" | "enabled" | "disabled" | "free" | "off"))
}

/// The words of a class or an id in lower case: `articleRelated_box2` is `article related box 2`.
pub(super) fn words(class: &str) -> Vec<String> {
    let mut words: Vec<String> = vec![];
    let mut before = ' ';
    for c in class.chars() {
        let begins = (c.is_uppercase() && before.is_lowercase())
            || (c.is_ascii_digit() != before.is_ascii_digit() && before.is_alphanumeric());
        if !c.is_alphanumeric() {
            before = ' ';
            continue;
        }
        if before == ' ' || begins {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.extend(c.to_lowercase());
        }
        before = c;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart_into_words() {
        assert_eq!(words("articleRelated_box2"), ["article", "related", "box", "2"]);
        assert_eq!(words("c-Story__share"), ["c", "story", "share"]);
    }

    #[test]
    fn what_a_class_names() {
        for (class, aside) in [
            ("newsletter-signup", Some(Aside::Navigation)),
            ("div-gpt-ad-1453", Some(Aside::Advertisement)),
            ("relatedContent", Some(Aside::Related)),
            ("comment-text", Some(Aside::Comments)),
            ("c-pull-quote", Some(Aside::PullQuote)),
            ("story-body", None),
            ("has-sidebar", None),
            ("comments-open", None),
            ("article-header", None),
            ("download", None),
            ("shadow", None),
            ("subscriber-content", None),
        ] {
            assert_eq!(named(class), aside, "{class}");
        }
    }
}
