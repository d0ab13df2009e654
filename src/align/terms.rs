//! What a sentence is about, in terms that both reports share.
//!
//! ```text
//! a: Luhansk regional governor Serhiy Hayday told Reuters on July 4 …    luhansk region governor hayday reuter … July 4
//! b: On Monday, Governor Sergiy Haidai said …                            governor hayday … July 4
//! ```
//!
//! Two words are one term when they have one stem, or when they end two spellings of one name. People and days are told
//! beside the words, since a sentence may name both by another word: "he", "Monday".
//!
//! A term weighs the more the rarer it is: a word that half of the sentences share says nothing about which two belong
//! together (Spärck Jones 1972, inverse document frequency).

use super::Side;
use crate::article::{Both, Mention, Sentence, Token, TokenKind};
use crate::details::date::Precision;
use crate::details::name::NameKind;
use crate::details::name::matching::{NamePair, match_names};
use crate::details::quote::Quote;
use crate::language::words::{Key, keys};
use crate::language::{self, Language};
use rustc_hash::FxHashMap;

/// The number of a term in [`Terms::weights`].
pub type TermId = u32;

/// One occurrence of a term in a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// Which term.
    pub id: TermId,
    /// Whether it is a stop word, which counts in runs of shared words only.
    pub stop: bool,
    /// Whether it begins with a capital letter.
    pub capital: bool,
    /// Whether it is a number.
    pub number: bool,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
}

/// One sentence in terms.
#[derive(Clone, Debug, Default)]
pub struct Sense {
    /// Its words, in order.
    pub terms: Vec<Term>,
    /// Whom it names: numbers that both reports share for one person, sorted.
    pub people: Vec<TermId>,
    /// Whom it is about, likewise, also where it says "he".
    pub subject: Option<TermId>,
    /// Whom it quotes, likewise.
    pub speakers: Vec<TermId>,
    /// The days that its dates name, each as a number that both reports share, sorted.
    pub days: Vec<TermId>,
}

/// The sentences of two reports in terms.
#[derive(Clone, Debug)]
pub struct Terms {
    /// Each sentence.
    pub sentences: Both<Vec<Sense>>,
    /// The names that both reports give.
    pub names: Vec<NamePair>,
    /// Inverse document frequency of each term over the sentences of both reports.
    pub weights: Vec<f64>,
    /// The stem of each term; of two spellings of a name one.
    pub stems: Vec<String>,
    /// How many sentences of both reports have each term.
    pub frequency: Vec<u32>,
}

/// Reads two reports in terms. Linear in their words, but for the matching of names that only one report has.
pub fn terms(a: Side, b: Side) -> Terms {
    let mut vocabulary = Vocabulary::default();
    let (names_a, names_b) = (&a.facts.names, &b.facts.names);
    let people_a: Vec<TermId> = (0..names_a.len() as u32).collect();
    let mut people_b: Vec<TermId> = (names_a.len() as u32..).take(names_b.len()).collect();
    let names = match_names(names_a, names_b, &a.article.language);
    for (x, y, _) in &names {
        people_b[*y] = people_a[*x];
        vocabulary.spell(a, &names_a[*x].mentions, b, &names_b[*y].mentions);
    }
    let sentences = Both { a: vocabulary.read(a, &people_a), b: vocabulary.read(b, &people_b) };
    let count = (sentences.a.len() + sentences.b.len()) as f64;
    let mut frequency = vec![0u32; vocabulary.stems.len()];
    let mut seen = vec![u32::MAX; vocabulary.stems.len()];
    for (position, sentence) in sentences.a.iter().chain(&sentences.b).enumerate() {
        for term in &sentence.terms {
            let last = &mut seen[term.id as usize];
            if *last != position as u32 {
                *last = position as u32;
                frequency[term.id as usize] += 1;
            }
        }
    }
    let weights = frequency.iter().map(|frequency| (1.0 + count / f64::from(*frequency).max(1.0)).ln()).collect();
    Terms { sentences, names, weights, frequency, stems: vocabulary.stems }
}

#[derive(Default)]
struct Vocabulary {
    ids: FxHashMap<String, TermId>,
    stems: Vec<String>,
}

impl Vocabulary {
    fn id(&mut self, key: &str) -> TermId {
        if let Some(id) = self.ids.get(key) {
            return *id;
        }
        let id = self.stems.len() as TermId;
        self.ids.insert(key.to_owned(), id);
        self.stems.push(key.to_owned());
        id
    }

    /// Makes the last words of one name's two spellings one term: `Hayday` and `Haidai`.
    fn spell(&mut self, a: Side, mentions_a: &[Mention], b: Side, mentions_b: &[Mention]) {
        let last = |side: Side, mentions: &[Mention]| {
            let mention = mentions.iter().max_by_key(|mention| mention.end - mention.start)?;
            let sentence = &side.article.sentences[mention.sentence];
            let inside = |token: &&Token| token.span.start >= mention.start && token.span.end <= mention.end;
            let mut words = sentence.tokens.iter().filter(inside).filter(|token| token.kind != TokenKind::Punctuation);
            words.next_back().map(|token| token.stem.clone())
        };
        let (Some(word_a), Some(word_b)) = (last(a, mentions_a), last(b, mentions_b)) else { return };
        if word_a != word_b && !self.ids.contains_key(&word_b) {
            let id = self.id(&word_a);
            self.ids.insert(word_b, id);
        }
    }

    /// The sentences of a report; `people` are the numbers of its names.
    fn read(&mut self, side: Side, people: &[TermId]) -> Vec<Sense> {
        let language = language::of(&side.article.language);
        let mut quoted: Vec<Vec<(usize, usize)>> = vec![vec![]; side.article.sentences.len()];
        for mention in side.facts.quotes.iter().flat_map(|quote| &quote.mentions) {
            quoted[mention.sentence].push((mention.start, mention.end));
        }
        let mut senses: Vec<Sense> = side
            .article
            .sentences
            .iter()
            .zip(&quoted)
            .map(|(sentence, quoted)| Sense { terms: self.words(language, sentence, quoted), ..Sense::default() })
            .collect();
        for (name, person) in side.facts.names.iter().zip(people) {
            for mention in name.mentions.iter().filter(|_| name.kind == NameKind::Person) {
                senses[mention.sentence].people.push(*person);
            }
        }
        for (sense, subject) in senses.iter_mut().zip(&side.facts.subjects) {
            sense.subject = subject.map(|name| people[name]);
            sense.people.extend(sense.subject);
        }
        for Quote { speaker_name, mentions, .. } in &side.facts.quotes {
            for mention in mentions {
                senses[mention.sentence].speakers.extend(speaker_name.map(|name| people[name]));
            }
        }
        for date in side.facts.dates.iter().filter(|date| date.precision <= Precision::Day) {
            // Without the year: where a report does not tell its own day, "July 3" is all there is.
            let known = date.days.map(|(day, _)| (day.month(), day.day())).or(date.month.zip(date.day));
            let day = known.map(|(month, day)| u32::from(month.unsigned_abs()) * 32 + u32::from(day.unsigned_abs()));
            senses[date.mention.sentence].days.extend(day);
        }
        for sense in &mut senses {
            for list in [&mut sense.people, &mut sense.speakers, &mut sense.days] {
                list.sort_unstable();
                list.dedup();
            }
        }
        senses
    }

    fn words(&mut self, language: &Language, sentence: &Sentence, quoted: &[(usize, usize)]) -> Vec<Term> {
        keys(&sentence.tokens, language)
            .map(|Key { token, key, stop }| Term {
                id: self.id(&key),
                stop,
                capital: sentence.written(token).starts_with(char::is_uppercase),
                number: token.kind == TokenKind::Number,
                quoted: quoted.iter().any(|(start, end)| token.span.start >= *start && token.span.end <= *end),
            })
            .collect()
    }
}
