//! Files at a limit and beyond it.

mod mail;
mod office;
mod pdf;
#[path = "../../readers/tests/support/pdf_file.rs"]
mod pdf_file;
mod saved;
mod text;

/// What is to come of a file.
pub enum Expected {
    /// It is within the limits.
    Read,
    /// It is beyond one, and refused with this code.
    Refused(&'static str),
    /// Read as far as it goes or refused: within the time, and without a crash.
    Either,
}

/// A file that goes far.
pub struct Case {
    /// Which reader it is for.
    pub reader: &'static str,
    /// What it goes far in: size, nesting, expansion, number.
    pub kind: &'static str,
    /// What is in it, in words.
    pub what: &'static str,
    pub name: &'static str,
    pub expected: Expected,
    pub make: fn() -> Vec<u8>,
}

/// The files of all readers.
pub fn all() -> Vec<Case> {
    [text::cases(), mail::cases(), office::cases(), pdf::cases(), saved::cases()].into_iter().flatten().collect()
}

type Row = (&'static str, &'static str, Expected, fn() -> Vec<u8>);

/// Cases of a reader; the rows are kind, what, expected, what makes the file.
fn cases<const N: usize>(reader: &'static str, name: &'static str, rows: [Row; N]) -> Vec<Case> {
    rows.into_iter().map(|(kind, what, expected, make)| Case { reader, kind, what, name, expected, make }).collect()
}

const MEGABYTE: usize = 1024 * 1024;

const SENTENCE: &str = "The mayor of Orlava said on Monday that 19 people were hurt when the bridge fell. ";

/// A text of so many bytes, in paragraphs.
fn paragraphs(bytes: usize) -> String {
    let paragraph = [SENTENCE.repeat(4).trim_end(), "\n\n"].concat();
    let mut text = "Bridge falls\n\n".to_owned() + &paragraph.repeat(bytes / paragraph.len() + 1);
    text.truncate(bytes);
    text
}
