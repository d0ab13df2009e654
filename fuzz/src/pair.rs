//! Two reports out of one input, and what a reader may say of them.
//!
//! ```text
//! Bridge closed … FF FF 07 41 …       the second is the first with sentences moved, left out and changed as the last bytes say
//! Bridge closed … FF Lorry hits … FF 07 41 …    two reports, and a reader's corrections and amendments by the last bytes
//! ```

use arbitrary::{Result, Unstructured};
use diptych::comparison::Comparison;
use diptych::corrections::{Corrections, DetailCorrection, LinkCorrection, Note, Place, Verdict};
use diptych::ledger::DetailKind;
use diptych::{Amendments, Article, Options, Vectors};
use std::sync::{Arc, OnceLock};

/// What divides the texts and the numbers: a byte that UTF-8 does not have.
const DIVIDES: u8 = 0xFF;

/// The parts of an input: two texts and the bytes for everything that is chosen.
pub fn parts(input: &[u8]) -> ([String; 2], Unstructured<'_>) {
    let mut parts = input.splitn(3, |byte| *byte == DIVIDES);
    let [a, b, choices] = std::array::from_fn(|_| parts.next().unwrap_or_default());
    let mut choices = Unstructured::new(choices);
    let a = String::from_utf8_lossy(a).into_owned();
    let b = if b.is_empty() { retold(&a, &mut choices) } else { String::from_utf8_lossy(b).into_owned() };
    ([a, b], choices)
}

/// The text with pieces moved, left out, doubled and changed: at most a choice a piece.
fn retold(text: &str, choices: &mut Unstructured) -> String {
    let mut pieces: Vec<String> = text.split_inclusive(['.', '\n']).map(str::to_owned).collect();
    for _ in 0..8 {
        if pieces.is_empty() || choices.is_empty() {
            break;
        }
        let at = choices.choose_index(pieces.len()).unwrap_or(0);
        let to = choices.choose_index(pieces.len()).unwrap_or(0);
        match choices.int_in_range(0..=6).unwrap_or(0) {
            0 => pieces.swap(at, to),
            1 => {
                pieces.remove(at);
            }
            2 => pieces.insert(to, pieces[at].clone()),
            3 => pieces[at] = pieces[at].replace(['1', '2', '3'], "7"),
            4 => pieces[at] = pieces[at].replace(" was ", " was not ").replace("Monday", "Friday"),
            5 => pieces[at] = pieces[at].to_uppercase(),
            _ => pieces[at] = pieces[at].split(' ').rev().collect::<Vec<_>>().join(" "),
        }
    }
    pieces.concat()
}

/// As the page compares: with the table of near words.
pub fn options(corrections: Corrections) -> Options {
    static VECTORS: OnceLock<Arc<Vectors>> = OnceLock::new();
    let vectors = VECTORS.get_or_init(|| {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../www/vectors/english.bin");
        Arc::new(Vectors::from_bytes(&std::fs::read(path).expect("the table is there")).expect("it is one"))
    });
    let mut options = Options::default();
    options.vectors = Some(vectors.clone());
    options.corrections = corrections;
    options
}

/// A number that is most often below a bound, and sometimes anything.
fn id(choices: &mut Unstructured, below: usize) -> Result<usize> {
    let any: u16 = choices.arbitrary()?;
    Ok(match any {
        0xFFFF => usize::MAX,
        0xFF00.. => below + usize::from(any & 0xFF),
        any => usize::from(any) % below.max(1),
    })
}

fn ids(choices: &mut Unstructured, below: usize) -> Result<Vec<usize>> {
    let count = choices.int_in_range(0..=4)?;
    (0..count).map(|_| id(choices, below)).collect()
}

const KINDS: [DetailKind; 6] =
    [DetailKind::Number, DetailKind::Date, DetailKind::Name, DetailKind::Place, DetailKind::Quote, DetailKind::Claim];

fn places(choices: &mut Unstructured, article: &Article) -> Result<Vec<Place>> {
    let count = choices.int_in_range(0..=2)?;
    (0..count)
        .map(|_| {
            let sentence = id(choices, article.sentences.len())?;
            let start = id(choices, 200)?;
            Ok(Place { sentence, start, end: start.saturating_add(id(choices, 20)?) })
        })
        .collect()
}

/// Corrections by anyone: some of details that are there, some of nothing at all.
pub fn corrections(choices: &mut Unstructured, [a, b]: [&Article; 2], compared: &Comparison) -> Result<Corrections> {
    let mut corrections = Corrections::default();
    for _ in 0..choices.int_in_range(0..=5)? {
        match choices.int_in_range(0..=3)? {
            0 => corrections.links.push(LinkCorrection {
                a: ids(choices, a.sentences.len())?,
                b: ids(choices, b.sentences.len())?,
                linked: choices.arbitrary()?,
            }),
            1 if !compared.details.is_empty() => {
                let detail = choices.choose(&compared.details)?;
                let [places_a, places_b] = [&detail.a, &detail.b].map(|mentions| {
                    mentions.iter().map(|at| Place { sentence: at.sentence, start: at.start, end: at.end }).collect()
                });
                corrections.details.push(DetailCorrection {
                    kind: detail.kind,
                    a: places_a,
                    b: places_b,
                    verdict: verdict(choices)?,
                });
            }
            2 => corrections.details.push(DetailCorrection {
                kind: *choices.choose(&KINDS)?,
                a: places(choices, a)?,
                b: places(choices, b)?,
                verdict: verdict(choices)?,
            }),
            _ => corrections.notes.push(Note {
                a: ids(choices, a.blocks.len())?,
                b: ids(choices, b.blocks.len())?,
                text: String::from_utf8_lossy(choices.bytes(choices.len().min(12))?).into_owned(),
            }),
        }
    }
    Ok(corrections)
}

fn verdict(choices: &mut Unstructured) -> Result<Verdict> {
    Ok(if choices.arbitrary()? { Verdict::Apart } else { Verdict::Wrong })
}

/// Amendments by anyone, of a report that need not have what they speak of.
pub fn amendments(choices: &mut Unstructured, article: &Article) -> Result<Amendments> {
    let field = |choices: &mut Unstructured| -> Result<Option<String>> {
        let length = choices.int_in_range(0..=24)?.min(choices.len());
        let written = String::from_utf8_lossy(choices.bytes(length)?).into_owned();
        Ok(choices.arbitrary::<bool>()?.then_some(written))
    };
    Ok(Amendments {
        headline: field(choices)?,
        byline: field(choices)?,
        outlet: None,
        published: field(choices)?,
        url: None,
        taken_in: ids(choices, article.set_aside.len())?,
        paragraphs: ids(choices, article.blocks.len())?,
        set_aside: ids(choices, article.blocks.len())?,
    })
}
