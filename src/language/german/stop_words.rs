//! German words that say little about what a sentence is about.

/// As tokens have them: lower case, without accents, curly apostrophes straightened; sorted.
pub static STOP_WORDS: &[&str] = &[
    "aber", "als", "am", "an", "auch", "auf", "aus", "bei", "bin", "bis", "bist", "da", "damit", "dann", "das", "dass",
    "dem", "den", "der", "des", "die", "dies", "diese", "diesem", "diesen", "dieser", "dieses", "doch", "dort", "du",
    "durch", "ein", "eine", "einem", "einen", "einer", "eines", "er", "es", "euch", "fur", "haben", "hat", "hatte",
    "hatten", "hier", "ich", "ihm", "ihn", "ihnen", "ihr", "ihre", "ihrem", "ihren", "ihrer", "im", "in", "ist", "ja",
    "kann", "kein", "keine", "keinen", "konnen", "mehr", "mit", "muss", "nach", "nicht", "noch", "nun", "nur", "ob",
    "oder", "ohne", "schon", "sehr", "sei", "sein", "seine", "seinem", "seinen", "seiner", "sich", "sie", "sind", "so",
    "soll", "sollen", "sowie", "uber", "um", "und", "uns", "unter", "vom", "von", "vor", "war", "waren", "was", "weil",
    "wenn", "wer", "werden", "wie", "wieder", "will", "wir", "wird", "worden", "wurde", "wurden", "zu", "zum", "zur",
    "zwar", "zwischen",
];
