//! Each stage of a comparison by itself, natively, with divan: on the seeds and on made-up pairs of 1,000 and 5,000 words.
//!
//! ```text
//! cargo bench --bench stages -- --sort location           the table, its lines in the order in which the stages run
//! cargo bench --bench stages -- --sort location seeds     this pair only
//! ```
//!
//! How a stage grows with longer reports is told by `benches/growth`.

#[path = "../shared/mod.rs"]
mod shared;

use divan::Bencher;
use shared::stages::{Stage, Watch, run};
use shared::{options, pair};

fn main() {
    divan::main();
}

/// Lets one stage be measured; the ones before it run once, to make what it starts from.
struct Measured<'a, 'b> {
    stage: Stage,
    /// Until that stage is reached.
    bencher: Option<Bencher<'a, 'b>>,
}

impl Watch for Measured<'_, '_> {
    fn stage<T>(&mut self, stage: Stage, work: impl Fn() -> T) -> T {
        if stage == self.stage
            && let Some(bencher) = self.bencher.take()
        {
            bencher.bench_local(&work);
        }
        work()
    }
}

fn measure(name: &str, stage: Stage, bencher: Bencher) {
    let mut measured = Measured { stage, bencher: Some(bencher) };
    let compared = pair(name).map(|pair| run(&pair, &options(), &mut measured));
    assert!(compared.is_ok_and(|compared| compared.is_ok()), "{name} can be compared");
}

#[divan::bench(args = Stage::ALL, max_time = 1)]
fn seeds(bencher: Bencher, stage: Stage) {
    measure("seeds", stage, bencher);
}

#[divan::bench(args = Stage::ALL, max_time = 1)]
fn words_1000(bencher: Bencher, stage: Stage) {
    measure("1000", stage, bencher);
}

#[divan::bench(args = Stage::ALL, max_time = 1, sample_count = 20)]
fn words_5000(bencher: Bencher, stage: Stage) {
    measure("5000", stage, bencher);
}
