//! A figure as it is shown, as it is bounded by the words around it, and as it was written.

use crate::article::TokenKind;
use crate::details::cursor::Cursor;
use crate::language::quantity::{Approximation, Dimension, Unit};

/// A number for a reader: `6,940`, `1.2 million`, `0.5`.
pub(crate) fn plain(value: f64) -> String {
    let magnitudes = [(1e12, " trillion"), (1e9, " billion"), (1e6, " million")];
    let (scaled, name) = magnitudes
        .iter()
        .find(|(magnitude, _)| value.abs() >= *magnitude)
        .map_or((value, ""), |(magnitude, name)| (value / magnitude, *name));
    // In hundredths: the library's way of writing a float is as large as this module.
    let hundredths = (scaled.abs() * 100.0).round() as u64;
    let digits = (hundredths / 100).to_string();
    let mut grouped = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) && digits.len() > 3 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let sign = if scaled < 0.0 && hundredths > 0 { "-" } else { "" };
    let fraction = match hundredths % 100 {
        0 => String::new(),
        tenths if tenths % 10 == 0 => format!(".{}", tenths / 10),
        rest => format!(".{rest:02}"),
    };
    format!("{sign}{grouped}{fraction}{name}")
}

/// What the words around a figure allow. "About" is taken for a tenth to either side, at least for one of what is counted
/// one by one, "nearly" for a tenth below; a bound without an end allows everything on its side.
pub(crate) fn bounds(approximation: Approximation, value: f64, other: f64, step: f64) -> (f64, f64) {
    let slack = if step == 1.0 { (value.abs() * 0.1).max(1.0) } else { value.abs() * 0.1 };
    match approximation {
        Approximation::Exact | Approximation::Range | Approximation::Vague => (value.min(other), value.max(other)),
        Approximation::About => (value - slack, other + slack),
        Approximation::Nearly => (value - slack, other),
        Approximation::MoreThan | Approximation::AtLeast => (value, f64::INFINITY),
        Approximation::LessThan | Approximation::AtMost => (f64::NEG_INFINITY, other),
    }
}

/// The figure as it is written, so that "two-page" and "two pages" are one form and "€5" and "5 euros" are two.
pub(crate) fn form(at: &Cursor, start: usize, end: usize, unit: Unit) -> String {
    let mut form = String::new();
    if let Dimension::Money(_) = unit.dimension {
        form.push_str(if start > 0 && at.kind(start - 1) == Some(TokenKind::Punctuation) { "sign " } else { "word " });
    }
    for i in start..end {
        if at.is_hyphen(i) {
            continue;
        }
        let word = at.word(i).replace(if at.words.decimal_comma { '.' } else { ',' }, "");
        if at.words.percent.contains(&word.as_str())
            || at.words.percent.iter().any(|p| p.split(' ').any(|part| part == word))
        {
            continue;
        }
        form.push_str(word.trim_end_matches('s'));
        form.push(' ');
    }
    form.truncate(form.trim_end().len());
    form
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_figure_is_written_as_a_newspaper_would() {
        for (value, written) in [
            (6940.0, "6,940"),
            (1_234_567.0, "1.23 million"),
            (1_200_000.0, "1.2 million"),
            (2e9, "2 billion"),
            (0.5, "0.5"),
            (3.05, "3.05"),
            (-12.3, "-12.3"),
            (-0.001, "0"),
            (999.999, "1,000"),
            (1e300, "184,467,440,737,095,516.15 trillion"),
        ] {
            assert_eq!(plain(value), written, "{value}");
        }
    }
}
