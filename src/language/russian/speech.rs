//! How Russian reports say who said something. Words are written as tokens have them: in lower case and without accents.

use crate::language::lexicon::Words;
use crate::language::speech::Pronoun::*;
use crate::language::speech::Speech;

/// Reported speech in Russian.
pub static SPEECH: Speech = Speech {
    verbs: Words::new(
        "сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили рассказал рассказала \
        рассказали отметил отметила подчеркнул подчеркнула добавил добавила объяснил объяснила пояснил \
        пояснила написал написала уточнил уточнила признал признала напомнил напомнила пообещал пообещала \
        предупредил предупредила спросил спросила ответил ответила говорит говорят считает утверждает \
        рассказывает поблагодарил призвал призвала подтвердил подтвердила",
    ),
    loose_verbs: Words::new("назвал назвала раскритиковал поздравил"),
    auxiliaries: Words::new("также позже ранее затем он не еще уже"),
    men: Words::new("он его ему ним"),
    women: Words::new("она ее ей ней"),
    others: Words::new("они мы"),
    determiners: Words::new("этот эта эти один одна его ее их наш"),
    prepositions: Words::new(
        "в во на с со к ко по о об от до из за у для при под над между через без после перед около про",
    ),
    relatives: Words::new("что который которая которые которого где когда если чтобы потому как"),
    documents: Words::new("заявление письмо сообщение пост интервью"),
    bodies: Words::new(""),
    times: Words::new("утро вечер понедельник вторник среда четверг пятница суббота воскресенье неделя год месяц"),
    stand_ins: Words::new(""),
    labels: Words::new("называемый называемая названием под"),
    titled: Words::new(""),
    elisions: Words::new(""),
    pronouns: &[("он", He), ("она", She), ("они", They)],
    verb_first: true,
    objects: Words::new("ему ним ней"),
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
    negations: Words::new("не нет никогда"),
    services: Words::new(""),
    according: &[&["по", "словам"], &["по", "данным"], &["по", "мнению"], &["по", "информации"], &["со", "слов"]],
};
