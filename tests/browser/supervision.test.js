/**
 * A worker that traps, runs out of memory or out of time, or does not even start: each ends in one plain sentence, with the other
 * report and the corrections kept, and a fresh worker that goes on.
 *
 * Memory runs out in earnest: the build that is served here has modules that may not have much of it. Whatever traps does so by the
 * same instruction, `unreachable`.
 */
import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import { BuildServer } from "./harness/build-server.js";
import { useBrowser } from "./harness/browser.js";
import { Diptych } from "./harness/diptych.js";
import { withLessMemory } from "./harness/less-memory.js";
import { browserName } from "./harness/settings.js";
import { hold, HOLDING } from "./held.js";
import { longReports } from "./long_reports.js";
import { FERRY_A, FERRY_B, FERRY_C, longReport } from "./reports.js";

const READY = () => document.documentElement.dataset.ready === "true";
const MEGABYTE = 1024 * 1024;

const STOPPED = "Diptych’s comparer stopped while it worked on this; it has been started again, so you can go on.";

/** What programs say of themselves, and no reader should see. */
const INNER = /unreachable|RuntimeError|RangeError|wasm|undefined|recursion|memory|Error:/i;

/** Words that both reports of the ferry have. */
const ORDERED = "ordered everyone on board";
const HEARD = "We heard the alarm";

/** As long as a report may be for which the whole core is not fetched. */
const LONG = longReport("Quay", 15_000);

/**
 * What counts the workers that are started and ended, and when a test says so, has time pass faster for whoever waits for the
 * core, or has readers given up sooner.
 */
const BEFORE = () => {
  const global = /** @type {any} */ (globalThis);
  global.started = 0;
  global.ended = 0;
  global.faster = 1;
  global.sooner = 1;
  const { setInterval, setTimeout } = window;
  globalThis.Worker = class extends Worker {
    /** @param {string | URL} address @param {WorkerOptions} [options] */
    constructor(address, options) {
      super(address, options);
      global.started += 1;
    }
    /** @override */
    terminate() {
      global.ended += 1;
      // The next one has all the time that it needs.
      global.faster = 1;
      super.terminate();
    }
  };
  window.setInterval = /** @type {any} */ (
    (/** @type {() => void} */ run, /** @type {number} */ time, /** @type {any[]} */ ...given) => {
      if (time !== 5000) return setInterval(run, time, ...given);
      let passed = 0;
      return setInterval(() => {
        passed += 4 * global.faster;
        if (passed < time) return;
        passed = 0;
        run();
      }, 4);
    }
  );
  window.setTimeout = /** @type {any} */ (
    (/** @type {any} */ run, /** @type {number} */ time, /** @type {any[]} */ ...given) =>
      setTimeout(run, time >= 20_000 && time < 60_000 ? time / global.sooner : time, ...given)
  );
};

describe(`a worker that stops in ${browserName}`, () => {
  const browser = useBrowser();
  /** @type {BuildServer} */
  let build;
  /** @type {Diptych | undefined} */
  let page;
  beforeEach(async () => (build = await BuildServer.start()));
  afterEach(() => {
    build.stop();
    assert.deepEqual(page?.harness.problems ?? [], []);
  });

  async function open() {
    const opened = new Diptych(await browser.open("/blank.html"));
    page = opened;
    await opened.page.evaluateOnNewDocument(BEFORE);
    await opened.page.evaluateOnNewDocument(HOLDING);
    await opened.page.goto(build.address, { waitUntil: "load" });
    await opened.until(READY);
    return opened;
  }

  /** How many workers were started since the page was opened. @param {Diptych} page @returns {Promise<number>} */
  const started = ({ page }) => page.evaluate(() => /** @type {any} */ (globalThis).started);

  /** How much faster time passes for whoever waits for the core, and for whoever waits for a reader. @param {Diptych} page @param {{ faster?: number, sooner?: number }} times */
  const pass = ({ page }, times) => page.evaluate((times) => void Object.assign(globalThis, times), times);

  /** Drops a report that is too much on `b`, and holds what is told against the sentence. @param {Diptych} page @param {import("./harness/page.js").Dropped} file @param {RegExp | string} sentence */
  async function refused(page, file, sentence) {
    // A refusal from before is not taken for the one that is to come.
    await page.page.evaluate(() => document.querySelector("#report-b .error")?.remove());
    await page.drop([file], "#report-b");
    const told = await page.refusal("b");
    if (typeof sentence === "string") assert.equal(told, sentence);
    else assert.match(told, sentence);
    assert.doesNotMatch(told, INNER);
  }

  /** Unlinks the row that has these words on both sides. @param {Diptych} page @param {string} words */
  async function unlink(page, words) {
    const { id } = await page.row(words, words);
    await page.page.focus(`#${id} .hinge [data-correct="unlink"]`);
    await page.press("Enter");
  }

  /** Waits until words of `a` stand in a row without words of `b`, or with them. @param {Diptych} page @param {string} words @param {boolean} alone */
  const stands = (page, words, alone) =>
    page.until(
      (words, alone) =>
        [...document.querySelectorAll("#rows > .row:not(.spoken)")].some((row) => {
          const has = (/** @type {string} */ side) =>
            row.querySelector(`.passage.${side}`)?.textContent?.includes(words);
          return has("side-a") && alone !== !!has("side-b");
        }),
      words,
      alone,
    );

  test("the core that is loaded first runs out of memory, twice: the reports stay, and the next one is compared", async () => {
    const code = build.files.get("pkg/diptych_bg.wasm");
    assert.ok(code);
    build.files.set("pkg/diptych_bg.wasm", withLessMemory(code, 4.3 * MEGABYTE));
    const page = await open();
    await page.compare(FERRY_A, FERRY_B);
    await page.drop([LONG], "#report-b");
    assert.equal(await page.notice(), STOPPED);
    assert.match((await page.head("a")).headline, /^Fire On Ferry/);
    await page.click("#close-notice");
    await page.click("#compare");
    assert.equal(await page.notice(), STOPPED);
    await page.drop([FERRY_B], "#report-b");
    await page.read("b", "Ferry Burns");
    await page.compared();
    await page.row("14 passengers", "17 passengers");
    assert.equal(await started(page), 4, "the fetcher, the first worker, and one for each that stopped");
  });

  test("the whole core runs out of memory, twice: the corrections hold, and can be undone", async () => {
    build.replacePart("pkg/whole_bg.wasm", (code) => withLessMemory(code, 7 * MEGABYTE));
    const page = await open();
    await page.compare(FERRY_A, FERRY_B);
    await unlink(page, ORDERED);
    await stands(page, ORDERED, true);
    const [long] = longReports(60_000);
    assert.ok(long);
    for (const round of [1, 2]) {
      await refused(page, { ...long, name: `long-${round}.txt` }, STOPPED);
      await page.until(() => !document.querySelector("#progress")?.textContent);
      await stands(page, ORDERED, true);
    }
    // Another one is made by the fresh worker, on top of the first.
    await unlink(page, HEARD);
    await stands(page, HEARD, true);
    await stands(page, ORDERED, true);
    await page.press("u");
    await stands(page, HEARD, false);
    await stands(page, ORDERED, true);
    await page.press("u");
    await stands(page, ORDERED, false);
  });

  test("a report that stops every worker it is given to is left out, and another one takes its place", async () => {
    build.replacePart("pkg/whole_bg.wasm", (code) => withLessMemory(code, 4.6 * MEGABYTE));
    const page = await open();
    // The core that is loaded first has room for so many words, and the whole one, which the first correction takes, has not.
    const text = `${FERRY_A.text}\n${"a b c d e f g h i j k l m. ".repeat(3200)}`;
    await page.compare({ name: "quay.txt", text }, FERRY_B);
    await unlink(page, ORDERED);
    assert.equal(await page.notice(), STOPPED);
    await page.click("#close-notice");
    await unlink(page, ORDERED);
    assert.match(
      await page.notice(),
      /^Diptych’s comparer stopped again when it was given “quay\.txt”, so that report was left out/,
    );
    assert.equal(await started(page), 4, "the fetcher, the first core, the whole one, and that without the report");
    await page.drop([FERRY_A], "#report-a");
    await page.until(() => document.querySelector("#report-a .outlet")?.getAttribute("title") === "ferry-a.txt");
    await page.compared();
    await unlink(page, ORDERED);
    await stands(page, ORDERED, true);
  });

  test("each reader runs out of memory: it is told in a sentence, and the next such file is read", async () => {
    const sentence = "Two people were hurt when a lorry hit the bridge at Marsh End, the police said on Monday. ";
    const mail = "MIME-Version: 1.0\nMessage-ID: <1@x>\nContent-Type: text/plain\n\n";
    /** @type {Record<string, (times: number) => string | Uint8Array>} */
    const files = {
      encoding: (times) => Buffer.from(`Caf\xE9 closed\n\n${sentence.repeat(times)}`, "latin1"),
      html: (times) => `<!doctype html><title>Bridge closed</title><p>${sentence.repeat(times)}`,
      mail: (times) => `${mail}${sentence.repeat(times)}`,
      markdown: (times) => `# Bridge closed\n\n${sentence.repeat(times)}`,
      office: (times) => `{\\rtf1 ${sentence.repeat(times)}\\par}`,
      pdf: (times) => pdf(`BT /F 12 Tf 72 700 Td (${sentence}) Tj ET\n`.repeat(times)),
    };
    for (const reader of Object.keys(files))
      build.replacePart(`pkg/readers_${reader}_bg.wasm`, (code) => withLessMemory(code, 2 * MEGABYTE));
    const page = await open();
    await page.compare(FERRY_A, FERRY_B);
    for (const [reader, file] of Object.entries(files)) {
      /** @param {string} name @param {string | Uint8Array} content */
      const dropped = (name, content) => ({ name, bytes: Buffer.from(content) });
      await refused(
        page,
        dropped(`large-${reader}`, file(9_000)),
        new RegExp(`^“large-${reader}” could not be read: what reads .* stopped at it\\. Copy the report’s text`),
      );
      assert.match((await page.head("a")).headline, /^Fire On Ferry/, reader);
      await page.drop([dropped(`small-${reader}`, file(3))], "#report-b");
      await page.until(
        (name) => document.querySelector("#report-b .outlet")?.getAttribute("title") === name,
        `small-${reader}`,
      );
      await page.compared();
      assert.equal((await page.head("b")).error, "");
    }
  });

  test("a comparison and a reader that run over their time are given up, and a reader whose script fails is told", async () => {
    build.replacePart("pkg/readers_markdown.js", () => Buffer.from("throw new Error('RuntimeError: unreachable');"));
    const page = await open();
    await page.compare(FERRY_A, FERRY_B);
    await hold(page);
    await page.drop([FERRY_C], "#report-b");
    await page.read("b", "Lifeboats");
    await page.until(() => document.querySelector("#progress")?.textContent);
    await pass(page, { faster: 10_000 });
    assert.match(await page.notice(), /^Diptych’s comparer gave no answer for so long that it was stopped\./);
    assert.match((await page.head("b")).headline, /^Lifeboats/);
    await hold(page, false);
    await pass(page, { sooner: 2000 });
    const links = "<p>Two <a href=/x>people</a> were hurt.".repeat(40_000);
    await refused(
      page,
      { name: "slow.html", text: `<!doctype html>${links}` },
      /^“slow\.html” took more than 2\d seconds/,
    );
    await pass(page, { sooner: 1 });
    const failed = /^“ferry\.md” could not be read: what reads Markdown stopped at it\./;
    await refused(page, { name: "ferry.md", text: `# ${FERRY_B.text}` }, failed);
    await page.compare(FERRY_A, FERRY_B);
    await page.row("14 passengers", "17 passengers");
  });

  test("a worker that does not start is told, and is not tried without end", async () => {
    build.files.set("worker.js", Buffer.from("throw new Error('RuntimeError: unreachable');"));
    const page = await open();
    // Else the first report may still be given to the first worker.
    await page.until(() => /** @type {any} */ (globalThis).ended > 0);
    for (const name of ["one.txt", "two.txt"]) {
      await refused(page, { ...FERRY_B, name }, /^Diptych’s comparer does not start\./);
      await page.until(() => !document.querySelector("#progress")?.textContent);
    }
    assert.equal(await started(page), 4, "the fetcher, the first worker, and one for each report");
  });
});

/** A PDF of one page. @param {string} content */
function pdf(content) {
  const page =
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    page,
    `<< /Length ${content.length} >> stream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join("");
  return `%PDF-1.7\n${body}trailer << /Size 6 /Root 1 0 R >>\n%%EOF\n`;
}
