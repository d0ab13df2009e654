/**
 * Side by side: each report in its own order, ribbons between what answers each other, both in step.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { comparedByCommand, useBrowser } from "./harness/browser.js";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { FERRY_A, FERRY_B, SEED_A, SEED_B } from "./reports.js";

/** @typedef {import("./harness/diptych.js").Diptych} Diptych */

const SHOWN = '.stage [data-side="a"] .passage';

/** Opens the sample in the view and lets the columns come to rest. @param {Diptych} page */
async function lookSideBySide(page) {
  await page.compareSample();
  await page.press("2");
  await page.until((shown) => !!document.querySelector(shown) && !!document.querySelector(".ribbon"), SHOWN);
}

/** By how much the upper edges of two passages differ, once nothing moves. @param {Diptych} page @param {string} a @param {string} b */
function apart(page, a, b) {
  return page.page.evaluate(
    async (a, b) => {
      const top = (/** @type {string} */ id) => document.getElementById(id)?.getBoundingClientRect().top ?? NaN;
      let last = NaN;
      for (let still = 0; still < 4;) {
        const now = top(a) - top(b);
        still = now === last ? still + 1 : 0;
        last = now;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return Math.abs(top(a) - top(b));
    },
    a,
    b,
  );
}

describe(`side by side, the sample in ${browserName}`, () => {
  const diptych = useDiptych();

  test("each report stands whole and in its own order", async () => {
    const page = await diptych.once(lookSideBySide);
    const { articles } = comparedByCommand(SEED_A.path, SEED_B.path);
    for (const side of /** @type {const} */ (["a", "b"])) {
      const shown = await page.page.evaluate((side) => {
        const blocks = [...document.querySelectorAll(`.stage .column[data-side="${side}"] .block`)];
        return blocks.map((block) => {
          const copy = /** @type {Element} */ (block.cloneNode(true));
          copy.querySelector(".kind")?.remove();
          return copy.textContent;
        });
      }, side);
      assert.deepEqual(
        shown,
        articles[side].blocks.map((/** @type {{ text: string }} */ { text }) => text),
      );
    }
  });

  test("whichever is scrolled leads, and what answers the place that is read is in sight", async () => {
    const page = await diptych.once(lookSideBySide);
    const met = await page.page.evaluate(async () => {
      const frames = async (/** @type {number} */ count) => {
        for (; count; count -= 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      };
      scrollTo({ top: document.body.scrollHeight, behavior: "instant" });
      const found = [];
      for (const [own, other] of [
        ["a", "b"],
        ["b", "a"],
      ]) {
        const column = /** @type {Element} */ (document.querySelector(`.column[data-side="${own}"]`));
        for (const passage of document.querySelectorAll(`.column[data-side="${own}"] .passage.linked`)) {
          const box = passage.getBoundingClientRect();
          const upper = column.getBoundingClientRect();
          column.scrollTop += Math.round(box.top + box.height / 2 - upper.top - upper.height / 3);
          await frames(3);
          const after = passage.getBoundingClientRect();
          if (Math.abs(after.top + after.height / 2 - upper.top - upper.height / 3) > 4) continue; // at either end
          const answer = passage.querySelector(`[data-answer^="${other}"]`)?.getAttribute("data-answer");
          const { top, bottom } = document.getElementById(`beside-${answer}`)?.getBoundingClientRect() ?? {};
          found.push({ id: passage.id, inSight: Number(bottom) > upper.top && Number(top) < upper.bottom });
        }
      }
      return found;
    });
    assert.ok(met.filter(({ id }) => id.startsWith("beside-a")).length > 4, JSON.stringify(met));
    assert.ok(met.filter(({ id }) => id.startsWith("beside-b")).length > 4, JSON.stringify(met));
    assert.deepEqual(
      met.filter(({ inSight }) => !inSight),
      [],
    );
  });

  test("only ribbons in sight are drawn; moved ones are dashed, a contradiction is doubled", async () => {
    const page = await diptych.once(lookSideBySide);
    const all = (await page.texts(".stage [data-answer]")).length / 2;
    const first = (await page.texts(".ribbon")).length;
    assert.ok(first > 0 && first < all, `${first} of ${all}`);
    await page.press("c");
    // A ribbon whose other end is out of sight is there before, without words.
    await page.until(() =>
      [...document.querySelectorAll(".ribbon-label")].some((label) => /19\D*20/.test(label.textContent ?? "")),
    );
    const drawn = await page.page.evaluate(() => {
      const style = (/** @type {string} */ selector) => {
        const node = document.querySelector(selector);
        return node ? getComputedStyle(node) : null;
      };
      return {
        strokes: document.querySelectorAll(".ribbon.conflict .edge").length,
        conflict: style(".ribbon.conflict .edge")?.stroke,
        other: style(".ribbon:not(.conflict) .edge")?.stroke,
        moved: style(".ribbon.moved:not(.conflict) .edge")?.strokeDasharray,
        same: style(".ribbon:not(.moved, .across, .conflict) .edge")?.strokeDasharray,
      };
    });
    assert.equal(drawn.strokes, 2);
    assert.notEqual(drawn.conflict, drawn.other);
    assert.match(drawn.moved ?? "", /\d/);
    assert.equal(drawn.same, "none");
    assert.match(await page.text(".ribbon-label"), /19 ?≠ ?20/);
  });

  test("n steps through the linked passages of the report that is read", async () => {
    const page = await diptych.once(lookSideBySide);
    await page.press("n", "n");
    const a = await page.page.evaluate(() => document.activeElement?.id);
    assert.match(a ?? "", /^beside-[ab]-\d/);
    await page.press("p");
    assert.notEqual(await page.page.evaluate(() => document.activeElement?.id), a);
  });
});

describe(`side by side in ${browserName}`, () => {
  const diptych = useDiptych();

  test("c puts the contradiction level with what it contradicts; Enter on its passage leads to the rows, and 2 back", async () => {
    const page = await diptych.open();
    await lookSideBySide(page);
    await page.press("c");
    await page.focusVisible();
    const own = await page.page.evaluate(() => document.activeElement?.closest(".passage")?.id ?? "");
    const other = await page.page.evaluate(() => {
      const mark = document.activeElement;
      const id = mark?.getAttribute("data-details")?.split(" ")[0];
      return document.querySelector(`.stage [data-side="b"] [data-details~="${id}"]`)?.closest(".passage")?.id ?? "";
    });
    assert.match(own, /^beside-a-/);
    assert.match(await page.text(`#${own}`), /another 19 people/);
    assert.match(await page.text(`#${other}`), /20 people/);
    assert.ok((await apart(page, own, other)) <= 3);
    assert.match(await page.text("#card"), /≠ contradiction/);
    // On a word Enter keeps the card; on the passage it leads on.
    await page.page.evaluate((own) => document.getElementById(own)?.focus(), own);
    await page.press("Enter");
    await page.until(() => location.hash.endsWith(`a-${document.activeElement?.id.slice(2)}`));
    assert.equal(await page.isShown("#rows"), true);
    assert.equal(await page.isShown("#side-by-side"), false);
    await page.focusVisible();
    assert.match((await page.focused()).text, /another 19 people/);
    await page.press("2");
    await page.until((own) => document.activeElement?.id === own, own);
  });

  test("regions and passages say by name what answers them, and lead there", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    await page.press("2");
    await page.until(() => !!document.querySelector("[data-answer]"));
    const regions = await page.page.evaluate(() =>
      [...document.querySelectorAll(".stage section")].map((node) => node.getAttribute("aria-label")),
    );
    assert.deepEqual(regions, [
      "Report A: Fire On Ferry Off Helmsund Leaves 14 Injured",
      "Report B: Ferry Burns Off Helmsund",
    ]);
    const name = await page.page.evaluate(() => {
      const button = document.querySelector('[data-side="a"] .answers.conflict');
      if (button instanceof HTMLElement) button.focus();
      return button?.getAttribute("aria-label");
    });
    assert.match(name ?? "", /^contradicts B ¶ 1/);
    await page.press("Enter");
    await page.until(() => document.activeElement?.closest("[data-side]")?.getAttribute("data-side") === "b");
    assert.match((await page.focused()).text, /17 passengers/);
  });

  test("pointing at a passage lights what answers it; a click puts them level", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    await page.press("2");
    const own = await page.until(() => document.querySelector('.column[data-side="a"] .is-moved, .linked')?.id);
    await page.until(() => !!document.querySelector(".ribbon"));
    await page.page.hover(`#${own} .where`);
    await page.until(
      () => !!document.querySelector('.column[data-side="b"] .met') && !!document.querySelector(".ribbon.is-lit"),
    );
    await page.page.click(`#${own} .where`);
    await page.click(".to-rows");
    await page.until(() => document.body.dataset.view === "aligned" && location.hash.startsWith("#a-"));
  });

  for (const [name, view] of Object.entries({
    "on a desk": { width: 1440, height: 900 },
    "on a wide screen": { width: 2560, height: 1300 },
    "on a phone": { width: 360, height: 780 },
  }))
    test(`axe finds nothing wrong ${name}`, async () => {
      const page = await diptych.open(view);
      await lookSideBySide(page);
      await page.press("c");
      assert.deepEqual(await page.harness.accessibilityProblems(), []);
      const { panned, beyond } = await page.page.evaluate(() => {
        scrollTo({ left: 100, behavior: "instant" });
        const stage = document.querySelector(".stage")?.getBoundingClientRect();
        return { panned: scrollX, beyond: Number(stage?.right) > innerWidth };
      });
      assert.deepEqual({ panned, beyond }, { panned: 0, beyond: false });
    });
});

describe(`side by side by itself in ${browserName}`, () => {
  const browser = useBrowser();

  test("the view stands by itself, on a page that has nothing else", async () => {
    const { page } = await browser.open("/blank.html");
    const shown = await page.evaluate(async () => {
      const load = (/** @type {string} */ path) => import(path);
      const { Store, initialState } = await load("/js/state.js");
      const { SideBySideView } = await load("/js/views/side_by_side.js");
      const node = document.createElement("div");
      document.body.replaceChildren(node);
      const store = new Store({ ...initialState(), view: "side_by_side" });
      const view = new SideBySideView(store, () => {}, node);
      const report = (/** @type {string} */ text) => ({
        name: "report.txt",
        language: "en",
        headline: null,
        byline: null,
        outlet: null,
        published: null,
        url: null,
        blocks: [{ kind: "paragraph", text, sentences: [0] }],
        sentences: [{ text, block: 0, start: 0, end: text.length }],
      });
      const link = { a: 0, b: 0, score: 0.9, changes: [] };
      store.set({
        comparison: {
          articles: { a: report("Two were hurt."), b: report("Two people were injured.") },
          sentence_links: [link],
          block_links: [{ a: [0], b: [0], order: "same" }],
          details: [],
          corrections: { links: [], details: [], notes: [] },
        },
      });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return [view.find("row-0")?.textContent, node.querySelectorAll(".passage").length, view.find("item-0")];
    });
    assert.deepEqual(shown, ["¶ 1 ↔ B ¶ 1Two were hurt.", 2, null]);
  });
});

describe(`side by side in the dark in ${browserName}`, () => {
  const diptych = useDiptych({ colorScheme: "dark" });

  test("axe finds nothing wrong", async () => {
    const page = await diptych.open();
    await lookSideBySide(page);
    await page.press("c");
    assert.deepEqual(await page.harness.accessibilityProblems(), []);
  });
});

describe(`side by side on a phone in ${browserName}`, () => {
  const diptych = useDiptych({ width: 360, height: 780 });

  test("one report is shown, and the switch leads to the same place in the other", async () => {
    const page = await diptych.open();
    await lookSideBySide(page);
    await page.press("c");
    await page.focusVisible();
    const inWindow = (/** @type {string} */ words) =>
      page.until(
        (words) =>
          [...document.querySelectorAll(".stage .passage")].some((passage) => {
            const { left, right, top } = passage.getBoundingClientRect();
            return (
              passage.textContent?.includes(words) && left >= 0 && right <= innerWidth && top > 0 && top < innerHeight
            );
          }),
        words,
      );
    await inWindow("another 19 people");
    await page.click(".turn label:nth-child(2)");
    await inWindow("20 people");
    assert.equal(await page.text(".turn label:has(:checked) .tag"), "B");
    // From here the keys step through B.
    await page.page.evaluate(() => document.body.focus());
    await page.press("c");
    await inWindow("20 people");
  });
});
