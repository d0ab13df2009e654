//! Places as a browser counts them, in UTF-16 code units, and as Rust does, in bytes.
//!
//! ```text
//! letter       n  a  ï  v  e  😀
//! code unit    0  1  2  3  4  5 6      7 in all
//! byte         0  1  2  4  5  6        10 in all
//! ```
//!
//! A text is walked through once; to count from its beginning for each place would take a paragraph with 100,000 links hours.

/// The code units of a text, each with the byte that it begins at.
pub(crate) struct Units<'t> {
    text: &'t str,
    /// A byte inside a letter for the second half of one that takes two units.
    bytes: Vec<u32>,
}

impl<'t> Units<'t> {
    /// Walks through a text, of which a report has at most [`crate::read::MOST_TEXT`].
    pub fn new(text: &'t str) -> Self {
        let units = |(byte, letter): (usize, char)| (byte..byte + letter.len_utf16()).map(|byte| byte as u32);
        Units { text, bytes: text.char_indices().flat_map(units).collect() }
    }

    /// The byte that so many units stand before; none past the end or inside of a letter.
    pub fn byte(&self, units: usize) -> Option<usize> {
        let byte = if units == self.bytes.len() { self.text.len() } else { *self.bytes.get(units)? as usize };
        self.text.is_char_boundary(byte).then_some(byte)
    }

    /// How many units stand before a byte.
    pub fn before(&self, byte: usize) -> usize {
        self.bytes.partition_point(|one| (*one as usize) < byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let units = Units::new("a😀ï.");
        let bytes: Vec<Option<usize>> = (0..7).map(|unit| units.byte(unit)).collect();
        assert_eq!(bytes, [Some(0), Some(1), None, Some(5), Some(7), Some(8), None]);
        for unit in [0, 1, 3, 4, 5] {
            assert_eq!(units.byte(unit).map(|byte| units.before(byte)), Some(unit));
        }
    }
}
