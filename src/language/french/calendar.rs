//! French months, days and times. Words are written as tokens have them: in lower case and without accents.

use crate::language::calendar::{CalendarWords, NAMELESS, Span, table};
use crate::language::english::calendar::{AFTERNOON, EVENING, MIDDAY, MORNING, NIGHT};

/// The months from January on, each with its forms and short forms.
pub const MONTH_FORMS: [&[&str]; 12] = [
    &["janvier", "janv"],
    &["fevrier", "fevr"],
    &["mars"],
    &["avril", "avr"],
    &["mai"],
    &["juin"],
    &["juillet", "juil"],
    &["aout"],
    &["septembre", "sept"],
    &["octobre", "oct"],
    &["novembre", "nov"],
    &["decembre", "dec"],
];

const MONTHS: [(&str, i8); 20] = table(MONTH_FORMS);

/// French.
pub static WORDS: CalendarWords = CalendarWords {
    months: &MONTHS,
    doubtful_months: &["mars", "mai", "sept", "avr"],
    weekdays: &[
        ("lundi", 1),
        ("mardi", 2),
        ("mercredi", 3),
        ("jeudi", 4),
        ("vendredi", 5),
        ("samedi", 6),
        ("dimanche", 7),
    ],
    day_words: &[("aujourd'hui", 0), ("hier", -1), ("demain", 1)],
    parts: &[
        ("matin", MORNING),
        ("matinee", MORNING),
        ("midi", MIDDAY),
        ("apres-midi", AFTERNOON),
        ("apres - midi", AFTERNOON),
        ("soir", EVENING),
        ("soiree", EVENING),
        ("nuit", NIGHT),
    ],
    spans: &[
        ("week-end", Span::Weekend),
        ("week - end", Span::Weekend),
        ("semaine", Span::Week),
        ("semaines", Span::Week),
        ("mois", Span::Month),
        ("jours", Span::Day),
        ("jour", Span::Day),
        ("an", Span::Year),
        ("ans", Span::Year),
        ("annee", Span::Year),
        ("annees", Span::Year),
        ("printemps", Span::Season(3)),
        ("ete", Span::Season(6)),
        ("automne", Span::Season(9)),
        ("hiver", Span::Season(12)),
    ],
    plural_spans: &["semaines", "jours", "ans", "annees"],
    shifts_after: &[
        ("dernier", -1),
        ("derniere", -1),
        ("passe", -1),
        ("passee", -1),
        ("prochain", 1),
        ("prochaine", 1),
    ],
    shifts: &[("ce", 0), ("cet", 0), ("cette", 0)],
    thirds: &[("debut", 0), ("mi", 1), ("fin", 2)],
    ago_before: &["il y a"],
    prepositions: &["en", "depuis", "fin", "debut", "mi", "des", "avant", "apres", "de"],
    limits: &["avant", "jusqu' au", "jusqu' a"],
    plans: &["prevu", "prevue", "doit", "doivent", "devait"],
    future: &["sera", "seront", "prochain", "prochaine", "reprendra"],
    future_endings: &["era", "eront", "ira", "iront"],
    oclock: &["h"],
    at: &["a", "vers"],
    named_times: &[("minuit", 0)],
    bends: &[("vers", (15, 15)), ("peu apres", (0, 20)), ("peu avant", (20, 0))],
    ..NAMELESS
};
