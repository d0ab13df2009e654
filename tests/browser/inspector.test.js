/**
 * Asking why passages are linked, or not.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { FERRY_A, FERRY_B, SEED_A, SEED_B } from "./reports.js";

/** @typedef {import("./harness/diptych.js").Diptych} Diptych */

const WHY_OF_CONTRADICTION = ".row:has(.line.conflict) [data-why]";

describe(`asking why in ${browserName}`, () => {
  const diptych = useDiptych();

  /** Waits until the inspector shows an answer. @param {Diptych} page */
  const answered = (page) =>
    page.until(() => {
      const panel = document.querySelector("#inspector");
      return panel instanceof HTMLElement && !panel.hidden && panel.getAttribute("aria-busy") === "false";
    });

  /** @param {Diptych} page @param {string} selector */
  async function ask(page, selector) {
    await page.click(selector);
    await answered(page);
  }

  test("a row tells what both sentences share, and how sure the link is", async () => {
    const page = await diptych.open();
    await page.compare(SEED_A, SEED_B);
    await ask(page, WHY_OF_CONTRADICTION);
    assert.equal(await page.text("#inspector-title"), "Why linked?");
    assert.equal(await page.text("#inspector .counterpart h3"), "Linked to B ¶ 20");
    assert.match(await page.text("#inspector .counterpart .sure"), /^How sure: (over )?9\d %$/);
    const told = await page.texts("#inspector .counterpart .grounds p");
    assert.ok(
      told.some((line) => line.startsWith("Rare words in both: ") && line.includes("wounded")),
      String(told),
    );
    assert.ok(told.includes("Same day: July 3 / Sunday"), String(told));
    assert.ok(told.includes("Numbers that differ: another 19 people against 20 people"), String(told));
    const marked = await page.texts("#inspector .counterpart .words .differs");
    assert.deepEqual(marked, ["20 people"], "in the sentence itself");
  });

  test("the names of one person are told in both spellings", async () => {
    const page = await diptych.open();
    await page.compare(SEED_A, SEED_B);
    const { id } = await page.row("Serhiy Hayday", "Sergiy Haidai");
    await ask(page, `#${id} [data-why]`);
    // A passage of several sentences: the governor's may be any of them.
    for (let steps = 0; steps < 8; steps += 1) {
      if ((await page.text("#inspector .grounds")).includes("Serhiy Hayday / Sergiy Haidai")) return;
      await ask(page, '#inspector [data-step="1"]');
    }
    assert.fail("no sentence of the row names both");
  });

  test("what stands alone tells what came closest, and the link in it leads there", async () => {
    const page = await diptych.open();
    await page.compare(SEED_A, SEED_B);
    await ask(page, '.row[data-alone="a"] [data-why]');
    assert.equal(await page.text("#inspector-title"), "Why not linked?");
    assert.match(
      await page.text("#inspector .missed[open] .sure"),
      /^Not linked: \d+ % likely, and a link takes \d+ %/,
    );
    const place = await page.page.$eval("#inspector .missed[open] .go a", (link) => link.getAttribute("data-go") ?? "");
    await page.click("#inspector .missed[open] .go a");
    await page.focusVisible();
    assert.equal((await page.focused()).id, place);
    assert.equal(await page.isShown("#inspector"), true, "beside the rows it stays");
  });

  test("a sentence that shares nothing says so", async () => {
    const page = await diptych.open();
    const alone = { name: "alone.txt", text: `${FERRY_B.text}\nZebras graze quietly.\n` };
    await page.compare(FERRY_A, alone);
    const { id } = await page.rowOf("b", "Zebras graze quietly");
    await ask(page, `#${id} [data-why]`);
    for (let steps = 0; !(await page.text("#inspector .asked")).includes("Zebras") && steps < 4; steps += 1)
      await ask(page, '#inspector [data-step="1"]');
    assert.match(await page.text("#inspector .sure"), /^It shares no word with any sentence of A/);
  });

  test("the arrows lead from sentence to sentence and keep the focus", async () => {
    const page = await diptych.open();
    await page.compare(SEED_A, SEED_B);
    await ask(page, WHY_OF_CONTRADICTION);
    assert.equal(await page.text("#inspector .steps span"), "Sentence 1 of 3 here");
    await page.page.focus('#inspector [data-step="1"]');
    await page.press("Enter");
    await page.until(() => !!document.querySelector("#inspector .asked")?.textContent?.includes("Kramatorsk"));
    assert.equal(await page.text("#inspector .steps span"), "Sentence 2 of 3 here");
    assert.equal(await page.text("#inspector-title"), "Why not linked?");
    assert.equal(await page.page.evaluate(() => document.activeElement?.getAttribute("data-step")), "1");
    await page.press("Enter", "Enter");
    await page.until(() => !!document.querySelector("#inspector .steps")?.textContent?.includes("Sentence 1 of 3"));
  });

  test("with the keyboard: e asks, Escape closes, and the focus returns", async () => {
    const page = await diptych.open();
    await page.compare(SEED_A, SEED_B);
    await page.press("c");
    await page.focusVisible();
    const { row } = await page.focused();
    await page.press("Escape", "e");
    await answered(page);
    assert.equal((await page.focused()).id, "inspector-title");
    assert.match(await page.text("#inspector .asked"), /^A ¶ 8/);
    await page.press("Escape");
    assert.equal(await page.isShown("#inspector"), false);
    const focused = await page.page.evaluate(() => ({
      row: document.activeElement?.closest(".row")?.id,
      why: document.activeElement?.hasAttribute("data-why"),
    }));
    assert.deepEqual(focused, { row, why: true });
    await page.press("Enter");
    await answered(page);
    await page.click("#close-inspector");
    assert.equal(await page.isShown("#inspector"), false);
  });

  test("the inspector and the list of details give each other way", async () => {
    const page = await diptych.open();
    await page.compare(SEED_A, SEED_B);
    await page.press("d");
    await ask(page, WHY_OF_CONTRADICTION);
    assert.equal(await page.isShown("#details-panel"), false);
    await page.press("d");
    assert.equal(await page.isShown("#inspector"), false);
    assert.equal(await page.isShown("#details-panel"), true);
  });

  test("another comparison closes the inspector", async () => {
    const page = await diptych.open();
    await page.compare(SEED_A, SEED_B);
    await ask(page, WHY_OF_CONTRADICTION);
    await page.compare(FERRY_A, FERRY_B);
    assert.equal(await page.isShown("#inspector"), false);
    await ask(page, WHY_OF_CONTRADICTION);
    assert.match(await page.text("#inspector"), /14 passengers against 17 passengers/);
  });

  test("the sentences that are asked about are lit where they stand", async () => {
    const page = await diptych.open();
    await page.compare(SEED_A, SEED_B);
    await ask(page, WHY_OF_CONTRADICTION);
    const lit = await page.page.evaluate(() =>
      "highlights" in CSS ? [...(CSS.highlights.get("asked") ?? [])].map((range) => range.toString()) : null,
    );
    // A browser without the Custom Highlight API lights nothing.
    if (lit) {
      assert.match(String(lit[0]), /^On July 3, six people.*local authorities said\.$/);
      assert.match(String(lit[1]), /^Slovyansk and Siversk suffered.*20 people wounded\.$/);
      await page.press("Escape");
      assert.equal(await page.page.evaluate(() => CSS.highlights.has("asked")), false);
    }
  });

  test("on a phone it covers the rows, and a link in it uncovers the place", async () => {
    const page = await diptych.open({ width: 360, height: 780 });
    await page.compare(SEED_A, SEED_B);
    await ask(page, WHY_OF_CONTRADICTION);
    assert.equal(await page.page.$eval("#inspector", (panel) => getComputedStyle(panel).position), "fixed");
    await page.click("#inspector .counterpart h3 a");
    await page.focusVisible();
    assert.equal(await page.isShown("#inspector"), false);
    const { text } = await page.focused();
    assert.match(text, /^Slovyansk and Siversk/);
  });
});
