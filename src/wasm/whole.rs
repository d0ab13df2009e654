//! What the whole core does beyond the smaller one.

use super::{Report, error_object, plain, thrown};
use crate::article::Both;
use crate::comparison::{Options, SideName};
use crate::corrections;
use crate::export::{self, About};
use crate::saved::{self, Saved};
use crate::{Amendments, Article, Comparison, Corrections, Error, Question};
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// A comparison on its way to the page, as the bytes of its JSON.
pub(super) fn crossing(comparison: &Comparison) -> Result<JsValue, JsValue> {
    let json = serde_json::to_vec(comparison).map_err(|_| error_object("The comparison has no JSON.", "no_json"))?;
    Ok(js_sys::Uint8Array::from(json.as_slice()).into())
}

/// A comparison as a file.
pub(super) fn export(comparison: &Comparison, format: &str, made: &str) -> Result<String, JsValue> {
    let about = About { made: Some(made) };
    match format {
        "html" => Ok(export::html::html(comparison, &about)),
        "markdown" => Ok(export::markdown::markdown(comparison, &about)),
        "csv" => Ok(export::csv::csv(comparison)),
        _ => Err(error_object("Diptych does not save in this format.", "no_such_format")),
    }
}

/// Why a sentence is linked, or not.
pub(super) fn explain(
    [a, b]: [&Report; 2],
    side: &str,
    sentence: usize,
    options: &Options,
) -> Result<JsValue, JsValue> {
    let side = if side == "b" { SideName::B } else { SideName::A };
    let question = Question { side, sentence, against: None };
    plain(&crate::explain(&a.article, &b.article, &question, options).map_err(thrown)?)
}

/// What a saved comparison holds.
pub(super) fn reopened(bytes: &[u8], name: &str) -> Result<(Article, Article, Corrections), JsValue> {
    let broken = || thrown(Error::NoComparison { name: name.to_owned() });
    let text = std::str::from_utf8(bytes).map_err(|_| broken())?.trim_start_matches('\u{FEFF}');
    let parsed = js_sys::JSON::parse(text).map_err(|_| broken())?;
    let format = js_sys::Reflect::get(&parsed, &"format".into()).ok().and_then(|format| format.as_string());
    saved::check_format(format.as_deref(), name).map_err(thrown)?;
    let saved: Saved = serde_wasm_bindgen::from_value(parsed).map_err(|_| broken())?;
    saved.open(name).map_err(thrown)
}

/// A report with amendments; none where there are none.
pub(super) fn amended(original: &Article, amendments: JsValue) -> Result<Option<Arc<Article>>, JsValue> {
    let amendments: Amendments = serde_wasm_bindgen::from_value(amendments)?;
    Ok((!amendments.is_empty()).then(|| Arc::new(crate::amended(original, &amendments))))
}

/// What a reader corrected; nothing where that is undefined.
pub(super) fn corrections(corrections: JsValue) -> Result<Corrections, JsValue> {
    let corrections: Option<Corrections> = serde_wasm_bindgen::from_value(corrections)?;
    Ok(corrections.unwrap_or_default())
}

/// The corrections of two old reports, for the new ones.
pub(super) fn carried(corrections: JsValue, old: Both<&Article>, new: Both<&Article>) -> Result<JsValue, JsValue> {
    let corrections: Corrections = serde_wasm_bindgen::from_value(corrections)?;
    plain(&corrections::carried(&corrections, old, new))
}
