//! The icons of the installed page stand in its manifest: the page lets no picture in but those that stand in its own
//! files, and browsers keep to that when they look for an icon.
//!
//! ```text
//! { "src": "icons/icon-192.png", … }  →  { "src": "data:image/png;base64,…", … }
//! ```

use crate::dist::{self, Files};
use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::path::Path;

/// Puts the icons into the manifest and takes them out of the files.
///
/// # Errors
/// Where the manifest names an icon that is not there, or of an unknown type.
pub fn embed(files: &mut Files) -> Result<()> {
    const BEFORE: &str = "\"src\": \"";
    let manifest = dist::text(files, "manifest.webmanifest")?;
    let mut parts = manifest.split(BEFORE);
    let mut embedded = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (address, rest) = part.split_once('"').context("the manifest breaks off in an icon’s address")?;
        let content = files.get(Path::new(address)).with_context(|| format!("the manifest’s icon {address}"))?;
        let media_type = match address.rsplit('.').next() {
            Some("png") => "image/png",
            Some("svg") => "image/svg+xml",
            _ => bail!("the manifest’s icon {address} is neither PNG nor SVG"),
        };
        embedded += &format!("{BEFORE}data:{media_type};base64,{}\"{rest}", STANDARD.encode(content));
    }
    files.insert("manifest.webmanifest".into(), embedded.into_bytes());
    files.retain(|place, _| !place.starts_with("icons"));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn embedded(manifest: &str) -> Result<(String, usize)> {
        let mut files: Files = [("manifest.webmanifest", manifest), ("icons/icon.svg", "<svg/>")]
            .map(|(place, content)| (place.into(), content.into()))
            .into();
        embed(&mut files)?;
        Ok((dist::text(&files, "manifest.webmanifest")?.to_owned(), files.len()))
    }

    #[test]
    fn an_icon_moves_into_the_manifest() -> Result<()> {
        let (manifest, files) = embedded(r#"{ "icons": [{ "src": "icons/icon.svg", "sizes": "any" }] }"#)?;
        assert_eq!(manifest, r#"{ "icons": [{ "src": "data:image/svg+xml;base64,PHN2Zy8+", "sizes": "any" }] }"#);
        assert_eq!(files, 1, "the manifest alone is left");
        Ok(())
    }

    #[test]
    fn an_icon_that_is_not_there_is_an_error() {
        assert!(embedded(r#"{ "icons": [{ "src": "icons/absent.png" }] }"#).is_err());
    }
}
