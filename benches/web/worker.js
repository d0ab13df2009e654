/**
 * One program on one pair, in a browser's worker; browser.js bundles it, and starts one for each.
 */
import { measureDiptych } from "./diptych.js";
import { measureDiffWords } from "./peers.js";

/** @param {string} path */
const bytes = async (path) => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

self.addEventListener("message", async ({ data: { program, name } }) => {
  const [a, b] = [await bytes(`/pairs/${name}-a.txt`), await bytes(`/pairs/${name}-b.txt`)];
  if (program === "diffWords") return self.postMessage(measureDiffWords({ a, b }));
  const load = async (/** @type {string} */ part) => ({
    bindings: await import(`/cores/${part}/${part}.js`),
    code: await bytes(`/cores/${part}/${part}_bg.wasm`),
  });
  const core = program === "first core" ? "diptych" : "whole";
  self.postMessage(await measureDiptych(core, load, await bytes("/vectors/english.bin"), { a, b }));
});
