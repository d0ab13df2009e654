//! Two reports of one event in each language that we know: which sentences are linked, and which are not.
//!
//! The reports in `reports/` were written for these tests. Sentences are named by a few of their words.

mod support;

use diptych::{Comparison, compare};
use support::{options, report};

/// Two reports in one language with what a reader links.
struct Pair {
    /// The files, without `-a.txt` and `-b.txt`.
    name: &'static str,
    /// The language to be found.
    tag: &'static str,
    /// The links a reader makes: words of a sentence of `a`, words of one of `b`. Those marked `true` must be found.
    links: &'static [(&'static str, &'static str, bool)],
    /// Sentences that tell nothing the other report has: `a`, then `b`.
    alone: [&'static [&'static str]; 2],
}

/// The least link F1 of one language.
const LEAST: f64 = 0.65;

const PAIRS: [Pair; 7] = [
    Pair {
        name: "german",
        tag: "de",
        links: &[
            ("Großbrand in Papierfabrik", "Feuer zerstört", false),
            ("In der Papierfabrik Velin", "Das Feuer war in der Nacht", true),
            ("Dabei wurden nach Angaben", "Dreizehn Menschen", true),
            ("Wir haben so ein Feuer", "So ein Feuer haben wir", true),
            ("Rund 180 Einsatzkräfte", "Etwa 180 Einsatzkräfte", true),
            ("Der Schaden beläuft sich", "Den Schaden schätzt", true),
            ("Eine Lagerhalle mit", "Das Feuer war in der Nacht", false),
            ("Warum das Feuer ausbrach", "Zur Ursache des Brandes", false),
            ("Bürgermeisterin Katrin Seelmann", "Bürgermeisterin Seelmann sagte", true),
        ],
        alone: [&["Die Anwohner", "Die Bundesstraße"], &["Im vergangenen Jahr", "Im Werk arbeiten", "Ein Gutachter"]],
    },
    Pair {
        name: "french",
        tag: "fr",
        links: &[
            ("Un train régional déraille", "Déraillement de Morlans", false),
            ("Un train régional a déraillé", "Le train régional, qui", true),
            ("Dix-sept passagers", "D'après la préfecture", true),
            ("Le choc a été terrible", "Le choc a été terrible", true),
            ("Le convoi transportait", "Le train régional, qui", false),
            ("Selon la compagnie", "Le train roulait à 95 km/h", true),
            ("Le trafic ne reprendra pas", "Aucun train ne circulera", false),
            ("Une enquête a été ouverte", "Le procureur Luc Darrieux", true),
            ("La région a promis", "Pour réparer la voie", true),
        ],
        alone: [&["Les deux premières voitures"], &["Les experts examinent", "La ligne avait été rénovée"]],
    },
    Pair {
        name: "spanish",
        tag: "es",
        links: &[
            ("Una riada deja", "Valdeprado llora", false),
            ("Nueve personas murieron", "El desbordamiento del río", true),
            ("Otras 34 personas", "Unas 34 personas", true),
            ("El agua subió", "La alcaldesa Marta Izquierdo", true),
            ("Cayeron 185 litros", "En tres horas cayeron", true),
            ("El Gobierno enviará", "Para limpiar las calles", true),
            ("También anunció ayudas", "Las ayudas del Gobierno", true),
            ("Los vecinos se quejaron", "La alerta llegó tarde", true),
        ],
        alone: [
            &["El pueblo pasó la noche", "El colegio seguirá"],
            &["Un perro", "El 60 por ciento", "El puente medieval"],
        ],
    },
    Pair {
        name: "russian",
        tag: "ru",
        links: &[
            ("В Заречном обрушилась", "Обрушение рынка", true),
            ("В городе Заречном", "Крыша здания обрушилась", true),
            ("Пострадали двенадцать", "Пострадали четырнадцать", true),
            ("Мы услышали треск", "Мы услышали треск", true),
            ("Под завалами работали", "Завалы разбирали", true),
            ("По словам мэра", "Рынок построили в 1974", true),
            ("Площадь обрушения", "Площадь обрушения", true),
            ("Следователи возбудили", "Директор рынка в Заречном", true),
            ("Директор рынка задержан", "Директор рынка в Заречном", true),
            ("Директор рынка задержан", "Обрушение рынка", false),
            ("Семьям пострадавших", "Каждой семье", true),
        ],
        alone: [&["В понедельник в городе"], &["Он пообещал проверить", "В последний раз"]],
    },
    Pair {
        name: "ukrainian",
        tag: "uk",
        links: &[
            ("У Вербівці потяг", "Зіткнення на переїзді", false),
            ("На переїзді біля Вербівки", "Водій автобуса", true),
            ("На переїзді біля Вербівки", "Аварія сталася", false),
            ("Загинули шестеро", "Загинули восьмеро", true),
            ("Автобус виїхав", "Як сказав начальник", true),
            ("Переїзд обладнаний", "Аварія сталася", false),
            ("В автобусі їхало", "Усього в автобусі", true),
            ("Водій вижив", "Водій автобуса", true),
            ("Рух потягів", "Потяги знову", true),
            ("Місцева влада", "День жалоби", true),
            ("Родинам загиблих", "Родини загиблих", true),
            ("За словами голови", "Цей переїзд давно", true),
        ],
        alone: [&[], &["Очевидці розповідають"]],
    },
    Pair {
        name: "arabic",
        tag: "ar",
        links: &[
            ("غرق عبّارة قبالة", "وأعلن خفر السواحل", false),
            ("غرقت عبّارة تقل", "أوقفت الشرطة يوم الاثنين", true),
            ("ولقي 14 راكبا", "وأعلن خفر السواحل", true),
            ("وصلنا إلى المكان", "وصلنا إلى المكان", true),
            ("وشاركت ست سفن", "وتواصل البحث", true),
            ("وكانت العبّارة تحمل", "وكان على متن", true),
            ("وأوقفت الشرطة مالك", "أوقفت الشرطة يوم الاثنين", true),
            ("وأوقفت الشرطة مالك", "توقيف مالك", false),
            ("يقول الصيادون", "وقال صيادون", true),
            ("وأعلنت الحكومة الحداد", "وقررت الحكومة", true),
            ("وستحصل كل أسرة", "وقررت الحكومة", false),
        ],
        alone: [&["هل كان يمكن"], &["ولم تكن سترات", "وتعد هذه ثالث", "وطالب نواب"]],
    },
    Pair {
        name: "chinese",
        tag: "zh",
        links: &[
            ("化工厂爆炸致十六人", "青岩化工厂爆炸", true),
            ("青岩市一家化工厂", "5月12日下午", true),
            ("爆炸造成16人", "据市卫生局介绍", true),
            ("窗户都碎了", "窗户都碎了", true),
            ("消防部门派出", "24辆消防车赶到", true),
            ("两千名居民", "约两千名附近居民", true),
            ("市长陈立国要求", "市长陈立国说", true),
            ("这家工厂建于", "5月12日下午", false),
            ("当地河水", "环保局检测后", true),
            ("工厂负责人已被", "警方已经控制了", false),
            ("工厂负责人已被", "青岩化工厂爆炸", false),
        ],
        alone: [&["受伤工人的医疗"], &["去年工厂", "专家呼吁"]],
    },
];

fn compared(name: &str) -> Comparison {
    compare(&report(&format!("{name}-a.txt")), &report(&format!("{name}-b.txt")), &options())
}

/// The sentence of `a` (`0`) or `b` (`1`) that has some words.
fn sentence(comparison: &Comparison, side: usize, words: &str) -> usize {
    let article = [&comparison.articles.a, &comparison.articles.b][side];
    let found: Vec<usize> =
        (0..article.sentences.len()).filter(|id| article.sentences[*id].text.contains(words)).collect();
    assert_eq!(found.len(), 1, "sentences with {words:?}");
    found[0]
}

#[test]
fn the_language_is_found() {
    for pair in &PAIRS {
        let comparison = compared(pair.name);
        assert_eq!([&comparison.articles.a.language, &comparison.articles.b.language], [pair.tag; 2]);
    }
}

#[test]
fn the_head_of_a_report_is_read_in_every_language() {
    for pair in &PAIRS {
        let comparison = compared(pair.name);
        for article in [&comparison.articles.a, &comparison.articles.b] {
            assert!(article.headline.is_some(), "{}: no headline", article.name);
            assert!(article.published.is_some(), "{}: no day", article.name);
        }
    }
}

#[test]
fn sentences_that_tell_the_same_are_linked() {
    for pair in &PAIRS {
        let comparison = compared(pair.name);
        for (a, b, _) in pair.links.iter().filter(|(.., must)| *must) {
            let (x, y) = (sentence(&comparison, 0, a), sentence(&comparison, 1, b));
            let linked = comparison.sentence_links.iter().any(|link| (link.a, link.b) == (x, y));
            assert!(linked, "{}: {a:?} and {b:?} are not linked", pair.name);
        }
    }
}

#[test]
fn sentences_that_one_report_alone_has_are_not_linked() {
    for pair in &PAIRS {
        let comparison = compared(pair.name);
        for (side, words) in [0, 1].into_iter().flat_map(|side| pair.alone[side].iter().map(move |words| (side, words)))
        {
            let id = sentence(&comparison, side, words);
            let linked = comparison.sentence_links.iter().any(|link| [link.a, link.b][side] == id);
            assert!(!linked, "{}: {words:?} is linked", pair.name);
        }
    }
}

#[test]
fn links_are_as_good_as_a_readers_in_every_language() {
    let scores = PAIRS.map(|pair| {
        let comparison = compared(pair.name);
        let gold: Vec<(usize, usize)> =
            pair.links.iter().map(|(a, b, _)| (sentence(&comparison, 0, a), sentence(&comparison, 1, b))).collect();
        let right = comparison.sentence_links.iter().filter(|link| gold.contains(&(link.a, link.b))).count() as f64;
        (2.0 * right / (comparison.sentence_links.len() + gold.len()) as f64, pair.name)
    });
    println!("link F1: {scores:.2?}");
    let mean = scores.iter().map(|(score, _)| score).sum::<f64>() / scores.len() as f64;
    // One link of a dozen more or less is no matter; half of them would be.
    assert!(mean >= 0.75 && scores.iter().all(|(score, _)| *score >= LEAST), "{scores:.2?}");
}
