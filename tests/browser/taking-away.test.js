/**
 * Taking a comparison away: files that hold it, a report that needs no Diptych, a row on the clipboard, paper.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { FERRY_A, FERRY_B, SEED_A, SEED_B } from "./reports.js";

/** Hostile where the page lets it in: in a headline and in a file's name. */
const HOSTILE = {
  name: `<img src=x onerror="globalThis.ran='name'">.txt`,
  text: FERRY_A.text.replace("Fire On Ferry", `</title><script>globalThis.ran = "headline"</script>Fire On Ferry`),
};

describe(`taking a comparison away in ${browserName}`, () => {
  const diptych = useDiptych();

  /** Opens the menu as a person does, and chooses. @param {import("./harness/diptych.js").Diptych} page @param {string} format */
  async function save(page, format) {
    await page.click("#open-save");
    await page.click(`[data-save="${format}"]`);
  }

  test("a person saves the report, and reads the same rows in it from the disk, where nothing runs or is requested", async () => {
    const page = await diptych.open();
    await page.compare(SEED_A, SEED_B);
    await page.press("S");
    assert.match((await page.focused()).text, /^Report/);
    await page.press("Enter");
    const { path, text } = await diptych.saved(/\.html$/);
    assert.match(path, /diptych-putin-orders-.*-and-the-moscow-times-2022-07-04\.html$/);
    assert.ok(!/<script|<link|<img|@import|url\(/i.test(text), "no script, and nothing to fetch");
    const rows = await page.rows();

    const saved = await diptych.openFile(path);
    const mark = saved.mark();
    await saved.screenshot("saved-report");
    const shown = await saved.page.evaluate(() =>
      [...document.querySelectorAll("table.rows tbody tr")].map((row) => ({
        alone: row.classList.contains("alone"),
        lines: [...row.querySelectorAll(".line")].map((line) => {
          const copy = /** @type {Element} */ (line.cloneNode(true));
          for (const spoken of copy.querySelectorAll(".spoken")) spoken.remove();
          return [...copy.children].map((part) => part.textContent?.trim()).join(" ");
        }),
      })),
    );
    assert.deepEqual(
      shown,
      rows.map(({ alone, lines }) => ({ alone: !!alone, lines: lines.map(({ words }) => words) })),
    );
    assert.ok(shown.some(({ lines }) => lines.includes("19 ≠ 20 wounded")));
    const note = await saved.page.evaluate(() => document.querySelector(".note a.conflict")?.getAttribute("href"));
    const target = await saved.page.evaluate((to) => document.querySelector(to ?? "nothing")?.textContent, note);
    assert.match(target ?? "", /19.*20 wounded/, "the note leads to the contradiction");
    assert.deepEqual(await saved.accessibilityProblems(), []);
    assert.deepEqual(saved.problems, []);
    assert.deepEqual(saved.requestsSince(mark), []);
  });

  test("the saved report passes axe in the dark and in a narrow window, and hostile text stays text", async () => {
    const page = await diptych.open();
    await page.compare(HOSTILE, FERRY_B);
    await save(page, "html");
    const { path } = await diptych.saved(/fire-on-ferry.*\.html$/);
    for (const view of /** @type {const} */ ([{ colorScheme: "dark" }, { width: 360, height: 780 }])) {
      const saved = await diptych.openFile(path, view);
      assert.deepEqual(await saved.accessibilityProblems(), []);
      const found = await saved.page.evaluate(() => ({
        ran: "ran" in globalThis,
        scripts: document.querySelectorAll("script, img, iframe, object, form").length,
        headline: document.querySelector("h2.headline")?.textContent?.startsWith("</title><script>"),
        fits: document.documentElement.scrollWidth <= innerWidth,
      }));
      assert.deepEqual(found, { ran: false, scripts: 0, headline: true, fits: true });
      assert.deepEqual(saved.problems, []);
      await saved.screenshot(`saved-report-${"colorScheme" in view ? "dark" : "narrow"}`);
    }
  });

  test("a person saves Markdown, a spreadsheet and JSON, and each holds the contradiction", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    await save(page, "markdown");
    const markdown = await diptych.saved(/\.md$/);
    assert.match(markdown.path, /diptych-fire-on-ferry.*-and-ferry-burns-off-helmsund-2023-05-11\.md$/);
    assert.match(markdown.text, /\*\*14 ≠ 17 /);
    assert.match(markdown.text, /Ingrid Solberg, “Fire On Ferry Off Helmsund Leaves 14 Injured”, May 11, 2023/);
    await save(page, "csv");
    const csv = await diptych.saved(/\.csv$/);
    assert.match(csv.text, /^\uFEFFdetail,kind,relation,/);
    assert.match(csv.text, /\r\n\d+,number,conflict,/);
    await save(page, "json");
    const json = JSON.parse((await diptych.saved(/\.json$/)).text);
    assert.equal(json.format, "diptych-comparison/1");
    assert.ok(json.details.some((/** @type {{ relation: string }} */ { relation }) => relation === "conflict"));
    assert.match(await page.page.evaluate(() => document.querySelector("#spoken")?.textContent ?? ""), /^Saved as /);
  });

  test("the menu is used by keyboard, Ctrl+S opens it, and Escape leaves everything as it was", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    await page.keyboard.down("Control");
    await page.press("s");
    await page.keyboard.up("Control");
    assert.equal(await page.isShown("#save-menu"), true);
    await page.press("ArrowDown", "j");
    assert.match((await page.focused()).text, /^Markdown/, "a key is no command while the menu is open");
    await page.press("ArrowUp", "ArrowUp");
    assert.match((await page.focused()).text, /^Print/);
    assert.deepEqual(await page.harness.accessibilityProblems(), []);
    await page.harness.screenshot("save-menu");
    await page.press("Escape");
    assert.equal(await page.isShown("#save-menu"), false);
    assert.equal((await page.focused()).id, "open-save");
  });

  test("a save that fails says so and loses nothing", async () => {
    const page = await diptych.open({
      before: () => {
        URL.createObjectURL = new Proxy(URL.createObjectURL, {
          apply(target, self, [blob]) {
            // As a full disk does, for everything but the page's own worker.
            if (blob.type.startsWith("text/csv")) throw new Error("No room is left.");
            return Reflect.apply(target, self, [blob]);
          },
        });
      },
    });
    await page.compare(FERRY_A, FERRY_B);
    await save(page, "csv");
    assert.match(await page.notice(), /could not be saved, and nothing of it is lost\. No room is left\./);
    assert.ok((await page.rows()).length > 3);
  });

  test("a person copies a row with its citations and pastes it", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    await page.press("c", "y");
    await page.until(() => /^Copied both passages/.test(document.querySelector("#spoken")?.textContent ?? ""));
    await page.click('#report-a [data-command="replace"]');
    await page.keyboard.down("Control");
    await page.press("v");
    await page.keyboard.up("Control");
    const text = await page.until(
      () => /** @type {HTMLTextAreaElement} */ (document.querySelector("#paste-text")).value,
    );
    assert.match(text, /^A ¶ 1 · Ingrid Solberg, “Fire On Ferry Off Helmsund Leaves 14 Injured”, May 11, 2023\n/);
    assert.match(text, /\n\nB ¶ 1 · Peter Brandt, “Ferry Burns Off Helmsund”, May 11, 2023\nThe coast guard said 17 /);
    assert.match(text, /\n14 ≠ 17 .*\(.* 14 against 17\)\n/);
  });

  test("on paper both columns stand with the hinge between, all is unfolded, and the details follow", async (context) => {
    if (browserName === "firefox") return context.skip("only Chromium prints to a file here and says what it printed");
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    const bytes = Buffer.from(await page.page.pdf({ format: "A4" }));
    const pages = bytes.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages >= 1 && pages <= 3, `${pages} pages`);
    await page.page.emulateMediaType("print");
    await page.page.setViewport({ width: 703, height: 1000 });
    await page.page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const seen = await page.page.evaluate(() => {
      const box = (/** @type {string} */ selector) => document.querySelector(selector)?.getBoundingClientRect();
      const [a, hinge, b] = [".row .side-a", ".row .hinge", ".row .side-b"].map((part) => box(`#rows ${part}`));
      const isShown = (/** @type {string} */ selector) =>
        [...document.querySelectorAll(selector)].some((node) => node.checkVisibility());
      const details = [...document.querySelectorAll("#printed tbody th")].map((node) => node.textContent);
      return {
        sideBySide: !!a && !!b && !!hinge && a.right <= hinge.left + 1 && hinge.right <= b.left + 1 && a.top === b.top,
        unfolded: isShown(".fold") && !isShown(".openings"),
        chrome: isShown(".masthead nav, .reading-bar, .why, #map, .levels"),
        contradiction: details[0],
        text: document.body.innerText.includes("Runners from eleven countries"),
      };
    });
    assert.deepEqual(seen, {
      sideBySide: true,
      unfolded: true,
      chrome: false,
      contradiction: "≠ Contradictions (1)",
      text: true,
    });
  });
});
