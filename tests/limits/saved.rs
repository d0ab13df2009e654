//! Saved comparisons.

use super::Expected::{Read, Refused};
use super::{Case, MEGABYTE, SENTENCE, cases as of};
use diptych::MAXIMUM_BYTES;
use diptych::read::{LONGEST_SENTENCE, MOST_BLOCKS, MOST_SENTENCES, MOST_TEXT};
use serde_json::{Value, json};

/// How many sentences 3 MB have.
const MANY: usize = 3 * MEGABYTE / SENTENCE.len();

/// A report of one paragraph of so many sentences, as it is saved.
fn report(sentences: usize) -> Value {
    let length = SENTENCE.len();
    let place = |at: usize| json!({"block": 0, "start": at * length, "end": (at + 1) * length - 1});
    json!({
        "name": "a.txt", "language": "en",
        "blocks": [{"kind": "paragraph", "text": SENTENCE.repeat(sentences)}],
        "sentences": (0..sentences).map(place).collect::<Vec<_>>(),
    })
}

/// A comparison with this report as `a`.
fn saved(a: Value, corrections: Value) -> Vec<u8> {
    let articles = json!({"a": a, "b": report(3)});
    json!({"format": "diptych-comparison/1", "articles": articles, "corrections": corrections}).to_string().into()
}

/// So many corrections of so many sentences each.
fn links(count: usize, each: usize) -> Value {
    json!({"links": vec![json!({"a": vec![0; each], "b": [0], "linked": true}); count]})
}

pub fn cases() -> Vec<Case> {
    of(
        "comparison",
        "saved.json",
        [
            ("size", "3 MB of text in one paragraph", Read, || saved(report(MANY), json!({}))),
            ("size", "more than 4 MB of text", Refused("too_long"), || {
                saved(report(MOST_TEXT / SENTENCE.len() + 1), json!({}))
            }),
            ("size", "a byte more than 50 MB", Refused("too_large"), || {
                [b"{".to_vec(), vec![b' '; MAXIMUM_BYTES as usize]].concat()
            }),
            ("size", "50 MB of spaces", Refused("no_comparison"), || {
                [b"{".to_vec(), vec![b' '; MAXIMUM_BYTES as usize - 1]].concat()
            }),
            ("size", "a sentence that is longer than any", Refused("no_comparison"), || {
                let mut report = report(1);
                report["sentences"] = json!([{"block": 0, "start": 0, "end": LONGEST_SENTENCE + 1}]);
                report["blocks"] = json!([{"kind": "paragraph", "text": "a".repeat(LONGEST_SENTENCE + 1)}]);
                saved(report, json!({}))
            }),
            ("nesting", "lists in lists", Refused("no_comparison"), || {
                format!("{{\"format\":\"diptych-comparison/1\",\"articles\":{}", "[".repeat(1_000_000)).into()
            }),
            ("nesting", "lists in lists, where nobody looks", Refused("no_comparison"), || {
                let lists = ["[".repeat(1_000_000), "]".repeat(1_000_000)].concat();
                format!("{{\"format\":\"diptych-comparison/1\",\"other\":{lists}}}").into()
            }),
            ("number", "25,001 paragraphs", Refused("too_long"), || {
                let mut report = report(1);
                report["blocks"] = json!(vec![json!({"kind": "caption", "text": "a"}); MOST_BLOCKS + 1]);
                saved(report, json!({}))
            }),
            ("number", "100,001 sentences", Refused("too_long"), || {
                let mut report = report(1);
                report["sentences"] = json!(vec![json!({"block": 0, "start": 0, "end": 1}); MOST_SENTENCES + 1]);
                saved(report, json!({}))
            }),
            ("number", "100,000 links in a paragraph", Read, || {
                let mut report = report(MANY);
                let link = |at: usize| json!({"start": 30 * at, "end": 30 * at + 9, "url": "x"});
                report["blocks"][0]["hyperlinks"] = (0..100_000).map(link).collect();
                saved(report, json!({}))
            }),
            ("number", "10,000 corrections", Read, || saved(report(9), links(10_000, 9))),
            ("number", "10,001 corrections", Refused("too_many_corrections"), || saved(report(9), links(10_001, 1))),
            ("number", "a million corrections", Refused("too_many_corrections"), || {
                let link = "{\"a\":[0],\"b\":[0],\"linked\":true}";
                let many = [link, ",", &[link, ","].concat().repeat(999_998), link].concat();
                let none = String::from_utf8(saved(report(9), json!({"links": []}))).expect("JSON is UTF-8");
                none.replacen("\"links\":[]", &format!("\"links\":[{many}]"), 1).into()
            }),
            ("number", "corrections of a million sentences", Refused("too_many_corrections"), || {
                saved(report(9), links(1_000, 1_000))
            }),
            ("number", "corrections at 90,000 places of a paragraph", Read, || {
                let start = (MANY - 1) * SENTENCE.len();
                let place = json!({"sentence": MANY - 1, "start": start, "end": start + 9});
                let correction = json!({"kind": "name", "a": vec![place; 10], "b": [], "verdict": "wrong"});
                saved(report(MANY), json!({"details": vec![correction; 9_000]}))
            }),
        ],
    )
}
