//! A zip, opened with care: what is in it is unpacked only as far as a report reaches.
//!
//! ```text
//! report.docx   38 kB   word/document.xml  212 kB     read
//! bomb.docx     42 kB   word/document.xml  4.2 GB     left at the limit
//! ```

use crate::Error;
use std::collections::HashMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// All that is unpacked of one file, in bytes. A book of 500 pages is 15 MB of XML in Word.
const MOST_UNPACKED: u64 = 64 * 1024 * 1024;
/// How many times its packed size a large part may have; XML reaches 40.
const MOST_RATIO: u64 = 250;
/// Parts below this size may be packed as tightly as they like, in bytes.
const SMALL: u64 = 4 * 1024 * 1024;
/// Entries that a zip may list; a saved page has hundreds.
const MOST_ENTRIES: usize = 20_000;

/// A zip whose parts can be read by their path.
pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// Where in its list each path stands, the first where several are the same.
    places: HashMap<String, usize>,
    name: String,
    what: &'static str,
    unpacked: u64,
}

/// A file in a zip.
pub(super) struct Entry {
    pub path: String,
    /// Its size as the zip tells it, in bytes.
    pub size: u64,
}

impl<'b> Archive<'b> {
    /// Opens a zip; `what` is what a sentence calls the file.
    ///
    /// # Errors
    /// [`Error::Damaged`] where its list of entries is missing, [`Error::TooMuchInside`] where that is too long.
    pub fn open(bytes: &'b [u8], name: &str, what: &'static str) -> Result<Archive<'b>, Error> {
        // Each entry of the list begins so; the list is told before anything is kept of it.
        let listed = bytes.windows(4).filter(|window| window == b"PK\x01\x02").take(MOST_ENTRIES + 1).count();
        if listed > MOST_ENTRIES {
            return Err(Error::TooMuchInside { name: name.to_owned() });
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Error::Damaged { name: name.to_owned(), what })?;
        let mut places = HashMap::new();
        for at in 0..zip.len() {
            // Names there may have been written with backslashes.
            if let Some(path) = zip.name_for_index(at).and_then(Result::ok) {
                places.entry(path.replace('\\', "/")).or_insert(at);
            }
        }
        Ok(Archive { zip, places, name: name.to_owned(), what, unpacked: 0 })
    }

    /// Its files in the order of its list, without folders.
    pub fn entries(&self) -> Vec<Entry> {
        (0..self.zip.len())
            .filter_map(|at| {
                let entry = self.zip.by_index_data(at).ok()?;
                let path = self.zip.name_for_index(at)?.ok()?.replace('\\', "/");
                (!path.ends_with('/')).then(|| Entry { path, size: entry.size() })
            })
            .collect()
    }

    /// The bytes of a part; nothing where there is none.
    ///
    /// # Errors
    /// [`Error::Protected`], [`Error::TooMuchInside`] beyond the limits, [`Error::Damaged`], [`Error::Unsupported`] for a
    /// packing other than deflate.
    pub fn part(&mut self, path: &str) -> Result<Option<Vec<u8>>, Error> {
        let name = || self.name.clone();
        let damaged = |_| Error::Damaged { name: name(), what: self.what };
        let Some(&at) = self.places.get(path) else { return Ok(None) };
        let file = match self.zip.by_index(at) {
            Ok(file) => file,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(Error::Protected { name: name() });
            }
            Err(ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_)) => {
                let what = "packed in a way";
                return Err(Error::Unsupported { name: name(), what, instead: "a plain zip, or unpack it," });
            }
            Err(error) => return Err(damaged(error)),
        };
        let packed = file.compressed_size().max(1);
        let limit = (MOST_UNPACKED - self.unpacked).min((packed * MOST_RATIO).max(SMALL));
        // What the zip says of a part's size is no promise: the reader stops by itself.
        let mut bytes = vec![];
        file.take(limit + 1).read_to_end(&mut bytes).map_err(|error| damaged(ZipError::Io(error)))?;
        self.unpacked += bytes.len() as u64;
        if bytes.len() as u64 > limit {
            return Err(Error::TooMuchInside { name: name() });
        }
        Ok(Some(bytes))
    }

    /// A part without which the file is none of its kind.
    ///
    /// # Errors
    /// Those of [`Archive::part`]; [`Error::Damaged`] where there is no such part.
    pub fn required(&mut self, path: &str) -> Result<Vec<u8>, Error> {
        self.part(path)?.ok_or_else(|| self.damaged())
    }

    /// That the file is damaged.
    pub fn damaged(&self) -> Error {
        Error::Damaged { name: self.name.clone(), what: self.what }
    }
}
