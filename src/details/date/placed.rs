//! A date that has been read, put in its place in the sentence and written as ISO 8601 has it.

use super::DateMention;
use super::resolve;
use super::scan::{Draft, Scanner};
use crate::article::Mention;

impl Scanner<'_> {
    /// The date where it stands in the sentence at a position of its report.
    pub(super) fn place(&self, draft: Draft, position: usize) -> Option<DateMention> {
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
