//! Plain text in any encoding, and what a file is at all: what is no text goes to other targets.
#![no_main]

use diptych_readers::{Module, format::sniff};
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let format = sniff(bytes, "report.txt");
    if matches!(format.map(|format| format.module()), Ok(Some(module)) if module != Module::Encoding) {
        return Corpus::Reject;
    }
    let read = diptych::read(bytes, "report.txt");
    if fuzz::one_in(bytes, 8) {
        assert_eq!(read, diptych::read(bytes, "report.txt"), "the same bytes are the same report");
    }
    fuzz::article(read);
    Corpus::Keep
});
