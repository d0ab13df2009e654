//! What stands in the hinge between two passages: what differs, as a reader would jot it in the margin.
//!
//! ```text
//! another 19 people   | 20 people                 19 ≠ 20 people
//! 9-year-old          | nine-year-old             9 = nine-year-old
//! Volodymyr Zelenskiy | Volodymyr Zelensky        Zelenskiy ~ Zelensky
//! the alarm went off  | the alarm was silent      went off ≠ silent alarm
//! ```
//!
//! `www/js/jot.js` does the same for the page; a browser test holds the two against each other.

use crate::comparison::{DetailView, MentionView};
use crate::ledger::{DetailKind, Relation};

/// The most words of a quotation that fit into the hinge.
const QUOTED_WORDS: usize = 5;

/// The words of a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Jotted {
    /// Those of A, as short as they can be; empty where it has none.
    pub a: String,
    /// Those of B.
    pub b: String,
    /// Words that follow both: `19 ≠ 20 people`; where both say the same, those words.
    pub shared: String,
    /// A remark on it: `word for word`.
    pub aside: String,
}

/// The sign of a relation, the same everywhere.
pub(super) fn sign(relation: Relation) -> &'static str {
    match relation {
        Relation::Conflict => "≠",
        Relation::Equivalent => "=",
        Relation::Variant => "~",
        Relation::Identical => "≡",
        Relation::OnlyA => "A",
        Relation::OnlyB => "B",
    }
}

/// The words of a line, given the two mentions that are held against each other.
pub(super) fn jot(detail: &DetailView, a: Option<&MentionView>, b: Option<&MentionView>) -> Jotted {
    let text = |mention: Option<&MentionView>| mention.map(|mention| mention.text.clone()).unwrap_or_default();
    let (left, right) = (text(a), text(b));
    if detail.kind == DetailKind::Quote {
        return quoted(detail.relation, &left, &right);
    }
    let plain = Jotted { a: left.clone(), b: right.clone(), ..Jotted::default() };
    if left.is_empty() || right.is_empty() {
        return plain;
    }
    if detail.relation == Relation::Identical {
        return Jotted { shared: left, ..Jotted::default() };
    }
    match detail.kind {
        DetailKind::Number => numbers(detail, &left, &right),
        DetailKind::Name | DetailKind::Place => {
            // A first name that both have may go, but not a part of what makes two names differ.
            let names = apart(&left, &right);
            if holds(&left, &right) || holds(&right, &left) || !names.shared.is_empty() { plain } else { names }
        }
        // The ledger's note of two claims begins with what both speak of: "alarm: “went off” in A, “silent” in B".
        DetailKind::Claim => Jotted { shared: noted(&detail.note, ": “", 32, "/’'").unwrap_or_default(), ..plain },
        DetailKind::Date | DetailKind::Quote => plain,
    }
}

fn quoted(relation: Relation, a: &str, b: &str) -> Jotted {
    let short = |own: &str, other: &str| if own.is_empty() { String::new() } else { short_quote(own, other) };
    let once = |text: &str, aside: &str| Jotted { shared: short(text, ""), aside: aside.into(), ..Jotted::default() };
    match relation {
        _ if a.is_empty() || b.is_empty() => Jotted { a: short(a, ""), b: short(b, ""), ..Jotted::default() },
        Relation::Identical => once(a, "word for word"),
        Relation::Variant if holds(b, a) => once(a, "longer in B"),
        Relation::Variant if holds(a, b) => once(b, "longer in A"),
        _ => Jotted { a: short(a, b), b: short(b, a), ..Jotted::default() },
    }
}

fn numbers(detail: &DetailView, a: &str, b: &str) -> Jotted {
    // Where the value is the same, its form is the point; but 9 of what has to be said.
    if detail.relation != Relation::Conflict {
        return told_together(a, b);
    }
    let line = match (amount(detail.value_a.as_deref(), a), amount(detail.value_b.as_deref(), b)) {
        (Some(first), Some(second)) => apart(first, second),
        _ => apart(a, b),
    };
    // The ledger's note of two counts begins with what is counted: "wounded: 19 against 20".
    match noted(&detail.note, ": ", 24, "").filter(|_| detail.note.contains(" against ")) {
        Some(counted) => Jotted { shared: counted, ..line },
        None => line,
    }
}

/// The words that a note begins with, before a sign, where they are few and plain.
fn noted(note: &str, before: &str, most: usize, signs: &str) -> Option<String> {
    let (words, _) = note.split_once(before)?;
    let is_plain = |letter: char| letter.is_alphabetic() || " -".contains(letter) || signs.contains(letter);
    let is_digit = |letter: char| !signs.is_empty() && letter.is_numeric();
    let length = words.chars().count();
    (length > 0 && length <= most && words.chars().all(|letter| is_plain(letter) || is_digit(letter)))
        .then(|| words.to_owned())
}

/// A normalised value where it is the written one without the words around it: `19 people` of `another 19 people`.
fn amount<'v>(value: Option<&'v str>, written: &str) -> Option<&'v str> {
    value.filter(|value| value.split_whitespace().all(|word| written.split_whitespace().any(|part| part == word)))
}

/// Words to be compared: without case and the signs around them.
fn bare_words(text: &str) -> Vec<String> {
    let plain: String = text
        .to_lowercase()
        .chars()
        .map(|letter| if letter.is_alphanumeric() || "’'-".contains(letter) { letter } else { ' ' })
        .collect();
    plain.split_whitespace().map(str::to_owned).collect()
}

/// Whether the words of one text stand in the other, one after the other.
fn holds(whole: &str, part: &str) -> bool {
    let (whole, part) = (bare_words(whole), bare_words(part));
    part.is_empty() || whole.windows(part.len()).any(|run| run == part)
}

/// A quotation as short as it can be told from its counterpart: the words that differ, with one word on either side.
fn short_quote(own: &str, other: &str) -> String {
    let mine: Vec<&str> = own.split_whitespace().collect();
    let bare = |text: &str| text.split_whitespace().map(|word| bare_words(word).join(" ")).collect::<Vec<_>>();
    let (bared, theirs) = (bare(own), bare(other));
    let longest = bared.len().min(theirs.len());
    let mut prefix = bared.iter().zip(&theirs).take_while(|(x, y)| x == y).count();
    let mut suffix =
        bared.iter().rev().zip(theirs.iter().rev()).take(longest - prefix).take_while(|(x, y)| x == y).count();
    if prefix == mine.len() {
        (prefix, suffix) = (0, 0);
    }
    let mut from = prefix.saturating_sub(1);
    let mut until = mine.len() - suffix.saturating_sub(1);
    // What is too long is cut on the side that has nothing in common with the counterpart.
    if suffix > 0 && prefix == 0 {
        from = from.max(until.saturating_sub(QUOTED_WORDS));
    } else {
        until = until.min(from + QUOTED_WORDS);
    }
    let shown = mine[from.min(until)..until].join(" ");
    let shown = shown.trim_start_matches(['“', '”', '"']).trim_end_matches(['“', '”', '"', '.', ',']);
    let (before, after) = (if from > 0 { "…" } else { "" }, if until < mine.len() { "…" } else { "" });
    ["“", before, shown, after, "”"].concat()
}

/// Takes words off both ends that two phrases have in common: those at the front are dropped, those at the end are told
/// once. Each keeps at least a word.
fn apart(a: &str, b: &str) -> Jotted {
    let is_joint = |letter: char| letter.is_whitespace() || letter == '-';
    let split = |text: &str| text.split_inclusive(is_joint).map(str::to_owned).collect::<Vec<_>>();
    let same = |x: Option<&String>, y: Option<&String>| {
        let bare = |text: Option<&String>| text.map(|text| text.trim_end_matches(is_joint).to_owned());
        bare(x) == bare(y)
    };
    let (mut left, mut right) = (split(a), split(b));
    while left.len() > 1 && right.len() > 1 && same(left.first(), right.first()) {
        left.remove(0);
        right.remove(0);
    }
    let mut shared = String::new();
    while left.len() > 1 && right.len() > 1 && same(left.last(), right.last()) {
        shared.insert_str(0, &left.pop().unwrap_or_default());
        right.pop();
    }
    let tidy = |parts: &[String]| parts.concat().trim_end_matches(is_joint).to_owned();
    Jotted { a: tidy(&left), b: tidy(&right), shared: shared.trim().to_owned(), aside: String::new() }
}

/// Two phrases without what they begin with alike, of which the second says what follows both: `9 = nine-year-old girl`,
/// `$3 ~ $3.2 million`.
fn told_together(a: &str, b: &str) -> Jotted {
    let line = apart(a, b);
    // The words that follow both stand at the end of b, behind those that are its own.
    let own = b.strip_suffix(&line.shared).unwrap_or(b);
    let ending = own.rfind(&line.b).unwrap_or_default();
    Jotted { b: b[ending..].to_owned(), shared: String::new(), ..line }
}

#[cfg(test)]
mod tests {
    use super::{apart, holds, short_quote, told_together};

    #[test]
    fn phrases_lose_what_they_share() {
        let words = |a, b| {
            let line = apart(a, b);
            [line.a, line.b, line.shared]
        };
        assert_eq!(words("19 people", "20 people"), ["19", "20", "people"]);
        assert_eq!(words("9-year-old", "nine-year-old"), ["9", "nine", "year-old"]);
        assert_eq!(words("Volodymyr Zelenskiy", "Volodymyr Zelensky"), ["Zelenskiy", "Zelensky", ""]);
        assert_eq!(words("Monday", "July 4"), ["Monday", "July 4", ""]);
    }

    #[test]
    fn what_follows_both_is_told_with_the_second() {
        let words = |a, b| {
            let line = told_together(a, b);
            [line.a, line.b, line.shared]
        };
        assert_eq!(words("9-year-old girl", "nine-year-old girl"), ["9", "nine-year-old girl", ""]);
        assert_eq!(words("about $3 million", "about $3.2 million"), ["$3", "$3.2 million", ""]);
        assert_eq!(words("a dozen", "twelve"), ["a dozen", "twelve", ""]);
        assert_eq!(words("2 of 4 men", "two of two men"), ["2 of 4", "two of two men", ""]);
    }

    #[test]
    fn a_quotation_is_cut_to_what_differs() {
        let (a, b) = ("as has happened", "I hope it will go on as it happened");
        assert_eq!(short_quote(a, b), "“as has happened”");
        assert_eq!(short_quote(b, a), "“…go on as it happened”");
        assert_eq!(short_quote("We will not leave this town before dawn.", ""), "“We will not leave this…”");
        assert!(holds("“We will not leave,” he said", "will not leave"));
    }
}
