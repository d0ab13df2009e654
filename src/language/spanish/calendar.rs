//! Spanish months, days and times. Words are written as tokens have them: in lower case and without accents.

use crate::language::calendar::{CalendarWords, NAMELESS, Span, table};
use crate::language::english::calendar::{AFTERNOON, DAWN, MIDDAY, MORNING, NIGHT};

/// The months from January on, each with its forms and short forms.
pub const MONTH_FORMS: [&[&str]; 12] = [
    &["enero", "ene"],
    &["febrero", "feb"],
    &["marzo", "mar"],
    &["abril", "abr"],
    &["mayo"],
    &["junio", "jun"],
    &["julio", "jul"],
    &["agosto", "ago"],
    &["septiembre", "setiembre", "sept"],
    &["octubre", "oct"],
    &["noviembre", "nov"],
    &["diciembre", "dic"],
];

const MONTHS: [(&str, i8); 24] = table(MONTH_FORMS);

/// Spanish.
pub static WORDS: CalendarWords = CalendarWords {
    months: &MONTHS,
    doubtful_months: &["mar", "abr", "ago", "dic", "mayo"],
    weekdays: &[
        ("lunes", 1),
        ("martes", 2),
        ("miercoles", 3),
        ("jueves", 4),
        ("viernes", 5),
        ("sabado", 6),
        ("sabados", 6),
        ("domingo", 7),
        ("domingos", 7),
    ],
    day_words: &[("hoy", 0), ("ayer", -1), ("anoche", -1), ("anteayer", -2)],
    tonight: &["anoche"],
    parts: &[
        ("por la manana", MORNING),
        ("manana", MORNING),
        ("de la manana", MORNING),
        ("al mediodia", MIDDAY),
        ("mediodia", MIDDAY),
        ("por la tarde", AFTERNOON),
        ("tarde", AFTERNOON),
        ("de la tarde", AFTERNOON),
        ("por la noche", NIGHT),
        ("noche", NIGHT),
        ("de la noche", NIGHT),
        ("de madrugada", DAWN),
        ("por la madrugada", DAWN),
        ("madrugada", DAWN),
    ],
    spans: &[
        ("fin de semana", Span::Weekend),
        ("semana", Span::Week),
        ("semanas", Span::Week),
        ("mes", Span::Month),
        ("meses", Span::Month),
        ("dia", Span::Day),
        ("dias", Span::Day),
        ("ano", Span::Year),
        ("anos", Span::Year),
        ("primavera", Span::Season(3)),
        ("verano", Span::Season(6)),
        ("otono", Span::Season(9)),
        ("invierno", Span::Season(12)),
    ],
    plural_spans: &["semanas", "meses", "dias", "anos"],
    shifts_after: &[("pasado", -1), ("pasada", -1), ("proximo", 1), ("proxima", 1), ("que viene", 1)],
    shifts: &[
        ("pasado", -1),
        ("pasada", -1),
        ("ultimo", -1),
        ("ultima", -1),
        ("este", 0),
        ("esta", 0),
        ("proximo", 1),
        ("proxima", 1),
    ],
    thirds: &[("principios", 0), ("mediados", 1), ("finales", 2)],
    ago_before: &["hace"],
    prepositions: &["en", "desde", "hasta", "de", "del", "para"],
    limits: &["hasta", "antes de"],
    plans: &["previsto", "prevista", "debe", "deben"],
    future: &["sera", "seran", "proximo", "proxima", "seguira", "seguiran"],
    future_endings: &["ara", "aran", "era", "eran", "ira", "iran"],
    of: &["de", "del"],
    named_times: &[("mediodia en punto", 720), ("medianoche", 0)],
    at: &["las"],
    bends: &[("hacia las", (15, 15)), ("sobre las", (15, 15)), ("poco despues de las", (0, 20))],
    ..NAMELESS
};
