//! What says that two figures are of two things, however alike the words around them: two times, two people, a part and
//! its whole.
//!
//! ```text
//! a: The toll stood at 23 by 6 p.m. on Sunday.        no conflict: the sum at two times
//! b: By Monday morning 29 were known to have died.
//! ```

use super::Ledger;
use super::evidence::Nouns;
use crate::align::Side;
use crate::article::TokenKind;
use crate::details::date::{DateMention, Precision};
use crate::details::number::{Dimension, Number};
use crate::ledger::context::Context;

impl Ledger<'_> {
    /// Whether the sentences count up to two times: "23 by 6 p.m. on Sunday", "29 on Monday morning".
    pub(super) fn at_two_times(&self, a: &Number, b: &Number) -> bool {
        let (x, y) = (times_of(self.context, 0, a), times_of(self.context, 1, b));
        let limited = x.iter().chain(&y).any(|date| date.limit);
        // What is summed over a stretch is true of that stretch alone: "revenue for the year that ended in March".
        let stretches = |dates: &[&DateMention]| dates.iter().all(|date| date.precision >= Precision::Month);
        let stretched = matches!(a.dimension, Dimension::Money(_) | Dimension::Proportion)
            && !x.is_empty()
            && !y.is_empty()
            && stretches(&x)
            && stretches(&y);
        // A sum is true at its time alone; what happened once is dated once.
        if !(a.dimension == Dimension::Count || limited || stretched) {
            return false;
        }
        let days = |dates: &[&DateMention]| dates.iter().filter_map(|date| date.days).collect::<Vec<_>>();
        let (p, q) = (days(&x), days(&y));
        if !p.is_empty() && !q.is_empty() {
            return p.iter().all(|m| q.iter().all(|n| m.1 < n.0 || n.1 < m.0));
        }
        limited && !x.is_empty() && !y.is_empty() && !x.iter().any(|m| y.iter().any(|n| m.canonical == n.canonical))
    }

    /// Whether two ages stand beside two names: "Ada Lunt, 68", "Joan Prior, a 31-year-old baker".
    pub(super) fn of_two_people(&self, a: &Number, b: &Number) -> bool {
        if a.dimension != Dimension::Age {
            return false;
        }
        let names = [beside(self.a, a), beside(self.b, b)];
        // A name that the other report does not have at all may be spelled otherwise there.
        let known = names[0].iter().any(|name| self.context.has_word(1, name))
            || names[1].iter().any(|name| self.context.has_word(0, name));
        !names[0].is_empty() && !names[1].is_empty() && known && !names[0].iter().any(|name| names[1].contains(name))
    }

    /// Whether two ages are too far apart to be a slip, with no name that says that they are one person's.
    pub(super) fn of_two_generations(&self, a: &Number, b: &Number) -> bool {
        a.dimension == Dimension::Age && (a.value - b.value).abs() > 10.0 && !self.same_person(a, b)
    }

    /// Whether two ages stand beside one name.
    pub(super) fn same_person(&self, a: &Number, b: &Number) -> bool {
        let names = || [beside(self.a, a), beside(self.b, b)];
        a.dimension == Dimension::Age && {
            let [one, other] = names();
            one.iter().any(|name| other.contains(name))
        }
    }

    /// Whether one counts some of those that the other counts all of: "30 people" and "some hurt, among them four nurses".
    pub(super) fn part_and_whole(&self, a: &Number, b: &Number, nouns: Nouns) -> bool {
        let is_part = |part: &Number, whole: &Number| part.part && !whole.part && part.value < whole.value;
        matches!(nouns, Nouns::People | Nouns::Other) && (is_part(a, b) || is_part(b, a))
    }

    /// Whether the other report's value is this one with a number beside it: "seven helicopters and five planes" are a dozen
    /// aircraft, "a quarter of the 240" are 60.
    pub(super) fn parts_of_one(&self, side: usize, part: &Number, whole: &Number) -> bool {
        let beside = self.context.numbers_in(side, part.mention.sentence).iter().filter(|n| n.tokens != part.tokens);
        let near = |x: f64| (x - whole.value).abs() < 1e-6 * whole.value.abs().max(1.0);
        beside.into_iter().any(|other| match other.dimension {
            Dimension::Proportion => part.dimension != Dimension::Proportion && near(part.value * other.value / 100.0),
            dimension => {
                dimension == part.dimension && part.dimension == Dimension::Count && near(part.value + other.value)
            }
        })
    }
}

/// The times that are told for a number: those of its sentence to which no other number of its kind stands nearer.
fn times_of<'r>(context: &Context<'r>, side: usize, number: &Number) -> Vec<&'r DateMention> {
    let distance = |n: &Number, date: &DateMention| {
        if n.tokens.end <= date.tokens.start {
            date.tokens.start - n.tokens.end
        } else {
            n.tokens.start.saturating_sub(date.tokens.end)
        }
    };
    let sentence = number.mention.sentence;
    let like = |n: &&Number| n.dimension == number.dimension;
    let others: Vec<&Number> = context.numbers_in(side, sentence).iter().filter(like).collect();
    let dates = context.dates_in(side, sentence).iter();
    dates.filter(|date| others.iter().all(|other| distance(number, date) <= distance(other, date))).collect()
}

/// The words of the name that stands right before or behind a number, in lower case.
fn beside(side: Side, number: &Number) -> Vec<String> {
    let sentence = &side.article.sentences[number.mention.sentence];
    let named = |i: usize| {
        let token = &sentence.tokens[i];
        token.kind == TokenKind::Word && sentence.written(token).starts_with(char::is_uppercase)
    };
    let small = |i: usize| !named(i) && sentence.tokens[i].lower.chars().count() <= 2;
    let mut names = Vec::new();
    let before = (0..number.tokens.start).rev().skip_while(|i| small(*i)).take_while(|i| named(*i));
    names.extend(before.map(|i| sentence.tokens[i].lower.clone()));
    let behind = (number.tokens.end..sentence.tokens.len()).skip_while(|i| small(*i)).take_while(|i| named(*i));
    names.extend(behind.map(|i| sentence.tokens[i].lower.clone()));
    names
}
