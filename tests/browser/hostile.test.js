/**
 * Hostile reports in the real page, by every way in: some sixty payloads each, while all that a person can open is opened. Nothing
 * runs, no element appears that a report brought, nothing is asked for, and no policy had to refuse anything: the policies are the
 * second wall, and the first one has to hold by itself.
 */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import * as files from "./hostile/files.js";
import { payloads } from "./hostile/payloads.js";
import { Catcher, lookOut, Tally, Watch } from "./hostile/watch.js";

const OPENING = {
  a: "A fire broke out on the car ferry Nordlys off the port of Helmsund on May 10, and 14 passengers were injured, the coast guard said.",
  b: "The coast guard said 17 passengers were injured on May 10, 2023, when a fire broke out on the ferry Nordlys off the port of Helmsund.",
};

describe(`hostile reports in ${browserName}`, () => {
  const diptych = useDiptych();
  const catcher = new Catcher();
  const tally = new Tally();
  /** @type {[string, string][]} */
  let all = [];
  let folder = "";
  before(async () => {
    all = payloads(await catcher.start());
    folder = mkdtempSync(join(tmpdir(), "diptych-hostile-"));
  });
  after(() => {
    catcher.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** @param {"a" | "b"} side @param {string[]} texts @returns {files.Hostile} */
  const hostile = (side, texts = all.map(([, payload]) => payload)) => ({
    headline: `Fire On ${texts[4]} Ferry Off Helmsund Leaves ${side === "a" ? 14 : 17} Injured`,
    byline: `Ingrid ${texts[8]} Solberg`,
    opening: OPENING[side],
    payloads: texts,
  });

  /** @typedef {import("./harness/diptych.js").Diptych} Diptych */

  async function open() {
    const page = await diptych.open({ before: lookOut });
    return { page, watch: new Watch(page.harness, catcher) };
  }

  /** What the page says of reports that it could not read. @param {Diptych} page */
  const errors = (page) => page.texts("#report-a .error, #report-b .error");

  /** Opens all that can be opened: every view, card, reason, list, menu and dialog. @param {Diptych} page */
  async function lookAtAll(page) {
    await page.press("1", "w", "d");
    await page.until(() => document.querySelectorAll("#details-list li").length > 0);
    // Rows of long reports are drawn when there is time.
    await page.page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      for (const details of document.querySelectorAll("details")) details.open = true;
      for (const mark of [...document.querySelectorAll(".hinge .line, #rows .mark")].slice(0, 60)) {
        mark.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
        if (mark instanceof HTMLElement) mark.focus({ preventScroll: true });
      }
    });
    await page.press("Escape", "e");
    await page.until(() => !!document.querySelector("#inspector-body .asked"));
    await page.page.evaluate(() => {
      for (const details of document.querySelectorAll("#inspector details"))
        /** @type {HTMLDetailsElement} */ (details).open = true;
    });
    await page.press("Escape", "2", "3");
    await page.until(() => !!document.querySelector(".ledger td, .ledger-tools"));
    await page.press("1", "/");
    await page.type("<script>");
    await page.press("Enter", "Escape", "y", "S");
    await page.press("Escape");
    for (const side of ["a", "b"]) {
      await page.click(`#report-${side} [data-command="amend"]`);
      await page.page.evaluate(() => {
        for (const details of document.querySelectorAll("dialog details"))
          /** @type {HTMLDetailsElement} */ (details).open = true;
      });
      await page.press("Escape");
      await page.until(() => !document.querySelector("dialog[open]"));
    }
  }

  /** Nothing happened that a report wanted. @param {ReturnType<Tally["add"]>} told */
  function assertHarmless({ kind, ...seen }) {
    assert.deepEqual(seen, { errors: [], scripts: 0, elements: [], requests: [], refused: [] }, kind);
  }

  test("what watches sees a script that runs, an element that appears, a connection and a refusal", async () => {
    // A server of its own: browsers ask again for what was not answered.
    const catcher = new Catcher();
    const all = payloads(await catcher.start());
    const open = await diptych.openFile(writeBare());
    await open.page.evaluateOnNewDocument(lookOut);
    const watch = new Watch(open, catcher, pathToFileURL(folder).href);
    await open.page.reload({ waitUntil: "load" });
    await open.page.evaluate(() => {
      document.documentElement.dataset.ready = "true";
    });
    // As a page does that takes a text for markup. One thing that the page's policy forbids is asked for besides.
    const refused = await open.page.evaluate(
      async (texts) => {
        /** @type {string[]} */
        const refused = [];
        addEventListener("securitypolicyviolation", ({ effectiveDirective }) => refused.push(effectiveDirective));
        for (const text of texts)
          // eslint-disable-next-line no-restricted-properties -- what no page of ours does, to see that it would be seen
          document.body.append(document.createRange().createContextualFragment(text));
        const { ran } = /** @type {any} */ (globalThis).watched;
        const late = Date.now() + 20_000;
        do await new Promise((resolve) => setTimeout(resolve, 300));
        while ((!refused.length || ran.length <= 10) && Date.now() < late);
        return refused;
      },
      all.filter(([kind]) => !["refresh", "base", "meta-policy"].includes(kind)).map(([, text]) => text),
    );
    for (const late = Date.now() + 20_000; catcher.caught.length <= 5 && Date.now() < late;) await pause(50);
    const seen = await watch.seen();
    tally.add("(control: as markup)", all.length - 3, seen);
    for (const ran of ["image", "vector", "details", "animation"])
      assert.ok(seen.scripts > 10, `${ran}: ${JSON.stringify(seen)}`);
    assert.ok(seen.elements.length > 50, `${seen.elements.length} elements`);
    assert.ok(seen.elements.some((element) => element.startsWith("onerror of <img")));
    assert.ok(seen.elements.some((element) => element.startsWith("href of <link")));
    assert.ok(catcher.caught.length > 5, String(catcher.caught));
    assert.ok(refused.includes("media-src"), String(refused));
    catcher.stop();
  });

  /** A page without a policy but that films may not be asked for. */
  function writeBare() {
    const path = join(folder, "bare.html");
    writeFileSync(
      path,
      `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="media-src 'none'"><body>`,
    );
    return path;
  }

  /** Two formats at a time. @type {[keyof typeof files, keyof typeof files][]} */
  const pairs = [
    ["plain", "markdown"],
    ["html", "mhtml"],
    ["eml", "docx"],
    ["odt", "rtf"],
    ["epub", "pdf"],
  ];
  test("in every format that is read, payloads are text wherever they are shown", async () => {
    const { page, watch } = await open();
    for (const pair of pairs) {
      /** @type {number[]} */
      const texts = [];
      const dropped = pair.map((format, at) => {
        const write = /** @type {(report: files.Hostile) => string | Uint8Array} */ (files[format]);
        // What is Markdown by the look of it is read as such.
        const isTaken = (/** @type {string} */ kind) =>
          format !== "plain" || !["markdown", "template-literal"].includes(kind);
        const told = all.flatMap(([kind, payload]) => (isTaken(kind) ? [payload] : []));
        texts.push(told.length);
        const content = write(hostile(at ? "b" : "a", told));
        const name = `report ${all[5]?.[1].replaceAll("/", "")}.${{ plain: "txt", markdown: "md" }[String(format)] ?? format}`;
        return { name, bytes: Buffer.from(content) };
      });
      await page.drop(dropped);
      await page.until(
        (a, b) =>
          document.querySelector("#report-a .error, #report-b .error") ||
          (document.querySelector("#report-a .outlet")?.getAttribute("title") === a &&
            document.querySelector("#report-b .outlet")?.getAttribute("title") === b),
        dropped[0]?.name ?? "",
        dropped[1]?.name ?? "",
      );
      await page.compared();
      // What is shown of a report does not know which file it came from: the first pair is enough for every corner of the page.
      if (pair === pairs[0]) await lookAtAll(page);
      else await page.press("1", "2", "3", "1");
      const shown = (await page.rows()).map(({ a, b }) => [a, b]);
      const told = await errors(page);
      const seen = await watch.seen();
      for (const [at, format] of pair.entries()) {
        const witnesses = new Set(shown.flatMap((row) => row[at]?.match(/Witness \d+/g) ?? [])).size;
        // Markup that is taken for what it is takes its paragraph with it, and some that follow.
        assert.ok(witnesses >= 40, `${witnesses} paragraphs of ${String(format)} are shown`);
        // Where there is no markup to be taken for anything, each is shown letter by letter.
        const text = shown.map((row) => row[at]).join("\n");
        const verbatim = all.filter(([, payload]) => text.includes(payload.replace(/\s+/g, " "))).length;
        if (["plain", "docx", "odt", "rtf"].includes(String(format)))
          assert.ok(verbatim >= 54, `${verbatim} payloads of ${String(format)} are shown as they are`);
        assertHarmless(tally.add(String(format), texts[at] ?? 0, seen, told));
      }
    }
    page.asked();
  });

  test("in the names of files, read and refused", async () => {
    const { page, watch } = await open();
    const names = all.map(([, payload]) => payload);
    for (const [at, name] of names.entries()) {
      const text = at % 4 ? "" : `Ferry Burns Off Helmsund\n\n${OPENING.a} It was fire ${at}.`;
      await page.drop([{ name, text }], "#report-a");
      // A browser may have put another sign where a path would begin, and a line end is a space in a title.
      const told = name.slice(0, 12).match(/^[ -.0-~]*/)?.[0] ?? "";
      await page.until(
        (told, selector) =>
          [...document.querySelectorAll(selector)].some((node) =>
            (node.getAttribute("title") ?? node.textContent)?.includes(told),
          ),
        told,
        text ? "#report-a .outlet" : "#report-a .error",
      );
    }
    assertHarmless(tally.add("file name", names.length, await watch.seen()));
    page.asked();
  });

  test("in what is pasted, as a page has it", async () => {
    const { page, watch } = await open();
    for (const side of /** @type {const} */ (["a", "b"])) {
      const report = hostile(side);
      await page.harness.paste(files.plain(report), files.html(report));
      await page.read(side);
    }
    await page.compared();
    await lookAtAll(page);
    assertHarmless(tally.add("paste", all.length, await watch.seen(), await errors(page)));
    // Were there a hole in this very page, it would be seen, and the shut door would hold.
    await page.page.evaluate((origin) => {
      document.body.append(Object.assign(new Image(), { src: `${origin}/hole.png` }));
    }, catcher.origin ?? "");
    await page.harness.problem(/img-src/);
    const hole = await watch.seen();
    assert.match(String(hole.elements), /<img src=/);
    assert.match(String(hole.refused), /img-src/);
    assert.deepEqual(catcher.caught, []);
    page.asked();
  });

  test("in a note that a reader writes, in a saved comparison that was tampered with, and in what is saved of it", async () => {
    const { page, watch } = await open();
    const texts = all.map(([, payload]) => payload);
    await page.drop([
      { name: "a.txt", text: files.plain(hostile("a")) },
      { name: "b.md", text: files.markdown(hostile("b")) },
    ]);
    await page.compared();
    await page.press("1");
    const note = '#rows .hinge [data-correct="note"]';
    await page.page.evaluate((note) => /** @type {HTMLElement} */ (document.querySelector(note)).focus(), note);
    await page.press("Enter");
    await page.type(texts.join("\n"));
    await page.click('.note-editor [type="submit"]');
    await page.until(
      () =>
        !!document.querySelector(".own-note q")?.textContent?.includes("globalThis") ||
        !!document.querySelector(".own-note q"),
    );
    assertHarmless(tally.add("note", texts.length, await watch.seen(), await errors(page)));

    const saved = JSON.parse((await take(page, "json", /\.json$/)).text);
    const tampered = join(folder, "tampered.json");
    writeFileSync(tampered, tamperedWith(saved, texts));
    await page.click("#start-over");
    await page.until(() => document.querySelectorAll(".slot").length === 2);
    await page.choose("a", tampered);
    await page.compared();
    await lookAtAll(page);
    assert.ok((await page.texts(".own-note q")).length >= texts.length, "each note is shown");
    assert.equal(await page.text("#report-a .outlet"), texts[0]);
    assertHarmless(tally.add("saved comparison", texts.length, await watch.seen(), await errors(page)));

    const { path, text } = await take(page, "html", /\.html$/);
    assert.ok(text.includes("&lt;script&gt;"));
    const report = await diptych.openFile(path);
    await report.page.evaluateOnNewDocument(lookOut);
    const watchReport = new Watch(report, catcher, pathToFileURL(path).href);
    await report.page.reload({ waitUntil: "load" });
    watchReport.mark = report.mark();
    const own = await report.page.evaluate(() => {
      /** @type {any} */ (globalThis).watched.audit("style, meta");
      return {
        styles: document.querySelectorAll("style").length,
        metas: document.querySelectorAll("meta").length,
        text: document.body.textContent,
      };
    });
    assert.deepEqual([own.styles, own.metas], [1, 6]);
    assert.ok(own.text?.includes("<script>"), "it is shown as the text that it is");
    assertHarmless(tally.add("exported report", texts.length, await watchReport.seen()));

    const { text: markdown } = await take(page, "markdown", /\.md$/);
    assert.doesNotMatch(markdown, /(?<!\\)<(?!br>)[a-z!/?]/i, "no markup in the Markdown");
    assert.doesNotMatch(markdown, /(?<!\\)\]\((?!#)/, "no link in it");
    tally.add("exported Markdown", texts.length, await watch.seen());
    const { text: csv } = await take(page, "csv", /\.csv$/);
    assert.doesNotMatch(csv, /(^|,|;)"?[=+@]/m, "no formula in the table");
    assertHarmless(tally.add("exported table", texts.length, await watch.seen()));
    page.asked();
  });

  /** Saves and returns what was saved. @param {Diptych} page @param {string} format @param {RegExp} name */
  async function take(page, format, name) {
    await page.click("#open-save");
    await page.click(`[data-save="${format}"]`);
    return diptych.saved(name);
  }

  /** A comparison as someone else might have left it. @param {any} saved @param {string[]} texts */
  function tamperedWith(saved, texts) {
    for (const [side, other] of [
      ["a", 1],
      ["b", 2],
    ]) {
      const article = saved.articles[String(side)];
      Object.assign(article, {
        byline: texts[Number(other)],
        outlet: texts[Number(other) - 1],
        name: texts[Number(other) + 4],
        language: texts[5],
      });
      article.url = side === "a" ? "javascript:top.ran='url'" : "data:text/html,<script>top.ran='url'</script>";
      article.onload = texts[0];
    }
    saved.corrections.notes.push(...texts.map((text, at) => ({ a: [at % 40], b: [], text })));
    for (const detail of saved.details) detail.note = detail.value_a = detail.value_b = texts[3];
    saved.summary.note = texts.map((text) => ({ text, to: { details: [text], rows: [-1] } }));
    saved.onclick = saved.constructor = saved[texts[0] ?? ""] = texts[1];
    // As JSON has it: a key like any other.
    return JSON.stringify(saved).replace(
      /\}$/,
      `,"__proto__":{"ran":"json","outlet":"json"},"constructor":{"prototype":{"ran":"json"}}}`,
    );
  }

  test("the table", (context) => {
    context.diagnostic(`hostile input in ${browserName}`);
    for (const line of tally.lines()) context.diagnostic(line);
  });
});
