/**
 * The cells of one line of the ledger.
 *
 * @import { SideName, Target } from "../types.js"
 * @import { Line, Said } from "../ledger.js"
 */
import { element, spoken } from "../dom.js";
import { SIGNS } from "../jot.js";
import { KINDS, RELATIONS } from "../ledger.js";
import { VIEWS } from "./switch.js";

const KIND_NAMES = new Map(KINDS);
const RELATION_NAMES = new Map(RELATIONS);

/**
 * @param {Line} line
 * @param {boolean} isOpen whether every mention is shown, not the first alone
 * @param {(side: SideName) => void} unfold shows them, or no longer
 */
export function cells(line, isOpen, unfold) {
  const target = /** @type {Target} */ (`detail-${line.detail}`);
  const cell = (/** @type {string} */ name, /** @type {(Node | string)[]} */ ...children) =>
    element("td", { role: "cell", class: `cell-${name}` }, ...children);
  return [
    element(
      "th",
      { scope: "row", role: "rowheader", class: "cell-relation" },
      element("span", { class: "sign", "aria-hidden": "true" }, SIGNS[line.relation]),
      " ",
      element("span", { class: "relation-name" }, RELATION_NAMES.get(line.relation) ?? line.relation),
    ),
    cell("kind", KIND_NAMES.get(line.kind) ?? line.kind),
    cell("a", ...said("a", line, isOpen, unfold)),
    cell("b", ...said("b", line, isOpen, unfold)),
    cell("note", element("span", { dir: "auto" }, line.note)),
    cell("sure", line.sure),
    cell(
      "show",
      ...VIEWS.filter(([view]) => view !== "ledger").map(([view, name]) =>
        element("a", { href: `#${target}`, "data-go": target, "data-view": view }, name.toLowerCase()),
      ),
    ),
  ];
}

/**
 * What one report says: the first mention, and on demand the others.
 *
 * @param {SideName} side
 * @param {Line} line
 * @param {boolean} isOpen
 * @param {(side: SideName) => void} unfold
 */
function said(side, line, isOpen, unfold) {
  const [first, ...others] = line[side];
  if (!first) return [element("span", { class: "nothing-said" }, "–", spoken(" nothing"))];
  const letter = element("span", { class: `letter side-${side}`, "aria-hidden": "true" }, side.toUpperCase());
  if (!others.length) return [letter, mention(side, first)];
  const more = element(
    "button",
    {
      type: "button",
      class: "plain more-said",
      "aria-expanded": String(isOpen),
      onclick: () => unfold(side),
    },
    isOpen ? "fewer" : `and ${others.length} more`,
  );
  return [letter, mention(side, first), ...(isOpen ? others.map((each) => mention(side, each)) : []), more];
}

/** @param {SideName} side @param {Said} said */
function mention(side, { mention, block, where }) {
  return element(
    "span",
    { class: "said" },
    element("q", { class: `words side-${side}`, dir: "auto" }, mention.text.replace(/^[“”"„«»]+|[“”"„«»]+$/g, "")),
    " ",
    element(
      "a",
      { class: "where-said", href: `#${side}-${block}`, "data-go": `${side}-${block}`, "data-view": "aligned" },
      where,
    ),
  );
}
