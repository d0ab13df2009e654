//! Word's files, OpenDocument, e-books and folders in a zip: as bytes, and as fuzzed parts in a sound zip.
#![no_main]

use diptych_readers::{Format, format::sniff, office};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (file, format) = if bytes.starts_with(b"PK") {
        let format = match sniff(bytes, "report.zip") {
            Ok(format @ (Format::Docx | Format::Odt | Format::Epub)) => format,
            _ => Format::Zip,
        };
        (bytes.to_vec(), format)
    } else {
        let Some(file) = fuzz::frame::zipped(bytes) else { return };
        let format = match bytes[0] {
            b'd' => Format::Docx,
            b'o' => Format::Odt,
            b'e' => Format::Epub,
            _ => Format::Zip,
        };
        (file, format)
    };
    fuzz::follow(office::read(&file, "report.zip", format), bytes, "report.zip");
});
