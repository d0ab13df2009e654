//! PDF: as bytes, and as fuzzed instructions, fonts and objects in a sound file.
#![no_main]

use diptych_readers::pdf;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let framed;
    let file = if bytes.starts_with(b"%PDF-") {
        bytes
    } else {
        framed = fuzz::frame::drawn(bytes);
        &framed
    };
    fuzz::follow(pdf::read(file, "report.pdf"), bytes, "report.pdf");
});
