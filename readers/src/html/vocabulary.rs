//! Words that sites name the parts of their pages with.

use crate::Aside;

/// Words, or words in a row, in classes and ids, and what they name. The first list that has one decides.
#[rustfmt::skip] // one word a line would be three hundred lines
pub(super) const PARTS: &[(Aside, &[&str])] = &[
    (Aside::Advertisement, &[
        "ad", "ads", "adv", "advert", "adverts", "advertisement", "advertising", "advertorial", "adslot", "adunit",
        "adbox", "adsbygoogle", "adwrap", "adwrapper", "adcontainer", "dfp", "gpt", "sponsor", "sponsored",
        "sponsors", "taboola", "outbrain", "revcontent", "mgid", "promoted", "commercial", "partner content",
        "paid content", "brandvoice", "werbung", "anzeige", "publicite", "publicidad", "reklama",
    ]),
    (Aside::Comments, &[
        "comments", "comment", "commentlist", "disqus", "respond", "replies", "coral", "viafoura", "livefyre",
        "comentarios", "commentaires", "kommentare", "spotim", "openweb", "vuukle",
        "hyvor",
    ]),
    (Aside::Related, &[
        "related", "recirc", "recirculation", "recommended", "recommendations", "recommendation", "more from",
        "more on", "more news", "more stories", "more in", "read more", "readmore", "read next", "read also",
        "also read", "readalso", "also like", "most read", "most viewed", "most popular", "mostread", "mostpopular",
        "popular", "trending", "latest", "teaser", "teasers", "promo", "promos", "promotion", "onward", "onwards",
        "up next", "upnext", "next article", "prev article", "see also", "seealso", "inline story", "in other news",
        "you may", "you might", "dont miss", "headlines", "top stories", "editors picks", "editor picks", "similar",
        "post navigation", "jp relatedposts", "yarpp", "zergnet", "rail", "suggested", "further reading",
        "storylines",
    ]),
    (Aside::PullQuote, &[
        "pullquote", "pull quote", "pulled quote", "pullout", "pull out", "blockquote highlight", "quote highlight",
    ]),
    (Aside::Navigation, &[
        "nav", "navbar", "navigation", "menu", "menus", "submenu", "breadcrumb", "breadcrumbs", "crumbs", "sidebar",
        "footer", "masthead", "topbar", "toolbar", "site header", "page header", "global header", "skip", "skiplink",
        "share", "sharing", "shares", "sharedaddy", "sharebar", "addtoany", "addthis", "social", "socials", "follow",
        "newsletter", "newsletters", "subscribe", "subscription", "subscriptions", "signup", "sign up", "signin",
        "sign in", "login", "register", "registration", "paywall", "regwall", "piano", "meter", "donate", "donation",
        "donations", "contribute", "support us", "membership", "consent", "cookie", "cookies", "gdpr", "cmp",
        "onetrust", "didomi", "usercentrics", "sourcepoint", "cookiebot", "modal", "popup", "overlay", "lightbox",
        "dialog", "tags", "taglist", "tagcloud", "tag list", "topics", "topic list", "keywords", "post tags",
        "entry footer", "article footer", "pagination", "pager", "widget", "widgets", "search", "print",
        "print button", "tools", "actions", "buttons", "copyright", "colophon", "legal", "disclaimer", "feedback",
        "rating", "ratings", "reactions", "likes", "poll", "quiz", "app banner", "download app", "apps",
        "conversation", "discussion", "back to top", "language switcher", "edition", "weather", "ticker", "stock", "stocks", "markets", "whatsapp",
        "telegram", "push", "notification", "notifications", "author bio", "author box", "author info",
        "about author", "about the author", "author description", "author card", "bio", "contact", "toc",
        "table of contents", "word count", "reading time", "read time", "audio player", "listen", "text to speech",
        "save", "bookmark", "gift", "eyebrow", "kicker", "section label", "category", "categories", "cat links",
    ]),
];
