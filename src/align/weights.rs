//! The weights of the alignment model. Made by `cargo run --release -p fit`; not edited by hand.

use super::choose::Thresholds;

/// From which probability on a candidate becomes a link.
pub const THRESHOLDS: Thresholds = Thresholds { best: 0.42, extra: 0.42 };

/// Log odds of a candidate whose features are all zero.
pub const BIAS: f64 = -6.5620;

/// What one unit of each feature adds to the log odds, in the order of the features.
pub const WEIGHTS: [(&str, f64); 38] = [
    ("cosine", 5.6706),
    ("jaccard", -2.2579),
    ("overlap", -3.1506),
    ("weight", 1.6905),
    ("rarest", 0.1807),
    ("count", 0.0601),
    ("rank", 0.1457),
    ("other_rank", 0.2303),
    ("margin", -0.3387),
    ("other_margin", 1.9396),
    ("mutual", 0.2490),
    ("rank_overlap", -0.1253),
    ("other_rank_overlap", 0.4819),
    ("diagonal", 3.2276),
    ("beside", 2.2545),
    ("run", 0.7248),
    ("bigrams", 1.3784),
    ("capitals", -0.4263),
    ("capital_share", 0.4871),
    ("numbers", 1.3594),
    ("numbers_apart", 0.6584),
    ("quoted", 2.4438),
    ("quotes_both", -1.3778),
    ("same_speaker", 0.5544),
    ("other_speaker", -1.2953),
    ("people", 0.6340),
    ("people_apart", -0.1758),
    ("days", 0.7900),
    ("days_apart", 0.4753),
    ("quotes_one", -0.7612),
    ("headlines", 3.3960),
    ("headline", 1.3946),
    ("leads", 1.2721),
    ("lead", 0.6325),
    ("position", -2.4638),
    ("length", -0.5923),
    ("lengths", 0.3598),
    ("block", 2.6422),
];
