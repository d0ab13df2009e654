//! The bare figure: digits or words at one place of a sentence, without what stands around it.
//!
//! ```text
//! nearly [1.2 million] people      1 200 000, to the nearest 100 000
//! [two and a half] hours           2.5
//! [tens of thousands] of residents 20 000 to 99 999
//! ```

mod digits;
mod joined;

use super::cursor::Cursor;
use crate::article::TokenKind;
use crate::language::quantity::find;

/// A figure as it is written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Figure {
    /// The least that it says.
    pub low: f64,
    /// The most that it says; `low` but for figures such as "tens of thousands".
    pub high: f64,
    /// The step of its last written place: 100 for "4,200", 0.1 for "1.3", 100 000 for "1.3 million".
    pub step: f64,
    /// Written in digits.
    pub digits: bool,
    /// A part of a whole: "half", "two-thirds", "one in five".
    pub part: bool,
    /// A place in an order: "third", "63rd".
    pub ordinal: bool,
    /// Letters glued to the digits that are no magnitude: the unit of "125ft".
    pub glued_unit: Option<String>,
    /// A magnitude letter that may as well be a unit: the m of "46m".
    pub letter: Option<(&'static str, f64)>,
    /// "million" and above stood as a word or as letters that can be nothing else.
    pub magnitude: bool,
    /// The token after its last.
    pub end: usize,
}

impl Figure {
    fn exact(value: f64, step: f64, digits: bool, end: usize) -> Self {
        Figure {
            low: value,
            high: value,
            step,
            digits,
            part: false,
            ordinal: false,
            glued_unit: None,
            letter: None,
            magnitude: false,
            end,
        }
    }

    fn times(mut self, factor: f64) -> Self {
        self.low *= factor;
        self.high *= factor;
        self.step *= factor;
        self
    }

    /// Takes the letter of "£46m" for a magnitude.
    pub fn with_letter(self) -> Self {
        match self.letter {
            Some((_, factor)) => Figure { letter: None, glued_unit: None, magnitude: true, ..self.times(factor) },
            None => self,
        }
    }
}

/// The figure that begins at a token.
pub(crate) fn figure(at: &Cursor, i: usize) -> Option<Figure> {
    let figure = half_of_unit(at, i)
        .or_else(|| part(at, i))
        .or_else(|| digits::digits(at, i))
        .or_else(|| vague(at, i))
        .or_else(|| cardinal(at, i))?;
    Some(figure).filter(|f| f.low.is_finite() && f.high.is_finite())
}

/// "million", "thousand million", "dozen" behind a figure multiply it.
fn magnitudes(at: &Cursor, mut figure: Figure) -> Figure {
    loop {
        let next = at.after_hyphen(figure.end);
        let Some(factor) = find(at.words.magnitudes, at.word(next)) else { return figure };
        figure.end = after_stop(at, next);
        figure.magnitude |= factor >= 1e3;
        figure = figure.times(factor);
    }
}

/// The token after a magnitude and the full stop that cuts it short: "Mio."
fn after_stop(at: &Cursor, magnitude: usize) -> usize {
    let next = magnitude + 1;
    let stop = at.words.stopped.contains(&at.word(magnitude)) && at.word(next) == "." && next + 1 < at.len();
    if stop { next + 1 } else { next }
}

/// "two [and a half]".
fn and_a_half(at: &Cursor, figure: Figure) -> Figure {
    let words = at.words;
    let i = figure.end;
    if words.and.contains(&at.word(i))
        && words.articles.contains(&at.word(i + 1))
        && words.half.contains(&at.word(i + 2))
    {
        Figure { low: figure.low + 0.5, high: figure.high + 0.5, step: 0.5, end: i + 3, ..figure }
    } else {
        figure
    }
}

/// "nine", "twenty-one", "a hundred and twenty", "two dozen", "one million".
fn cardinal(at: &Cursor, i: usize) -> Option<Figure> {
    let words = at.words;
    if let Some(value) = find(words.pairs, at.word(i + 1))
        && words.articles.contains(&at.word(i))
        && words.of.contains(&at.word(i + 2))
    {
        return Some(Figure::exact(value, 1.0, false, i + 3));
    }
    // "a hundred", "half a million", "a half-million".
    let mut next = i;
    let mut share = 1.0;
    if words.half.contains(&at.word(next)) {
        share = 0.5;
        next = at.after_hyphen(next + 1);
    }
    if words.articles.contains(&at.word(next)) {
        next += 1;
        if share == 1.0 && words.half.contains(&at.word(next)) {
            share = 0.5;
            next = at.after_hyphen(next + 1);
        }
    }
    if (next > i || words.bare.contains(&at.word(i)))
        && let Some(factor) = find(words.magnitudes, at.word(next))
    {
        let mut figure = Figure::exact(factor * share, factor * share, false, next + 1);
        figure.magnitude = factor >= 1e3;
        let figure = tail(at, figure, factor);
        return Some(magnitudes(at, figure));
    }
    // "the first dozen pictures", "the dozen pictures".
    if find(words.magnitudes, at.word(i)) == Some(12.0) && i > 0 && !at.joined_before(i) {
        return Some(Figure::exact(12.0, 12.0, false, i + 1));
    }
    let (value, end) = spelled(at, i)?;
    let step = if value >= 20.0 && value % 10.0 == 0.0 { 10.0 } else { 1.0 };
    let mut figure = and_a_half(at, Figure::exact(value, step, false, end));
    if let Some(factor) = find(words.magnitudes, at.word(at.after_hyphen(figure.end))) {
        figure.end = at.after_hyphen(figure.end) + 1;
        figure.magnitude = factor >= 1e3;
        figure = tail(at, figure.times(factor), factor);
    }
    Some(magnitudes(at, figure))
}

/// "two hundred [and six]", "four thousand [two hundred]".
fn tail(at: &Cursor, figure: Figure, magnitude: f64) -> Figure {
    let words = at.words;
    let start = if words.and.contains(&at.word(figure.end)) { figure.end + 1 } else { figure.end };
    if magnitude < 100.0 {
        return figure;
    }
    let Some((value, end)) = spelled(at, start) else { return figure };
    match find(words.magnitudes, at.word(end)) {
        Some(factor) if factor < magnitude && factor >= 100.0 => {
            let figure = Figure { step: factor, end: end + 1, ..figure };
            tail(at, add(figure, value * factor), factor)
        }
        Some(_) => figure,
        // "two hundred and six" is 206, "a million and six others" is not.
        None if magnitude <= 1e3 => Figure { step: 1.0, end, ..add(figure, value) },
        None => figure,
    }
}

fn add(figure: Figure, value: f64) -> Figure {
    Figure { low: figure.low + value, high: figure.high + value, ..figure }
}

/// A number in words up to its magnitude, and the token after it: "doscientos doce", "einundzwanzig".
fn spelled(at: &Cursor, i: usize) -> Option<(f64, usize)> {
    if let Some(hundreds) = find(at.words.hundreds, at.word(i)) {
        return Some(below_hundred(at, i + 1).map_or((hundreds, i + 1), |(rest, end)| (hundreds + rest, end)));
    }
    below_hundred(at, i).or_else(|| Some((joined::value(at.words, at.word(i))?, i + 1)))
}

/// 0 to 99 in words, and the token after it.
fn below_hundred(at: &Cursor, i: usize) -> Option<(f64, usize)> {
    let words = at.words;
    let (tens, end) = match below_twenty(at, i) {
        // "quatre-vingts"
        Some((4.0, end)) if words.scores.contains(&at.word(at.after_hyphen(end))) => (80.0, at.after_hyphen(end) + 1),
        Some(found) => return Some(found),
        None => (find(words.tens, at.word(i))?, i + 1),
    };
    let mut next = at.after_hyphen(end);
    if words.tens_and.contains(&at.word(next)) {
        next = at.after_hyphen(next + 1);
        // "vingt et un"
        if words.articles.contains(&at.word(next)) {
            return Some((tens + 1.0, next + 1));
        }
    }
    let most = if words.scores.is_empty() { 10.0 } else { 20.0 };
    match below_twenty(at, next) {
        Some((ones, end)) if ones >= 1.0 && ones < most => Some((tens + ones, end)),
        _ => Some((tens, end)),
    }
}

/// 0 to 19 in words, and the token after it; "dix-sept" is made of two.
fn below_twenty(at: &Cursor, i: usize) -> Option<(f64, usize)> {
    let value = find(at.words.small, at.word(i))?;
    let ones = at.after_hyphen(i + 1);
    if value == 10.0
        && ones > i + 1
        && let Some(ones_value) = find(at.words.small, at.word(ones)).filter(|ones| (7.0..10.0).contains(ones))
    {
        return Some((value + ones_value, ones + 1));
    }
    Some((value, i + 1))
}

/// "several hundred", "dozens", "tens of thousands", "hundreds of millions".
fn vague(at: &Cursor, i: usize) -> Option<Figure> {
    let words = at.words;
    let start = if words.articles.contains(&at.word(i)) { i + 1 } else { i };
    if words.several.contains(&at.word(start)) {
        let factor = find(words.magnitudes, at.word(start + 1))?;
        let mut figure = Figure::exact(2.0 * factor, factor, false, start + 2);
        figure.high = 9.99 * factor;
        return Some(figure);
    }
    let (mut low, mut high) = find(words.vague, at.word(i))?;
    let mut end = i + 1;
    if words.of.contains(&at.word(end))
        && let Some((of, _)) = find(words.vague, at.word(end + 1))
    {
        let unit = of / 2.0;
        (low, high, end) = (low * unit, high * unit, end + 2);
    }
    if low < 24.0 {
        return None;
    }
    let mut figure = Figure::exact(low, low, false, end);
    figure.high = high;
    Some(figure)
}

/// "half an hour", "half a kilometre", "a half second", "a year and a half": what stands before a unit.
fn half_of_unit(at: &Cursor, i: usize) -> Option<Figure> {
    let words = at.words;
    if words.half.contains(&at.word(i)) && !at.joined_before(i) {
        let article = words.articles.contains(&at.word(i + 1));
        let unit = at.after_hyphen(if article { i + 2 } else { i + 1 });
        at.unit(unit)?;
        return Some(Figure::exact(0.5, 0.5, false, if article { i + 2 } else { i + 1 }));
    }
    let half = words.and.contains(&at.word(i + 2))
        && words.articles.contains(&at.word(i + 3))
        && words.half.contains(&at.word(i + 4));
    if words.articles.contains(&at.word(i)) && half {
        at.unit(i + 1)?;
        return Some(Figure::exact(1.0, 1.0, false, i + 1));
    }
    None
}

/// "half of", "two-thirds", "a quarter of", "one in five", "nine of every 10", "1-in-3".
fn part(at: &Cursor, i: usize) -> Option<Figure> {
    let words = at.words;
    if words.half.contains(&at.word(i)) {
        let next = at.word(i + 1);
        // "half of the", "half the", "half its"; "half a million" and "half an hour" are read elsewhere.
        let by = words.by.contains(&at.before(i)) && !at.is_word(i + 1);
        if !(by || words.wholes.contains(&next)) || at.joined_before(i) {
            return None;
        }
        return Some(Figure { part: true, ..Figure::exact(50.0, 50.0, false, i + 1) });
    }
    let article = words.articles.contains(&at.word(i));
    let count = if article { Some((1.0, i + 1)) } else { simple(at, i) };
    let (count, end) = count?;
    let next = at.after_hyphen(end);
    if let Some(parts) = find(words.parts, at.word(next)) {
        // "a third of the votes", but "a third victory"; "two thirds majority" is clear by its plural.
        let hyphenated = next > end && !article;
        // "a third of a mile", "three-quarters of an hour".
        if words.of.contains(&at.word(next + 1))
            && words.articles.contains(&at.word(next + 2))
            && at.unit(next + 3).is_some()
        {
            return Some(Figure::exact(count / parts, 1.0 / parts, false, next + 3));
        }
        if words.of.contains(&at.word(next + 1)) || hyphenated || (count > 1.0 && at.word(next).ends_with('s')) {
            return Some(Figure { part: true, ..Figure::exact(100.0 * count / parts, 100.0 / parts, false, next + 1) });
        }
        return None;
    }
    if article || !words.in_.contains(&at.word(next)) {
        return None;
    }
    // "one in five", "nine out of ten", "nine of every 10".
    let mut last = at.after_hyphen(next + 1);
    let out = words.out.contains(&at.word(next)) && words.of.contains(&at.word(last));
    if out {
        last += 1;
    }
    let every = words.every.contains(&at.word(last));
    if every {
        last += 1;
    }
    let (whole, end) = simple(at, last)?;
    let plain_of = words.of.contains(&at.word(next)) && !every;
    if plain_of || whole < 2.0 || count >= whole || whole > 1000.0 || (whole > 100.0 && whole % 100.0 != 0.0) {
        return None;
    }
    // "one in 2016", "five in 10 minutes" are no parts.
    if !out && !every && (count > 9.0 || at.unit(end).is_some()) {
        return None;
    }
    let digits = at.kind(i) == Some(TokenKind::Number);
    Some(Figure { part: true, ..Figure::exact(100.0 * count / whole, 100.0 / whole, digits, end) })
}

/// A whole number of one token or of hyphened words.
fn simple(at: &Cursor, i: usize) -> Option<(f64, usize)> {
    if at.kind(i) == Some(TokenKind::Number) {
        let value = digits::value_of(at.word(i))?;
        return (value.fract() == 0.0 && value < 1e6).then_some((value, i + 1));
    }
    below_hundred(at, i)
}

/// "third", "twenty-first", "No. 5", "63rd" is read with the digits.
pub(crate) fn ordinal(at: &Cursor, i: usize) -> Option<Figure> {
    let words = at.words;
    // "the first dozen", "the first 50": the order is of no matter beside the number.
    if find(words.magnitudes, at.word(i + 1)).is_some() || at.kind(i + 1) == Some(TokenKind::Number) {
        return None;
    }
    if let Some(value) = find(words.ordinals, at.word(i)) {
        return Some(Figure { ordinal: true, ..Figure::exact(value, 1.0, false, i + 1) });
    }
    if let Some(tens) = find(words.tens, at.word(i)) {
        let next = at.after_hyphen(i + 1);
        if next == i + 1 {
            return None;
        }
        let ones = find(words.ordinals, at.word(next)).filter(|ones| *ones < 10.0)?;
        return Some(Figure { ordinal: true, ..Figure::exact(tens + ones, 1.0, false, next + 1) });
    }
    if words.number_signs.contains(&at.word(i)) && at.kind(i) == Some(TokenKind::Word) {
        let next = if at.word(i + 1) == "." { i + 2 } else { i + 1 };
        if at.kind(next) == Some(TokenKind::Number) && at.capitalised(i) {
            let value = digits::value_of(at.word(next))?;
            return Some(Figure { ordinal: true, ..Figure::exact(value, 1.0, true, next + 1) });
        }
    }
    None
}

/// An ordinal in words at a token, and the token after it; for days of the month.
pub(crate) fn spelled_ordinal(at: &Cursor, i: usize) -> Option<(f64, usize)> {
    let place = ordinal(at, i).filter(|place| !place.digits)?;
    Some((place.low, place.end))
}

/// A whole number at a token, in digits or words, and the token after it.
pub(crate) fn whole(at: &Cursor, i: usize) -> Option<(i64, usize)> {
    let figure = figure(at, i).filter(|f| f.low == f.high && f.glued_unit.is_none() && !f.part && !f.ordinal)?;
    (figure.low.fract() == 0.0 && figure.low.abs() < 1e6).then_some((figure.low as i64, figure.end))
}
