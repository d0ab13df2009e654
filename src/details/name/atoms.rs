//! The words of a sentence as names need them: an initial keeps its full stop, a possessive loses its `'s`.
//!
//! ```text
//! Emil C. Stan's lawyer        Mihai | C. | Vlad | lawyer
//! ```

use crate::article::{Sentence, TokenKind};
use crate::language::naming::Naming;
use std::borrow::Cow;

/// What an atom looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Begins with a capital letter.
    Capital,
    /// Begins with a small letter, or with a letter that has no case.
    Small,
    /// Begins with a digit.
    Number,
    /// A sign.
    Sign,
}

/// A word with what belongs to it.
#[derive(Clone, Debug)]
pub(super) struct Atom<'t> {
    /// Bytes of the sentence's text.
    pub start: usize,
    /// One past the last byte, possessive `'s` left out.
    pub end: usize,
    /// Folded, without full stops: `u.s.` is `us`, `naacp`.
    pub folded: Cow<'t, str>,
    /// As the token folds it: `u.s`.
    pub lower: &'t str,
    pub look: Look,
    /// Every letter is a capital and there are at least two.
    pub shouted: bool,
    /// One letter with or without a full stop: `C.`
    pub initial: bool,
    /// Ends in `'s`.
    pub possessive: bool,
    /// First word of the sentence, of a quotation or after a colon: capital letters say nothing here.
    pub opening: bool,
    /// Stands right behind the atom before it, without a space.
    pub glued: bool,
}

/// The atoms of a sentence.
pub(super) type Line<'t> = Vec<Atom<'t>>;

/// Makes the atoms of a sentence.
pub(super) fn line<'t>(sentence: &'t Sentence, naming: &Naming) -> Line<'t> {
    let mut atoms: Line = vec![];
    let mut opening = true;
    let mut last_end = usize::MAX;
    for token in &sentence.tokens {
        let written = sentence.written(token);
        let glued = token.span.start == last_end;
        last_end = token.span.end;
        if written == "."
            && glued
            && let Some(last) = atoms.last_mut()
            && last.look == Look::Capital
            && !last.possessive
            && takes_a_stop(last, naming)
        {
            last.end = token.span.end;
            continue;
        }
        let look = match token.kind {
            TokenKind::Number => Look::Number,
            TokenKind::Punctuation => Look::Sign,
            TokenKind::Word if written.starts_with(char::is_uppercase) => Look::Capital,
            TokenKind::Word => Look::Small,
        };
        let possessive = look == Look::Capital
            && (written.ends_with("'s") || written.ends_with("’s"))
            && written.chars().count() > 2;
        let end = if possessive {
            token.span.start + written.rfind(['\'', '’']).unwrap_or(written.len())
        } else {
            token.span.end
        };
        let bare = &sentence.text[token.span.start..end];
        let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
        atoms.push(Atom {
            start: token.span.start,
            end,
            folded: match token.lower.contains('.') {
                true => Cow::Owned(token.lower.replace('.', "")),
                false => Cow::Borrowed(&token.lower),
            },
            lower: &token.lower,
            look,
            shouted: letters > 1 && !bare.chars().any(char::is_lowercase),
            initial: look == Look::Capital && letters == 1,
            possessive,
            opening,
            glued,
        });
        opening = match look {
            Look::Sign => {
                (opening && !matches!(written, "," | ")")) || opens(written, &sentence.text[..token.span.start])
            }
            _ => false,
        };
    }
    atoms
}

/// Whether a full stop behind the atom belongs to it.
fn takes_a_stop(atom: &Atom, naming: &Naming) -> bool {
    atom.initial
        || atom.lower.contains('.')
        || (atom.folded.len() <= 5 && naming.titles.contains(&atom.folded))
        || (atom.folded.len() <= 5 && naming.known_places.contains(&atom.folded))
        || naming.suffixes.contains(&atom.folded)
        || matches!(&*atom.folded, "st" | "mt" | "ft" | "inc" | "corp" | "co" | "ltd")
}

/// Whether a word after this sign begins something of its own.
fn opens(sign: &str, before: &str) -> bool {
    match sign {
        ":" | "…" | "•" | "." | "?" | "!" | "“" | "„" | "«" | "‘" => true,
        "\"" | "'" => before.is_empty() || before.ends_with([' ', '(', '—', '–', '-', ':']),
        _ => false,
    }
}
