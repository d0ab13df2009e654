/**
 * One program on one pair, in Node: prints a line of JSON. Run by `cargo xtask bench`, which builds dist/ and the pairs first
 * and ends it when it takes too long.
 *
 * ```text
 * node benches/web/node.js Diptych FOLDER 1000
 * ```
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { measureDiptych } from "./diptych.js";
import { measureDiffMatchPatch, measureDiffWords } from "./peers.js";

const DIST = new URL("../../dist/", import.meta.url);

const [program = "", folder, name] = process.argv.slice(2);
const side = (/** @type {string} */ name) => readFile(`${folder}/${name}.txt`);
const [a, b] = await Promise.all([side(`${name}-a`), side(`${name}-b`)]);

/** @param {import("./diptych.js").CoreName} core */
async function diptych(core) {
  const cores = new URL("../cores/", pathToFileURL(`${folder}/`));
  const load = async (/** @type {string} */ part) => ({
    bindings: await import(new URL(`${part}/${part}.js`, cores).href),
    code: await readFile(new URL(`${part}/${part}_bg.wasm`, cores)),
  });
  return measureDiptych(core, load, await readFile(new URL("vectors/english.bin", DIST)), { a, b });
}

const PROGRAMS = /** @type {Record<string, () => object>} */ ({
  Diptych: () => diptych("whole"),
  "first core": () => diptych("diptych"),
  diffWords: () => measureDiffWords({ a, b }),
  "diff-match-patch": () => measureDiffMatchPatch(createRequire(import.meta.url)("diff-match-patch"), { a, b }),
});

const measure = PROGRAMS[program];
if (!measure) throw new Error(`there is no program ${program}`);
console.log(JSON.stringify({ program, host: "Node", pair: name, ...(await measure()) }));
