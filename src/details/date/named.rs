//! Days, months and years by the calendar: "July 4, 2022", "the last Tuesday of March", "late 2019".

use super::resolve;
use super::scan::{Draft, Scanner};
use super::{Form, Precision};
use crate::article::TokenKind;
use crate::details::counted;
use crate::language::calendar::Span;
use crate::language::quantity::find;

impl Scanner<'_> {
    /// "2022-07-04".
    pub(super) fn iso(&self, i: usize) -> Option<Draft> {
        let year = self.year_at(i)?;
        if !(self.at.is_hyphen(i + 1) && self.at.is_hyphen(i + 3) && (i + 1..i + 5).all(|j| self.at.glued(j))) {
            return None;
        }
        let (month, day): (i8, i8) = (self.at.word(i + 2).parse().ok()?, self.at.word(i + 4).parse().ok()?);
        Some(self.full(Draft::new(i, i + 5, Precision::Day, Form::Calendar), Some(year), month, Some(day)))
    }

    /// "06.05.2024".
    pub(super) fn dotted(&self, i: usize) -> Option<Draft> {
        if !self.calendar.dotted || self.at.kind(i) != Some(TokenKind::Number) {
            return None;
        }
        let mut parts = self.at.word(i).split('.');
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        let whole = day.len() <= 2 && month.len() <= 2 && year.len() == 4 && parts.next().is_none();
        let (day, month, year): (i8, i8, i16) = (day.parse().ok()?, month.parse().ok()?, year.parse().ok()?);
        let draft = Draft::new(i, i + 1, Precision::Day, Form::Calendar);
        let draft = self.full(draft, Some(year), month, Some(day));
        (whole && draft.days.is_some()).then_some(draft)
    }

    /// "2024年5月12日", "5月12日", "1998年", in Chinese and Japanese.
    pub(super) fn east_asian(&self, i: usize) -> Option<Draft> {
        let signed = |at: usize, signs: &[&str]| {
            let figure =
                self.at.word(at).parse::<i16>().ok().filter(|_| self.at.kind(at) == Some(TokenKind::Number))?;
            (signs.contains(&self.at.word(at + 1)) && self.at.glued(at + 1)).then_some(figure)
        };
        let year = signed(i, &["年"]).filter(|_| self.year_at(i).is_some());
        let start = if year.is_some() { i + 2 } else { i };
        let month = signed(start, &["月"]).and_then(|month| i8::try_from(month).ok()).filter(|m| (1..=12).contains(m));
        let Some(month) = month else {
            let mut draft = Draft::new(i, i + 2, Precision::Year, Form::Calendar);
            (draft.year, draft.days) = (year, resolve::year(year?));
            return Some(draft);
        };
        let day = signed(start + 2, &["日", "号", "號"]).and_then(|day| i8::try_from(day).ok());
        let (end, precision) = if day.is_some() { (start + 4, Precision::Day) } else { (start + 2, Precision::Month) };
        Some(self.full(Draft::new(i, end, precision, Form::Calendar), year, month, day))
    }

    /// The weekday at a token, with the part of the day that is written into it: "Montagabend".
    fn weekday_at(&self, i: usize) -> Option<(i8, Option<&'static str>)> {
        let word = self.at.word(i);
        if let Some(weekday) = find(self.calendar.weekdays, word) {
            return Some((weekday, None));
        }
        if !self.calendar.joined_parts {
            return None;
        }
        let begins = |(name, weekday): &(&'static str, i8)| Some((*weekday, word.strip_prefix(name)?));
        let (weekday, rest) = self.calendar.weekdays.iter().find_map(begins)?;
        Some((weekday, Some(find(self.calendar.parts, rest)?.name)))
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
    pub(super) fn day_and_month(&self, i: usize) -> Option<Draft> {
        let at = &self.at;
        let (month, day, end) = if let Some((month, next)) = self.month_at(i) {
            let (day, end) = self.day_at(next).filter(|_| at.kind(next) == Some(TokenKind::Number))?;
            // "May 40" is no date, "March 12 people" might be; a figure that goes on ("June 1,200") is no day.
            (month, day, end)
        } else {
            let the = self.calendar.the.contains(&at.word(i));
            let (day, next) = self.day_at(if the { i + 1 } else { i })?;
            let stop = self.calendar.day_stop && at.word(next) == "." && at.glued(next);
            let next = if stop { next + 1 } else { next };
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
    pub(super) fn month(&self, i: usize) -> Option<Draft> {
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

    /// "the last Tuesday of March", "the second Monday in February".
    pub(super) fn nth_weekday(&self, i: usize) -> Option<Draft> {
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
    pub(super) fn weekday(&self, i: usize) -> Option<Draft> {
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
        let (weekday, joined) = self.weekday_at(start).filter(|_| self.name(start))?;
        // Abbreviations such as "Wed." and "Sun" are words besides; take them only before a date.
        let short = self.calendar.weekday_abbreviations.contains(&at.word(start));
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
        let behind = find(self.calendar.shifts_after, at.word(start + 1));
        let shift = shift.or(behind);
        let mut draft = Draft::new(i, start + 1 + usize::from(behind.is_some()), Precision::Day, Form::Weekday);
        draft.weekday = Some(weekday);
        draft.days = self
            .today
            .and_then(|today| resolve::weekday(today, weekday, shift.filter(|s| *s != 0), self.future(start)));
        if let Some(part) = joined {
            (draft.part, draft.precision) = (Some(part), Precision::Part);
        }
        let mut draft = self.with_part(draft);
        if let (Some(third), None) = (third, draft.part) {
            draft.part = ["early", "mid", "late"].get(usize::try_from(third).unwrap_or(3)).copied();
        }
        Some(draft)
    }

    /// "2016", "the 1990s", "late 2019".
    pub(super) fn year(&self, i: usize) -> Option<Draft> {
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
        let said = self.calendar.year_words.contains(&at.word(start + 1));
        let unit =
            !said && at.unit(at.after_hyphen(start + 1)).is_some() || at.words.percent.contains(&at.word(start + 1));
        if joined && self.year_at(start.saturating_sub(2)).is_none() || amount || unit {
            return None;
        }
        // "2000 people": a count, unless a preposition says that it is a year.
        let before = at.before(i);
        let counted = !said && counted::counts_plural(at, start + 1) && !(1950..2050).contains(&year);
        if counted && !self.calendar.prepositions.contains(&before) && !self.calendar.the.contains(&before) {
            return None;
        }
        let mut draft = Draft::new(i, start + 1 + usize::from(said), Precision::Year, Form::Calendar);
        draft.year = Some(year);
        draft.days = resolve::year(year);
        if let Some(third) = third {
            draft.days = draft.days.and_then(|days| resolve::third(days, third));
        }
        Some(draft)
    }
}
