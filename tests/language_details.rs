//! Numbers, dates, names and quotations in the languages besides English, in sentences as reports have them.

mod support;

use diptych::article::Article;
use diptych::comparison::DetailView;
use diptych::details::{self, Facts};
use diptych::ledger::{DetailKind, Relation};
use diptych::{Comparison, Options, compare, read};
use support::report;

/// A sentence that shows which language it is.
fn frame(tag: &str) -> &'static str {
    match tag {
        "de" => "Das ist der Bericht über das, was an dem Tag in der Stadt und auf dem Land geschehen ist.",
        "fr" => "Voici ce qui est arrivé ce jour dans la ville et dans les villages de la région.",
        "es" => "Esto es lo que pasó ese día en la ciudad y en los pueblos de la región.",
        "ru" => "Вот что было в этот день в городе и в деревнях, которые вокруг него.",
        _ => "Ось що було в цей день у місті та в селах, які навколо нього є.",
    }
}

/// A sentence behind the frame of its language, in a report of Tuesday, 7 May 2024.
fn facts(tag: &str, sentence: &str) -> (Article, Facts) {
    let text = format!("{}\n\n{sentence}", frame(tag));
    let mut article = read(text.as_bytes(), "a.txt").expect("a report");
    assert_eq!(article.language, tag, "{sentence}");
    article.published = Some(jiff::civil::date(2024, 5, 7));
    let facts = details::extract(&article);
    (article, facts)
}

#[test]
fn numbers_in_digits_and_words() {
    for (tag, sentence, expected) in [
        ("de", "Es kamen 1.234 Menschen.", "1,234 Menschen"),
        ("de", "Der Schaden liegt bei 1,5 Mio. Euro.", "1.5 million EUR"),
        ("de", "Rund zweihundertdreißig Schüler fehlten.", "about 230 Schüler"),
        ("de", "Einundzwanzig Häuser brannten.", "21 Häuser"),
        ("de", "Mehr als 40 Prozent stimmten zu.", "more than 40%"),
        ("de", "Eine 45-jährige Frau starb.", "45 years old"),
        ("de", "Die Mauer ist 2,5 Kilometer lang.", "2.5 km"),
        ("fr", "Il a perdu 1 234,5 euros.", "1,234.5 EUR"),
        ("fr", "Quatre-vingt-dix-sept maisons ont brûlé.", "97 maisons"),
        ("fr", "Soixante et onze élèves sont absents.", "71 élèves"),
        ("fr", "Mille deux cents soldats sont partis.", "1,200 soldats"),
        ("fr", "Plus de 12,5 % des votants ont dit oui.", "more than 12.5%"),
        ("es", "Costó 2,3 millones de euros.", "2.3 million EUR"),
        ("es", "Hay treinta y cinco heridos.", "35 heridos"),
        ("es", "Llegaron doscientos doce soldados.", "212 soldados"),
        ("es", "Al menos el 15 por ciento votó.", "15%"),
        ("ru", "В зале было 1 234 человека.", "1,234 человека"),
        ("ru", "Сгорели двадцать пять новых домов.", "25 домов"),
        ("ru", "Это стоило 3,2 млн рублей.", "3.2 million RUB"),
        ("ru", "Погибла 45-летняя женщина.", "45 years old"),
        ("ru", "Около двухсот жителей уехали.", "about 200 жителей"),
        ("uk", "Загинули п'ятеро людей.", "5 людей"),
        ("uk", "Це коштувало 3,2 мільйона гривень.", "3.2 million UAH"),
        ("uk", "Понад 60 відсотків проголосували.", "more than 60%"),
        ("uk", "Згоріли тридцять два будинки.", "32 будинки"),
    ] {
        let (_, facts) = facts(tag, sentence);
        let found: Vec<String> = facts.numbers.iter().map(|number| number.normalised()).collect();
        assert_eq!(found, [expected], "{tag}: {sentence}");
    }
}

#[test]
fn dates_against_the_day_of_the_report() {
    for (tag, sentence, written, expected) in [
        ("de", "Es geschah am Montag.", "Montag", "2024-05-06"),
        ("de", "Es geschah am Montagabend.", "Montagabend", "2024-05-06 evening"),
        ("de", "Es geschah am 3. Mai.", "3. Mai", "2024-05-03"),
        ("de", "Es geschah am 03.05.2024.", "03.05.2024", "2024-05-03"),
        ("de", "Es geschah gestern.", "gestern", "2024-05-06"),
        ("de", "Es geschah vor zwei Tagen.", "vor zwei Tagen", "2024-05-05"),
        ("de", "Es geschah um 14.30 Uhr.", "14.30", "T14:30"),
        ("fr", "Cela s'est passé le 3 mai.", "3 mai", "2024-05-03"),
        ("fr", "Cela s'est passé lundi soir.", "lundi soir", "2024-05-06 evening"),
        ("fr", "Cela s'est passé la semaine dernière.", "semaine dernière", "2024-04-29/2024-05-05"),
        ("fr", "Cela s'est passé il y a trois ans.", "il y a trois ans", "2021"),
        ("fr", "Cela s'est passé hier à la gare.", "hier", "2024-05-06"),
        ("es", "El incendio pasó el 3 de mayo de 2023 en la plaza.", "3 de mayo de 2023", "2023-05-03"),
        ("es", "Pasó el lunes por la tarde.", "lunes por la tarde", "2024-05-06 afternoon"),
        ("es", "Pasó ayer en la plaza.", "ayer", "2024-05-06"),
        ("es", "Pasó hace dos semanas en la plaza.", "hace dos semanas", "2024-04-20/2024-04-26"),
        ("ru", "Это было 3 мая.", "3 мая", "2024-05-03"),
        ("ru", "Это было в понедельник вечером.", "понедельник вечером", "2024-05-06 evening"),
        ("ru", "Это было вчера.", "вчера", "2024-05-06"),
        ("ru", "Это было с 2016 года.", "2016 года", "2016"),
        ("ru", "Это было на прошлой неделе.", "прошлой неделе", "2024-04-29/2024-05-05"),
        ("uk", "Це було 3 травня.", "3 травня", "2024-05-03"),
        ("uk", "Це було в понеділок уранці.", "понеділок уранці", "2024-05-06 morning"),
        ("uk", "Це було три роки тому.", "три роки тому", "2021"),
        ("uk", "Це було учора.", "учора", "2024-05-06"),
    ] {
        let (article, facts) = facts(tag, sentence);
        let last = article.sentences.len() - 1;
        let found: Vec<(&str, &str)> = facts
            .dates
            .iter()
            .filter(|date| date.mention.sentence == last)
            .map(|date| (date.mention.written(&article), date.canonical.as_str()))
            .collect();
        assert_eq!(found, [(written, expected)], "{tag}: {sentence}");
    }
}

#[test]
fn quotations_and_their_speakers() {
    for (tag, sentence, quote, speaker) in [
        (
            "de",
            "„Wir geben nicht auf“, sagte Bürgermeisterin Katrin Seelmann.",
            "Wir geben nicht auf",
            "Katrin Seelmann",
        ),
        ("de", "Jonas Brückner erklärte: „Wir geben nicht auf.“", "Wir geben nicht auf.", "Jonas Brückner"),
        ("de", "Laut Jonas Brückner ist die Lage „sehr ernst und unklar“.", "sehr ernst und unklar", "Jonas Brückner"),
        ("fr", "« On ne renonce pas », a affirmé le maire Luc Darrieux.", "On ne renonce pas", "Luc Darrieux"),
        ("fr", "Selon Luc Darrieux, la ville « ne renonce pas du tout ».", "ne renonce pas du tout", "Luc Darrieux"),
        (
            "es",
            "«No nos rendimos nunca», dijo la alcaldesa Marta Izquierdo.",
            "No nos rendimos nunca",
            "Marta Izquierdo",
        ),
        ("es", "Según Marta Izquierdo, el pueblo “no se rinde nunca”.", "no se rinde nunca", "Marta Izquierdo"),
        ("ru", "«Мы не сдаёмся», — заявил мэр Олег Ветлугин.", "Мы не сдаёмся", "Олег Ветлугин"),
        ("ru", "По словам Галины Сурковой, город «никогда не сдаётся».", "никогда не сдаётся", "Галины Сурковой"),
        ("uk", "«Ми не здаємося», — сказала голова громади Ірина Довбуш.", "Ми не здаємося", "Ірина Довбуш"),
        ("uk", "Богдан Чуприна заявив: „Ми ніколи не здаємося”.", "Ми ніколи не здаємося", "Богдан Чуприна"),
    ] {
        let (_, facts) = facts(tag, sentence);
        let found: Vec<(&str, Option<&str>)> =
            facts.quotes.iter().map(|quote| (quote.text.as_str(), quote.speaker.as_deref())).collect();
        assert_eq!(found, [(quote, Some(speaker))], "{tag}: {sentence}");
    }
}

#[test]
fn german_nouns_are_no_names() {
    for (sentence, expected) in [
        ("Die Polizei suchte am Abend mit Hunden nach Spuren im Wald.", &[] as &[&str]),
        ("Menschen mit Angst standen an Fenstern, während Rauch aus Kellern stieg.", &[]),
        ("Der Trainer Malte Ohlendorf lobte die Abwehr, der Torwart Ohlendorfs Taktik.", &["Malte Ohlendorf"]),
        ("Nach dem Spiel in Berlin feierten Fans mit Ministerin Petra Lohse.", &["Berlin", "Petra Lohse"]),
        ("Das Gutachten der Behörde nennt Mängel, Risse und Rost an Trägern.", &[]),
    ] {
        let (article, facts) = facts("de", sentence);
        let last = article.sentences.len() - 1;
        let found: Vec<&str> = facts
            .names
            .iter()
            .filter(|name| name.mentions.iter().any(|mention| mention.sentence == last))
            .map(|name| name.canonical.as_str())
            .collect();
        assert_eq!(found, expected, "{sentence}");
    }
}

fn compared(name: &str) -> Comparison {
    compare(&report(&format!("{name}-a.txt")), &report(&format!("{name}-b.txt")), &Options::default())
}

/// The details of one kind and relation, as their values.
fn values(comparison: &Comparison, kind: DetailKind, relation: Relation) -> Vec<(&str, &str)> {
    let fits = |detail: &&DetailView| detail.kind == kind && detail.relation == relation;
    comparison
        .details
        .iter()
        .filter(fits)
        .map(|detail| (detail.value_a.as_deref().unwrap_or_default(), detail.value_b.as_deref().unwrap_or_default()))
        .collect()
}

/// The written contradiction is found and no other; what is the same in two forms is the same; so are the days.
#[test]
fn the_planted_contradiction_is_the_only_one() {
    for (name, contradiction, equal, day) in [
        ("german", ("11 Verletzte", "13 Menschen"), "2.5 million EUR", ("2024-05-06", "2024-05-06")),
        ("french", ("17 passagers", "19 passagers"), "95 km/h", ("2023-03-13 evening", "2023-03-13")),
        ("spanish", ("9 muertos", "11 muertos"), "300 soldados", ("2022-10-10", "2022-10-10")),
        ("russian", ("12 человек", "14 человек"), "500,000 RUB", ("2024-02-04 afternoon", "2024-02-04")),
        ("ukrainian", ("6 людей", "8 людей"), "200,000 UAH", ("2023-08-21 morning", "2023-08-21")),
    ] {
        let comparison = compared(name);
        assert_eq!(values(&comparison, DetailKind::Number, Relation::Conflict), [contradiction], "{name}");
        assert_eq!(comparison.summary.conflicts, 1, "{name}");
        let equivalent = values(&comparison, DetailKind::Number, Relation::Equivalent);
        assert!(equivalent.contains(&(equal, equal)), "{name}: {equivalent:?}");
        assert_eq!(values(&comparison, DetailKind::Date, Relation::Equivalent), [day], "{name}");
    }
}

#[test]
fn the_shared_quotation_is_matched_with_its_speaker() {
    for (name, speaker) in [
        ("german", "Jonas Brückner"),
        ("french", "Hélène Vasseur"),
        ("spanish", "Marta Izquierdo"),
        ("russian", "Галина Суркова"),
        ("ukrainian", "Богдан Чуприна"),
    ] {
        let comparison = compared(name);
        let matched: Vec<Option<&str>> = comparison
            .quotes
            .iter()
            .filter(|quote| quote.counterpart.is_some())
            .map(|quote| quote.speaker.as_deref())
            .collect();
        assert_eq!(matched, [Some(speaker); 2], "{name}");
    }
}

/// A name in another case of its language is the same name.
#[test]
fn cases_of_a_name_are_one_name() {
    for (name, one, other) in
        [("russian", "Олега Ветлугина", "Олег Ветлугин"), ("ukrainian", "Ірини Довбуш", "Ірина Довбуш")]
    {
        let comparison = compared(name);
        let names = values(&comparison, DetailKind::Name, Relation::Equivalent);
        assert!(names.contains(&(one, other)), "{name}: {names:?}");
    }
}

/// Hungarian, of which nothing is known: digits and quotation marks remain, and the comparison says so.
#[test]
fn an_unknown_language_is_read_as_far_as_it_goes() {
    let comparison = compared("hungarian");
    assert_eq!(comparison.articles.a.language, "und");
    assert_eq!(comparison.articles.a.support, diptych::language::Support::Basic);
    assert_eq!(values(&comparison, DetailKind::Number, Relation::Conflict), [("14", "16")]);
    assert_eq!(comparison.quotes.iter().filter(|quote| quote.counterpart.is_some()).count(), 2);
    let names: Vec<&str> = comparison
        .details
        .iter()
        .filter(|detail| detail.kind == DetailKind::Name && detail.relation == Relation::Identical)
        .filter_map(|detail| detail.value_a.as_deref())
        .collect();
    assert!(names.contains(&"Varga Benedek"), "{names:?}");
    let note: String = comparison.summary.note.iter().map(|clause| clause.text.as_str()).collect();
    assert!(note.contains("The language of these reports is not known in detail"), "{note}");
    let english: String = compare(&report("ferry-a.txt"), &report("ferry-b.md"), &Options::default())
        .summary
        .note
        .iter()
        .map(|clause| clause.text.as_str())
        .collect();
    assert!(!english.contains("not known in detail"));
}

/// Languages without data on details: what figures and quotation marks tell.
#[test]
fn digits_and_quotation_marks_speak_in_arabic_and_chinese() {
    for (name, contradiction) in [("arabic", ("14", "17")), ("chinese", ("16", "19"))] {
        let comparison = compared(name);
        assert_eq!(values(&comparison, DetailKind::Number, Relation::Conflict), [contradiction], "{name}");
        assert_eq!(comparison.quotes.iter().filter(|quote| quote.counterpart.is_some()).count(), 2, "{name}");
    }
    let comparison = compared("chinese");
    assert_eq!(values(&comparison, DetailKind::Date, Relation::Identical), [("1998", "1998")]);
    assert_eq!(values(&comparison, DetailKind::Date, Relation::OnlyB), [("", "2024-05-12")]);
}

#[test]
fn a_report_compared_with_itself_differs_in_nothing() {
    for name in ["german", "french", "spanish", "russian", "ukrainian", "arabic", "chinese", "hungarian"] {
        for side in ["a", "b"] {
            let article = report(&format!("{name}-{side}.txt"));
            for detail in compare(&article, &article, &Options::default()).details {
                assert_eq!(detail.relation, Relation::Identical, "{name}-{side}: {detail:?}");
            }
        }
    }
}
