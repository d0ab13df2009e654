/**
 * The passages of one report in its own order, each with its number, what answers it, and what the reader said of it.
 *
 * @import { CorrectionPlace } from "../corrections.js"
 * @import { Comparison, Ribbon, SideName } from "../types.js"
 */
import { otherSide } from "../answers.js";
import { toldAt } from "../corrections.js";
import { element } from "../dom.js";
import { blocksName, isParagraph, kindName, paragraphNumbers } from "../plan.js";
import { said } from "./corrections.js";
import { markedText, marksOf } from "./text.js";

/**
 * The first mark of a detail has `data-first`: it can be stepped to.
 *
 * @param {Comparison} comparison
 * @param {SideName} side
 * @param {Map<number, Ribbon[]>} byBlock of `ribbonsByBlock`
 * @returns {Generator<HTMLElement, undefined>} by block
 */
export function* passages(comparison, side, byBlock) {
  const article = comparison.articles[side];
  const numbers = paragraphNumbers(article);
  const other = otherSide(side);
  const otherNumbers = paragraphNumbers(comparison.articles[other]);
  const corrections = toldAt(comparison);
  const met = new Set();
  for (const [id, block] of article.blocks.entries()) {
    const found = byBlock.get(id) ?? [];
    const number = numbers.get(id);
    const text = markedText(block.text, marksOf(comparison, side, id));
    for (const node of text) {
      if (!(node instanceof HTMLElement) || !node.dataset.details) continue;
      const fresh = node.dataset.details.split(" ").filter((detail) => !met.has(detail));
      for (const detail of fresh) met.add(detail);
      if (fresh.length) node.dataset.first = "";
    }
    const isNamed = !isParagraph(block) && block.kind !== "headline";
    yield element(
      "div",
      {
        class: `passage side-${side}${found.length ? " linked" : ""}${found[0]?.moved ? " is-moved" : ""}`,
        id: `beside-${side}-${id}`,
        "data-side": side,
        "data-block": id,
        tabindex: "-1",
      },
      (number !== undefined || found.length > 0) &&
        element(
          "p",
          { class: "where" },
          number === undefined ? "" : `¶ ${number} `,
          ...found.map((ribbon) => answers(comparison, other, otherNumbers, ribbon)),
        ),
      element(
        "p",
        { class: `block ${block.kind}`, dir: "auto" },
        isNamed && element("span", { class: "kind" }, `${kindName(block)} `),
        ...text,
      ),
      byReader(
        comparison,
        corrections.filter((each) => each[side] === id),
        side,
      ),
    );
  }
}

/**
 * What the reader said of a passage. What is said of passages of both reports is told at both, since there may be room for one
 * report only; where both are in sight, at that of A.
 *
 * @param {Comparison} comparison
 * @param {(CorrectionPlace & { a: number | undefined })[]} corrections
 * @param {SideName} side
 */
function byReader(comparison, corrections, side) {
  if (!corrections.length) return null;
  const items = corrections.map((each) => {
    const item = said(comparison, each, false);
    item.classList.toggle("twin", side === "b" && each.a !== undefined);
    return item;
  });
  return element("ul", { class: "by-you", role: "list" }, ...items);
}

/**
 * The control that names a passage's counterpart and leads there: `↔ B ¶ 4`.
 *
 * @param {Comparison} comparison
 * @param {SideName} other the counterpart's side
 * @param {Map<number, number>} numbers of its paragraphs
 * @param {Ribbon} ribbon
 */
function answers(comparison, other, numbers, ribbon) {
  const [first, last] = ribbon[other];
  const blocks = Array.from({ length: last - first + 1 }, (_, step) => first + step);
  const name = `${other.toUpperCase()} ${blocksName(comparison.articles[other], numbers, blocks)}`;
  const words = ribbon.conflict ? "contradicts" : ribbon.row === null ? "also answers" : "answers";
  return element(
    "button",
    {
      type: "button",
      class: `plain answers${ribbon.conflict ? " conflict" : ""}`,
      "data-answer": `${other}-${first}`,
      // Words for the ear alone would be boxes of their own, and of those a long report would have thousands.
      "aria-label": `${words} ${name}${ribbon.moved ? " · moved" : ""}`,
    },
    ribbon.conflict ? "≠ " : "↔ ",
    element("span", { class: `letter side-${other}` }, name.slice(0, 1)),
    name.slice(1),
    ribbon.moved && " · moved",
  );
}
