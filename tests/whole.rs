//! A whole comparison, kept as a snapshot: two reports of one accident, written for this test.

mod support;

use diptych::compare;
use diptych::export::text::text;
use support::{options, report};

#[test]
fn two_reports_of_a_ferry_accident_as_text() {
    let comparison = compare(&report("ferry-a.txt"), &report("ferry-b.md"), &options());
    insta::assert_snapshot!(text(&comparison));
}

#[test]
fn two_reports_of_a_ferry_accident_line_by_line() {
    let comparison = compare(&report("ferry-a.txt"), &report("ferry-b.md"), &options());
    insta::assert_json_snapshot!(comparison.details);
}
