//! Walks over a sentence and puts its dates together.

use super::clock::{self, Clock};
use super::resolve::{self, Days};
use super::{DateMention, Form, Precision};
use crate::article::TokenKind;
use crate::details::cursor::Cursor;
use crate::details::figure;
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
    pub precision: Precision,
    pub form: Form,
    pub year: Option<i16>,
    pub month: Option<i8>,
    pub day: Option<i8>,
    pub weekday: Option<i8>,
    pub clock: Option<Clock>,
    pub part: Option<&'static str>,
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
            let draft = if self.at.may_begin(i) { self.draft(i, position, into) } else { None };
            debug_assert!(
                self.at.may_begin(i) || self.draft(i, position, into).is_none(),
                "a date begins with “{}”",
                self.at.word(i)
            );
            let Some(draft) = draft else {
                i += 1;
                continue;
            };
            i = draft.end.max(i + 1);
            if let Some(date) = self.place(draft, position) {
                into.push(date);
            }
        }
    }

    fn draft(&self, i: usize, position: usize, told: &[DateMention]) -> Option<Draft> {
        let draft = self
            .iso(i)
            .or_else(|| self.dotted(i))
            .or_else(|| self.east_asian(i))
            .or_else(|| self.nth_weekday(i))
            .or_else(|| self.weekday(i))
            .or_else(|| self.day_and_month(i))
            .or_else(|| self.month(i))
            .or_else(|| self.day_word(i))
            .or_else(|| self.quarter(i))
            .or_else(|| self.span(i))
            .or_else(|| self.season(i))
            .or_else(|| self.ago(i))
            .or_else(|| self.counted_from_told(i, position, told))
            .or_else(|| self.clock(i))
            .or_else(|| self.year(i))?;
        Some(draft)
    }

    /// A word that begins with the capital that the language gives names of months and days.
    pub(super) fn name(&self, i: usize) -> bool {
        !self.calendar.capitals || self.at.capitalised(i)
    }

    /// The token after a full stop that belongs to an abbreviation: "Sept.".
    pub(super) fn after_stop(&self, i: usize) -> usize {
        let short = i > 0 && self.at.word(i - 1).len() <= 5;
        if short && self.at.word(i) == "." && self.at.glued(i) && i + 1 < self.at.len() { i + 1 } else { i }
    }

    pub(super) fn future(&self, i: usize) -> bool {
        let near = i.saturating_sub(10)..(i + 4).min(self.at.len());
        let stands = |list: &[&str]| near.clone().any(|j| j != i && list.contains(&self.at.word(j)));
        let ends = |j: usize| {
            let word = self.at.word(j);
            word.len() > 5 && self.calendar.future_endings.iter().any(|ending| word.ends_with(ending))
        };
        let verb = near.clone().any(ends);
        verb || stands(self.calendar.future) || stands(self.calendar.plans) && !stands(self.calendar.past_tense)
    }

    /// A four-figure year at a token.
    pub(super) fn year_at(&self, i: usize) -> Option<i16> {
        let word = self.at.word(i);
        let year: i16 = (word.len() == 4).then(|| word.parse().ok()).flatten()?;
        (1500..2100).contains(&year).then_some(year)
    }

    /// A day of the month at a token, "4", "4th", and the token after it.
    pub(super) fn day_at(&self, i: usize) -> Option<(i8, usize)> {
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
    pub(super) fn month_at(&self, i: usize) -> Option<(i8, usize)> {
        let month = find(self.calendar.months, self.at.word(i)).filter(|_| self.name(i))?;
        Some((month, self.after_stop(i + 1)))
    }

    /// "early", "late", "mid-" at a token, and the token after it.
    pub(super) fn third(&self, i: usize) -> (Option<i8>, usize) {
        match find(self.calendar.thirds, self.at.word(i)) {
            Some(third) => (Some(third), self.at.after_hyphen(i + 1)),
            None => (None, i),
        }
    }

    /// Adds the part of the day behind a day: "Wednesday [evening]".
    pub(super) fn with_part(&self, mut draft: Draft) -> Draft {
        if let Some((part, end)) = self.at.longest(draft.end, self.calendar.parts) {
            draft.part = Some(part.name);
            draft.end = end;
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
}
