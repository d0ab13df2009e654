/**
 * The core as the browsers run it: read and compared in a worker, under the page's own headers.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { comparedByCommand, useBrowser } from "./harness/browser.js";
import { browserName } from "./harness/settings.js";
import { SEED_A, SEED_B } from "./reports.js";

/**
 * What is sent to the worker: files are made in the page, from text or as zero bytes.
 *
 * @typedef {{ file: string, text: string } | { file: string, size: number } | { name: string, text: string }} Source
 */

/** @param {import("./reports.js").Report} seed @returns {Source} */
const asFile = ({ name, text }) => ({ file: name, text });
/** @param {import("./reports.js").Report} seed @returns {Source} */
const asText = ({ name, text }) => ({ name, text });

/**
 * @param {import("./harness/page.js").OpenPage} page
 * @param {{ sources: Source[], compare?: boolean }[]} jobs
 * @returns {Promise<any[]>} what the worker answers, one for each job
 */
async function inWorker({ page }, jobs) {
  const answers = await page.evaluate(async (jobs) => {
    const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("diptych-worker", {
      createScriptURL: (/** @type {string} */ address) => address,
    });
    const worker = new Worker(policy?.createScriptURL("/core-worker.js") ?? "/core-worker.js", { type: "module" });
    const answers = [];
    for (const { sources, compare } of jobs) {
      worker.postMessage({
        compare,
        sources: sources.map((source) => {
          if (!("file" in source)) return source;
          const content = "text" in source ? source.text : new Uint8Array(source.size);
          return { file: new File([content], source.file) };
        }),
      });
      answers.push(
        await new Promise((resolve, reject) => {
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(`the worker failed: ${message}`));
        }),
      );
    }
    worker.terminate();
    return answers;
  }, jobs);
  return answers.map((answer) => JSON.parse(answer));
}

describe(`the core in ${browserName}`, () => {
  const browser = useBrowser();

  test("compares the sample reports as the command line does", async () => {
    const page = await browser.open("/blank.html");
    const [comparison] = await inWorker(page, [{ sources: [asFile(SEED_A), asFile(SEED_B)], compare: true }]);
    assert.deepEqual(comparison, comparedByCommand(SEED_A.path, SEED_B.path));
    assert.ok(comparison.sentence_links.length > 0);
    assert.deepEqual(page.problems, []);
  });

  test("shows a report, dropped or pasted, as a comparison does", async () => {
    const page = await browser.open("/blank.html");
    const [[file], [text]] = await inWorker(page, [{ sources: [asFile(SEED_B)] }, { sources: [asText(SEED_B)] }]);
    assert.deepEqual(file, comparedByCommand(SEED_A.path, SEED_B.path).articles.b);
    assert.deepEqual(text, file);
  });

  test("refuses in one sentence, and goes on", async () => {
    const page = await browser.open("/blank.html");
    const [empty, same, good] = await inWorker(page, [
      { sources: [{ file: "empty.txt", text: " \n" }] },
      { sources: [asFile(SEED_A), asText(SEED_A)], compare: true },
      { sources: [asFile(SEED_A), asFile(SEED_B)], compare: true },
    ]);
    assert.equal(empty.error.isError, true);
    assert.equal(empty.error.code, "empty");
    assert.match(empty.error.message, /^“empty\.txt” is empty/);
    assert.equal(same.error.code, "same_report");
    assert.match(same.error.message, /is the same report/);
    assert.equal(good.format, "diptych-comparison/1");
  });

  test("refuses a file of 60 MB by its size, before reading it", async () => {
    const page = await browser.open("/blank.html");
    const [huge, empty] = await inWorker(page, [
      { sources: [{ file: "archive.txt", size: 60 * 1024 * 1024 }] },
      { sources: [{ file: "empty.txt", text: "" }] },
    ]);
    assert.equal(huge.error.code, "too_large");
    assert.equal(huge.error.filesRead, 0);
    assert.equal(empty.error.filesRead, 1, "a file within the limit is read");
    assert.match(huge.error.message, /“archive\.txt” has 60 MB/);
  });
});

describe(`the headers in ${browserName}`, () => {
  const browser = useBrowser();

  test("let no connection leave for another place", async () => {
    const page = await browser.open("/blank.html");
    const outcome = await page.page.evaluate(() =>
      fetch("http://127.0.0.1:1/").then(
        () => "sent",
        () => "refused",
      ),
    );
    assert.equal(outcome, "refused");
    // The policy refused it, not the network.
    await page.problem(/connect-src/);
  });

  test("let no inline script run", async () => {
    const page = await browser.open("/blank.html");
    const ran = await page.page.evaluate(() => {
      const button = document.createElement("button");
      document.body.append(button);
      try {
        button.setAttribute("onclick", "globalThis.ran = true");
      } catch {
        // Trusted types refuse it even here.
      }
      button.click();
      return "ran" in globalThis;
    });
    assert.equal(ran, false);
  });

  test("let no text become markup, where the browser knows trusted types", async (context) => {
    const page = await browser.open("/blank.html");
    if (!(await page.page.evaluate(() => "trustedTypes" in globalThis))) return context.skip("no trusted types");
    const error = await page.page.evaluate(() => {
      try {
        Reflect.set(document.body, "innerHTML", "<b>bold</b>");
        return "";
      } catch (error) {
        return String(error);
      }
    });
    assert.match(error, /TypeError/);
  });

  test("let the page's requests be watched", async () => {
    const page = await browser.open("/blank.html");
    const mark = page.mark();
    await page.page.evaluate(() => fetch("/pkg/diptych.js").then((response) => response.text()));
    assert.deepEqual(page.requestsSince(mark), [
      `GET ${new URL("/pkg/diptych.js", page.server.address)}`,
      "GET /pkg/diptych.js",
    ]);
  });
});
