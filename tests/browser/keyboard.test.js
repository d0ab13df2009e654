/**
 * The whole path without a mouse.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { FERRY_A, FERRY_B } from "./reports.js";

describe(`with the keyboard alone in ${browserName}`, () => {
  const diptych = useDiptych();

  /**
   * Presses Tab, or Shift and Tab, until the focus is on what is looked for, as often as a patient person would.
   *
   * @param {import("./harness/diptych.js").Diptych} page
   * @param {string} selector
   * @param {"onwards" | "backwards"} [direction] beyond either end of the page is the browser's own window
   */
  async function tabTo(page, selector, direction = "onwards") {
    const passed = [];
    for (let presses = 0; presses < 40; presses += 1) {
      if (direction === "backwards") await page.keyboard.down("Shift");
      await page.press("Tab");
      await page.keyboard.up("Shift");
      const { found, name } = await page.page.evaluate(
        (selector) => ({
          found: !!document.activeElement?.matches(selector),
          name: `${document.activeElement?.tagName}#${document.activeElement?.id}`,
        }),
        selector,
      );
      passed.push(name);
      if (found) {
        const outlined = await page.page.evaluate(() => {
          const node = document.activeElement;
          const of = (/** @type {Element | null | undefined} */ node) =>
            !!node && getComputedStyle(node).outlineStyle !== "none";
          // A field that is drawn by its label shows the focus there.
          return of(node) || of(node?.nextElementSibling) || of(node?.closest("label"));
        });
        assert.ok(outlined, `the focus shows on ${selector}`);
        return;
      }
    }
    assert.fail(`no way to ${selector} by ${passed.join(", ")}`);
  }

  test("a person compares the sample and reads the contradiction", async () => {
    const page = await diptych.open();
    await tabTo(page, "#sample");
    await page.press("Enter");
    await page.compared();
    await tabTo(page, "#note a.conflict");
    await page.press("Enter");
    await page.focusVisible();
    const { text, relation } = await page.focused();
    assert.equal(relation, "conflict");
    assert.match(text, /^19.*contradicts.*20/);
    assert.match(await page.text("#card"), /^≠ contradiction/);
  });

  test("after “Try the sample”, c leads to the contradiction", async () => {
    const page = await diptych.open();
    await tabTo(page, "#sample");
    await page.press(" ");
    await page.compared();
    await page.press("c");
    await page.focusVisible();
    assert.equal((await page.focused()).relation, "conflict");
  });

  test("a person pastes both reports into the dialogs, and starts over", async () => {
    const page = await diptych.open();
    for (const [side, { text }] of /** @type {const} */ ([
      ["a", FERRY_A],
      ["b", FERRY_B],
    ])) {
      await tabTo(page, `#report-${side} [data-command="paste"]`);
      await page.press("Enter");
      await page.until(() => document.activeElement?.id === "paste-text");
      await page.type(text);
      await tabTo(page, `[data-use="${side}"]`);
      await page.press("Enter");
      await page.read(side);
    }
    await page.compared();
    await page.row("14 passengers", "17 passengers");
    await tabTo(page, "#start-over", "backwards");
    await page.press("Enter");
    await page.until(() => document.querySelectorAll(".slot").length === 2);
    assert.equal((await page.focused()).id, "main");
  });

  test("a person changes the level with the arrow keys", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    await tabTo(page, '#levels input[value="differences"]');
    await page.press("ArrowRight");
    assert.equal(await page.text("#levels label:has(:checked)"), "All details");
    await page.press("ArrowLeft", "ArrowLeft");
    assert.equal(await page.text("#levels label:has(:checked)"), "Contradictions");
    assert.deepEqual(
      (await page.lines()).map(({ relation }) => relation),
      ["conflict"],
    );
  });

  test("a person skips the masthead", async () => {
    const page = await diptych.open();
    await tabTo(page, ".skip");
    await page.press("Enter");
    assert.equal((await page.focused()).id, "main");
    await page.press("Tab");
    assert.equal(await page.page.evaluate(() => document.activeElement?.getAttribute("data-choose")), "a");
  });
});
