//! Two dates by themselves: one time in one form, in two forms, one within the other, or two times.
//!
//! ```text
//! Monday / July 4 (a Monday)     equivalent       June / June 25     variant
//! 4:10 p.m. / 16:10              equivalent       1988 / 1998        different
//! ```

use crate::details::date::{Clock, DateMention, Form, Precision};
use crate::ledger::agreement::Agreement;

/// Compares two dates; `None` where they are of kinds that say nothing of each other. `same_words` is whether both are written
/// with the same [`words`].
pub(crate) fn compare(a: &DateMention, b: &DateMention, same_words: bool) -> Option<Agreement> {
    match (a.clock, b.clock) {
        (Some(x), Some(y)) => return Some(clocks(x, y, same_words)),
        (None, None) => {}
        _ => return clock_in_part(a, b),
    }
    let equal = if same_words { Agreement::Identical } else { Agreement::Equivalent };
    match (a.days, b.days) {
        (Some(x), Some(y)) if x == y => Some(match parts(a, b) {
            Some(false) => Agreement::Different,
            _ => equal,
        }),
        (Some(x), Some(y)) => {
            let holds = (x.0 <= y.0 && y.1 <= x.1) || (y.0 <= x.0 && x.1 <= y.1);
            let meets = x.0 <= y.1 && y.0 <= x.1;
            // "tonight" in one quotation that two reports give on two days.
            let quoted = same_words && a.form == Form::Relative && (x.0 - y.0).get_days().abs() <= 3;
            Some(if quoted || left_out(a, b) {
                equal
            } else if holds || month_of(a, b) {
                Agreement::Variant
            } else if meets {
                Agreement::Apart
            } else {
                Agreement::Different
            })
        }
        _ => by_name(a, b, equal),
    }
}

/// The words of a date without what changes with the sentence: capitals, stops, a possessive ending.
pub(crate) fn words(written: &str) -> String {
    let bare = written.trim_end_matches("'s").trim_end_matches("’s");
    bare.chars()
        .filter(|c| c.is_alphanumeric() || c.is_whitespace() || *c == ':')
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether two days are one but for what the report left out: the week of a weekday, the year of a month. A weekday is told
/// for days about a week to either side, and "July" for the one meant by the writer.
fn left_out(a: &DateMention, b: &DateMention) -> bool {
    let (Some(x), Some(y)) = (a.days, b.days) else { return false };
    let single = |days: (jiff::civil::Date, jiff::civil::Date)| days.0 == days.1;
    if (a.form == Form::Weekday || b.form == Form::Weekday) && single(x) && single(y) {
        let apart = (x.0 - y.0).get_days().abs();
        return apart % 7 == 0 && apart <= 14;
    }
    let months = a.month.is_some() && b.month.is_some() && (a.year.is_none() || b.year.is_none());
    months && x.0.month() == y.0.month() && x.0.day() == y.0.day() && x.1.day() == y.1.day()
}

/// "October" and "1 October", of which one may be told of another year.
fn month_of(a: &DateMention, b: &DateMention) -> bool {
    let open = a.year.is_none() || b.year.is_none();
    open && a.month.is_some() && a.month == b.month && a.day.is_some() != b.day.is_some()
}

/// Whether two parts of one day can be the same; `None` where at most one is named.
fn parts(a: &DateMention, b: &DateMention) -> Option<bool> {
    let order = |part: &str| -> i32 {
        match part {
            "early" | "dawn" | "morning" => 0,
            "midday" => 1,
            "afternoon" => 2,
            "evening" | "dusk" => 3,
            "night" => 4,
            _ => -9,
        }
    };
    let (x, y) = (order(a.part?), order(b.part?));
    (x >= 0 && y >= 0).then(|| (x - y).abs() <= 1 || (x - y).abs() == 4)
}

/// Without a date line: weekdays, months and days by their names.
fn by_name(a: &DateMention, b: &DateMention, equal: Agreement) -> Option<Agreement> {
    if let (Some(x), Some(y)) = (a.weekday, b.weekday) {
        return Some(if x == y { equal } else { Agreement::Apart });
    }
    if let (Some(x), Some(y)) = (a.month, b.month) {
        return Some(match (a.day, b.day) {
            _ if x != y => Agreement::Apart,
            (Some(m), Some(n)) if m == n => equal,
            (Some(_), Some(_)) => Agreement::Apart,
            (None, None) => equal,
            _ => Agreement::Variant,
        });
    }
    // A weekday by name against a day that is one.
    let falls = |named: &DateMention, dated: &DateMention| {
        let day = dated.days.filter(|(first, last)| first == last)?.0;
        Some(named.days.is_none() && named.weekday? == day.weekday().to_monday_one_offset())
    };
    if falls(a, b) == Some(true) || falls(b, a) == Some(true) {
        return Some(Agreement::Equivalent);
    }
    (a.precision == b.precision && a.canonical == b.canonical && equal == Agreement::Identical).then_some(equal)
}

fn clocks(a: Clock, b: Clock, same_words: bool) -> Agreement {
    let shift = match (a.zone, b.zone) {
        (Some(x), Some(y)) => y - x,
        // "British time" is one hour off in summer, "Eastern" four or five: whole hours apart can be one time.
        _ if a.zoned && b.zoned && a.zone != b.zone && a.minute % 60 == b.minute % 60 => return Agreement::Equivalent,
        // One zone named alone: the other report may tell its own; the minutes still have to agree.
        _ if a.zoned != b.zoned => {
            return if a.minute == b.minute {
                Agreement::Equivalent
            } else if a.minute % 60 == b.minute % 60 && !a.minute.is_multiple_of(60) {
                Agreement::Variant
            } else {
                Agreement::Apart
            };
        }
        _ => 0,
    };
    let round = if a.either_half || b.either_half { 720 } else { 1440 };
    let distance = (i32::from(a.minute) - i32::from(b.minute) + i32::from(shift)).rem_euclid(round);
    let distance = distance.min(round - distance);
    if distance == 0 {
        let bent = (a.first, a.last) != (b.first, b.last);
        return match (same_words, bent && a.last - a.first != b.last - b.first) {
            (true, _) => Agreement::Identical,
            (_, true) => Agreement::Variant,
            _ => Agreement::Equivalent,
        };
    }
    // How far either one's words reach toward the other.
    let reach = |clock: Clock| i32::from((clock.minute as i16 - clock.first).max(clock.last - clock.minute as i16));
    if distance <= (reach(a) + reach(b)).max(5) { Agreement::Variant } else { Agreement::Different }
}

/// "2.30 pm" and "Tuesday afternoon".
fn clock_in_part(a: &DateMention, b: &DateMention) -> Option<Agreement> {
    let (clock, part) = match (a.clock, b.clock) {
        (Some(clock), None) => (clock, b.part?),
        (None, Some(clock)) => (clock, a.part?),
        _ => return None,
    };
    let hours = match part {
        "morning" => 0..720,
        "dawn" => 180..480,
        "midday" => 660..840,
        "afternoon" => 720..1110,
        "evening" => 1020..1440,
        "night" => 1080..1440,
        _ => return None,
    };
    (hours.contains(&clock.minute) && !clock.either_half).then_some(Agreement::Variant)
}

/// Whether two dates are fine enough, and alike enough in that, to contradict each other.
pub(crate) fn of_one_kind(a: &DateMention, b: &DateMention) -> bool {
    use Precision::*;
    let class = |date: &DateMention| match date.precision {
        Time => 0,
        Part | Day => 1,
        Weekend | Week => 2,
        Month => 3,
        Quarter => 4,
        Year => 5,
        Decade => 6,
    };
    let told = |date: &DateMention| {
        !matches!(date.form, Form::Relative) || matches!(date.precision, Precision::Day | Precision::Part)
    };
    let calendar = a.form == Form::Calendar && b.form == Form::Calendar;
    // A month against a day in another month: one of the two is coarser, and still they cannot both be right.
    class(a) == class(b) && told(a) && told(b)
        || calendar && matches!((class(a), class(b)), (1, 3) | (3, 1) | (3, 4) | (4, 3))
}

/// Whether two dates that differ are near each other, as slips and disputes are: a month for days, a quarter for months, ten
/// years for years, an hour and a half on the clock. Dates far apart mostly date two things.
pub(crate) fn near(a: &DateMention, b: &DateMention) -> bool {
    if let (Some(x), Some(y)) = (a.clock, b.clock) {
        return x.minute.abs_diff(y.minute) <= 90;
    }
    let (Some(x), Some(y)) = (a.days, b.days) else { return false };
    let days = (x.0 - y.0).get_days().abs();
    // Where no year is told, one of the two may have been taken for the wrong one.
    let open = a.day.is_some() && b.day.is_some() && (a.year.is_none() || b.year.is_none());
    let days = if open { (days % 365).min(365 - days % 365) } else { days };
    days <= match a.precision.max(b.precision) {
        Precision::Time | Precision::Part | Precision::Day | Precision::Weekend | Precision::Week => 31,
        Precision::Month | Precision::Quarter => 92,
        Precision::Year | Precision::Decade => 3660,
    }
}

/// Whether two dates of several parts differ in one of them alone, as slips do: 1 January and 1 July, 2:15 and 2:45, 1976 and
/// 1979.
pub(crate) fn slip(a: &DateMention, b: &DateMention) -> bool {
    let one = |parts: &[(Option<i32>, Option<i32>)]| {
        let told = parts.iter().filter(|(x, y)| x.is_some() && y.is_some()).count();
        told >= 2 && parts.iter().filter(|(x, y)| x.is_some() && y.is_some() && x != y).count() == 1
    };
    if let (Some(x), Some(y)) = (a.clock, b.clock) {
        let half = |minute: u16| i32::from(minute / 60 % 12);
        return one(&[
            (Some(half(x.minute)), Some(half(y.minute))),
            (Some(i32::from(x.minute % 60)), Some(i32::from(y.minute % 60))),
        ]);
    }
    let part = |part: Option<i8>| part.map(i32::from);
    if a.month.is_none() && b.month.is_none() {
        let digits = |year: Option<i16>| -> [Option<i32>; 4] {
            [1000, 100, 10, 1].map(|place| year.map(|year| i32::from(year) / place % 10))
        };
        let (x, y) = (digits(a.year), digits(b.year));
        return one(&[(x[0], y[0]), (x[1], y[1]), (x[2], y[2]), (x[3], y[3])]);
    }
    one(&[(part(a.day), part(b.day)), (part(a.month), part(b.month)), (a.year.map(i32::from), b.year.map(i32::from))])
}
