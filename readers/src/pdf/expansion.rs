//! How far a file may unpack. The parser inflates whatever it meets to the end, so this goes before it.
//!
//! ```text
//! 5 0 obj << /Filter /FlateDecode /Length 1044 >> stream … 1 MB of noughts …      fine
//! 6 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream … 1 GB of noughts …     TooMuchInside, after 32 MB of them
//! ```
//!
//! Streams in the clear are inflated once, piece by piece into nothing, to see how long they get. What cannot be seen that
//! way (streams within an encryption, chains of filters) is bounded by the most that its filters can make of its length.

use flate2::{Decompress, FlushDecompress, Status};
use hayro_syntax::Filter;
use hayro_syntax::object::Stream;

/// What one stream may unpack to, in bytes: text of a page, or a table of objects.
const STREAM: usize = 32 << 20;
/// The same for the file's index of objects, of which each byte may become a whole entry.
const INDEX: usize = 4 << 20;
/// The same for a picture, which is never unpacked here, but may be called one and be used as something else.
const PICTURE: usize = 128 << 20;
/// What all of them may unpack to together.
const FILE: usize = 512 << 20;
/// How many streams a file may have.
const STREAMS: usize = 100_000;
/// The longest table of objects within an encryption, packed.
const ENCRYPTED_TABLE: usize = 512 << 10;
/// What all the streams that the text is read from may unpack to together: a page that is drawn again and again counts again.
const TEXT: usize = 128 << 20;
/// The most that DEFLATE makes of a byte, and that LZW does: its longest string for each 12-bit code.
const DEFLATE_RATIO: usize = 1032;
const LZW_RATIO: usize = 2732;

/// The file would unpack to far more than a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMuch;

/// Looks at every stream of a file before it is opened. Linear in what the streams unpack to, up to the limits above.
///
/// # Errors
/// Where one, or all together, unpack to too much.
pub fn check(bytes: &[u8]) -> Result<(), TooMuch> {
    let encrypted = crate::format::contains(bytes, b"/Encrypt");
    let (mut total, mut count) = (0, 0);
    for keyword in places(bytes, b"stream") {
        if keyword >= 3 && bytes[..keyword].ends_with(b"end") {
            continue;
        }
        count += 1;
        if count > STREAMS {
            return Err(TooMuch);
        }
        let dictionary = dictionary_before(bytes, keyword);
        let has = |name: &[u8]| crate::format::contains(dictionary, name);
        let data = &bytes[keyword + b"stream".len()..];
        let data = data.strip_prefix(b"\r\n").or_else(|| data.strip_prefix(b"\n")).unwrap_or(data);
        if encrypted && has(b"ObjStm") {
            let length = data.windows(9).take(ENCRYPTED_TABLE + 1).position(|window| window == b"endstream");
            length.filter(|length| *length <= ENCRYPTED_TABLE).ok_or(TooMuch)?;
            continue;
        }
        let limit = match () {
            () if has(b"XRef") => INDEX,
            () if has(b"/Image") => PICTURE,
            () => STREAM,
        };
        let size = inflated(data, limit.min(FILE - total) + 1);
        total += size;
        if size > limit || total > FILE {
            return Err(TooMuch);
        }
    }
    Ok(())
}

/// Where a word stands in bytes.
fn places<'b>(bytes: &'b [u8], word: &'b [u8]) -> impl Iterator<Item = usize> + 'b {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + find(&bytes[from..], word)?;
        from = at + word.len();
        Some(at)
    })
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + bytes[from..].iter().position(|byte| *byte == word[0])?;
        if bytes[at..].starts_with(word) {
            return Some(at);
        }
        from = at + 1;
    }
}

/// The bytes before a stream, back to its object's beginning or as far as a dictionary goes.
fn dictionary_before(bytes: &[u8], keyword: usize) -> &[u8] {
    const LONGEST: usize = 1024;
    let before = &bytes[keyword.saturating_sub(LONGEST)..keyword];
    let start = before.windows(4).rposition(|window| window == b" obj" || window == b"\nobj").unwrap_or(0);
    &before[start..]
}

/// How many bytes a deflated stream unpacks to, zlib's head before it or not; no further than a limit.
fn inflated(data: &[u8], limit: usize) -> usize {
    let sized = |head: bool| {
        let mut inflater = Decompress::new(head);
        let mut scratch = vec![0; 64 << 10];
        loop {
            let (before, read) = (inflater.total_out(), inflater.total_in());
            let rest = &data[(read as usize).min(data.len())..];
            let status = inflater.decompress(rest, &mut scratch, FlushDecompress::None);
            let size = inflater.total_out() as usize;
            let stuck = inflater.total_out() == before && inflater.total_in() == read;
            if size >= limit || stuck || !matches!(status, Ok(Status::Ok)) {
                return size.min(limit);
            }
        }
    };
    match sized(true) {
        0 => sized(false),
        size => size,
    }
}

/// What the text of a file may still unpack to.
#[derive(Debug)]
pub struct Budget(usize);

impl Budget {
    /// A whole one.
    pub fn new() -> Budget {
        Budget(TEXT)
    }

    /// A stream's content; nothing where it is broken.
    ///
    /// # Errors
    /// Where it would unpack to more than is left.
    pub fn decode(&mut self, stream: &Stream<'_>) -> Result<Vec<u8>, TooMuch> {
        let filters = stream.filters();
        let raw = stream.raw_data();
        let size = match filters.as_slice() {
            [] => raw.len(),
            [Filter::FlateDecode] => inflated(&raw, self.0 + 1),
            filters => filters.iter().fold(raw.len(), |size, filter| {
                size.saturating_mul(match filter {
                    Filter::FlateDecode => DEFLATE_RATIO,
                    Filter::LzwDecode => LZW_RATIO,
                    Filter::RunLengthDecode => 64,
                    Filter::Ascii85Decode => 4,
                    _ => 1,
                })
            }),
        };
        if size > self.0 {
            return Err(TooMuch);
        }
        let content = stream.decoded_data().map(std::borrow::Cow::into_owned).unwrap_or_default();
        self.0 = self.0.saturating_sub(content.len());
        Ok(content)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::ZlibEncoder};
    use std::io::Write;

    fn deflated(size: usize) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(vec![], Compression::best());
        encoder.write_all(&vec![0; size]).unwrap();
        encoder.finish().unwrap()
    }

    fn file(dictionary: &str, data: &[u8]) -> Vec<u8> {
        [format!("%PDF-1.7\n1 0 obj << {dictionary} >> stream\n").as_bytes(), data, b"\nendstream endobj"].concat()
    }

    #[test]
    fn a_bomb_is_seen_before_it_is_opened() {
        let bomb = deflated(STREAM + 1);
        assert!(bomb.len() < 40_000);
        assert_eq!(check(&file("/Filter /FlateDecode", &bomb)), Err(TooMuch));
        assert_eq!(check(&file("/Filter /Fl", &bomb[2..])), Err(TooMuch), "without zlib's head");
        assert_eq!(check(&file("/Subtype /Image", &bomb)), Ok(()), "a large picture");
        assert_eq!(check(&file("/Type /XRef", &deflated(INDEX + 1))), Err(TooMuch));
        assert_eq!(check(&file("/Filter /FlateDecode", &deflated(1 << 20))), Ok(()));
        let many = file("", &deflated(STREAM)).repeat(20);
        assert_eq!(check(&many), Err(TooMuch), "many that are each small enough");
    }

    #[test]
    fn a_table_within_an_encryption_is_bounded_by_its_length() {
        let encrypted = |length: usize| {
            [file("/Type /ObjStm", &vec![7; length]), b"trailer << /Encrypt 9 0 R >>".to_vec()].concat()
        };
        assert_eq!(check(&encrypted(1000)), Ok(()));
        assert_eq!(check(&encrypted(ENCRYPTED_TABLE + 1)), Err(TooMuch));
    }
}
