//! Rich Text Format.
#![no_main]

use diptych_readers::{Format, office};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    fuzz::follow(office::read(bytes, "report.rtf", Format::Rtf), bytes, "report.rtf");
});
