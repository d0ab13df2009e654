//! What stands on a Chinese date line. Dates are written in figures (2024年5月13日); months have no names.

/// The months from January on: one token each, so none that is written with its figure.
pub static MONTHS: [&[&str]; 12] = [&[]; 12];

/// The days of the week are two words or more: 星期一.
pub static WEEKDAYS: &[&str] = &[];

/// What else stands on a date line: letter by letter, as words are parted: 发布时间, 星期一, 周日, 更新.
pub static FILLERS: &[&str] = &[
    "一", "二", "三", "四", "五", "六", "日", "天", "周", "星", "期", "发", "發", "布", "佈", "时", "時", "间", "間",
    "更", "新", "上", "下", "午", "早", "晚",
];

/// Labels of a date that is not the first publication.
pub static UPDATED: &[&str] = &["更"];

/// What opens a byline: the word for reporter.
pub static BYLINE_OPENERS: &[&str] = &["记者", "記者"];
