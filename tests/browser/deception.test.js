/**
 * Text that deceives the eye is shown for what it is: what turns words about turns nothing, what nobody sees is seen, a letter of
 * another script says so, and accents by the hundred stay on their line.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";

const HONEST = {
  name: "honest.txt",
  text: `Fire On Ferry Off Helmsund Leaves 14 Injured

By Ingrid Solberg

May 11, 2023

A fire broke out on the car ferry Nordlys off the port of Helmsund on May 10, and 14 passengers were injured, said the governor of the region, Serhiy Hayday.

Captain Jonas Lindqvist ordered everyone on board into the lifeboats after smoke had filled the engine room.

"We heard the alarm and then everything went dark very quickly," said Maria Holt, a passenger.

The harbour master, Piotr Zielinski, closed the harbour until Friday.
`,
};

const TAGS = [..."leak 7"].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join("");
const FLOOD = "\u0316\u0301\u0323\u0348\u036b\u033e".repeat(60);

/** The same fire; in turn: a name that ends any isolation, an override, a Cyrillic а, a flood, a hidden text, joiners. */
const DECEPTIVE = {
  name: "Helmsund \u2069\u202egnp.txt",
  text: `Ferry Burns Off \u202eHelmsund

By Peter Br\u0430ndt

May 11, 2023

The coast guard said \u202e71\u202c passengers were injured on Wednesday when a fire broke out on the ferry Nordlys off the port of Helmsund, said the governor of the region, Serhiy H\u0430yday.

Smoke filled the engine room, and Captain Jonas Lindq${FLOOD}vist ordered everyone on board into the lifeboats.

"We heard the alarm and then everything went dark very${TAGS} quickly," passenger Maria Holt told reporters on the quay.

The har\u200dbour master, Piotr \u2069\u2067Zielinski, closed the harbour until Friday.

\u05d4\u05d5\u05d0 \u05d0\u05de\u05e8\u200f: \u202aC++\u202c, said the crew of the \u{1f469}\u200d\u{1f692} brigade.
`,
};

describe(`text that deceives in ${browserName}`, () => {
  const diptych = useDiptych();

  /** @typedef {import("./harness/page.js").OpenPage} OpenPage */

  /**
   * Words whose letters stand in another order than they were written in, or leave their line, as the browser has drawn them.
   *
   * @param {OpenPage} open
   * @param {string} within
   */
  function disordered(open, within) {
    return open.page.evaluate((within) => {
      const found = [];
      for (const root of document.querySelectorAll(within)) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        /** @type {DOMRect | null} */
        let last = null;
        while (walker.nextNode()) {
          const text = /** @type {Text} */ (walker.currentNode);
          if (!text.parentElement?.checkVisibility() || text.parentElement.closest(".spoken, .unseen")) continue;
          if (/[\u0590-\u05ff]/.test(text.parentElement.closest("p, li, td, button")?.textContent ?? "")) continue;
          for (let at = 0; at < text.length; at += 1) {
            if (!/[a-z0-9]/i.test(text.data[at] ?? "")) continue;
            const range = new Range();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const box = range.getBoundingClientRect();
            if (
              last &&
              text.parentElement.closest("p, h2, li, td, span.outlet, button") &&
              Math.abs(box.top - last.top) < 2 &&
              at &&
              box.left < last.left - 1
            )
              found.push(`${text.data.slice(0, at)}|${text.data.slice(at)}`);
            last = box;
          }
        }
      }
      return found;
    }, within);
  }

  /** The signs in boxes, with what they are called. @param {Diptych} page @param {string} within */
  const signs = (page, within) =>
    page.page.evaluate(
      (within) =>
        [...document.querySelectorAll(`${within} .unseen`)].map((node) => {
          if (node.getAttribute("role") !== "img" || node.ariaLabel !== /** @type {HTMLElement} */ (node).title)
            return "unnamed";
          return `${node.getAttribute("data-sign")}: ${node.ariaLabel}`;
        }),
      within,
    );
  /** @typedef {import("./harness/diptych.js").Diptych} Diptych */

  test("the order of letters is seen, so that a text could be found out of it", async () => {
    const page = await diptych.open();
    await page.page.evaluate(() => {
      const node = document.createElement("p");
      node.id = "control";
      node.append(
        "said ",
        Object.assign(document.createElement("bdi"), { textContent: "the \u2069\u202emayor" }),
        " on Friday",
      );
      document.body.prepend(node);
    });
    assert.ok((await disordered(page.harness, "#control")).length > 3, "a U+2069 ends the isolation of an element");
  });

  test("each is marked with its name, nothing is turned about, and every word is where it was", async () => {
    const page = await diptych.open();
    await page.compare(HONEST, DECEPTIVE);
    assert.deepEqual(await signs(page, "#report-b"), [
      "PDI ×2: end of an isolate (U+2069), first of 2",
      "RLO: right-to-left override (U+202E)",
      "Cyr: Cyrillic “\u0430” (U+0430), another script than its word",
    ]);
    assert.deepEqual(await signs(page, "#rows .passage"), [
      "RLO: right-to-left override (U+202E)",
      "PDF: end of an embedding (U+202C)",
      "Cyr: Cyrillic “\u0430” (U+0430), another script than its word",
      "360 accents: 360 accents on one letter",
      "“leak 7”: hidden text “leak 7”",
      "ZWJ: zero-width joiner (U+200D)",
      "PDI ×2: end of an isolate (U+2069), first of 2",
    ]);
    const shown = await page.rows();
    const paragraphs = DECEPTIVE.text.trim().split("\n\n").slice(3);
    for (const paragraph of paragraphs)
      assert.ok(
        shown.some(({ b }) => b.includes(paragraph)),
        `what is shown, and copied, is the text itself: ${paragraph}`,
      );
    await page.press("w");
    assert.deepEqual(await disordered(page.harness, "#heads, #overview, #rows, .reading-bar"), []);
    await page.press("2");
    assert.deepEqual(await disordered(page.harness, "#side-by-side"), []);
    assert.deepEqual((await signs(page, "#side-by-side .side-b")).length, 9);
    await page.press("3");
    assert.deepEqual(await disordered(page.harness, "table"), []);
    assert.deepEqual(await page.harness.accessibilityProblems(), []);
  });

  test("a name with a letter of another script is a variant that says so, and no figure hides behind a sign", async () => {
    const page = await diptych.open();
    await page.compare(HONEST, DECEPTIVE);
    const row = await page.row("Serhiy Hayday", "Serhiy H\u0430yday");
    assert.ok(
      row.lines.some(({ relation, words }) => relation === "variant" && words === "Hayday ~ H\u0430yday"),
      JSON.stringify(row.lines),
    );
    assert.ok(
      row.lines.some(({ relation, words }) => relation === "conflict" && words.startsWith("14 ≠ 71")),
      JSON.stringify(row.lines),
    );
    await page.page.focus(`#${row.id} .line.variant`);
    const note = await page.until(() => document.querySelector(".card-note")?.textContent);
    assert.match(note, /Serhiy Hayday has a Cyrillic “а” in B, not in A/);
  });

  test("search finds words across what is hidden in them, at their places", async () => {
    const page = await diptych.open();
    await page.compare(HONEST, DECEPTIVE);
    await page.press("/");
    await page.type("harbour master, Piotr Zielinski, closed");
    assert.match(await page.until(() => document.querySelector("#hits")?.textContent), /1 in A, 1 in B/);
    const found = await page.until(() => {
      const ranges = [.../** @type {any} */ (CSS).highlights.get("hit")].map(String);
      return ranges.length === 2 && ranges;
    });
    assert.deepEqual(found, [
      "harbour master, Piotr Zielinski, closed",
      "har\u200dbour master, Piotr \u2069\u2067Zielinski, closed",
    ]);
  });

  for (const view of /** @type {const} */ ([
    { width: 1440, height: 900 },
    { width: 360, height: 780, colorScheme: "dark" },
  ])) {
    test(`a flood of accents stays on its line and hangs nothing, ${view.width} px wide`, async () => {
      const page = await diptych.open(view);
      await page.compare(HONEST, { name: "flood.txt", text: DECEPTIVE.text.replace(FLOOD, FLOOD.repeat(300)) });
      const { height, line, wide } = await page.page.evaluate(() => {
        const flood = document.querySelector("#rows .passage .flood");
        const block = flood?.closest(".block");
        return {
          height: flood?.getBoundingClientRect().height ?? 0,
          line: parseFloat(block ? getComputedStyle(block).lineHeight : "0"),
          wide: document.documentElement.scrollWidth - innerWidth,
        };
      });
      assert.ok(height > 0 && height <= line, `${height} of ${line} px`);
      assert.ok(wide <= 0, `${wide} px too wide`);
      await page.harness.screenshot(`deception-${view.width}`, true);
    });
  }

  test("the report that is saved tells them by their numbers, in order", async () => {
    const page = await diptych.open();
    await page.compare(HONEST, DECEPTIVE);
    await page.click("#open-save");
    await page.click(`[data-save="html"]`);
    const { path, text } = await diptych.saved(/\.html$/);
    assert.doesNotMatch(text, /[\u202d\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u);
    assert.ok(text.includes("said [U+202E]") && text.includes("\u202aC++\u202c"), "what writing needs stays");
    const saved = await diptych.openFile(path);
    assert.deepEqual(await disordered(saved, "body"), []);
    await saved.screenshot("deception-saved", true);
  });
});
