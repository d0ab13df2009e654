//! What holds for any corrections of any two reports, and for a comparison that is saved and opened again.

mod support;

use diptych::article::Article;
use diptych::comparison::{Comparison, DetailView};
use diptych::corrections::{Corrections, DetailCorrection, LinkCorrection, Note, Place, Verdict};
use diptych::{Options, compare, read, reopen};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::made_up::report;
use support::options;

fn with(corrections: &Corrections) -> Options {
    let mut options = options();
    options.corrections = corrections.clone();
    options
}

fn pairs(comparison: &Comparison) -> Vec<(usize, usize)> {
    comparison.sentence_links.iter().map(|link| (link.a, link.b)).collect()
}

fn places(mentions: &[diptych::comparison::MentionView]) -> Vec<Place> {
    mentions.iter().map(|at| Place { sentence: at.sentence, start: at.start, end: at.end }).collect()
}

/// A few corrections of two reports, picked by numbers of any size.
fn pick(a: &Article, b: &Article, picks: &[(usize, usize, u8)]) -> Corrections {
    let untouched = compare(a, b, &options());
    let mut corrections = Corrections::default();
    for (x, y, what) in picks {
        let some = |from: usize, of: usize| (from % of..of.min(from % of + 1 + from % 3)).collect::<Vec<_>>();
        let (in_a, in_b) = (some(*x, a.sentences.len()), some(*y, b.sentences.len()));
        match what % 3 {
            kind @ (0 | 1) => corrections.links.push(LinkCorrection { a: in_a, b: in_b, linked: kind == 1 }),
            _ if untouched.details.is_empty() => {}
            _ => {
                let detail = &untouched.details[x % untouched.details.len()];
                let verdict = if y % 2 == 0 { Verdict::Apart } else { Verdict::Wrong };
                let (a, b) = (places(&detail.a), places(&detail.b));
                corrections.details.push(DetailCorrection { kind: detail.kind, a, b, verdict });
            }
        }
    }
    corrections
}

fn swapped(corrections: &Corrections) -> Corrections {
    let mut other = corrections.clone();
    other.links.iter_mut().for_each(|link| std::mem::swap(&mut link.a, &mut link.b));
    other.details.iter_mut().for_each(|detail| std::mem::swap(&mut detail.a, &mut detail.b));
    other
}

/// Where the lines of a ledger stand, of the one report and of the other.
fn lines(comparison: &Comparison, swapped: bool) -> Vec<String> {
    let line = |detail: &DetailView| {
        let sides = [&detail.a, &detail.b].map(|mentions| format!("{:?}", places(mentions)));
        let [a, b] = if swapped { [&sides[1], &sides[0]] } else { [&sides[0], &sides[1]] };
        format!("{:?} {a} {b} {}", detail.kind, detail.corrected)
    };
    let mut lines: Vec<String> = comparison.details.iter().map(line).collect();
    lines.sort();
    lines
}

fn picks() -> impl Strategy<Value = Vec<(usize, usize, u8)>> {
    prop::collection::vec((0..1000usize, 0..1000usize, 0..3u8), 1..6)
}

fn slice(text: &str, start: usize, end: usize) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[start..end]).expect("offsets stand between letters")
}

/// All numbers and places of a comparison point at what is there.
fn check(comparison: &Comparison) {
    let (a, b) = (&comparison.articles.a, &comparison.articles.b);
    for link in &comparison.sentence_links {
        let (x, y) = (a.sentences[link.a].block, b.sentences[link.b].block);
        assert_eq!(comparison.block_links.iter().filter(|row| row.a.contains(&x)).count(), 1);
        assert_eq!(comparison.block_links.iter().filter(|row| row.b.contains(&y)).count(), 1);
        assert!(!link.corrected || link.score == 1.0);
    }
    for row in &comparison.block_links {
        assert!(!row.a.is_empty() && !row.b.is_empty(), "{row:?}");
        assert!(row.a.is_sorted() && row.b.is_sorted());
    }
    for detail in &comparison.details {
        assert!(!detail.a.is_empty() || !detail.b.is_empty());
        for (article, mentions) in [(a, &detail.a), (b, &detail.b)] {
            for mention in mentions {
                let block = &article.blocks[article.sentences[mention.sentence].block];
                assert_eq!(slice(&block.text, mention.start, mention.end), mention.text);
            }
        }
    }
    for (id, quote) in comparison.quotes.iter().enumerate() {
        let back = quote.counterpart.map(|other| comparison.quotes[other].counterpart);
        assert!(back.is_none_or(|back| back == Some(id)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn corrections_keep_a_comparison_whole(a in report(), b in report(), picks in picks()) {
        let corrections = pick(&a, &b, &picks);
        prop_assert_eq!(corrections.check(&a, &b), Ok(()));
        let comparison = compare(&a, &b, &with(&corrections));
        check(&comparison);
        prop_assert_eq!(&comparison.corrections, &corrections);
    }

    #[test]
    fn the_last_word_on_two_passages_holds(a in report(), b in report(), picks in picks(), linked: bool) {
        let mut corrections = pick(&a, &b, &picks);
        let (x, y) = (vec![0, 1], vec![1]);
        corrections.links.push(LinkCorrection { a: x.clone(), b: y.clone(), linked });
        let comparison = compare(&a, &b, &with(&corrections));
        prop_assert_eq!(pairs(&comparison).iter().any(|(i, j)| x.contains(i) && y.contains(j)), linked);
        if linked {
            let block = b.sentences[1].block;
            let row = comparison.block_links.iter().find(|row| row.b.contains(&block)).expect("it is linked");
            prop_assert!(x.iter().any(|sentence| row.a.contains(&a.sentences[*sentence].block)));
        }
    }

    #[test]
    fn unlinking_and_linking_again_restores_the_links(a in report(), b in report(), at: usize) {
        let untouched = compare(&a, &b, &options());
        prop_assume!(!untouched.block_links.is_empty());
        let row = &untouched.block_links[at % untouched.block_links.len()];
        let sentences = |article: &Article, blocks: &[usize]| {
            blocks.iter().flat_map(|block| article.blocks[*block].sentences.clone()).collect::<Vec<_>>()
        };
        let (x, y) = (sentences(&a, &row.a), sentences(&b, &row.b));
        let correction = |linked| LinkCorrection { a: x.clone(), b: y.clone(), linked };
        let mut corrections = Corrections { links: vec![correction(false)], ..Corrections::default() };
        let unlinked = pairs(&compare(&a, &b, &with(&corrections)));
        prop_assert!(unlinked.iter().all(|(i, j)| !(x.contains(i) && y.contains(j))));
        corrections.links.push(correction(true));
        let again = pairs(&compare(&a, &b, &with(&corrections)));
        prop_assert!(pairs(&untouched).iter().all(|pair| again.contains(pair)), "{:?} {:?}", untouched.sentence_links, again);
    }

    #[test]
    fn swapping_the_reports_swaps_the_corrections(a in report(), b in report(), picks in picks()) {
        let corrections = pick(&a, &b, &picks);
        let one = compare(&a, &b, &with(&corrections));
        let other = compare(&b, &a, &with(&swapped(&corrections)));
        let mut turned: Vec<(usize, usize)> = pairs(&other).into_iter().map(|(b, a)| (a, b)).collect();
        turned.sort_unstable();
        prop_assert_eq!(pairs(&one), turned);
        prop_assert_eq!(lines(&one, false), lines(&other, true));
    }

    #[test]
    fn what_is_saved_opens_again_as_it_was(a in report(), b in report(), picks in picks()) {
        let corrections = pick(&a, &b, &picks);
        let saved = serde_json::to_vec(&compare(&a, &b, &with(&corrections))).expect("JSON");
        let (again_a, again_b, again) = reopen(&saved, "saved.json").expect("it opens");
        prop_assert_eq!((&again_a, &again_b, &again), (&a, &b, &corrections));
    }

    #[test]
    fn any_text_in_a_saved_file_is_compared(texts in prop::collection::vec("\\PC{1,60}|[\\s\\u{0}-\\u{ff}“”’0-9]{1,40}", 2..6)) {
        let article = |order: &mut dyn Iterator<Item = &String>| {
            let texts: Vec<&String> = order.collect();
            let blocks: Vec<Value> = texts.iter().map(|text| json!({ "kind": "paragraph", "text": text })).collect();
            let sentence = |(id, text): (usize, &&String)| json!({ "block": id, "start": 0, "end": text.encode_utf16().count() });
            let sentences: Vec<Value> = texts.iter().enumerate().map(sentence).collect();
            json!({ "name": "x", "language": "en", "blocks": blocks, "sentences": sentences })
        };
        let saved = json!({
            "format": "diptych-comparison/1",
            "articles": { "a": article(&mut texts.iter()), "b": article(&mut texts.iter().rev()) }
        });
        let (a, b, _) = reopen(saved.to_string().as_bytes(), "x.json").expect("the spans are right");
        check(&compare(&a, &b, &options()));
    }
}

const A: &str = "Bridge closed after crash\n\nA lorry hit the bridge on Monday. Police said 19 people were hurt 😀.";
const B: &str = "Lorry hits bridge\n\nTwenty people were hurt, police said. The bridge will open on Friday.";

fn saved() -> Value {
    let [a, b] = [(A, "a.txt"), (B, "b.txt")].map(|(text, name)| read(text.as_bytes(), name).expect("a report"));
    let notes = vec![Note { a: vec![1], b: vec![], text: "Ask the police.".to_owned() }];
    let links = vec![LinkCorrection { a: vec![1], b: vec![2], linked: true }];
    serde_json::to_value(compare(&a, &b, &with(&Corrections { links, notes, details: vec![] }))).expect("JSON")
}

/// Why a file is refused that differs from a saved one in one member.
fn refused(pointer: &str, value: Value) -> String {
    let mut saved = saved();
    *saved.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer} is there")) = value;
    reopen(saved.to_string().as_bytes(), "two.json").expect_err("it is refused").to_string()
}

#[test]
fn only_what_was_saved_is_opened() {
    assert!(reopen(saved().to_string().as_bytes(), "two.json").is_ok());
    assert_eq!(
        refused("/format", json!("diptych-comparison/2")),
        "“two.json” was saved in a format that this version of Diptych does not know (diptych-comparison/2)."
    );
    let broken = "“two.json” cannot be opened: it is no comparison that Diptych saved, or it is damaged.";
    for (pointer, value) in [
        ("/format", json!("geojson")),
        ("/format", json!(1)),
        ("/articles/a", json!(null)),
        ("/articles/a/blocks/0/kind", json!("poem")),
        ("/articles/a/blocks/0/text", json!("Bridge")),
        ("/articles/a/sentences", json!([])),
        ("/articles/a/sentences/1/block", json!(7)),
        ("/articles/a/sentences/1/end", json!(1e9)),
        ("/articles/a/sentences/2/start", json!(3)),
        ("/articles/a/sentences/2/end", json!(-1)),
        ("/corrections/links", json!("all of them")),
    ] {
        assert_eq!(refused(pointer, value.clone()), broken, "{pointer} {value}");
    }
    for bytes in [&b"{"[..], b"", b"[]", b"{\"format\":\"diptych-comparison/1\"}", b"\xFF\xFE{", &b"[".repeat(100_000)]
    {
        assert_eq!(reopen(bytes, "two.json").expect_err("it is refused").to_string(), broken);
    }
    assert!(refused("/corrections/links/0/a", json!([9])).starts_with("A correction speaks of sentence 9 of report A"));
}

#[test]
fn nothing_but_text_is_taken_at_its_word() {
    let mut saved = saved();
    saved["details"] = json!([]);
    saved["summary"]["conflicts"] = json!(99);
    saved["sentence_links"] = json!("none");
    saved["articles"]["a"]["sentences"][1]["text"] = json!("<b>Never written.</b>");
    saved["articles"]["a"]["language"] = json!("\" onload=\"");
    saved["articles"]["a"]["published"] = json!("yesterday");
    let (a, b, corrections) = reopen(saved.to_string().as_bytes(), "two.json").expect("it opens");
    assert_eq!((a.sentences[1].text.as_str(), a.language.as_str()), ("A lorry hit the bridge on Monday.", "und"));
    assert_eq!(a.published, None);
    let comparison = compare(&a, &b, &with(&corrections));
    assert!(comparison.summary.conflicts < 2 && !comparison.details.is_empty());
    assert!(comparison.sentence_links.iter().any(|link| (link.a, link.b, link.corrected) == (1, 2, true)));
}
