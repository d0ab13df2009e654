//! Who the text is about, sentence by sentence: what a pronoun or a description stands for.
//!
//! ```text
//! The engineer Lena Brandt met the mayor, Mr. Ole Dahl.      recent: Brandt (the subject), Dahl
//! “I was tired,” she said.                                   she: Brandt, a woman from here on
//! “So was I,” the mayor said.                                the one the report calls a mayor
//! ```

use super::Attribution;
use super::clause::{Phrase, Reading};
use super::word::Word;
use crate::article::TokenKind;
use crate::details::name::{Gender, Name, NameKind};
use crate::language::given_names;
use crate::language::speech::Pronoun;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// Somebody who speaks.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Speaker {
    Name(usize),
    Words(String),
}

/// Who the text is about at some point.
pub(super) struct Focus<'r> {
    pub reading: Reading<'r>,
    pub genders: Vec<Option<Gender>>,
    /// Which names are people's.
    humans: Rc<[bool]>,
    /// People, the one most likely meant by a pronoun last: who is spoken of again is soon found there.
    pub recent: Vec<usize>,
    /// Whether each name is among these.
    met: Vec<bool>,
    /// The people who have a role, by its last word and by what that is short for.
    pub bearers: FxHashMap<&'r str, Vec<usize>>,
    /// Whoever spoke last.
    pub last: Option<Speaker>,
    /// The subject of the last sentence that was told, not quoted.
    pub subject: Option<Speaker>,
    /// The last subject that was no person.
    pub thing: Option<Speaker>,
    /// The last subject that was several people without a name.
    pub group: Option<Speaker>,
    /// How many sentences ago that was.
    pub age: usize,
    /// Descriptions without a name by which somebody was spoken of, by their noun: `aide`, `an aide to the senator`.
    pub described: FxHashMap<String, Vec<String>>,
    /// Roles of people that stand apart from their names; of two people who have one, the last.
    pub learned: FxHashMap<String, usize>,
    /// Who speaks through the last letter, statement and the like, by its noun.
    pub documents: Vec<(String, Speaker)>,
    /// Whether only quotations were read since somebody spoke.
    pub running: bool,
}

impl<'r> Focus<'r> {
    /// Nobody was spoken of yet.
    pub fn new(reading: Reading<'r>) -> Focus<'r> {
        let genders = reading.names.iter().map(|name| name.gender).collect();
        let humans = reading.names.iter().map(human).collect();
        let mut bearers: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        let people = reading.names.iter().enumerate().filter(|(_, name)| name.kind == NameKind::Person);
        for (position, role) in people.flat_map(|(at, name)| name.roles.iter().map(move |role| (at, role))) {
            let noun = role.rsplit(' ').next().unwrap_or(role);
            let long = reading.naming.short_titles.iter().filter(|(short, _)| *short == noun).map(|(_, long)| *long);
            for noun in long.chain([noun]) {
                let bearers = bearers.entry(noun).or_default();
                if bearers.last() != Some(&position) {
                    bearers.push(position);
                }
            }
        }
        Focus {
            reading,
            genders,
            humans,
            recent: vec![],
            met: vec![false; reading.names.len()],
            bearers,
            last: None,
            subject: None,
            thing: None,
            group: None,
            age: 0,
            described: FxHashMap::default(),
            learned: FxHashMap::default(),
            documents: vec![],
            running: false,
        }
    }

    /// The subject of a sentence's main clause: its first pronoun or name, whichever stands first.
    pub fn main_subject(&self, words: &[Word]) -> Option<Phrase> {
        let reading = self.reading;
        let words = reading.main_clause(words);
        let pronoun = words.iter().position(|word| {
            let pronoun = reading.speech.pronoun(word.lower).filter(|_| word.quote.is_none() && word.name.is_none());
            pronoun.is_some_and(|pronoun| pronoun != Pronoun::It)
        });
        let Some(at) = pronoun else { return reading.first_subject(words) };
        match reading.first_subject(&words[..at]) {
            Some(phrase @ Phrase::Name(_)) => Some(phrase),
            _ => reading.speech.pronoun(words[at].lower).map(|pronoun| Phrase::Pronoun(pronoun, words[at].start)),
        }
    }

    /// Who is meant by a phrase in a quotation's own sentence, and how plainly it says so.
    pub fn told(&mut self, phrase: Phrase, words: &[Word], text: &str) -> Option<(Speaker, Attribution)> {
        let named = matches!(phrase, Phrase::Name(_));
        let pronoun = matches!(phrase, Phrase::Pronoun(..));
        let speaker = self.resolve(phrase, words, text)?;
        let described = !pronoun && matches!(speaker, Speaker::Words(_));
        Some((speaker, if named || described { Attribution::Named } else { Attribution::Pronoun }))
    }

    /// Who is meant by a phrase in a sentence.
    pub fn resolve(&mut self, phrase: Phrase, words: &[Word], text: &str) -> Option<Speaker> {
        match phrase {
            Phrase::Name(name) => Some(Speaker::Name(name)),
            Phrase::Words(start, end) => {
                let inside: Vec<Word> =
                    words.iter().filter(|word| word.start >= start && word.end <= end).cloned().collect();
                self.owner(&inside, words, text).or_else(|| Some(self.described(text[start..end].trim())))
            }
            Phrase::Pronoun(pronoun, at) => {
                let gender = match pronoun {
                    Pronoun::He => Some(Gender::Man),
                    Pronoun::She => Some(Gender::Woman),
                    Pronoun::It => return self.it(),
                    Pronoun::They => None,
                };
                if gender.is_none() {
                    return self.group.clone().or_else(|| self.last.clone()).or_else(|| self.subject.clone());
                }
                let earlier: Vec<Word> = words.iter().filter(|word| word.start < at).cloned().collect();
                // "Blaming Dahl, she said, is “…”": she is nobody whom her own words name.
                let set_off = earlier.last().is_some_and(|word| word.is(","))
                    && words
                        .iter()
                        .position(|word| word.start == at)
                        .is_some_and(|at| at + 1 < words.len() && self.reading.says(words, at + 1));
                let again = earlier
                    .iter()
                    .any(|word| self.reading.speech.pronoun(word.lower) == Some(pronoun) && word.quote.is_none());
                let here =
                    match self.reading.first_subject(self.reading.main_clause(&earlier)).filter(|_| !again && !set_off)
                    {
                        Some(Phrase::Name(name))
                            if self.reading.names[name].kind == NameKind::Person && self.fits(name, gender) =>
                        {
                            Some(name)
                        }
                        _ => None,
                    };
                let mut fitting = self.recent.iter().rev().copied().filter(|&name| self.fits(name, gender));
                let meant = here.or_else(|| {
                    let first = fitting.next()?;
                    if self.proven(first) {
                        Some(first)
                    } else {
                        fitting.find(|&name| self.proven(name)).or(Some(first))
                    }
                });
                match meant {
                    Some(name) => {
                        self.genders[name] = gender;
                        Some(Speaker::Name(name))
                    }
                    None => self.last.clone(),
                }
            }
        }
    }

    fn fits(&self, name: usize, gender: Option<Gender>) -> bool {
        self.genders[name].is_none() || gender.is_none() || self.genders[name] == gender
    }

    /// Whether a name is a person's beyond doubt: a full name, a title, a first name; `Hollywood` is none of these.
    fn proven(&self, name: usize) -> bool {
        let name = &self.reading.names[name];
        let mut words = name.forms[0].split(' ');
        let first = words.next().unwrap_or_default();
        !name.roles.is_empty()
            || given_names::MEN.contains(first)
            || given_names::WOMEN.contains(first)
            || words.next().is_some() && !self.reading.speech.determiners.contains(first)
    }

    /// Whether a name is a person's.
    pub fn human(&self, name: usize) -> bool {
        self.humans[name]
    }

    /// Whether a person by name spoke last.
    pub fn person_spoke(&self) -> bool {
        matches!(self.last, Some(Speaker::Name(name)) if self.human(name))
    }

    fn it(&self) -> Option<Speaker> {
        let person = |speaker: &Speaker| matches!(speaker, Speaker::Name(name) if self.reading.names[*name].kind == NameKind::Person);
        self.last
            .clone()
            .filter(|last| self.running && !person(last))
            .or_else(|| self.thing.clone())
            .or_else(|| self.last.clone())
    }

    /// Reads a sentence, and who spoke in it. Returns the person whom it is about: its subject, by name, pronoun or
    /// description, else who spoke.
    pub fn read(&mut self, words: &[Word], text: &str, spoke: &Option<Speaker>) -> Option<usize> {
        let told = words.iter().any(|word| word.quote.is_none() && word.kind == TokenKind::Word);
        let mut persons: Vec<usize> = vec![];
        let humans = Rc::clone(&self.humans);
        let mut put = |name: usize| {
            if humans[name] && !persons.contains(&name) {
                persons.push(name);
            }
        };
        let names = self.reading.names;
        let mut about = None;
        if let Some(Speaker::Name(name)) = spoke {
            put(*name);
            about = Some(*name);
        }
        if told {
            self.age += 1;
            self.group = self.group.take().filter(|_| self.age < 3);
            let phrase = self.reading.teller(words).or_else(|| self.main_subject(words));
            let pronoun = matches!(phrase, Some(Phrase::Pronoun(..)));
            let told_of = phrase.and_then(|phrase| self.resolve(phrase, words, text));
            let reading = self.reading;
            let pair = words.windows(2).any(|pair| pair[0].name.is_some() && pair[1].is("and"));
            if pair {
                self.group = None;
            }
            for verb in (0..words.len()).filter(|&at| reading.says(words, at)) {
                let from = words[..verb].iter().rposition(|word| {
                    reading.speech.relatives.contains(word.lower) && !word.is("who") && !word.is("which")
                });
                let clause = &words[from.map_or(0, |at| at + 1)..verb];
                if let Some(Phrase::Words(start, end)) = reading.subject_before(clause) {
                    self.remember(&text[start..end]);
                }
            }
            if let Some(Speaker::Words(said)) = &told_of {
                if !pronoun && !pair {
                    self.remember(said);
                }
                self.thing.clone_from(&told_of);
            }
            self.learn_roles(words);
            let subject = told_of.clone().filter(|subject| matches!(subject, Speaker::Name(_)));
            let subject_wrote = spoke.as_ref().or(subject.as_ref()).filter(|author| matches!(author, Speaker::Name(_)));
            for (at, word) in words.iter().enumerate().filter(|(_, word)| word.quote.is_none()) {
                // "a letter from her lawyer, Ole Dahl"
                let from = words.get(at + 1).is_some_and(|next| next.is("from") || next.is("by"));
                let writer = words[at + 1..].iter().take(8).filter(|word| !word.owner).filter_map(|word| word.name);
                let writer = writer.into_iter().find(|&name| self.human(name));
                let author = writer.filter(|_| from).map(Speaker::Name);
                let author = author.as_ref().or(subject_wrote);
                let noun = word.lower.strip_suffix('s').unwrap_or(word.lower);
                if self.reading.speech.documents.contains(noun) {
                    self.documents.retain(|(known, _)| known != noun);
                    self.documents.extend(author.map(|author| (noun.to_owned(), author.clone())));
                }
            }
            if let Some(Speaker::Name(name)) = &subject {
                put(*name);
                about = Some(*name);
                if names[*name].kind != NameKind::Person {
                    self.thing.clone_from(&subject);
                }
            }
            let mentioned = words.iter().filter(|word| word.quote.is_none()).filter_map(|word| word.name);
            for name in mentioned.filter(|&name| names[name].kind == NameKind::Person) {
                put(name);
            }
            let by_name = matches!(&subject, Some(Speaker::Name(name)) if self.human(*name));
            // "One user posted this:"
            let announced = words.last().is_some_and(|word| word.is(":"));
            if spoke.is_none() {
                self.running = false;
                self.subject = if announced { told_of } else { subject.filter(|_| by_name) };
            }
        }
        for name in persons.into_iter().rev() {
            if std::mem::replace(&mut self.met[name], true)
                && let Some(at) = self.recent.iter().rposition(|known| *known == name)
            {
                self.recent.remove(at);
            }
            self.recent.push(name);
        }
        about.filter(|name| names[*name].kind == NameKind::Person)
    }
}

/// A person, or what a first name betrays as one: `NRA chief Wayne Smit`.
fn human(name: &Name) -> bool {
    let given = |word: &str| given_names::MEN.contains(word) || given_names::WOMEN.contains(word);
    name.kind == NameKind::Person
        || name.kind != NameKind::Place && name.forms[0].contains(' ') && name.forms[0].split(' ').any(given)
}
