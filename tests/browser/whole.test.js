/**
 * Two cores: what the page loads first is enough for two texts in English; the whole one is fetched when something asks for
 * it, takes over the reports, and gives the same comparisons.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { BuildServer } from "./harness/build-server.js";
import { useBrowser } from "./harness/browser.js";
import { Diptych, useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { longReports } from "./long_reports.js";
import { FERRY_A, FERRY_B } from "./reports.js";

const READY = () => document.documentElement.dataset.ready === "true";
const WHOLE = ["GET /pkg/whole.js", "GET /pkg/whole_bg.wasm"];

/** @param {string} name @param {string} injured */
const german = (name, injured) => ({
  name,
  text: `Feuer auf der Fähre „Nordlys“

Bei einem Brand auf der Fähre „Nordlys“ vor dem Hafen von Helmsund sind am Mittwoch ${injured} Menschen verletzt worden, wie die Küstenwache mitteilte.

Das Feuer war nach Angaben der Polizei im Maschinenraum ausgebrochen, und die Fähre wurde in den Hafen geschleppt.
`,
});

describe(`the whole core in ${browserName}`, () => {
  const diptych = useDiptych();

  test("is not fetched for two texts in English; a report in German has it fetched, once, and the other report stays", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    assert.deepEqual(page.asked(), []);
    await page.drop([german("a.txt", "vierzehn")], "#report-a");
    await page.read("a", "Feuer auf der Fähre „Nordlys“");
    assert.deepEqual(page.asked(), WHOLE);
    assert.match((await page.head("b")).headline, /./);
    await page.drop([german("b.txt", "siebzehn")], "#report-b");
    await page.read("b", "Feuer auf der Fähre „Nordlys“");
    await page.compared();
    // Number words are what only the whole core has in German.
    await page.row("vierzehn", "siebzehn");
    assert.deepEqual(page.asked(), []);
  });

  test("is fetched for long reports, since it is the faster one", async () => {
    const page = await diptych.open();
    await page.drop(longReports(9000));
    await page.compared();
    // It comes beside the comparison, which may be done before.
    const asked = page.asked();
    for (let round = 0; round < 400 && !WHOLE.every((request) => asked.includes(request)); round += 1) {
      await setTimeout(25);
      asked.push(...page.asked());
    }
    for (const request of WHOLE) assert.ok(asked.includes(request), asked.join("\n"));
  });

  test("is fetched for the first correction, which then holds", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    const { id } = await page.row("ordered everyone on board", "ordered everyone on board");
    assert.deepEqual(page.asked(), []);
    await page.page.focus(`#${id} .hinge [data-correct="unlink"]`);
    await page.press("Enter");
    await page.until(() => document.querySelector("#corrected-text")?.textContent?.startsWith("Unlinked") || null);
    assert.deepEqual(page.asked(), WHOLE);
    assert.equal((await page.rowOf("a", "ordered everyone on board")).b, "", "it stands alone");
  });
});

describe(`the whole core without a network in ${browserName}`, () => {
  // Without a service worker, which would have kept it.
  const browser = useBrowser();

  test("says to connect once where it was never fetched; nothing is lost, and it comes when the network does", async () => {
    const build = await BuildServer.start();
    const page = new Diptych(await browser.open("/blank.html"));
    await page.page.goto(build.address, { waitUntil: "load" });
    await page.until(READY);
    await page.compare(FERRY_A, FERRY_B);
    const { headline } = await page.head("b");
    const code = build.files.get("pkg/whole_bg.wasm");
    build.files.delete("pkg/whole_bg.wasm");
    await page.drop([german("b.txt", "siebzehn")], "#report-b");
    assert.match(
      await page.refusal("b"),
      /^This needs a part of Diptych that is not on this machine yet.*try again\.$/,
    );
    assert.equal((await page.head("b")).headline, headline);
    build.files.set("pkg/whole_bg.wasm", code ?? Buffer.from(""));
    await page.drop([german("b.txt", "siebzehn")], "#report-b");
    await page.read("b", "Feuer auf der Fähre „Nordlys“");
    build.stop();
  });
});
