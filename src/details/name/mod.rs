//! People, organisations and places, each once with all its mentions.
//!
//! ```text
//! Luhansk regional governor Serhiy Hayday told Reuters …        Serhiy Hayday   person, "regional governor"
//! "We need to win the war," Hayday said.                        the same one: mentions 0 and 1
//! ```
//!
//! There is no list of names to look up. What is capitalised where it need not be is a name (`runs`); titles, roles,
//! verbs of saying and prepositions tell what it names (`cues`); a family name alone, an acronym or a shortened form
//! is the same name as the full form in the same report (`group`). [`matching`] tells which names of two reports
//! are the same, whatever the spelling ([`key`]).

mod atoms;
mod cues;
mod group;
pub mod key;
pub mod matching;
mod nouns;
mod runs;
#[cfg(test)]
mod tests;

use crate::article::{Article, Mention};
use crate::language::naming;

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// A human being.
    Person,
    /// A ministry, company, party, newspaper, team.
    Organisation,
    /// A country, city, street, river, building.
    Place,
    /// A work, product or event, or the report does not say enough.
    Unknown,
}

/// Whether a report speaks of a person as he or she.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// `Mr`, `he`, `spokesman`.
    Man,
    /// `Mrs`, `she`, `congresswoman`.
    Woman,
}

/// A name, with every place where the report uses it.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Where it stands, in reading order, without title and possessive `'s`.
    pub mentions: Vec<Mention>,
    /// The fullest form the report gives, without title: `Serhiy Hayday`.
    pub canonical: String,
    /// What it names.
    pub kind: NameKind,
    /// Titles and roles the report gives, folded, in order of appearance: `governor`, `defense minister`.
    pub roles: Vec<String>,
    /// The family name of a person as written, with its particles: `van der Hoek`.
    pub surname: Option<String>,
    /// How the report speaks of a person.
    pub gender: Option<Gender>,
    /// Every form used, folded, the fullest first: `serhiy hayday`, `hayday`.
    pub forms: Vec<String>,
}

impl Name {
    /// Whether the name may be a person: known as one, or nothing speaks against it.
    pub fn may_speak(&self) -> bool {
        matches!(self.kind, NameKind::Person | NameKind::Organisation | NameKind::Unknown)
    }
}

/// Finds names. One pass over the tokens, then the runs of capitals are grouped: linear in the report, quadratic only in
/// the number of different names that share a word.
pub fn extract(article: &Article) -> Vec<Name> {
    let naming = naming::of(&article.language);
    let sentences: Vec<atoms::Line> = article.sentences.iter().map(|sentence| atoms::line(sentence, naming)).collect();
    let evidence = runs::Evidence::gather(article, &sentences, naming);
    let mut found = vec![];
    for (position, line) in sentences.iter().enumerate() {
        if !evidence.titled(position) {
            runs::find(position, line, &evidence, naming, &mut found);
        }
    }
    let spotted: Vec<cues::Spotted> =
        found.into_iter().map(|run| cues::spot(run, &sentences, &article.language)).collect();
    group::names(article, &sentences, &evidence, naming, spotted)
}

/// Which names stand in which sentence.
#[derive(Clone, Debug, Default)]
pub struct NameIndex {
    sentences: Vec<Vec<Standing>>,
}

/// A name in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// First byte in the sentence.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Position in the report's names.
    pub name: usize,
}

impl NameIndex {
    /// Sorts the mentions of a report's names by sentence.
    pub fn new(names: &[Name], sentences: usize) -> NameIndex {
        let mut index = NameIndex { sentences: vec![vec![]; sentences] };
        for (name, one) in names.iter().enumerate() {
            for mention in &one.mentions {
                if let Some(standing) = index.sentences.get_mut(mention.sentence) {
                    standing.push(Standing { start: mention.start, end: mention.end, name });
                }
            }
        }
        index.sentences.iter_mut().for_each(|standing| standing.sort_by_key(|s| s.start));
        index
    }

    /// The names of a sentence in the order of its words; none for a sentence that is not there.
    pub fn of(&self, sentence: usize) -> &[Standing] {
        self.sentences.get(sentence).map_or(&[], Vec::as_slice)
    }

    /// The names that stand within these bytes of a sentence.
    pub fn within(&self, sentence: usize, start: usize, end: usize) -> impl Iterator<Item = Standing> + '_ {
        self.of(sentence).iter().copied().filter(move |s| s.start >= start && s.end <= end)
    }
}
