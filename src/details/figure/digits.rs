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
    let (mut value, mut step) = number_in(number, at.words.decimal_comma)?;
    let mut end = i + 1;
    // Thousands may be parted by a space: 12 500, in some languages with decimals behind the last: 1 234,5.
    let mut whole = letters.is_empty() && number.len() <= 3 && !number.contains(['.', ',']);
    while whole && at.thousands_space_before(end) {
        let sign = if at.words.decimal_comma { ',' } else { '.' };
        let (thousand, decimals) = at.word(end).split_once(sign).unwrap_or((at.word(end), ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if thousand.len() != 3 || !digits(thousand) || !digits(decimals) {
            break;
        }
        value = value * 1e3 + value_of(&format!("{thousand}.{decimals}0"))?;
        step = 10f64.powi(-(decimals.len() as i32));
        whole = decimals.is_empty();
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

/// A figure by the separators of its language; where they do not fit, by the others: "2.5 millones" in the Americas.
fn number_in(number: &str, decimal_comma: bool) -> Option<(f64, f64)> {
    if !decimal_comma {
        return decimal(number);
    }
    let swapped: String = number
        .chars()
        .map(|c| match c {
            '.' => ',',
            ',' => '.',
            other => other,
        })
        .collect();
    decimal(&swapped).or_else(|| decimal(number))
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
    let value = value_of(&format!("{plain}.{fraction}0"))?;
    let step = if fraction.is_empty() {
        let zeros = plain.len() - plain.trim_end_matches('0').len();
        10f64.powi(if value == 0.0 { 0 } else { zeros as i32 })
    } else {
        10f64.powi(-(fraction.len() as i32))
    };
    Some((value, step))
}

/// What digits with a decimal point come to: what `parse` makes of them, without the ten kilobytes of tables by which it reads
/// longer ones. So few are a whole number that a `f64` holds, over a power of ten that one holds, and their quotient is exact.
pub(super) fn value_of(number: &str) -> Option<f64> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let is_short = (1..=15).contains(&(whole.len() + fraction.len()));
    if !is_short || !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
        return long_value_of(number);
    }
    let digits = whole.bytes().chain(fraction.bytes()).fold(0u64, |value, digit| 10 * value + u64::from(digit - b'0'));
    Some(digits as f64 / 10f64.powi(fraction.len() as i32))
}

#[cfg(not(target_arch = "wasm32"))]
fn long_value_of(number: &str) -> Option<f64> {
    number.parse().ok()
}

/// As the browser reads it.
#[cfg(target_arch = "wasm32")]
fn long_value_of(number: &str) -> Option<f64> {
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    let value = wasm_bindgen::JsValue::from_str(number).unchecked_into_f64();
    (is_number && !value.is_nan()).then_some(value)
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

#[cfg(test)]
mod tests {
    use super::value_of;

    #[test]
    fn digits_come_to_what_they_come_to() {
        for number in
            ["0.3", "19.0", "1234.560", "0.1", "999999999999.999", "1.50", "12345678901234567.25", "1e5", ".5", "7."]
        {
            assert_eq!(value_of(number), number.parse().ok(), "{number}");
        }
        assert_eq!([".", "", "1x"].map(value_of), [None; 3]);
    }
}
