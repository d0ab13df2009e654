//! A page is made small and flat enough to be parsed, before it is parsed.
//!
//! ```text
//! <div><div><div>… 100,000 deep                   <div>… 250 deep; the tags below are gone, their words stay
//! <script>if (a < b) …</script>                   gone, unless it is JSON-LD
//! <img src="data:image/png;base64,iVBO…">         <img src="data:">
//! ```
//!
//! An HTML parser compares each tag with all that are open, and whoever walks the tree afterwards may do so by recursion: a
//! page nested without end costs the square of its length, or the stack. Browsers have such a limit too (Chromium: 512).

use std::borrow::Cow;

/// The deepest nesting that is kept, in elements.
const DEEPEST: usize = 250;
/// How many open elements are searched for the one that an end tag closes.
const SEARCHED: usize = 600;
/// The most tags of a page. A long live blog has 50,000.
const MOST_TAGS: usize = 300_000;
/// The longest attribute that is kept, in bytes; pictures written into the page are longer.
const LONGEST_ATTRIBUTE: usize = 20_000;
/// The most attributes of a tag: the parser compares each with all others.
const MOST_ATTRIBUTES: usize = 100;

/// Elements whose content is no markup.
const RAW: [&str; 9] = ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript"];
/// Raw elements that say something: to readers, or in JSON-LD.
const RAW_KEPT: [&str; 2] = ["title", "xmp"];
/// Elements without an end.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
/// Elements whose end tag may be left out.
const IMPLIED: [&str; 13] =
    ["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup"];

/// The page without what would make it costly to parse. Linear in its length.
pub(super) fn bounded(page: &str) -> String {
    let mut kept = String::with_capacity(page.len());
    let mut open: Vec<(&str, bool)> = vec![];
    let mut shown = 0;
    let mut tags = 0;
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        kept.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = after(comment, "-->");
            continue;
        }
        if rest.starts_with("<!") || rest.starts_with("<?") {
            let after = after(rest, ">");
            kept.push_str(&rest[..rest.len() - after.len()]);
            rest = after;
            continue;
        }
        let is_end = rest.starts_with("</");
        let name = name(&rest[1 + usize::from(is_end)..]);
        if name.is_empty() {
            kept.push('<');
            rest = &rest[1..];
            continue;
        }
        let length = tag_length(rest);
        let (tag, behind) = rest.split_at(length);
        rest = behind;
        tags += 1;
        if tags > MOST_TAGS {
            kept.push(' ');
            continue;
        }
        let is_one_of = |names: &[&str]| names.iter().any(|one| name.eq_ignore_ascii_case(one));
        if is_end {
            let same = open.iter().rev().take(SEARCHED).position(|(one, _)| one.eq_ignore_ascii_case(name));
            let mut was_shown = open.len() <= SEARCHED || same.is_some();
            if let Some(back) = same {
                for (_, is_shown) in open.drain(open.len() - 1 - back..).rev() {
                    was_shown = is_shown;
                    shown -= usize::from(is_shown);
                }
            }
            if was_shown {
                kept.push_str(tag);
            }
            continue;
        }
        if is_one_of(&RAW) {
            let end = end_of_raw(rest, name);
            let is_said = is_one_of(&RAW_KEPT) || tag.to_ascii_lowercase().contains("ld+json");
            if is_said {
                push_tag(&mut kept, tag);
                kept.push_str(&rest[..end]);
                kept.push_str("</");
                kept.push_str(name);
                kept.push('>');
            }
            rest = after(&rest[end..], ">");
            continue;
        }
        if is_one_of(&VOID) {
            push_tag(&mut kept, tag);
            continue;
        }
        let is_shown = shown < DEEPEST;
        if !is_one_of(&IMPLIED) {
            open.push((name, is_shown));
            shown += usize::from(is_shown);
        }
        if is_shown {
            push_tag(&mut kept, tag);
        } else {
            kept.push(' ');
        }
    }
    kept.push_str(rest);
    kept
}

fn after<'t>(text: &'t str, end: &str) -> &'t str {
    text.find(end).map_or("", |at| &text[at + end.len()..])
}

fn name(text: &str) -> &str {
    if !text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return "";
    }
    let end = text.find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/').unwrap_or(text.len());
    &text[..end]
}

/// How many bytes a tag takes, quoted `>` included.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    let mut before = b' ';
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (Some(_), _) => {}
            (None, b'>') => return at + 1,
            // A quote opens a value only after its sign of equality.
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    // A quote that nothing closes: the tag ends where it would without.
    text.find('>').map_or(text.len(), |at| at + 1)
}

fn end_of_raw(text: &str, name: &str) -> usize {
    let mut from = 0;
    while let Some(at) = text[from..].find("</") {
        let inside = &text.as_bytes()[from + at + 2..];
        if inside.len() >= name.len() && inside[..name.len()].eq_ignore_ascii_case(name.as_bytes()) {
            return from + at;
        }
        from += at + 2;
    }
    text.len()
}

/// A tag, its endless attributes cut.
fn push_tag(kept: &mut String, tag: &str) {
    if tag.len() <= 1000 {
        kept.push_str(tag);
        return;
    }
    let mut attributes = 0;
    let mut rest = tag;
    while let Some(at) = rest.find('=') {
        attributes += 1;
        if attributes > MOST_ATTRIBUTES {
            break;
        }
        kept.push_str(&rest[..=at]);
        rest = rest[at + 1..].trim_start();
        let (value, behind) = match rest.chars().next().filter(|c| matches!(c, '"' | '\'')) {
            Some(quote) => match rest[1..].find(quote) {
                Some(end) => rest.split_at(end + 2),
                None => break,
            },
            None => rest.split_at(rest.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(rest.len())),
        };
        kept.push_str(if value.len() > LONGEST_ATTRIBUTE { "\"data:\"" } else { value });
        rest = behind;
    }
    // What is left has no value, or nobody would miss it.
    let left: Cow<str> = if rest.len() > 1000 { ">".into() } else { rest.into() };
    kept.push_str(if attributes > MOST_ATTRIBUTES || !left.ends_with('>') { ">" } else { &left });
}

#[cfg(test)]
mod tests {
    use super::bounded;

    #[test]
    fn an_ordinary_page_stays_as_it_is() {
        let page = "<!DOCTYPE html><html lang=en><head><title>A < B</title></head><body class='x > y'><p>One<br>two</p>\
                    <p>a < b <a href=\"/x\">c</a></body></html>";
        assert_eq!(bounded(page), page);
    }

    #[test]
    fn scripts_go_and_json_ld_stays() {
        let page = "<script>if (a<b) '</p>'</script><style>p{}</style><p>One</p>\
                    <SCRIPT type='application/ld+json'>{\"a\":\"<p>\"}</SCRIPT><!-- <p>no -->";
        assert_eq!(bounded(page), "<p>One</p><SCRIPT type='application/ld+json'>{\"a\":\"<p>\"}</SCRIPT>");
    }

    #[test]
    fn nesting_without_end_is_cut_and_its_words_stay() {
        let page = format!("{}deep{}<p>after", "<div>".repeat(100_000), "</div>".repeat(100_000));
        let kept = bounded(&page);
        assert_eq!(kept.matches("<div>").count(), super::DEEPEST);
        assert_eq!(kept.matches("</div>").count(), super::DEEPEST);
        assert!(kept.contains("deep") && kept.ends_with("<p>after"));
    }

    #[test]
    fn pictures_written_into_the_page_and_endless_attributes_are_cut() {
        let page = format!("<img alt=\"A crane\" src=\"data:image/png;base64,{}\" class=big><p>x", "A".repeat(100_000));
        assert_eq!(bounded(&page), "<img alt=\"A crane\" src=\"data:\" class=big><p>x");
        let many: String = (0..50_000).map(|n| format!(" a{n}=1")).collect();
        assert!(bounded(&format!("<p{many}>x")).len() < 2000);
    }
}
