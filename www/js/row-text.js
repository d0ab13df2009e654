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
 * @import { Article, Comparison, HingeLine, Item, SideName } from "./types.js"
 */
import { at } from "./at.js";
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
  const words = a && b ? `${a} ${SIGNS[relation]} ${b} ${shared}`.trim() : `${SIGNS[relation]} ${shared || a || b}`;
  return `${words}${aside ? `, ${aside}` : ""} (${note})`;
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
  return `${[...passages, told.join("\n")].filter(Boolean).join("\n\n")}\n`;
}
