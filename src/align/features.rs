//! What speaks for a pair of sentences telling the same thing, as numbers.
//!
//! ```text
//! a: … another 19 people were wounded, local authorities said.    cosine 0.31, best of its row and column,
//! b: … and 20 people wounded.                                     run of shared words 4, one shared number …
//! ```

use super::Side;
use super::candidates::Candidate;
use super::nearness::Nearness;
use super::places::Places;
use super::reading::{Marks, Reading};
use super::runs::Runs;
use super::soft::{Soft, soft};
use super::surroundings::in_order;
use super::terms::Terms;

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

/// The features of each candidate, in their order. Time: linear in the candidates, by the length of their sentences, but for
/// the order of the candidates of one sentence.
pub fn features(a: Side, b: Side, terms: &Terms, nearness: &Nearness, candidates: &[Candidate]) -> Vec<Features> {
    let sides =
        [Reading::new(a.article, &terms.sentences.a, terms), Reading::new(b.article, &terms.sentences.b, terms)];
    let places = Places::new(candidates);
    let softs = soft(&sides[0].content, &sides[1].content, terms, nearness, candidates, &places);
    let mut vectors = Vec::with_capacity(candidates.len());
    let (mut marks, mut runs) = (Marks::new(terms.weights.len()), Runs::new(terms.weights.len()));
    for (sentence, row) in places.rows().enumerate().filter(|(_, row)| !row.is_empty()) {
        marks.set(&sides[0], sentence);
        runs.read(&sides[0].sentences[sentence].terms);
        for k in row {
            let wording = runs.shared(&sides[1].sentences[candidates[k].b].terms);
            vectors.push(own(&sides, terms, &marks, &candidates[k], wording, &softs[k]));
        }
        marks.clear(&sides[0], sentence);
    }
    relative(&mut vectors, &places);
    vectors
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

/// The features that a pair has by itself; the terms of its sentence of `a` are marked.
fn own(
    sides: &[Reading; 2],
    terms: &Terms,
    marks: &Marks,
    candidate: &Candidate,
    (run_length, bigram_share): (usize, f64),
    soft: &Soft,
) -> Features {
    let [ra, rb] = sides;
    let (i, j) = (candidate.a, candidate.b);
    let (sense_a, sense_b) = (&ra.sentences[i], &rb.sentences[j]);
    let weight = |id: u32| terms.weights[id as usize];
    let (mut count, mut sum, mut dot, mut rarest) = (0, 0.0, 0.0, 0.0f64);
    for weight in marks.among(rb.content.get(j), Marks::CONTENT).map(weight) {
        count += 1;
        sum += weight;
        dot += weight * weight;
        rarest = rarest.max(weight);
    }
    let capitals_least = ra.capitals.get(i).len().min(rb.capitals.get(j).len());
    let capitals_both = marks.among(rb.capitals.get(j), Marks::CAPITAL).count();
    let have_numbers = !ra.numbers.get(i).is_empty() && !rb.numbers.get(j).is_empty();
    let numbers_both = marks.among(rb.numbers.get(j), Marks::NUMBER).count();
    let quoted_both: f64 = marks.among(rb.quoted.get(j), Marks::QUOTED).map(weight).sum();
    let quoted_least = ra.quoted_sums[i].min(rb.quoted_sums[j]);
    let (quotes_a, quotes_b) = (ra.quotes[i], rb.quotes[j]);
    let (block_a, block_b) = (ra.block[i], rb.block[j]);
    let dot_of = |list: &[u32], kind| marks.among(list, kind).map(|id| weight(id).powi(2)).sum::<f64>();
    let block_dot = dot_of(rb.blocks.get(block_b), Marks::BLOCK);
    let window_dot = dot_of(rb.windows.get(j), Marks::WINDOW);
    let (words_a, words_b) = (ra.content.get(i).len(), rb.content.get(j).len());

    Features {
        cosine: dot / (ra.norms[i] * rb.norms[j]).max(1e-9),
        jaccard: sum / (ra.sums[i] + rb.sums[j] - sum).max(1e-9),
        overlap: sum / ra.sums[i].min(rb.sums[j]).max(1e-9),
        weight: (1.0 + sum).ln(),
        rarest,
        count: log(count),
        soft: soft.both,
        soft_better: soft.better,
        soft_weight: soft.weight.ln_1p(),
        soft_near: soft.near,
        soft_best_near: soft.best_near.ln_1p(),
        run: log(run_length),
        bigrams: bigram_share,
        capitals: log(capitals_both),
        capital_share: capitals_both as f64 / capitals_least.max(1) as f64,
        numbers: log(numbers_both),
        numbers_apart: flag(numbers_both == 0 && have_numbers),
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

/// The features that a pair has among the others.
fn relative(vectors: &mut [Features], places: &Places) {
    let all: Vec<usize> = (0..vectors.len()).collect();
    let (by_column, columns) = places.columns();
    let rows = places.rows().map(|row| &all[row]);
    let mut ranks = Ranks::default();
    for line in rows.chain(columns.into_iter().map(|column| &by_column[column])).filter(|line| !line.is_empty()) {
        for (rank, margin, k) in ranks.of(line, |k| vectors[k].cosine) {
            let pair = &mut vectors[*k];
            (pair.other_rank, pair.rank) = in_order(pair.rank, *rank);
            (pair.other_margin, pair.margin) = in_order(pair.margin, *margin);
        }
        for (rank, margin, k) in ranks.of(line, |k| vectors[k].soft) {
            let pair = &mut vectors[*k];
            (pair.other_rank_soft, pair.rank_soft) = in_order(pair.rank_soft, *rank);
            (pair.other_margin_soft, pair.margin_soft) = in_order(pair.margin_soft, *margin);
        }
        for (rank, _, k) in ranks.of(line, |k| vectors[k].overlap) {
            let pair = &mut vectors[*k];
            (pair.other_rank_overlap, pair.rank_overlap) = in_order(pair.rank_overlap, *rank);
        }
    }
    places.each_with([(-1, -1), (1, 1), (-1, 0), (1, 0), (0, -1), (0, 1)], |k, around| {
        let cosine = |place: &Option<usize>| place.map_or(0.0, |k| vectors[k].cosine.min(MOST_BESIDE));
        let best = |places: &[Option<usize>]| places.iter().map(cosine).fold(0.0, f64::max);
        let (diagonal, beside) = (best(&around[..2]), best(&around[2..]));
        let pair = &mut vectors[k];
        (pair.diagonal, pair.beside) = (diagonal, beside);
        pair.mutual = flag(pair.other_rank == 1.0);
    });
}

/// Ranks the candidates of one row or column after the other.
#[derive(Default)]
struct Ranks {
    sorted: Vec<(f64, usize)>,
    ranked: Vec<(f64, f64, usize)>,
}

impl Ranks {
    /// The candidates of a line with the reciprocal of their rank by a score, and their score by the best one's.
    fn of(&mut self, line: &[usize], score: impl Fn(usize) -> f64) -> &[(f64, f64, usize)] {
        self.sorted.clear();
        self.sorted.extend(line.iter().map(|k| (score(*k), *k)));
        self.sorted.sort_unstable_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
        let best = self.sorted[0].0.max(1e-9);
        let mut rank = 0;
        let mut before = f64::INFINITY;
        let ranked = self.sorted.iter().enumerate().map(|(place, (score, k))| {
            // Equal scores share a rank, so that the order in which the reports come changes nothing.
            if before - score > 1e-12 {
                (rank, before) = (place + 1, *score);
            }
            (1.0 / rank as f64, score / best, *k)
        });
        self.ranked.clear();
        self.ranked.extend(ranked);
        &self.ranked
    }
}

fn flag(is: bool) -> f64 {
    f64::from(u8::from(is))
}
