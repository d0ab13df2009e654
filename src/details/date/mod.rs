//! Dates and times, resolved against the report's own date line.
//!
//! ```text
//! published 2022-07-04
//! "withdrew from Lysychansk late on July 3"    2022-07-03
//! "the army said Sunday"                       2022-07-03, a weekday
//! "in February"                                2022-02-01 to 2022-02-28, a month
//! ```
//!
//! A report without a date line still has weekdays, months and clock times, which can be compared by name.

mod clock;
mod named;
mod placed;
mod resolve;
mod scan;
mod stretch;
#[cfg(test)]
mod tests;

use super::cursor::Cursor;
use crate::article::{Article, BlockKind, Mention};
use crate::language::calendar;
use crate::language::quantity;
pub use clock::Clock;
use jiff::civil::Date;
use std::ops::Range;

/// How fine a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// A time on the clock, on a day that its sentence may not name.
    Time,
    /// A part of a day.
    Part,
    /// A day.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// A week.
    Week,
    /// A month, or a third of one.
    Month,
    /// Three months.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
}

/// In which form a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// With a figure or the name of a month: "July 4, 2022", "4 July", "in May", "2016".
    Calendar,
    /// By a weekday: "Monday", "last Friday".
    Weekday,
    /// From the report's own day: "yesterday", "last month", "three weeks ago".
    Relative,
    /// A time of day alone: "4:10 p.m.", "noon".
    Clock,
}

/// A date or time.
#[derive(Clone, Debug, PartialEq)]
pub struct DateMention {
    /// Where it stands, without the preposition: `July 4, 2022`, `Wednesday evening`.
    pub mention: Mention,
    /// The same as positions in [`Sentence::tokens`](crate::article::Sentence::tokens).
    pub tokens: Range<usize>,
    /// First and last day, where they can be told.
    pub days: Option<(Date, Date)>,
    /// How fine it is.
    pub precision: Precision,
    /// The form it is written in.
    pub form: Form,
    /// The weekday that it names, 1 for Monday.
    pub weekday: Option<i8>,
    /// The year that it states.
    pub year: Option<i16>,
    /// The month that it names.
    pub month: Option<i8>,
    /// The day of the month that it names.
    pub day: Option<i8>,
    /// Minutes after midnight that it spans, and the zone.
    pub clock: Option<Clock>,
    /// The part of the day by name: `morning`.
    pub part: Option<&'static str>,
    /// Whether it ends a count: "by noon", "as of Monday". What is counted by two such times may differ.
    pub limit: bool,
    /// The date in ISO 8601 as far as it is known: `2022-07-03`, `2022-07`, `--07-03`, `T16:10`; a weekday by its name.
    pub canonical: String,
}

/// Finds the dates and times of a report.
pub fn extract(article: &Article) -> Vec<DateMention> {
    read(article, own_day(article), article.sentences.len())
}

/// The day that a report's dates are counted from: its date line's.
pub(crate) fn own_day(article: &Article) -> Option<Date> {
    article.published.or_else(|| date_line(article))
}

impl DateMention {
    /// Tells the year of a month or day that states none, by a day near which the report was written.
    pub(crate) fn complete(&mut self, near: Option<Date>) {
        let (None, Some(month), Some(near)) = (self.days, self.month, near) else { return };
        let year = resolve::year_of(near, month, false);
        match self.day {
            Some(day) => {
                self.days = resolve::day(year, month, day);
                self.canonical = format!("{year:04}-{month:02}-{day:02}");
            }
            None => {
                self.days = resolve::month(year, month);
                self.canonical = format!("{year:04}-{month:02}");
            }
        }
    }
}

/// The day by the report's first lines, where its reader found none: a full date in a short block at the top.
fn date_line(article: &Article) -> Option<Date> {
    let top: Vec<usize> = (0..article.sentences.len())
        .take_while(|s| article.sentences[*s].block < 4)
        .filter(|s| {
            let block = &article.blocks[article.sentences[*s].block];
            matches!(block.kind, BlockKind::Dateline | BlockKind::Byline)
                || block.text.split_whitespace().nth(20).is_none()
        })
        .collect();
    let found = read(article, None, top.last().map_or(0, |last| last + 1));
    found.iter().find_map(|date| {
        let (first, last) = date.days?;
        (first == last && date.form == Form::Calendar && top.contains(&date.mention.sentence)).then_some(first)
    })
}

/// The dates of the first `sentences` sentences.
fn read(article: &Article, day: Option<Date>, sentences: usize) -> Vec<DateMention> {
    let words = quantity::words(&article.language);
    let calendar = calendar::words(&article.language);
    let mut dates = Vec::new();
    for (position, sentence) in article.sentences.iter().enumerate().take(sentences) {
        let scanner = scan::Scanner { at: Cursor::new(sentence, words), calendar, today: day };
        scanner.sentence(position, &mut dates);
    }
    dates
}
