//! How much of a text is found again in another, word by word.

use std::collections::HashMap;

/// Words that two texts have in common.
pub struct Score {
    common: f64,
    expected: f64,
    read: f64,
}

impl Score {
    /// The share of the words read that were expected.
    pub fn precision(&self) -> f64 {
        self.common / self.read.max(1.0)
    }

    /// The share of the words expected that were read.
    pub fn recall(&self) -> f64 {
        self.common / self.expected.max(1.0)
    }

    /// The harmonic mean of both.
    pub fn f1(&self) -> f64 {
        2.0 * self.common / (self.expected + self.read).max(1.0)
    }
}

/// Counts the words that two texts have in common, each as often as in the text that has it less often.
pub fn score(expected: &str, read: &str) -> Score {
    let count = |text: &str| {
        let mut words: HashMap<String, usize> = HashMap::new();
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            *words.entry(word.to_lowercase()).or_default() += 1;
        }
        words
    };
    let (expected, read) = (count(expected), count(read));
    let common: usize = expected.iter().map(|(word, count)| *count.min(read.get(word).unwrap_or(&0))).sum();
    Score {
        common: common as f64,
        expected: expected.values().sum::<usize>() as f64,
        read: read.values().sum::<usize>() as f64,
    }
}
