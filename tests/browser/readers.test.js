/**
 * The readers of formats: each is fetched when the first such file arrives and not before, is there without a network from
 * then on, and takes nothing with it where it fails.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, test } from "node:test";
import { BuildServer } from "./harness/build-server.js";
import { useBrowser } from "./harness/browser.js";
import { Diptych, useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { FERRY_A, FERRY_B } from "./reports.js";

const READY = () => document.documentElement.dataset.ready === "true";

/** A text as Windows saved it for thirty years: “ ” ’ and é are a byte each. @param {string} text */
const windows1252 = (text) =>
  Uint8Array.from(text, (letter) => ({ "“": 0x93, "”": 0x94, "’": 0x92 })[letter] ?? letter.charCodeAt(0));

const OLD = {
  name: "old.txt",
  bytes: windows1252(`Café Owner’s Boat Caught Fire

The coast guard said 17 passengers were injured on Wednesday when a fire broke out on the ferry Nordlys off the port of Helmsund.

“We heard the alarm,” said André Dufé, who owns a café on the quay.
`),
};
const HEADLINE = "Café Owner’s Boat Caught Fire";
const READER = ["GET /pkg/readers_encoding.js", "GET /pkg/readers_encoding_bg.wasm"];

describe(`readers of formats in ${browserName}`, () => {
  const diptych = useDiptych();

  test("text needs none; the first file in an old encoding has one fetched, once, past the shut door", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    assert.deepEqual(page.asked(), []);
    await page.drop([OLD], "#report-b");
    await page.read("b", HEADLINE);
    await page.compared();
    assert.deepEqual(page.asked(), READER);
    await page.row("14 passengers", "17 passengers");
    await page.rowOf("b", "André Dufé, who owns a café");
    await page.drop([{ ...OLD, name: "again.txt" }], "#report-a");
    assert.match(await page.refusal("a"), /is the same report/);
    assert.deepEqual(page.asked(), []);
    assert.equal(
      await page.page.evaluate(() =>
        fetch("/pkg/readers_encoding.js").then(
          () => "answered",
          () => "refused",
        ),
      ),
      "refused",
      "the page itself stays shut",
    );
    await page.harness.problem(/connect-src/);
    page.refused = /Content.Security.Policy|connect-src|Fetch API cannot load/;
    page.mark = page.harness.mark();
  });

  test("a page that a browser saved in one file takes two readers, a Word file or a PDF another; all give the same head", async () => {
    const page = await diptych.open();
    const formats = new URL("../formats/", import.meta.url);
    const file = (/** @type {string} */ name) => ({ name, bytes: readFileSync(new URL(name, formats)) });
    await page.drop([file("report.txt")], "#report-a");
    await page.read("a");
    const { headline, facts } = await page.head("a");
    const pairs = /** @type {const} */ ([
      ["report.mhtml", ["mail", "html"]],
      ["report.docx", ["office"]],
      ["report.zip", []],
      ["report-libreoffice.pdf", ["pdf"]],
    ]);
    for (const [name, readers] of pairs) {
      await page.drop([file(name)], "#report-a");
      await page.until((name) => document.querySelector("#report-a .outlet")?.getAttribute("title") === name, name);
      const head = await page.head("a");
      assert.equal(head.headline, headline, name);
      assert.equal(head.facts.split(" · ")[1], facts.split(" · ")[1], `${name}: ${head.facts}`);
      const files = readers.flatMap((reader) => [
        `GET /pkg/readers_${reader}.js`,
        `GET /pkg/readers_${reader}_bg.wasm`,
      ]);
      assert.deepEqual(page.asked(), files.toSorted(), name);
    }
  });

  /** Before the next file is read, something is done to what its reader is told. */
  const MEDDLING = () => {
    const { postMessage } = Worker.prototype;
    const { setTimeout } = window;
    const global = /** @type {any} */ (globalThis);
    Worker.prototype.postMessage = function (/** @type {any} */ message, /** @type {any} */ options) {
      const isReader = message?.content && message.module;
      if (isReader && ["hang", "wait"].includes(global.meddling)) {
        global.swallowed = true;
        return;
      }
      // Bytes that are none make the bindings throw, as a trap does.
      postMessage.call(this, isReader && global.meddling === "trap" ? { ...message, content: null } : message, options);
    };
    // Nobody waits twenty seconds in a test.
    window.setTimeout = /** @type {any} */ (
      (/** @type {any} */ run, /** @type {number} */ time, /** @type {any[]} */ ...given) =>
        setTimeout(run, time === 20_000 && global.meddling === "hang" ? 200 : time, ...given)
    );
  };

  test("one that stops, or is not done in time, is told in a sentence; the other report stays, and the next try works", async () => {
    const page = await diptych.open({ before: MEDDLING });
    await page.compare(FERRY_A, FERRY_B);
    for (const [how, told] of /** @type {const} */ ([
      [
        "trap",
        /^“old\.txt” could not be read: what reads texts in old encodings stopped at it\. Copy the report’s text/,
      ],
      ["hang", /^“old\.txt” took more than 20 seconds to read and was given up\. Copy the report’s text/],
    ])) {
      await page.page.evaluate((how) => Object.assign(globalThis, { meddling: how }), how);
      await page.drop([OLD], "#report-b");
      await page.until(
        (told) => new RegExp(told).test(document.querySelector("#report-b .error")?.textContent ?? ""),
        told.source,
      );
      assert.equal((await page.head("b")).headline, "Ferry Burns Off Helmsund");
      await page.row("14 passengers", "17 passengers");
    }
    await page.page.evaluate(() => Object.assign(globalThis, { meddling: "" }));
    await page.drop([OLD], "#report-b");
    await page.read("b", HEADLINE);
    await page.compared();
    assert.deepEqual(page.asked(), READER);
  });

  test("one that takes long is stopped with Esc; the side keeps what it had", async () => {
    const page = await diptych.open({ before: MEDDLING });
    await page.compare(FERRY_A, FERRY_B);
    await page.page.evaluate(() => Object.assign(globalThis, { meddling: "wait" }));
    await page.drop([OLD], "#report-b");
    await page.until(() => /** @type {any} */ (globalThis).swallowed);
    assert.equal(await page.text("#progress"), "Reading “old.txt” …");
    await page.press("Escape");
    assert.equal((await page.head("b")).headline, "Ferry Burns Off Helmsund");
    assert.equal(await page.text("#progress"), "");
    assert.equal((await page.head("b")).error, "");
    await page.row("14 passengers", "17 passengers");
    page.asked();
  });
});

describe(`readers without a network in ${browserName}`, () => {
  const browser = useBrowser({ serviceWorker: true });
  /** @type {BuildServer} */
  let build;
  beforeEach(async () => (build = await BuildServer.start()));
  afterEach(() => build.stop());

  async function open() {
    const page = new Diptych(await browser.open("/blank.html"));
    await page.page.goto(build.address, { waitUntil: "load" });
    await page.until(READY);
    return page;
  }

  test("a format that was met before is read; what is not of this build is not taken", async () => {
    const page = await open();
    const code = build.files.get("pkg/readers_encoding_bg.wasm");
    build.files.set("pkg/readers_encoding_bg.wasm", Buffer.from("of another build"));
    await page.drop([OLD], "#report-a");
    assert.match(
      await page.refusal("a"),
      /the server has another version by now: reload this page, and drop the file again/,
    );
    build.files.set("pkg/readers_encoding_bg.wasm", code ?? Buffer.from(""));
    await page.drop([OLD], "#report-a");
    await page.read("a", HEADLINE);
    build.stop();
    await page.page.reload({ waitUntil: "load" });
    await page.until(READY);
    await page.drop([FERRY_B], "#report-b");
    await page.drop([OLD], "#report-a");
    await page.read("a", HEADLINE);
    await page.compared();
  });

  test("a format that was not met before says to connect once, and the other report stays", async () => {
    const page = await open();
    await page.drop([FERRY_A], "#report-a");
    await page.read("a");
    build.stop();
    await page.drop([OLD], "#report-b");
    assert.match(
      await page.refusal("b"),
      /^Reading texts in old encodings needs a part of Diptych that is not on this machine yet: connect once, and drop the file again\.$/,
    );
    assert.match((await page.head("a")).headline, /^Fire On Ferry/);
  });

  test("a new build brings along the readers that were needed before", async () => {
    const page = await open();
    await page.drop([OLD], "#report-a");
    await page.read("a", HEADLINE);
    const fetched = () => build.requests.filter((request) => request.includes("readers_encoding.js")).length;
    const kept = (/** @type {string} */ other) =>
      page.until(async (other) => {
        const keys = await (await caches.open("diptych-readers")).keys();
        return keys.map(({ url }) => url).find((url) => url.includes("readers_encoding.js") && url !== other);
      }, other);
    const first = await kept("");
    assert.equal(fetched(), 1);
    build.rebuildReader("pkg/readers_encoding.js", (text) => `${text}\n// again`);
    await page.page.reload({ waitUntil: "load" });
    assert.notEqual(await kept(first), first);
    assert.equal(fetched(), 2);
  });
});
