//! English months, days and times.

use crate::language::calendar::{CalendarWords, NAMELESS, PartOfDay, Span, table};

/// Names of weekdays, Monday first.
pub const WEEKDAY_NAMES: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Names of months.
pub const MONTH_NAMES: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The months from January on, each with its forms and short forms.
pub const MONTH_FORMS: [&[&str]; 12] = [
    &["january", "jan"],
    &["february", "feb"],
    &["march", "mar"],
    &["april", "apr"],
    &["may"],
    &["june", "jun"],
    &["july", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["october", "oct"],
    &["november", "nov"],
    &["december", "dec"],
];

/// Each of the [`MONTH_FORMS`] with its month.
const MONTHS: [(&str, i8); 24] = table(MONTH_FORMS);

/// The part of the day by that name; its name is English in all languages, since it is for the notes.
pub const MORNING: PartOfDay = PartOfDay { name: "morning", first: 0, last: 720 };
/// The part of the day by that name; its name is English in all languages, since it is for the notes.
pub const AFTERNOON: PartOfDay = PartOfDay { name: "afternoon", first: 720, last: 1110 };
/// The part of the day by that name; its name is English in all languages, since it is for the notes.
pub const EVENING: PartOfDay = PartOfDay { name: "evening", first: 1020, last: 1440 };
/// The part of the day by that name; its name is English in all languages, since it is for the notes.
pub const NIGHT: PartOfDay = PartOfDay { name: "night", first: 1080, last: 1800 };

/// The part of the day by that name.
pub const DAWN: PartOfDay = PartOfDay { name: "dawn", first: 180, last: 480 };
/// The part of the day by that name.
pub const MIDDAY: PartOfDay = PartOfDay { name: "midday", first: 660, last: 840 };

/// English.
pub static WORDS: CalendarWords = CalendarWords {
    months: &MONTHS,
    capitals: true,
    doubtful_months: &["may", "march", "mar", "jan", "jun", "dec", "april", "june", "august", "sep"],
    weekdays: &[
        ("monday", 1),
        ("tuesday", 2),
        ("wednesday", 3),
        ("thursday", 4),
        ("friday", 5),
        ("saturday", 6),
        ("sunday", 7),
        ("mondays", 1),
        ("sundays", 7),
        ("mon", 1),
        ("tue", 2),
        ("tues", 2),
        ("wed", 3),
        ("thu", 4),
        ("thur", 4),
        ("thurs", 4),
        ("fri", 5),
    ],
    weekday_abbreviations: &["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri"],
    day_words: &[("today", 0), ("tonight", 0), ("yesterday", -1), ("tomorrow", 1)],
    tonight: &["tonight"],
    parts: &[
        ("morning", MORNING),
        ("dawn", DAWN),
        ("midday", MIDDAY),
        ("afternoon", AFTERNOON),
        ("evening", EVENING),
        ("dusk", PartOfDay { name: "dusk", first: 960, last: 1320 }),
        ("night", NIGHT),
        ("nights", NIGHT),
    ],
    spans: &[
        ("day", Span::Day),
        ("weekend", Span::Weekend),
        ("week", Span::Week),
        ("month", Span::Month),
        ("quarter", Span::Quarter),
        ("spring", Span::Season(3)),
        ("summer", Span::Season(6)),
        ("autumn", Span::Season(9)),
        ("fall", Span::Season(9)),
        ("winter", Span::Season(12)),
        ("year", Span::Year),
        ("decade", Span::Decade),
        ("days", Span::Day),
        ("weeks", Span::Week),
        ("months", Span::Month),
        ("years", Span::Year),
        ("decades", Span::Decade),
    ],
    plural_spans: &["days", "weeks", "months", "years", "decades"],
    shifts: &[("last", -1), ("past", -1), ("previous", -1), ("this", 0), ("next", 1), ("coming", 1), ("following", 1)],
    within: &["earlier", "later"],
    thirds: &[("early", 0), ("mid", 1), ("late", 2)],
    ago: &["ago"],
    over: &["over", "at"],
    prepositions: &[
        "in", "since", "until", "till", "by", "from", "during", "of", "through", "before", "after", "to", "between",
        "for", "last", "this", "next", "early", "late", "mid", "around", "about", "earlier", "on", "every", "that",
        "and", "between", "started",
    ],
    limits: &["by", "as of", "until", "till", "by about", "by around", "before"],
    plans: &["scheduled", "expected", "due", "set", "planned", "plans", "slated", "would", "until"],
    past_tense: &["was", "were", "had", "been", "did"],
    future: &["will", "next", "shall", "upcoming", "coming", "won't"],
    of: &["of"],
    the: &["the"],
    named_times: &[("noon", 720), ("midnight", 0)],
    halves: &[("am", false), ("pm", true), ("a.m", false), ("p.m", true)],
    oclock: &["o'clock"],
    at: &["at", "by", "around", "about", "before", "after", "until", "from", "since"],
    fractions: &[("half", 30), ("quarter", 15)],
    past: &["past"],
    to: &["to"],
    zones: &[
        ("utc", Some(0)),
        ("gmt", Some(0)),
        ("bst", Some(60)),
        ("british time", None),
        ("uk time", None),
        ("cet", Some(60)),
        ("cest", Some(120)),
        ("eet", Some(120)),
        ("eest", Some(180)),
        ("msk", Some(180)),
        ("moscow time", Some(180)),
        ("est", Some(-300)),
        ("edt", Some(-240)),
        ("et", None),
        ("eastern", None),
        ("eastern time", None),
        ("cst", Some(-360)),
        ("cdt", Some(-300)),
        ("central time", None),
        ("mst", Some(-420)),
        ("pst", Some(-480)),
        ("pdt", Some(-420)),
        ("pacific time", None),
        ("ist", Some(330)),
        ("jst", Some(540)),
    ],
    bends: &[
        ("shortly after", (0, 20)),
        ("just after", (0, 15)),
        ("soon after", (0, 20)),
        ("after", (0, 60)),
        ("shortly before", (20, 0)),
        ("just before", (15, 0)),
        ("before", (60, 0)),
        ("around", (15, 15)),
        ("about", (15, 15)),
        ("at about", (15, 15)),
        ("at around", (15, 15)),
        ("roughly", (15, 15)),
        ("nearly", (15, 0)),
    ],
    weekday_names: WEEKDAY_NAMES,
    month_names: MONTH_NAMES,
    dotted: false,
    hours_to_24: false,
    ..NAMELESS
};
