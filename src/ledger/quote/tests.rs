//! Quotations of two reports held against each other.

use super::*;
use crate::align::align;
use crate::article::Article;
use crate::details::name::matching::match_names;
use crate::details::{self, Facts};

fn report(body: &str) -> (Article, Facts) {
    let article =
        crate::read(format!("What happened on the day\n\n{body}").as_bytes(), "report.txt").expect("a report");
    let facts = details::extract(&article);
    (article, facts)
}

fn details(a: &str, b: &str) -> Vec<Detail> {
    let (a, b) = (report(a), report(b));
    let (a, b) = (Side { article: &a.0, facts: &a.1 }, Side { article: &b.0, facts: &b.1 });
    let links = align(a, b, None);
    let names = match_names(&a.facts.names, &b.facts.names, &a.article.language);
    relate(a, b, &links, &names).1
}

fn relations(a: &str, b: &str) -> Vec<Relation> {
    details(a, b).into_iter().map(|detail| detail.relation).collect()
}

const FULL: &str =
    "“We lost the house, we lost the boat, and nobody at the harbour office picked up the phone,” Lena Brandt said.";

#[test]
fn word_for_word_is_identical_whatever_the_marks() {
    let other = FULL.replace(['“', '”'], "\"");
    let found = details(FULL, &other);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].relation, Relation::Identical);
    assert_eq!(found[0].note, "word for word in both, credited to Lena Brandt in both");
}

#[test]
fn a_part_is_a_variant_and_the_note_says_who_trims() {
    let found = details(FULL, "Lena Brandt said nobody at the office “picked up the phone”. She wept.");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].relation, Relation::Variant);
    assert!(found[0].note.starts_with("B gives only a part of what A quotes"), "{}", found[0].note);
}

#[test]
fn two_parts_of_one_quotation_share_its_line() {
    let found = details(FULL, "Lena Brandt said they “lost the boat” and that nobody “picked up the phone”.");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].a.len(), found[0].b.len()), (1, 2));
}

#[test]
fn parts_come_in_the_same_order_whichever_report_is_a() {
    let parts = "Lena Brandt said they “lost the boat” and that nobody “picked up the phone”.";
    assert_eq!(details(FULL, parts)[0].b, details(parts, FULL)[0].a);
}

#[test]
fn another_translation_is_a_variant() {
    let a = "“I kept holding her hand until the rescuers came,” Lena Brandt said.";
    let b = "“I held on to her hand till rescuers arrived,” Lena Brandt said.";
    assert_eq!(relations(a, b), [Relation::Variant]);
}

#[test]
fn the_same_words_from_two_people_by_name_are_a_conflict() {
    let b = FULL.replace("Lena Brandt", "Ole Dahl");
    let found = details(FULL, &b);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].relation, Relation::Conflict);
    assert_eq!(found[0].note, "the same words are credited to Lena Brandt in A and to Ole Dahl in B");
}

#[test]
fn one_person_spelled_in_two_ways_is_no_conflict() {
    let a = FULL.replace("Lena Brandt", "Serhiy Hayday");
    let b = FULL.replace("Lena Brandt", "Sergiy Haidai");
    assert_eq!(relations(&a, &b), [Relation::Identical]);
}

#[test]
fn a_speaker_who_is_only_inferred_contradicts_nobody() {
    let b = "Ole Dahl came by. “We lost the house, we lost the boat, and nobody at the harbour office picked up the phone.”";
    assert_eq!(relations(FULL, b), [Relation::Identical]);
}

#[test]
fn different_quotations_stand_alone() {
    let b = "“The dam will hold for another hundred years,” Ole Dahl said.";
    assert_eq!(relations(FULL, b), [Relation::OnlyA, Relation::OnlyB]);
}

#[test]
fn a_role_that_cannot_be_the_other_speaker_is_a_conflict() {
    let a = FULL.replace("Lena Brandt", "a police spokeswoman");
    let b = format!("Mayor Ole Dahl came. {}", FULL.replace("Lena Brandt", "the mayor"));
    let found = details(&a, &b);
    let relations: Vec<Relation> = found.iter().map(|detail| detail.relation).collect();
    assert_eq!(relations, [Relation::Conflict], "{found:?}");
    assert_eq!(found[0].note, "the same words are credited to a police spokeswoman in A and to Ole Dahl in B");
}

#[test]
fn a_description_that_may_be_the_other_speaker_is_no_conflict() {
    let pairs = [
        ("the mayor", "Anna Petersen"),
        ("a senior official", "Mayor Ole Dahl"),
        ("a spokesman for the mayor", "Mayor Ole Dahl"),
        ("a resident", "Lena Brandt"),
        ("Begona Etxeberria", "Begona Echeverria"),
    ];
    for (one, other) in pairs {
        let (a, b) = (FULL.replace("Lena Brandt", one), FULL.replace("Lena Brandt", other));
        assert!(!relations(&a, &b).contains(&Relation::Conflict), "{one} / {other}");
    }
}

#[test]
fn indirect_speech_answers_a_quotation() {
    let lead = "Viktor Orlov met the council of Marlow on Friday.";
    let a = format!("{lead} “We will not leave the harbour before the winter,” Orlov said.");
    let b = format!("{lead} Orlov said that they would not leave the harbour before the winter.");
    let found = details(&a, &b);
    let quotes: Vec<&Detail> = found.iter().collect();
    assert_eq!(quotes.len(), 1, "{found:?}");
    assert_eq!(quotes[0].relation, Relation::Variant);
    assert_eq!(quotes[0].note, "A quotes Viktor Orlov, B reports it in indirect speech");
    assert_eq!(quotes[0].value_b.as_deref(), Some("they would not leave the harbour before the winter"));
    let turned = details(&b, &a);
    assert_eq!(turned[0].note, "B quotes Viktor Orlov, A reports it in indirect speech");
}

#[test]
fn indirect_speech_of_another_or_with_another_meaning_does_not() {
    let lead = "Viktor Orlov and Lena Brandt met the council of Marlow on Friday.";
    let a = format!("{lead} “We will not leave the harbour before the winter,” Orlov said.");
    for other in [
        "Lena Brandt said that they would not leave the harbour before the winter.",
        "Orlov said that they would leave the harbour before the winter.",
        "Orlov said that the council had been kind to him.",
    ] {
        let found = relations(&a, &format!("{lead} {other}"));
        assert_eq!(found, [Relation::OnlyA], "{other}");
    }
}

#[test]
fn shared_names_alone_do_not_make_indirect_speech() {
    let lead = "Viktor Orlov met the council of Marlow on Friday.";
    let a = format!("{lead} “I will be the next harbour master of Gull Island,” Orlov said.");
    let b = format!("{lead} Orlov said that the people of Gull Island feared storms.");
    assert_eq!(relations(&a, &b), [Relation::OnlyA]);
}
