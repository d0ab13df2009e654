//! Which quotations of a report the other one tells in indirect speech.
//!
//! ```text
//! a: “We will not leave the valley,” Orla Finn said.            variant: B reports it in indirect speech
//! b: Ms. Finn said that they would not leave the valley.
//! ```

use super::{Ground, Speakers, indirect};
use crate::align::{Link, Side};
use crate::article::Mention;
use crate::details::quote::QuoteKind;
use rustc_hash::FxHashMap;

/// Where the other report tells the quotations of a report, which it does not quote, in indirect speech, with the share of
/// words; `swapped`: the report is `b`.
pub(super) fn retellings(
    ground: &Ground,
    side: Side,
    other: Side,
    told: &[bool],
    links: &[Link],
    swapped: bool,
) -> FxHashMap<usize, (Mention, f64)> {
    let mut answers: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for link in links {
        let (one, two) = if swapped { (link.b, link.a) } else { (link.a, link.b) };
        answers.entry(one).or_default().push(two);
    }
    let mut found: Vec<(f64, usize, Mention)> = vec![];
    for (position, quote) in side.facts.quotes.iter().enumerate() {
        if told[position] || quote.kind != QuoteKind::Speech || quote.text.split(' ').count() < 3 {
            continue;
        }
        let gist = indirect::gist(side, &quote.mentions);
        let linked = quote.mentions.iter().filter_map(|mention| answers.get(&mention.sentence)).flatten().copied();
        // A sentence beside a linked one may tell it as well, where it is surely the same speaker's.
        let article = other.article;
        let beside =
            linked.clone().flat_map(|sentence| [sentence.wrapping_sub(1), sentence + 1].map(|next| (sentence, next)));
        let beside = beside.filter(|&(sentence, next)| {
            article.sentences.get(next).is_some_and(|one| one.block == article.sentences[sentence].block)
        });
        for (sentence, near) in linked.clone().map(|one| (one, false)).chain(beside.map(|(_, next)| (next, true))) {
            let Some(indirect) = indirect::indirect(other, sentence) else { continue };
            let speakers = match (quote.speaker_name, indirect.speaker) {
                (Some(one), Some(two)) => {
                    let (x, y) = if swapped { (two, one) } else { (one, two) };
                    if ground.names.get(&x) == Some(&y) { Speakers::Same } else { ground.speakers(x, y) }
                }
                _ => Speakers::Unknown,
            };
            if speakers == Speakers::Different || near && speakers != Speakers::Same {
                continue;
            }
            let clause = indirect::gist(other, std::slice::from_ref(&indirect.mention));
            if let Some(share) = indirect::shared(&gist, &clause, speakers == Speakers::Same) {
                found.push((share, position, indirect.mention));
            }
        }
    }
    // The best first; each quotation and each clause once.
    found.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)).then(x.2.cmp(&y.2)));
    let mut taken: FxHashMap<usize, (Mention, f64)> = FxHashMap::default();
    for (share, position, mention) in found {
        if !taken.contains_key(&position) && taken.values().all(|(other, _)| *other != mention) {
            taken.insert(position, (mention, share));
        }
    }
    taken
}
