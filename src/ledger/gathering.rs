//! Which things of report b one of report a is held against.
//!
//! ```text
//! a: 17 lorries blocked the pass      lists of b: in linked sentences [4]; of about this value [4, 9]; "lorry" [4, 31] …
//!                                     held against 4, 9, 31
//! ```
//!
//! In reports of usual length each is held against all that share anything with it. In very long ones some list is as long as
//! the report, and all against all would cost its square: the shortest lists, which tell most, go first, and a limit ends it.

/// The most things of b that one of a is held against, and the longest list that says anything.
pub(super) const MOST: usize = 96;

/// Gathers from lists of positions, for one thing after the other.
#[derive(Debug)]
pub(super) struct Gathering<'l> {
    /// For each position of b the last round in which it was met.
    seen: Vec<u32>,
    round: u32,
    lists: Vec<&'l [usize]>,
    met: Vec<usize>,
}

impl<'l> Gathering<'l> {
    /// For so many things of b.
    pub fn new(things: usize) -> Self {
        Gathering { seen: vec![0; things], round: 0, lists: vec![], met: vec![] }
    }

    /// The positions in `first` and in the lists, ascending, each once, [`MOST`] at most: the first ones, then those of the
    /// shortest lists.
    pub fn gather(&mut self, first: impl Iterator<Item = usize>, lists: impl Iterator<Item = &'l [usize]>) -> &[usize] {
        self.round += 1;
        self.met.clear();
        first.for_each(|at| self.meet(at));
        let mut sorted = std::mem::take(&mut self.lists);
        sorted.clear();
        sorted.extend(lists);
        sorted.sort_by_key(|list| list.len());
        for at in sorted.iter().copied().flatten() {
            self.meet(*at);
            if self.met.len() >= MOST {
                break;
            }
        }
        self.lists = sorted;
        self.met.sort_unstable();
        &self.met
    }

    fn meet(&mut self, at: usize) {
        if self.seen[at] != self.round {
            self.seen[at] = self.round;
            self.met.push(at);
        }
    }
}
