//! Who is meant by a description.
//!
//! ```text
//! The Minister of Emergencies, General Ole Dahl, spoke.    the minister: Ole Dahl
//! An aide to the senator agreed.                           the aide: an aide to the senator
//! Lena Brandt wrote a letter.                              the letter: Lena Brandt
//! ```

use super::clause::Phrase;
use super::focus::{Focus, Speaker};
use super::word::Word;
use crate::article::TokenKind;
use crate::details::name::NameKind;
use crate::language::words::fold;

impl Focus<'_> {
    /// `the mayor` is the person whom the report calls a mayor, or, where it calls nobody so, whom it was speaking of;
    /// `the statement` speaks for whoever made it.
    pub(super) fn described(&self, words: &str) -> Speaker {
        let reading = self.reading;
        let folded: Vec<String> = words.split([' ', '-']).map(fold).collect();
        let owner = words.split(' ').next().is_some_and(|word| word.ends_with("'s") || word.ends_with("’s"));
        let definite = owner
            || folded.first().is_some_and(|word| matches!(word.as_str(), "the" | "his" | "her" | "its" | "their"));
        let head = folded.last().map_or("", String::as_str);
        // "the aide", after "an aide to the senator"; "a spokesman", after "a spokesman for the bank".
        let short = folded.len() == 2 && !owner;
        let again = || {
            let longer = self.described.get(head)?.iter().rev().find(|known| known.len() > words.len());
            longer.map(|known| Speaker::Words(known.clone()))
        };
        if !definite {
            let noun = reading.naming.roles.contains(head)
                && folded.first().is_some_and(|word| matches!(word.as_str(), "a" | "an"));
            return again().filter(|_| short && noun).unwrap_or_else(|| Speaker::Words(words.to_owned()));
        }
        if let Some(name) = self.learned.get(head).filter(|_| folded.len() < 5) {
            return Speaker::Name(*name);
        }
        let person = |name: &usize| reading.names[*name].kind == NameKind::Person;
        // "the Republican nominee" is not whoever the report calls a nominee.
        let grouped = folded.iter().any(|word| reading.naming.groups.contains(word));
        let bearers = self.bearers.get(head).map_or(&[][..], Vec::as_slice);
        let by_role = match bearers {
            [] => None,
            [only] => Some(*only),
            _ => self.recent.iter().rev().copied().find(|name| bearers.contains(name)),
        };
        if let Some(name) = by_role.filter(|_| !grouped) {
            return Speaker::Name(name);
        }
        if let Some(known) = again().filter(|_| short) {
            return known;
        }
        // "the 61-year-old", "the presidential hopeful": another word for the one spoken of.
        let stands_in = folded.first().is_some_and(|word| word == "the")
            && folded.len() < 6
            && (head == "old" || reading.speech.stand_ins.contains(head));
        let role = folded.first().is_some_and(|word| word == "the")
            && folded.len() == 2
            && reading.naming.roles.contains(head);
        let recent = self.recent.last().copied().filter(person);
        if let Some(name) = recent.filter(|&name| stands_in || role && reading.names[name].roles.is_empty()) {
            return Speaker::Name(name);
        }
        if short && reading.speech.documents.contains(head) {
            let of = self.documents.iter().rev().find(|(noun, _)| noun == head);
            return of.map_or_else(|| Speaker::Words(words.to_owned()), |(_, speaker)| speaker.clone());
        }
        let organisation = |speaker: &&Speaker| matches!(speaker, Speaker::Name(name) if reading.names[*name].kind == NameKind::Organisation);
        if folded.len() <= 5
            && folded[0] == "the"
            && reading.speech.collectives.contains(head)
            && let Some(thing) = self.thing.as_ref().filter(organisation)
        {
            return thing.clone();
        }
        Speaker::Words(words.to_owned())
    }

    /// Remembers a description without a name.
    pub(super) fn remember(&mut self, words: &str) {
        let head = self.head(words);
        if self.reading.plural(&head) {
            (self.group, self.age) = (Some(Speaker::Words(words.to_owned())), 0);
        } else if self.reading.naming.roles.contains(&head) {
            self.described.entry(head).or_default().push(words.to_owned());
        }
    }

    /// The noun of a description: the last word before what hangs on it.
    pub(super) fn head(&self, words: &str) -> String {
        let folded: Vec<String> = words.split(' ').map(fold).collect();
        let end = folded
            .iter()
            .skip(1)
            .position(|word| {
                self.reading.speech.prepositions.contains(word) || self.reading.speech.relatives.contains(word)
            })
            .map_or(folded.len(), |at| at + 1);
        folded[..end].last().cloned().unwrap_or_default()
    }

    /// Learns roles that stand at some distance from the name: `The Minister of Emergencies, General Ole Dahl`.
    pub(super) fn learn_roles(&mut self, words: &[Word]) {
        let reading = self.reading;
        for at in 1..words.len() {
            let Some(name) = words[at].name.filter(|&name| words[at - 1].name != Some(name) && self.human(name)) else {
                continue;
            };
            let titles = words[..at]
                .iter()
                .rev()
                .take_while(|word| word.name.is_none() && (reading.naming.titles.contains(word.lower) || word.is(".")));
            let comma = at - titles.count();
            if comma < 2 || !words[comma - 1].is(",") {
                continue;
            }
            let left = &words[..comma - 1];
            let from = left.len().saturating_sub(9);
            let plain = |word: &&Word| word.kind == TokenKind::Word && word.quote.is_none();
            let run = left[from..].iter().rev().take_while(plain).count();
            let phrase = &left[left.len() - run..];
            let Some(opens) = phrase
                .iter()
                .rposition(|word| {
                    reading.speech.determiners.contains(word.lower) && !word.is("the") || word.is("the") && word.capital
                })
                .or_else(|| phrase.iter().position(|word| word.is("the")))
            else {
                continue;
            };
            let role =
                phrase[opens + 1..].iter().take_while(|word| !reading.speech.prepositions.contains(word.lower)).last();
            if let Some(role) = role.filter(|role| reading.naming.roles.contains(role.lower)) {
                self.learned.insert(role.lower.to_owned(), name);
            }
        }
    }

    /// Whoever speaks through a text of theirs: `Hayday's account`, `her order`.
    pub(super) fn owner(&mut self, phrase: &[Word], words: &[Word], text: &str) -> Option<Speaker> {
        let (first, head) = (phrase.first()?, phrase.last()?);
        if phrase.len() > 5 || !self.reading.speech.owned.contains(head.lower) {
            return None;
        }
        if let Some(pronoun) = self.reading.possessive(first) {
            return self.resolve(Phrase::Pronoun(pronoun, first.start), words, text);
        }
        let owner = phrase.iter().find(|word| word.owner)?;
        owner.name.filter(|&name| self.human(name)).map(Speaker::Name)
    }

    /// Whether a description speaks of somebody known: `the mayor`.
    pub fn definite(&self, words: &str) -> bool {
        words.split(' ').next().is_some_and(|word| fold(word) == "the")
    }
}
