//! When and where it was published.
//!
//! ```text
//! AARHUS, Denmark, May 18, 2023 (Northern Wire)          2023-05-18, of Northern Wire
//! Published 4 July 2022 10:15 BST                       2022-07-04
//! 05/06/2022                                            no day: May 6 or June 5?
//! July 4, 2022 was a day like any other.                no date line
//! ```

use super::words_of;
use crate::language::Language;
use crate::language::english::furniture::OUTLET_WORDS;
use crate::language::{self, words::fold};
use jiff::civil::Date;
use unicode_segmentation::UnicodeSegmentation;

/// A date line taken apart.
#[derive(Debug, Default, PartialEq)]
pub(super) struct DateLine {
    /// The day, where the line gives its year.
    pub date: Option<Date>,
    /// Whether it is the day of a later change.
    pub updated: bool,
    /// What stands beside the date, part by part: places, an outlet.
    pub parts: Vec<String>,
    /// The outlet, where the line shows that it is one.
    pub outlet: Option<String>,
}

/// Small words that stand beside a date in the name of an outlet.
const SMALL: &[&str] = &[
    "the", "of", "and", "in", "edition", "online", "web", "page", "for", "de", "la", "le", "el", "del", "min", "read",
    "&",
];

/// Reads a line that holds a date and little else.
pub(super) fn date_line(line: &str, language: &Language) -> Option<DateLine> {
    let line = line.trim();
    if line.chars().count() > 120 {
        return None;
    }
    let words = words(line);
    let languages = [language, language::of("en")];
    let found = find(&words, &languages)?;
    let mut parsed = DateLine { date: found.date, ..DateLine::default() };
    // What is left when dates, times, weekdays and labels are taken away.
    let mut left = String::new();
    let (mut at, mut previous_end) = (0, 0);
    let mut later = Some(found);
    while at < words.len() {
        if let Some(found) = later.as_ref().filter(|found| found.start == at) {
            at = found.end;
            let next =
                find(&words[at..], &languages).map(|next| Found { start: next.start + at, end: next.end + at, ..next });
            later = next;
            left.push(',');
            previous_end = words[at - 1].0 + words[at - 1].1.len();
            continue;
        }
        let (start, word) = words[at];
        let lower = fold(word);
        let is_label = |l: &&Language| {
            (l.date_line.fillers.contains(&lower) && !is_article(word)) || l.date_line.weekdays.contains(&lower)
        };
        let label = languages.iter().any(is_label);
        if languages.iter().any(|l| l.date_line.updated.contains(&lower)) && left.trim_matches([',', ' ']).is_empty() {
            parsed.updated = true;
        }
        if label || word.starts_with(|c: char| c.is_numeric()) {
            left.push(',');
        } else {
            left.push_str(&line[previous_end.min(start)..start]);
            left.push_str(word);
        }
        previous_end = start + word.len();
        at += 1;
    }
    for part in left.split([',', '|', '•', '·', ':', '–', '—', ';', '.']).map(str::trim) {
        let (part, inside) = match part.split_once('(') {
            Some((before, inside)) => (before.trim(), Some(inside.trim_end_matches(')').trim())),
            None => (part.trim_matches([')', '-', '/', ' ']), None),
        };
        if let Some(inside) = inside.filter(|inside| inside.contains(char::is_alphabetic)) {
            parsed.outlet.get_or_insert_with(|| inside.to_owned());
        }
        if part.contains(char::is_alphabetic) {
            parsed.parts.push(part.to_owned());
        }
    }
    let beside: Vec<&str> = parsed.parts.iter().flat_map(|part| words_of(part)).collect();
    // Where letters have no case, few words beside a full date are a place.
    let caseless = |word: &str| word.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase());
    let is_name = |word: &&str| {
        word.starts_with(char::is_uppercase)
            || SMALL.contains(&fold(word).as_str())
            || caseless(word) && beside.len() <= 3 && parsed.date.is_some()
    };
    let names = beside.iter().all(is_name);
    if !names || beside.len() > 8 || (parsed.date.is_none() && !parsed.parts.is_empty()) {
        return None;
    }
    if line.contains(['|', '•', '·'])
        || parsed.parts.first().is_some_and(|part| is_outlet(part))
        || parsed.parts.iter().skip(1).any(|part| part.to_lowercase().ends_with("edition"))
    {
        let outlet = parsed.parts.first().cloned();
        parsed.outlet = parsed.outlet.or(outlet);
    }
    Some(parsed)
}

/// `The`, `Le`, `El` with a capital: part of a name.
fn is_article(word: &str) -> bool {
    word.chars().count() <= 3
        && word.starts_with(char::is_uppercase)
        && word.chars().skip(1).all(char::is_lowercase)
        && word.len() > 1
}

/// Whether a name is one that newspapers, agencies and stations have.
pub(super) fn is_outlet(name: &str) -> bool {
    name.starts_with("The ") || words_of(name).any(|word| OUTLET_WORDS.contains(&fold(word).as_str()))
}

/// The first full date in a text, wherever it stands.
pub(super) fn first_date(text: &str, language: &Language) -> Option<Date> {
    let words = words(text);
    let mut from = 0;
    while let Some(found) = find(&words[from..], &[language, language::of("en")]) {
        if found.date.is_some() {
            return found.date;
        }
        from += found.end;
    }
    None
}

fn words(line: &str) -> Vec<(usize, &str)> {
    line.split_word_bound_indices().filter(|(_, word)| !word.trim().is_empty()).collect()
}

#[derive(Clone, Copy)]
struct Found {
    /// Position of the first word and one past the last.
    start: usize,
    end: usize,
    /// Nothing where no year is given.
    date: Option<Date>,
}

/// The first date among the words; one with a year is taken before one without.
fn find(words: &[(usize, &str)], languages: &[&Language]) -> Option<Found> {
    let at = |start: usize| {
        read_date(&words[start..], languages).map(|(length, date)| Found { start, end: start + length, date })
    };
    let all: Vec<Found> = (0..words.len()).filter_map(at).collect();
    all.iter().find(|found| found.date.is_some()).or(all.first()).copied()
}

/// A date at the beginning of the words: how many it takes, and the day if the year is there.
fn read_date(words: &[(usize, &str)], languages: &[&Language]) -> Option<(usize, Option<Date>)> {
    let word = |at: usize| words.get(at).map_or("", |(_, word)| *word);
    let skip = |at: usize, signs: &[&str]| at + usize::from(signs.contains(&fold(word(at)).as_str()));
    // 2022-07-04, 04.07.2022, 13/07/2022
    if let Some(found) = numeric(words) {
        return Some(found);
    }
    let (month, day, mut next);
    if let Some(found) = month_of(word(0), languages) {
        (month, next) = (found, skip(1, &["."]));
        day = day_of(word(next))?;
    } else {
        day = day_of(word(0))?;
        next = skip(1, &[".", "de", "of"]);
        month = month_of(word(next), languages)?;
        let after = skip(next + 1, &["."]);
        // The year goes on after a sign; `next` points at the last word taken.
        next = if after > next + 1 { after - 1 } else { next };
    }
    let year_at = skip(next + 1, &[",", "de", "del"]);
    Some(match year_of(word(year_at)) {
        Some(year) => (year_at + 1, Some(Date::new(year, month, day).ok()?)),
        None => (next + 1, None),
    })
}

fn numeric(words: &[(usize, &str)]) -> Option<(usize, Option<Date>)> {
    let dotted: Vec<&str> = words.first()?.1.split('.').collect();
    if let [day, month, year] = dotted[..] {
        // With full stops the day stands first, wherever dates are written so.
        let date = Date::new(year_of(year)?, month.parse().ok()?, day.parse().ok()?).ok()?;
        return Some((1, Some(date)));
    }
    let [(_, first), (_, sign), (_, second), (_, other), (_, third), rest @ ..] = words else { return None };
    // 2022年7月4日, in Chinese and Japanese.
    if let ("年", "月", [(_, "日" | "号" | "號"), ..]) = (*sign, *other, rest) {
        return Some((6, Some(Date::new(year_of(first)?, second.parse().ok()?, third.parse().ok()?).ok()?)));
    }
    if sign != other || !matches!(*sign, "-" | "/" | "." | "‑") {
        return None;
    }
    let second: i8 = second.parse().ok()?;
    let date = if let Some(year) = year_of(first) {
        Date::new(year, second, leading_digits(third).parse().ok()?).ok()?
    } else {
        let (year, first) = (year_of(third)?, first.parse::<i8>().ok()?);
        match (first, second) {
            _ if first == second => Date::new(year, first, second).ok()?,
            (13.., 1..=12) => Date::new(year, second, first).ok()?,
            (1..=12, 13..) => Date::new(year, first, second).ok()?,
            _ => return Some((5, None)), // May 6 or June 5?
        }
    };
    Some((5, Some(date)))
}

fn month_of(word: &str, languages: &[&Language]) -> Option<i8> {
    if !word.starts_with(char::is_alphabetic) {
        return None;
    }
    let lower = fold(word);
    languages.iter().find_map(|language| language.date_line.months.get(&lower).copied())
}

/// `04T10` of `2022-07-04T10:15` begins with the day.
fn leading_digits(word: &str) -> &str {
    &word[..word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len())]
}

/// `4`, `04`, `4th`, `1er`.
fn day_of(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(char::is_alphabetic);
    let suffix = &word[digits.len()..];
    let day = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
    ["", "st", "nd", "rd", "th", "er"].contains(&suffix).then_some(day)
}

fn year_of(word: &str) -> Option<i16> {
    word.parse().ok().filter(|year| word.len() == 4 && (1900..=2100).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn read(line: &str, tag: &str) -> Option<DateLine> {
        date_line(line, language::of(tag))
    }

    #[test]
    fn days_in_the_forms_of_newspapers() {
        for (line, tag, day) in [
            ("July 04, 2022", "en", date(2022, 7, 4)),
            ("Thursday, 23 May 2024", "en", date(2024, 5, 23)),
            ("Published 4 July 2022 10:15 BST", "en", date(2022, 7, 4)),
            ("Published: July 4, 2022 at 10:15 a.m. EDT", "en", date(2022, 7, 4)),
            ("Saturday, February 7th, 2026", "en", date(2026, 2, 7)),
            ("Aug. 19, 2023", "en", date(2023, 8, 19)),
            ("2022-07-04", "en", date(2022, 7, 4)),
            ("2022-07-04T10:15:00Z", "en", date(2022, 7, 4)),
            ("13/07/2022", "en", date(2022, 7, 13)),
            ("Montag, 4. Juli 2022", "de", date(2022, 7, 4)),
            ("Stand: 04.07.2022, 10:15 Uhr", "de", date(2022, 7, 4)),
            ("Publié le 1er août 2022 à 10h15", "fr", date(2022, 8, 1)),
            ("4 de julio de 2022", "es", date(2022, 7, 4)),
            ("4 июля 2022 г.", "ru", date(2022, 7, 4)),
            ("Понеділок, 4 липня 2022 року", "uk", date(2022, 7, 4)),
            ("الاثنين 4 تموز 2022", "ar", date(2022, 7, 4)),
            ("2022年7月4日 星期一", "zh", date(2022, 7, 4)),
        ] {
            assert_eq!(read(line, tag).and_then(|line| line.date), Some(day), "{line}");
        }
    }

    #[test]
    fn places_and_outlets_beside_the_day() {
        let line = read("AARHUS, Denmark, May 18, 2023 (Northern Wire)", "en").unwrap();
        assert_eq!(
            (line.outlet.as_deref(), line.parts),
            (Some("Northern Wire"), vec!["AARHUS".into(), "Denmark".into()])
        );
        assert_eq!(
            read("The Fenland Gazette, Friday, 19 May 2023", "en").unwrap().outlet.as_deref(),
            Some("The Fenland Gazette")
        );
        assert_eq!(read("ReelLedger | Feb. 6, 2026", "en").unwrap().outlet.as_deref(), Some("ReelLedger"));
        assert_eq!(read("Leeds, 6 February 2026", "en").unwrap().outlet, None);
        assert!(read("Updated July 5, 2022", "en").unwrap().updated);
    }

    #[test]
    fn what_cannot_be_told_is_no_day_and_sentences_are_no_date_lines() {
        assert_eq!(read("05/06/2022", "en").unwrap().date, None);
        assert_eq!(read("July 4", "en").unwrap().date, None);
        for line in [
            "July 4, 2022 was a day like any other.",
            "The bridge was closed on July 4, 2022",
            "May be closed",
            "By May",
        ] {
            assert_eq!(read(line, "en"), None, "{line}");
        }
    }
}
