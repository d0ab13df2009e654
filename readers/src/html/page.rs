//! A page as a list: its elements and texts in the order they are written in.
//!
//! ```text
//! <p>Two <b>were</b> hurt.</p>      0 p (…5)   1 "Two "   2 b (…4)   3 "were"   4 " hurt."
//! ```
//!
//! Each knows where its own content ends, so that "how many letters stand in this element, and how many of them in links" is
//! the difference of two numbers, and nothing here walks a tree by recursion.

use dom_query::{Document, NodeData, NodeId};
use std::ops::Range;

/// Attributes that something here looks at.
const READ: [&str; 28] = [
    "class",
    "id",
    "role",
    "itemprop",
    "itemtype",
    "itemscope",
    "href",
    "rel",
    "datetime",
    "content",
    "property",
    "name",
    "style",
    "hidden",
    "aria-hidden",
    "aria-modal",
    "lang",
    "xml:lang",
    "type",
    "title",
    "width",
    "height",
    "http-equiv",
    "data-url",
    "data-permalink",
    "data-component",
    "data-testid",
    "pubdate",
];

/// An element or a text.
pub(super) struct Node {
    /// Its place in the parser's tree.
    pub id: NodeId,
    /// The element around it; the first is its own.
    pub parent: usize,
    /// One past the last node inside it.
    pub end: usize,
    /// The element's name in lower case; empty for a text.
    pub name: String,
    /// Of an element, those in [`READ`].
    pub attributes: Vec<(String, String)>,
    /// Of a text.
    pub text: String,
    /// Whether no reader sees it.
    pub hidden: bool,
}

impl Node {
    /// An attribute's value.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether one of the words of an attribute is this.
    pub fn says(&self, name: &str, word: &str) -> bool {
        self.attribute(name)
            .is_some_and(|value| value.split_ascii_whitespace().any(|one| one.eq_ignore_ascii_case(word)))
    }
}

/// A page.
pub(super) struct Page {
    /// Its elements and texts, in order.
    pub nodes: Vec<Node>,
    /// Letters and digits before each node that a reader sees.
    letters: Vec<usize>,
    /// Of them, those in links.
    linked: Vec<usize>,
    /// Of them, those in running text: no link, and long enough to be a sentence.
    prose: Vec<usize>,
}

/// The shortest text that counts as prose, in letters.
const PROSE: usize = 40;

impl Page {
    /// The list of a parsed page. Linear.
    pub fn new(document: &Document) -> Page {
        let mut nodes: Vec<Node> = vec![];
        let mut open: Vec<usize> = vec![];
        let mut next = Some(document.root());
        // Down first, then to the side, then up until there is a side.
        while let Some(node) = next {
            let parent = open.last().copied().unwrap_or(0);
            let at = nodes.len();
            let hidden = nodes.get(parent).is_some_and(|parent| parent.hidden);
            let mut new = Node {
                id: node.id,
                parent,
                end: at + 1,
                name: String::new(),
                attributes: vec![],
                text: String::new(),
                hidden,
            };
            node.query(|raw| match &raw.data {
                NodeData::Text { contents } => new.text = contents.to_string(),
                NodeData::Element(element) => {
                    new.name = element.name.local.to_string().to_ascii_lowercase();
                    let read = element.attrs.iter().filter(|one| READ.contains(&&*one.name.local));
                    new.attributes = read.map(|one| (one.name.local.to_string(), one.value.to_string())).collect();
                    new.hidden |= is_hidden(&new);
                }
                _ => {}
            });
            nodes.push(new);
            let mut at_node = node;
            next = node.first_child();
            if next.is_some() {
                open.push(at);
                continue;
            }
            loop {
                next = at_node.next_sibling();
                if next.is_some() {
                    break;
                }
                let Some(closed) = open.pop() else { break };
                nodes[closed].end = nodes.len();
                let Some(parent) = at_node.parent() else { break };
                at_node = parent;
            }
        }
        let mut page = Page { nodes, letters: vec![], linked: vec![], prose: vec![] };
        page.show_what_a_dialog_hid();
        page.count();
        page
    }

    /// A dialog marks the rest of the page `aria-hidden` while it is open, and pages are saved like that.
    fn show_what_a_dialog_hid(&mut self) {
        let all: usize = self.nodes.iter().map(|node| node.text.trim().len()).sum();
        for at in 0..self.nodes.len() {
            let node = &self.nodes[at];
            if !node.says("aria-hidden", "true") || is_hidden_otherwise(node) || self.nodes[node.parent].hidden {
                continue;
            }
            let inside = at..node.end;
            let here: usize = self.nodes[inside.clone()].iter().map(|node| node.text.trim().len()).sum();
            if 3 * here > all && here > 500 {
                self.nodes[at].attributes.retain(|(key, _)| key != "aria-hidden");
                self.nodes[at].hidden = false;
                for inner in inside.skip(1) {
                    let parent = self.nodes[inner].parent;
                    self.nodes[inner].hidden = self.nodes[parent].hidden || is_hidden(&self.nodes[inner]);
                }
            }
        }
    }

    fn count(&mut self) {
        let (mut letters, mut linked, mut prose) = (0, 0, 0);
        let mut link_until = 0;
        for (at, node) in self.nodes.iter().enumerate() {
            self.letters.push(letters);
            self.linked.push(linked);
            self.prose.push(prose);
            if node.name == "a" {
                link_until = link_until.max(node.end);
            }
            if node.hidden || node.text.is_empty() {
                continue;
            }
            let here = node.text.chars().filter(|c| c.is_alphanumeric()).count();
            letters += here;
            if at < link_until {
                linked += here;
            } else if here >= PROSE {
                prose += here;
            }
        }
        self.letters.push(letters);
        self.linked.push(linked);
        self.prose.push(prose);
    }

    /// Letters and digits that a reader sees in a range of nodes.
    pub fn letters(&self, range: Range<usize>) -> usize {
        self.letters[range.end] - self.letters[range.start]
    }

    /// Of them, those in links.
    pub fn linked(&self, range: Range<usize>) -> usize {
        self.linked[range.end] - self.linked[range.start]
    }

    /// Of them, those in running text.
    pub fn prose(&self, range: Range<usize>) -> usize {
        self.prose[range.end] - self.prose[range.start]
    }

    /// An element with its content.
    pub fn inside(&self, at: usize) -> Range<usize> {
        at..self.nodes[at].end
    }

    /// What a reader sees in an element, white space folded; a space between elements that stand below each other.
    pub fn text(&self, at: usize) -> String {
        let mut text = String::new();
        for node in self.nodes[self.inside(at)].iter().filter(|node| !node.hidden) {
            if !node.name.is_empty() && (node.name == "br" || !is_inline(&node.name)) {
                text.push(' ');
            }
            text.push_str(&node.text);
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The elements around a node, from the inside out.
    pub fn around(&self, at: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(at), |at| (*at > 0).then(|| self.nodes[*at].parent)).skip(1)
    }
}

/// Elements that stand in a line of text.
const INLINE: [&str; 43] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "br", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "label", "mark", "nobr", "output", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "source", "amp-img",
];

/// Whether an element stands in a line of text, by its name.
pub(super) fn is_inline(name: &str) -> bool {
    INLINE.contains(&name)
}

/// Classes of what only screen readers say, or nobody.
const UNSEEN: [&str; 8] = [
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
    "screen-reader-text",
    "screen-reader-only",
    "assistive-text",
    "u-hidden",
    "a11y-hidden",
];

fn is_hidden(node: &Node) -> bool {
    is_hidden_otherwise(node) || node.says("aria-hidden", "true")
}

fn is_hidden_otherwise(node: &Node) -> bool {
    if matches!(
        node.name.as_str(),
        "head"
            | "script"
            | "style"
            | "noscript"
            | "template"
            | "svg"
            | "iframe"
            | "object"
            | "canvas"
            | "datalist"
            | "amp-analytics"
            | "amp-state"
            | "amp-pixel"
            | "rp"
    ) {
        return true;
    }
    let style = node.attribute("style").unwrap_or("");
    let styled = (style.contains("none") || style.contains("hidden"))
        && style.to_ascii_lowercase().replace(' ', "").split(';').any(|rule| {
            let rule = rule.trim_end_matches("!important");
            rule == "display:none" || rule == "visibility:hidden"
        });
    styled || node.attribute("hidden").is_some() || UNSEEN.iter().any(|class| node.says("class", class))
}
