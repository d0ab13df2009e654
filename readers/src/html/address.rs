//! Addresses as a page writes them become whole ones.
//!
//! ```text
//! on https://example.org/news/bridge.html     ../about  is  https://example.org/about
//! ```
//!
//! The paths of RFC 3986, section 5.2, for the addresses of pages; the WHATWG's parser is larger than the rest of this module.

/// The longest address of a page, in bytes. Each of a hundred thousand links may be told from it.
const LONGEST_BASE: usize = 4 * 1024;

/// The address that a link points to, or as written where the page does not say where it was. Nothing for scripts and for
/// places on the same page.
pub(super) fn resolved(written: &str, base: Option<&str>) -> Option<String> {
    let written = written.trim();
    if written.is_empty() || written.starts_with('#') || scheme(written).is_some_and(|one| one == "javascript") {
        return None;
    }
    if scheme(written).is_some() {
        return Some(written.to_owned());
    }
    let base = base.filter(|base| base.len() <= LONGEST_BASE);
    Some(base.and_then(|base| joined(written, base)).unwrap_or_else(|| written.to_owned()))
}

/// Whether this is a whole address of the web.
pub(super) fn is_whole(address: &str) -> bool {
    let is_http = |scheme: String| scheme == "http" || scheme == "https";
    scheme(address).is_some_and(is_http) && address.contains("://") && !address.contains(char::is_whitespace)
}

/// The path of an address, without the slash at its end: what tells two pages of a site apart.
pub(super) fn path(address: &str) -> &str {
    let after = address.split_once("://").map_or(address, |(_, after)| after.find('/').map_or("", |at| &after[at..]));
    after.split(['?', '#']).next().unwrap_or("").trim_end_matches('/')
}

fn joined(written: &str, base: &str) -> Option<String> {
    let (scheme, after) = base.split_once("://")?;
    if let Some(host) = written.strip_prefix("//") {
        return Some(format!("{scheme}://{host}"));
    }
    let end = after.find(['/', '?', '#']).unwrap_or(after.len());
    let (host, path) = after.split_at(end);
    let path = path.split('#').next().unwrap_or("");
    if written.starts_with('?') {
        return Some(format!("{scheme}://{host}{}{written}", path.split('?').next().unwrap_or("")));
    }
    let folder = path.split('?').next().unwrap_or("").rsplit_once('/').map_or("", |(folder, _)| folder);
    let (target, query) = written.split_at(written.find(['?', '#']).unwrap_or(written.len()));
    let from = if target.starts_with('/') { String::new() } else { format!("{folder}/") };
    let mut parts: Vec<&str> = vec![];
    let whole = format!("{from}{target}");
    let is_folder = whole.ends_with('/') || whole.ends_with("/.") || whole.ends_with("/..");
    for part in whole.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let slash = if is_folder && !parts.is_empty() { "/" } else { "" };
    Some(format!("{scheme}://{host}/{}{slash}{query}", parts.join("/")))
}

fn scheme(address: &str) -> Option<String> {
    let (scheme, _) = address.split_once(':')?;
    let is_scheme = scheme.len() > 1
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    is_scheme.then(|| scheme.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_become_whole_addresses() {
        let base = Some("https://example.org/news/2024/bridge.html?x=1#top");
        for (written, whole) in [
            ("https://other.org/a", Some("https://other.org/a")),
            ("//cdn.example.org/a", Some("https://cdn.example.org/a")),
            ("/about", Some("https://example.org/about")),
            ("/about/", Some("https://example.org/about/")),
            ("../2023/", Some("https://example.org/news/2023/")),
            ("crane.html?a=b", Some("https://example.org/news/2024/crane.html?a=b")),
            ("?page=2", Some("https://example.org/news/2024/bridge.html?page=2")),
            ("mailto:ann@example.org", Some("mailto:ann@example.org")),
            ("javascript:void(0)", None),
            ("#comments", None),
        ] {
            assert_eq!(resolved(written, base).as_deref(), whole, "{written}");
        }
        assert_eq!(resolved("/about", None).as_deref(), Some("/about"));
    }

    #[test]
    fn the_path_tells_pages_apart() {
        assert_eq!(path("https://example.org/news/bridge/?x=1"), "/news/bridge");
        assert_eq!(path("/news/bridge"), "/news/bridge");
        assert!(is_whole("https://example.org") && !is_whole("/news") && !is_whole("mailto:a@b.c"));
    }
}
