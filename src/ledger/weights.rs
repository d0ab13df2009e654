//! The weights of the evidence for a contradiction. Made by `cargo run --release -p fit`; not edited by hand.

use crate::align::model::Regression;

/// Whether two numbers contradict each other.
pub const NUMBER: Regression = Regression {
    bias: -0.474,
    weights: &[
        ("unlinked", -1.674),
        ("likely", 1.813),
        ("near link", 1.471),
        ("sentences alike", 0.933),
        ("inner context alike", -0.234),
        ("rivals in the sentences", -2.543),
        ("far apart", -2.617),
        ("nouns same", -0.290),
        ("nouns for people", 0.785),
        ("noun told as event", 1.977),
        ("nouns differ", -2.634),
        ("event same", 1.206),
        ("event differs", -1.277),
        ("only one of the noun", 3.594),
        ("only one of the dimension", 3.638),
        ("digits swapped", 4.581),
        ("one digit differs", 7.499),
        ("best", 0.584),
        ("money", -0.865),
        ("duration", 1.102),
        ("proportion", -3.397),
        ("small", -1.167),
        ("person same", 1.300),
        ("value rare", 0.000),
        ("values equal", 0.000),
        ("only one of the value", 0.000),
    ],
};

/// Whether two numbers of values that agree are given for the same thing.
pub const AGREEMENT: Regression = Regression {
    bias: -0.693,
    weights: &[
        ("unlinked", -0.597),
        ("likely", 1.899),
        ("near link", 1.127),
        ("sentences alike", 2.681),
        ("inner context alike", 2.476),
        ("rivals in the sentences", 0.744),
        ("far apart", -4.566),
        ("nouns same", 0.558),
        ("nouns for people", 1.834),
        ("noun told as event", 1.295),
        ("nouns differ", -0.979),
        ("event same", -0.574),
        ("event differs", -5.737),
        ("only one of the noun", -1.042),
        ("only one of the dimension", 1.941),
        ("digits swapped", 0.000),
        ("one digit differs", -0.163),
        ("best", 0.163),
        ("money", 0.300),
        ("duration", -0.262),
        ("proportion", -0.256),
        ("small", -1.326),
        ("person same", 2.465),
        ("value rare", -0.741),
        ("values equal", 0.268),
        ("only one of the value", 1.164),
    ],
};

/// Whether two dates contradict each other.
pub const DATE: Regression = Regression {
    bias: -4.911,
    weights: &[
        ("unlinked", -0.694),
        ("likely", 4.106),
        ("near link", 1.376),
        ("sentences alike", 0.984),
        ("context alike", 7.596),
        ("near in time", 1.686),
        ("time of day", 1.498),
        ("year", -1.149),
        ("relative", -1.880),
        ("weekdays", -2.749),
        ("only one of its kind", -0.161),
        ("best", 0.248),
        ("known elsewhere", -1.382),
        ("known in a counterpart", -1.568),
        ("one part differs", 0.657),
    ],
};
