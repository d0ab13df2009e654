//! Walks over a sentence and puts its dates together.

use super::clock::{self, Clock};
use super::resolve::{self, Days};
use super::{DateMention, Form, Precision};
use crate::article::{Mention, TokenKind};
use crate::details::cursor::Cursor;
use crate::details::{counted, figure};
use crate::language::calendar::{CalendarWords, Span};
use crate::language::quantity::find;
use jiff::civil::Date;

/// A sentence with the words of its language and the report's own day.
pub(super) struct Scanner<'s> {
    pub at: Cursor<'s>,
    pub calendar: &'static CalendarWords,
    pub today: Option<Date>,
}

/// A date as read, before it is placed in the sentence.
pub(super) struct Draft {
    pub start: usize,
    pub end: usize,
    pub days: Option<Days>,
    precision: Precision,
    form: Form,
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    weekday: Option<i8>,
    clock: Option<Clock>,
    part: Option<&'static str>,
}

impl Draft {
    pub fn new(start: usize, end: usize, precision: Precision, form: Form) -> Self {
        Draft {
            start,
            end,
            days: None,
            precision,
            form,
            year: None,
            month: None,
            day: None,
            weekday: None,
            clock: None,
            part: None,
        }
    }
}

impl Scanner<'_> {
    /// The dates of the sentence at a position of its report.
    pub fn sentence(&self, position: usize, into: &mut Vec<DateMention>) {
        let mut i = 0;
        while i < self.at.len() {
            let Some(draft) = self.draft(i) else {
                i += 1;
                continue;
            };
            i = draft.end.max(i + 1);
            if let Some(date) = self.place(draft, position) {
                into.push(date);
            }
        }
    }

    fn draft(&self, i: usize) -> Option<Draft> {
        let draft = self
            .iso(i)
            .or_else(|| self.nth_weekday(i))
            .or_else(|| self.weekday(i))
            .or_else(|| self.day_and_month(i))
            .or_else(|| self.month(i))
            .or_else(|| self.day_word(i))
            .or_else(|| self.quarter(i))
            .or_else(|| self.span(i))
            .or_else(|| self.ago(i))
            .or_else(|| self.clock(i))
            .or_else(|| self.year(i))?;
        Some(draft)
    }

    /// A word that begins with the capital that the language gives names of months and days.
    fn name(&self, i: usize) -> bool {
        !self.calendar.capitals || self.at.capitalised(i)
    }

    /// The token after a full stop that belongs to an abbreviation: "Sept.".
    fn after_stop(&self, i: usize) -> usize {
        let short = i > 0 && self.at.word(i - 1).len() <= 5;
        if short && self.at.word(i) == "." && self.at.glued(i) && i + 1 < self.at.len() { i + 1 } else { i }
    }

    pub(super) fn future(&self, i: usize) -> bool {
        let near = i.saturating_sub(10)..(i + 4).min(self.at.len());
        let stands = |list: &[&str]| near.clone().any(|j| j != i && list.contains(&self.at.word(j)));
        stands(self.calendar.future) || stands(self.calendar.plans) && !stands(self.calendar.past_tense)
    }

    /// A four-figure year at a token.
    fn year_at(&self, i: usize) -> Option<i16> {
        let word = self.at.word(i);
        let year: i16 = (word.len() == 4).then(|| word.parse().ok()).flatten()?;
        (1500..2100).contains(&year).then_some(year)
    }

    /// A day of the month at a token, "4", "4th", and the token after it.
    fn day_at(&self, i: usize) -> Option<(i8, usize)> {
        let word = self.at.word(i);
        if self.at.kind(i) != Some(TokenKind::Number) {
            let day = figure::spelled_ordinal(&self.at, i)?;
            return (1.0..=31.0).contains(&day.0).then_some((day.0 as i8, day.1));
        }
        let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
        let ending = &word[digits.len()..];
        let day: i8 = digits.parse().ok()?;
        let ordinal = ending.is_empty() || self.at.words.ordinal_endings.contains(&ending);
        (ordinal && (1..=31).contains(&day) && digits.len() <= 2).then_some((day, i + 1))
    }

    /// The name of a month at a token, and the token after it.
    fn month_at(&self, i: usize) -> Option<(i8, usize)> {
        let month = find(self.calendar.months, self.at.word(i)).filter(|_| self.name(i))?;
        Some((month, self.after_stop(i + 1)))
    }

    /// "2022-07-04".
    fn iso(&self, i: usize) -> Option<Draft> {
        let year = self.year_at(i)?;
        if !(self.at.is_hyphen(i + 1) && self.at.is_hyphen(i + 3) && (i + 1..i + 5).all(|j| self.at.glued(j))) {
            return None;
        }
        let (month, day): (i8, i8) = (self.at.word(i + 2).parse().ok()?, self.at.word(i + 4).parse().ok()?);
        Some(self.full(Draft::new(i, i + 5, Precision::Day, Form::Calendar), Some(year), month, Some(day)))
    }

    /// Fills in the calendar's figures and, with the report's day, the year.
    fn full(&self, mut draft: Draft, year: Option<i16>, month: i8, day: Option<i8>) -> Draft {
        (draft.year, draft.month, draft.day) = (year, Some(month), day);
        let year = year.or_else(|| self.today.map(|today| resolve::year_of(today, month, self.future(draft.start))));
        draft.days = year.and_then(|year| match day {
            Some(day) => resolve::day(year, month, day),
            None => resolve::month(year, month),
        });
        draft
    }

    /// The year behind a month or day: ", 2022", "2022", "of 2009", "of last year".
    pub(super) fn year_behind(&self, i: usize) -> Option<(i16, usize)> {
        let comma = if self.at.word(i) == "," || self.calendar.of.contains(&self.at.word(i)) { i + 1 } else { i };
        if let Some(year) = self.year_at(comma) {
            return Some((year, comma + 1));
        }
        let start = if comma > i && self.at.word(i) != "," { comma } else { i };
        let shift = find(self.calendar.shifts, self.at.word(start))?;
        let span = find(self.calendar.spans, self.at.word(start + 1)).filter(|span| *span == Span::Year)?;
        let today = self.today?;
        let days = resolve::span(today, span, shift)?;
        Some((days.0.year(), start + 2))
    }

    /// "July 4", "July 4th, 2022", "4 July 2022", "the 4th of July", "June 3-5".
    fn day_and_month(&self, i: usize) -> Option<Draft> {
        let at = &self.at;
        let (month, day, end) = if let Some((month, next)) = self.month_at(i) {
            let (day, end) = self.day_at(next).filter(|_| at.kind(next) == Some(TokenKind::Number))?;
            // "May 40" is no date, "March 12 people" might be; a figure that goes on ("June 1,200") is no day.
            (month, day, end)
        } else {
            let the = self.calendar.the.contains(&at.word(i));
            let (day, next) = self.day_at(if the { i + 1 } else { i })?;
            let of = self.calendar.of.contains(&at.word(next));
            let (month, end) = self.month_at(if of { next + 1 } else { next })?;
            if at.joined_before(i) {
                return None;
            }
            (month, day, end)
        };
        let mut draft = Draft::new(i, end, Precision::Day, Form::Calendar);
        let mut last = None;
        if at.is_dash(end)
            && let Some((other, after)) = self.day_at(end + 1)
            && other > day
            && at.kind(end + 1) == Some(TokenKind::Number)
        {
            last = Some(other);
            draft.end = after;
        }
        let year = self.year_behind(draft.end);
        if let Some((_, after)) = year {
            draft.end = after;
        }
        let mut draft = self.full(draft, year.map(|(year, _)| year), month, Some(day));
        if let (Some(last), Some((first, _))) = (last, draft.days) {
            draft.days = resolve::day(first.year(), month, last).map(|(last, _)| (first, last));
            draft.day = None;
        }
        Some(self.with_part(draft))
    }

    /// "in May", "late February", "October 2021", "June and July of 2009", "that May".
    fn month(&self, i: usize) -> Option<Draft> {
        let at = &self.at;
        let (third, start) = self.third(i);
        let shift = find(self.calendar.shifts, at.word(start)).filter(|_| self.month_at(start + 1).is_some());
        let start = if shift.is_some() { start + 1 } else { start };
        let (month, end) = self.month_at(start)?;
        let year = self.year_behind(end);
        let doubtful = self.calendar.doubtful_months.contains(&at.word(start));
        let lone = year.is_none() && third.is_none() && shift.is_none();
        // A person may be called April and people may march.
        if doubtful && lone && !self.calendar.prepositions.contains(&at.before(i)) {
            return None;
        }
        let mut draft = Draft::new(i, year.map_or(end, |(_, end)| end), Precision::Month, Form::Calendar);
        let mut stated = year.map(|(year, _)| year);
        if stated.is_none()
            && let (Some(shift), Some(today)) = (shift, self.today)
        {
            let behind = month < today.month();
            stated = Some(match shift {
                ..=-1 if behind => today.year(),
                ..=-1 => today.year() - 1,
                0 => today.year(),
                _ if behind || month == today.month() => today.year() + 1,
                _ => today.year(),
            });
        }
        draft = self.full(draft, stated, month, None);
        draft.year = year.map(|(year, _)| year);
        if let Some(third) = third {
            draft.days = draft.days.and_then(|days| resolve::third(days, third));
        }
        Some(draft)
    }

    /// "early", "late", "mid-" at a token, and the token after it.
    fn third(&self, i: usize) -> (Option<i8>, usize) {
        match find(self.calendar.thirds, self.at.word(i)) {
            Some(third) => (Some(third), self.at.after_hyphen(i + 1)),
            None => (None, i),
        }
    }

    /// "the last Friday of October", "the second Monday in February".
    fn nth_weekday(&self, i: usize) -> Option<Draft> {
        let at = &self.at;
        let start = if self.calendar.the.contains(&at.word(i)) { i + 1 } else { i };
        let nth = match find(self.calendar.shifts, at.word(start)) {
            Some(-1) => -1,
            _ => find(at.words.ordinals, at.word(start)).filter(|nth| *nth <= 5.0)? as i8,
        };
        let weekday = find(self.calendar.weekdays, at.word(start + 1)).filter(|_| self.name(start + 1))?;
        let of = start + 2;
        if !(self.calendar.of.contains(&at.word(of)) || at.words.in_.contains(&at.word(of))) {
            return None;
        }
        let (month, end) = self.month_at(of + 1)?;
        let year = self.year_behind(end);
        let draft = Draft::new(i, year.map_or(end, |(_, end)| end), Precision::Day, Form::Calendar);
        let mut draft = self.full(draft, year.map(|(year, _)| year), month, None);
        draft.days = draft.days.and_then(|days| resolve::nth_weekday(days, nth, weekday));
        draft.weekday = Some(weekday);
        draft.days?;
        Some(draft)
    }

    /// "Monday", "last Friday", "early Sunday", "Tuesday, July 4", "Wednesday evening".
    fn weekday(&self, i: usize) -> Option<Draft> {
        let at = &self.at;
        let mut start = i;
        let (third, next) = self.third(start);
        if third.is_some() {
            start = next;
        }
        let the = self.calendar.the.contains(&at.word(start));
        if the {
            start += 1;
        }
        let shift = find(self.calendar.shifts, at.word(start));
        if shift.is_some() {
            start += 1;
        }
        let weekday = find(self.calendar.weekdays, at.word(start)).filter(|_| self.name(start))?;
        // Abbreviations such as "Wed." and "Sun" are words besides; take them only before a date.
        let short = at.word(start).len() <= 5 && !at.word(start).ends_with("day");
        if the && shift.is_none() {
            return None;
        }
        let end = self.after_stop(start + 1);
        let comma = if at.word(end) == "," { end + 1 } else { end };
        if let Some(date) = self.day_and_month(comma) {
            return Some(Draft { start: i, weekday: Some(weekday), ..date });
        }
        if short {
            return None;
        }
        let mut draft = Draft::new(i, start + 1, Precision::Day, Form::Weekday);
        draft.weekday = Some(weekday);
        draft.days = self
            .today
            .and_then(|today| resolve::weekday(today, weekday, shift.filter(|s| *s != 0), self.future(start)));
        let mut draft = self.with_part(draft);
        if let (Some(third), None) = (third, draft.part) {
            draft.part = ["early", "mid", "late"].get(usize::try_from(third).unwrap_or(3)).copied();
        }
        Some(draft)
    }

    /// Adds the part of the day behind a day: "Wednesday [evening]".
    fn with_part(&self, mut draft: Draft) -> Draft {
        if let Some(part) = find(self.calendar.parts, self.at.word(draft.end)) {
            draft.part = Some(part.name);
            draft.end += 1;
            draft.precision = Precision::Part;
        }
        draft
    }

    /// "yesterday", "today", "tomorrow night", "tonight", "this morning", "last night".
    fn day_word(&self, i: usize) -> Option<Draft> {
        let at = &self.at;
        if let Some(shift) = find(self.calendar.day_words, at.word(i)) {
            let mut draft = Draft::new(i, i + 1, Precision::Day, Form::Relative);
            draft.days = self.today.and_then(|today| resolve::span(today, Span::Day, shift));
            if self.calendar.tonight.contains(&at.word(i)) {
                draft.part = Some("night");
                draft.precision = Precision::Part;
            }
            return Some(self.with_part(draft));
        }
        let shift = find(self.calendar.shifts, at.word(i))?;
        let part = find(self.calendar.parts, at.word(i + 1))?;
        let mut draft = Draft::new(i, i + 2, Precision::Part, Form::Relative);
        draft.part = Some(part.name);
        draft.days = self.today.and_then(|today| resolve::span(today, Span::Day, shift));
        Some(draft)
    }

    fn clock(&self, i: usize) -> Option<Draft> {
        let (mut clock, end) = clock::clock(self, i)?;
        let mut start = i;
        let bent = self
            .calendar
            .bends
            .iter()
            .filter_map(|(phrase, bend)| self.at.phrase_before(i, phrase).map(|start| (start, *bend)))
            .min_by_key(|(start, _)| *start);
        if let Some((first, (before, after))) = bent {
            start = first;
            clock.first -= before;
            clock.last += after;
        }
        let mut draft = Draft::new(start, end, Precision::Time, Form::Clock);
        draft.clock = Some(clock);
        Some(draft)
    }

    /// "2016", "the 1990s", "late 2019".
    fn year(&self, i: usize) -> Option<Draft> {
        let at = &self.at;
        let the = self.calendar.the.contains(&at.word(i)) && find(self.calendar.thirds, at.word(i + 1)).is_some();
        let (third, start) = self.third(if the { i + 1 } else { i });
        let word = at.word(start);
        if let Some(year) = word.strip_suffix('s').filter(|year| year.len() == 4 && year.ends_with('0')) {
            let year: i16 = year.parse().ok()?;
            let mut draft = Draft::new(i, start + 1, Precision::Decade, Form::Calendar);
            draft.days = Some((resolve::year(year)?.0, resolve::year(year + 9)?.1));
            return Some(draft);
        }
        let year = self.year_at(start)?;
        let joined = at.joined_before(start) && third.is_none();
        let amount = at.glued(start)
            && start > 0
            && !at.is_dash(start - 1)
            && !matches!(at.word(start - 1), "(" | "\"" | "“" | "'" | "‘" | "/");
        let unit = at.unit(at.after_hyphen(start + 1)).is_some() || at.words.percent.contains(&at.word(start + 1));
        if joined && self.year_at(start.saturating_sub(2)).is_none() || amount || unit {
            return None;
        }
        // "2000 people": a count, unless a preposition says that it is a year.
        let before = at.before(i);
        let counted = counted::counts_plural(at, start + 1) && !(1950..2050).contains(&year);
        if counted && !self.calendar.prepositions.contains(&before) && !self.calendar.the.contains(&before) {
            return None;
        }
        let mut draft = Draft::new(i, start + 1, Precision::Year, Form::Calendar);
        draft.year = Some(year);
        draft.days = resolve::year(year);
        if let Some(third) = third {
            draft.days = draft.days.and_then(|days| resolve::third(days, third));
        }
        Some(draft)
    }

    fn place(&self, draft: Draft, position: usize) -> Option<DateMention> {
        let tokens = self.at.tokens();
        let (start, end) = (tokens.get(draft.start)?.span.start, tokens.get(draft.end.checked_sub(1)?)?.span.end);
        let canonical = self.canonical(&draft);
        Some(DateMention {
            mention: Mention { sentence: position, start, end },
            tokens: draft.start..draft.end,
            days: draft.days,
            precision: draft.precision,
            form: draft.form,
            weekday: draft.weekday,
            year: draft.year,
            limit: self.calendar.limits.iter().any(|limit| self.at.phrase_before(draft.start, limit).is_some()),
            month: draft.month,
            day: draft.day,
            clock: draft.clock,
            part: draft.part,
            canonical,
        })
    }

    /// ISO 8601 as far as it is known.
    fn canonical(&self, draft: &Draft) -> String {
        let words =
            |range: (usize, usize)| (range.0..range.1).map(|i| self.at.written(i)).collect::<Vec<_>>().join(" ");
        if let Some(clock) = draft.clock {
            let zone = match clock.zone {
                Some(0) => "Z".to_owned(),
                Some(zone) => {
                    format!("{}{:02}:{:02}", if zone < 0 { '-' } else { '+' }, zone.abs() / 60, zone.abs() % 60)
                }
                None => String::new(),
            };
            return format!("T{:02}:{:02}{zone}", clock.minute / 60, clock.minute % 60);
        }
        let part = draft.part.map(|part| format!(" {part}")).unwrap_or_default();
        match draft.days {
            Some((first, last)) if first == last => format!("{first}{part}"),
            Some((first, last)) => {
                if resolve::year(first.year()) == Some((first, last)) {
                    format!("{:04}", first.year())
                } else if resolve::month(first.year(), first.month()) == Some((first, last)) {
                    format!("{:04}-{:02}", first.year(), first.month())
                } else {
                    format!("{first}/{last}")
                }
            }
            None => match (draft.month, draft.day, draft.weekday) {
                (Some(month), Some(day), _) => format!("--{month:02}-{day:02}"),
                (Some(month), None, _) => format!("--{month:02}"),
                (_, _, Some(weekday)) => {
                    let name =
                        self.calendar.weekday_names.get(usize::try_from(weekday - 1).unwrap_or(0)).unwrap_or(&"");
                    format!("{name}{part}")
                }
                _ => words((draft.start, draft.end)),
            },
        }
    }
}
