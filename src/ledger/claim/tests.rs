use super::*;
use crate::align::Side;
use crate::details;
use crate::details::name::matching::match_names;
use crate::ledger::testing;

/// The notes of two sentences that answer each other.
fn notes(a: &str, b: &str) -> Vec<String> {
    let relate = |context: &Context| {
        let [a, b] = context.sides;
        relate(context, &match_names(&a.facts.names, &b.facts.names, &a.article.language))
    };
    let details = testing::relate(a, b, None, relate);
    assert!(details.iter().all(|detail| detail.relation == Relation::Conflict && detail.kind == DetailKind::Claim));
    details.into_iter().map(|detail| detail.note).collect()
}

/// The notes of two reports whose sentences are not linked at all.
fn notes_unlinked(a: &str, b: &str) -> Vec<String> {
    let articles = [a, b].map(|text| crate::read(text.as_bytes(), "report.txt").expect("a report"));
    let facts = [0, 1].map(|side| details::extract(&articles[side]));
    let [a, b] = [0, 1].map(|side| Side { article: &articles[side], facts: &facts[side] });
    let names = match_names(&facts[0].names, &facts[1].names, "en");
    relate(&Context::new(a, b, &[], &[]), &names).into_iter().map(|detail| detail.note).collect()
}

#[track_caller]
fn contradict(a: &str, b: &str, note: &str) {
    assert_eq!(notes(a, b), [note], "{a} / {b}");
    assert_eq!(notes(b, a).len(), 1, "swapped: {b} / {a}");
    assert_eq!(notes(a, a), [""; 0], "{a}");
}

#[track_caller]
fn agree(a: &str, b: &str) {
    assert_eq!(notes(a, b), [""; 0], "{a} / {b}");
    assert_eq!(notes(b, a), [""; 0], "{b} / {a}");
}

#[test]
fn opposite_outcomes_of_one_thing() {
    contradict(
        "The jury acquitted the ferry captain on Tuesday.",
        "A jury convicted the ferry captain of negligence.",
        "captain: “acquitted” in A, “convicted” in B",
    );
    contradict(
        "The council approved the plan for the tram line.",
        "The plan for a tram line was rejected by the council.",
        "plan: “approved” in A, “rejected” in B",
    );
    contradict(
        "Both pilots of the glider survived the crash.",
        "Both pilots died when the glider came down.",
        "pilots: “survived” in A, “died” in B",
    );
    contradict(
        "The festival committee cancelled the fireworks.",
        "The fireworks were postponed, the committee said.",
        "fireworks: “cancelled” in A, “postponed” in B",
    );
    contradict(
        "The alarm went off when the thieves cut the wire.",
        "The alarm stayed silent while the thieves worked.",
        "alarm: “went off” in A, “stayed silent” in B",
    );
    contradict(
        "The central bank raised the rate.",
        "The central bank left the rate unchanged, as expected, and cut the rate forecast.",
        "rate: “raised” in A, “cut” in B",
    );
}

#[test]
fn a_statement_and_its_denial() {
    contradict(
        "The skipper inspected the hull before the storm.",
        "The skipper never inspected the hull, the owner said.",
        "hull: “inspected” in A, “never inspected” in B",
    );
    contradict(
        "Patients were diverted to Norby.",
        "No patient was diverted to Norby.",
        "Patients: “diverted” in A, “No patient was diverted” in B",
    );
    contradict(
        "The mayor failed to warn the villagers.",
        "The mayor warned the villagers at dawn.",
        "villagers: “failed to warn” in A, “warned” in B",
    );
}

#[test]
fn two_outcomes_of_two_things_agree() {
    agree("Parliament approved the budget.", "Parliament rejected the amendment on fuel.");
    agree("Four of the crew were rescued and two died.", "Two sailors died, four survived.");
    agree("Of 19 changes, 17 were rejected.", "Two of the 19 changes were accepted.");
    agree("The court convicted the captain.", "The court convicted the captain and acquitted the mate.");
}

#[test]
fn what_two_did_or_what_was_done_to_two_things_agrees() {
    agree("Senator Ada Lunt supported the bridge.", "Senator Ada Lunt opposed the tunnel.");
    agree("Ada Lunt approved the plan for the bridge.", "Piotr Olsen rejected the plan for the bridge.");
    agree("The bus driver was unhurt.", "The bus driver said that two passengers were injured.");
    agree("Shares in Norby Steel rose after the news.", "Profits at Norby Steel fell after the news.");
    agree("The jury convicted Ada Lunt of fraud.", "The jury acquitted Piotr Olsen of fraud.");
    contradict(
        "Senator Ada Lunt supported the bridge.",
        "Senator Ada Lunt opposed the bridge.",
        "Lunt: “supported” in A, “opposed” in B",
    );
    contradict("Shares in Norby Steel rose.", "Shares in Norby Steel fell.", "Steel: “rose” in A, “fell” in B");
}

#[test]
fn what_is_open_is_no_claim() {
    agree("It was not immediately clear whether the pilots survived.", "Both pilots died.");
    agree("The council approved the plan.", "The council could reject the plan.");
    agree("The council approved the plan.", "Did the council reject the plan?");
    agree("The council approved the plan.", "Residents urged the council to reject the plan.");
    agree("The council approved the plan.", "“The council rejected the plan of the people,” Ada Lunt said.");
    agree("The bridge was closed on Monday.", "The bridge was not only closed but torn down.");
    agree("The council will approve the plan.", "The council rejected the plan last year.");
    agree("The firm accused the council of rejecting the plan.", "The council approved the plan.");
    agree("The club refused to resign from the league.", "The club accepted the place in the league.");
}

#[test]
fn qualities_of_one_thing() {
    contradict(
        "The captain was shown a yellow card.",
        "The captain was sent off with a straight red card.",
        "“yellow card” in A, “red card” in B",
    );
    contradict(
        "The shots came from the northern tower.",
        "The shots came from the southern tower.",
        "“northern tower” in A, “southern tower” in B",
    );
    contradict(
        "She is the older sister of the mayor.",
        "The mayor's younger sister.",
        "“older sister” in A, “younger sister” in B",
    );
    agree("A red car hit a blue van.", "The blue van was hit by a red car.");
    agree("The White House said so.", "The black house on the hill.");
    agree("Police stopped a red car.", "Witnesses saw a blue bus.");
}

#[test]
fn nouns_in_one_slot() {
    contradict(
        "Ada Lunt died at her home in Sallow.",
        "Lunt died in hospital in Sallow after a short illness.",
        "died: “at her home” in A, “in hospital” in B",
    );
    contradict(
        "The goalkeeper left the pitch with a broken wrist.",
        "The goalkeeper has a broken collarbone.",
        "“broken wrist” in A, “broken collarbone” in B",
    );
    contradict(
        "The cyclist was hit by a lorry at the crossing.",
        "The cyclist was struck by a bus at the crossing, police said.",
        "hit: “a lorry” in A, “a bus” in B",
    );
    contradict(
        "He paid the kidnappers in cash.",
        "He paid the kidnappers by bank transfer.",
        "paid: “in cash” in A, “by bank transfer” in B",
    );
    contradict(
        "The body was discovered by a jogger near the weir.",
        "His wife's body was found near the weir by his brother.",
        "discovered: “by a jogger” in A, “by his brother” in B",
    );
    agree("He died of a stroke.", "She died of cancer.");
    agree("Ada Lunt died at her home in Sallow.", "Ada Lunt died in her flat in Sallow.");
    agree("Ada Lunt died in hospital.", "Piotr Olsen died at home.");
    agree("She was shot at home and died in hospital.", "She died in hospital after being shot at her home.");
}

#[test]
fn causes_of_one_event() {
    contradict(
        "The fire was caused by a short circuit.",
        "The fire was started by an arsonist, police said.",
        "cause: “short circuit” in A, “arsonist” in B",
    );
    contradict(
        "The cause was a valve that had frozen shut.",
        "A computer error was to blame.",
        "cause: “valve” in A, “computer error” in B",
    );
    agree("The fire was caused by a short circuit.", "An electrical fault was to blame for the fire.");
    agree("The cause of the fire was not immediately known.", "The fire was caused by a candle.");
    agree("The cause of the fire was being investigated.", "The fire was caused by a candle.");
    agree("The fire may have been caused by lightning.", "The fire was caused by a candle.");
}

#[test]
fn doers_of_one_deed() {
    contradict(
        "It was a courier who called 911.",
        "Ada Lunt was serving, and it was she who called the police.",
        "called 911 / called the police: “a courier” in A, “she” in B",
    );
    contradict(
        "The film will be finished by his daughter, Zoe Lunt.",
        "Piotr Olsen, his editor since 1998, will complete the film.",
        "finished / complete: “his daughter, Zoe Lunt” in A, “Piotr Olsen” in B",
    );
    agree("Ada Lunt called 911.", "A neighbour called 911.");
    agree("It was a courier who called 911.", "Courier Piotr Olsen called 911.");
}

#[test]
fn the_other_way_round() {
    contradict(
        "Dunmore Rovers beat Harbour United in the final.",
        "Dunmore Rovers were beaten by Harbour United.",
        "the other way round: “Dunmore Rovers beat Harbour United” in A, “Dunmore Rovers were beaten by Harbour United” in B",
    );
    agree("Dunmore Rovers beat Harbour United.", "Harbour United were beaten by Dunmore Rovers.");
}

#[test]
fn sides_of_one_event() {
    contradict(
        "The gunman called the station during the attack to confess.",
        "The gunman called the station to confess before the attack.",
        "when: “during the attack” in A, “before the attack” in B",
    );
    agree("He called the station before the attack.", "He called the station hours before the shooting.");
    agree("He called the station before the attack.", "His brother was arrested after the attack.");
}

#[test]
fn without_a_link_more_must_be_shared() {
    assert_eq!(
        notes_unlinked("Sirens were sounded in every village below the dam.", "No siren went off along the river."),
        ["Sirens: “sounded” in A, “No siren went off” in B"]
    );
    assert_eq!(
        notes_unlinked("The council approved the plan.", "The council rejected the plan for a second bridge."),
        [""; 0]
    );
}

#[test]
fn a_language_without_data_has_no_claims() {
    assert_eq!(
        notes("Der Rat hat den Plan am Montag nicht gebilligt.", "Der Rat hat den Plan am Montag gebilligt."),
        [""; 0]
    );
}
