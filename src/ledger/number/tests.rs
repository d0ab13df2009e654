use crate::ledger::{Detail, Relation, testing};

/// The lines of the ledger for two reports of one sentence each, which answer each other.
fn relate(a: &str, b: &str) -> Vec<Detail> {
    testing::relate(a, b, None, super::relate)
}

fn assert_relation(a: &str, b: &str, relation: Relation) -> Detail {
    testing::assert_one(relate(a, b), relation)
}

#[test]
fn two_figures_for_the_wounded_contradict_each_other() {
    let detail = assert_relation(
        "Another 19 people were wounded in the shelling.",
        "The shelling left 20 people wounded.",
        Relation::Conflict,
    );
    assert_eq!(detail.note, "wounded: 19 against 20");
    assert_eq!(detail.value_a.as_deref(), Some("19 people"));
    assert_eq!(detail.value_b.as_deref(), Some("20 people"));
}

#[test]
fn no_figure_hides_behind_signs_that_nobody_sees() {
    let told = "The shelling left \u{202E}02\u{202C} people wounded.";
    assert_relation("Another 19 people were wounded in the shelling.", told, Relation::Conflict);
    let told = "The shelling left 2\u{200D}0 people wounded.";
    assert_relation("Another 19 people were wounded in the shelling.", told, Relation::Conflict);
}

#[test]
fn the_same_figure_in_the_same_form_is_identical() {
    assert_relation("The shelling killed six people.", "Six people were killed by shelling.", Relation::Identical);
    assert_relation("A 48-page report followed.", "The report has 48 pages.", Relation::Identical);
}

#[test]
fn the_same_figure_in_another_form_is_equivalent() {
    assert_relation("A 9-year-old girl was killed.", "A nine-year-old girl was killed.", Relation::Equivalent);
    assert_relation("A dozen boats sank in the harbour.", "In the harbour 12 boats sank.", Relation::Equivalent);
    assert_relation("The front is 30 miles long.", "The front is 48 kilometres long.", Relation::Equivalent);
    assert_relation("Half of the fleet sank.", "Of the fleet 50 percent sank.", Relation::Equivalent);
    assert_relation("The fund holds $1.2 billion.", "The fund holds $1,200 million.", Relation::Equivalent);
}

#[test]
fn rounded_and_bounded_figures_are_variants() {
    assert_relation("Nearly 300 guests left the hotel.", "The hotel lost 294 guests.", Relation::Variant);
    assert_relation("Between four and eight boats sank.", "About six boats sank.", Relation::Variant);
    assert_relation("More than 1,100 passengers were aboard.", "Aboard were 1,143 passengers.", Relation::Variant);
}

#[test]
fn different_things_and_different_times_do_not_contradict() {
    for (a, b) in [
        ("The fire drove people from 11 villages.", "The fire killed 14 horses."),
        ("By noon on Monday 12 people had been treated.", "By Tuesday morning 17 people had been treated."),
        ("Ana Ilic, 72, saw the robbers.", "Priya Rao, 26, saw the robbers as Ana Ilic did."),
        ("Seven helicopters and five planes fought the fire.", "A dozen planes fought the fire."),
        (
            "The ambulance service treated 12 people for cuts.",
            "The ambulance service treated fans for cuts, including five officers.",
        ),
    ] {
        assert!(
            relate(a, b).iter().all(|detail| detail.relation != Relation::Conflict),
            "{a} / {b}: {:#?}",
            relate(a, b)
        );
    }
}

#[test]
fn what_one_report_alone_gives_is_told_once() {
    let details = relate("Rebuilding costs $300 billion to $500 billion.", "Rebuilding will be dear.");
    assert_eq!(details.len(), 1);
    assert_eq!(details[0].relation, Relation::OnlyA);
    assert_eq!(details[0].value_a.as_deref(), Some("300–500 billion USD"));
    assert!(details[0].b.is_empty());
}

#[test]
fn a_report_agrees_with_itself() {
    let text =
        "Six people died and 19 were hurt. Two-thirds of the 240 homes burnt, at a cost of $1.2 million to $2 million.";
    let details = relate(text, text);
    assert!(details.iter().all(|detail| detail.relation == Relation::Identical), "{details:#?}");
}
