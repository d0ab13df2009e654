//! The words around a figure: what bends it, what it counts, and whether it says anything at all.
//!
//! ```text
//! at least another [19] people      19 or more, added to others: people
//! [one] of the reasons              a pronoun rather than a number
//! ```

use super::Number;
use super::event::event;
use super::scan::Draft;
use super::shown::{bounds, form, plain};
use crate::article::Mention;
use crate::details::counted;
use crate::details::cursor::Cursor;
use crate::language::quantity::{Approximation, Dimension, NounPlace};

impl Draft {
    /// Adds what stands around the figure.
    pub fn finish(self, at: &Cursor, position: usize, free: &impl Fn(usize) -> bool) -> Option<Number> {
        let words = at.words;
        let mut start = self.start;
        let mut approximation = if self.range { Approximation::Range } else { Approximation::Exact };
        if self.vague {
            approximation = Approximation::Vague;
        }
        let mut relative = false;
        // Words in front, nearest first: "at least another 19".
        for _ in 0..3 {
            let nearest = start.checked_sub(1);
            if nearest.is_some_and(|b| words.more.contains(&at.word(b)) && at.word(b) != "more") {
                relative = true;
                start -= 1;
                continue;
            }
            let bent = words
                .approximators
                .iter()
                .filter_map(|(phrase, bend)| at.phrase_before(start, phrase).map(|s| (s, *bend)))
                .filter(|(s, _)| (*s..start).all(free))
                .min_by_key(|(s, _)| *s);
            let Some((first, bend)) = bent else { break };
            if !matches!(approximation, Approximation::Range | Approximation::Vague) && bend != Approximation::Exact {
                approximation = bend;
            }
            start = first;
        }
        if self.range && start > 0 && words.between.contains(&at.word(start - 1)) {
            start -= 1;
        }
        let mut end = self.end;
        for (phrase, bend) in words.approximators_after {
            // "50-plus years".
            if let Some(after) = at.phrase(at.after_hyphen(end), phrase) {
                (end, approximation) = (after, *bend);
                break;
            }
        }
        let scale = self.scale(at, start);
        let noun = match scale {
            Some(scale) => Some(scale).filter(|scale| free(*scale)),
            None => self.noun(at, end, &mut relative).filter(|noun| (end..*noun).all(free) && free(*noun)),
        };
        if self.says_nothing_alone(at, noun) {
            return None;
        }
        if let Some(noun) = noun {
            (start, end) = (start.min(noun), end.max(noun + 1));
        }
        let compared = compared(at, start, end);
        let often = self.often.then_some(at.words.often);
        let unit = self.unit;
        let (value, other) = (unit.base(self.value), unit.base(self.other));
        let step = self.step * unit.factor.abs();
        let (low, high) = bounds(approximation, value, other, step);
        let tokens = at.tokens();
        let form = form(at, self.figure_start, self.figure_end, unit);
        Some(Number {
            mention: Mention {
                sentence: position,
                start: tokens.get(start)?.span.start,
                end: tokens.get(end.checked_sub(1)?)?.span.end,
            },
            tokens: start..end,
            dimension: unit.dimension,
            value,
            other,
            low,
            high,
            step,
            approximation,
            form,
            unit: unit.symbol,
            shown: self.shown(at),
            noun: often.map(|(word, _)| word.to_owned()).or_else(|| noun.map(|i| at.word(i).to_owned())),
            noun_written: often.map(|(word, _)| word.to_owned()).or_else(|| {
                noun.map(|i| if at.words.nouns == NounPlace::Plural { at.word(i) } else { at.written(i) }.to_owned())
            }),
            noun_stem: often
                .map(|(_, stem)| stem.to_owned())
                .or_else(|| noun.and_then(|i| tokens.get(i)).map(|token| token.stem.clone())),
            compared,
            part: part(at, start, end),
            event: event(at, &(start..end), noun),
            relative,
            small: unit.dimension == Dimension::Count && self.words_below_ten,
        })
    }

    /// "magnitude 6.1": what the figure is read on stands before it.
    fn scale(&self, at: &Cursor, start: usize) -> Option<usize> {
        let before = start.checked_sub(1)?;
        let scale = if at.words.of.contains(&at.word(before)) { before.checked_sub(1)? } else { before };
        (self.unit.dimension == Dimension::Count && at.words.scales.contains(&at.word(scale))).then_some(scale)
    }

    fn noun(&self, at: &Cursor, end: usize, relative: &mut bool) -> Option<usize> {
        let words = at.words;
        let mut from = end;
        *relative |= words.more.contains(&at.word(from));
        match self.unit.dimension {
            Dimension::Count if self.often => None,
            Dimension::Count => {
                // "dozens of people", "two of his staff".
                if (self.vague || self.step >= 12.0) && words.of.contains(&at.word(from)) {
                    from += 1;
                }
                counted::noun(at, from, self.other <= 1.0)
            }
            // "second driver Milena Petkova": what is ordered stands right behind its place.
            Dimension::Ordinal => {
                let next = at.after_hyphen(from);
                (at.is_word(next) && !words.is_function_word(at.word(next)) && !words.is_verb(at.word(next)))
                    .then_some(next)
            }
            Dimension::Age => counted::noun(at, from, true).filter(|_| self.attributive),
            // "18-kilometre front", "a three-hour hearing".
            _ if self.attributive => counted::noun(at, from, true),
            _ => None,
        }
    }

    /// "one" and "the first" without a noun: pronouns rather than numbers.
    fn says_nothing_alone(&self, at: &Cursor, noun: Option<usize>) -> bool {
        let first = at.word(self.figure_start);
        let pronoun = self.unit.dimension == Dimension::Count && self.other <= 1.0 && first == at.words.one;
        let order = self.unit.dimension == Dimension::Ordinal
            && self.value < 3.0
            && !first.starts_with(|c: char| c.is_ascii_digit());
        noun.is_none() && (pronoun || order)
    }

    /// The figure for a reader, in its unit.
    fn shown(&self, at: &Cursor) -> String {
        if self.vague {
            return (self.figure_start..self.figure_end).map(|i| at.word(i)).collect::<Vec<_>>().join(" ");
        }
        if self.unit.dimension == Dimension::Score {
            return format!("{}-{}", plain(self.value), plain(self.other));
        }
        let (low, high) = (plain(self.value), plain(self.other));
        let magnitude = |written: &str| written.split_once(' ').map(|(_, name)| name.to_owned());
        match (low == high, magnitude(&low)) {
            (true, _) => low,
            // "300–500 billion".
            (_, Some(name)) if magnitude(&high).as_ref() == Some(&name) => {
                format!("{}–{high}", low.trim_end_matches(&name).trim_end())
            }
            _ => format!("{low}–{high}"),
        }
    }
}

/// Whether a figure tells a difference, or what something is compared with: "four [more than]", "[up from] eight".
fn compared(at: &Cursor, start: usize, end: usize) -> bool {
    let words = at.words;
    let more = |i: usize| words.comparatives.contains(&at.word(i)) && words.than.contains(&at.word(i + 1));
    // The noun may be read behind the comparative or before it: "two minutes longer than", "four more than".
    more(end)
        || end.checked_sub(1).is_some_and(more)
        || words.compared.iter().any(|phrase| at.phrase_before(start, phrase).is_some())
}

/// Whether a figure is told as part of another: "[among them] four nurses", "three [of them]".
fn part(at: &Cursor, start: usize, end: usize) -> bool {
    let [before, behind] = at.words.part_of;
    before.iter().any(|phrase| at.phrase_before(start, phrase).is_some())
        || behind.iter().any(|phrase| at.phrase(end, phrase).is_some())
}
