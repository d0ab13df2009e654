//! E-mail, MHTML and webarchives, and what is inside of them.
#![no_main]

use diptych_readers::{Format, format::sniff, mail};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let format = match sniff(bytes, "report.eml") {
        Ok(format @ (Format::Mhtml | Format::Webarchive | Format::Eml)) => format,
        _ if bytes.starts_with(b"bplist") || bytes.starts_with(b"<?xml") => Format::Webarchive,
        _ => Format::Eml,
    };
    fuzz::follow(mail::read(bytes, "report.eml", format), bytes, "report.eml");
});
