//! How two values stand to each other, whatever they are values of.

/// How two values stand to each other, if they are of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Agreement {
    /// One value in one form.
    Identical,
    /// One value in two forms or units.
    Equivalent,
    /// One is the other rounded, bounded, or told more coarsely.
    Variant,
    /// Both can be true, and yet neither speaks of the other: "more than five" and 60.
    Apart,
    /// They cannot both be true of one thing.
    Different,
}
