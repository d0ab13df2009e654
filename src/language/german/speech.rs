//! How German reports say who said something. Words are written as tokens have them: in lower case and without accents.

use crate::language::lexicon::Words;
use crate::language::speech::Pronoun::*;
use crate::language::speech::Speech;

/// Reported speech in German.
pub static SPEECH: Speech = Speech {
    verbs: Words::new(
        "sagte sagt sagten erklarte erklart erklarten teilte mitteilte schrieb schreibt betonte betont meinte \
        meint fragte fragt rief berichtete berichtet berichteten kundigte warnte warnt forderte fordert \
        antwortete erganzte fugte versicherte kritisierte außerte gab lobte beklagte erzahlte erinnerte \
        bestatigte verkundete twitterte",
    ),
    loose_verbs: Words::new("nannte bezeichnete sprach lobte kritisierte"),
    auxiliaries: Words::new("hat habe hatte haben ist sei war wurde werde am dem auch spater zudem zuvor weiter dazu"),
    men: Words::new("er ihm ihn sein seine seinen"),
    women: Words::new("sie ihr ihre ihren"),
    others: Words::new("wir es"),
    determiners: Words::new(
        "der die das ein eine einer dem den des einem einen sein seine ihr ihre dieser diese dieses",
    ),
    prepositions: Words::new(
        "von aus in im am an auf bei mit nach uber unter vor zu zum zur durch fur gegen ohne um bis seit \
        wegen laut gegenuber neben zwischen",
    ),
    relatives: Words::new("dass weil wenn wahrend ob wo wie als"),
    documents: Words::new("erklarung mitteilung brief interview tweet"),
    bodies: Words::new(""),
    times: Words::new("montag dienstag mittwoch donnerstag freitag samstag sonntag morgen abend woche jahr"),
    stand_ins: Words::new(""),
    labels: Words::new("sogenannte sogenannten namens titel motto"),
    titled: Words::new(""),
    elisions: Words::new(""),
    pronouns: &[("er", He), ("sie", She), ("wir", They)],
    verb_first: true,
    objects: Words::new("ihm ihn"),
    both_cases: Words::new(""),
    reflexives: Words::new(""),
    nouns: Words::new(""),
    plain_verbs: Words::new(""),
    accounts: Words::new("angaben worten aussage"),
    continuing: Words::new("fuhr ergänzte"),
    plurals: Words::new(""),
    collectives: Words::new(""),
    owned: Words::new(""),
    forward: Words::new(""),
    offices: &[],
    voices: Words::new(""),
    feminine: Words::new(""),
    negations: Words::new("nicht kein keine keinen nie niemals"),
    services: Words::new(""),
    according: &[
        &["laut"],
        &["nach", "angaben", "von"],
        &["nach", "angaben", "der"],
        &["nach", "angaben", "des"],
        &["so"],
    ],
};
