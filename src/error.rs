//! What can go wrong, each as one sentence that a reader of the page understands.

use thiserror::Error;

/// Why a file could not be read as a report, two reports not be compared, or a question not be answered.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// What is wrong with the file itself.
    #[error(transparent)]
    File(#[from] diptych_readers::Error),
    /// More bytes than a report can have.
    #[error("“{name}” has {megabytes} MB; Diptych reads files of up to {limit} MB. Drop the report alone.")]
    TooLarge {
        /// The file's name as dropped.
        name: String,
        /// Its size, rounded up.
        megabytes: u64,
        /// [`crate::MAXIMUM_BYTES`] in megabytes.
        limit: u64,
    },
    /// More text than a report can have.
    #[error(
        "“{name}” is longer than any report: Diptych compares up to {megabytes} MB of text, in {blocks} paragraphs and {sentences} sentences at most. \
         Drop the report alone."
    )]
    TooLong {
        /// The file's name as dropped.
        name: String,
        /// [`crate::read::MOST_TEXT`] in megabytes.
        megabytes: usize,
        /// [`crate::read::MOST_BLOCKS`].
        blocks: usize,
        /// [`crate::read::MOST_SENTENCES`].
        sentences: usize,
    },
    /// Both sides hold the same text.
    #[error("“{name}” is the same report as the one on the other side. Choose another report to compare it with.")]
    SameReport {
        /// The name of the report on side `b`.
        name: String,
    },
    /// What the smaller of the two cores that the page loads cannot do.
    #[error("This needs a part of Diptych that is not on this machine yet.")]
    NeedsWhole,
    /// No word vectors.
    #[error("The word table is not one that this version of Diptych reads.")]
    Vectors,
    /// Corrections that were made for other reports.
    #[error("A correction speaks of {place}, which is not there: it was made for other reports than these.")]
    Correction {
        /// The sentence, place or block that is not there.
        place: String,
    },
    /// More corrections than a person makes.
    #[error("There are more corrections than Diptych takes, which is {most} of a kind.")]
    TooManyCorrections {
        /// How many of a kind are taken.
        most: usize,
    },
    /// A saved comparison in a format that this version does not know.
    #[error("“{name}” was saved in a format that this version of Diptych does not know ({format}).")]
    UnknownFormat {
        /// The file's name as dropped.
        name: String,
        /// The format that it names.
        format: String,
    },
    /// What looks like a saved comparison and cannot be opened.
    #[error("“{name}” cannot be opened: it is no comparison that Diptych saved, or it is damaged.")]
    NoComparison {
        /// The file's name as dropped.
        name: String,
    },
    /// A question about a sentence that is not there.
    #[error("Report {side} has no sentence {sentence}: its sentences are numbered 0 to {}.", count.saturating_sub(1))]
    NoSuchSentence {
        /// `A` or `B`.
        side: char,
        /// The number that was asked for.
        sentence: usize,
        /// How many sentences the report has.
        count: usize,
    },
    /// A question about a sentence by words that stand in none.
    #[error("No sentence of report {side} has the words “{words}”.")]
    NoSuchWords {
        /// `A` or `B`.
        side: char,
        /// The words that were asked for.
        words: String,
    },
    /// A question about a sentence by words that stand in several.
    #[error("“{words}” stands in several sentences of report {side} ({numbers}). Give more words, or a number.")]
    SeveralSentences {
        /// `A` or `B`.
        side: char,
        /// The words that were asked for.
        words: String,
        /// The numbers of the first of those sentences.
        numbers: String,
    },
}

impl Error {
    /// A stable name for the error, for programs: one of [`diptych_readers::Error::code`], `too_large`, `too_long`, `same_report`,
    /// `needs_whole`, `vectors`, `correction`, `too_many_corrections`, `unknown_format`, `no_comparison`, `no_such_sentence`,
    /// `no_such_words`, `several_sentences`.
    pub fn code(&self) -> &'static str {
        match self {
            Error::File(error) => error.code(),
            Error::TooLarge { .. } => "too_large",
            Error::TooLong { .. } => "too_long",
            Error::SameReport { .. } => "same_report",
            Error::NeedsWhole => "needs_whole",
            Error::Vectors => "vectors",
            Error::Correction { .. } => "correction",
            Error::TooManyCorrections { .. } => "too_many_corrections",
            Error::UnknownFormat { .. } => "unknown_format",
            Error::NoComparison { .. } => "no_comparison",
            Error::NoSuchSentence { .. } => "no_such_sentence",
            Error::NoSuchWords { .. } => "no_such_words",
            Error::SeveralSentences { .. } => "several_sentences",
        }
    }
}
