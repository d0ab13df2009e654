//! The words by which a language says who said something.
//!
//! ```
//! use diptych::language::speech;
//! assert!(speech::of("en").verbs.contains("said"));
//! ```

use super::english;
use super::lexicon::Words;
#[cfg(feature = "whole")]
use super::{french, german, russian, spanish, ukrainian};

/// Whom a pronoun stands for as a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pronoun {
    /// `he`
    He,
    /// `she`
    She,
    /// `it`
    It,
    /// `they`
    They,
}

/// What a language knows about reported speech. All words as [`crate::article::Token::lower`] has them.
#[derive(Debug)]
pub struct Speech {
    /// Verbs whose subject speaks: `said`, `told`, `wrote`, `warned`, `adding`.
    pub verbs: Words,
    /// Verbs whose subject speaks when a quotation follows in the same clause: `called` the plan “absurd”.
    pub loose_verbs: Words,
    /// Helping words between a subject and its verb: `has`, `later`, `also`.
    pub auxiliaries: Words,
    /// Pronouns that may be the subject of a verb of saying.
    pub pronouns: &'static [(&'static str, Pronoun)],
    /// Whether a speaker commonly stands behind the verb before any name: `sagte Brückner`, `dijo Izquierdo`.
    pub verb_first: bool,
    /// `he`, `his`, `him`.
    pub men: Words,
    /// `she`, `her`.
    pub women: Words,
    /// `they`, `we`, `it`: somebody spoken of before, of no known sex.
    pub others: Words,
    /// Words that begin a noun phrase: `the`, `a`, `one`, `its`.
    pub determiners: Words,
    /// Prepositions: what follows them is not the subject.
    pub prepositions: Words,
    /// Words that begin a clause of its own inside a sentence: `who`, `which`, `that`.
    pub relatives: Words,
    /// Texts that speak for whoever wrote them: `statement`, `letter`.
    pub documents: Words,
    /// What a name may stand before without being the subject: `Obama administration`, `Grimm campaign`.
    pub bodies: Words,
    /// Nouns of time, which no speaker is: `this morning`.
    pub times: Words,
    /// Nouns that stand for a person spoken of: `the presidential hopeful`.
    pub stand_ins: Words,
    /// Words after which quoted words are a label, not speech: `dubbed`, `titled`, `so-called`.
    pub labels: Words,
    /// Names of what has a title of its own: `program`, `film`; a quotation after them is a title.
    pub titled: Words,
    /// Words shortened in front by an apostrophe, which is no opening mark: `em`, `til`.
    pub elisions: Words,
    /// Pronouns that only stand as the object of a clause: `him`.
    pub objects: Words,
    /// Pronouns that are the object of a clause or say whose: `asked her`, `her office`.
    pub both_cases: Words,
    /// `himself`: words that repeat the subject.
    pub reflexives: Words,
    /// Words of the verbs of saying that are nouns as well: `his recent claims`.
    pub nouns: Words,
    /// Common verbs that say nothing and end the noun phrase before them: `Brokers cut their price target`.
    pub plain_verbs: Words,
    /// Nouns for what somebody says, by which it is credited to them: `by his own account`, `in her words`.
    pub accounts: Words,
    /// Verbs of saying by which whoever speaks goes on.
    pub continuing: Words,
    /// Nouns that mean several people though they have no ending of the plural: `police`.
    pub plurals: Words,
    /// Nouns that stand for an organisation spoken of: `the group`.
    pub collectives: Words,
    /// Texts and channels through which their owner speaks: `Hayday's account tweeted`.
    pub owned: Words,
    /// Words by which a sentence credits the quotation before it: `That is how Hayday put it`.
    pub forward: Words,
    /// Offices that one person does not hold together, each in all its words: a judge is no mayor.
    pub offices: &'static [&'static [&'static str]],
    /// Nouns for those who speak for others.
    pub voices: Words,
    /// Nouns for a woman only: no man is a spokeswoman.
    pub feminine: Words,
    /// Words that turn a statement round: `not`, `never`.
    pub negations: Words,
    /// Nouns of public services that speak for themselves: `police`.
    pub services: Words,
    /// The words before a speaker in `according to the mayor`, in each way to say so.
    pub according: &'static [&'static [&'static str]],
}

impl Speech {
    /// The pronoun that a word is.
    pub fn pronoun(&self, word: &str) -> Option<Pronoun> {
        self.pronouns.iter().find(|(written, _)| *written == word).map(|(_, pronoun)| *pronoun)
    }
}

/// What is known of a language, by its BCP 47 tag; nothing where nothing is: then no speaker is guessed.
pub fn of(language: &str) -> &'static Speech {
    match language.split('-').next() {
        Some("en") => &english::speech::SPEECH,
        #[cfg(feature = "whole")]
        Some("de") => &german::speech::SPEECH,
        #[cfg(feature = "whole")]
        Some("fr") => &french::speech::SPEECH,
        #[cfg(feature = "whole")]
        Some("es") => &spanish::speech::SPEECH,
        #[cfg(feature = "whole")]
        Some("ru") => &russian::speech::SPEECH,
        #[cfg(feature = "whole")]
        Some("uk") => &ukrainian::speech::SPEECH,
        _ => &NOTHING,
    }
}

/// A language of which nothing is known.
static NOTHING: Speech = Speech {
    verbs: Words::new(""),
    loose_verbs: Words::new(""),
    auxiliaries: Words::new(""),
    pronouns: &[],
    verb_first: false,
    men: Words::new(""),
    women: Words::new(""),
    others: Words::new(""),
    determiners: Words::new(""),
    prepositions: Words::new(""),
    relatives: Words::new(""),
    documents: Words::new(""),
    bodies: Words::new(""),
    times: Words::new(""),
    stand_ins: Words::new(""),
    labels: Words::new(""),
    titled: Words::new(""),
    elisions: Words::new(""),
    objects: Words::new(""),
    both_cases: Words::new(""),
    reflexives: Words::new(""),
    nouns: Words::new(""),
    plain_verbs: Words::new(""),
    accounts: Words::new(""),
    continuing: Words::new(""),
    plurals: Words::new(""),
    collectives: Words::new(""),
    owned: Words::new(""),
    forward: Words::new(""),
    offices: &[],
    voices: Words::new(""),
    feminine: Words::new(""),
    negations: Words::new(""),
    services: Words::new(""),
    according: &[],
};
