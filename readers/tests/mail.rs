//! Messages and saved pages: what real programs wrote, and what is broken or hostile.
#![cfg(feature = "mail")]

mod report;

use diptych_readers::{About, Aside, Outcome, step};
use report::{error, file, paragraphs, texts};

fn inside(name: &str) -> (String, String, About) {
    match step(&file(name), name) {
        Ok(Outcome::Inside { name, bytes, about }) => {
            assert!(bytes.starts_with(b"\xEF\xBB\xBF"), "{name} is marked as UTF-8");
            (name, String::from_utf8(bytes).unwrap(), about)
        }
        other => panic!("{name}: {other:?}"),
    }
}

/// The longest words of each paragraph stand in a page, in order.
fn holds_the_report(page: &str) {
    let mut rest = page;
    for paragraph in paragraphs() {
        // Up to a sign that a page may write as a code, or a link.
        let start: String = paragraph.chars().take_while(|c| c.is_alphanumeric() || " .’-".contains(*c)).collect();
        let at = rest.find(start.trim()).unwrap_or_else(|| panic!("{start} is missing or misplaced"));
        rest = &rest[at..];
    }
}

#[test]
fn a_page_that_chromium_saved_comes_out_with_its_address() {
    let (name, page, about) = inside("report.mhtml");
    assert_eq!(name, "report.html");
    assert_eq!(about.url.as_deref(), Some("https://courier.example/news/2024/03/09/ferry-runs-aground"));
    assert_eq!(about.headline, None, "the page says that itself");
    holds_the_report(page.split("<article>").nth(1).unwrap());
}

#[test]
fn a_page_that_safari_saved_in_either_kind() {
    for name in ["report.webarchive", "report-xml.webarchive"] {
        let (name, page, about) = inside(name);
        assert!(name.ends_with(".html"));
        assert_eq!(about.url.as_deref(), Some("https://courier.example/news/2024/03/09/ferry-runs-aground"));
        holds_the_report(page.split("<article>").nth(1).unwrap());
    }
}

#[test]
fn a_newsletter_is_its_page_and_its_sender_the_outlet() {
    let (name, page, about) = inside("report-newsletter.eml");
    assert_eq!(name, "report-newsletter.html");
    assert_eq!(about.headline.as_deref(), Some(paragraphs()[0].as_str()));
    assert_eq!(about.outlet.as_deref(), Some("The Penhallow Courier"));
    assert_eq!(about.published.as_deref(), Some("2024-03-09T21:14:03Z"));
    assert_eq!(about.byline, None);
    holds_the_report(&page);
}

#[test]
fn a_plain_message_in_the_same_paragraphs() {
    let Ok(Outcome::Document(document)) = step(&file("report.eml"), "report.eml") else { panic!() };
    assert_eq!(texts(&document.blocks), paragraphs());
    assert_eq!(document.about.headline.as_deref(), Some(paragraphs()[0].as_str()), "Fwd: is no part of it");
    assert_eq!((document.about.outlet, document.about.published), (None, None), "the text says that itself");
    let aside: Vec<&str> = (document.blocks.iter())
        .filter(|block| block.aside == Some(Aside::Mail))
        .map(|block| block.text.as_str())
        .collect();
    assert_eq!(aside, ["--\nDenzil Opie\nSent from the quay"]);
}

#[test]
fn what_a_message_only_passes_on() {
    let Ok(Outcome::Inside { name, bytes, .. }) = step(&file("report-attached.eml"), "a.eml") else { panic!() };
    assert_eq!((name.as_str(), &bytes), ("ferry.docx", &file("report.docx")));
    let Ok(Outcome::Inside { name, bytes, .. }) = step(&file("report-forwarded.eml"), "a.eml") else { panic!() };
    assert!(name.ends_with(".eml"), "{name}");
    let Ok(Outcome::Inside { about, .. }) = step(&bytes, &name) else { panic!() };
    assert_eq!(about.outlet.as_deref(), Some("The Penhallow Courier"));
}

#[test]
fn a_message_in_an_old_encoding() {
    let head = "From: a@example.org\r\nMessage-ID: <1@x>\r\nSubject: =?windows-1251?B?zO7x8g==?=\r\n";
    let cyrillic = [
        head.as_bytes(),
        b"Content-Type: text/plain; charset=windows-1251\r\n\r\n\xCC\xEE\xF1\xF2 \xE7\xE0\xEA\xF0\xFB\xF2.",
    ]
    .concat();
    let Ok(Outcome::Document(document)) = step(&cyrillic, "a.eml") else { panic!() };
    assert_eq!(document.blocks[0].text, "Мост закрыт.");
    assert_eq!(document.about.headline.as_deref(), Some("Мост"));
}

#[test]
fn what_is_broken_or_hostile() {
    let head = "MIME-Version: 1.0\nMessage-ID: <1@x>\n";
    let nested = format!("{head}{}", "Content-Type: multipart/mixed; boundary=a\n\n--a\n".repeat(10_000));
    assert_eq!(error(nested.as_bytes(), "deep.eml"), "too_much_inside");
    let forwarded = format!("{head}{}", "Content-Type: message/rfc822\n\n".repeat(10_000));
    assert!(matches!(step(forwarded.as_bytes(), "deep.eml"), Ok(Outcome::Inside { .. })), "one level a step");
    let crowd = format!("{head}Content-Type: multipart/mixed; boundary=a\n\n{}", "--a\n\nx\n".repeat(10_000));
    assert_eq!(error(crowd.as_bytes(), "crowd.eml"), "too_much_inside");
    let long = format!("{head}Content-Type: text/plain\n\n{}", "who:\n> a\n".repeat(150_000));
    assert_eq!(error(long.as_bytes(), "long.eml"), "too_much_inside");
    let empty = format!("{head}Content-Type: text/plain\n\n \n");
    assert_eq!(error(empty.as_bytes(), "empty.eml"), "empty");
    let picture = format!("{head}Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n");
    assert_eq!(error(picture.as_bytes(), "picture.eml"), "no_report_inside");

    let saved = String::from_utf8(file("report.mhtml")).unwrap();
    let without_boundary = saved.replacen("\tboundary=", "\tx-boundary=", 1);
    assert!(
        matches!(step(without_boundary.as_bytes(), "a.mhtml"), Ok(Outcome::Inside { .. })),
        "the first line tells it"
    );
    for length in [600, 3000] {
        assert_eq!(error(&saved.as_bytes()[..length], "cut.mhtml"), "damaged");
    }
    let archive = file("report.webarchive");
    assert_eq!(error(&archive[..archive.len() - 100], "cut.webarchive"), "damaged");
}
