//! Spanish verbs of saying as they stand after a quotation.

/// Lower case.
pub static SAYING: &[&str] =
    &["dijo", "preguntó", "afirmó", "añadió", "declaró", "escribió", "respondió", "señaló", "dice"];
