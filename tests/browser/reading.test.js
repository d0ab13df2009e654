/**
 * Finding one's way in a comparison: the list of details, the keys, the levels, the folds.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { FERRY_A, FERRY_B, SEED_A, SEED_B } from "./reports.js";

describe(`reading a comparison in ${browserName}`, () => {
  const diptych = useDiptych();

  /** @param {import("./harness/browser.js").View} [view] */
  async function sample(view) {
    const page = await diptych.open(view);
    await page.compare(SEED_A, SEED_B);
    return page;
  }

  test("a click in the list of details goes to the place in the rows", async () => {
    const page = await sample();
    await page.click("#open-details");
    assert.equal((await page.focused()).id, "details-title");
    assert.match(await page.text('[data-group="conflict"] summary'), /Contradictions 1$/);
    assert.match(await page.text('[data-group="conflict"] .entry'), /^19≠20 .*A ¶ 8 · B ¶ 20$/);
    const { id } = await page.row("another 19 people were wounded", "20 people wounded");
    await page.click('[data-group="conflict"] .entry');
    await page.focusVisible();
    const { row, relation } = await page.focused();
    assert.deepEqual({ row, relation }, { row: id, relation: "conflict" });
    assert.equal(await page.isShown("#details-panel"), true, "beside the rows the list stays");
    await page.click("#close-details");
    assert.equal(await page.isShown("#details-panel"), false);
    assert.equal((await page.focused()).id, "open-details");
  });

  test("the list of details opens and closes without taking the place away that is being read", async () => {
    const page = await sample();
    await page.press("c");
    await page.focusVisible();
    const { row } = await page.focused();
    const top = () => page.page.evaluate((id) => document.getElementById(id)?.getBoundingClientRect().top, row ?? "");
    const before = Number(await top());
    for (const shown of [true, false]) {
      await page.press("d");
      assert.equal(await page.isShown("#details-panel"), shown);
      assert.ok(Math.abs(Number(await top()) - before) < 2, `${await top()} after ${before}`);
    }
  });

  test("every entry of the list leads somewhere that can be seen", async () => {
    const page = await sample();
    await page.click("#open-details");
    await page.page.evaluate(() => {
      for (const group of document.querySelectorAll("details.group")) group.setAttribute("open", "");
    });
    await page.until(() => [...document.querySelectorAll("details.group ol")].every((list) => list.firstChild));
    const lost = await page.page.evaluate(async () => {
      /** @type {string[]} */
      const lost = [];
      for (const entry of document.querySelectorAll("#details-list .entry")) {
        if (!(entry instanceof HTMLElement)) continue;
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        entry.click();
        const place = document.activeElement;
        const isThere = place?.closest("#rows, #heads") && place.getClientRects().length > 0;
        if (!isThere) lost.push(`${entry.dataset.entry}: ${entry.textContent}`);
      }
      return lost;
    });
    assert.deepEqual(lost, []);
  });

  test("a line of the hinge lights its words on both sides and says why, until Esc", async () => {
    const page = await sample();
    await page.click("#rows .line.conflict");
    assert.equal(await page.isShown("#card"), true);
    assert.match(await page.text("#card"), /^≠ contradiction .*19 .*20/);
    assert.equal((await page.texts("#rows .side-a .mark.lit")).length, 1);
    assert.equal((await page.texts("#rows .side-b .mark.lit")).length, 1);
    await page.press("Escape");
    assert.equal(await page.isShown("#card"), false);
    assert.deepEqual(await page.texts(".lit"), []);
  });

  test("j and k go from difference to difference, and the bar counts them", async () => {
    const page = await sample();
    await page.press("j");
    await page.focusVisible();
    const first = await page.focused();
    assert.ok(first.line, "a line of the hinge has the focus");
    assert.match(await page.text("#bar-position"), /^1 of \d+ differences$/);
    await page.press("j");
    await page.focusVisible();
    const second = await page.focused();
    assert.notDeepEqual(second, first);
    assert.match(await page.text("#bar-position"), /^2 of /);
    await page.press("k");
    await page.focusVisible();
    assert.deepEqual(await page.focused(), first);
    await page.press("k");
    const { of } = /(?<of>\d+) differences/.exec(await page.text("#bar-position"))?.groups ?? {};
    assert.match(await page.text("#bar-position"), new RegExp(`^${of} of ${of} `), "before the first comes the last");
  });

  test("the arrows of the bar do what j and k do", async () => {
    const page = await sample();
    await page.click("#next-difference");
    assert.match(await page.text("#bar-position"), /^1 of /);
    await page.focusVisible();
    await page.click("#next-difference");
    assert.match(await page.text("#bar-position"), /^2 of /);
    await page.focusVisible();
    await page.click("#previous-difference");
    assert.match(await page.text("#bar-position"), /^1 of /);
  });

  test("c and C go to the contradiction", async () => {
    const page = await sample();
    for (const key of /** @type {const} */ (["c", "C", "c"])) {
      await page.press(key);
      await page.focusVisible();
      assert.match((await page.focused()).text, /^19.*contradicts.*20/);
    }
  });

  test("n and p go from row to row", async () => {
    const page = await sample();
    const ids = (await page.rows()).map(({ id }) => id);
    for (const [key, row] of /** @type {const} */ ([
      ["n", 0],
      ["n", 1],
      ["n", 2],
      ["p", 1],
    ])) {
      await page.press(key);
      await page.focusVisible();
      assert.equal((await page.focused()).id, ids[row], `${key} leads to row ${row}`);
    }
  });

  test("w marks every word, and back", async () => {
    const page = await sample();
    const tinted = () =>
      page.page.evaluate(() => {
        const isTinted = (/** @type {Element} */ node) => getComputedStyle(node).backgroundColor !== "rgba(0, 0, 0, 0)";
        return [...document.querySelectorAll("#rows .only")].filter(isTinted).length;
      });
    const before = await tinted();
    await page.press("w");
    assert.equal(await page.text("#levels label:has(:checked)"), "Every word");
    assert.ok((await tinted()) > before + 10, "many more words are tinted");
    await page.press("w");
    assert.equal(await page.text("#levels label:has(:checked)"), "Differences");
    assert.equal(await tinted(), before);
  });

  test("the levels show more, or contradictions alone", async () => {
    const page = await sample();
    const differences = await page.lines();
    await page.click('#levels input[value="details"]');
    const all = await page.lines();
    assert.ok(all.length > differences.length, `${all.length} of ${differences.length} lines`);
    assert.ok(all.some(({ relation }) => relation === "identical"));
    await page.click('#levels input[value="contradictions"]');
    assert.deepEqual(
      (await page.lines()).map(({ relation }) => relation),
      ["conflict"],
    );
    const underlined = await page.page.evaluate(
      () =>
        [...document.querySelectorAll("#rows .mark")].filter(
          (mark) => getComputedStyle(mark).borderBottomStyle !== "none",
        ).length,
    );
    assert.equal(underlined, (await page.texts("#rows .mark.conflict")).length);
    await page.click('#levels input[value="differences"]');
    assert.deepEqual(await page.lines(), differences);
  });

  test("d opens the list of details and closes it; ? opens the help and Esc closes it", async () => {
    const page = await sample();
    await page.press("d");
    assert.equal(await page.isShown("#details-panel"), true);
    assert.equal((await page.focused()).id, "details-title");
    await page.press("d");
    assert.equal(await page.isShown("#details-panel"), false);
    await page.press("?");
    assert.equal(await page.isShown("#help-dialog"), true);
    const keys = await page.texts("#keys dt kbd");
    for (const key of [
      "j",
      "k",
      "c",
      "C",
      "n",
      "p",
      "1",
      "3",
      "d",
      "e",
      "+",
      "-",
      "w",
      "/",
      "u",
      "U",
      "s",
      "y",
      "S",
      "?",
      "Esc",
    ])
      assert.ok(keys.includes(key), `${key} is in the help`);
    const before = await page.text("#bar-position");
    await page.press("j");
    assert.equal(await page.text("#bar-position"), before, "in the help, keys are no commands");
    await page.press("Escape");
    assert.equal(await page.isShown("#help-dialog"), false);
  });

  test("single keys do nothing once they are switched off in the help", async () => {
    const page = await sample();
    await page.press("?");
    await page.click("#shortcuts");
    await page.press("Escape");
    await page.press("d", "c");
    assert.equal(await page.isShown("#details-panel"), false);
    assert.equal((await page.focused()).relation, null);
  });

  test("what one report tells alone at length is folded, unfolded with its button, and by who goes there", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    const { id, alone } = await page.rowOf("a", "The aquarium in the old town");
    assert.equal(alone, "a");
    const [button, folded] = [`#${id} .unfold`, `#${id} .fold:not(.alone-fold) .block`];
    assert.equal(await page.text(button), "Show 4 more paragraphs");
    assert.equal(await page.isShown(`#${id} .block`), true, "the first paragraph stands there");
    assert.equal(await page.isShown(folded), false);
    await page.click(button);
    assert.equal(await page.text(button), "Fold 4 paragraphs");
    assert.equal(await page.isShown(folded), true);
    await page.click(button);
    assert.equal(await page.isShown(folded), false);
    await page.page.evaluate(() => {
      const link = [...document.querySelectorAll("#note a")].find((link) =>
        /five passages/.test(link.textContent ?? ""),
      );
      if (!(link instanceof HTMLElement)) throw new Error("the note does not lead to the five passages of A");
      link.click();
      link.click();
    });
    await page.focusVisible();
    assert.match((await page.focused()).text, /^Farmers in the valley/);
    assert.equal(await page.isShown(folded), true);
  });

  test("at 360 pixels the list of details covers the rows, and makes way for the place it leads to", async () => {
    const page = await sample({ width: 360, height: 780 });
    await page.click("#open-details");
    await page.click('[data-group="conflict"] .entry');
    assert.equal(await page.isShown("#details-panel"), false);
    await page.focusVisible();
    assert.equal((await page.focused()).relation, "conflict");
    await page.press("d", "Escape");
    assert.equal(await page.isShown("#details-panel"), false, "Esc closes it");
  });
});
