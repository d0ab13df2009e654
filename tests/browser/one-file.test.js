/**
 * dist/diptych.html, opened by a double click: the whole page in one file, from no server.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useBrowser } from "./harness/browser.js";
import { Diptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { FERRY_A, FERRY_B } from "./reports.js";

const FILE = new URL("../../dist/diptych.html", import.meta.url).href;

describe(`the page in one file in ${browserName}`, () => {
  const browser = useBrowser();

  async function open() {
    const page = new Diptych(await browser.open("/blank.html"));
    page.mark = page.harness.mark();
    await page.page.goto(FILE, { waitUntil: "load" });
    await page.until(() => document.documentElement.dataset.ready === "true");
    return page;
  }

  /** Asked for itself, and for nothing else. @param {Diptych} page */
  function assertAlone(page) {
    const asked = page.harness.requestsSince(page.mark).filter((request) => !/^GET (blob|data):/.test(request));
    assert.deepEqual(
      asked.filter((request) => request !== `GET ${FILE}`),
      [],
    );
    assert.deepEqual(page.harness.problems, []);
  }

  test("compares dropped reports, with the table of near words, and asks for nothing", async () => {
    const page = await open();
    await page.compare(FERRY_A, FERRY_B);
    const row = await page.row("14 passengers", "17 passengers");
    assert.match(row.lines[0]?.words ?? "", /^14 ≠ 17/);
    assert.equal(await page.isShown("#word-vectors"), false);
    const style = await page.page.evaluate(
      () => getComputedStyle(document.querySelector(".masthead h1") ?? document.body).fontFamily,
    );
    assert.match(style, /serif/, "its styles are there");
    assertAlone(page);
  });

  test("compares the sample, remembers settings, and goes back to earlier reports", async () => {
    const page = await open();
    await page.compareSample();
    await page.row("another 19 people were wounded", "20 people wounded");
    await page.press("w");
    await page.drop([FERRY_A, FERRY_B]);
    await page.read("a", "Fire On Ferry");
    await page.compared();
    await page.click("#open-earlier");
    await page.click("#earlier-list button");
    await page.read("a", "Putin Orders");
    await page.compared();
    assertAlone(page);
  });

  test("keeps what was said of two reports until they are dropped again", async () => {
    const page = await open();
    await page.compare(FERRY_A, FERRY_B);
    await page.click(".row .line.conflict");
    await page.click('#card [data-judge="apart"]');
    await page.until(() => document.querySelector("#corrections summary")?.textContent === "1 correction by you");
    await page.until(() => sessionStorage.getItem("diptych-kept"));
    await page.reload();
    assert.match(await page.notice(), /1 correction, .*drop the same two again/);
    await page.compare(FERRY_A, FERRY_B);
    await page.until(() => document.querySelector("#corrections summary")?.textContent === "1 correction by you");
    page.mark = page.harness.mark();
    assertAlone(page);
  });

  test("has the readers of formats in it, and unpacks one when such a file arrives", async () => {
    const page = await open();
    const held = () => page.page.evaluate(() => document.querySelectorAll("script[data-file^='pkg/readers_']").length);
    assert.ok((await held()) >= 2, "they stay where all else has been let go");
    const letters = { "’": 0x92, é: 0xe9 };
    const text =
      "Ferry’s Café Burns\n\nThe coast guard said 17 passengers of the ferry Nordlys were injured at the café.";
    const bytes = Uint8Array.from(text, (letter) => /** @type {any} */ (letters)[letter] ?? letter.charCodeAt(0));
    await page.drop([{ name: "old.txt", bytes }], "#report-b");
    await page.read("b", "Ferry’s Café Burns");
    assertAlone(page);
  });

  test("can make no request, whatever asks for one", async () => {
    const page = await open();
    const { address } = page.harness.server;
    const outcome = await page.page.evaluate(
      (address) =>
        fetch(address).then(
          () => "answered",
          () => "refused",
        ),
      address,
    );
    assert.equal(outcome, "refused");
    await page.harness.problem(/connect-src/);
    assert.deepEqual(page.harness.server.requests.slice(page.mark.server), []);
  });
});
