//! A page's drawing instructions become letters with places.
//!
//! ```text
//! BT /F1 12 Tf 72 700 Td (Two ) Tj [(w) 20 (ere)] TJ ET      T w o ␣ w e r e, each with its box, size and style
//! ```
//!
//! Only what moves or shows text is followed (ISO 32000-2, 8.4.4, 9.3 and 9.4), and where pictures stand. Work is bounded by
//! the [`Limits`]: instructions, letters, and forms within forms.

use super::drawn::{Area, Drawn, Glyph, turn};
use super::expansion::{Budget, TooMuch};
use super::font::Font;
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Dict, Name, Number, Object, Stream, String as PdfString};
use hayro_syntax::page::{Page, Resources};
use std::collections::HashMap;
use std::rc::Rc;

/// What may still be done for a file.
#[derive(Debug)]
pub struct Limits {
    /// Bytes that streams unpack to.
    pub budget: Budget,
    /// Instructions.
    pub instructions: usize,
    /// Letters.
    pub glyphs: usize,
}

/// Forms within forms.
const DEEPEST: usize = 8;
/// Saved states of one stream.
const MOST_STATES: usize = 256;
/// Letters that one note of the file ("ActualText") may speak for.
const MOST_SPOKEN_FOR: usize = 64;

/// How large the dot of a list is, in points, and how many a page may have.
const DOT: std::ops::Range<f32> = 1.2..9.0;
const MOST_DOTS: usize = 200;

/// What reading a font is charged as, in bytes: a file has some hundreds at most.
const FONT: usize = 1 << 20;
/// A longer list of what passages say of themselves is not looked at.
const LONGEST_PROPERTIES: usize = 1 << 16;
/// The longest string that is shown at once: ten pages.
const LONGEST_STRING: usize = 1 << 16;

type Matrix = [f32; 6];

/// One transformation after another.
fn after(first: Matrix, then: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = first;
    let [g, h, i, j, k, l] = then;
    [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

#[derive(Clone)]
struct State {
    place: Matrix,
    font: Option<Rc<Font>>,
    size: f32,
    letter_space: f32,
    word_space: f32,
    stretch: f32,
    leading: f32,
    rise: f32,
}

/// What a marked passage says of its letters.
struct Mark {
    is_artifact: bool,
    /// What it reads, and which letters from that on it speaks for.
    reads: Option<(String, usize)>,
}

/// Fonts by the object they are, so that each is read once.
pub type Fonts = HashMap<(u32, i32), Option<Rc<Font>>>;

struct Reader<'f, 'l> {
    fonts: &'f mut Fonts,
    limits: &'l mut Limits,
    /// Letters with the quarter turn that they run in.
    glyphs: Vec<(Glyph, u8)>,
    pictures: Vec<Area>,
    dots: Vec<Area>,
    /// The box of the outline that is being drawn.
    outline: Option<Area>,
    marks: Vec<Mark>,
    strokes: usize,
    unknown: usize,
    has_gaps: bool,
}

/// Reads a page.
///
/// # Errors
/// Where its streams unpack to too much.
pub fn read(page: &Page<'_>, fonts: &mut Fonts, limits: &mut Limits) -> Result<Drawn, TooMuch> {
    let (content, has_gaps) = contents(page, limits)?;
    let area = page.intersected_crop_box();
    let (width, height) = page.base_dimensions();
    let mut reader = Reader {
        fonts,
        limits,
        glyphs: vec![],
        pictures: vec![],
        dots: vec![],
        outline: None,
        marks: vec![],
        strokes: 0,
        unknown: 0,
        has_gaps,
    };
    let origin = [1.0, 0.0, 0.0, 1.0, -area.x0 as f32, -area.y0 as f32];
    reader.run(&content, origin, page.resources(), 0)?;
    let Reader { glyphs, pictures, dots, strokes, unknown, has_gaps, .. } = reader;
    let (areas, links) = super::annotation::links(page, origin[4], origin[5]);
    let mut drawn = Drawn { pictures, dots, links, strokes, unknown, has_gaps, ..Drawn::default() };
    turn(&mut drawn, glyphs, &areas, width, height);
    Ok(drawn)
}

/// A page's instructions, and whether some are missing.
fn contents(page: &Page<'_>, limits: &mut Limits) -> Result<(Vec<u8>, bool), TooMuch> {
    let parts: Vec<Option<Stream<'_>>> = match page.raw().get::<Object<'_>>("Contents") {
        Some(Object::Stream(stream)) => vec![Some(stream)],
        Some(Object::Array(parts)) => parts.iter::<Object<'_>>().map(Object::into_stream).collect(),
        Some(Object::Null(_)) => vec![],
        other => vec![None; usize::from(other.is_some() || page.raw().contains_key("Contents"))],
    };
    let (mut content, mut has_gaps) = (vec![], false);
    for part in parts {
        let Some(stream) = part else {
            has_gaps = true;
            continue;
        };
        let part = limits.budget.decode(&stream)?;
        has_gaps |= part.is_empty() && !stream.raw_data().is_empty();
        content.extend(part);
        content.push(b'\n');
    }
    Ok((content, has_gaps))
}

impl Reader<'_, '_> {
    fn run(&mut self, content: &[u8], place: Matrix, resources: &Resources<'_>, depth: usize) -> Result<(), TooMuch> {
        let mut state = State {
            place,
            font: None,
            size: 0.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        let mut saved: Vec<State> = vec![];
        let (mut text, mut line) = ([1.0, 0.0, 0.0, 1.0, 0.0, 0.0], [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
        let marks_before = self.marks.len();
        let mut instructions = UntypedIter::new(content);
        while let Some(instruction) = instructions.next() {
            if self.limits.instructions == 0 || self.limits.glyphs == 0 {
                break;
            }
            self.limits.instructions -= 1;
            let operands: Vec<&Object<'_>> = instruction.operands().collect();
            let number = |at: usize| match operands.get(at) {
                Some(Object::Number(number)) => finite(number),
                _ => 0.0,
            };
            let matrix = || [number(0), number(1), number(2), number(3), number(4), number(5)];
            let operator: &[u8] = instruction.operator;
            match operator {
                b"q" if saved.len() < MOST_STATES => saved.push(state.clone()),
                b"Q" => state = saved.pop().unwrap_or(state),
                b"cm" => state.place = after(matrix(), state.place),
                b"BT" => (text, line) = ([1.0, 0.0, 0.0, 1.0, 0.0, 0.0], [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]),
                b"Tf" => {
                    if let Some(Object::Name(name)) = operands.first() {
                        state.font = self.font(name, resources)?;
                    }
                    state.size = number(1);
                }
                b"Tc" => state.letter_space = number(0),
                b"Tw" => state.word_space = number(0),
                b"Tz" => state.stretch = number(0) / 100.0,
                b"TL" => state.leading = number(0),
                b"Ts" => state.rise = number(0),
                b"Tm" => (text, line) = (matrix(), matrix()),
                b"Td" | b"TD" => {
                    if operator == b"TD" {
                        state.leading = -number(1);
                    }
                    line = after([1.0, 0.0, 0.0, 1.0, number(0), number(1)], line);
                    text = line;
                }
                b"T*" | b"'" | b"\"" => {
                    if operator == b"\"" {
                        (state.word_space, state.letter_space) = (number(0), number(1));
                    }
                    line = after([1.0, 0.0, 0.0, 1.0, 0.0, -state.leading], line);
                    text = line;
                    if let Some(Object::String(string)) = operands.last() {
                        self.show(string, &state, &mut text);
                    }
                }
                b"Tj" => {
                    if let Some(Object::String(string)) = operands.first() {
                        self.show(string, &state, &mut text);
                    }
                }
                b"TJ" => {
                    let Some(Object::Array(parts)) = operands.first() else { continue };
                    for part in parts.iter::<Object<'_>>() {
                        match part {
                            Object::String(string) => self.show(&string, &state, &mut text),
                            Object::Number(back) => {
                                let shift = -finite(&back) / 1000.0 * state.size * state.stretch;
                                text = after([1.0, 0.0, 0.0, 1.0, shift, 0.0], text);
                            }
                            _ => {}
                        }
                    }
                }
                b"Do" => {
                    if let Some(Object::Name(name)) = operands.first() {
                        self.draw(name, &state, resources, depth)?;
                    }
                }
                b"BI" => self.pictures.push(unit_square(state.place)),
                b"BMC" | b"BDC" => self.begin(&operands, resources),
                b"EMC" if self.marks.len() > marks_before => self.end(),
                b"m" | b"l" | b"c" | b"v" | b"y" => {
                    for at in (0..operands.len()).step_by(2) {
                        self.outline(state.place, number(at), number(at + 1));
                    }
                }
                b"re" => {
                    self.outline(state.place, number(0), number(1));
                    self.outline(state.place, number(0) + number(2), number(1) + number(3));
                }
                b"n" => self.outline = None,
                b"f" | b"F" | b"f*" | b"S" | b"s" | b"B" | b"B*" | b"b" | b"b*" => self.painted(),
                _ => {}
            }
        }
        while self.marks.len() > marks_before {
            self.end();
        }
        Ok(())
    }

    /// Takes a point of an outline in.
    fn outline(&mut self, place: Matrix, x: f32, y: f32) {
        let [.., x, y] = after([1.0, 0.0, 0.0, 1.0, x, y], place);
        let old = self.outline.unwrap_or(Area { x0: x, y0: y, x1: x, y1: y });
        self.outline = Some(Area { x0: old.x0.min(x), y0: old.y0.min(y), x1: old.x1.max(x), y1: old.y1.max(y) });
    }

    fn painted(&mut self) {
        self.strokes += 1;
        let Some(Area { x0, y0, x1, y1 }) = self.outline.take() else { return };
        let is_dot = DOT.contains(&(x1 - x0))
            && DOT.contains(&(y1 - y0))
            && (x1 - x0) < 1.5 * (y1 - y0)
            && (y1 - y0) < 1.5 * (x1 - x0);
        if is_dot && self.dots.len() < MOST_DOTS {
            self.dots.push(Area { x0, y0, x1, y1 });
        }
    }

    fn font(&mut self, name: &Name<'_>, resources: &Resources<'_>) -> Result<Option<Rc<Font>>, TooMuch> {
        self.charge(resources.fonts.data().len());
        let Some(dict) = resources.get_font(name) else { return Ok(None) };
        let key = dict.obj_id().map(|id| (id.obj_number, id.gen_number));
        if let Some(font) = key.and_then(|key| self.fonts.get(&key)) {
            return Ok(font.clone());
        }
        self.charge(FONT);
        let font = Some(Rc::new(Font::new(&dict, &mut self.limits.budget)?));
        if let Some(key) = key {
            self.fonts.insert(key, font.clone());
        }
        Ok(font)
    }

    /// A picture, or a form: instructions of their own.
    fn draw(&mut self, name: &Name<'_>, state: &State, resources: &Resources<'_>, depth: usize) -> Result<(), TooMuch> {
        self.charge(resources.x_objects.data().len());
        let Some(stream) = resources.get_x_object(name) else { return Ok(()) };
        let dict = stream.dict();
        match dict.get::<Name<'_>>("Subtype").as_ref().map(|kind| kind.as_str()) {
            Some("Image") => self.pictures.push(unit_square(state.place)),
            Some("Form") if depth < DEEPEST => {
                let content = self.limits.budget.decode(&stream)?;
                let matrix = dict.get::<[f32; 6]>("Matrix").unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
                let own = dict.get::<Dict<'_>>("Resources").map(Resources::new);
                self.run(&content, after(matrix, state.place), own.as_ref().unwrap_or(resources), depth + 1)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn show(&mut self, string: &PdfString<'_>, state: &State, text: &mut Matrix) {
        let Some(font) = &state.font else {
            self.has_gaps = true;
            return;
        };
        let is_artifact = self.marks.iter().any(|mark| mark.is_artifact);
        if string.len() > LONGEST_STRING {
            self.limits.glyphs = 0;
            return;
        }
        for shown in font.read(string) {
            let placed = after([state.stretch, 0.0, 0.0, 1.0, 0.0, state.rise], after(*text, state.place));
            let width = shown.width * state.size;
            let space = state.letter_space + if shown.is_space { state.word_space } else { 0.0 };
            *text = after([1.0, 0.0, 0.0, 1.0, (width + space) * state.stretch, 0.0], *text);
            let [a, b, c, d, x, y] = placed;
            let size = c.hypot(d) * state.size.abs();
            let advance = a.hypot(b) * width;
            if self.limits.glyphs == 0
                || !(x.is_finite() && y.is_finite() && size > 0.0 && size < 5000.0 && advance.is_finite())
            {
                continue;
            }
            self.limits.glyphs -= 1;
            if shown.letters.is_empty() {
                self.unknown += 1;
                continue;
            }
            let (right, up) = if state.size < 0.0 { (-a, -b) } else { (a, b) };
            let turn = match (right.abs() >= up.abs(), right >= 0.0, up >= 0.0) {
                (true, true, _) => 0,
                (true, false, _) => 2,
                (false, _, true) => 1,
                (false, _, false) => 3,
            };
            let (x, y) = match turn {
                0 => (x, y),
                1 => (y, -x),
                2 => (-x, -y),
                _ => (-y, x),
            };
            let (x0, x1) = (x.min(x + advance), x.max(x + advance));
            let (bold, italic) = (font.bold, font.italic);
            let glyph = Glyph { letters: shown.letters, x0, x1, y, size, bold, italic, is_artifact, link: None };
            self.glyphs.push((glyph, turn));
        }
    }

    /// Looking something up takes longer in a long list; whoever makes one has fewer instructions.
    fn charge(&mut self, bytes: usize) {
        self.limits.instructions = self.limits.instructions.saturating_sub(bytes / 512);
    }

    fn begin(&mut self, operands: &[&Object<'_>], resources: &Resources<'_>) {
        let is_artifact = matches!(operands.first(), Some(Object::Name(tag)) if tag.as_str() == "Artifact");
        let properties = match operands.get(1) {
            Some(Object::Dict(dict)) => Some(dict.clone()),
            Some(Object::Name(name)) if resources.properties.data().len() < LONGEST_PROPERTIES => {
                resources.properties.get::<Dict<'_>>(name.as_str())
            }
            _ => None,
        };
        let reads = properties
            .and_then(|properties| properties.get::<PdfString<'_>>("ActualText"))
            .map(|reads| (super::about::decoded(&reads), self.glyphs.len()));
        self.marks.push(Mark { is_artifact, reads });
    }

    /// Where a passage says what it reads, its first letter reads that, and is as wide as all of them.
    fn end(&mut self) {
        let Some((reads, start)) = self.marks.pop().and_then(|mark| mark.reads) else { return };
        let spoken_for = self.glyphs.get(start..).unwrap_or_default();
        let [(first, turn), .., (last, _)] = spoken_for else {
            if let [(only, _)] = spoken_for
                && !reads.is_empty()
            {
                let only = Glyph { letters: reads, ..only.clone() };
                self.glyphs[start].0 = only;
            }
            return;
        };
        if spoken_for.len() > MOST_SPOKEN_FOR || (first.y - last.y).abs() > first.size {
            return;
        }
        let whole = (Glyph { letters: reads, x1: last.x1.max(first.x1), ..first.clone() }, *turn);
        self.glyphs.truncate(start);
        self.glyphs.push(whole);
    }
}

fn finite(number: &Number) -> f32 {
    let number = number.as_f32();
    if number.is_finite() { number } else { 0.0 }
}

/// Where a picture stands: it fills a square of one by one, wherever that has been moved to.
fn unit_square(place: Matrix) -> Area {
    let [a, b, c, d, e, f] = place;
    let (xs, ys) = ([e, e + a, e + c, e + a + c], [f, f + b, f + d, f + b + d]);
    let least = |values: [f32; 4]| values.into_iter().fold(f32::INFINITY, f32::min);
    let most = |values: [f32; 4]| values.into_iter().fold(f32::NEG_INFINITY, f32::max);
    Area { x0: least(xs), y0: least(ys), x1: most(xs), y1: most(ys) }
}
