//! Safari's .webarchive: a property list, of which the page and its address are taken.
//!
//! ```text
//! bplist00 …  { WebMainResource: { WebResourceData: <html>…, WebResourceURL: https://… }, WebSubresources: [ … ] }
//! <plist> …   the same in XML, the data in base64
//! ```
//!
//! A reader of our own: the crate plist builds the whole tree, pictures and all, and brings dates, serde and an XML reader
//! along; two keys of one dictionary are looked up here, in bounded time, without taking anything else apart. The binary
//! format is that of Apple's CFBinaryPList.c.

use mail_parser::decoders::base64::base64_decode;

/// The page of a webarchive.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Resource {
    pub data: Vec<u8>,
    pub url: Option<String>,
    pub charset: Option<String>,
    pub kind: Option<String>,
}

/// The page of a webarchive; nothing where the list is damaged.
pub(super) fn main_resource(bytes: &[u8]) -> Option<Resource> {
    if !bytes.starts_with(b"bplist00") {
        return of_xml(&crate::text::unicode(bytes)?);
    }
    let list = Binary::new(bytes)?;
    let main = list.value(list.top, "WebMainResource")?;
    let text = |key: &str| list.value(main, key).and_then(|object| list.text(object));
    Some(Resource {
        data: list.data(list.value(main, "WebResourceData")?)?.to_vec(),
        url: text("WebResourceURL"),
        charset: text("WebResourceTextEncodingName"),
        kind: text("WebResourceMIMEType"),
    })
}

/// A binary property list. Objects are numbered; a table at the end tells where each begins.
struct Binary<'b> {
    bytes: &'b [u8],
    offsets: &'b [u8],
    offset_size: usize,
    reference_size: usize,
    top: usize,
}

impl<'b> Binary<'b> {
    fn new(bytes: &'b [u8]) -> Option<Binary<'b>> {
        let trailer = bytes.get(bytes.len().checked_sub(32)?..)?;
        let count = number(&trailer[8..16])?;
        let table = number(&trailer[24..32])?;
        let (offset_size, reference_size) = (usize::from(trailer[6]), usize::from(trailer[7]));
        let end = table.checked_add(count.checked_mul(offset_size)?)?;
        let offsets = bytes.get(table..end)?;
        Some(Binary { bytes, offsets, offset_size, reference_size, top: number(&trailer[16..24])? })
    }

    /// An object's marker, its length, and what follows.
    fn object(&self, object: usize) -> Option<(u8, usize, &'b [u8])> {
        let at = object.checked_mul(self.offset_size)?;
        let at = number(self.offsets.get(at..at.checked_add(self.offset_size)?)?)?;
        let (&marker, rest) = self.bytes.get(at..)?.split_first()?;
        let length = usize::from(marker & 0x0F);
        if length < 15 {
            return Some((marker >> 4, length, rest));
        }
        // A number of its own tells the length of what is longer.
        let (&size, rest) = rest.split_first()?;
        let size = 1usize << (size & 0x0F).min(3);
        Some((marker >> 4, number(rest.get(..size)?)?, rest.get(size..)?))
    }

    /// The value of a key in a dictionary.
    fn value(&self, dictionary: usize, key: &str) -> Option<usize> {
        let (0xD, count, rest) = self.object(dictionary)? else { return None };
        let references = rest.get(..count.checked_mul(2)?.checked_mul(self.reference_size)?)?;
        let mut numbers = references.chunks_exact(self.reference_size.max(1));
        let at = numbers
            .clone()
            .take(count)
            .position(|reference| number(reference).is_some_and(|object| self.is_text(object, key)))?;
        number(numbers.nth(count + at)?)
    }

    /// Whether an object is this text in ASCII. Looks no further than the text is long, since a million keys may be one long object.
    fn is_text(&self, object: usize, text: &str) -> bool {
        match self.object(object) {
            Some((0x5, length, rest)) => length == text.len() && rest.starts_with(text.as_bytes()),
            Some((0x6, length, rest)) => {
                let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
                2 * length == wide.len() && rest.starts_with(&wide)
            }
            _ => false,
        }
    }

    fn text(&self, object: usize) -> Option<String> {
        match self.object(object)? {
            (0x5, length, rest) => Some(String::from_utf8_lossy(rest.get(..length)?).into_owned()),
            (0x6, length, rest) => {
                let units = rest.get(..length.checked_mul(2)?)?.chunks_exact(2);
                let units = units.map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
                Some(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
            }
            _ => None,
        }
    }

    fn data(&self, object: usize) -> Option<&'b [u8]> {
        match self.object(object)? {
            (0x4, length, rest) => rest.get(..length),
            _ => None,
        }
    }
}

/// A number of up to eight bytes, the highest first.
fn number(bytes: &[u8]) -> Option<usize> {
    let number =
        (bytes.len() <= 8).then(|| bytes.iter().fold(0u64, |number, byte| (number << 8) | u64::from(*byte)))?;
    usize::try_from(number).ok()
}

/// The same of a list in XML. The page's dictionary holds no other.
fn of_xml(written: &str) -> Option<Resource> {
    let (_, rest) = written.split_once("<key>WebMainResource</key>")?;
    let (main, _) = rest.split_once("</dict>")?;
    let value = |key: &str, tag: &str| {
        let (_, rest) = main.split_once(&["<key>", key, "</key>"].concat())?;
        let rest = rest.trim_start().strip_prefix('<')?.strip_prefix(tag)?.strip_prefix('>')?;
        Some(rest.split('<').next().unwrap_or_default())
    };
    let text = |key| {
        let text: &str = value(key, "string")?;
        Some(text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&"))
    };
    let letters: Vec<u8> =
        value("WebResourceData", "data")?.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    Some(Resource {
        data: base64_decode(&letters)?,
        url: text("WebResourceURL"),
        charset: text("WebResourceTextEncodingName"),
        kind: text("WebResourceMIMEType"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_off_or_points_nowhere_is_none() {
        let xml = "<plist><dict><key>WebMainResource</key><dict><key>WebResourceData</key><data>PHA+</data>\
                   <key>WebResourceURL</key><string>https://a.example/?a=1&amp;b=2</string></dict></dict></plist>";
        let resource = main_resource(xml.as_bytes()).unwrap();
        assert_eq!(resource.data, b"<p>");
        assert_eq!(resource.url.as_deref(), Some("https://a.example/?a=1&b=2"));
        assert_eq!(main_resource(&xml.as_bytes()[..60]), None);
        for length in 0..80 {
            let noise: Vec<u8> =
                b"bplist00".iter().copied().chain((0..length).map(|at| (at * 37 % 256) as u8)).collect();
            assert_eq!(main_resource(&noise), None);
            assert_eq!(main_resource(&[b"bplist00".as_slice(), &vec![0xDF; length], &[0xFF; 32]].concat()), None);
        }
    }
}
