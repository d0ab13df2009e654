//! Figures written in digits: separators, decimal points, vulgar fractions, letters glued to them.
//!
//! ```text
//! 1,200        1200, to the nearest 100
//! 2½           2.5
//! 46m          46, with a letter that may say million or metres
//! ```

use super::{Figure, and_a_half, magnitudes};
use crate::article::TokenKind;
use crate::details::cursor::Cursor;

/// "1,200", "8.5", "46m", "2½", "63rd", then magnitudes: "1.2 million", "10 lakh".
pub(super) fn digits(at: &Cursor, i: usize) -> Option<Figure> {
    if at.kind(i) != Some(TokenKind::Number) {
        return None;
    }
    let token = at.word(i);
    if let Some(value) = vulgar(token) {
        return Some(Figure::exact(value, value, true, i + 1));
    }
    let cut = token.find(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.')).unwrap_or(token.len());
    let (number, letters) = token.split_at(cut);
    let (mut value, mut step) = decimal(number)?;
    let mut end = i + 1;
    // Thousands may be parted by a (narrow no-break) space: 12 500.
    while letters.is_empty() && number.len() <= 3 && !number.contains(['.', ',']) && at.narrow_space_before(end) && {
        let next = at.word(end);
        next.len() == 3 && next.bytes().all(|b| b.is_ascii_digit())
    } {
        value = value * 1e3 + at.word(end).parse::<f64>().ok()?;
        step = 1.0;
        end += 1;
    }
    let mut figure = Figure::exact(value, step, true, end);
    if !letters.is_empty() {
        if at.words.ordinal_endings.contains(&letters) {
            figure.ordinal = true;
            return Some(figure);
        }
        figure.letter = at.words.magnitude_letters.iter().find(|(l, _)| *l == letters).copied();
        if figure.letter.is_some_and(|(l, _)| l.len() > 1) {
            return Some(figure.with_letter());
        }
        figure.glued_unit = Some(letters.to_owned());
        return Some(figure);
    }
    if at.glued(end)
        && let Some(half) = vulgar(at.word(end))
    {
        figure = Figure::exact(value + half, half, true, end + 1);
    }
    Some(magnitudes(at, and_a_half(at, figure)))
}

/// Digits with thousands separators and a decimal point, and the step of the last place that is not a rounding zero.
fn decimal(number: &str) -> Option<(f64, f64)> {
    let number = number.trim_end_matches([',', '.']);
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    if whole.contains(',') {
        let mut groups = whole.split(',');
        let first = groups.next()?;
        // 1,200,000 and the Indian 12,00,000; a list such as 1,2 is no number.
        if first.is_empty() || first.len() > 3 || !groups.clone().all(|g| g.len() == 3 || g.len() == 2) {
            return None;
        }
        if groups.next_back()?.len() != 3 {
            return None;
        }
    }
    if fraction.contains(['.', ',']) {
        return None;
    }
    let plain: String = whole.chars().filter(|c| *c != ',').collect();
    if plain.len() > 15 {
        return None;
    }
    let value: f64 = format!("{plain}.{fraction}0").parse().ok()?;
    let step = if fraction.is_empty() {
        let zeros = plain.len() - plain.trim_end_matches('0').len();
        10f64.powi(if value == 0.0 { 0 } else { zeros as i32 })
    } else {
        10f64.powi(-(fraction.len() as i32))
    };
    Some((value, step))
}

fn vulgar(token: &str) -> Option<f64> {
    Some(match token {
        "½" => 0.5,
        "¼" => 0.25,
        "¾" => 0.75,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        _ => return None,
    })
}
