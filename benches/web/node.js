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
const [a, b] = await Promise.all(["a", "b"].map((side) => readFile(`${folder}/${name}-${side}.txt`)));
if (!a || !b) throw new Error("a pair has two reports");

const PROGRAMS = /** @type {Record<string, () => object>} */ ({
  Diptych: async () => {
    const cores = new URL("../cores/", pathToFileURL(`${folder}/`));
    const load = async (/** @type {string} */ name) => ({
      bindings: await import(new URL(`${name}/${name}.js`, cores).href),
      code: await readFile(new URL(`${name}/${name}_bg.wasm`, cores)),
    });
    return measureDiptych(load, await readFile(new URL("vectors/english.bin", DIST)), { a, b });
  },
  diffWords: () => measureDiffWords({ a, b }),
  "diff-match-patch": () => measureDiffMatchPatch(createRequire(import.meta.url)("diff-match-patch"), { a, b }),
});

const measure = PROGRAMS[program];
if (!measure) throw new Error(`there is no program ${program}`);
console.log(JSON.stringify({ program, host: "Node", pair: name, ...(await measure()) }));
