//! What speaks for a pair of sentences telling the same thing, as numbers.
//!
//! ```text
//! a: … another 19 people were wounded, local authorities said.    cosine 0.31, best of its row and column,
//! b: … and 20 people wounded.                                     run of shared words 4, one shared number …
//! ```

use super::Side;
use super::candidates::{Candidate, content};
use super::nearness::Nearness;
use super::places::Places;
use super::soft::soft;
use super::surroundings::in_order;
use super::terms::{Sense, Term, Terms};
use crate::article::{Article, BlockKind};

named_values! {
    /// The features of one pair of sentences.
    Features {
        cosine: "Cosine of the two bags of terms, by inverse document frequency",
        jaccard: "Weight of shared terms by weight of all terms",
        overlap: "Weight of shared terms by weight of the lighter sentence's terms",
        weight: "Weight of shared terms, logarithm",
        rarest: "Weight of the heaviest shared term",
        count: "How many terms are shared, logarithm",
        rank: "1 by the rank of the cosine among those of one of the sentences, the better of the two",
        other_rank: "The same, the worse of the two",
        margin: "Cosine by the best of one of the sentences, the better of the two",
        other_margin: "The same, the worse of the two",
        soft: "Weight of the terms that equal or near terms answer by that of all, the geometric mean of both sentences",
        soft_better: "The same of the sentence that is answered better",
        soft_weight: "Weight of what is answered, logarithm",
        soft_near: "As soft, of what only near terms answer",
        soft_best_near: "Weight of the best of these, logarithm",
        rank_soft: "The better rank, by soft",
        other_rank_soft: "The worse rank, by soft",
        margin_soft: "The better margin, by soft",
        other_margin_soft: "The worse margin, by soft",
        mutual: "The best of both sentences",
        rank_overlap: "The better rank, by overlap",
        other_rank_overlap: "The worse rank, by overlap",
        diagonal: "Best cosine of the pairs before and after on both sides",
        beside: "Best cosine of the pairs of one sentence with the other's neighbours",
        run: "Longest run of shared words, stop words too, logarithm",
        bigrams: "Share of pairs of neighbouring words that are shared",
        capitals: "How many capitalised terms are shared, logarithm",
        capital_share: "Share of the capitalised terms that are shared",
        numbers: "How many numbers are shared, logarithm",
        numbers_apart: "Both have numbers and share none",
        quoted: "Share of words inside quotation marks that both quote",
        quotes_both: "Both quote",
        same_speaker: "Both quote, and one person is quoted in both",
        other_speaker: "Both quote people, and none of them is the same",
        people: "How many people both name, logarithm",
        same_subject: "Both are about one person",
        other_subject: "Both are about a person, and not the same",
        people_apart: "Both name people, and none of them is the same",
        days: "Both name one day",
        days_apart: "Both name days, and none of them is the same",
        quotes_one: "One quotes and the other does not",
        headlines: "Both are headlines",
        headline: "One is a headline",
        headline_lead: "One is a headline and the other in the first paragraph",
        headline_depth: "Where one is a headline, the relative position of the other",
        depth: "The mean of the relative positions",
        window: "Cosine of the sentences with those before and after them",
        leads: "Both are in the first paragraph",
        lead: "One is in the first paragraph",
        position: "Distance of the relative positions",
        length: "Terms of the shorter sentence, logarithm",
        lengths: "Ratio of the lengths, logarithm",
        block: "Cosine of the two blocks",
    }
}

/// The cosine from which on a neighbouring pair says nothing more for a pair: a copy beside it makes it no likelier than a
/// pair beside it that tells one thing in two reporters' words.
const MOST_BESIDE: f64 = 0.6;

/// The features of each candidate.
pub fn features(a: Side, b: Side, terms: &Terms, nearness: &Nearness, candidates: &[Candidate]) -> Vec<Features> {
    let sides =
        [Reading::new(a.article, &terms.sentences.a, terms), Reading::new(b.article, &terms.sentences.b, terms)];
    let mut vectors: Vec<Features> =
        candidates.iter().map(|candidate| own(&sides, terms, nearness, candidate)).collect();
    relative(&mut vectors, candidates);
    vectors
}

/// One report, with what the features ask of each sentence counted once.
struct Reading<'r> {
    sentences: &'r [Sense],
    content: Vec<Vec<u32>>,
    norms: Vec<f64>,
    sums: Vec<f64>,
    headline: Vec<bool>,
    lead: Vec<bool>,
    block: Vec<usize>,
    blocks: Vec<Vec<u32>>,
    block_norms: Vec<f64>,
    windows: Vec<Vec<u32>>,
    window_norms: Vec<f64>,
}

impl<'r> Reading<'r> {
    fn new(article: &Article, sentences: &'r [Sense], terms: &Terms) -> Self {
        let content: Vec<Vec<u32>> = sentences.iter().map(|sentence| content(&sentence.terms)).collect();
        let weight = |id: &u32| terms.weights[*id as usize];
        let lead = article.blocks.iter().position(|block| block.kind == BlockKind::Paragraph);
        let blocks: Vec<Vec<u32>> = article
            .blocks
            .iter()
            .map(|block| {
                let mut ids: Vec<u32> = block.sentences.clone().flat_map(|s| content[s].clone()).collect();
                ids.sort_unstable();
                ids.dedup();
                ids
            })
            .collect();
        let windows: Vec<Vec<u32>> = (0..content.len())
            .map(|s| {
                let mut ids = content[s.saturating_sub(1)..(s + 2).min(content.len())].concat();
                ids.sort_unstable();
                ids.dedup();
                ids
            })
            .collect();
        Reading {
            window_norms: windows
                .iter()
                .map(|ids| ids.iter().map(|id| weight(id).powi(2)).sum::<f64>().sqrt())
                .collect(),
            windows,
            sentences,
            norms: content.iter().map(|ids| ids.iter().map(|id| weight(id).powi(2)).sum::<f64>().sqrt()).collect(),
            sums: content.iter().map(|ids| ids.iter().map(weight).sum()).collect(),
            headline: (0..sentences.len()).map(|s| article.kind(s) == BlockKind::Headline).collect(),
            lead: article.sentences.iter().map(|s| Some(s.block) == lead).collect(),
            block: article.sentences.iter().map(|s| s.block).collect(),
            block_norms: blocks.iter().map(|ids| ids.iter().map(|id| weight(id).powi(2)).sum::<f64>().sqrt()).collect(),
            blocks,
            content,
        }
    }

    fn position(&self, sentence: usize) -> f64 {
        sentence as f64 / (self.sentences.len() - 1).max(1) as f64
    }
}

fn meet(x: &[u32], y: &[u32]) -> bool {
    shared(x, y).next().is_some()
}

/// Whether both have something, and nothing in common.
fn apart(x: &[u32], y: &[u32]) -> bool {
    !x.is_empty() && !y.is_empty() && !meet(x, y)
}

/// What both sorted lists have.
fn shared<'x>(x: &'x [u32], y: &'x [u32]) -> impl Iterator<Item = u32> + 'x {
    let mut rest = y;
    x.iter().copied().filter(move |id| {
        while rest.first().is_some_and(|first| first < id) {
            rest = &rest[1..];
        }
        rest.first() == Some(id)
    })
}

fn log(count: usize) -> f64 {
    (1.0 + count as f64).ln()
}

fn distinct(sentence: &[Term], keep: impl Fn(&Term) -> bool) -> Vec<u32> {
    let mut ids: Vec<u32> = sentence.iter().filter(|term| keep(term)).map(|term| term.id).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// The features that a pair has by itself.
fn own(sides: &[Reading; 2], terms: &Terms, nearness: &Nearness, candidate: &Candidate) -> Features {
    let [ra, rb] = sides;
    let (i, j) = (candidate.a, candidate.b);
    let (sense_a, sense_b) = (&ra.sentences[i], &rb.sentences[j]);
    let (x, y) = (&sense_a.terms, &sense_b.terms);
    let weight = |id: u32| terms.weights[id as usize];
    let both: Vec<u32> = shared(&ra.content[i], &rb.content[j]).collect();
    let sum: f64 = both.iter().map(|id| weight(*id)).sum();
    let dot: f64 = both.iter().map(|id| weight(*id).powi(2)).sum();
    let (run_length, bigram_share) = runs(x, y);
    let capital = |term: &Term| term.capital && !term.stop;
    let (capitals_a, capitals_b) = (distinct(x, capital), distinct(y, capital));
    let capitals_both = shared(&capitals_a, &capitals_b).count();
    let (numbers_a, numbers_b) = (distinct(x, |t| t.number), distinct(y, |t| t.number));
    let numbers_both = shared(&numbers_a, &numbers_b).count();
    let quote = |term: &Term| term.quoted && !term.stop;
    let (quoted_a, quoted_b) = (distinct(x, quote), distinct(y, quote));
    let quoted_both: f64 = shared(&quoted_a, &quoted_b).map(weight).sum();
    let quoted_least: f64 = {
        let total = |ids: &[u32]| ids.iter().map(|id| weight(*id)).sum::<f64>();
        total(&quoted_a).min(total(&quoted_b))
    };
    let (quotes_a, quotes_b) = (x.iter().any(|t| t.quoted), y.iter().any(|t| t.quoted));
    let (block_a, block_b) = (ra.block[i], rb.block[j]);
    let block_dot: f64 = shared(&ra.blocks[block_a], &rb.blocks[block_b]).map(|id| weight(id).powi(2)).sum();
    let window_dot: f64 = shared(&ra.windows[i], &rb.windows[j]).map(|id| weight(id).powi(2)).sum();
    let (words_a, words_b) = (ra.content[i].len(), rb.content[j].len());
    let soft = soft(&ra.content[i], &rb.content[j], terms, nearness);

    Features {
        cosine: dot / (ra.norms[i] * rb.norms[j]).max(1e-9),
        jaccard: sum / (ra.sums[i] + rb.sums[j] - sum).max(1e-9),
        overlap: sum / ra.sums[i].min(rb.sums[j]).max(1e-9),
        weight: (1.0 + sum).ln(),
        rarest: both.iter().map(|id| weight(*id)).fold(0.0, f64::max),
        count: log(both.len()),
        soft: soft.both,
        soft_better: soft.better,
        soft_weight: soft.weight.ln_1p(),
        soft_near: soft.near,
        soft_best_near: soft.best_near.ln_1p(),
        run: log(run_length),
        bigrams: bigram_share,
        capitals: log(capitals_both),
        capital_share: capitals_both as f64 / capitals_a.len().min(capitals_b.len()).max(1) as f64,
        numbers: log(numbers_both),
        numbers_apart: flag(numbers_both == 0 && !numbers_a.is_empty() && !numbers_b.is_empty()),
        quoted: if quoted_least > 0.0 { quoted_both / quoted_least } else { 0.0 },
        quotes_both: flag(quotes_a && quotes_b),
        same_speaker: flag(meet(&sense_a.speakers, &sense_b.speakers)),
        other_speaker: flag(apart(&sense_a.speakers, &sense_b.speakers)),
        people: log(shared(&sense_a.people, &sense_b.people).count()),
        same_subject: flag(sense_a.subject.is_some() && sense_a.subject == sense_b.subject),
        other_subject: flag(
            sense_a.subject.is_some() && sense_b.subject.is_some() && sense_a.subject != sense_b.subject,
        ),
        people_apart: flag(apart(&sense_a.people, &sense_b.people)),
        days: flag(meet(&sense_a.days, &sense_b.days)),
        days_apart: flag(apart(&sense_a.days, &sense_b.days)),
        quotes_one: flag(quotes_a != quotes_b),
        headlines: flag(ra.headline[i] && rb.headline[j]),
        headline: flag(ra.headline[i] != rb.headline[j]),
        headline_lead: flag(ra.headline[i] && rb.lead[j] || ra.lead[i] && rb.headline[j]),
        headline_depth: if ra.headline[i] != rb.headline[j] { ra.position(i).max(rb.position(j)) } else { 0.0 },
        depth: (ra.position(i) + rb.position(j)) / 2.0,
        window: window_dot / (ra.window_norms[i] * rb.window_norms[j]).max(1e-9),
        leads: flag(ra.lead[i] && rb.lead[j]),
        lead: flag(ra.lead[i] != rb.lead[j]),
        position: (ra.position(i) - rb.position(j)).abs(),
        length: log(words_a.min(words_b)),
        lengths: ((1 + words_a.max(words_b)) as f64 / (1 + words_a.min(words_b)) as f64).ln(),
        block: block_dot / (ra.block_norms[block_a] * rb.block_norms[block_b]).max(1e-9),
        ..Features::default()
    }
}

/// The longest run of words that both sentences have, and the share of the shorter one's neighbouring pairs that both have.
fn runs(x: &[Term], y: &[Term]) -> (usize, f64) {
    let mut longest = 0;
    let mut before = vec![0usize; y.len() + 1];
    let mut here = before.clone();
    let mut pairs_x = 0;
    let mut pairs_y = vec![false; y.len()];
    for term in x {
        let mut pair = false;
        for (k, other) in y.iter().enumerate() {
            here[k + 1] = if term.id == other.id { before[k] + 1 } else { 0 };
            longest = longest.max(here[k + 1]);
            if here[k + 1] > 1 {
                pair = true;
                pairs_y[k] = true;
            }
        }
        pairs_x += usize::from(pair);
        std::mem::swap(&mut before, &mut here);
    }
    let pairs = pairs_x.min(pairs_y.iter().filter(|pair| **pair).count());
    (longest, pairs as f64 / (x.len().min(y.len()).max(2) - 1) as f64)
}

/// The features that a pair has among the others.
fn relative(vectors: &mut [Features], candidates: &[Candidate]) {
    let places = Places::new(candidates);
    let all: Vec<usize> = (0..candidates.len()).collect();
    let (by_column, columns) = places.columns();
    let rows = places.rows().map(|row| &all[row]);
    for line in rows.chain(columns.into_iter().map(|column| &by_column[column])).filter(|line| !line.is_empty()) {
        for (rank, margin, k) in ranks(line, |k| vectors[k].cosine) {
            let pair = &mut vectors[k];
            (pair.other_rank, pair.rank) = in_order(pair.rank, rank);
            (pair.other_margin, pair.margin) = in_order(pair.margin, margin);
        }
        for (rank, margin, k) in ranks(line, |k| vectors[k].soft) {
            let pair = &mut vectors[k];
            (pair.other_rank_soft, pair.rank_soft) = in_order(pair.rank_soft, rank);
            (pair.other_margin_soft, pair.margin_soft) = in_order(pair.margin_soft, margin);
        }
        for (rank, _, k) in ranks(line, |k| vectors[k].overlap) {
            let pair = &mut vectors[k];
            (pair.other_rank_overlap, pair.rank_overlap) = in_order(pair.rank_overlap, rank);
        }
    }
    for k in 0..vectors.len() {
        let Candidate { a, b, .. } = candidates[k];
        let near = |(da, db): &(isize, isize)| {
            let at = (a.checked_add_signed(*da)?, b.checked_add_signed(*db)?);
            places.at(at.0, at.1).map(|k| vectors[k].cosine.min(MOST_BESIDE))
        };
        let best = |places: &[(isize, isize)]| places.iter().filter_map(near).fold(0.0, f64::max);
        let (diagonal, beside) = (best(&[(-1, -1), (1, 1)]), best(&[(-1, 0), (1, 0), (0, -1), (0, 1)]));
        let pair = &mut vectors[k];
        (pair.diagonal, pair.beside) = (diagonal, beside);
        pair.mutual = flag(pair.other_rank == 1.0);
    }
}

/// The candidates of a row or column with the reciprocal of their rank by a score, and their score by the best one's.
fn ranks(line: &[usize], score: impl Fn(usize) -> f64) -> Vec<(f64, f64, usize)> {
    let mut sorted: Vec<(f64, usize)> = line.iter().map(|k| (score(*k), *k)).collect();
    sorted.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    let best = sorted[0].0.max(1e-9);
    let mut rank = 0;
    let mut before = f64::INFINITY;
    sorted
        .iter()
        .enumerate()
        .map(|(place, (score, k))| {
            // Equal scores share a rank, so that the order in which the reports come changes nothing.
            if before - score > 1e-12 {
                (rank, before) = (place + 1, *score);
            }
            (1.0 / rank as f64, score / best, *k)
        })
        .collect()
}

fn flag(is: bool) -> f64 {
    f64::from(u8::from(is))
}
