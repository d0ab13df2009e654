//! The command as a person calls it: what it prints and how it exits.

use std::process::{Command, Output};

fn diptych(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_diptych"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the command runs")
}

const A: &str = "seeds/000_a35c219f1e7b7b2a.txt";
const B: &str = "seeds/003_943cb4618b92e408.txt";

/// A file of these bytes that goes away with the test.
struct Draft(std::path::PathBuf);

impl Draft {
    fn new(name: &str, bytes: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("diptych-{}-{name}", std::process::id()));
        std::fs::write(&path, bytes).expect("the draft is written");
        Draft(path)
    }
    fn path(&self) -> &str {
        self.0.to_str().expect("a plain path")
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Exit 2 with one line on standard error and nothing on standard output.
fn assert_refused(output: &Output, why: &str) {
    let line = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{line}");
    assert_eq!(line.lines().count(), 1, "{line}");
    assert!(line.contains(why), "{line}");
    assert!(output.stdout.is_empty());
}

#[test]
fn prints_a_summary_for_people() {
    let output = diptych(&[A, B]);
    let printed = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(0));
    for words in ["Contradicted (1)", "19 people", "20 people", "The Moscow Times", "A ¶8"] {
        assert!(printed.contains(words), "no {words:?} in\n{printed}");
    }
}

#[test]
fn prints_json_for_programs() {
    let output = diptych(&[A, B, "--format", "json"]);
    assert_eq!(output.status.code(), Some(0));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("valid JSON");
    assert_eq!(json["format"], "diptych-comparison/1");
    for member in ["articles", "sentence_links", "block_links", "details", "quotes", "structure", "summary"] {
        assert!(json.get(member).is_some(), "no member {member}");
    }
    assert_eq!(json["articles"]["b"]["published"], "2022-07-04");
}

#[test]
fn prints_what_is_handed_out() {
    for (format, beginning, contradiction) in [
        ("html", "<!doctype html>", r#"title="wounded: 19 against 20""#),
        ("markdown", "# Two reports compared", "**19 ≠ 20 wounded**"),
        ("csv", "\u{feff}detail,kind,relation", "another 19 people,20 people,¶ 8,¶ 20,wounded: 19 against 20"),
    ] {
        let printed = printed(&[A, B, "--format", format]);
        assert!(printed.starts_with(beginning) && printed.contains(contradiction), "{format}:\n{printed}");
    }
}

#[test]
fn refuses_what_is_no_report() {
    let picture = Draft::new("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0");
    let empty = Draft::new("empty.txt", b"  \n\n ");
    assert_refused(&diptych(&[picture.path(), B]), "is a picture, which has no text");
    assert_refused(&diptych(&[A, empty.path()]), "is empty");
    assert_refused(&diptych(&[A, "no/such/file.txt"]), "cannot be opened");
    assert_refused(&diptych(&[A, A]), "same report");
}

#[test]
fn refuses_a_file_that_is_too_large() {
    let large = Draft::new("large.txt", &b"word ".repeat(12 * 1024 * 1024));
    assert_refused(&diptych(&[large.path(), B]), "60 MB");
}

#[test]
fn without_the_table_of_near_words_it_says_so() {
    let printed = |more: &[&str]| {
        let output = diptych(&[&[A, B], more].concat());
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    assert!(!printed(&[]).contains("table of near words"));
    assert!(printed(&["--no-vectors"]).contains("without the table of near words"));
    assert!(printed(&["--no-vectors", "--format", "json"]).contains(r#""word_vectors":"missing""#));
    assert!(printed(&["--format", "json"]).contains(r#""word_vectors":"used""#));
}

fn printed(arguments: &[&str]) -> String {
    let output = diptych(arguments);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn explains_a_link_for_people() {
    let text = printed(&["explain", A, B, "--sentence", "8"]);
    for words in [
        "A 8 is linked to B 25",
        "Rare words in both: ",
        "another 19 people against 20 people",
        "Same day: July 3 / Sunday",
    ] {
        assert!(text.contains(words), "no {words:?} in\n{text}");
    }
}

#[test]
fn explains_a_sentence_that_is_told_by_its_words() {
    let by_number = printed(&["explain", A, B, "--side", "b", "--sentence", "8"]);
    let by_words = printed(&["explain", A, B, "--side", "b", "--sentence", "governor sergiy  Haidai"]);
    assert_eq!(by_words, by_number);
    assert!(by_words.contains("Serhiy Hayday / Sergiy Haidai"), "{by_words}");
}

#[test]
fn explains_two_sentences_that_are_not_linked() {
    let json = printed(&["explain", A, B, "--sentence", "9", "--against", "20", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("valid JSON");
    assert_eq!(json["format"], "diptych-explanation/1");
    assert_eq!(json["counterparts"].as_array().map(Vec::len), Some(1));
    let pair = &json["counterparts"][0];
    assert_eq!((&pair["a"], &pair["b"]), (&9.into(), &20.into()));
    assert_ne!(pair["verdict"], "linked");
    assert!(pair["note"].as_str().is_some_and(|note| note.starts_with("Not linked: ")), "{}", pair["note"]);
}

#[test]
fn lists_the_sentences_that_can_be_asked_about() {
    let list = printed(&["explain", A, B]);
    let of_eight = list.lines().find(|line| line.starts_with("A 8 ")).expect("sentence 8 of A");
    assert!(of_eight.contains("→ B 25") && of_eight.contains("On July 3, six people"), "{of_eight}");
}

#[test]
fn refuses_a_sentence_that_is_not_there() {
    assert_refused(&diptych(&["explain", A, B, "--sentence", "99"]), "Report A has no sentence 99");
    assert_refused(&diptych(&["explain", A, B, "--sentence", "8", "--against", "99"]), "Report B has no sentence 99");
    assert_refused(&diptych(&["explain", A, B, "--sentence", "penguins"]), "No sentence of report A");
    assert_refused(&diptych(&["explain", A, B, "--sentence", "Lysychansk"]), "several sentences of report A (3, ");
    assert_refused(&diptych(&["explain", A, A, "--sentence", "8"]), "same report");
}

/// What a page would save of the two sample reports after a reader unlinked the wounded.
fn saved(name: &str) -> Draft {
    let corrections = Draft::new(&format!("own-{name}"), br#"{ "links": [{ "a": [8], "b": [25], "linked": false }] }"#);
    let json = printed(&[A, B, "--format", "json", "--corrections", corrections.path()]);
    Draft::new(name, json.as_bytes())
}

#[test]
fn corrections_are_applied_and_saved() {
    let json: serde_json::Value =
        serde_json::from_slice(&std::fs::read(saved("one.json").path()).expect("it is there")).expect("valid JSON");
    assert_eq!(json["corrections"]["links"][0]["linked"], false);
    let links = json["sentence_links"].as_array().expect("links");
    assert!(!links.iter().any(|link| link["a"] == 8 && link["b"] == 25));
}

#[test]
fn a_saved_comparison_opens_again() {
    let saved = saved("two.json");
    let written = std::fs::read_to_string(saved.path()).expect("it is there");
    assert_eq!(printed(&[saved.path(), "--format", "json"]), written);
    assert!(printed(&["explain", saved.path(), "--sentence", "8"]).contains("Unlinked by you"));
    // Of another comparison, the corrections alone.
    assert_eq!(printed(&[A, B, "--corrections", saved.path(), "--format", "json"]), written);
}

#[test]
fn refuses_what_is_no_saved_comparison() {
    let (cut, other) = (Draft::new("cut.json", b"{\"format\":\"diptych-com"), Draft::new("other.json", b"{\"a\": 1}"));
    let newer = Draft::new("newer.json", b"{\"format\":\"diptych-comparison/2\"}");
    assert_refused(&diptych(&[cut.path()]), "no comparison that Diptych saved");
    assert_refused(&diptych(&[other.path()]), "no comparison that Diptych saved");
    assert_refused(&diptych(&[newer.path()]), "(diptych-comparison/2)");
    assert_refused(&diptych(&[A]), "two reports are needed");
    assert_refused(&diptych(&[A, B, "--corrections", other.path()]), "holds no corrections");
    let elsewhere = Draft::new("elsewhere.json", br#"{ "notes": [{ "a": [99], "b": [], "text": "?" }] }"#);
    assert_refused(&diptych(&[A, B, "--corrections", elsewhere.path()]), "paragraph 99 of report A");
}
