//! The boundary to the page: hands files in and comparisons out, and holds no logic of its own.
//!
//! It is called in a worker, where files can be read at once:
//!
//! ```js
//! needed(fileA);                               // the reader it needs ("pdf"), or undefined where this module reads it
//! const a = Report.fromFile(fileA);            // throws an Error with a sentence as .message, and a .code
//! const b = Report.fromDocument(document, "b.pdf", []);  // what a reader made of it
//! a.article();                                 // what a comparison calls articles.a
//! const old = a.amend({ published: "2024-05-13" });      // from now on a is as amended
//! comparer.carried(corrections, old, b, a, b); // the corrections, where sentences have moved
//! const comparer = new Comparer();
//! comparer.useVectors(table);                  // where the table of near words is at hand
//! comparer.compare(a, b, corrections);         // the comparison: plain objects, or with `whole` the bytes of its JSON
//! comparer.export("html", "2024-05-13");       // that comparison as a file to take away
//! comparer.forget();                           // from now on there is none
//! comparer.explain(a, b, "a", 8, corrections); // why a's sentence 8 is linked, or not
//! const saved = Reopened.fromFile(file);       // where Reopened.isFile(file)
//! comparer.compare(saved.takeA(), saved.takeB(), saved.corrections());
//! ```
//!
//! The page loads this twice: first without the feature `whole`, then, when something throws the code `needs_whole`, with it.
//!
//! A `Report` lives in the wasm memory until its `free()` is called or the garbage collector finds it.

use crate::article::Both;
use crate::comparison::{self, ArticleView, Options, Stage};
use crate::{Article, Comparison, Corrections, Error, Vectors, check_size, saved};
use diptych_readers::packed::unpack;
use diptych_readers::{About as Told, Document};
use js_sys::Uint8Array;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use web_sys::{File, FileReaderSync};

/// What only the whole core does: the smaller one asks for that.
#[cfg_attr(not(feature = "whole"), path = "wasm/small.rs")]
mod whole;

/// Which reader a file as dropped or chosen needs; only in a worker. Undefined where [`Report::from_file`] reads it.
///
/// # Errors
/// An `Error` whose `code` is one of [`Error::code`], or `unreadable` where the browser cannot open the file.
#[wasm_bindgen(js_name = needed)]
pub fn needed(file: &File) -> Result<Option<String>, JsValue> {
    needed_of_bytes(&bytes(file)?, &file.name())
}

/// The same of bytes under a name.
///
/// # Errors
/// An `Error` whose `code` is one of [`Error::code`].
#[wasm_bindgen(js_name = neededOfBytes)]
pub fn needed_of_bytes(bytes: &[u8], name: &str) -> Result<Option<String>, JsValue> {
    let module = crate::needed(bytes, name).map_err(thrown)?;
    Ok(module.map(|module| module.name().to_owned()))
}

/// One report, read; kept on this side of the boundary so that it is read once however often it is compared.
#[wasm_bindgen]
pub struct Report {
    /// As it was read.
    original: Arc<Article>,
    /// With what the reader amended.
    article: Arc<Article>,
}

impl From<Article> for Report {
    fn from(article: Article) -> Self {
        let original = Arc::new(article);
        Self { article: original.clone(), original }
    }
}

#[wasm_bindgen]
impl Report {
    /// Reads a file as dropped or chosen; only in a worker. A file that is too large is refused before it is loaded.
    ///
    /// # Errors
    /// An `Error` whose `code` is one of [`Error::code`], or `unreadable` where the browser cannot open the file.
    #[wasm_bindgen(js_name = fromFile)]
    pub fn from_file(file: &File) -> Result<Report, JsValue> {
        Self::from_bytes(&bytes(file)?, &file.name())
    }

    /// Reads bytes under a name: pasted text, a sample.
    ///
    /// # Errors
    /// An `Error` whose `code` is one of [`Error::code`].
    #[wasm_bindgen(js_name = fromBytes)]
    pub fn from_bytes(bytes: &[u8], name: &str) -> Result<Report, JsValue> {
        Ok(crate::read_text(bytes, name, Told::default()).map_err(thrown)?.into())
    }

    /// Reads text that was inside another file; `abouts` is what the files around it say of it,
    /// packed, the outermost first.
    ///
    /// # Errors
    /// As [`Report::from_bytes`].
    #[wasm_bindgen(js_name = fromInside)]
    pub fn from_inside(bytes: &[u8], name: &str, abouts: Vec<Uint8Array>) -> Result<Report, JsValue> {
        Ok(crate::read_text(bytes, name, outermost_first(&abouts)?).map_err(thrown)?.into())
    }

    /// Makes a report of the `document` that a reader handed over, packed; `abouts` as above.
    ///
    /// # Errors
    /// As [`Report::from_bytes`].
    #[wasm_bindgen(js_name = fromDocument)]
    pub fn from_document(document: &[u8], name: &str, abouts: Vec<Uint8Array>) -> Result<Report, JsValue> {
        let document: Document = unpacked(document)?;
        Ok(crate::read_document(document, name, outermost_first(&abouts)?).map_err(thrown)?.into())
    }

    /// The report as a comparison would show it under `articles`.
    ///
    /// # Errors
    /// None that the page can bring about.
    pub fn article(&self) -> Result<JsValue, JsValue> {
        plain(&ArticleView::from(&*self.article))
    }

    /// The same as it was read, without amendments.
    ///
    /// # Errors
    /// None that the page can bring about.
    pub fn original(&self) -> Result<JsValue, JsValue> {
        plain(&ArticleView::from(&*self.original))
    }

    /// Whether it is otherwise than as it was read.
    #[wasm_bindgen(js_name = isAmended)]
    pub fn is_amended(&self) -> bool {
        !Arc::ptr_eq(&self.original, &self.article)
    }

    /// Amends the report as it was read; gives back the report as it was until now. `amendments` are [`Amendments`].
    ///
    /// # Errors
    /// An `Error` where these are none.
    pub fn amend(&mut self, amendments: JsValue) -> Result<Report, JsValue> {
        let article = whole::amended(&self.original, amendments)?;
        let old = Report { original: self.original.clone(), article: self.article.clone() };
        self.article = article.unwrap_or_else(|| self.original.clone());
        Ok(old)
    }
}

/// What several files, one inside the other, say of the report in the innermost.
fn outermost_first(abouts: &[Uint8Array]) -> Result<Told, JsValue> {
    abouts.iter().try_fold(Told::default(), |told, about| Ok(told.or(unpacked(&about.to_vec())?)))
}

/// What a reader packed.
fn unpacked<Value: DeserializeOwned>(bytes: &[u8]) -> Result<Value, JsValue> {
    let another_build = |_| error_object("What read this file is of another build: reload the page.", "another_build");
    unpack(bytes).map_err(another_build)
}

/// What compares reports, and what it does so with.
#[wasm_bindgen]
#[derive(Default)]
pub struct Comparer {
    options: Options,
    /// What was compared last, so that it can be taken away without being compared again.
    last: Option<Comparison>,
}

#[wasm_bindgen]
impl Comparer {
    /// One without the table of near words.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Comparer {
        Self::default()
    }

    /// Gives it the table of near words, `vectors/english.bin`.
    ///
    /// # Errors
    /// An `Error` with the `code` `vectors` where the bytes are no such table; it then goes on without.
    #[wasm_bindgen(js_name = useVectors)]
    pub fn use_vectors(&mut self, bytes: &[u8]) -> Result<(), JsValue> {
        self.options.vectors = Some(Arc::new(Vectors::from_bytes(bytes).map_err(thrown)?));
        Ok(())
    }

    /// Compares two reports; `corrections` are what a comparison calls so, or undefined. `tell`, where it is given, is called with
    /// the name of each stage when it begins: `details`, `links`, `ledger`, `wording`.
    ///
    /// Gives back plain objects; with the feature `whole`, which compares the long reports, the JSON of the same as a `Uint8Array`:
    /// its buffer is handed over to the page and not copied, and parsed in a third of the time that objects take to cross.
    ///
    /// # Errors
    /// An `Error` with the `code` `same_report` where both have the same text, `correction` where a correction speaks of what
    /// is not there.
    pub fn compare(
        &mut self,
        a: &Report,
        b: &Report,
        corrections: JsValue,
        tell: Option<js_sys::Function>,
    ) -> Result<JsValue, JsValue> {
        self.last = None;
        comparison::check_distinct(&a.article, &b.article).map_err(thrown)?;
        let options = self.options(a, b, corrections)?;
        let mut tell = |stage: Stage| {
            // Whoever listens wants to show it; a listener that fails stops no comparison.
            let _ = tell.as_ref().map(|tell| tell.call1(&JsValue::NULL, &stage.name().into()));
        };
        let comparison = comparison::compare_in_stages(&a.article, &b.article, &options, &mut tell);
        whole::crossing(self.last.insert(comparison))
    }

    /// Forgets what was compared last: there is nothing to take away any more.
    pub fn forget(&mut self) {
        self.last = None;
    }

    /// What was compared last, as a file: `format` is `html`, `markdown` or `csv`; `made` the day, `2024-05-13`.
    ///
    /// # Errors
    /// An `Error` with the `code` `nothing_compared` where nothing was compared since this was made, or `no_such_format`.
    pub fn export(&self, format: &str, made: &str) -> Result<String, JsValue> {
        let Some(comparison) = &self.last else {
            return Err(error_object("There is no comparison to save: compare the reports again.", "nothing_compared"));
        };
        whole::export(comparison, format, made)
    }

    /// The corrections of a comparison of `old_a` and `old_b`, for `a` and `b`, which are the same reports as amended.
    ///
    /// # Errors
    /// An `Error` where `corrections` are none.
    pub fn carried(
        &self,
        corrections: JsValue,
        old_a: &Report,
        old_b: &Report,
        a: &Report,
        b: &Report,
    ) -> Result<JsValue, JsValue> {
        let old = Both { a: &*old_a.article, b: &*old_b.article };
        whole::carried(corrections, old, Both { a: &*a.article, b: &*b.article })
    }

    /// Explains what a sentence is linked to; `side` is the report it is of, `a` or `b`.
    ///
    /// # Errors
    /// An `Error` with the `code` `no_such_sentence` where the report has no such sentence, or `correction`.
    pub fn explain(
        &self,
        a: &Report,
        b: &Report,
        side: &str,
        sentence: usize,
        corrections: JsValue,
    ) -> Result<JsValue, JsValue> {
        whole::explain([a, b], side, sentence, &self.options(a, b, corrections)?)
    }
}

impl Comparer {
    /// How to compare two reports with corrections, or with none where these are undefined.
    fn options(&self, a: &Report, b: &Report, corrections: JsValue) -> Result<Options, JsValue> {
        let corrections = whole::corrections(corrections)?;
        corrections.check(&a.article, &b.article).map_err(thrown)?;
        Ok(Options { corrections, ..self.options.clone() })
    }
}

/// How much of a file is looked at to tell whether it is a saved comparison, in bytes.
const BEGINNING: i32 = 1024;

/// A saved comparison, opened.
#[wasm_bindgen]
pub struct Reopened {
    a: Option<Report>,
    b: Option<Report>,
    corrections: Corrections,
}

#[wasm_bindgen]
impl Reopened {
    /// Whether a file is to be opened so, by how it begins and by its name; only in a worker. Of one that the browser cannot
    /// open, no: whoever reads it says so.
    #[wasm_bindgen(js_name = isFile)]
    pub fn is_file(file: &File) -> bool {
        let beginning = || -> Result<_, JsValue> {
            FileReaderSync::new()?.read_as_array_buffer(&file.slice_with_i32_and_i32(0, BEGINNING)?)
        };
        beginning().is_ok_and(|buffer| saved::is_saved(&js_sys::Uint8Array::new(&buffer).to_vec(), &file.name()))
    }

    /// The same of a text.
    #[wasm_bindgen(js_name = isText)]
    pub fn is_text(text: &str, name: &str) -> bool {
        saved::is_saved(text.as_bytes(), name)
    }

    /// Opens a saved comparison from a file as dropped or chosen; only in a worker.
    ///
    /// # Errors
    /// An `Error` with the `code` `too_large`, `unknown_format`, `no_comparison` or `correction`, or `unreadable` where the
    /// browser cannot open the file.
    #[wasm_bindgen(js_name = fromFile)]
    pub fn from_file(file: &File) -> Result<Reopened, JsValue> {
        Self::from_bytes(&bytes(file)?, &file.name())
    }

    /// Opens one from bytes under a name.
    ///
    /// # Errors
    /// As [`Reopened::from_file`].
    #[wasm_bindgen(js_name = fromBytes)]
    pub fn from_bytes(bytes: &[u8], name: &str) -> Result<Reopened, JsValue> {
        check_size(bytes.len() as u64, name).map_err(thrown)?;
        let (a, b, corrections) = whole::reopened(bytes, name)?;
        let [a, b] = [a, b].map(|article| Some(article.into()));
        Ok(Reopened { a, b, corrections })
    }

    /// Report `a`, once.
    #[wasm_bindgen(js_name = takeA)]
    pub fn take_a(&mut self) -> Option<Report> {
        self.a.take()
    }

    /// Report `b`, once.
    #[wasm_bindgen(js_name = takeB)]
    pub fn take_b(&mut self) -> Option<Report> {
        self.b.take()
    }

    /// What the reader corrected, as [`Comparer::compare`] takes it.
    ///
    /// # Errors
    /// None that the page can bring about.
    pub fn corrections(&self) -> Result<JsValue, JsValue> {
        plain(&self.corrections)
    }
}

/// What a file holds; one that is too large is refused before it is loaded.
fn bytes(file: &File) -> Result<Vec<u8>, JsValue> {
    check_size(file.size() as u64, &file.name()).map_err(thrown)?;
    let buffer = FileReaderSync::new()?.read_as_array_buffer(file).map_err(|_| unreadable(&file.name()))?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Plain objects, arrays and null: just what `JSON.parse` makes of the command line's output.
fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

fn thrown(error: Error) -> JsValue {
    error_object(&error.to_string(), error.code())
}

fn unreadable(name: &str) -> JsValue {
    error_object(
        &format!("“{name}” cannot be opened. It may have been moved or changed: choose it again."),
        "unreadable",
    )
}

fn error_object(message: &str, code: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    // Setting a property on an object made on the line above cannot fail.
    let _ = js_sys::Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}
