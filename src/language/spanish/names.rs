//! How Spanish reports write names. Words are written as tokens have them: in lower case and without accents.

use super::stop_words::STOP_WORDS;
use crate::language::lexicon::Words;
use crate::language::naming::Naming;

/// Names in Spanish reports.
pub static NAMING: Naming = Naming {
    titles: Words::new(
        "sr sra srta d dª don dona dr dra senor senora alcalde alcaldesa presidente presidenta ministro \
        ministra primer primera fiscal director directora gobernador gobernadora jefe jefa portavoz \
        secretario secretaria senador senadora diputado diputada juez jueza abogado abogada general coronel \
        comandante capitan comisario comisaria profesor profesora doctor doctora medico medica investigador \
        investigadora experto experta vecino vecina testigo responsable dirigente entrenador entrenadora \
        actor actriz cantante escritor escritora autor autora periodista consejero consejera delegado \
        delegada rey reina papa obispo padre madre hijo hija conductor conductora",
    ),
    titles_of_men: Words::new(
        "sr don senor alcalde presidente ministro director gobernador senador diputado juez abogado doctor \
        rey papa padre hijo vecino conductor",
    ),
    titles_of_women: Words::new(
        "sra srta dona senora alcaldesa presidenta ministra directora gobernadora senadora diputada jueza \
        abogada doctora reina madre hija vecina conductora",
    ),
    roles: Words::new(
        "alcalde alcaldesa presidente presidenta ministro ministra primer primera fiscal director directora \
        gobernador gobernadora jefe jefa portavoz secretario secretaria senador senadora diputado diputada \
        juez jueza abogado abogada general coronel comandante capitan comisario comisaria profesor profesora \
        doctor doctora medico medica investigador investigadora experto experta vecino vecina testigo \
        responsable dirigente entrenador entrenadora actor actriz cantante escritor escritora autor autora \
        periodista consejero consejera delegado delegada rey reina papa obispo padre madre hijo hija \
        conductor conductora",
    ),
    particles: Words::new("de del la las los y van von da dos el al bin di"),
    links: Words::new("de del la las los el y para"),
    suffixes: Words::new("jr ii iii"),
    organisations: Words::new(
        "ministerio universidad instituto consejo comite comision asamblea parlamento congreso senado \
        tribunal agencia empresa compania grupo banco partido union federacion sindicato asociacion \
        fundacion liga policia guardia hospital iglesia diario periodico radio ayuntamiento gobierno civil \
        cruz ejercito",
    ),
    places: Words::new(
        "calle avenida plaza puente rio lago mar isla monte montana sierra valle region provincia ciudad \
        villa pueblo estacion puerto aeropuerto bosque san santa",
    ),
    known_places: Words::new(
        "europa africa asia america espana francia alemania italia portugal suiza belgica inglaterra reino \
        unido irlanda polonia ucrania rusia china japon india turquia siria irak iran israel argentina chile \
        peru colombia venezuela ecuador bolivia uruguay paraguay mexico cuba guatemala honduras nicaragua \
        panama brasil canada marruecos egipto madrid barcelona valencia sevilla zaragoza malaga bilbao \
        murcia paris londres berlin roma moscu kiev washington pekin tokio bruselas cataluna andalucia \
        galicia",
    ),
    never: Words::new(
        "lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio \
        agosto septiembre octubre noviembre diciembre yo",
    ),
    groups: Words::new(
        "espanol espanola espanoles frances francesa franceses aleman alemana ruso rusa rusos ucraniano \
        ucraniana ucranianos estadounidense estadounidenses europeo europea europeos britanico britanica",
    ),
    given_names: Words::new(""),
    bare_nouns: Words::new(""),
    openers: Words::with(
        "varios varias algunos algunas dos tres cuatro cinco seis siete ocho nueve diez once doce veinte cien \
        mil hoy ayer manana lunes aqui alli ademas tambien sin embargo luego despues antes ningun ninguna \
        cada ciertos todos todas segun tras durante pese asi fuera otras otros otro otra unas unos al casi \
        cerca alrededor mas menos mi nuestro nuestra",
        STOP_WORDS,
    ),
    place_prepositions: Words::new("en a desde hacia cerca por"),
    short_titles: &[],
    nicknames: &[],
    noun_endings: &[],
    cases: None,
    capital_nouns: false,
};
