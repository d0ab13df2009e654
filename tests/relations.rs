//! Two sentences in, the relation of what they state out: the whole path, for every form that reports use.
//!
//! Both sentences are of reports of Tuesday, March 5, 2024. The signs are those of the page: `=` the same value in one form
//! or several, `~` rounded, bounded, told more coarsely or spelled otherwise, `≠` a contradiction, `|` nothing of the kind.

use diptych::ledger::Relation;
use diptych::{Options, compare, read};

const NUMBERS: &[(&str, char, &str)] = &[
    ("The storm closed nine schools in Halden.", '=', "In Halden the storm closed 9 schools."),
    ("A dozen boats sank in the harbour.", '=', "In the harbour 12 boats sank."),
    ("Half of the fleet was lost in the storm.", '=', "In the storm 50 percent of the fleet was lost."),
    ("One in five pupils stayed at home on Monday.", '=', "On Monday 20 percent of the pupils stayed at home."),
    ("Tens of thousands of people fled from the flood.", '~', "From the flood fled 40,000 people."),
    ("The runner finished third in the marathon at Oster.", '=', "The runner finished 3rd in the marathon at Oster."),
    ("The river rose by 2.5 metres in the night.", '=', "In the night the river rose by two and a half metres."),
    ("The dam holds 1,400,000 litres of water.", '=', "The dam holds 1.4 million litres of water."),
    ("Between four and eight boats sank in the harbour.", '~', "About six boats sank in the harbour."),
    ("Inflation rose by 0.3 percentage points in June.", '≠', "In June inflation rose by 0.5 percentage points."),
    (
        "Repairs will cost $1.2 billion, the governor said.",
        '=',
        "The repairs will cost $1,200 million, said the governor.",
    ),
    ("Repairs will cost £46m, the council said.", '=', "The repairs will cost 46 million pounds, said the council."),
    ("Repairs will cost 412 million euros, the city said.", '=', "The repairs will cost €412 million, the city said."),
    ("Repairs will cost 412 million euros, the city said.", '≠', "The repairs will cost €512 million, the city said."),
    ("A 9-year-old girl was rescued from the river.", '=', "A nine-year-old girl was rescued from the river."),
    ("A girl of nine was rescued from the river.", '=', "A girl aged 9 was rescued from the river."),
    ("Ada Lunt, 68, was rescued from the river.", '≠', "Ada Lunt, 86, was rescued from the river."),
    ("Halden beat Oster 3-1 in the final.", '=', "In the final Halden beat Oster by three goals to one."),
    ("Halden beat Oster 3-1 in the final.", '≠', "In the final Halden beat Oster 3-2."),
    (
        "The assembly passed the bill by 121 votes to 98.",
        '≠',
        "The bill was passed by the assembly by 121 votes to 89.",
    ),
    ("The siege of the bank lasted 90 minutes.", '=', "The siege of the bank lasted an hour and a half."),
    ("The siege of the bank lasted two hours.", '≠', "The siege of the bank lasted three hours."),
    ("The village lies 30 miles from the dam.", '=', "The village lies 48 kilometres from the dam."),
    ("The wall is 40 feet high.", '=', "The wall is 12.2 metres high."),
    ("The bell weighs 2,200 pounds.", '=', "The bell weighs 1,000 kilograms."),
    ("The fire burnt 10,000 acres of forest.", '=', "The fire burnt 4,047 hectares of forest."),
    ("Nearly 300 guests left the hotel.", '~', "The hotel lost 294 guests."),
    ("More than 1,100 passengers were aboard the ferry.", '~', "Aboard the ferry were 1,143 passengers."),
    ("At least 14 people died in the fire.", '~', "In the fire 14 people died."),
    ("Up to 50 people were in the hall.", '~', "In the hall were 47 people."),
    ("The shelling wounded another 19 people.", '≠', "In the shelling 20 people were wounded."),
    ("The shelling wounded 19 more people.", '=', "Another 19 people were wounded in the shelling."),
    ("The commission meets four times a year.", '≠', "The commission meets twice a year."),
    ("The commission meets two times a year.", '=', "The commission meets twice a year."),
    ("A 6.4-magnitude earthquake struck Belmora.", '≠', "An earthquake of magnitude 6.1 struck Belmora."),
    ("By noon on Monday 12 people had been treated.", '|', "By Tuesday morning 17 people had been treated."),
    ("Dozens of people were hurt in the crash.", '|', "In the crash 22 people were hurt."),
    ("Revenue was $2.1 billion in the year that ended in June 2023.", '|', "Revenue was $2.4 billion in 2021."),
];

const DATES: &[(&str, char, &str)] = &[
    ("The bridge was closed on Monday.", '=', "The bridge was closed on March 4."),
    ("The bridge was closed on Monday.", '=', "The bridge was closed yesterday."),
    ("The bridge was closed on 4 March 2024.", '=', "The bridge was closed on March 4."),
    ("The bridge was closed in late February.", '~', "The bridge was closed on February 26."),
    ("The bridge will be closed in May.", '~', "The bridge will be closed on May 14."),
    ("The bridge was closed last month.", '~', "The bridge was closed on February 14."),
    ("The bridge was closed over the weekend.", '~', "The bridge was closed on Saturday."),
    ("The bridge was closed this week.", '~', "The bridge was closed on Monday."),
    (
        "The bridge was closed on March 1. Two days earlier a crack had been seen.",
        '=',
        "On February 28 a crack had been seen. The bridge was closed on March 1.",
    ),
    ("The bridge was closed on the last Friday of January.", '=', "The bridge was closed on January 26."),
    ("The bridge was closed at 4:10 p.m.", '=', "The bridge was closed at 16:10."),
    ("The bridge was closed at 11:20 GMT.", '=', "The bridge was closed at 06:20 EST."),
    ("The bridge was closed at 4:10 p.m.", '≠', "The bridge was closed at 4:40 p.m."),
    ("The bridge was closed at noon.", '=', "The bridge was closed at 12 p.m."),
    ("The bridge was built in 1976.", '≠', "The bridge was built in 1979."),
    ("The bridge was closed on January 9.", '≠', "The bridge was closed on January 19."),
    ("The bridge was opened on 1 May 2019.", '≠', "The bridge was opened on 1 July 2019."),
    ("The bridge was built in 1976.", '|', "The mayor was born in 1961."),
];

const NAMES: &[(&str, char, &str)] = &[
    ("The engineer Serhiy Hayday spoke to the council.", '~', "The engineer Sergiy Haidai spoke to the council."),
    ("The engineer Klaus Müller spoke to the council.", '~', "The engineer Klaus Mueller spoke to the council."),
    ("The former leader Mikhail Gorbachev spoke.", '~', "The former leader Mikhail Gorbachyov spoke."),
    ("The engineer Ayşe Şahin spoke to the council.", '~', "The engineer Ayse Sahin spoke to the council."),
    ("The engineer Nora C. Aldous spoke to the council.", '~', "The engineer Nora Aldous spoke to the council."),
    ("The engineer N. Aldous spoke to the council.", '~', "The engineer Nora Aldous spoke to the council."),
    ("The engineer Nora Aldous spoke to the council.", '=', "The council heard the engineer Nora Aldous."),
    ("Prosecutor Linda Castle asked for 12 years.", '≠', "Prosecutor Joan Castle asked for 12 years."),
    ("“Good,” said baker Ana Ruiz.", '|', "“Good,” said teacher Juan Ruiz."),
];

fn relations(a: &str, b: &str) -> Vec<(Relation, String)> {
    let report = |text: &str| {
        read(format!("News of the day\n\nMarch 5, 2024\n\n{text}\n").as_bytes(), "report.txt").expect("a report")
    };
    let details = compare(&report(a), &report(b), &Options::default()).details;
    details.into_iter().map(|detail| (detail.relation, detail.note)).collect()
}

fn check(cases: &[(&str, char, &str)]) {
    let mut wrong = vec![];
    for (a, sign, b) in cases {
        for (a, b) in [(a, b), (b, a)] {
            let found = relations(a, b);
            let any = |wanted: &[Relation]| found.iter().any(|(relation, _)| wanted.contains(relation));
            let conflict = any(&[Relation::Conflict]);
            let right = match sign {
                '=' => any(&[Relation::Identical, Relation::Equivalent]) && !conflict,
                '~' => any(&[Relation::Variant]) && !conflict,
                '≠' => conflict,
                _ => !conflict,
            };
            if !right {
                wrong.push(format!("{a} {sign} {b}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn numbers_in_every_form_are_related() {
    check(NUMBERS);
}

#[test]
fn dates_in_every_form_are_related() {
    check(DATES);
}

#[test]
fn names_in_every_form_are_related() {
    check(NAMES);
}

#[test]
fn what_both_reports_tell_of_two_things_is_no_contradiction() {
    // Found by fuzzing: of dates and times, the first in one report was set against the second in the other.
    for (one, two) in [
        ("The first boat leaves the old harbour at 9:10 a.m.", "The first boat leaves the old harbour at 9:40 a.m."),
        ("The first boat leaves the harbour on Monday.", "The first boat leaves the harbour on Friday."),
        ("The mill was built in 1997, mainly for rye.", "The mill was built in 1998, mainly for rye."),
        ("The crew found 16 sacks of grain in the hold.", "The crew found 19 sacks of grain in the hold."),
        ("Repairs of the northern pier cost $3.2 million.", "Repairs of the northern pier cost $4.8 million."),
        ("Mayor Helen Okafor opened the new pier.", "Mayor Carl Ostrom opened the new pier."),
        ("“We shall build it again,” said Helen Okafor.", "“We shall never build it again,” said Helen Okafor."),
    ] {
        let [a, b] = ["Boats to the island run again", "The island’s boats are back"].map(|headline| {
            let text = format!("{headline}\n\nMay 13, 2024\n\n{one} {two}\n");
            read(text.as_bytes(), "boats.txt").expect("a report")
        });
        let comparison = compare(&a, &b, &Options::default());
        assert_eq!(comparison.summary.conflicts, 0, "{one} {two}: {:#?}", comparison.details);
    }
}
