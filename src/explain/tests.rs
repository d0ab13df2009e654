use super::*;
use crate::read;

const A: &str = "Ferry runs aground off Lindby\n\n\
    By Ada Brekke\n\n\
    June 6, 2021\n\n\
    A ferry with 19 passengers ran aground off Lindby on Saturday, harbour master Serhii Kovalenko said.\n\n\
    \"We saw the lighthouse far too late,\" said Kovalenko.\n\n\
    Strawberries are cheap this summer.";

const B: &str = "Passengers rescued from stranded ferry\n\n\
    By Tom Hale\n\n\
    June 6, 2021\n\n\
    Harbour master Sergiy Kovalenko said a ferry with 20 passengers ran aground off Lindby on June 5.\n\n\
    Kovalenko said: \"We saw the lighthouse far too late.\"\n\n\
    Nobody was hurt, but the cargo of oranges went overboard.";

fn reports() -> (Article, Article) {
    (read(A.as_bytes(), "a.txt").expect("a report"), read(B.as_bytes(), "b.txt").expect("a report"))
}

/// The number of the sentence that has these words.
fn number(article: &Article, words: &str) -> usize {
    sentence_with(article, SideName::A, words).expect("the words are in one sentence")
}

fn explained(words: &str) -> Explanation {
    let (a, b) = reports();
    let sentence = number(&a, words);
    explain(&a, &b, &Question { side: SideName::A, sentence, against: None }, &Options::default())
        .expect("an explanation")
}

/// What a group found, as `label: a / b, …`.
fn found(pair: &Counterpart, group: &str) -> Vec<String> {
    let ground = pair.grounds.iter().find(|ground| ground.group == group).expect("the group is there");
    let text =
        |mention: &Option<MentionView>| mention.as_ref().map_or("–".to_owned(), |mention| mention.text.clone());
    let said = |evidence: &Evidence| {
        let findings: Vec<String> =
            evidence.findings.iter().map(|finding| format!("{} / {}", text(&finding.a), text(&finding.b))).collect();
        if findings.is_empty() {
            evidence.label.clone()
        } else {
            format!("{}: {}", evidence.label, findings.join(", "))
        }
    };
    ground.evidence.iter().map(said).collect()
}

#[test]
fn a_link_is_told_with_what_both_sentences_say() {
    let explanation = explained("19 passengers");
    let pair = &explanation.counterparts[0];
    assert_eq!(pair.verdict, Verdict::Linked, "{}", pair.note);
    assert_eq!(
        found(pair, "names"),
        ["Both name: Lindby / Lindby, Serhii Kovalenko / Sergiy Kovalenko"],
        "one name in two spellings is one name"
    );
    assert_eq!(found(pair, "numbers"), ["Numbers that differ: 19 passengers / 20 passengers"]);
    assert_eq!(found(pair, "dates"), ["Same day: Saturday / June 5"]);
    assert_eq!(
        found(pair, "wording")[0].split(": ").next(),
        Some("Word for word in both"),
        "“passengers ran aground off Lindby on”"
    );
    let words = found(pair, "words");
    assert!(words[0].starts_with("Rare words in both: ") && words[0].contains("harbour / Harbour"), "{words:?}");
    assert!(words[1].starts_with("Words in both: ") && words[1].contains("ferry / ferry"), "the headlines have it too");
    assert!(found(pair, "place").contains(&"Both open their reports".to_owned()));
}

#[test]
fn a_quotation_is_told_with_its_speaker() {
    let explanation = explained("lighthouse");
    let quotations = found(&explanation.counterparts[0], "quotations");
    assert!(quotations[0].starts_with("Words that both quote: "), "{quotations:?}");
    assert!(quotations[1].starts_with("Both quote: Kovalenko"), "{quotations:?}");
}

#[test]
fn the_heaviest_words_come_first() {
    let explanation = explained("19 passengers");
    let words = &explanation.counterparts[0].grounds.iter().find(|ground| ground.group == "words").expect("words");
    let weights: Vec<f64> =
        words.evidence.iter().flat_map(|evidence| &evidence.findings).filter_map(|finding| finding.weight).collect();
    assert!(weights.len() > 3);
    assert!(weights.is_sorted_by(|one, next| one >= next), "{weights:?}");
}

#[test]
fn the_baseline_and_the_pushes_add_up_to_the_probability() {
    let log_odds = |probability: f64| (probability / (1.0 - probability)).ln();
    let (a, b) = reports();
    let explanation = explained("19 passengers");
    let means = {
        let facts = [&a, &b].map(details::extract);
        let sides = [Side { article: &a, facts: &facts[0] }, Side { article: &b, facts: &facts[1] }];
        let weighed = align::weigh(sides[0], sides[1], None);
        let account = Account::new(&weighed);
        account.probability(&account.means(0..weighed.candidates.len()))
    };
    assert!((means - explanation.baseline).abs() < 1e-4);
    for pair in &explanation.counterparts {
        let pushes: f64 = pair.grounds.iter().filter_map(|ground| ground.push).sum();
        let told = 1.0 / (1.0 + (-(log_odds(means) + pushes)).exp());
        assert!((told - pair.score.expect("a score")).abs() < 0.01, "{told} {:?}", pair.score);
    }
}

#[test]
fn where_two_reports_share_little_the_baseline_says_so() {
    let [a, b] = [
        include_bytes!("../../tests/reports/unrelated/fire-bakery.txt").as_slice(),
        include_bytes!("../../tests/reports/unrelated/fire-warehouse.txt").as_slice(),
    ]
    .map(|bytes| read(bytes, "fire.txt").expect("a report"));
    let facts = [&a, &b].map(details::extract);
    let weighed = align::weigh(Side { article: &a, facts: &facts[0] }, Side { article: &b, facts: &facts[1] }, None);
    let by_the_model = weighed.model.probabilities(&weighed.candidates, &weighed.features);
    let likeliest = (0..by_the_model.len()).max_by(|x, y| by_the_model[*x].total_cmp(&by_the_model[*y]));
    let likeliest = likeliest.expect("they share some word");
    let link = weighed.scored[likeliest];
    assert!(link.score < by_the_model[likeliest], "every link is the less likely");

    let question = Question { side: SideName::A, sentence: link.a, against: Some(link.b) };
    let explanation = explain(&a, &b, &question, &Options::default()).expect("an explanation");
    let pushes: f64 = explanation.counterparts[0].grounds.iter().filter_map(|ground| ground.push).sum();
    let baseline = explanation.baseline;
    let told = 1.0 / (1.0 + (-((baseline / (1.0 - baseline)).ln() + pushes)).exp());
    assert!((told - link.score).abs() < 0.02, "{told} {}", link.score);
}

#[test]
fn a_pair_that_was_never_looked_at_says_so() {
    let (a, b) = reports();
    let question =
        Question { side: SideName::A, sentence: number(&a, "Strawberries"), against: Some(number(&b, "oranges")) };
    let explanation = explain(&a, &b, &question, &Options::default()).expect("an explanation");
    let [pair] = explanation.counterparts.as_slice() else { panic!("one pair was asked for") };
    assert_eq!((pair.verdict, pair.score), (Verdict::NothingShared, None));
    assert!(pair.grounds.iter().all(|ground| ground.push.is_none()));
    assert_eq!(found(pair, "words"), ["No word in both but the commonest"]);
}

#[test]
fn a_sentence_that_shares_nothing_has_no_counterpart() {
    let explanation = explained("Strawberries");
    assert!(explanation.counterparts.is_empty());
    assert!(explanation.note.contains("linked to no sentence of B: it shares no word"), "{}", explanation.note);
}

#[test]
fn what_is_not_linked_is_told_with_what_it_lacks() {
    let (a, b) = reports();
    let question =
        Question { side: SideName::A, sentence: number(&a, "lighthouse"), against: Some(number(&b, "ran aground")) };
    let explanation = explain(&a, &b, &question, &Options::default()).expect("an explanation");
    let missed = &explanation.counterparts[0];
    assert_eq!(missed.verdict, Verdict::BelowThreshold, "they share the harbour master");
    assert!(!missed.behind.is_empty());
    assert!(missed.note.starts_with("Not linked: "), "{}", missed.note);
    assert!(missed.note.contains("It falls behind the linked pairs in "), "{}", missed.note);
}

#[test]
fn the_sides_can_be_swapped() {
    let (a, b) = reports();
    let question = |side| Question { side, sentence: number(&a, "19 passengers"), against: None };
    let one = explain(&a, &b, &question(SideName::A), &Options::default()).expect("an explanation");
    let other = explain(&b, &a, &question(SideName::B), &Options::default()).expect("an explanation");
    let scores = |explanation: &Explanation| {
        explanation.counterparts.iter().map(|pair| (pair.score, pair.verdict)).collect::<Vec<_>>()
    };
    assert_eq!(scores(&one), scores(&other));
    let names = |pair: &Counterpart| found(pair, "names").join("");
    assert_eq!(names(&other.counterparts[0]), "Both name: Sergiy Kovalenko / Serhii Kovalenko, Lindby / Lindby");
}

#[test]
fn a_sentence_out_of_range_is_refused() {
    let (a, b) = reports();
    let question = Question { side: SideName::B, sentence: 99, against: None };
    let error = explain(&a, &b, &question, &Options::default()).expect_err("there is no such sentence");
    assert_eq!(error.to_string(), "Report B has no sentence 99: its sentences are numbered 0 to 3.");
}

#[test]
fn a_verdict_gives_its_reason() {
    let thresholds = Thresholds { best: 0.4, extra: 0.6 };
    let verdict = |linked, score, shares| verdict(linked, score, false, thresholds, || shares);
    assert_eq!(verdict(true, Some(0.7), true), Verdict::Linked);
    assert_eq!(verdict(false, Some(0.3), true), Verdict::BelowThreshold);
    assert_eq!(verdict(false, Some(0.5), true), Verdict::HaveBetter);
    assert_eq!(verdict(false, None, true), Verdict::TooCommon);
    assert_eq!(verdict(false, None, false), Verdict::NothingShared);
}

#[test]
fn sureness_is_never_complete() {
    assert_eq!([0.9993, 0.93, 0.02, 0.0004].map(percent), ["over 99 %", "93 %", "2 %", "under 1 %"]);
}

#[test]
fn words_of_near_meaning_are_told_with_the_cosine() {
    let table = include_bytes!("../../www/vectors/english.bin");
    let vectors = Some(std::sync::Arc::new(crate::Vectors::from_bytes(table).expect("a table")));
    let options = Options { vectors, ..Options::default() };
    let a = read("Storm hits coast\n\nDozens were wounded when the boat sank.".as_bytes(), "a.txt").expect("a report");
    let b = read("Gale on the shore\n\nMany people were injured as the ferry sank.".as_bytes(), "b.txt").expect("one");
    let question = Question { side: SideName::A, sentence: 1, against: Some(1) };
    let explanation = explain(&a, &b, &question, &options).expect("an explanation");
    let pair = &explanation.counterparts[0];
    let near = found(pair, "near_words");
    assert!(near[0].starts_with("Near in meaning: ") && near[0].contains("wounded / injured"), "{near:?}");
    assert!(pair.grounds.iter().all(|ground| ground.push.is_some()), "with the weights of the model that has vectors");
}
