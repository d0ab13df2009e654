//! Two numbers by their values alone: one value in one form, in two forms, one rounding or bounding the other, or two.
//!
//! ```text
//! 12 people / a dozen people      equivalent        nearly 300 / 294     variant
//! 30 miles / 48 km                equivalent        63 / 36              different
//! ```

use crate::details::number::{Approximation, Dimension, Number};
use crate::ledger::agreement::Agreement;

/// Compares two values; `None` where they measure different things.
pub(crate) fn compare(a: &Number, b: &Number) -> Option<Agreement> {
    if a.dimension != b.dimension {
        return age_as_count(a, b);
    }
    if a.dimension == Dimension::Score {
        return Some(scores(a, b));
    }
    let equal = close(a.value, b.value, 1e-6) && close(a.other, b.other, 1e-6);
    if equal {
        return Some(match (class(a), class(b)) {
            (x, y) if x == y && a.form == b.form => Agreement::Identical,
            (x, y) if x == y || a.dimension == Dimension::Proportion || a.unit != b.unit => Agreement::Equivalent,
            _ => Agreement::Variant,
        });
    }
    Some(unequal(a, b))
}

fn unequal(a: &Number, b: &Number) -> Agreement {
    let single = a.value == a.other && b.value == b.other;
    let measured = !a.unit.is_empty() && !b.unit.is_empty();
    if single && measured && a.unit != b.unit && a.value.signum() == b.value.signum() {
        let difference = (a.value - b.value).abs();
        let size = a.value.abs().max(b.value.abs());
        if a.dimension == Dimension::Duration {
            // Months are 30 or 31 days long: "30 days" is "one month".
            let calendar = |n: &Number| matches!(n.unit, "months" | "years");
            if difference <= 0.025 * size
                && (calendar(a) || calendar(b))
                && a.form.len().min(b.form.len()) <= 12
                && whole(a)
                && whole(b)
            {
                return Agreement::Equivalent;
            }
        } else if difference <= (a.step.max(b.step) / 2.0).max(0.02 * size) && difference <= 0.08 * size {
            return Agreement::Equivalent;
        }
        if difference <= 0.05 * size {
            return Agreement::Variant;
        }
    }
    if a.low <= b.high && b.low <= a.high {
        let vague = |n: &Number| n.approximation == Approximation::Vague;
        let near = close(a.value, b.value, 0.5) || holds(a, b) || holds(b, a);
        return if near || vague(a) || vague(b) { Agreement::Variant } else { Agreement::Apart };
    }
    // "Dozens" and 22: nobody counted.
    let vaguely = |vague: &Number, n: &Number| {
        vague.approximation == Approximation::Vague && 2.0 * n.value >= vague.low && n.value <= 2.0 * vague.high
    };
    if vaguely(a, b) || vaguely(b, a) {
        return Agreement::Apart;
    }
    if rounds(a, b) || rounds(b, a) { Agreement::Variant } else { Agreement::Different }
}

/// Whether a range holds the other's value.
fn holds(range: &Number, value: &Number) -> bool {
    range.approximation == Approximation::Range && range.low <= value.value && value.other <= range.high
}

fn whole(number: &Number) -> bool {
    number.approximation == Approximation::Exact && number.step >= 1.0
}

/// Whether the coarse figure is the fine one rounded: 14,000 and 14,212; never below a hundred, where people count exactly.
fn rounds(coarse: &Number, fine: &Number) -> bool {
    let counted = matches!(coarse.dimension, Dimension::Ordinal | Dimension::Age | Dimension::Score);
    if counted || coarse.step <= fine.step * 1.0001 || coarse.value != coarse.other || fine.value != fine.other {
        return false;
    }
    let difference = (coarse.value - fine.value).abs();
    let large = coarse.value.abs() >= 100.0 * fine.step;
    // "$5 billion" for 5.7: money in one figure and a magnitude is a round sum.
    let sum =
        matches!(coarse.dimension, Dimension::Money(_)) && coarse.step >= 1e6 && coarse.value / coarse.step < 10.0;
    let cut = sum && fine.value > coarse.value && difference < coarse.step && difference <= 0.2 * coarse.value.abs();
    cut || large && difference <= coarse.step / 2.0 * 1.0001 && difference <= 0.05 * coarse.value.abs()
        // "about 71" against "70.6": a figure with its bend is not held to its last place.
        || fine.approximation == Approximation::About && difference <= 0.05 * coarse.value.abs()
}

fn scores(a: &Number, b: &Number) -> Agreement {
    let same = a.value == b.value && a.other == b.other;
    let turned = a.value == b.other && a.other == b.value;
    match (same, turned) {
        (true, _) if a.form == b.form => Agreement::Identical,
        (true, _) | (_, true) => Agreement::Equivalent,
        _ => Agreement::Different,
    }
}

/// "Six" without a noun may be an age where the other report says "6-year-old".
fn age_as_count(a: &Number, b: &Number) -> Option<Agreement> {
    let bare = |n: &Number| n.dimension == Dimension::Count && n.noun.is_none();
    let pair = (a.dimension == Dimension::Age && bare(b)) || (b.dimension == Dimension::Age && bare(a));
    (pair && a.value == b.value && a.value >= 3.0).then_some(Agreement::Equivalent)
}

#[derive(PartialEq)]
enum Class {
    Exact,
    About,
    Below,
    Above,
    Within,
}

fn class(number: &Number) -> Class {
    match number.approximation {
        Approximation::Exact => Class::Exact,
        Approximation::About => Class::About,
        Approximation::Nearly | Approximation::LessThan | Approximation::AtMost => Class::Below,
        Approximation::MoreThan | Approximation::AtLeast => Class::Above,
        Approximation::Range | Approximation::Vague => Class::Within,
    }
}

fn close(a: f64, b: f64, share: f64) -> bool {
    (a - b).abs() <= share * a.abs().max(b.abs())
}
