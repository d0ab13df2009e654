//! Quotations as reports set and credit them.

use super::*;
use crate::details;
use proptest::prelude::*;

/// Each quotation of a report with its speaker.
fn quotes(body: &str) -> Vec<(String, String)> {
    let article =
        crate::read(format!("What happened on the day\n\n{body}").as_bytes(), "report.txt").expect("a report");
    details::extract(&article)
        .quotes
        .into_iter()
        .filter(|quote| quote.kind == QuoteKind::Speech)
        .map(|quote| (quote.text, quote.speaker.unwrap_or_default()))
        .collect()
}

fn speakers(body: &str) -> Vec<String> {
    quotes(body).into_iter().map(|(_, speaker)| speaker).collect()
}

const LENA: &str = "The engineer Lena Brandt inspected the dam on Friday.";

#[test]
fn an_interruption_parts_two_quotations_of_one_speaker() {
    assert_eq!(
        quotes("“We tried the valve,” Lena Brandt said. “It froze at once.”"),
        [("We tried the valve".into(), "Lena Brandt".into()), ("It froze at once.".into(), "Lena Brandt".into())]
    );
}

#[test]
fn the_verb_may_stand_before_the_speaker() {
    assert_eq!(speakers("“It froze,” said Lena Brandt, 44, who runs the plant."), ["Lena Brandt"]);
    assert_eq!(speakers("“It froze,” said her boss, chief engineer Ole Dahl."), ["Ole Dahl"]);
    assert_eq!(
        speakers("“It froze,” said a guard at one of the gates, who gave no name."),
        ["a guard at one of the gates"]
    );
}

#[test]
fn the_family_name_alone_gives_the_full_name() {
    assert_eq!(speakers(&format!("{LENA} “It froze,” Brandt told Reuters.")), ["Lena Brandt"]);
}

#[test]
fn pronouns_stand_for_the_one_spoken_of() {
    assert_eq!(speakers(&format!("{LENA} “It froze,” she said.")), ["Lena Brandt"]);
    assert_eq!(
        speakers(
            "The engineer Lena Brandt met the mayor, Mr. Ole Dahl. She left early. “I was tired,” she said. “So was I,” he said."
        ),
        ["Lena Brandt", "Ole Dahl"]
    );
}

#[test]
fn a_colon_or_a_clause_before_credits_the_words() {
    assert_eq!(speakers(&format!("{LENA} She added: “It froze.”")), ["Lena Brandt"]);
    assert_eq!(speakers("In a statement, Lena Brandt called the report “absurd from end to end”."), ["Lena Brandt"]);
    assert_eq!(
        speakers("Lena Brandt, who runs the plant near Oslo, said it “had never happened before”."),
        ["Lena Brandt"]
    );
    assert_eq!(speakers("The valve “was never tested at all,” according to Lena Brandt."), ["Lena Brandt"]);
}

#[test]
fn speakers_without_a_name_are_given_in_the_reports_words() {
    assert_eq!(speakers("“No one is hurt,” a police spokeswoman said."), ["a police spokeswoman"]);
    assert_eq!(speakers("The Harbour Office said the ship “left without any papers”."), ["Harbour Office"]);
}

#[test]
fn a_description_is_the_person_described() {
    assert_eq!(
        speakers("Mayor Ole Dahl opened the bridge. The engineer Lena Brandt watched. “It will hold,” the mayor said."),
        ["Ole Dahl"]
    );
}

#[test]
fn paragraphs_continue_a_speech() {
    let body =
        "“We tried the valve,” Lena Brandt said. “It froze at once.\n\n“Then we tried the pump.\n\n“That froze too.”";
    let found = quotes(body);
    assert_eq!(found.len(), 4);
    assert!(found.iter().all(|(_, speaker)| speaker == "Lena Brandt"), "{found:?}");
}

#[test]
fn a_new_subject_takes_over() {
    let body = format!("{LENA} “It froze,” Brandt said. The pilot Ole Dahl disagreed. “It burst, and I saw it burst.”");
    assert_eq!(speakers(&body), ["Lena Brandt", "Ole Dahl"]);
}

#[test]
fn titles_and_labels_are_no_speech() {
    assert!(quotes("The dam, known as “the Old Lady”, stood in the film “Larch Lane”.").is_empty());
}

#[test]
fn single_and_angular_marks() {
    assert_eq!(quotes("‘It froze at once,’ said Lena Brandt."), [("It froze at once".into(), "Lena Brandt".into())]);
    assert_eq!(quotes("«It froze at once», said Lena Brandt."), [("It froze at once".into(), "Lena Brandt".into())]);
    assert_eq!(quotes("„It froze at once“, said Lena Brandt."), [("It froze at once".into(), "Lena Brandt".into())]);
    assert_eq!(quotes("\"It froze at once,” said Lena Brandt."), [("It froze at once".into(), "Lena Brandt".into())]);
}

fn sentence() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        "«",
        "»",
        "„",
        "said",
        "he",
        "she",
        "Lena Brandt",
        "Brandt",
        "the mayor",
        "of",
        ",",
        ".",
        "?",
        ":",
        "—",
        "Mr.",
        "NAACP",
        "U.S.",
        "it froze",
        "Ünal",
        "Київ",
        "日本",
        "according to",
        "who",
        "Minister",
        "van der",
        "-",
        "’s",
        "\n\n",
        "(",
        "…",
        "😀",
        "é",
    ]);
    prop::collection::vec((words, prop::bool::ANY), 1..60).prop_map(|parts| {
        parts.into_iter().map(|(word, space)| if space { format!(" {word}") } else { word.to_owned() }).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_is_written_every_place_slices_to_its_words(body in sentence()) {
        let Ok(article) = crate::read(format!("Headline of it\n\n{body}").as_bytes(), "report.txt") else { return Ok(()) };
        let facts = details::extract(&article);
        for quote in &facts.quotes {
            let parts: Vec<&str> = quote.mentions.iter().map(|mention| mention.written(&article)).collect();
            prop_assert_eq!(parts.join(" "), quote.text.clone());
            prop_assert_eq!(quote.mentions[0].sentence, quote.sentence);
        }
        for name in &facts.names {
            prop_assert!(!name.mentions.is_empty());
            for mention in &name.mentions {
                prop_assert!(!mention.written(&article).is_empty());
            }
        }
    }
}
