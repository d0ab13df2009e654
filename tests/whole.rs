//! A whole comparison, kept as a snapshot: two reports of one accident, written for this test.

mod as_shipped;

use as_shipped::options;
use diptych::export::text::text;
use diptych::{Article, compare, read};

fn report(name: &str) -> Article {
    let path = format!("{}/tests/reports/{name}", env!("CARGO_MANIFEST_DIR"));
    read(&std::fs::read(path).expect("the report is there"), name).expect("the report is readable")
}

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
