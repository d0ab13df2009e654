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
use crate::Aside;

/// Words, or words in a row, that name a part of a page.
const WORDS: [(Aside, &[&str]); 5] = [
    (
        Aside::Advertisement,
        &[
            "ad", "ads", "adv", "advert", "adverts", "advertisement", "advertising", "advertorial", "adslot", "adunit", "adbox",
            "adsbygoogle", "adwrap", "adwrapper", "adcontainer", "dfp", "gpt", "sponsor", "sponsored", "sponsors", "taboola",
            "outbrain", "revcontent", "mgid", "promoted", "commercial", "partner content", "paid content", "brandvoice",
            "werbung", "anzeige", "publicite", "publicidad", "reklama",
        ],
    ),
    (
        Aside::Comments,
        &[
            "comments", "comment", "commentlist", "disqus", "respond", "replies", "coral", "viafoura", "livefyre", "comentarios",
            "commentaires", "kommentare", "discussion", "conversation", "spotim", "openweb", "vuukle", "hyvor",
        ],
    ),
    (
        Aside::Related,
        &[
            "related", "recirc", "recirculation", "recommended", "recommendations", "recommendation", "more from", "more on",
            "more news", "more stories", "more in", "read more", "readmore", "read next", "read also", "also read", "readalso",
            "also like", "most read", "most viewed", "most popular", "mostread", "mostpopular", "popular", "trending", "latest",
            "teaser", "teasers", "promo", "promos", "promotion", "onward", "onwards", "up next", "upnext", "next article",
            "prev article", "see also", "seealso", "inline story", "in other news", "you may", "you might", "dont miss",
            "headlines", "top stories", "editors picks", "editor picks", "similar", "post navigation", "jp relatedposts",
            "yarpp", "zergnet", "rail", "suggested", "further reading", "storylines",
        ],
    ),
    (
        Aside::PullQuote,
        &["pullquote", "pull quote", "pulled quote", "pullout", "pull out", "blockquote highlight", "quote highlight"],
    ),
    (
        Aside::Navigation,
        &[
            "nav", "navbar", "navigation", "menu", "menus", "submenu", "breadcrumb", "breadcrumbs", "crumbs", "sidebar", "footer",
            "masthead", "topbar", "toolbar", "site header", "page header", "global header", "skip", "skiplink", "share", "sharing",
            "shares", "sharedaddy", "sharebar", "addtoany", "addthis", "social", "socials", "follow", "newsletter", "newsletters",
            "subscribe", "subscription", "subscriptions", "signup", "sign up", "signin", "sign in", "login", "register",
            "registration", "paywall", "regwall", "piano", "meter", "donate", "donation", "donations", "contribute", "support us",
            "membership", "consent", "cookie", "cookies", "gdpr", "cmp", "onetrust", "didomi", "usercentrics", "sourcepoint",
            "cookiebot", "modal", "popup", "overlay", "lightbox", "dialog", "tags", "taglist", "tagcloud", "tag list", "topics",
            "topic list", "keywords", "post tags", "entry footer", "article footer", "pagination", "pager", "widget", "widgets",
            "search", "print", "print button", "tools", "actions", "buttons", "copyright", "colophon", "legal", "disclaimer",
            "feedback", "rating", "ratings", "reactions", "likes", "poll", "quiz", "app banner", "download app", "apps",
            "back to top", "language switcher", "edition", "weather", "ticker", "stock", "stocks", "markets", "whatsapp", "telegram", "push", "notification", "notifications",
            "author bio", "author box", "author info", "about author", "about the author", "author description", "author card",
            "bio", "contact", "toc", "table of contents", "word count", "reading time", "read time", "audio player", "listen",
            "text to speech", "save", "bookmark", "gift", "eyebrow", "kicker", "section label", "category", "categories", "cat links",
        ],
    ),
];

/// Words that name the report itself: where one of them ends the class's name, the words before only say where it is.
const ITSELF: [&str; 14] = [
    "body", "content", "text", "paragraph", "article", "story", "main", "headline", "title", "caption", "lede", "lead",
    "standfirst", "entry",
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
    // A page with nothing but comments has them as its report.
    let all = if whole > comments { whole - comments } else { whole };
    let mut asides: Vec<Option<Aside>> = vec![None; page.nodes.len()];
    for at in 0..page.nodes.len() {
        let parent = page.nodes[at].parent;
        asides[at] = asides[parent];
        let Some(hint) = own[at].as_ref().filter(|_| asides[parent].is_none() && !holds_headline(at)) else { continue };
        let most = if hint.by_tag { MOST_PROSE_OF_TAG } else { MOST_PROSE };
        let is_believed = hint.aside == Aside::Comments || 100 * page.prose(page.inside(at)) <= most * all.max(1);
        if is_believed {
            asides[at] = Some(hint.aside);
        }
    }
    asides
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
        "nav" | "menu" | "amp-sidebar" | "amp-consent" | "amp-user-notification" | "amp-social-share" | "amp-app-banner"
        | "dialog" | "form" | "select" | "textarea" | "button" | "input" => return by_tag(Aside::Navigation),
        "amp-ad" | "amp-embed" | "amp-sticky-ad" | "amp-auto-ads" => return by_tag(Aside::Advertisement),
        "amp-next-page" => return by_tag(Aside::Related),
        "footer" if !is_within(&["blockquote", "figure"]) => return by_tag(Aside::Navigation),
        _ => {}
    }
    match role {
        "navigation" | "contentinfo" | "search" | "dialog" | "alertdialog" | "menu" | "menubar" | "toolbar" | "tablist" => {
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
        .filter_map(|name| node.attribute(name))
        .flat_map(str::split_ascii_whitespace)
        .find_map(named);
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
    WORDS.iter().find_map(|(aside, names)| {
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
    words[..at].iter().any(|word| matches!(word.as_str(), "has" | "no" | "with" | "without" | "is" | "not" | "hide" | "show"))
        || words[at + 1..].iter().any(|word| matches!(word.as_str(), "open" | "closed" | "enabled" | "disabled" | "free" | "off"))
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
