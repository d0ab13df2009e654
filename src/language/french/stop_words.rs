//! French words that say little about what a sentence is about.

/// Lower case, curly apostrophes straightened, sorted.
pub static STOP_WORDS: &[&str] = &[
    "a", "afin", "ai", "ainsi", "alors", "après", "au", "aucun", "aussi", "autre", "autres", "aux", "avait", "avant",
    "avec", "avoir", "c'", "ce", "cela", "ces", "cet", "cette", "ceux", "chez", "comme", "d'", "dans", "de", "depuis",
    "des", "deux", "devant", "dont", "du", "elle", "elles", "en", "encore", "entre", "est", "et", "eux", "fait",
    "font", "il", "ils", "j'", "je", "jusqu'", "l'", "la", "le", "les", "leur", "leurs", "lors", "lorsqu'", "lui",
    "m'", "ma", "mais", "me", "mes", "moins", "mon", "même", "n'", "ne", "ni", "non", "nos", "notre", "nous", "on",
    "ont", "ou", "où", "par", "pas", "pendant", "peu", "plus", "pour", "pourquoi", "puisqu'", "qu'", "quand", "que",
    "quel", "quelle", "qui", "s'", "sa", "sans", "se", "selon", "sera", "ses", "si", "son", "sont", "sous", "sur",
    "ta", "te", "tous", "tout", "toute", "toutes", "très", "tu", "un", "une", "vers", "vos", "votre", "vous", "y",
    "étaient", "était", "été", "être",
];
