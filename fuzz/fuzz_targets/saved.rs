//! A saved comparison that is opened again: any JSON, and its corrections; then amendments, and the corrections carried over.
#![no_main]

use arbitrary::Unstructured;
use diptych::article::Both;
use diptych::{amended, compare, corrections, reopen};
use fuzz::{check, pair};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    diptych::saved::is_saved(bytes, "saved.json");
    let (a, b, corrections) = match reopen(bytes, "saved.json") {
        Ok(opened) => opened,
        Err(error) => return check::sentence(&error.to_string()),
    };
    check::comparison(&compare(&a, &b, &pair::options(corrections.clone())));
    // What is chosen comes from the end of the file, which is the corrections' most often.
    let mut choices = Unstructured::new(&bytes[bytes.len() / 2..]);
    let Ok(amendments) = pair::amendments(&mut choices, &a) else { return };
    let new = amended(&a, &amendments);
    let carried = corrections::carried(&corrections, Both { a: &a, b: &b }, Both { a: &new, b: &b });
    assert_eq!(carried.check(&new, &b), Ok(()), "what is carried over speaks of what is there");
    check::comparison(&compare(&new, &b, &pair::options(carried)));
});
