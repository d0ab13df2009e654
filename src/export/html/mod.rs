//! A comparison as one HTML file that any browser shows, offline and without a script.
//!
//! ```text
//! heads     two headlines and what is known of the reports
//! note      each clause a link to its place in this file
//! rows      a table: passage of A | what differs | passage of B
//! details   a table: the ledger
//! footer    how to cite the reports, what made the file
//! ```
//!
//! It asks for nothing: its Content-Security-Policy allows its own style, told by its hash, and nothing else. Whatever a
//! report holds is text; only `http` and `https` addresses become links.

mod ledger;
mod rows;
mod write;

use super::cite::{Part, citation, is_web_address, written_day};
use super::hinges::{Hinges, hinges, is_shown};
use super::plan::{Item, SIDES, article, headline, is_paragraph, plan};
use super::{About, COLOPHON, reader, without_vectors};
use crate::comparison::{ArticleView, Comparison, SideName};
use crate::ledger::Relation;
use crate::note::Place;
use rows::Passages;
use write::Writer;

/// The style, which stands in the file.
pub const STYLE: &str = include_str!("style.css");

/// Everything is forbidden but the style above; a test holds the hash against it.
const POLICY: &str = "default-src 'none'; style-src 'sha256-ZDbmJxnIvkhgQDMteu5PpsjzVu0bFEY9obqNoJAIa3I='; base-uri 'none'; form-action 'none'";

/// The comparison as one HTML file.
pub fn html(comparison: &Comparison, about: &About) -> String {
    let items = plan(comparison);
    let hinges = hinges(comparison, &items);
    let mut page = Writer::new();
    page.markup("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.open("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]);
    page.markup("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.markup(
        "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n",
    );
    page.markup("<meta name=\"generator\" content=\"Diptych\">\n<title>");
    title(&mut page, comparison);
    page.markup("</title>\n<style>");
    page.markup(STYLE);
    page.markup("</style>\n</head>\n<body>\n<header class=\"masthead\"><b>Diptych</b> <span>two reports of one event");
    if let Some(made) = about.made {
        page.markup(", compared on ");
        page.text(&written_day(made));
    }
    page.markup("</span></header>\n<main>\n<h1 class=\"spoken\">Two reports compared: ");
    title(&mut page, comparison);
    page.markup("</h1>\n");
    let passages = Passages::new(comparison, &items, &hinges);
    heads(&mut page, comparison, &passages);
    overview(&mut page, comparison, &items, &hinges);
    passages.write(&mut page);
    ledger::write(&mut page, comparison, &items, &hinges);
    corrections(&mut page, comparison);
    page.markup("</main>\n");
    footer(&mut page, comparison, about);
    page.markup("</body>\n</html>\n");
    page.finish()
}

/// How a report is called where there is little room.
fn short_name(article: &ArticleView) -> &str {
    article.outlet.as_deref().or(article.headline.as_deref()).unwrap_or(&article.name)
}

fn title(page: &mut Writer, comparison: &Comparison) {
    for side in SIDES {
        let article = article(comparison, side);
        if side == SideName::B {
            page.markup(" · ");
        }
        page.text(article.headline.as_deref().unwrap_or(&article.name));
    }
}

/// The language of a report as an attribute, where it is known.
fn language(article: &ArticleView) -> Option<(&'static str, &str)> {
    (!article.language.is_empty() && article.language != "und").then_some(("lang", article.language.as_str()))
}

fn heads(page: &mut Writer, comparison: &Comparison, passages: &Passages) {
    page.markup("<div class=\"heads\">\n");
    for side in SIDES {
        if side == SideName::B {
            page.markup("<div class=\"hinge\">");
            passages.head_hinge(page);
            page.markup("</div>\n");
        }
        let article = article(comparison, side);
        let make = if side == SideName::A { &comparison.structure.a } else { &comparison.structure.b };
        let (class, tag) = match side {
            SideName::A => ("report side-a", "<p class=\"source\"><span class=\"tag-a\">A</span> "),
            SideName::B => ("report side-b", "<p class=\"source\"><span class=\"tag-b\">B</span> "),
        };
        page.open("section", &[("class", class)]);
        page.markup(tag);
        page.element("span", &[("dir", "auto")], article.outlet.as_deref().unwrap_or(&article.name));
        page.markup("</p>\n");
        let mut attributes = vec![("class", "headline"), ("dir", "auto")];
        attributes.extend(language(article));
        page.open("h2", &attributes);
        match headline(article) {
            Some(block) => passages.marked(page, side, block),
            None => page.text(article.headline.as_deref().unwrap_or(&article.name)),
        }
        page.markup("</h2>\n<p class=\"facts\">");
        if let Some(byline) = &article.byline {
            page.element("span", &[("dir", "auto")], byline);
            page.markup(" · ");
        }
        if let Some(published) = &article.published {
            page.element("time", &[("datetime", published)], &written_day(published));
            page.markup(" · ");
        }
        page.counted(make.words, "word");
        page.markup(" · ");
        page.counted(article.blocks.iter().filter(|block| is_paragraph(block)).count(), "paragraph");
        page.markup("</p>\n");
        if let Some(url) = &article.url {
            page.markup("<p class=\"address\">");
            address(page, url);
            page.markup("</p>\n");
        }
        page.markup("</section>\n");
    }
    page.markup("</div>\n");
}

/// An address: a link where it leads to a page, else the text that it is.
fn address(page: &mut Writer, url: &str) {
    if is_web_address(url) {
        page.element("a", &[("href", url), ("rel", "noreferrer noopener")], url);
    } else {
        page.text(url);
    }
}

fn overview(page: &mut Writer, comparison: &Comparison, items: &[Item], hinges: &Hinges) {
    page.markup("<section class=\"overview\" aria-label=\"Overview\">\n<p class=\"note\">");
    for clause in &comparison.summary.note {
        let target = clause.to.as_ref().and_then(|place| target(comparison, items, hinges, place));
        let Some(target) = target else {
            page.text(&clause.text);
            continue;
        };
        // Spaces and signs that only join the clause to its neighbours are no part of the link.
        let is_joint = |letter: char| letter.is_whitespace() || ",;.".contains(letter);
        let words = clause.text.trim_matches(is_joint);
        let (lead, tail) = clause.text.split_once(words).unwrap_or_default();
        let contradicts = match &clause.to {
            Some(Place::Details(ids)) => {
                ids.first().is_some_and(|id| comparison.details[*id].relation == Relation::Conflict)
            }
            _ => false,
        };
        page.text(lead);
        let class = [("class", "conflict")];
        page.open("a", &[&[("href", target.as_str())][..], if contradicts { &class } else { &[] }].concat());
        page.text(words);
        page.markup("</a>");
        page.text(tail);
    }
    page.markup("</p>\n");
    if let Some(caution) = without_vectors(comparison) {
        page.element("p", &[("class", "caution")], caution);
    }
    let summary = &comparison.summary;
    page.markup("<ul class=\"counts\">\n");
    // Red says that there is one.
    page.open("li", if summary.conflicts > 0 { &[("class", "conflict")] } else { &[] });
    page.markup("<b aria-hidden=\"true\">≠</b> ");
    page.counted(summary.conflicts, "contradiction");
    page.markup("</li>\n<li><b aria-hidden=\"true\">=</b> ");
    page.counted(summary.equivalents, "equivalent");
    page.markup("</li>\n<li><b aria-hidden=\"true\">~</b> ");
    page.counted(summary.variants, "variant");
    page.markup("</li>\n<li><b aria-hidden=\"true\">“ ”</b> ");
    page.counted(summary.shared_quotes, "shared quotation");
    page.markup("</li>\n<li><b class=\"tag-a\" aria-hidden=\"true\">A</b> ");
    page.counted(summary.only.a.blocks, "passage");
    page.markup(" only in A</li>\n<li><b class=\"tag-b\" aria-hidden=\"true\">B</b> ");
    page.counted(summary.only.b.blocks, "passage");
    page.markup(" only in B</li>\n</ul>\n</section>\n");
}

/// Where a clause of the note leads: one detail to its line in a hinge, several to the ledger, where they stand one below the
/// other; rows and blocks to the first.
fn target(comparison: &Comparison, items: &[Item], hinges: &Hinges, place: &Place) -> Option<String> {
    let item = |found: Option<usize>| found.map(|item| ["#row-", &item.to_string()].concat());
    let holding = |side: SideName, ids: &[usize]| {
        let block = ids.first()?;
        item(items.iter().position(|item| item.blocks(side).contains(block)))
    };
    match place {
        Place::Details(ids) => {
            let id = ids.first()?;
            let lines = hinges.head.iter().chain(hinges.items.iter().flatten());
            let is_told = lines.filter(|line| line.detail == *id).any(|line| is_shown(comparison, line));
            let stem = if ids.len() == 1 && is_told { "#line-" } else { "#detail-" };
            Some([stem, &id.to_string()].concat())
        }
        Place::Rows(ids) => {
            let wanted = |item: &Item| matches!(item, Item::Row { row, .. } if ids.contains(row));
            item(items.iter().position(wanted))
        }
        Place::BlocksA(ids) => holding(SideName::A, ids),
        Place::BlocksB(ids) => holding(SideName::B, ids),
    }
}

/// What a reader corrected, so that nobody takes it for what was found.
fn corrections(page: &mut Writer, comparison: &Comparison) {
    let told = reader::told(comparison);
    if told.is_empty() {
        return;
    }
    page.markup("<section aria-labelledby=\"corrections\">\n<h2 class=\"title\" id=\"corrections\">Corrected by the reader</h2>\n<ul>\n");
    for line in told {
        page.element("li", &[("dir", "auto")], &line);
        page.markup("\n");
    }
    page.markup("</ul>\n</section>\n");
}

fn footer(page: &mut Writer, comparison: &Comparison, about: &About) {
    page.markup("<footer>\n<h2 class=\"spoken\">The reports</h2>\n<ul>\n");
    for side in SIDES {
        let article = article(comparison, side);
        page.markup(if side == SideName::A {
            "<li><span class=\"tag-a\">A</span> "
        } else {
            "<li><span class=\"tag-b\">B</span> "
        });
        for (position, (part, text)) in citation(article).into_iter().enumerate() {
            if position > 0 {
                page.markup(", ");
            }
            match part {
                Part::Url => address(page, &text),
                Part::Outlet => page.element("cite", &[("dir", "auto")], &text),
                _ => page.element("bdi", &[], &text),
            }
        }
        page.markup("</li>\n");
    }
    page.markup("</ul>\n<p>Compared ");
    if let Some(made) = about.made {
        page.markup("on ");
        page.text(&written_day(made));
        page.markup(" ");
    }
    page.markup(COLOPHON);
    page.markup("</p>\n</footer>\n");
}

#[cfg(test)]
mod tests {
    use super::{POLICY, STYLE};
    use base64::prelude::{BASE64_STANDARD, Engine};
    use sha2::{Digest, Sha256};

    #[test]
    fn the_policy_allows_the_style_and_nothing_else() {
        let hash = BASE64_STANDARD.encode(Sha256::digest(STYLE));
        let policy =
            ["default-src 'none'; style-src 'sha256-", &hash, "'; base-uri 'none'; form-action 'none'"].concat();
        assert_eq!(POLICY, policy);
    }
}
