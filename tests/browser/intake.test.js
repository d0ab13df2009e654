/**
 * The ways to hand a report to the page.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { FERRY_A, FERRY_B, FERRY_C, SEED_A, SEED_B } from "./reports.js";

const [HEADLINE_A, HEADLINE_B] = ["Fire On Ferry Off Helmsund Leaves 14 Injured", "Ferry Burns Off Helmsund"];

describe(`handing in reports in ${browserName}`, () => {
  const diptych = useDiptych();

  /** @param {import("./harness/diptych.js").Diptych} page */
  async function assertFerryCompared(page) {
    await page.compared();
    assert.equal((await page.head("a")).headline, HEADLINE_A);
    assert.equal((await page.head("b")).headline, HEADLINE_B);
    const row = await page.row("14 passengers", "17 passengers");
    assert.match(row.lines[0]?.words ?? "no line", /^14 ≠ 17/);
  }

  test("dropped one by one, each on its side, the right one first", async () => {
    const page = await diptych.open();
    await page.drop([FERRY_B], "#report-b");
    await page.read("b");
    assert.equal((await page.head("a")).headline, "", "the left side still waits");
    assert.match(await page.text("#report-b .preview"), /^The coast guard said 17 passengers/);
    assert.equal(await page.isShown("#comparison"), false);
    await page.drop([FERRY_A], "#report-a");
    await assertFerryCompared(page);
  });

  test("dropped one by one anywhere: the second goes to the side that is empty", async () => {
    const page = await diptych.open();
    await page.drop([FERRY_A], "#report-a");
    await page.read("a");
    await page.drop([FERRY_B], ".masthead");
    await assertFerryCompared(page);
  });

  test("while files are over the window, it says where they would go", async () => {
    const page = await diptych.open();
    await page.page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      for (const name of ["a.txt", "b.txt"]) dataTransfer.items.add(new File(["text"], name));
      document.body.dispatchEvent(new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer }));
    });
    assert.deepEqual(await page.texts("#veil p"), ["Becomes report A", "Becomes report B"]);
    assert.equal(await page.isShown("#veil"), true);
    await page.page.evaluate(() => document.body.dispatchEvent(new DragEvent("dragleave", { bubbles: true })));
    assert.equal(await page.isShown("#veil"), false);
  });

  test("chosen in the file chooser, one on each side", async () => {
    const page = await diptych.open();
    await page.choose("a", SEED_A.path);
    await page.read("a");
    await page.choose("b", SEED_B.path);
    await page.compared();
    await page.row("another 19 people were wounded", "20 people wounded");
  });

  test("chosen in the file chooser, both at once", async () => {
    const page = await diptych.open();
    await page.choose("b", SEED_A.path, SEED_B.path);
    await page.compared();
    assert.match((await page.head("a")).headline, /^Putin Orders Russian Troops/);
    assert.equal((await page.head("b")).source, "The Moscow Times");
  });

  test("pasted as text on the page: first A, then B; a third asks which it shall replace", async () => {
    const page = await diptych.open();
    await page.harness.paste(FERRY_A.text);
    await page.read("a");
    await page.harness.paste(FERRY_B.text);
    await assertFerryCompared(page);
    await page.harness.paste(FERRY_C.text);
    assert.equal(await page.text("#paste-title"), "Which report shall this text replace?");
    await page.click('[data-use="b"]');
    await page.read("b", "Lifeboats");
    await page.compared();
    assert.equal((await page.head("a")).headline, HEADLINE_A);
  });

  test("typed or pasted into the dialog of a side, which asks for text when there is none", async () => {
    const page = await diptych.open();
    await page.drop([FERRY_B], "#report-b");
    await page.read("b");
    await page.click('#report-a [data-command="paste"]');
    assert.equal((await page.focused()).id, "paste-text");
    await page.click('[data-use="a"]');
    assert.equal(await page.text("#paste-error"), "There is no text here yet.");
    await page.type(FERRY_A.text);
    await page.click('[data-use="a"]');
    await assertFerryCompared(page);
  });

  test("pasted with its markup, which tells the headline and the paragraphs", async () => {
    const page = await diptych.open();
    const [lead, quote] = [
      "A fire broke out on the car ferry Nordlys, and <a href='https://example.org/14'>14 passengers</a> were injured.",
      "“We heard the alarm and then everything went dark very quickly,” said Maria Holt, a passenger of the ferry.",
    ];
    const html = `<meta charset='utf-8'><h1>Ferry ablaze</h1><p>${lead}</p><blockquote><p>${quote}</p></blockquote>`;
    // Browsers copy some pages as one line.
    const text = `Ferry ablaze ${lead.replace(/<[^>]*>/g, "")} ${quote}`;
    await page.harness.paste(text, html);
    await page.read("a", "Ferry ablaze");
    assert.equal(await page.text("#headline-a"), "Ferry ablaze");
    assert.match((await page.head("a")).facts, /2 paragraphs/);
    assert.deepEqual(page.asked(), ["GET /pkg/readers_html.js", "GET /pkg/readers_html_bg.wasm"]);
    await page.drop([FERRY_B], "#report-b");
    await page.compared();
    await page.row("14 passengers", "17 passengers");
  });

  test("dragged in as words out of another window", async () => {
    const page = await diptych.open();
    await page.drop([FERRY_B], "#report-b");
    await page.read("b");
    await page.dropData({ "text/plain": FERRY_A.text }, "#report-a");
    await assertFerryCompared(page);
  });

  test("with “Try the sample”", async () => {
    const page = await diptych.open();
    await page.compareSample();
    await page.row("another 19 people were wounded", "20 people wounded");
    assert.equal(await page.isShown("#welcome"), false);
  });

  test("an address gets an explanation and a box to paste in, dropped, pasted on the page or typed into the dialog", async () => {
    const page = await diptych.open();
    const address = "https://example.org/2023/05/ferry-fire";
    await page.dropData({
      "text/uri-list": address,
      "text/plain": address,
      "text/html": `<a href="${address}">Fire</a>`,
    });
    assert.match(
      await page.text("#paste-why"),
      /^That is the address of a page\. Diptych cannot fetch it: nothing leaves/,
    );
    await page.type(FERRY_A.text);
    await page.click('[data-use="a"]');
    await page.read("a", HEADLINE_A);
    await page.dropData({ "text/uri-list": address }, "#report-b");
    assert.equal(await page.text("#paste-title"), "Report B");
    await page.type(address);
    await page.click('[data-use="b"]');
    assert.match(await page.text("#paste-error"), /^That is the address of a page/);
    await page.press("Escape");
    await page.harness.paste(address);
    assert.equal(await page.isShown("#paste-why"), true);
    await page.press("Escape");
    await page.click('#report-b [data-command="paste"]');
    assert.equal(await page.isShown("#paste-why"), false);
    await page.press("Escape");
    await page.drop([FERRY_B], "#report-b");
    await assertFerryCompared(page);
  });

  test("a saved page’s folder is looked into for the report", async () => {
    const page = await diptych.open();
    await page.dropFolder("ferry fire", {
      "ferry.html": FERRY_A.text,
      "ferry_files/advert.html": "Buy now",
      "a.css": "",
    });
    await page.read("a", HEADLINE_A);
    await page.drop([FERRY_B], "#report-b");
    await assertFerryCompared(page);
    await page.dropFolder("pictures", { "a.css": "", "b.css": "" });
    assert.match(await page.notice(), /^There is no report in the folder “pictures”/);
  });

  test("one report is replaced, by a drop on its side or with “Replace”", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    await page.drop([FERRY_C], "#report-a");
    await page.read("a", "Lifeboats");
    await page.compared();
    assert.equal((await page.head("b")).headline, HEADLINE_B);
    await page.click('#report-a [data-command="replace"]');
    assert.equal(await page.text("#paste-title"), "Replace report A");
    await page.type(FERRY_A.text);
    await page.click('[data-use="a"]');
    await page.read("a", "Fire On Ferry");
    await assertFerryCompared(page);
  });

  test("the sides are swapped, and swapped back", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    await page.click("#swap");
    await page.read("a", "Ferry Burns");
    await page.compared();
    assert.match((await page.row("17 passengers", "14 passengers")).lines[0]?.words ?? "", /^17 ≠ 14/);
    await page.press("s");
    await page.read("a", "Fire On Ferry");
    await assertFerryCompared(page);
  });

  test("all is put away with “Start over”, and the page takes reports again", async () => {
    const page = await diptych.open();
    await page.compare(SEED_A, SEED_B);
    await page.click("#start-over");
    await page.until(() => document.querySelectorAll(".slot").length === 2);
    assert.deepEqual(await page.rows(), []);
    assert.equal(await page.isShown("#comparison"), false);
    assert.equal(await page.isShown("#overview"), false);
    assert.equal(await page.isShown("#welcome"), true);
    assert.equal(await page.isShown("#start-over"), false);
    await page.compare(FERRY_A, FERRY_B);
    await assertFerryCompared(page);
  });
});
