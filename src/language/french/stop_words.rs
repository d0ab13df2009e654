//! French words that say little about what a sentence is about.

/// As tokens have them: lower case, without accents, curly apostrophes straightened; sorted.
pub static STOP_WORDS: &[&str] = &[
    "a", "afin", "ai", "ainsi", "alors", "apres", "au", "aucun", "aussi", "autre", "autres", "aux", "avait", "avant",
    "avec", "avoir", "c'", "ce", "cela", "ces", "cet", "cette", "ceux", "chez", "comme", "d'", "dans", "de", "depuis",
    "des", "deux", "devant", "dont", "du", "elle", "elles", "en", "encore", "entre", "est", "et", "etaient", "etait",
    "ete", "etre", "eux", "fait", "font", "il", "ils", "j'", "je", "jusqu'", "l'", "la", "le", "les", "leur", "leurs",
    "lors", "lorsqu'", "lui", "m'", "ma", "mais", "me", "meme", "mes", "moins", "mon", "n'", "ne", "ni", "non", "nos",
    "notre", "nous", "on", "ont", "ou", "par", "pas", "pendant", "peu", "plus", "pour", "pourquoi", "puisqu'", "qu'",
    "quand", "que", "quel", "quelle", "qui", "s'", "sa", "sans", "se", "selon", "sera", "ses", "si", "son", "sont",
    "sous", "sur", "ta", "te", "tous", "tout", "toute", "toutes", "tres", "tu", "un", "une", "vers", "vos", "votre",
    "vous", "y",
];
