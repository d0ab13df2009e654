//! From the words of a date to days of the calendar.

use crate::language::calendar::Span;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// First and last day.
pub(super) type Days = (Date, Date);

/// A day, if there is one.
pub(super) fn day(year: i16, month: i8, day: i8) -> Option<Days> {
    Date::new(year, month, day).ok().map(|date| (date, date))
}

/// A month.
pub(super) fn month(year: i16, month: i8) -> Option<Days> {
    let first = Date::new(year, month, 1).ok()?;
    Some((first, first.last_of_month()))
}

/// A year.
pub(super) fn year(year: i16) -> Option<Days> {
    Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))
}

/// The year in which a month without one lies: the latest that has begun, or the next to come where the sentence speaks of
/// what is ahead. News leaves the year out for no more than that; a month ahead is the coming one even without "will".
pub(super) fn year_of(today: Date, month: i8, future: bool) -> i16 {
    let ahead = i16::from(month) - i16::from(today.month());
    match (future, ahead) {
        (true, ..0) => today.year() + 1,
        (false, 2..) => today.year() - 1,
        _ => today.year(),
    }
}

/// The day that a weekday names: the latest up to today, or the next after it.
pub(super) fn weekday(today: Date, weekday: i8, shift: Option<i32>, future: bool) -> Option<Days> {
    let weekday = Weekday::from_monday_one_offset(weekday).ok()?;
    let same = today.weekday() == weekday;
    let date = match shift {
        Some(1..) => today.nth_weekday(1, weekday).ok()?,
        Some(..=-1) => today.nth_weekday(-1, weekday).ok()?,
        _ if same => today,
        _ if future => today.nth_weekday(1, weekday).ok()?,
        _ => today.nth_weekday(-1, weekday).ok()?,
    };
    Some((date, date))
}

/// The nth (from the end where negative) weekday of a month.
pub(super) fn nth_weekday(days: Days, nth: i8, weekday: i8) -> Option<Days> {
    let weekday = Weekday::from_monday_one_offset(weekday).ok()?;
    let date = days.0.nth_weekday_of_month(nth, weekday).ok()?;
    Some((date, date))
}

/// "last week", "this year", "next summer", counted from today.
pub(super) fn span(today: Date, span: Span, shift: i32) -> Option<Days> {
    let monday = today.checked_sub((i64::from(today.weekday().to_monday_zero_offset())).days()).ok()?;
    match span {
        Span::Day => {
            let date = today.checked_add(i64::from(shift).days()).ok()?;
            Some((date, date))
        }
        Span::Week => {
            let first = monday.checked_add(i64::from(shift).weeks()).ok()?;
            Some((first, first.checked_add(6.days()).ok()?))
        }
        Span::Weekend => {
            let first = monday.checked_add(i64::from(shift).weeks()).ok()?.checked_add(5.days()).ok()?;
            Some((first, first.checked_add(1.days()).ok()?))
        }
        Span::Month => {
            let first = today.first_of_month().checked_add(i64::from(shift).months()).ok()?;
            Some((first, first.last_of_month()))
        }
        Span::Quarter => {
            let first = Date::new(today.year(), (today.month() - 1) / 3 * 3 + 1, 1).ok()?;
            let first = first.checked_add((i64::from(shift) * 3).months()).ok()?;
            Some((first, first.checked_add(2.months()).ok()?.last_of_month()))
        }
        Span::Season(month) => {
            let this = today.year();
            let begun = Date::new(this, month, 1).ok()?;
            let ended = begun.checked_add(3.months()).ok()?;
            // "last summer" is the latest that has ended, "this summer" the one of this year.
            let year = match shift {
                ..=-1 if ended <= today => this,
                ..=-1 => this - 1,
                0 => this,
                _ if begun > today => this,
                _ => this + 1,
            };
            let first = Date::new(year, month, 1).ok()?;
            Some((first, first.checked_add(2.months()).ok()?.last_of_month()))
        }
        Span::Year => year(i16::try_from(i32::from(today.year()) + shift).ok()?),
        Span::Decade => {
            let first = i16::try_from((i32::from(today.year()) / 10 + shift) * 10).ok()?;
            Some((year(first)?.0, year(first + 9)?.1))
        }
    }
}

/// "three weeks ago": the stretch that so coarse a count can mean, a unit wide.
pub(super) fn ago(today: Date, span: Span, count: i64) -> Option<Days> {
    if !(0..=500).contains(&count) {
        return None;
    }
    match span {
        Span::Day => {
            let date = today.checked_sub(count.days()).ok()?;
            Some((date, date))
        }
        Span::Week => {
            let date = today.checked_sub(count.weeks()).ok()?;
            Some((date.checked_sub(3.days()).ok()?, date.checked_add(3.days()).ok()?))
        }
        Span::Month => {
            let date = today.checked_sub(count.months()).ok()?;
            Some((date.first_of_month(), date.last_of_month()))
        }
        Span::Year => year(i16::try_from(i64::from(today.year()) - count).ok()?),
        Span::Decade => year(i16::try_from(i64::from(today.year()) - count * 10).ok()?),
        Span::Weekend | Span::Quarter | Span::Season(_) => None,
    }
}

/// The early, middle or late third of a stretch.
pub(super) fn third(days: Days, third: i8) -> Option<Days> {
    let length = (days.1 - days.0).get_days() as i64 + 1;
    if length < 3 {
        return Some(days);
    }
    let part = length / 3;
    let first = days.0.checked_add((part * i64::from(third)).days()).ok()?;
    let last = if third == 2 { days.1 } else { first.checked_add((part - 1).days()).ok()? };
    Some((first, last))
}
