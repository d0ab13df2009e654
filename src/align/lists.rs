//! Many short lists in one: a report has thousands of sentences, and a list of its own for each would be thousands of small
//! pieces of memory, far apart.
//!
//! ```text
//! [[4, 7], [], [2]]        items  4 7 2        starts  0 2 2 3
//! ```

/// Lists of numbers, one after the other.
#[derive(Clone, Debug)]
pub(super) struct Lists {
    items: Vec<u32>,
    /// Where each list begins, and one more.
    starts: Vec<u32>,
}

impl Lists {
    /// None yet.
    pub fn new() -> Self {
        Lists { items: vec![], starts: vec![0] }
    }

    /// Lists that are sorted, each number once.
    pub fn of<I: Iterator<Item = u32>>(lists: impl Iterator<Item = I>) -> Self {
        let mut all = Lists::new();
        lists.for_each(|list| all.push_distinct(list));
        all
    }

    /// Adds a list, sorted, each number once.
    pub fn push_distinct(&mut self, list: impl Iterator<Item = u32>) {
        let begin = self.starts[self.starts.len() - 1] as usize;
        self.items.extend(list);
        self.items[begin..].sort_unstable();
        let mut kept = begin;
        for at in begin..self.items.len() {
            if kept == begin || self.items[at] != self.items[kept - 1] {
                self.items[kept] = self.items[at];
                kept += 1;
            }
        }
        self.items.truncate(kept);
        self.starts.push(kept as u32);
    }

    /// How many lists there are.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// One list.
    pub fn get(&self, list: usize) -> &[u32] {
        &self.items[self.starts[list] as usize..self.starts[list + 1] as usize]
    }

    /// All lists in order.
    pub fn iter(&self) -> impl Iterator<Item = &[u32]> {
        (0..self.len()).map(|list| self.get(list))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_stands_once_in_its_list_in_order() {
        let lists = Lists::of([vec![7, 4, 7], vec![], vec![2, 2]].into_iter().map(Vec::into_iter));
        assert_eq!(lists.iter().collect::<Vec<_>>(), [&[4, 7][..], &[], &[2]]);
    }
}
