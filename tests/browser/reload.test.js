/**
 * Nothing is lost: what a reader has said of two reports outlives a reload, a worker that stops and a save that fails; and
 * nothing of a report is stored in clear.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { FERRY_A, FERRY_B, FERRY_C, SEED_A, SEED_B } from "./reports.js";

/** @typedef {import("./harness/diptych.js").Diptych} Diptych */

const NOTE = "Ask Falkenrath about the valve.";
const HEADLINE = "Nordlys Ablaze, By A Witness";
const CONFLICT = "14 ≠ 17 injured";

/** Has the comparer stop `globalThis.stops` times when it is asked for what `globalThis.stopsAt` says. */
const STOPPING = () => {
  const Native = window.Worker;
  window.Worker = class extends Native {
    /** @param {string | URL} address @param {WorkerOptions} [options] */
    constructor(address, options) {
      super(address, options);
      this.answered = new Promise((resolve) => this.addEventListener("message", resolve, { once: true }));
    }
    /** @override @param {any} message @param {any} [transfer] */
    postMessage(message, transfer) {
      const test = /** @type {{ stops?: number, stopsAt?: string }} */ (/** @type {unknown} */ (globalThis));
      if (!test.stops || message.type !== test.stopsAt) {
        super.postMessage(message, transfer);
        return;
      }
      test.stops -= 1;
      // A worker that never answered would not be started again.
      const stop = () => {
        this.terminate();
        this.dispatchEvent(new ErrorEvent("error", { cancelable: true }));
      };
      void this.answered.then(() => setTimeout(stop));
    }
  };
};

/** Waits until a correction is told. @param {Diptych} page @param {string} beginning */
const told = (page, beginning) =>
  page.until((beginning) => {
    const text = document.querySelector("#corrected-text")?.textContent ?? "";
    return text.startsWith(beginning) ? text : null;
  }, beginning);

/** Judges, writes a note and amends a headline: one of each that a reader can say. @param {Diptych} page */
async function say(page) {
  await page.click(".row .line.conflict");
  await page.click('#card [data-judge="apart"]');
  await told(page, "Not a contradiction");
  await note(page, NOTE);
  await page.click('#report-a [data-command="amend"]');
  await page.click("#read-fields input");
  await page.page.evaluate(() => /** @type {any} */ (document.activeElement).select());
  await page.type(HEADLINE);
  await page.press("Tab");
  await page.until(() => document.querySelector("#headline-a")?.textContent?.startsWith("Nordlys Ablaze"));
  await page.press("Escape");
  await page.compared();
}

/** @param {Diptych} page @param {string} words */
async function note(page, words) {
  const { id } = await page.row("ordered everyone on board", "ordered everyone on board");
  // Not by a key: Firefox gives those to nobody after a reload.
  await page.click(`#${id} .hinge [data-correct="note"]`);
  await page.type(words);
  await page.click(`#${id} .note-editor [type="submit"]`);
  await told(page, "Wrote a note");
}

/** All of what a reader said stands there. @param {Diptych} page */
async function assertSaid(page) {
  await page.compared();
  await page.until(() => document.querySelector("#corrections summary")?.textContent === "3 corrections by you");
  assert.ok(!(await page.lines()).some(({ words }) => words === CONFLICT));
  assert.equal(await page.text(".own-note q"), NOTE);
  assert.equal((await page.head("a")).headline, HEADLINE);
}

/** How much is kept, once it is. @param {Diptych} page @param {number} count */
const kept = (page, count) =>
  page.until((count) => {
    const kept = JSON.parse(sessionStorage.getItem("diptych-kept") ?? "[]");
    return kept.reduce((/** @type {number} */ sum, /** @type {any} */ each) => sum + each.count, 0) === count;
  }, count);

/** What the reports were handed over as, before the page asks for them. */
const WATCHING = () => {
  const handedAs = location.protocol === "http:" && sessionStorage.getItem("diptych-handed");
  if (handedAs) Object.assign(globalThis, { handedAs: JSON.parse(handedAs) });
};

/** What the service worker still holds of what was handed over. @param {Diptych} page */
const stillHeld = (page) =>
  page.page.evaluate(async () => {
    const id = /** @type {any} */ (globalThis).handedAs;
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error(`handed over as ${id}`);
    const { active } = (await navigator.serviceWorker.getRegistration()) ?? {};
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
      active?.postMessage({ type: "held", id }, [port2]);
    });
  });

/** All that the browser stores for the page, as one text, and what that is as base64. @param {Diptych} page */
const everythingStored = (page) =>
  page.page.evaluate(async () => {
    const responses = await Promise.all(
      (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name);
        return Promise.all(
          (await cache.keys()).map(async (key) => `${key.url} ${await (await cache.match(key))?.text()}`),
        );
      }),
    );
    const databases = await indexedDB.databases();
    const own = JSON.stringify([{ ...sessionStorage }, { ...localStorage }, databases, document.cookie]);
    const decoded = (own.match(/[\w+/]{20,}={0,2}/g) ?? []).map((letters) => {
      try {
        return atob(letters);
      } catch {
        return "";
      }
    });
    return [own, ...decoded, responses.flat()].join("\n");
  });

describe(`nothing lost in ${browserName}`, () => {
  const diptych = useDiptych();
  const withServiceWorker = { serviceWorker: true };

  test("reports, corrections, a note and an amendment survive a reload, and nothing of them is stored in clear", async () => {
    const page = await diptych.open(withServiceWorker);
    await page.compare(FERRY_A, FERRY_B);
    await say(page);
    await kept(page, 3);
    const everything = await everythingStored(page);
    assert.match(everything, /diptych-kept/);
    for (const words of ["Lindqvist", "Helmsund", "ferry-a", "Falkenrath", "Ablaze", "cherries"])
      assert.ok(!everything.includes(words), words);
    await page.press("3");
    const { requests } = page.harness.server;
    const before = requests.length;
    assert.equal(await page.reload(), true, "the browser asks first");
    await assertSaid(page);
    assert.deepEqual(
      requests.slice(before).filter((request) => !/^GET \/[\w./-]*$/.test(request)),
      [],
      "what is handed over goes to no server",
    );
    assert.match(page.page.url(), /#ledger$/);
    await page.press("1", "u");
    await told(page, "Undone: ");
    await page.until(() => document.querySelector("#headline-a")?.textContent?.startsWith("Fire On Ferry"));
    await page.click("#start-over");
    assert.equal(await page.page.evaluate(() => sessionStorage.length), 0);
    assert.equal(await page.reload(), false, "there is nothing left to ask for");
    assert.equal(await page.isShown("#welcome"), true);
    assert.equal(await page.isShown("#notice"), false);
  });

  test("reports of which nothing is said come back too: one alone, two, and both of a saved comparison", async () => {
    const page = await diptych.open({ ...withServiceWorker, before: WATCHING });
    await page.drop([FERRY_A], "#report-b");
    await page.read("b", "Fire On Ferry");
    assert.equal(await page.reload(), false);
    await page.read("b", "Fire On Ferry");
    await page.until(() => sessionStorage.length === 0);
    assert.equal(await stillHeld(page), null, "the service worker has let go");
    // What a reader made of a file is handed over, not the file.
    await page.drop([SEED_B, SEED_A]);
    await page.read("a", "Putin");
    await page.compared();
    const [rows, source] = [await page.rows(), (await page.head("a")).source];
    assert.equal(await page.reload(), false);
    await page.compared();
    assert.deepEqual(await page.rows(), rows);
    assert.equal((await page.head("a")).source, source);
    assert.equal(await page.page.evaluate(() => sessionStorage.getItem("diptych-kept")), null);
    // Two parts of one file, which has what was corrected.
    await page.click(".row .line.conflict");
    await page.click('#card [data-judge="apart"]');
    await told(page, "Not a contradiction");
    await page.click("#open-save");
    await page.click('[data-save="json"]');
    const { text } = await diptych.saved(/\.json$/);
    await page.click("#start-over");
    await page.drop([{ name: "saved.json", text }]);
    await page.compared();
    await kept(page, 1);
    assert.equal(await page.reload(), false, "it is in the file");
    await page.compared();
    await page.until(() => document.querySelector("#corrections summary")?.textContent === "1 correction by you");
    assert.equal(await page.reload(), false, "still");
    await page.compared();
    await page.drop([FERRY_A, FERRY_B]);
    await page.read("a", "Fire On Ferry");
    await page.compared();
    // Without the service worker the reports are gone; what was said of them is not.
    await note(page, NOTE);
    await kept(page, 1);
    await page.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.unregister());
    await page.reload();
    assert.match(await page.notice(), /1 correction, .*drop the same two again/);
    assert.equal(await page.isShown("#welcome"), true);
    await page.compare(FERRY_A, FERRY_B);
    assert.equal(await page.text(".own-note q"), NOTE);
  });
});

describe(`nothing lost without a service worker in ${browserName}`, () => {
  const diptych = useDiptych();

  test("what was said is kept until the same two reports are dropped again, in either order", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    await say(page);
    await kept(page, 3);
    await page.page.setViewport({ width: 360, height: 500 });
    await page.page.evaluate(() => scrollTo(0, 9999));
    await page.reload();
    assert.match(await page.notice(), /^Your work on two reports \(3 corrections, .*\) is kept in this tab: drop the/);
    assert.deepEqual(await page.harness.accessibilityProblems(), []);
    assert.equal(await page.page.evaluate(() => scrollY), 0, "it is in sight");
    await page.page.setViewport({ width: 1440, height: 900 });
    await page.harness.screenshot("kept");
    await page.drop([FERRY_C, FERRY_B]);
    await page.compared();
    assert.match(await page.notice(), /drop the same two again/, "these are others");
    assert.equal(await page.isShown("#corrections"), false);
    await page.drop([{ ...FERRY_B, name: "renamed.txt" }, FERRY_A]);
    await told(page, "Taken up again: 3 corrections by you.");
    await page.until(() => document.querySelector("#corrections summary")?.textContent === "3 corrections by you");
    assert.equal(await page.isShown("#notice"), false);
    assert.equal((await page.head("b")).headline, HEADLINE);
    await page.press("s");
    await page.until(() => document.querySelector("#headline-a")?.textContent?.startsWith("Nordlys Ablaze"));
    await assertSaid(page);
    await kept(page, 3);
  });

  test("what is kept can be forgotten; where nothing can be stored, the page goes on and asks", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    await note(page, NOTE);
    await kept(page, 1);
    // At the last moment, so that the page keeps nothing over it.
    await page.page.evaluate(() => {
      addEventListener("pagehide", () => {
        const kept = JSON.parse(sessionStorage.getItem("diptych-kept") ?? "[]");
        sessionStorage.setItem("diptych-kept", JSON.stringify([null, "of another build", { count: 1 }, ...kept]));
      });
    });
    await page.reload();
    await page.click("#put-back");
    assert.equal(await page.isShown("#notice"), false);
    assert.equal(await page.page.evaluate(() => sessionStorage.length), 0);
    await page.compare(FERRY_A, FERRY_B);
    assert.equal(await page.isShown("#corrections"), false);
    await page.page.evaluate(() => {
      const full = () => {
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      };
      Storage.prototype.setItem = full;
    });
    await note(page, NOTE);
    assert.equal(await page.text(".own-note q"), NOTE);
    assert.equal(await page.reload(), true);
    assert.equal(await page.isShown("#notice"), false, "it could not be kept");
  });

  test("a worker that stops takes nothing with it, and a save that fails leaves all as it was", async () => {
    const page = await diptych.open({ before: STOPPING });
    const stop = (/** @type {number} */ stops, /** @type {string} */ stopsAt) =>
      page.page.evaluate((stops, stopsAt) => void Object.assign(globalThis, { stops, stopsAt }), stops, stopsAt);
    await page.compare(FERRY_A, FERRY_B);
    await page.click(".row .line.conflict");
    await page.click('#card [data-judge="apart"]');
    await told(page, "Not a contradiction");
    await note(page, NOTE);
    await stop(1, "compare");
    await page.press("u");
    assert.match(await page.notice(), /stopped while it worked on this[^.]*\.$/);
    assert.equal(await page.text(".own-note q"), NOTE);
    await page.press("u");
    await told(page, "Undone: wrote a note");
    await page.press("U");
    await told(page, "Done again: wrote a note");
    await page.click("#close-notice");
    await stop(1, "compare");
    await page.click('.own-note [data-correct="edit"]');
    await page.type(" Twice.");
    await page.click('.note-editor [type="submit"]');
    assert.match(await page.notice(), /stopped while it worked on this/);
    assert.match(await told(page, "Not done"), /^Not done: wrote a note on .*\. Redo tries it again\.$/);
    assert.equal(await page.text(".own-note q"), NOTE);
    await page.press("U");
    await page.until((note) => document.querySelector(".own-note q")?.textContent === note, `${NOTE} Twice.`);
    assert.ok(!(await page.lines()).some(({ words }) => words === CONFLICT));
    await stop(1, "export");
    await page.click("#open-save");
    await page.click('[data-save="html"]');
    assert.match(await page.notice(), /^The comparison could not be saved, and nothing of it is lost\. .* stopped/);
    assert.equal(await page.text(".own-note q"), `${NOTE} Twice.`);
    assert.equal(await page.reload(), true, "it is in no file");
  });

  test("leaving is asked about only while something is in no file, a note in the making too", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    const { id } = await page.row("ordered everyone on board", "ordered everyone on board");
    await page.page.focus(`#${id} .hinge [data-correct="note"]`);
    await page.press("Enter");
    const asks = () => page.page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
    assert.equal(await asks(), false, "nothing is written yet");
    await page.type(NOTE);
    assert.equal(await asks(), true);
    await page.click(`#${id} .note-editor [type="submit"]`);
    await told(page, "Wrote a note");
    assert.equal(await asks(), true);
    for (const [format, isAsked] of /** @type {const} */ ([
      ["csv", true],
      ["json", false],
    ])) {
      await page.click("#open-save");
      await page.click(`[data-save="${format}"]`);
      await page.until((format) => document.querySelector("#spoken")?.textContent?.endsWith(`${format}.`), format);
      assert.equal(await asks(), isAsked, format);
    }
    await page.press("s");
    await page.until(() => document.querySelector("#headline-a")?.textContent?.startsWith("Ferry Burns"));
    await page.compared();
    assert.equal(await asks(), false, "swapped it is the same");
    const { text } = await diptych.saved(/ferry.*\.json$/);
    await page.press("u");
    await told(page, "Undone");
    assert.equal(await asks(), false, "there is nothing to lose");
    await page.click("#start-over");
    await page.drop([{ name: "saved.json", text }]);
    await page.compared();
    assert.equal(await page.text(".own-note q"), NOTE);
    assert.equal(await asks(), false, "it was opened from a file");
    await page.click(".row .line.conflict");
    await page.click('#card [data-judge="apart"]');
    await told(page, "Not a contradiction");
    assert.equal(await asks(), true);
  });
});
