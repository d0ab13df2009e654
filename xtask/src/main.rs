//! Build, serve, test, fuzz and measure Diptych: `cargo xtask serve`, `cargo xtask test`, `cargo xtask fuzz`, `cargo xtask bench`.
//!
//! Every step says in one line what it does, skips what is up to date, and either installs what it misses or asks for
//! it in one line.
//!
//! ```text
//! src/, readers/ ─ wasm ─→ *.wasm ─ bindings ─→ pkg/ ─┐
//! www/ ───────────────────────────────────────────────┼─ dist ─→ dist/ ─ serve ─→ http://localhost:8137/
//! seeds/ ─────────────────────────────────────────────┘
//! ```

mod audit;
mod bench;
mod bindings;
mod browsers;
mod bytes;
mod dist;
mod esbuild;
mod fuzz;
mod hints;
mod icons;
mod install;
mod lighthouse;
mod node;
mod offline;
mod one_file;
mod packed;
mod process;
mod project;
mod readers;
mod reproduce;
mod scripts;
mod serve;
mod sizes;
mod styles;
mod test;
mod wasm;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Build, serve and test Diptych.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the page into dist/ and serve it on this machine; prints the address.
    Serve(serve::Options),
    /// Build the page into dist/: everything a web server needs.
    Build,
    /// Say where the bytes of a core go, room by room.
    Bytes(bytes::Options),
    /// Measure the page with Lighthouse, as a desktop computer and as a phone.
    Lighthouse,
    /// Run every check and every test, and say at the end what failed.
    Test(test::Options),
    /// Look over what the project is built from: licences, doubles and known faults.
    Audit(audit::Options),
    /// Build twice, the second time in another folder and from nothing, and hold the files against each other.
    Reproduce,
    /// Measure how long a comparison takes, and how that grows with the reports.
    Bench(bench::Options),
    /// Give the readers and the comparison what nobody would write, and see that nothing breaks.
    Fuzz(fuzz::Options),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Serve(options) => serve::serve(&options).map(|()| ExitCode::SUCCESS),
        Command::Build => dist::build(dist::Form::Small).map(|sizes| {
            print!("\n{sizes}");
            ExitCode::SUCCESS
        }),
        Command::Bytes(options) => bytes::bytes(&options).map(|table| {
            print!("{table}");
            ExitCode::SUCCESS
        }),
        Command::Lighthouse => lighthouse::measure().map(|()| ExitCode::SUCCESS),
        Command::Test(options) => test::test(&options),
        Command::Audit(options) => audit::audit(&options).map(|()| ExitCode::SUCCESS),
        Command::Reproduce => reproduce::reproduce().map(|()| ExitCode::SUCCESS),
        Command::Bench(options) => bench::bench(&options).map(|()| ExitCode::SUCCESS),
        Command::Fuzz(options) => fuzz::fuzz(&options).map(|()| ExitCode::SUCCESS),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("cargo xtask: {error:#}");
        ExitCode::FAILURE
    })
}
