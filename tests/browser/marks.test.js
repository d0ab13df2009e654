/**
 * Reading differences: the card of what is marked, with a mouse and without; marks that need no colour; the levels; and
 * the focus, which no command may lose.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { FERRY_A, FERRY_B, SEED_A, SEED_B } from "./reports.js";

/** @typedef {import("./harness/diptych.js").Diptych} Diptych */

describe(`the card and the levels in ${browserName}`, () => {
  const diptych = useDiptych();

  /** The ferry's reports, in one page for all tests: each finds it with nothing open and the focus on nothing special. */
  async function ferry() {
    const page = await diptych.once((page) => page.compare(FERRY_A, FERRY_B));
    await page.press("Escape", "Escape");
    await page.page.evaluate(() => {
      /** @type {HTMLElement | null} */ (document.querySelector('#levels input[value="differences"]'))?.click();
      document.querySelector("main")?.focus();
    });
    await page.page.mouse.move(0, 0);
    return page;
  }

  test("over a marked word the card tells what the other report says, and the pointer can go there", async () => {
    const page = await ferry();
    const mark = "#rows .side-a .mark.conflict";
    await page.page.$eval(mark, (node) => node.scrollIntoView({ block: "center" }));
    await page.page.hover(mark);
    await page.until(() => !document.querySelector("#card")?.hasAttribute("hidden"));
    assert.match(await page.text("#card .card-note"), /^≠ contradiction .*14 .*17/);
    assert.match(await page.text("#card .card-said"), /^B ¶ 1 The coast guard said 17 passengers were injured/);
    assert.equal(await page.text("#card strong"), "17 passengers");
    await page.page.hover("#card .card-said strong");
    await page.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    assert.equal(await page.isShown("#card"), true, "it stays while the pointer is on it");
    await page.page.hover(".masthead");
    await page.until(() => !!document.querySelector("#card[hidden]"));
  });

  test("the card's link leads to the words in the other report", async () => {
    const page = await ferry();
    await page.click("#rows .side-a .mark.conflict");
    await page.click("#card .card-said a");
    await page.until(() => !!document.activeElement?.matches(".side-b .mark.conflict"));
    // The card of these words comes a moment after the focus.
    await page.until(() =>
      /^A ¶ 1 .*14 passengers/.test(document.querySelector("#card .card-said")?.textContent ?? ""),
    );
  });

  test("arrow keys lead from a line to its words and on; Esc leads back", async () => {
    const page = await ferry();
    await page.press("c");
    await page.focusVisible();
    const line = await page.focused();
    await page.press("ArrowLeft");
    assert.equal((await page.focused()).text, "14 passengers");
    assert.match(await page.text("#card .card-said"), /17 passengers/);
    await page.press("ArrowLeft", "ArrowRight");
    assert.equal((await page.focused()).text, "14 passengers", "one back, one on");
    await page.press("Escape");
    assert.deepEqual(await page.focused(), line);
    assert.equal(await page.isShown("#card"), false);
    await page.press("ArrowRight");
    assert.equal((await page.focused()).text, "17 passengers");
  });

  test("Enter keeps the card, Tab leads into it and out of it again", async () => {
    const page = await ferry();
    await page.press("c");
    await page.focusVisible();
    await page.press("ArrowRight", "Enter", "Tab");
    assert.match((await page.focused()).text, /^A ¶ 1/);
    await page.press("Tab");
    assert.equal((await page.focused()).text, "Not a contradiction");
    await page.press("Tab", "Tab");
    assert.equal((await page.focused()).text, "Copy link to this place");
    assert.deepEqual(await page.harness.accessibilityProblems(), []);
    await page.press("Escape");
    assert.equal((await page.focused()).text, "17 passengers", "from the card back to the words");
    await page.press("Enter", "Tab", "Tab", "Tab", "Tab", "Tab");
    assert.equal(await page.isShown("#card"), false, "behind its last control the page goes on");
    assert.ok(await page.page.evaluate(() => document.activeElement !== document.body));
  });

  test("the levels are a slider with four named stops, moved by +, - and the mouse", async () => {
    const page = await ferry();
    const level = () => page.text("#levels label:has(:checked)");
    assert.equal(await level(), "Differences");
    await page.press("+");
    assert.equal(await level(), "All details");
    assert.equal(await page.text("#spoken"), "Marked: All details");
    await page.press("+", "+");
    assert.equal(await level(), "Every word");
    assert.equal(await page.text("#spoken"), "There is no more.");
    await page.press("-", "-", "-");
    assert.equal(await level(), "Contradictions");
    const places = await page.page.$$eval("#levels label", (labels) =>
      labels.map((label) => {
        const { left, top, width, height } = label.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 3 };
      }),
    );
    const [first, , , last] = places;
    assert.ok(first && last);
    await page.page.mouse.move(first.x, first.y);
    await page.page.mouse.down();
    await page.page.mouse.move(last.x, last.y, { steps: 6 });
    await page.page.mouse.up();
    assert.equal(await level(), "Every word");
  });

  test(
    "a reader who does not see the rows gets them as a table with heads",
    { skip: browserName === "firefox" },
    async () => {
      const page = await ferry();
      const tree = await page.page.accessibility.snapshot({ interestingOnly: false });
      /** @type {any[]} */
      const tables = [];
      (function walk(/** @type {any} */ node) {
        if (node?.role === "table") tables.push(node);
        node?.children?.forEach(walk);
      })(tree);
      const rows = tables.find(({ name }) => name === "Passages of both reports");
      assert.ok(rows, "there is the table");
      /** @type {string[]} */
      const heads = [];
      (function walk(/** @type {any} */ node) {
        if (node.role === "columnheader") heads.push(node.name);
        node.children?.forEach(walk);
      })(rows);
      assert.deepEqual(heads, ["Report A", "What differs", "Report B"]);
    },
  );
});

describe(`reading differences in ${browserName}`, () => {
  const diptych = useDiptych();

  test("the card of a line covers none of the words that it speaks of, on a phone", async () => {
    const page = await diptych.open({ width: 360, height: 780 });
    await page.compareSample();
    await page.press("c");
    await page.focusVisible();
    const { words, covered } = await page.page.evaluate(() => {
      const card = document.querySelector("#card")?.getBoundingClientRect() ?? new DOMRect();
      const lit = [...(document.activeElement?.closest(".row")?.querySelectorAll(".mark.lit") ?? [])];
      const isCovered = (/** @type {Element} */ node) =>
        [...node.getClientRects()].some(
          ({ left, right, top, bottom }) =>
            right > card.left && left < card.right && bottom > card.top && top < card.bottom,
        );
      const texts = (/** @type {Element[]} */ nodes) => nodes.map((node) => node.textContent);
      return { words: texts(lit), covered: texts(lit.filter(isCovered)) };
    });
    assert.equal(await page.isShown("#card"), true);
    assert.equal(words.length, 2, String(words));
    assert.deepEqual(covered, []);
  });

  test("every mark can be told from the others without colour", async () => {
    const page = await diptych.open();
    await page.compare(SEED_A, SEED_B);
    await page.press("w");
    const looks = await page.page.evaluate(() =>
      [
        ".mark.conflict",
        ".mark.equivalent",
        ".mark.variant",
        ".mark.identical",
        ".mark:is(.only_a, .only_b)",
        ".shared",
        ".only-begins",
      ].map((kind) => {
        const node = document.querySelector(`#rows ${kind}`);
        if (!node) return kind;
        const {
          borderBottomStyle,
          borderBottomWidth,
          textDecorationLine,
          textDecorationStyle,
          borderInlineStartWidth,
        } = getComputedStyle(node);
        const line = textDecorationLine === "none" ? "" : textDecorationStyle;
        return [
          borderBottomStyle === "none" ? "" : borderBottomStyle + borderBottomWidth,
          line,
          borderInlineStartWidth,
        ].join();
      }),
    );
    assert.equal(new Set(looks).size, looks.length, looks.join(" | "));
  });

  test(
    "in forced colours the marks, the level and the view can still be told",
    { skip: browserName === "firefox" },
    async () => {
      const page = await diptych.open();
      await page.compare(SEED_A, SEED_B);
      const session = await page.page.createCDPSession();
      await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
      await page.press("w");
      const seen = await page.page.evaluate(() => {
        const style = (/** @type {string} */ selector) => {
          const node = document.querySelector(selector);
          if (!node) throw new Error(`there is no ${selector}`);
          return getComputedStyle(node);
        };
        return {
          only: style("#rows .only").fontStyle,
          conflict: style("#rows .mark.conflict").outlineStyle,
          chosen:
            style("#views input:checked + span").borderBottomColor !==
            style("#views input:not(:checked) + span").borderBottomColor,
        };
      });
      assert.deepEqual(seen, { only: "italic", conflict: "solid", chosen: true });
    },
  );

  test("no command of the help loses the focus, wherever it was", async () => {
    const page = await diptych.open();
    await page.compareSample();
    await page.until(() => document.activeElement !== document.body);
    const keys = (await page.texts("#keys dt kbd")).filter((key) => key.length === 1 && !"←→".includes(key));
    assert.ok(keys.length > 12, String(keys));
    const settled = () =>
      page.page.evaluate(async () => {
        for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
        const node = document.activeElement;
        return !!node && node !== document.body && node.checkVisibility();
      });
    for (const place of /** @type {const} */ (["c", "3"])) {
      for (const key of keys) {
        await page.press("1", place);
        const { headline } = await page.head("a");
        await page.press(/** @type {import("puppeteer-core").KeyInput} */ (key));
        // Esc would stop the comparison that follows.
        if (key === "s")
          await page.until((before) => document.querySelector("#headline-a")?.textContent !== before, headline);
        await page.compared();
        assert.ok(await settled(), `${key} after ${place}`);
        await page.press("Escape");
        assert.ok(await settled(), `Esc after ${key} after ${place}`);
      }
    }
  });

  test("the summary is spoken once, when the comparison is ready", async () => {
    const page = await diptych.open();
    await page.page.evaluate(() => {
      /** @type {string[]} */
      const said = [];
      Object.assign(globalThis, { said });
      new MutationObserver(() => said.push(document.querySelector("#spoken")?.textContent ?? "")).observe(
        /** @type {Node} */ (document.querySelector("#spoken")),
        { childList: true, characterData: true, subtree: true },
      );
    });
    await page.compareSample();
    const said = await page.page.evaluate(() => /** @type {any} */ (globalThis).said.filter(Boolean));
    assert.equal(said.length, 1, String(said));
    assert.equal(said[0].replace(/\s+/g, " "), await page.text("#note"));
  });
});
