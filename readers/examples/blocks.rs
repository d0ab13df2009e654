//! Shows what a reader makes of a file: `cargo run -p diptych-readers --all-features --example blocks -- page.html`.

use diptych_readers::{Outcome, step};

fn main() {
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).unwrap_or_default();
        let start = std::time::Instant::now();
        match step(&bytes, &path) {
            Ok(Outcome::Document(document)) => {
                println!("{:#?}", document.about);
                for block in &document.blocks {
                    let aside = block.aside.map_or(String::new(), |aside| format!("{aside:?} <- "));
                    let picture = if block.after_picture { "picture, " } else { "" };
                    println!("{aside}{picture}{:?}: {}", block.shape, block.text.replace('\n', "⏎"));
                    for link in &block.hyperlinks {
                        println!("        [{}] {}", &block.text[link.span.clone()], link.url);
                    }
                }
            }
            Ok(Outcome::Inside { name, bytes, .. }) => println!("inside: {name}, {} bytes", bytes.len()),
            Err(error) => println!("{}: {error}", error.code()),
        }
        eprintln!("{} in {:?}", path, start.elapsed());
    }
}
