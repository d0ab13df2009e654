//! How much two reports share tells how likely each link is.
//!
//! ```text
//! a fire in Tarnvik, another report of it    of 30 sentences 13 seem told in both    0.55 stays 0.55
//! a fire in Tarnvik, a fire in Port Halvern  of 30 sentences  2 seem told in both    0.55 becomes 0.2
//! ```
//!
//! The model learned from pairs of reports of one event, where three sentences in ten or more have a counterpart. Where hardly any
//! seems to have one, "firefighters" in both is no longer a hint that both tell of the same firefighters. So the probabilities
//! are brought to the share that the two reports themselves suggest, found by expectation and maximisation: with a share, the
//! probabilities; from these, the share; until it stays (Saerens, Latinne and Decaestecker 2002, Adjusting the outputs of a
//! classifier to new a priori probabilities). Short reports suggest little, so the usual share counts like some sentences more.
//! And two reports of one event name the same people and places: where these are wanting, every link is the less likely. None
//! is ever made likelier: that two reports share much is told by their sentences already.

use super::{Link, Side};
use crate::article::Both;
use crate::details::name::Name;
use crate::details::name::matching::NamePair;

/// The share of the shorter report's sentences that has a counterpart, in most annotated pairs of reports of one event at least.
/// The median is 0.44.
const USUAL: f64 = 0.3;

/// How many sentences the usual share weighs as much as.
const SENTENCES: f64 = 4.0;

/// The share of the mentions of names that are of names both reports give, in the report that has the larger share: usual for
/// reports of one event, and what they hardly ever fall below.
const USUAL_NAMES: f64 = 0.7;
const LEAST_NAMES: f64 = 0.35;

/// How many mentions the usual share of names weighs as much as.
const MENTIONS: f64 = 2.0;

/// How many links a sentence has at most, on average. With the length of two reports the pairs that look alike by chance grow
/// faster than those that are, so that in long ones there would be many more.
const MOST_LINKS: f64 = 2.0;

/// Halvings of the range in which the factor is sought.
const BISECTIONS: usize = 12;

/// Steps at most; the share settles in about ten.
const STEPS: usize = 100;

/// The candidates with probabilities for reports that share as much as these seem to. `names` are the names that both
/// give. Time: linear in sentences, names and candidates.
pub fn adjust(mut scored: Vec<Link>, a: Side, b: Side, names: &[NamePair]) -> Vec<Link> {
    let mut best = Both { a: vec![0.0_f64; a.article.sentences.len()], b: vec![0.0_f64; b.article.sentences.len()] };
    for link in &scored {
        best.a[link.a] = best.a[link.a].max(link.score);
        best.b[link.b] = best.b[link.b].max(link.score);
    }
    let times = factor(&best, one_event(&a.facts.names, &b.facts.names, names));
    let times = bounded(&scored, times, MOST_LINKS * best.a.len().max(best.b.len()) as f64);
    for link in &mut scored {
        link.score = with_odds_times(link.score, times);
    }
    scored
}

/// How far the names let two reports be of one event: 1 where they give as many in common as such reports do.
fn one_event(a: &[Name], b: &[Name], pairs: &[NamePair]) -> f64 {
    let share = |names: &[Name], shared: usize| {
        let mentions: usize = names.iter().map(|name| name.mentions.len()).sum();
        (shared as f64 + USUAL_NAMES * MENTIONS) / (mentions as f64 + MENTIONS)
    };
    let share_a = share(a, pairs.iter().map(|pair| a[pair.0].mentions.len()).sum());
    let share_b = share(b, pairs.iter().map(|pair| b[pair.1].mentions.len()).sum());
    // Squared, since the names of an event are its surest mark: hardly any two reports of one event share less than the least.
    (share_a.max(share_b) / LEAST_NAMES).min(1.0).powi(2)
}

/// By how much the odds of every link are to be taken, given the likeliest link of each sentence.
fn factor(best: &Both<Vec<f64>>, one_event: f64) -> f64 {
    let shorter = best.a.len().min(best.b.len()) as f64;
    let share = |best: &[f64], times: f64| {
        best.iter().map(|score| with_odds_times(*score, times)).sum::<f64>() / best.len().max(1) as f64
    };
    let mut times = one_event;
    for _ in 0..STEPS {
        let found = share(&best.a, times).max(share(&best.b, times));
        let share = (found * shorter + USUAL * SENTENCES) / (shorter + SENTENCES);
        let next = one_event * (share / USUAL).min(1.0);
        let step: f64 = next - times;
        times = next;
        if step.abs() < 1e-6 {
            break;
        }
    }
    times
}

/// The factor, or a lesser one with which no more than `most` links are to be expected.
fn bounded(scored: &[Link], times: f64, most: f64) -> f64 {
    let expected = |times: f64| scored.iter().map(|link| with_odds_times(link.score, times)).sum::<f64>();
    if expected(times) <= most {
        return times;
    }
    let (mut less, mut more) = (0.0, times);
    for _ in 0..BISECTIONS {
        // In the middle of the logarithms, once there is a lower end.
        let middle = if less == 0.0 { more / 16.0 } else { (less * more).sqrt() };
        if expected(middle) > most && middle > 1e-9 { more = middle } else { less = middle }
    }
    less
}

fn with_odds_times(probability: f64, times: f64) -> f64 {
    // Written so that 1 stays 1 to the last bit.
    let odds = times * probability;
    odds / (odds + (1.0 - probability))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::details::name::matching::match_names;
    use crate::{details, read};

    /// The likeliest link of each of so many sentences, after the step; sentences without a figure have none.
    fn adjusted(scores: &[f64], sentences: usize, one_event: f64) -> Vec<f64> {
        let mut best = scores.to_vec();
        best.resize(sentences, 0.0);
        let times = factor(&Both { a: best.clone(), b: best }, one_event);
        scores.iter().map(|score| with_odds_times(*score, times)).collect()
    }

    #[test]
    fn a_likely_link_is_less_so_where_nothing_else_is_shared() {
        let alone = adjusted(&[0.55], 30, 1.0)[0];
        assert!((0.1..0.25).contains(&alone), "{alone}");
        assert!(adjusted(&[[0.55; 3], [0.9; 3], [0.95; 3], [0.8; 3], [0.9; 3]].concat(), 30, 1.0)[0] > 0.54);
    }

    #[test]
    fn nor_is_it_likely_where_no_name_is_shared() {
        assert!(adjusted(&[0.9, 0.8], 10, 0.1)[0] < 0.5);
    }

    #[test]
    fn what_is_certain_stays_so() {
        assert_eq!(adjusted(&[1.0, 0.0], 500, 1.0), [1.0, 0.0]);
    }

    #[test]
    fn a_thousand_sentences_that_look_alike_do_not_all_tell_one_thing() {
        let pairs = (0..1000).flat_map(|a| (0..50).map(move |b| Link { a, b: (a + b) % 1000, score: 0.5 }));
        let scored: Vec<Link> = pairs.collect();
        let times = bounded(&scored, 1.0, 2000.0);
        assert!((0.03..0.05).contains(&with_odds_times(0.5, times)), "{times}");
    }

    #[test]
    fn reports_of_a_sentence_or_two_suggest_little() {
        assert!(adjusted(&[0.55], 2, 1.0)[0] > 0.5);
    }

    #[test]
    fn two_reports_of_one_event_name_the_same_people() {
        let names = |text: &str| details::extract(&read(text.as_bytes(), "r.txt").expect("a report")).names;
        let a = names("Anna Kask met Ole Dahl in Tarnvik.\n\nKask said that Dahl had apologised to Mayor Eva Brunn.");
        let b = names("Ole Dahl said sorry to Eva Brunn.\n\nBrunn told Anna Kask that she had accepted it.");
        let c = names(
            "Ramon Iglio sent Luka Derin on in Valdis.\n\nIglio said that Derin had earned it, as had Tobias Amory.",
        );
        let expect = |x: &[Name], y: &[Name]| one_event(x, y, &match_names(x, y, "en"));
        assert_eq!(expect(&a, &b), 1.0);
        assert!(expect(&a, &c) < 0.5);
        assert_eq!(expect(&a, &[]), 1.0, "no names, no evidence");
    }
}
