//! Walks over a sentence and puts its numbers together.

use super::{Number, kinds};
use crate::article::TokenKind;
use crate::details::counted;
use crate::details::cursor::Cursor;
use crate::details::figure::{Figure, figure, ordinal};
use crate::language::quantity::{Dimension, Unit, find};
use std::ops::Range;

/// The numbers of a sentence; `taken` are the bytes that dates stand on.
pub(crate) fn sentence(at: &Cursor, position: usize, taken: &[Range<usize>], into: &mut Vec<Number>) {
    let free = |i: usize| {
        let Some(token) = at.tokens().get(i) else { return true };
        !taken.iter().any(|span| span.start < token.span.end && token.span.start < span.end)
    };
    let titled = is_title(at);
    let mut i = 0;
    while i < at.len() {
        let may_begin = at.may_begin(i);
        debug_assert!(may_begin || draft(at, i, titled).is_none(), "a number begins with “{}”", at.word(i));
        let Some(draft) = Some(i).filter(|i| may_begin && free(*i)).and_then(|i| draft(at, i, titled)) else {
            i += 1;
            continue;
        };
        let end = draft.figure_end;
        if (i..end).all(free)
            && let Some(number) = draft.finish(at, position, &free)
        {
            into.push(number);
        }
        i = end.max(i + 1);
    }
}

/// Whether most words begin with a capital, as in English headlines, so that capitals tell nothing.
fn is_title(at: &Cursor) -> bool {
    let words = (0..at.len()).filter(|i| at.is_word(*i));
    let (mut all, mut capitals) = (0, 0);
    for i in words {
        all += 1;
        capitals += usize::from(at.capitalised(i));
    }
    all < 15 && capitals * 5 >= all * 3
}

/// A number whose figure has been read, before the words around it.
pub(super) struct Draft {
    pub start: usize,
    /// First token of the figure itself, behind a sign of currency.
    pub figure_start: usize,
    pub figure_end: usize,
    /// The token after the figure's unit.
    pub end: usize,
    pub unit: Unit,
    pub value: f64,
    pub other: f64,
    pub step: f64,
    pub range: bool,
    pub vague: bool,
    pub attributive: bool,
    /// "twice": what it counts is said in it.
    pub often: bool,
    pub words_below_ten: bool,
}

const COUNT: Unit = Unit::new(Dimension::Count, 1.0, "");

fn draft(at: &Cursor, i: usize, titled: bool) -> Option<Draft> {
    if let Some(times) = often(at, i) {
        return Some(times);
    }
    let (currency, first_token) = kinds::currency_before(at, i).map_or((None, i), |(code, next)| (Some(code), next));
    if currency.is_none() && !may_begin(at, i) {
        return None;
    }
    let (first, place) = match figure(at, first_token) {
        Some(figure) => (figure, false),
        None => (ordinal(at, first_token).filter(|_| currency.is_none())?, true),
    };
    if place || first.ordinal {
        return ordinal_draft(at, i, &first);
    }
    let first = if currency.is_some() { first.with_letter() } else { first };
    let mut draft = Draft {
        start: i,
        figure_start: first_token,
        figure_end: first.end,
        end: first.end,
        unit: COUNT,
        value: first.low,
        other: first.high,
        step: first.step,
        range: false,
        vague: first.low != first.high,
        attributive: false,
        often: false,
        words_below_ten: !first.digits && first.low < 10.0,
    };
    if at.words.minus.contains(&at.before(i))
        || (at.is_dash(i.wrapping_sub(1)) && at.glued(i) && !at.glued(i - 1) && first.digits)
    {
        draft.start -= 1;
        draft.value = -draft.value;
        draft.other = -draft.other;
    }
    if let Some(code) = currency {
        draft.unit = Unit::new(Dimension::Money(code), 1.0, code);
        return Some(draft.with_range(at, &first, currency));
    }
    if first.part {
        draft.unit = Unit::new(Dimension::Proportion, 1.0, "%");
        return Some(draft);
    }
    if first.glued_unit.as_deref().is_some_and(|letters| at.words.decade_endings.contains(&letters)) {
        return draft.decade_of_life(at, &first);
    }
    let draft = draft.with_range(at, &first, None);
    if draft.range {
        return Some(draft);
    }
    if let Some(second) = kinds::score(at, i, &first) {
        return Some(draft.score(&second));
    }
    draft.measured(at, &first, titled)
}

/// "twice": a count of times in one word.
fn often(at: &Cursor, i: usize) -> Option<Draft> {
    let value = find(at.words.times, at.word(i))?;
    if at.words.not_after_times.contains(&at.word(i + 1)) || at.is_hyphen(i + 1) {
        return None;
    }
    Some(Draft {
        start: i,
        figure_start: i,
        figure_end: i + 1,
        end: i + 1,
        unit: COUNT,
        value,
        other: value,
        step: 1.0,
        range: false,
        vague: false,
        attributive: false,
        often: true,
        words_below_ten: true,
    })
}

/// Whether a number can begin here at all: not inside a name (F-16, 9/11), not the pronoun "one".
fn may_begin(at: &Cursor, i: usize) -> bool {
    let words = at.words;
    let slashed = |j: usize| at.word(j) == "/" && at.glued(j) && at.glued(j + 1);
    if at.kind(i) == Some(TokenKind::Number) && (slashed(i + 1) || i.checked_sub(1).is_some_and(slashed)) {
        return false;
    }
    if at.joined_before(i) {
        return false;
    }
    // "the third", "a second": articles begin a number only before a magnitude or a part, which the figure checks.
    if at.word(i) == words.one && !words.one.is_empty() {
        let next = at.word(i + 1);
        let pronoun = words.not_before_one.contains(&at.before(i)) || words.not_after_one.contains(&next);
        let joined = at.is_hyphen(i + 1) && figure(at, i).is_none_or(|f| !f.part);
        return !(pronoun || joined && words.not_after_one.contains(&at.word(i + 2)));
    }
    true
}

/// "third", "63rd": a number where it stands before a noun.
fn ordinal_draft(at: &Cursor, i: usize, first: &Figure) -> Option<Draft> {
    let noun = at.is_word(at.after_hyphen(first.end)) && !at.words.is_function_word(at.word(first.end));
    let numbered = at.words.number_signs.contains(&at.word(i));
    // "first" and "second" mostly order the telling, not things.
    if !(noun || numbered || first.digits) || (first.low < 3.0 && !first.digits && at.before(i) != "the") {
        return None;
    }
    Some(Draft {
        start: i,
        figure_start: i,
        figure_end: first.end,
        end: first.end,
        unit: Unit::new(Dimension::Ordinal, 1.0, ""),
        value: first.low,
        other: first.low,
        step: 1.0,
        range: false,
        vague: false,
        attributive: true,
        often: false,
        words_below_ten: true,
    })
}

impl Draft {
    /// Joins the second end of a range: "25-30", "$300 billion to $500 billion".
    fn with_range(mut self, at: &Cursor, first: &Figure, currency: Option<&'static str>) -> Self {
        let unit = if currency.is_some() { None } else { kinds::unit_after(at, first) };
        let ends = [Some(first.end), unit.map(|(_, end)| end)];
        for end in ends.into_iter().flatten() {
            let Some(second) = kinds::range(at, self.start, end) else { continue };
            let second = if currency.is_some() { second.with_letter() } else { second };
            // "$300-500 billion": the magnitude belongs to both.
            let factor =
                if !first.magnitude && second.magnitude && first.low < 1000.0 { magnitude(second.low) } else { 1.0 };
            let low = first.low * factor;
            if low >= second.high || second.high > low * 1000.0 {
                continue;
            }
            let second_unit = if currency.is_some() { None } else { kinds::unit_after(at, &second) };
            let age = kinds::age_after(at, &second);
            let aged = at.words.aged.contains(&at.before(self.start))
                || self.start >= 2 && at.words.aged.contains(&at.word(self.start - 2))
                || self.start >= 3 && at.words.aged.contains(&at.word(self.start - 2));
            if let (Some((one, _)), Some((two, _))) = (unit, second_unit)
                && one.dimension != two.dimension
            {
                continue;
            }
            // Digits joined by a dash with nothing behind them are a score: "won 1-2".
            let joined = at.is_dash(first.end);
            let noun = counted::noun(at, second.end, false).is_some();
            let between = at.words.between.contains(&at.before(self.start));
            let named = currency.is_some() || second_unit.is_some() || age.is_some() || noun || aged;
            if !named && (joined || !between) {
                continue;
            }
            self.value = low;
            self.other = second.high;
            self.step = first.step.min(second.step) * factor;
            self.range = true;
            self.vague = false;
            self.figure_end = second.end;
            self.end = second.end;
            if let Some((factor, end)) = age {
                self.unit = Unit::new(Dimension::Age, factor, kinds::age_symbol(factor));
                self.end = end;
                self.figure_end = end;
            } else if aged && second_unit.is_none() {
                self.unit = Unit::new(Dimension::Age, 1.0, "years");
            } else if let Some((unit, end)) = second_unit {
                self.unit = unit;
                self.end = end;
                self.figure_end = end;
            }
            return self;
        }
        self
    }

    /// "in his 30s".
    fn decade_of_life(mut self, at: &Cursor, first: &Figure) -> Option<Self> {
        let before = at.before(self.start);
        let owned = at.words.owners.contains(&before)
            || (self.start >= 2 && at.words.owners.contains(&at.word(self.start - 2)));
        if !owned || first.low % 10.0 != 0.0 || first.low > 100.0 {
            return None;
        }
        self.unit = Unit::new(Dimension::Age, 1.0, "years");
        self.other = self.value + 9.0;
        self.range = true;
        Some(self)
    }

    fn score(mut self, second: &Figure) -> Self {
        self.unit = Unit::new(Dimension::Score, 1.0, "");
        self.other = second.low;
        self.figure_end = second.end;
        self.end = second.end;
        self.step = 1.0;
        self
    }

    /// An age, a measure, or a count; nothing for a figure that belongs to a name.
    fn measured(mut self, at: &Cursor, first: &Figure, titled: bool) -> Option<Self> {
        if let Some((factor, end)) = kinds::age_after(at, first) {
            self.unit = Unit::new(Dimension::Age, factor, kinds::age_symbol(factor));
            self.attributive = at.is_hyphen(first.end);
            (self.end, self.figure_end) = (end, end);
            return Some(self);
        }
        if kinds::age_around(at, self.start, first) {
            self.unit = Unit::new(Dimension::Age, 1.0, "years");
            return Some(self);
        }
        if let Some((unit, end)) = kinds::unit_after(at, first) {
            self.unit = unit;
            self.attributive = at.is_hyphen(first.end);
            (self.end, self.figure_end) = (end, end);
            self.compound(at);
            self.half_after(at);
            return Some(self);
        }
        if first.glued_unit.is_some() {
            return None;
        }
        if self.is_label(at, first, titled) {
            return None;
        }
        Some(self)
    }

    /// "two hours [and 51 minutes]", "six feet [four inches]".
    fn compound(&mut self, at: &Cursor) {
        let next =
            if at.words.and.contains(&at.word(self.end)) || at.word(self.end) == "," { self.end + 1 } else { self.end };
        let Some(second) = figure(at, next) else { return };
        let Some((unit, end)) = kinds::unit_after(at, &second) else { return };
        let smaller = unit.dimension == self.unit.dimension && unit.factor < self.unit.factor;
        if !smaller || !matches!(unit.dimension, Dimension::Duration | Dimension::Length | Dimension::Mass) {
            return;
        }
        let ratio = unit.factor / self.unit.factor;
        self.value += second.low * ratio;
        self.other += second.low * ratio;
        self.step = second.step * ratio;
        (self.end, self.figure_end) = (end, end);
    }

    /// "a year [and a half]".
    fn half_after(&mut self, at: &Cursor) {
        let (i, words) = (self.end, at.words);
        let half = words.and.contains(&at.word(i))
            && words.articles.contains(&at.word(i + 1))
            && words.half.contains(&at.word(i + 2));
        if half {
            self.value += 0.5;
            self.other += 0.5;
            self.step = 0.5;
            (self.end, self.figure_end) = (i + 3, i + 3);
        }
    }

    /// "Boeing 737", "Highway 61", "Article 5": digits right behind a capitalised word, with nothing that they count.
    fn is_label(&self, at: &Cursor, first: &Figure, titled: bool) -> bool {
        if !first.digits || self.start == 0 || titled {
            return false;
        }
        let before = self.start - 1;
        let name = at.is_word(before) && at.capitalised(before) && !at.words.is_function_word(at.word(before));
        let chained = at.is_dash(first.end) && at.glued(first.end) && at.glued(first.end + 1);
        chained && at.is_dash(first.end + 2)
            || name && !first.magnitude && before > 0 && counted::noun(at, first.end, false).is_none()
    }
}

/// The thousand, million or billion that a figure is counted in: a million of 500 million.
fn magnitude(value: f64) -> f64 {
    let mut magnitude = 1.0;
    while magnitude * 1000.0 <= value {
        magnitude *= 1000.0;
    }
    magnitude
}
