//! What stands on an Arabic date line and byline.

/// The months from January on: the names of Egypt and the Gulf, of the Levant and Iraq, of the Maghreb.
pub static MONTHS: [&[&str]; 12] = [
    &["يناير", "جانفي"],
    &["فبراير", "شباط", "فيفري"],
    &["مارس", "آذار"],
    &["أبريل", "إبريل", "نيسان", "أفريل"],
    &["مايو", "أيار", "ماي"],
    &["يونيو", "يونيه", "حزيران", "جوان"],
    &["يوليو", "يوليه", "تموز", "جويلية"],
    &["أغسطس", "آب", "أوت", "غشت"],
    &["سبتمبر", "أيلول", "شتنبر"],
    &["أكتوبر"],
    &["نوفمبر", "نونبر"],
    &["ديسمبر", "دجنبر"],
];

/// The days of the week.
pub static WEEKDAYS: &[&str] = &["الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];

/// What else stands on a date line: labels, small words, time zones.
pub static FILLERS: &[&str] = &["آخر", "بتاريخ", "تاريخ", "تحديث", "تم", "غرينتش", "في", "م", "نشر", "نُشر", "يوم"];

/// Labels of a date that is not the first publication.
pub static UPDATED: &[&str] = &["تحديث"];

/// What opens a byline.
pub static BYLINE_OPENERS: &[&str] = &["بقلم", "كتب", "كتبت"];
