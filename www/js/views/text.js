/**
 * A block's text with its marks, as nodes.
 *
 * @import { Comparison, Mark, Relation, SideName } from "../types.js"
 */
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
      const { block } = comparison.articles[side].sentences[mention.sentence];
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
 * The text as nodes. A marked segment is a span with a class for each mark and the ids of its details in
 * `data-details`, the shortest first.
 *
 * @param {string} text
 * @param {Mark[]} marks
 * @returns {(Node | string)[]}
 */
export function markedText(text, marks) {
  return segments(text, marks).map((segment) => {
    if (!segment.marks.length) return segment.text;
    const classes = new Set(["mark"]);
    /** @type {number[]} */
    const details = [];
    /** @type {Relation[]} */
    const relations = [];
    for (const mark of segment.marks) {
      if (mark.type === "detail") {
        details.push(mark.detail);
        relations.push(mark.relation);
      } else if (mark.type === "only") classes.add(mark.near ? "only-near" : "only");
      else classes.add("shared");
    }
    const strongest = STRENGTH.find((relation) => relations.includes(relation));
    if (strongest) classes.add("detail").add(strongest);
    return element(
      "span",
      { class: [...classes].join(" "), "data-details": details.length ? details.join(" ") : null },
      segment.text,
    );
  });
}
