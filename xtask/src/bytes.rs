//! Where the bytes of a core go: what each room of ours and each library takes of the code, and what the data take.
//!
//! ```text
//! room                       bytes  functions
//! (data)                   243,881
//! diptych::ledger           81,204         97
//! diptych::details          70,118         88
//! core                      43,010        301
//! ```
//!
//! It reads the module as the compiler left it, which has names: what is set into another function counts as that one's, and
//! what is generic as its own crate's, whatever it is generic over. `(others)` are mostly functions that the bindings are made
//! from, and that are taken away then. Nothing is compressed.

use crate::wasm::Compiler;
use anyhow::Result;
use rustc_demangle::demangle;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// Of what.
#[derive(clap::Args)]
pub struct Options {
    /// The whole core, in place of the one that the page loads first.
    #[arg(long)]
    whole: bool,
}

/// Crates whose rooms are told apart.
const OURS: [&str; 2] = ["diptych", "diptych_readers"];

/// The line of what is no code.
const DATA: &str = "(data)";

/// Compiles a core, and returns the table.
///
/// # Errors
/// Where it cannot be compiled, or the module is damaged.
pub fn bytes(options: &Options) -> Result<String> {
    let compiler = Compiler::find()?;
    let module = if options.whole { compiler.whole()? } else { compiler.core()? };
    Ok(table(&rooms(&module)?))
}

/// Bytes and functions.
type Taken = (usize, usize);

/// What each room takes, by its name.
fn rooms(module: &[u8]) -> Result<BTreeMap<String, Taken>> {
    let (mut imported, mut data) = (0, 0);
    let mut sizes = vec![];
    let mut names: HashMap<u32, &str> = HashMap::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.range().len()),
            Payload::DataSection(segments) => {
                for segment in segments {
                    data += segment?.data.len();
                }
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(kinds) = section.as_known() else { continue };
                for kind in kinds {
                    let Name::Function(functions) = kind? else { continue };
                    for naming in functions {
                        let naming = naming?;
                        names.insert(naming.index, naming.name);
                    }
                }
            }
            _ => {}
        }
    }
    let mut rooms = BTreeMap::from([(DATA.to_owned(), (data, 0))]);
    for (index, size) in (imported..).zip(sizes) {
        let name = names.get(&index).map_or_else(String::new, |name| format!("{:#}", demangle(name)));
        let taken: &mut Taken = rooms.entry(room(&name)).or_default();
        *taken = (taken.0 + size, taken.1 + 1);
    }
    Ok(rooms)
}

/// The room of a function: crate and module of ours, crate of others.
fn room(function: &str) -> String {
    // "<&mut diptych::read::X as core::fmt::Write>::f" is of diptych::read.
    let path = function.trim_start_matches(['<', '(', '&', '*']);
    let path = path.strip_prefix("mut ").or_else(|| path.strip_prefix("const ")).unwrap_or(path);
    let mut parts = path.split("::").map(|part| part.split([' ', '<', '[', '>', ',']).next().unwrap_or_default());
    let of = parts.next().unwrap_or_default();
    if !path.contains("::") || of.is_empty() {
        return "(others)".to_owned();
    }
    if ["str", "char", "bool", "dyn", "usize", "u8", "u16", "u32", "u64", "i32", "i64", "f64"].contains(&of) {
        return "core".to_owned();
    }
    match parts.next().filter(|_| OURS.contains(&of)) {
        // A type or a function at the root, or a module.
        Some(module) if module.starts_with(char::is_lowercase) => format!("{of}::{module}"),
        _ => of.to_owned(),
    }
}

/// The rooms, the largest first, and their sum.
fn table(rooms: &BTreeMap<String, Taken>) -> String {
    let mut lines: Vec<(&str, Taken)> = rooms.iter().map(|(name, taken)| (name.as_str(), *taken)).collect();
    lines.sort_by_key(|(name, (bytes, _))| (std::cmp::Reverse(*bytes), *name));
    let sum = lines.iter().fold((0, 0), |sum, (_, taken)| (sum.0 + taken.0, sum.1 + taken.1));
    let width = lines.iter().map(|(name, _)| name.len()).max().unwrap_or(0).max(10);
    let mut table = format!("{:<width$} {:>10} {:>10}\n", "room", "bytes", "functions");
    for (name, (bytes, functions)) in lines.into_iter().chain([("all", sum)]) {
        // Writing to a String cannot fail.
        let _ = writeln!(table, "{name:<width$} {bytes:>10} {functions:>10}");
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_is_of_its_module_where_the_crate_is_ours_and_of_its_crate_otherwise() {
        for (function, of) in [
            ("diptych::align::features::features", "diptych::align"),
            ("<diptych::details::name::Name as core::clone::Clone>::clone", "diptych::details"),
            ("<&mut diptych::export::text::Text as core::fmt::Write>::write_str", "diptych::export"),
            ("<alloc::vec::Vec<diptych::article::Token> as core::ops::drop::Drop>::drop", "alloc"),
            ("core::slice::sort::unstable::quicksort::<u32>", "core"),
            ("diptych_readers::sniff", "diptych_readers::sniff"),
            ("<str>::to_lowercase", "core"),
            ("memcmp", "(others)"),
        ] {
            assert_eq!(room(function), of, "{function}");
        }
    }

    #[test]
    fn the_table_counts_code_by_name_and_data_apart() -> Result<()> {
        // Two functions that do nothing, one of them at more length, and a word in memory.
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend(b"\x01\x04\x01\x60\0\0"); // one type: no parameter, no result
        module.extend(b"\x03\x03\x02\0\0"); // two functions of that type
        module.extend(b"\x05\x03\x01\0\x01"); // a memory
        module.extend(b"\x0a\x09\x02\x02\0\x0b\x04\0\x01\x01\x0b"); // their bodies
        module.extend(b"\x0b\x0c\x01\0\x41\0\x0b\x06Hayday");
        let name = b"diptych::diff::changes";
        let mut functions = vec![2, 0, name.len() as u8];
        functions.extend(name);
        functions.extend(b"\x01\x01x");
        let mut names = b"\x04name\x01".to_vec();
        names.push(functions.len() as u8);
        names.extend(functions);
        module.extend([0, names.len() as u8]);
        module.extend(names);
        assert_eq!(
            table(&rooms(&module)?),
            "room               bytes  functions\n\
             (data)                 6          0\n\
             (others)               4          1\n\
             diptych::diff          2          1\n\
             all                   12          2\n"
        );
        Ok(())
    }
}
