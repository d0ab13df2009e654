/**
 * Correcting a comparison: links, judgements, notes; undone, done again, saved and opened again.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { FERRY_A, FERRY_B, FERRY_C } from "./reports.js";

/** @typedef {import("./harness/diptych.js").Diptych} Diptych */

/** Keeps what the worker answers, so that a test can look at the comparison that the page would save. */
const KEEPING = () => {
  const Native = window.Worker;
  window.Worker = class extends Native {
    /** @param {string | URL} address @param {WorkerOptions} [options] */
    constructor(address, options) {
      super(address, options);
      this.addEventListener("message", ({ data }) => {
        const { value } = data;
        // The whole core gives the bytes of its JSON.
        if (value instanceof Uint8Array) Object.assign(window, { saved: new TextDecoder().decode(value) });
        else if (value?.sentence_links) Object.assign(window, { saved: JSON.stringify(value) });
      });
    }
  };
};

const CONFLICT = "14 ≠ 17 injured";

describe(`correcting in ${browserName}`, () => {
  const diptych = useDiptych();

  /** @param {import("./harness/browser.js").View & { before?: () => void }} [view] */
  async function ferries(view) {
    const page = await diptych.open(view);
    await page.compare(FERRY_A, FERRY_B);
    return page;
  }

  /** Presses a control of a row's hinge. @param {Diptych} page @param {string} row @param {string} control */
  async function correct(page, row, control) {
    await page.page.focus(`#${row} .hinge [data-correct="${control}"]`);
    await page.press("Enter");
  }

  /** Waits until a correction is told, and returns the words. @param {Diptych} page @param {string} beginning */
  const told = (page, beginning) =>
    page.until((beginning) => {
      const text = document.querySelector("#corrected-text")?.textContent ?? "";
      return text.startsWith(beginning) ? text : null;
    }, beginning);

  /** The comparison that the page would save. @param {Diptych} page */
  const saved = (page) => page.page.evaluate(() => String(/** @type {any} */ (window).saved));

  test("two passages are unlinked, which is undone and done again where one reads", async () => {
    const page = await ferries();
    const { id } = await page.row("ordered everyone on board", "ordered everyone on board");
    await correct(page, id, "unlink");
    assert.match(await told(page, "Unlinked"), /^Unlinked A ¶ 2 and B ¶ 3\.$/);
    assert.equal((await page.rowOf("a", "ordered everyone on board")).b, "nothing".slice(7), "it stands alone");
    assert.match(await page.text("#rows .by-you"), /unlinked: A ¶ 2 and B ¶ 3, by you/);
    const { row } = await page.focused();
    assert.equal(row, (await page.rowOf("a", "ordered everyone on board")).id, "the focus stays with the passage");
    await page.press("u");
    assert.match(await told(page, "Undone"), /^Undone: unlinked A ¶ 2 and B ¶ 3\.$/);
    await page.row("ordered everyone on board", "ordered everyone on board");
    assert.equal(await page.isShown("#rows .by-you"), false);
    await page.keyboard.down("Control");
    await page.press("y");
    await page.keyboard.up("Control");
    await told(page, "Done again");
    assert.equal((await page.rowOf("a", "ordered everyone on board")).b, "");
    await page.click("#corrections summary");
    await page.click('#corrections [data-correct="back"]');
    await told(page, "Taken back");
    await page.row("ordered everyone on board", "ordered everyone on board");
  });

  test("two passages are linked by the keyboard alone", async () => {
    const page = await ferries();
    const { id } = await page.rowOf("b", "cracked fuel pipe");
    await correct(page, id, "choose");
    assert.match(await page.text("#linking p"), /^Choose a passage of A that tells the same as B ¶ 4\.$/);
    await page.press("Escape");
    assert.equal(await page.isShown("#linking"), false);
    assert.equal((await page.focused()).row, id, "the focus is back");
    await page.press("Enter");
    await page.until(() => !!document.activeElement?.matches(".choosable"));
    while (!(await page.focused()).text.includes("ordered everyone")) await page.press("ArrowUp");
    await page.press("Enter");
    await told(page, "Linked A ¶ 2 and B ¶ 4.");
    const { b } = await page.row("ordered everyone on board", "cracked fuel pipe");
    assert.ok(b.includes("Smoke filled the engine room"), "beside what the model had linked");
    assert.match(await page.text("#rows .by-you"), /linked: A ¶ 2 and B ¶ 4, by you/);
  });

  test("of passages that stand together alone the first choice is which, by click, at 360 px", async () => {
    const page = await ferries({ width: 360, height: 780 });
    const { id } = await page.rowOf("a", "cherries");
    await page.click(`#${id} [data-correct="choose"]`);
    assert.match(await page.text("#linking p"), /^Which passage of A/);
    const { at, other } = await page.page.evaluate(() => {
      const find = (/** @type {string} */ words) =>
        [...document.querySelectorAll(".choosable, .side-b .block")].find((node) => node.textContent?.includes(words));
      return { at: find("cherries")?.id, other: find("fuel pipe")?.id };
    });
    await page.click(`#${at}`);
    assert.match(await page.text("#linking p"), /^Choose a passage of B that tells the same as A ¶ 5\.$/);
    await page.click(`#${other}`);
    await told(page, "Linked");
    await page.row("cherries", "fuel pipe");
    const wide = await page.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 360, `${wide} px wide`);
  });

  test("a contradiction is judged to be none, from its card", async () => {
    const page = await ferries();
    assert.ok((await page.lines()).some(({ words }) => words === CONFLICT));
    await page.page.focus(".row .line.conflict");
    await page.press("Enter");
    await page.press("Tab");
    assert.equal((await page.focused()).text, "Not a contradiction");
    await page.press("Enter");
    assert.match(await told(page, "Not a contradiction"), /^Not a contradiction: “14” and “17 passengers”\.$/);
    assert.ok(!(await page.lines()).some(({ relation }) => relation === "conflict"));
    assert.match(await page.text("#counts"), /0 contradictions/);
    assert.match(await page.text("#note"), /with one correction by a reader/);
    assert.notEqual((await page.focused()).row, null, "the focus stays in the row");
    await page.click('.by-you [data-correct="back"]');
    await told(page, "Taken back");
    assert.ok((await page.lines()).some(({ words }) => words === CONFLICT));
  });

  test("what is no detail is left out", async () => {
    const page = await ferries();
    await page.click(".row .line.conflict");
    await page.click('#card [data-judge="wrong"]');
    await told(page, "No detail");
    assert.equal(await page.page.$("#rows .mark.conflict"), null);
    assert.match(await page.text("#rows .by-you"), /Not a detail: “14” and “17 passengers”, by you/);
  });

  for (const [width, side] of /** @type {const} */ ([
    [1440, "a"],
    [360, "b"],
  ]))
    test(`side by side tells what the reader said, once where both reports are in sight, at ${width} pixels`, async () => {
      const page = await ferries({ width, height: 780 });
      const { id } = await page.row("ordered everyone on board", "ordered everyone on board");
      await correct(page, id, "note");
      await page.type("Ask the <b>captain</b>.");
      await page.click(`#${id} .note-editor [type="submit"]`);
      await told(page, "Wrote a note");
      await correct(page, (await page.row("coast guard", "coast guard")).id, "unlink");
      await told(page, "Unlinked A ¶ 1 and B ¶ 1.");
      await page.press("2");
      await page.until(() => !!document.querySelector(".stage .by-you"));
      if (side === "b") await page.click(".turn label:nth-child(2)");
      const said = await page.page.$$eval(`.stage [data-side="${side}"] .by-you > li`, (items) =>
        items.filter((item) => item.checkVisibility()).map((item) => item.textContent?.trim()),
      );
      assert.deepEqual(said, ["✎ unlinked: A ¶ 1 and B ¶ 1, by you", "Your noteAsk the <b>captain</b>."]);
      const twins = await page.page.$$eval('.stage [data-side="b"] .by-you > li', (items) =>
        items.filter((item) => item.checkVisibility()),
      );
      assert.equal(twins.length, side === "b" ? 2 : 0);
      assert.deepEqual(await page.harness.accessibilityProblems(), []);
    });

  test("a note is written, changed and taken away", async () => {
    const page = await ferries();
    const { id } = await page.row("coast guard", "coast guard");
    await correct(page, id, "note");
    await page.type("Ask the <b>coast guard</b>.");
    await page.click(`#${id} .note-editor [type="submit"]`);
    await told(page, "Wrote a note on A ¶ 1 and B ¶ 1.");
    assert.equal(await page.text(".own-note q"), "Ask the <b>coast guard</b>.");
    await page.click('.own-note [data-correct="edit"]');
    await page.type(" Twice.");
    await page.keyboard.down("Control");
    await page.press("Enter");
    await page.keyboard.up("Control");
    await page.until(() => document.querySelector(".own-note q")?.textContent?.endsWith("Twice."));
    await page.click('.own-note [data-correct="back"]');
    await told(page, "Taken back");
    assert.equal(await page.page.$(".own-note"), null);
  });

  test("the inspector links and unlinks two sentences, and stays", async () => {
    const page = await ferries();
    const { id } = await page.row("ordered everyone on board", "ordered everyone on board");
    await page.click(`#${id} [data-why]`);
    await page.click('#inspector [data-correct="unlink-pair"]');
    await told(page, "Unlinked");
    await page.until(() => document.querySelector("#inspector .missed")?.textContent?.includes("Unlinked by you"));
    await page.click('#inspector .missed[open] [data-correct="link-pair"]');
    await told(page, "Linked");
    await page.until(() => document.querySelector("#inspector .counterpart")?.textContent?.includes("Linked by you"));
    assert.equal((await page.focused()).id, "inspector-title");
  });

  test("what is saved opens again with its corrections", async () => {
    const page = await ferries({ before: KEEPING });
    const { id } = await page.row("ordered everyone on board", "ordered everyone on board");
    await correct(page, id, "unlink");
    await told(page, "Unlinked");
    await page.click(".row .line.conflict");
    await page.click('#card [data-judge="apart"]');
    await told(page, "Not a contradiction");
    const text = await saved(page);
    const before = await page.rows();
    await page.click("#start-over");
    await page.until(() => !document.querySelector("#headline-a"));
    await page.drop([{ name: "two reports.json", type: "application/json", text }]);
    await page.compared();
    assert.deepEqual(await page.rows(), before);
    assert.match(await page.text("#corrections summary"), /^2 corrections by you$/);
    assert.deepEqual(JSON.parse(await saved(page)), JSON.parse(text));
    assert.equal((await page.head("a")).headline, "Fire On Ferry Off Helmsund Leaves 14 Injured");
    await page.press("s");
    await page.until(() => document.querySelector("#headline-b")?.textContent?.startsWith("Fire On Ferry"));
    await page.compared();
    assert.match(await page.text("#rows .by-you"), /unlinked: A ¶ 3 and B ¶ 2, by you/, "swapped with the sides");
  });

  test("what is no saved comparison is refused, and nothing else changes", async () => {
    const page = await ferries({ before: KEEPING });
    await page.click(".row .line.conflict");
    await page.click('#card [data-judge="apart"]');
    await told(page, "Not a contradiction");
    const [text, before] = [await saved(page), await page.rows()];
    /** @param {string} text @param {RegExp} why */
    const refused = async (text, why) => {
      await page.drop([{ name: "saved.json", text }]);
      await page.until(
        (why) => new RegExp(why).test(document.querySelector("#notice-text")?.textContent ?? ""),
        why.source,
      );
      assert.deepEqual(await page.rows(), before);
      await page.click("#close-notice");
    };
    await refused(text.slice(0, -20), /cannot be opened: it is no comparison that Diptych saved/);
    await refused(
      text.replace("diptych-comparison/1", "diptych-comparison/2"),
      /does not know \(diptych-comparison\/2\)/,
    );
    await refused('{"a": 1}', /no comparison that Diptych saved/);
    await refused(text.replace('"block":0', '"block":99'), /no comparison that Diptych saved/);
    const stray = JSON.parse(text);
    stray.corrections.links.push({ a: [999], b: [0], linked: true });
    await refused(JSON.stringify(stray), /A correction speaks of sentence 999 of report A/);
    await page.press("u");
    await told(page, "Undone");
  });

  test("corrections go with a report that is replaced, and come back with it", async () => {
    const page = await ferries();
    await page.click(".row .line.conflict");
    await page.click('#card [data-judge="apart"]');
    await told(page, "Not a contradiction");
    await page.drop([FERRY_C], "#report-b");
    await page.read("b", "Lifeboats");
    await page.compared();
    assert.equal(await page.notice(), "1 correction was about the report that you replaced.");
    assert.equal(await page.isShown("#corrections"), false);
    await page.click("#put-back");
    await page.read("b", "Ferry Burns");
    await page.compared();
    assert.match(await page.text("#corrections summary"), /^1 correction by you$/);
    await page.press("u");
    await told(page, "Undone");
    assert.ok((await page.lines()).some(({ words }) => words === CONFLICT));
  });

  test("corrections that “Start over” takes away with the reports come back with them", async () => {
    const page = await ferries();
    await page.click(".row .line.conflict");
    await page.click('#card [data-judge="apart"]');
    await told(page, "Not a contradiction");
    await page.click("#start-over");
    assert.equal(await page.notice(), "1 correction was about the reports that you took away.");
    assert.equal(await page.isShown("#comparison"), false);
    assert.deepEqual(await page.harness.accessibilityProblems(), []);
    await page.harness.screenshot("started-over");
    await page.click("#put-back");
    await page.compared();
    assert.match(await page.text("#corrections summary"), /^1 correction by you$/);
    assert.ok(!(await page.lines()).some(({ words }) => words === CONFLICT));
    await page.press("u");
    await told(page, "Undone");
    assert.ok((await page.lines()).some(({ words }) => words === CONFLICT));
    // Without corrections there is nothing to lose.
    await page.click("#start-over");
    assert.equal(await page.isShown("#notice"), false);
  });

  for (const colorScheme of /** @type {const} */ (["light", "dark"]))
    test(`corrections have no accessibility violation, ${colorScheme}`, async () => {
      const page = await ferries({ colorScheme });
      const { id } = await page.row("ordered everyone on board", "ordered everyone on board");
      await correct(page, id, "unlink");
      await told(page, "Unlinked");
      await page.click("#corrections summary");
      await page.click(".row .line.conflict");
      assert.deepEqual(await page.harness.accessibilityProblems(), []);
      const { id: alone } = await page.rowOf("b", "cracked fuel pipe");
      await correct(page, alone, "choose");
      assert.deepEqual(await page.harness.accessibilityProblems(), []);
    });
});
