//! Opposite outcomes, and a statement against its denial.
//!
//! ```text
//! a: The judge turned down Margot's request for a second opinion.     turned down ≠ granted, both of a second opinion
//! b: The judge granted the family's wish for a second opinion.
//!
//! a: Ambulances were turned away.                                       diverted ≠ not diverted, both of ambulances
//! b: … and no ambulance was diverted.
//! ```

use super::frame::{Frame, Mood};
use super::lexicon::Set;
use super::reading::{Reading, Word};
use super::{Finding, Sort};
use crate::article::TokenKind;
use crate::language::claims::Theme;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::OnceCell;
use std::ops::Range;

/// A statement of an outcome.
#[derive(Clone, Debug)]
struct Cue<'r> {
    side: usize,
    sentence: usize,
    words: Range<usize>,
    matter: Matter<'r>,
    pole: usize,
    frame: Frame,
    /// The noun that it is told of, where the outcome is one of certain nouns: its term.
    noun: Option<u32>,
    told: OnceCell<Told>,
}

/// What a statement is told of. Most are held against no other one: it is read when it is asked for.
#[derive(Clone, Debug)]
struct Told {
    theme: FxHashSet<u32>,
    /// The words that may be the noun itself: the nearest one, and those before a preposition: "the pilots of the glider".
    heads: Vec<u32>,
    /// What else is told in the clause, but for figures.
    rest: FxHashSet<u32>,
    /// Whom it is told of, where they are people.
    people: FxHashSet<String>,
    /// The names of those who bring it about.
    doers: FxHashSet<usize>,
    /// How many of them: "two", "some".
    amounts: FxHashSet<String>,
}

/// Which outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Matter<'r> {
    /// The position of a list of the language.
    Outcome(usize),
    /// A base form that is denied somewhere.
    Verb(&'r str),
}

impl Matter<'_> {
    /// Where in its clause stands what it is told of.
    fn theme(self, reading: &Reading) -> Theme {
        match self {
            Matter::Outcome(list) => reading.lexicon.words.outcomes[list].theme,
            Matter::Verb(_) => Theme::Patient,
        }
    }
}

/// How near a word for "how many" stands to be one of what the outcome is told of, in words.
const NEAR: usize = 6;

/// The link from which on two sentences hold together one verb, told and denied.
const LINKED_VERB: f64 = 0.65;

/// The link beside two sentences from which on many words in common hold them together.
const NEAR_LINK: f64 = 0.8;

/// What two cues have in common.
struct Common {
    link: f64,
    near: f64,
    theme: f64,
    themes: usize,
    head: bool,
}

/// Statements of outcomes that cannot both be true.
pub(super) fn find(reading: &Reading) -> Vec<Finding> {
    let mut cues = [outcomes(reading, 0), outcomes(reading, 1)];
    let mut denied: FxHashSet<&str> = [0, 1].iter().flat_map(|side| denied(reading, *side)).collect();
    // A verb that one report does not have contradicts nothing in it.
    for side in [0, 1] {
        let words = reading.lines[side].iter().flatten().filter(|word| is_plain(word));
        let said: FxHashSet<&str> = words.map(Word::stem).collect();
        denied.retain(|verb| said.contains(verb));
    }
    for (side, cues) in cues.iter_mut().enumerate() {
        cues.extend(verbs(reading, side, &denied));
    }
    let mut by_matter: FxHashMap<Matter, Vec<&Cue>> = FxHashMap::default();
    cues[1].iter().for_each(|cue| by_matter.entry(cue.matter).or_default().push(cue));
    let mut findings = vec![];
    for x in &cues[0] {
        for y in by_matter.get(&x.matter).into_iter().flatten() {
            if let Some(confidence) = contradict(reading, x, y)
                && !told(reading, &cues[0], x, y)
                && !told(reading, &cues[1], y, x)
            {
                findings.push(finding(reading, x, y, confidence));
            }
        }
    }
    findings
}

/// Whether the report of `own` tells the other's outcome as well: a first vote and a second.
fn told(reading: &Reading, own: &[Cue], mine: &Cue, other: &Cue) -> bool {
    own.iter().any(|cue| {
        let same = cue.matter == other.matter && cue.pole == other.pole && cue.frame.negated == other.frame.negated;
        same && (cue.sentence != mine.sentence || cue.words != mine.words)
            && cue.frame.mood != Mood::Open
            && (reading.shared(&cue.told(reading).theme, &other.told(reading).theme).1 > 0
                || shares(&cue.told(reading).heads, &mine.told(reading).heads))
    })
}

fn contradict(reading: &Reading, x: &Cue, y: &Cue) -> Option<f64> {
    let opposite = match x.pole == y.pole {
        true => x.frame.negated != y.frame.negated,
        false => !x.frame.negated && !y.frame.negated,
    };
    if !opposite || x.frame.mood == Mood::Open || x.frame.mood != y.frame.mood {
        return None;
    }
    let [link, near] = [reading.link(x.sentence, y.sentence), reading.near_link(x.sentence, y.sentence)];
    if matches!(x.matter, Matter::Verb(_)) && link < LINKED_VERB && near < NEAR_LINK {
        return None;
    }
    let [one, other] = [x.told(reading), y.told(reading)];
    // "17 were thrown out", "two were accepted": of two parts of one thing both are true.
    if x.pole != y.pole && one.amounts != other.amounts {
        return None;
    }
    if apart(reading, x.matter, one, other) {
        return None;
    }
    let (theme, themes) = reading.shared(&one.theme, &other.theme);
    Common { link, near, theme, themes, head: shares(&one.heads, &other.heads) }.confidence(x.matter, reading)
}

/// Whether the two are of two things by what is told beside the theme: two people did it, or it was done to two things.
fn apart(reading: &Reading, matter: Matter, x: &Told, y: &Told) -> bool {
    if reading.strangers(&x.people, &y.people) {
        return true;
    }
    if matches!(matter, Matter::Verb(_)) {
        return false;
    }
    match matter.theme(reading) {
        Theme::Patient => !x.doers.is_empty() && !y.doers.is_empty() && x.doers.is_disjoint(&y.doers),
        Theme::Subject => false,
        Theme::Both => (!x.rest.is_empty() || !y.rest.is_empty()) && x.rest.is_disjoint(&y.rest),
    }
}

impl Common {
    fn confidence(&self, matter: Matter, reading: &Reading) -> Option<f64> {
        let theme = matter.theme(reading);
        let any = match matter {
            Matter::Outcome(list) => reading.lexicon.outcomes_of[list].is_none(),
            Matter::Verb(_) => true,
        };
        if self.themes == 0 || theme != Theme::Patient && !self.head {
            return None;
        }
        let enough = match (matter, self.link) {
            (_, 0.8..) => self.theme >= 1.2,
            (Matter::Verb(_), LINKED_VERB..) => self.theme >= 2.2,
            (Matter::Verb(_), _) => self.near >= NEAR_LINK && self.themes >= 2 && self.theme >= 6.0,
            (_, 0.4..) => self.theme >= 1.8,
            // Without a link only what the outcome is known to be told of holds the two sentences together, or many words.
            _ => {
                if any {
                    theme == Theme::Patient
                        && (self.themes >= 2 && self.theme >= 5.5 || self.near >= NEAR_LINK && self.theme >= 3.2)
                } else {
                    self.head && self.theme >= 2.0 || self.near >= NEAR_LINK && self.theme >= 3.2
                }
            }
        };
        // Calibrated by hand: the link says that the sentences tell one thing, the words that it is this thing.
        enough.then(|| {
            (0.5 + 0.25 * self.link + 0.03 * self.theme.min(5.0) + if self.head { 0.05 } else { 0.0 }).min(0.9)
        })
    }
}

/// Every outcome that the lists of the language know.
fn outcomes<'r>(reading: &Reading<'r>, side: usize) -> Vec<Cue<'r>> {
    let mut cues = vec![];
    for sentence in 0..reading.lines[side].len() {
        let line = &reading.lines[side][sentence];
        for (list, places) in reading.lexicon.outcome_openings.within(line) {
            for (at, length, pole) in reading.lexicon.outcomes[list].all_at(line, places) {
                // "refused to step down" denies another verb.
                let words = reading.lexicon.words;
                let helping = line.get(at + length).is_some_and(|next| next.lower == words.to);
                if helping && words.failing.contains(line[at + length - 1].lower) {
                    continue;
                }
                let mut cue = Cue::new(reading, side, sentence, at..at + length, Matter::Outcome(list), pole);
                if let Some(of) = &reading.lexicon.outcomes_of[list] {
                    let Some(noun) = told_of(&cue, of, line) else { continue };
                    cue.noun = Some(line[noun].term);
                }
                cues.push(cue);
            }
        }
    }
    cues
}

/// The noun that an outcome is told of, where it is one of its nouns: right behind it ("a loaded pistol"), or near.
fn told_of(cue: &Cue, of: &Set, line: &[Word]) -> Option<usize> {
    let one = |i: &&usize| of.at(&line[**i..]).is_some();
    let (left, right) = (cue.frame.left.iter().take(4), cue.frame.right.iter().take(4));
    let attribute = right.clone().take(2).take_while(|i| **i <= cue.words.end + 3).find(one);
    let behind = cue.words.end;
    match attribute.filter(|i| line[behind..**i].iter().all(|word| word.content || word.lower == "-")) {
        Some(noun) => Some(*noun),
        None => left.chain(right).find(one).copied(),
    }
}

/// The base forms of verbs that a report denies.
fn denied<'r>(reading: &Reading<'r>, side: usize) -> Vec<&'r str> {
    let mut found = vec![];
    for (sentence, line) in reading.lines[side].iter().enumerate() {
        let failing = &reading.lexicon.words.failing;
        if !line.iter().any(|word| reading.is_negator(word) || failing.contains(word.lower)) {
            continue;
        }
        for (i, word) in line.iter().enumerate() {
            let verb = word.content
                && word.kind == TokenKind::Word
                && word.name.is_none()
                && !reading.lexicon.is_light(word.stem());
            if verb
                && reading
                    .frame(side, sentence, i..i + 1)
                    .negator
                    .is_some_and(|negator| is_verb_of(reading, side, sentence, i, negator))
            {
                found.push(word.stem());
            }
        }
    }
    found
}

/// Whether the word is the verb that a negator denies: nothing but helping words between them, or a participle behind
/// "no … was".
fn is_verb_of(reading: &Reading, side: usize, sentence: usize, verb: usize, negator: usize) -> bool {
    let line = &reading.lines[side][sentence];
    let words = reading.lexicon.words;
    if negator >= verb {
        return false;
    }
    let between = &line[negator + 1..verb];
    if line[negator].lower == words.without && !line[verb].lower.ends_with(words.gerund_ending) {
        return false;
    }
    if words.nobody.contains(line[negator].lower) {
        let participle = words.participle_endings.iter().any(|ending| line[verb].lower.ends_with(ending));
        return words.being.contains(line[verb - 1].lower)
            || participle && between.iter().filter(|word| word.content).count() <= 3;
    }
    between.iter().all(|word| {
        !word.content && !words.prepositions.contains(word.lower) && !words.determiners.contains(word.lower)
            || words.to == word.lower
    })
}

/// Whether a word says something and is no name.
fn is_plain(word: &Word) -> bool {
    word.content && word.name.is_none()
}

/// Statements of verbs that one of the reports denies.
fn verbs<'r>(reading: &Reading<'r>, side: usize, denied: &FxHashSet<&str>) -> Vec<Cue<'r>> {
    let mut cues = vec![];
    for (sentence, line) in reading.lines[side].iter().enumerate() {
        for (i, word) in line.iter().enumerate() {
            if is_plain(word) && denied.contains(word.stem()) {
                cues.push(Cue::new(reading, side, sentence, i..i + 1, Matter::Verb(word.stem()), 0));
            }
        }
    }
    cues
}

impl<'r> Cue<'r> {
    fn new(
        reading: &Reading,
        side: usize,
        sentence: usize,
        words: Range<usize>,
        matter: Matter<'r>,
        pole: usize,
    ) -> Self {
        let frame = reading.frame(side, sentence, words.clone());
        Cue { side, sentence, words, matter, pole, frame, noun: None, told: OnceCell::new() }
    }

    fn told(&self, reading: &Reading) -> &Told {
        self.told.get_or_init(|| Told::of(reading, self))
    }
}

impl Told {
    fn of(reading: &Reading, cue: &Cue) -> Told {
        let Cue { side, sentence, words, frame, .. } = cue;
        let (side, sentence) = (*side, *sentence);
        let line = &reading.lines[side][sentence];
        let own = |term: &u32| line[words.clone()].iter().any(|word| word.term == *term);
        let subject = cue.matter.theme(reading) != Theme::Patient || frame.passive || frame.right.is_empty();
        let (of, besides) = if subject { (&frame.left, &frame.right) } else { (&frame.right, &frame.left) };
        let start = reading.clause_start(side, sentence, words.start).max(words.start.saturating_sub(NEAR));
        let end = reading.clause_end(side, sentence, words.end).min(words.end + NEAR);
        let around = if subject { start..words.start } else { words.end..end };
        Told {
            theme: of.iter().map(|i| line[*i].term).filter(|term| !own(term)).chain(cue.noun).collect(),
            heads: cue.noun.map_or_else(|| heads(reading, line, of, subject), |noun| vec![noun]),
            rest: besides.iter().filter(|i| line[**i].kind != TokenKind::Number).map(|i| line[*i].term).collect(),
            people: reading.people(side, sentence, of.iter().copied().take(NEAR)),
            doers: match subject {
                true => FxHashSet::default(),
                false => frame.left.iter().filter_map(|i| line[*i].name).collect(),
            },
            amounts: reading.amounts(side, sentence, around),
        }
    }
}

/// The words that may be the noun of a phrase before its verb (nearest word first) or behind it. Before a verb it is the
/// word that the first preposition hangs on, where there is one: the shares "in Norby Steel", the pilots "of the glider".
fn heads(reading: &Reading, line: &[Word], of: &[usize], before: bool) -> Vec<u32> {
    let hangs =
        |i: &&usize| line.get(**i + 1).is_some_and(|next| reading.lexicon.words.prepositions.contains(next.lower));
    let comma = |i: &usize| line.get(*i + 1).is_some_and(|next| next.lower == ",");
    let nearest = of.iter().take(1);
    if !before {
        return nearest.chain(of.iter().take(5).skip(1).filter(hangs)).map(|i| line[*i].term).collect();
    }
    let phrase: Vec<usize> =
        of.iter().take(6).copied().enumerate().take_while(|(n, i)| *n == 0 || !comma(i)).map(|(_, i)| i).collect();
    phrase.iter().rev().find(hangs).into_iter().chain(nearest).take(1).map(|i| line[*i].term).collect()
}

fn shares(x: &[u32], y: &[u32]) -> bool {
    x.iter().any(|term| y.contains(term))
}

fn finding(reading: &Reading, x: &Cue, y: &Cue, confidence: f64) -> Finding {
    let place = |side: usize, cue: &Cue| {
        let from = cue.frame.negator.map_or(cue.words.start, |negator| negator.min(cue.words.start));
        let until = cue.frame.negator.map_or(cue.words.end, |negator| cue.words.end.max(negator + 1));
        reading.mention(side, cue.sentence, from..until)
    };
    let about = shared_word(reading, x, y);
    Finding { sort: Sort::Outcome, about, a: place(0, x), b: place(1, y), confidence }
}

/// The nearest word that both are told of, as either report writes it.
fn shared_word(reading: &Reading, x: &Cue, y: &Cue) -> Option<[String; 2]> {
    let around = |cue: &Cue| cue.frame.left.iter().chain(&cue.frame.right).copied().collect::<Vec<_>>();
    let term = |side: usize, cue: &Cue, i: usize| reading.lines[side][cue.sentence][i].term;
    let [one, other] = [x, y].map(|cue| &cue.told(reading).theme);
    let shared = |i: &usize| one.contains(&term(0, x, *i)) && other.contains(&term(0, x, *i));
    // Of "the ferry captain" the captain.
    let first = around(x).into_iter().find(shared)?;
    let one = (first..reading.lines[0][x.sentence].len()).take_while(shared).last().unwrap_or(first);
    let other = around(y).into_iter().find(|i| term(1, y, *i) == term(0, x, one))?;
    Some([reading.written(0, x.sentence, one..one + 1), reading.written(1, y.sentence, other..other + 1)])
}
