//! Pairs of long reports to measure with, made from the project's own reports.
//!
//! A long report is a series of stories, as a report of an inquiry is. Each story has the paragraphs, quotations, names and
//! figures of one of the project's reports, but other ones, and other words; it makes no sense, and no two stories are alike:
//!
//! ```text
//! Regional governor Halina Brezovic signed the evacuation order at 4:20 a.m. and asked for 90 buses.
//! Regional dismantl Passu Tohon sornonkeind when fauna analogu with 4:20 a.m. road photographi dismantl fauna work 67 moist.
//! ```
//!
//! Names and words are drawn as people draw them: one that was used often is used again, and now and then there is a new one
//! (Pitman and Yor 1997, with discount 0.6, so that a vocabulary grows as the text's length to the power of 0.6; Heaps 1978;
//! how often each is used then falls about as Zipf's law has it). Names are invented. Nine new words in ten are stems out of
//! the table of near words, so that what looks words up there has as much to do as with real reports: mostly the one nearest to
//! a word that was used before, since a report's words belong together, else any. The tenth, and all when the table has been
//! used up, is invented, as real reports have words that no table knows.
//!
//! Of two reports of a pair, `b` tells two stories in three of those that `a` tells, in another order, with two sentences in
//! three, and says every fifth word differently.

use diptych::Vectors;

/// What the stories are made from.
const SOURCES: [&str; 9] = [
    include_str!("../../tests/reports/dam.txt"),
    include_str!("../../tests/reports/strike.txt"),
    include_str!("../../tests/reports/theft.txt"),
    include_str!("../../tests/reports/unrelated/fire-bakery.txt"),
    include_str!("../../tests/reports/unrelated/fire-warehouse.txt"),
    include_str!("../../tests/reports/unrelated/election-town.txt"),
    include_str!("../../tests/reports/unrelated/election-country.txt"),
    include_str!("../../tests/reports/unrelated/football-final.txt"),
    include_str!("../../tests/reports/unrelated/football-league.txt"),
];

/// SplitMix64 (Steele, Lea and Flood 2014): the same reports on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }
}

/// The stems of the table of near words.
struct Stems {
    table: Vectors,
    /// The rows that can still be words of a story: long ones, which stay as they are when they are stemmed.
    free: Vec<usize>,
    /// For each row its place among the free ones.
    places: Vec<Option<usize>>,
}

impl Stems {
    fn new() -> Stems {
        let table = include_bytes!("../../www/vectors/english.bin");
        let table = Vectors::from_bytes(table).expect("the project's own table is one");
        let english = diptych::language::of("en");
        let fits = |stem: &str| is_long(stem) && english.stem(stem) == stem;
        let free: Vec<usize> = (0..table.len()).filter(|row| fits(table.stem(*row))).collect();
        let mut places = vec![None; table.len()];
        free.iter().enumerate().for_each(|(place, row)| places[*row] = Some(place));
        Stems { table, free, places }
    }

    /// The nearest one to another that is still free.
    fn nearest(&self, row: usize) -> Option<usize> {
        let free = self.table.near(row).filter(|(near, _)| self.places[*near].is_some());
        free.max_by_key(|(near, cell)| (*cell, std::cmp::Reverse(*near))).map(|(near, _)| near)
    }

    fn take(&mut self, row: usize) {
        let Some(place) = self.places[row].take() else { return };
        self.free.swap_remove(place);
        if let Some(moved) = self.free.get(place) {
            self.places[*moved] = Some(place);
        }
    }
}

/// Words that are drawn again the more often they were drawn, and now and then a new one.
#[derive(Default)]
struct Vocabulary {
    /// What new words are taken from, before any is invented.
    stems: Option<Stems>,
    /// Each word, and its row among the stems.
    words: Vec<(String, Option<usize>)>,
    /// The word of each draw.
    draws: Vec<usize>,
}

impl Vocabulary {
    /// One in so many new words is invented.
    const INVENTED: usize = 10;
    /// One in so many others is any stem.
    const ANY: usize = 5;
    const DISCOUNT: f64 = 0.6;
    const STRENGTH: f64 = 100.0;

    fn draw(&mut self, random: &mut Random) -> String {
        let new = (Self::STRENGTH + Self::DISCOUNT * self.words.len() as f64)
            / (Self::STRENGTH + self.draws.len() as f64).max(1.0);
        let word = if random.share() < new || self.draws.is_empty() {
            let word = self.new_word(random);
            self.words.push(word);
            self.words.len() - 1
        } else {
            self.draws[random.below(self.draws.len())]
        };
        self.draws.push(word);
        self.words[word].0.clone()
    }

    fn new_word(&mut self, random: &mut Random) -> (String, Option<usize>) {
        let Some(stems) = self.stems.as_mut().filter(|stems| !stems.free.is_empty()) else {
            return (invented(random), None);
        };
        if random.below(Self::INVENTED) == 0 {
            return (invented(random), None);
        }
        let drawn = self.draws.get(random.below(self.draws.len().max(1)));
        let drawn = drawn.and_then(|word| self.words[*word].1).filter(|_| random.below(Self::ANY) > 0);
        let row = drawn.and_then(|drawn| stems.nearest(drawn));
        let row = row.unwrap_or_else(|| stems.free[random.below(stems.free.len())]);
        stems.take(row);
        (stems.table.stem(row).to_owned(), Some(row))
    }
}

/// Two to four syllables.
fn invented(random: &mut Random) -> String {
    const ONSETS: [&str; 20] =
        ["b", "br", "d", "dr", "f", "g", "h", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z"];
    const VOWELS: [&str; 7] = ["a", "e", "i", "o", "u", "ei", "au"];
    const CODAS: [&str; 8] = ["", "", "n", "r", "l", "s", "m", "nd"];
    (0..2 + random.below(3))
        .map(|_| [ONSETS[random.below(20)], VOWELS[random.below(7)], CODAS[random.below(8)]].concat())
        .collect()
}

/// Two reports of about so many words each, as plain text.
pub fn pair(words: usize) -> (String, String) {
    let mut random = Random(words as u64);
    let (mut names, mut vocabulary) =
        (Vocabulary::default(), Vocabulary { stems: Some(Stems::new()), ..Vocabulary::default() });
    let mut count = 0;
    let mut stories = vec![];
    while count < words {
        let story = tell(SOURCES[random.below(SOURCES.len())], &mut names, &mut vocabulary, &mut random);
        count += length(&story);
        stories.push(story);
    }
    let mut other: Vec<Vec<String>> = vec![];
    for story in &stories {
        if random.below(3) > 0 || stories.len() < 3 {
            other.push(tell_again(story, &mut vocabulary, &mut random));
        }
    }
    let mut count: usize = other.iter().map(|story| length(story)).sum();
    while count < words {
        let story = tell(SOURCES[random.below(SOURCES.len())], &mut names, &mut vocabulary, &mut random);
        count += length(&story);
        other.insert(random.below(other.len() + 1), story);
    }
    // In another order, and of the length that was asked for: a story is up to 700 words.
    for report in [&mut stories, &mut other] {
        trim(report, words);
    }
    for at in (1..other.len()).rev() {
        other.swap(at, random.below(at + 1));
    }
    let text = |title: &str, stories: &[Vec<String>]| format!("{title}\n\n{}\n", stories.concat().join("\n\n"));
    (text("The inquiry reports on a year of trouble", &stories), text("What the inquiry found in a year", &other))
}

/// In words.
fn length(story: &[String]) -> usize {
    story.iter().map(|paragraph| paragraph.split(' ').count()).sum()
}

/// Takes paragraphs away from the last story until the report is no longer than it should be.
fn trim(stories: &mut [Vec<String>], words: usize) {
    let mut count: usize = stories.iter().map(|story| length(story)).sum();
    while let Some(last) = stories.last_mut()
        && count > words
        && let Some(paragraph) = last.pop()
    {
        count -= paragraph.split(' ').count();
    }
}

/// A story in paragraphs: the source's, with other names, figures and some other words.
fn tell(source: &str, names: &mut Vocabulary, vocabulary: &mut Vocabulary, random: &mut Random) -> Vec<String> {
    let mut cast: Vec<(String, String)> = vec![];
    let names_of_source = names_in(source);
    let paragraphs = source.split("\n\n").skip(1).filter(|text| text.split(' ').count() > 6);
    paragraphs
        .map(|paragraph| {
            let words = paragraph.split(' ').map(|written| {
                let word = core(written);
                let replaced = if word.is_empty() {
                    return written.to_owned();
                } else if word.chars().all(|c| c.is_ascii_digit()) {
                    let largest = 10_usize.pow(word.len().min(6) as u32);
                    (1 + random.below(largest)).to_string()
                } else if names_of_source.contains(&word) {
                    match cast.iter().find(|(name, _)| name == word) {
                        Some((_, other)) => other.clone(),
                        None => {
                            let other = capitalised(&names.draw(random));
                            cast.push((word.to_owned(), other.clone()));
                            other
                        }
                    }
                } else if is_long(word) {
                    vocabulary.draw(random)
                } else if SHORT.contains(&word) {
                    SHORT[random.below(SHORT.len())].to_owned()
                } else {
                    return written.to_owned();
                };
                written.replacen(word, &replaced, 1)
            });
            words.collect::<Vec<_>>().join(" ")
        })
        .collect()
}

/// The words that are capitalised where no sentence begins.
fn names_in(source: &str) -> Vec<&str> {
    let words: Vec<&str> = source.split("\n\n").skip(1).flat_map(|text| text.split(' ')).collect();
    let inside = words.windows(2).filter(|pair| pair[0].ends_with(|c: char| c.is_lowercase() || c == ','));
    let names = inside.map(|pair| core(pair[1])).filter(|word| word.starts_with(char::is_uppercase));
    names.filter(|word| !KEPT.contains(word)).collect()
}

/// Whether a word is one of a story's own: long, lower-case, and none that says how much or how many.
fn is_long(word: &str) -> bool {
    word.len() >= 5 && word.chars().all(char::is_lowercase) && !MEASURES.contains(&word)
}

const MEASURES: [&str; 24] = [
    "three",
    "seven",
    "eight",
    "eleven",
    "twelve",
    "eighteen",
    "nineteen",
    "twenty",
    "hundred",
    "thousand",
    "million",
    "percent",
    "years",
    "months",
    "weeks",
    "hours",
    "minutes",
    "metres",
    "centimetres",
    "kilometres",
    "tonnes",
    "crowns",
    "florins",
    "people",
];

/// Short words, to be exchanged for one another.
const SHORT: [&str; 48] = [
    "the", "of", "and", "to", "in", "for", "on", "that", "was", "with", "from", "by", "at", "as", "had", "it", "be",
    "were", "not", "but", "an", "a", "or", "is", "would", "which", "have", "could", "into", "than", "over", "after",
    "when", "only", "back", "house", "road", "long", "down", "made", "came", "took", "found", "rain", "work", "town",
    "last", "next",
];

/// What stays capitalised as it is.
const KEPT: [&str; 14] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "January",
    "February",
    "March",
    "Christmas",
    "August",
    "October",
    "I",
];

/// The story in another reporter's words: some sentences fewer, every fifth longer word another.
fn tell_again(story: &[String], vocabulary: &mut Vocabulary, random: &mut Random) -> Vec<String> {
    let mut paragraphs = vec![];
    for paragraph in story {
        let sentences =
            paragraph.split_inclusive(". ").filter(|sentence| sentence.contains('"') || random.below(3) > 0);
        let kept: String = sentences.collect();
        let words = kept
            .trim()
            .split(' ')
            .map(|word| if is_long(word) && random.below(5) == 0 { vocabulary.draw(random) } else { word.to_owned() });
        paragraphs.push(words.collect::<Vec<_>>().join(" "));
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    let turn = random.below(paragraphs.len().max(1));
    paragraphs.rotate_left(turn);
    paragraphs
}

/// A word without the signs around it and what an apostrophe adds.
fn core(written: &str) -> &str {
    let word = written.trim_matches(|c: char| !c.is_alphanumeric());
    word.split(['\'', '’']).next().unwrap_or(word)
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
