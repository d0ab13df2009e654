//! Files as people save them become blocks of text.
//!
//! ```text
//! bytes ── format ──> text                                   the core reads this itself
//!                     markdown | html | docx, odt, rtf | pdf            ── reader ──> Document
//!                     mhtml, eml, webarchive | zip, epub     ── reader ──> the file inside, to be read in turn
//! ```
//!
//! Each reader is a feature, and for the page a WebAssembly module of its own, which is fetched when the first such file
//! arrives: a page that only ever sees text downloads none of them. A reader takes bytes and a name and knows nothing of
//! the page; every limit on what it may unpack is its own.

#![warn(missing_docs)]
#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]

pub mod document;
pub mod error;
pub mod format;
#[cfg(feature = "html")]
pub mod html;
#[cfg(feature = "mail")]
pub mod mail;
pub mod markdown;
#[cfg(feature = "office")]
pub mod office;
pub mod packed;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod plain;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use document::{About, Aside, Document, Draft, Hyperlink, Outcome, Shape};
pub use error::Error;
pub use format::{Format, Module};

/// Reads one step of a file: its blocks, or the file inside it. The format is told by the content.
///
/// # Errors
/// What is wrong with the file; [`Error::NotBuilt`] where its reader is not in this build, and for what the core reads itself.
pub fn step(bytes: &[u8], name: &str) -> Result<Outcome, Error> {
    let format = format::sniff(bytes, name)?;
    match format.module() {
        #[cfg(feature = "encoding")]
        Some(Module::Encoding) => text::to_utf_8(bytes, name),
        #[cfg(feature = "html")]
        Some(Module::Html) => html::read(bytes, name),
        #[cfg(feature = "mail")]
        Some(Module::Mail) => mail::read(bytes, name, format),
        #[cfg(feature = "markdown")]
        Some(Module::Markdown) => markdown::read(bytes, name),
        #[cfg(feature = "office")]
        Some(Module::Office) => office::read(bytes, name, format),
        #[cfg(feature = "pdf")]
        Some(Module::Pdf) => pdf::read(bytes, name),
        _ => Err(Error::NotBuilt { name: name.to_owned(), what: format.described() }),
    }
}
