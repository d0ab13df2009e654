//! What a line that is no part of a report says of itself.
//!
//! ```text
//! Advertisement                                    advertisement
//! Sign up for our morning newsletter               navigation
//! Read more: Harbour master warned of fog          related
//! ```
//!
//! English first, with the one word for advertising that pages in other languages have. Letters in lower case, apostrophes
//! straight.

use crate::Aside;

/// Lines that are nothing but this.
#[rustfmt::skip]
const WHOLE: [(Aside, &[&str]); 3] = [
    (
        Aside::Advertisement,
        &[
            "advertisement", "advertisements", "advertising", "ad", "ads", "sponsored", "sponsored content",
            "promoted", "paid content", "story continues below advertisement",
            "article continues below advertisement", "story continues after advertisement",
            "article continues after advertisement", "advertisement - story continues below",
            "advertisement - scroll to continue", "skip advertisement", "report this ad", "why this ad?",
            "ad feedback", "anzeige", "werbung", "publicité", "publicidad", "publicidade", "pubblicità",
            "advertentie", "annons", "annonce", "reklama", "реклама", "реклам", "إعلان", "اعلان", "广告", "広告", "광고",
        ],
    ),
    (
        Aside::Related,
        &[
            "related", "related stories", "related articles", "related content", "related coverage", "related topics",
            "related news", "related posts", "read more", "read next", "read also", "also read", "more on this story",
            "more on this", "more stories", "more news", "most read", "most popular", "most viewed", "popular now",
            "trending", "trending now", "recommended", "recommended stories", "recommended for you",
            "you may also like", "you might also like", "up next", "latest news", "latest stories", "top stories",
            "see also", "editor's picks", "editors' picks", "don't miss", "more from the web", "around the web",
            "previous article", "next article", "previous story", "next story", "previous post", "next post",
            "in this series", "по теме", "читайте также", "اقرأ أيضا", "اقرأ أيضاً", "lesen sie auch",
            "mehr zum thema", "à lire aussi", "lea también", "te puede interesar",
        ],
    ),
    (
        Aside::Navigation,
        &[
            "share", "share this", "share this article", "share this story", "share article", "share on facebook",
            "share on twitter", "share on x", "share on whatsapp", "tweet", "email", "e-mail", "print", "save",
            "saved", "bookmark", "copy link", "link copied", "copy link to clipboard", "facebook", "twitter", "x",
            "whatsapp", "linkedin", "reddit", "telegram", "pinterest", "flipboard", "bluesky", "threads", "follow",
            "follow us", "subscribe", "subscribe now", "sign up", "sign in", "log in", "register", "listen",
            "listen to this article", "play", "pause", "menu", "search", "close", "back to top", "skip to content",
            "skip to main content", "home", "show more", "load more", "view comments", "show comments",
            "view all comments", "gift this article", "loading", "loading...", "previous", "next", "tags", "topics",
            "show all", "view gallery", "view image in fullscreen", "enlarge", "enlarge image", "toggle caption",
            "hide caption", "open in new window", "text size", "font size", "поделиться", "теги", "شارك", "خبر عاجل",
            "teilen", "compartir", "partager",
        ],
    ),
];

/// How lines begin that lead elsewhere.
#[rustfmt::skip]
const RELATED_BEFORE: &[&str] = &[
    "read more:", "read more about", "read more on", "read also:", "also read:", "read also", "also read",
    "read next:", "read:", "related:", "see also:", "more on this:", "more:", "watch:", "listen:", "must read:",
    "don't miss:", "читайте также", "по теме:", "اقرأ أيضا", "lesen sie auch", "lire aussi",
];
/// How lines begin that ask a reader for something.
#[rustfmt::skip]
const ASKING_BEFORE: &[&str] = &[
    "sign up", "subscribe to", "subscribe for", "subscribe now", "get the", "get our", "get more", "get breaking",
    "receive our", "receive the", "join our", "join the conversation", "follow us", "follow our", "download our",
    "download the", "support our", "donate", "become a member", "already a subscriber", "listen to this",
    "share this", "have a tip", "do you have a story", "enjoying this",
];
/// Words, one of which such a line has as well.
#[rustfmt::skip]
const ASKED_FOR: &[&str] = &[
    "newsletter", "inbox", "email", "e-mail", "alerts", "app", "subscrib", "whatsapp", "telegram", "facebook",
    "twitter", "instagram", "youtube", "channel", "donat", "journalism", "log in", "podcast",
];
/// How a heading begins under which comments stand.
#[rustfmt::skip]
const COMMENTS: &[&str] = &[
    "comments", "comment", "leave a comment", "leave a reply", "reader comments", "readers' comments",
    "join the discussion", "join the conversation", "post a comment", "комментарии", "التعليقات", "kommentare",
];

/// The longest line that is looked at, in letters and signs.
const LONGEST: usize = 260;

/// Why a line is no part of a report by its words; `linked` is the share of its letters that are in links.
pub(super) fn cue(text: &str, linked: f64) -> Option<Aside> {
    if text.chars().count() > LONGEST {
        return None;
    }
    let lower = text.to_lowercase().replace('’', "'").replace('\n', " ");
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric() && c != '?');
    if let Some((aside, _)) = WHOLE.iter().find(|(_, lines)| lines.contains(&bare)) {
        return Some(*aside);
    }
    let begins = |openings: &[&str]| openings.iter().any(|opening| bare.starts_with(opening));
    if begins(RELATED_BEFORE) && linked > 0.3 {
        return Some(Aside::Related);
    }
    let is_word = |word: &str| {
        let mut words = bare.split(|c: char| !c.is_alphanumeric() && c != '-');
        let long = |one: &str| word.len() > 5 && one.starts_with(word);
        words.any(|one| one == word || one.strip_suffix('s') == Some(word) || long(one))
            || (word.contains(' ') && bare.contains(word))
    };
    if begins(ASKING_BEFORE) && ASKED_FOR.iter().any(|word| is_word(word)) {
        return Some(Aside::Navigation);
    }
    let is_offer = bare.starts_with("click here")
        || bare.starts_with("tap here")
        || bare.contains("your inbox")
        || bare.starts_with("privacy notice")
        || (bare.starts_with("sign up") && !lower.ends_with('.'));
    let is_legal =
        bare.contains("all rights reserved") || (lower.trim_start().starts_with('©') && bare.chars().count() < 120);
    let is_tags = ["tags:", "topics:", "filed under", "tagged:", "теги:", "categories:", "category:"]
        .iter()
        .any(|label| bare.starts_with(label));
    let is_consent = bare.contains("cookie")
        && ["accept", "consent", "privacy", "we use", "our use"].iter().any(|word| bare.contains(word));
    (is_offer || is_legal || is_tags || is_consent).then_some(Aside::Navigation)
}

/// Whether what follows a heading is what readers wrote: `Comments`, `23 comments`, `Comments (23)`.
pub(super) fn announces_comments(text: &str) -> bool {
    let lower = text.to_lowercase().replace('’', "'");
    let bare = lower.trim_matches(|c: char| !c.is_alphabetic());
    text.chars().count() < 60 && (COMMENTS.contains(&bare))
}

/// Whether a page asks for money before it shows the rest.
pub(super) fn asks_to_subscribe(text: &str) -> bool {
    let lower = text.to_lowercase().replace('’', "'");
    [
        "subscribe to continue",
        "subscribe to read",
        "to continue reading",
        "continue reading with",
        "to read the full",
        "to read this article",
        "read the full story",
        "already a subscriber",
        "already subscribed",
        "this article is for subscribers",
        "this content is for subscribers",
        "subscriber-only",
        "subscribers only",
        "for subscribers only",
        "exclusive to subscribers",
        "only available to subscribers",
        "to unlock this article",
        "unlock this article",
        "become a subscriber",
        "register to read",
        "register to continue",
        "log in to continue",
        "sign in to continue",
        "you have reached your limit",
        "free articles",
        "keep reading for",
        "start your free trial",
        "start your subscription",
        "для подписчиков",
        "nur für abonnenten",
        "réservé aux abonnés",
    ]
    .iter()
    .any(|phrase| lower.contains(phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_serve_the_page() {
        for (line, linked, aside) in [
            ("ADVERTISEMENT", 0.0, Some(Aside::Advertisement)),
            ("Read more: Harbour master warned of fog", 0.8, Some(Aside::Related)),
            ("Read more: the letters that nobody answered", 0.0, None),
            ("Sign up for our Morning Tide newsletter", 0.0, Some(Aside::Navigation)),
            ("Sign up for the lifeboat crew has doubled, he said.", 0.0, None),
            ("© 2024 The Penhallow Courier", 0.0, Some(Aside::Navigation)),
            ("Share", 0.0, Some(Aside::Navigation)),
            ("The share of cars fell to 12 per cent.", 0.0, None),
        ] {
            assert_eq!(cue(line, linked), aside, "{line}");
        }
        assert!(announces_comments("Comments (23)") && announces_comments("14 comments"));
        assert!(!announces_comments("Comments by the minister drew anger"));
    }
}
