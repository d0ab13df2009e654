//! Diptych compares two news reports of one event: which passages answer each other, however differently they are
//! worded and ordered, and in which details (numbers, dates, names, quotations) the reports agree, differ or
//! contradict each other.
//!
//! ```
//! let a = diptych::read(b"Bridge closed after crash\n\nPolice said 19 people were hurt on Monday.", "a.txt")?;
//! let b = diptych::read(b"Lorry hits bridge\n\nTwenty people were hurt on Monday, police said.", "b.txt")?;
//! let comparison = diptych::compare(&a, &b, &diptych::Options::default());
//! assert_eq!(comparison.summary.conflicts, 1);
//! # Ok::<(), diptych::Error>(())
//! ```
//!
//! The rooms, in the order in which bytes become a comparison; none imports a later one:
//! [`article`] ← [`language`] ← [`mod@read`] ← [`details`] ← [`align`] ← [`ledger`] ← [`diff`] ← [`corrections`] ← [`structure`] ← [`comparison`]
//! ← [`mod@explain`], [`saved`] ← [`export`].

#![warn(missing_docs)]
#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]
// What only the whole of it calls stands beside what all of it calls.
#![cfg_attr(not(feature = "whole"), allow(dead_code))]

pub mod align;
pub mod article;
pub mod comparison;
pub mod corrections;
pub mod details;
pub mod diff;
pub mod error;
#[cfg(feature = "whole")]
pub mod explain;
#[cfg(feature = "whole")]
pub mod export;
pub mod language;
pub mod ledger;
pub mod note;
pub mod read;
pub mod saved;
pub mod structure;
pub mod summary;
mod units;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use align::vectors::Vectors;
pub use article::Article;
pub use comparison::{Comparison, Options, check_distinct, compare};
pub use corrections::Corrections;
pub use error::Error;
#[cfg(feature = "whole")]
pub use explain::{Explanation, Question, explain};
#[cfg(not(target_arch = "wasm32"))]
pub use read::read;
pub use read::{Amendments, MAXIMUM_BYTES, amended, check_size, needed, read_document, read_text};
#[cfg(all(feature = "whole", not(target_arch = "wasm32")))]
pub use saved::reopen;
