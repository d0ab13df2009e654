//! The ledger as CSV, for a spreadsheet or a program: one line a detail.
//!
//! ```text
//! detail,kind,relation,value_a,value_b,text_a,text_b,place_a,place_b,note,confidence,corrected
//! 0,number,conflict,14,16,14 hurt,Sixteen passengers,headline,¶ 2,hurt: 14 against 16,0.9,
//! ```
//!
//! RFC 4180, with lines that end in CR LF and a byte order mark, without which spreadsheets take UTF-8 for something else. A
//! spreadsheet runs a cell that begins with `=` as a formula, and a report can hold any text; so a cell that begins as a
//! formula may gets an apostrophe in front: `'-5 degrees`. A few lines do what is needed; a crate would add more than them.

use super::plan::{article, blocks_name};
use crate::comparison::{Comparison, MentionView, SideName};
use crate::ledger::{DetailKind, Relation};

const HEADER: [&str; 12] = [
    "detail",
    "kind",
    "relation",
    "value_a",
    "value_b",
    "text_a",
    "text_b",
    "place_a",
    "place_b",
    "note",
    "confidence",
    "corrected",
];

/// Between the mentions of one cell.
const BETWEEN: &str = " | ";

/// The ledger: a line for each detail, in the order of the comparison's JSON, the first cell its position there.
pub fn csv(comparison: &Comparison) -> String {
    let mut out = String::from("\u{feff}");
    line(&mut out, HEADER.map(str::to_owned));
    for (id, detail) in comparison.details.iter().enumerate() {
        line(
            &mut out,
            [
                id.to_string(),
                kind(detail.kind).to_owned(),
                relation(detail.relation).to_owned(),
                detail.value_a.clone().unwrap_or_default(),
                detail.value_b.clone().unwrap_or_default(),
                texts(&detail.a),
                texts(&detail.b),
                places(comparison, SideName::A, &detail.a),
                places(comparison, SideName::B, &detail.b),
                detail.note.clone(),
                hundredths(detail.confidence),
                if detail.corrected { "by the reader" } else { "" }.to_owned(),
            ],
        );
    }
    out
}

fn texts(mentions: &[MentionView]) -> String {
    mentions.iter().map(|mention| mention.text.as_str()).collect::<Vec<_>>().join(BETWEEN)
}

fn places(comparison: &Comparison, side: SideName, mentions: &[MentionView]) -> String {
    let article = article(comparison, side);
    let name = |mention: &MentionView| blocks_name(article, &[article.sentences[mention.sentence].block]);
    mentions.iter().map(name).collect::<Vec<_>>().join(BETWEEN)
}

/// As in the JSON.
pub(super) fn kind(kind: DetailKind) -> &'static str {
    match kind {
        DetailKind::Number => "number",
        DetailKind::Date => "date",
        DetailKind::Name => "name",
        DetailKind::Place => "place",
        DetailKind::Quote => "quote",
        DetailKind::Claim => "claim",
    }
}

fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Identical => "identical",
        Relation::Equivalent => "equivalent",
        Relation::Variant => "variant",
        Relation::Conflict => "conflict",
        Relation::OnlyA => "only_a",
        Relation::OnlyB => "only_b",
    }
}

/// `0.9`, `0.85`, `1`: the machinery that writes any number is large in wasm.
fn hundredths(share: f64) -> String {
    let hundredths = (share.clamp(0.0, 1.0) * 100.0).round() as u32;
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => whole.to_string(),
        (_, part) if part % 10 == 0 => ["0.", &(part / 10).to_string()].concat(),
        (_, part) => ["0.", if part < 10 { "0" } else { "" }, &part.to_string()].concat(),
    }
}

fn line(out: &mut String, cells: [String; 12]) {
    for (position, cell) in cells.iter().enumerate() {
        if position > 0 {
            out.push(',');
        }
        write(out, cell);
    }
    out.push_str("\r\n");
}

/// One cell. What begins as a formula, also behind a semicolon that parts cells where the comma is a decimal sign, gets an
/// apostrophe in front; line breaks and other control characters become spaces.
fn write(out: &mut String, cell: &str) {
    let needs_quotes = cell.contains(['"', ',', ';']) || cell.starts_with(' ') || cell.ends_with(' ');
    if needs_quotes {
        out.push('"');
    }
    let mut before = ';';
    for letter in super::unseen::told(cell).chars() {
        let letter = if letter.is_control() { ' ' } else { letter };
        if before == ';' && matches!(letter, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') {
            out.push('\'');
        }
        if letter == '"' {
            out.push('"');
        }
        out.push(letter);
        before = letter;
    }
    if needs_quotes {
        out.push('"');
    }
}
