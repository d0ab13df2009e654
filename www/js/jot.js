/**
 * What stands in the hinge between two passages: what differs, as a reader would jot it in the margin.
 *
 *     another 19 people | 20 people                 19 ≠ 20 people
 *     9-year-old        | nine-year-old             9 = nine
 *     Volodymyr Zelenskiy | Volodymyr Zelensky      Zelenskiy ~ Zelensky
 *
 * @import { Both, Comparison, Detail, HingeLine, Item, Level, Mention, Relation, SideName } from "./types.js"
 */
import { blockOf } from "./at.js";
import { headlines } from "./plan.js";

/** The sign of each relation, the same in the hinge, the overview, the list and the text's underlines. */
export const SIGNS = { conflict: "≠", equivalent: "=", variant: "~", identical: "≡", only_a: "A", only_b: "B" };

/** The order of the lines in a hinge. */
const ORDER = /** @type {Relation[]} */ (["conflict", "equivalent", "variant", "identical", "only_a", "only_b"]);

/** The most words of a quotation that fit into the hinge. */
const QUOTED_WORDS = 5;

/** Position in the result of {@link hinges} of what stands between the two headlines. */
export const HEAD = -1;

/** @param {string} text */
const words = (text) => text.split(/\s+/).filter(Boolean);

/**
 * A quotation as short as it can be told from its counterpart: the words that differ, with one word on either side.
 *
 * @param {string} own
 * @param {string} other
 */
export function shortQuote(own, other) {
  const [mine, theirs] = [words(own), words(other)];
  const same = (/** @type {number} */ x, /** @type {number} */ y) => mine.at(x) === theirs.at(y);
  const longest = Math.min(mine.length, theirs.length);
  let prefix = 0;
  while (prefix < longest && same(prefix, prefix)) prefix += 1;
  let suffix = 0;
  while (suffix < longest - prefix && same(-1 - suffix, -1 - suffix)) suffix += 1;
  if (prefix + suffix === 0 || prefix === mine.length) [prefix, suffix] = [0, 0];
  const from = Math.max(0, prefix - 1);
  const until = Math.min(mine.length, from + QUOTED_WORDS, mine.length - Math.max(0, suffix - 1));
  const strip = (/** @type {string} */ text) => text.replace(/^[“”"]+|[“”".,]+$/g, "");
  return `“${from ? "…" : ""}${strip(mine.slice(from, until).join(" "))}${until < mine.length ? "…" : ""}”`;
}

/**
 * Takes words off both ends that two phrases have in common: those at the front are dropped, those at the end are
 * told once. Each keeps at least a word.
 *
 * @param {string} a
 * @param {string} b
 * @returns {Both<string> & { shared: string }}
 */
export function apart(a, b) {
  const split = (/** @type {string} */ text) => text.split(/(?<=[\s-])/);
  let [left, right] = [split(a), split(b)];
  const bare = (/** @type {string | undefined} */ text) => text?.replace(/[\s-]+$/, "");
  while (left.length > 1 && right.length > 1 && bare(left[0]) === bare(right[0]))
    [left, right] = [left.slice(1), right.slice(1)];
  const shared = [];
  while (left.length > 1 && right.length > 1 && bare(left.at(-1)) === bare(right.at(-1))) {
    shared.unshift(left.pop());
    right.pop();
  }
  const tidy = (/** @type {string[]} */ parts) => bare(parts.join("")) ?? "";
  return { a: tidy(left), b: tidy(right), shared: shared.join("").trim() };
}

/**
 * The words of a line, given the two mentions that are held against each other.
 *
 * @param {Detail} detail
 * @param {Mention | undefined} a
 * @param {Mention | undefined} b
 * @returns {Both<string> & { shared: string }}
 */
export function jot(detail, a, b) {
  const [left, right] = [a?.text ?? "", b?.text ?? ""];
  if (!left || !right) return { a: left, b: right, shared: "" };
  if (detail.kind === "quote") {
    if (detail.relation === "identical") return { a: "", b: "", shared: shortQuote(left, "") };
    return { a: shortQuote(left, right), b: shortQuote(right, left), shared: "" };
  }
  if (detail.relation === "identical") return { a: "", b: "", shared: left };
  const [first, second] = [amount(detail.value_a, left), amount(detail.value_b, right)];
  if (detail.relation === "conflict") return first && second ? apart(first, second) : apart(left, right);
  // Where the value is the same, its form is the point: `9 = nine`.
  return { ...apart(left, right), shared: "" };
}

/**
 * A normalised value where it is the written one without the words around it: `19 people` of `another 19 people`.
 *
 * @param {string | null} value
 * @param {string} written
 */
function amount(value, written) {
  if (!value) return null;
  const parts = words(written);
  return words(value).every((word) => parts.includes(word)) ? value : null;
}

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
 * A detail whose mentions meet in no row stands where `a` (or, failing that, `b`) gives it.
 *
 * @param {Comparison} comparison
 * @param {Item[]} items of {@link plan}
 * @returns {Map<number, HingeLine[]>} by position in `items`; {@link HEAD} for the headlines
 */
export function hinges(comparison, items) {
  const places = placesOfBlocks(comparison, items);
  /** @param {SideName} side @param {Mention} mention */
  const placeOf = (side, mention) => places[side].get(blockOf(comparison.articles[side], mention.sentence));
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
      const line = { detail: id, relation, kind, note, ...jot(detail, a, b), order };
      const list = result.get(place) ?? [];
      result.set(place, list);
      if (!list.some((each) => isSameLine(each, line))) list.push(line);
    }
  });
  for (const list of result.values())
    list.sort((x, y) => ORDER.indexOf(x.relation) - ORDER.indexOf(y.relation) || x.order - y.order);
  return result;
}

/** @param {HingeLine} x @param {HingeLine} y */
function isSameLine(x, y) {
  return x.relation === y.relation && x.a === y.a && x.b === y.b && x.shared === y.shared;
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
