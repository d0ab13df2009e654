//! Web pages as browsers save them: the report, and around it what the page has besides.
//!
//! ```text
//! <nav>Home · World</nav>                                     aside: navigation
//! <h1>Bridge closed after crash</h1>                          headline
//! <p>Two were <a href="/x">hurt</a>.</p>                      text, with a hyperlink
//! <div class="newsletter-box">Sign up …</div>                 aside: navigation
//! ```
//!
//! ```text
//! bytes ── bounded ──> parser ──> page ── about, hints ──> what the page says, and what its parts are called
//!       ── select (Readability) ──> where the report is ── marks, blocks ──> blocks ── judge ──> which of them are the report
//! ```

mod about;
mod address;
mod blocks;
mod bounded;
mod cues;
mod hints;
mod json_ld;
mod judge;
mod marks;
mod page;
mod select;
mod vocabulary;

use crate::{About, Aside, Document, Draft, Error, Outcome, Shape, text};
use blocks::Piece;
use page::Page;

/// The most blocks that are no part of the report, and their bytes: a page may have ten thousand comments.
const MOST_ASIDES: usize = 1_500;
const MOST_ASIDE_BYTES: usize = 400_000;
/// A page that is for subscribers and shows no more words than this shows only the beginning.
const BEGINNING: usize = 120;
/// The same where the page both declares that it is not free and asks for a subscription.
const LONG_BEGINNING: usize = 220;

/// Reads a web page in UTF-8 or UTF-16.
///
/// # Errors
/// [`Error::Damaged`] where it is in neither, [`Error::Empty`] where it has no text but menus, [`Error::OnlyBeginning`] where the rest is
/// for subscribers.
pub fn read(bytes: &[u8], name: &str) -> Result<Outcome, Error> {
    let source = text::unicode(bytes).ok_or_else(|| Error::Damaged { name: name.to_owned(), what: "a web page" })?;
    let saved_from = saved_from(&source);
    let is_fragment = is_fragment(&source);
    let source = bounded::bounded(&source);
    let parsed = dom_query::Document::from(source);
    let page = Page::new(&parsed);
    let metadata = about::read(&page, saved_from.as_deref());
    let headline = about::headline(&page, &metadata).filter(|_| !is_fragment);

    let mut asides = if is_fragment { vec![None; page.nodes.len()] } else { hints::asides(&page, headline) };
    if !is_fragment {
        for (other, reason) in select::other_reports(&page, &metadata, headline) {
            for aside in &mut asides[page.inside(other)] {
                *aside = aside.or(Some(reason));
            }
        }
    }
    let starts = |at: usize| asides[at].is_some() && asides[page.nodes[at].parent].is_none();
    let kept = if is_fragment {
        vec![true; page.nodes.len()]
    } else {
        select::kept(&page, parsed, |at| starts(at) && asides[at] != Some(Aside::PullQuote))
    };
    let body = page.nodes.iter().position(|node| node.name == "body").unwrap_or(0);
    let root =
        if is_fragment { page.inside(body) } else { select::root(&page, &kept).unwrap_or_else(|| page.inside(body)) };
    let is_live = select::is_live(&page, &metadata);
    let marks = marks::marks(&page, &metadata, headline, root.start, |at| asides[at].is_some());
    let mut pieces = blocks::pieces(&page, &marks, &kept, metadata.base.as_deref(), starts);
    if is_fragment {
        first_heading(&mut pieces);
    } else {
        let said = metadata.said.body.as_deref();
        let known = judge::Known {
            page: &page,
            marks: &marks,
            asides: &asides,
            headline,
            root,
            body: said,
            outlet: metadata.about.outlet.as_deref(),
            is_live,
        };
        judge::judge(&mut pieces, &known);
    }
    split_credits(&mut pieces);

    let shown = || pieces.iter().filter(|piece| piece.draft.aside.is_none());
    let headline = shown().find(|piece| piece.draft.shape == Shape::Headline).map(|piece| one_line(&piece.draft.text));
    let headline = headline.or_else(|| metadata.title()).map(|headline| metadata.without_site(&headline));
    let mut about = About { headline, ..metadata.about.clone() };
    about.byline = about
        .byline
        .or_else(|| marks::shown_byline(&page, &marks))
        .or_else(|| Some(about::joined(&metadata.said.authors)).filter(|byline| !byline.is_empty()));
    about.published = about.published.or_else(|| marks::shown_date(&page, &marks));

    let reports =
        |piece: &&Piece| matches!(piece.draft.shape, Shape::Text | Shape::Quote | Shape::ListItem | Shape::Heading(_));
    let words: usize = shown().filter(reports).map(|piece| words(&piece.draft.text)).sum();
    if words == 0 {
        return Err(Error::Empty { name: name.to_owned() });
    }
    let asks = || pieces.iter().any(|piece| cues::asks_to_subscribe(&piece.draft.text));
    let is_beginning = match (metadata.is_paid, words) {
        (true, words) if words < BEGINNING => true,
        (true, words) if words < LONG_BEGINNING => asks(),
        (false, words) if words < BEGINNING => asks(),
        _ => false,
    };
    if is_beginning && !is_fragment {
        return Err(Error::OnlyBeginning { name: name.to_owned() });
    }
    Ok(Outcome::Document(Document { blocks: drafts(pieces), about, ..Document::default() }))
}

/// Words, or for scripts without spaces what comes near.
fn words(text: &str) -> usize {
    text.split_whitespace().map(|word| 1 + word.chars().filter(|c| *c as u32 >= 0x2E80).count() / 2).sum()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The address that a browser wrote into the file: `<!-- saved from url=(0032)https://example.org/bridge.html -->`.
fn saved_from(source: &str) -> Option<String> {
    let head: String = source.chars().take(2_000).collect();
    let after = ["saved from url=", "Source URL:", "url: "].iter().find_map(|label| Some(head.split_once(label)?.1))?;
    let after = after.trim_start();
    let after = if after.starts_with('(') { after.split_once(')')?.1 } else { after };
    let end = after.find(|c: char| c.is_whitespace() || c == '<' || c == '"').unwrap_or(after.len());
    Some(after[..end].to_owned()).filter(|address| address::is_whole(address))
}

/// Whether this is what a clipboard holds, or what somebody typed: no whole page.
fn is_fragment(source: &str) -> bool {
    if source.contains("<!--StartFragment") {
        return true;
    }
    let has = |tag: &str| {
        source.match_indices(tag).any(|(at, _)| source[at + tag.len()..].starts_with([' ', '>', '\n', '\r', '\t']))
    };
    !["<body", "<BODY", "<html", "<HTML", "<head", "<HEAD", "<title", "<TITLE", "<nav", "<article"]
        .iter()
        .any(|tag| has(tag))
}

/// In a fragment the first heading is the headline, where it stands first or is the only one of its rank.
fn first_heading(pieces: &mut [Piece]) {
    let rank = |piece: &Piece| match piece.draft.shape {
        Shape::Heading(rank) => Some(rank),
        _ => None,
    };
    let top = pieces.iter().filter_map(rank).min();
    let same = pieces.iter().filter(|piece| top.is_some() && rank(piece) == top).count();
    // Above it stand lines, no paragraphs.
    let above = pieces.iter().take_while(|piece| rank(piece).is_some() || piece.letters < PARAGRAPH).count();
    let Some(first) = pieces.iter_mut().take(above).find(|piece| top.is_some() && rank(piece) == top) else { return };
    if same == 1 || top == Some(1) {
        first.draft.shape = Shape::Headline;
    }
}

/// The shortest paragraph, in letters.
const PARAGRAPH: usize = 80;

/// Labels before the name of whoever took a picture.
const CREDITS: [&str; 14] = [
    "Photograph: ",
    "Photograph by ",
    "Photo: ",
    "Photo by ",
    "Photos: ",
    "Credit: ",
    "Image: ",
    "Picture: ",
    "Foto: ",
    "Photo credit: ",
    "Image credit: ",
    "Picture credit: ",
    "Фото: ",
    "© ",
];
/// The longest such name with its label, in characters.
const LONGEST_CREDIT: usize = 90;

/// The credit at the end of a caption becomes a block of its own.
fn split_credits(pieces: &mut Vec<Piece>) {
    let mut at = 0;
    while at < pieces.len() {
        let draft = &pieces[at].draft;
        let text = &draft.text;
        let begins = CREDITS.iter().filter_map(|label| text.rfind(label)).min();
        let bracket = text.rfind('(').filter(|at| {
            let inside = text[*at..].to_lowercase();
            text.ends_with(')')
                && ["photo", "via ", "getty", "reuters", "/", "image", "фото"].iter().any(|word| inside.contains(word))
        });
        let begins = bracket.or(begins).filter(|begins| text[*begins..].chars().count() <= LONGEST_CREDIT);
        if let Some(begins) = begins.filter(|_| draft.shape == Shape::Caption) {
            let mut credit = draft.slice(begins..text.len());
            credit.shape = Shape::Credit;
            if begins == 0 {
                pieces[at].draft = credit;
            } else {
                let caption = draft.slice(0..begins);
                credit.after_picture = false;
                let piece = Piece { draft: credit, nodes: pieces[at].nodes.clone(), letters: 0, linked: 0, kept: 0 };
                pieces[at].draft = caption;
                pieces.insert(at + 1, piece);
            }
        }
        at += 1;
    }
}

/// The blocks of a page, those aside cut off where they are too many.
fn drafts(pieces: Vec<Piece>) -> Vec<Draft> {
    let (mut count, mut bytes) = (0, 0);
    let kept = pieces.into_iter().map(|piece| piece.draft).filter(|draft| {
        if draft.aside.is_none() {
            return true;
        }
        count += 1;
        bytes += draft.text.len();
        count <= MOST_ASIDES && bytes <= MOST_ASIDE_BYTES
    });
    kept.collect()
}
