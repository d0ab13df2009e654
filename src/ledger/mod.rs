//! Two reports' details held against each other: each detail of either report once, with its relation and the reason.
//!
//! ```text
//! a: another 19 people were wounded        conflict     "wounded: 19 against 20"
//! b: … and 20 people wounded
//! ```

pub(crate) mod agreement;
pub mod claim;
mod context;
pub mod date;
mod gathering;
pub mod name;
pub mod number;
pub mod quote;
mod stated;
mod terms;
#[cfg(test)]
mod testing;
#[rustfmt::skip]
mod weights;

use crate::align::{Link, Side};
use crate::article::Mention;
use crate::details::name::matching::NamePair;
use context::Context;
use serde::{Deserialize, Serialize};

/// What kind of detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DetailKind {
    /// A count, amount, measure, age, score.
    Number,
    /// A day, month, year, time of day.
    Date,
    /// A person or organisation.
    Name,
    /// A place.
    Place,
    /// A direct quotation.
    Quote,
    /// A plain statement with none of these to hold on to.
    Claim,
}

/// How a detail of one report stands to the other report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Same value, same form.
    Identical,
    /// Same value, another form: `Monday` is `July 4`.
    Equivalent,
    /// Spelled, translated, trimmed or reworded; a number rounded or bounded.
    Variant,
    /// Both cannot be true of the same thing.
    Conflict,
    /// Report `a` alone gives it.
    OnlyA,
    /// Report `b` alone gives it.
    OnlyB,
}

/// One line of the ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail {
    /// What kind of detail.
    pub kind: DetailKind,
    /// How the two reports stand to each other in it.
    pub relation: Relation,
    /// Where report `a` gives it; empty for [`Relation::OnlyB`].
    pub a: Vec<Mention>,
    /// Where report `b` gives it; empty for [`Relation::OnlyA`].
    pub b: Vec<Mention>,
    /// The value in `a`, normalised: ISO dates, plain numbers with their unit, full names.
    pub value_a: Option<String>,
    /// The value in `b`, normalised.
    pub value_b: Option<String>,
    /// One plain sentence: why this relation.
    pub note: String,
    /// How sure the relation is, from 0 to 1.
    pub confidence: f64,
}

/// A direct quotation of either report.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteMatch {
    /// Position in [`crate::details::Facts::quotes`] of report `a`.
    pub a: usize,
    /// Position in [`crate::details::Facts::quotes`] of report `b`.
    pub b: usize,
}

/// Two places of the reports that may be of one thing, with the evidence for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Suspect {
    /// In report `a`.
    pub a: Mention,
    /// In report `b`.
    pub b: Mention,
    /// What is stated there.
    pub values: [String; 2],
    /// In the order of the kind's weights.
    pub evidence: Vec<f64>,
}

/// The ledger of a comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    /// Every detail once, in the order of report `a`, then what `b` alone has.
    pub details: Vec<Detail>,
    /// Which quotations answer each other.
    pub quotes: Vec<QuoteMatch>,
}

/// Holds the details of two reports against each other. `links` are the sentences that answer each other, `scored` all pairs
/// of sentences that were looked at, with their probabilities, `names` the names that both have, as the alignment matched
/// them.
pub fn relate(a: Side, b: Side, links: &[Link], scored: &[Link], names: &[NamePair]) -> Ledger {
    let context = Context::new(a, b, links, scored);
    let (quotes, of_quotes) = quote::relate(a, b, links, names);
    let mut details = number::relate(&context);
    details.extend(date::relate(&context));
    details.extend(name::relate(&context, names));
    details.extend(of_quotes);
    details.extend(claim::relate(&context, names));
    Ledger { details, quotes }
}
