//! What holds for any two reports, tried on made-up ones.

mod support;

use diptych::article::TokenKind;
use diptych::compare;
use diptych::comparison::{ArticleView, Comparison, DetailView};
use diptych::diff::Op;
use diptych::ledger::Relation;
use proptest::prelude::*;
use support::made_up::report;
use support::options;

/// The part of a text between two UTF-16 offsets.
fn slice(text: &str, start: usize, end: usize) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[start..end]).expect("offsets stand between letters")
}

fn check_article(article: &ArticleView) {
    for (id, sentence) in article.sentences.iter().enumerate() {
        let block = &article.blocks[sentence.block];
        assert_eq!(slice(&block.text, sentence.start, sentence.end), sentence.text);
        assert!(block.sentences.contains(&id));
    }
}

fn check_detail(comparison: &Comparison, detail: &DetailView) {
    for (article, mentions) in [(&comparison.articles.a, &detail.a), (&comparison.articles.b, &detail.b)] {
        for mention in mentions {
            let block = &article.blocks[article.sentences[mention.sentence].block];
            assert_eq!(slice(&block.text, mention.start, mention.end), mention.text);
        }
    }
    assert_eq!(detail.a.is_empty(), detail.relation == Relation::OnlyB, "{detail:?}");
    assert_eq!(detail.b.is_empty(), detail.relation == Relation::OnlyA, "{detail:?}");
    assert!((0.0..=1.0).contains(&detail.confidence));
    assert!(!detail.note.is_empty());
}

/// Relations with their places, as they would be were the reports swapped.
fn lines(comparison: &Comparison, swapped: bool) -> Vec<String> {
    let mut lines: Vec<String> = comparison
        .details
        .iter()
        .map(|detail| {
            let places = |mentions: &[diptych::comparison::MentionView]| {
                mentions.iter().map(|mention| (mention.sentence, mention.start, mention.end)).collect::<Vec<_>>()
            };
            let (mut a, mut b, mut relation) = (places(&detail.a), places(&detail.b), detail.relation);
            if swapped {
                std::mem::swap(&mut a, &mut b);
                relation = match relation {
                    Relation::OnlyA => Relation::OnlyB,
                    Relation::OnlyB => Relation::OnlyA,
                    other => other,
                };
            }
            format!("{:?} {relation:?} {a:?} {b:?}", detail.kind)
        })
        .collect();
    lines.sort();
    lines
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn every_place_slices_to_its_own_text(a in report(), b in report()) {
        let comparison = compare(&a, &b, &options());
        check_article(&comparison.articles.a);
        check_article(&comparison.articles.b);
        for detail in &comparison.details {
            check_detail(&comparison, detail);
        }
    }

    #[test]
    fn links_and_rows_point_at_what_is_there(a in report(), b in report()) {
        let comparison = compare(&a, &b, &options());
        for link in &comparison.sentence_links {
            let (text_a, text_b) = (&a.sentences[link.a].text, &b.sentences[link.b].text);
            prop_assert!((0.0..=1.0).contains(&link.score));
            let (mut end_a, mut end_b) = (0, 0);
            for change in &link.changes {
                prop_assert_eq!([change.a[0], change.b[0]], [end_a, end_b]);
                [end_a, end_b] = [change.a[1], change.b[1]];
                if change.op == Op::Equal {
                    prop_assert_eq!(slice(text_a, change.a[0], change.a[1]), slice(text_b, change.b[0], change.b[1]));
                }
            }
            prop_assert_eq!([end_a, end_b], [text_a.encode_utf16().count(), text_b.encode_utf16().count()]);
            let (block_a, block_b) = (a.sentences[link.a].block, b.sentences[link.b].block);
            prop_assert_eq!(comparison.block_links.iter().filter(|row| row.a.contains(&block_a)).count(), 1);
            prop_assert_eq!(comparison.block_links.iter().filter(|row| row.b.contains(&block_b)).count(), 1);
        }
    }

    #[test]
    fn a_report_compared_with_itself_differs_in_nothing(a in report()) {
        let comparison = compare(&a, &a, &options());
        for detail in &comparison.details {
            prop_assert_eq!(detail.relation, Relation::Identical, "{:?}", detail);
        }
        let wordy = |sentence: usize| {
            a.sentences[sentence].tokens.iter().filter(|token| token.kind == TokenKind::Word).count() > 4
        };
        for sentence in (0..a.sentences.len()).filter(|sentence| wordy(*sentence)) {
            let linked = comparison.sentence_links.iter().any(|link| link.a == sentence && link.b == sentence);
            prop_assert!(linked, "{:?}", a.sentences[sentence].text);
        }
    }

    #[test]
    fn swapping_the_reports_swaps_the_sides_and_nothing_else(a in report(), b in report()) {
        let one = compare(&a, &b, &options());
        let other = compare(&b, &a, &options());
        let links = |comparison: &Comparison, swapped: bool| {
            let mut links: Vec<(usize, usize)> = comparison
                .sentence_links
                .iter()
                .map(|link| if swapped { (link.b, link.a) } else { (link.a, link.b) })
                .collect();
            links.sort_unstable();
            links
        };
        prop_assert_eq!(links(&one, false), links(&other, true));
        prop_assert_eq!(lines(&one, false), lines(&other, true));
    }
}
