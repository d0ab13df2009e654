/**
 * In which order the blocks of both reports stand on the page. Every block of either report stands in one place:
 *
 *     a: 1 2 3 4      rows: 2–7, 4–6      the page: 1 alone, 2|7, 8 alone, 3 alone, 4|6
 *     b: 6 7 8
 *
 * Rows and what A alone tells follow A; what B alone tells follows the row of the block before it in B. In B's order it
 * is the other way round. Headlines, and bylines and date lines that say no more than the heads, stand above.
 *
 * @import { Article, Block, Both, Comparison, CrossReference, Item, SideName } from "./types.js"
 */
import { at, blockOf } from "./at.js";
import { weekday, writtenDay } from "./day.js";

/** Kinds of block that count as a paragraph. */
const PARAGRAPHS = new Set(["paragraph", "quote", "list_item"]);

/** @param {Block} block */
export function isParagraph(block) {
  return PARAGRAPHS.has(block.kind);
}

/**
 * The headline that stands above the report rather than in a row: of each side, or null.
 * Where a headline answers more than the other headline, it stands in that row as well as above.
 *
 * @param {Comparison} comparison
 * @returns {Both<number | null>}
 */
export function headlines({ articles }) {
  /** @param {Article} article */
  const first = (article) => {
    const position = article.blocks.findIndex((block) => block.kind === "headline");
    return position < 0 ? null : position;
  };
  return { a: first(articles.a), b: first(articles.b) };
}

/**
 * Whether a byline or date line says nothing that the head of its report does not say already.
 *
 * @param {Article} article
 * @param {Block} block
 */
export function isToldAbove(article, block) {
  if (block.kind !== "byline" && block.kind !== "dateline") return false;
  const { byline, outlet, published } = article;
  const day = published ? `${weekday(published)} ${writtenDay(published)} ${published}` : "";
  const told = new Set(plainWords(`by ${byline ?? ""} ${outlet ?? ""} ${day}`));
  return plainWords(block.text).every((word) => told.has(word));
}

/** Words without case and signs, figures without leading zeros. @param {string} text */
function plainWords(text) {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/^0+(?=\d)/, ""));
}

/**
 * The items of the page, top to bottom.
 *
 * @param {Comparison} comparison
 * @param {SideName} [order] the report that is followed
 * @returns {Item[]}
 */
export function plan(comparison, order = "a") {
  const other = order === "a" ? "b" : "a";
  const { articles, block_links: links } = comparison;
  const head = headlines(comparison);
  /** @type {(Item & { type: "row" })[]} */
  const rows = [];
  links.forEach((link, row) => {
    const a = withoutHeadline(link.a, head.a);
    const b = withoutHeadline(link.b, head.b);
    // What a headline shares with a caption alone is no reason to print the headline twice.
    if (!a.length && isCaptions(articles.b, b)) return;
    if (!b.length && isCaptions(articles.a, a)) return;
    // A headline that answers a paragraph of the other report has to stand beside it.
    rows.push({
      type: "row",
      row,
      a: a.length ? a : link.a,
      b: b.length ? b : link.b,
      moved: link.order === "moved",
    });
  });
  const rowOf = { a: new Map(), b: new Map() };
  for (const row of rows) {
    for (const block of row.a) rowOf.a.set(block, row);
    for (const block of row.b) rowOf.b.set(block, row);
  }
  const above = {
    a: articles.a.blocks.map((block, position) => position === head.a || isToldAbove(articles.a, block)),
    b: articles.b.blocks.map((block, position) => position === head.b || isToldAbove(articles.b, block)),
  };
  /** @type {Map<Item | null, number[][]>} */
  const following = new Map();
  /** @type {Item | null} */
  let last = null;
  /** @type {number[]} */
  let run = [];
  articles[other].blocks.forEach((_, block) => {
    const row = rowOf[other].get(block);
    if (row) {
      // A passage that a row took in from further down does not draw along what stands around it there.
      if (belongs(row[other], block)) last = row;
      run = [];
    } else if (!above[other][block]) {
      if (!run.length) following.set(last, [...(following.get(last) ?? []), run]);
      run.push(block);
    }
  });
  /** @type {Item[]} */
  const items = [];
  /** @param {SideName} side @param {number[]} blocks */
  const alone = (side, blocks) => items.push({ type: "alone", side, blocks });
  /** @param {Item | null} item */
  const follow = (item) => following.get(item)?.forEach((blocks) => alone(other, blocks));
  // A report that opens with a caption does not make the page open with half a row.
  const opens = (following.get(null) ?? []).some((blocks) =>
    blocks.some((block) => isParagraph(at(articles[other].blocks, block))),
  );
  if (opens || !rows.length) follow(null);
  const placed = new Set();
  articles[order].blocks.forEach((_, block) => {
    const row = rowOf[order].get(block);
    if (row && !placed.has(row)) {
      items.push(row);
      if (!placed.size && !opens) follow(null);
      placed.add(row);
      follow(row);
    } else if (!row && !above[order][block]) {
      const previous = items.at(-1);
      if (previous?.type === "alone" && previous.side === order) previous.blocks.push(block);
      else alone(order, [block]);
    }
  });
  return items;
}

/** Whether these blocks, if any, are captions. @param {Article} article @param {number[]} blocks */
function isCaptions(article, blocks) {
  return blocks.every((block) => at(article.blocks, block).kind === "caption");
}

/** Whether a block of a row stands with the row's first block or next to it. @param {number[]} blocks @param {number} block */
function belongs(blocks, block) {
  const first = at(blocks, 0);
  return block - first <= blocks.indexOf(block) + 1;
}

/** @param {number[]} blocks @param {number | null} headline */
function withoutHeadline(blocks, headline) {
  return blocks.filter((block) => block !== headline);
}

/**
 * The number of each paragraph, counted from 1; blocks that are no paragraph have none.
 *
 * @param {Article} article
 * @returns {Map<number, number>}
 */
export function paragraphNumbers(article) {
  const numbers = new Map();
  article.blocks.forEach((block, position) => {
    if (isParagraph(block)) numbers.set(position, numbers.size + 1);
  });
  return numbers;
}

const KIND_NAMES = {
  headline: "headline",
  subhead: "subhead",
  byline: "byline",
  dateline: "dateline",
  paragraph: "paragraph",
  quote: "quotation",
  list_item: "list item",
  caption: "caption",
  embed: "embed",
  credit: "credit",
  note: "publisher’s note",
};

/** @param {Block} block what the block is, for a reader */
export function kindName(block) {
  return KIND_NAMES[block.kind] ?? block.kind;
}

/**
 * How blocks are called: `¶ 3–4`, `¶ 2, 7`, `caption`.
 *
 * @param {Article} article
 * @param {Map<number, number>} numbers of {@link paragraphNumbers}
 * @param {number[]} blocks ascending
 */
export function blocksName(article, numbers, blocks) {
  /** @type {[number, number][]} */
  const ranges = [];
  const names = new Set();
  for (const block of blocks) {
    const number = numbers.get(block);
    const last = ranges.at(-1);
    if (number === undefined) names.add(kindName(at(article.blocks, block)));
    else if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const parts = ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return [parts.length ? `¶ ${parts.join(", ")}` : "", ...names].filter(Boolean).join(" · ");
}

/**
 * Links out of each row: its sentences that answer a sentence of a block elsewhere.
 *
 * @param {Comparison} comparison
 * @param {Item[]} items
 * @returns {Map<number, CrossReference[]>} by position in `block_links`; each block once
 */
export function crossReferences({ articles, sentence_links: links }, items) {
  const rowOf = { a: new Map(), b: new Map() };
  for (const item of items) {
    if (item.type !== "row") continue;
    for (const side of /** @type {const} */ (["a", "b"]))
      for (const block of item[side]) rowOf[side].set(block, item.row);
  }
  /** @type {Map<number, CrossReference[]>} */
  const result = new Map();
  /** @param {number | undefined} row @param {SideName} side @param {number} block */
  const add = (row, side, block) => {
    if (row === undefined || at(articles[side].blocks, block).kind === "headline") return;
    const list = result.get(row) ?? [];
    result.set(row, list);
    if (!list.some((each) => each.side === side && each.block === block)) list.push({ side, block });
  };
  for (const link of links) {
    const a = blockOf(articles.a, link.a);
    const b = blockOf(articles.b, link.b);
    if (rowOf.a.get(a) === rowOf.b.get(b)) continue;
    add(rowOf.a.get(a), "b", b);
    add(rowOf.b.get(b), "a", a);
  }
  return result;
}
