//! The weights of the evidence for a contradiction. Made by `cargo run --release -p fit`; not edited by hand.

use crate::align::model::Regression;

/// Whether two numbers contradict each other.
pub const NUMBER: Regression = Regression {
    bias: -1.088,
    weights: &[
        ("unlinked", -1.243),
        ("likely", 2.605),
        ("near link", 1.201),
        ("sentences alike", 1.728),
        ("inner context alike", 1.365),
        ("rivals in the sentences", -2.927),
        ("far apart", -2.783),
        ("nouns same", -0.668),
        ("nouns for people", 1.054),
        ("noun told as event", 1.993),
        ("nouns differ", -2.788),
        ("event same", 0.790),
        ("event differs", -1.511),
        ("only one of the noun", 2.951),
        ("only one of the dimension", 3.150),
        ("digits swapped", 4.719),
        ("best", 0.922),
        ("money", -0.932),
        ("duration", 0.857),
        ("proportion", -3.065),
        ("small", -1.329),
        ("person same", 1.481),
        ("value rare", 0.000),
        ("values equal", 0.000),
        ("only one of the value", 0.000),
    ],
};

/// Whether two numbers of values that agree are given for the same thing.
pub const AGREEMENT: Regression = Regression {
    bias: -0.656,
    weights: &[
        ("unlinked", -0.521),
        ("likely", 1.897),
        ("near link", 1.028),
        ("sentences alike", 3.191),
        ("inner context alike", 2.035),
        ("rivals in the sentences", 0.651),
        ("far apart", -6.034),
        ("nouns same", 0.745),
        ("nouns for people", 1.798),
        ("noun told as event", 0.195),
        ("nouns differ", -1.140),
        ("event same", -0.589),
        ("event differs", -5.573),
        ("only one of the noun", -1.297),
        ("only one of the dimension", 1.936),
        ("digits swapped", 0.000),
        ("best", 0.395),
        ("money", 0.457),
        ("duration", -0.225),
        ("proportion", -0.233),
        ("small", -1.310),
        ("person same", 2.455),
        ("value rare", -0.300),
        ("values equal", 0.156),
        ("only one of the value", 0.999),
    ],
};

/// Whether two dates contradict each other.
pub const DATE: Regression = Regression {
    bias: -5.124,
    weights: &[
        ("unlinked", -0.528),
        ("likely", 2.026),
        ("near link", 1.693),
        ("sentences alike", 3.986),
        ("context alike", 5.106),
        ("near in time", 1.569),
        ("time of day", 1.568),
        ("year", -1.644),
        ("relative", -1.488),
        ("weekdays", -1.765),
        ("only one of its kind", 0.578),
        ("best", 1.718),
    ],
};
