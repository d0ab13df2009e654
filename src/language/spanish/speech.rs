//! How Spanish reports say who said something. Words are written as tokens have them: in lower case and without accents.

use crate::language::lexicon::Words;
use crate::language::speech::Pronoun::*;
use crate::language::speech::Speech;

/// Reported speech in Spanish.
pub static SPEECH: Speech = Speech {
    verbs: Words::new(
        "dijo afirmo declaro explico aseguro senalo anadio agrego indico anuncio conto comento informo \
        advirtio respondio pregunto reconocio confirmo destaco manifesto sostuvo insistio recordo lamento \
        subrayo preciso escribio expreso relato denuncio pidio admitio dice afirma explica asegura senala \
        anade indica cuenta advierte reconoce confirma destaca sostiene insiste recuerda lamenta",
    ),
    loose_verbs: Words::new("califico llamo critico elogio celebro"),
    auxiliaries: Words::new(
        "ha han habia se le les tambien luego ademas ayer hoy lunes martes miercoles jueves viernes sabado \
        domingo no",
    ),
    men: Words::new("el su lo"),
    women: Words::new("ella la"),
    others: Words::new("nosotros ellos"),
    determiners: Words::new("el la los las un una unos unas este esta ese esa su sus nuestro"),
    prepositions: Words::new(
        "de del a al en por para con sin sobre entre desde hasta segun tras ante bajo contra durante",
    ),
    relatives: Words::new("que quien cuyo donde cuando si porque aunque mientras como"),
    documents: Words::new("comunicado carta entrevista tuit nota"),
    bodies: Words::new(""),
    times: Words::new("manana tarde noche lunes martes miercoles jueves viernes sabado domingo semana ano mes"),
    stand_ins: Words::new(""),
    labels: Words::new("llamado llamada titulado titulada denominado denominada apodado"),
    titled: Words::new(""),
    elisions: Words::new(""),
    pronouns: &[("el", He), ("ella", She), ("ellos", They), ("ellas", They)],
    verb_first: true,
    objects: Words::new(""),
    both_cases: Words::new(""),
    reflexives: Words::new(""),
    nouns: Words::new(""),
    plain_verbs: Words::new(""),
    accounts: Words::new("palabras"),
    continuing: Words::new("anadio agrego continuo"),
    plurals: Words::new(""),
    collectives: Words::new(""),
    owned: Words::new(""),
    forward: Words::new(""),
    offices: &[],
    voices: Words::new(""),
    feminine: Words::new(""),
    negations: Words::new("no nunca jamas ningun ninguna"),
    services: Words::new(""),
    according: &[&["segun"], &["de", "acuerdo", "con"]],
};
