//! What the smaller core leaves to the whole one.

use super::{Report, thrown};
use crate::comparison::Options;
use crate::{Article, Comparison, Corrections, Error};
use wasm_bindgen::prelude::*;

pub(super) fn export(_: &Comparison, _: &str, _: &str) -> Result<String, JsValue> {
    Err(thrown(Error::NeedsWhole))
}

pub(super) fn explain(_: [&Report; 2], _: &str, _: usize, _: &Options) -> Result<JsValue, JsValue> {
    Err(thrown(Error::NeedsWhole))
}

pub(super) fn reopened(_: &[u8], _: &str) -> Result<(Article, Article, Corrections), JsValue> {
    Err(thrown(Error::NeedsWhole))
}
