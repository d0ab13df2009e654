/**
 * The compiled core: bytes in, comparison out as plain objects, with the table of near words. The whole core gives the bytes of
 * its JSON, which the page parses: that is measured with it.
 */
import { measured } from "./measure.js";

/**
 * @typedef {typeof import("../../dist/pkg/diptych.js")} Core
 * @typedef {typeof import("../../dist/pkg/readers_markdown.js")} Reader
 * @typedef {{ a: Uint8Array, b: Uint8Array }} Pair
 * @typedef {{ bindings: any, code: Uint8Array }} Part a module's bindings and its code
 */

const decoder = new TextDecoder();

/** @param {Part} part */
const started = ({ bindings, code }) => {
  const { memory } = bindings.initSync({ module: new WebAssembly.Module(/** @type {BufferSource} */ (code)) });
  return { .../** @type {Core & Reader} */ (bindings), memory: /** @type {WebAssembly.Memory} */ (memory) };
};

/** What the page loads first, and what compares from then on: see quicken in www/js/supervised.js. @typedef {"diptych" | "whole"} CoreName */

/**
 * A module keeps its memory for good, so that each pair is measured in one of its own.
 *
 * @param {CoreName} name
 * @param {(name: "diptych" | "whole" | "readers_markdown") => Promise<Part>} load
 * @param {Uint8Array} table
 * @param {Pair} pair
 */
export async function measureDiptych(name, load, table, { a, b }) {
  const { Comparer, Report, neededOfBytes, memory } = started(await load(name));
  const needsReader = [a, b].some((bytes) => neededOfBytes(bytes, "report.txt") === "markdown");
  const markdown = needsReader ? started(await load("readers_markdown")) : null;
  const read = (/** @type {Uint8Array} */ bytes, /** @type {string} */ file) =>
    markdown && neededOfBytes(bytes, file)
      ? Report.fromDocument(markdown.read(bytes, file).document, file, [])
      : Report.fromBytes(bytes, file);
  const comparer = new Comparer();
  comparer.useVectors(table);
  // After each comparison. One is kept until the next begins, so that it can be saved, and each finds the memory in the pieces
  // that those before it have left: after a few rounds it needs no more.
  /** @type {number[]} */
  const needed = [];
  const { result, ...times } = measured(() => {
    const reports = /** @type {const} */ ([read(a, "a.txt"), read(b, "b.txt")]);
    const crossing = comparer.compare(...reports, undefined);
    const comparison = crossing instanceof Uint8Array ? JSON.parse(decoder.decode(crossing)) : crossing;
    for (const report of reports) report.free();
    needed.push(memory.buffer.byteLength);
    return comparison;
  });
  const { sentence_links, details } = /** @type {{ sentence_links: unknown[], details: unknown[] }} */ (result);
  const found = `${sentence_links.length} links, ${details.length} details`;
  return { ...times, found, memory: needed[Math.min(5, needed.length - 2)] ?? needed[0], memory_after: needed.at(-1) };
}
