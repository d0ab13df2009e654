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
use crate::language::speech::Pronoun;

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
    /// People, the one most likely meant by a pronoun first.
    pub recent: Vec<usize>,
    /// Whoever spoke last.
    pub last: Option<Speaker>,
    /// The subject of the last sentence that was told, not quoted.
    pub subject: Option<Speaker>,
    /// The last subject that was no person.
    pub thing: Option<Speaker>,
    /// The subject of the last sentence, where it is neither a person nor a name.
    pub group: Option<Speaker>,
    /// Whether only quotations were read since somebody spoke.
    pub running: bool,
}

impl<'r> Focus<'r> {
    /// Nobody was spoken of yet.
    pub fn new(reading: Reading<'r>) -> Focus<'r> {
        let genders = reading.names.iter().map(|name| name.gender).collect();
        Focus { reading, genders, recent: vec![], last: None, subject: None, thing: None, group: None, running: false }
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
            Phrase::Words(start, end) => Some(self.described(text[start..end].trim())),
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
                let again = earlier
                    .iter()
                    .any(|word| self.reading.speech.pronoun(word.lower) == Some(pronoun) && word.quote.is_none());
                let here = match self.reading.first_subject(self.reading.main_clause(&earlier)).filter(|_| !again) {
                    Some(Phrase::Name(name))
                        if self.reading.names[name].kind == NameKind::Person && self.fits(name, gender) =>
                    {
                        Some(name)
                    }
                    _ => None,
                };
                let meant = here.or_else(|| self.recent.iter().copied().find(|&name| self.fits(name, gender)));
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

    fn it(&self) -> Option<Speaker> {
        let person = |speaker: &Speaker| matches!(speaker, Speaker::Name(name) if self.reading.names[*name].kind == NameKind::Person);
        self.last
            .clone()
            .filter(|last| self.running && !person(last))
            .or_else(|| self.thing.clone())
            .or_else(|| self.last.clone())
    }

    /// `the mayor` is the person whom the report calls a mayor, or, where it calls nobody so, whom it was speaking of;
    /// `the statement` speaks for whoever made it.
    fn described(&self, words: &str) -> Speaker {
        let reading = self.reading;
        let folded: Vec<String> = words.split([' ', '-']).map(crate::language::words::fold).collect();
        let owner = words.split(' ').next().is_some_and(|word| word.ends_with("'s") || word.ends_with("’s"));
        let definite = owner
            || folded.first().is_some_and(|word| matches!(word.as_str(), "the" | "his" | "her" | "its" | "their"));
        let head = folded.last().map_or("", String::as_str);
        if !definite {
            return Speaker::Words(words.to_owned());
        }
        let same_role = |role: &str| {
            let one = role.rsplit(' ').next().unwrap_or(role);
            one == head || reading.naming.short_titles.iter().any(|&(short, long)| short == one && long == head)
        };
        let person = |name: &usize| reading.names[*name].kind == NameKind::Person;
        let bears = |name: &usize| person(name) && reading.names[*name].roles.iter().any(|role| same_role(role));
        let by_role = self.recent.iter().copied().find(bears).or_else(|| {
            let mut bearers = (0..reading.names.len()).filter(|name| bears(name));
            bearers.next().filter(|_| bearers.next().is_none())
        });
        if let Some(name) = by_role {
            return Speaker::Name(name);
        }
        // "the 61-year-old", "the presidential hopeful": another word for the one spoken of.
        let stands_in = folded.first().is_some_and(|word| word == "the")
            && folded.len() < 6
            && (head == "old" || reading.speech.stand_ins.contains(head));
        let role = folded.first().is_some_and(|word| word == "the")
            && folded.len() == 2
            && reading.naming.roles.contains(head);
        let recent = self.recent.first().copied().filter(person);
        if let Some(name) = recent.filter(|&name| stands_in || role && reading.names[name].roles.is_empty()) {
            return Speaker::Name(name);
        }
        if folded.len() == 2
            && reading.speech.documents.contains(head)
            && let Some(last) = &self.last
        {
            return last.clone();
        }
        Speaker::Words(words.to_owned())
    }

    /// Reads a sentence, and who spoke in it. Returns the person whom it is about: its subject, by name, pronoun or
    /// description, else who spoke.
    pub fn read(&mut self, words: &[Word], text: &str, spoke: &Option<Speaker>) -> Option<usize> {
        let told = words.iter().any(|word| word.quote.is_none() && word.kind == TokenKind::Word);
        let mut persons: Vec<usize> = vec![];
        let mut put = |name: usize, names: &[Name]| {
            if names[name].kind == NameKind::Person && !persons.contains(&name) {
                persons.push(name);
            }
        };
        let names = self.reading.names;
        let mut about = None;
        if let Some(Speaker::Name(name)) = spoke {
            put(*name, names);
            about = Some(*name);
        }
        if told {
            let phrase = self.main_subject(words);
            self.group = None;
            let subject = match phrase {
                Some(Phrase::Words(start, end)) => {
                    let said = self.described(&text[start..end]);
                    if matches!(said, Speaker::Words(_)) {
                        self.group = Some(said);
                        self.thing.clone_from(&self.group);
                        None
                    } else {
                        Some(said)
                    }
                }
                Some(phrase) => self.resolve(phrase, words, text),
                None => None,
            };
            if let Some(Speaker::Name(name)) = &subject {
                put(*name, names);
                about = Some(*name);
                if names[*name].kind != NameKind::Person {
                    self.thing.clone_from(&subject);
                }
            }
            for name in words.iter().filter(|word| word.quote.is_none()).filter_map(|word| word.name) {
                put(name, names);
            }
            let by_name = matches!(&subject, Some(Speaker::Name(name)) if names[*name].kind == NameKind::Person);
            if spoke.is_none() {
                self.running = false;
                self.subject = subject.filter(|_| by_name);
            }
        }
        self.recent.retain(|name| !persons.contains(name));
        persons.append(&mut self.recent);
        self.recent = persons;
        about.filter(|name| names[*name].kind == NameKind::Person)
    }
}
