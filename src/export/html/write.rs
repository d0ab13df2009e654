//! Writes HTML: markup is ours, text and attributes are always escaped.
//!
//! ```text
//! open("p", &[("class", "note")]); text("1 < 2"); close("p")      <p class="note">1 &lt; 2</p>
//! ```

use super::super::unseen;

/// A page that is being written.
pub(super) struct Writer {
    out: String,
}

impl Writer {
    pub(super) fn new() -> Self {
        Writer { out: String::with_capacity(1 << 16) }
    }

    // Called from hundreds of places: a copy in each would be a large part of the page's core.

    /// Markup of ours, known when this was compiled: nothing that a report holds can be given here.
    #[inline(never)]
    pub(super) fn markup(&mut self, markup: &'static str) {
        self.out.push_str(markup);
    }

    /// An element's beginning, its attributes escaped.
    #[inline(never)]
    pub(super) fn open(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.text(value);
            self.out.push('"');
        }
        self.out.push('>');
    }

    /// An element's end.
    #[inline(never)]
    pub(super) fn close(&mut self, name: &'static str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// An element with a text.
    #[inline(never)]
    pub(super) fn element(&mut self, name: &'static str, attributes: &[(&'static str, &str)], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close(name);
    }

    /// Text, whatever it holds; what would turn the words around it about is told by its number.
    #[inline(never)]
    pub(super) fn text(&mut self, text: &str) {
        for letter in unseen::told(text).chars() {
            match letter {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\'' => self.out.push_str("&#39;"),
                letter if letter.is_control() && letter != '\n' => self.out.push(' '),
                letter => self.out.push(letter),
            }
        }
    }

    /// A number with its noun: `1 paragraph`, `1,200 words`.
    #[inline(never)]
    pub(super) fn counted(&mut self, count: usize, one: &'static str) {
        let digits = count.to_string();
        for (position, digit) in digits.chars().enumerate() {
            if position > 0 && (digits.len() - position).is_multiple_of(3) {
                self.out.push(',');
            }
            self.out.push(digit);
        }
        self.out.push(' ');
        self.out.push_str(one);
        if count != 1 {
            self.out.push('s');
        }
    }

    /// What was written.
    pub(super) fn finish(self) -> String {
        self.out
    }
}
