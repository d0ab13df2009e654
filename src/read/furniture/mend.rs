//! Paragraphs that a page end broke in two.
//!
//! ```text
//! … as a “victory,” officials in Kyiv were quick to
//! point out that it had cost the army dearly.                 one paragraph
//! ```

use super::Furnished;
use crate::article::BlockKind;

/// The shortest first half, in characters: what is shorter could be a heading in lower case.
const SHORTEST: usize = 40;

/// Joins paragraphs of which the first does not end and the second does not begin.
pub(super) fn mend(blocks: &mut Vec<Furnished>) {
    let mut mended: Vec<Furnished> = Vec::with_capacity(blocks.len());
    for block in blocks.drain(..) {
        match mended.last_mut() {
            Some(last) if is_broken(last, &block) => last.draft.join(block.draft),
            _ => mended.push(block),
        }
    }
    *blocks = mended;
}

fn is_broken(first: &Furnished, second: &Furnished) -> bool {
    first.kind == BlockKind::Paragraph
        && second.kind == BlockKind::Paragraph
        && first.draft.text.chars().take(SHORTEST).count() == SHORTEST
        && first.draft.text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '—' | '–' | '-'))
        && second.draft.text.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use diptych_readers::Draft;

    fn mended(texts: &[&str]) -> Vec<String> {
        let block = |text: &&str| Furnished { kind: BlockKind::Paragraph, draft: Draft::plain(text) };
        let mut blocks: Vec<Furnished> = texts.iter().map(block).collect();
        mend(&mut blocks);
        blocks.into_iter().map(|block| block.draft.text).collect()
    }

    #[test]
    fn only_halves_are_joined() {
        let first = "The mayor and the engineers who had looked at the bridge were quick to";
        assert_eq!(mended(&[first, "point out that it was safe."]).len(), 1);
        for second in ["Point out that it was safe.", "“point out that it was safe.”", "12 people were hurt."] {
            assert_eq!(mended(&[first, second]).len(), 2, "{second}");
        }
        assert_eq!(mended(&["Rail traffic", "is back to normal."]).len(), 2);
        assert_eq!(mended(&["The mayor posted this on his page on Monday evening:", "no more lorries"]).len(), 2);
    }
}
