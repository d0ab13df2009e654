//! Which language a report is written in.
//!
//! ```text
//! "Die Brücke wurde nach dem Unfall gesperrt."   die, wurde, nach, dem: German
//! "Мост закрыли после аварии."                   Cyrillic, после: Russian
//! ```
//!
//! Every running text in Latin letters is made of its language's small words for a third or more, and no two of our
//! languages share many. A report has hundreds of words, so counting is enough and needs no more data than the stop words
//! that are here anyway; models of letter groups are surer on single phrases and cost more than all our language data
//! together. Slavic languages have fewer small words; those in Cyrillic tell themselves apart by letters of their own.

use crate::language::{LANGUAGES, words};
use unicode_segmentation::UnicodeSegmentation;

/// How many words are looked at.
const SAMPLE: usize = 600;
/// The least share of small words that makes a text one of ours.
const LEAST_SHARE: f64 = 0.18;
/// Fewer words than these tell nothing: English is assumed where the letters are Latin.
const TOO_FEW: usize = 12;

/// The BCP 47 tag of the language of a text: one of ours, or that of a script which one language uses, or `und`.
///
/// ```
/// use diptych::language::detect;
/// assert_eq!(detect("El puente fue cerrado después de que un camión lo golpeara en la mañana del lunes."), "es");
/// assert_eq!(detect("Bridge closed"), "en");
/// ```
pub fn detect(text: &str) -> &'static str {
    let mut votes = [0usize; LANGUAGES.len()];
    let mut all = 0;
    for word in text.unicode_words().filter(|word| word.starts_with(char::is_alphabetic)).take(SAMPLE) {
        all += 1;
        let lower = words::fold(word);
        for (votes, language) in votes.iter_mut().zip(&LANGUAGES) {
            *votes += usize::from(language.is_stop_word(&lower));
        }
    }
    // The first of equals, and English stands first.
    let best = (0..votes.len()).rev().max_by_key(|&language| votes[language]).unwrap_or(0);
    match script(text) {
        Script::Latin if all < TOO_FEW && votes[best] < 2 => "en",
        Script::Cyrillic(Some(tag)) => tag,
        Script::Latin | Script::Cyrillic(None) if votes[best] as f64 >= LEAST_SHARE * all as f64 && votes[best] > 0 => {
            LANGUAGES[best].tag
        }
        Script::Latin | Script::Cyrillic(_) | Script::Persian => "und",
        Script::Other(tag) => tag,
    }
}

enum Script {
    Latin,
    /// With the language that its letters tell, or `und` where they are those of one we have no data on.
    Cyrillic(Option<&'static str>),
    /// Arabic letters with those that Persian, Urdu and their neighbours have added.
    Persian,
    Other(&'static str),
}

/// The script of most of the first letters.
fn script(text: &str) -> Script {
    let (mut latin, mut cyrillic, mut kana, mut han, mut persian) = (0, 0, 0, 0, 0);
    let mut others = [("el", 0), ("he", 0), ("ar", 0), ("hi", 0), ("th", 0), ("ka", 0), ("ko", 0)];
    let mut other = |tag: usize| others[tag].1 += 1;
    for letter in text.chars().filter(|c| c.is_alphabetic()).take(2000) {
        match u32::from(letter) {
            0x370..=0x3FF => other(0),
            0x400..=0x52F => cyrillic += 1,
            0x590..=0x5FF => other(1),
            0x600..=0x6FF => {
                other(2);
                persian += usize::from(matches!(
                    letter,
                    'پ' | 'چ' | 'ژ' | 'ک' | 'گ' | 'ی' | 'ٹ' | 'ڈ' | 'ں' | 'ہ' | 'ھ' | 'ے'
                ));
            }
            0x900..=0x97F => other(3),
            0xE00..=0xE7F => other(4),
            0x10A0..=0x10FF => other(5),
            0x3040..=0x30FF => kana += 1,
            0x4E00..=0x9FFF => han += 1,
            0xAC00..=0xD7AF => other(6),
            _ => latin += 1,
        }
    }
    let (tag, most) = others.into_iter().max_by_key(|(_, count)| *count).unwrap_or(("und", 0));
    // A Chinese or Japanese letter is a word, so a few of them outweigh many Latin letters; kana is Japanese alone.
    if 3 * (kana + han) > latin.max(cyrillic).max(most) {
        return Script::Other(if 10 * kana > han { "ja" } else { "zh" });
    }
    if tag == "ar" && most > latin && 25 * persian > most {
        Script::Persian
    } else if most > latin && most > cyrillic {
        Script::Other(tag)
    } else if cyrillic > latin {
        Script::Cyrillic(cyrillic_language(text))
    } else {
        Script::Latin
    }
}

/// The language of a text in Cyrillic letters by those that are its own: `ы` is Russian, `ї` Ukrainian, `ў` Belarusian.
fn cyrillic_language(text: &str) -> Option<&'static str> {
    let (mut russian, mut ukrainian, mut other) = (0, 0, 0);
    for letter in text.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphabetic()).take(2000) {
        match letter {
            'ы' | 'э' | 'ё' => russian += 1,
            'і' | 'ї' | 'є' | 'ґ' => ukrainian += 1,
            // Of Belarusian, Serbian, Macedonian, Kazakh, Kyrgyz, Tatar, Mongolian, Tajik.
            'ў' | 'ђ' | 'ј' | 'љ' | 'њ' | 'ћ' | 'џ' | 'ѓ' | 'ќ' | 'ѕ' | 'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ү' | 'ұ'
            | 'һ' | 'ӣ' | 'ҷ' => other += 1,
            _ => {}
        }
    }
    if 4 * other > russian.max(ukrainian) {
        return (other > 0).then_some("und");
    }
    match (russian, ukrainian) {
        (0, 0) => None,
        _ if russian > 2 * ukrainian => Some("ru"),
        _ if ukrainian > 2 * russian => Some("uk"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sentence_of_a_report_is_enough() {
        for (tag, text) in [
            ("en", "Two people were hurt on Monday when a lorry hit the bridge over the river, police said."),
            (
                "de",
                "Zwei Menschen sind am Montag verletzt worden, als ein Lastwagen gegen die Brücke prallte, wie die Polizei mitteilte.",
            ),
            (
                "fr",
                "Deux personnes ont été blessées lundi quand un camion a heurté le pont sur la rivière, selon la police.",
            ),
            (
                "es",
                "Dos personas resultaron heridas el lunes cuando un camión chocó contra el puente, según la policía.",
            ),
            ("ru", "Два человека пострадали в понедельник, когда грузовик врезался в мост, сообщили в полиции."),
            (
                "uk",
                "Двоє людей постраждали в понеділок, коли вантажівка врізалася в міст, повідомили в поліції, а рух через нього закрили.",
            ),
            ("ar", "أصيب شخصان يوم الاثنين عندما صدمت شاحنة الجسر، بحسب ما أعلنت الشرطة."),
            ("ja", "月曜日にトラックが橋に衝突し、二人がけがをしたと警察が発表した。"),
            ("zh", "警方说，星期一一辆卡车撞上大桥，两人受伤。"),
            ("el", "Δύο άνθρωποι τραυματίστηκαν τη Δευτέρα όταν ένα φορτηγό χτύπησε τη γέφυρα."),
        ] {
            assert_eq!(detect(text), tag, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_told_is_not_guessed() {
        assert_eq!(
            detect("Dwie osoby zostały ranne w poniedziałek, gdy ciężarówka uderzyła w most, poinformowała policja."),
            "und"
        );
        assert_eq!(
            detect("Двама души бяха ранени в понеделник, когато камион се блъсна в мост, съобщи полицията."),
            "und"
        );
        assert_eq!(
            detect("Два чалавекі параненыя ў панядзелак, калі грузавік урэзаўся ў мост, паведаміла міліцыя."),
            "und"
        );
        assert_eq!(detect("دو نفر روز دوشنبه در پی برخورد یک کامیون با پل زخمی شدند، پلیس گفت که پل بسته است."), "und");
        assert_eq!(detect(""), "en");
        assert_eq!(detect("N.A.A.C.P. resolution"), "en");
    }
}
