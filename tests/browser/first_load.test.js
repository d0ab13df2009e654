/**
 * What the page asks its server for when it is opened, and nothing else: the list whose sizes `cargo xtask build` tells.
 */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, test } from "node:test";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { SEED_A, SEED_B } from "./reports.js";

/** To compare two text files. The manifest is asked for by browsers that install pages, the service worker by those that keep files. */
const NEEDED = [
  "/",
  "/fetcher.js",
  "/js/chunk.js",
  "/js/page.js",
  "/pkg/diptych_bg.wasm",
  "/style/page.css",
  "/style/print.css",
  "/worker.js",
];
const BY_SOME = ["/manifest.webmanifest", "/sw.js"];
const BESIDES = ["/js/further.js", `/seeds/${SEED_A.name}`, `/seeds/${SEED_B.name}`, "/vectors/english.bin"];

const DIST = new URL("../../dist/", import.meta.url);

/** What dist/ has for the page, as addresses: not what is fetched when it is needed, the page in one file, or what only tests and compilers read. */
function listed() {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) => `${entry.parentPath}/${entry.name}`.replace(/\/+/g, "/").slice(DIST.pathname.length - 1))
    .filter((path) => !/\.d\.ts$|^\/pkg\/(?:readers_|whole)|^\/pkg\/diptych\.js$|^\/diptych\.html$/.test(path))
    .map((path) => (path === "/index.html" ? "/" : path));
}

describe(`the first load in ${browserName}`, () => {
  const diptych = useDiptych();

  test("asks for each part once, and for no module by itself", async () => {
    const page = await diptych.open();
    const asked = page.harness.server.requests.map((request) => request.replace("GET ", ""));
    assert.deepEqual(listed().toSorted(), [...NEEDED, ...BY_SOME, ...BESIDES].toSorted(), "nothing else is in dist/");
    const needed = asked.filter((path) => !BY_SOME.includes(path) && !BESIDES.includes(path));
    assert.deepEqual(needed.toSorted(), NEEDED);
    for (const path of BESIDES) assert.equal(asked.filter((other) => other === path).length, 1, path);
  });

  test("comes compressed", async () => {
    const page = await diptych.open();
    const sizes = await page.page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter(({ name }) => /\/(page\.js|worker\.js|diptych_bg\.wasm|page\.css)$/.test(name))
        .map((entry) => /** @type {PerformanceResourceTiming} */ (entry))
        .map(({ name, encodedBodySize, decodedBodySize }) => ({ name, encodedBodySize, decodedBodySize })),
    );
    assert.ok(sizes.length >= 4, JSON.stringify(sizes));
    for (const { name, encodedBodySize, decodedBodySize } of sizes)
      assert.ok(encodedBodySize < decodedBodySize / 2, `${name}: ${encodedBodySize} of ${decodedBodySize} bytes`);
  });
});
