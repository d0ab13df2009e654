//! Which lines stand in which hinge, in which order; as on the page (`www/js/hinges.js`).

use super::jot::{Jotted, jot};
use super::plan::{Item, SIDES, article, blocks_name, headline, places};
use crate::comparison::{Comparison, MentionView, SideName};
use crate::ledger::{DetailKind, Relation};

/// One line of a hinge.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// Position in [`Comparison::details`].
    pub detail: usize,
    /// How the two stand to each other.
    pub relation: Relation,
    /// The words.
    pub words: Jotted,
    order: (usize, usize),
}

/// The lines of all hinges.
pub(super) struct Hinges {
    /// Between the two headlines.
    pub head: Vec<Line>,
    /// Of each item of the plan.
    pub items: Vec<Vec<Line>>,
}

impl Hinges {
    /// The first line that tells a detail: its item, or none where it stands between the headlines.
    pub(super) fn place(&self, detail: usize) -> Option<Option<usize>> {
        let tells = |lines: &[Line]| lines.iter().any(|line| line.detail == detail);
        match self.items.iter().position(|lines| tells(lines)) {
            Some(item) => Some(Some(item)),
            None => tells(&self.head).then_some(None),
        }
    }
}

/// What is told in a hinge rather than in the ledger alone: what differs, and quotations that both have word for word.
pub(super) fn is_shown(comparison: &Comparison, line: &Line) -> bool {
    match line.relation {
        Relation::Conflict | Relation::Equivalent | Relation::Variant => true,
        Relation::Identical => comparison.details[line.detail].kind == DetailKind::Quote,
        Relation::OnlyA | Relation::OnlyB => false,
    }
}

/// The lines of every hinge, conflicts first, then in the order of the text.
///
/// A number or date that differs is told in each row that has both; a name or quotation once, at its first such row. A
/// detail whose mentions meet in no row stands where `a` gives it, and says where the other is.
pub(super) fn hinges(comparison: &Comparison, items: &[Item]) -> Hinges {
    // 0 for the heads, then the items.
    let places = places(comparison, items);
    let heads = SIDES.map(|side| headline(article(comparison, side)));
    let mut lists: Vec<Vec<Line>> = vec![vec![]; items.len() + 1];
    for (id, detail) in comparison.details.iter().enumerate() {
        let place = |side: SideName, mention: &MentionView| {
            let block = article(comparison, side).sentences[mention.sentence].block;
            let item = places[side as usize][block].map(|item| item + 1);
            item.or((heads[side as usize] == Some(block)).then_some(0))
        };
        let in_a: Vec<Option<usize>> = detail.a.iter().map(|mention| place(SideName::A, mention)).collect();
        let in_b: Vec<Option<usize>> = detail.b.iter().map(|mention| place(SideName::B, mention)).collect();
        let mut both: Vec<usize> = vec![];
        for place in in_a.iter().flatten() {
            if in_b.contains(&Some(*place)) && !both.contains(place) {
                both.push(*place);
            }
        }
        let meet = !both.is_empty();
        if !meet {
            both.extend(in_a.iter().chain(&in_b).flatten().next());
        } else if !matches!(detail.kind, DetailKind::Number | DetailKind::Date) {
            both.truncate(1);
        }
        for place in both {
            let at = |places: &[Option<usize>]| places.iter().position(|each| *each == Some(place));
            let a = detail.a.get(at(&in_a).unwrap_or(0));
            let b = detail.b.get(at(&in_b).unwrap_or(0));
            let mut words = jot(detail, a, b);
            if let (Some(a), Some(b), false) = (a, b, meet) {
                // A reader looks for both words beside the line: of one that stands elsewhere it says where.
                let (side, mention) = if at(&in_a).is_some() { (SideName::B, b) } else { (SideName::A, a) };
                if !words.aside.is_empty() {
                    words.aside.push_str(", ");
                }
                words.aside.push_str(&place_name(comparison, side, mention));
            }
            let order = a.or(b).map_or((0, 0), |mention| (mention.sentence, mention.start));
            let line = Line { detail: id, relation: detail.relation, words, order };
            let list = &mut lists[place];
            if !list.iter().any(|each| each.relation == line.relation && each.words == line.words) {
                list.push(line);
            }
        }
    }
    for list in &mut lists {
        list.sort_by_key(|line| (rank(line.relation), line.order));
        let whole = list.clone();
        list.retain(|line| !is_said_better(comparison, line, &whole));
    }
    let items = lists.split_off(1);
    Hinges { head: lists.pop().unwrap_or_default(), items }
}

/// Of a date that the other report gives twice, once exactly and once roughly, the exact one is told.
fn is_said_better(comparison: &Comparison, line: &Line, list: &[Line]) -> bool {
    let is_date = |line: &Line| comparison.details[line.detail].kind == DetailKind::Date;
    let same = |other: &Line| other.words.a == line.words.a || other.words.b == line.words.b;
    is_date(line)
        && line.relation == Relation::Variant
        && list.iter().any(|other| is_date(other) && other.relation == Relation::Equivalent && same(other))
}

/// `A ¶ 8`.
pub(super) fn place_name(comparison: &Comparison, side: SideName, mention: &MentionView) -> String {
    let article = article(comparison, side);
    let name = blocks_name(article, &[article.sentences[mention.sentence].block]);
    let mut place = String::from(side.letter());
    place.push(' ');
    place.push_str(&name);
    place
}

/// The order of relations wherever they stand below each other.
pub(super) fn rank(relation: Relation) -> usize {
    match relation {
        Relation::Conflict => 0,
        Relation::Equivalent => 1,
        Relation::Variant => 2,
        Relation::Identical => 3,
        Relation::OnlyA => 4,
        Relation::OnlyB => 5,
    }
}
