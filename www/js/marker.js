/**
 * Marks passages of the page without changing it, by the CSS Custom Highlight API; where a browser has none, by
 * wrapping them, and unwrapping them again.
 */

/** The names that the style sheets know. */
const HIT = "hit";
const NOW = "hit-now";

/** Marks by highlights. */
class Highlighter {
  constructor() {
    this.hits = new Highlight();
    this.now = new Highlight();
    this.now.priority = 1;
    CSS.highlights.set(HIT, this.hits);
    CSS.highlights.set(NOW, this.now);
  }

  /** @param {Range[]} ranges */
  mark(ranges) {
    for (const range of ranges) this.hits.add(range);
  }

  /** @param {Range | null} range */
  point(range) {
    this.now.clear();
    if (range) this.now.add(range);
  }

  clear() {
    this.hits.clear();
    this.now.clear();
  }
}

/** Marks by elements around the text. */
class Wrapper {
  constructor() {
    /** @type {HTMLElement[]} */
    this.wrapped = [];
  }

  /** @param {Range[]} ranges of one block, ascending */
  mark(ranges) {
    // From the last to the first, so that the places of the others hold.
    for (const range of [...ranges].reverse()) this.wrap(range);
  }

  /** @param {Range} range */
  wrap(range) {
    const root = range.commonAncestorContainer;
    /** @type {Text[]} */
    const texts = [];
    if (root instanceof Text) texts.push(root);
    else {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode())
        if (range.intersectsNode(walker.currentNode)) texts.push(/** @type {Text} */ (walker.currentNode));
    }
    const { startContainer, startOffset, endContainer, endOffset } = range;
    for (const text of texts) {
      const from = text === startContainer ? startOffset : 0;
      const until = text === endContainer ? endOffset : text.length;
      if (from >= until) continue;
      const piece = text.splitText(from);
      piece.splitText(until - from);
      const node = document.createElement("mark");
      node.className = HIT;
      piece.replaceWith(node);
      node.append(piece);
      this.wrapped.push(node);
    }
    range.selectNodeContents(this.wrapped.at(-1) ?? root);
  }

  /** @param {Range | null} range */
  point(range) {
    for (const node of this.wrapped) node.classList.toggle(NOW, !!range?.intersectsNode(node));
  }

  clear() {
    for (const node of this.wrapped) {
      const parent = node.parentNode;
      node.replaceWith(...node.childNodes);
      parent?.normalize();
    }
    this.wrapped = [];
  }
}

/** What marks in this browser. */
export function marker() {
  return typeof Highlight === "function" && "highlights" in CSS ? new Highlighter() : new Wrapper();
}
