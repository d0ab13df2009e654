//! Whether two speakers can be one.
//!
//! ```text
//! the mayor / Anna Petersen                 may be: nothing speaks against it
//! a police spokeswoman / Mayor Ole Dahl     no: another office, and no man is a spokeswoman
//! a spokesman for the mayor / the mayor     may be: the one speaks for the other
//! ```
//!
//! One who speaks without a name is taken for another only where the report leaves no room for doubt: both hold offices that
//! one person does not hold together, or one is a man and the other a woman.

use crate::details::name::{Gender, Name};
use crate::language::speech::Speech;
use crate::language::words::fold;

/// A speaker as a report tells of him or her.
#[derive(Debug, Default)]
pub(super) struct Profile {
    /// The positions in [`Speech::offices`] of the offices held.
    offices: Vec<usize>,
    /// Whether this is the voice of a service, known to be no office: `a police spokeswoman`.
    service: bool,
    woman: bool,
    man: bool,
    /// Every office that the description mentions, also as somebody else's: `for the mayor`.
    mentioned: Vec<usize>,
}

impl Profile {
    /// One known by name, from what both reports call the same person.
    pub fn named<'n>(names: impl Iterator<Item = &'n Name>, speech: &Speech) -> Profile {
        let mut profile = Profile::default();
        for name in names {
            profile.man |= name.gender == Some(Gender::Man);
            profile.woman |= name.gender == Some(Gender::Woman);
            for role in &name.roles {
                profile.offices.extend(office(role.rsplit(' ').next().unwrap_or(role), speech));
            }
        }
        profile.mentioned.clone_from(&profile.offices);
        profile
    }

    /// One known by a description only.
    pub fn described(words: &str, speech: &Speech) -> Profile {
        let folded: Vec<String> = words.split([' ', '-']).map(fold).collect();
        let end = folded
            .iter()
            .position(|word| speech.prepositions.contains(word) || speech.relatives.contains(word))
            .unwrap_or(folded.len());
        let phrase: Vec<&String> = folded[..end].iter().filter(|word| !speech.determiners.contains(word)).collect();
        let Some(&head) = phrase.last() else { return Profile::default() };
        let former = phrase.iter().any(|word| matches!(word.as_str(), "former" | "deputy" | "vice"));
        let voice = speech.voices.contains(head);
        Profile {
            offices: office(head, speech).filter(|_| !former).into_iter().collect(),
            service: voice && folded.iter().any(|word| speech.services.contains(word))
                || phrase.len() == 1 && speech.services.contains(head) && speech.plurals.contains(head),
            woman: speech.feminine.contains(head),
            man: false,
            mentioned: folded.iter().filter_map(|word| office(word, speech)).collect(),
        }
    }

    /// Whether two cannot be one person, nor one the voice of the other.
    pub fn excludes(&self, other: &Profile) -> bool {
        let touches = |one: &[usize], other: &[usize]| one.iter().any(|office| other.contains(office));
        if touches(&self.mentioned, &other.mentioned) {
            return false;
        }
        let sexes = self.woman && other.man && !other.woman || self.man && !self.woman && other.woman;
        let posts =
            |one: &Profile, other: &Profile| (!one.offices.is_empty() || one.service) && !other.offices.is_empty();
        sexes || posts(self, other) || posts(other, self)
    }
}

fn office(word: &str, speech: &Speech) -> Option<usize> {
    speech.offices.iter().position(|words| words.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::speech;

    fn exclude(one: &str, other: &str) -> bool {
        let profile = |words: &str| Profile::described(words, speech::of("en"));
        let found = profile(one).excludes(&profile(other));
        assert_eq!(found, profile(other).excludes(&profile(one)));
        found
    }

    #[test]
    fn offices_that_nobody_holds_together_are_two_people() {
        assert!(exclude("the mayor", "the judge"));
        assert!(exclude("a police spokeswoman", "the mayor"));
        assert!(exclude("Police", "the governor"));
        assert!(exclude("a spokesman for the fire brigade", "the minister"));
    }

    #[test]
    fn where_one_may_be_the_other_they_are_not_two() {
        assert!(!exclude("the mayor", "a senior official"));
        assert!(!exclude("a spokesman for the mayor", "the mayor"));
        assert!(!exclude("a spokeswoman", "the mayor"), "she may be the mayor's own");
        assert!(!exclude("a police spokeswoman", "a detective"));
        assert!(!exclude("the former mayor", "the minister"));
        assert!(!exclude("a woman at the gate", "the mayor"));
    }
}
