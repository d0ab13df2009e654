/**
 * The lines of the ledger: one for each detail, with what each report says of it and where; which of them a filter
 * leaves, and in which order.
 *
 *     ≠ contradiction   number   another 19 people  ¶ 8   20 people  ¶ 20   wounded: 19 against 20   sure
 *
 * @import { Comparison, Detail, DetailKind, LedgerFilter, LedgerSort, Mention, Relation, SideName } from "./types.js"
 */
import { blockOf } from "./at.js";
import { fold } from "./fold.js";
import { blocksName, paragraphNumbers } from "./plan.js";

/** In the order of a reader's interest, as they are called in the ledger and on the card. @type {[Relation, string][]} */
export const RELATIONS = [
  ["conflict", "contradiction"],
  ["equivalent", "equivalent"],
  ["variant", "variant"],
  ["identical", "same in both"],
  ["only_a", "only in A"],
  ["only_b", "only in B"],
];

/** @type {[DetailKind, string][]} */
export const KINDS = [
  ["number", "number"],
  ["date", "date"],
  ["name", "name"],
  ["place", "place"],
  ["quote", "quotation"],
  ["claim", "claim"],
];

/** How sure the comparison is, in words: from which confidence. @type {[number, string][]} */
const SURENESS = [
  [0.9, "sure"],
  [0.7, "fairly sure"],
  [0, "unsure"],
];

/** What one report says. @typedef {{ mention: Mention, block: number, where: string }} Said */

/**
 * @typedef {object} Line
 * @property {number} detail position in `details`
 * @property {Relation} relation
 * @property {DetailKind} kind
 * @property {Said[]} a every mention, in the order of the text
 * @property {Said[]} b
 * @property {string} note
 * @property {number} confidence
 * @property {string} sure the confidence in words
 * @property {string} text everything that is searched, folded
 */

/** @param {number} confidence */
export function sureness(confidence) {
  return SURENESS.find(([least]) => confidence >= least)?.[1] ?? "unsure";
}

/**
 * @param {Comparison} comparison
 * @returns {Line[]} in the order of `details`
 */
export function ledgerLines({ articles, details }) {
  const numbers = { a: paragraphNumbers(articles.a), b: paragraphNumbers(articles.b) };
  // A block of a long report has many details.
  const names = { a: new Map(), b: new Map() };
  /** @param {SideName} side @param {number} block @returns {string} */
  const nameOf = (side, block) => {
    const name = names[side].get(block) ?? blocksName(articles[side], numbers[side], [block]);
    names[side].set(block, name);
    return name;
  };
  /** @param {Detail} detail @param {SideName} side @returns {Said[]} */
  const said = (detail, side) =>
    detail[side].map((mention) => {
      const block = blockOf(articles[side], mention.sentence);
      return { mention, block, where: nameOf(side, block) };
    });
  return details.map((each, detail) => {
    const { relation, kind, note, confidence, value_a, value_b } = each;
    const [a, b] = [said(each, "a"), said(each, "b")];
    const words = [value_a, value_b, note, ...[...a, ...b].map(({ mention }) => mention.text)];
    const text = fold([...new Set(words)].join("\n")).text;
    return { detail, relation, kind, a, b, note, confidence, sure: sureness(confidence), text };
  });
}

/**
 * The lines that a filter and a search leave. Of relations and of kinds none chosen means all.
 *
 * @param {Line[]} lines
 * @param {LedgerFilter} filter
 * @param {string} search as it was typed
 */
export function filtered(lines, { relations, kinds }, search) {
  const query = fold(search.trim()).text;
  return lines.filter(
    ({ relation, kind, text }) =>
      (!relations.length || relations.includes(relation)) &&
      (!kinds.length || kinds.includes(kind)) &&
      text.includes(query),
  );
}

/**
 * How many lines each choice of a filter would show, the other choices as they are.
 *
 * @param {Line[]} lines
 * @param {LedgerFilter} filter
 * @param {string} search
 * @returns {Map<Relation | DetailKind, number>}
 */
export function counts(lines, filter, search) {
  const result = new Map();
  for (const { relation } of filtered(lines, { ...filter, relations: [] }, search))
    result.set(relation, (result.get(relation) ?? 0) + 1);
  for (const { kind } of filtered(lines, { ...filter, kinds: [] }, search))
    result.set(kind, (result.get(kind) ?? 0) + 1);
  return result;
}

const RELATION_ORDER = new Map(RELATIONS.map(([relation], position) => [relation, position]));
const KIND_ORDER = new Map(KINDS.map(([kind], position) => [kind, position]));

/**
 * Where a report first speaks of it; what it does not speak of stands last.
 *
 * @param {Said[]} said
 */
function placeOf(said) {
  const first = said[0]?.mention;
  return first ? first.sentence * 1e6 + first.start : Infinity;
}

/** @type {Record<LedgerSort["by"], (line: Line) => number>} */
const KEYS = {
  relation: ({ relation }) => RELATION_ORDER.get(relation) ?? RELATIONS.length,
  kind: ({ kind }) => KIND_ORDER.get(kind) ?? KINDS.length,
  a: ({ a }) => placeOf(a),
  b: ({ b }) => placeOf(b),
  sure: ({ confidence }) => -confidence,
};

/**
 * The lines in an order; where they are equal, as they stand in A, and then in B. What has no place stands last
 * whichever way the order runs.
 *
 * @param {Line[]} lines
 * @param {LedgerSort} sort
 */
export function sorted(lines, { by, descending }) {
  const sign = descending ? -1 : 1;
  const keyed = lines.map((line) => ({ line, keys: [KEYS[by](line), placeOf(line.a), placeOf(line.b)] }));
  keyed.sort((x, y) => {
    for (const [position, first] of x.keys.entries()) {
      const second = y.keys[position] ?? 0;
      if (first === second) continue;
      const turned = position || first === Infinity || second === Infinity ? 1 : sign;
      return first < second ? -turned : turned;
    }
    return x.line.detail - y.line.detail;
  });
  return keyed.map(({ line }) => line);
}
