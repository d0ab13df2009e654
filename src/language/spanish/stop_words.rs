//! Spanish words that say little about what a sentence is about.

/// As tokens have them: lower case, without accents, curly apostrophes straightened; sorted.
pub static STOP_WORDS: &[&str] = &[
    "a", "al", "algo", "algunos", "ante", "antes", "asi", "aunque", "cada", "como", "con", "contra", "cual", "cuando",
    "de", "del", "desde", "donde", "dos", "durante", "e", "el", "ella", "ellas", "ellos", "en", "entre", "era", "eran",
    "es", "esa", "ese", "eso", "esta", "estan", "estar", "estas", "este", "esto", "estos", "fue", "fueron", "ha",
    "habia", "han", "hasta", "hay", "la", "las", "le", "les", "lo", "los", "mas", "me", "mi", "mientras", "muy",
    "nada", "ni", "no", "nos", "o", "otra", "otras", "otro", "otros", "para", "pero", "poco", "por", "porque", "pues",
    "que", "quien", "se", "segun", "ser", "sera", "si", "sin", "sino", "sobre", "son", "su", "sus", "tambien", "tanto",
    "tiene", "tienen", "todo", "todos", "tras", "tu", "un", "una", "uno", "unos", "y", "ya", "yo",
];
