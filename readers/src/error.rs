//! What is wrong with a file, each as one sentence that says what to do about it.

use thiserror::Error;

/// Why a file could not be read. Every sentence names the file as it was dropped.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// Locked with a password.
    #[error("“{name}” is locked with a password. Open it with the password, save a copy without, and drop that.")]
    Protected {
        /// The file's name as dropped.
        name: String,
    },
    /// Pictures of pages, without text.
    #[error("“{name}” has pictures of its pages but no text. Run it through text recognition (OCR) first.")]
    Scanned {
        /// The file's name as dropped.
        name: String,
    },
    /// A picture, film or recording.
    #[error(
        "“{name}” is {what}, which has no text that Diptych could read. Drop the report as text, a web page, PDF or Word file."
    )]
    NoText {
        /// The file's name as dropped.
        name: String,
        /// What it is: `a picture`, `a film`, `a recording`.
        what: &'static str,
    },
    /// A file of a kind that is not read.
    #[error("“{name}” is {what}, which Diptych does not read. Save it as {instead} and drop that.")]
    Unsupported {
        /// The file's name as dropped.
        name: String,
        /// What it is: `an old Word file (.doc)`.
        what: &'static str,
        /// What it can be saved as: `.docx or PDF`.
        instead: &'static str,
    },
    /// Cut off or broken.
    #[error("“{name}” is damaged or was cut off: it cannot be read as {what}. Save or download it again.")]
    Damaged {
        /// The file's name as dropped.
        name: String,
        /// What it should be: `a PDF`, `a Word file`.
        what: &'static str,
    },
    /// A file that would unpack to far more than a report.
    #[error("“{name}” unpacks to far more than a report has, so it was not opened. Drop the report itself.")]
    TooMuchInside {
        /// The file's name as dropped.
        name: String,
    },
    /// A container without a report.
    #[error("There is no report in “{name}”. Drop the web page, PDF, Word or text file itself.")]
    NoReportInside {
        /// The file's name as dropped.
        name: String,
    },
    /// A container with more than one report.
    #[error("There is more than one report in “{name}”. Unpack it and drop the one that you mean.")]
    SeveralInside {
        /// The file's name as dropped.
        name: String,
    },
    /// No words, or only menus.
    #[error("“{name}” is empty: there is no text in it to compare.")]
    Empty {
        /// The file's name as dropped.
        name: String,
    },
    /// A page that shows the first sentences to everybody and the rest to subscribers.
    #[error(
        "“{name}” has only the beginning of the report: the rest is for subscribers. Open the whole report, save it again or copy its text, \
         and drop that."
    )]
    OnlyBeginning {
        /// The file's name as dropped.
        name: String,
    },
    /// The part of Diptych that reads this format is not in this build.
    #[error("“{name}” needs the part of Diptych that reads {what}, which is not at hand.")]
    NotBuilt {
        /// The file's name as dropped.
        name: String,
        /// The kind of file.
        what: &'static str,
    },
}

impl Error {
    /// A stable name for the error, for programs: the variant's, in snake case.
    pub fn code(&self) -> &'static str {
        match self {
            Error::Protected { .. } => "protected",
            Error::Scanned { .. } => "scanned",
            Error::NoText { .. } => "no_text",
            Error::Unsupported { .. } => "unsupported",
            Error::Damaged { .. } => "damaged",
            Error::TooMuchInside { .. } => "too_much_inside",
            Error::NoReportInside { .. } => "no_report_inside",
            Error::SeveralInside { .. } => "several_inside",
            Error::Empty { .. } => "empty",
            Error::OnlyBeginning { .. } => "only_beginning",
            Error::NotBuilt { .. } => "not_built",
        }
    }
}
