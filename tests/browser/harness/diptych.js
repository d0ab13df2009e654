/**
 * A person at the page: what can be done there, and what can be seen.
 *
 * ```js
 * const diptych = useDiptych();
 * test("the sample is compared", async () => {
 *   const page = await diptych.open();
 *   await page.compareSample();
 *   const row = await page.row("19 people", "20 people");
 *   assert.deepEqual(row.lines[0], { relation: "conflict", words: "19 ≠ 20 wounded" });
 * });
 * ```
 *
 * After each test it is held against every page that it opened: no error on the console, nothing that the
 * Content-Security-Policy had to refuse, and no request since the page was ready.
 */
import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "node:test";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { useBrowser } from "./browser.js";
import { browserName } from "./settings.js";

/** What the page may fetch at any time, by a name that is in the build: it is asked for with nothing of a report. */
const PART = /^GET (?:http:\/\/localhost:\d+)?\/pkg\/(?:whole|readers_markdown)(?:_bg\.wasm|\.js)$/;

/** Whether there is a newer service worker: browsers look by themselves, a second after they opened a page that has one. */
const NEWER = /^GET (?:http:\/\/localhost:\d+)?\/sw\.js$/;

/** Longer than anything takes on a busy machine. */
const PATIENCE = 20_000;

/**
 * @typedef {"a" | "b"} Side
 * @typedef {{ relation: string, words: string }} Line
 * @typedef {{ id: string, alone: Side | null, a: string, b: string, lines: Line[] }} Row
 * @typedef {import("./page.js").Dropped} Dropped
 */

/** @param {import("./browser.js").View} [defaults] */
export function useDiptych(defaults) {
  /** @type {Diptych[]} */
  const opened = [];
  /** @type {Diptych[]} */
  const kept = [];
  // Registered first, so that it looks before the pages are closed.
  afterEach(() => {
    for (const page of [...opened.splice(0), ...kept]) page.assertQuiet();
  });
  const browser = useBrowser(defaults);
  return {
    /** @param {import("./browser.js").View & { before?: () => void }} [view] `before` runs in the page before its scripts */
    async open({ before, ...view } = {}) {
      const page = await Diptych.open(await browser.open(before ? "/blank.html" : "/", view), before);
      opened.push(page);
      return page;
    },
    /** Waits for a file that a page saves, and returns its path and text. @param {RegExp} name */
    async saved(name) {
      const deadline = Date.now() + PATIENCE;
      for (;;) {
        const found = readdirSync(browser.downloads).find((file) => name.test(file));
        const path = found && join(browser.downloads, found);
        // A browser writes what is to come under the name first, and fills it then.
        if (path && statSync(path).size && !existsSync(`${path}.part`))
          return { path, text: readFileSync(path, "utf8") };
        if (Date.now() > deadline) throw new Error(`no ${name} among ${readdirSync(browser.downloads)}`);
        await setTimeout(25);
      }
    },
    /** A page that is none of the server's: a file, opened as a person opens it. @param {string} path @param {import("./browser.js").View} [view] */
    openFile(path, view) {
      return browser.open(pathToFileURL(path).href, view);
    },
    /** A page for several tests, none of which changes it. @param {(page: Diptych) => Promise<void>} prepare */
    async once(prepare) {
      const page = kept[0] ?? (await Diptych.open(await browser.open("/", { keep: true })));
      if (!kept.length) await prepare(page);
      kept[0] = page;
      return page;
    },
  };
}

export class Diptych {
  /** @param {import("./page.js").OpenPage} open */
  constructor(open) {
    this.harness = open;
    this.page = open.page;
    this.keyboard = open.page.keyboard;
    this.mark = open.mark();
    /** What was dropped from the disk. @type {string[]} */
    this.folders = [];
    /** What a test has the page refuse on purpose: browsers tell of it more than once. @type {RegExp | null} */
    this.refused = null;
  }

  /** @param {import("./page.js").OpenPage} open @param {() => void} [before] */
  static async open(open, before) {
    if (before) {
      await open.page.evaluateOnNewDocument(before);
      await open.goto("/");
    }
    const page = new Diptych(open);
    await page.until(() => document.documentElement.dataset.ready === "true");
    page.mark = open.mark();
    return page;
  }

  /**
   * Reloads the page as a person does, who leaves all the same where the browser asks; returns whether it asked.
   *
   * @returns {Promise<boolean>}
   */
  async reload() {
    let asked = false;
    const answer = (/** @type {import("puppeteer-core").Dialog} */ dialog) => {
      asked = dialog.type() === "beforeunload";
      void dialog.accept();
    };
    this.page.on("dialog", answer);
    await this.page.reload({ waitUntil: "load" });
    this.page.off("dialog", answer);
    await this.until(() => document.documentElement.dataset.ready === "true");
    this.mark = this.harness.mark();
    return asked;
  }

  /** Nothing went wrong, and nothing left the page. */
  assertQuiet() {
    for (const folder of this.folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    const { refused } = this;
    const problems = this.harness.problems.filter((problem) => !refused?.test(problem));
    assert.deepEqual(problems, []);
    // What stands in the page itself is no request, though browsers report it as one.
    const sent = this.harness
      .requestsSince(this.mark)
      .filter((request) => ![/^GET (blob|data):/, PART, NEWER].some((usual) => usual.test(request)));
    assert.deepEqual(sent, []);
  }

  /** What has reached the server since this was asked last, and is not held against the page after its test. */
  asked() {
    const requests = this.harness.server.requests.slice(this.mark.server);
    this.mark = this.harness.mark();
    return requests.toSorted();
  }

  /**
   * Waits until something holds in the page, and returns it: true, a text, a number, but no element.
   *
   * @template Result
   * @template {unknown[]} Given
   * @param {(...given: Given) => Result} look runs in the page
   * @param {Given} given
   * @returns {Promise<NonNullable<Awaited<Result>>>}
   */
  async until(look, ...given) {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const seen = await this.page.evaluate(/** @type {any} */ (look), ...given);
      if (seen) return seen;
      if (Date.now() > deadline)
        throw new Error(`Waited in vain for ${look} of ${JSON.stringify(given)}: ${await this.told()}`);
      await setTimeout(25);
    }
  }

  /** What the page says about itself, for the message of a test that fails. */
  async told() {
    const texts = await this.page.evaluate(() =>
      [...document.querySelectorAll("#notice-text, #progress, .error, h2")].map((node) => node.textContent),
    );
    return JSON.stringify(texts.filter(Boolean));
  }

  // --- handing in

  /** @param {Dropped[]} files @param {string} [selector] */
  drop(files, selector) {
    return this.harness.drop(files, selector);
  }

  /**
   * Drops a folder from the disk. Only Chromium can be told to; in Firefox the page is handed what the browser would hand it.
   *
   * @param {string} name
   * @param {Record<string, string>} files texts by path
   */
  async dropFolder(name, files) {
    if (browserName === "firefox") return this.dropEntries(name, files);
    const home = mkdtempSync(join(tmpdir(), "diptych-folder-"));
    const folder = join(home, name);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const session = await this.page.createCDPSession();
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of /** @type {const} */ (["dragEnter", "dragOver", "drop"]))
      await session.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
    await session.detach();
    // The page reads it in its own time.
    this.folders.push(home);
  }

  /** @param {string} name @param {Record<string, string>} files */
  async dropEntries(name, files) {
    await this.page.evaluate(
      (name, files) => {
        /** @param {string} name @param {[string, string][]} inside @returns {object} */
        const folder = (name, inside) => {
          const names = [...new Set(inside.map(([path]) => path.split("/")[0] ?? ""))];
          const entries = names.map((first) => {
            const below = inside.filter(([path]) => path.startsWith(`${first}/`));
            if (below.length)
              return folder(
                first,
                below.map(([path, text]) => [path.slice(first.length + 1), text]),
              );
            const text = inside.find(([path]) => path === first)?.[1] ?? "";
            const file = (/** @type {(file: File) => void} */ done) => done(new File([text], first));
            return { name: first, isDirectory: false, file };
          });
          const readEntries = (/** @type {(entries: object[]) => void} */ done) => done(entries.splice(0));
          return { name, isDirectory: true, createReader: () => ({ readEntries }) };
        };
        const entry = folder(name, Object.entries(files));
        const item = { kind: "file", webkitGetAsEntry: () => entry, getAsFile: () => new File([], name) };
        const event = new DragEvent("drop", { bubbles: true, cancelable: true });
        const dataTransfer = { items: [item], types: ["Files"], getData: () => "" };
        Object.defineProperty(event, "dataTransfer", { value: dataTransfer });
        document.body.dispatchEvent(event);
      },
      name,
      files,
    );
  }

  /** Drops what a person drags out of another window: words, or a link. @param {Record<string, string>} data @param {string} [selector] */
  async dropData(data, selector = "body") {
    await this.page.evaluate(
      (data, selector) => {
        const transfer = new DataTransfer();
        for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
        const options = { bubbles: true, cancelable: true, composed: true, dataTransfer: transfer };
        for (const type of ["dragenter", "dragover", "drop"])
          document.querySelector(selector)?.dispatchEvent(new DragEvent(type, options));
      },
      data,
      selector,
    );
  }

  /** Chooses files in the file chooser of a side. @param {Side} side @param {string[]} paths */
  async choose(side, ...paths) {
    const input = await this.page.$(`input[data-choose="${side}"]`);
    assert.ok(input, `side ${side} has a file chooser`);
    await /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (input).uploadFile(...paths);
  }

  /** Drops two reports at once and waits for their comparison. @param {Dropped} a @param {Dropped} b */
  async compare(a, b) {
    await this.drop([a, b]);
    await this.compared();
  }

  async compareSample() {
    await this.page.click("#sample");
    await this.compared();
  }

  /** Waits until a side shows a report, with a headline that begins so. @param {Side} side @param {string} [headline] */
  read(side, headline = "") {
    return this.until(
      (side, headline) => !!document.querySelector(`#headline-${side}`)?.textContent?.startsWith(headline),
      side,
      headline,
    );
  }

  /** Waits until both reports stand compared. */
  compared() {
    return this.until(() => {
      const comparison = document.querySelector("#comparison");
      const isBusy =
        document.querySelector("#progress")?.textContent || document.querySelector('[data-status="reading"]');
      return comparison instanceof HTMLElement && !comparison.hidden && !isBusy;
    });
  }

  /** Clicks on the first that a selector finds, as soon as it is there to be seen. @param {string} selector */
  async click(selector) {
    await this.until((selector) => {
      const node = document.querySelector(selector);
      return !!node?.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length > 0;
    }, selector);
    await this.page.click(selector);
  }

  /** Writes where the focus is, all at once. @param {string} text */
  async type(text) {
    const taken = await this.page.evaluate((text) => document.execCommand("insertText", false, text), text);
    assert.ok(taken, "the focus is in a field");
  }

  /** @param {import("puppeteer-core").KeyInput[]} keys */
  async press(...keys) {
    for (const key of keys) await this.keyboard.press(key);
  }

  // --- looking

  /** The text of what a selector finds, without what only screen readers are told. @param {string} selector */
  async text(selector) {
    return (await this.texts(selector)).join(" ");
  }

  /** @param {string} selector @returns {Promise<string[]>} */
  texts(selector) {
    return this.page.evaluate((selector) => {
      return [...document.querySelectorAll(selector)].map((node) => {
        const copy = /** @type {Element} */ (node.cloneNode(true));
        for (const spoken of copy.querySelectorAll(".spoken")) spoken.remove();
        return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
      });
    }, selector);
  }

  /** What the head of a side tells of its report. @param {Side} side */
  async head(side) {
    const part = (/** @type {string} */ name) => this.text(`#report-${side} .${name}`);
    const [source, headline] = [await part("outlet"), await part("headline")];
    const [facts, error] = [await part("facts"), await part("error")];
    return { source, headline, facts, error };
  }

  /** Waits for a refusal on a side, and returns its words. @param {Side} side */
  refusal(side) {
    return this.until((side) => document.querySelector(`#report-${side} .error`)?.textContent, side);
  }

  /** Waits for the message above both sides. */
  notice() {
    return this.until(() => {
      const notice = document.querySelector("#notice");
      const isShown = notice instanceof HTMLElement && !notice.hidden;
      return isShown ? document.querySelector("#notice-text")?.textContent : null;
    });
  }

  /** Waits until the map stands in the page at its size: it is drawn later than the rows, and anew when its size is known. */
  mapped() {
    return this.until(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return !!document.querySelector("#map rect");
    });
  }

  /** @returns {Promise<Row[]>} the rows, top to bottom */
  async rows() {
    // Where there are many, those out of sight are drawn when there is time.
    await this.until(() =>
      [...document.querySelectorAll("#rows > .row:not(.spoken)")].every((row) => row.hasChildNodes()),
    );
    return this.page.evaluate(() => {
      /** @param {Element | null} node */
      const shown = (node) => {
        const copy = /** @type {Element | null} */ (node?.cloneNode(true) ?? null);
        for (const spoken of copy?.querySelectorAll(".spoken") ?? []) spoken.remove();
        return (copy?.textContent ?? "").replace(/\s+/g, " ").trim();
      };
      return [...document.querySelectorAll("#rows > .row:not(.spoken)")].map((row) => ({
        id: row.id,
        alone: /** @type {Side | null} */ (row.getAttribute("data-alone")),
        a: shown(row.querySelector(".passage.side-a")),
        b: shown(row.querySelector(".passage.side-b")),
        lines: [...row.querySelectorAll(".hinge .line")].map((line) => ({
          relation: line.getAttribute("data-relation") ?? "",
          words: [...line.querySelectorAll(":scope > :not(.spoken)")].map(shown).filter(Boolean).join(" "),
        })),
      }));
    });
  }

  /** The row that has certain words on either side. @param {string} a @param {string} b */
  async row(a, b) {
    const rows = await this.rows();
    const row = rows.find((row) => row.a.includes(a) && row.b.includes(b));
    assert.ok(row, `no row has “${a}” beside “${b}”`);
    return row;
  }

  /** The row that certain words of one report stand in. @param {Side} side @param {string} words */
  async rowOf(side, words) {
    const row = (await this.rows()).find((row) => row[side].includes(words));
    assert.ok(row, `“${words}” stands in no row of ${side}`);
    return row;
  }

  /** All lines of all hinges. */
  async lines() {
    return (await this.rows()).flatMap((row) => row.lines);
  }

  /** What has the focus, by the names that the page gives it. */
  focused() {
    return this.page.evaluate(() => {
      const node = document.activeElement;
      return {
        id: node?.id ?? "",
        relation: node?.getAttribute("data-relation") ?? null,
        line: node?.getAttribute("data-line") ?? null,
        row: node?.closest(".row")?.id ?? null,
        text: (node?.textContent ?? "").slice(0, 200),
      };
    });
  }

  /** Waits until what has the focus stands in the window, below the bar, and nothing moves any more. */
  async focusVisible() {
    await this.until(async () => {
      const node = document.activeElement;
      if (!node || node === document.body) return false;
      const before = node.getBoundingClientRect();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const { top, bottom, width } = node.getBoundingClientRect();
      return top === before.top && width > 0 && top >= 0 && (bottom <= innerHeight || top < innerHeight / 2);
    });
  }

  /** @param {string} selector */
  isShown(selector) {
    return this.page.evaluate((selector) => {
      const node = document.querySelector(selector);
      return !!node && node.checkVisibility() && node.getClientRects().length > 0;
    }, selector);
  }
}
