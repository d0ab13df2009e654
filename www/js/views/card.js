/**
 * What the card says of a detail: its relation and its note, and what the other report says, in its own words and with
 * the way there.
 *
 * @import { Comparison, Mention, Relation, SideName, Target, Verdict } from "../types.js"
 */
import { at, blockOf } from "../at.js";
import { element } from "../dom.js";
import { SIGNS } from "../jot.js";
import { RELATIONS } from "../ledger.js";
import { blocksName, paragraphNumbers } from "../plan.js";

/** So many characters are shown on either side of what is said. */
const AROUND = 70;

const RELATION_NAMES = new Map(RELATIONS);

/** Relations whose sign is a letter that their name has already. */
const NAMED = new Set(["only_a", "only_b"]);

/**
 * The words around a passage, cut between words where there is a space to cut at.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {{ before: string, after: string }}
 */
export function around(text, start, end) {
  const first = text.indexOf(" ", start - AROUND) + 1;
  const from = start <= AROUND ? 0 : first > 0 && first <= start ? first : start - AROUND;
  const last = text.lastIndexOf(" ", end + AROUND);
  const until = end + AROUND >= text.length ? text.length : last >= end ? last : end + AROUND;
  return {
    before: `${from ? "…" : ""}${text.slice(from, start)}`,
    after: `${text.slice(end, until)}${until < text.length ? "…" : ""}`,
  };
}

/**
 * @param {Comparison} comparison
 * @param {number} id of the detail
 * @param {{ side: SideName, mention: Mention }[]} counterparts what is said elsewhere
 * @returns {HTMLElement}
 */
export function cardOf(comparison, id, counterparts) {
  const { relation, note } = at(comparison.details, id);
  const name = RELATION_NAMES.get(relation) ?? relation;
  return element(
    "section",
    { class: `card-detail ${relation}`, "data-card": id, "aria-label": name },
    element(
      "p",
      { class: "card-note" },
      element("span", { class: "card-relation" }, NAMED.has(relation) ? name : `${SIGNS[relation]} ${name}`),
      " ",
      element("span", { dir: "auto" }, note),
    ),
    ...counterparts.map(({ side, mention }) => counterpart(comparison, id, side, mention)),
    element(
      "p",
      { class: "card-actions" },
      ...verdicts(id, relation),
      element("button", { type: "button", class: "plain", "data-copy-link": id }, "Copy link to this place"),
    ),
  );
}

/** What a reader may say of a detail. @param {number} id @param {Relation} relation */
function verdicts(id, relation) {
  const button = (/** @type {Verdict} */ verdict, /** @type {string} */ text) =>
    element("button", { type: "button", class: "plain", "data-judge": verdict, "data-detail": id }, text);
  const apart = relation === "conflict" ? "Not a contradiction" : "Not the same thing";
  return [!relation.startsWith("only_") && button("apart", apart), button("wrong", "Not a detail")];
}

/** @param {Comparison} comparison @param {number} id @param {SideName} side @param {Mention} mention */
function counterpart({ articles }, id, side, { sentence, start, end, text }) {
  const article = articles[side];
  const block = blockOf(article, sentence);
  const { before, after } = around(at(article.blocks, block).text, start, end);
  const place = /** @type {Target} */ (`${side}-${block}`);
  return element(
    "p",
    { class: `card-said side-${side}` },
    element(
      "a",
      { class: `side-${side}`, href: `#${place}`, "data-go": place, "data-mention": id },
      `${side.toUpperCase()} ${blocksName(article, paragraphNumbers(article), [block])}`,
    ),
    " ",
    element("span", { class: "card-words", dir: "auto" }, before, element("strong", {}, text), after),
  );
}
