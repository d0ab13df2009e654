//! Names of two reports held against each other.

use super::*;
use crate::align::{self, Side};
use crate::article::Article;
use crate::details::name::matching::match_names;
use crate::details::{self, Facts};

fn report(body: &str) -> (Article, Facts) {
    let article =
        crate::read(format!("What happened on the day\n\n{body}").as_bytes(), "report.txt").expect("a report");
    let facts = details::extract(&article);
    (article, facts)
}

/// Relation and note of every name of two reports.
fn lines(a: &str, b: &str) -> Vec<(Relation, String)> {
    let (a, b) = (report(a), report(b));
    let pairs = match_names(&a.1.names, &b.1.names, &a.0.language);
    let (a, b) = (Side { article: &a.0, facts: &a.1 }, Side { article: &b.0, facts: &b.1 });
    let weighed = align::weigh(a, b, None);
    relate(&Context::new(a, b, &weighed.links, &weighed.scored), &pairs)
        .into_iter()
        .map(|detail| (detail.relation, detail.note))
        .collect()
}

fn line(a: &str, b: &str) -> (Relation, String) {
    let lines = lines(&format!("The engineer {a} said so."), &format!("The engineer {b} said so."));
    assert_eq!(lines.len(), 1, "{lines:?}");
    lines.into_iter().next().expect("one line")
}

#[test]
fn one_spelling_is_identical() {
    assert_eq!(line("Lena Brandt", "Lena Brandt"), (Relation::Identical, "Lena Brandt in both".into()));
}

#[test]
fn the_note_says_how_the_forms_differ() {
    assert_eq!(
        line("Serhiy Hayday", "Sergiy Haidai"),
        (Relation::Variant, "Serhiy Hayday is spelled Sergiy Haidai in B".into())
    );
    assert_eq!(
        line("Calin Radulet", "Călin Răduleț"),
        (Relation::Variant, "Calin Radulet is written Călin Răduleț in B".into())
    );
    assert_eq!(
        line("Nora C. Aldous", "Nora Aldous"),
        (Relation::Variant, "Nora C. Aldous is Nora Aldous for short in B".into())
    );
    assert_eq!(
        line("Nora Aldous", "Nora C. Aldous"),
        (Relation::Variant, "Nora Aldous is Nora C. Aldous in full in B".into())
    );
}

#[test]
fn a_letter_of_another_script_that_passes_for_one_of_the_names_is_told() {
    for (a, b, note) in [
        ("Serhiy Hayday", "Serhiy H\u{430}yday", "Serhiy Hayday has a Cyrillic “\u{430}” in B, not in A"),
        ("Ma\u{3BF} Lindqvist", "Mao Lindqvist", "Ma\u{3BF} Lindqvist has a Greek “\u{3BF}” in A, not in B"),
        ("Serhiy Haidai", "Serhiy H\u{430}yday", "Serhiy Haidai has a Cyrillic “\u{430}” in B, not in A"),
    ] {
        assert_eq!(line(a, b), (Relation::Variant, note.into()));
    }
    let (relation, note) = line("Serhiy H\u{430}yday", "Serhiy H\u{430}yday");
    assert_eq!(relation, Relation::Identical, "{note}");
    // Another script is no trick: two people, as before.
    let lines = lines("The engineer Иван Хайдай said so.", "The engineer Lena Brandt said so.");
    assert!(lines.iter().all(|(_, note)| !note.contains("Cyrillic")), "{lines:?}");
}

#[test]
fn other_titles_are_noted() {
    let (relation, note) = lines("The deputy mayor Ole Dahl said so.", "The coach Ole Dahl said so.").remove(0);
    assert_eq!(relation, Relation::Identical);
    assert_eq!(note, "Ole Dahl in both; called deputy mayor in A, coach in B");
}

#[test]
fn two_names_for_one_role_contradict_each_other() {
    let (relation, note) = lines(
        "The new bridge over the Vel was opened on Monday by mayor Anna Brandt, who cut a yellow ribbon.",
        "On Monday mayor Peter Lund cut a yellow ribbon and opened the new bridge over the Vel.",
    )
    .into_iter()
    .find(|(relation, _)| *relation == Relation::Conflict)
    .expect("a conflict");
    assert_eq!((relation, note.as_str()), (Relation::Conflict, "mayor: Anna Brandt in A, Peter Lund in B"));
}

#[test]
fn people_whom_one_report_alone_has_asked_contradict_nobody() {
    let found = lines(
        "The new bridge over the Vel was opened on Monday. “It was about time,” said baker Anna Brandt.",
        "On Monday the new bridge over the Vel was opened. “I shall miss the ferry,” said teacher Peter Lund.",
    );
    assert!(found.iter().all(|(relation, _)| *relation != Relation::Conflict), "{found:?}");
}

#[test]
fn people_of_one_report_alone_are_listed() {
    let found = lines("The engineer Ana Ruiz said so.", "A storm came up, engineer Juan Ferrer told the council.");
    let relations: Vec<Relation> = found.iter().map(|(relation, _)| *relation).collect();
    assert_eq!(relations, [Relation::OnlyA, Relation::OnlyB]);
    assert_eq!(found[1].1, "only B names Juan Ferrer, engineer");
}

#[test]
fn a_place_and_a_firm_for_one_are_names_whichever_report_has_which() {
    // Found by a property test: the line had the kind of the name in the first report, so that swapping the reports changed it.
    let name = |canonical: &str, kind| Name {
        mentions: vec![],
        canonical: canonical.to_owned(),
        kind,
        roles: vec![],
        surname: None,
        gender: None,
        forms: vec![],
    };
    let (place, firm) = (name("Gull Island", NameKind::Place), name("Reuters", NameKind::Organisation));
    assert_eq!(against(&place, &firm, 1.0).kind, DetailKind::Name);
    assert_eq!(against(&firm, &place, 1.0).kind, DetailKind::Name);
    assert_eq!(against(&place, &place, 1.0).kind, DetailKind::Place);
}
