//! Who wrote it.
//!
//! ```text
//! By Olive Marsh, Farming Correspondent      Olive Marsh
//! By Jane Doe and John Roe, Reuters                Jane Doe and John Roe   (of Reuters)
//! By Monday, the fire had spread to the ridge      no byline
//! ```

use super::words_of;
use crate::language::Language;
use crate::language::english::furniture::{AGENCIES, OUTLET_WORDS, ROLES};
use crate::language::words::fold;

/// A byline taken apart.
#[derive(Debug, PartialEq)]
pub(super) struct Byline {
    /// The names, as written.
    pub names: String,
    /// What follows them: a role, a place, an outlet.
    pub rest: Vec<String>,
}

/// Small words inside names and between them.
const PARTICLES: &[&str] = &[
    "and", "und", "et", "y", "e", "и", "та", "й", "&", "de", "del", "della", "di", "da", "dos", "du", "la", "le",
    "van", "von", "der", "den", "ter", "ten", "zu", "bin", "ibn", "al", "el", "ben", "st", "the", "of", "for",
];

/// Reads a line that begins as bylines do.
pub(super) fn byline(line: &str, language: &Language) -> Option<Byline> {
    let line = line.trim();
    if line.chars().count() > 140 || ends_sentence(line) {
        return None;
    }
    let (opener, rest) = line.split_once(|c: char| c.is_whitespace() || c == ':')?;
    let opener = fold(opener);
    if opener != "by" && !language.date_line.byline_openers.contains(&opener) {
        return None;
    }
    let rest = rest.trim_start_matches([':', ' ']);
    let first = words_of(rest).next()?;
    let is_day = |language: &Language| {
        let lower = fold(first);
        language.date_line.weekdays.contains(&lower) || language.date_line.months.contains_key(&lower)
    };
    if is_day(language) || is_day(crate::language::of("en")) || first.starts_with(|c: char| c.is_numeric()) {
        return None;
    }
    let byline = split(rest);
    let named = words_of(&byline.names).all(|word| {
        word.starts_with(char::is_uppercase)
            || PARTICLES.contains(&fold(word).as_str())
            || ROLES.contains(&fold(word).as_str())
    });
    (named && words_of(&byline.names).any(|word| word.starts_with(char::is_uppercase))).then_some(byline)
}

/// Reads a line that has no "By" but stands where a byline stands: `Edith Vane, West Africa correspondent`.
pub(super) fn bare_byline(line: &str) -> Option<Byline> {
    let byline = split(line);
    let has_role = byline.rest.iter().any(|part| words_of(part).any(|word| ROLES.contains(&fold(word).as_str())));
    (line.chars().count() <= 100
        && !ends_sentence(line)
        && (has_role || is_people(&byline.names))
        && is_people(&byline.names))
    .then_some(byline)
}

/// Names, then what is no name: `Ann Brown, Bob Green and Cy Low, in Leeds`.
fn split(line: &str) -> Byline {
    let mut parts = line.split([',', '|', '•', '·', ';']).map(str::trim).filter(|part| !part.is_empty());
    let mut names = parts.next().unwrap_or_default().to_owned();
    let parts: Vec<&str> = parts.collect();
    // `A, B and C`: parts belong to the names as far as one that is joined by "and" holds two names.
    let joined = parts.iter().position(|part| {
        is_people(part) && words_of(part).any(|word| ["and", "und", "et", "y", "и", "та"].contains(&word))
    });
    let taken = joined.filter(|&last| parts[..last].iter().all(|part| is_person(part))).map_or(0, |last| last + 1);
    for part in &parts[..taken] {
        names.push_str(", ");
        names.push_str(part);
    }
    let mut rest: Vec<String> = parts[taken..].iter().map(|part| (*part).to_owned()).collect();
    // `Lida Petrakova in Velm`, `Ann Brown for the Gazette`
    for place in [" in ", " for ", " at "] {
        if let Some((before, after)) = names.split_once(place).map(|(b, a)| (b.trim().to_owned(), a.trim().to_owned()))
        {
            rest.insert(0, after);
            names = before;
        }
    }
    Byline { names, rest }
}

/// Whether words could be the names of one person or more.
pub(super) fn is_people(written: &str) -> bool {
    let mut pieces = written.split(" and ").flat_map(|piece| piece.split(" & ")).peekable();
    pieces.peek().is_some() && pieces.all(is_person)
}

/// Two to five words with capitals, none of which newspapers are called by.
fn is_person(written: &str) -> bool {
    let words: Vec<&str> = words_of(written).collect();
    let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    (2..=5).contains(&capitals)
        && words.len() <= 6
        && words[0].starts_with(char::is_uppercase)
        && words.iter().all(|word| {
            let lower = fold(word);
            !word.contains(char::is_numeric)
                && (word.starts_with(char::is_uppercase) || PARTICLES.contains(&lower.as_str()))
                && !OUTLET_WORDS.contains(&lower.as_str())
                && !ROLES.contains(&lower.as_str())
                && !AGENCIES.contains(&lower.as_str())
                && lower != "the"
        })
}

/// Ends as a sentence does; an initial or `Jr.` does not.
fn ends_sentence(line: &str) -> bool {
    line.ends_with(['?', '!', ':', ';'])
        || line.strip_suffix('.').is_some_and(|line| words_of(line).last().is_some_and(|word| word.chars().count() > 3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language;

    #[test]
    fn names_without_roles_and_places() {
        for (line, names) in [
            ("By Anastasia Tenisheva", "Anastasia Tenisheva"),
            ("By Anca Bălan", "Anca Bălan"),
            ("BY JANE DOE", "JANE DOE"),
            ("By Olive Marsh, Farming Correspondent", "Olive Marsh"),
            ("By Jane Doe and John Roe, Reuters", "Jane Doe and John Roe"),
            ("By Jane Doe, John Roe and Lee Poe", "Jane Doe, John Roe and Lee Poe"),
            ("By Lida Ozerova in Tomsk", "Lida Ozerova"),
            ("By Our Staff Reporters, LEEDS, December 4, 2024", "Our Staff Reporters"),
            ("By The Associated Press", "The Associated Press"),
            ("By Ludwig van der Berg Jr.", "Ludwig van der Berg Jr."),
        ] {
            assert_eq!(byline(line, language::of("en")).map(|byline| byline.names).as_deref(), Some(names), "{line}");
        }
        assert_eq!(
            byline("Von Anna Müller und Jan Kurz", language::of("de")).unwrap().names,
            "Anna Müller und Jan Kurz"
        );
        assert_eq!(byline("Par Anne Dupont, à Lyon", language::of("fr")).unwrap().names, "Anne Dupont");
        assert_eq!(byline("Автор: Анна Петрова", language::of("ru")).unwrap().names, "Анна Петрова");
    }

    #[test]
    fn a_paragraph_that_begins_with_by_is_none() {
        for line in [
            "By Monday, the fire had spread to the ridge",
            "By Monday, the fire had spread to the ridge.",
            "By noon the road was closed",
            "By 2030 the river will be clean",
            "By Brown's count, eleven people were in the house.",
            "By the time firefighters arrived, the house was gone",
            "By Tuesday Evening",
        ] {
            assert_eq!(byline(line, language::of("en")), None, "{line}");
        }
    }

    #[test]
    fn a_name_without_by_where_a_byline_stands() {
        assert_eq!(bare_byline("Edith Vane, West Africa correspondent, in Dakar").unwrap().names, "Edith Vane");
        assert_eq!(bare_byline("Lina Bauer and Tomas Eide").unwrap().names, "Lina Bauer and Tomas Eide");
        for line in ["The Daily Gazette", "TTA, Moscow", "Oslo Tribune", "Bridge closed after crash", "Reuters"] {
            assert_eq!(bare_byline(line), None, "{line}");
        }
    }
}
