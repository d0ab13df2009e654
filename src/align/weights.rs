//! The weights of the alignment model. Made by `cargo run --release -p fit`; not edited by hand.

use super::choose::Thresholds;

/// From which probability on a candidate becomes a link.
pub const THRESHOLDS: Thresholds = Thresholds { best: 0.38, extra: 0.32 };

/// Log odds of a candidate whose features are all zero.
pub const BIAS: f64 = -7.1321;

/// What one unit of each feature adds to the log odds, in the order of the features.
pub const WEIGHTS: [(&str, f64); 32] = [
    ("cosine", 5.8031),
    ("jaccard", -2.9080),
    ("overlap", -2.3089),
    ("weight", 1.6553),
    ("rarest", 0.3242),
    ("count", -0.0701),
    ("row_rank", -0.4756),
    ("column_rank", -0.4657),
    ("row_margin", 1.0546),
    ("column_margin", 0.7460),
    ("mutual", 1.0412),
    ("row_rank_overlap", 0.0570),
    ("column_rank_overlap", 0.5262),
    ("diagonal", 3.3682),
    ("beside", 2.0854),
    ("run", 0.7018),
    ("bigrams", 1.6004),
    ("capitals", -0.1340),
    ("capital_share", 0.5419),
    ("numbers", 1.6296),
    ("numbers_apart", 0.9562),
    ("quoted", 0.0000),
    ("quotes_both", 0.0000),
    ("quotes_one", 0.0000),
    ("headlines", 3.4846),
    ("headline", 1.5209),
    ("leads", 1.6925),
    ("lead", 0.8856),
    ("position", -2.5123),
    ("length", -0.6566),
    ("lengths", 0.1118),
    ("block", 3.3657),
];
