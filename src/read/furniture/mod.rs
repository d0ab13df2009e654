//! What of a file's blocks is the report, and what stands around it.
//!
//! ```text
//! Bridge closed after crash              headline
//! By Ann Brown                           byline
//! The Daily Gazette                      dateline, and the outlet
//! LEEDS, July 4, 2022                    dateline, and the day
//!
//! A lorry hit the bridge …               paragraph
//! With reporting by Reuters              credit
//! ```
//!
//! Each rule asks for two signs (the words *and* the place, the form *and* the length): a paragraph taken for furniture is
//! lost to the comparison, while furniture taken for a paragraph only stands alone.

mod byline;
mod caption;
mod credit;
mod date_line;
mod embed;
mod head;
mod mend;
mod outlet;

use crate::article::BlockKind;
use crate::language::Language;
use diptych_readers::{Draft, Shape};
use jiff::civil::Date;
use unicode_segmentation::UnicodeSegmentation;

/// A block whose kind is known.
#[derive(Debug)]
pub(super) struct Furnished {
    pub kind: BlockKind,
    pub draft: Draft,
}

/// What the furniture says of the report.
#[derive(Debug, Default)]
pub(super) struct About {
    pub headline: Option<String>,
    pub byline: Option<String>,
    pub outlet: Option<String>,
    pub published: Option<Date>,
    pub url: Option<String>,
}

/// Tells what each block is.
pub(super) fn furnish(
    drafts: Vec<Draft>,
    front_matter: &[(String, String)],
    told: diptych_readers::About,
    language: &Language,
) -> (Vec<Furnished>, About) {
    let mut about = About {
        byline: told.byline,
        outlet: told.outlet,
        published: told.published.and_then(|written| day(&written, language)),
        url: told.url,
        headline: None, // the block that has it is looked for, whatever the file calls it
    };
    let blocks = embed::join(drafts, language);
    let mut blocks: Vec<Furnished> = blocks
        .into_iter()
        .map(|(embed, draft)| {
            let kind = match draft.shape {
                _ if embed => BlockKind::Embed,
                Shape::Headline | Shape::Heading(_) => BlockKind::Subhead,
                Shape::Quote => BlockKind::Quote,
                Shape::ListItem => BlockKind::ListItem,
                Shape::Text => BlockKind::Paragraph,
                Shape::Caption => BlockKind::Caption,
                Shape::Embed => BlockKind::Embed,
                Shape::Byline => BlockKind::Byline,
                Shape::Dateline => BlockKind::Dateline,
                Shape::Credit => BlockKind::Credit,
                Shape::Note => BlockKind::Note,
            };
            Furnished { kind, draft }
        })
        .collect();
    read_marked(&blocks, &mut about, language);
    mark_credits(&mut blocks, &mut about);
    split_captions(&mut blocks);
    let mut blocks = head::read(blocks, &mut about, language);
    mend::mend(&mut blocks);
    mark_inside(&mut blocks, &mut about, language);
    for Furnished { draft, .. } in &mut blocks {
        draft.text = draft.text.replace('\n', " ");
    }
    read_front_matter(front_matter, &mut about, language);
    if let Some(headline) = told.headline.filter(|_| about.headline.is_none()) {
        name_headline(headline, &mut blocks, &mut about);
    }
    if about.published.is_none() {
        about.published = about.url.as_deref().and_then(credit::date_in);
    }
    outlet::find(&blocks, &mut about, language);
    (blocks, about)
}

/// What blocks say that the markup calls bylines and datelines.
fn read_marked(blocks: &[Furnished], about: &mut About, language: &Language) {
    for Furnished { kind, draft } in blocks {
        let text = draft.text.replace('\n', " ");
        match kind {
            BlockKind::Byline if about.byline.is_none() => {
                let read = byline::byline(&text, language).or_else(|| byline::bare_byline(&text));
                about.byline = Some(read.map_or(text, |byline| byline.names));
            }
            BlockKind::Dateline if about.published.is_none() => {
                about.published = date_line::first_date(&text, language)
            }
            _ => {}
        }
    }
}

/// The headline that a file tells of itself, where none of its blocks is one: it becomes a block, unless the first one has
/// its words.
fn name_headline(headline: String, blocks: &mut Vec<Furnished>, about: &mut About) {
    let is_same = |text: &str| words_of(text).map(str::to_lowercase).eq(words_of(&headline).map(str::to_lowercase));
    match blocks.iter_mut().take(3).find(|block| is_same(&block.draft.text)) {
        Some(block) => block.kind = BlockKind::Headline,
        None => blocks.insert(0, Furnished { kind: BlockKind::Headline, draft: Draft::plain(&headline) }),
    }
    about.headline = Some(headline);
}

/// A day as files give it: `2022-07-04`, with or without a time after it, or in words.
fn day(written: &str, language: &Language) -> Option<Date> {
    let iso = written.trim().get(..10).and_then(iso);
    iso.or_else(|| date_line::first_date(written, language))
}

/// `2022-07-04`. Read by its digits: what the calendar's own parser takes beside these, times and offsets, is a good part of it.
fn iso(written: &str) -> Option<Date> {
    let [year, month, day] = written.split('-').collect::<Vec<_>>().try_into().ok()?;
    let is_number =
        |(part, digits): (&str, usize)| part.len() == digits && part.bytes().all(|digit| digit.is_ascii_digit());
    if ![(year, 4), (month, 2), (day, 2)].into_iter().all(is_number) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Credits, notes and the report's own address.
fn mark_credits(blocks: &mut [Furnished], about: &mut About) {
    let mut announced = false;
    let last = blocks.len().saturating_sub(1);
    for (at, block) in blocks.iter_mut().enumerate() {
        let text = &block.draft.text;
        let is_text = matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Subhead);
        if is_text && credit::announces_url(text) {
            block.kind = BlockKind::Credit;
            announced = true;
            continue;
        }
        if let Some(kind) = credit::kind(text).filter(|_| is_text) {
            block.kind = kind;
            let labelled = text.split_once(':').is_some_and(|(label, _)| credit::announces_url(label));
            if about.url.is_none() && (announced || labelled || (credit::is_url(text) && (at == 0 || at == last))) {
                let linked = block.draft.hyperlinks.first().map(|link| link.url.as_str());
                about.url = credit::url_in(text).or(linked.and_then(credit::url_in)).map(str::to_owned);
            }
        }
        announced = false;
    }
}

/// Captions, and the picture's credit as a block of its own.
fn split_captions(blocks: &mut Vec<Furnished>) {
    let mut split = Vec::with_capacity(blocks.len());
    for block in blocks.drain(..) {
        match caption::caption(&block.draft).filter(|_| block.kind == BlockKind::Paragraph) {
            Some(at) => {
                let end = block.draft.text.len();
                split.push(Furnished { kind: BlockKind::Caption, draft: block.draft.slice(0..at) });
                if at < end {
                    split.push(Furnished { kind: BlockKind::Credit, draft: block.draft.slice(at..end) });
                }
            }
            None => split.push(block),
        }
    }
    *blocks = split;
}

/// Subheads, bylines and date lines that stand further down.
fn mark_inside(blocks: &mut [Furnished], about: &mut About, language: &Language) {
    for at in 0..blocks.len() {
        if blocks[at].kind != BlockKind::Paragraph || blocks[at].draft.text.contains('\n') {
            continue;
        }
        let text = &blocks[at].draft.text;
        let kind = if let Some(byline) = byline::byline(text, language) {
            about.byline.get_or_insert(byline.names);
            BlockKind::Byline
        } else if let Some(line) = date_line::date_line(text, language).filter(|line| line.date.is_some()) {
            about.published = about.published.or(line.date);
            BlockKind::Dateline
        } else if at > 0
            && is_subhead(&blocks[at].draft)
            && blocks.get(at + 1).is_some_and(|next| next.kind == BlockKind::Paragraph)
        {
            BlockKind::Subhead
        } else {
            continue;
        };
        blocks[at].kind = kind;
    }
}

/// A few words with a capital and no sign at their end: `What we know so far`.
fn is_subhead(draft: &Draft) -> bool {
    let text = &draft.text;
    let words = words_of(text).count();
    text.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || c == '‘')
        && (1..=12).contains(&words)
        && text.chars().count() <= 80
        && text.ends_with(|c: char| c.is_alphanumeric() || c == '’' || c == '?')
}

fn read_front_matter(front_matter: &[(String, String)], about: &mut About, language: &Language) {
    for (key, value) in front_matter {
        match key.as_str() {
            "title" | "headline" => {
                about.headline.get_or_insert_with(|| value.clone());
            }
            "author" | "authors" | "byline" | "by" => {
                about.byline.get_or_insert_with(|| value.trim_start_matches("By ").to_owned());
            }
            "outlet" | "publisher" | "site" | "site_name" | "publication" => {
                about.outlet.get_or_insert_with(|| value.clone());
            }
            "date" | "published" | "pubdate" | "publishdate" => {
                about.published = about.published.or_else(|| date_line::first_date(value, language));
            }
            "url" | "source" | "canonical" | "canonical_url" | "link" => {
                about.url = about.url.take().or_else(|| credit::url_in(value).map(str::to_owned));
            }
            _ => {}
        }
    }
}

/// The words of a line, without signs.
fn words_of(line: &str) -> impl Iterator<Item = &str> {
    line.unicode_words()
}
