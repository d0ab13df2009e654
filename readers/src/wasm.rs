//! The boundary to the page; no logic of its own.

use crate::packed::pack;
use crate::{Error, Outcome, step};
use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

/// One step of reading a file: `{ document }` or `{ inside: { name, bytes, about } }`, with the document and what is said about it
/// packed.
///
/// # Errors
/// An `Error` whose `code` is one of [`Error::code`].
#[wasm_bindgen]
pub fn read(bytes: &[u8], name: &str) -> Result<JsValue, JsValue> {
    match step(bytes, name).map_err(thrown)? {
        Outcome::Document(document) => object(&[("document", packed(&document)?)]),
        Outcome::Inside { name, bytes, about } => {
            let inside =
                [("name", name.into()), ("bytes", Uint8Array::from(&*bytes).into()), ("about", packed(&about)?)];
            object(&[("inside", object(&inside)?)])
        }
    }
}

fn packed(value: &impl serde::Serialize) -> Result<JsValue, JsValue> {
    let bytes = pack(value).map_err(|error| JsValue::from(js_sys::Error::new(&error.to_string())))?;
    Ok(Uint8Array::from(&*bytes).into())
}

fn object(entries: &[(&str, JsValue)]) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (key, value) in entries {
        Reflect::set(&object, &(*key).into(), value)?;
    }
    Ok(object.into())
}

fn thrown(error: Error) -> JsValue {
    let object = js_sys::Error::new(&error.to_string());
    // Setting a property on an object made on the line above cannot fail.
    let _ = js_sys::Reflect::set(&object, &"code".into(), &error.code().into());
    object.into()
}
