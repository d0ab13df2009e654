//! Which blocks are the report.
//!
//! ```text
//! A lorry hit the bridge …        inside the article by Readability                                     kept
//! What is known so far            a heading that Readability dropped, and kept text under it            kept
//! Sign up for our newsletter      by its words no part of the report                                    aside
//! Most read                       a heading with nothing but asides under it                            aside
//! “A long scraping noise”         says what a paragraph says as well, set as a quotation                aside
//! ```

use super::blocks::Piece;
use super::cues;
use super::hints::{named, words};
use super::marks::{Mark, Marks};
use super::page::Page;
use crate::{Aside, Shape};
use std::collections::HashSet;
use std::ops::Range;

/// What is known of a page when its blocks are judged.
pub(super) struct Known<'k> {
    pub page: &'k Page,
    pub marks: &'k Marks,
    /// For each node, why it is no part of the report by its name.
    pub asides: &'k [Option<Aside>],
    /// The headline's element.
    pub headline: Option<usize>,
    /// The element that the report is in.
    pub root: Range<usize>,
    /// The text of the report by JSON-LD.
    pub body: Option<&'k str>,
    /// Who published it.
    pub outlet: Option<&'k str>,
    pub is_live: bool,
}

/// The shortest paragraph that needs no other sign of being one, in letters.
const PARAGRAPH: usize = 80;
/// How far under the headline its lines may stand, in letters.
const HEAD: usize = 400;
/// The shortest report before comments, in letters.
const REPORT: usize = 400;
/// The share of links above which a block leads elsewhere.
const MOSTLY_LINKS: f64 = 0.5;
/// The longest passage that is looked for elsewhere, in bytes.
const LONGEST_PASSAGE: usize = 5_000;
/// The least words of a passage that is found again elsewhere.
const PASSAGE: usize = 5;

/// Sets aside what is no part of the report.
pub(super) fn judge(pieces: &mut [Piece], known: &Known) {
    let body = known.body.map(|body| words(body).join(" ")).filter(|body| body.len() > 200);
    let makes = makes(pieces, known);
    for piece in pieces.iter_mut() {
        piece.draft.aside = by_place(piece, known, &makes);
        let is_said = body.as_ref().is_some_and(|body| is_in(&piece.draft.text, body));
        if is_said {
            piece.draft.aside = None;
        } else if piece.draft.aside.is_none() && !is_fixed(piece.draft.shape) {
            piece.draft.aside = cues::cue(&piece.draft.text, share(piece));
        }
    }
    spread_cues(pieces, known);
    comments(pieces, known);
    repeated(pieces, known);
    headings(pieces, known);
    if !pieces.iter().any(|piece| {
        piece.draft.aside.is_none() && matches!(piece.draft.shape, Shape::Text | Shape::Quote | Shape::ListItem)
    }) {
        rescue(pieces, known);
    }
}

/// Where Readability took something else for the article, all running text that nothing speaks against is the report.
fn rescue(pieces: &mut [Piece], known: &Known) {
    for piece in pieces.iter_mut() {
        let is_prose = piece.letters >= PARAGRAPH && share(piece) < 0.3;
        if is_prose && known.asides[piece.nodes.start].is_none() && cues::cue(&piece.draft.text, share(piece)).is_none()
        {
            piece.draft.aside = None;
        }
    }
}

fn share(piece: &Piece) -> f64 {
    piece.linked as f64 / piece.letters.max(1) as f64
}

fn is_kept(piece: &Piece) -> bool {
    2 * piece.kept > piece.letters
}

/// Whether a block is what it is, whatever it says.
fn is_fixed(shape: Shape) -> bool {
    matches!(shape, Shape::Headline | Shape::Byline | Shape::Dateline | Shape::Credit | Shape::Caption)
}

/// The element that a block is the text of: the nearest that is no part of a line.
fn container(page: &Page, at: usize) -> usize {
    page.around(at).find(|outer| !super::page::is_inline(&page.nodes[*outer].name)).unwrap_or(0)
}

/// The makes of boxes that paragraphs of the article stand in: an element's name and class.
fn makes(pieces: &[Piece], known: &Known) -> HashSet<(String, String)> {
    let kept = pieces
        .iter()
        .filter(|piece| is_kept(piece) && piece.letters >= PARAGRAPH && known.root.contains(&piece.nodes.start));
    kept.filter_map(|piece| make(known.page, piece)).collect()
}

fn make(page: &Page, piece: &Piece) -> Option<(String, String)> {
    let parent = page.nodes[container(page, piece.nodes.start)].parent;
    let class = page.nodes[parent].attribute("class")?.trim();
    (!class.is_empty()).then(|| (page.nodes[parent].name.clone(), class.to_owned()))
}

/// What a block is by where it stands.
fn by_place(piece: &Piece, known: &Known, makes: &HashSet<(String, String)>) -> Option<Aside> {
    let page = known.page;
    let at = piece.nodes.start;
    let shape = piece.draft.shape;
    if matches!(shape, Shape::Headline | Shape::Byline | Shape::Dateline) {
        return None;
    }
    let hint = known.asides[at];
    let aside = hint.or_else(|| Some(if share(piece) > MOSTLY_LINKS { Aside::Navigation } else { Aside::Other }));
    if hint.is_some() && hint != Some(Aside::PullQuote) {
        return aside;
    }
    let in_root = known.root.contains(&at);
    let is_before = known.headline.is_some_and(|headline| at < headline);
    let is_prose = piece.letters >= PARAGRAPH && share(piece) < 0.3;
    if is_before {
        let is_part = in_root && (matches!(shape, Shape::Caption | Shape::Credit) || (is_prose && is_kept(piece)));
        return if is_part { None } else { aside };
    }
    let is_outlet = known.outlet.is_some_and(|outlet| words(outlet) == words(&piece.draft.text)) && piece.linked == 0;
    if (is_outlet || is_line_of_head(&piece.draft.text)) && known.headline.is_some() && is_near(known, at) {
        return None;
    }
    if in_root {
        return inside(piece, known, is_prose).then_some(()).map_or(aside, |()| None);
    }
    if at < known.root.start {
        // Between the headline and the text: a standfirst, the picture that opens the report.
        let is_part = known.headline.is_some()
            && (matches!(shape, Shape::Caption | Shape::Credit | Shape::Note)
                || is_standfirst(page, at)
                || (share(piece) < 0.3 && piece.letters >= 30 && ends_sentence(&piece.draft.text))
                || (shape == Shape::ListItem && piece.linked == 0 && piece.draft.text.split_whitespace().count() >= 5)
                || (is_prose && shape != Shape::ListItem));
        return if is_part { None } else { aside };
    }
    let is_like_the_rest = is_prose && make(page, piece).is_some_and(|make| makes.contains(&make));
    if (is_kept(piece) && inside(piece, known, is_prose)) || is_like_the_rest || shape == Shape::Note {
        None
    } else {
        aside
    }
}

/// Whether a block inside the article is part of it.
fn inside(piece: &Piece, known: &Known, is_prose: bool) -> bool {
    let linked = share(piece);
    if is_kept(piece) {
        return linked <= 0.8 || piece.letters >= PARAGRAPH;
    }
    if matches!(piece.draft.shape, Shape::Caption | Shape::Credit | Shape::Embed | Shape::Note) {
        return true;
    }
    if linked > MOSTLY_LINKS {
        return false;
    }
    // The box that it stands in, where that is no more than a box.
    let page = known.page;
    let boxes = page.around(piece.nodes.start).filter(|outer| !super::page::is_inline(&page.nodes[*outer].name));
    let is_in_links = boxes.take(3).take_while(|outer| known.root.start < *outer).any(|outer| {
        let inside = page.inside(outer);
        page.letters(inside.clone()) < 1_500 && 2 * page.linked(inside.clone()) > page.letters(inside)
    });
    let text = &piece.draft.text;
    match piece.draft.shape {
        _ if is_in_links => false,
        Shape::Heading(_) | Shape::ListItem | Shape::Quote => true,
        _ => {
            is_prose
                || known.is_live
                || ends_sentence(text)
                || text.split_whitespace().count() >= 8
                || text.contains(" | ")
        }
    }
}

/// Whether a line under the headline says who wrote the report or when; the core reads what it says.
fn is_line_of_head(text: &str) -> bool {
    let has_year = || {
        let mut numbers = text.split(|c: char| !c.is_ascii_digit());
        numbers.any(|number| number.len() == 4 && (number.starts_with("19") || number.starts_with("20")))
    };
    let lower = text.to_lowercase();
    let is_byline = lower.strip_prefix("by ").is_some_and(|_| text[3..].starts_with(char::is_uppercase));
    text.chars().count() < 120 && !ends_sentence(text) && (is_byline || has_year())
}

/// Whether little text stands between the headline and a node behind it.
fn is_near(known: &Known, at: usize) -> bool {
    let Some(headline) = known.headline else { return false };
    let end = known.page.nodes[headline].end;
    at >= end && known.page.letters(end..at) < HEAD
}

fn is_standfirst(page: &Page, at: usize) -> bool {
    page.around(at).take(3).any(|outer| {
        let node = &page.nodes[outer];
        let names =
            ["class", "itemprop", "id", "data-testid"].iter().filter_map(|name| node.attribute(name)).flat_map(words);
        let mut names = names.collect::<Vec<_>>().into_iter();
        names.any(|word| {
            matches!(
                word.as_str(),
                "standfirst"
                    | "deck"
                    | "dek"
                    | "lede"
                    | "summary"
                    | "subtitle"
                    | "subhead"
                    | "subheadline"
                    | "subheading"
                    | "description"
                    | "excerpt"
                    | "intro"
                    | "abstract"
                    | "teasertext"
                    | "leadtext"
            )
        })
    })
}

/// Whether a text ends as sentences do, in scripts where they do.
pub(super) fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '”', '’', '\'', '»', ')', ']', '“', ' ']);
    text.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '।', ':'])
}

/// Whether a text is a passage of another. Both as words with single spaces between.
fn is_in(text: &str, whole: &str) -> bool {
    if text.len() > LONGEST_PASSAGE {
        return false;
    }
    let words = words(text);
    words.len() >= PASSAGE && whole.contains(&words.join(" "))
}

/// What a line says of itself holds for the small box around it, and for the teasers under it.
fn spread_cues(pieces: &mut [Piece], known: &Known) {
    let page = known.page;
    for at in 0..pieces.len() {
        let start = pieces[at].nodes.start;
        if pieces[at].draft.aside.is_none() || known.asides[start].is_some() {
            continue;
        }
        let Some(aside) = cues::cue(&pieces[at].draft.text, share(&pieces[at])) else { continue };
        pieces[at].draft.aside = Some(aside);
        // The widest box around it that is small and holds no part of the report that is long.
        let small = page.around(start).take_while(|outer| {
            let inside = page.inside(*outer);
            let is_wider = inside.start <= known.root.start && inside.end >= known.root.end;
            !is_wider
                && page.letters(inside) < 450
                && !known.headline.is_some_and(|headline| page.inside(*outer).contains(&headline))
        });
        if let Some(small) = small.last().filter(|small| !super::page::is_inline(&page.nodes[*small].name)) {
            let inside = page.inside(small);
            for other in
                pieces.iter_mut().filter(|piece| inside.contains(&piece.nodes.start) && !is_fixed(piece.draft.shape))
            {
                other.draft.aside = other.draft.aside.or(Some(aside));
            }
        }
        if aside == Aside::Related {
            let parent = page.nodes[container(page, start)].parent;
            let until = page.nodes[parent].end;
            for other in pieces[at + 1..].iter_mut() {
                let is_teaser = share(other) > MOSTLY_LINKS && other.letters < 200;
                if other.nodes.start >= until || !is_teaser {
                    break;
                }
                other.draft.aside = Some(aside);
            }
        }
    }
}

/// Under a heading "Comments" that stands behind the report there are comments.
fn comments(pieces: &mut [Piece], known: &Known) {
    let mut before = 0;
    let announced = pieces.iter().position(|piece| {
        let is_label = (matches!(piece.draft.shape, Shape::Heading(_)) || piece.letters < 20) && piece.linked == 0;
        let is_report = piece.draft.aside.is_none() && piece.letters >= PARAGRAPH;
        before += if is_report { piece.letters } else { 0 };
        is_label && before >= REPORT && cues::announces_comments(&piece.draft.text)
    });
    let Some(from) = announced else { return };
    let container = container(known.page, pieces[from].nodes.start);
    let until = known.page.nodes[known.page.nodes[container].parent].end;
    for piece in pieces[from..].iter_mut().take_while(|piece| piece.nodes.start < until) {
        if !is_fixed(piece.draft.shape) {
            piece.draft.aside = piece.draft.aside.or(Some(Aside::Comments));
        }
    }
}

/// Quotations that repeat a passage of the report.
fn repeated(pieces: &mut [Piece], known: &Known) {
    let is_running =
        |piece: &&Piece| piece.draft.aside.is_none() && matches!(piece.draft.shape, Shape::Text | Shape::ListItem);
    let running: Vec<String> =
        pieces.iter().filter(is_running).map(|piece| words(&piece.draft.text).join(" ")).collect();
    let running = running.join("\n");
    let page = known.page;
    let mut repeated: Vec<usize> = vec![];
    for piece in pieces.iter_mut() {
        let at = piece.nodes.start;
        let is_pulled = known.asides[at] == Some(Aside::PullQuote);
        let is_quote = piece.draft.shape == Shape::Quote || is_pulled || piece.draft.aside == Some(Aside::Other);
        if is_quote && is_in(&piece.draft.text, &running) {
            piece.draft.aside = Some(Aside::PullQuote);
            let outer = page
                .around(at)
                .filter(|outer| matches!(page.nodes[*outer].name.as_str(), "blockquote" | "figure" | "aside"));
            let pulled = page
                .around(at)
                .filter(|outer| page.nodes[*outer].attribute("class").and_then(named) == Some(Aside::PullQuote));
            repeated.extend(
                outer.chain(pulled).filter(|outer| page.letters(page.inside(*outer)) < 2 * piece.letters + 120),
            );
        } else if is_pulled && piece.draft.shape == Shape::Text && piece.draft.aside.is_none() {
            piece.draft.shape = Shape::Quote;
        }
    }
    // Who said it goes with it.
    for piece in pieces.iter_mut().filter(|piece| piece.draft.aside.is_none() && piece.letters < 120) {
        if repeated.iter().any(|outer| page.inside(*outer).contains(&piece.nodes.start)) {
            piece.draft.aside = Some(Aside::PullQuote);
        }
    }
}

/// A heading goes where what stands under it goes.
fn headings(pieces: &mut [Piece], known: &Known) {
    let mut below: Option<(Option<Aside>, usize)> = None;
    for at in (0..pieces.len()).rev() {
        let piece = &pieces[at];
        let Shape::Heading(_) = piece.draft.shape else {
            // An advertisement in between says nothing of the heading.
            if piece.draft.aside.is_none()
                || !matches!(piece.draft.aside, Some(Aside::Advertisement | Aside::PullQuote))
            {
                below = Some((piece.draft.aside, piece.nodes.start));
            }
            continue;
        };
        let is_standfirst = known.marks.get(container(known.page, piece.nodes.start)) == Some(Mark::Standfirst)
            || is_standfirst(known.page, piece.nodes.start);
        if piece.draft.aside.is_none() && !is_standfirst {
            let aside = match below {
                Some((aside, _)) => aside,
                None => Some(Aside::Other),
            };
            // A line of the head may stand between the headings of the head and the text.
            pieces[at].draft.aside = aside;
            if aside.is_some() {
                below = Some((aside, pieces[at].nodes.start));
            }
        }
    }
}
