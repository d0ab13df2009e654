//! What leaves the page: each format holds the comparison, whatever the reports hold.

mod support;

use diptych::comparison::MentionView;
use diptych::corrections::{Corrections, DetailCorrection, LinkCorrection, Note, Place, Verdict};
use diptych::export::About;
use diptych::export::{csv::csv, html::STYLE, html::html, markdown::markdown};
use diptych::ledger::Relation;
use diptych::{Comparison, compare, read};
use pulldown_cmark::{Event, Options as MarkdownOptions, Parser, Tag, TagEnd};
use support::{options, report};

/// What a report must not be able to bring into a file, in every place that a report has.
const HOSTILE_A: &str = r##"# =HYPERLINK("x") | <script>alert(1)</script> **Bridge** `closed` & 'shut' after 14 hurt

By <img src=x onerror=alert(1)> | Mallory

The *Daily* "Echo", Monday, 13 May 2024

=1+1 said 14 people | were hurt on the bridge at Marlow on Sunday, police said <b>today</b> & `tomorrow`.

-5 degrees were measured; =cmd|' /C calc'!A0 was what the harbour master \ Piotr Zielinski [said](javascript:alert(1)).

"There was a bang, $x$ and then everybody | was on the floor," said Ines Carvalho, a teacher from *Gull* _Island_ ~~here~~.

https://example.org/<script>"onclick=alert(1)
"##;

const HOSTILE_B: &str = r##"</title></style><script>alert(2)</script> 1. Bridge shut after 16 hurt

By Jonas Reiter

The Marlow Courier, Monday, 13 May 2024

+16 people | were hurt on the bridge at Marlow on Sunday, police said </td></table><script>alert(3)</script>.

@SUM(A1) "There was a bang, $x$ and then everybody | was on the floor," Ines Carvalho told the \| Courier --> <!-- .

- 1. A summer fair ! [on] (https://example.org/x.png) the quay || went ahead in the afternoon <br><hr> &amp; &lt;b&gt;.
"##;

const ABOUT: About = About { made: Some("2024-05-14") };

fn ferry() -> Comparison {
    compare(&report("ferry-a.txt"), &report("ferry-b.md"), &options())
}

fn hostile() -> Comparison {
    let a = read(HOSTILE_A.as_bytes(), "<script>a</script>|`a`.txt").expect("a report");
    let b = read(HOSTILE_B.as_bytes(), "=b\".txt").expect("a report");
    let mut comparison = compare(&a, &b, &options());
    assert!(!comparison.block_links.is_empty() && !comparison.details.is_empty(), "they tell of one accident");
    // Readers of HTML files will take these from the file.
    comparison.articles.a.url = Some("javascript:alert(1)//https://example.org".to_owned());
    comparison.articles.b.url = Some("HTTPS://example.org/?a=1&b=\"><script>'|x".to_owned());
    comparison.articles.b.outlet = Some("<i>=1|2</i> *".to_owned());
    comparison
}

#[test]
fn a_ferry_accident_as_html() {
    let page = html(&ferry(), &ABOUT).replace(STYLE, "…");
    insta::assert_snapshot!(page);
}

#[test]
fn a_ferry_accident_as_markdown() {
    insta::assert_snapshot!(markdown(&ferry(), &ABOUT));
}

#[test]
fn a_ferry_accident_as_csv() {
    insta::assert_snapshot!(csv(&ferry()).replace("\r\n", "\n"));
}

/// The elements of a page as a browser would find them, with their attributes as written.
fn elements(page: &str) -> Vec<&str> {
    let mut rest = page;
    let mut found = vec![];
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        let end = rest.find('>').expect("every tag ends");
        found.push(&rest[..end]);
        rest = &rest[end + 1..];
    }
    found
}

#[test]
fn a_hostile_report_brings_no_element_attribute_or_address_into_the_html() {
    let page = html(&hostile(), &ABOUT).replace(STYLE, "");
    let known = "!doctype html head meta title style body header main h1 h2 div section p span ul li a b bdi cite time mark q \
                 table thead tbody tr th td footer";
    let attributes = "lang charset http-equiv content name class dir datetime href rel id role scope aria-label aria-hidden \
                      aria-labelledby colspan title";
    for element in elements(&page) {
        let name = element.trim_start_matches('/').split(' ').next().unwrap_or_default();
        assert!(known.split_whitespace().any(|each| each == name), "<{element}>");
        // Between quotation marks stands a value; outside of them, names.
        let outside: String = element.split('"').step_by(2).skip_while(|part| part.is_empty()).collect();
        for attribute in outside.split([' ', '=']).skip(1).filter(|part| !part.is_empty()) {
            let is_known = attributes.split_whitespace().any(|each| each == attribute);
            assert!(is_known || name == "!doctype", "{attribute} of <{element}>");
        }
        if let Some((_, address)) = element.split_once("href=\"") {
            assert!(address.starts_with('#') || address.starts_with("HTTPS://example.org"), "<{element}>");
            assert!(address.starts_with('#') || element.contains("rel=\"noreferrer noopener\""), "<{element}>");
        }
    }
    assert!(page.contains("&lt;script&gt;alert(2)&lt;/script&gt;"), "it is shown as the text that it is");
    assert!(page.contains("javascript:alert(1)//https://example.org"), "an address that leads nowhere is text");
}

/// The cells of all tables, row by row, as a reader of the Markdown sees them.
fn tables(markdown: &str) -> Vec<Vec<Vec<String>>> {
    let (mut tables, mut cell) = (vec![], None::<String>);
    for event in Parser::new_ext(markdown, MarkdownOptions::ENABLE_TABLES | MarkdownOptions::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Table(_)) => tables.push(vec![]),
            Event::Start(Tag::TableHead | Tag::TableRow) => tables.last_mut().expect("in a table").push(vec![]),
            Event::Start(Tag::TableCell) => cell = Some(String::new()),
            Event::End(TagEnd::TableCell) => {
                let row = tables.last_mut().and_then(|table| table.last_mut()).expect("in a row");
                row.push(cell.take().expect("in a cell"));
            }
            Event::Text(text) => cell.iter_mut().for_each(|cell| cell.push_str(&text)),
            Event::InlineHtml(html) if &*html == "<br>" => cell.iter_mut().for_each(|cell| cell.push('\n')),
            Event::Start(
                Tag::Heading { .. } | Tag::Paragraph | Tag::List(_) | Tag::Item | Tag::Emphasis | Tag::Strong,
            )
            | Event::End(_)
            | Event::Rule => {}
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert!(dest_url.starts_with("HTTPS://example.org/"), "{dest_url}")
            }
            other => panic!("{other:?} is not what was written"),
        }
    }
    tables
}

#[test]
fn a_hostile_report_breaks_no_table_of_the_markdown() {
    let comparison = hostile();
    let tables = tables(&markdown(&comparison, &ABOUT));
    let [passages, details] = &tables[..] else { panic!("two tables, not {}", tables.len()) };
    assert!(passages.iter().all(|row| row.len() == 3));
    assert_eq!(details.len(), comparison.details.len() + 1);
    let shown: String = passages.iter().flatten().flat_map(|cell| [cell.as_str(), "\n"]).collect();
    for article in [&comparison.articles.a, &comparison.articles.b] {
        for block in article.blocks.iter().filter(|block| !block.sentences.is_empty()) {
            assert!(shown.contains(&block.text), "no {:?} in {shown}", block.text);
        }
    }
    for detail in &comparison.details {
        assert!(details.iter().any(|row| row[4] == detail.note), "no {:?}", detail.note);
    }
}

#[test]
fn a_readers_corrections_are_told_as_the_readers() {
    let (a, b) = (report("ferry-a.txt"), report("ferry-b.md"));
    let found = compare(&a, &b, &options());
    let conflict = found.details.iter().find(|detail| detail.relation == Relation::Conflict).expect("one conflict");
    let of = |article: &diptych::Article, words: &str| {
        article.sentences.iter().position(|sentence| sentence.text.contains(words)).expect("a sentence")
    };
    let (steering, fair) = (of(&a, "steering system"), of(&b, "summer fair"));
    let places = |mentions: &[MentionView]| {
        let place =
            |mention: &MentionView| Place { sentence: mention.sentence, start: mention.start, end: mention.end };
        mentions.iter().map(place).collect::<Vec<_>>()
    };
    let mut options = options();
    options.corrections = Corrections {
        links: vec![LinkCorrection { a: vec![steering], b: vec![fair], linked: true }],
        details: vec![DetailCorrection {
            kind: conflict.kind,
            a: places(&conflict.a),
            b: places(&conflict.b),
            verdict: Verdict::Apart,
        }],
        notes: vec![
            Note {
                a: vec![a.sentences[steering].block],
                b: vec![],
                text: "<b>Ask</b> the | *inspector*\nagain".to_owned(),
            },
            Note { a: vec![0], b: vec![0], text: "The headline was changed at noon.".to_owned() },
        ],
    };
    let comparison = compare(&a, &b, &options);
    let page = html(&comparison, &ABOUT);
    for words in [
        "<p class=\"linked\"><span aria-hidden=\"true\">✎ </span>linked by the reader</p>",
        "<b>Reader’s note</b> <span dir=\"auto\">&lt;b&gt;Ask&lt;/b&gt; the | *inspector*\nagain</span>",
        "<b>Reader’s note</b> <span dir=\"auto\">The headline was changed at noon.</span>",
        "<li><b aria-hidden=\"true\">≠</b> 0 contradictions</li>",
        "A ¶ 4 and B ¶ 5: linked</li>",
        "“14” (A headline), “Sixteen passengers” (B ¶ 2): not the same thing</li>",
        "judged by the reader",
    ] {
        assert!(page.contains(words), "no {words}");
    }
    let tables = tables(&markdown(&comparison, &ABOUT));
    let row = tables[0].iter().find(|row| row[0].contains("steering system")).expect("its row");
    assert!(row[2].contains("A summer fair"), "{row:?}");
    assert_eq!(row[1], "linked by the reader\nReader’s note: <b>Ask</b> the | *inspector* again");
    assert!(tables[0][1][1].ends_with("Reader’s note: The headline was changed at noon."), "{:?}", tables[0][1]);
    assert!(csv(&comparison).contains(",by the reader\r\n"));
}

#[test]
fn the_markdown_of_plain_reports_can_be_read_back() {
    let comparison = ferry();
    let tables = tables(&markdown(&comparison, &ABOUT));
    let row = tables[0].iter().find(|row| row[0].contains("struck a pier")).expect("the first paragraph");
    assert!(row[1].contains("212 ~ More than 200"), "{row:?}");
    assert!(row[2].starts_with("¶ 2 Sixteen passengers were injured yesterday"), "{row:?}");
}

#[test]
fn each_line_of_the_csv_is_a_detail() {
    for comparison in [ferry(), hostile()] {
        let written = csv(&comparison);
        assert!(written.starts_with('\u{feff}') && written.ends_with("\r\n"));
        let mut reader = csv::Reader::from_reader(written.as_bytes());
        let names = reader.headers().expect("a header").clone();
        assert_eq!(names.iter().next(), Some("detail"));
        let records: Vec<csv::StringRecord> = reader.records().map(|record| record.expect("a record")).collect();
        assert_eq!(records.len(), comparison.details.len());
        let column = |name: &str| names.iter().position(|each| each == name).expect("a column");
        for (id, (record, detail)) in records.iter().zip(&comparison.details).enumerate() {
            assert_eq!(record[0], id.to_string());
            let relation = serde_json::to_value(detail.relation).expect("a word");
            assert_eq!(Some(&record[column("relation")]), relation.as_str());
            let confidence: f64 = record[column("confidence")].parse().expect("a number");
            assert!((confidence - detail.confidence).abs() < 0.005);
            let mentions = detail.a.iter().map(|mention| mention.text.as_str()).collect::<Vec<_>>().join(" | ");
            assert_eq!(record[column("text_a")].trim_start_matches('\'').replace(";'", ";"), mentions);
            for cell in record {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell} is a formula");
                assert!(!cell.contains(";="), "{cell} is a formula where a semicolon parts cells");
            }
        }
    }
}
