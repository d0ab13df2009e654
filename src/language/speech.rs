//! The words by which a language says who said something.
//!
//! ```
//! use diptych::language::speech;
//! assert!(speech::of("en").verbs.contains("said"));
//! ```

use super::english;
use super::lexicon::Words;

/// What a language knows about reported speech. All words as [`crate::article::Token::lower`] has them.
#[derive(Debug)]
pub struct Speech {
    /// Verbs whose subject speaks: `said`, `told`, `wrote`, `warned`, `adding`.
    pub verbs: Words,
    /// Verbs whose subject speaks when a quotation follows in the same clause: `called` the plan “absurd”.
    pub loose_verbs: Words,
    /// Helping words between a subject and its verb: `has`, `later`, `also`.
    pub auxiliaries: Words,
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
    /// The words before a speaker in `according to the mayor`.
    pub according: &'static [&'static str],
}

/// What is known of a language, by its BCP 47 tag; English where nothing is.
pub fn of(_language: &str) -> &'static Speech {
    &english::speech::SPEECH
}
