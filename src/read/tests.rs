//! Whole reports, read. The seeds are the two sample reports in `seeds/`.

use super::{LONGEST_SENTENCE, MAXIMUM_BYTES, read};
use crate::article::{Article, BlockKind::*};
use crate::error::Error;
use jiff::civil::date;
use proptest::prelude::*;

const A: &[u8] = include_bytes!("../../seeds/000_a35c219f1e7b7b2a.txt");
const B: &[u8] = include_bytes!("../../seeds/003_943cb4618b92e408.txt");

fn article(text: &str) -> Article {
    read(text.as_bytes(), "report.txt").unwrap()
}

fn kinds(article: &Article) -> Vec<(crate::article::BlockKind, &str)> {
    article.blocks.iter().map(|block| (block.kind, block.text.as_str())).collect()
}

#[test]
fn the_first_seed_is_a_headline_paragraphs_and_a_credit() {
    let a = read(A, "a.txt").unwrap();
    assert_eq!(a.headline.as_deref().map(|headline| headline.starts_with("Putin Orders Russian Troops")), Some(true));
    assert_eq!((a.byline, a.outlet, a.published, a.url), (None, None, None, None));
    assert_eq!(a.blocks.iter().filter(|block| block.kind == Paragraph).count(), 19);
    let credit = a.blocks.last().unwrap();
    assert_eq!((credit.kind, credit.text.as_str()), (Credit, "With reporting by Reuters, AP, TASS, and dpa"));
    assert!(credit.sentences.is_empty());
    assert!(a.blocks[8].text.contains("another 19 people were wounded"), "the eighth paragraph");
}

#[test]
fn the_second_seed_has_all_the_furniture() {
    let b = read(B, "b.txt").unwrap();
    assert_eq!(b.headline.as_deref(), Some("Putin Orders Advance to Continue After Russia Takes Ukraine's Lysychansk"));
    assert_eq!(b.byline.as_deref(), Some("Anastasia Tenisheva"));
    assert_eq!(b.outlet.as_deref(), Some("The Moscow Times"));
    assert_eq!(b.published, Some(date(2022, 7, 4)));
    let url = "https://www.themoscowtimes.com/2022/07/04/putin-orders-advance-to-continue-after-russia-takes-ukraines-lysychansk-a78191";
    assert_eq!(b.url.as_deref(), Some(url));
    let found: Vec<_> = b.blocks.iter().map(|block| block.kind).filter(|kind| *kind != Paragraph).collect();
    assert_eq!(found, [Headline, Byline, Dateline, Caption, Credit, Embed, Credit, Credit]);
    let of = |kind| b.blocks.iter().find(|block| block.kind == kind).unwrap();
    assert_eq!(of(Caption).text, "A Russian soldier is seen by a damaged building in Lysychansk, Ukraine.");
    assert!(of(Embed).text.ends_with("— Francis Scarr (@francis_scarr) July 2, 2022"), "escapes are gone");
    assert!(of(Embed).sentences.is_empty());
    assert!(b.sentences.iter().any(|sentence| sentence.text.contains("were quick to point out that it had cost")));
    let linked = b.blocks.iter().find(|block| block.text.contains("Kremlin transcript")).unwrap();
    assert_eq!(&linked.text[linked.hyperlinks[0].span.clone()], "transcript");
}

#[test]
fn an_agency_report() {
    let report = article(
        "Bridge in Leeds closed after lorry crash\n\nBy Jane Doe and John Roe\n\nLEEDS, July 4, 2022 (Reuters) - Two people were \
         hurt on Monday when a lorry hit a bridge, police said.\n\nThe U.S. driver was taken to hospital at 5 p.m. Monday. \
         “Nobody else was hurt,” Gen. Ann Brown said.\n\nWhat happens next\n\nBy Tuesday, the bridge could be open.\n\n\
         (Reporting by Jane Doe; Editing by Lee Poe)",
    );
    assert_eq!(report.byline.as_deref(), Some("Jane Doe and John Roe"));
    assert_eq!((report.outlet.as_deref(), report.published), (Some("Reuters"), Some(date(2022, 7, 4))));
    let found: Vec<_> = report.blocks.iter().map(|block| block.kind).collect();
    assert_eq!(found, [Headline, Byline, Paragraph, Paragraph, Subhead, Paragraph, Credit]);
    let texts: Vec<_> = report.sentences[2..4].iter().map(|sentence| sentence.text.as_str()).collect();
    assert_eq!(
        texts,
        ["The U.S. driver was taken to hospital at 5 p.m. Monday.", "“Nobody else was hurt,” Gen. Ann Brown said."]
    );
}

#[test]
fn lines_of_a_head_without_blank_lines_between() {
    let report = article(
        "A bridge too low\nBy Ioana Brown, transport correspondent\nThe Leeds Gazette\nThursday, 23 May 2024\n\nTwo people \
         were hurt when a lorry hit a bridge.\n\nCorrection: An earlier version misspelled a name.",
    );
    assert_eq!(
        (report.headline.as_deref(), report.byline.as_deref(), report.outlet.as_deref(), report.published),
        (Some("A bridge too low"), Some("Ioana Brown"), Some("The Leeds Gazette"), Some(date(2024, 5, 23)))
    );
    assert_eq!(kinds(&report).last(), Some(&(Note, "Correction: An earlier version misspelled a name.")));
}

#[test]
fn a_standfirst_is_no_outlet() {
    let report = article(
        "A bridge too low\nEngineers had warned the council for years that lorries would hit it\nBy Ann Brown\n4 July 2022\n\nTwo \
         people were hurt when a lorry hit a bridge.",
    );
    assert_eq!(kinds(&report)[1], (Subhead, "Engineers had warned the council for years that lorries would hit it"));
    assert_eq!((report.byline.as_deref(), report.outlet), (Some("Ann Brown"), None));
}

#[test]
fn an_outlet_and_a_date_above_the_headline() {
    let report = article(
        "The Leeds Gazette\nThursday, 23 May 2024\n\nA bridge too low\n\nTwo people were hurt when a lorry hit a bridge.",
    );
    assert_eq!(report.published, Some(date(2024, 5, 23)));
    let dated = article("Published 23 May 2024\n\nA bridge too low\n\nTwo people were hurt when a lorry hit a bridge.");
    assert_eq!((dated.headline.as_deref(), dated.published), (Some("A bridge too low"), Some(date(2024, 5, 23))));
}

#[test]
fn paragraphs_that_look_like_furniture_stay_paragraphs() {
    let paragraphs = [
        "By Monday, the fire had spread to the ridge and the village below it.",
        "By Brown's count, eleven people were in the house.",
        "Reporting by the newspaper led to the resignation of two ministers last year.",
        "July 4, 2022 was a day like any other in Leeds.",
        "Source code for the bridge's sensors was leaked, the paper said.",
        "“No,” she said.",
        "He said (see page 3) that the bridge would open on Friday (weather permitting).",
        "Photos of the bridge went round the world.",
    ];
    let report = article(&format!("A bridge too low\n\nTwo people were hurt.\n\n{}", paragraphs.join("\n\n")));
    for (kind, text) in &kinds(&report)[1..] {
        assert_eq!(*kind, Paragraph, "{text}");
    }
}

#[test]
fn a_paste_without_a_headline_has_none() {
    let report =
        article("Two people were hurt on Monday when a lorry hit a bridge, police said.\n\nThe bridge is closed.");
    assert_eq!(report.headline, None);
    assert_eq!(report.blocks[0].kind, Paragraph);
}

#[test]
fn a_german_report_in_an_old_encoding() {
    let text = "Brücke nach Unfall gesperrt\nVon Jürgen Müller\nMontag, 4. Juli 2022\n\nZwei Menschen sind am 4. Juli verletzt \
                worden, als ein Lastwagen gegen die Brücke prallte, z. B. am Geländer. Die Brücke ist für den Verkehr gesperrt.";
    let bytes = encoding_rs::WINDOWS_1252.encode(text).0;
    let report = read(&bytes, "bericht.txt").unwrap();
    assert_eq!(report.language, "de");
    assert_eq!((report.byline.as_deref(), report.published), (Some("Jürgen Müller"), Some(date(2022, 7, 4))));
    assert_eq!(report.sentences.len(), 3);
}

#[test]
fn what_cannot_be_read_is_told_by_name() {
    let name = || "x.txt".to_owned();
    let empty = Error::File(diptych_readers::Error::Empty { name: name() });
    for bytes in [b"".as_slice(), b" \n\t\r\n", b"\xEF\xBB\xBF", b"* * *\n\n---", b"# \n\n![](a.png)"] {
        assert_eq!(read(bytes, "x.txt").as_ref(), Err(&empty), "{bytes:?}");
    }
    assert_eq!(read(&[0u8; 64], "x.txt").map_err(|error| error.code()), Err("unsupported"));
    assert_eq!(read(b"\x89PNG\r\n", "x.txt").map_err(|error| error.code()), Err("no_text"));
    let large = vec![b'a'; usize::try_from(MAXIMUM_BYTES).unwrap() + 1];
    assert_eq!(read(&large, "x.txt"), Err(Error::TooLarge { name: name(), megabytes: 51, limit: 50 }));
}

#[test]
fn a_sentence_without_end_is_cut_at_spaces() {
    let text = "nineteen people hurt ".repeat(2_000);
    let article = article(&text);
    assert_eq!(article.sentences.len(), text.len() / LONGEST_SENTENCE + 1);
    assert!(article.sentences.iter().all(|sentence| sentence.text.len() <= LONGEST_SENTENCE));
    let words: Vec<&str> = article.sentences.iter().flat_map(|sentence| sentence.text.split(' ')).collect();
    assert_eq!(words, text.split_whitespace().collect::<Vec<_>>());
    hold(text.as_bytes());
    hold("é".repeat(3 * LONGEST_SENTENCE).as_bytes());
}

/// Pieces of which made-up reports are put together: everything that a rule above looks for.
const PIECES: &[&str] = &[
    "By Ann Brown",
    "July 4, 2022",
    "The Leeds Gazette",
    "Embed:",
    "— Ann (@ann) July 4, 2022",
    "Two were hurt",
    ".",
    "?”",
    "“",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\u{C}",
    "…",
    " ... ",
    "U.S.",
    "Mr.",
    "# ",
    "**",
    "*",
    "[",
    "](",
    ")",
    "<",
    ">",
    "\\_",
    "- ",
    "    ",
    "Original url:",
    "https://example.org/2022/07/04/a",
    "(AP Photo/Ann Brown)",
    "KYIV (AP) — ",
    "Correction: ",
    "---\n",
    "é",
    "e\u{301}",
    "日本。",
    "5 p.m.",
    "Von ",
    "4. Juli",
    "\u{200B}",
    "\u{AD}",
    "\u{FEFF}",
    "&amp;",
    "|",
    "İ",
    "ß’s",
    "ǅ",
];

fn hold(bytes: &[u8]) {
    let Ok(article) = read(bytes, "made-up.md") else { return };
    assert_eq!(read(bytes, "made-up.md").as_ref(), Ok(&article));
    let mut next = 0;
    for (position, block) in article.blocks.iter().enumerate() {
        assert!(!block.text.is_empty() && !block.text.contains('\n'));
        assert_eq!(block.sentences.start, next);
        next = block.sentences.end;
        let mut covered = 0;
        for sentence in &article.sentences[block.sentences.clone()] {
            assert_eq!(sentence.block, position);
            assert_eq!(&block.text[sentence.span.clone()], sentence.text);
            assert_eq!(sentence.text.trim(), sentence.text);
            assert!(!sentence.text.is_empty());
            assert!(block.text[covered..sentence.span.start].trim().is_empty(), "{:?}", block.text);
            covered = sentence.span.end;
            for token in &sentence.tokens {
                assert!(!sentence.written(token).is_empty());
            }
        }
        assert_eq!(block.kind.reports(), !block.sentences.is_empty());
        assert!(!block.kind.reports() || block.text[covered..].trim().is_empty());
        for link in &block.hyperlinks {
            assert!(!block.text[link.span.clone()].is_empty());
        }
    }
    assert_eq!(next, article.sentences.len());
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        hold(&bytes);
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        hold(text.as_bytes());
    }

    #[test]
    fn made_up_reports_hold_together(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..60)) {
        hold(pieces.concat().as_bytes());
    }
}
