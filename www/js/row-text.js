/**
 * A row as plain text with its citations, to be pasted into a story, a mail or a table:
 *
 *     A ¶ 8 · Dana Whitfield, “Ferry strikes pier”, Coast Wire, May 12, 2024
 *     A passenger ferry carrying 212 people …
 *
 *     B ¶ 2 · Jonas Reiter, “Ferry rams pier at Marlow”, The Marlow Courier, May 13, 2024
 *     Sixteen passengers were injured …
 *
 *     14 ≠ 16 hurt (hurt: 14 against 16)
 *
 *     Reader’s note: The harbour master counted 15.
 *
 * @import { Kind } from "./corrections.js"
 * @import { Article, Both, Comparison, HingeLine, Item, SideName } from "./types.js"
 */
import { at } from "./at.js";
import { blocksSpokenOf, words } from "./corrections.js";
import { writtenDay } from "./day.js";
import { isShown } from "./hinges.js";
import { SIGNS } from "./jot.js";
import { blocksName, paragraphNumbers } from "./plan.js";

/** How a report is cited. @param {Article} article */
export function citation({ byline, headline, name, outlet, published, url }) {
  // Quotation marks inside quotation marks are single ones.
  const title = headline ? `“${headline.replaceAll("“", "‘").replaceAll("”", "’")}”` : name;
  return [byline, title, outlet, published && writtenDay(published), url].filter(Boolean).join(", ");
}

/** @param {HingeLine} line */
function lineText({ a, b, shared, aside, relation, note }) {
  const jotted = a && b ? `${a} ${SIGNS[relation]} ${b} ${shared}`.trim() : `${SIGNS[relation]} ${shared || a || b}`;
  return `${jotted}${aside ? `, ${aside}` : ""} (${note})`;
}

/**
 * A correction, as it is told to others than the one who made it.
 *
 * @param {Comparison} comparison
 * @param {Kind} kind
 * @param {number} position
 */
export function correctionText(comparison, kind, position) {
  const told = words(comparison, kind, position);
  return kind === "notes"
    ? `Reader’s note: ${at(comparison.corrections.notes, position).text}`
    : `${told}, by the reader`;
}

/** What the reader corrected here, or noted. @param {Comparison} comparison @param {Item} item */
function corrected(comparison, item) {
  /** @type {Both<number[]>} */
  const blocks = item.type === "row" ? item : { a: [], b: [], [item.side]: item.blocks };
  const kinds = /** @type {Kind[]} */ (["links", "details", "notes"]);
  return kinds.flatMap((kind) =>
    comparison.corrections[kind].flatMap((_, position) => {
      const isHere = /** @type {SideName[]} */ (["a", "b"]).some((side) => {
        const [first] = blocksSpokenOf(comparison, kind, position, side);
        return first !== undefined && blocks[side].includes(first);
      });
      return isHere ? [correctionText(comparison, kind, position)] : [];
    }),
  );
}

/**
 * @param {Comparison} comparison
 * @param {Item} item
 * @param {HingeLine[]} lines of its hinge
 */
export function rowText(comparison, item, lines) {
  /** @param {SideName} side @param {number[]} blocks */
  const passage = (side, blocks) => {
    const article = comparison.articles[side];
    const name = blocksName(article, paragraphNumbers(article), blocks);
    const texts = blocks.map((block) => at(article.blocks, block).text);
    const only = item.type === "alone" ? `, only in ${side.toUpperCase()}` : "";
    return [`${side.toUpperCase()} ${name}${only} · ${citation(article)}`, ...texts].join("\n");
  };
  const passages =
    item.type === "row" ? [passage("a", item.a), passage("b", item.b)] : [passage(item.side, item.blocks)];
  const told = lines.filter((line) => isShown(line, "differences")).map(lineText);
  return `${[...passages, told.join("\n"), corrected(comparison, item).join("\n")].filter(Boolean).join("\n\n")}\n`;
}
