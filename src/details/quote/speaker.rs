//! Who said it.
//!
//! ```text
//! “…,” said Hayday.   “…,” he said.   Hayday told Reuters it was “…”.   He added: “…”     named in the sentence
//! “…,” Hayday said. “And so on.”                                                          the running speaker
//! Hayday disagreed. “We need to win the war.”                                             the subject before it
//! ```
//!
//! The reader's own way is followed: the clause behind a quotation that ends in a comma, else the last verb of
//! saying before it in the sentence, else whoever is speaking already, else the person the text was about.
//! Pronouns stand for the last fitting person spoken of, subjects before others; the sex of a person is learned on the way.

use super::clause::{Phrase, Reading};
use super::focus::{Focus, Speaker};
use super::word::{self, Word};
use super::{Attribution, Found, Quote, QuoteKind};
use crate::article::{Article, TokenKind};
use crate::details::name::{Name, NameIndex};
use crate::language::{naming, speech};

/// Finds the speaker of every quotation; returns for each sentence the person whom it is about.
pub(super) fn attribute(
    article: &Article,
    names: &[Name],
    found: &[Found],
    quotes: &mut [Quote],
) -> Vec<Option<usize>> {
    let index = NameIndex::new(names, article.sentences.len());
    let reading = Reading { names, speech: speech::of(&article.language), naming: naming::of(&article.language) };
    let mut focus = Focus::new(reading);
    let mut spans: Vec<Vec<(usize, usize, usize)>> = vec![vec![]; article.blocks.len()];
    for (quote, one) in found.iter().enumerate() {
        spans[one.block].push((one.marked.open, one.marked.close, quote));
        for (block, marked) in &one.rest {
            spans[*block].push((marked.open, marked.close, quote));
        }
    }
    let mut speakers: Vec<Option<Speaker>> = vec![None; found.len()];
    let mut beginning: Vec<Vec<usize>> = vec![vec![]; article.sentences.len()];
    for (quote, one) in quotes.iter().enumerate() {
        beginning[one.sentence].push(quote);
    }
    let mut subjects = vec![None; article.sentences.len()];
    let mut waiting: Vec<usize> = vec![];
    for (position, block) in article.blocks.iter().enumerate().filter(|(_, block)| !block.sentences.is_empty()) {
        let words = word::words(article, position, &index, &spans[position]);
        waiting.clear();
        for sentence in block.sentences.clone() {
            let mut spoke = None;
            for &quote in &beginning[sentence] {
                let ending = match found[quote].rest.last() {
                    Some((last, marked)) => {
                        (word::words(article, *last, &index, &spans[*last]), marked.close, marked.end, *last)
                    }
                    None => (vec![], found[quote].marked.close, found[quote].marked.end, position),
                };
                let around = Around {
                    before: words
                        .iter()
                        .filter(|word| {
                            word.sentence == sentence
                                && word.end <= found[quote].marked.open.max(word.start + 1)
                                && word.start < found[quote].marked.open
                        })
                        .cloned()
                        .collect(),
                    after: behind(if found[quote].rest.is_empty() { &words } else { &ending.0 }, ending.1),
                    text: &block.text,
                    after_text: &article.blocks[ending.3].text,
                    comma: found[quote].rest.last().map_or(found[quote].marked.comma, |(_, marked)| marked.comma),
                    last: article.blocks[ending.3].text[..ending.2].chars().next_back(),
                };
                quotes[quote].kind = around.kind(&quotes[quote].text, reading);
                let told = if quotes[quote].kind == QuoteKind::Term { None } else { around.speaker(&mut focus) };
                if let Some((speaker, attribution)) = told {
                    quotes[quote].attribution = attribution;
                    // Quotations before it in the block that had none of their own, with nothing told in between.
                    for earlier in waiting.drain(..) {
                        speakers[earlier] = Some(speaker.clone());
                    }
                    speakers[quote] = Some(speaker.clone());
                    spoke = Some(speaker);
                } else if quotes[quote].kind == QuoteKind::Speech {
                    if around.before.iter().any(|word| word.quote.is_none() && word.kind == TokenKind::Word) {
                        if quotes[quote].text.split(' ').count() <= 3 {
                            quotes[quote].kind = QuoteKind::Term;
                        }
                        continue;
                    }
                    let speaker = if focus.running || found[quote].continues || focus.subject.is_none() {
                        focus.last.clone()
                    } else {
                        focus.subject.clone()
                    };
                    if !focus.running && !found[quote].continues {
                        waiting.push(quote);
                    }
                    speakers[quote].clone_from(&speaker);
                    spoke = speaker;
                }
            }
            let told: Vec<Word> = words.iter().filter(|word| word.sentence == sentence).cloned().collect();
            subjects[sentence] = focus.read(&told, &block.text, &spoke);
            if told.iter().any(|word| word.quote.is_none() && word.kind == TokenKind::Word) {
                waiting.clear();
            }
            let Some(speaker) = spoke else { continue };
            focus.last = Some(speaker);
            focus.running = true;
        }
    }
    for (quote, speaker) in quotes.iter_mut().zip(&speakers) {
        match speaker {
            Some(Speaker::Name(name)) => {
                (quote.speaker, quote.speaker_name) = (Some(names[*name].canonical.clone()), Some(*name))
            }
            Some(Speaker::Words(words)) => quote.speaker = Some(words.clone()),
            None => {}
        }
    }
    repeated(quotes);
    subjects
}

/// The words behind a place, to the end of its sentence.
fn behind<'t>(words: &[Word<'t>], close: usize) -> Vec<Word<'t>> {
    let Some(first) = words.iter().position(|word| word.start >= close) else { return vec![] };
    // The sentence in which the quotation ends, not the next one.
    let sentence = words[..first].last().map_or(words[first].sentence, |word| word.sentence);
    let small = !words[first].capital && words[first].quote.is_none() && words[first].kind == TokenKind::Word;
    let sentence = if small { words[first].sentence } else { sentence };
    words[first..].iter().take_while(|word| word.sentence == sentence).cloned().collect()
}

/// A quotation of the headline or one without a speaker says again what another quotation says.
fn repeated(quotes: &mut [Quote]) {
    let plain =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let credited: Vec<(String, usize)> = quotes
        .iter()
        .enumerate()
        .filter(|(_, quote)| quote.attribution != Attribution::Inferred)
        .map(|(position, quote)| (plain(&quote.text), position))
        .collect();
    for at in 0..quotes.len() {
        let quote = &quotes[at];
        let short = quote.text.split(' ').count() < 3;
        if short || quote.kind == QuoteKind::Term || quote.attribution != Attribution::Inferred {
            continue;
        }
        let own = plain(&quote.text);
        if let Some(&(_, other)) = credited.iter().find(|(text, _)| text.contains(&own)) {
            quotes[at].speaker = quotes[other].speaker.clone();
            quotes[at].speaker_name = quotes[other].speaker_name;
        }
    }
}

/// What stands around a quotation in its sentence.
struct Around<'t> {
    before: Vec<Word<'t>>,
    after: Vec<Word<'t>>,
    text: &'t str,
    after_text: &'t str,
    last: Option<char>,
    /// Whether they end in the reporter's comma.
    comma: bool,
}

impl Around<'_> {
    /// Speech, or a title or label.
    fn kind(&self, text: &str, reading: Reading) -> QuoteKind {
        let words: Vec<&str> = text.split_whitespace().collect();
        if words.len() > 6 {
            return QuoteKind::Speech;
        }
        let last = self.before.iter().rev().find(|word| word.kind == TokenKind::Word);
        let before_mark = self.before.last().is_some_and(|word| word.is(",") || word.is(":"));
        if last.is_some_and(|word| word.quote.is_none() && !before_mark && reading.speech.labels.contains(word.lower)) {
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
    fn speaker(&self, focus: &mut Focus) -> Option<(Speaker, Attribution)> {
        let told = |words: &[Word]| words.iter().any(|word| word.quote.is_none() && word.kind == TokenKind::Word);
        let fresh = !told(&self.before);
        let comma = self.comma
            || self.last.is_some_and(|c| matches!(c, ',' | '?' | '!' | '—' | '–' | '-' | '…'))
            || self.after.first().is_some_and(|word| word.is(","));
        let colon = self.before.last().is_some_and(|word| word.is(":") || word.is(","));
        let phrase = if fresh { None } else { self.phrase_before(focus) };
        // "He added, “…”" is told by the words before; "“…,” she said" by those behind.
        let ahead = (comma || fresh) && (fresh || phrase.is_none() || !colon);
        let behind = if ahead { self.phrase_behind(focus, fresh) } else { None };
        if let Some(phrase) = behind {
            return focus.told(phrase, &self.after, self.after_text);
        }
        if let Some(phrase) = phrase {
            return focus.told(phrase, &self.before, self.text);
        }
        self.according(focus).or_else(|| self.trailing(focus)).or_else(|| {
            let phrase = focus.main_subject(&self.before).filter(|_| !fresh)?;
            let said = (0..self.before.len()).any(|at| focus.reading.may_say(&self.before, at));
            (said || self.text.len() > 8)
                .then(|| focus.resolve(phrase, &self.before, self.text))
                .flatten()
                .map(|speaker| (speaker, Attribution::Inferred))
        })
    }

    /// `said Hayday`, `Hayday said`, `according to Hayday` directly behind.
    fn phrase_behind(&self, focus: &Focus, fresh: bool) -> Option<Phrase> {
        let reading = focus.reading;
        // Russian sets off the one who speaks by a comma and a dash.
        let skip = self.after.iter().take(2).take_while(|word| matches!(word.lower, "," | "-" | "—" | "–")).count();
        let words: Vec<Word> =
            self.after[skip.min(self.after.len())..].iter().take_while(|word| word.quote.is_none()).cloned().collect();
        let first = words.first()?;
        if let Some(behind) = reading.according(&words, 0) {
            return reading.subject_behind(&words[behind..]);
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
        let helpers = words[..verb].iter().all(|word| reading.speech.auxiliaries.contains(word.lower));
        if helpers {
            if first.lower.ends_with("ing") {
                return None;
            }
            return reading.subject_behind(&words[verb + 1..]);
        }
        reading.subject_before(&words[..verb])
    }

    /// The subject of the last verb of saying before the quotation.
    fn phrase_before(&self, focus: &Focus) -> Option<Phrase> {
        self.subject_of(focus, focus.reading.last_verb(&self.before)?)
    }

    fn subject_of(&self, focus: &Focus, verb: usize) -> Option<Phrase> {
        let reading = focus.reading;
        let word = &self.before[verb];
        let left = &self.before[..verb];
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
        let earlier = |focus: &Focus| {
            left.iter()
                .enumerate()
                .rposition(|(at, word)| reading.may_say(left, at) && !word.lower.ends_with("ing"))
                .and_then(|verb| self.subject_of(focus, verb))
        };
        if participle {
            return earlier(focus).or_else(|| focus.main_subject(left));
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
                return earlier(focus).or_else(|| focus.main_subject(clause)).or_else(|| focus.main_subject(left));
            }
        }
        reading.subject_before(clause).or_else(|| earlier(focus)).or_else(|| focus.main_subject(left))
    }

    /// `according to the mayor` anywhere in the sentence.
    fn according(&self, focus: &mut Focus) -> Option<(Speaker, Attribution)> {
        for (words, text) in [(&self.after, self.after_text), (&self.before, self.text)] {
            let places = (0..words.len()).filter(|at| words[*at].quote.is_none());
            let behind = places.filter_map(|at| focus.reading.according(words, at)).next();
            if let Some(phrase) = behind.and_then(|behind| focus.reading.subject_behind(&words[behind..])) {
                return focus.told(phrase, words, text);
            }
        }
        None
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
