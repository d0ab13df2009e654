//! The weights of the alignment model. Made by `cargo run --release -p fit`; not edited by hand.

use super::choose::Thresholds;

/// From which probability on a candidate becomes a link.
pub const THRESHOLDS: Thresholds = Thresholds { best: 0.42, extra: 0.42 };

/// Log odds of a candidate whose features are all zero.
pub const BIAS: f64 = -6.5641;

/// What one unit of each feature adds to the log odds, in the order of the features.
pub const WEIGHTS: [(&str, f64); 38] = [
    ("cosine", 5.6801),
    ("jaccard", -2.2605),
    ("overlap", -3.1473),
    ("weight", 1.6885),
    ("rarest", 0.1809),
    ("count", 0.0618),
    ("rank", 0.1494),
    ("other_rank", 0.2329),
    ("margin", -0.3419),
    ("other_margin", 1.9334),
    ("mutual", 0.2509),
    ("rank_overlap", -0.1218),
    ("other_rank_overlap", 0.4797),
    ("diagonal", 3.2216),
    ("beside", 2.2524),
    ("run", 0.7252),
    ("bigrams", 1.3707),
    ("capitals", -0.4299),
    ("capital_share", 0.4842),
    ("numbers", 1.3491),
    ("numbers_apart", 0.6598),
    ("quoted", 2.4425),
    ("quotes_both", -1.3772),
    ("same_speaker", 0.5533),
    ("other_speaker", -1.2973),
    ("people", 0.6389),
    ("people_apart", -0.1773),
    ("days", 0.8569),
    ("days_apart", 0.3806),
    ("quotes_one", -0.7618),
    ("headlines", 3.3983),
    ("headline", 1.3947),
    ("leads", 1.2828),
    ("lead", 0.6332),
    ("position", -2.4628),
    ("length", -0.5899),
    ("lengths", 0.3588),
    ("block", 2.6414),
];
