//! What holds for any two reports, tried on made-up ones and on what nobody would write.

mod support;

/// What the fuzzer holds against every input.
#[path = "../fuzz/src/check.rs"]
mod check;

use diptych::article::{Article, TokenKind};
use diptych::comparison::SideName;
use diptych::corrections::{DetailCorrection, LinkCorrection, Note, Place, Verdict};
use diptych::ledger::{DetailKind, Relation};
use diptych::{Amendments, Corrections, Question, amended, compare, explain, read};
use proptest::prelude::*;
use support::made_up::report;
use support::options;

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn all_that_is_said_points_at_what_is_there(a in report(), b in report()) {
        check::article(&a);
        check::comparison(&compare(&a, &b, &options()));
    }

    #[test]
    fn a_report_compared_with_itself_differs_in_nothing(a in report()) {
        let comparison = compare(&a, &a, &options());
        for detail in &comparison.details {
            prop_assert_eq!(detail.relation, Relation::Identical, "{:?}", detail);
        }
        let wordy = |sentence: usize| {
            a.sentences[sentence].tokens.iter().filter(|token| token.kind == TokenKind::Word).count() > 4
        };
        for sentence in (0..a.sentences.len()).filter(|sentence| wordy(*sentence)) {
            let linked = comparison.sentence_links.iter().any(|link| link.a == sentence && link.b == sentence);
            prop_assert!(linked, "{:?}", a.sentences[sentence].text);
        }
    }

    #[test]
    fn swapping_the_reports_swaps_the_sides_and_nothing_else(a in report(), b in report()) {
        check::mirrored(&compare(&a, &b, &options()), &compare(&b, &a, &options()));
    }
}

/// Letters that no report has, or far too many of: those that turn the direction, take no room, stand on others or on nothing,
/// and lie beyond 16 bits.
fn nonsense() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        "\u{202E}",
        "\u{2066}",
        "\u{2069}",
        "\u{200F}",
        "\u{200B}",
        "\u{200D}",
        "\u{FEFF}",
        "\u{AD}",
        "\u{2060}",
        "\u{0}",
        "\u{1B}",
        "\u{7F}",
        "\u{85}",
        "\u{2028}",
        "\u{2029}",
        "\u{301}",
        "\u{20E3}",
        "\u{FE0F}",
        "\u{1F1E9}",
        "\u{E0041}",
        "\u{10FFFF}",
        "\u{FFFD}",
        "İ",
        "ẞ",
        "ﬁ",
        "ǆ",
        "ﷺ",
        "½",
        "²",
        "Ⅳ",
        "１９",
        "٤٢",
        "“",
        "”",
        "«",
        "'",
        "…",
        "。",
        ".",
        "!",
        "$",
        "-",
        "–",
        "%",
        "a.m.",
        "By ",
        "July 4",
        "\n\n",
        "\r",
        "\t",
        " ",
        "19",
        "the",
        "said",
        "Kyjiv",
        "桥",
        "мост",
        "جسر",
    ]);
    let piece = prop_oneof![
        4 => odd.prop_map(str::to_owned),
        1 => (any::<char>(), 1..60usize).prop_map(|(letter, times)| String::from(letter).repeat(times)),
        1 => Just("\u{301}\u{316}\u{489}".repeat(200)),
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 1..40).prop_map(|pieces| pieces.concat())
}

/// Bytes that are a file of some format at their beginning, and then anything.
fn file() -> impl Strategy<Value = Vec<u8>> {
    let beginning = prop::sample::select(vec![
        b"".as_slice(),
        b"\xFF\xFE",
        b"\xFE\xFF",
        b"\xEF\xBB\xBF",
        b"# ",
        b"<!doctype html><title>",
        b"<p>",
        b"%PDF-1.7\n",
        b"{\\rtf1 ",
        b"PK\x03\x04",
        b"bplist00WebMainResource",
        b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n",
        b"---\ntitle: ",
    ]);
    let rest = prop_oneof![
        2 => nonsense().prop_map(String::into_bytes),
        1 => nonsense().prop_map(|text| text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        // Half a pair of UTF-16, which stands for nothing.
        1 => nonsense().prop_map(|text| text.encode_utf16().flat_map(|unit| [unit, 0xD83D]).flat_map(u16::to_le_bytes).collect()),
        1 => prop::collection::vec(any::<u8>(), 0..300),
    ];
    (beginning, rest).prop_map(|(beginning, rest)| [beginning, &rest].concat())
}

/// A report of nonsense; words are added, since without any there is none.
fn odd_report() -> impl Strategy<Value = Article> {
    nonsense()
        .prop_map(|text| read(format!("Pier shut\n\n{text} two").as_bytes(), "odd.txt"))
        .prop_filter_map("no text", Result::ok)
}

/// Numbers of sentences and blocks, most of which some report has.
fn ids() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(prop_oneof![6 => 0..12usize, 1 => any::<usize>()], 0..4)
}

fn places() -> impl Strategy<Value = Vec<Place>> {
    let place = (ids(), prop_oneof![4 => 0..60usize, 1 => any::<usize>()], 0..12usize);
    let place = place.prop_map(|(ids, start, length)| Place {
        sentence: ids.first().copied().unwrap_or(0),
        start,
        end: start.saturating_add(length),
    });
    prop::collection::vec(place, 0..3)
}

/// Corrections that were made for other reports, or for none.
fn corrections() -> impl Strategy<Value = Corrections> {
    let link = (ids(), ids(), any::<bool>()).prop_map(|(a, b, linked)| LinkCorrection { a, b, linked });
    let kind = prop::sample::select(vec![DetailKind::Number, DetailKind::Date, DetailKind::Name, DetailKind::Quote]);
    let verdict = prop::sample::select(vec![Verdict::Apart, Verdict::Wrong]);
    let detail = (kind, places(), places(), verdict);
    let detail = detail.prop_map(|(kind, a, b, verdict)| DetailCorrection { kind, a, b, verdict });
    let note = (ids(), ids(), nonsense()).prop_map(|(a, b, text)| Note { a, b, text });
    let several = |most| prop::collection::SizeRange::from(0..most);
    (
        prop::collection::vec(link, several(5)),
        prop::collection::vec(detail, several(4)),
        prop::collection::vec(note, several(3)),
    )
        .prop_map(|(links, details, notes)| Corrections { links, details, notes })
}

fn amendments() -> impl Strategy<Value = Amendments> {
    let field = || prop::option::of(prop_oneof![nonsense(), Just("2024-02-30".to_owned()), Just(" ".to_owned())]);
    (field(), field(), field(), ids(), ids(), ids()).prop_map(
        |(headline, byline, published, taken_in, paragraphs, set_aside)| Amendments {
            headline,
            byline,
            published,
            taken_in,
            paragraphs,
            set_aside,
            ..Amendments::default()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_a_report_or_an_error_and_always_the_same(bytes in file()) {
        let names = ["a.txt", "a", "a.md", "\u{202E}txt.exe\0"];
        let reads = names.map(|name| read(&bytes, name));
        for (name, report) in names.iter().zip(&reads) {
            match report {
                Ok(report) => check::article(report),
                Err(error) => check::sentence(&error.to_string()),
            }
            prop_assert_eq!(report, &read(&bytes, name));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_two_texts_are_compared(a in odd_report(), b in odd_report()) {
        check::article(&a);
        let one = compare(&a, &b, &options());
        check::comparison(&one);
        check::mirrored(&one, &compare(&b, &a, &options()));
        let same = compare(&a, &a, &options());
        prop_assert!(same.details.iter().all(|detail| detail.relation == Relation::Identical), "{:?}", same.details);
    }

    #[test]
    fn corrections_of_what_is_not_there_are_refused_and_passed_over(a in report(), b in odd_report(), corrections in corrections()) {
        let is_there = |article: &Article, links: &[usize], notes: &[usize]| {
            links.iter().all(|id| *id < article.sentences.len()) && notes.iter().all(|id| *id < article.blocks.len())
        };
        let links = corrections.links.iter().all(|link| is_there(&a, &link.a, &[]) && is_there(&b, &link.b, &[]));
        let notes = corrections.notes.iter().all(|note| is_there(&a, &[], &note.a) && is_there(&b, &[], &note.b));
        let checked = corrections.check(&a, &b);
        prop_assert!(checked.is_err() || (links && notes));
        prop_assert!(checked.is_ok() || !(links && notes) || !corrections.details.is_empty());
        let mut options = options();
        options.corrections = corrections;
        check::comparison(&compare(&a, &b, &options));
    }

    #[test]
    fn amendments_of_what_is_not_there_change_nothing_else(read in report(), b in report(), amendments in amendments()) {
        let article = amended(&read, &amendments);
        if !article.sentences.is_empty() {
            check::article(&article);
        }
        check::comparison(&compare(&article, &b, &options()));
    }

    #[test]
    fn a_question_about_any_sentence_is_answered_or_refused(a in report(), b in odd_report(), sentence in 0..20usize, against in prop::option::of(0..20usize)) {
        for (side, article, other) in [(SideName::A, &a, &b), (SideName::B, &b, &a)] {
            let answer = explain(&a, &b, &Question { side, sentence, against }, &options());
            let is_there = sentence < article.sentences.len() && against.is_none_or(|id| id < other.sentences.len());
            prop_assert_eq!(answer.is_ok(), is_there);
        }
    }
}
