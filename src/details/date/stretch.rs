//! Stretches of the calendar that are counted from the report's own day: "last month", "over the weekend", "three weeks ago".

use super::resolve;
use super::scan::{Draft, Scanner};
use super::{DateMention, Form, Precision};
use crate::details::figure;
use crate::language::calendar::Span;
use crate::language::quantity::find;

impl Scanner<'_> {
    /// "the first quarter of 2026".
    pub(super) fn quarter(&self, i: usize) -> Option<Draft> {
        let at = &self.at;
        let nth = find(at.words.ordinals, at.word(i)).filter(|nth| *nth <= 4.0)? as i8;
        find(self.calendar.spans, at.word(i + 1)).filter(|span| *span == Span::Quarter)?;
        let (year, end) = self.year_behind(i + 2)?;
        let mut draft = Draft::new(i, end, Precision::Quarter, Form::Calendar);
        let first = resolve::month(year, nth * 3 - 2)?;
        draft.days = Some((first.0, resolve::month(year, nth * 3)?.1));
        Some(draft)
    }

    /// "last month", "earlier this week", "over the weekend", "the past year", "next summer".
    pub(super) fn span(&self, i: usize) -> Option<Draft> {
        let at = &self.at;
        let within = self.calendar.within.contains(&at.word(i)) || find(self.calendar.thirds, at.word(i)).is_some();
        let start = if within { i + 1 } else { i };
        if self.calendar.over.contains(&at.word(i)) && self.calendar.the.contains(&at.word(i + 1)) {
            find(self.calendar.spans, at.word(i + 2)).filter(|span| *span == Span::Weekend)?;
            return Some(self.stretch(i, i + 3, Span::Weekend, if self.weekend_begun() { 0 } else { -1 }));
        }
        // "la semaine dernière"
        if let (Some(span), Some(shift)) =
            (find(self.calendar.spans, at.word(i)), find(self.calendar.shifts_after, at.word(i + 1)))
            && span != Span::Day
            && !self.calendar.plural_spans.contains(&at.word(i))
        {
            return Some(self.stretch(i, i + 2, span, shift));
        }
        let shift = find(self.calendar.shifts, at.word(start))?;
        let span = find(self.calendar.spans, at.word(start + 1))?;
        // "the last days", "this day": no stretch that can be told; "the past year" and "following" count from elsewhere.
        if span == Span::Day
            || self.calendar.plural_spans.contains(&at.word(start + 1))
            || self.calendar.the.contains(&at.before(start))
        {
            return None;
        }
        let shift = if span == Span::Weekend && shift == 0 && self.future(i) { 0 } else { shift };
        Some(self.stretch(i, start + 2, span, shift))
    }

    /// Whether today is Saturday or Sunday.
    fn weekend_begun(&self) -> bool {
        self.today.is_some_and(|today| today.weekday().to_monday_one_offset() >= 6)
    }

    fn stretch(&self, start: usize, end: usize, span: Span, shift: i32) -> Draft {
        let precision = match span {
            Span::Day => Precision::Day,
            Span::Weekend => Precision::Weekend,
            Span::Week => Precision::Week,
            Span::Month => Precision::Month,
            Span::Quarter | Span::Season(_) => Precision::Quarter,
            Span::Year => Precision::Year,
            Span::Decade => Precision::Decade,
        };
        let mut draft = Draft::new(start, end, precision, Form::Relative);
        draft.days = self.today.and_then(|today| resolve::span(today, span, shift));
        draft
    }

    /// "the fall of 2023", "summer 2021", "in the fall".
    pub(super) fn season(&self, i: usize) -> Option<Draft> {
        let at = &self.at;
        let span = find(self.calendar.spans, at.word(i)).filter(|span| matches!(span, Span::Season(_)))?;
        let Span::Season(first) = span else { return None };
        if let Some((year, end)) = self.year_behind(i + 1) {
            let mut draft = Draft::new(i, end, Precision::Quarter, Form::Calendar);
            let first = resolve::month(year, first)?.0;
            draft.days = Some((first, first.checked_add(jiff::Span::new().months(2)).ok()?.last_of_month()));
            return Some(draft);
        }
        // Things fall, and springs are found in the ground: without a year it takes "in the fall".
        let the = i.checked_sub(1).filter(|the| self.calendar.the.contains(&at.word(*the)))?;
        if !at.words.in_.contains(&at.before(the)) || at.words.of.contains(&at.word(i + 1)) {
            return None;
        }
        let shift = i32::from(self.future(i));
        let mut draft = self.stretch(i, i + 1, span, if shift == 1 { 1 } else { -1 });
        // The one that has begun is the one meant, where it has: "in the fall", written in November.
        let begun =
            self.today.and_then(|today| resolve::span(today, span, 0)).filter(|days| Some(days.0) <= self.today);
        if shift == 0 && begun.is_some() {
            draft.days = begun;
        }
        Some(draft)
    }

    /// "two days earlier", "a week later": counted from the day told last, in this sentence or the one before.
    pub(super) fn counted_from_told(&self, i: usize, position: usize, told: &[DateMention]) -> Option<Draft> {
        let at = &self.at;
        let (count, next) = if at.words.articles.contains(&at.word(i)) { (1, i + 1) } else { figure::whole(at, i)? };
        let span = find(self.calendar.spans, at.word(next))?;
        let (earlier, later) = (self.calendar.within.first()?, self.calendar.within.last()?);
        let back = at.word(next + 1) == *earlier;
        if !(back || at.word(next + 1) == *later) || !(0..=500).contains(&count) {
            return None;
        }
        let anchor = told.iter().rev().find(|date| date.clock.is_none())?;
        let near = anchor.mention.sentence + 1 >= position;
        let (first, last) = anchor.days.filter(|_| near)?;
        let step = match span {
            Span::Day => jiff::Span::new().days(count),
            Span::Week => jiff::Span::new().weeks(count),
            Span::Month => jiff::Span::new().months(count),
            Span::Year => jiff::Span::new().years(count),
            _ => return None,
        };
        let moved = |date: jiff::civil::Date| if back { date.checked_sub(step) } else { date.checked_add(step) };
        let (first, last) = (moved(first).ok()?, moved(last).ok()?);
        let mut draft = self.stretch(i, next + 2, span, 0);
        // Days count exactly; what is counted in months and years is told to the month or year.
        (draft.days, draft.precision) = match span {
            Span::Day | Span::Week if first == last => (Some((first, last)), Precision::Day),
            Span::Month => (resolve::month(first.year(), first.month()), Precision::Month),
            Span::Year => (resolve::year(first.year()), Precision::Year),
            _ => return None,
        };
        Some(draft)
    }

    /// "three weeks ago", "a year ago", "20 months ago".
    pub(super) fn ago(&self, i: usize) -> Option<Draft> {
        let at = &self.at;
        // "vor drei Wochen"
        if let Some(start) = self.calendar.ago_before.iter().find_map(|phrase| at.phrase(i, phrase)) {
            let (count, next) = self.count(start)?;
            let span = find(self.calendar.spans, at.word(next))?;
            let mut draft = self.stretch(i, next + 1, span, 0);
            draft.days = self.today.and_then(|today| resolve::ago(today, span, count));
            return Some(draft);
        }
        let (count, next) = self.count(i)?;
        let span = find(self.calendar.spans, at.word(next))?;
        if !self.calendar.ago.contains(&at.word(next + 1)) {
            return None;
        }
        let mut draft = self.stretch(i, next + 2, span, 0);
        draft.days = self.today.and_then(|today| resolve::ago(today, span, count));
        Some(draft)
    }

    /// "a", "three" at a token, and the token after it.
    fn count(&self, i: usize) -> Option<(i64, usize)> {
        if self.at.words.articles.contains(&self.at.word(i)) {
            return Some((1, i + 1));
        }
        figure::whole(&self.at, i)
    }
}
