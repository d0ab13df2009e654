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

use super::clause::{self, Phrase, Reading, Word};
use super::{Attribution, Found, Quote, QuoteKind};
use crate::article::{Article, TokenKind};
use crate::details::name::{Gender, Name, NameIndex, NameKind};
use crate::language::{naming, speech};

/// Somebody who speaks.
#[derive(Clone, Debug, PartialEq)]
enum Speaker {
    Name(usize),
    Words(String),
}

/// Who the text is about at some point.
struct Focus<'r> {
    reading: Reading<'r>,
    genders: Vec<Option<Gender>>,
    /// People, the one most likely meant by a pronoun first.
    recent: Vec<usize>,
    /// Whoever spoke last.
    last: Option<Speaker>,
    /// The subject of the last sentence that was told, not quoted.
    subject: Option<Speaker>,
    /// The last subject that was no person.
    thing: Option<Speaker>,
    /// The subject of the last sentence, where it is neither a person nor a name.
    group: Option<Speaker>,
    /// Whether only quotations were read since somebody spoke.
    running: bool,
}

/// Finds the speaker of every quotation.
pub(super) fn attribute(article: &Article, names: &[Name], found: &[Found], quotes: &mut [Quote]) {
    let index = NameIndex::new(names, article.sentences.len());
    let reading = Reading { names, speech: speech::of(&article.language), naming: naming::of(&article.language) };
    let genders = names.iter().map(|name| name.gender).collect();
    let mut focus =
        Focus { reading, genders, recent: vec![], last: None, subject: None, thing: None, group: None, running: false };
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
    let mut waiting: Vec<usize> = vec![];
    for (position, block) in article.blocks.iter().enumerate().filter(|(_, block)| !block.sentences.is_empty()) {
        let words = clause::words(article, position, &index, &spans[position]);
        waiting.clear();
        for sentence in block.sentences.clone() {
            let mut spoke = None;
            for &quote in &beginning[sentence] {
                let ending = match found[quote].rest.last() {
                    Some((last, marked)) => {
                        (clause::words(article, *last, &index, &spans[*last]), marked.close, marked.end, *last)
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
            focus.read(&told, &block.text, &spoke);
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
    for at in 0..quotes.len() {
        if quotes[at].attribution != Attribution::Inferred
            || quotes[at].text.split(' ').count() < 3
            || quotes[at].kind == QuoteKind::Term
        {
            continue;
        }
        let own = plain(&quotes[at].text);
        let other = quotes
            .iter()
            .enumerate()
            .find(|(other, quote)| {
                *other != at && quote.attribution != Attribution::Inferred && plain(&quote.text).contains(&own)
            })
            .map(|(_, quote)| quote.clone());
        if let Some(other) = other {
            quotes[at].speaker = other.speaker;
            quotes[at].speaker_name = other.speaker_name;
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
        let skip = usize::from(
            self.after.first().is_some_and(|word| word.is(",") || word.is("-") || word.is("—") || word.is("–")),
        );
        let words: Vec<Word> =
            self.after[skip.min(self.after.len())..].iter().take_while(|word| word.quote.is_none()).cloned().collect();
        let first = words.first()?;
        if let [one, two] = reading.speech.according {
            if first.is(one) && words.get(1).is_some_and(|word| word.is(two)) {
                return reading.subject_behind(&words[2..]);
            }
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
        let [one, two] = focus.reading.speech.according else { return None };
        for (words, text) in [(&self.after, self.after_text), (&self.before, self.text)] {
            let at = words.windows(2).position(|pair| pair[0].is(one) && pair[1].is(two) && pair[0].quote.is_none());
            if let Some(phrase) = at.and_then(|at| focus.reading.subject_behind(&words[at + 2..])) {
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

impl Focus<'_> {
    /// The subject of a sentence's main clause: its first pronoun or name, whichever stands first.
    fn main_subject(&self, words: &[Word]) -> Option<Phrase> {
        let reading = self.reading;
        let words = reading.main_clause(words);
        let pronoun = words.iter().position(|word| {
            word.quote.is_none() && matches!(word.lower, "he" | "she" | "they") && word.name.is_none()
        });
        let Some(at) = pronoun else { return reading.first_subject(words) };
        match reading.first_subject(&words[..at]) {
            Some(phrase @ Phrase::Name(_)) => Some(phrase),
            _ => Some(Phrase::Pronoun(words[at].lower.to_owned(), words[at].start)),
        }
    }

    /// Who is meant by a phrase in a quotation's own sentence, and how plainly it says so.
    fn told(&mut self, phrase: Phrase, words: &[Word], text: &str) -> Option<(Speaker, Attribution)> {
        let named = matches!(phrase, Phrase::Name(_));
        let pronoun = matches!(phrase, Phrase::Pronoun(..));
        let speaker = self.resolve(phrase, words, text)?;
        let described = !pronoun && matches!(speaker, Speaker::Words(_));
        Some((speaker, if named || described { Attribution::Named } else { Attribution::Pronoun }))
    }

    /// Who is meant by a phrase in a sentence.
    fn resolve(&mut self, phrase: Phrase, words: &[Word], text: &str) -> Option<Speaker> {
        match phrase {
            Phrase::Name(name) => Some(Speaker::Name(name)),
            Phrase::Words(start, end) => Some(self.described(text[start..end].trim())),
            Phrase::Pronoun(pronoun, at) => {
                let gender = match pronoun.as_str() {
                    "he" => Some(Gender::Man),
                    "she" => Some(Gender::Woman),
                    "it" => return self.it(),
                    _ => None,
                };
                if gender.is_none() {
                    return self.group.clone().or_else(|| self.last.clone()).or_else(|| self.subject.clone());
                }
                let earlier: Vec<Word> = words.iter().filter(|word| word.start < at).cloned().collect();
                let again = earlier.iter().any(|word| word.lower == pronoun && word.quote.is_none());
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
        if folded.len() == 2 && reading.speech.documents.contains(head) {
            if let Some(last) = &self.last {
                return last.clone();
            }
        }
        Speaker::Words(words.to_owned())
    }

    /// Reads a sentence: who it is about, and who spoke in it.
    fn read(&mut self, words: &[Word], text: &str, spoke: &Option<Speaker>) {
        let told = words.iter().any(|word| word.quote.is_none() && word.kind == TokenKind::Word);
        let mut persons: Vec<usize> = vec![];
        let mut put = |name: usize, names: &[Name]| {
            if names[name].kind == NameKind::Person && !persons.contains(&name) {
                persons.push(name);
            }
        };
        let names = self.reading.names;
        if let Some(Speaker::Name(name)) = spoke {
            put(*name, names);
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
    }
}
