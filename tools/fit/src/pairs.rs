//! Annotated pairs of reports: a folder a pair, with `a.txt`, `b.txt` and `gold.json`.
//!
//! ```json
//! { "a": {"sentences": ["…"]}, "b": {"sentences": ["…"]}, "links": [{"a": 3, "b": 7, "strength": "strong"}] }
//! ```
//!
//! A `strong` link is one that readers want side by side; any other strength is neither wanted nor wrong.

use diptych::align::candidates::{Candidate, candidates};
use diptych::align::features::{Features, features};
use diptych::align::nearness::Nearness;
use diptych::align::vectors::Vectors;
use diptych::align::{self, Side, terms::terms};
use diptych::article::Mention;
use diptych::ledger::{date, number};
use diptych::{Article, details};
use serde::Deserialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
struct Gold {
    a: GoldSide,
    b: GoldSide,
    links: Vec<GoldLink>,
    #[serde(default)]
    details: Vec<GoldDetail>,
}

#[derive(Deserialize)]
struct GoldDetail {
    kind: String,
    relation: String,
    a: GoldPlace,
    b: GoldPlace,
}

#[derive(Deserialize)]
struct GoldPlace {
    s: usize,
    text: String,
}

/// Two places that may contradict each other.
pub struct Suspect {
    /// `number` or `date` for contradictions, `agreement` for numbers that agree.
    pub kind: &'static str,
    /// The evidence, in the order of the kind's weights.
    pub evidence: Vec<f64>,
    /// Whether readers call it that; `None` where they were not sure.
    pub wanted: Option<bool>,
    /// What is written there, for a look with other tools.
    pub written: [String; 2],
    /// Where they stand.
    pub places: [Mention; 2],
}

#[derive(Deserialize)]
struct GoldSide {
    sentences: Vec<String>,
}

#[derive(Deserialize)]
struct GoldLink {
    a: usize,
    b: usize,
    strength: String,
}

/// One annotated pair of reports, with the features of its candidates.
pub struct Pair {
    /// The folder's name.
    pub name: String,
    /// Candidates in the order of `a`, then of `b`.
    pub candidates: Vec<Candidate>,
    /// Their features.
    pub features: Vec<Features>,
    /// `Some(true)`: readers want the two side by side; `Some(false)`: they don't; `None`: either way is right.
    pub wanted: Vec<Option<bool>>,
    /// Wanted links that are no candidates.
    pub unreachable: usize,
    /// Numbers and dates that may contradict each other, and numbers that may agree.
    pub suspects: Vec<Suspect>,
    /// How many relations of each kind readers found.
    pub held: HashMap<String, usize>,
}

/// Reads all pairs of a folder, sorted by name.
pub fn read_all(folder: &Path, vectors: Option<&Vectors>) -> Result<Vec<Pair>, Box<dyn Error>> {
    let mut folders: Vec<_> = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    folders.sort_by_key(|entry| entry.file_name());
    folders
        .iter()
        .filter(|entry| entry.path().join("gold.json").exists())
        .map(|entry| {
            read(&entry.path(), vectors).map_err(|error| format!("{}: {error}", entry.path().display()).into())
        })
        .collect()
}

fn read(folder: &Path, vectors: Option<&Vectors>) -> Result<Pair, Box<dyn Error>> {
    let gold: Gold = serde_json::from_slice(&fs::read(folder.join("gold.json"))?)?;
    let a = diptych::read(&fs::read(folder.join("a.txt"))?, "a.txt")?;
    let b = diptych::read(&fs::read(folder.join("b.txt"))?, "b.txt")?;
    let facts = [&a, &b].map(details::extract);
    let (side_a, side_b) = (Side { article: &a, facts: &facts[0] }, Side { article: &b, facts: &facts[1] });
    let terms = terms(side_a, side_b);
    let nearness = Nearness::new(&terms, vectors);
    let candidates = candidates(&terms, &nearness);
    let features = features(side_a, side_b, &terms, &nearness, &candidates);
    let (map_a, map_b) = (sentence_map(&a, &gold.a.sentences), sentence_map(&b, &gold.b.sentences));
    let strong: HashSet<_> = gold.links.iter().filter(|l| l.strength == "strong").map(|l| (l.a, l.b)).collect();
    let any: HashSet<_> = gold.links.iter().map(|l| (l.a, l.b)).collect();
    let mut reached = HashSet::new();
    let wanted = candidates
        .iter()
        .map(|candidate| {
            let cells: Vec<_> =
                map_a[candidate.a].iter().flat_map(|x| map_b[candidate.b].iter().map(|y| (*x, *y))).collect();
            reached.extend(cells.iter().filter(|cell| strong.contains(cell)).copied());
            if cells.iter().any(|cell| strong.contains(cell)) {
                Some(true)
            } else if cells.is_empty() || cells.iter().any(|cell| any.contains(cell)) {
                None
            } else {
                Some(false)
            }
        })
        .collect();
    let align::Weighed { scored, links, .. } = align::weigh(side_a, side_b, vectors);
    let places: [(&str, &[&str], _); 3] = [
        ("number", &["conflict"], number::suspects(side_a, side_b, &links, &scored)),
        ("agreement", &["identical", "equivalent", "variant"], number::agreements(side_a, side_b, &links, &scored)),
        ("date", &["conflict"], date::suspects(side_a, side_b, &links, &scored)),
    ];
    let mut suspects: Vec<Suspect> = vec![];
    for (kind, relations, found) in places {
        let mut of_kind: Vec<(Suspect, [String; 2])> = found
            .into_iter()
            .map(|suspect| {
                let written = [suspect.a.written(&a), suspect.b.written(&b)].map(str::to_owned);
                let is = |detail: &&GoldDetail| {
                    map_a[suspect.a.sentence].contains(&detail.a.s)
                        && map_b[suspect.b.sentence].contains(&detail.b.s)
                        && overlap(&written[0], &detail.a.text)
                        && overlap(&written[1], &detail.b.text)
                };
                let mut called = gold.details.iter().filter(is).map(|detail| detail.relation.as_str());
                let wanted = match called.clone().any(|relation| relation == "unsure") {
                    true => None,
                    false => Some(called.any(|relation| relations.contains(&relation))),
                };
                let places = [suspect.a, suspect.b];
                (Suspect { kind, evidence: suspect.evidence, wanted, written, places }, suspect.values)
            })
            .collect();
        // Readers mark a detail where they see it, not at each of its mentions.
        let wanted: HashSet<[String; 2]> =
            of_kind.iter().filter(|(s, _)| s.wanted == Some(true)).map(|(_, values)| values.clone()).collect();
        for (suspect, values) in &mut of_kind {
            if suspect.wanted == Some(false) && wanted.contains(values) {
                suspect.wanted = None;
            }
        }
        suspects.extend(of_kind.into_iter().map(|(suspect, _)| suspect));
    }
    let mut held: HashMap<String, usize> = HashMap::new();
    for detail in &gold.details {
        match detail.relation.as_str() {
            "conflict" => *held.entry(detail.kind.clone()).or_default() += 1,
            "identical" | "equivalent" | "variant" if detail.kind == "number" => {
                *held.entry("agreement".to_owned()).or_default() += 1;
            }
            _ => {}
        }
    }
    Ok(Pair {
        suspects,
        held,
        name: folder.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        unreachable: strong.difference(&reached).count(),
        candidates,
        features,
        wanted,
    })
}

/// Whether two places name the same detail: one holds the other, or they share a number or half of the shorter one's words.
fn overlap(x: &str, y: &str) -> bool {
    let [x, y] = [x, y].map(|text| words(&[text]).into_iter().map(|(word, _)| word).collect::<Vec<_>>());
    if x.is_empty() || y.is_empty() {
        return false;
    }
    let digits = |words: &[String]| {
        words.iter().filter(|word| word.contains(|c: char| c.is_ascii_digit())).cloned().collect::<HashSet<_>>()
    };
    let within = |x: &[String], y: &[String]| y.windows(x.len()).any(|window| window == x);
    if within(&x, &y) || within(&y, &x) {
        return true;
    }
    let (figures_x, figures_y) = (digits(&x), digits(&y));
    if !figures_x.is_empty() && !figures_y.is_empty() {
        return !figures_x.is_disjoint(&figures_y);
    }
    let (set_x, set_y): (HashSet<_>, HashSet<_>) = (x.into_iter().collect(), y.into_iter().collect());
    2 * set_x.intersection(&set_y).count() >= set_x.len().min(set_y.len())
}

/// For each sentence of the report the annotated sentences that share half of either one's words, matched in order.
fn sentence_map(article: &Article, annotated: &[String]) -> Vec<Vec<usize>> {
    let own: Vec<&str> = article.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
    let annotated: Vec<&str> = annotated.iter().map(String::as_str).collect();
    let (words_own, words_annotated) = (words(&own), words(&annotated));
    let texts = |words: &[(String, usize)]| words.iter().map(|(word, _)| word.clone()).collect::<Vec<_>>();
    let mut shared: HashMap<(usize, usize), usize> = HashMap::new();
    for op in capture_diff_slices(Algorithm::Myers, &texts(&words_own), &texts(&words_annotated)) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            for k in 0..len {
                *shared.entry((words_own[old_index + k].1, words_annotated[new_index + k].1)).or_default() += 1;
            }
        }
    }
    let count = |words: &[(String, usize)], sentence: usize| words.iter().filter(|(_, of)| *of == sentence).count();
    let mut map = vec![vec![]; own.len()];
    for ((i, j), both) in shared {
        if 2 * both >= count(&words_own, i) || 2 * both >= count(&words_annotated, j) {
            map[i].push(j);
        }
    }
    map
}

fn words(sentences: &[&str]) -> Vec<(String, usize)> {
    sentences
        .iter()
        .enumerate()
        .flat_map(|(number, text)| {
            text.split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .map(move |word| (word.to_lowercase(), number))
        })
        .collect()
}
