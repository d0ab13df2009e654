//! Runs of capitalised words: the raw material of names.
//!
//! ```text
//! Earlier, Russian Defense Minister Sergei Shoigu reported to Putin that …
//! ^^^^^^^ begins the sentence, is written small elsewhere: no name
//!          ^^^^^^^ a nationality         ^^^^^^^^^^^^^ a run             ^^^^^ a run
//!                  ^^^^^^^^^^^^^^^^ its title
//! ```

use super::atoms::{Atom, Line, Look};
use super::nouns::Nouns;
use crate::article::{Article, BlockKind};
use crate::language::naming::Naming;
use crate::language::speech::{self, Speech};
use rustc_hash::FxHashMap;

/// A run of capitalised words in a sentence, title and nationality split off.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// The sentence.
    pub sentence: usize,
    /// Its first atom.
    pub first: usize,
    /// One past its last atom.
    pub end: usize,
    /// Its words, folded.
    pub words: Vec<String>,
    /// The title before it, folded, without nationality: `defense minister`.
    pub title: Vec<String>,
}

/// How a report writes its words, wherever capitals mean something.
#[derive(Debug)]
pub(super) struct Evidence<'l> {
    speech: &'static Speech,
    counts: FxHashMap<&'l str, Count>,
    titled: Vec<bool>,
    /// Where the language gives every noun a capital.
    nouns: Option<Nouns>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Count {
    capital: u32,
    small: u32,
}

impl<'l> Evidence<'l> {
    /// Counts capitals and small letters of every word away from the beginning of sentences and outside headlines.
    pub fn gather(article: &Article, lines: &'l [Line], naming: &Naming) -> Self {
        let speech = speech::of(&article.language);
        let nouns = naming.capital_nouns.then(|| Nouns::gather(lines, naming, speech));
        let mut evidence = Evidence { speech, counts: FxHashMap::default(), titled: vec![], nouns };
        for (position, line) in lines.iter().enumerate() {
            let titled = in_title_case(line, article.kind(position), naming);
            evidence.titled.push(titled);
            for atom in line.iter().filter(|_| !titled) {
                match atom.look {
                    Look::Capital if !atom.opening => evidence.counts.entry(&atom.folded).or_default().capital += 1,
                    Look::Small => evidence.counts.entry(&atom.folded).or_default().small += 1,
                    _ => {}
                }
            }
        }
        evidence
    }

    /// Whether the sentence is a headline in title case or all capitals.
    pub fn titled(&self, sentence: usize) -> bool {
        self.titled[sentence]
    }

    /// Whether a word is capitalised where it need not be; `None` where the report does not show it.
    fn a_name(&self, word: &str) -> Option<bool> {
        self.counts.get(word).map(|count| count.capital > 0 && count.capital >= count.small)
    }
}

/// Whether nearly every word of weight has a capital letter.
fn in_title_case(line: &Line, kind: BlockKind, naming: &Naming) -> bool {
    let heading = matches!(kind, BlockKind::Headline | BlockKind::Subhead | BlockKind::Caption);
    let (mut capital, mut small) = (0, 0);
    for atom in line.iter().filter(|atom| !atom.initial && !naming.links.contains(&atom.folded)) {
        let short = heading && atom.folded.chars().count() < 4 || naming.openers.contains(&atom.folded);
        match atom.look {
            Look::Capital => capital += 1,
            Look::Small if !short => small += 1,
            _ => {}
        }
    }
    if heading { capital >= 2 && capital >= 4 * small } else { capital >= 6 && small == 0 }
}

/// Finds the runs of a sentence.
pub(super) fn find(sentence: usize, line: &Line, evidence: &Evidence, naming: &Naming, found: &mut Vec<Run>) {
    let mut at = 0;
    while at < line.len() {
        if !begins(line, at, evidence, naming) {
            at += 1;
            continue;
        }
        let end = extend(line, at, naming);
        split(sentence, line, at, end, evidence, naming, found);
        at = end;
    }
}

/// Whether a run may begin here.
fn begins(line: &Line, at: usize, evidence: &Evidence, naming: &Naming) -> bool {
    let atom = &line[at];
    if atom.look != Look::Capital || naming.never.contains(&atom.folded) || (atom.initial && atom.end - atom.start == 1)
    {
        return false;
    }
    let follows = line
        .get(at + 1)
        .is_some_and(|next| next.look == Look::Capital && !next.glued && !naming.never.contains(&next.folded));
    if !atom.opening {
        return !(naming.openers.contains(&atom.folded) && evidence.a_name(&atom.folded) != Some(true) && !follows);
    }
    if naming.openers.contains(&atom.folded) {
        return false;
    }
    match evidence.a_name(&atom.folded) {
        Some(known) => known || (follows && !looks_inflected(&atom.folded)),
        None => {
            follows && !looks_inflected(&atom.folded)
                || atom.possessive
                || atom.shouted
                || speaks(line, at, evidence.speech)
                || naming.known_places.contains(&atom.folded)
        }
    }
}

/// Whether the word is likely a participle or an adverb that opens a sentence: `Posting`, `Asked`, `Officially`.
fn looks_inflected(word: &str) -> bool {
    word.len() > 4 && ["ing", "ed", "ly"].iter().any(|ending| word.ends_with(ending))
}

/// Whether the next word is a small-letter verb of saying.
fn speaks(line: &Line, at: usize, speech: &Speech) -> bool {
    line.get(at + 1).is_some_and(|next| next.look == Look::Small && speech.verbs.contains(&next.folded))
}

/// Where the run that begins here ends.
fn extend(line: &Line, at: usize, naming: &Naming) -> usize {
    let mut end = at + 1;
    let mut linked = false;
    while end < line.len() {
        let last = &line[end - 1];
        if last.possessive {
            break;
        }
        let next = &line[end];
        let capital = |position: usize| {
            line.get(position).is_some_and(|atom| atom.look == Look::Capital && !naming.never.contains(&atom.folded))
        };
        if next.look == Look::Capital {
            let group = naming.groups.contains(&next.folded)
                && !line.get(end + 1).is_some_and(|after| after.look == Look::Capital);
            // "Kansas City, Mo. The resolution": a sentence ended in the abbreviation.
            let new_sentence = last.lower.len() > 1
                && !last.initial
                && last.end - last.start > last.lower.len()
                && naming.openers.contains(&next.folded);
            if naming.never.contains(&next.folded) || next.glued || group || next.opening || new_sentence {
                break;
            }
            end += 1;
        } else if next.look == Look::Sign
            && next.glued
            && is_hyphen(next)
            && line
                .get(end + 1)
                .is_some_and(|after| after.glued && (after.look == Look::Capital || after.look == Look::Number))
        {
            end += 2;
        } else if next.look == Look::Small && naming.particles.contains(&next.folded) && next.folded != "the" {
            let second = line
                .get(end + 1)
                .is_some_and(|after| after.look == Look::Small && naming.particles.contains(&after.folded));
            // "Gutachten der Behörde" is no "Ursula von der Leyen".
            if naming.capital_nouns && !naming.given_names.contains(&last.folded) {
                break;
            }
            let skip = if second { 2 } else { 1 };
            if !capital(end + skip) {
                break;
            }
            end += skip + 1;
        } else if naming.links.contains(&next.folded) && !next.glued {
            let article = line.get(end + 1).is_some_and(|after| after.folded == "the");
            let skip = if article { 2 } else { 1 };
            let heads = line[at..end].iter().any(|atom| naming.organisations.contains(&atom.folded));
            let geographic = naming.places.contains(&last.folded) || naming.organisations.contains(&last.folded);
            let joins = match next.folded.as_ref() {
                "of" => geographic || linked || ends_in_head(line, end + skip, naming),
                "for" => heads,
                "on" => heads && geographic,
                "and" => {
                    (linked
                        && !naming.known_places.contains(line.get(end + 1).map_or("", |after| after.folded.as_ref())))
                        || joins_before_head(line, end, naming)
                }
                "&" => true,
                _ => false,
            };
            let adjective = line.get(end + skip).is_some_and(|after| naming.groups.contains(&after.folded))
                && !capital(end + skip + 1);
            if !joins || adjective || !capital(end + skip) {
                break;
            }
            linked |= next.folded != "&";
            end += skip + 1;
        } else {
            break;
        }
    }
    end
}

/// `Health and Human Services Department`: what follows `and` ends in the name of a kind of organisation.
fn joins_before_head(line: &Line, at: usize, naming: &Naming) -> bool {
    let words: Vec<&Atom> = line[at + 1..].iter().take_while(|atom| atom.look == Look::Capital).collect();
    words.len() > 2
        && matches!(
            words[words.len() - 1].folded.as_ref(),
            "department" | "ministry" | "committee" | "commission" | "agency"
        )
        && naming.organisations.contains(&words[words.len() - 1].folded)
}

/// `Defense of Marriage Act`: the capitals behind `of` end in the name of a kind of thing.
fn ends_in_head(line: &Line, at: usize, naming: &Naming) -> bool {
    let run = line
        .get(at..)
        .map_or(0, |rest| rest.iter().take_while(|atom| atom.look == Look::Capital && !atom.possessive).count());
    run > 1 && naming.organisations.contains(&line[at + run - 1].folded)
}

fn is_hyphen(atom: &Atom) -> bool {
    matches!(atom.lower, "-" | "‐" | "‑" | "–")
}

/// Parts title, nationality and name of a run, and keeps the name.
fn split(
    sentence: usize,
    line: &Line,
    at: usize,
    end: usize,
    evidence: &Evidence,
    naming: &Naming,
    found: &mut Vec<Run>,
) {
    let atoms = &line[at..end];
    // "Analyst Jonas Merrick of Keel Bank": a sentence that opens with a role names a person, and then where from.
    if atoms[0].opening && naming.roles.contains(&atoms[0].folded) {
        let of = atoms.iter().position(|atom| atom.folded == "of").filter(|of| (3..=4).contains(of));
        if let Some(of) = of
            && atoms[1..of].iter().all(|atom| atom.look == Look::Capital)
        {
            split(sentence, line, at, at + of, evidence, naming, found);
            split(sentence, line, at + of + 1, end, evidence, naming, found);
            return;
        }
    }
    let mut first = 0;
    // The last title word with a name behind it that is no name of an organisation or a place.
    let organisation =
        |word: &Atom| naming.organisations.contains(&word.folded) || naming.places.contains(&word.folded);
    if let Some(title) = (0..atoms.len().saturating_sub(1))
        .rev()
        .find(|&word| naming.is_title(&atoms[word].folded) && !atoms[word].shouted)
    {
        let behind = &atoms[title + 1..];
        let named = behind.iter().filter(|atom| atom.look == Look::Capital && !atom.initial).count() > 0;
        if named && !behind.iter().any(organisation) && !is_hyphen(&behind[0]) && behind[0].look == Look::Capital {
            first = title + 1;
        }
    }
    // "Porter Silas Webb said", "Painter Una Frost": a capital letter only because it opens the sentence.
    let rest = &atoms[1.min(atoms.len())..];
    if first == 0 && atoms[0].opening && rest.len() >= 2 {
        let role = naming.roles.contains(&atoms[0].folded) && evidence.a_name(&atoms[0].folded) != Some(true);
        let small = evidence.a_name(&atoms[0].folded) == Some(false);
        let person = rest.iter().all(|atom| atom.look == Look::Capital && !organisation(atom));
        first = usize::from(person && (role || small));
    }
    let mut title: Vec<String> =
        atoms[..first].iter().filter(|atom| atom.look != Look::Sign).map(|atom| atom.folded.to_string()).collect();
    // A place or nationality before the title is no part of it: "Nebraska Attorney General Jon Bruning".
    while let Some(word) = title.first() {
        if title.len() > 1 && (naming.groups.contains(word) || naming.known_places.contains(word)) {
            title.remove(0);
        } else {
            break;
        }
    }
    if first > 1 && naming.known_places.contains(&atoms[0].folded) {
        found.push(Run { sentence, first: at, end: at + 1, words: vec![atoms[0].folded.to_string()], title: vec![] });
    }
    while first < atoms.len() && naming.groups.contains(&atoms[first].folded) {
        let rest = &atoms[first + 1..];
        let stays = rest.first().is_some_and(&organisation) || rest.len() >= 2 && rest.last().is_some_and(organisation);
        if stays {
            break;
        }
        first += 1;
        if atoms.get(first).is_some_and(is_hyphen) {
            first += 1;
        }
    }
    while first < atoms.len()
        && (atoms[first].look != Look::Capital
            || naming.openers.contains(&atoms[first].folded)
                && evidence.a_name(&atoms[first].folded) != Some(true)
                && atoms.len() - first == 1)
    {
        first += 1;
    }
    let atoms = &atoms[first.min(atoms.len())..];
    let words: Vec<String> =
        atoms.iter().filter(|atom| atom.look != Look::Sign).map(|atom| atom.folded.to_string()).collect();
    let letters: usize = words.iter().map(|word| word.chars().count()).sum();
    let title_alone =
        title.is_empty() && words.iter().all(|word| naming.is_title(word) || word == "house" && words.len() > 1);
    if letters < 2
        || title_alone
        || words.iter().all(|word| naming.never.contains(word) || naming.groups.contains(word))
    {
        return;
    }
    if words.len() == 1 && atoms[0].initial {
        return;
    }
    if let Some(nouns) = &evidence.nouns {
        let around = [(at + first).checked_sub(1).and_then(|before| line.get(before)), line.get(end)];
        if !nouns.is_name(atoms, !title.is_empty(), around, naming, evidence.speech) {
            return;
        }
    }
    found.push(Run { sentence, first: at + first, end, words, title });
}
