/**
 * Which lines stand in which hinge, in which order, and which of them a level shows.
 *
 * @import { Both, Comparison, HingeLine, Item, Level, Mention, Relation, SideName } from "./types.js"
 */
import { blockOf } from "./at.js";
import { jot } from "./jot.js";
import { blocksName, headlines, paragraphNumbers, plan } from "./plan.js";

/** What stands on the page, and in its hinges. @typedef {{ items: Item[], lines: Map<number, HingeLine[]> }} Arranged */

/** @type {WeakMap<Comparison, Map<SideName, Arranged>>} */
const known = new WeakMap();

/**
 * The items of the page and the lines of their hinges, worked out once for each order.
 *
 * @param {Comparison} comparison
 * @param {SideName} order the report that is followed
 * @returns {Arranged}
 */
export function arranged(comparison, order) {
  const orders = known.get(comparison) ?? new Map();
  known.set(comparison, orders);
  const found = orders.get(order);
  if (found) return found;
  const items = plan(comparison, order);
  const result = { items, lines: hinges(comparison, items) };
  orders.set(order, result);
  return result;
}

/** The order of the lines in a hinge. */
const ORDER = /** @type {Relation[]} */ (["conflict", "equivalent", "variant", "identical", "only_a", "only_b"]);

/** Position in the result of {@link hinges} of what stands between the two headlines. */
export const HEAD = -1;

/**
 * Whether a line is shown at a level.
 *
 * @param {Pick<HingeLine, "relation" | "kind">} line
 * @param {Level} level
 */
export function isShown({ relation, kind }, level) {
  if (relation === "conflict") return true;
  if (level === "contradictions") return false;
  if (relation === "equivalent" || relation === "variant") return true;
  return level !== "differences" || (kind === "quote" && relation === "identical");
}

/**
 * The lines of every hinge, conflicts first, then in the order of the text.
 *
 * A number or date that differs is told in each row that has both; a name or quotation once, at its first such row.
 * A detail whose mentions meet in no row stands where `a` (or, failing that, `b`) gives it, and says where the other is.
 *
 * @param {Comparison} comparison
 * @param {Item[]} items of {@link plan}
 * @returns {Map<number, HingeLine[]>} by position in `items`; {@link HEAD} for the headlines
 */
export function hinges(comparison, items) {
  const places = placesOfBlocks(comparison, items);
  /** @param {SideName} side @param {Mention} mention */
  const placeOf = (side, mention) => places[side].get(blockOf(comparison.articles[side], mention.sentence));
  const numbers = { a: paragraphNumbers(comparison.articles.a), b: paragraphNumbers(comparison.articles.b) };
  /** @param {SideName} side @param {Mention} mention `B ¶ 6` */
  const nameOf = (side, mention) => {
    const article = comparison.articles[side];
    return `${side.toUpperCase()} ${blocksName(article, numbers[side], [blockOf(article, mention.sentence)])}`;
  };
  /** @type {Map<number, (HingeLine & { order: number })[]>} */
  const result = new Map();
  comparison.details.forEach((detail, id) => {
    const inA = detail.a.map((mention) => placeOf("a", mention));
    const inB = detail.b.map((mention) => placeOf("b", mention));
    const both = [...new Set(inA)].filter((place) => place !== undefined && inB.includes(place));
    const found = both.length
      ? both
      : [inA.find((place) => place !== undefined) ?? inB.find((place) => place !== undefined)];
    const everywhere = detail.kind === "number" || detail.kind === "date";
    for (const place of everywhere ? found : found.slice(0, 1)) {
      if (place === undefined) continue;
      const a = detail.a[Math.max(0, inA.indexOf(place))];
      const b = detail.b[Math.max(0, inB.indexOf(place))];
      const { relation, kind, note } = detail;
      const first = a ?? b;
      const order = first ? first.sentence * 1e6 + first.start : 0;
      const jotted = jot(detail, a, b);
      // A reader looks for both words beside the line: of one that stands elsewhere it says where.
      const elsewhere = a && b && !both.length ? (inA.includes(place) ? nameOf("b", b) : nameOf("a", a)) : "";
      const aside = [jotted.aside, elsewhere].filter(Boolean).join(", ");
      const line = { detail: id, relation, kind, note, ...jotted, aside, order };
      const list = result.get(place) ?? [];
      result.set(place, list);
      if (!list.some((each) => isSameLine(each, line))) list.push(line);
    }
  });
  for (const [place, list] of result) {
    list.sort((x, y) => ORDER.indexOf(x.relation) - ORDER.indexOf(y.relation) || x.order - y.order);
    result.set(
      place,
      list.filter((line) => !isSaidBetter(line, list)),
    );
  }
  return result;
}

/** Of a date that the other report gives twice, once exactly and once roughly, the exact one is told. @param {HingeLine} line @param {HingeLine[]} list */
function isSaidBetter({ kind, relation, a, b }, list) {
  if (kind !== "date" || relation !== "variant") return false;
  return list.some(
    (other) => other.kind === kind && other.relation === "equivalent" && (other.a === a || other.b === b),
  );
}

/** @param {HingeLine} x @param {HingeLine} y */
function isSameLine(x, y) {
  return x.relation === y.relation && x.a === y.a && x.b === y.b && x.shared === y.shared && x.aside === y.aside;
}

/**
 * @param {Comparison} comparison
 * @param {Item[]} items
 * @returns {Both<Map<number, number>>} from block to position in `items`
 */
function placesOfBlocks(comparison, items) {
  const places = { a: new Map(), b: new Map() };
  const head = headlines(comparison);
  if (head.a !== null) places.a.set(head.a, HEAD);
  if (head.b !== null) places.b.set(head.b, HEAD);
  items.forEach((item, position) => {
    if (item.type === "row")
      for (const side of /** @type {const} */ (["a", "b"]))
        for (const block of item[side]) places[side].set(block, position);
    else for (const block of item.blocks) places[item.side].set(block, position);
  });
  return places;
}
