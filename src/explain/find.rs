//! Finding the sentence that a person means by some of its words.

use crate::article::Article;
use crate::comparison::SideName;
use crate::error::Error;

/// How many numbers an error names where words stand in several sentences.
const MOST_NUMBERS: usize = 5;

/// The only sentence of a report that has these words, whatever their case, spaces and kind of quotation marks.
///
/// ```
/// use diptych::{comparison::SideName, explain::sentence_with};
///
/// let report = diptych::read("Port shut\n\nThe mayor’s office shut the port. Ships wait.".as_bytes(), "a.txt")?;
/// assert_eq!(sentence_with(&report, SideName::A, "the mayor's  office")?, 1);
/// assert!(sentence_with(&report, SideName::A, "shut").is_err(), "the headline has it too");
/// # Ok::<(), diptych::Error>(())
/// ```
///
/// # Errors
/// [`Error::NoSuchWords`] and [`Error::SeveralSentences`].
pub fn sentence_with(article: &Article, side: SideName, words: &str) -> Result<usize, Error> {
    let wanted = folded(words);
    let has = |sentence: &usize| folded(&article.sentences[*sentence].text).contains(&wanted);
    let found: Vec<usize> = match wanted.is_empty() {
        true => vec![],
        false => (0..article.sentences.len()).filter(has).collect(),
    };
    let (side, words) = (side.letter(), words.trim().to_owned());
    match found.as_slice() {
        [] => Err(Error::NoSuchWords { side, words }),
        [sentence] => Ok(*sentence),
        several => {
            let mut numbers: Vec<String> = several.iter().take(MOST_NUMBERS).map(usize::to_string).collect();
            if several.len() > MOST_NUMBERS {
                numbers.push("…".to_owned());
            }
            Err(Error::SeveralSentences { side, words, numbers: numbers.join(", ") })
        }
    }
}

fn folded(text: &str) -> String {
    let straight = text.to_lowercase().replace(['’', '‘'], "'").replace(['“', '”', '„'], "\"");
    straight.split_whitespace().collect::<Vec<_>>().join(" ")
}
