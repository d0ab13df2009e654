use crate::ledger::{Detail, Relation, testing};
use jiff::civil::Date;

/// The lines of the ledger for two reports of one sentence each, of which the second is of Monday, July 4, 2022.
fn relate(a: &str, b: &str) -> Vec<Detail> {
    testing::relate(a, b, Date::new(2022, 7, 4).ok(), super::relate)
}

fn assert_relation(a: &str, b: &str, relation: Relation) -> Detail {
    testing::assert_one(relate(a, b), relation)
}

#[test]
fn a_weekday_is_its_date() {
    let detail = assert_relation("The army left on July 3.", "The army said Sunday it had left.", Relation::Equivalent);
    assert_eq!(detail.note, "Sunday is July 3, 2022");
    assert_eq!(detail.value_a.as_deref(), Some("2022-07-03"));
    assert_eq!(detail.value_b.as_deref(), Some("2022-07-03"));
    assert_relation("The army left on Sunday.", "The army left on Sunday.", Relation::Identical);
}

#[test]
fn a_day_in_its_month_is_a_variant() {
    assert_relation("The bridge opened in June.", "The bridge opened on June 25.", Relation::Variant);
}

#[test]
fn a_day_and_a_month_in_one_sentence_of_both_are_what_they_are() {
    let both = "The army left in June 2022, and it was on June 25 that the bridge fell.";
    assert!(
        relate(both, both).iter().all(|detail| detail.relation == Relation::Identical),
        "{:#?}",
        relate(both, both)
    );
}

#[test]
fn two_dates_of_one_event_contradict_each_other() {
    assert_relation(
        "The bridge was last closed for repair in 1988.",
        "The bridge was last closed for repair in 1998.",
        Relation::Conflict,
    );
    assert_relation("The bridge opened on June 3.", "The bridge opened on June 13.", Relation::Conflict);
}

#[test]
fn counts_up_to_two_times_and_other_events_do_not_contradict() {
    for (a, b) in [
        ("By 10 a.m. the clinic had treated 12 people.", "By 11 a.m. the clinic had treated 17 people."),
        ("The bridge opened in 1988.", "The mayor, born in 1961, was tired."),
        ("The launch at 23:12 UTC failed.", "The launch at 6:12 p.m. failed."),
    ] {
        assert!(
            relate(a, b).iter().all(|detail| detail.relation != Relation::Conflict),
            "{a} / {b}: {:#?}",
            relate(a, b)
        );
    }
}
