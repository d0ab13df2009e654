//! What the words around a name tell of it.
//!
//! ```text
//! Luhansk regional governor Serhiy Hayday told        "governor" before, "told" behind: a person, a governor
//! Ada Lunt, 68,                                  an age behind: a person
//! near the town of Bakhmut                             "town of" before: a place
//! the Institute for the Study of War                   "Institute": an organisation
//! ```

use super::atoms::{Atom, Line, Look};
use super::runs::Run;
use super::{Gender, NameKind};
use crate::language::naming::{self, Naming};
use crate::language::speech::{self, Speech};

/// A run with what its surroundings tell of it.
#[derive(Clone, Debug)]
pub(super) struct Spotted {
    pub run: Run,
    pub points: Points,
    pub role: Option<String>,
    pub gender: Option<Gender>,
}

/// Points for each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Points {
    pub person: f32,
    pub organisation: f32,
    pub place: f32,
}

impl Points {
    pub fn add(&mut self, other: Points) {
        self.person += other.person;
        self.organisation += other.organisation;
        self.place += other.place;
    }

    /// The kind with the most points; unknown below one point.
    pub fn kind(self) -> NameKind {
        let most = self.person.max(self.organisation).max(self.place);
        match most {
            _ if most < 0.9 => NameKind::Unknown,
            _ if most == self.person => NameKind::Person,
            _ if most == self.organisation => NameKind::Organisation,
            _ => NameKind::Place,
        }
    }
}

/// Reads the surroundings of a run.
pub(super) fn spot(run: Run, lines: &[Line], language: &str) -> Spotted {
    let (naming, speech) = (naming::of(language), speech::of(language));
    let line = &lines[run.sentence];
    let mut points = form(&run, line, naming);
    let mut gender = None;
    let mut role = None;
    if !run.title.is_empty() {
        points.person += 3.0;
        gender = gender_of(&run.title, naming);
        role = Some(run.title.join(" "));
    }
    if let Some((words, weight)) = role_before(line, run.first, naming) {
        points.person += weight;
        gender = gender.or_else(|| gender_of(&words, naming));
        role = role.or_else(|| Some(words.join(" ")));
    }
    if let Some(words) = role_behind(line, run.end, naming, speech) {
        points.person += 2.0;
        gender = gender.or_else(|| gender_of(&words, naming));
        role = role.or_else(|| Some(words.join(" ")));
    }
    points.add(around(&run, line, naming, speech));
    Spotted { run, points, role, gender }
}

/// What the words of the name itself tell.
fn form(run: &Run, line: &Line, naming: &Naming) -> Points {
    let mut points = Points::default();
    let words = &run.words;
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return points };
    let atoms = &line[run.first..run.end];
    let linked = words.iter().any(|word| matches!(word.as_str(), "of" | "for" | "and"));
    if words.len() > 1
        && (naming.organisations.contains(last)
            || (linked && words.iter().any(|word| naming.organisations.contains(word))))
    {
        points.organisation += 4.0;
    } else if words.len() > 1
        && (naming.places.contains(last)
            || matches!(
                first.as_str(),
                "mount" | "mt" | "lake" | "fort" | "north" | "south" | "east" | "west" | "new" | "port" | "cape"
            ))
    {
        points.place += 3.0;
    }
    let joined = words.join(" ");
    if naming.known_places.contains(&joined) || atoms.len() == 1 && naming.known_places.contains(atoms[0].lower) {
        points.place += 4.0;
    }
    if words.len() == 1 && atoms[0].shouted && joined.len() <= 6 {
        points.organisation += 2.5;
    }
    if (3..=5).contains(&words.len()) && atoms[1..atoms.len() - 1].iter().any(|atom| atom.initial)
        || words.len() > 2 && naming.suffixes.contains(last)
    {
        points.person += 3.0;
    }
    if words.len() > 2 && words[1..words.len() - 1].iter().any(|word| naming.particles.contains(word)) && !linked {
        points.person += 1.0;
    }
    if (2..=3).contains(&words.len())
        && points == Points::default()
        && atoms.iter().all(|atom| atom.look == Look::Capital || atom.glued)
    {
        points.person += 0.9;
    }
    points
}

/// A role written small directly before the name: `regional governor`.
fn role_before(line: &Line, first: usize, naming: &Naming) -> Option<(Vec<String>, f32)> {
    let mut at = first;
    // "his captain, Lt. Amos Pike", "the director of the water board, Stavros Lekas": a comma may stand between.
    let apposed = at > 0 && line[at - 1].folded == ",";
    if apposed {
        at -= 1;
    }
    // A title with a capital letter may already have been split off; step over it.
    while at > 0 && line[at - 1].look == Look::Capital && naming.titles.contains(&line[at - 1].folded) {
        at -= 1;
    }
    if at > 0 && line[at - 1].folded == "," && !apposed {
        at -= 1;
    }
    let mut words = vec![];
    while at > 0
        && words.len() < 3
        && line[at - 1].look == Look::Small
        && (naming.roles.contains(&line[at - 1].folded) || !words.is_empty())
        && !naming.openers.contains(&line[at - 1].folded)
    {
        at -= 1;
        words.insert(0, line[at].folded.to_string());
    }
    if !words.is_empty() {
        return Some((words, if apposed { 1.5 } else { 3.0 }));
    }
    if apposed {
        // "the director of the water board, Stavros Lekas,"
        let from = first.saturating_sub(9);
        let clause = line[from..first - 1]
            .iter()
            .rposition(|atom| atom.look == Look::Sign && !is_hyphen(atom))
            .map_or(from, |sign| from + sign + 1);
        let role = line[clause..first - 1]
            .iter()
            .position(|atom| atom.look == Look::Small && naming.roles.contains(&atom.folded))?;
        if line.get(clause + role + 1).is_some_and(|next| naming.places.contains(&next.folded)) {
            return None;
        }
        let article = line[clause..clause + role]
            .iter()
            .any(|atom| matches!(atom.folded.as_ref(), "the" | "a" | "an" | "its" | "his" | "her" | "their"));
        return article.then(|| (vec![line[clause + role].folded.to_string()], 1.5));
    }
    None
}

/// A role behind the name, set off by a comma: `Begoña Prats, the harbour pilot,`.
fn role_behind(line: &Line, end: usize, naming: &Naming, speech: &Speech) -> Option<Vec<String>> {
    if line.get(end)?.folded != "," {
        return None;
    }
    let mut words: Vec<String> = vec![];
    for atom in line[end + 1..].iter().take(8) {
        if atom.look == Look::Sign && !is_hyphen(atom)
            || speech.prepositions.contains(&atom.folded)
            || speech.relatives.contains(&atom.folded)
            || speech.verbs.contains(&atom.folded)
        {
            break;
        }
        let role = naming.roles.contains(&atom.folded);
        if atom.look == Look::Capital && !role {
            words.clear();
        } else if !naming.openers.contains(&atom.folded) && atom.look != Look::Sign {
            words.push(atom.folded.to_string());
        }
        if role {
            words.drain(..words.len().saturating_sub(2));
            return Some(words);
        }
    }
    None
}

/// Verbs, ages, prepositions and relative clauses around the name.
fn around(run: &Run, line: &Line, naming: &Naming, speech: &Speech) -> Points {
    let mut points = Points::default();
    let before = |steps: usize| run.first.checked_sub(steps).and_then(|at| line.get(at));
    let behind = |steps: usize| line.get(run.end + steps);
    let small = |atom: Option<&Atom>, test: &dyn Fn(&str) -> bool| {
        atom.is_some_and(|atom| atom.look == Look::Small && test(&atom.folded))
    };
    let says = |word: &str| speech.verbs.contains(word);
    if small(behind(0), &says) || small(behind(0), &|word| speech.auxiliaries.contains(word)) && small(behind(1), &says)
    {
        points.person += 1.0;
        points.organisation += 0.4;
    }
    let behind_verb =
        |word: &str| matches!(word, "said" | "says" | "wrote" | "asked" | "added") || speech.verb_first && says(word);
    if small(before(1), &behind_verb) {
        points.person += 1.5;
    }
    if behind(0).is_some_and(|atom| atom.folded == ",") {
        if small(behind(1), &|word| word == "who" || word == "whose") {
            points.person += 2.0;
        }
        if behind(1).is_some_and(|atom| {
            atom.look == Look::Number && atom.folded.len() <= 3 && atom.folded.parse::<u8>().is_ok_and(|age| age < 120)
        }) && behind(2).is_some_and(|atom| atom.look == Look::Sign)
        {
            points.person += 3.0;
        }
        if behind(1).is_some_and(|atom| atom.look == Look::Capital && naming.known_places.contains(atom.lower))
            && run.title.is_empty()
        {
            points.place += 1.0;
        }
    }
    let the = small(before(1), &|word| word == "the");
    let preposition = if the { before(2) } else { before(1) };
    if small(preposition, &|word| naming.place_prepositions.contains(word)) {
        let strong = small(preposition, &|word| matches!(word, "in" | "at" | "near"));
        points.place += if strong { 1.2 } else { 0.5 };
    }
    if small(before(1), &|word| word == "of") && small(before(2), &|word| naming.places.contains(word)) {
        points.place += 3.0;
    }
    if small(behind(0), &|word| naming.places.contains(word)) && run.words.len() < 3 {
        points.place += 1.5;
    }
    if the {
        points.organisation += 0.5;
        points.person -= 2.0;
    }
    points
}

/// The sex that a title or role tells.
fn gender_of(words: &[String], naming: &Naming) -> Option<Gender> {
    let any = |test: &dyn Fn(&str) -> bool| words.iter().any(|word| test(word));
    if any(&|word| {
        naming.titles_of_men.contains(word) || word.ends_with("man") && word != "woman" && !word.ends_with("woman")
    }) {
        Some(Gender::Man)
    } else if any(&|word| naming.titles_of_women.contains(word) || word.ends_with("woman")) {
        Some(Gender::Woman)
    } else {
        None
    }
}

fn is_hyphen(atom: &Atom) -> bool {
    matches!(atom.lower, "-" | "‐" | "‑" | "–")
}
