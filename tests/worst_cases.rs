//! Reports that no reporter writes, and that somebody drops all the same: the time they take grows with their length, not with
//! its square.
//!
//! ```text
//! one sentence over and over          each answers each
//! no word in common, or twelve words in all        nothing or everything is a candidate
//! ```

mod support;

use diptych::{Options, compare, read};
use std::time::Duration;
use support::clock::Clock;

const SENTENCE: &str = "The mayor of Orlava said on Monday that 19 people were hurt when the bridge fell.";

/// The processor’s time of a comparison of two texts.
fn time([a, b]: &[String; 2]) -> Duration {
    let start = Clock::new();
    let [a, b] = [(a, "a.txt"), (b, "b.txt")].map(|(text, name)| read(text.as_bytes(), name).expect("a report"));
    std::hint::black_box(compare(&a, &b, &Options::default()));
    start.elapsed()
}

/// Four times the length takes four times as long where time is linear, and sixteen times where it is quadratic.
fn grows_with_the_length(what: &str, pair: impl Fn(usize) -> [String; 2]) {
    let pairs = [pair(400), pair(1600)];
    // In turn, and the best of each: a machine that gets slower meanwhile is slower for both.
    let [short, long] = (0..3).fold([Duration::MAX; 2], |best, _| [0, 1].map(|at| best[at].min(time(&pairs[at]))));
    let ratio = long.as_secs_f64() / short.as_secs_f64();
    println!("{what}: 400 sentences {short:.0?}, 1600 sentences {long:.0?}, {ratio:.1} times as long");
    assert!(ratio < 10.0, "{what}: four times as long takes {ratio:.1} times the time");
}

/// Paragraphs of one sentence each, under a headline.
fn report(headline: &str, sentences: impl Iterator<Item = String>) -> String {
    format!("{headline}\n\n{}\n", sentences.collect::<Vec<_>>().join("\n\n"))
}

/// A word that stands for a number.
fn word(mut number: usize) -> String {
    const SYLLABLES: [&str; 16] =
        ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "da", "fe", "gi", "ho", "pu", "wa"];
    let mut word = String::new();
    for _ in 0..4 {
        word += SYLLABLES[number % 16];
        number /= 16;
    }
    word
}

#[test]
fn one_sentence_over_and_over() {
    grows_with_the_length("one sentence, in paragraphs", |count| {
        let other = SENTENCE.replace("19", "20");
        [
            report("Bridge falls", (0..count).map(|_| SENTENCE.to_owned())),
            report("A bridge has fallen", (0..count).map(|_| other.clone())),
        ]
    });
}

#[test]
fn one_paragraph_without_end() {
    grows_with_the_length("one paragraph", |count| {
        [
            report("Bridge falls", std::iter::once([SENTENCE, " "].concat().repeat(count))),
            report("A bridge has fallen", std::iter::once([SENTENCE, " "].concat().replace("19", "20").repeat(count))),
        ]
    });
}

#[test]
fn no_word_in_common() {
    grows_with_the_length("no word in common", |count| {
        let side = |parity: usize| {
            let sentence =
                move |at: usize| (0..12).map(|k| word(2 * (at * 12 + k) + parity)).collect::<Vec<_>>().join(" ");
            report("Nothing alike", (0..count).map(move |at| format!("The {}.", sentence(at))))
        };
        [side(0), side(1)]
    });
}

#[test]
fn twelve_words_in_all() {
    grows_with_the_length("twelve words in all", |count| {
        let side = |step: usize| {
            let sentence =
                move |at: usize| (0..12).map(|k| word((at * step + k * k * step) % 12)).collect::<Vec<_>>().join(" ");
            report("Everything alike", (0..count).map(move |at| format!("The {}.", sentence(at))))
        };
        [side(5), side(7)]
    });
}

#[test]
fn a_month_and_a_day_over_and_over() {
    grows_with_the_length("a month and a day", |count| {
        let line =
            |what: &str| format!("The army left in June 2022, and it was on June 25, 2022 that the bridge {what}.");
        [
            report("Bridge falls", (0..count).map(|_| line("fell"))),
            report("A bridge has fallen", (0..count).map(|_| line("broke"))),
        ]
    });
}

#[test]
fn one_quotation_over_and_over() {
    grows_with_the_length("one quotation", |count| {
        let say = |who: &str| {
            let line = format!("\"We will not leave the town tonight,\" said {who}.");
            report("Nobody leaves", (0..count).map(move |_| line.clone()))
        };
        [say("Anna Berg"), say("Ole Dahl")]
    });
}
