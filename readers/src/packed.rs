//! What a reader hands to the core, as bytes: both are WebAssembly of their own, and what lies between them has no need to know
//! what is in it.
//!
//! ```text
//! reader   Document { blocks: [Draft { shape: Text, text: "Two were hurt." … }] … }  →  01 02 0e 54 77 6f …
//! page     hands them on, and keeps them where the core may have to read again
//! core     the same bytes  →  the same Document
//! ```
//!
//! The bytes are postcard's: a value's parts in their order, without their names. Both sides are of one build.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Packs what a reader hands over.
///
/// # Errors
/// None for what readers hand over.
pub fn pack(value: &impl Serialize) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(value)
}

/// Unpacks it.
///
/// # Errors
/// Where these are not bytes that [`pack`] made of such a value.
///
/// # Examples
/// ```
/// use diptych_readers::packed::{pack, unpack};
/// use diptych_readers::{About, Document, Draft};
///
/// let document = Document { blocks: vec![Draft::plain("Two were hurt.")], ..Document::default() };
/// let bytes = pack(&document)?;
/// assert_eq!(unpack::<Document>(&bytes)?, document);
/// assert!(unpack::<About>(&bytes).is_err());
/// # Ok::<(), postcard::Error>(())
/// ```
pub fn unpack<Value: DeserializeOwned>(bytes: &[u8]) -> Result<Value, postcard::Error> {
    postcard::from_bytes(bytes)
}
