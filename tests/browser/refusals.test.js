/**
 * What cannot be compared is refused where it was handed in, in plain words, and the page goes on.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { FERRY_A, FERRY_B, FERRY_C, SEED_A, SEED_B } from "./reports.js";

/** A picture of one transparent pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

/** @type {{ what: string, file: import("./harness/page.js").Dropped, told: RegExp }[]} */
const REFUSED = [
  {
    what: "a picture",
    file: { name: "harbour.png", bytes: PNG, type: "image/png" },
    told: /^“harbour\.png” is a picture/,
  },
  { what: "an empty file", file: { name: "empty.txt", text: "" }, told: /^“empty\.txt” is empty/ },
  { what: "a file of blank lines", file: { name: "blank.txt", text: " \n\t\n" }, told: /^“blank\.txt” is empty/ },
  {
    what: "a file of 60 MB",
    file: { name: "archive.txt", size: 60 * 1024 * 1024 },
    told: /^“archive\.txt” has 60 MB; Diptych reads files of up to \d+ MB/,
  },
];

describe(`refusals in ${browserName}: the other report stays, and the page goes on`, () => {
  const diptych = useDiptych();

  for (const { what, file, told } of REFUSED) {
    test(`${what} is refused on the side it was dropped on`, async () => {
      const page = await diptych.open();
      await page.drop([FERRY_A], "#report-a");
      await page.read("a");
      await page.drop([file], "#report-b");
      assert.match(await page.refusal("b"), told);
      assert.equal((await page.head("a")).error, "");
      assert.match((await page.head("a")).headline, /^Fire On Ferry/);
      await page.drop([FERRY_B], "#report-b");
      await page.compared();
      assert.equal((await page.head("b")).error, "");
      await page.row("14 passengers", "17 passengers");
    });
  }

  test("a picture dropped on a report that is compared leaves the comparison as it was", async () => {
    const page = await diptych.open();
    await page.compare(SEED_A, SEED_B);
    const before = await page.rows();
    await page.drop([{ name: "harbour.png", bytes: PNG }], "#report-b");
    assert.match(await page.refusal("b"), /is a picture/);
    assert.equal((await page.head("b")).source, "The Moscow Times");
    assert.deepEqual(await page.rows(), before);
    await page.drop([FERRY_C], "#report-b");
    await page.read("b", "Lifeboats");
    await page.compared();
    assert.equal((await page.head("b")).error, "");
  });

  test("two files dropped at once, one of them empty: the good one stays, the other says why not", async () => {
    const page = await diptych.open();
    await page.drop([{ name: "empty.txt", text: "" }, FERRY_B]);
    assert.match(await page.refusal("a"), /^“empty\.txt” is empty/);
    await page.read("b");
    await page.drop([FERRY_A]);
    await page.compared();
    await page.row("14 passengers", "17 passengers");
  });

  test("one file on both sides is told on the second, which stays free", async () => {
    const page = await diptych.open();
    await page.drop([SEED_B, { ...SEED_B, name: "copy.txt" }]);
    assert.match(await page.refusal("b"), /^“copy\.txt” is the same report as the one on the other side/);
    assert.equal((await page.head("a")).source, "The Moscow Times");
    assert.equal((await page.head("b")).headline, "");
    assert.equal(await page.isShown("#comparison"), false);
    await page.drop([SEED_A], "#report-b");
    await page.compared();
    assert.equal((await page.head("b")).error, "");
  });

  test("one file dropped again on the other side brings back what was compared", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    await page.drop([FERRY_A], "#report-b");
    assert.match(await page.refusal("b"), /is the same report/);
    await page.compared();
    assert.equal((await page.head("b")).headline, "Ferry Burns Off Helmsund");
    await page.row("14 passengers", "17 passengers");
  });

  test("three files are told above both sides, and none is taken", async () => {
    const page = await diptych.open();
    await page.drop([FERRY_A, FERRY_B, FERRY_C]);
    assert.match(await page.notice(), /^Those are 3 files\. Diptych compares two reports/);
    assert.equal(await page.isShown("#headline-a, #headline-b"), false);
    await page.compare(FERRY_A, FERRY_B);
  });

  test("a comparer that stops at a report says so, and is started again with the report that was there", async () => {
    const page = await diptych.open({
      // Before the next report is read, the worker is handed what makes its own listener throw.
      before: () => {
        const { postMessage } = Worker.prototype;
        Worker.prototype.postMessage = function (/** @type {any} */ message, /** @type {any} */ options) {
          const global = /** @type {any} */ (globalThis);
          if (message?.type === "read" && global.stopAtNext) {
            global.stopAtNext = false;
            postMessage.call(this, null);
          }
          postMessage.call(this, message, options);
        };
      },
    });
    await page.drop([FERRY_A], "#report-a");
    await page.read("a");
    await page.page.evaluate(() => Object.assign(globalThis, { stopAtNext: true }));
    await page.drop([FERRY_B], "#report-b");
    assert.match(await page.refusal("b"), /comparer stopped while it worked on this; it has been started again/);
    assert.match((await page.head("a")).headline, /^Fire On Ferry/);
    await page.drop([FERRY_B], "#report-b");
    await page.compared();
    await page.row("14 passengers", "17 passengers");
  });

  test("without the table of near words the page compares all the same, and says so", async () => {
    const page = await diptych.open({
      before: () => {
        const fetch = globalThis.fetch;
        globalThis.fetch = (address, ...more) =>
          String(address).includes("vectors")
            ? Promise.reject(new TypeError("The network is gone."))
            : fetch(address, ...more);
      },
    });
    await page.compare(FERRY_A, FERRY_B);
    await page.row("14 passengers", "17 passengers");
    assert.match(await page.text("#word-vectors"), /table of near words did not load/);
  });
});
