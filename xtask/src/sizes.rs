//! How large what the page loads is: the table that the README's figures come from.
//!
//! ```text
//! module                bytes   gzip -9
//! core               2,900,000 1,180,000  always
//! encoding             160,000    90,000  with the first text in an old encoding
//! ```

use crate::dist::{Files, gzipped};
use crate::readers;
use anyhow::{Context, Result};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// The table of all modules, each with its bindings.
///
/// # Errors
/// Where one is not there.
pub fn table(files: &Files) -> Result<String> {
    let core = ["pkg/diptych.js", "pkg/diptych_bg.wasm"].map(PathBuf::from);
    let readers = readers::MODULES.into_iter().chain([readers::WHOLE]).map(|module| (module, readers::places(module)));
    let mut table = format!("{:<10} {:>10} {:>10}\n", "module", "bytes", "gzip -9");
    for (name, places) in std::iter::once(("core", core)).chain(readers) {
        let (mut bytes, mut compressed) = (0, 0);
        for place in &places {
            let content = files.get(Path::new(place)).with_context(|| format!("there is no {}", place.display()))?;
            bytes += content.len();
            compressed += gzipped(content)?.len();
        }
        // Writing to a String cannot fail.
        let _ = writeln!(table, "{name:<10} {:>10} {:>10}", thousands(bytes), thousands(compressed));
    }
    Ok(table)
}

/// `1,234,567`.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stand_in_groups_of_three() {
        assert_eq!([7, 999, 1000, 1_234_567].map(thousands), ["7", "999", "1,000", "1,234,567"]);
    }
}
