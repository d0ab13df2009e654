//! What stands on a page, before it is put in order; its text running to the right.
//!
//! ```text
//! a table set on its side: most letters run upwards       the page is turned; a credit that ran to the right now runs down
//! ```

/// A letter on a page, as it is read; `x` to the right, `y` upwards, in points.
#[derive(Clone, Debug)]
pub struct Glyph {
    /// What it reads: mostly one character, a space included.
    pub letters: String,
    /// Its left and right edge, in the direction that the text runs.
    pub x0: f32,
    /// Its right edge.
    pub x1: f32,
    /// Its baseline.
    pub y: f32,
    /// The font's size.
    pub size: f32,
    /// Set in bold.
    pub bold: bool,
    /// Set in italics.
    pub italic: bool,
    /// The file says that it belongs to the page, not to the text.
    pub is_artifact: bool,
    /// Which of the page's links it is part of.
    pub link: Option<u16>,
}

/// Two opposite corners: left, bottom, right, top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left.
    pub x0: f32,
    /// Bottom.
    pub y0: f32,
    /// Right.
    pub x1: f32,
    /// Top.
    pub y1: f32,
}

/// What stands on a page, before it is put in order.
#[derive(Clone, Debug, Default)]
pub struct Drawn {
    /// The letters that run in the direction that most do, in the order they are drawn.
    pub glyphs: Vec<Glyph>,
    /// The letters of each other direction.
    pub turned: Vec<Vec<Glyph>>,
    /// Where pictures stand.
    pub pictures: Vec<Area>,
    /// Where dots stand that are drawn, not written: browsers make bullets so.
    pub dots: Vec<Area>,
    /// Where links point to.
    pub links: Vec<String>,
    /// How wide the page is, when its text runs to the right.
    pub width: f32,
    /// How high.
    pub height: f32,
    /// Lines, curves and fillings, of which a page without text may be made.
    pub strokes: usize,
    /// Letters that nobody can tell.
    pub unknown: usize,
    /// Something that it needs is not in the file, or cannot be read.
    pub has_gaps: bool,
}

/// Sorts letters by the direction they run in, and turns the page so that most of them run to the right.
pub fn turn(drawn: &mut Drawn, glyphs: Vec<(Glyph, u8)>, links: &[(Area, u16)], width: f32, height: f32) {
    let mut by_turn: [Vec<Glyph>; 4] = Default::default();
    for (mut glyph, turn) in glyphs {
        let (x, y) = ((glyph.x0 + glyph.x1) / 2.0, glyph.y + glyph.size / 4.0);
        let is_in = |area: &Area| (area.x0..=area.x1).contains(&x) && (area.y0..=area.y1).contains(&y);
        if turn == 0 {
            glyph.link = links.iter().find(|(area, _)| is_in(area)).map(|(_, link)| *link);
        }
        by_turn[usize::from(turn)].push(glyph);
    }
    // Where as many run one way as another, the page is read upright.
    let most = (0..4).rev().max_by_key(|turn| by_turn[*turn].len()).unwrap_or(0);
    let size = |turn: usize| if turn.is_multiple_of(2) { (width, height) } else { (height, width) };
    (drawn.width, drawn.height) = size(most);
    // The places of a direction are turned about the origin; this moves them back onto the page.
    let shift = |turn: usize| match turn {
        0 => (0.0, 0.0),
        1 => (0.0, width),
        2 => (width, height),
        _ => (height, 0.0),
    };
    for (turn, glyphs) in by_turn.iter_mut().enumerate() {
        let (x, y) = shift(turn);
        for glyph in glyphs.iter_mut() {
            (glyph.x0, glyph.x1, glyph.y) = (glyph.x0 + x, glyph.x1 + x, glyph.y + y);
        }
    }
    drawn.glyphs = std::mem::take(&mut by_turn[most]);
    drawn.turned = by_turn.into_iter().filter(|glyphs| !glyphs.is_empty()).collect();
    if most != 0 {
        drawn.pictures.clear();
        drawn.dots.clear();
    }
}
