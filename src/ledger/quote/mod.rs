//! The quotations of two reports.
//!
//! ```text
//! a: Putin said they "must carry out their tasks according to previously approved plans"
//! b: “Military units … must carry out their tasks according to previously approved plans,” Putin said.
//!      variant: A gives only a part of what B quotes, credited to Vladimir Putin in both
//! ```
//!
//! Two quotations answer each other when they share most of their words of weight in order; the same speaker and
//! linked sentences lower the bar, so that a rewording or another translation is found as well. One quotation has one
//! counterpart; further ones that repeat a part of it are listed in the same detail. The same long words from the mouths
//! of two people are a conflict, but only where both reports tell who speaks in the quotation's own sentence and where one
//! cannot be a description of the other (`speakers`). What one report alone quotes may stand in the other in indirect speech
//! (`indirect`).

mod indirect;
mod lines;
mod retellings;
mod similarity;
mod speakers;
#[cfg(test)]
mod tests;

use super::{Detail, QuoteMatch, Relation, stated};
use crate::align::{Link, Side};
use crate::article::Mention;
use crate::details::name::NameKind;
use crate::details::name::matching::{self, NamePair, Ready};
use crate::details::quote::{Attribution, Quote, QuoteKind};
use crate::language::{naming, speech};
use lines::{alone, both, conflict, retold};
use retellings::retellings;
use rustc_hash::{FxHashMap, FxHashSet};
use similarity::{Likeness, Rarity, Saying, likeness};
use speakers::Profile;
use std::cell::{OnceCell, RefCell};

/// What a pair needs, of words and support, to answer each other.
const NEEDED: f64 = 0.62;
/// The most that speakers and links support a pair.
const MOST_SUPPORT: f64 = 0.3;

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

/// A quotation, or the part of it that stands in one sentence.
#[derive(Clone, Debug)]
struct Piece {
    quote: usize,
    mentions: Vec<Mention>,
}

/// Every quotation in one piece.
fn whole(side: Side) -> Vec<Piece> {
    side.facts.quotes.iter().enumerate().map(|(quote, one)| Piece { quote, mentions: one.mentions.clone() }).collect()
}

/// Every quotation sentence by sentence.
fn parted(side: Side) -> Vec<Piece> {
    let parts = |(quote, one): (usize, &Quote)| {
        one.mentions.iter().map(move |mention| Piece { quote, mentions: vec![mention.clone()] }).collect::<Vec<_>>()
    };
    side.facts.quotes.iter().enumerate().flat_map(parts).collect()
}

/// What two reports' quotations are judged by, whole or in parts.
struct Ground<'r> {
    a: Side<'r>,
    b: Side<'r>,
    rarity: Rarity<'r>,
    names: FxHashMap<usize, usize>,
    linked: FxHashSet<(usize, usize)>,
    /// Which speakers were held against each other already, by their names in either report.
    speakers: RefCell<FxHashMap<(usize, usize), Speakers>>,
    /// The names of either report, ready to be compared.
    ready: [Vec<OnceCell<Ready<'r>>>; 2],
}

impl<'r> Ground<'r> {
    fn new(a: Side<'r>, b: Side<'r>, links: &[Link], names: &[NamePair]) -> Ground<'r> {
        Ground {
            a,
            b,
            rarity: Rarity::of(a.article.sentences.iter().chain(&b.article.sentences)),
            names: names.iter().map(|(x, y, _)| (*x, *y)).collect(),
            linked: links.iter().map(|link| (link.a, link.b)).collect(),
            speakers: RefCell::default(),
            ready: [a, b].map(|side| side.facts.names.iter().map(|_| OnceCell::new()).collect()),
        }
    }

    /// Whether two names, which are not paired, can be one speaker.
    fn speakers(&self, one: usize, other: usize) -> Speakers {
        *self.speakers.borrow_mut().entry((one, other)).or_insert_with(|| {
            let naming = naming::of(&self.a.article.language);
            let ready_a = self.ready[0][one].get_or_init(|| matching::ready(&self.a.facts.names[one], naming));
            let ready_b = self.ready[1][other].get_or_init(|| matching::ready(&self.b.facts.names[other], naming));
            let (one, other) = (&self.a.facts.names[one], &self.b.facts.names[other]);
            if matching::similarity(ready_a, ready_b, naming) >= matching::SAME {
                Speakers::Same
            } else if one.forms[0].split(' ').next() == other.forms[0].split(' ').next() {
                // "Begoña Etxeberria" may be "Begoña Echeverría".
                Speakers::Unknown
            } else if one.kind == NameKind::Person && other.kind == NameKind::Person {
                Speakers::Different
            } else {
                Speakers::Unknown
            }
        })
    }
}

impl Ground<'_> {
    /// Whether two speakers, at least one of whom has no name, cannot be one.
    fn excluded(&self, x: &Quote, y: &Quote) -> bool {
        let (Some(one), Some(other)) = (&x.speaker, &y.speaker) else { return false };
        let speech = speech::of(&self.a.article.language);
        let (names_a, names_b) = (&self.a.facts.names, &self.b.facts.names);
        let counterpart = |name: usize| self.names.iter().find(|(_, b)| **b == name).map(|(a, _)| *a);
        let profile_a = match x.speaker_name {
            Some(name) => {
                let other = self.names.get(&name).map(|&other| &names_b[other]);
                Profile::named(std::iter::once(&names_a[name]).chain(other), speech)
            }
            None => Profile::described(one, speech),
        };
        let profile_b = match y.speaker_name {
            Some(name) => {
                let other = counterpart(name).map(|other| &names_a[other]);
                Profile::named(std::iter::once(&names_b[name]).chain(other), speech)
            }
            None => Profile::described(other, speech),
        };
        profile_a.excludes(&profile_b)
    }
}

/// The pieces of both reports' quotations, to be judged pair by pair.
struct Court<'r> {
    ground: &'r Ground<'r>,
    pieces: [Vec<Piece>; 2],
    sayings: [Vec<Saying>; 2],
}

impl<'r> Court<'r> {
    fn new(ground: &'r Ground<'r>, pieces_of: fn(Side) -> Vec<Piece>) -> Court<'r> {
        let pieces = [ground.a, ground.b].map(pieces_of);
        let sayings = [(ground.a, &pieces[0]), (ground.b, &pieces[1])].map(|(side, pieces)| {
            pieces.iter().map(|piece| Saying::new(side.article, &piece.mentions, &ground.rarity)).collect()
        });
        Court { ground, pieces, sayings }
    }

    fn quotes(&self, a: usize, b: usize) -> (&'r Quote, &'r Quote) {
        (&self.ground.a.facts.quotes[self.pieces[0][a].quote], &self.ground.b.facts.quotes[self.pieces[1][b].quote])
    }

    fn linked(&self, a: usize, b: usize) -> bool {
        let (x, y) = (&self.pieces[0][a].mentions, &self.pieces[1][b].mentions);
        x.iter().any(|one| y.iter().any(|other| self.ground.linked.contains(&(one.sentence, other.sentence))))
    }

    fn speakers(&self, x: &Quote, y: &Quote) -> Speakers {
        match (x.speaker_name, y.speaker_name) {
            (Some(one), Some(other)) if self.ground.names.get(&one) == Some(&other) => Speakers::Same,
            (Some(one), Some(other)) => self.ground.speakers(one, other),
            _ if self.ground.excluded(x, y) => Speakers::Different,
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
        let part = part(&alike, short);
        // Most pairs share too little for anything else to matter.
        if part.max(alike.shared) + MOST_SUPPORT < NEEDED {
            return 0.0;
        }
        let speakers = self.speakers(x, y);
        let linked = self.linked(a, b);
        let support = match (speakers, linked) {
            (Speakers::Same, true) => MOST_SUPPORT,
            (Speakers::Same, false) => 0.18,
            (Speakers::Unknown, true) => 0.2,
            (Speakers::Unknown, false) => 0.05,
            (Speakers::Different, true) => -0.05,
            (Speakers::Different, false) => -0.25,
        };
        let whole = if alike.words >= 2 || linked && alike.words >= 1 { alike.shared } else { 0.0 };
        let score = part.max(whole) + support;
        if score >= NEEDED { score.min(0.97) } else { 0.0 }
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

/// How many holders of its words a quotation is held against at most, the rare words first: in long reports a word like "we"
/// stands in every second quotation, and weighs next to nothing.
const VISITS: usize = 4096;

/// The share of the shorter quotation's weight that both must have: with less, no support of speakers and links is enough.
const LEAST_SHARED: f64 = NEEDED - MOST_SUPPORT - 0.02;

/// All pairs that may answer each other, best first. Only quotations that share a word of weight are compared.
fn pairs(court: &Court) -> Vec<Pair> {
    // With the greatest weight that a form of the word has there.
    let mut holders: FxHashMap<u32, Vec<(usize, f64)>> = FxHashMap::default();
    for (b, saying) in court.sayings[1].iter().enumerate() {
        for (key, weight) in saying.keys() {
            let holders = holders.entry(key).or_default();
            match holders.last_mut() {
                Some((last, most)) if *last == b => *most = most.max(weight),
                _ => holders.push((b, weight)),
            }
        }
    }
    let mut pairs = vec![];
    let mut shared = vec![0.0; court.sayings[1].len()];
    let mut met = vec![];
    for (a, saying) in court.sayings[0].iter().enumerate() {
        let mut keys: Vec<(&[(usize, f64)], f64)> =
            saying.keys().filter_map(|(key, weight)| Some((holders.get(&key)?.as_slice(), weight))).collect();
        if keys.iter().map(|(holders, _)| holders.len()).sum::<usize>() > VISITS {
            keys.sort_by_key(|(holders, _)| holders.len());
        }
        let mut visits = 0;
        for (holders, weight) in keys {
            visits += holders.len();
            if visits > VISITS {
                break;
            }
            for &(b, most) in holders {
                if shared[b] == 0.0 {
                    met.push(b);
                }
                shared[b] += weight.max(most);
            }
        }
        met.retain(|&b| std::mem::take(&mut shared[b]) > LEAST_SHARED * saying.total.min(court.sayings[1][b].total));
        met.sort_unstable();
        let scored = met.drain(..).map(|b| Pair { a, b, score: court.score(a, b) });
        pairs.extend(scored.filter(|pair| pair.score > 0.0));
    }
    let worth = |pair: &Pair| {
        let (x, y) = court.quotes(pair.a, pair.b);
        let linked = if court.linked(pair.a, pair.b) { 0.02 } else { 0.0 };
        // Of repetitions the one in the text, not in the headline; of equals those of which the shorter has more words.
        pair.score
            + linked
            + 0.005
                * f64::from(
                    u8::from(x.attribution == Attribution::Named) + u8::from(y.attribution == Attribution::Named),
                )
            + 1e-4 * court.sayings[0][pair.a].words.len().min(court.sayings[1][pair.b].words.len()).min(99) as f64
    };
    // To the millionth: sums of the same numbers in another order, as in reports that are swapped, differ in their last digits.
    let mut pairs: Vec<(f64, Pair)> =
        pairs.into_iter().map(|pair| ((worth(&pair) * 1e6).round_ties_even(), pair)).collect();
    pairs.sort_by(|(x, p), (y, q)| y.total_cmp(x).then_with(|| stated::order(p.a, p.b).cmp(&stated::order(q.a, q.b))));
    pairs.into_iter().map(|(_, pair)| pair).collect()
}

/// Takes the best pairs, each piece once.
fn one_to_one(court: &Court, pairs: &[Pair], wanted: impl Fn(&Pair) -> bool) -> Vec<(usize, usize)> {
    let (mut free_a, mut free_b) = (vec![true; court.pieces[0].len()], vec![true; court.pieces[1].len()]);
    let mut chosen = vec![];
    for pair in pairs.iter().filter(|pair| wanted(pair)) {
        if free_a[pair.a] && free_b[pair.b] {
            (free_a[pair.a], free_b[pair.b]) = (false, false);
            chosen.push((pair.a, pair.b));
        }
    }
    chosen.sort_unstable();
    chosen
}

/// Which quotations answer each other, each at most once, in the order of `a`; and the ledger's lines: one for every two
/// sentences of quotations that answer each other, with what repeats a part of either, and one for every quotation that one
/// report alone has. `names` are the names that both have.
pub fn relate(a: Side, b: Side, links: &[Link], names: &[NamePair]) -> (Vec<QuoteMatch>, Vec<Detail>) {
    let ground = Ground::new(a, b, links, names);
    let court = Court::new(&ground, whole);
    let matches: Vec<QuoteMatch> =
        one_to_one(&court, &pairs(&court), |_| true).into_iter().map(|(a, b)| QuoteMatch { a, b }).collect();
    let mut details = vec![];
    let (mut told_a, mut told_b) = (vec![false; a.facts.quotes.len()], vec![false; b.facts.quotes.len()]);
    for pair in matches.iter().filter(|pair| torn(&court, pair.a, pair.b)) {
        (told_a[pair.a], told_b[pair.b]) = (true, true);
        details.push(conflict(&court, pair));
    }
    let parts = Court::new(&ground, parted);
    let pairs: Vec<Pair> = pairs(&parts);
    let quote = |side: usize, piece: usize| parts.pieces[side][piece].quote;
    let (torn_a, torn_b) = (told_a.clone(), told_b.clone());
    let chosen = one_to_one(&parts, &pairs, |pair| !torn_a[quote(0, pair.a)] && !torn_b[quote(1, pair.b)]);
    let mut group_of: [FxHashMap<usize, usize>; 2] = Default::default();
    let mut groups: Vec<[Vec<usize>; 2]> = vec![];
    for &(x, y) in &chosen {
        group_of[0].insert(x, groups.len());
        group_of[1].insert(y, groups.len());
        groups.push([vec![x], vec![y]]);
    }
    // What repeats a part: a headline, a second report of the same words.
    for pair in &pairs {
        match (group_of[0].get(&pair.a).copied(), group_of[1].get(&pair.b).copied()) {
            (None, Some(group)) if !torn_a[quote(0, pair.a)] => {
                groups[group][0].push(pair.a);
                group_of[0].insert(pair.a, group);
            }
            (Some(group), None) if !torn_b[quote(1, pair.b)] => {
                groups[group][1].push(pair.b);
                group_of[1].insert(pair.b, group);
            }
            _ => {}
        }
    }
    for group in &groups {
        group[0].iter().for_each(|&piece| told_a[quote(0, piece)] = true);
        group[1].iter().for_each(|&piece| told_b[quote(1, piece)] = true);
        details.push(both(&parts, group));
    }
    let (retold_a, retold_b) =
        (retellings(&ground, a, b, &told_a, links, false), retellings(&ground, b, a, &told_b, links, true));
    for (side, other, told, again, relation) in
        [(a, b, told_a, retold_a, Relation::OnlyA), (b, a, told_b, retold_b, Relation::OnlyB)]
    {
        for (position, quote) in side.facts.quotes.iter().enumerate() {
            match again.get(&position) {
                _ if told[position] || quote.kind != QuoteKind::Speech => {}
                Some((mention, share)) => {
                    details.push(retold(quote, &quote.text, mention, mention.written(other.article), relation, *share));
                }
                None => details.push(alone(quote, relation)),
            }
        }
    }
    (matches, details)
}

/// Whether the same words, long and distinctive, are credited to two people in the quotations' own sentences, to one of
/// them at least by name and not by a pronoun.
fn torn(court: &Court, a: usize, b: usize) -> bool {
    let (x, y) = court.quotes(a, b);
    let (one, other) = (&court.sayings[0][a], &court.sayings[1][b]);
    let alike = likeness(one, other);
    let long = one.words.len().min(other.words.len()) >= 6 && one.total.min(other.total) >= 6.0;
    let near = alike.same || alike.in_order > 0.95 && alike.shared > 0.9;
    let named = x.attribution.min(y.attribution) >= Attribution::Pronoun
        && x.attribution.max(y.attribution) == Attribution::Named;
    court.speakers(x, y) == Speakers::Different && long && near && named
}
