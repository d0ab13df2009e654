//! The boundary to the page; no logic of its own.

use crate::{Error, step};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// One step of reading a file: `{ document }` or `{ inside: { name, bytes, about } }`.
///
/// # Errors
/// An `Error` whose `code` is one of [`Error::code`].
#[wasm_bindgen]
pub fn read(bytes: &[u8], name: &str) -> Result<JsValue, JsValue> {
    let outcome = step(bytes, name).map_err(thrown)?;
    Ok(outcome.serialize(&Serializer::json_compatible().serialize_bytes_as_arrays(false))?)
}

fn thrown(error: Error) -> JsValue {
    let object = js_sys::Error::new(&error.to_string());
    // Setting a property on an object made on the line above cannot fail.
    let _ = js_sys::Reflect::set(&object, &"code".into(), &error.code().into());
    object.into()
}
