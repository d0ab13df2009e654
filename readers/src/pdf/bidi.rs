//! Hebrew and Arabic lines, which files hold as they look, become what they read.
//!
//! ```text
//! drawn from the left:   2024 ץרמב     read:   במרץ 2024
//! ```
//!
//! A simple form of the Unicode Bidirectional Algorithm (UAX #9, rules L2 and W): in a line whose letters mostly run to the
//! left, all is turned round, and what runs to the right in it is turned back.

use super::drawn::Glyph;

fn runs_left(c: char) -> bool {
    matches!(u32::from(c), 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFE)
}

/// Puts a line's letters, given from left to right, in the order they are read.
pub fn in_reading_order(glyphs: &mut [Glyph]) {
    let letters = || glyphs.iter().flat_map(|glyph| glyph.letters.chars()).filter(|c| c.is_alphabetic());
    if 2 * letters().filter(|c| runs_left(*c)).count() <= letters().count() {
        return;
    }
    glyphs.reverse();
    let is_right = |glyph: &Glyph| glyph.letters.chars().any(|c| c.is_alphanumeric() && !runs_left(c));
    let is_left = |glyph: &Glyph| glyph.letters.chars().any(runs_left);
    let mut at = 0;
    while at < glyphs.len() {
        if !is_right(&glyphs[at]) {
            at += 1;
            continue;
        }
        let stop = glyphs[at..].iter().position(is_left).map_or(glyphs.len(), |length| at + length);
        let end = glyphs[at..stop].iter().rposition(is_right).map_or(at + 1, |length| at + length + 1);
        glyphs[at..end].reverse();
        at = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_runs_left_is_turned_round_and_its_numbers_are_not() {
        let place = |(at, letter): (usize, char)| {
            let x0 = at as f32;
            Glyph {
                letters: letter.into(),
                x0,
                x1: x0 + 1.0,
                y: 0.0,
                size: 1.0,
                bold: false,
                italic: false,
                is_artifact: false,
                link: None,
            }
        };
        // From the left: the year, as it reads, then the word from its end.
        let mut glyphs: Vec<Glyph> = "2024 ".chars().chain("במרץ".chars().rev()).enumerate().map(place).collect();
        in_reading_order(&mut glyphs);
        let read: String = glyphs.into_iter().map(|glyph| glyph.letters).collect();
        assert_eq!(read, "במרץ 2024");
    }
}
