//! The quotations of two reports.
//!
//! ```text
//! a: Putin said they "must carry out their tasks according to previously approved plans"
//! b: “Military units … must carry out their tasks according to previously approved plans,” Putin said.
//!      variant: a trims it, credited to Vladimir Putin in both
//! ```
//!
//! Two quotations answer each other when they share most of their words of weight in order; the same speaker and
//! linked sentences lower the bar, so that a rewording or another translation is found as well. One quotation has one
//! counterpart; further ones that repeat a part of it are listed in the same detail. The same long words from the mouths
//! of two people are a conflict, but only where both reports name the person in the quotation's own sentence.

mod similarity;
#[cfg(test)]
mod tests;

use super::{Detail, DetailKind, QuoteMatch, Relation};
use crate::align::{Link, Side};
use crate::details::name::NameKind;
use crate::details::name::matching::{self, match_names};
use crate::details::quote::{Attribution, Quote, QuoteKind};
use rustc_hash::{FxHashMap, FxHashSet};
use similarity::{Likeness, Rarity, Saying, likeness};

/// Two quotations that may answer each other.
#[derive(Clone, Copy, Debug)]
struct Pair {
    a: usize,
    b: usize,
    score: f64,
}

/// What is known of the speakers of two quotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Speakers {
    Same,
    Unknown,
    Different,
}

/// Everything that a pair of quotations is judged by.
struct Court<'r> {
    a: Side<'r>,
    b: Side<'r>,
    sayings: [Vec<Saying>; 2],
    names: FxHashMap<usize, usize>,
    linked: FxHashSet<(usize, usize)>,
}

impl<'r> Court<'r> {
    fn new(a: Side<'r>, b: Side<'r>, links: &[Link]) -> Court<'r> {
        let rarity = Rarity::of(a.article.sentences.iter().chain(&b.article.sentences));
        let sayings =
            [a, b].map(|side| side.facts.quotes.iter().map(|quote| Saying::new(&quote.text, &rarity)).collect());
        let names = match_names(&a.facts.names, &b.facts.names, &a.article.language)
            .into_iter()
            .map(|(x, y, _)| (x, y))
            .collect();
        Court { a, b, sayings, names, linked: links.iter().map(|link| (link.a, link.b)).collect() }
    }

    fn quotes(&self, a: usize, b: usize) -> (&'r Quote, &'r Quote) {
        (&self.a.facts.quotes[a], &self.b.facts.quotes[b])
    }

    fn linked(&self, x: &Quote, y: &Quote) -> bool {
        x.mentions
            .iter()
            .any(|one| y.mentions.iter().any(|other| self.linked.contains(&(one.sentence, other.sentence))))
    }

    fn speakers(&self, x: &Quote, y: &Quote) -> Speakers {
        match (x.speaker_name, y.speaker_name) {
            (Some(one), Some(other)) if self.names.get(&one) == Some(&other) => Speakers::Same,
            (Some(one), Some(other)) => {
                let (one, other) = (&self.a.facts.names[one], &self.b.facts.names[other]);
                if matching::name_similarity(one, other, &self.a.article.language) >= matching::SAME {
                    Speakers::Same
                } else if one.kind == NameKind::Person && other.kind == NameKind::Person {
                    Speakers::Different
                } else {
                    Speakers::Unknown
                }
            }
            _ => Speakers::Unknown,
        }
    }

    /// How likely two quotations answer each other; 0 where they do not.
    fn score(&self, a: usize, b: usize) -> f64 {
        let (x, y) = self.quotes(a, b);
        let alike = likeness(&self.sayings[0][a], &self.sayings[1][b]);
        let (terms, short) = (
            x.kind == QuoteKind::Term || y.kind == QuoteKind::Term,
            self.sayings[0][a].words.len().min(self.sayings[1][b].words.len()),
        );
        if alike.same {
            return if short >= 3 || terms { 0.99 } else { 0.9 };
        }
        if terms {
            return 0.0;
        }
        let speakers = self.speakers(x, y);
        let linked = self.linked(x, y);
        let support = match (speakers, linked) {
            (Speakers::Same, true) => 0.3,
            (Speakers::Same, false) => 0.18,
            (Speakers::Unknown, true) => 0.2,
            (Speakers::Unknown, false) => 0.05,
            (Speakers::Different, true) => -0.05,
            (Speakers::Different, false) => -0.25,
        };
        let part = part(&alike, short);
        let whole = if alike.words >= 2 || linked && alike.words >= 1 { alike.shared } else { 0.0 };
        let score = part.max(whole) + support;
        if score >= 0.62 { score.min(0.97) } else { 0.0 }
    }
}

/// How far the shorter quotation is a part of the longer.
fn part(alike: &Likeness, short: usize) -> f64 {
    match short {
        0 => 0.0,
        1 => {
            if alike.run == 1 && alike.weight > 2.5 {
                0.45
            } else {
                0.0
            }
        }
        2 => {
            if alike.run == 2 {
                0.6
            } else {
                0.0
            }
        }
        _ if alike.run >= short => 0.9,
        _ if alike.words >= 1 && alike.run >= 2 => 0.95 * alike.in_order - if short < 5 { 0.15 } else { 0.0 },
        _ => 0.6 * alike.in_order,
    }
}

/// All pairs that may answer each other, best first. Only quotations that share a word of weight are compared.
fn pairs(court: &Court) -> Vec<Pair> {
    let mut holders: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (b, saying) in court.sayings[1].iter().enumerate() {
        for (key, _) in saying.keys() {
            let holders = holders.entry(key).or_default();
            if holders.last() != Some(&b) {
                holders.push(b);
            }
        }
    }
    let mut pairs = vec![];
    let mut shared: FxHashMap<usize, f64> = FxHashMap::default();
    for (a, saying) in court.sayings[0].iter().enumerate() {
        shared.clear();
        for (key, weight) in saying.keys() {
            for &b in holders.get(key).map_or(&[][..], Vec::as_slice) {
                *shared.entry(b).or_default() += weight;
            }
        }
        for (&b, &weight) in &shared {
            if weight > 0.2 * saying.total.min(court.sayings[1][b].total) {
                let score = court.score(a, b);
                if score > 0.0 {
                    pairs.push(Pair { a, b, score });
                }
            }
        }
    }
    let worth = |pair: &Pair| {
        let (x, y) = court.quotes(pair.a, pair.b);
        let linked = if court.linked(x, y) { 0.02 } else { 0.0 };
        // Of repetitions the one in the text, not in the headline; of equals the longer words.
        pair.score
            + linked
            + 0.005
                * f64::from(
                    u8::from(x.attribution == Attribution::Named) + u8::from(y.attribution == Attribution::Named),
                )
            + 1e-4 * (court.sayings[0][pair.a].words.len().min(99) as f64)
    };
    pairs.sort_by(|p, q| worth(q).total_cmp(&worth(p)).then(p.a.cmp(&q.a)).then(p.b.cmp(&q.b)));
    pairs
}

/// Which quotations answer each other, each at most once, in the order of `a`.
pub fn matches(a: Side, b: Side, links: &[Link]) -> Vec<QuoteMatch> {
    let court = Court::new(a, b, links);
    one_to_one(&court, &pairs(&court))
}

fn one_to_one(court: &Court, pairs: &[Pair]) -> Vec<QuoteMatch> {
    let (mut free_a, mut free_b) = (vec![true; court.sayings[0].len()], vec![true; court.sayings[1].len()]);
    let mut matches = vec![];
    for pair in pairs {
        if free_a[pair.a] && free_b[pair.b] {
            (free_a[pair.a], free_b[pair.b]) = (false, false);
            matches.push(QuoteMatch { a: pair.a, b: pair.b });
        }
    }
    matches.sort_by_key(|pair| (pair.a, pair.b));
    matches
}

/// One line for every pair of quotations that answer each other, with what repeats a part of either, and one for every
/// quotation that one report alone has. `matches` as [`matches`] gives them.
pub fn relate(a: Side, b: Side, links: &[Link], matches: &[QuoteMatch]) -> Vec<Detail> {
    let court = Court::new(a, b, links);
    let pairs = pairs(&court);
    let mut details = vec![];
    let (mut told_a, mut told_b) = (vec![false; a.facts.quotes.len()], vec![false; b.facts.quotes.len()]);
    for pair in matches {
        (told_a[pair.a], told_b[pair.b]) = (true, true);
    }
    let mut groups: Vec<(Vec<usize>, Vec<usize>)> = matches.iter().map(|pair| (vec![pair.a], vec![pair.b])).collect();
    for pair in &pairs {
        let group = |side: fn(&QuoteMatch) -> usize, quote: usize| matches.iter().position(|one| side(one) == quote);
        if !told_a[pair.a] && told_b[pair.b] {
            if let Some(group) = group(|one| one.b, pair.b) {
                groups[group].0.push(pair.a);
                told_a[pair.a] = true;
            }
        } else if told_a[pair.a] && !told_b[pair.b] {
            if let Some(group) = group(|one| one.a, pair.a) {
                groups[group].1.push(pair.b);
                told_b[pair.b] = true;
            }
        }
    }
    for (pair, (all_a, all_b)) in matches.iter().zip(groups) {
        details.push(both(&court, pair, &all_a, &all_b));
    }
    for (side, told, relation) in [(a, told_a, Relation::OnlyA), (b, told_b, Relation::OnlyB)] {
        for (quote, _) in
            side.facts.quotes.iter().zip(told).filter(|(quote, told)| !told && quote.kind == QuoteKind::Speech)
        {
            details.push(alone(quote, relation));
        }
    }
    details
}

/// The line of two quotations that answer each other.
fn both(court: &Court, pair: &QuoteMatch, all_a: &[usize], all_b: &[usize]) -> Detail {
    let (x, y) = court.quotes(pair.a, pair.b);
    let (one, other) = (&court.sayings[0][pair.a], &court.sayings[1][pair.b]);
    let alike = likeness(one, other);
    let speakers = court.speakers(x, y);
    let named = x.attribution.min(y.attribution);
    let long = one.words.len().min(other.words.len()) >= 6 && one.total.min(other.total) >= 6.0;
    let near = alike.same || alike.in_order > 0.95 && alike.shared > 0.9;
    let torn = speakers == Speakers::Different && long && near && named == Attribution::Named;
    let (relation, how) = if torn {
        (Relation::Conflict, String::new())
    } else if alike.same {
        (Relation::Identical, "word for word in both".to_owned())
    } else if alike.in_order > 0.9 && one.words.len() != other.words.len() {
        let (trimmed, full) = if one.words.len() < other.words.len() { ("a", "b") } else { ("b", "a") };
        (Relation::Variant, format!("{trimmed} gives only a part of what {full} quotes"))
    } else {
        (Relation::Variant, "quoted in other words".to_owned())
    };
    let credit = match (relation, &x.speaker, &y.speaker) {
        (Relation::Conflict, Some(one), Some(other)) => {
            format!("the same words are credited to {one} in a and to {other} in b")
        }
        (_, Some(one), Some(other)) if speakers == Speakers::Same || one == other => {
            if one == other {
                format!("{how}, credited to {one}")
            } else {
                format!("{how}, credited to {one} in a, spelled {other} in b")
            }
        }
        (_, Some(one), Some(other)) => format!("{how}, credited to {one} in a and to {other} in b"),
        (_, Some(one), None) => format!("{how}, credited to {one} in a"),
        (_, None, Some(other)) => format!("{how}, credited to {other} in b"),
        (_, None, None) => how,
    };
    let confidence = match relation {
        Relation::Conflict => {
            if alike.same {
                0.85
            } else {
                0.75
            }
        }
        Relation::Identical => {
            if one.words.len() >= 3 {
                0.98
            } else {
                0.9
            }
        }
        _ => court.score(pair.a, pair.b).clamp(0.5, 0.95),
    };
    let mentions = |quotes: &[Quote], chosen: &[usize]| {
        let mut mentions: Vec<_> = chosen.iter().flat_map(|&quote| quotes[quote].mentions.clone()).collect();
        // A conflict names its two places only; else the quotation first, then what repeats it.
        if relation == Relation::Conflict {
            mentions.truncate(quotes[chosen[0]].mentions.len());
        }
        mentions
    };
    Detail {
        kind: DetailKind::Quote,
        relation,
        a: mentions(&court.a.facts.quotes, all_a),
        b: mentions(&court.b.facts.quotes, all_b),
        value_a: Some(x.text.clone()),
        value_b: Some(y.text.clone()),
        note: credit,
        confidence,
    }
}

/// The line of a quotation that one report alone has.
fn alone(quote: &Quote, relation: Relation) -> Detail {
    let side = if relation == Relation::OnlyA { "a" } else { "b" };
    let note = match &quote.speaker {
        Some(speaker) => format!("only {side} quotes this, from {speaker}"),
        None => format!("only {side} quotes this"),
    };
    let (mentions, value) = (quote.mentions.clone(), Some(quote.text.clone()));
    let (a, b, value_a, value_b) =
        if relation == Relation::OnlyA { (mentions, vec![], value, None) } else { (vec![], mentions, None, value) };
    Detail { kind: DetailKind::Quote, relation, a, b, value_a, value_b, note, confidence: 0.8 }
}
