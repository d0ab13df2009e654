//! French verbs of saying as they stand after a quotation.

/// Lower case.
pub static SAYING: &[&str] =
    &["déclaré", "dit", "demande", "demandé", "a", "affirmé", "lancé", "écrit", "répondu", "ajouté"];
