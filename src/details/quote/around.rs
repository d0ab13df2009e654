//! What the sentence of a quotation says of its speaker.
//!
//! ```text
//! Brandt, who runs the plant, called it “absurd”.        the subject of the last verb of saying before it
//! “Absurd,” said Brandt, an engineer.                    the phrase behind
//! The plan is “absurd”, by her own account.              whose account
//! ```

use super::clause::Phrase;
use super::clause::Reading;
use super::focus::{Focus, Speaker};
use super::word::Word;
use super::{Attribution, QuoteKind};
use crate::article::TokenKind;
use crate::details::name::NameKind;

/// What stands around a quotation in its sentence.
pub(super) struct Around<'t> {
    pub before: Vec<Word<'t>>,
    pub after: Vec<Word<'t>>,
    pub text: &'t str,
    pub after_text: &'t str,
    pub last: Option<char>,
    /// Whether they end in the reporter's comma.
    pub comma: bool,
}

impl Around<'_> {
    /// Speech, or a title or label.
    pub fn kind(&self, text: &str, reading: Reading) -> QuoteKind {
        let words: Vec<&str> = text.split_whitespace().collect();
        if words.len() > 6 {
            return QuoteKind::Speech;
        }
        let last = self.before.iter().rev().find(|word| word.kind == TokenKind::Word);
        let before_mark = self.before.last().is_some_and(|word| word.is(",") || word.is(":"));
        if last.is_some_and(|word| word.quote.is_none() && !before_mark && reading.speech.labels.contains(word.lower)) {
            return QuoteKind::Term;
        }
        if matches!(&self.before[..], [.., so, hyphen, called] if so.is("so") && hyphen.is("-") && called.is("called"))
        {
            return QuoteKind::Term;
        }
        let weighty = words.iter().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 3);
        let (capital, all) = weighty.fold((0, 0), |(capital, all), word| {
            (capital + usize::from(word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)), all + 1)
        });
        let titled = capital == all
            && all > 0
            && (words.len() > 1 || reading.speech.titled.contains(last.map_or("", |word| word.lower)));
        if titled
            && last.is_some_and(|word| {
                word.quote.is_none() && (!reading.speech.verbs.contains(word.lower) || word.is("called"))
            })
        {
            QuoteKind::Term
        } else {
            QuoteKind::Speech
        }
    }

    /// The speaker that the sentence names.
    pub fn speaker(&self, focus: &mut Focus) -> Option<(Speaker, Attribution)> {
        let told = |words: &[Word]| words.iter().any(|word| word.quote.is_none() && word.kind == TokenKind::Word);
        let fresh = !told(&self.before);
        let comma = self.comma
            || self.last.is_some_and(|c| matches!(c, ',' | '?' | '!' | '—' | '–' | '-' | '…'))
            || self.after.first().is_some_and(|word| word.is(","));
        let colon = self.before.last().is_some_and(|word| word.is(":") || word.is(","));
        let (mut phrase, strict) = if fresh { (None, true) } else { self.phrase_before(focus) };
        // "… thinks it “will hold”, the office said": the words are the office's.
        if !strict && let Some(told) = self.trailing(focus) {
            return Some(told);
        }
        // "He added, “…”" is told by the words before; "“…,” she said" by those behind.
        let ahead = (comma || fresh) && (fresh || phrase.is_none() || !colon);
        let behind = if ahead { self.phrase_behind(focus, fresh) } else { None };
        if let Some((phrase, goes_on)) = behind {
            let all = self.all().filter(|_| matches!(phrase, Phrase::Words(..)));
            return match focus.told(phrase, all.as_deref().unwrap_or(&self.after), self.after_text) {
                // "…,” the governor continued": whoever spoke already, unless the report calls somebody so.
                Some((Speaker::Words(words), _)) if goes_on && focus.definite(&words) && focus.person_spoke() => {
                    focus.last.clone().map(|speaker| (speaker, Attribution::Pronoun))
                }
                told => told,
            };
        }
        if let Some(phrase) = phrase.take() {
            return focus.told(phrase, &self.before, self.text);
        }
        let own = self.according(focus).or_else(|| self.account(focus)).or_else(|| self.trailing(focus));
        own.or_else(|| self.opinion(focus)).or_else(|| {
            // No verb of saying: only a person's own words stand in a sentence about that person.
            let phrase = focus.main_subject(&self.before).filter(|_| !fresh)?;
            let announced = self.before.last().is_some_and(|word| word.is(":"));
            let told =
                announced || focus.reading.somebody(&phrase, self.text) || focus.reading.paper(&phrase, self.text);
            let speaker = if told { focus.resolve(phrase, &self.before, self.text) } else { None };
            speaker.map(|speaker| (speaker, Attribution::Inferred))
        })
    }

    /// The words before and behind, where they stand in one block.
    fn all(&self) -> Option<Vec<Word<'_>>> {
        std::ptr::eq(self.text, self.after_text).then(|| self.before.iter().chain(&self.after).cloned().collect())
    }

    /// `said Hayday`, `Hayday said`, `according to Hayday` directly behind.
    /// Also whether the verb says that somebody goes on.
    fn phrase_behind(&self, focus: &Focus, fresh: bool) -> Option<(Phrase, bool)> {
        let reading = focus.reading;
        // Russian sets off the one who speaks by a comma and a dash.
        let skip = self.after.iter().take(2).take_while(|word| matches!(word.lower, "," | "-" | "—" | "–")).count();
        let words: Vec<Word> =
            self.after[skip.min(self.after.len())..].iter().take_while(|word| word.quote.is_none()).cloned().collect();
        let first = words.first()?;
        if let Some(behind) = reading.according(&words, 0) {
            return reading.subject_behind(&words[behind..]).map(|phrase| (phrase, false));
        }
        if matches!(first.lower, "and" | "but" | "or" | "while" | "that" | "which" | "who" | "because" | "." | ";") {
            return None;
        }
        let verb = words
            .iter()
            .enumerate()
            .position(|(at, _)| reading.says(&words, at))
            .or_else(|| fresh.then(|| (0..words.len()).find(|&at| reading.may_say(&words, at))).flatten())?;
        if verb > 40 {
            return None;
        }
        let goes_on = reading.speech.continuing.contains(words[verb].lower);
        let helpers = words[..verb].iter().all(|word| reading.speech.auxiliaries.contains(word.lower));
        if helpers {
            if first.lower.ends_with("ing") {
                return None;
            }
            return reading.subject_behind(&words[verb + 1..]).map(|phrase| (phrase, goes_on));
        }
        reading.subject_before(&words[..verb]).map(|phrase| (phrase, goes_on))
    }

    /// The subject of the last verb of saying before the quotation, and whether that is a strict one.
    fn phrase_before(&self, focus: &Focus) -> (Option<Phrase>, bool) {
        let (strict, loose) = focus.reading.last_verbs(&self.before);
        let subject = |verb: usize| self.subject_of(focus, &self.before, verb);
        match (strict, loose) {
            (Some(strict), Some(loose)) if loose > strict => {
                // "said the article refers to a law that “…”": the article says nothing.
                let phrase = subject(loose).filter(|phrase| focus.reading.somebody(phrase, self.text));
                phrase.map_or_else(|| (subject(strict), true), |phrase| (Some(phrase), false))
            }
            (Some(strict), _) => (subject(strict), true),
            (None, Some(loose)) => (subject(loose), false),
            (None, None) => (None, true),
        }
    }

    fn subject_of(&self, focus: &Focus, words: &[Word], verb: usize) -> Option<Phrase> {
        let reading = focus.reading;
        let word = &words[verb];
        let left = &words[..verb];
        let comma = left
            .iter()
            .rev()
            .find(|word| !reading.speech.auxiliaries.contains(word.lower))
            .is_some_and(|word| word.is(","));
        if comma && !word.lower.ends_with("ing") {
            return reading.subject_before(left);
        }
        let participle = word.lower.ends_with("ing")
            || left.last().is_some_and(|word| word.is("to") || word.is("as") || word.is("by"));
        let earlier = |strict: bool| {
            left.iter()
                .enumerate()
                .rposition(|(at, word)| {
                    !word.lower.ends_with("ing")
                        && if strict { reading.says(left, at) } else { reading.may_say(left, at) }
                })
                .and_then(|verb| self.subject_of(focus, left, verb))
        };
        if participle {
            // "Despite Brandt saying", "with Dahl claiming".
            if let Some(name) = left.last().and_then(|word| word.name.filter(|_| !word.owner && word.quote.is_none()))
                && reading.names[name].may_speak()
            {
                return Some(Phrase::Name(name));
            }
            // ", telling the paper" has the subject of the main clause, not of ", which the paper first reported,".
            let main = reading.without_relatives(left);
            if main.len() < left.len() {
                return focus.main_subject(&main).or_else(|| earlier(false));
            }
            return earlier(true).or_else(|| focus.main_subject(left)).or_else(|| earlier(false));
        }
        // "the part of the law that says"
        if left.last().is_some_and(|word| matches!(word.lower, "that" | "which"))
            && let Some(phrase) = reading.antecedent(&left[..verb - 1])
        {
            return Some(phrase);
        }
        let left = match left.last() {
            Some(last) if verb > 1 && matches!(last.lower, "but" | "yet" | "then") => &left[..verb - 1],
            _ => left,
        };
        if left.len() + 1 == verb {
            return earlier(false).or_else(|| focus.main_subject(left));
        }
        let boundary = left.iter().rposition(|word| {
            word.quote.is_some()
                || matches!(
                    word.lower,
                    "that" | "because" | "while" | "but" | "whether" | "when" | "if" | ";" | ":" | "—" | "–" | "which"
                ) && !left.last().is_some_and(|last| std::ptr::eq(last, word))
        });
        let clause = &left[boundary.map_or(0, |at| at + 1)..];
        // After "and" a verb has the subject of the one before, unless a subject follows the "and".
        if let Some(and) = clause.iter().rposition(|word| word.is("and")) {
            let between = &clause[and + 1..];
            if between.iter().all(|word| reading.speech.auxiliaries.contains(word.lower) || word.lower.ends_with("ly"))
            {
                return earlier(false).or_else(|| focus.main_subject(clause)).or_else(|| focus.main_subject(left));
            }
        }
        // "Dahl spoke again after a poll said": where a clause of people or papers ends in the verb, it is theirs.
        let after = clause
            .iter()
            .rposition(|word| matches!(word.lower, "after" | "before" | "since" | "until") && word.quote.is_none())
            .and_then(|at| reading.subject_before(&clause[at + 1..]))
            .filter(|phrase| reading.somebody(phrase, self.text) || reading.paper(phrase, self.text));
        after.or_else(|| reading.subject_before(clause)).or_else(|| earlier(false)).or_else(|| focus.main_subject(left))
    }

    /// `according to the mayor` anywhere in the sentence.
    fn according(&self, focus: &mut Focus) -> Option<(Speaker, Attribution)> {
        for (words, text) in [(&self.after, self.after_text), (&self.before, self.text)] {
            let places = (0..words.len()).filter(|at| words[*at].quote.is_none());
            let behind = places.filter_map(|at| focus.reading.according(words, at)).next();
            if let Some(phrase) = behind.and_then(|behind| focus.reading.subject_behind(&words[behind..])) {
                // "Judge Lena Brandt sees “…”, according to her order": the whole sentence tells whose.
                return focus.told(phrase, self.all().as_deref().unwrap_or(words), text);
            }
        }
        None
    }

    /// `by his own account`, `in Brandt's words`.
    fn account(&self, focus: &mut Focus) -> Option<(Speaker, Attribution)> {
        let reading = focus.reading;
        for (words, text) in [(&self.before, self.text), (&self.after, self.after_text)] {
            let noun = (1..words.len()).find(|&at| {
                words[at].quote.is_none()
                    && reading.speech.accounts.contains(words[at].lower)
                    && words[..at].iter().rev().take(5).any(|word| word.is("by") || word.is("in"))
            });
            let Some(noun) = noun else { continue };
            let from = words[..noun].iter().rposition(|word| word.is("by") || word.is("in")).map_or(0, |at| at + 1);
            for word in &words[from..noun] {
                if let Some(name) = word.name.filter(|_| word.owner) {
                    return focus.told(Phrase::Name(name), words, text);
                }
                if let Some(pronoun) = reading.possessive(word) {
                    return focus.told(Phrase::Pronoun(pronoun, word.start), words, text);
                }
            }
        }
        None
    }

    /// `To Mayor Ole Dahl, the bill “…”`: whose opinion a sentence opens with.
    fn opinion(&self, focus: &mut Focus) -> Option<(Speaker, Attribution)> {
        let first = self.before.first().filter(|word| matches!(word.lower, "to" | "for"))?;
        let comma = self.before.iter().position(|word| word.is(","))?;
        let name = self.before[..comma].iter().filter(|word| !word.owner).find_map(|word| word.name)?;
        let person = focus.reading.names[name].kind == NameKind::Person && first.quote.is_none();
        if person { focus.told(Phrase::Name(name), &self.before, self.text) } else { None }
    }

    /// `…, Pelosi said.` at the end of the sentence.
    fn trailing(&self, focus: &mut Focus) -> Option<(Speaker, Attribution)> {
        let verb = (0..self.after.len()).rev().find(|&at| focus.reading.says(&self.after, at))?;
        let comma = self.after[..verb].iter().rposition(|word| word.is(",") || word.quote.is_some())?;
        if verb - comma > 8 || !self.after[comma].is(",") {
            return None;
        }
        let phrase = focus.reading.subject_before(&self.after[comma + 1..verb])?;
        focus.told(phrase, &self.after, self.after_text)
    }
}
