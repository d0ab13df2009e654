//! Where quotations begin and end, whatever marks a report uses.
//!
//! ```text
//! “A,” he said. “B.”            two quotations: the interruption parts them
//! "A, "b" c," he said.          one: marks that can only open, inside a quotation, open one inside it
//! “First paragraph.             not closed, and the next paragraph opens again:
//! “Second paragraph.”           a quotation each, the second continues the first
//! "A,” he said.                 any double mark closes any other: typists mix them
//! ```
//!
//! Single marks count where they cannot be apostrophes: one that opens at the beginning of a word, and one that closes
//! behind a word or its punctuation, outside double marks.

use crate::language::speech::Speech;

/// Words between marks, as bytes of a block's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    /// The opening mark; where the words begin if the block goes on with a quotation that an earlier block opened.
    pub open: usize,
    /// The first byte of the words.
    pub start: usize,
    /// One past the last byte of the words.
    pub end: usize,
    /// One past the closing mark; [`Marked::end`] where there is none.
    pub close: usize,
    /// Whether it has a closing mark.
    pub closed: bool,
    /// Whether the words end in the reporter's comma, which is left out of them: `“We won,” she said`.
    pub comma: bool,
    /// Whether it goes on from the block before without an opening mark of its own.
    pub goes_on: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Double,
    Guillemet,
    Single,
}

fn kind(c: char) -> Option<Mark> {
    match c {
        '"' | '“' | '”' | '„' | '‟' | '＂' | '「' | '」' | '『' | '』' => Some(Mark::Double),
        '«' | '»' => Some(Mark::Guillemet),
        '\'' | '‘' | '’' | '‚' | '‹' | '›' => Some(Mark::Single),
        _ => None,
    }
}

/// The look of a mark in its place.
struct Place {
    at: usize,
    mark: char,
    before: Option<char>,
    after: Option<char>,
}

impl Place {
    fn can_open(&self) -> bool {
        let fresh = self.before.is_none_or(|c| {
            c.is_whitespace()
                || matches!(c, '(' | '[' | '—' | '–' | '-' | '/' | ':' | '*' | '¿' | '¡')
                || kind(c).is_some()
        });
        let comma = matches!(self.before, Some(',')) && self.after.is_some_and(char::is_uppercase);
        (fresh
            || comma
            || matches!(self.mark, '“' | '„' | '‘' | '‚' | '「' | '『')
                && !self.before.is_some_and(char::is_alphanumeric))
            && self.after.is_some_and(|c| {
                // French has a space inside its marks.
                let spaced = self.mark == '«' && c.is_whitespace();
                spaced || !c.is_whitespace() && !matches!(c, ',' | ';' | ')' | ']')
            })
    }

    fn can_close(&self) -> bool {
        self.before.is_some_and(|c| !c.is_whitespace() || matches!(self.mark, '”' | '»'))
            && self.after.is_none_or(|c| !c.is_alphanumeric() || matches!(self.mark, '”' | '’' | '」' | '』'))
    }
}

/// Finds the quotations of a block. `goes_on`: the block before left one open.
pub(super) fn find(text: &str, goes_on: bool, speech: &Speech) -> Vec<Marked> {
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let places: Vec<Place> = characters
        .iter()
        .enumerate()
        .filter(|(_, (_, c))| kind(*c).is_some())
        .map(|(position, &(at, mark))| Place {
            at,
            mark,
            before: position.checked_sub(1).map(|before| characters[before].1),
            after: characters.get(position + 1).map(|after| after.1),
        })
        .collect();
    let mut found = vec![];
    let mut next = 0;
    if goes_on {
        next = going_on(text, &places, &mut found);
    }
    while next < places.len() {
        let place = &places[next];
        let opening = match kind(place.mark) {
            Some(Mark::Single) => single_opens(text, place, speech),
            Some(_) => place.can_open() && !(place.mark == '”' && place.before.is_some_and(|c| !c.is_whitespace())),
            None => false,
        };
        if !opening {
            next += 1;
            continue;
        }
        let start = place.at + place.mark.len_utf8();
        match closing(text, &places, next) {
            Some(close) => {
                let end = places[close].at;
                push(
                    text,
                    &mut found,
                    Marked {
                        open: place.at,
                        start,
                        end,
                        close: end + places[close].mark.len_utf8(),
                        closed: true,
                        comma: false,
                        goes_on: false,
                    },
                );
                next = close + 1;
            }
            // A single mark that nothing closes is an apostrophe.
            None if kind(place.mark) == Some(Mark::Single) => next += 1,
            None => {
                // Not closed: to the end of the block, or to where the next quotation of the block begins.
                let again = places[next + 1..].iter().position(|later| {
                    kind(later.mark) == kind(place.mark) && later.can_open() && later.mark != '”' && !later.can_close()
                });
                let end = again.map_or(text.len(), |later| sentence_end(text, start, places[next + 1 + later].at));
                push(
                    text,
                    &mut found,
                    Marked { open: place.at, start, end, close: end, closed: false, comma: false, goes_on: false },
                );
                next = again.map_or(places.len(), |later| next + 1 + later);
            }
        }
    }
    found
}

/// Keeps what has words in it, without white space around them.
fn push(text: &str, found: &mut Vec<Marked>, mut marked: Marked) {
    let words = &text[marked.start..marked.end];
    marked.start += words.len() - words.trim_start().len();
    let repeated = text[marked.start..marked.end]
        .chars()
        .take_while(|c| kind(*c) == Some(Mark::Double))
        .map(char::len_utf8)
        .sum::<usize>();
    marked.start += repeated;
    marked.end = marked.start + text[marked.start..marked.end.max(marked.start)].trim_end().len();
    let bare = text[marked.start..marked.end].trim_end_matches([',', '，']).trim_end();
    marked.comma = marked.closed && bare.len() < marked.end - marked.start;
    marked.end = marked.start + bare.len();
    if text[marked.start..marked.end].chars().any(char::is_alphanumeric) {
        found.push(marked);
    }
}

/// The block begins inside a quotation if the first double mark in it closes; returns the first place not used up.
fn going_on(text: &str, places: &[Place], found: &mut Vec<Marked>) -> usize {
    let Some(first) = places.iter().position(|place| kind(place.mark) != Some(Mark::Single)) else { return 0 };
    let place = &places[first];
    if place.at == 0 || place.can_open() && !matches!(place.mark, '”' | '»') || !place.can_close() {
        return 0;
    }
    push(
        text,
        found,
        Marked {
            open: 0,
            start: 0,
            end: place.at,
            close: place.at + place.mark.len_utf8(),
            closed: true,
            comma: false,
            goes_on: true,
        },
    );
    first + 1
}

/// The place that closes the quotation opened at `open`.
fn closing(text: &str, places: &[Place], open: usize) -> Option<usize> {
    let opened = kind(places[open].mark)?;
    if opened == Mark::Single {
        return single_closes(text, places, open);
    }
    let mut depth = 0_usize;
    for (position, place) in places.iter().enumerate().skip(open + 1) {
        if kind(place.mark) != Some(opened) {
            continue;
        }
        let directed_close =
            matches!(place.mark, '”' | '」' | '』') || opened == Mark::Guillemet && place.mark != places[open].mark;
        if directed_close || place.can_close() && !(place.can_open() && opens_inside(place)) {
            if depth == 0 {
                return Some(position);
            }
            depth -= 1;
        } else if place.can_open() && place.at > places[open].at + places[open].mark.len_utf8() {
            depth += 1;
        }
    }
    None
}

/// Marks that look both ways: directed ones open, straight ones close.
fn opens_inside(place: &Place) -> bool {
    matches!(place.mark, '„' | '「' | '『')
        || place.mark == '“' && !place.before.is_some_and(|c| matches!(c, ',' | '.' | '?' | '!'))
}

/// Whether a single mark opens a quotation and is no apostrophe.
fn single_opens(text: &str, place: &Place, speech: &Speech) -> bool {
    if !place.can_open() || place.mark == '’' || !place.after.is_some_and(|c| c.is_alphanumeric() || c == '…') {
        return false;
    }
    if place.mark == '‘' || place.mark == '‹' {
        return true;
    }
    let rest = &text[place.at + place.mark.len_utf8()..];
    let word: String = rest.chars().take_while(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    !speech.elisions.contains(&word) && !rest.starts_with(|c: char| c.is_numeric())
}

/// The mark that closes a single one: behind punctuation for sure, behind a word unless that may be `workers’ rights`.
fn single_closes(text: &str, places: &[Place], open: usize) -> Option<usize> {
    let mut likely = None;
    for (position, place) in places.iter().enumerate().skip(open + 1) {
        match kind(place.mark) {
            Some(Mark::Single) => {}
            _ => return likely,
        }
        if place.mark == '‘' && place.can_open() {
            return likely;
        }
        if place.mark == '‘'
            || !place.can_close()
            || place.after.is_some_and(char::is_alphanumeric)
            || place.before.is_none_or(|c| c.is_whitespace())
        {
            continue;
        }
        let sure = place.before.is_some_and(|c| matches!(c, ',' | '.' | '?' | '!' | '…' | ';'));
        let plural = place.before == Some('s')
            && text[place.at + place.mark.len_utf8()..].trim_start().starts_with(char::is_lowercase);
        if sure || !plural {
            return Some(position);
        }
        likely = likely.or(Some(position));
    }
    likely
}

/// The end of the last sentence that ends between two places; the second place where none does.
fn sentence_end(text: &str, from: usize, to: usize) -> usize {
    text[from..to].rfind(['.', '?', '!']).map_or(to, |at| from + at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::speech;

    fn words(text: &str) -> Vec<&str> {
        find(text, false, speech::of("en")).into_iter().map(|marked| &text[marked.start..marked.end]).collect()
    }

    #[test]
    fn marks_of_all_kinds() {
        assert_eq!(words("\"We won,\" she said."), ["We won"]);
        assert_eq!(words("“We won,” she said. “At last.”"), ["We won", "At last."]);
        assert_eq!(words("«Wir haben gewonnen», sagte sie."), ["Wir haben gewonnen"]);
        assert_eq!(words("»Wir haben gewonnen«, sagte sie."), ["Wir haben gewonnen"]);
        assert_eq!(words("„Wir haben gewonnen“, sagte sie."), ["Wir haben gewonnen"]);
        assert_eq!(words("‘The workers’ rights come first,’ he said."), ["The workers’ rights come first"]);
        assert_eq!(words("'We can't go on,' he said."), ["We can't go on"]);
    }

    #[test]
    fn typists_mix_marks() {
        assert_eq!(words("\"We won,” she said."), ["We won"]);
        assert_eq!(words("“We won,\" she said. “At last.“"), ["We won", "At last."]);
        assert_eq!(words("\"\"We won,\" she said."), ["We won"]);
    }

    #[test]
    fn a_quotation_inside_one_is_part_of_it() {
        assert_eq!(words("“He told me ‘Stop’ and I did,” she said."), ["He told me ‘Stop’ and I did"]);
        assert_eq!(
            words("\"He called it a \"gold standard,\" and left,\" she said."),
            ["He called it a \"gold standard,\" and left"]
        );
    }

    #[test]
    fn apostrophes_and_inches_open_nothing() {
        assert!(words("The ’90s and the '80s: rock 'n' roll, the Joneses' house, don't.").is_empty());
        assert!(words("A 6'2\" man with a 5\" knife").is_empty());
    }

    #[test]
    fn a_quotation_left_open_ends_with_its_block() {
        let open = find("“We begin here. And go on.", false, speech::of("en"));
        assert!(!open[0].closed);
        let next = "Without a mark, to the end,” she said. “More.”";
        let found = find(next, true, speech::of("en"));
        assert!(found[0].goes_on && found[0].closed);
        assert_eq!(&next[found[0].start..found[0].end], "Without a mark, to the end");
    }
}
