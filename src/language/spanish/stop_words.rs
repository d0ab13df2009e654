//! Spanish words that say little about what a sentence is about.

/// Lower case, curly apostrophes straightened, sorted.
pub static STOP_WORDS: &[&str] = &[
    "a", "al", "algo", "algunos", "ante", "antes", "así", "aunque", "cada", "como", "con", "contra", "cual", "cuando",
    "de", "del", "desde", "donde", "dos", "durante", "e", "el", "ella", "ellas", "ellos", "en", "entre", "era", "eran",
    "es", "esa", "ese", "eso", "esta", "estar", "estas", "este", "esto", "estos", "está", "están", "fue", "fueron",
    "ha", "había", "han", "hasta", "hay", "la", "las", "le", "les", "lo", "los", "me", "mi", "mientras", "muy", "más",
    "nada", "ni", "no", "nos", "o", "otra", "otras", "otro", "otros", "para", "pero", "poco", "por", "porque", "pues",
    "que", "quien", "qué", "se", "según", "ser", "será", "si", "sin", "sino", "sobre", "son", "su", "sus", "sí",
    "también", "tanto", "tiene", "tienen", "todo", "todos", "tras", "tu", "un", "una", "uno", "unos", "y", "ya", "yo",
    "él",
];
