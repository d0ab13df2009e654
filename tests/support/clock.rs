//! Time as a thread has spent it at work, where the system tells that: other programs on the machine, and other tests, must not
//! decide whether a test passes.

use std::time::{Duration, Instant};

/// How long a thread has been at work.
pub struct Clock {
    start: Instant,
    worked: Option<Duration>,
}

impl Clock {
    /// One that begins now.
    pub fn new() -> Clock {
        Clock { start: Instant::now(), worked: worked() }
    }

    /// How long that was, of the thread that asks.
    pub fn elapsed(&self) -> Duration {
        self.worked.and_then(|before| Some(worked()? - before)).unwrap_or_else(|| self.start.elapsed())
    }
}

/// What this thread has had of a processor, where the system is Linux.
fn worked() -> Option<Duration> {
    let written = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    written.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
