//! Two reports compared, with corrections and amendments by anyone, mirrored, saved, opened, taken away and explained.
#![no_main]

use diptych::comparison::SideName;
use diptych::export::{self, About};
use diptych::ledger::Relation;
use diptych::{Article, Corrections, Question, amended, compare, explain, reopen};
use fuzz::{check, pair};
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let (texts, mut choices) = pair::parts(bytes);
    let [Ok(a), Ok(b)] =
        [(&texts[0], "a.txt"), (&texts[1], "b.txt")].map(|(text, name)| diptych::read(text.as_bytes(), name))
    else {
        return Corpus::Reject;
    };
    let plain = compare(&a, &b, &pair::options(Corrections::default()));
    check::comparison(&plain);
    let Ok(corrections) = pair::corrections(&mut choices, [&a, &b], &plain) else { return Corpus::Keep };
    let is_sound = corrections.check(&a, &b).is_ok();
    // Corrections that speak of nothing are refused by the page, and passed over by whoever compares all the same.
    let corrected = if corrections.is_empty() {
        plain
    } else {
        let corrected = compare(&a, &b, &pair::options(corrections.clone()));
        check::comparison(&corrected);
        corrected
    };
    // Each of these takes as long as a comparison; an input gets one.
    match fuzz::choice(bytes, 6) {
        0 => {
            let mut turned = corrections;
            turned.links.iter_mut().for_each(|link| std::mem::swap(&mut link.a, &mut link.b));
            turned.details.iter_mut().for_each(|detail| std::mem::swap(&mut detail.a, &mut detail.b));
            check::mirrored(&corrected, &compare(&b, &a, &pair::options(turned)));
        }
        1 => {
            let same = compare(&a, &a, &pair::options(Corrections::default()));
            check::comparison(&same);
            assert!(same.details.iter().all(|detail| detail.relation == Relation::Identical), "{:?}", same.details);
        }
        2 => {
            let saved = serde_json::to_vec(&corrected).expect("JSON");
            match reopen(&saved, "saved.json") {
                Ok(again) => assert_eq!(again, (a, b, corrections)),
                Err(error) => assert!(!is_sound, "{error}"),
            }
        }
        3 => exported(&corrected),
        4 => {
            for (side, article) in [(SideName::A, &a), (SideName::B, &b)] {
                let sentence = choices.choose_index(article.sentences.len() + 1).unwrap_or(0);
                let question = Question { side, sentence, against: None };
                let explanation = explain(&a, &b, &question, &pair::options(corrections.clone()));
                assert_eq!(explanation.is_ok(), sentence < article.sentences.len());
                if let Ok(explanation) = explanation {
                    export::explanation::text(&a, &b, &explanation);
                }
            }
        }
        _ => {
            let Ok(amendments) = pair::amendments(&mut choices, &a) else { return Corpus::Keep };
            let new: Article = amended(&a, &amendments);
            if !new.sentences.is_empty() {
                check::article(&new);
            }
            check::comparison(&compare(&new, &b, &pair::options(corrections)));
        }
    }
    Corpus::Keep
});

/// Every file to take away can be made, and nothing in a report becomes a script.
fn exported(comparison: &diptych::Comparison) {
    let about = About { made: Some("2024-05-13") };
    let page = export::html::html(comparison, &about);
    assert!(!page.contains("<script") && !page.contains("javascript:\""), "{page}");
    export::markdown::markdown(comparison, &about);
    export::csv::csv(comparison);
    export::text::text(comparison);
}
