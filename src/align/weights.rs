//! The weights of the alignment model. Made by `cargo run --release -p fit`; not edited by hand.

use super::choose::Thresholds;

/// From which probability on a candidate becomes a link.
pub const THRESHOLDS: Thresholds = Thresholds { best: 0.34, extra: 0.32 };

/// Log odds of a candidate whose features are all zero.
pub const BIAS: f64 = -7.1933;

/// What one unit of each feature adds to the log odds, in the order of the features.
pub const WEIGHTS: [(&str, f64); 32] = [
    ("cosine", 8.4379),
    ("jaccard", -5.0913),
    ("overlap", -2.1172),
    ("weight", 1.5151),
    ("rarest", 0.2861),
    ("count", 0.1157),
    ("row_rank", -0.3377),
    ("column_rank", -0.4897),
    ("row_margin", 0.6939),
    ("column_margin", 0.5623),
    ("mutual", 1.0672),
    ("row_rank_overlap", -0.0477),
    ("column_rank_overlap", 0.1789),
    ("diagonal", 2.9475),
    ("beside", 1.5396),
    ("run", 0.8347),
    ("bigrams", 0.7695),
    ("capitals", -0.0152),
    ("capital_share", 0.3950),
    ("numbers", 1.6117),
    ("numbers_apart", 0.9022),
    ("quoted", 0.0000),
    ("quotes_both", 0.0000),
    ("quotes_one", 0.0000),
    ("headlines", 2.0797),
    ("headline", 1.8080),
    ("leads", 0.0000),
    ("lead", 0.0000),
    ("position", -2.8310),
    ("length", -0.3149),
    ("lengths", 0.5453),
    ("block", 3.4637),
];
