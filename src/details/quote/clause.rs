//! The words around quotations, and the noun phrases among them.
//!
//! ```text
//! … ,” said his captain, Lt. Amos Pike.       verb first: the phrase behind it, its apposition is the name
//! The director of the water board, Stavros Lekas, told …      verb last: the phrase before it
//! ```

use super::word::Word;
use crate::article::TokenKind;
use crate::details::name::{Name, NameKind};
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
            || self.speech.nouns.contains(word.lower)
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

    /// The last words of a stretch that are verbs of saying: a strict one, and one of any kind. A loose one counts behind a
    /// strict one only close to the end.
    pub fn last_verbs(&self, words: &[Word]) -> (Option<usize>, Option<usize>) {
        let strict = (0..words.len()).rev().find(|&at| self.says(words, at));
        let loose = (0..words.len()).rev().find(|&at| self.may_say(words, at));
        match (strict, loose) {
            (Some(strict), Some(loose)) if loose > strict && loose + 7 < words.len() => (Some(strict), None),
            _ => (strict, loose),
        }
    }

    /// The noun phrase that a relative clause right behind it is about.
    pub fn antecedent(&self, words: &[Word]) -> Option<Phrase> {
        let name = self.subject_name(words, true);
        let start = (0..words.len()).rev().find(|&at| self.begins_phrase(words, at) && words[at].quote.is_none())?;
        if name.is_some_and(|(_, at)| at >= start) { None } else { self.words_of(&words[start..]) }
    }

    /// Whose something is: `his`, `her`.
    pub fn possessive(&self, word: &Word) -> Option<Pronoun> {
        match word.lower {
            _ if word.name.is_some() || !self.speech.determiners.contains(word.lower) => None,
            word if self.speech.men.contains(word) => Some(Pronoun::He),
            word if self.speech.women.contains(word) => Some(Pronoun::She),
            _ => None,
        }
    }

    pub fn pronoun(&self, word: &Word) -> Option<Pronoun> {
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
            let is_person = self.names[name].kind == NameKind::Person;
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
        let whole = words;
        let words = self.without_relatives(whole);
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
            // "The suit, which was brought by the mayor, Ole Dahl, accused …": what the relative clause is about.
            if words.len() < whole.len()
                && let Some(relative) = whole.windows(2).position(|pair| pair[0].is(",") && relative_pronoun(&pair[1]))
                && relative > 0
                && !whole[relative + 1..]
                    .iter()
                    .enumerate()
                    .any(|(at, word)| word.is(",") && self.begins_phrase(&whole[relative + at + 2..], 0))
            {
                return self.subject_before(&whole[..relative]);
            }
            if let Some(name) = self.apposed(&words[..words.len() - 1]) {
                return Some(Phrase::Name(name));
            }
            return self.first_subject(self.main_clause(&words[..words.len() - 1]));
        }
        // "Before meeting Dahl, the president remarked": what stands between the comma and the verb.
        let words = match words.iter().rposition(|word| word.is(",")) {
            Some(comma) if self.begins_phrase(&words[comma + 1..], 0) => &words[comma + 1..],
            _ => words,
        };
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

    /// The person who stands alone behind the last comma: `its chief executive, Piet Smit`.
    fn apposed(&self, words: &[Word]) -> Option<usize> {
        let comma = words.iter().rposition(|word| word.is(","))?;
        let behind = &words[comma + 1..];
        let name = behind.last().filter(|word| !word.owner)?.name?;
        let whole = behind
            .iter()
            .all(|word| word.name == Some(name) || self.naming.titles.contains(word.lower) || word.is("."));
        (whole && self.names[name].kind == NameKind::Person).then_some(name)
    }

    /// Who tells what a sentence says, by its end: `…, his family said`, `… as the minister continues`.
    pub fn teller(&self, words: &[Word]) -> Option<Phrase> {
        let verb = (1..words.len()).rev().find(|&at| self.says(words, at) && !words[at].lower.ends_with("ing"))?;
        let left = &words[..verb];
        let last = words[verb + 1..].iter().all(|word| word.kind == TokenKind::Punctuation);
        let appositions = if left.last()?.is(",") { 2 } else { 0 };
        let commas: Vec<usize> = (0..verb).filter(|&at| left[at].is(",") && left[at].quote.is_none()).collect();
        let comma = commas.len().checked_sub(1 + appositions).map(|at| commas[at]);
        let from = match comma {
            Some(comma) if verb - comma <= 8 + 5 * appositions => comma + 1,
            _ if last => left.iter().rposition(|word| word.is("as"))? + 1,
            _ => return None,
        };
        let clause = &left[from..];
        let opens = clause.first()?;
        if self.speech.prepositions.contains(opens.lower)
            || self.speech.relatives.contains(opens.lower)
            || matches!(opens.lower, "and" | "but" | "or")
        {
            return None;
        }
        self.subject_before(clause)
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
        if let Some(phrase) = self.opening_phrase(words) {
            return Some(phrase);
        }
        let start =
            words.iter().enumerate().position(|(at, word)| self.begins_phrase(words, at) && word.quote.is_none())?;
        self.words_of(&words[start..])
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
        let person = |name: usize| self.names[name].kind == NameKind::Person;
        let head = self.subject_name(&phrase[..comma], false);
        // Behind a comma only a person is an apposition: "said a soldier, Reuters reported" is the soldier's.
        if let Some((name, _)) = head.or_else(|| self.subject_name(phrase, false).filter(|(name, _)| person(*name))) {
            return Some(Phrase::Name(name));
        }
        self.words_of(&phrase[..comma])
    }

    /// The words without `, who …,` and other clauses of their own between commas.
    pub fn without_relatives<'w>(&self, words: &[Word<'w>]) -> Vec<Word<'w>> {
        let mut kept: Vec<Word> = vec![];
        let mut at = 0;
        while at < words.len() {
            let relative = relative_pronoun(&words[at]) && kept.last().is_some_and(|word| word.is(","));
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

fn relative_pronoun(word: &Word) -> bool {
    matches!(word.lower, "who" | "whose" | "whom" | "which")
}
