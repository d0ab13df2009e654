//! How Ukrainian reports say who said something. Words are written as tokens have them: in lower case and without accents.

use crate::language::lexicon::Words;
use crate::language::speech::Pronoun::*;
use crate::language::speech::Speech;

/// Reported speech in Ukrainian.
pub static SPEECH: Speech = Speech {
    verbs: Words::new(
        "сказав сказала сказали заявив заявила заявили повідомив повідомила повідомили розповів розповіла \
        розповіли зазначив зазначила наголосив наголосила додав додала пояснив пояснила написав написала \
        уточнив уточнила визнав визнала нагадав нагадала пообіцяв пообіцяла попередив попередила запитав \
        запитала відповів відповіла каже кажуть вважає стверджує розповідає підтвердив підтвердила закликав \
        закликала",
    ),
    loose_verbs: Words::new("назвав назвала розкритикував привітав"),
    auxiliaries: Words::new("також пізніше раніше потім не ще вже"),
    men: Words::new("він його йому ним"),
    women: Words::new("вона її їй нею"),
    others: Words::new("вони ми"),
    determiners: Words::new("цей ця ці один одна його її їхній наш"),
    prepositions: Words::new("в у на з із зі до по о об від за для при під над між через без після перед біля про"),
    relatives: Words::new("що який яка які якого де коли якщо щоб бо як"),
    documents: Words::new("заява лист повідомлення допис інтерв'ю"),
    bodies: Words::new(""),
    times: Words::new("ранок вечір понеділок вівторок середа четвер п'ятниця субота неділя тиждень рік місяць"),
    stand_ins: Words::new(""),
    labels: Words::new("званий звана назвою під"),
    titled: Words::new(""),
    elisions: Words::new(""),
    pronouns: &[("він", He), ("вона", She), ("вони", They)],
    verb_first: true,
    objects: Words::new("йому ним нею"),
    both_cases: Words::new(""),
    reflexives: Words::new(""),
    nouns: Words::new(""),
    plain_verbs: Words::new(""),
    accounts: Words::new(""),
    continuing: Words::new(""),
    plurals: Words::new(""),
    collectives: Words::new(""),
    owned: Words::new(""),
    forward: Words::new(""),
    offices: &[],
    voices: Words::new(""),
    feminine: Words::new(""),
    negations: Words::new("не немає ніколи"),
    services: Words::new(""),
    according: &[&["за", "словами"], &["за", "даними"], &["на", "думку"], &["за", "інформацією"], &["зі", "слів"]],
};
