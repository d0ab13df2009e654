//! Build, serve and test Diptych: `cargo xtask serve`, `cargo xtask test`.
fn main() {}
