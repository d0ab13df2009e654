use super::*;
use crate::comparison::{Comparison, DetailView};
use crate::ledger::Relation;
use crate::{Options, compare, read};

const A: &str = "Ferry strikes pier in Marlow

The ferry Saint Brigid struck a pier in Marlow on Sunday, and 19 people were wounded.

Mayor Helen Okafor said the pier would stay shut for a week.

Divers will look at the hull on Tuesday.";

const B: &str = "Passengers hurt as boat hits pier

A ferry hit the pier of Marlow on Sunday, and 20 people were wounded.

The pier will stay shut for a week, Mayor Helen Okafor told reporters.

A crane will lift the boat out of the water.";

fn reports() -> (Article, Article) {
    (read(A.as_bytes(), "a.txt").expect("a report"), read(B.as_bytes(), "b.txt").expect("a report"))
}

fn corrected(corrections: Corrections) -> Comparison {
    let (a, b) = reports();
    corrections.check(&a, &b).expect("corrections of these reports");
    compare(&a, &b, &Options { corrections, ..Options::default() })
}

fn links(corrections: &[(&[usize], &[usize], bool)]) -> Comparison {
    let links =
        corrections.iter().map(|(a, b, linked)| LinkCorrection { a: a.to_vec(), b: b.to_vec(), linked: *linked });
    corrected(Corrections { links: links.collect(), ..Corrections::default() })
}

fn pairs(comparison: &Comparison) -> Vec<(usize, usize)> {
    comparison.sentence_links.iter().map(|link| (link.a, link.b)).collect()
}

fn conflict(comparison: &Comparison) -> &DetailView {
    comparison.details.iter().find(|detail| detail.relation == Relation::Conflict).expect("19 against 20")
}

fn judged(verdict: Verdict) -> Comparison {
    let untouched = corrected(Corrections::default());
    let detail = conflict(&untouched);
    let places = |mentions: &[crate::comparison::MentionView]| {
        mentions.iter().map(|at| Place { sentence: at.sentence, start: at.start, end: at.end }).collect()
    };
    let correction = DetailCorrection { kind: detail.kind, a: places(&detail.a), b: places(&detail.b), verdict };
    corrected(Corrections { details: vec![correction], ..Corrections::default() })
}

#[test]
fn what_is_unlinked_stands_alone() {
    assert_eq!(pairs(&corrected(Corrections::default())), [(0, 0), (0, 1), (1, 1), (2, 2)]);
    let comparison = links(&[(&[2], &[2], false)]);
    assert_eq!(pairs(&comparison), [(0, 0), (0, 1), (1, 1)]);
    assert_eq!(comparison.structure.a.alone, [2, 3]);
    assert_eq!(comparison.summary.rows, 2);
}

#[test]
fn what_is_linked_stands_in_one_row_for_certain() {
    let comparison = links(&[(&[3], &[3], true)]);
    assert_eq!(pairs(&comparison), [(0, 0), (0, 1), (1, 1), (2, 2), (3, 3)]);
    let link = &comparison.sentence_links[4];
    assert_eq!((link.score, link.corrected), (1.0, true));
    assert_eq!(comparison.block_links[3].a, [3]);
    assert_eq!(comparison.block_links[3].b, [3]);
}

#[test]
fn each_sentence_of_the_shorter_list_finds_its_best_counterpart() {
    let comparison = links(&[(&[3], &[0, 2, 3], true)]);
    assert_eq!(pairs(&comparison).iter().filter(|(a, _)| *a == 3).count(), 1);
    // What the model links among them is the best.
    assert_eq!(pairs(&links(&[(&[2, 3], &[2], true)])), pairs(&corrected(Corrections::default())));
}

#[test]
fn distant_passages_that_a_reader_links_share_a_row() {
    let comparison = links(&[(&[0], &[3], true), (&[3], &[3], true), (&[3], &[1], true)]);
    let row = comparison.block_links.iter().find(|row| row.b.contains(&3)).expect("a row");
    assert_eq!((row.a.as_slice(), row.b.as_slice()), (&[0, 1, 3][..], &[0, 1, 3][..]));
}

#[test]
fn the_last_word_on_a_pair_holds() {
    let untouched = pairs(&corrected(Corrections::default()));
    assert_eq!(pairs(&links(&[(&[1, 2], &[1, 2], false), (&[1, 2], &[1, 2], true)])), untouched);
    assert_eq!(pairs(&links(&[(&[3], &[3], true), (&[3], &[3], false)])), untouched);
    let all: Vec<usize> = (0..4).collect();
    assert_eq!(pairs(&links(&[(&all, &all, false)])), []);
}

#[test]
fn a_contradiction_that_is_none_becomes_two_lines() {
    let comparison = judged(Verdict::Apart);
    assert_eq!(comparison.summary.conflicts, 0);
    let decided: Vec<&DetailView> = comparison.details.iter().filter(|detail| detail.corrected).collect();
    let [only_a, only_b] = decided.as_slice() else { panic!("two lines: {decided:?}") };
    assert_eq!((only_a.relation, only_b.relation), (Relation::OnlyA, Relation::OnlyB));
    assert_eq!(only_a.note, "A reader decided that “20 people” in B is not the same thing.");
    assert!(only_a.b.is_empty() && only_b.a.is_empty() && only_a.value_b.is_none());
}

#[test]
fn what_is_no_detail_is_left_out() {
    let (all, left) = (corrected(Corrections::default()), judged(Verdict::Wrong));
    assert_eq!(left.details.len(), all.details.len() - 1);
    assert_eq!(left.summary.conflicts, 0);
}

#[test]
fn a_relinked_detail_loses_only_the_side_that_is_no_detail() {
    let (a, b) = reports();
    let untouched = compare(&a, &b, &Options::default());
    let at = &conflict(&untouched).a[0];
    let place = Place { sentence: at.sentence, start: at.start, end: at.end };
    let kind = crate::ledger::DetailKind::Number;
    let details = vec![DetailCorrection { kind, a: vec![place], b: vec![], verdict: Verdict::Wrong }];
    let comparison = corrected(Corrections { details, ..Corrections::default() });
    let line = comparison.details.iter().find(|detail| detail.corrected).expect("what is left");
    assert_eq!((line.relation, line.a.len(), line.b[0].text.as_str()), (Relation::OnlyB, 0, "20 people"));
}

#[test]
fn corrections_of_other_reports_are_refused_and_never_applied() {
    let (a, b) = reports();
    let refused = |corrections: Corrections| {
        let error = corrections.check(&a, &b).expect_err("not of these reports").to_string();
        compare(&a, &b, &Options { corrections, ..Options::default() });
        error
    };
    let link = LinkCorrection { a: vec![0], b: vec![4], linked: true };
    assert_eq!(
        refused(Corrections { links: vec![link], ..Corrections::default() }),
        "A correction speaks of sentence 4 of report B, which is not there: it was made for other reports than these."
    );
    let place = Place { sentence: 0, start: 3, end: 999 };
    let kind = crate::ledger::DetailKind::Name;
    let detail = DetailCorrection { kind, a: vec![place], b: vec![], verdict: Verdict::Wrong };
    assert!(refused(Corrections { details: vec![detail], ..Corrections::default() }).contains("a place in sentence 0"));
    let note = Note { a: vec![7], b: vec![], text: "So it is.".to_owned() };
    assert!(refused(Corrections { notes: vec![note], ..Corrections::default() }).contains("paragraph 7 of report A"));
}
