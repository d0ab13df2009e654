//! Keys under which the spellings of one name in the Latin alphabet fall together.
//!
//! ```
//! use diptych::details::name::key::skeleton;
//! assert_eq!(skeleton("Zelenskiy"), skeleton("Zelensky"));
//! assert_eq!(skeleton("Hayday"), skeleton("Haidai"));
//! assert_eq!(skeleton("Müller"), skeleton("Mueller"));
//! assert_eq!(skeleton("Gorbachev"), skeleton("Gorbachyov"));
//! assert_eq!(skeleton("Şahin"), skeleton("Sahin"));
//! assert_ne!(skeleton("Norfolk"), skeleton("Norwalk"));
//! ```
//!
//! The rules are those on which transliterations of Slavic, Greek, Turkic, Arabic and Scandinavian names part:
//! letters with strokes and ligatures are taken apart (`ł` l, `ø` o, `ß` ss), sounds written with several letters
//! become one sign (`sh`, `sch`, `ş`, `zh`, `dzh`, `ch`, `tch`, `kh`), `y`, `i`, `j` between vowels and at the end are one, `v`
//! and `w`, `c`, `k` and `q`, `g` and `h` (Ukrainian г) are one, doubled letters are single and vowels other than the
//! first fall into two classes, front and back, diphthongs being one vowel.
//! The key is coarse: only names that are alike by [`crate::details::name::matching`]'s other measures too are held to be the same.

use crate::language::letters;

/// Lower case in plain Latin letters: accents gone, strokes and ligatures taken apart, other scripts left as they are; but a
/// letter of another script that passes for one of its word's is that ([`foreign`]).
pub fn plain(word: &str) -> String {
    let mut bare = String::with_capacity(word.len());
    match foreign(word) {
        Some(_) => look_alike(word).for_each(|letter| letters::push_bare(&mut bare, letter)),
        None => word.chars().for_each(|letter| letters::push_bare(&mut bare, letter)),
    }
    let mut plain = String::with_capacity(word.len());
    for c in bare.chars().flat_map(char::to_lowercase) {
        match c {
            'ł' => plain.push('l'),
            'ø' => plain.push('o'),
            'đ' | 'ð' => plain.push('d'),
            'ı' => plain.push('i'),
            'ħ' => plain.push('h'),
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'þ' => plain.push_str("th"),
            _ => plain.push(c),
        }
    }
    plain
}

/// Letters of the Cyrillic and the Greek script that look like Latin ones, and those.
const LOOK_ALIKE: [&str; 2] =
    ["асеорхуіјѕһԁԛԝАВЕКМНОРСТХУІЈЅοορνιΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aceopxyijshdqwABEKMHOPCTXYIJSoopviABEZHIKMNOPTYX"];

fn is_other_script(letter: char) -> bool {
    matches!(letter, '\u{370}'..='\u{52F}')
}

/// The letter at the same place in the other list.
fn counterpart(letter: char, [from, to]: [&str; 2]) -> Option<char> {
    from.chars().position(|each| each == letter).and_then(|place| to.chars().nth(place))
}

/// The letter of a word that belongs to another script than the word and passes for one of its own, and that script: a name
/// that two reports seem to spell alike.
///
/// ```
/// use diptych::details::name::key::foreign;
/// assert_eq!(foreign("H\u{430}yday"), Some(('\u{430}', "Cyrillic")));
/// assert_eq!(foreign("П\u{79}тин"), Some(('y', "Latin")));
/// assert_eq!(foreign("Хайдай"), None);
/// assert_eq!(foreign("μm").or(foreign("SMSка")), None, "no Latin letter looks so");
/// ```
pub fn foreign(word: &str) -> Option<(char, &'static str)> {
    // Nearly every word is done here.
    let other = word.chars().find(|letter| is_other_script(*letter))?;
    let latin = word.chars().find(char::is_ascii_alphabetic)?;
    if looks_latin(word) {
        return Some((other, if other < '\u{400}' { "Greek" } else { "Cyrillic" }));
    }
    let [others, latins] = LOOK_ALIKE;
    let of_word: Vec<char> = word.chars().filter(char::is_ascii_alphabetic).collect();
    let is_alike = of_word.iter().all(|letter| counterpart(*letter, [latins, others]).is_some());
    let are_few = of_word.len() < word.chars().filter(|letter| is_other_script(*letter)).count();
    (is_alike && are_few).then_some((latin, "Latin"))
}

/// Whether every letter of another script passes for a Latin one.
fn looks_latin(word: &str) -> bool {
    word.chars().filter(|letter| is_other_script(*letter)).all(|letter| counterpart(letter, LOOK_ALIKE).is_some())
}

/// The letters that a word with a [`foreign`] one seems to have.
fn look_alike(word: &str) -> impl Iterator<Item = char> {
    let [others, latins] = LOOK_ALIKE;
    let pair = if looks_latin(word) { [others, latins] } else { [latins, others] };
    word.chars().map(move |letter| counterpart(letter, pair).unwrap_or(letter))
}

/// Groups of letters that are one sound, longest first, with the sign for it.
const SOUNDS: [(&str, &str); 33] = [
    ("chr", "gr"),
    ("chl", "gl"),
    ("shch", "S"),
    ("tsch", "C"),
    ("dzh", "J"),
    ("tch", "C"),
    ("sch", "S"),
    ("sh", "S"),
    ("zh", "J"),
    ("dj", "J"),
    ("ch", "C"),
    ("cz", "C"),
    ("sz", "S"),
    ("kh", "g"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("ts", "z"),
    ("tz", "z"),
    ("ck", "k"),
    ("qu", "k"),
    ("x", "ks"),
    ("q", "k"),
    ("w", "v"),
    ("iy", "i"),
    ("ij", "i"),
    ("yi", "i"),
    ("yy", "i"),
    ("ii", "i"),
    ("ey", "e"),
    ("ei", "e"),
    ("ay", "a"),
    ("ai", "a"),
];

/// The key of one word.
pub fn skeleton(word: &str) -> String {
    let plain: Vec<char> = plain(word).chars().filter(|c| c.is_alphanumeric()).collect();
    let text: String = plain.iter().collect();
    let mut sounds = String::with_capacity(text.len());
    let mut rest = text.as_str();
    'letters: while let Some(letter) = rest.chars().next() {
        for (letters, sign) in SOUNDS {
            if let Some(after) = rest.strip_prefix(letters) {
                sounds.push_str(sign);
                rest = after;
                continue 'letters;
            }
        }
        sounds.push(letter);
        rest = &rest[letter.len_utf8()..];
    }
    let mut key = String::with_capacity(sounds.len());
    let mut last = None;
    let letters: Vec<char> = sounds.chars().collect();
    for (at, &letter) in letters.iter().enumerate() {
        let sign = match letter {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' => class(letter, at == 0),
            'c' => match letters.get(at + 1) {
                Some('e' | 'i' | 'y') => 'z',
                Some(next) if at == 0 && !"aoulr".contains(*next) => 'z',
                _ => 'k',
            },
            'j' => {
                if letters.get(at + 1).is_some_and(|next| "aeiou".contains(*next)) {
                    'J'
                } else {
                    'i'
                }
            }
            'h' if at == 0 || last.is_some_and(|last| !matches!(last, 'i' | 'a' | 'A')) => 'g',
            other => other,
        };
        // A glide before or after another vowel adds nothing, and neither does a silent h or a doubled letter.
        let vowel = matches!(sign, 'i' | 'a' | 'A');
        let after_vowel = last.is_some_and(|last| matches!(last, 'i' | 'a' | 'A'));
        if Some(sign) == last || (vowel && after_vowel) || sign == 'h' {
            continue;
        }
        key.push(sign);
        last = Some(sign);
    }
    // What a language adds to the end of a man's or a woman's name, or a mute vowel, is no part of the key.
    while key.chars().count() > 3 && key.ends_with(['i', 'a']) {
        key.pop();
    }
    key
}

/// Vowels: front, back, and any at the beginning of a word.
fn class(vowel: char, first: bool) -> char {
    match vowel {
        _ if first => 'A',
        'e' | 'i' | 'y' => 'i',
        _ => 'a',
    }
}
