//! The weights of the evidence for a contradiction. Made by `cargo run --release -p fit`; not edited by hand.

/// Log odds where no evidence speaks: two numbers contradict each other.
pub const NUMBER_BIAS: f64 = -0.888;

/// What one unit of each piece of evidence adds to the log odds.
pub const NUMBER: [f64; 25] = [
    -1.639, // unlinked
    3.128, // likely
    2.182, // near link
    0.138, // sentences alike
    1.417, // inner context alike
    -3.234, // rivals in the sentences
    -2.904, // far apart
    0.603, // nouns same
    1.321, // nouns for people
    2.093, // noun told as event
    -2.738, // nouns differ
    0.863, // event same
    -0.893, // event differs
    2.103, // only one of the noun
    3.356, // only one of the dimension
    5.822, // digits swapped
    0.529, // best
    -1.045, // money
    0.926, // duration
    -3.002, // proportion
    -0.831, // small
    1.429, // person same
    0.000, // value rare
    0.000, // values equal
    0.000, // only one of the value
];

/// Log odds where no evidence speaks: two numbers of values that agree are given for the same thing.
pub const AGREEMENT_BIAS: f64 = -0.617;

/// What one unit of each piece of evidence adds to the log odds.
pub const AGREEMENT: [f64; 25] = [
    -0.890, // unlinked
    0.985, // likely
    1.156, // near link
    4.299, // sentences alike
    1.862, // inner context alike
    0.493, // rivals in the sentences
    -5.837, // far apart
    0.699, // nouns same
    1.901, // nouns for people
    -1.001, // noun told as event
    -1.029, // nouns differ
    -0.401, // event same
    -5.218, // event differs
    -1.167, // only one of the noun
    1.965, // only one of the dimension
    0.000, // digits swapped
    0.725, // best
    0.634, // money
    -0.139, // duration
    -0.075, // proportion
    -1.138, // small
    2.480, // person same
    0.067, // value rare
    0.312, // values equal
    0.688, // only one of the value
];

/// Log odds where no evidence speaks: two dates contradict each other.
pub const DATE_BIAS: f64 = -5.941;

/// What one unit of each piece of evidence adds to the log odds.
pub const DATE: [f64; 12] = [
    0.344, // unlinked
    2.491, // likely
    1.545, // near link
    6.748, // sentences alike
    5.051, // context alike
    1.612, // near in time
    1.135, // time of day
    -1.695, // year
    -1.649, // relative
    -1.805, // weekdays
    0.220, // only one of its kind
    1.722, // best
];
