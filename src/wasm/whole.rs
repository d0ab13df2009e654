//! What the whole core does beyond the smaller one.

use super::{Report, error_object, plain, thrown};
use crate::article::Both;
use crate::comparison::{Options, SideName};
use crate::corrections;
use crate::export::{self, About};
use crate::saved::{self, Saved};
use crate::{Amendments, Article, Comparison, Corrections, Error, Question};
use js_sys::Uint8Array;
use std::io::{self, Write};
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// A comparison on its way to the page, as the bytes of its JSON.
pub(super) fn crossing(comparison: &Comparison) -> Result<JsValue, JsValue> {
    let mut outside = Outside { written: Vec::with_capacity(GATHERED), bytes: Uint8Array::default(), length: 0 };
    serde_json::to_writer(&mut outside, comparison)
        .map_err(|_| error_object("The comparison cannot be written down.", "unwritten"))?;
    outside.hand_over();
    Ok(outside.bytes.subarray(0, outside.length).into())
}

/// How many bytes are gathered before they are copied out of the module's memory.
const GATHERED: usize = 1 << 16;

/// Bytes outside the module's memory, which never shrinks: what is as long as both reports need not be in it as well.
struct Outside {
    /// What is not there yet.
    written: Vec<u8>,
    bytes: Uint8Array,
    /// How many of them there are.
    length: u32,
}

impl Outside {
    fn hand_over(&mut self) {
        let end = self.length + self.written.len() as u32;
        if end > self.bytes.length() {
            let larger = Uint8Array::new_with_length(end.max(2 * self.bytes.length()));
            larger.set(&self.bytes, 0);
            self.bytes = larger;
        }
        self.bytes.subarray(self.length, end).copy_from(&self.written);
        self.length = end;
        self.written.clear();
    }
}

impl Write for Outside {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        self.write_all(part)?;
        Ok(part.len())
    }

    // JSON is written from some thousand places.
    #[inline(never)]
    fn write_all(&mut self, part: &[u8]) -> io::Result<()> {
        if self.written.len() + part.len() > GATHERED {
            self.hand_over();
        }
        self.written.extend_from_slice(part);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
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
