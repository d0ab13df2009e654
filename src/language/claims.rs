//! What a language knows about statements that cannot both be true: opposite outcomes, causes, doers, places and order.
//!
//! ```
//! use diptych::language::claims;
//! let english = claims::of("en-GB").expect("English has data");
//! assert!(english.outcomes.iter().any(|outcome| outcome.poles.iter().any(|pole| pole.contains("acquit"))));
//! assert!(claims::of("vo").is_none(), "no data on Volapük: its claims are not compared");
//! ```
//!
//! Phrases are written as in a dictionary ("turn down"), several in one string parted by `|`, and found in any inflection
//! ("turned down"): words are compared by the stem of their base form. A word that is to be found only as it stands has `=` before it ("=right").

use super::english;
use super::lexicon::Words;

/// Phrases that mean one thing, in one string, parted by `|`.
pub type Phrases = &'static str;

/// Which noun an outcome is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Whatever undergoes it: the object of "approved the plan", the subject of "the plan was approved".
    Patient,
    /// Whoever does or is it: the subject of "won", "rose", "was absent".
    Subject,
    /// Whoever does it and whatever it is done to: "won the cup", "supported the bill".
    Both,
}

/// Outcomes of which only one can come about.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
    /// Each pole says one outcome in several ways; two poles exclude each other.
    pub poles: &'static [Phrases],
    /// Of which noun it is told.
    pub theme: Theme,
    /// The only nouns that it is told of; any noun where there are none.
    pub of: Phrases,
}

/// Words before a noun of which only one can hold of the same thing: a red or a yellow card.
#[derive(Clone, Copy, Debug)]
pub struct Qualities {
    /// Each pole one quality.
    pub poles: &'static [Phrases],
    /// The only nouns that it is told of; any noun where there are none.
    pub of: Phrases,
    /// Nouns that may be held against each other though they are not one: the south goal, the north end.
    pub alike: Phrases,
}

/// Nouns that fill one place in a statement: died at home, died in hospital.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    /// The words that open the place, each group of one meaning: the two statements need words of one group.
    pub governors: &'static [Phrases],
    /// The words right before the noun, its article and adjectives aside; empty where the governor itself stands there.
    pub links: Phrases,
    /// The nouns; those of a group can be one thing, those of two groups cannot.
    pub groups: &'static [Phrases],
}

/// What a language knows about claims. Words as [`crate::article::Token::lower`] has them.
#[derive(Debug)]
pub struct ClaimWords {
    /// Forms of irregular verbs and nouns, each with its base form behind a colon.
    pub irregular: &'static str,
    /// Participles that do not end like regular ones.
    pub participles: Words,
    /// Opposite outcomes.
    pub outcomes: &'static [Outcome],
    /// Opposite qualities.
    pub qualities: &'static [Qualities],
    /// Slots for nouns.
    pub slots: &'static [Slot],
    /// Phrases that a cause follows.
    pub before_cause: Phrases,
    /// "cause", in "the cause of the fire was".
    pub cause: &'static str,
    /// "of".
    pub of: &'static str,
    /// "after": what follows may be a cause.
    pub after: &'static str,
    /// Phrases that follow a cause.
    pub after_cause: Phrases,
    /// Words that say nothing about a cause: "preliminary", "apparent".
    pub empty_causes: Words,
    /// Kinds of causes; two causes of one kind may be one.
    pub causes: &'static [Phrases],
    /// Deeds that one person or group does once, each group of one meaning.
    pub deeds: &'static [Phrases],
    /// Endings of regular past forms and participles.
    pub participle_endings: &'static [&'static str],
    /// "not", "never", "without".
    pub negators: Words,
    /// Ending of words that carry a negation in them: the n't of "didn't".
    pub negated_ending: &'static str,
    /// "without", which denies the gerund behind it.
    pub without: &'static str,
    /// Ending of a gerund.
    pub gerund_ending: &'static str,
    /// "no", "nobody": before a noun or in its place, they deny the whole statement.
    pub nobody: Words,
    /// Words after "no" with which it denies nothing that happened: "longer", "doubt".
    pub idle_denials: Words,
    /// Words after a negator that leave the statement open: "only", "immediately".
    pub softened: Words,
    /// Verbs that deny what follows them with "to": "failed".
    pub failing: Words,
    /// Verbs after which "to" and a verb tell what happened: "voted", "managed".
    pub achieving: Words,
    /// "to".
    pub to: &'static str,
    /// "will".
    pub future: Words,
    /// Words that make a statement a possibility, a condition, a wish.
    pub unsure: Words,
    /// Words before an amount that make it all there is: "the two".
    pub definite: Words,
    /// Words for some of many: two outcomes may be those of two parts of one thing.
    pub partitive: Words,
    /// Verbs whose subject is a party to the matter: what follows is a claim of theirs.
    pub partial: Words,
    /// Forms of "to be" and "to get", which make a passive.
    pub being: Words,
    /// Words that part one statement of a sentence from the next.
    pub conjunctions: Words,
    /// Those of the conjunctions that may join two verbs of one subject.
    pub joining: Words,
    /// Ending of a verb in the present.
    pub verb_ending: &'static str,
    /// Words that refer to a noun before them: "who", "which".
    pub relatives: Words,
    /// Prepositions, which end a noun phrase.
    pub prepositions: Words,
    /// Words that begin a noun phrase.
    pub determiners: Words,
    /// "he", "she": two of them are two people.
    pub people: Words,
    /// "by" before whoever did it.
    pub by: &'static str,
    /// "it was": what follows is singled out, up to a relative.
    pub cleft: &'static [&'static str],
    /// "before", "after", "during": where an event stands in time.
    pub order: &'static [(&'static str, i8)],
    /// Events that something stands before or after.
    pub events: &'static [Phrases],
    /// Verbs that say too little for their denial to contradict another sentence.
    pub light: Words,
}

/// What is known of a language, by its BCP 47 tag.
pub fn of(language: &str) -> Option<&'static ClaimWords> {
    match language.split('-').next() {
        Some("en") => Some(&english::claims::CLAIMS),
        _ => None,
    }
}
