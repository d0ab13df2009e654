//! Files as hosts on the web send them: compressed, by whichever way a browser says that it can unpack.
//!
//! ```text
//! Accept-Encoding: gzip, deflate, br  →  brotli -q 11, the smaller one
//! Accept-Encoding: gzip, deflate      →  gzip -9        (Firefox asks for no more without https)
//! ```
//!
//! The smallest brotli takes seconds for a large file, so what was packed once is kept, by the checksum of the content.

use crate::process::say;
use crate::project;
use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

/// A way of compressing.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Encoding {
    /// As `brotli -q 11`.
    Brotli,
    /// As `gzip -9`.
    Gzip,
}

/// From how many bytes on brotli takes long enough to say so.
const LARGE: usize = 500_000;

impl Encoding {
    /// Its name in HTTP.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// The better one of those that an Accept-Encoding names.
    pub fn accepted(header: &str) -> Option<Self> {
        let is_named = |encoding: &Self| {
            header.split(',').any(|entry| {
                let (name, weight) = entry.split_once(';').unwrap_or((entry, ""));
                let is_refused = weight.trim().strip_prefix("q=").is_some_and(|weight| weight.parse() == Ok(0.0));
                name.trim() == encoding.name() && !is_refused
            })
        };
        [Self::Brotli, Self::Gzip].into_iter().find(is_named)
    }

    /// Compressed as small as it makes it.
    ///
    /// # Errors
    /// Where the encoder fails.
    pub fn compressed(self, content: &[u8]) -> Result<Vec<u8>> {
        match self {
            Self::Brotli => {
                let mut packed = vec![];
                let parameters = brotli::enc::BrotliEncoderParams { size_hint: content.len(), ..Default::default() };
                brotli::BrotliCompress(&mut &content[..], &mut packed, &parameters)?;
                Ok(packed)
            }
            Self::Gzip => {
                let mut encoder = GzEncoder::new(vec![], Compression::best());
                encoder.write_all(content)?;
                Ok(encoder.finish()?)
            }
        }
    }

    /// The same, kept from the last time where it was packed before.
    ///
    /// # Errors
    /// Where the encoder fails, or nothing can be kept.
    pub fn packed(self, content: &[u8]) -> Result<Vec<u8>> {
        if let Some(packed) = self.known(content) {
            return Ok(packed);
        }
        if self == Self::Brotli && content.len() > LARGE {
            say("brotli", &format!("compressing {} kB", content.len() / 1000));
        }
        let packed = self.compressed(content)?;
        let file = self.place(content);
        fs::create_dir_all(file.parent().context("kept files lie in a folder")?)?;
        // Two programs may do the same at once: a file is there as a whole or not at all.
        let unfinished = file.with_extension(format!("{}-{}", self.name(), std::process::id()));
        fs::write(&unfinished, &packed)?;
        fs::rename(unfinished, file)?;
        Ok(packed)
    }

    /// What was packed before.
    pub fn known(self, content: &[u8]) -> Option<Vec<u8>> {
        fs::read(self.place(content)).ok()
    }

    fn place(self, content: &[u8]) -> PathBuf {
        let mut name = String::new();
        for byte in Sha256::digest(content) {
            // Writing to a String cannot fail.
            let _ = write!(name, "{byte:02x}");
        }
        project::intermediate().join("packed").join(name).with_extension(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn the_smaller_one_is_taken_of_those_that_a_browser_names() {
        let accepted = Encoding::accepted;
        assert_eq!(accepted("gzip, deflate, br, zstd"), Some(Encoding::Brotli));
        assert_eq!(accepted("gzip, deflate"), Some(Encoding::Gzip));
        assert_eq!(accepted("br;q=0, gzip;q=0.5"), Some(Encoding::Gzip));
        assert_eq!(accepted("broccoli, identity"), None);
        assert_eq!(accepted(""), None);
    }

    #[test]
    fn what_is_packed_is_the_same_when_unpacked_and_packed_once() -> Result<()> {
        let text = "Another 19 people were wounded.\n".repeat(200);
        for encoding in [Encoding::Brotli, Encoding::Gzip] {
            let packed = encoding.packed(text.as_bytes())?;
            assert!(packed.len() < text.len() / 10, "{encoding:?}");
            assert_eq!(encoding.known(text.as_bytes()).as_ref(), Some(&packed));
            let mut unpacked = String::new();
            match encoding {
                Encoding::Brotli => brotli::Decompressor::new(&packed[..], 4096).read_to_string(&mut unpacked)?,
                Encoding::Gzip => flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut unpacked)?,
            };
            assert_eq!(unpacked, text);
        }
        Ok(())
    }
}
