//! The weights of the alignment model. Made by `cargo run --release -p fit`; not edited by hand.

use super::choose::Thresholds;

/// From which probability on a candidate becomes a link.
pub const THRESHOLDS: Thresholds = Thresholds { best: 0.42, extra: 0.46 };

/// Log odds of a candidate whose features are all zero.
pub const BIAS: f64 = -6.6681;

/// What one unit of each feature adds to the log odds, in the order of the features.
pub const WEIGHTS: [(&str, f64); 38] = [
    ("cosine", 6.3975),
    ("jaccard", -2.7593),
    ("overlap", -3.0179),
    ("weight", 1.6420),
    ("rarest", 0.2127),
    ("count", 0.0567),
    ("row_rank", -0.3957),
    ("column_rank", -0.2334),
    ("row_margin", 1.0652),
    ("column_margin", 0.5872),
    ("mutual", 0.9927),
    ("row_rank_overlap", 0.0591),
    ("column_rank_overlap", 0.5211),
    ("diagonal", 3.2063),
    ("beside", 2.1363),
    ("run", 0.6843),
    ("bigrams", 1.5301),
    ("capitals", -0.4026),
    ("capital_share", 0.4600),
    ("numbers", 1.3707),
    ("numbers_apart", 0.6710),
    ("quoted", 2.4307),
    ("quotes_both", -1.3352),
    ("same_speaker", 0.5420),
    ("other_speaker", -1.3289),
    ("people", 0.6309),
    ("people_apart", -0.1701),
    ("days", 0.7983),
    ("days_apart", 0.4934),
    ("quotes_one", -0.7685),
    ("headlines", 3.4490),
    ("headline", 1.3552),
    ("leads", 1.3434),
    ("lead", 0.6225),
    ("position", -2.5093),
    ("length", -0.5826),
    ("lengths", 0.2850),
    ("block", 2.7667),
];
