/**
 * What makes the page one's own: it remembers settings, goes back to earlier reports, and stops when told to.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { hold, HOLDING } from "./held.js";
import { FERRY_A, FERRY_B, FERRY_C, longReport } from "./reports.js";

const READY = () => document.documentElement.dataset.ready === "true";

describe(`settings and earlier reports in ${browserName}`, () => {
  const diptych = useDiptych();

  /** @param {import("./harness/diptych.js").Diptych} page */
  async function reload(page) {
    await page.page.reload({ waitUntil: "load" });
    await page.until(READY);
    page.mark = page.harness.mark();
  }

  test("the level and the keys are remembered after a reload, and no report is", async () => {
    const page = await diptych.open();
    assert.equal(await page.page.evaluate(() => localStorage.length), 0, "nothing is stored that nobody set");
    await page.compare(FERRY_A, FERRY_B);
    await page.press("w", "?");
    await page.click("#shortcuts");
    await reload(page);
    assert.equal(await page.isShown("#welcome"), true);
    await page.compare(FERRY_A, FERRY_B);
    const level = () =>
      page.page.evaluate(() => document.querySelector("input[name=level]:checked")?.getAttribute("value"));
    assert.equal(await level(), "words");
    await page.press("w");
    assert.equal(await level(), "words", "single keys are no commands");
    const stored = await page.page.evaluate(async () => ({
      local: Object.entries(localStorage),
      session: sessionStorage.length,
      databases: await indexedDB.databases(),
      cookies: document.cookie,
    }));
    assert.deepEqual(stored, {
      local: [["diptych-settings", '{"level":"words","view":"aligned","shortcuts":false}']],
      session: 0,
      databases: [],
      cookies: "",
    });
  });

  test("where storage is blocked, the page works as ever", async () => {
    const page = await diptych.open({
      before: () => {
        Object.defineProperty(globalThis, "localStorage", {
          get: () => {
            throw new DOMException("The operation is insecure.", "SecurityError");
          },
        });
        Object.defineProperty(navigator, "serviceWorker", { value: undefined });
      },
    });
    await page.compare(FERRY_A, FERRY_B);
    await page.press("w");
    await page.row("14 passengers", "17 passengers");
  });

  test("“Earlier” goes back to a pair of this tab, in a list with the newest first", async () => {
    const page = await diptych.open();
    assert.equal(await page.isShown("#open-earlier"), false);
    await page.compare(FERRY_A, FERRY_B);
    assert.equal(await page.isShown("#open-earlier"), false, "there is none but the one on screen");
    await page.drop([FERRY_C], "#report-a");
    await page.read("a", "Lifeboats");
    await page.compared();
    await page.click("#start-over");
    await page.click("#open-earlier");
    assert.deepEqual(await page.texts("#earlier-list li"), [
      "ALifeboats Save Ferry Passengers BFerry Burns Off Helmsund",
      "AFire On Ferry Off Helmsund Leaves 14 Injured BFerry Burns Off Helmsund",
    ]);
    assert.deepEqual(await page.harness.accessibilityProblems(), []);
    await page.harness.screenshot("earlier");
    await page.click("#earlier-list li:last-child button");
    await page.compared();
    await page.row("14 passengers", "17 passengers");
    await page.click("#open-earlier");
    assert.deepEqual(await page.texts("#earlier-list li"), [
      "ALifeboats Save Ferry Passengers BFerry Burns Off Helmsund",
    ]);
  });
});

describe(`long work in ${browserName}`, () => {
  const diptych = useDiptych();
  const [LONG_A, LONG_B] = [longReport("Harbour", 20_000), longReport("Quay", 20_000)];

  test("“Cancel” stops a long comparison; both reports stay, and can be compared after all", async () => {
    const page = await diptych.open({ before: HOLDING });
    await hold(page);
    await page.drop([LONG_A, LONG_B]);
    // Which stage it is at depends on the machine; that it names one does not.
    await page.until(() =>
      /^(?:Finding the (?:numbers|passages)|Comparing the details|Marking the words)/.test(
        document.querySelector("#progress")?.textContent ?? "",
      ),
    );
    await page.harness.screenshot("comparing");
    await page.click("#cancel");
    await page.until(() => !document.querySelector("#work")?.checkVisibility());
    assert.match((await page.head("a")).headline, /^Harbour/);
    assert.match((await page.head("b")).headline, /^Quay/);
    assert.equal(await page.isShown("#comparison"), false);
    assert.deepEqual(await page.harness.accessibilityProblems(), []);
    await page.harness.screenshot("cancelled");
    assert.equal((await page.focused()).id, "compare");
    await page.press("Enter");
    await page.until(() => document.querySelector("#progress")?.textContent);
    // One report is replaced by a short one; what was asked for before is stopped first.
    await page.press("Escape");
    await hold(page, false);
    await page.drop([FERRY_A, FERRY_B]);
    await page.read("b", "Ferry Burns");
    await page.compared();
    await page.row("14 passengers", "17 passengers");
  });

  test("Esc stops the reading of a report; the comparison that was there stays", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    await page.page.evaluate(() => {
      // Before the worker can answer.
      const transfer = new DataTransfer();
      transfer.items.add(new File(["A ferry sank. ".repeat(100_000)], "long.txt"));
      const options = { bubbles: true, cancelable: true, dataTransfer: transfer };
      document.querySelector("#report-b")?.dispatchEvent(new DragEvent("drop", options));
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    });
    await page.until(() => !document.querySelector("#progress")?.textContent);
    assert.match((await page.head("b")).headline, /^Ferry Burns/);
    await page.row("14 passengers", "17 passengers");
    await page.click("#swap");
    await page.read("a", "Ferry Burns");
    await page.compared();
    await page.row("17 passengers", "14 passengers");
  });
});
