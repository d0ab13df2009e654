/**
 * A block's text with its marks, as nodes.
 *
 * @import { Both, Comparison, Mark, Relation, Segment, SentenceLink, SideName } from "../types.js"
 */
import { blockOf } from "../at.js";
import { element } from "../dom.js";
import { segments } from "../segments.js";
import { unseen, unseenMark } from "../unseen.js";
import { wordingMarks } from "../wording.js";

/** Where two details stand in one place, the one that a reader must not miss gives the underline. */
const STRENGTH = /** @type {Relation[]} */ (["conflict", "variant", "equivalent", "only_a", "only_b", "identical"]);

/** The links and the details of a comparison by the blocks of a report. @type {WeakMap<Comparison, Both<Map<number, Marked>>>} */
const known = new WeakMap();

/** What is marked in a block. @typedef {{ links: SentenceLink[], mentions: Mark[] }} Marked */

/** @param {Comparison} comparison @param {SideName} side @returns {Map<number, Marked>} by block */
function marked({ articles, sentence_links, details }, side) {
  /** @type {Map<number, Marked>} */
  const result = new Map();
  const of = (/** @type {number} */ sentence) => {
    const block = blockOf(articles[side], sentence);
    const found = result.get(block) ?? { links: [], mentions: [] };
    result.set(block, found);
    return found;
  };
  for (const link of sentence_links) of(link[side]).links.push(link);
  details.forEach(({ relation, [side]: mentions }, detail) => {
    for (const { sentence, start, end } of mentions)
      of(sentence).mentions.push({ type: "detail", detail, relation, start, end });
  });
  return result;
}

/**
 * All marks of one block. What its words have in common with the other report is worked out when it is asked for.
 *
 * @param {Comparison} comparison
 * @param {SideName} side
 * @param {number} block
 * @returns {Mark[]}
 */
export function marksOf(comparison, side, block) {
  const byBlock = known.get(comparison) ?? { a: marked(comparison, "a"), b: marked(comparison, "b") };
  known.set(comparison, byBlock);
  const found = byBlock[side].get(block);
  if (!found) return [];
  const wording = wordingMarks(comparison, side, found.links).get(block) ?? [];
  return [...wording, ...found.mentions];
}

/**
 * The text as nodes. Each place of a detail is one span, with a class for its relation and the ids of its details in
 * `data-details`, the shortest first; the wording is marked inside it, so that an underline runs on unbroken, and inside that what
 * deceives the eye.
 *
 * @param {string} text
 * @param {Mark[]} marks
 * @returns {Node[]}
 */
export function markedText(text, marks) {
  /** @type {Node[]} */
  const nodes = [];
  let open = "";
  for (const segment of segments(text, [...marks, ...unseen(text)])) {
    const details = segment.marks.filter((mark) => mark.type === "detail");
    const words = worded(segment);
    const ids = details.map((mark) => mark.detail).join(" ");
    const last = nodes.at(-1);
    if (ids && ids === open && last instanceof Element) last.append(words);
    else if (ids) {
      const relation = STRENGTH.find((each) => details.some((mark) => mark.relation === each));
      nodes.push(element("span", { class: `mark ${relation}`, "data-details": ids }, words));
    } else nodes.push(words);
    open = ids;
  }
  return nodes;
}

/** A piece of text with what is marked of its wording, and where that begins and ends. @param {Segment} segment */
function worded({ text, marks, start, end }) {
  const classes = new Set();
  /** @type {Node} */
  let words = document.createTextNode(text);
  for (const mark of marks) {
    if (mark.type === "only") {
      const name = mark.near ? "only-near" : "only";
      classes.add(name);
      if (mark.start === start) classes.add(`${name}-begins`);
      if (mark.end === end) classes.add(`${name}-ends`);
    } else if (mark.type === "shared") classes.add("shared");
    else if (mark.type === "unseen") words = unseenMark(mark, text);
  }
  return classes.size ? element("span", { class: [...classes].join(" ") }, words) : words;
}
