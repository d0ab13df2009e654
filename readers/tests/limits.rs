//! Pages that no site would serve: nested without end, on one line, with attributes without end. Each is read or refused within
//! seconds, and none overflows the stack of a thread as small as a browser's worker has.

#![cfg(feature = "html")]

#[path = "../../tests/support/clock.rs"]
mod clock;

use diptych_readers::{Document, Error, Outcome, html};
use std::time::Duration;

/// The stack that the compiler gives WebAssembly, in bytes.
const STACK: usize = 1024 * 1024;
/// The longest that any page may take of a processor here. Released, each takes 0.6 s at most, but a text of 200,000 entities takes
/// the parser 4 s; tests run less optimised.
const LONGEST: Duration = Duration::from_secs(15);

const STORY: &str = "A lorry hit the old bridge at Marsh End on Monday, and two people were hurt, the police said in a statement. \
                     The bridge has been closed until further notice, and buses turn round at the mill, the county said.";

fn read(page: String) -> Result<Document, Error> {
    let size = page.len();
    let (outcome, took) = std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || {
            let start = clock::Clock::new();
            (html::read(page.as_bytes(), "page.html"), start.elapsed())
        })
        .unwrap()
        .join()
        .expect("no overflow");
    println!("{size:>10} bytes in {took:?}");
    assert!(took < LONGEST, "{size} bytes took {took:?}");
    match outcome? {
        Outcome::Document(document) => Ok(document),
        other => panic!("{other:?}"),
    }
}

fn page(body: &str) -> String {
    format!("<!DOCTYPE html><html><head><title>Bridge closed after crash</title></head><body>{body}</body></html>")
}

fn text(document: &Document) -> String {
    document
        .blocks
        .iter()
        .filter(|block| block.aside.is_none())
        .map(|block| block.text.as_str())
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn nested_without_end() {
    for tag in [
        "div",
        "b",
        "font",
        "table",
        "span",
        "blockquote",
        "ul",
        "section",
        "a",
        "form",
        "p",
        "li",
        "tr",
        "td",
        "button",
        "svg",
        "math",
    ] {
        let deep = format!("<{tag}>").repeat(100_000);
        let read = read(page(&format!("<p>{STORY}</p>{deep}deep")));
        assert!(read.is_ok_and(|document| text(&document).contains("lorry")), "{tag}");
    }
}

#[test]
fn nested_and_crossed() {
    let crossed = "<b><p><i><div></b><a></i>x".repeat(30_000);
    assert!(text(&read(page(&format!("<p>{STORY}</p>{crossed}"))).unwrap()).contains("lorry"));
}

#[test]
fn ten_megabytes_on_one_line() {
    let line = format!("{STORY} ").repeat(10 * 1024 * 1024 / STORY.len());
    assert!(text(&read(page(&format!("<p>{line}</p>"))).unwrap()).len() > 9_000_000);
}

#[test]
fn many_paragraphs_breaks_and_links() {
    let paragraphs = format!("<p>{STORY}</p>").repeat(20_000);
    assert!(text(&read(page(&paragraphs)).unwrap()).len() > 2_000_000);
    let breaks = format!("{STORY}<br><br>").repeat(20_000);
    assert!(text(&read(page(&breaks)).unwrap()).len() > 2_000_000);
    let links = format!("<p>{STORY}</p>{}", "<div><a href=/x>Another story of another day</a></div>".repeat(50_000));
    let document = read(page(&links)).unwrap();
    assert!(text(&document).contains("lorry"));
    assert!(document.blocks.len() < 3_000, "{} blocks", document.blocks.len());
}

#[test]
fn attributes_pictures_and_entities_without_end() {
    let attributes: String = (0..200_000).map(|n| format!(" a{n}=1")).collect();
    let classes = "related ".repeat(100_000);
    let picture = "A".repeat(5_000_000);
    let body = format!(
        "<div{attributes}><p>{STORY}</p><p class='{classes}'>x</p><img src='data:image/png;base64,{picture}'>{}</div>",
        "&amp;".repeat(200_000)
    );
    assert!(text(&read(page(&body)).unwrap()).contains("lorry"));
}

#[test]
fn json_ld_nested_without_end_or_cut_off() {
    for json in [
        "[".repeat(200_000),
        "{\"a\":".repeat(200_000),
        "\"".into(),
        "{\"@type\":\"NewsArticle\",\"headline\":\"".into(),
    ] {
        let body = format!("<script type='application/ld+json'>{json}</script><p>{STORY}</p>");
        assert!(text(&read(page(&body)).unwrap()).contains("lorry"));
    }
}

#[test]
fn cut_off_anywhere() {
    let whole = include_str!("pages/graph-consent.html");
    for end in (0..whole.len()).step_by(97).filter(|end| whole.is_char_boundary(*end)) {
        // Whatever comes of it, nothing panics.
        let _ = html::read(&whole.as_bytes()[..end], "page.html");
    }
}

#[test]
fn pages_without_a_report() {
    let code = |page: String| read(page).map_err(|error| error.code()).err();
    assert_eq!(code(page("")), Some("empty"));
    assert_eq!(code(page("<nav><a href=/a>News</a> <a href=/b>Sport</a></nav>")), Some("empty"));
    assert_eq!(code(page("<script>document.write('x')</script>")), Some("empty"));
}
