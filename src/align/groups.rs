//! Which features speak of one thing, for whoever wants to know what that thing is worth: a reader who asks why two
//! sentences are linked, and a program that leaves it out to measure the loss.
//!
//! ```text
//! numbers      numbers, numbers_apart
//! place        headlines, leads, position, diagonal …
//! ```

use super::features::Features;

/// Features that speak of one thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    /// A name for programs: `numbers`.
    pub name: &'static str,
    /// What it is to a reader: `Numbers`.
    pub label: &'static str,
    /// Names of its features, of [`Features::NAMES`] and [`Surroundings::NAMES`](super::surroundings::Surroundings::NAMES); where both have a name, both are meant.
    pub features: &'static [&'static str],
}

impl Features {
    /// All groups; every feature is in exactly one, but for the log odds that the second regression has from the first,
    /// which are all of them.
    pub const GROUPS: &[Group] = &[
        Group {
            name: "words",
            label: "Shared words",
            features: &[
                "cosine",
                "jaccard",
                "overlap",
                "weight",
                "rarest",
                "count",
                "soft",
                "soft_better",
                "soft_weight",
            ],
        },
        Group { name: "near_words", label: "Words of near meaning", features: &["soft_near", "soft_best_near"] },
        Group { name: "wording", label: "Shared wording", features: &["run", "bigrams"] },
        Group {
            name: "names",
            label: "Names",
            features: &["capitals", "capital_share", "people", "people_apart", "same_subject", "other_subject"],
        },
        Group { name: "numbers", label: "Numbers", features: &["numbers", "numbers_apart"] },
        Group { name: "dates", label: "Dates", features: &["days", "days_apart"] },
        Group {
            name: "quotations",
            label: "Quotations",
            features: &["quoted", "quotes_both", "same_speaker", "other_speaker", "quotes_one"],
        },
        Group {
            name: "place",
            label: "Place in the report",
            features: &[
                "headlines",
                "headline",
                "headline_lead",
                "headline_depth",
                "depth",
                "window",
                "leads",
                "lead",
                "position",
                "block",
                "diagonal",
                "beside",
                "both_diagonals",
                "across",
                "further",
                "passage",
            ],
        },
        Group {
            name: "rank",
            label: "Rank among other pairs",
            features: &[
                "rank",
                "other_rank",
                "margin",
                "other_margin",
                "mutual",
                "rank_overlap",
                "other_rank_overlap",
                "rank_soft",
                "other_rank_soft",
                "margin_soft",
                "other_margin_soft",
                "rival",
                "strongest_rival",
                "share",
                "better_share",
                "others",
                "more_others",
                "links",
            ],
        },
        Group { name: "length", label: "Length", features: &["length", "lengths"] },
    ];
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::surroundings::Surroundings;

    #[test]
    fn every_feature_is_in_one_group() {
        let mut grouped: Vec<&str> = Features::GROUPS.iter().flat_map(|group| group.features).copied().collect();
        let mut all = [Features::NAMES, Surroundings::NAMES].concat();
        all.retain(|name| *name != "log_odds");
        grouped.sort_unstable();
        all.sort_unstable();
        all.dedup();
        assert_eq!(grouped, all);
    }
}
