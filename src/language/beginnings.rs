//! Which words can begin a number or a date, so that all others are passed over at once.
//!
//! ```text
//! Firefighters brought the blaze under control after two hours on Monday.
//!              ^^^^^^^             ^^^^^^^^^^^        the scanners for numbers and dates look at neither, nor at most others
//! ```
//!
//! A scanner tries some thirty patterns at each word, each with a table of its own. A word that stands in no table begins none.

use super::calendar::{self, CalendarWords};
use super::quantity::{self, CURRENCY_CODES, QuantityWords, SYMBOLS, Table};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// The words of English. Other languages write words together that begin with what a table has: "Montagabend".
static ENGLISH: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| gather(quantity::words("en"), calendar::words("en")));

/// The words that can begin a number or a date in the language of these tables; none where any word may.
pub(crate) fn of(words: &'static QuantityWords) -> Option<&'static FxHashSet<&'static str>> {
    std::ptr::eq(words, quantity::words("en")).then(|| &*ENGLISH)
}

fn gather(words: &'static QuantityWords, calendar: &'static CalendarWords) -> FxHashSet<&'static str> {
    let mut all = FxHashSet::default();
    fn keys<T>(table: Table<T>) -> impl Iterator<Item = &'static str> {
        table.iter().map(|(word, _)| *word)
    }
    let mut add = |phrase: &'static str| all.extend(phrase.split([' ', '-']));
    for table in [words.small, words.tens, words.hundreds, words.magnitudes, words.magnitude_letters] {
        keys(table).for_each(&mut add);
    }
    for table in [words.pairs, words.parts, words.ordinals, words.lived, words.years, words.times] {
        keys(table).for_each(&mut add);
    }
    keys(words.vague).chain(keys(words.approximators)).chain(keys(words.approximators_after)).for_each(&mut add);
    keys(words.units).chain(keys(SYMBOLS)).for_each(&mut add);
    keys(words.currencies).chain(keys(CURRENCY_CODES)).for_each(&mut add);
    keys(calendar.months).chain(keys(calendar.weekdays)).chain(keys(calendar.thirds)).for_each(&mut add);
    keys(calendar.day_words).chain(keys(calendar.shifts)).chain(keys(calendar.shifts_after)).for_each(&mut add);
    keys(calendar.parts).for_each(&mut add);
    keys(calendar.spans).for_each(&mut add);
    keys(calendar.named_times).chain(keys(calendar.fractions)).for_each(&mut add);
    keys(calendar.halves).chain(keys(calendar.zones)).chain(keys(calendar.bends)).for_each(&mut add);
    let lists = [
        words.tens_and,
        words.scores,
        words.bare,
        words.several,
        words.articles,
        words.half,
        words.wholes,
        words.every,
        words.minus,
        words.points,
        words.number_signs,
        words.between,
        words.all,
        words.out,
        words.aged,
        calendar.tonight,
        calendar.year_words,
        calendar.plural_spans,
        calendar.within,
        calendar.ago_before,
        calendar.ago,
        calendar.over,
        calendar.limits,
        calendar.the,
        calendar.past,
        calendar.oclock,
        calendar.weekday_abbreviations,
    ];
    lists.into_iter().flatten().copied().for_each(&mut add);
    all
}
