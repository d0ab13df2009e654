//! How French reports write names. Words are written as tokens have them: in lower case and without accents.

use super::stop_words::STOP_WORDS;
use crate::language::lexicon::Words;
use crate::language::naming::Naming;

/// Names in French reports.
pub static NAMING: Naming = Naming {
    titles: Words::new(
        "m mme mlle mm dr pr me maitre monsieur madame maire president presidente ministre premier premiere \
        procureur procureure directeur directrice prefet prefete chef cheffe porte-parole secretaire \
        senateur senatrice depute deputee juge avocat avocate general colonel commandant capitaine \
        commissaire professeur professeure docteur medecin chercheur chercheuse expert experte voyageur \
        voyageuse habitant habitante temoin responsable dirigeant patron patronne entraineur acteur actrice \
        chanteur chanteuse ecrivain auteur journaliste syndicaliste conseiller conseillere gouverneur roi \
        reine pape eveque pere mere fils fille",
    ),
    titles_of_men: Words::new(
        "m monsieur president directeur procureur depute senateur roi pape pere fils voyageur habitant avocat",
    ),
    titles_of_women: Words::new(
        "mme mlle madame presidente directrice procureure deputee senatrice reine voyageuse habitante avocate \
        mere fille",
    ),
    roles: Words::new(
        "maire president presidente ministre premier premiere procureur procureure directeur directrice \
        prefet prefete chef cheffe porte-parole secretaire senateur senatrice depute deputee juge avocat \
        avocate general colonel commandant capitaine commissaire professeur professeure docteur medecin \
        chercheur chercheuse expert experte voyageur voyageuse habitant habitante temoin responsable \
        dirigeant patron patronne entraineur acteur actrice chanteur chanteuse ecrivain auteur journaliste \
        syndicaliste conseiller conseillere gouverneur roi reine pape eveque pere mere fils fille",
    ),
    particles: Words::new("de du des la le d' von van der den el al ben bin di da"),
    links: Words::new("de du des la le les d' l' et pour a"),
    suffixes: Words::new("jr ii iii xiv"),
    organisations: Words::new(
        "ministere universite institut conseil comite commission assemblee parlement senat tribunal cour \
        agence societe compagnie groupe banque parti union federation syndicat association fondation ligue \
        police gendarmerie hopital eglise journal radio sncf edf rtl",
    ),
    places: Words::new(
        "rue avenue boulevard place pont fleuve riviere lac mer ile mont montagne vallee region departement \
        ville village gare port aeroport foret saint sainte",
    ),
    known_places: Words::new(
        "europe afrique asie amerique france allemagne espagne italie suisse belgique angleterre royaume-uni \
        irlande portugal pologne ukraine russie chine japon inde turquie syrie irak iran israel liban egypte \
        maroc algerie tunisie senegal mali bresil mexique canada quebec australie paris marseille lyon \
        toulouse nice nantes strasbourg montpellier bordeaux lille rennes bruxelles geneve londres berlin \
        rome madrid moscou kiev washington pekin tokyo etats-unis bretagne normandie alsace",
    ),
    never: Words::new(
        "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout \
        septembre octobre novembre decembre je",
    ),
    groups: Words::new(
        "francais francaise francaises allemand allemande russe russes ukrainien ukrainienne ukrainiens \
        americain americaine americains europeen europeenne europeens britannique britanniques",
    ),
    given_names: Words::new(""),
    bare_nouns: Words::new(""),
    openers: Words::with(
        "plusieurs quelques deux trois quatre cinq six sept huit neuf dix onze douze vingt cent mille hier \
        aujourd'hui demain lundi mardi ici la voici voila toutefois cependant ensuite enfin puis aucun \
        aucune chaque certains certaines tous toutes apres avant depuis des malgre selon pourtant ainsi \
        outre parmi face grace environ pres plus moins d'autres c' n' s' qu' l' d' dix-sept au aux \
        deux-mille mon ma notre",
        STOP_WORDS,
    ),
    place_prepositions: Words::new("a en dans pres vers depuis"),
    short_titles: &[],
    nicknames: &[],
    noun_endings: &[],
    cases: None,
    capital_nouns: false,
};
