/**
 * Which passages answer each other, as runs of neighbouring blocks, and how two columns scroll in step by them.
 *
 *     rows: 2, 3, 9 – 5, 6      ribbons: 2–3 ↔ 5–6, 9 ↔ 5–6
 *
 * A row may gather passages from several places of a report; a ribbon leads from one place to one place.
 *
 * @import { Comparison, Ribbon, SideName } from "./types.js"
 */
import { at, blockOf } from "./at.js";

/** @param {SideName} side @returns {SideName} */
export const otherSide = (side) => (side === "a" ? "b" : "a");

/**
 * The ribbons of a comparison: those of the rows in the order of `block_links`, then those across rows.
 *
 * @param {Comparison} comparison
 * @returns {Ribbon[]}
 */
export function ribbons(comparison) {
  const { articles, sentence_links, block_links } = comparison;
  /** The sums of scores, by block of A, then of B. @type {Map<number, Map<number, number>>} */
  const weights = new Map();
  for (const { a, b, score } of sentence_links) {
    const [from, to] = [blockOf(articles.a, a), blockOf(articles.b, b)];
    const of = weights.get(from) ?? new Map();
    weights.set(from, of);
    of.set(to, (of.get(to) ?? 0) + score);
  }
  const conflicts = conflictingBlocks(comparison);
  /** @param {[number, number]} a @param {[number, number]} b @param {number | null} row @param {boolean} moved */
  const ribbon = (a, b, row, moved) => {
    let weight = 0;
    let conflict = false;
    for (let from = a[0]; from <= a[1]; from += 1) {
      for (const [to, score] of weights.get(from) ?? []) if (b[0] <= to && to <= b[1]) weight += score;
      for (const to of conflicts.get(from) ?? []) conflict ||= b[0] <= to && to <= b[1];
    }
    return { row, a, b, moved, conflict, weight };
  };
  const inRows = new Set();
  const ofRows = block_links.flatMap(({ a, b, order }, row) => {
    for (const from of a) for (const to of b) inRows.add(`${from} ${to}`);
    const all = runs(a).flatMap((from) => runs(b).map((to) => ribbon(from, to, row, order === "moved")));
    const linked = all.filter(({ weight }) => weight > 0);
    return linked.length ? linked : all;
  });
  const across = [...weights].flatMap(([from, of]) =>
    [...of.keys()]
      .filter((to) => !inRows.has(`${from} ${to}`))
      .map((to) => ribbon([from, from], [to, to], null, false)),
  );
  return [...ofRows, ...across];
}

/** @param {Comparison} comparison @returns {Map<number, Set<number>>} from blocks of A to those of B that contradict them */
function conflictingBlocks({ articles, details }) {
  const result = new Map();
  for (const { relation, a, b } of details) {
    if (relation !== "conflict") continue;
    for (const { sentence } of a) {
      const block = blockOf(articles.a, sentence);
      const others = result.get(block) ?? new Set();
      result.set(block, others);
      for (const mention of b) others.add(blockOf(articles.b, mention.sentence));
    }
  }
  return result;
}

/** @param {number[]} blocks ascending @returns {[number, number][]} the first and the last of neighbours */
export function runs(blocks) {
  /** @type {[number, number][]} */
  const result = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (last && last[1] === block - 1) last[1] = block;
    else result.push([block, block]);
  }
  return result;
}

/**
 * The ribbons of each block of a side: those of its row first, the weightier first.
 *
 * @param {Ribbon[]} all
 * @param {SideName} side
 * @returns {Map<number, Ribbon[]>}
 */
export function ribbonsByBlock(all, side) {
  /** @type {Map<number, Ribbon[]>} */
  const result = new Map();
  for (const ribbon of all)
    for (let block = ribbon[side][0]; block <= ribbon[side][1]; block += 1) {
      const list = result.get(block) ?? [];
      result.set(block, list);
      list.push(ribbon);
    }
  for (const list of result.values())
    list.sort((x, y) => Number(x.row === null) - Number(y.row === null) || y.weight - x.weight);
  return result;
}

/**
 * Where a block stands in its column, in pixels from the column's beginning.
 *
 * @typedef {{ top: number, bottom: number }} Extent
 */

/**
 * The way of one column beside the other: heights of this column and the heights of the other that answer them, this
 * column's ascending. Where several passages answer a block, it is the one with the weightiest links.
 *
 * @param {Map<number, Ribbon[]>} byBlock of {@link ribbonsByBlock}, for this side
 * @param {SideName} side
 * @param {Extent[]} own by block
 * @param {Extent[]} others by block of the other side
 * @returns {[number, number][]}
 */
export function way(byBlock, side, own, others) {
  const other = otherSide(side);
  /** @type {[number, number][]} */
  const points = [[0, 0]];
  /** @type {Ribbon | undefined} */
  let last;
  own.forEach((_, block) => {
    const ribbon = byBlock.get(block)?.[0];
    if (!ribbon || ribbon === last) return;
    last = ribbon;
    const until = Math.max(block, ribbon[side][1]);
    points.push(
      [at(own, block).top, at(others, ribbon[other][0]).top],
      [at(own, until).bottom, at(others, ribbon[other][1]).bottom],
    );
  });
  points.push([own.at(-1)?.bottom ?? 0, others.at(-1)?.bottom ?? 0]);
  // Two ribbons may share a run; what has been passed is not gone back to.
  let reached = 0;
  return points.filter(([height]) => {
    if (height < reached) return false;
    reached = height;
    return true;
  });
}

/**
 * The height of the other column that answers a height of this one; between passages it goes on evenly.
 *
 * @param {[number, number][]} points of {@link way}
 * @param {number} height
 */
export function level(points, height) {
  let [low, high] = [0, points.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(points, middle)[0] < height) low = middle + 1;
    else high = middle;
  }
  const [to, toOther] = at(points, low);
  if (low === 0 || height >= to) return toOther;
  const [from, fromOther] = at(points, low - 1);
  return fromOther + ((toOther - fromOther) * (height - from)) / (to - from);
}

/**
 * How far below the upper edge of a column one reads: at its very beginning at the edge, at its very end at the lower
 * edge, and else at a third, so that every place of a column is passed.
 *
 * @param {number} scrolled
 * @param {number} most how far it can be scrolled
 * @param {number} height of the window on it
 */
export function readingLine(scrolled, most, height) {
  if (most < height) return (scrolled / Math.max(1, most)) * height;
  return Math.max(Math.min(height / 3, scrolled), height - (most - scrolled));
}
