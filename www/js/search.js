/**
 * Searching both reports: where they have what is looked for, and the place of it among the nodes of a view.
 *
 * @import { Article, Comparison, SideName } from "./types.js"
 */
import { fold, occurrences } from "./fold.js";

/** One letter alone is no search in scripts that write words with many. */
const LETTERS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]$/u;

/** @typedef {{ side: SideName, block: number, ranges: [number, number][] }} BlockHits in UTF-16 units of the block's text */

/** The blocks of one report, folded once. @type {WeakMap<Article, import("./fold.js").Folded[]>} */
const foldedBlocks = new WeakMap();

/**
 * Where the reports have what is looked for, whatever its case and accents.
 *
 * @param {Comparison} comparison
 * @param {string} search as it was typed
 * @returns {BlockHits[]} those of A, then those of B, each in the order of the report
 */
export function searched({ articles }, search) {
  const query = fold(search.trim()).text;
  if (!query || LETTERS.test(query)) return [];
  return /** @type {const} */ (["a", "b"]).flatMap((side) => {
    const article = articles[side];
    const folded = foldedBlocks.get(article) ?? article.blocks.map(({ text }) => fold(text));
    foldedBlocks.set(article, folded);
    return folded.flatMap((text, block) => {
      const ranges = occurrences(text, query);
      return ranges.length ? [{ side, block, ranges }] : [];
    });
  });
}

/**
 * Pieces of a block's text among the text nodes of the element that shows it; what the page says of the block stands
 * there too and is passed over.
 *
 * @param {HTMLElement} node
 * @param {string} text the block's
 * @param {[number, number][]} ranges ascending
 * @returns {Range[]} none where the element shows something else
 */
export function rangesIn(node, text, ranges) {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (each) =>
    each instanceof Element && each.matches(".kind, .spoken") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  /** @type {{ node: Text, start: number }[]} */
  const pieces = [];
  let shown = "";
  while (walker.nextNode()) {
    if (!(walker.currentNode instanceof Text)) continue;
    pieces.push({ node: walker.currentNode, start: shown.length });
    shown += walker.currentNode.data;
  }
  if (shown !== text) return [];
  return ranges.map(([start, end]) => {
    const range = new Range();
    const from = pieces.findLast((piece) => piece.start <= start) ?? pieces[0];
    const until = pieces.findLast((piece) => piece.start < end) ?? pieces[0];
    if (from) range.setStart(from.node, start - from.start);
    if (until) range.setEnd(until.node, end - until.start);
    return range;
  });
}
