//! Arabic verbs of saying as they stand after a quotation.

/// As [`crate::language::words::fold`] takes them.
pub static SAYING: &[&str] = &[
    "قال",
    "قالت",
    "يقول",
    "تقول",
    "أضاف",
    "أضافت",
    "أكد",
    "أكدت",
    "صرح",
    "صرحت",
    "سأل",
    "سألت",
    "أوضح",
    "أوضحت",
    "كتب",
    "كتبت",
    "تساءل",
    "تساءلت",
    "بحسب",
    "وفق",
    "حسبما",
];
