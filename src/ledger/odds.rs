//! From evidence to a probability: a logistic regression whose weights were fitted on annotated pairs of reports.

/// The probability by the evidence, given in the order of the weights.
pub(super) fn probability(evidence: &[f64], weights: &[f64], bias: f64) -> f64 {
    let sum: f64 = evidence.iter().zip(weights).map(|(value, weight)| value * weight).sum();
    1.0 / (1.0 + (-(sum + bias)).exp())
}

/// 1 where something holds, 0 where it does not.
pub(super) fn flag(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}
