//! What a language brings: its words, sentences, stems, stop words and abbreviations.

pub mod words;
