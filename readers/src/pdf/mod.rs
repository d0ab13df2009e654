//! PDF: letters with places become paragraphs in reading order.
//!
//! ```text
//! file ── expansion ──> hayro-syntax ── content, font ──> letters with places
//!      ── segment, running ──> lines without running heads ── columns ──> regions in reading order
//!      ── paragraph, hyphen, shape ──> blocks
//! ```
//!
//! A PDF holds no text, but instructions that draw letters. `hayro-syntax` reads its objects: it mends broken files, opens
//! those that are encrypted without a password, and brings no rasteriser. All from there on is ours, since it is layout that
//! makes a report of letters, and no font needs to be drawn for it. Each module names the methods it follows.

mod about;
mod annotation;
mod bidi;
mod columns;
mod content;
mod drawn;
mod expansion;
mod font;
mod hyphen;
mod line;
mod measure;
mod names;
mod paragraph;
mod running;
mod segment;
mod shape;

use crate::{About, Aside, Document, Draft, Error, Outcome, Shape};
use content::Limits;
use drawn::{Area, Drawn};
use expansion::{Budget, TooMuch};
use hayro_syntax::object::Dict;
use hayro_syntax::{LoadPdfError, Pdf};
use line::Line;
use measure::Measures;
use paragraph::Paragraph;
use running::Sheet;
use std::collections::HashMap;

/// The most pages that a file may have: a newspaper's whole issue. Past any of these limits a file is no report, and is not
/// read in part, since what is left out would look as if it had never been written.
const MOST_PAGES: usize = 500;
/// The most drawing instructions.
const MOST_INSTRUCTIONS: usize = 2_000_000;
/// The most letters: some hundred and fifty thousand words.
const MOST_GLYPHS: usize = 1_000_000;
/// Pictures of a page that are looked at.
const MOST_PICTURES: usize = 100;
/// Fewer letters than this a page, beside pictures, are a stamp on a scan.
const LETTERS_OF_A_PAGE: usize = 12;
/// A page that draws this much and writes nothing has its letters drawn as outlines.
const STROKES_OF_OUTLINES: usize = 300;

/// Reads a PDF.
///
/// # Errors
/// [`Error::Protected`] where it wants a password, [`Error::Scanned`] where its pages are pictures or its letters cannot be told,
/// [`Error::TooMuchInside`] where it would unpack to far more than a report, [`Error::Damaged`] where nothing can be made of it,
/// and [`Error::Empty`].
pub fn read(bytes: &[u8], name: &str) -> Result<Outcome, Error> {
    let name_of = || name.to_owned();
    let damaged = || Error::Damaged { name: name_of(), what: "a PDF" };
    let too_much = |TooMuch| Error::TooMuchInside { name: name.to_owned() };
    expansion::check(bytes).map_err(too_much)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Error::Protected { name: name_of() },
        LoadPdfError::Invalid => damaged(),
    })?;
    let mut limits = Limits { budget: Budget::new(), instructions: MOST_INSTRUCTIONS, glyphs: MOST_GLYPHS };
    let mut fonts = HashMap::new();
    let mut pages = vec![];
    if pdf.pages().len() > MOST_PAGES {
        return Err(too_much(TooMuch));
    }
    for page in pdf.pages().iter() {
        pages.push(content::read(page, &mut fonts, &mut limits).map_err(too_much)?);
        if limits.instructions == 0 || limits.glyphs == 0 {
            return Err(too_much(TooMuch));
        }
    }
    if is_cut_off(bytes, &pdf, &pages) {
        return Err(damaged());
    }
    if let Some(error) = nothing_to_read(&pages, name) {
        return Err(error);
    }
    let about = about::about(&pdf, name);
    Ok(Outcome::Document(document(pages, about)))
}

/// Whether the end of a file is missing, and with it something that its pages need. A report that is only partly there would
/// be compared as if the rest had never been written.
fn is_cut_off(bytes: &[u8], pdf: &Pdf, pages: &[Drawn]) -> bool {
    let end = &bytes[bytes.len().saturating_sub(2048)..];
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let tree = root.and_then(|root| root.get::<Dict<'_>>("Pages"));
    let count = tree.and_then(|tree| tree.get::<usize>("Count")).unwrap_or(0).min(MOST_PAGES);
    !crate::format::contains(end, b"%%EOF") && (count > pages.len() || pages.iter().any(|page| page.has_gaps))
}

/// What is wrong where there are no words.
fn nothing_to_read(pages: &[Drawn], name: &str) -> Option<Error> {
    let name = name.to_owned();
    let letters = |page: &Drawn| {
        let all = page.glyphs.iter().chain(page.turned.iter().flatten());
        all.filter(|glyph| glyph.letters.chars().any(char::is_alphanumeric)).count()
    };
    let read: usize = pages.iter().map(letters).sum();
    let unknown: usize = pages.iter().map(|page| page.unknown).sum();
    let has_pictures = pages.iter().any(|page| !page.pictures.is_empty() || page.strokes > STROKES_OF_OUTLINES);
    let has_gaps = pages.iter().any(|page| page.has_gaps);
    match () {
        () if read == 0 && has_gaps => Some(Error::Damaged { name, what: "a PDF" }),
        () if read == 0 && !has_pictures && unknown == 0 => Some(Error::Empty { name }),
        () if read < LETTERS_OF_A_PAGE * pages.len() && has_pictures => Some(Error::Scanned { name }),
        // Letters that are numbers only: text recognition reads what they look like.
        () if unknown > 2 * read => Some(Error::Scanned { name }),
        () => None,
    }
}

/// Pages of letters become a document.
fn document(pages: Vec<Drawn>, mut about: About) -> Document {
    let mut sheets = vec![];
    let mut rest = vec![];
    for page in pages {
        let Drawn { glyphs, turned, pictures, dots, links, width, height, .. } = page;
        sheets.push(Sheet { segments: segment::segments(glyphs), width, height });
        rest.push((turned, pictures, dots, links));
    }
    let size = measure::usual_size(sheets.iter().flat_map(|sheet| &sheet.segments));
    let running = running::take(&mut sheets, size);
    let mut lines: Vec<Vec<Line>> = vec![];
    let mut region_count = 0;
    for (page, sheet) in sheets.iter_mut().enumerate() {
        let (_, pictures, dots, _) = &rest[page];
        let mut of_page = vec![];
        for region in columns::regions(std::mem::take(&mut sheet.segments)) {
            for line in line::lines(region) {
                of_page.push(Line { page, region: region_count, ..line });
            }
            region_count += 1;
        }
        mark_pictures(&mut of_page, pictures, sheet);
        line::mark_bullets(&mut of_page, dots);
        measure::set_columns(&mut of_page, size);
        lines.push(of_page);
    }
    let all: Vec<Line> = lines.iter().flatten().cloned().collect();
    let measures = Measures::new(&all, size);
    let mut words = hyphen::Vocabulary::default();
    all.iter().for_each(|line| words.learn(&line.text));
    let mut paragraphs = vec![];
    for (lines, running) in lines.into_iter().zip(running) {
        for row in &running.head {
            about.url = about.url.or_else(|| about::url(&running::text(row)));
            paragraphs.push(set_aside(row));
        }
        paragraph::add(&mut paragraphs, lines, &measures);
        for row in &running.foot {
            about.url = about.url.or_else(|| about::url(&running::text(row)));
            paragraphs.push(set_aside(row));
        }
    }
    shape::set_pull_quotes_aside(&mut paragraphs, &measures);
    let shapes = shape::shapes(&paragraphs, &measures, about.headline.as_deref());
    let links: Vec<Vec<String>> = rest.iter_mut().map(|(.., links)| std::mem::take(links)).collect();
    let mut blocks: Vec<Draft> =
        paragraphs.iter().zip(&shapes).map(|(paragraph, shape)| paragraph.draft(*shape, &words, &links)).collect();
    for glyphs in rest.into_iter().flat_map(|(turned, ..)| turned) {
        blocks.push(sideways(glyphs));
    }
    blocks.retain(|block| !block.text.is_empty());
    if shapes.contains(&Shape::Headline) {
        // What is set as the headline is the headline; a title adds the name of the site.
        about.headline = None;
    }
    Document { blocks, about, ..Document::default() }
}

/// A running head.
fn set_aside(row: &[segment::Segment]) -> Paragraph {
    let lines = row.iter().map(Line::new).collect();
    Paragraph { lines, aside: Some(Aside::RunningHead) }
}

/// Text that runs another way than most of the page: watermarks, credits along a picture's edge.
fn sideways(glyphs: Vec<drawn::Glyph>) -> Draft {
    let lines: Vec<String> = segment::segments(glyphs).iter().map(|segment| Line::new(segment).text).collect();
    Draft { aside: Some(Aside::Other), ..Draft::plain(&lines.join(" ")) }
}

/// Tells which lines stand directly under a picture. A picture as large as the page is its background.
fn mark_pictures(lines: &mut [Line], pictures: &[Area], sheet: &Sheet) {
    let is_picture = |area: &&Area| {
        let (width, height) = (area.x1 - area.x0, area.y1 - area.y0);
        width > 60.0 && height > 40.0 && !(width > 0.9 * sheet.width && height > 0.9 * sheet.height)
    };
    for picture in pictures.iter().filter(is_picture).take(MOST_PICTURES) {
        let below = |line: &&mut Line| {
            let area = line.area();
            let gap = picture.y0 - area.y1;
            (-0.5 * line.size..3.0 * line.size).contains(&gap) && area.x0 < picture.x1 && area.x1 > picture.x0
        };
        let highest = lines.iter_mut().filter(below).max_by(|a, b| a.y.total_cmp(&b.y));
        if let Some(line) = highest {
            line.under_picture = true;
        }
    }
}
