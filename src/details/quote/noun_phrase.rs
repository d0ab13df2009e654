//! Where the noun phrases of a sentence begin and end, and what they are of.
//!
//! ```text
//! Buyers at Marsden Vale | lowered their bid …               ends before its verb
//! to | Liberal candidate Lena Brandt                         governed: hangs on a preposition
//! Brandt's | lead analyst                                    attributive: only says whose
//! ```

use super::clause::{Phrase, Reading};
use super::word::Word;
use crate::article::TokenKind;
use crate::details::name::NameKind;
use crate::language::speech::Pronoun;
use crate::language::words::fold;

impl Reading<'_> {
    /// Whether a noun phrase without a name begins here that hangs on nothing and names no time.
    pub fn begins_phrase(&self, words: &[Word], at: usize) -> bool {
        let Some(word) = words.get(at) else { return false };
        let next = words.get(at + 1);
        let opens = word.owner && !self.determined_before(words, at) && (at == 0 || !words[at - 1].capital)
            || self.speech.determiners.contains(word.lower)
                && !(at > 0
                    && self.speech.determiners.contains(words[at - 1].lower)
                    && !self.speech.relatives.contains(words[at - 1].lower));
        // "This was …" is no noun phrase of this kind.
        let alone = matches!(word.lower, "this" | "that" | "these" | "those" | "some" | "many")
            && next.is_some_and(|next| self.speech.auxiliaries.contains(next.lower));
        let governed = at > 0 && (self.preposition(words, at - 1) || self.participle(words, at - 1));
        opens
            && !governed
            && !alone
            && next.is_some_and(|next| {
                next.kind == TokenKind::Word && !self.speech.times.contains(next.lower)
                    || next.kind == TokenKind::Number && words.get(at + 2).is_some_and(|word| word.is("-"))
            })
    }

    /// Whether a determiner opens the phrase in which the possessive at a place stands: `the special counsel’s filing`.
    pub fn determined_before(&self, words: &[Word], at: usize) -> bool {
        for word in words[..at].iter().rev().take(3) {
            if word.quote.is_some()
                || word.kind != TokenKind::Word
                || self.speech.prepositions.contains(word.lower)
                || self.speech.relatives.contains(word.lower)
                || self.speech.auxiliaries.contains(word.lower)
            {
                return false;
            }
            if self.speech.determiners.contains(word.lower) {
                return true;
            }
        }
        false
    }

    /// A preposition, and no conjunction: behind "after" a verb may follow, `after a poll said`.
    pub fn preposition(&self, words: &[Word], at: usize) -> bool {
        let word = &words[at];
        self.speech.prepositions.contains(word.lower)
            && !(self.speech.relatives.contains(word.lower)
                && words[at + 1..].iter().all(|word| word.kind == TokenKind::Word && word.quote.is_none()))
    }

    /// `detailing` the findings: what follows is its object.
    pub fn participle(&self, words: &[Word], at: usize) -> bool {
        let word = &words[at];
        at > 0
            && word.kind == TokenKind::Word
            && word.name.is_none()
            && word.lower.len() > 5
            && word.lower.ends_with("ing")
    }

    /// Whether a verb stands here that ends the noun phrase before it.
    pub fn ends_subject(&self, words: &[Word], at: usize) -> bool {
        let word = &words[at];
        if word.kind != TokenKind::Word || word.capital || word.name.is_some() {
            return false;
        }
        let next = words.get(at + 1);
        let object = next.is_none_or(|next| {
            next.kind == TokenKind::Punctuation
                || next.quote.is_some()
                || self.speech.determiners.contains(next.lower)
                || self.speech.prepositions.contains(next.lower)
                || self.pronoun(next).is_some()
                || next.name.is_some()
                || matches!(next.lower, "off" | "out" | "up" | "down" | "back" | "away" | "that")
        });
        self.speech.plain_verbs.contains(word.lower)
            || self.speech.auxiliaries.contains(word.lower)
            || self.may_say(words, at)
            || self.adverb(word) && next.is_some_and(|next| next.lower.ends_with("ed"))
            || word.lower.len() > 4 && word.lower.ends_with("ed") && object
    }

    /// The noun phrase without article that opens a sentence: `Buyers at Marsden Vale lowered …`, `Federal law makes it …`.
    pub fn opening_phrase(&self, words: &[Word]) -> Option<Phrase> {
        let first = words.first()?;
        if first.kind != TokenKind::Word
            || !first.capital
            || first.quote.is_some()
            || self.speech.prepositions.contains(first.lower)
            || self.speech.relatives.contains(first.lower)
            || self.pronoun(first).is_some()
            || self.naming.openers.contains(first.lower) && !self.plural(first.lower)
        {
            return None;
        }
        let verb = (1..words.len().min(10)).find(|&at| self.ends_subject(words, at))?;
        let phrase = &words[..verb];
        let head = phrase
            .iter()
            .position(|word| self.speech.prepositions.contains(word.lower))
            .map_or(phrase.last(), |at| phrase[..at].last())?;
        let speaks = self.plural(head.lower)
            || self.naming.roles.contains(head.lower)
            || self.speech.bodies.contains(head.lower)
            || self.speech.documents.contains(head.lower);
        let plain = phrase.iter().all(|word| word.kind == TokenKind::Word && word.quote.is_none());
        if speaks && plain { self.words_of(phrase) } else { None }
    }

    /// Whether a noun means several people, by its ending or by what it is.
    pub fn plural(&self, noun: &str) -> bool {
        self.speech.plurals.contains(noun)
            || noun.len() > 3 && noun.ends_with('s') && !noun.ends_with("ss") && !self.speech.times.contains(noun)
    }

    /// A phrase of words, cut where it goes on beyond who somebody is.
    pub fn words_of(&self, words: &[Word]) -> Option<Phrase> {
        let mut end = 0;
        while end < words.len() && end < 12 {
            let word = &words[end];
            let outside = self.speech.prepositions.contains(word.lower)
                && !matches!(word.lower, "of" | "for" | "at" | "from" | "with")
                && !(word.is("to") && end > 0 && self.naming.roles.contains(words[end - 1].lower));
            if word.quote.is_some()
                || end > 0
                    && (outside
                        || self.ends_subject(words, end) && !self.followed_by_head(words, end)
                        || self.speech.reflexives.contains(word.lower)
                        || self.speech.relatives.contains(word.lower)
                        || matches!(word.lower, "," | ";" | ":" | "(" | "—"))
            {
                break;
            }
            end += 1;
        }
        while end > 0 && words[end - 1].kind == TokenKind::Punctuation {
            end -= 1;
        }
        let (first, last) = (words.first()?, words.get(end.checked_sub(1)?)?);
        let letters = words[..end]
            .iter()
            .any(|word| word.kind == TokenKind::Word && !self.speech.determiners.contains(word.lower));
        letters.then_some(Phrase::Words(first.start, last.end))
    }

    /// Whether a word that looks like a verb stands before the noun of its phrase: `the accused officer`, `the reported deal`.
    pub fn followed_by_head(&self, words: &[Word], at: usize) -> bool {
        words[at].lower.ends_with("ed")
            && words.get(at + 1).is_some_and(|next| {
                self.naming.roles.contains(next.lower)
                    || self.speech.documents.contains(next.lower)
                    || self.speech.bodies.contains(next.lower)
            })
    }

    pub fn adverb(&self, word: &Word) -> bool {
        !word.capital
            && word.name.is_none()
            && word.lower.len() > 4
            && word.lower.ends_with("ly")
            && word.kind == TokenKind::Word
            && !self.speech.bodies.contains(word.lower)
    }

    /// `Mr. Obama on Thursday said`, `Trump Monday tweeted`.
    pub fn day(&self, words: &[Word], at: usize) -> bool {
        let day = |word: &Word| word.capital && self.naming.never.contains(word.lower) && word.name.is_none();
        day(&words[at]) || words[at].is("on") && words.get(at + 1).is_some_and(day)
    }

    /// Whether a phrase is of people, not of things.
    pub fn somebody(&self, phrase: &Phrase, text: &str) -> bool {
        match phrase {
            Phrase::Name(name) => matches!(self.names[*name].kind, NameKind::Person | NameKind::Organisation),
            Phrase::Pronoun(pronoun, _) => *pronoun != Pronoun::It,
            Phrase::Words(start, end) => text[*start..*end].split([' ', '-']).any(|word| {
                let word = fold(word);
                self.naming.roles.contains(&word)
                    || self.speech.plurals.contains(&word)
                    || self.speech.stand_ins.contains(&word)
            }),
        }
    }

    /// Whether a phrase is of a text or a body that speaks: `an alleged poll`.
    pub fn paper(&self, phrase: &Phrase, text: &str) -> bool {
        matches!(phrase, Phrase::Words(start, end) if text[*start..*end].split(' ').any(|word| {
            let word = fold(word);
            self.speech.bodies.contains(&word) || self.speech.documents.contains(&word)
        }))
    }

    /// Whether the name that begins at this word hangs on a preposition: `for Speaker Paul D. Ryan`.
    pub fn governed(&self, words: &[Word], first: usize) -> bool {
        let mut at = first;
        // Behind a noun for a person adjectives may stand: "at Liberal group leader Lena Brandt".
        let mut human = false;
        while at > 0 {
            let word = &words[at - 1];
            // "chief of staff" is one noun, "Republican-led" one adjective.
            if word.is("staff") && at > 2 && words[at - 2].is("of") {
                at -= 3;
                human = true;
                continue;
            }
            if at > 2 && words[at - 2].is("-") && word.kind == TokenKind::Word && word.name.is_none() {
                at -= 3;
                continue;
            }
            let common = word.name.is_none() && word.kind == TokenKind::Word && !word.owner;
            let person =
                common && (self.speech.stand_ins.contains(word.lower) || self.naming.roles.contains(word.lower));
            let adjective = common
                && human
                && word.lower.len() > 4
                && ["al", "ic", "ive", "ish", "ary", "ian"].iter().any(|ending| word.lower.ends_with(ending));
            human |= person;
            let titled = person
                || human && word.name.is_some_and(|name| self.names[name].kind == NameKind::Organisation)
                || adjective
                || word.name.is_none()
                    && (self.naming.titles.contains(word.lower) || self.naming.groups.contains(word.lower));
            let stop = word.is(".") && at > 1 && self.naming.titles.contains(words[at - 2].lower);
            if titled
                || stop
                || word.kind == TokenKind::Number
                || self.speech.determiners.contains(word.lower) && !matches!(word.lower, "that" | "this")
                || matches!(
                    word.lower,
                    "the" | "a" | "an" | "-" | "former" | "then" | "house" | "senate" | "state" | "vice" | "host"
                )
            {
                at -= 1;
            } else {
                return word.kind == TokenKind::Word && self.speech.prepositions.contains(word.lower);
            }
        }
        false
    }

    /// Whether the name that ends before `end` only says whose or what kind: `Brightmoor’s lead analyst`, `Solvane chief executive`.
    pub fn attributive(&self, words: &[Word], end: usize) -> bool {
        if words[end - 1].owner {
            return true;
        }
        let mut at = end;
        // A possessive `s'`, or the full stop of an abbreviation.
        if words.get(at).is_some_and(|word| word.is("'")) {
            return true;
        }
        while at < words.len().min(end + 4) {
            let word = &words[at];
            if word.kind != TokenKind::Word
                || word.name.is_some_and(|name| Some(name) != words[end - 1].name) && at > end
                || self.ends_subject(words, at)
            {
                return word.name.is_some() && at > end;
            }
            if word.name.is_some() {
                return true;
            }
            let body = self.speech.bodies.contains(word.lower);
            if body || self.naming.roles.contains(word.lower) || word.capital && self.naming.titles.contains(word.lower)
            {
                return true;
            }
            if self.speech.prepositions.contains(word.lower) || self.speech.relatives.contains(word.lower) {
                return false;
            }
            at += 1;
        }
        false
    }
}
