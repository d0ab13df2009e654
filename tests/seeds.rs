//! What a reader of the two sample reports must find: two real accounts of July 4, 2022, by different newsrooms.

mod support;

use diptych::article::BlockKind;
use diptych::comparison::{Comparison, DetailView, MentionView, SideName};
use diptych::explain::Verdict;
use diptych::ledger::Relation;
use diptych::{Article, Question, compare, explain, read};
use support::options;

fn seed(name: &str) -> Article {
    let path = format!("{}/seeds/{name}", env!("CARGO_MANIFEST_DIR"));
    read(&std::fs::read(path).expect("the seed is there"), name).expect("the seed is readable")
}

fn reports() -> (Article, Article) {
    (seed("000_a35c219f1e7b7b2a.txt"), seed("003_943cb4618b92e408.txt"))
}

fn comparison() -> Comparison {
    let (a, b) = reports();
    compare(&a, &b, &options())
}

/// The block of a report that holds these words.
fn block(comparison: &Comparison, side: SideName, words: &str) -> usize {
    let article = match side {
        SideName::A => &comparison.articles.a,
        SideName::B => &comparison.articles.b,
    };
    article
        .blocks
        .iter()
        .position(|block| block.text.contains(words))
        .unwrap_or_else(|| panic!("no block has {words:?}"))
}

/// The relation of the detail that has these words on either side.
fn relation(comparison: &Comparison, a: &str, b: &str) -> Option<Relation> {
    let has = |mentions: &[MentionView], words: &str| mentions.iter().any(|mention| mention.text.contains(words));
    let found: Vec<&DetailView> =
        comparison.details.iter().filter(|detail| has(&detail.a, a) && has(&detail.b, b)).collect();
    found.first().map(|detail| detail.relation)
}

#[test]
fn the_second_report_gives_its_byline_date_and_outlet() {
    let (_, b) = reports();
    assert_eq!(b.headline.as_deref(), Some("Putin Orders Advance to Continue After Russia Takes Ukraine's Lysychansk"));
    assert_eq!(b.byline.as_deref(), Some("Anastasia Tenisheva"));
    assert_eq!(b.published.map(|day| day.to_string()).as_deref(), Some("2022-07-04"));
    assert_eq!(b.outlet.as_deref(), Some("The Moscow Times"));
    assert!(b.url.is_some_and(|url| url.starts_with("https://www.themoscowtimes.com/2022/07/04/")));
}

#[test]
fn captions_embeds_and_credits_do_not_pose_as_paragraphs() {
    let comparison = comparison();
    for (side, words, kind) in [
        (SideName::A, "With reporting by Reuters", BlockKind::Credit),
        (SideName::B, "A Russian soldier is seen", BlockKind::Caption),
        (SideName::B, "Chechen forces celebrate", BlockKind::Embed),
        (SideName::B, "Francis Scarr", BlockKind::Embed),
        (SideName::B, "Original url", BlockKind::Credit),
    ] {
        let article = if side == SideName::A { &comparison.articles.a } else { &comparison.articles.b };
        assert_eq!(article.blocks[block(&comparison, side, words)].kind, kind, "{words}");
    }
    assert!(comparison.articles.b.blocks.iter().all(|block| !block.text.contains("\\_") && !block.text.contains("](")));
}

#[test]
fn a_paragraph_broken_by_a_page_end_is_mended() {
    let comparison = comparison();
    let text = &comparison.articles.b.blocks[block(&comparison, SideName::B, "officials in Kyiv were quick")].text;
    assert!(text.contains("were quick to point out that it had cost"), "{text}");
}

#[test]
fn the_wounded_stand_in_one_row_and_contradict_each_other() {
    let comparison = comparison();
    let a = block(&comparison, SideName::A, "another 19 people were wounded");
    let b = block(&comparison, SideName::B, "20 people wounded");
    assert_eq!(comparison.articles.a.paragraph_number(a), 8);
    assert!(comparison.block_links.iter().any(|row| row.a.contains(&a) && row.b.contains(&b)));
    assert_eq!(relation(&comparison, "19", "20"), Some(Relation::Conflict));
    assert_eq!(relation(&comparison, "9-year-old", "nine-year-old"), Some(Relation::Equivalent));
    assert_eq!(relation(&comparison, "July 3", "Sunday"), Some(Relation::Equivalent));
    assert_eq!(relation(&comparison, "July 4", "Monday"), Some(Relation::Equivalent));
    assert_eq!(comparison.summary.conflicts, 1, "the seeds contradict each other in nothing else");
}

#[test]
fn the_shared_quotation_is_found_and_its_continuation_is_a_variant() {
    let comparison = comparison();
    let quote = |side: SideName, words: &str| {
        comparison
            .quotes
            .iter()
            .position(|quote| quote.side == side && quote.text.contains(words))
            .unwrap_or_else(|| panic!("no quotation has {words:?}"))
    };
    let words = "must carry out their tasks according to previously approved plans";
    let (a, b) = (quote(SideName::A, words), quote(SideName::B, words));
    assert_eq!(comparison.quotes[a].counterpart, Some(b));
    assert_eq!(comparison.quotes[b].counterpart, Some(a));
    for id in [a, b] {
        assert_eq!(comparison.quotes[id].speaker.as_deref(), Some("Vladimir Putin"));
    }
    let (a, b) = (quote(SideName::A, "as has happened in Luhansk"), quote(SideName::B, "as it happened in Luhansk"));
    assert_eq!(comparison.quotes[a].counterpart, Some(b));
    assert_eq!(
        relation(&comparison, "as has happened in Luhansk", "as it happened in Luhansk"),
        Some(Relation::Variant)
    );
}

#[test]
fn names_spelled_differently_are_one_person() {
    let comparison = comparison();
    assert_eq!(relation(&comparison, "Zelenskiy", "Zelensky"), Some(Relation::Variant));
    assert_eq!(relation(&comparison, "Serhiy Hayday", "Sergiy Haidai"), Some(Relation::Variant));
}

#[test]
fn what_one_report_alone_tells_stands_alone() {
    let comparison = comparison();
    let linked_a = |block: usize| comparison.block_links.iter().any(|row| row.a.contains(&block));
    let linked_b = |block: usize| comparison.block_links.iter().any(|row| row.b.contains(&block));
    for words in ["the Swiss city of Lugano", "confiscated assets", "link from Kyiv", "restore the principles of life"]
    {
        let block = block(&comparison, SideName::A, words);
        assert!(!linked_a(block) && comparison.structure.a.alone.contains(&block), "{words}");
    }
    for words in ["Oleksiy Arestovych", "The question is whether", "Either way, it creates"] {
        let block = block(&comparison, SideName::B, words);
        assert!(!linked_b(block) && comparison.structure.b.alone.contains(&block), "{words}");
    }
}

#[test]
fn every_sentence_is_explained_as_it_is_linked() {
    let (a, b) = reports();
    let comparison = compare(&a, &b, &options());
    for (side, count) in [(SideName::A, a.sentences.len()), (SideName::B, b.sentences.len())] {
        for sentence in 0..count {
            let question = Question { side, sentence, against: None };
            let explanation = explain(&a, &b, &question, &options()).expect("the sentence is there");
            let mut explained: Vec<(usize, usize, Option<f64>)> = explanation
                .counterparts
                .iter()
                .filter(|pair| pair.verdict == Verdict::Linked)
                .map(|pair| (pair.a, pair.b, pair.score))
                .collect();
            explained.sort_by_key(|pair| (pair.0, pair.1));
            let links = comparison.sentence_links.iter();
            let own = links.filter(|link| if side == SideName::A { link.a == sentence } else { link.b == sentence });
            let linked: Vec<_> = own.map(|link| (link.a, link.b, Some(link.score))).collect();
            assert_eq!(explained, linked, "{side:?} {sentence}");
        }
    }
}
