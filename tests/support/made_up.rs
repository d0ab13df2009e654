//! Made-up reports for property tests.

use diptych::{Article, read};
use proptest::prelude::*;

/// Sentences as reporters write them, from a few people, places, days and figures, so that two reports share some.
fn sentence() -> impl Strategy<Value = String> {
    let who = prop::sample::select(vec![
        "Harbour master Piotr Zielinski",
        "Mayor Helen Okafor",
        "Okafor",
        "Police",
        "The Saint Brigid",
        "Łukasz Müller",
    ]);
    let what = prop::sample::select(vec![
        "said 14 people were hurt",
        "said that nineteen passengers had been wounded",
        "put the damage at $3.2 million",
        "came in from Gull Island on Sunday",
        "told Reuters on May 12 that the pier was closed",
        "said, “There was a bang, and then everybody was on the floor”",
        "denied the claim 😀 in the U.S. on Tuesday",
        "had 41 lifeboats, more than 200 seats and a crew of nine",
        "said the alarm went off before the crash",
        "said that no alarm went off after the crash",
        "was hit by a red lorry on the northern pier",
        "was hit by a blue bus on the southern pier",
        "said the fire was caused by a short circuit",
        "said a candle was to blame for the fire",
        "approved the plan for the pier",
        "rejected the plan for the pier",
        "beat Okafor in the final vote",
        "was beaten by Okafor in the final vote",
        "said it was a courier who called 911",
    ]);
    (who, what).prop_map(|(who, what)| format!("{who} {what}."))
}

/// A report of some such sentences.
pub fn report() -> impl Strategy<Value = Article> {
    let paragraph = prop::collection::vec(sentence(), 1..4).prop_map(|sentences| sentences.join(" "));
    prop::collection::vec(paragraph, 1..7).prop_map(|paragraphs| {
        let text = format!("Ferry strikes pier in Marlow\n\nMay 13, 2024\n\n{}\n", paragraphs.join("\n\n"));
        read(text.as_bytes(), "made-up.txt").expect("there are words in it")
    })
}
