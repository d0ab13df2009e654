//! What the smaller core leaves to the whole one.

use super::{Report, plain, thrown};
use crate::article::Both;
use crate::comparison::Options;
use crate::{Article, Comparison, Corrections, Error};
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// A comparison on its way to the page. What writes JSON would be one more part to fetch; long reports have the whole core.
pub(super) fn crossing(comparison: &Comparison) -> Result<JsValue, JsValue> {
    plain(comparison)
}

pub(super) fn export(_: &Comparison, _: &str, _: &str) -> Result<String, JsValue> {
    Err(thrown(Error::NeedsWhole))
}

pub(super) fn explain(_: [&Report; 2], _: &str, _: usize, _: &Options) -> Result<JsValue, JsValue> {
    Err(thrown(Error::NeedsWhole))
}

pub(super) fn reopened(_: &[u8], _: &str) -> Result<(Article, Article, Corrections), JsValue> {
    Err(thrown(Error::NeedsWhole))
}

pub(super) fn amended(_: &Article, amendments: JsValue) -> Result<Option<Arc<Article>>, JsValue> {
    if says_nothing(&amendments) { Ok(None) } else { Err(thrown(Error::NeedsWhole)) }
}

pub(super) fn corrections(corrections: JsValue) -> Result<Corrections, JsValue> {
    if says_nothing(&corrections) { Ok(Corrections::default()) } else { Err(thrown(Error::NeedsWhole)) }
}

pub(super) fn carried(_: JsValue, _: Both<&Article>, _: Both<&Article>) -> Result<JsValue, JsValue> {
    Err(thrown(Error::NeedsWhole))
}

/// Whether amendments or corrections are undefined or all of their lists empty. A text says something even where it is empty:
/// it removes what was read.
fn says_nothing(value: &JsValue) -> bool {
    let is_nothing = |part: JsValue| {
        part.is_null() || part.is_undefined() || part.dyn_ref::<js_sys::Array>().is_some_and(|list| list.length() == 0)
    };
    value.is_undefined() || js_sys::Object::values(value.unchecked_ref()).iter().all(is_nothing)
}
