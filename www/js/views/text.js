/**
 * A block's text with its marks, as nodes.
 *
 * @import { Comparison, Mark, Relation, Segment, SideName } from "../types.js"
 */
import { blockOf } from "../at.js";
import { element } from "../dom.js";
import { segments } from "../segments.js";
import { wordingMarks } from "../wording.js";

/** Where two details stand in one place, the one that a reader must not miss gives the underline. */
const STRENGTH = /** @type {Relation[]} */ (["conflict", "variant", "equivalent", "only_a", "only_b", "identical"]);

/**
 * All marks of one report, by block.
 *
 * @param {Comparison} comparison
 * @param {SideName} side
 * @returns {Map<number, Mark[]>}
 */
export function allMarks(comparison, side) {
  const marks = wordingMarks(comparison, side);
  comparison.details.forEach((detail, id) => {
    for (const mention of detail[side]) {
      const block = blockOf(comparison.articles[side], mention.sentence);
      const { start, end } = mention;
      marks.set(block, [
        ...(marks.get(block) ?? []),
        { type: "detail", detail: id, relation: detail.relation, start, end },
      ]);
    }
  });
  return marks;
}

/**
 * The text as nodes. Each place of a detail is one span, with a class for its relation and the ids of its details in
 * `data-details`, the shortest first; the wording is marked inside it, so that an underline runs on unbroken.
 *
 * @param {string} text
 * @param {Mark[]} marks
 * @returns {(Node | string)[]}
 */
export function markedText(text, marks) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  let open = "";
  for (const segment of segments(text, marks)) {
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
  for (const mark of marks) {
    if (mark.type === "only") {
      const name = mark.near ? "only-near" : "only";
      classes.add(name);
      if (mark.start === start) classes.add(`${name}-begins`);
      if (mark.end === end) classes.add(`${name}-ends`);
    } else if (mark.type === "shared") classes.add("shared");
  }
  return classes.size ? element("span", { class: [...classes].join(" ") }, text) : text;
}
