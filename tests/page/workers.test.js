/** The workers' scripts as the build makes them: each is started from a blob, as a classic script. */
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { Script } from "node:vm";

/** @param {string} path */
const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");

test("each worker's script is whole: it imports nothing", async () => {
  const readers = (await readdir(new URL("../../dist/pkg/", import.meta.url))).filter((name) =>
    /^readers_\w+\.js$/.test(name),
  );
  assert.ok(readers.length >= 5, String(readers));
  for (const name of ["worker.js", "fetcher.js", "sw.js", ...readers.map((reader) => `pkg/${reader}`)])
    // The compiler of classic scripts takes neither `import` nor `export`.
    new Script(await read(`dist/${name}`), { filename: name });
  assert.throws(() => new Script("import { read } from './pkg/diptych.js';"), /import statement/);
});
