//! Two names for one role in one story.
//!
//! ```text
//! a: mayor Anna Brandt opened the bridge on Monday        conflict: Anna Brandt in A, Peter Lund in B
//! b: the bridge was opened on Monday by mayor Peter Lund
//! ```
//!
//! Reports name different people all the time: each has asked its own. So neither name may stand anywhere in the other
//! report, and the two must stand in the same place of sentences that answer each other, or bear the same role there.

use super::roles_of;
use crate::align::Side;
use crate::article::{Article, Mention, TokenKind};
use crate::details::name::{Name, NameKind};
use crate::language;
use crate::ledger::context::{Context, alike};
use crate::ledger::stated;
use rustc_hash::{FxHashMap, FxHashSet};

/// What two names need to be called one.
const BAR: f64 = 0.8;
/// How likely two sentences must answer each other for names in them to be held against each other.
const LIKELY: f64 = 0.2;

/// Two names that contradict each other.
pub(super) struct Conflict {
    /// Position in the names of `a`.
    pub a: usize,
    /// Position in the names of `b`.
    pub b: usize,
    /// How strongly their places say that they stand for one.
    pub strength: f64,
}

/// The names of which one report has one and the other another, for the same. `free` are those that have no counterpart.
pub(super) fn conflicts(context: &Context, free: [&[bool]; 2]) -> Vec<Conflict> {
    let [a, b] = context.sides;
    let common = [a, b].map(|side| {
        let sentences = side.article.sentences.iter();
        let tokens = sentences.flat_map(|s| s.tokens.iter().filter(|t| s.written(t).starts_with(char::is_lowercase)));
        tokens.map(|token| token.lower.as_str()).collect::<FxHashSet<&str>>()
    });
    let capitals = [a, b].map(|side| {
        let sentences = side.article.sentences.iter();
        let tokens = sentences.flat_map(|s| s.tokens.iter().filter(|t| s.written(t).starts_with(char::is_uppercase)));
        tokens.map(|token| token.lower.as_str()).collect::<FxHashSet<&str>>()
    });
    let strange = |side: usize, name: &Name| {
        let long = |word: &&str| word.chars().count() > 2;
        // "Keel Bank" and "Ostrom Bank": what kind of thing it is may be said in both.
        let own = name.forms.first().and_then(|form| form.split(' ').next()).unwrap_or_default();
        // "Boreal Dredging" has the look of a person's name, but "dredging" is a plain word of the report.
        // And a person is never called by the first word alone where the last is not: "Halden Foods", "Halden".
        let common = last(name).is_some_and(|last| common.iter().any(|words| words.contains(last)));
        let by_first = name.forms.iter().any(|form| form == own) && own != last(name).unwrap_or(own);
        let plain = name.roles.is_empty() && (common || by_first);
        if name.kind != NameKind::Person || plain {
            return !capitals[1 - side].contains(own) && name.canonical.chars().any(char::is_lowercase);
        }
        !name.forms.iter().flat_map(|form| form.split([' ', '-'])).filter(long).any(|w| context.has_word(1 - side, w))
    };
    // "Linda Castellan" and "Joan Castellan": the name that they share tells nothing.
    let namesakes = |x: &Name, y: &Name| {
        let first = |name: &Name| name.forms.first().and_then(|form| form.split(' ').next()).map(str::to_owned);
        let (Some(one), Some(other)) = (first(x), first(y)) else { return false };
        let persons = x.kind == NameKind::Person && y.kind == NameKind::Person && x.surname.is_some();
        let alone = |names: &[Name]| names.iter().filter(|name| name.surname == x.surname).count() == 1;
        persons
            && last(x) == last(y)
            && !context.has_word(1, &one)
            && !context.has_word(0, &other)
            && alone(&a.facts.names)
            && alone(&b.facts.names)
    };
    let open = |side: usize, names: &[Name]| -> Vec<usize> {
        (0..names.len()).filter(|i| free[side][*i] && strange(side, &names[*i])).collect()
    };
    let (open_a, open_b) = (open(0, &a.facts.names), open(1, &b.facts.names));
    // Which of them stand in which sentence of b.
    let mut standing: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for &y in &open_b {
        b.facts.names[y].mentions.iter().for_each(|mention| standing.entry(mention.sentence).or_default().push(y));
    }
    let lone = [lone(&a.facts.names, &open_a), lone(&b.facts.names, &open_b)];
    let mut found = vec![];
    let unmatched = |side: usize, names: &[Name]| (0..names.len()).filter(|i| free[side][*i]).collect::<Vec<_>>();
    let mut by_last: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for y in unmatched(1, &b.facts.names) {
        last(&b.facts.names[y]).into_iter().for_each(|last| by_last.entry(last).or_default().push(y));
    }
    for x in unmatched(0, &a.facts.names) {
        let one = &a.facts.names[x];
        for &y in last(one).and_then(|last| by_last.get(last)).into_iter().flatten() {
            let other = &b.facts.names[y];
            if namesakes(one, other) {
                let strength = strength(context, [a, b], one, other);
                if strength >= BAR {
                    found.push(Conflict { a: x, b: y, strength });
                }
            }
        }
    }
    for &x in &open_a {
        let answering = |at: usize| context.likely_counterparts(at, LIKELY).chain(context.near_counterparts(at));
        let sentences = a.facts.names[x].mentions.iter().flat_map(|mention| answering(mention.sentence));
        let mut met: Vec<usize> = sentences.filter_map(|sentence| standing.get(&sentence)).flatten().copied().collect();
        met.sort_unstable();
        met.dedup();
        for y in met {
            let (one, other) = (&a.facts.names[x], &b.facts.names[y]);
            let strength = strength(context, [a, b], one, other).max(left_over(context, [a, b], one, other, &lone));
            if strength >= BAR {
                found.push(Conflict { a: x, b: y, strength });
            }
        }
    }
    found.sort_by(|p, q| {
        q.strength.total_cmp(&p.strength).then_with(|| stated::order(p.a, p.b).cmp(&stated::order(q.a, q.b)))
    });
    let mut used = [FxHashSet::default(), FxHashSet::default()];
    found.retain(|conflict| {
        let free = !used[0].contains(&conflict.a) && !used[1].contains(&conflict.b);
        free && used[0].insert(conflict.a) && used[1].insert(conflict.b)
    });
    found
}

/// The sentences in which one name alone of those at the positions `open` stands.
fn lone(names: &[Name], open: &[usize]) -> FxHashSet<usize> {
    let mut of: FxHashMap<usize, usize> = FxHashMap::default();
    let mut lone = FxHashSet::default();
    for name in open {
        for mention in &names[*name].mentions {
            if *of.entry(mention.sentence).or_insert(*name) == *name {
                lone.insert(mention.sentence);
            } else {
                lone.remove(&mention.sentence);
            }
        }
    }
    lone
}

/// How strongly it speaks for two names to stand for one that they are all that is left: in sentences that surely answer each
/// other every other name of either has its counterpart.
fn left_over(context: &Context, sides: [Side; 2], x: &Name, y: &Name, lone: &[FxHashSet<usize>; 2]) -> f64 {
    let people = [x, y].iter().filter(|name| name.kind == NameKind::Person).count();
    let length = |name: &Name| name.canonical.split(' ').count();
    // "Corran Street" and "England" are places of two sizes.
    let unlike = people == 0 && length(x) != length(y);
    if people == 1 || unlike || one_in_two_forms(x, y) || role(x, y) < -0.5 {
        return 0.0;
    }
    let mut places: Vec<(usize, usize, f64)> = vec![];
    for (m, n) in x.mentions.iter().flat_map(|m| y.mentions.iter().map(move |n| (m, n))) {
        let link = context.link(m.sentence, n.sentence);
        if people == 2 && (speaks(sides[0], m) || speaks(sides[1], n)) {
            continue;
        }
        if link < 0.8 || !lone[0].contains(&m.sentence) || !lone[1].contains(&n.sentence) {
            continue;
        }
        let around = [(0, m), (1, n)].map(|(side, mention)| {
            context.around(side, mention.sentence, &tokens(sides[side].article, mention), false)
        });
        places.push((m.sentence, n.sentence, link + alike(&around[0], &around[1])));
    }
    places.sort_by(|p, q| q.2.total_cmp(&p.2));
    let best = places.first().map_or(0.0, |place| place.2);
    let several = places.iter().any(|place| place.0 != places[0].0 || place.1 != places[0].1);
    // "Food Workers United" and "Ostrom Workers United"; a place that is named once may be one of many.
    let enough = several || people == 2 && best >= 1.05 || shared_words(x, y) >= 2;
    if enough { best } else { 0.0 }
}

/// How many words two names have in common.
fn shared_words(x: &Name, y: &Name) -> usize {
    let words = |name: &Name| name.forms.first().map(|form| form.split(' ').map(str::to_owned).collect::<Vec<_>>());
    let (x, y) = (words(x).unwrap_or_default(), words(y).unwrap_or_default());
    x.iter().filter(|word| y.contains(word)).count()
}

/// Whether a verb of saying stands right beside a name: each report has asked its own people.
fn speaks(side: Side, mention: &Mention) -> bool {
    let language = language::of(&side.article.language);
    let place = tokens(side.article, mention);
    let all = &side.article.sentences[mention.sentence].tokens;
    let near = place.start.saturating_sub(3)..(place.end + 3).min(all.len());
    near.into_iter().any(|i| language.is_saying(&all[i].lower))
}

/// What the roles of two names say for their standing for one.
fn role(x: &Name, y: &Name) -> f64 {
    let (one, other) = (roles_of(x), roles_of(y));
    match (one.is_empty(), other.is_empty()) {
        (false, false) if one.iter().any(|role| other.iter().any(|same| head(role) == head(same))) => 0.4,
        (false, false) => -0.6,
        (true, true) => 0.0,
        _ => -0.1,
    }
}

/// How strongly the places of two names say that they stand for one.
fn strength(context: &Context, sides: [Side; 2], x: &Name, y: &Name) -> f64 {
    // "Keel Bank" and "Ostrom Bank".
    let people = [x, y].iter().filter(|name| name.kind == NameKind::Person).count();
    let one_sort = last(x).is_some() && last(x) == last(y) && (people < 2 || x.surname.is_none());
    let either_unknown = x.kind == NameKind::Unknown || y.kind == NameKind::Unknown;
    let comparable = one_sort || people == 2 || people == 0 && (x.kind == y.kind || either_unknown);
    if !comparable || one_in_two_forms(x, y) {
        return 0.0;
    }
    let persons = people == 2 && !one_sort;
    let sexes = x.gender.is_some() && y.gender.is_some() && x.gender != y.gender;
    let role = role(x, y);
    let mut best: f64 = 0.0;
    for m in &x.mentions {
        for n in &y.mentions {
            let link = context.likely(m.sentence, n.sentence);
            if link < LIKELY {
                continue;
            }
            let around = [(0, m), (1, n)].map(|(side, mention)| {
                let article = sides[side].article;
                context.around(side, mention.sentence, &tokens(article, mention), false)
            });
            let beside =
                neighbours(sides[0].article, m).iter().filter(|w| neighbours(sides[1].article, n).contains(w)).count();
            let same_words = alike(&around[0], &around[1]);
            // People are named for what they do. A place or a firm may be named for anything.
            let enough = match (persons, one_sort) {
                (true, _) => link + same_words >= if role > 0.0 { 0.62 } else { 1.1 },
                (false, true) => link >= 0.5 && same_words >= 0.2,
                (false, false) => link >= 0.8 && same_words >= if beside > 0 { 0.45 } else { 0.6 },
            };
            if !enough {
                continue;
            }
            best = best.max(link + same_words + 0.1 * beside.min(2) as f64);
        }
    }
    if best == 0.0 { 0.0 } else { best + role - if sexes { 0.1 } else { 0.0 } }
}

/// The last of several words, which says what sort of thing has the name: `bank`.
fn last(name: &Name) -> Option<&str> {
    name.forms.first().and_then(|form| form.rsplit_once(' ')).map(|(_, last)| last)
}

/// Whether two names may be one, in another spelling or for short.
fn one_in_two_forms(x: &Name, y: &Name) -> bool {
    let first = |name: &Name| name.forms.first().and_then(|form| form.split(' ').next()).unwrap_or_default().to_owned();
    let (one, other) = (first(x), first(y));
    strsim::jaro_winkler(&one, &other) >= 0.85
        || [(&one, y), (&other, x)].iter().any(|(short, long)| abbreviated(short, &long.canonical))
        || abbreviated(&x.canonical, &y.canonical)
        || abbreviated(&y.canonical, &x.canonical)
}

/// Whether a name may be another for short: its letters stand in the other one in order, from the first on. "Ky." is
/// Kentucky.
fn abbreviated(short: &str, long: &str) -> bool {
    let letters =
        |name: &str| name.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect::<Vec<_>>();
    let (short, long) = (letters(short), letters(long));
    let mut rest = long.iter();
    short.len() <= 4 && short.first() == long.first() && short.iter().all(|letter| rest.any(|other| other == letter))
}

/// The last word of a role, by which roles are the same: reports shorten "deputy mayor" to "mayor".
fn head(role: &str) -> &str {
    role.rsplit(' ').next().unwrap_or(role)
}

/// The tokens that a mention stands on.
fn tokens(article: &Article, mention: &Mention) -> std::ops::Range<usize> {
    let tokens = &article.sentences[mention.sentence].tokens;
    let start = tokens.partition_point(|token| token.span.end <= mention.start);
    let end = tokens.partition_point(|token| token.span.start < mention.end);
    start..end
}

/// The words right before and behind a mention.
fn neighbours(article: &Article, mention: &Mention) -> Vec<String> {
    let all = &article.sentences[mention.sentence].tokens;
    let place = tokens(article, mention);
    let before = all[..place.start].iter().rev().find(|token| token.kind == TokenKind::Word);
    let behind = all[place.end.min(all.len())..].iter().find(|token| token.kind == TokenKind::Word);
    before.into_iter().chain(behind).map(|token| token.stem.clone()).collect()
}
