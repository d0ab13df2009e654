/**
 * The hinge: the lines between two passages, each a control that shows its place and its note.
 *
 * @import { CrossReference, HingeLine, Level, SideName } from "../types.js"
 */
import { element, spoken } from "../dom.js";
import { HEAD, isShown } from "../hinges.js";
import { SIGNS } from "../jot.js";
import { copyButton } from "./copy-row.js";

/** So many lines stand in a hinge; the others wait behind "and 4 more". */
const LINES = 6;

/** So many characters stand on one line of half the hinge; what is longer is not set around the axis of the signs. */
const HALF = 12;

/** So many characters of both stand on one line, in the middle of the hinge. */
const WHOLE = 22;

/** The signs in words. */
export const SPOKEN = {
  conflict: "contradicts",
  equivalent: "is the same as",
  variant: "is a variant of",
  identical: "in both:",
  only_a: "only in A:",
  only_b: "only in B:",
};

/** Whether a line has one value rather than one of each side. @param {HingeLine} line */
const isOne = (line) => !line.a || !line.b;

/**
 * The words of a line, as nodes: `19 ≠ 20 people`.
 *
 * @param {HingeLine} line
 * @returns {Node[]}
 */
export function lineWords(line) {
  const sign = element(
    "span",
    { class: "sign" },
    element("span", { "aria-hidden": "true" }, SIGNS[line.relation]),
    spoken(` ${SPOKEN[line.relation]} `),
  );
  const value = (/** @type {string} */ text, /** @type {string} */ name) =>
    element("bdi", { class: `value ${name}` }, text);
  const aside = line.aside && element("span", { class: "aside" }, ` ${line.aside}`);
  if (isOne(line)) {
    const side = line.relation === "only_a" ? "value-a" : line.relation === "only_b" ? "value-b" : "value-both";
    return [sign, value(line.shared || line.a || line.b, side), ...(aside ? [aside] : [])];
  }
  const second = value(line.b, "value-b");
  if (line.shared) second.append(" ", element("span", { class: "counted" }, line.shared));
  return [value(line.a, "value-a"), sign, second, ...(aside ? [aside] : [])];
}

/**
 * @param {HingeLine} line
 * @returns {HTMLButtonElement}
 */
export function hingeLine(line) {
  const { a, b, shared, aside } = line;
  const isLong = Math.max(a.length, b.length) > HALF;
  const fits = [a, b, shared, aside].join("").length <= WHOLE;
  const shape = isOne(line) || (isLong && fits) ? "one" : isLong ? "long" : "two";
  return element(
    "button",
    {
      type: "button",
      class: `line ${line.relation} ${shape}`,
      "data-line": line.detail,
      "data-details": line.detail,
      "data-relation": line.relation,
    },
    ...lineWords(line),
    spoken(`. ${line.note}`),
  );
}

/**
 * The lines of a hinge at a level, and the places its passages also answer.
 *
 * @param {object} content
 * @param {HingeLine[]} content.lines
 * @param {Level} content.level
 * @param {string} content.moved `¶ 8 ↔ ¶ 23` where a passage stands elsewhere in the other report, or empty
 * @param {(CrossReference & { name: string })[]} content.references
 * @param {number | null} content.why the position of the place, where its passages are linked
 * @returns {HTMLElement[]}
 */
export function hinge({ lines, level, moved, references, why }) {
  const shown = lines.filter((line) => isShown(line, level));
  const list = element(
    "ul",
    { class: "lines", role: "list" },
    ...shown.map((line, index) => element("li", { class: index < LINES ? "" : "further" }, hingeLine(line))),
  );
  const hidden = shown.length - LINES;
  if (hidden > 0) {
    const more = element(
      "button",
      {
        type: "button",
        class: "plain more",
        "aria-expanded": "false",
        onclick: () => {
          const open = list.classList.toggle("open");
          more.setAttribute("aria-expanded", String(open));
          more.textContent = open ? "fewer" : `and ${hidden} more`;
        },
      },
      `and ${hidden} more`,
    );
    list.append(element("li", {}, more));
  }
  return [
    element("p", { class: "moved" }, moved, moved && element("span", { class: "elsewhere" }, "moved")),
    ...(shown.length ? [list] : []),
    ...(references.length
      ? [
          element(
            "p",
            { class: "also" },
            "also ",
            ...references.flatMap((each, index) => [
              index ? ", " : "",
              element(
                "a",
                {
                  href: `#${each.side}-${each.block}`,
                  "data-go": `${each.side}-${each.block}`,
                  class: `side-${each.side}`,
                },
                `${each.side.toUpperCase()} ${each.name}`,
              ),
            ]),
          ),
        ]
      : []),
    ...(why === null
      ? []
      : [
          element(
            "p",
            { class: "why" },
            whyButton(why, "Why linked?", ""),
            why !== HEAD && " ",
            why !== HEAD && copyButton(why),
          ),
        ]),
  ];
}

/**
 * The control that asks why the passages of a place are linked, or not.
 *
 * @param {number} position among the items
 * @param {string} words
 * @param {string} further words for a reader who does not see where it stands
 */
export function whyButton(position, words, further) {
  return element("button", { type: "button", class: "plain", "data-why": position }, words, spoken(further));
}
