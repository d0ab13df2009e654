/**
 * What was read of a report is shown, and amended: its date, its headline, what was set aside; undone, saved, opened again.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";

/** Tells a weekday and no date of its own. */
const UNDATED = {
  name: "bridge.txt",
  text: `Lorry Hits Marlow Bridge

A lorry loaded with gravel hit the old bridge over the Thames at Marlow on Monday, and two people were hurt, police said.

“The whole road shook,” said Helen Ward, who lives beside the bridge.

Traffic will be led over the bypass until engineers have looked at the arches.
`,
};

/** The same as a page that was saved. */
const PAGE = {
  name: "bridge.html",
  text: `<!doctype html><html lang="en"><head><title>Lorry Hits Marlow Bridge</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Lorry Hits Marlow Bridge</h1>
<p>A lorry loaded with gravel hit the old bridge over the Thames at Marlow on Monday, and two people were hurt, police said.</p>
<p>“The whole road shook,” said Helen Ward, who lives beside the bridge. She had been about to cross the road with her dog.</p>
<p>Traffic will be led over the bypass until engineers have looked at the arches, a spokesman for the county council said.</p>
</article>
<aside class="related"><h2>Read more</h2><ul><li><a href="/swan">Swan stops trains for an hour at Bourne End</a></li></ul></aside>
<footer><p>© Marlow Courier</p></footer></body></html>`,
};

const DATED = {
  name: "crash.txt",
  text: `Two Hurt As Lorry Strikes Bridge

By Tom Archer

May 15, 2024

Police said two people were hurt on May 14, 2024, when a lorry loaded with gravel hit the old bridge over the Thames at Marlow.

Engineers will look at the arches before traffic is let over it again.
`,
};

describe(`what was read in ${browserName}`, () => {
  const diptych = useDiptych();

  /** @typedef {import("./harness/diptych.js").Diptych} Diptych */

  /** @param {import("./harness/browser.js").View} [view] */
  async function bridges(view) {
    const page = await diptych.open(view);
    await page.compare(UNDATED, DATED);
    return page;
  }

  /** Waits for words under the dialog's lists. @param {Diptych} page @param {string} words */
  const told = (page, words) =>
    page.until((words) => document.querySelector("#read-told")?.textContent?.startsWith(words), words);

  /** Sets a field as a person does who leaves it then. @param {Diptych} page @param {string} field @param {string} value */
  const fill = (page, field, value) =>
    page.page.evaluate(
      (field, value) => {
        const input = document.querySelector(`#read-${field}`);
        if (!(input instanceof HTMLInputElement)) return;
        input.value = value;
        input.dispatchEvent(new Event("change"));
      },
      field,
      value,
    );

  /** The relation of the two days. @param {Diptych} page */
  const days = async (page) => (await page.lines()).find(({ words }) => words.includes("Monday"));

  test("a report without a date says which day it cannot tell; the date that is set tells it, and u takes that back", async () => {
    const page = await bridges();
    assert.match(await page.text("#report-a .untold"), /^No date found to tell “Monday” by\. Set it$/);
    assert.equal(await page.isShown("#report-b .untold"), false);
    assert.notEqual((await days(page))?.relation, "conflict");
    await page.click('#report-a .untold [data-command="published"]');
    assert.equal((await page.focused()).id, "read-published");
    await fill(page, "published", "2024-05-15");
    await told(page, "Date of A: 2024-05-15.");
    await page.press("Escape");
    // The focus leaves a dialog some milliseconds after the key, and until then keys go to its field.
    await page.until(() => !document.querySelector("dialog[open]") && !document.activeElement?.closest("dialog"));
    assert.equal((await days(page))?.words, "Monday ≠ May 14, 2024", "Monday was May 13");
    assert.match((await page.head("a")).facts, /May 15, 2024/);
    assert.equal(await page.isShown("#report-a .untold"), false);
    await page.press("u");
    await page.until(() => document.querySelector("#corrected-text")?.textContent?.startsWith("Undone: date of A"));
    assert.notEqual((await days(page))?.relation, "conflict");
    assert.equal(await page.isShown("#report-a .untold"), true);
    await page.press("U");
    await page.until(() => document.querySelector("#corrected-text")?.textContent?.startsWith("Done again"));
    assert.equal((await days(page))?.relation, "conflict");
  });

  test("another headline, another author and none: each can be taken back to what was read", async () => {
    const page = await bridges();
    await page.click('#report-b [data-command="amend"]');
    assert.equal(await page.text("#read-title"), "What was read of report B");
    await fill(page, "headline", "Lorry strikes Marlow bridge");
    await told(page, "Headline of B");
    await fill(page, "byline", "");
    await told(page, "Removed the author of B");
    await page.press("Escape");
    assert.equal((await page.head("b")).headline, "Lorry strikes Marlow bridge");
    assert.doesNotMatch((await page.head("b")).facts, /Archer/);
    await page.click('#report-b [data-command="amend"]');
    assert.deepEqual(await page.texts(".read-was:not(:empty)"), [
      "Read: Two Hurt As Lorry Strikes Bridge Take that",
      "Read: Tom Archer Take that",
    ]);
    await page.click("#read-headline-was button");
    await told(page, "Headline of B: Two Hurt");
    await page.press("Escape");
    assert.match((await page.head("b")).headline, /^Two Hurt As Lorry/);
  });

  test("a passage is set aside and taken in again by keyboard, and corrections go along", async () => {
    const page = await bridges({ width: 360, height: 780 });
    const { id } = await page.row("lorry loaded with gravel", "lorry loaded with gravel");
    await page.page.focus(`#${id} .hinge [data-correct="note"]`);
    await page.press("Enter");
    await page.type("Ask the police.");
    await page.click(`#${id} .note-editor [type="submit"]`);
    await page.until(() => document.querySelector("#corrected-text")?.textContent?.startsWith("Wrote a note"));
    await page.click('#report-a [data-command="amend"]');
    await page.click("#read-parts-title");
    await page.page.focus('#read-parts [data-part="blocks-0"] button');
    await page.press("Enter");
    await told(page, "Set aside: “Lorry Hits Marlow Bridge”");
    assert.equal(await page.text("#read-aside-title"), "Set aside: 1 passage");
    assert.match(await page.text("#read-aside .read-why"), /^by you$/);
    assert.match((await page.focused()).text, /^Take in/);
    assert.equal(await page.text(".own-note q"), "Ask the police.", "the note is on the passage that has moved");
    assert.deepEqual(await page.harness.accessibilityProblems(), []);
    const wide = await page.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 360, `${wide} px wide`);
    await page.harness.screenshot("what-was-read-360");
    await page.press("Enter");
    await told(page, "Took in");
    assert.equal(await page.text("#read-aside-title"), "Nothing was set aside");
  });

  test("what stood around the report on its page is named with the reason, and taken in", async () => {
    const page = await diptych.open();
    await page.drop([PAGE, DATED]);
    await page.compared();
    assert.equal((await page.head("a")).headline, "Lorry Hits Marlow Bridge");
    page.asked();
    await page.click('#report-a [data-command="set-aside"]');
    assert.equal((await page.focused()).id, "read-aside-title");
    const [first] = await page.texts("#read-aside li");
    assert.match(first ?? "", /Home.*menu or other parts of the page/);
    const before = (await page.texts("#read-aside li")).length;
    await page.page.evaluate(() => {
      const teaser = [...document.querySelectorAll("#read-aside li")].find((item) =>
        item.textContent?.includes("Swan"),
      );
      teaser?.querySelector("button")?.click();
    });
    await told(page, "Took in: “Swan stops trains");
    assert.equal((await page.texts("#read-aside li")).length, before - 1);
    await page.press("Escape");
    // Back to where it was opened from, once the dialog has closed.
    await page.until(
      (words) => document.activeElement?.textContent?.trim() === words,
      `${before - 1} passages set aside`,
    );
    await page.rowOf("a", "Swan stops trains");
    await page.press("u");
    await page.until(() => document.querySelector("#corrected-text")?.textContent?.startsWith("Undone: took in"));
    await page.until(
      () => ![...document.querySelectorAll("#rows .block")].some((node) => node.textContent?.includes("Swan")),
    );
  });

  test("it goes with its report when the sides are swapped, is saved, and is there when that is opened", async () => {
    const page = await bridges();
    await page.click('#report-a .untold [data-command="published"]');
    await fill(page, "published", "2024-05-15");
    await told(page, "Date of A");
    await page.press("Escape");
    await page.click("#swap");
    await page.read("b", "Lorry Hits");
    await page.compared();
    assert.match((await page.head("b")).facts, /May 15, 2024/);
    assert.equal((await days(page))?.relation, "conflict");
    await page.press("S");
    await page.click('#save-menu [data-save="json"]');
    const { path, text } = await diptych.saved(/^diptych-.*\.json$/);
    await page.click("#start-over");
    await page.until(() => document.querySelectorAll(".slot").length === 2);
    await page.drop([{ name: path, text }]);
    await page.compared();
    assert.match((await page.head("b")).facts, /May 15, 2024/);
    assert.equal((await days(page))?.relation, "conflict");
  });

  test("nothing that would be left of a report is refused, and a report that is alone can be amended", async () => {
    const page = await diptych.open();
    await page.drop([{ name: "one.txt", text: "A lorry hit the bridge on Monday." }], "#report-a");
    await page.read("a");
    await page.click('#report-a [data-command="amend"]');
    await fill(page, "outlet", "Marlow Courier");
    await told(page, "Outlet of A: Marlow Courier");
    await page.click("#read-parts-title");
    await page.click("#read-parts button");
    assert.match(await page.notice(), /^Nothing would be left of the report/);
    await page.press("Escape");
    assert.equal((await page.head("a")).source, "Marlow Courier");
  });
});
