//! Which names of two reports are the same.
//!
//! ```text
//! Serhiy Hayday   ~ Sergiy Haidai        keys of both words are alike
//! Emil C. Stan   ~ Mihai Vlad           an initial more or less
//! Dvorak           ~ Karel Dvořák          the family name alone
//! N.A.A.C.P.      ~ NAACP                full stops; also ~ Northern Alliance of Allotment Clubs and Parks
//! Ana Ruiz        ≠ Juan Ruiz            two first names are two people
//! ```

use super::key::{plain, skeleton};
use super::{Gender, Name, NameKind, group};
use crate::language::naming::{self, Naming};
use rustc_hash::FxHashMap;
use strsim::jaro_winkler;

/// The least score at which two names are held to be the same.
pub const SAME: f64 = 0.7;

/// A name ready to be matched.
#[derive(Debug)]
pub(crate) struct Ready<'n> {
    name: &'n Name,
    /// Words of weight, plain, without initials and suffixes.
    words: Vec<String>,
    keys: Vec<String>,
    /// All of it, plain, letters and digits only.
    joined: String,
    initials: String,
    /// With those of small words: `doma`.
    all_initials: String,
    place: bool,
}

pub(crate) fn ready<'n>(name: &'n Name, naming: &Naming) -> Ready<'n> {
    let all: Vec<String> = name
        .canonical
        .split([' ', '-', '–', '‐'])
        .map(|word| plain(&naming.uninflected(word)).chars().filter(|c| c.is_alphanumeric()).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect();
    let weighty = |(at, word): &(usize, &String)| {
        word.chars().count() > 1
            && (*at == 0 || !naming.suffixes.contains(word))
            && !matches!(word.as_str(), "the" | "of" | "for" | "and")
    };
    let mut words: Vec<String> = all.iter().enumerate().filter(weighty).map(|(_, word)| word.clone()).collect();
    if words.is_empty() {
        words.clone_from(&all);
    }
    let place = name.kind == NameKind::Place || naming.known_places.contains(&all.join(" "));
    Ready {
        name,
        keys: words.iter().map(|word| skeleton(word)).collect(),
        joined: all.concat(),
        initials: group::initials(&all),
        all_initials: all.iter().filter_map(|word| word.chars().next()).collect(),
        words,
        place,
    }
}

/// Positions of one name in the names of `a` and of `b`, and how sure the pair is.
pub type NamePair = (usize, usize, f64);

/// Pairs the names of two reports, each at most once, best first; the third figure is how sure the pair is, from
/// [`SAME`] to 1. Exact forms are taken before similar ones, so that a name both reports spell alike is never
/// paired with another. Only names that share a sound or a sign are compared, so that the time grows with the names and not with
/// their pairs, but for those that begin with one sound.
pub fn match_names(a: &[Name], b: &[Name], language: &str) -> Vec<NamePair> {
    let naming = naming::of(language);
    let [ready_a, ready_b] = [a, b].map(|names| names.iter().map(|name| ready(name, naming)).collect::<Vec<_>>());
    let mut pairs = vec![];
    let mut exact: FxHashMap<&str, usize> = FxHashMap::default();
    for (position, name) in ready_b.iter().enumerate() {
        exact.entry(name.joined.as_str()).or_insert(position);
    }
    let (mut free_a, mut free_b) = (vec![true; a.len()], vec![true; b.len()]);
    for (x, name) in ready_a.iter().enumerate() {
        if let Some(&y) = exact.get(name.joined.as_str()).filter(|&&y| free_b[y]) {
            (free_a[x], free_b[y]) = (false, false);
            pairs.push((x, y, 1.0));
        }
    }
    let mut index: FxHashMap<Mark, Vec<usize>> = FxHashMap::default();
    for (y, other) in ready_b.iter().enumerate().filter(|(y, _)| free_b[*y]) {
        marks(other).for_each(|mark| index.entry(mark).or_default().push(y));
    }
    let mut scored = vec![];
    for (x, one) in ready_a.iter().enumerate().filter(|(x, _)| free_a[*x]) {
        let mut met: Vec<usize> = marks(one).filter_map(|mark| index.get(&mark)).flatten().copied().collect();
        met.sort_unstable();
        met.dedup();
        for y in met {
            let score = similarity(one, &ready_b[y], naming);
            if score >= SAME {
                scored.push((x, y, score));
            }
        }
    }
    scored.sort_by(|p, q| q.2.total_cmp(&p.2).then(p.0.cmp(&q.0)).then(p.1.cmp(&q.1)));
    for (x, y, score) in scored {
        if free_a[x] && free_b[y] {
            (free_a[x], free_b[y]) = (false, false);
            pairs.push((x, y, score));
        }
    }
    pairs.sort_by_key(|pair| (pair.0, pair.1));
    pairs
}

/// What two names have in common when they can be the same: at least one of these.
#[derive(PartialEq, Eq, Hash)]
enum Mark<'n> {
    /// All letters: "Nanda Kumar", "Nandakumar".
    Joined(&'n str),
    /// The sounds of a word.
    Key(&'n str),
    /// The first sound of the last word of several, where another letter may be one more or less.
    First(Option<char>),
    /// The letters of an acronym, or of what it may stand for.
    Initials(&'n str),
    /// One long word, which is compared letter by letter.
    LongWord,
}

/// The least length of a name of one word that is compared letter by letter.
const LONG_WORD: usize = 8;

fn marks<'n>(name: &'n Ready) -> impl Iterator<Item = Mark<'n>> {
    let keys = name.keys.iter().map(|key| Mark::Key(key));
    let several = name.words.len() > 1;
    let last = name.keys.last().filter(|_| several).map(|key| Mark::First(key.chars().next()));
    let initials = if several { [&name.initials, &name.all_initials] } else { [&name.joined, &name.joined] };
    let is_long = !several && name.joined.chars().count() >= LONG_WORD;
    keys.chain([Mark::Joined(&name.joined)])
        .chain(last)
        .chain(initials.map(|initials| Mark::Initials(initials)))
        .chain(is_long.then_some(Mark::LongWord))
}

/// How likely two names are the same, from 0 to 1.
pub fn name_similarity(a: &Name, b: &Name, language: &str) -> f64 {
    let naming = naming::of(language);
    similarity(&ready(a, naming), &ready(b, naming), naming)
}

pub(crate) fn similarity(a: &Ready, b: &Ready, naming: &Naming) -> f64 {
    if a.joined == b.joined {
        return 1.0;
    }
    let clash = |x: NameKind, y: NameKind| x == NameKind::Person && y == NameKind::Place;
    if clash(a.name.kind, b.name.kind) || clash(b.name.kind, a.name.kind) {
        return 0.0;
    }
    if let (Some(x), Some(y)) = (a.name.gender, b.name.gender)
        && x != y
        && (a.words.len() == 1 || b.words.len() == 1)
    {
        return 0.0;
    }
    let acronym = |short: &Ready, long: &Ready| {
        short.words.len() == 1
            && long.words.len() > 1
            && (2..=8).contains(&short.joined.len())
            && (short.joined == long.initials || short.joined == long.all_initials)
            && shouted(&short.name.canonical)
    };
    if acronym(a, b) || acronym(b, a) {
        return 0.9;
    }
    if a.place && b.place && (naming.known_places.contains(&a.joined) && naming.known_places.contains(&b.joined)) {
        return 0.0;
    }
    let organisation = |x: &Ready| {
        x.name.kind == NameKind::Organisation || x.words.last().is_some_and(|word| naming.organisations.contains(word))
    };
    if organisation(a) || organisation(b) || a.place || b.place {
        return of_words(a, b, naming);
    }
    match (a.words.len(), b.words.len()) {
        (1, 1) => alone(a, b),
        (1, _) => family_alone(a, b),
        (_, 1) => family_alone(b, a),
        _ => people(a, b, naming).max(rejoined(a, b)),
    }
}

fn shouted(written: &str) -> bool {
    !written.chars().any(char::is_lowercase)
}

/// Two words: how alike they are; 0 where that is too little for anyone who asks, as it is of most.
fn word(a: &str, b: &str, key_a: &str, key_b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    if key_a == key_b && key_a.chars().count() >= 2 {
        return jaro_winkler(a, b).max(0.75) * 0.4 + 0.6;
    }
    let length = a.chars().count().min(b.chars().count());
    if length < 4 || key_a.chars().next() != key_b.chars().next() {
        return 0.0;
    }
    // One sound more or less in keys of some length, or one letter in words of some length.
    let (near, long) = (jaro_winkler(key_a, key_b) > 0.92, length >= 6);
    if !near && !long {
        return 0.0;
    }
    let alike = jaro_winkler(a, b);
    if near && alike > 0.85 || long && alike >= 0.92 { 0.8 } else { 0.0 }
}

/// A word alone on each side: nothing but its form speaks for it.
fn alone(a: &Ready, b: &Ready) -> f64 {
    let (a, b, x, y) = (&a.words[0], &b.words[0], &a.keys[0], &b.keys[0]);
    let length = a.chars().count().min(b.chars().count());
    let alike = jaro_winkler(a, b);
    if x == y && length >= 4 && alike > 0.75 {
        0.85
    } else if length >= LONG_WORD && alike > 0.95 && jaro_winkler(x, y) > 0.93 {
        0.75
    } else {
        0.0
    }
}

/// A family name alone against a full name.
fn family_alone(short: &Ready, long: &Ready) -> f64 {
    let last = long.words.len() - 1;
    let family = word(&short.words[0], &long.words[last], &short.keys[0], &long.keys[last]);
    if family >= 0.88 { 0.8 * family + 0.05 } else { 0.0 }
}

/// Two full names of people.
fn people(a: &Ready, b: &Ready, naming: &Naming) -> f64 {
    let (last_a, last_b) = (a.words.len() - 1, b.words.len() - 1);
    let family = |x: usize, y: usize| word(&a.words[x], &b.words[y], &a.keys[x], &b.keys[y]);
    let lasts = family(last_a, last_b);
    if lasts >= 0.78 {
        let first = first_names(&a.words[0], &b.words[0], &a.keys[0], &b.keys[0], naming);
        if first >= 0.78 {
            return (lasts * first).sqrt();
        }
    }
    // "Jitka Novotna" / "Jitka Novotná-Kern", "Bilal Ansari" / "Mohd Bilal Ansari", "José Mario Prieto Gil" / "Jose Mario Prieto".
    let (short, long) = if a.words.len() < b.words.len() { (a, b) } else { (b, a) };
    if long.words.len() > short.words.len() {
        let mut at = 0;
        let mut least: f64 = 1.0;
        for (position, part) in short.words.iter().enumerate() {
            let found = (at..long.words.len()).find(|&other| {
                let score = word(part, &long.words[other], &short.keys[position], &long.keys[other]);
                if score >= 0.85 {
                    least = least.min(score);
                }
                score >= 0.85
            });
            match found {
                Some(other) => at = other + 1,
                None => return 0.0,
            }
        }
        return least * 0.9;
    }
    let genders = matches!(
        (a.name.gender, b.name.gender),
        (Some(Gender::Man), Some(Gender::Woman)) | (Some(Gender::Woman), Some(Gender::Man))
    );
    // The first names are unlike, but the rare family name, the role and the sex are one: "Yiorgos Manolakis" / "Giorgos Manolakkis" the mayor.
    let roles = a.name.roles.iter().any(|role| b.name.roles.iter().any(|other| last_word(role) == last_word(other)));
    if !genders && roles && lasts >= 0.95 && a.words[0] != b.words[0] && same_ending(&a.words[0], &b.words[0]) {
        return 0.72;
    }
    0.0
}

/// Whether all but the first sounds of two first names are alike: `Yiannis` / `Giannis`.
fn same_ending(a: &str, b: &str) -> bool {
    let shared = a.chars().rev().zip(b.chars().rev()).take_while(|(x, y)| x == y).count();
    shared >= 4 && shared + 2 >= a.chars().count().max(b.chars().count())
}

fn last_word(role: &str) -> &str {
    role.rsplit(' ').next().unwrap_or(role)
}

/// Two first names: spelled alike, short for the other, an initial.
fn first_names(a: &str, b: &str, key_a: &str, key_b: &str, naming: &Naming) -> f64 {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    if of_two_sexes(short, long) {
        return 0.0;
    }
    let score = word(a, b, key_a, key_b);
    if short.chars().count() >= 2 && long.starts_with(short) {
        return score.max(0.85);
    }
    // Yuliya / Julia, Yekaterina / Ekaterina: the glide at the beginning is a matter of spelling.
    let glide = |name: &str| {
        name.strip_prefix(['y', 'j', 'i'])
            .filter(|rest| rest.starts_with(['a', 'e', 'i', 'o', 'u']))
            .unwrap_or(name)
            .to_owned()
    };
    if skeleton(&glide(a)) == skeleton(&glide(b)) && key_a.chars().count() > 2 {
        return score.max(0.85);
    }
    // Nikos / Nikolaos, Katerina / Aikaterini: one is inside the other but for its ending.
    let stem: String = short.chars().take(short.chars().count().saturating_sub(1)).collect();
    if stem.chars().count() >= 4
        && short.len() < long.len()
        && (long.starts_with(&stem) || stem.chars().count() >= 5 && long.contains(&stem))
    {
        return score.max(0.8);
    }
    let nickname = |x: &str, y: &str| {
        naming.nicknames.iter().any(|&(nick, full)| {
            nick == x && (full == y || naming.nicknames.iter().any(|&(other, same)| other == y && same == full))
        })
    };
    if nickname(a, b) || nickname(b, a) {
        return 0.85;
    }
    score
}

/// `Mario` / `Maria`, `Daniel` / `Daniela`: two names, however alike.
fn of_two_sexes(short: &str, long: &str) -> bool {
    let stem = |name: &str| name.strip_suffix(['a', 'o']).map(str::to_owned);
    let last = |name: &str| name.chars().next_back();
    short.chars().count() >= 4
        && (long.strip_suffix('a') == Some(short)
            || last(short) != last(long) && stem(short).is_some() && stem(short) == stem(long))
}

/// `Nanda Kumar` / `Nandakumar`, `Black Tarn` / `BlackTarn`.
fn rejoined(a: &Ready, b: &Ready) -> f64 {
    if a.joined == b.joined { 0.95 } else { 0.0 }
}

/// Organisations and places, word by word: the shorter form's words must all be in the longer one.
fn of_words(a: &Ready, b: &Ready, naming: &Naming) -> f64 {
    if a.words.len() == 1 && b.words.len() == 1 {
        return alone(a, b);
    }
    let (short, long) = if a.words.len() <= b.words.len() { (a, b) } else { (b, a) };
    let mut free: Vec<bool> = vec![true; long.words.len()];
    let mut total = 0.0;
    for (position, part) in short.words.iter().enumerate() {
        let best = (0..long.words.len())
            .filter(|&other| free[other])
            .map(|other| (other, word(part, &long.words[other], &short.keys[position], &long.keys[other])))
            .max_by(|x, y| x.1.total_cmp(&y.1));
        match best {
            Some((other, score)) if score >= 0.88 => {
                free[other] = false;
                total += score;
            }
            _ => return 0.0,
        }
    }
    let own = |word: &String| {
        !naming.organisations.contains(word) && !naming.places.contains(word) && !naming.groups.contains(word)
    };
    let rest = (0..long.words.len()).filter(|&at| free[at] && own(&long.words[at])).count();
    // What is left over must be a word for a kind of thing, and what is shared more than that.
    let weighty = short.words.iter().filter(|word| own(word)).count();
    let both_alone = short.words.len() == 1;
    if weighty == 0 || rest > 0 && (both_alone || weighty < 2) || both_alone && short.place != long.place {
        return 0.0;
    }
    if both_alone && (short.place || naming.known_places.contains(&short.words[0])) {
        return 0.0;
    }
    let share = total / long.words.len() as f64;
    0.7 + 0.25 * share
}
