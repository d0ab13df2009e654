//! Names in sentences as reports write them.

use super::matching::{SAME, match_names, name_similarity};
use super::*;
use crate::Article;

fn report(text: &str) -> Article {
    crate::read(text.as_bytes(), "report.txt").expect("a report")
}

/// The names of a report whose headline names nobody.
fn names(body: &str) -> Vec<Name> {
    extract(&report(&format!("What happened on the day\n\n{body}")))
}

fn canonical(names: &[Name]) -> Vec<&str> {
    names.iter().map(|name| name.canonical.as_str()).collect()
}

fn one<'n>(names: &'n [Name], canonical: &str) -> &'n Name {
    names
        .iter()
        .find(|name| name.canonical == canonical)
        .unwrap_or_else(|| panic!("no {canonical:?} among {:?}", self::canonical(names)))
}

#[test]
fn a_full_name_and_the_family_name_alone_are_one_person() {
    let names =
        names("Regional governor Anneke Vos told reporters she would stay. Later Vos left, and Vos's aides with her.");
    let vos = one(&names, "Anneke Vos");
    assert_eq!(vos.kind, NameKind::Person);
    assert_eq!(vos.mentions.len(), 3);
    assert_eq!(vos.surname.as_deref(), Some("Vos"));
    assert_eq!(vos.gender, Some(Gender::Woman));
    assert!(vos.roles.iter().any(|role| role.ends_with("governor")), "{:?}", vos.roles);
}

#[test]
fn titles_and_nationalities_are_no_part_of_a_name() {
    let names =
        names("The Danish Defense Minister Jens Holm met President Ruth Adeyemi, and Mr. Holm thanked Dr. Lea Brandt.");
    assert_eq!(canonical(&names), ["Jens Holm", "Ruth Adeyemi", "Lea Brandt"]);
    assert!(names[0].roles.contains(&"defense minister".to_owned()));
}

#[test]
fn days_months_nationalities_and_first_words_are_no_names() {
    let names =
        names("However, the talks failed on Monday. The Russian and Ukrainian envoys left in July. Several stayed.");
    assert!(names.is_empty(), "{:?}", canonical(&names));
}

#[test]
fn particles_and_initials_belong_to_the_name() {
    let names = names("The lawyer Emil C. Stan, 51, rang Pieter van der Hoek. Stan later met van der Hoek in Aarhus.");
    assert_eq!(one(&names, "Emil C. Stan").mentions.len(), 2);
    let hoek = one(&names, "Pieter van der Hoek");
    assert_eq!(hoek.surname.as_deref(), Some("van der Hoek"));
    assert_eq!(hoek.mentions.len(), 2);
    assert_eq!(one(&names, "Aarhus").kind, NameKind::Place);
}

#[test]
fn an_acronym_is_the_organisation_it_is_short_for() {
    let names =
        names("The Harbour Workers Association called a strike. The HWA said members of the H.W.A. would vote.");
    let association = one(&names, "Harbour Workers Association");
    assert_eq!(association.kind, NameKind::Organisation);
    assert_eq!(association.mentions.len(), 3);
}

#[test]
fn brothers_stay_apart() {
    let names = names("Ana Ruiz and her brother Juan Ruiz were there. Ms. Ruiz spoke first. Then Mr. Ruiz left.");
    assert_eq!(canonical(&names), ["Ana Ruiz", "Juan Ruiz"]);
}

#[test]
fn headlines_in_title_case_add_mentions_of_known_names_only() {
    let article = report(
        "Minister Vows To Keep Halden Open After Vos Quits\n\nTransport chief Anneke Vos quit on Friday. The bridge at Halden stays open.",
    );
    let names = extract(&article);
    assert!(one(&names, "Anneke Vos").mentions.iter().any(|mention| mention.sentence == 0));
    assert!(one(&names, "Halden").mentions.iter().any(|mention| mention.sentence == 0));
    assert_eq!(names.len(), 2, "{:?}", canonical(&names));
}

/// The names of two reports of one sentence each, matched.
fn matched(a: &str, b: &str) -> Vec<(String, String)> {
    let (a, b) = (names(a), names(b));
    match_names(&a, &b, "en").into_iter().map(|(x, y, _)| (a[x].canonical.clone(), b[y].canonical.clone())).collect()
}

fn same(a: &str, b: &str) -> bool {
    let told = |name: &str| format!("The engineer {name} said it was over.");
    matched(&told(a), &told(b)).contains(&(a.to_owned(), b.to_owned()))
}

#[test]
fn spellings_of_one_name_are_matched() {
    for (a, b) in [
        ("Volodymyr Zelenskiy", "Volodymyr Zelensky"),
        ("Serhiy Hayday", "Sergiy Haidai"),
        ("Robert Müller", "Robert Mueller"),
        ("Mikhail Gorbachev", "Mikhail Gorbachyov"),
        ("Elif Şahin", "Elif Sahin"),
        ("Yelena Morozova", "Elena Morozowa"),
        ("Nora C. Aldous", "Nora Aldous"),
        ("Tom Ashby", "Thomas Ashby"),
        ("Karel Dvorak", "Karel Dvořák"),
        ("Łukasz Błaż", "Lukasz Blaz"),
        ("Signe Bergström", "Signe Bergström-Dahl"),
    ] {
        assert!(same(a, b), "{a} is {b}");
    }
}

#[test]
fn different_people_with_similar_names_stay_apart() {
    for (a, b) in [
        ("Ana Ruiz", "Juan Ruiz"),
        ("Mihai Vlad", "Mihnea Vlad"),
        ("Robert Hall", "Robert Hill"),
        ("Karin Berg", "Karl Berg"),
        ("Maria Costa", "Mario Costa"),
    ] {
        assert!(!same(a, b), "{a} is not {b}");
    }
}

#[test]
fn a_name_both_reports_spell_alike_is_paired_with_no_other() {
    let both = "The engineer Lena Brandt said so. The pilot Lena Brand said no.";
    let pairs = matched(both, both);
    assert_eq!(pairs.len(), 2);
    assert!(pairs.iter().all(|(a, b)| a == b), "{pairs:?}");
}

#[test]
fn countries_that_sound_alike_stay_apart() {
    let (a, b) = (names("The delegation arrived in Austria."), names("The delegation arrived in Australia."));
    assert!(name_similarity(&a[0], &b[0], "en") < SAME);
}

#[test]
fn the_index_finds_the_names_of_a_sentence() {
    let article = report("What happened\n\nThe engineer Lena Brandt met the pilot Ole Dahl. Brandt paid.");
    let names = extract(&article);
    let index = NameIndex::new(&names, article.sentences.len());
    assert_eq!(index.of(1).iter().map(|standing| standing.name).collect::<Vec<_>>(), [0, 1]);
    assert_eq!(index.of(2).len(), 1);
    assert!(index.of(99).is_empty());
}
