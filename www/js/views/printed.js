/**
 * What stands on paper only: below the rows, the details as a table, what the reader corrected, and how to cite the reports.
 * It is made when the page is printed, and goes away afterwards.
 *
 * @import { Kind } from "../corrections.js"
 * @import { Comparison, Mention, Relation, SideName } from "../types.js"
 */
import { at, blockOf } from "../at.js";
import { words } from "../corrections.js";
import { byId, element } from "../dom.js";
import { SIGNS } from "../jot.js";
import { KINDS } from "../ledger.js";
import { blocksName, paragraphNumbers } from "../plan.js";
import { citation, correctionText } from "../row-text.js";

/** @type {[Relation, string][]} */
const GROUPS = [
  ["conflict", "Contradictions"],
  ["equivalent", "Equivalents"],
  ["variant", "Variants"],
  ["identical", "The same in both"],
  ["only_a", "Only in A"],
  ["only_b", "Only in B"],
];

const KIND_NAMES = new Map(KINDS);

export class Printed {
  /** @param {import("../state.js").Store} store */
  constructor(store) {
    this.node = element("section", { id: "printed", "aria-label": "Details and citations" });
    addEventListener("beforeprint", () => {
      const { comparison } = store.state;
      if (!comparison) return;
      this.node.replaceChildren(table(comparison), ...corrections(comparison), ...citations(comparison));
      byId("comparison").append(this.node);
    });
    addEventListener("afterprint", () => this.node.remove());
  }
}

/** @param {Comparison} comparison */
function table(comparison) {
  const numbers = { a: paragraphNumbers(comparison.articles.a), b: paragraphNumbers(comparison.articles.b) };
  /** @param {SideName} side @param {Mention[]} mentions */
  const cell = (side, mentions) => {
    const article = comparison.articles[side];
    const blocks = mentions.map((mention) => blockOf(article, mention.sentence));
    const places = [...new Set(blocks)].map((block) => blocksName(article, numbers[side], [block]));
    return element(
      "td",
      {},
      element("span", { class: "words", dir: "auto" }, mentions[0]?.text ?? ""),
      places.length > 0 && element("small", {}, ` ${places.join(", ")}`),
    );
  };
  return element(
    "table",
    {},
    element("caption", {}, "Details"),
    element(
      "thead",
      {},
      element("tr", {}, ...["Kind", "In A", "In B", "Why"].map((name) => element("th", { scope: "col" }, name))),
    ),
    ...GROUPS.flatMap(([relation, name]) => {
      const ids = comparison.details.flatMap((detail, id) => (detail.relation === relation ? [id] : []));
      if (!ids.length) return [];
      return [
        element(
          "tbody",
          {},
          element(
            "tr",
            {},
            element("th", { scope: "rowgroup", colspan: 4 }, `${SIGNS[relation]} ${name} (${ids.length})`),
          ),
          ...ids.map((id) => {
            const { kind, a, b, note, corrected } = at(comparison.details, id);
            const why = element("td", {}, note, corrected && element("small", {}, " judged by the reader"));
            return element("tr", {}, element("td", {}, KIND_NAMES.get(kind) ?? kind), cell("a", a), cell("b", b), why);
          }),
        ),
      ];
    }),
  );
}

/** So that nobody takes it for what was found. @param {Comparison} comparison */
function corrections(comparison) {
  const kinds = /** @type {Kind[]} */ (["links", "details", "notes"]);
  const told = kinds.flatMap((kind) =>
    comparison.corrections[kind].map((_, position) =>
      element(
        "li",
        { dir: "auto" },
        // In a list of all it has to say what it is on.
        kind === "notes"
          ? `${words(comparison, kind, position)}: ${at(comparison.corrections.notes, position).text}`
          : correctionText(comparison, kind, position),
      ),
    ),
  );
  if (!told.length) return [];
  return [element("h2", {}, "Corrected by the reader"), element("ul", { class: "corrected" }, ...told)];
}

/** @param {Comparison} comparison */
function citations({ articles }) {
  return /** @type {SideName[]} */ (["a", "b"]).map((side) =>
    element("p", { class: "citation", dir: "auto" }, `${side.toUpperCase()} `, citation(articles[side])),
  );
}
