//! Web pages.
#![no_main]

use diptych_readers::html;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let read = html::read(bytes, "page.html");
    if fuzz::one_in(bytes, 8) {
        assert_eq!(read, html::read(bytes, "page.html"), "the same bytes are the same report");
    }
    fuzz::follow(read, bytes, "page.html");
});
