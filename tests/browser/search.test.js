/**
 * The search in both reports.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { FERRY_A, FERRY_B, SEED_A, SEED_B } from "./reports.js";

/** @typedef {import("./harness/diptych.js").Diptych} Diptych */

/** @param {Diptych} page @param {string} words */
async function search(page, words) {
  await page.press("/");
  await page.type(words);
  await page.until(() => !!document.querySelector("#hits")?.textContent);
}

/** The words that are marked, in either way of marking. @param {Diptych} page @param {string} name */
const marked = ({ page }, name) =>
  page.evaluate((name) => {
    const wrapped = [...document.querySelectorAll(`mark.${name}`)].map((node) => node.textContent ?? "");
    /** @type {any} */
    const highlight = globalThis.CSS.highlights?.get(name);
    return highlight ? [...highlight].map(String) : wrapped;
  }, name);

describe(`searching both reports in ${browserName}`, () => {
  const diptych = useDiptych();

  /** The ferry's reports, in one page for several tests: each finds it without a search. */
  async function ferry() {
    const page = await diptych.once((page) => page.compare(FERRY_A, FERRY_B));
    await page.page.evaluate(() => {
      const click = (/** @type {string} */ selector) =>
        /** @type {HTMLElement | null} */ (document.querySelector(selector))?.click();
      click('#views input[value="aligned"]');
      click("#close-search");
      document.querySelector("main")?.focus();
      scrollTo({ top: 0, behavior: "instant" });
    });
    return page;
  }

  test("a hit in a folded passage unfolds it; Esc ends the search and one reads on there", async () => {
    const page = await ferry();
    await search(page, "rye bread");
    const { id } = await page.rowOf("a", "The aquarium in the old town");
    const folded = `#${id} .fold:not(.alone-fold)`;
    assert.equal(await page.isShown(`${folded} .block`), false);
    await page.press("Enter");
    assert.equal(await page.isShown(`${folded} .block`), true);
    assert.equal(await page.text("#hits"), "1 of 1 · 1 in A, 0 in B");
    await page.press("Escape");
    assert.match((await page.focused()).text, /rye bread/);
    assert.deepEqual(await marked(page, "hit"), []);
    assert.equal(await page.page.$eval("#search-field", (field) => /** @type {HTMLInputElement} */ (field).value), "");
  });

  test("who found nothing gets the focus back where it was", async () => {
    const page = await ferry();
    await page.press("c");
    await page.focusVisible();
    const before = await page.focused();
    await search(page, "submarine");
    assert.equal(await page.text("#hits"), "in neither report");
    await page.press("Enter", "Escape");
    assert.deepEqual(await page.focused(), before);
  });

  test("a search goes along from view to view", async () => {
    const page = await ferry();
    await search(page, "holt");
    const hits = await page.text("#hits");
    await page.page.evaluate(() => document.querySelector("main")?.focus());
    await page.press("3");
    assert.match(await page.text("#hits"), /^\d+ of \d+ details$/);
    await page.press("1");
    assert.equal(await page.text("#hits"), hits);
  });

  test("axe finds nothing wrong while a search is open", async () => {
    const page = await ferry();
    await search(page, "coast guard");
    await page.press("Enter");
    assert.deepEqual(await page.harness.accessibilityProblems(), []);
  });
});

describe(`searching the seeds, on a phone and in an older browser in ${browserName}`, () => {
  const diptych = useDiptych();

  test("the field finds words in both, whatever their case and accents, and counts them", async () => {
    const page = await diptych.open();
    await page.compare(SEED_A, SEED_B);
    await search(page, "LUHÁNSK");
    const text = await page.text("#hits");
    const [, all, a, b] = (/^(\d+) hits · (\d+) in A, (\d+) in B$/.exec(text) ?? []).map(Number);
    assert.ok(all && a && b && a + b === all, text);
    await page.until((all) => {
      const highlight = CSS.highlights?.get("hit");
      return !highlight || highlight.size === all;
    }, all);
    const words = await marked(page, "hit");
    assert.equal(words.length, all);
    assert.deepEqual([...new Set(words.map((word) => word.toLowerCase()))], ["luhansk"]);
  });

  test("Enter and Shift+Enter go from hit to hit, round and round, while the focus stays in the field", async () => {
    const page = await diptych.open();
    await page.compare(SEED_A, SEED_B);
    await search(page, "siversk");
    const all = Number(/^(\d+)/.exec(await page.text("#hits"))?.[1]);
    for (let hit = 1; hit <= all; hit += 1) {
      await page.press("Enter");
      assert.match(await page.text("#hits"), new RegExp(`^${hit} of ${all} · `));
    }
    assert.deepEqual(
      (await marked(page, "hit-now")).map((word) => word.toLowerCase()),
      ["siversk"],
    );
    await page.press("Enter");
    assert.match(await page.text("#hits"), /^1 of /);
    await page.keyboard.down("Shift");
    await page.press("Enter");
    await page.keyboard.up("Shift");
    assert.match(await page.text("#hits"), new RegExp(`^${all} of `));
    assert.equal((await page.focused()).id, "search-field");
  });

  test("without highlights of its own, the browser is helped out, and the text is left as it was", async () => {
    const page = await diptych.open({
      before: () => {
        Object.defineProperty(globalThis, "Highlight", { value: undefined });
      },
    });
    await page.compare(FERRY_A, FERRY_B);
    const rows = await page.rows();
    const nodes = () => page.page.evaluate(() => document.querySelectorAll("#rows *").length);
    const before = await nodes();
    await search(page, "ferry nordlys off");
    await page.press("Enter");
    const wrapped = await page.texts("mark.hit");
    assert.equal(
      wrapped
        .join(" ")
        .replace(/\s+/g, " ")
        .match(/ferry Nordlys off/g)?.length,
      2,
      String(wrapped),
    );
    assert.ok((await page.texts("mark.hit-now")).length > 0);
    await page.press("Escape");
    assert.deepEqual(await page.texts("mark.hit"), []);
    assert.deepEqual(await page.rows(), rows);
    assert.equal(await nodes(), before);
  });

  test("at 360 pixels the field has a line of its own, once it is asked for; axe finds nothing wrong", async () => {
    const page = await diptych.open({ width: 360, height: 780 });
    await page.compare(FERRY_A, FERRY_B);
    assert.equal(await page.isShown("#search-field"), false);
    await page.click("#open-search");
    assert.equal((await page.focused()).id, "search-field");
    await page.type("coast guard");
    await page.until(() => !!document.querySelector("#hits")?.textContent);
    await page.press("Enter");
    assert.deepEqual(await page.harness.accessibilityProblems(), []);
    assert.ok((await page.page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
    await page.press("Escape");
    assert.equal(await page.isShown("#search-field"), false);
    assert.notEqual((await page.focused()).text, "");
  });
});
