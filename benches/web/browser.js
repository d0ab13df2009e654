/**
 * The compiled core and diffWords in a real browser, each pair in a worker of its own: prints a line of JSON for each. Run by
 * `cargo xtask bench`, which builds dist/ and the pairs first.
 *
 * ```text
 * node benches/web/browser.js FOLDER LIMIT diffWords/seeds Diptych/seeds Diptych/1000
 * ```
 *
 * FOLDER has the pairs in `pairs/`; LIMIT is in seconds.
 */
import { build } from "esbuild";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "../../tests/browser/harness/launch.js";
import { Server } from "../../tests/browser/harness/server.js";
import { browserName } from "../../tests/browser/harness/settings.js";

const [folder = "", limit, ...jobs] = process.argv.slice(2);
const host = browserName === "firefox" ? "Firefox" : "Chromium";

await build({
  entryPoints: [fileURLToPath(new URL("worker.js", import.meta.url))],
  bundle: true,
  format: "esm",
  outfile: `${folder}/bench-worker.js`,
  logLevel: "error",
});
const server = await Server.start([folder]);
const { browser, profile } = await launch({ timed: true });
try {
  for (const job of jobs) {
    const [program, pair] = job.split("/");
    const page = await browser.newPage();
    await page.goto(new URL("blank.html", server.address).href);
    const outcome = await page.evaluate(inWorker, { program, name: pair }, Number(limit) * 1000);
    console.log(JSON.stringify({ program, host, pair, ...outcome }));
    await page.close();
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(profile, { recursive: true, force: true });
}

/**
 * Runs in the page: what the worker answers, or why it does not.
 *
 * @param {{ program: string | undefined, name: string | undefined }} job
 * @param {number} limit
 * @returns {Promise<object>}
 */
function inWorker(job, limit) {
  const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("diptych-worker", {
    createScriptURL: (/** @type {string} */ address) => address,
  });
  const worker = new Worker(policy?.createScriptURL("/bench-worker.js") ?? "/bench-worker.js", { type: "module" });
  return new Promise((resolve) => {
    worker.addEventListener("message", ({ data }) => resolve(data));
    worker.addEventListener("error", ({ message }) => resolve({ failed: message || "failed" }));
    setTimeout(() => resolve({ failed: `> ${limit / 1000} s` }), limit);
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}
