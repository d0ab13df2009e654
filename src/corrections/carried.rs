//! Corrections go along when a report is read anew: with another headline, or with a paragraph taken back in.
//!
//! ```text
//! sentence 3 of the report as it was     sentence 5 of the report as it is, since they have the same words
//! a 3, b 7: not linked                   a 5, b 7: not linked
//! ```

use super::{Corrections, Place};
use crate::article::{Article, Both};
use crate::diff::operations;
use similar::DiffTag;

/// The corrections of a comparison whose reports were read anew; what speaks of sentences or blocks that are gone is dropped, and
/// of lists of them those that are left stay.
pub fn carried(corrections: &Corrections, old: Both<&Article>, new: Both<&Article>) -> Corrections {
    let [a, b] = [Moves::between(old.a, new.a), Moves::between(old.b, new.b)];
    let mut corrections = corrections.clone();
    corrections.links.retain_mut(|link| a.sentences(&mut link.a) && b.sentences(&mut link.b));
    corrections.details.retain_mut(|detail| a.places(&mut detail.a) && b.places(&mut detail.b));
    corrections.notes.retain_mut(|note| a.blocks(&mut note.a) && b.blocks(&mut note.b));
    corrections
}

/// Where the parts of a report have gone.
struct Moves<'m> {
    old: &'m Article,
    new: &'m Article,
    sentences: Vec<Option<usize>>,
    blocks: Vec<Option<usize>>,
}

/// Each method takes a list to where its parts are now, and says whether anything of it is left; a list that was empty stays.
impl<'m> Moves<'m> {
    fn between(old: &'m Article, new: &'m Article) -> Self {
        let sentences =
            |article: &'m Article| article.sentences.iter().map(|one| one.text.as_str()).collect::<Vec<_>>();
        let blocks = |article: &'m Article| article.blocks.iter().map(|one| one.text.as_str()).collect::<Vec<_>>();
        let (sentences, blocks) = (moves(&sentences(old), &sentences(new)), moves(&blocks(old), &blocks(new)));
        Self { old, new, sentences, blocks }
    }

    fn sentences(&self, ids: &mut Vec<usize>) -> bool {
        kept(ids, |id| *self.sentences.get(id)?)
    }

    fn blocks(&self, ids: &mut Vec<usize>) -> bool {
        kept(ids, |id| *self.blocks.get(id)?)
    }

    /// Places count from the beginning of their block, so it must be the same.
    fn places(&self, places: &mut Vec<Place>) -> bool {
        kept(places, |place| {
            let sentence = (*self.sentences.get(place.sentence)?)?;
            let block = self.blocks[self.old.sentences[place.sentence].block]?;
            (block == self.new.sentences[sentence].block).then_some(Place { sentence, ..place })
        })
    }
}

fn kept<T: Copy>(list: &mut Vec<T>, moved: impl Fn(T) -> Option<T>) -> bool {
    let had_none = list.is_empty();
    *list = list.iter().copied().filter_map(moved).collect();
    had_none || !list.is_empty()
}

/// Where each of some texts is among others, in order.
fn moves(old: &[&str], new: &[&str]) -> Vec<Option<usize>> {
    let mut moves = vec![None; old.len()];
    for op in operations(old, new) {
        if op.tag() == DiffTag::Equal {
            op.old_range().zip(op.new_range()).for_each(|(old, new)| moves[old] = Some(new));
        }
    }
    moves
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corrections::{LinkCorrection, Note};

    #[test]
    fn corrections_follow_their_sentences() {
        let old = crate::read(b"Bridge closed\n\nTwo were hurt. It shook.\n\nIt is shut until June.", "a.txt").unwrap();
        let new = crate::read(
            b"Bridge closed\n\nA lorry hit it on Monday night.\n\nTwo were hurt. It shook.\n\nIt is shut until July.",
            "a.txt",
        )
        .unwrap();
        let corrections = Corrections {
            links: vec![
                LinkCorrection { a: vec![1, 3], b: vec![4], linked: false },
                LinkCorrection { a: vec![3], b: vec![1], linked: true },
            ],
            details: vec![],
            notes: vec![Note { a: vec![1], b: vec![2], text: "ask the hospital".into() }],
        };
        let other = crate::read(b"One.\n\nTwo. Three.\n\nFour. Five. Six. Seven. Eight.", "b.txt").unwrap();
        let carried = carried(&corrections, Both { a: &old, b: &other }, Both { a: &new, b: &other });
        assert_eq!(carried.links, [LinkCorrection { a: vec![2], b: vec![4], linked: false }]);
        assert_eq!(carried.notes[0].a, [2]);
    }
}
