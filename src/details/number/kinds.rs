//! What kind of number a figure is part of: an amount of money, a measure, a percentage, an age, a score, a plain count.
//!
//! ```text
//! 9 -year-old      Age          52 to 48     Score
//! $ 1.2 billion    Money(USD)   30 miles     Length
//! ```

use crate::article::TokenKind;
use crate::details::cursor::Cursor;
use crate::details::figure::{Figure, figure};
use crate::language::quantity::{CURRENCY_CODES, CURRENCY_SIGNS, Dimension, Unit, find};

/// A sign or code of currency before a figure: its ISO 4217 code and the figure's token.
pub(crate) fn currency_before(at: &Cursor, i: usize) -> Option<(&'static str, usize)> {
    if let Some(code) = find(CURRENCY_SIGNS, at.word(i)) {
        return Some((code, i + 1));
    }
    let code = find(CURRENCY_CODES, at.word(i)).filter(|_| at.capitalised(i))?;
    if at.word(i + 1) == "$" && at.glued(i + 1) {
        return Some((code, i + 2));
    }
    (at.word(i).len() > 1 && at.word(i) != "us" && at.kind(i + 1) == Some(TokenKind::Number)).then_some((code, i + 1))
}

/// The unit behind a figure and the token after it.
pub(crate) fn unit_after(at: &Cursor, figure: &Figure) -> Option<(Unit, usize)> {
    let words = at.words;
    if let Some(letters) = &figure.glued_unit {
        let unit = at.glued_unit(letters)?;
        return Some((unit, figure.end));
    }
    let next = at.after_hyphen(figure.end);
    if find(CURRENCY_SIGNS, at.word(next)).is_some() && at.kind(next + 1) != Some(TokenKind::Number) {
        let code = find(CURRENCY_SIGNS, at.word(next))?;
        return Some((Unit::new(Dimension::Money(code), 1.0, code), next + 1));
    }
    for points in words.points {
        if let Some(end) = at.phrase(next, points) {
            return Some((Unit::new(Dimension::Points, 1.0, "percentage points"), end));
        }
    }
    for percent in words.percent {
        if let Some(end) = at.phrase(next, percent) {
            return Some((Unit::new(Dimension::Proportion, 1.0, "%"), end));
        }
    }
    if let Some(((code, factor), end)) = at.longest(next, words.currencies) {
        return Some((Unit::new(Dimension::Money(code), factor, code), end));
    }
    let (unit, end) = at.unit(next)?;
    // "£3 million", but also "3 million pounds": nothing weighs millions of pounds by the word "pounds" alone.
    if unit.symbol == "lb" && figure.magnitude {
        return Some((Unit::new(Dimension::Money("GBP"), 1.0, "GBP"), end));
    }
    // A single letter is a unit only in lower case, right after digits: "5 m", not "5 C".
    if at.word(next).len() == 1 && (!figure.digits || at.capitalised(next) && unit.dimension != Dimension::Temperature)
    {
        return None;
    }
    // "5 second attempts": the singular of a unit follows more than one only when joined to it.
    Some((unit, end))
}

/// An age that begins with a figure: "9-year-old", "three months old", "36 years of age". The factor to years, and the
/// token after it.
pub(crate) fn age_after(at: &Cursor, figure: &Figure) -> Option<(f64, usize)> {
    let words = at.words;
    let unit = at.after_hyphen(figure.end);
    if let Some(factor) = find(words.lived, at.word(unit)) {
        return Some((factor, unit + 1));
    }
    let factor = find(words.years, at.word(unit))?;
    let old = at.after_hyphen(unit + 1);
    words.old.iter().find_map(|phrase| at.phrase(old, phrase)).map(|end| (factor, end))
}

/// What ages of a factor to years are counted in.
pub(crate) fn age_symbol(factor: f64) -> &'static str {
    match factor {
        ..0.01 => "days",
        0.01..0.05 => "weeks",
        0.05..0.5 => "months",
        _ => "years",
    }
}

/// Whether a bare figure is an age by what stands around it: "aged 36", "Lunt, 36, who", "who is nineteen,".
pub(crate) fn age_around(at: &Cursor, start: usize, figure: &Figure) -> bool {
    let words = at.words;
    let plausible = (1.0..=115.0).contains(&figure.low) && figure.low.fract() == 0.0;
    if !plausible || start == 0 || figure.part {
        return false;
    }
    let before = at.before(start);
    if words.aged.contains(&before) {
        return true;
    }
    // "at the age of 58".
    if words.of.contains(&before) && start >= 2 && words.aged.contains(&at.word(start - 2)) {
        return true;
    }
    // "aged 16 and 13".
    let listed = words.and.contains(&before)
        && start >= 3
        && words.aged.contains(&at.word(start - 3))
        && at.kind(start - 2) == Some(TokenKind::Number);
    if listed {
        return true;
    }
    let after = at.word(figure.end);
    // "died in March at 58".
    let lost = (0..start).any(|i| at.words.event(at.word(i)) == at.words.events.first().copied());
    if words.at.contains(&before) && lost && figure.low >= 3.0 && matches!(after, "," | "." | ";" | ")" | "") {
        return true;
    }
    let closed = matches!(after, "," | "." | ";" | ")" | "" | "—" | "–");
    if before == "," && matches!(after, "," | "." | ";" | ")" | "") && start >= 2 && figure.digits {
        // A name before the comma; "in Kyiv, 36, ..." is rare enough, a list of figures is told by the next figure.
        let named = at.is_word(start - 2) && at.capitalised(start - 2);
        let listed = at.kind(figure.end + 1) == Some(TokenKind::Number) && at.word(figure.end + 1).len() < 4;
        return named && !listed && figure.low >= 3.0;
    }
    if before == "(" && after == ")" {
        return start >= 2 && at.is_word(start - 2) && at.capitalised(start - 2) && figure.low >= 10.0;
    }
    let person = |i: Option<usize>| i.is_some_and(|i| at.capitalised(i) || words.someone.contains(&at.word(i)));
    // "who is 52 and had planned".
    let closed = closed || words.conjunctions.contains(&after);
    words.being.contains(&before) && closed && person(start.checked_sub(2)) && figure.low >= 3.0
}

/// A score: "2-1", "7-6", "52 to 48", "134 to 63". Its second figure.
pub(crate) fn score(at: &Cursor, start: usize, first: &Figure) -> Option<Figure> {
    if first.glued_unit.is_some() || first.part || first.ordinal || first.magnitude {
        return None;
    }
    let words = at.words;
    // "two goals to one", "six points all".
    let counted = words.goals.contains(&at.word(first.end));
    let joint = if counted { first.end + 1 } else { first.end };
    let level = words.all.contains(&at.word(joint)) && (counted || !at.is_word(joint + 1));
    let level = level || at.is_hyphen(joint) && words.all.contains(&at.word(joint + 1));
    if level && first.low.fract() == 0.0 && first.low < 200.0 {
        let end = if at.is_hyphen(joint) { joint + 2 } else { joint + 1 };
        return Some(Figure { end, ..first.clone() });
    }
    if first.digits && at.is_dash(joint) && at.glued(joint) && at.glued(joint + 1) {
        let second = figure(at, joint + 1).filter(|f| f.digits && f.glued_unit.is_none() && !f.ordinal)?;
        let whole = |f: &Figure| f.low.fract() == 0.0 && f.low < 1000.0;
        // A third group makes a date or a telephone number.
        let chained =
            at.is_dash(second.end) && at.glued(second.end) && at.kind(second.end + 1) == Some(TokenKind::Number);
        return (whole(first) && whole(&second) && !chained).then_some(second);
    }
    if words.to.contains(&at.word(joint))
        && !words.and.contains(&at.word(joint))
        && !words.between.contains(&at.before(start))
    {
        let second = figure(at, joint + 1)?;
        let whole =
            |f: &Figure| f.low.fract() == 0.0 && f.low < 1000.0 && !f.part && !f.magnitude && f.glued_unit.is_none();
        let bare = unit_after(at, &second).is_none() && unit_after(at, first).is_none();
        return (whole(first) && whole(&second) && bare && first.low > second.low).then_some(second);
    }
    None
}

/// The second end of a range: "25-30", "four to eight", "$300 billion to $500 billion", "three or four". Its currency's
/// position does not matter; the figure's own token is returned with it.
pub(crate) fn range(at: &Cursor, start: usize, first_end: usize) -> Option<Figure> {
    let words = at.words;
    let after_dash = at.is_dash(first_end) && at.glued(first_end);
    let joint = at.word(first_end);
    let hyphened = at.is_hyphen(first_end) && words.to.contains(&at.word(first_end + 1));
    let next = if hyphened {
        first_end + if at.is_hyphen(first_end + 2) { 3 } else { 2 }
    } else if after_dash || words.or.contains(&joint) {
        first_end + 1
    } else if words.to.contains(&joint) {
        // "and" makes a range only behind "between".
        let conjunction = words.and.contains(&joint);
        if conjunction && at.before(start) != words.between[0] {
            return None;
        }
        first_end + 1
    } else {
        return None;
    };
    let next = currency_before(at, next).map_or(next, |(_, figure)| figure);
    figure(at, next).filter(|f| !f.ordinal && !f.part)
}
