//! Wording that two sentences share: how long its longest run is, and how much of it stands beside the same word.
//!
//! ```text
//! x: after the boat sank off the coast          longest run  3  (the boat sank)
//! y: when the boat sank near the coast          pairs        3  (the boat, boat sank, the coast)
//! ```
//!
//! A sentence is compared with some thirty others. So the places of its words are looked up by the word, and each word of the
//! other sentence meets only its like: some dozens of steps where a table of both sentences has hundreds of cells.

use super::terms::Term;

/// Of a longer sentence only so many words are looked at: a sentence that says one word a thousand times over meets itself in a
/// million places.
const MOST_WORDS: usize = 400;

/// One sentence, to be compared with others.
#[derive(Default)]
pub(super) struct Runs {
    /// For each term the last place of it in the sentence, counted from 1; 0 where it has none.
    last: Vec<u32>,
    /// For each place the place before it of the same term, counted from 1.
    earlier: Vec<u32>,
    /// The ids of the sentence.
    ids: Vec<u32>,
    /// For each place when a run last reached it, and how long it was then.
    reached: Vec<(u32, u32)>,
    /// For each place with which other sentence it was last in a pair.
    paired: Vec<u32>,
    /// Counts words and sentences that this one was compared with, so that nothing has to be cleared for each.
    clock: u32,
}

impl Runs {
    /// For terms with ids below `terms`.
    pub fn new(terms: usize) -> Self {
        Runs { last: vec![0; terms], ..Runs::default() }
    }

    /// Takes the next sentence.
    pub fn read(&mut self, sentence: &[Term]) {
        for id in self.ids.drain(..) {
            self.last[id as usize] = 0;
        }
        self.earlier.clear();
        for (place, term) in sentence.iter().take(MOST_WORDS).enumerate() {
            self.ids.push(term.id);
            self.earlier.push(self.last[term.id as usize]);
            self.last[term.id as usize] = place as u32 + 1;
        }
        self.reached.clear();
        self.reached.resize(self.ids.len() + 1, (0, 0));
        self.paired.clear();
        self.paired.resize(self.ids.len(), 0);
        self.clock = 1;
    }

    /// The longest run of words that both sentences have, and the share of the shorter one's pairs of neighbours that both have.
    pub fn shared(&mut self, other: &[Term]) -> (usize, f64) {
        let other = &other[..other.len().min(MOST_WORDS)];
        let (mut longest, mut pairs, mut pairs_other) = (0, 0, 0);
        // A time that no word of an earlier sentence has had.
        self.clock += 1;
        let sentence = self.clock;
        for term in other {
            self.clock += 1;
            let mut is_pair = false;
            // From the last place to the first, so that the place before has not been reached by this word yet.
            let mut place = self.last[term.id as usize] as usize;
            while place > 0 {
                let (when, length) = self.reached[place - 1];
                let run = if when == self.clock - 1 { length + 1 } else { 1 };
                self.reached[place] = (self.clock, run);
                longest = longest.max(run);
                if run > 1 {
                    is_pair = true;
                    if self.paired[place - 1] != sentence {
                        self.paired[place - 1] = sentence;
                        pairs += 1;
                    }
                }
                place = self.earlier[place - 1] as usize;
            }
            pairs_other += usize::from(is_pair);
        }
        let neighbours = self.ids.len().min(other.len()).max(2) - 1;
        (longest as usize, pairs.min(pairs_other) as f64 / neighbours as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(words: &str) -> Vec<Term> {
        let known = ["the", "boat", "sank", "off", "coast", "after", "when", "near"];
        let id = |word: &str| known.iter().position(|other| *other == word).expect("a known word") as u32;
        let term = |word| Term { id: id(word), stop: false, capital: false, number: false, quoted: false };
        words.split(' ').map(term).collect()
    }

    fn shared(x: &str, others: &[&str]) -> Vec<(usize, f64)> {
        let mut runs = Runs::new(8);
        runs.read(&terms("coast coast the boat"));
        runs.read(&terms(x));
        others.iter().map(|other| runs.shared(&terms(other))).collect()
    }

    #[test]
    fn the_longest_run_and_the_pairs_of_neighbours_are_found() {
        let x = "after the boat sank off the coast";
        assert_eq!(shared(x, &["when the boat sank near the coast"]), [(3, 3.0 / 6.0)]);
        assert_eq!(shared(x, &["sank", "the coast", "coast boat", x]), [(1, 0.0), (2, 1.0), (1, 0.0), (7, 1.0)]);
    }

    #[test]
    fn a_word_that_stands_twice_is_met_twice() {
        assert_eq!(shared("the the boat the boat sank", &["the boat sank"]), [(3, 1.0)]);
    }

    #[test]
    fn a_sentence_of_one_word_over_and_over_ends() {
        let x = vec!["boat"; 100_000].join(" ");
        assert_eq!(shared(&x, &[&x])[0].0, MOST_WORDS);
    }
}
