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

use super::around::Around;
use super::clause::Reading;
use super::focus::{Focus, Speaker};
use super::word::{self, Word};
use super::{Attribution, Found, Quote, QuoteKind};
use crate::article::{Article, TokenKind};
use crate::details::name::{Name, NameIndex, NameKind};
use crate::language::{naming, speech};
use rustc_hash::FxHashMap;

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
    let mut alone: Vec<usize> = vec![];
    for (position, block) in article.blocks.iter().enumerate().filter(|(_, block)| !block.sentences.is_empty()) {
        let words = word::words(article, position, &index, &spans[position]);
        waiting.clear();
        for sentence in block.sentences.clone() {
            let mut spoke = None;
            // Words stand in order: a paragraph of a thousand sentences is not gone through for each of them.
            let first = words.partition_point(|word| word.sentence < sentence);
            let here = &words[first..first + words[first..].partition_point(|word| word.sentence == sentence)];
            for &quote in &beginning[sentence] {
                let ending = match found[quote].rest.last() {
                    Some((last, marked)) => {
                        (word::words(article, *last, &index, &spans[*last]), marked.close, marked.end, *last)
                    }
                    None => (vec![], found[quote].marked.close, found[quote].marked.end, position),
                };
                let around = Around {
                    before: here
                        .iter()
                        .filter(|word| {
                            word.end <= found[quote].marked.open.max(word.start + 1)
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
                        alone.push(quote);
                    }
                    speakers[quote].clone_from(&speaker);
                    spoke = speaker;
                }
            }
            let told = here.to_vec();
            subjects[sentence] = focus.read(&told, &block.text, &spoke);
            // ‘No house is left’ / "That is how Lena Brandt put it."
            let unquoted = || told.iter().filter(|word| word.quote.is_none() && word.kind == TokenKind::Word);
            if beginning[sentence].is_empty() && unquoted().next().is_some() {
                let credits = unquoted().take(2).any(|word| reading.speech.forward.contains(word.lower));
                let name = unquoted().filter_map(|word| word.name).find(|&name| names[name].kind == NameKind::Person);
                if let Some(name) = name.filter(|_| credits) {
                    for quote in alone.drain(..) {
                        speakers[quote] = Some(Speaker::Name(name));
                    }
                }
                alone.clear();
            }
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
    // Which of these have a word.
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let mut holders: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (holder, (_, quote)) in credited.iter().enumerate() {
        for word in words(&quotes[*quote].text) {
            let holders = holders.entry(word).or_default();
            if holders.last() != Some(&holder) {
                holders.push(holder);
            }
        }
    }
    for at in 0..quotes.len() {
        let quote = &quotes[at];
        let short = quote.text.split(' ').count() < 3;
        if short || quote.kind == QuoteKind::Term || quote.attribution != Attribution::Inferred {
            continue;
        }
        let own = plain(&quote.text);
        // Those that have its rarest word.
        let words = words(&quote.text);
        let holding = words.iter().map(|word| holders.get(word).map_or(&[][..], Vec::as_slice));
        let holding = holding.min_by_key(|holders| holders.len()).unwrap_or_default();
        if let Some(&(_, other)) = holding.iter().map(|at| &credited[*at]).find(|(text, _)| text.contains(&own)) {
            quotes[at].speaker = quotes[other].speaker.clone();
            quotes[at].speaker_name = quotes[other].speaker_name;
        }
    }
}
