//! German verbs of saying as they stand after a quotation.

/// Lower case.
pub static SAYING: &[&str] =
    &["sagte", "sagt", "fragte", "fragt", "erklärte", "schrieb", "rief", "betonte", "meinte", "antwortete", "teilte"];
