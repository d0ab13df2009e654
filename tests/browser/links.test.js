/**
 * Addresses: what stands in them while one reads, and where they lead.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useBrowser } from "./harness/browser.js";
import { Diptych, useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { FERRY_A, FERRY_B, SEED_A, SEED_B } from "./reports.js";

describe(`links into a comparison in ${browserName}`, () => {
  const diptych = useDiptych();
  const browser = useBrowser();

  /** @param {Diptych} page */
  const hash = ({ page }) => page.evaluate(() => location.hash);

  /** @param {string} path */
  const opened = async (path) => Diptych.open(await browser.open(path));

  test("a link into the sample opens it at that place", async () => {
    const page = await opened("/#sample/detail-2");
    await page.compared();
    await page.focusVisible();
    const { line, relation } = await page.focused();
    assert.deepEqual({ line, relation }, { line: "2", relation: "conflict" });
    assert.equal(await hash(page), "#sample/detail-2");
  });

  test("so does a link into its ledger, and a link that is followed later", async () => {
    const page = await opened("/#sample/ledger/detail-2");
    await page.compared();
    await page.until(() => !!document.activeElement?.matches("#ledger .entry-line.conflict"));
    await page.page.evaluate(() => (location.hash = "#sample/detail-1"));
    await page.until(() => document.activeElement?.closest("#rows [data-line]")?.getAttribute("data-line") === "1");
    const fresh = await opened("/");
    await fresh.page.evaluate(() => (location.hash = "#sample/detail-2"));
    await fresh.compared();
    await fresh.focusVisible();
    assert.equal((await fresh.focused()).line, "2");
  });

  test("with a place in the address, the first comparison begins there, and the next does not", async () => {
    const page = await opened("/#ledger/detail-0");
    await page.compare(FERRY_A, FERRY_B);
    await page.until(() => !!document.activeElement?.matches('#ledger [data-line="0"]'));
    await page.compare(SEED_A, SEED_B);
    assert.equal(await hash(page), "#ledger");
  });

  test("the address follows the steps, and the browser's back and forward go where one went", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    assert.equal(await hash(page), "");
    await page.press("c");
    await page.until(() => /^#detail-\d+$/.test(location.hash));
    const place = await hash(page);
    await page.press("3");
    await page.until((place) => location.hash === `#ledger/${place.slice(1)}`, place);
    await page.click("#ledger .entry-line:not(.conflict) .cell-note");
    await page.until(() => document.body.dataset.view === "aligned");
    const last = await hash(page);
    assert.match(last, /^#detail-\d+$/);
    await page.page.goBack();
    await page.until(
      () => document.body.dataset.view === "ledger" && !!document.activeElement?.matches(".entry-line.conflict"),
    );
    await page.page.goBack();
    await page.until(
      () => document.body.dataset.view === "aligned" && !!document.activeElement?.matches(".line.conflict"),
    );
    assert.equal(await hash(page), place);
    await page.page.goForward();
    await page.page.goForward();
    await page.until((last) => location.hash === last && document.body.dataset.view === "aligned", last);
  });

  test("“Start over” takes the place out of the address", async () => {
    const page = await diptych.open();
    await page.compareSample();
    assert.equal(await hash(page), "#sample");
    await page.press("c");
    await page.until(() => location.hash === "#sample/detail-2");
    await page.click("#start-over");
    await page.until(() => location.hash === "");
  });

  test("the card gives the link to its place", async () => {
    const page = await diptych.open();
    await page.compareSample();
    await page.page.evaluate(() => {
      // A page that is driven may not write on the clipboard.
      Object.defineProperty(navigator, "clipboard", {
        value: { writeText: async (/** @type {string} */ text) => void (document.body.dataset.copied = text) },
      });
    });
    await page.click("#rows .line.conflict");
    await page.click("#card [data-copy-link]");
    const copied = await page.until(() => document.body.dataset.copied);
    assert.equal(new URL(copied).hash, "#sample/detail-2");
    assert.equal(await page.text("#card [data-copy-link]"), "Link copied");
  });
});
