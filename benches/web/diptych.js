/**
 * The compiled core: bytes in, comparison out as plain objects, with the table of near words.
 */
import { measured } from "./measure.js";

/**
 * @typedef {typeof import("../../dist/pkg/diptych.js")} Core
 * @typedef {{ a: Uint8Array, b: Uint8Array }} Pair
 */

/**
 * A module keeps its memory for good, so that each pair is measured in one of its own.
 *
 * @param {Core} core
 * @param {Parameters<Core["default"]>[0]} module
 * @param {Uint8Array} table
 * @param {Pair} pair
 */
export async function measureDiptych({ default: start, Comparer, Report }, module, table, { a, b }) {
  const { memory } = await start(module);
  const comparer = new Comparer();
  comparer.useVectors(table);
  // After each comparison. One is kept until the next begins, so that it can be saved: the first needs less than the others.
  /** @type {number[]} */
  const needed = [];
  const { result, ...times } = measured(() => {
    const reports = /** @type {const} */ ([Report.fromBytes(a, "a.txt"), Report.fromBytes(b, "b.txt")]);
    const comparison = comparer.compare(...reports, undefined);
    for (const report of reports) report.free();
    needed.push(memory.buffer.byteLength);
    return comparison;
  });
  const { sentence_links, details } = /** @type {{ sentence_links: unknown[], details: unknown[] }} */ (result);
  const found = `${sentence_links.length} links, ${details.length} details`;
  return { ...times, found, memory: needed[2] ?? needed[0], memory_after: needed.at(-1) };
}
