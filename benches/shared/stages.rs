//! A comparison taken apart into its stages: the one place where the benchmarks call them.
//!
//! ```text
//! read → details → terms → near words → candidates → features → model → choose → rows → ledger → structure
//!                  └──────────────────── alignment ───────────────────┘
//! ```
//!
//! Whoever measures watches: growth lets each stage run once and looks at the clock, the micro-benchmark lets the stage that it
//! measures run many times.

use super::Pair;
use diptych::align::{
    Link, Side, candidates, choose, copied, features, nearness, prior, rows, terms, vectors, weights,
};
use diptych::{Article, Comparison, Error, Options, compare, details, ledger, read, structure};

/// A stage, in the order in which they run. The last two are no part of the others: the whole comparison of two reports that
/// have been read, and the comparison as JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Read,
    Details,
    Terms,
    NearWords,
    Candidates,
    Features,
    Model,
    Choose,
    Rows,
    Ledger,
    Structure,
    Compare,
    Json,
}

impl Stage {
    pub const ALL: [Stage; 13] = [
        Stage::Read,
        Stage::Details,
        Stage::Terms,
        Stage::NearWords,
        Stage::Candidates,
        Stage::Features,
        Stage::Model,
        Stage::Choose,
        Stage::Rows,
        Stage::Ledger,
        Stage::Structure,
        Stage::Compare,
        Stage::Json,
    ];
    /// Those that link sentences.
    pub const ALIGNMENT: [Stage; 6] =
        [Stage::Terms, Stage::NearWords, Stage::Candidates, Stage::Features, Stage::Model, Stage::Choose];

    pub fn name(self) -> &'static str {
        match self {
            Stage::Read => "read",
            Stage::Details => "details",
            Stage::Terms => "terms",
            Stage::NearWords => "near words",
            Stage::Candidates => "candidates",
            Stage::Features => "features",
            Stage::Model => "model",
            Stage::Choose => "choose",
            Stage::Rows => "rows",
            Stage::Ledger => "ledger",
            Stage::Structure => "structure",
            Stage::Compare => "compare",
            Stage::Json => "JSON",
        }
    }
}

impl std::fmt::Display for Stage {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.name())
    }
}

/// What runs the stages.
pub trait Watch {
    /// Runs a stage, once or often; what it makes is what the next ones start from.
    fn stage<T>(&mut self, stage: Stage, work: impl Fn() -> T) -> T;
}

/// Compares a pair stage by stage, and once more as a whole. Returns the comparison.
///
/// # Errors
/// Where a report cannot be read.
pub fn run(pair: &Pair, options: &Options, watch: &mut impl Watch) -> Result<Comparison, Error> {
    let articles = watch.stage(Stage::Read, || -> Result<[Article; 2], Error> {
        Ok([read(pair.a.as_bytes(), "a.txt")?, read(pair.b.as_bytes(), "b.txt")?])
    })?;
    let facts = watch.stage(Stage::Details, || [&articles[0], &articles[1]].map(details::extract));
    let [a, b] = [0, 1].map(|side| Side { article: &articles[side], facts: &facts[side] });
    let table = options.vectors.as_deref().filter(|_| vectors::apply(a.article, b.article));
    let model = if table.is_some() { weights::WITH_VECTORS } else { weights::WITHOUT_VECTORS };
    let terms = watch.stage(Stage::Terms, || terms::terms(a, b));
    let nearness = watch.stage(Stage::NearWords, || nearness::Nearness::new(&terms, table));
    let candidates = watch.stage(Stage::Candidates, || candidates::candidates(&terms, &nearness));
    let features = watch.stage(Stage::Features, || features::features(a, b, &terms, &nearness, &candidates));
    let scored = watch.stage(Stage::Model, || -> Vec<Link> {
        let probabilities = model.probabilities(&candidates, &features);
        let scored = candidates.iter().zip(probabilities);
        scored.map(|(candidate, score)| Link { a: candidate.a, b: candidate.b, score }).collect()
    });
    let (scored, links) = watch.stage(Stage::Choose, || {
        let left = copied::left_to_copies(&terms, &features, &scored);
        let scored = prior::adjust(scored.clone(), a, b, &terms.names);
        let remaining: Vec<Link> = scored.iter().zip(left).filter(|(_, left)| !left).map(|(link, _)| *link).collect();
        let links = choose::choose(&remaining, model.thresholds);
        (scored, links)
    });
    let rows = watch.stage(Stage::Rows, || rows::rows(a.article, b.article, &links, &[]));
    watch.stage(Stage::Ledger, || ledger::relate(a, b, &links, &scored, &terms.names));
    watch.stage(Stage::Structure, || structure::structure(a, b, &links, &rows));
    drop((terms, nearness, candidates, features, scored));
    let comparison = watch.stage(Stage::Compare, || compare(a.article, b.article, options));
    watch.stage(Stage::Json, || serde_json::to_string(&comparison).map(|text| text.len()).unwrap_or_default());
    assert_eq!(comparison.sentence_links.len(), links.len(), "the stages here are those of a comparison");
    Ok(comparison)
}
