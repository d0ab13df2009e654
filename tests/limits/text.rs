//! Plain text, old encodings, Markdown, web pages.

use super::Expected::{Either, Read, Refused};
use super::{Case, MEGABYTE, SENTENCE, cases as of, paragraphs};
use diptych::MAXIMUM_BYTES;
use diptych::read::{MOST_BLOCKS, MOST_SENTENCES, MOST_TEXT};

const MOST: usize = MAXIMUM_BYTES as usize;

pub fn cases() -> Vec<Case> {
    [text(), encoding(), markdown(), html()].into_iter().flatten().collect()
}

fn text() -> Vec<Case> {
    of(
        "text",
        "report.txt",
        [
            ("size", "4 MB of text", Read, || paragraphs(MOST_TEXT).into()),
            ("size", "more than 4 MB of text", Refused("too_long"), || paragraphs(MOST_TEXT + 100_000).into()),
            ("size", "8 MB in paragraphs", Refused("too_long"), || paragraphs(8 * MEGABYTE).into()),
            ("size", "a byte more than 50 MB", Refused("too_large"), || vec![b'a'; MOST + 1]),
            ("size", "one line of 50 MB", Refused("too_long"), || SENTENCE.repeat(MOST / SENTENCE.len()).into()),
            ("size", "one word of 4 MB", Read, || vec![b'a'; MOST_TEXT]),
            ("size", "50 MB of blank lines", Refused("empty"), || vec![b'\n'; MOST]),
            ("size", "50 MB of noughts", Refused("unsupported"), || vec![0; MOST]),
            ("number", "25,000 paragraphs", Read, || "Two were hurt.\n\n".repeat(MOST_BLOCKS).into()),
            ("number", "25,001 paragraphs", Refused("too_long"), || {
                "Two were hurt.\n\n".repeat(MOST_BLOCKS + 1).into()
            }),
            ("number", "a million paragraphs", Refused("too_long"), || "a\n\n".repeat(1_000_000).into()),
            ("number", "100,000 sentences", Read, || "Two were hurt. ".repeat(MOST_SENTENCES).into()),
            ("number", "100,001 sentences", Refused("too_long"), || {
                "Two were hurt. ".repeat(MOST_SENTENCES + 1).into()
            }),
            ("number", "a million numbers in a sentence", Read, || "1 ".repeat(1_000_000).into()),
            ("number", "quotations that never close", Read, || "“a ".repeat(500_000).into()),
            ("number", "a million brackets", Read, || format!("a {} b", "(".repeat(1_000_000)).into()),
            ("number", "a million full stops", Read, || format!("a {} b", ".".repeat(1_000_000)).into()),
            ("number", "abbreviations without end", Read, || "U.S. ".repeat(300_000).into()),
            ("number", "names without end", Read, || "Anna Berg ".repeat(300_000).into()),
            ("number", "marks upon one letter", Read, || format!("a{}", "\u{301}".repeat(1_000_000)).into()),
            ("number", "letters that nobody sees", Read, || format!("a{}b", "\u{200B}".repeat(1_000_000)).into()),
            ("number", "200,000 items of a list", Refused("too_long"), || "- a b\n".repeat(200_000).into()),
            ("number", "an item of 200,000 lines", Read, || format!("- a\n- b\n{}", "  c\n".repeat(200_000)).into()),
            ("number", "100,000 lines in the head", Read, || "By Ann\n".repeat(100_000).into()),
        ],
    )
}

fn encoding() -> Vec<Case> {
    const LINE: &[u8] = b"The caf\xE9 was shut on Monday, Andr\xE9 Duf\xE9 said. ";
    of(
        "encoding",
        "old.txt",
        [
            ("size", "3 MB of Windows-1252", Read, || LINE.repeat(3 * MEGABYTE / LINE.len())),
            ("size", "8 MB of it", Refused("too_long"), || LINE.repeat(8 * MEGABYTE / LINE.len())),
            ("expansion", "bytes that are three in UTF-8", Refused("too_large"), || {
                b"caf\xE9 \x80\x80\x80\x80\x80\x80 ".repeat(3 * MEGABYTE)
            }),
            ("expansion", "a declared encoding", Either, || {
                [b"<html><meta charset=gb18030><p>".to_vec(), b"\x81\x30\x81\x30 ".repeat(MEGABYTE)].concat()
            }),
            ("number", "escapes of ISO-2022-JP", Either, || b"\x1B$B\x1B(B a ".repeat(MEGABYTE / 4)),
        ],
    )
}

/// Markdown under a heading.
fn md(rest: &str) -> Vec<u8> {
    ["# a\n\n", rest].concat().into()
}

fn markdown() -> Vec<Case> {
    of(
        "markdown",
        "report.md",
        [
            ("size", "3 MB", Read, || md(&paragraphs(3 * MEGABYTE))),
            ("size", "8 MB", Refused("too_long"), || md(&paragraphs(8 * MEGABYTE))),
            ("nesting", "quotations in quotations", Either, || md(&format!("{} b", ">".repeat(200_000)))),
            ("nesting", "quotations, each line one deeper", Either, || {
                md(&(1..2_000).map(|depth| format!("{} a\n", ">".repeat(depth))).collect::<String>())
            }),
            ("nesting", "items in items", Either, || md(&format!("{}b", "- ".repeat(100_000)))),
            ("nesting", "items in items, then blank lines", Either, || {
                md(&format!("{}b{}", "- ".repeat(50_000), "\n".repeat(50_000)))
            }),
            ("nesting", "items, each line one deeper", Either, || {
                md(&(1..2_000).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect::<String>())
            }),
            ("nesting", "links in links", Either, || {
                md(&format!("{}b{}", "[".repeat(200_000), "](c)".repeat(200_000)))
            }),
            ("nesting", "pictures in pictures", Either, || {
                md(&format!("{}b{}", "![".repeat(100_000), "](c)".repeat(100_000)))
            }),
            ("nesting", "emphasis in emphasis", Either, || {
                md(&format!("{}{}", "*a **b ".repeat(100_000), "c* d** ".repeat(100_000)))
            }),
            ("number", "emphasis that never closes", Read, || md(&"*a _b **c ".repeat(100_000))),
            ("number", "brackets that never close", Either, || md(&"[a](".repeat(200_000))),
            ("number", "pointed brackets that never close", Either, || md(&"<a ".repeat(200_000))),
            ("number", "comments that never close", Either, || md(&"b <!-- a <? b <![CDATA[ ".repeat(50_000))),
            ("number", "code marks of every length", Either, || {
                md(&(1..1_500).map(|length| format!("{}a ", "`".repeat(length))).collect::<String>())
            }),
            ("number", "rows of a table", Either, || md(&format!("|a|b|\n|-|-|\n{}", "|c|d|\n".repeat(100_000)))),
            ("number", "lines of front matter", Either, || {
                format!("---\ntitle: a\n{}---\n# a\n\nTwo were hurt.", "key: value\n".repeat(300_000)).into()
            }),
            ("expansion", "columns that rows leave out", Either, || {
                md(&format!("{}|\n{}|\n{}", "|a".repeat(20_000), "|-".repeat(20_000), "|b|\n".repeat(20_000)))
            }),
            ("expansion", "links to one long address", Either, || {
                md(&format!("{}\n\n[r]: /{}\n", "[a][r] ".repeat(100_000), "x".repeat(500_000)))
            }),
        ],
    )
}

/// A page with a report on it, and something else.
fn page(body: &str) -> Vec<u8> {
    let report = SENTENCE.repeat(3);
    format!("<!DOCTYPE html><html><head><title>Bridge falls</title></head><body><p>{report}</p>{body}</body></html>")
        .into()
}

/// What nests and repeats in pages besides is in the readers' own test of this name.
fn html() -> Vec<Case> {
    of(
        "html",
        "page.html",
        [
            ("size", "3 MB of text", Read, || page(&format!("<p>{}</p>", SENTENCE.repeat(4)).repeat(8_000))),
            ("size", "8 MB of text", Refused("too_long"), || {
                page(&format!("<p>{}</p>", SENTENCE.repeat(8 * MEGABYTE / SENTENCE.len())))
            }),
            ("size", "a picture of 49 MB", Read, || {
                page(&format!("<img src='data:image/png;base64,{}'>", "A".repeat(49 * MEGABYTE)))
            }),
            ("nesting", "100,000 elements in elements", Read, || page(&"<div>".repeat(100_000))),
            ("nesting", "tables in tables", Read, || page(&"<table><tr><td>".repeat(50_000))),
            ("nesting", "elements closed in the wrong order", Read, || {
                page(&"<b><p><i><div></b><a></i>x".repeat(30_000))
            }),
            ("nesting", "JSON-LD in JSON-LD", Read, || {
                page(&format!("<script type='application/ld+json'>{}</script>", "{\"a\":[".repeat(100_000)))
            }),
            ("number", "100,000 paragraphs", Refused("too_long"), || page(&"<p>Two were hurt there.".repeat(100_000))),
            ("number", "500,000 tags", Either, || page(&"<br>a".repeat(500_000))),
            ("number", "200,000 attributes", Read, || {
                page(&format!("<p{}>b", (0..200_000).map(|n| format!(" a{n}=1")).collect::<String>()))
            }),
            ("number", "100,000 entities", Read, || page(&"&amp;".repeat(100_000))),
            ("expansion", "40,000 links told from one long address", Read, || {
                let base = format!("<base href='https://example.org/{}/'>", "x".repeat(19_000));
                page(&format!("{base}<p>{}", "Two <a href=b>were</a> hurt. ".repeat(40_000)))
            }),
        ],
    )
}
