/**
 * The map as a scroll bar, and how the aligned rows can be arranged.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { FERRY_A, FERRY_B } from "./reports.js";

/** @typedef {import("./harness/diptych.js").Diptych} Diptych */

/** @param {Diptych} page */
function slider({ page }) {
  return page.evaluate(() => {
    const map = document.querySelector("#map");
    return { now: Number(map?.getAttribute("aria-valuenow")), says: map?.getAttribute("aria-valuetext") ?? "" };
  });
}

/** Waits until a block stands in the window, below the bar. @param {Diptych} page @param {string} id */
function inWindow(page, id) {
  return page.until((id) => {
    const { top = 0, bottom = 0 } = document.getElementById(id)?.getBoundingClientRect() ?? {};
    return bottom > 60 && top < innerHeight;
  }, id);
}

describe(`the map in ${browserName}`, () => {
  const diptych = useDiptych();

  test("arrow keys go from paragraph to paragraph, and it says which and what answers it", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    await page.mapped();
    await page.page.focus("#map");
    await page.press("Home");
    const { now } = await slider(page);
    assert.equal(now, 1);
    const said = [];
    for (let block = 0; block < 4; block += 1) {
      await page.press("ArrowDown");
      said.push((await slider(page)).says);
    }
    assert.match(said.join("; "), /A ¶ 1, contradicts B ¶ 1\b/);
    await page.press("End");
    assert.match((await slider(page)).says, /^A ¶ \d+$/);
    await inWindow(page, `a-${(await slider(page)).now - 1}`);
    await page.press("Home", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight");
    assert.match((await slider(page)).says, /^B /);
  });

  for (const [key, name, prefix] of /** @type {const} */ ([
    ["1", "aligned", ""],
    ["2", "side by side", "beside-"],
  ]))
    test(`a drag scrolls, and what is in sight is framed: ${name}`, async () => {
      const page = await diptych.open();
      await page.compareSample();
      await page.press(key);
      await page.mapped();
      const frame = () =>
        page.page.evaluate(async () => {
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          return document.querySelector("#map .frame")?.getAttribute("d") ?? "";
        });
      const bar = (/** @type {string} */ id) =>
        page.until((id) => {
          const box = document.querySelector(`#map [data-bar="${id}"]`)?.getBoundingClientRect();
          return box?.height ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
        }, id);
      const from = await bar("a-4");
      await page.page.mouse.move(from.x, from.y);
      await page.page.mouse.down();
      await inWindow(page, `${prefix}a-4`);
      const before = await frame();
      const to = await bar("a-15");
      await page.page.mouse.move(to.x, to.y, { steps: 4 });
      await page.page.mouse.up();
      await inWindow(page, `${prefix}a-15`);
      assert.ok(before);
      // The page follows its scrolling in its own time.
      await page.until((before) => {
        const after = document.querySelector("#map .frame")?.getAttribute("d");
        return after && after !== before;
      }, before);
    });

  test("on a phone it is a strip at the edge that covers no text", async () => {
    const page = await diptych.open({ width: 360, height: 780 });
    await page.compare(FERRY_A, FERRY_B);
    await page.mapped();
    const { left, right, text } = await page.page.evaluate(() => {
      const { left = 0, right = 0 } = document.querySelector("#map svg")?.getBoundingClientRect() ?? {};
      const ends = [...document.querySelectorAll("#rows .block")].map((block) => block.getBoundingClientRect().right);
      return { left, right, text: Math.max(...ends) };
    });
    assert.ok(text <= left && right <= 360, JSON.stringify({ left, right, text }));
  });
});

describe(`the aligned rows in ${browserName}`, () => {
  const diptych = useDiptych();

  /** The numbers of one report's paragraphs, top to bottom. @param {Diptych} page @param {"a" | "b"} side */
  const order = (page, side) =>
    page.page.evaluate(
      (side) => [...document.querySelectorAll(`#rows .side-${side} .block`)].map((node) => Number(node.id.slice(2))),
      side,
    );

  test("o follows the other report, and what is read stays where it is, with the focus", async () => {
    const page = await diptych.open();
    await page.compareSample();
    const isSorted = (/** @type {number[]} */ list) => list.every((each, at) => !at || each > Number(list[at - 1]));
    assert.equal(isSorted(await order(page, "b")), false);
    await page.press("c");
    await page.focusVisible();
    const top = () => page.page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? NaN);
    const before = await top();
    await page.press("o");
    assert.equal(await page.text("#order"), "In B’s order");
    assert.equal((await page.focused()).relation, "conflict");
    assert.ok(Math.abs((await top()) - before) < 3, `${before} and ${await top()}`);
    const rows = (await page.rows()).filter(({ alone }) => !alone).length;
    await page.press("o");
    assert.equal((await page.rows()).filter(({ alone }) => !alone).length, rows);
  });

  test("moved rows say so in a word", async () => {
    const page = await diptych.open();
    await page.compareSample();
    const moved = await page.texts("#rows .is-moved > .hinge .moved");
    assert.ok(moved.length);
    for (const words of moved) assert.match(words, /^¶ .+ ↔ ¶ .+moved$/);
    assert.deepEqual((await page.texts("#rows .row:not(.is-moved) > .hinge .elsewhere")).length, 0);
  });

  test("f folds what stands alone to a line, which leads back; a place in a fold can still be gone to", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    await page.press("f");
    const shown = () =>
      page.page.evaluate(
        () =>
          [...document.querySelectorAll("#rows .alone .block")].filter((block) =>
            block.checkVisibility({ contentVisibilityAuto: true }),
          ).length,
      );
    assert.equal(await shown(), 0);
    assert.match(await page.text("#rows .alone .opening"), /aquarium in the old town/);
    await page.page.evaluate(() => (location.hash = "#b-6"));
    await page.click("#rows .alone-a .opening");
    assert.ok((await shown()) > 0);
    await page.press("f", "f");
    await page.press("f");
    assert.ok((await shown()) > 1);
  });
});
