//! Names in languages that give every noun a capital letter.
//!
//! ```text
//! Dabei wurden elf Menschen verletzt, sagte Feuerwehrsprecher Jonas Brückner in Brunnau.
//!                  ^^^^^^^^ counted: a noun          ^^^^^^^^^^^^^^ a title, a first name
//!                                                                                ^^^^^^^ no article, and so again elsewhere
//! ```
//!
//! A capital letter alone tells nothing there. A name has a first name or a title before it, stands beside a verb of saying,
//! is written in capitals, is a place that everybody knows, or stands without an article again and again; a word that the
//! report also uses with an article or a figure is a noun.

use super::atoms::{Atom, Line, Look};
use crate::language::naming::Naming;
use crate::language::speech::Speech;
use rustc_hash::{FxHashMap, FxHashSet};

/// How a report uses its capitalised words.
#[derive(Debug, Default)]
pub(super) struct Nouns {
    /// Words behind an article or a figure.
    determined: FxHashSet<String>,
    /// Last words of names that a first name or a title tells.
    families: FxHashSet<String>,
    /// How often a word stands right behind a preposition of place.
    places: FxHashMap<String, u32>,
    /// How often two words stand side by side.
    pairs: FxHashMap<(String, String), u32>,
}

impl Nouns {
    /// Reads how the words of a report are used. Linear in them.
    pub fn gather(lines: &[Line], naming: &Naming, speech: &Speech) -> Nouns {
        let mut nouns = Nouns::default();
        for line in lines {
            for at in 0..line.len() {
                let atom = &line[at];
                let Some(before) = at.checked_sub(1).map(|before| &line[before]).filter(|_| atom.look == Look::Capital)
                else {
                    continue;
                };
                match before.look {
                    Look::Number => {
                        nouns.determined.insert(atom.folded.to_string());
                    }
                    Look::Small if naming.place_prepositions.contains(&before.folded) => {
                        *nouns.places.entry(atom.folded.to_string()).or_default() += 1;
                    }
                    Look::Small if speech.determiners.contains(&before.folded) => {
                        // "der Jonas" is spoken only; "die Bürgermeisterin Seelmann" determines the title.
                        nouns.determined.insert(atom.folded.to_string());
                    }
                    Look::Capital => {
                        if naming.given_names.contains(&before.folded) || naming.is_title(&before.folded) {
                            nouns.families.insert(atom.folded.to_string());
                        }
                        *nouns.pairs.entry((before.folded.to_string(), atom.folded.to_string())).or_default() += 1;
                    }
                    _ => {}
                }
            }
        }
        nouns
    }

    /// Whether a word is a noun by its form or its use.
    fn is_noun(&self, word: &str, naming: &Naming) -> bool {
        let ends = || naming.noun_endings.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending));
        self.determined.contains(word)
            || naming.bare_nouns.contains(word)
            || naming.is_title(word)
            || !naming.given_names.contains(word) && ends()
    }

    /// Whether a run of capitalised words is a name. `titled`: a title stands before it; `before` and `behind` are the
    /// atoms around it.
    pub fn is_name(
        &self,
        atoms: &[Atom],
        titled: bool,
        around: [Option<&Atom>; 2],
        naming: &Naming,
        speech: &Speech,
    ) -> bool {
        let words: Vec<&Atom> = atoms.iter().filter(|atom| atom.look == Look::Capital).collect();
        let noun = |atom: &&Atom| self.is_noun(&atom.folded, naming);
        let known = |atom: &&Atom| naming.known_places.contains(&atom.folded);
        match words[..] {
            [] => false,
            [one] => {
                let repeated = self.places.get(&*one.folded).is_some_and(|count| *count > 1);
                let family = self.families.contains(&*one.folded);
                one.shouted || known(&one) || (titled || family || repeated) && !noun(&one)
            }
            [first, .., last] => {
                let given = words[..words.len() - 1].iter().any(|atom| naming.given_names.contains(&atom.folded));
                if given || first.shouted && !noun(&last) {
                    return true;
                }
                if words.iter().any(noun) {
                    // "Velin AG", "Deutsche Bank"
                    let kind = words.iter().any(|atom| naming.organisations.contains(&atom.folded));
                    return kind && !words.iter().all(noun);
                }
                let says = |atom: Option<&Atom>| atom.is_some_and(|atom| speech.verbs.contains(&atom.folded));
                let pair = (first.folded.to_string(), last.folded.to_string());
                titled || around.into_iter().any(says) || self.pairs.get(&pair).is_some_and(|count| *count > 1)
            }
        }
    }
}
