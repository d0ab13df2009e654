//! The ledger: a table of every detail, by relation, each with its places.

use super::super::hinges::{Hinges, is_shown, rank};
use super::super::jot::sign;
use super::super::kind_word;
use super::super::plan::{Item, SIDES, article, blocks_name};
use super::language;
use super::write::Writer;
use crate::comparison::{Comparison, MentionView, SideName};
use crate::ledger::Relation;

pub(super) fn write(page: &mut Writer, comparison: &Comparison, items: &[Item], hinges: &Hinges) {
    if comparison.details.is_empty() {
        return;
    }
    page.markup("<section aria-labelledby=\"details\">\n<h2 class=\"title\" id=\"details\">Details</h2>\n");
    page.markup("<table class=\"ledger\" role=\"table\" aria-labelledby=\"details\">\n<thead role=\"rowgroup\"><tr role=\"row\">");
    page.markup("<th role=\"columnheader\" scope=\"col\">Kind</th><th role=\"columnheader\" scope=\"col\">In A</th>");
    page.markup("<th role=\"columnheader\" scope=\"col\">In B</th><th role=\"columnheader\" scope=\"col\">Why</th></tr></thead>\n");
    let mut ids: Vec<usize> = (0..comparison.details.len()).collect();
    ids.sort_by_key(|id| rank(comparison.details[*id].relation));
    for group in ids.chunk_by(|x, y| comparison.details[*x].relation == comparison.details[*y].relation) {
        let relation = comparison.details[group[0]].relation;
        page.markup(match relation {
            Relation::Conflict => "<tbody role=\"rowgroup\" class=\"conflict\">",
            _ => "<tbody role=\"rowgroup\">",
        });
        page.markup(
            "\n<tr role=\"row\"><th role=\"rowheader\" scope=\"rowgroup\" colspan=\"4\"><span aria-hidden=\"true\">",
        );
        page.markup(sign(relation));
        page.markup("</span> ");
        page.markup(match relation {
            Relation::Conflict => "Contradictions",
            Relation::Equivalent => "Equivalents",
            Relation::Variant => "Variants",
            Relation::Identical => "The same in both",
            Relation::OnlyA => "Only in A",
            Relation::OnlyB => "Only in B",
        });
        page.markup(" (");
        page.text(&group.len().to_string());
        page.markup(")</th></tr>\n");
        for id in group {
            detail(page, comparison, items, hinges, *id);
        }
        page.markup("</tbody>\n");
    }
    page.markup("</table>\n</section>\n");
}

fn detail(page: &mut Writer, comparison: &Comparison, items: &[Item], hinges: &Hinges, id: usize) {
    let detail = &comparison.details[id];
    page.open("tr", &[("role", "row"), ("id", &["detail-", &id.to_string()].concat())]);
    page.markup("<td role=\"cell\">");
    page.markup(kind_word(detail.kind));
    page.markup("</td>");
    for side in SIDES {
        let found = if side == SideName::A { &detail.a } else { &detail.b };
        page.markup("<td role=\"cell\">");
        mentions(page, comparison, items, side, found);
        page.markup("</td>");
    }
    page.markup("<td role=\"cell\">");
    let mut lines = hinges.head.iter().chain(hinges.items.iter().flatten());
    if lines.any(|line| line.detail == id && is_shown(comparison, line)) {
        page.element("a", &[("href", &["#line-", &id.to_string()].concat())], &detail.note);
    } else {
        page.text(&detail.note);
    }
    if detail.corrected {
        page.markup(" <span class=\"places\">judged by the reader</span>");
    }
    page.markup("</td></tr>\n");
}

/// The words of the first mention, and where all of them stand.
fn mentions(page: &mut Writer, comparison: &Comparison, items: &[Item], side: SideName, mentions: &[MentionView]) {
    let Some(first) = mentions.first() else { return };
    let article = article(comparison, side);
    let mut attributes = vec![("dir", "auto")];
    attributes.extend(language(article));
    page.element("q", &attributes, &first.text);
    let mut blocks: Vec<usize> = mentions.iter().map(|mention| article.sentences[mention.sentence].block).collect();
    blocks.dedup();
    page.markup(" <span class=\"places\">");
    for (position, block) in blocks.iter().enumerate() {
        if position > 0 {
            page.markup(", ");
        }
        let name = blocks_name(article, &[*block]);
        match items.iter().position(|item| item.blocks(side).contains(block)) {
            Some(item) => page.element("a", &[("href", &["#row-", &item.to_string()].concat())], &name),
            None => page.text(&name),
        }
    }
    page.markup("</span>");
}
