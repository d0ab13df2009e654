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
fn marks_inside_of_a_word_are_no_quotation() {
    // Found by fuzzing: the quotation had no word in it, so that a report compared with itself lacked it on either side.
    assert_eq!(quotes("The pier was built by 'O'\u{301}Neill in 1911."), []);
}

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
fn a_description_is_whoever_was_introduced_by_it() {
    let body = "The Minister of Water Affairs, General Ole Dahl, came at noon. Lena Brandt ran the pumps. “It holds,” the minister said.";
    assert_eq!(speakers(body), ["Ole Dahl"]);
    let body = "An aide to the Ports Board, who gave no name, spoke of a leak. “It holds,” the aide said.";
    assert_eq!(speakers(body), ["An aide to the Ports Board"]);
    let body = "A spokesman for Dahl Motors denied it. “It holds,” a spokesman said.";
    assert_eq!(speakers(body), ["A spokesman for Dahl Motors"]);
    let body = "The Water Union met on Friday. The group called the dam “a lasting shame for the valley”.";
    assert_eq!(speakers(body), ["Water Union"]);
    assert_eq!(
        speakers(&format!("{LENA} “It froze,” Brandt said. “It burst,” the 44-year-old said.")),
        ["Lena Brandt"; 2]
    );
    assert_eq!(
        speakers(&format!("{LENA} “It froze,” Brandt said. “It burst,” the Oslo woman continued.")),
        ["Lena Brandt"; 2]
    );
}

#[test]
fn papers_speak_for_those_who_wrote_them_or_for_themselves() {
    let body = "Lena Brandt sent a letter to the council. “It froze twice,” the letter said.";
    assert_eq!(speakers(body), ["Lena Brandt"]);
    let body = "The council got a letter from her lawyer, Ole Dahl. “It froze twice,” the letter says.";
    assert_eq!(speakers(body), ["Ole Dahl"]);
    assert_eq!(speakers("“It froze twice,” the lawsuit says."), ["the lawsuit"]);
    assert_eq!(
        speakers("The suit, which was brought by the mayor, Ole Dahl, accuses the plant of “years of neglect”."),
        ["The suit"]
    );
    assert_eq!(
        speakers("Judge Lena Brandt sees “a pattern of neglect” in the files, according to her order."),
        ["Lena Brandt"]
    );
    assert_eq!(speakers(&format!("{LENA} Brandt’s account tweeted: “It froze twice.”")), ["Lena Brandt"]);
}

#[test]
fn first_names_and_objects_tell_the_sex_of_a_person() {
    let body =
        "The pilot Ingrid Falk met the mayor, Emil Voss. She left early. “So did I,” he said. “I was tired,” she said.";
    assert_eq!(speakers(body), ["Emil Voss", "Ingrid Falk"]);
    let body = "Mr. Otto Reim announced it. Hela Moor, who leads the Farmers, rose to reply. “It froze,” she said.";
    assert_eq!(speakers(body), ["Hela Moor"]);
}

#[test]
fn whoever_tells_a_sentence_by_its_end_speaks_next() {
    let body = "Every idle hour loses the port a fortune, its chief executive, Piet Smit, told analysts. “We stand still,” he said.";
    assert_eq!(speakers(body), ["Piet Smit"]);
    let body = "The director Bela Arden died on Friday, his family said. “He left quietly,” they said in a statement.";
    assert_eq!(speakers(body), ["his family"]);
    let body = "One user who lives in Oslo posted this:\n\n“Nobody here has any water at all.”";
    assert_eq!(speakers(body), ["One user"]);
}

#[test]
fn a_clause_set_off_by_commas_names_nobody_of_the_words_around_it() {
    let body = "Ole Dahl spoke on Friday. Blaming President Brandt, he said, is “far too simple an answer”.";
    assert_eq!(speakers(body), ["Ole Dahl"]);
}

#[test]
fn the_subject_of_the_right_verb_speaks() {
    let cases = [
        ("The plan will “fail within a year”, the Harbour Office said in a statement.", "Harbour Office"),
        ("Lena Brandt thinks the plan will “fail within a year”, the mayor said.", "the mayor"),
        (
            "A senior official pushed back, saying the article refers to a law that “has never been used”.",
            "A senior official",
        ),
        (
            "Lena Brandt said she would “closely read” the paper, but said that “by custom it is up to the council”.",
            "Lena Brandt",
        ),
        (
            "Buyers at Marsden Vale lowered their bid by a third and called the report “late and thin”.",
            "Buyers at Marsden Vale",
        ),
        (
            "The senator turned as well on Liberal candidate Lena Brandt, calling her work “careless at best”.",
            "The senator",
        ),
        ("Lena Brandt spoke out after a poll in Oslo said she “wants the dam to go”.", "a poll"),
        ("Despite Lena Brandt saying the talks had “come a long way”, nobody signed.", "Lena Brandt"),
        ("Before milking Bess, a goat, the governor remarked that it was “odd to do this”.", "the governor"),
        ("The president himself called the day “a sad one for the valley”.", "The president"),
        ("To Mayor Ole Dahl, the bill “takes power from the valley”.", "Ole Dahl"),
        ("Ole Dahl wrote three plays, one of which, by his own account, “emptied the hall”.", "Ole Dahl"),
        (
            "“It froze twice, and nobody called us,” a memo detailing the findings reads.",
            "a memo detailing the findings",
        ),
    ];
    for (body, speaker) in cases {
        let found = speakers(body);
        assert_eq!(found.last().map(String::as_str), Some(speaker), "{body}");
    }
}

#[test]
fn a_sentence_behind_may_credit_words_that_stand_alone() {
    let body = "Many spoke up on Friday.\n\n‘Nobody has any water’\n\nThat’s how Lena Brandt, 44, put it.";
    assert_eq!(speakers(body), ["Lena Brandt"]);
}

#[test]
fn labels_and_titles_have_no_speaker() {
    let body = "Ole Dahl came by. A tune from the play “Lowlands” rang. Tickets to it became “Paper Clips and Stamps”.";
    assert!(quotes(body).iter().all(|(_, speaker)| speaker.is_empty()), "{:?}", quotes(body));
    let body = "Ole Dahl ran the so-called “pump unit”. The “toy drive” was never held.";
    assert!(quotes(body).iter().all(|(_, speaker)| speaker.is_empty()), "{:?}", quotes(body));
}

#[test]
fn an_interrupted_quotation_goes_on_in_every_kind_of_marks() {
    for marks in [('“', '”'), ('"', '"'), ('«', '»'), ('„', '“'), ('‘', '’')] {
        let (open, close) = marks;
        let body =
            format!("{open}We tried the valve,{close} Lena Brandt said. {open}It froze at once, and so did we.{close}");
        let found = quotes(&body);
        let texts: Vec<&str> = found.iter().map(|(text, _)| text.as_str()).collect();
        assert_eq!(texts, ["We tried the valve", "It froze at once, and so did we."], "{marks:?}");
        assert!(found.iter().all(|(_, speaker)| speaker == "Lena Brandt"), "{marks:?} {found:?}");
    }
}

#[test]
fn a_quotation_inside_one_is_no_other_speakers() {
    let found = quotes("“My boss told me, ‘Nobody will ever know,’ and hung up,” said Lena Brandt.");
    assert_eq!(found, [("My boss told me, ‘Nobody will ever know,’ and hung up".into(), "Lena Brandt".into())]);
    let found = quotes("Lena Brandt said: «My boss told me, “Nobody will ever know,” and hung up.»");
    assert_eq!(found, [("My boss told me, “Nobody will ever know,” and hung up.".into(), "Lena Brandt".into())]);
}

#[test]
fn a_speech_over_paragraphs_is_one_speakers_whatever_the_marks() {
    for (open, close) in [('“', '”'), ('"', '"'), ('«', '»'), ('‘', '’')] {
        let body = format!(
            "{open}We tried the valve,{close} said Lena Brandt. {open}It froze at once.\n\n{open}Then we tried the pump.{close}\n\nThe mayor Ole Dahl left."
        );
        let found = quotes(&body);
        assert!(found.len() >= 2 && found.iter().all(|(_, speaker)| speaker == "Lena Brandt"), "{open} {found:?}");
    }
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
