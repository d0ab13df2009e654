use super::*;

/// The dates of a sentence in a report of Monday, July 4, 2022: as written, and in ISO form.
fn dates(sentence: &str) -> Vec<(String, String)> {
    let mut article = crate::read(sentence.as_bytes(), "a.txt").expect("a report");
    article.published = Date::new(2022, 7, 4).ok();
    extract(&article).iter().map(|d| (d.mention.written(&article).to_owned(), d.canonical.clone())).collect()
}

fn assert_dates(sentence: &str, expected: &[(&str, &str)]) {
    let found = dates(sentence);
    let found: Vec<(&str, &str)> = found.iter().map(|(written, value)| (written.as_str(), value.as_str())).collect();
    assert_eq!(found, expected, "in “{sentence}”");
}

#[test]
fn absolute_dates_in_every_order() {
    assert_dates("It fell on July 3, 2021.", &[("July 3, 2021", "2021-07-03")]);
    assert_dates("It fell on 3 July 2021.", &[("3 July 2021", "2021-07-03")]);
    assert_dates("It fell on 2021-07-03.", &[("2021-07-03", "2021-07-03")]);
    assert_dates("It fell on Sunday, July 3.", &[("Sunday, July 3", "2022-07-03")]);
    assert_dates("It fell on the 3rd of July.", &[("the 3rd of July", "2022-07-03")]);
    assert_dates("It fell on Dec. 3.", &[("Dec. 3", "2021-12-03")]);
}

#[test]
fn parts_of_the_calendar() {
    assert_dates("It began in late February.", &[("late February", "2022-02-19/2022-02-28")]);
    assert_dates("It began in May.", &[("May", "2022-05")]);
    assert_dates("It began in October 2021.", &[("October 2021", "2021-10")]);
    assert_dates("It began in 2016.", &[("2016", "2016")]);
    assert_dates("It began in the 1990s.", &[("1990s", "1990-01-01/1999-12-31")]);
    assert_dates("It closes on the last Tuesday of March 2022.", &[("the last Tuesday of March 2022", "2022-03-29")]);
}

#[test]
fn weekdays_are_resolved_from_the_date_line() {
    assert_dates("The army said Sunday that it had left.", &[("Sunday", "2022-07-03")]);
    assert_dates("He spoke on Monday.", &[("Monday", "2022-07-04")]);
    assert_dates("He will speak on Friday.", &[("Friday", "2022-07-08")]);
    assert_dates("He spoke last Friday.", &[("last Friday", "2022-07-01")]);
    assert_dates("He spoke on Wednesday evening.", &[("Wednesday evening", "2022-06-29 evening")]);
}

#[test]
fn relative_dates_are_resolved_from_the_date_line() {
    assert_dates("It fell yesterday.", &[("yesterday", "2022-07-03")]);
    assert_dates("It fell last month.", &[("last month", "2022-06")]);
    assert_dates("It fell earlier this week.", &[("earlier this week", "2022-07-04/2022-07-10")]);
    assert_dates("It fell over the weekend.", &[("over the weekend", "2022-07-02/2022-07-03")]);
    assert_dates("It fell four years ago.", &[("four years ago", "2018")]);
}

#[test]
fn times_on_the_clock() {
    assert_dates("The sale opened at 4:10 p.m. in the rain.", &[("4:10 p.m.", "T16:10")]);
    assert_dates("It struck at 2.50am.", &[("2.50am", "T02:50")]);
    assert_dates("It left at 23:12 UTC.", &[("23:12 UTC", "T23:12Z")]);
    assert_dates("The doors opened at half past six.", &[("half past six", "T06:30")]);
    assert_dates("It ended at noon.", &[("noon", "T12:00")]);
    assert_dates("They came at seven in the morning.", &[("seven in the morning", "T07:00")]);
}

#[test]
fn seasons_and_days_counted_from_a_day_told_before() {
    assert_dates("They parted in the fall of 2021.", &[("fall of 2021", "2021-09-01/2021-11-30")]);
    assert_dates("It closed in summer 2019.", &[("summer 2019", "2019-06-01/2019-08-31")]);
    assert_dates("They met in the spring.", &[("spring", "2022-03-01/2022-05-31")]);
    assert_dates("Prices fall and the fall of the house began.", &[]);
    assert_dates(
        "The fire began on June 12 and had been seen two days earlier.",
        &[("June 12", "2022-06-12"), ("two days earlier", "2022-06-10")],
    );
    assert_dates("He left in May 2019 and died a year later.", &[("May 2019", "2019-05"), ("a year later", "2020")]);
    assert_dates("He died two years later.", &[]);
}

#[test]
fn times_in_zones_and_bare_hours() {
    assert_dates(
        "Talks will begin at 9 a.m. EDT on Friday.",
        &[("9 a.m. EDT", "T09:00-04:00"), ("Friday", "2022-07-08")],
    );
    assert_dates("Talks begin at 1300 GMT.", &[("1300 GMT", "T13:00Z")]);
    assert_dates("The kick-off at nine was put off.", &[("nine", "T09:00")]);
    assert_dates("It was taught at nine schools.", &[]);
}

#[test]
fn words_that_only_look_like_dates() {
    for sentence in ["He may go.", "They march on.", "She paid $2016.", "Mark May sat down."] {
        assert_dates(sentence, &[]);
    }
}

#[test]
fn without_a_date_line_names_remain() {
    let article = crate::read(b"The army said Sunday that it left on July 3.", "a.txt").expect("a report");
    let found: Vec<String> = extract(&article).into_iter().map(|date| date.canonical).collect();
    assert_eq!(found, ["Sunday", "--07-03"]);
}
