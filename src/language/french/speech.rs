//! How French reports say who said something. Words are written as tokens have them: in lower case and without accents.

use crate::language::lexicon::Words;
use crate::language::speech::Pronoun::*;
use crate::language::speech::Speech;

/// Reported speech in French.
pub static SPEECH: Speech = Speech {
    verbs: Words::new(
        "dit declare affirme explique indique ajoute annonce precise raconte assure estime souligne ecrit \
        repondu lance demande confie rappele regrette prevenu martele temoigne insiste denonce reconnu \
        confirme repond rappelle reconnait",
    ),
    loose_verbs: Words::new("qualifie evoque salue critique denonce"),
    auxiliaries: Words::new(
        "a ont avait s' est l' lui leur egalement aussi ensuite encore n' pas mardi lundi mercredi jeudi \
        vendredi samedi dimanche",
    ),
    men: Words::new("il lui son"),
    women: Words::new("elle sa"),
    others: Words::new("nous ils elles"),
    determiners: Words::new("le la les un une des l' ce cette cet ces son sa ses leur leurs notre"),
    prepositions: Words::new(
        "de d' du des a au aux en dans par pour sur sous avec sans chez vers entre depuis pendant avant apres \
        contre selon lors pres",
    ),
    relatives: Words::new("qui que dont ou lorsque quand si comme car parce tandis"),
    documents: Words::new("communique lettre entretien tweet declaration"),
    bodies: Words::new(""),
    times: Words::new("matin soir lundi mardi mercredi jeudi vendredi samedi dimanche semaine an annee mois"),
    stand_ins: Words::new(""),
    labels: Words::new("dit dite intitule intitulee baptise baptisee nomme surnomme"),
    titled: Words::new(""),
    elisions: Words::new(""),
    pronouns: &[("il", He), ("elle", She), ("ils", They), ("elles", They), ("on", They)],
    verb_first: true,
    objects: Words::new(""),
    both_cases: Words::new(""),
    reflexives: Words::new(""),
    nouns: Words::new(""),
    plain_verbs: Words::new(""),
    accounts: Words::new("mots"),
    continuing: Words::new("poursuit ajoute"),
    plurals: Words::new(""),
    collectives: Words::new(""),
    owned: Words::new(""),
    forward: Words::new(""),
    offices: &[],
    voices: Words::new(""),
    feminine: Words::new(""),
    negations: Words::new("pas ne jamais non aucun aucune"),
    services: Words::new(""),
    according: &[&["selon"], &["d'", "apres"], &["pour"]],
};
