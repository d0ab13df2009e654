//! What a page says of the report on it.
//!
//! ```text
//! <title>Bridge closed after crash | The Gazette</title>         headline "Bridge closed after crash", outlet "The Gazette"
//! <meta property="article:published_time" content="2024-03-09">  published
//! <a rel="author">Ann Brown</a> and <a rel="author">Bo Chen</a>  byline "Ann Brown and Bo Chen"
//! ```
//!
//! JSON-LD goes before Open Graph, that before what older conventions say (Twitter, Dublin Core, Parse.ly), and that before
//! microdata and what the page shows. What all readers see, the headline, goes before what only machines see.

use super::address;
use super::hints::words;
use super::json_ld::{self, Said};
use super::page::{Page, is_inline};
use crate::About;

/// What a page says, before it is known which part of it is the report.
pub(super) struct Metadata {
    /// What JSON-LD says.
    pub said: Said,
    /// What the page may be called, best first, as written.
    pub titles: Vec<String>,
    /// The rest, the headline still without the page's own.
    pub about: About,
    /// Where links start from.
    pub base: Option<String>,
    /// Whether the page says that it is for subscribers.
    pub is_paid: bool,
}

/// The most words by which two titles of one report differ, as a share of the longer one.
const ALIKE: f64 = 0.6;

/// Reads what a page says. `saved_from` is the address that a browser wrote into the file.
pub(super) fn read(page: &Page, saved_from: Option<&str>) -> Metadata {
    let metas: Vec<(String, &str)> = metas(page);
    let meta = |keys: &[&str]| -> Option<String> {
        keys.iter().find_map(|key| {
            let (_, content) = metas.iter().find(|(name, content)| name == key && !content.trim().is_empty())?;
            Some(clean(content))
        })
    };
    let title = page.nodes.iter().position(|node| node.name == "title").map(|at| {
        let inside = &page.nodes[page.inside(at)];
        clean(&inside.iter().map(|node| node.text.as_str()).collect::<String>())
    });
    let canonical = page.nodes.iter().find(|node| node.name == "link" && node.says("rel", "canonical"));
    let canonical = canonical.and_then(|node| node.attribute("href")).map(str::to_owned);
    let mut titles: Vec<String> = [
        meta(&["og:title"]),
        meta(&["twitter:title"]),
        title.clone(),
        meta(&["parsely-title", "dc.title", "dcterms.title", "sailthru.title", "title"]),
    ]
    .into_iter()
    .flatten()
    .filter(|title| !title.is_empty())
    .collect();
    let scripts: Vec<String> = scripts(page);
    let scripts: Vec<&str> = scripts.iter().map(String::as_str).collect();
    let said = json_ld::read(&scripts, |said| {
        said.headline.as_ref().is_some_and(|headline| titles.iter().any(|title| is_alike(&clean(headline), title)))
    });
    titles.splice(0..0, said.headline.as_deref().map(clean));

    let shown = |name: &str| page.nodes.iter().position(|node| node.says("itemprop", name));
    let value = |at: usize| -> String {
        let node = &page.nodes[at];
        node.attribute("content").or(node.attribute("datetime")).map_or_else(|| page.text(at), str::to_owned)
    };
    let outlet = (said.outlet.as_deref().map(clean))
        .filter(|name| !address::is_whole(name))
        .or_else(|| meta(&["og:site_name"]))
        .or_else(|| {
            meta(&["publisher", "dc.publisher", "dcterms.publisher", "application-name", "apple-mobile-web-app-title"])
        })
        .or_else(|| {
            let at = shown("publisher")?;
            let name = page.inside(at).find(|at| page.nodes[*at].says("itemprop", "name")).unwrap_or(at);
            Some(clean(&value(name)))
        })
        .or_else(|| titles.iter().find_map(|title| Some(split_site(title)?.1.to_owned())))
        .filter(|name| !name.is_empty());
    let published = (said.published.clone())
        .or_else(|| meta(&["article:published_time", "og:article:published_time", "article:published"]))
        .or_else(|| {
            meta(&[
                "datepublished",
                "date.published",
                "parsely-pub-date",
                "sailthru.date",
                "dc.date.issued",
                "dc.date",
                "dcterms.date",
                "dcterms.created",
                "dcterms.issued",
                "pubdate",
                "publish-date",
                "publish_date",
                "publication_date",
                "date",
                "cxenseparse:recs:publishtime",
                "article.published",
            ])
        })
        .or_else(|| shown("datePublished").map(value))
        .filter(|date| date.chars().any(|c| c.is_ascii_digit()));
    let url = canonical
        .filter(|address| address::is_whole(address))
        .or_else(|| meta(&["og:url"]).filter(|address| address::is_whole(address)))
        .or_else(|| said.url.clone().filter(|address| address::is_whole(address)))
        .or_else(|| saved_from.map(str::to_owned));
    let authors = |names: Vec<String>| -> Option<String> { Some(joined(&names)).filter(|byline| !byline.is_empty()) };
    let named_in_meta = || {
        let mut keys =
            ["author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author", "byl"]
                .iter();
        keys.find_map(|key| {
            let all = metas.iter().filter(|(name, _)| name == key).map(|(_, content)| clean(content));
            authors(all.filter(|name| !name.is_empty() && !address::is_whole(name)).collect())
        })
    };
    let byline = if said.by_people { authors(said.authors.iter().map(|name| clean(name)).collect()) } else { None };
    let byline = byline.or_else(named_in_meta);
    let html = page.nodes.iter().find(|node| node.name == "html");
    let language = html
        .and_then(|node| node.attribute("lang").or(node.attribute("xml:lang")))
        .map(str::to_owned)
        .or_else(|| said.language.clone())
        .or_else(|| meta(&["content-language", "og:locale", "dc.language", "language"]))
        .map(|tag| tag.trim().replace('_', "-"))
        .filter(|tag| tag.len() >= 2 && tag.len() <= 12 && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'));
    let base =
        page.nodes.iter().find(|node| node.name == "base").and_then(|node| node.attribute("href")).map(str::to_owned);
    let base = match (base, &url) {
        (Some(base), _) if address::is_whole(&base) => Some(base),
        (Some(base), Some(url)) => address::resolved(&base, Some(url)),
        (_, url) => url.clone(),
    };
    let tier = meta(&["article:content_tier", "article:opinion"]);
    let is_paid = said.is_paid
        || tier.is_some_and(|tier| tier == "locked")
        || shown("isAccessibleForFree").is_some_and(|at| value(at).eq_ignore_ascii_case("false"));
    let about = About { headline: None, byline, outlet, published, url, language };
    Metadata { said, titles, about, base, is_paid }
}

impl Metadata {
    /// The best title without the name of the site.
    pub fn title(&self) -> Option<String> {
        self.titles.iter().map(|title| self.without_site(title)).find(|title| !title.is_empty())
    }

    /// A title without the name of the site at its end or beginning.
    pub fn without_site(&self, title: &str) -> String {
        let mut title = title.trim();
        if let Some(outlet) = &self.about.outlet {
            let lower = |text: &str| words(text).concat();
            let outlet = lower(outlet);
            // At most twice: "Bridge closed - World - The Gazette" has a section as well.
            for (at, separator) in title.match_indices(SEPARATORS) {
                if lower(&title[at + separator.len()..]) == outlet {
                    title = title[..at].trim_end_matches(|c: char| c.is_whitespace() || SEPARATORS.contains(&c));
                    break;
                }
            }
            if let Some((at, separator)) = title.match_indices(SEPARATORS).next()
                && lower(&title[..at]) == outlet
            {
                title = title[at + separator.len()..].trim_start();
            }
        }
        title.to_owned()
    }

    /// Whether a heading is the page's title.
    pub fn names(&self, heading: &str) -> bool {
        let is_part = |title: &String| parts(title).any(|part| is_alike(heading, part));
        self.titles.iter().any(|title| is_alike(heading, &self.without_site(title)) || is_part(title))
    }
}

/// Signs between a headline and the name of a site.
const SEPARATORS: [char; 8] = ['|', '-', '–', '—', '·', '•', '»', '«'];

/// A title and the name of a site behind it, where a sign stands between them that stands in few headlines.
fn split_site(title: &str) -> Option<(&str, &str)> {
    let (at, separator) = title
        .match_indices(['|', '–', '—', '-', '»', '·'])
        .rfind(|(at, separator)| title[..*at].ends_with(' ') && title[at + separator.len()..].starts_with(' '))?;
    let (headline, site) = (title[..at].trim(), title[at + separator.len()..].trim());
    let count = |text: &str| text.split_whitespace().count();
    let is_name = site
        .split_whitespace()
        .all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) || word.len() < 4);
    (count(headline) >= 3 && (1..=5).contains(&count(site)) && is_name).then_some((headline, site))
}

/// A title, and what of it may be the headline: `The Gazette: Bridge closed after crash`, `Gazette Online - Bridge closed after crash`.
fn parts(title: &str) -> impl Iterator<Item = &str> {
    let at = move |sign: &'static str| {
        title.match_indices(sign).map(move |(at, _)| (&title[..at], &title[at + sign.len()..]))
    };
    let pairs = [" | ", " - ", " – ", " — ", " » ", " · ", ": "].into_iter().flat_map(at);
    let parts = pairs.flat_map(|(before, after)| [before, after]).map(str::trim);
    std::iter::once(title).chain(parts.filter(|part| part.split_whitespace().count() >= 4))
}

/// Whether two titles are of one report: the same but for a few words, or one is the beginning of the other.
pub(super) fn is_alike(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    let (longer, shorter) = if a.len() >= b.len() { (&a, &b) } else { (&b, &a) };
    if shorter.is_empty() {
        return false;
    }
    let same = shorter.iter().filter(|word| longer.contains(word)).count();
    same as f64 > ALIKE * longer.len() as f64 || (shorter.len() >= 4 && longer.starts_with(shorter))
}

/// Names as a byline has them: `Ann Brown, Bo Chen and Cy Dunn`.
pub(super) fn joined(names: &[String]) -> String {
    let mut whole: Vec<String> = vec![];
    for name in names.iter().map(|name| without_by(name)).filter(|name| !name.is_empty()) {
        if !whole.contains(&name) {
            whole.push(name);
        }
    }
    match whole.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// A name without the word "By", in the languages where bylines have one.
pub(super) fn without_by(name: &str) -> String {
    let name = name.trim().trim_start_matches(['–', '—', '-', '|', '•']).trim_start();
    let lower = name.to_lowercase();
    for by in [
        "by ",
        "by:",
        "von ",
        "par ",
        "por ",
        "di ",
        "door ",
        "автор:",
        "بقلم:",
        "كتب:",
        "كتبت:",
        "авторы:",
        "text:",
        "written by ",
        "words by ",
        "story by ",
        "reported by ",
    ] {
        if lower.starts_with(by) && lower.len() == name.len() {
            return without_by(&name[by.len()..]);
        }
    }
    name.trim_end_matches([',', '|', '•', '·', '-', '–', ' ', ':']).trim().to_owned()
}

/// White space folded, and entities that were written twice.
pub(super) fn clean(text: &str) -> String {
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.contains('&') {
        for (entity, sign) in [
            ("&quot;", "\""),
            ("&#34;", "\""),
            ("&#39;", "'"),
            ("&#039;", "'"),
            ("&apos;", "'"),
            ("&#x27;", "'"),
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&nbsp;", " "),
            ("&ndash;", "–"),
            ("&mdash;", "—"),
            ("&#8211;", "–"),
            ("&#8212;", "—"),
            ("&lsquo;", "‘"),
            ("&rsquo;", "’"),
            ("&ldquo;", "“"),
            ("&rdquo;", "”"),
            ("&#8216;", "‘"),
            ("&#8217;", "’"),
            ("&#8220;", "“"),
            ("&#8221;", "”"),
            ("&hellip;", "…"),
            ("&#8230;", "…"),
            ("&#38;", "&"),
            ("&amp;", "&"),
        ] {
            text = text.replace(entity, sign);
        }
    }
    text
}

/// Names and contents of `meta`, names in lower case.
fn metas(page: &Page) -> Vec<(String, &str)> {
    let metas = page.nodes.iter().filter(|node| node.name == "meta");
    let pairs = metas.flat_map(|node| {
        ["property", "name", "http-equiv"].into_iter().filter_map(|key| {
            let name = node.attribute(key)?.trim().to_lowercase();
            Some((name.replace("dc:", "dc.").replace("dcterms:", "dcterms."), node.attribute("content")?))
        })
    });
    pairs.collect()
}

fn scripts(page: &Page) -> Vec<String> {
    let scripts = page.nodes.iter().enumerate().filter(|(_, node)| node.name == "script");
    let scripts = scripts.filter(|(_, node)| node.attribute("type").is_some_and(|kind| kind.contains("ld+json")));
    scripts.map(|(at, _)| page.nodes[page.inside(at)].iter().map(|node| node.text.as_str()).collect()).collect()
}

/// Where the headline stands: the heading that the page is called by; else the only first heading that looks like one.
pub(super) fn headline(page: &Page, metadata: &Metadata) -> Option<usize> {
    let is_heading = |at: &usize| {
        matches!(page.nodes[*at].name.as_str(), "h1" | "h2" | "h3") || page.nodes[*at].says("itemprop", "headline")
    };
    let headings: Vec<usize> = (0..page.nodes.len()).filter(|at| !page.nodes[*at].hidden).filter(is_heading).collect();
    // The names of a page's parts are no headlines.
    let is_apart = |at: &usize| {
        page.around(*at).any(|outer| matches!(page.nodes[outer].name.as_str(), "nav" | "aside" | "footer"))
    };
    let text: Vec<(usize, String)> =
        headings.iter().filter(|at| !is_apart(at)).map(|at| (*at, page.text(*at))).collect();
    let level = |at: usize| match page.nodes[at].name.as_str() {
        "h1" => 1,
        "h2" => 2,
        _ => 3,
    };
    let named = text.iter().filter(|(_, text)| metadata.names(text)).min_by_key(|(at, _)| (level(*at), *at));
    let outlet = metadata.about.outlet.as_deref().unwrap_or("");
    let is_site = |text: &str| is_alike(text, outlet) || text.split_whitespace().count() < 3;
    let alone = || {
        let mut first = text.iter().filter(|(at, text)| level(*at) == 1 && !is_site(text));
        first.next().filter(|_| first.next().is_none())
    };
    let marked = || {
        let is_marked = |at: usize| {
            let node = &page.nodes[at];
            node.says("itemprop", "headline")
                || ["class", "id"].iter().any(|name| {
                    let words = words(node.attribute(name).unwrap_or(""));
                    words.iter().any(|word| word == "headline")
                        || words.windows(2).any(|two| {
                            two == ["entry", "title"] || two == ["article", "title"] || two == ["post", "title"]
                        })
                })
        };
        text.iter().find(|(at, text)| is_marked(*at) && !is_site(text))
    };
    // Old pages have their headline in a cell or a bold line, which only their title tells.
    let plain = || {
        let titles: Vec<String> =
            metadata.titles.iter().flat_map(|title| parts(title)).map(|title| words(title).concat()).collect();
        let is_title = |at: &usize| {
            let node = &page.nodes[*at];
            !node.hidden
                && !node.name.is_empty()
                && (!is_inline(&node.name) || matches!(node.name.as_str(), "b" | "font" | "strong" | "span" | "big"))
                && page.letters(page.inside(*at)) < 220
                && page.letters(page.inside(*at)) > 15
                && titles.contains(&words(&page.text(*at)).concat())
        };
        // The innermost that is a block of its own, else the innermost.
        let at = (0..page.nodes.len()).find(is_title)?;
        let inner: Vec<usize> = page.inside(at).filter(is_title).collect();
        inner.iter().rev().find(|at| !is_inline(&page.nodes[**at].name)).or(inner.last()).copied()
    };
    named.or_else(alone).or_else(marked).map(|(at, _)| *at).or_else(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_as_a_reader_writes_them() {
        let joined = |names: &[&str]| super::joined(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        assert_eq!(joined(&["By Ann Brown", "Bo Chen"]), "Ann Brown and Bo Chen");
        assert_eq!(joined(&["Ann Brown", "Bo Chen", "Cy Dunn", "Ann Brown"]), "Ann Brown, Bo Chen and Cy Dunn");
    }

    #[test]
    fn titles_with_and_without_a_site() {
        assert_eq!(
            split_site("Bridge closed after crash | The Gazette"),
            Some(("Bridge closed after crash", "The Gazette"))
        );
        assert_eq!(split_site("Two-day strike ends - and nobody won"), None);
        assert!(is_alike("Bridge closed after a crash", "Bridge closed after crash"));
        assert!(!is_alike("Bridge closed after crash", "Bridge opens"));
        assert_eq!(clean(" Brown &amp; Chen\n say &quot;no&quot;"), "Brown & Chen say \"no\"");
    }
}
