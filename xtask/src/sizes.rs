//! How large what the page loads is, and the most that it may be: the table that the README's figures come from, and the
//! budget that the tests keep.
//!
//! ```text
//! part            bytes   gzip -9  brotli -q 11     at most
//! page          145,000    48,000        42,000      43,500
//! core          879,000   373,000       306,200     306,500
//! first load  1,024,000   421,000       348,300     350,000
//! ```
//!
//! What a browser asks for when it opens the page is every file of dist/ but those that are named apart here, so that a new
//! file counts before anyone thinks of it; a browser test holds the same list against what is really asked for.

use crate::dist::{self, Files};
use crate::packed::Encoding;
use crate::{offline, project, readers, scripts};
use anyhow::{Result, ensure};
use std::fmt::{self, Display, Formatter, Write as _};
use std::path::Path;

/// The most bytes that each part may have, as `brotli -q 11` compresses it: what is measured, and some hundredths more for
/// another version of a compiler or of esbuild. Lower one when the part has become smaller; raise one only with a reason.
///
/// The aim is 350,000 for the first load and 700,000 with web pages.
const BUDGET: [(&str, usize); 14] = [
    ("page", 43_500),
    ("core", 306_500),
    ("first load", 350_000),
    ("further", 31_000),
    ("installing", 7_500),
    ("near words", 455_000),
    ("encoding", 151_000),
    ("html", 310_000),
    ("mail", 78_000),
    ("markdown", 82_000),
    ("office", 123_000),
    ("pdf", 182_000),
    ("whole", 630_000),
    ("with web pages", 700_000),
];

/// Whose sum is what two text files need: markup, styles and scripts; the wasm and the worker that runs it.
const FIRST_LOAD: [&str; 2] = ["page", "core"];

/// What only browsers that install pages, or keep them for later, ask for.
const MANIFEST: &str = "manifest.webmanifest";
const SERVICE_WORKER: &str = "sw.js";

/// What else the page fetches when it opens, and works without.
const BESIDES: [&str; 4] = ["further", "installing", "sample", "near words"];

/// The part that a file belongs to; none for what no page loads.
fn part_of(place: &Path) -> Option<&'static str> {
    if place == Path::new(dist::ONE_FILE) || !offline::is_loaded(place) {
        return None;
    }
    let is_of = |module: &&str| readers::places(module).iter().any(|part| part == place);
    let name = if let Some(part) = readers::MODULES.into_iter().chain([readers::WHOLE]).find(is_of) {
        part
    } else if place.starts_with("seeds") {
        "sample"
    } else if place == Path::new(scripts::FURTHER) {
        "further"
    } else if [MANIFEST, SERVICE_WORKER].iter().any(|file| place == Path::new(file)) {
        "installing"
    } else if place.starts_with("vectors") {
        "near words"
    } else if place.starts_with("pkg") || place == Path::new("worker.js") {
        "core"
    } else {
        "page"
    };
    Some(name)
}

/// A part or a sum of parts.
#[derive(Clone, Copy, Default)]
struct Size {
    bytes: usize,
    gzip: usize,
    brotli: usize,
}

impl std::ops::AddAssign for Size {
    fn add_assign(&mut self, other: Self) {
        self.bytes += other.bytes;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

/// All parts and sums, in the order of the table.
pub struct Sizes(Vec<(&'static str, Size)>);

impl Sizes {
    /// Measures the files of dist/.
    ///
    /// # Errors
    /// Where one cannot be compressed.
    pub fn of(files: &Files) -> Result<Self> {
        let names = (FIRST_LOAD.into_iter().chain(["first load"]))
            .chain(BESIDES)
            .chain(readers::MODULES)
            .chain([readers::WHOLE]);
        let mut sizes: Vec<(&str, Size)> =
            names.chain(["with web pages"]).map(|name| (name, Size::default())).collect();
        for (place, content) in files {
            let Some(part) = part_of(place) else { continue };
            let [gzip, brotli] = [Encoding::Gzip, Encoding::Brotli].map(|encoding| encoding.packed(content));
            let size = Size { bytes: content.len(), gzip: gzip?.len(), brotli: brotli?.len() };
            let first = FIRST_LOAD.contains(&part);
            for (name, sum) in &mut sizes {
                let belongs = *name == part
                    || *name == "first load" && first
                    || *name == "with web pages" && (first || part == "html");
                if belongs {
                    *sum += size;
                }
            }
        }
        Ok(Self(sizes))
    }

    /// Fails where a part or a sum is larger than it may be.
    ///
    /// # Errors
    /// One line that names each with its size.
    pub fn keep_to_budget(&self) -> Result<()> {
        self.keep_to(&BUDGET)
    }

    fn keep_to(&self, budget: &[(&str, usize)]) -> Result<()> {
        let mut over = vec![];
        for &(name, most) in budget {
            let Some((_, size)) = self.0.iter().find(|(part, _)| *part == name) else {
                anyhow::bail!("the budget names {name:?}, which is no part of the page");
            };
            if size.brotli > most {
                over.push(format!("{name} has {} bytes, at most {}", thousands(size.brotli), thousands(most)));
            }
        }
        ensure!(over.is_empty(), "larger than xtask/src/sizes.rs allows (brotli -q 11): {}", over.join("; "));
        Ok(())
    }
}

/// The sizes of dist/ as it was built, held against the budget; the table goes to standard error.
///
/// # Errors
/// Where dist/ cannot be read, or holds too much.
pub fn check() -> Result<()> {
    let files = dist::read(&project::dist())?;
    let modules = files.keys().filter(|place| place.starts_with("js")).count();
    ensure!(modules <= 3, "dist/ was built without esbuild, and is larger than need be");
    let sizes = Sizes::of(&files)?;
    eprint!("\n{sizes}\n");
    sizes.keep_to_budget()
}

impl Display for Sizes {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        writeln!(
            formatter,
            "{:<14} {:>10} {:>10} {:>13} {:>11}",
            "part", "bytes", "gzip -9", "brotli -q 11", "at most"
        )?;
        for (name, size) in &self.0 {
            let [bytes, gzip, brotli] = [size.bytes, size.gzip, size.brotli].map(thousands);
            write!(formatter, "{name:<14} {bytes:>10} {gzip:>10} {brotli:>13}")?;
            match BUDGET.iter().find(|(part, _)| part == name) {
                Some((_, most)) if size.brotli > *most => writeln!(formatter, " {:>11}  TOO LARGE", thousands(*most))?,
                Some((_, most)) => writeln!(formatter, " {:>11}", thousands(*most))?,
                None => formatter.write_char('\n')?,
            }
        }
        Ok(())
    }
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

    /// A page of which each file is as long as it is called here, and compresses to nothing much less.
    fn sizes(files: &[(&str, usize)]) -> Result<Sizes> {
        let mut seed = 1_u32;
        let mut noise = |length: usize| -> Vec<u8> {
            let step = |_| {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                seed.to_be_bytes()[0]
            };
            (0..length).map(step).collect()
        };
        Sizes::of(&files.iter().map(|(place, length)| ((*place).into(), noise(*length))).collect())
    }

    fn brotli(sizes: &Sizes, name: &str) -> usize {
        sizes.0.iter().find(|(part, _)| *part == name).map_or(0, |(_, size)| size.brotli)
    }

    #[test]
    fn digits_stand_in_groups_of_three() {
        assert_eq!([7, 999, 1000, 1_234_567].map(thousands), ["7", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn what_is_fetched_to_compare_two_texts_is_told_from_what_the_page_can_do_without() -> Result<()> {
        let sizes = sizes(&[
            ("index.html", 100),
            ("js/page.js", 1000),
            ("worker.js", 200),
            ("pkg/diptych_bg.wasm", 3000),
            ("pkg/diptych.js", 50_000),
            ("pkg/diptych.d.ts", 50_000),
            ("pkg/readers_html_bg.wasm", 2000),
            ("pkg/readers_pdf_bg.wasm", 5000),
            ("seeds/a.txt", 700),
            ("js/further.js", 800),
            ("sw.js", 300),
            ("manifest.webmanifest", 200),
            ("vectors/english.bin", 9000),
            ("diptych.html", 50_000),
        ])?;
        for (name, about) in [
            ("page", 1100),
            ("core", 3200),
            ("first load", 4300),
            ("further", 800),
            ("installing", 500),
            ("sample", 700),
            ("near words", 9000),
            ("html", 2000),
            ("pdf", 5000),
            ("with web pages", 6300),
        ] {
            let brotli = brotli(&sizes, name);
            assert!((about..about + 50).contains(&brotli), "{name} {brotli}");
        }
        Ok(())
    }

    #[test]
    fn a_part_and_a_sum_that_are_too_large_are_named() -> Result<()> {
        let sizes = sizes(&[("js/page.js", 1000), ("pkg/diptych_bg.wasm", 3000)])?;
        sizes.keep_to(&[("page", 1100), ("core", 3100), ("first load", 4200)])?;
        let told = sizes.keep_to(&[("page", 900), ("core", 3100), ("first load", 3900)]).unwrap_err().to_string();
        assert!(told.contains("page has 1,00") && told.contains("at most 900; first load has 4,0"), "{told}");
        assert!(!told.contains("core"), "{told}");
        assert!(sizes.keep_to(&[("no such part", 1)]).is_err());
        Ok(())
    }

    #[test]
    fn every_part_that_has_code_has_a_budget_and_the_table_says_where_it_is_passed() -> Result<()> {
        let sizes = sizes(&[("js/page.js", 100_000)])?;
        let table = sizes.to_string();
        for (name, _) in sizes.0.iter().filter(|(name, _)| !BESIDES.contains(name)) {
            assert!(BUDGET.iter().any(|(part, _)| part == name), "{name}");
        }
        assert_eq!(table.matches("TOO LARGE").count(), 1, "{table}");
        assert!(sizes.keep_to_budget().is_err());
        Ok(())
    }
}
