//! The weights of the evidence for a contradiction. Made by `cargo run --release -p fit`; not edited by hand.

/// Log odds of two numbers for which no evidence speaks.
pub const NUMBER_BIAS: f64 = -0.861;

/// What one unit of each piece of evidence on two numbers adds to the log odds.
pub const NUMBER: [f64; 22] = [
    -1.806, // unlinked
    2.977, // likely
    2.021, // near link
    0.238, // sentences alike
    1.623, // inner context alike
    -3.393, // rivals in the sentences
    -2.942, // far apart
    -0.074, // nouns same
    1.627, // nouns for people
    2.541, // noun told as event
    -3.066, // nouns differ
    1.189, // event same
    -0.890, // event differs
    2.632, // only one of the noun
    3.321, // only one of the dimension
    5.923, // digits swapped
    0.710, // best
    -1.149, // money
    0.991, // duration
    -3.093, // proportion
    -1.319, // small
    1.444, // person same
];

/// Log odds of two dates for which no evidence speaks.
pub const DATE_BIAS: f64 = -5.941;

/// What one unit of each piece of evidence on two dates adds to the log odds.
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
