//! Which dates of report b one of report a is held against: in reports of usual length all of them, in very long ones those
//! that it shares something with.

use crate::details::date::DateMention;
use crate::ledger::context::Context;
use crate::ledger::gathering::MOST;
use crate::ledger::terms::{Around, TermId};
use rustc_hash::FxHashMap;

/// What two dates that may be one have in common.
#[derive(PartialEq, Eq, Hash)]
enum Mark {
    /// The first day.
    First(jiff::civil::Date),
    /// The last day.
    Last(jiff::civil::Date),
    /// Month and day of the month.
    Month(i8, Option<i8>),
    Weekday(i8),
    /// Minutes after midnight or noon.
    Clock(u16),
}

fn marks(date: &DateMention) -> impl Iterator<Item = Mark> {
    let days = date.days.into_iter().flat_map(|(first, last)| [Mark::First(first), Mark::Last(last)]);
    days.chain(date.month.map(|month| Mark::Month(month, date.day)))
        .chain(date.weekday.map(Mark::Weekday))
        .chain(date.clock.map(|clock| Mark::Clock(clock.minute % 720)))
}

/// The dates of report b by what those of report a may share with them.
pub(super) struct Index {
    /// All, where they are few.
    all: Vec<usize>,
    by_mark: FxHashMap<Mark, Vec<usize>>,
    by_word: FxHashMap<TermId, Vec<usize>>,
    by_sentence: FxHashMap<usize, Vec<usize>>,
}

impl Index {
    pub fn new(dates: &[DateMention], around: &[Around]) -> Self {
        let mut index = Index {
            all: if dates.len() <= MOST { (0..dates.len()).collect() } else { vec![] },
            by_mark: FxHashMap::default(),
            by_word: FxHashMap::default(),
            by_sentence: FxHashMap::default(),
        };
        if dates.len() <= MOST {
            return index;
        }
        for (at, (date, around)) in dates.iter().zip(around).enumerate() {
            index.by_sentence.entry(date.mention.sentence).or_default().push(at);
            marks(date).for_each(|mark| index.by_mark.entry(mark).or_default().push(at));
            around.terms().for_each(|word| index.by_word.entry(word).or_default().push(at));
        }
        index.by_word.retain(|_, holders| holders.len() <= MOST);
        index
    }

    /// What a date of report a may have to do with: first the dates in sentences that answer its own or stand beside such ones,
    /// then lists of those that share something with it.
    pub fn lists<'i>(
        &'i self,
        context: &'i Context,
        date: &'i DateMention,
        around: &'i Around,
    ) -> (impl Iterator<Item = usize> + 'i, impl Iterator<Item = &'i [usize]> + 'i) {
        let sentences = context.near_counterparts(date.mention.sentence);
        let there = sentences.filter_map(|sentence| self.by_sentence.get(&sentence)).flatten().copied();
        let marked = marks(date).filter_map(|mark| self.by_mark.get(&mark));
        let words = around.terms().filter_map(|word| self.by_word.get(&word));
        (there, marked.chain(words).map(Vec::as_slice).chain([self.all.as_slice()]))
    }
}
