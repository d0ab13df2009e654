//! Times on the clock: "4:10 p.m.", "03:40", "half past six", "noon", "23:12 UTC".

use super::scan::Scanner;
use crate::article::TokenKind;
use crate::language::quantity::find;

/// A time of day, in minutes after midnight of the place it is told from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The time that is named.
    pub minute: u16,
    /// The earliest that its words allow: "about 2:30" is a quarter of an hour to either side.
    pub first: i16,
    /// The latest.
    pub last: i16,
    /// Whether the words leave open which half of the day it is: "half past six".
    pub either_half: bool,
    /// Whether a zone is named.
    pub zoned: bool,
    /// Minutes that the zone is ahead of UTC, where the zone says so.
    pub zone: Option<i16>,
}

impl Clock {
    fn new(minute: u16, either_half: bool) -> Self {
        let minute = minute % 1440;
        Clock { minute, first: minute as i16, last: minute as i16, either_half, zoned: false, zone: None }
    }
}

/// The time of day that begins at a token, and the token after it. "7 a.m." is one, "7" is none.
pub(super) fn clock(scanner: &Scanner, i: usize) -> Option<(Clock, usize)> {
    let (clock, end) = figures(scanner, i).or_else(|| spoken(scanner, i))?;
    let (mut clock, mut end) = half_of_day(scanner, clock, end);
    if let Some((zone, after)) = scanner.at.longest(end, scanner.calendar.zones) {
        (clock.zoned, clock.zone, end) = (true, zone, after);
    }
    Some((clock, end))
}

/// "4:10 p.m.", "2.50am", "03:40", "7 a.m.".
fn figures(scanner: &Scanner, i: usize) -> Option<(Clock, usize)> {
    let at = &scanner.at;
    if at.kind(i) != Some(TokenKind::Number) || at.joined_before(i) {
        return None;
    }
    let token = at.word(i);
    let cut = token.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ':')).unwrap_or(token.len());
    let (number, letters) = token.split_at(cut);
    let letters = letters.trim_end_matches('.');
    if let Some((hour, minute)) = number.split_once([':', '.']) {
        // "1:30" as one token; "3.20 am" and "2.50am" only with their half of the day.
        let colon = number.contains(':');
        let (hour, minute) = hour_and_minute(hour, minute)?;
        let half = find(scanner.calendar.halves, letters).or_else(|| half_at(scanner, i + 1).map(|(half, _)| half));
        if let (Some(half), false) = (find(scanner.calendar.halves, letters), letters.is_empty()) {
            return Some((Clock::new(of_half(hour, half) * 60 + minute, false), i + 1));
        }
        let uhr = scanner.calendar.hours_to_24 && scanner.calendar.oclock.contains(&at.word(i + 1));
        return (letters.is_empty() && (colon || uhr || half.is_some()))
            .then(|| (Clock::new(hour * 60 + minute, hour <= 12 && !scanner.calendar.hours_to_24), i + 1));
    }
    // "14h30"
    if let Some(minutes) = letters.strip_prefix('h').filter(|_| scanner.calendar.oclock.contains(&"h")) {
        let (hour, minute) = hour_and_minute(number, if minutes.is_empty() { "00" } else { minutes })?;
        return Some((Clock::new(hour * 60 + minute, false), i + 1));
    }
    // "1300 GMT".
    if letters.is_empty() && number.len() == 4 && scanner.at.longest(i + 1, scanner.calendar.zones).is_some() {
        let (hour, minute) = hour_and_minute(&number[..2], &number[2..])?;
        return Some((Clock::new(hour * 60 + minute, false), i + 1));
    }
    if letters.is_empty() && at.word(i + 1) == ":" && at.glued(i + 1) && at.glued(i + 2) {
        let second = at.word(i + 2);
        let cut = second.find(|c: char| !c.is_ascii_digit()).unwrap_or(second.len());
        let (minutes, letters) = second.split_at(cut);
        let (hour, minute) = hour_and_minute(number, minutes)?;
        if let Some(half) = find(scanner.calendar.halves, letters.trim_end_matches('.')) {
            return Some((Clock::new(of_half(hour, half) * 60 + minute, false), i + 3));
        }
        // 03:40 with its leading zero is a time of the 24-hour clock.
        return letters.is_empty().then(|| {
            let either = hour <= 12 && !number.starts_with('0') && !scanner.calendar.hours_to_24;
            (Clock::new(hour * 60 + minute, either), i + 3)
        });
    }
    let (hour, _) = hour_and_minute(number, "00")?;
    if let Some(half) = find(scanner.calendar.halves, letters) {
        return Some((Clock::new(of_half(hour, half) * 60, false), i + 1));
    }
    if letters.is_empty() && scanner.calendar.hours_to_24 && scanner.calendar.oclock.contains(&at.word(i + 1)) {
        return Some((Clock::new(hour * 60, false), i + 2));
    }
    let named = letters.is_empty()
        && hour <= 12
        && (half_at(scanner, i + 1).is_some() || scanner.calendar.oclock.contains(&at.word(i + 1)));
    named.then(|| (Clock::new(hour * 60, true), i + 1))
}

fn hour_and_minute(hour: &str, minute: &str) -> Option<(u16, u16)> {
    let (hour, minutes): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 25 && minutes < 60 && minute.len() == 2).then_some((hour, minutes))
}

/// "half past six", "twenty to four", "noon", "seven in the morning", "eight o'clock".
fn spoken(scanner: &Scanner, i: usize) -> Option<(Clock, usize)> {
    let (at, words) = (&scanner.at, scanner.calendar);
    if let Some(minute) = find(words.named_times, at.word(i)) {
        return Some((Clock::new(minute, false), i + 1));
    }
    let start = if scanner.at.words.articles.contains(&at.word(i)) { i + 1 } else { i };
    let fraction =
        find(words.fractions, at.word(start)).map(|minutes| (minutes, start + 1)).or_else(|| small(scanner, i, 59));
    if let Some((minutes, next)) = fraction {
        let past = words.past.contains(&at.word(next));
        let to = words.to.contains(&at.word(next)) && (minutes % 5 == 0) && minutes < 30;
        // "ten to twelve people" is a range: an hour ends the phrase or is followed by no noun.
        if past || to {
            let (hour, end) = small(scanner, next + 1, 12)?;
            if to && !closes(scanner, end) {
                return None;
            }
            let minute = if past { hour * 60 + minutes } else { (hour + 24) * 60 - minutes };
            return Some((Clock::new(minute % 1440, true), end));
        }
    }
    let (hour, end) = small(scanner, i, 12)?;
    if words.oclock.contains(&at.word(end)) {
        return Some((Clock::new(hour * 60, true), end + 1));
    }
    // "the kick-off at nine", but neither "at one" nor "at nine schools".
    let bare = hour > 1 && at.before(i) == words.at.first().copied().unwrap_or("at") && !at.is_hyphen(end);
    if bare && closes(scanner, end) && !at.words.of.contains(&at.word(end)) && !at.words.to.contains(&at.word(end)) {
        return Some((Clock::new(hour * 60, true), end));
    }
    // "at seven in the morning".
    (in_part(scanner, end).is_some() && i > 0 && words.at.contains(&at.word(i - 1)))
        .then(|| (Clock::new(hour * 60, true), end))
}

/// Whether a phrase can end before a token.
fn closes(scanner: &Scanner, i: usize) -> bool {
    let at = &scanner.at;
    !at.is_word(i) || at.words.is_function_word(at.word(i)) || half_at(scanner, i).is_some()
}

/// A small number in words, and the token after it.
fn small(scanner: &Scanner, i: usize, most: u16) -> Option<(u16, usize)> {
    let at = &scanner.at;
    if let Some(value) = find(at.words.small, at.word(i)) {
        return (value as u16 <= most && value >= 1.0).then_some((value as u16, i + 1));
    }
    let tens = find(at.words.tens, at.word(i))?;
    let next = at.after_hyphen(i + 1);
    let (value, end) = match find(at.words.small, at.word(next)) {
        Some(ones) if next > i + 1 => (tens + ones, next + 1),
        _ => (tens, i + 1),
    };
    (value as u16 <= most).then_some((value as u16, end))
}

fn of_half(hour: u16, afternoon: bool) -> u16 {
    (hour % 12) + if afternoon { 12 } else { 0 }
}

/// "p.m." at a token: the tokens may be "p.m" and "." or "pm".
fn half_at(scanner: &Scanner, i: usize) -> Option<(bool, usize)> {
    let at = &scanner.at;
    if let Some(half) = find(scanner.calendar.halves, at.word(i).trim_end_matches('.')) {
        return Some((half, i + 1));
    }
    None
}

/// "in the morning", "this afternoon": the part's name and the token after it.
fn in_part(scanner: &Scanner, i: usize) -> Option<(&'static str, u16, usize)> {
    let (at, words) = (&scanner.at, scanner.calendar);
    (i..i + 3).find_map(|j| {
        let part = find(words.parts, at.word(j))?;
        let between = (i..j).all(|k| at.is_word(k) && at.words.is_function_word(at.word(k)));
        between.then_some((part.name, part.first, j + 1))
    })
}

/// Adds what says which half of the day it is.
fn half_of_day(scanner: &Scanner, clock: Clock, end: usize) -> (Clock, usize) {
    if !clock.either_half {
        return (clock, end);
    }
    let (hour, minute) = (clock.minute / 60, clock.minute % 60);
    if let Some((half, mut after)) = half_at(scanner, end) {
        // The full stop of "p.m." is a token of its own, unless it ends the sentence, which does no harm.
        if scanner.at.word(after) == "." && scanner.at.glued(after) && after + 1 < scanner.at.len() {
            after += 1;
        }
        return (Clock::new(of_half(hour, half) * 60 + minute, false), after);
    }
    if let Some((name, first, after)) = in_part(scanner, end) {
        let afternoon = first >= 660 && !(name == "night" && (hour % 12) < 5);
        return (Clock::new(of_half(hour, afternoon) * 60 + minute, false), after);
    }
    (clock, end)
}
