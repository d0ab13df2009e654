//! Markdown.
#![no_main]

use diptych_readers::markdown;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        markdown::is_markdown(text, "report");
    }
    fuzz::follow(markdown::read(bytes, "report.md"), bytes, "report.md");
});
