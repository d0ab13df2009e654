//! From runs to names: all forms of one name in a report are one.
//!
//! ```text
//! Robert S. Mueller III … Mr. Mueller … Robert Mueller            one person
//! the National Rifle Association … the NRA                        one organisation
//! Liz Cheney … Mary Cheney … Ms. Cheney                           two people; the last is the one named before
//! ```

use super::atoms::{Atom, Line, Look};
use super::cues::{Points, Spotted};
use super::runs::Evidence;
use super::{Gender, Name, NameKind};
use crate::article::{Article, Mention};
use crate::language::given_names;
use crate::language::naming::Naming;
use rustc_hash::FxHashMap;

/// A name in the making.
#[derive(Debug)]
struct Draft {
    /// The longest form's words, initials and suffixes included.
    words: Vec<String>,
    /// Words without initials and suffixes.
    core: Vec<String>,
    spotted: Vec<usize>,
    points: Points,
}

/// Groups the runs of a report.
pub(super) fn names(
    article: &Article,
    lines: &[Line],
    evidence: &Evidence,
    naming: &Naming,
    spotted: Vec<Spotted>,
) -> Vec<Name> {
    let mut drafts: Vec<Draft> = vec![];
    let mut by_core: FxHashMap<Vec<String>, usize> = FxHashMap::default();
    let mut single = vec![];
    for (position, one) in spotted.iter().enumerate() {
        let core = core(&one.run.words, naming);
        if core.len() < 2 {
            single.push(position);
            continue;
        }
        let draft = *by_core.entry(core.clone()).or_insert_with(|| {
            drafts.push(Draft { words: vec![], core, spotted: vec![], points: Points::default() });
            drafts.len() - 1
        });
        take(&mut drafts[draft], position, one);
    }
    merge_middles(&mut drafts, naming);
    merge_parts(&mut drafts, naming);
    place_singles(&mut drafts, &single, &spotted, naming);
    drafts.retain(|draft| !draft.spotted.is_empty());
    let mut names: Vec<Name> =
        drafts.into_iter().map(|draft| finish(article, lines, naming, draft, &spotted)).collect();
    in_headlines(lines, evidence, &mut names);
    genders(article, lines, &mut names);
    names.iter_mut().for_each(|name| name.mentions.sort());
    names.sort_by(|x, y| x.mentions.first().cmp(&y.mentions.first()));
    names
}

fn take(draft: &mut Draft, position: usize, one: &Spotted) {
    if one.run.words.len() > draft.words.len() {
        draft.words.clone_from(&one.run.words);
    }
    draft.spotted.push(position);
    draft.points.add(one.points);
}

/// The words of a name without initials and `Jr`.
fn core(words: &[String], naming: &Naming) -> Vec<String> {
    let kept: Vec<String> = words
        .iter()
        .enumerate()
        .filter(|(at, word)| {
            (word.chars().count() > 1 && (*at == 0 || !naming.suffixes.contains(word)))
                || naming.particles.contains(word)
        })
        .map(|(_, word)| naming.uninflected(word))
        .collect();
    if kept.is_empty() { words.to_vec() } else { kept }
}

fn is_person(draft: &Draft) -> bool {
    matches!(draft.points.kind(), NameKind::Person | NameKind::Unknown)
}

/// `Franklin Delano Roosevelt` and `Franklin Roosevelt`.
fn merge_middles(drafts: &mut [Draft], naming: &Naming) {
    for long in 0..drafts.len() {
        for short in 0..drafts.len() {
            let (x, y) = (&drafts[long], &drafts[short]);
            let same = long != short
                && y.core.len() == 2
                && x.core.len() > 2
                && is_person(x)
                && is_person(y)
                && x.core[0] == y.core[0]
                && x.core.last() == y.core.last()
                && !x.core.iter().any(|word| naming.organisations.contains(word));
            if same {
                absorb(drafts, long, short);
            }
        }
    }
}

/// `van der Hoek` in `Pieter van der Hoek`, `St. Louis Tea Party` in `St. Louis Tea Party Coalition`.
fn merge_parts(drafts: &mut [Draft], naming: &Naming) {
    for short in 0..drafts.len() {
        if drafts[short].spotted.is_empty() {
            continue;
        }
        let words = &drafts[short].core;
        let longer: Vec<usize> = (0..drafts.len())
            .filter(|&long| {
                let x = &drafts[long];
                if long == short || x.spotted.is_empty() || x.core.len() <= words.len() {
                    return false;
                }
                let rest_before = &x.core[words.len()..];
                // A preposition before it alone does not make a place of a name whose family name a person bears.
                let person = is_person(x) || x.points.place < 2.9 && x.points.organisation < 2.0;
                let tail = x.core.ends_with(words) && person && is_person(&drafts[short]);
                let head = x.core.starts_with(words)
                    && drafts[short].points.kind() != NameKind::Place
                    && rest_before
                        .iter()
                        .all(|word| naming.organisations.contains(word) || naming.links.contains(word));
                tail || head
            })
            .collect();
        if let [long] = longer[..] {
            absorb(drafts, long, short);
        }
    }
}

fn absorb(drafts: &mut [Draft], into: usize, from: usize) {
    let spotted = std::mem::take(&mut drafts[from].spotted);
    let points = std::mem::take(&mut drafts[from].points);
    drafts[into].spotted.extend(spotted);
    drafts[into].points.add(points);
}

/// Gives family names alone, first names alone and acronyms to their full forms.
fn place_singles(drafts: &mut Vec<Draft>, single: &[usize], spotted: &[Spotted], naming: &Naming) {
    let full = drafts.len();
    let mut own: FxHashMap<String, usize> = FxHashMap::default();
    let mut by_last: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    let mut by_first: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    let mut by_initials: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (position, draft) in drafts.iter().enumerate().filter(|(_, draft)| !draft.spotted.is_empty()) {
        let shape = draft.core.iter().any(|word| naming.organisations.contains(word)) && !is_person(draft);
        if !shape && (draft.points.kind() != NameKind::Place || draft.points.place < 2.0) {
            by_last.entry(draft.core[draft.core.len() - 1].clone()).or_default().push(position);
            by_first.entry(draft.core[0].clone()).or_default().push(position);
        }
        by_initials.entry(initials(&draft.words)).or_default().push(position);
        let all: String = draft.words.iter().filter_map(|word| word.chars().next()).collect();
        if all != initials(&draft.words) {
            by_initials.entry(all).or_default().push(position);
        }
    }
    for &position in single {
        let one = &spotted[position];
        let word = core(&one.run.words, naming).pop().unwrap_or_default();
        let honoured = !one.run.title.is_empty();
        let at = one.run.sentence;
        let near = |candidates: &[usize], drafts: &[Draft]| -> Option<usize> {
            let fits = |&&draft: &&usize| {
                one.gender.is_none() || gender(&drafts[draft], spotted).is_none_or(|g| Some(g) == one.gender)
            };
            let last_before = |&draft: &usize| {
                drafts[draft]
                    .spotted
                    .iter()
                    .map(|&s| (spotted[s].run.sentence, spotted[s].run.first))
                    .filter(|&place| place < (at, one.run.first))
                    .max()
            };
            let mut fitting: Vec<usize> = candidates.iter().filter(fits).copied().collect();
            if fitting.len() > 1 {
                fitting.sort_by_key(last_before);
            }
            fitting.pop()
        };
        let place = naming.known_places.contains(&one.run.words.join(" ")) && !honoured;
        let by_name = || {
            let last = by_last.get(&word).filter(|_| !place).and_then(|candidates| near(candidates, drafts));
            last.or_else(|| {
                by_first
                    .get(&word)
                    .filter(|candidates| {
                        candidates.len() == 1 && !honoured && !place && is_person(&drafts[candidates[0]])
                    })
                    .map(|candidates| candidates[0])
            })
        };
        let by_acronym = || {
            let word = &one.run.words[0];
            (word.len() > 1 && word.len() < 9)
                .then(|| by_initials.get(word))
                .flatten()
                .filter(|candidates| candidates.len() == 1)
                .map(|candidates| candidates[0])
        };
        let draft = by_name().or_else(by_acronym).filter(|&draft| draft < full).unwrap_or_else(|| {
            *own.entry(word.clone()).or_insert_with(|| {
                drafts.push(Draft {
                    words: vec![],
                    core: vec![word.clone()],
                    spotted: vec![],
                    points: Points::default(),
                });
                drafts.len() - 1
            })
        });
        if draft >= full {
            take(&mut drafts[draft], position, one);
        } else {
            drafts[draft].spotted.push(position);
            let mut points = one.points;
            // An acronym or a family name alone says little of its own.
            points.organisation = if one.run.words[0].len() < 7 { points.organisation } else { 0.0 };
            drafts[draft].points.add(points);
        }
    }
}

/// The first letters of the words of weight: `nra`.
pub(super) fn initials(words: &[String]) -> String {
    words
        .iter()
        .filter(|word| !matches!(word.as_str(), "of" | "for" | "the" | "and" | "&" | "on" | "in" | "to"))
        .filter_map(|word| word.chars().next())
        .collect()
}

fn gender(draft: &Draft, spotted: &[Spotted]) -> Option<Gender> {
    draft.spotted.iter().find_map(|&position| spotted[position].gender)
}

/// Makes the name of a draft.
fn finish(article: &Article, lines: &[Line], naming: &Naming, draft: Draft, spotted: &[Spotted]) -> Name {
    let mention = |position: usize| {
        let run = &spotted[position].run;
        let line = &lines[run.sentence];
        Mention { sentence: run.sentence, start: line[run.first].start, end: line[run.end - 1].end }
    };
    // The fullest form: the most words, then the most letters (initials with their stop), then the first.
    let mut canonical = String::new();
    let mut forms: Vec<String> = vec![];
    let mut roles: Vec<String> = vec![];
    let mut mentions = vec![];
    let mut best = (0, 0);
    for &position in &draft.spotted {
        let place = mention(position);
        let written = place.written(article);
        let size = (spotted[position].run.words.len(), written.chars().filter(|c| c.is_alphabetic()).count());
        let form = spotted[position].run.words.join(" ");
        if size > best {
            best = size;
            canonical = written.to_owned();
            forms.retain(|known| *known != form);
            forms.insert(0, form);
        } else if !forms.contains(&form) {
            forms.push(form);
        }
        if let Some(role) = &spotted[position].role
            && !roles.contains(role)
        {
            roles.push(role.clone());
        }
        mentions.push(place);
    }
    mentions.sort();
    mentions.dedup();
    let kind = draft.points.kind();
    let surname = (kind == NameKind::Person || kind == NameKind::Unknown && draft.core.len() > 1)
        .then(|| surname(&canonical, naming))
        .flatten();
    Name { mentions, canonical, kind, roles, surname, gender: gender(&draft, spotted), forms }
}

/// The family name: the last word that is no suffix, with the particles before it.
fn surname(canonical: &str, naming: &Naming) -> Option<String> {
    let words: Vec<&str> = canonical.split(' ').collect();
    let folded: Vec<String> = words.iter().map(|word| crate::language::words::fold(word).replace('.', "")).collect();
    let last = (0..words.len()).rev().find(|&at| at == 0 || !naming.suffixes.contains(&folded[at]))?;
    let mut first = last;
    while first > 1 && naming.particles.contains(&folded[first - 1]) {
        first -= 1;
    }
    Some(words[first..=last].join(" "))
}

/// Adds the mentions of known names in headlines written in title case, where capitals find no name.
fn in_headlines(lines: &[Line], evidence: &Evidence, names: &mut [Name]) {
    // Longest forms first, so that "St. Louis Tea Party" is not taken for "St. Louis"; a family name alone if one bears it.
    let mut bearers: FxHashMap<&str, usize> = FxHashMap::default();
    names
        .iter()
        .filter_map(|name| name.surname.as_deref())
        .for_each(|surname| *bearers.entry(surname).or_default() += 1);
    let mut forms: Vec<(Vec<String>, usize)> = vec![];
    for (name, one) in names.iter().enumerate() {
        let family = one.surname.as_deref().filter(|_| one.kind == NameKind::Person);
        let family = family.filter(|family| bearers[family] == 1);
        let family = family.map(|family| crate::language::words::fold(family).replace('-', " "));
        let words = |form: &String| form.split(' ').map(str::to_owned).collect::<Vec<_>>();
        forms.extend(one.forms.iter().chain(&family).map(|form| (words(form), name)));
    }
    forms.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    let mut of_word: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (position, (words, _)) in forms.iter().enumerate() {
        of_word.entry(words[0].as_str()).or_default().push(position);
    }
    for (sentence, line) in lines.iter().enumerate().filter(|(sentence, _)| evidence.titled(*sentence)) {
        let mut free = vec![true; line.len()];
        let places: Vec<usize> = (0..line.len()).filter(|&at| line[at].look != Look::Sign).collect();
        let begun = places.iter().filter_map(|&at| of_word.get(line[at].folded.as_ref()));
        let mut begun: Vec<usize> = begun.flatten().copied().collect();
        begun.sort_unstable();
        begun.dedup();
        for (words, name) in begun.into_iter().map(|form| &forms[form]) {
            for window in places.windows(words.len()) {
                let fits = window.iter().zip(words).all(|(&at, word)| free[at] && line[at].folded == *word)
                    && line[window[0]].look == Look::Capital;
                let (first, last) = (window[0], window[words.len() - 1]);
                if fits && last - first < 2 * words.len() {
                    free[first..=last].fill(false);
                    names[*name].mentions.push(Mention { sentence, start: line[first].start, end: line[last].end });
                }
            }
        }
    }
}

/// Learns the sex of a person from the first name, or from the pronouns in sentences that name nobody else.
fn genders(article: &Article, lines: &[Line], names: &mut [Name]) {
    let speech = crate::language::speech::of(&article.language);
    let mut persons: Vec<Vec<(usize, usize)>> = vec![vec![]; lines.len()];
    for (position, name) in names.iter().enumerate().filter(|(_, name)| name.kind == NameKind::Person) {
        for mention in &name.mentions {
            persons[mention.sentence].push((mention.start, position));
        }
    }
    let mut votes = vec![(0_u32, 0_u32); names.len()];
    for (sentence, here) in persons.iter().enumerate() {
        let Some(&(start, person)) = here.iter().min() else { continue };
        if here.iter().any(|&(_, other)| other != person) {
            continue;
        }
        let same = lines[sentence].iter().filter(|atom| atom.start > start);
        let block = |at: usize| article.sentences[at].block;
        let next =
            (sentence + 1 < lines.len() && block(sentence + 1) == block(sentence) && persons[sentence + 1].is_empty())
                .then(|| lines[sentence + 1].iter().take(1));
        let mut quoted = false;
        let atoms: Vec<&Atom> = same.chain(next.into_iter().flatten()).collect();
        for (at, atom) in atoms.iter().enumerate() {
            if matches!(atom.lower, "\"" | "“" | "”") {
                quoted = !quoted;
            }
            // "Lena Brandt answered him", "… asked her if": the object of a clause is not its subject.
            let object = speech.objects.contains(&atom.folded)
                || speech.both_cases.contains(&atom.folded)
                    && atoms.get(at + 1).is_none_or(|next| {
                        next.folded.is_empty()
                            || speech.prepositions.contains(&next.folded)
                            || speech.relatives.contains(&next.folded)
                            || speech.determiners.contains(&next.folded)
                    });
            if !quoted && !object {
                votes[person].0 += u32::from(speech.men.contains(&atom.folded));
                votes[person].1 += u32::from(speech.women.contains(&atom.folded));
            }
        }
    }
    for (name, (men, women)) in names.iter_mut().zip(votes) {
        if name.gender.is_none() && name.kind == NameKind::Person && name.forms[0].contains(' ') {
            let first = name.forms[0].split(' ').next().unwrap_or_default();
            name.gender = if given_names::MEN.contains(first) {
                Some(Gender::Man)
            } else {
                given_names::WOMEN.contains(first).then_some(Gender::Woman)
            };
        }
        if name.gender.is_none() && men != women {
            name.gender = Some(if men > women { Gender::Man } else { Gender::Woman });
        }
    }
}
