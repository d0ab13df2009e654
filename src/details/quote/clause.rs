//! The words around quotations, and the noun phrases among them.
//!
//! ```text
//! … ,” said his captain, Lt. Amos Pike.       verb first: the phrase behind it, its apposition is the name
//! The director of the water board, Stavros Lekas, told …      verb last: the phrase before it
//! ```

use super::word::Word;
use crate::article::TokenKind;
use crate::details::name::Name;
use crate::language::naming::Naming;
use crate::language::speech::{Pronoun, Speech};

/// Who is meant by a noun phrase.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Phrase {
    /// A name.
    Name(usize),
    /// `he`, `she`, `it`, `they`, at this byte of the block.
    Pronoun(Pronoun, usize),
    /// Words that stand for somebody: `a police spokeswoman`; bytes of the block's text.
    Words(usize, usize),
}

/// What a phrase is read with.
#[derive(Clone, Copy)]
pub(super) struct Reading<'r> {
    pub names: &'r [Name],
    pub speech: &'r Speech,
    pub naming: &'r Naming,
}

impl Reading<'_> {
    /// Whether the word at a place is a verb whose subject speaks.
    pub fn says(&self, words: &[Word], at: usize) -> bool {
        self.speech.verbs.contains(words[at].lower) && self.is_verb(words, at)
    }

    /// Whether the word at a place is a verb whose subject speaks if a quotation follows.
    pub fn may_say(&self, words: &[Word], at: usize) -> bool {
        let listed = self.speech.verbs.contains(words[at].lower) || self.speech.loose_verbs.contains(words[at].lower);
        listed && self.is_verb(words, at)
    }

    /// No noun (`his recent claims`), no passive (`announced by`), no label (`a program called Prism`).
    fn is_verb(&self, words: &[Word], at: usize) -> bool {
        let word = &words[at];
        if word.quote.is_some() || word.capital || word.kind != TokenKind::Word {
            return false;
        }
        let before = |steps: usize| at.checked_sub(steps).map(|at| &words[at]);
        let determined = |word: &Word| {
            word.owner
                || self.speech.determiners.contains(word.lower)
                    && !matches!(word.lower, "that" | "those" | "these" | "this")
        };
        let noun = before(1).is_some_and(determined)
            || word.lower.ends_with('s')
                && before(2).is_some_and(determined)
                && before(1).is_some_and(|word| {
                    word.name.is_none() && !self.naming.roles.contains(word.lower) && word.kind == TokenKind::Word
                });
        let next = words.get(at + 1).filter(|next| next.quote.is_none());
        let passive = next.is_some_and(|next| next.is("by"));
        let label = matches!(word.lower, "called" | "named")
            && next.is_some_and(|next| next.capital)
            && before(1).is_some_and(|word| !word.capital && word.name.is_none() && self.pronoun(word).is_none());
        !noun && !passive && !label
    }

    /// The last word of a stretch that is a verb of saying; a loose one only where no stricter one is, or close to the end.
    pub fn last_verb(&self, words: &[Word]) -> Option<usize> {
        let strict = (0..words.len()).rev().find(|&at| self.says(words, at));
        let loose = (0..words.len()).rev().find(|&at| self.may_say(words, at));
        match (strict, loose) {
            (Some(strict), Some(loose)) if loose > strict && loose + 7 < words.len() => Some(strict),
            _ => loose,
        }
    }

    fn pronoun(&self, word: &Word) -> Option<Pronoun> {
        self.speech.pronoun(word.lower).filter(|_| word.name.is_none())
    }

    /// Behind how many words a speaker may stand: those of "according to", where one of its forms stands at a place.
    pub fn according(&self, words: &[Word], at: usize) -> Option<usize> {
        let stands = |phrase: &&&[&str]| {
            words
                .get(at..at + phrase.len())
                .is_some_and(|here| here.iter().zip(**phrase).all(|(word, one)| word.is(one)))
        };
        self.speech.according.iter().find(stands).map(|phrase| at + phrase.len())
    }

    /// Whether the name that begins at this word hangs on a preposition: `for Speaker Paul D. Ryan`.
    fn governed(&self, words: &[Word], first: usize) -> bool {
        let mut at = first;
        while at > 0 {
            let word = &words[at - 1];
            let titled = word.name.is_none()
                && (self.naming.titles.contains(word.lower)
                    || self.naming.roles.contains(word.lower)
                    || self.naming.groups.contains(word.lower));
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
    fn attributive(&self, words: &[Word], end: usize) -> bool {
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
                || self.may_say(words, at)
                || self.speech.auxiliaries.contains(word.lower)
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

    /// The best name of a stretch of words that is its subject: neither governed nor attributive; the first, or the last.
    fn subject_name(&self, words: &[Word], last: bool) -> Option<(usize, usize)> {
        let mut best: Option<(usize, usize)> = None;
        let mut person = false;
        let mut at = 0;
        while at < words.len() {
            let Some(name) = words[at].name.filter(|_| words[at].quote.is_none()) else {
                at += 1;
                continue;
            };
            let mut end = at + 1;
            while end < words.len() && words[end].name == Some(name) {
                end += 1;
            }
            let here = self.names[name].may_speak();
            let is_person = self.names[name].kind == crate::details::name::NameKind::Person;
            if here
                && !self.governed(words, at)
                && !self.attributive(words, end)
                && (best.is_none() || last && (is_person || !person) || is_person && !person)
            {
                best = Some((name, at));
                person = is_person;
            }
            at = end;
        }
        best
    }

    /// The subject that stands before a verb: `words` runs from the beginning of the clause to the verb.
    pub fn subject_before(&self, words: &[Word]) -> Option<Phrase> {
        let words = self.without_relatives(words);
        let mut end = words.len();
        while end > 0
            && (self.speech.auxiliaries.contains(words[end - 1].lower)
                || self.adverb(&words[end - 1])
                || self.day(&words, end - 1))
        {
            end -= 1;
        }
        let words = &words[..end];
        let last = words.last()?;
        if let Some(pronoun) = self.pronoun(last) {
            return Some(Phrase::Pronoun(pronoun, last.start));
        }
        // A comma before the verb closes an apposition: the subject stands before it all.
        if last.is(",") {
            return self.first_subject(self.main_clause(&words[..words.len() - 1]));
        }
        if let Some((name, _)) = self.subject_name(words, true) {
            return Some(Phrase::Name(name));
        }
        // The last phrase that begins with a determiner and hangs on nothing.
        let start =
            words.iter().enumerate().rev().find(|(at, word)| self.begins_phrase(words, *at) && word.quote.is_none());
        if let Some((start, _)) = start {
            return self.words_of(&words[start..]);
        }
        let unquoted = words.iter().rev().filter(|word| word.quote.is_none());
        if let Some(found) = unquoted.filter_map(|word| Some(Phrase::Pronoun(self.pronoun(word)?, word.start))).next() {
            return Some(found);
        }
        // A place that speaks, or a bare plural: "Nebraska and Oklahoma complained", "Federal prosecutors said".
        let first = words
            .iter()
            .rposition(|word| word.kind == TokenKind::Punctuation || self.speech.relatives.contains(word.lower))
            .map_or(0, |sign| sign + 1);
        let bare = &words[first..];
        let opening = bare.first()?;
        if bare.len() <= 6
            && !self.speech.prepositions.contains(opening.lower)
            && opening.kind == TokenKind::Word
            && opening.quote.is_none()
        {
            return match opening.name {
                Some(name) if bare.iter().all(|word| word.name == Some(name)) => Some(Phrase::Name(name)),
                _ => self.words_of(bare),
            };
        }
        None
    }

    /// Whether a noun phrase without a name begins here that hangs on nothing and names no time.
    fn begins_phrase(&self, words: &[Word], at: usize) -> bool {
        let word = &words[at];
        let opens = word.owner && (at == 0 || !words[at - 1].capital) || self.speech.determiners.contains(word.lower);
        let governed = at > 0 && self.speech.prepositions.contains(words[at - 1].lower);
        opens
            && !governed
            && words
                .get(at + 1)
                .is_some_and(|next| next.kind == TokenKind::Word && !self.speech.times.contains(next.lower))
    }

    /// The words behind what opens the sentence and ends in a comma: `After meeting with Komorowski, …`, `Asked about that, …`.
    pub fn main_clause<'w, 't>(&self, words: &'w [Word<'t>]) -> &'w [Word<'t>] {
        let mut rest = words;
        for _ in 0..3 {
            let Some(first) = rest.first() else { break };
            let opens = self.speech.prepositions.contains(first.lower)
                || self.speech.relatives.contains(first.lower)
                || first.name.is_none()
                    && first.lower.len() > 4
                    && (first.lower.ends_with("ed") || first.lower.ends_with("ing"));
            let comma = rest.iter().position(|word| word.is(",") && word.quote.is_none());
            match comma.filter(|_| opens) {
                Some(comma)
                    if self.first_subject(&rest[comma + 1..]).is_some()
                        || rest[comma + 1..].iter().any(|word| self.pronoun(word).is_some()) =>
                {
                    rest = &rest[comma + 1..]
                }
                _ => break,
            }
        }
        rest
    }

    /// The first subject of a stretch of words: a name that hangs on nothing, else a phrase with a determiner.
    pub fn first_subject(&self, words: &[Word]) -> Option<Phrase> {
        if let Some((name, _)) = self.subject_name(words, false) {
            return Some(Phrase::Name(name));
        }
        let start =
            words.iter().enumerate().position(|(at, word)| self.begins_phrase(words, at) && word.quote.is_none())?;
        let rest = &words[start..];
        let verb = rest
            .iter()
            .enumerate()
            .position(|(at, word)| self.may_say(rest, at) || self.speech.auxiliaries.contains(word.lower))
            .unwrap_or(rest.len());
        self.words_of(&rest[..verb])
    }

    /// The subject behind a verb: `words` runs from behind the verb to the end of the sentence or the next quotation.
    pub fn subject_behind(&self, words: &[Word]) -> Option<Phrase> {
        let first = words.first()?;
        if first.quote.is_some() {
            return None;
        }
        if let Some(pronoun) = self.pronoun(first) {
            return Some(Phrase::Pronoun(pronoun, first.start));
        }
        if self.speech.prepositions.contains(first.lower)
            || self.speech.relatives.contains(first.lower)
            || first.kind == TokenKind::Punctuation
        {
            return None;
        }
        let mut end = 0;
        let mut commas = 0;
        while end < words.len() {
            let word = &words[end];
            let relative = self.speech.relatives.contains(word.lower);
            commas += usize::from(word.is(","));
            let stop = word.is(".")
                && word.name.is_none()
                && !(end > 0
                    && (self.naming.titles.contains(words[end - 1].lower)
                        || words[end - 1].end - words[end - 1].start == 1));
            if relative || commas > 1 || word.quote.is_some() || stop || matches!(word.lower, ";" | ":" | "—" | "–")
            {
                break;
            }
            end += 1;
        }
        let phrase = &words[..end];
        let comma = phrase.iter().position(|word| word.is(",")).unwrap_or(phrase.len());
        let person = |name: usize| self.names[name].kind == crate::details::name::NameKind::Person;
        let head = self.subject_name(&phrase[..comma], false);
        // Behind a comma only a person is an apposition: "said a soldier, Reuters reported" is the soldier's.
        if let Some((name, _)) = head.or_else(|| self.subject_name(phrase, false).filter(|(name, _)| person(*name))) {
            return Some(Phrase::Name(name));
        }
        self.words_of(&phrase[..comma])
    }

    /// A phrase of words, cut where it goes on beyond who somebody is.
    fn words_of(&self, words: &[Word]) -> Option<Phrase> {
        let mut end = 0;
        while end < words.len() && end < 12 {
            let word = &words[end];
            let outside = self.speech.prepositions.contains(word.lower)
                && !matches!(word.lower, "of" | "for" | "at" | "from" | "with");
            if word.quote.is_some()
                || end > 0
                    && (outside
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

    fn adverb(&self, word: &Word) -> bool {
        !word.capital
            && word.name.is_none()
            && word.lower.len() > 4
            && word.lower.ends_with("ly")
            && word.kind == TokenKind::Word
    }

    /// `Mr. Obama on Thursday said`, `Trump Monday tweeted`.
    fn day(&self, words: &[Word], at: usize) -> bool {
        let day = |word: &Word| word.capital && self.naming.never.contains(word.lower) && word.name.is_none();
        day(&words[at]) || words[at].is("on") && words.get(at + 1).is_some_and(day)
    }

    /// The words without `, who …,` and other clauses of their own between commas.
    fn without_relatives<'w>(&self, words: &[Word<'w>]) -> Vec<Word<'w>> {
        let mut kept: Vec<Word> = vec![];
        let mut at = 0;
        while at < words.len() {
            let relative = matches!(words[at].lower, "who" | "whose" | "whom" | "which")
                && kept.last().is_some_and(|word| word.is(","));
            if relative {
                match words[at..].iter().position(|word| word.is(",")) {
                    Some(comma) => {
                        at += comma + 1;
                        continue;
                    }
                    None => break,
                }
            }
            kept.push(words[at].clone());
            at += 1;
        }
        if kept.is_empty() { words.to_vec() } else { kept }
    }
}
