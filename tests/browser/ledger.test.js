/**
 * The ledger: every detail as a line of a table, to sort, filter and search, and the way from a line to its place.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { comparedByCommand, useBrowser } from "./harness/browser.js";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { SEED_A, SEED_B } from "./reports.js";

/** @typedef {import("./harness/diptych.js").Diptych} Diptych */

const LINES = "#ledger .entry-line";

/** Two long reports that agree in nothing: more details than a window holds at once. @param {string} word */
const long = (word) => ({
  name: `${word}.txt`,
  text: `${word} Harbour Papers\n\n${Array.from(
    { length: 160 },
    (_, day) => `Inspector ${word} Quill counted ${1000 + day * 7} barrels and ${31 + day} crates on quay ${day + 1}.`,
  ).join("\n\n")}`,
});

describe(`the ledger in ${browserName}`, () => {
  const diptych = useDiptych();

  /** The ledger of the seeds, in one page for all tests: each finds it unsorted, unfiltered and without a search. */
  async function ledger() {
    const page = await diptych.once((page) => page.compare(SEED_A, SEED_B));
    await page.page.evaluate(() => {
      const click = (/** @type {string} */ selector) =>
        /** @type {HTMLElement | null} */ (document.querySelector(selector))?.click();
      click('#views input[value="ledger"]');
      click("#close-search");
      click("#ledger :not([hidden]) > [data-all]");
      click('#ledger [data-sort="kind"]');
      click('#ledger [data-sort="relation"]');
      document.querySelector("main")?.focus();
      scrollTo({ top: 0, behavior: "instant" });
    });
    await page.until(
      () => !!document.querySelector("#ledger .entry-line") && !document.querySelector(".chip[aria-pressed=true]"),
    );
    return page;
  }

  /** @param {Diptych} page @param {string} part */
  const column = (page, part) => page.texts(`${LINES} .cell-${part}`);

  test("every detail of the comparison is a line, contradictions first, with both places and how sure", async () => {
    const page = await ledger();
    const { details } = comparedByCommand(SEED_A.path, SEED_B.path);
    assert.equal((await page.texts(LINES)).length, details.length);
    assert.equal(await page.text(".ledger-count"), `${details.length} details`);
    const cells = await page.texts(`${LINES}:first-child > *`);
    assert.deepEqual(cells.slice(0, 6), [
      "≠ contradiction",
      "number",
      "Aanother 19 people ¶ 8",
      "B20 people ¶ 20",
      "wounded: 19 against 20",
      "sure",
    ]);
    assert.match(await page.page.evaluate(() => location.hash), /^#ledger/);
  });

  test("assistive technology gets a table with a caption, column heads and row heads", async () => {
    const page = await ledger();
    const table = await page.page.evaluate(() => {
      const table = document.querySelector("#ledger table");
      return {
        caption: table?.querySelector("caption")?.textContent,
        heads: [...(table?.querySelectorAll("thead th[scope=col]") ?? [])].map((head) => head.textContent),
        rowHeads: table?.querySelectorAll("tbody th[scope=row]").length,
        sort: table?.querySelector("[aria-sort]")?.textContent,
      };
    });
    assert.equal(table.caption, "Details of both reports");
    assert.deepEqual(table.heads, ["Relation", "Kind", "A says", "B says", "Note", "How sure", "Show in"]);
    assert.equal(table.rowHeads, (await page.texts(LINES)).length);
    assert.equal(table.sort, "Relation");
    if (browserName === "firefox") return;
    const tree = await page.page.accessibility.snapshot({ interestingOnly: false });
    const roles = new Set();
    (function walk(/** @type {any} */ node) {
      roles.add(node?.role);
      node?.children?.forEach(walk);
    })(tree);
    for (const role of ["table", "rowgroup", "row", "columnheader", "rowheader", "cell"])
      assert.ok(roles.has(role), `${role} among ${[...roles]}`);
  });

  test("a click on a head sorts by it, another the other way round", async () => {
    const page = await ledger();
    const places = async () =>
      (await column(page, "b")).map((text) => Number(/¶ (\d+)/.exec(text)?.[1] ?? (text === "–" ? Infinity : 0)));
    await page.click('[data-sort="b"]');
    const upwards = await places();
    assert.deepEqual(
      upwards,
      [...upwards].sort((x, y) => x - y),
    );
    assert.equal(await page.text('[aria-sort="ascending"]'), "B says");
    await page.click('[data-sort="b"]');
    const downwards = (await places()).filter(Number.isFinite);
    assert.deepEqual(
      downwards,
      [...downwards].sort((x, y) => y - x),
    );
    assert.equal(await page.text('[aria-sort="descending"]'), "B says");
    assert.equal(upwards.at(-1), Infinity);
    assert.equal((await places()).at(-1), Infinity, "what B does not say stands last either way");
    await page.click('[data-sort="kind"]');
    const kinds = await column(page, "kind");
    assert.deepEqual([...new Set(kinds)], ["number", "date", "name", "place", "quotation"]);
  });

  test("chips narrow it, count what they would show, and “Show all” takes them back", async () => {
    const page = await ledger();
    const all = await page.text(".ledger-count");
    await page.click('[data-chip="variant"]');
    assert.deepEqual([...new Set(await column(page, "relation"))], ["~ variant"]);
    assert.match(await page.text(".ledger-count"), /^6 of \d+ details Show all$/);
    assert.equal(await page.text('[data-chip="number"]'), "number 0");
    await page.click('[data-chip="name"]');
    assert.deepEqual([...new Set(await column(page, "kind"))], ["name"]);
    await page.click('[data-chip="name"]');
    await page.click('[data-chip="number"]');
    assert.deepEqual(await page.texts(LINES), []);
    assert.match(await page.text(".ledger-empty"), /^None of the \d+ details is left by this filter. Show all$/);
    await page.click(".ledger-empty [data-all]");
    assert.equal(await page.text(".ledger-count"), all);
    assert.equal((await page.texts('.chip[aria-pressed="true"]')).length, 0);
    assert.ok(await page.page.evaluate(() => document.activeElement?.matches(".chip")), "the focus is not lost");
  });

  test("the search narrows it by words, values and notes", async () => {
    const page = await ledger();
    await page.press("/");
    await page.type("WOUNDED: 19 agáinst");
    await page.until(() => document.querySelectorAll("#ledger .entry-line").length === 1);
    assert.match(await page.text(LINES), /another 19 people.*20 people/);
    assert.match(await page.text("#hits"), /^1 of \d+ details$/);
    await page.press("Enter");
    assert.ok(
      await page.page.evaluate(() => document.activeElement?.matches(".entry-line")),
      "Enter leads to the line",
    );
    await page.press("/", "Escape");
    assert.equal(await page.text(".ledger-count"), `${(await page.texts(LINES)).length} details`);
  });

  test("what is mentioned often is told once, the others on demand", async () => {
    const page = await ledger();
    const line = await page.until(() =>
      document.querySelector(".entry-line .cell-a .more-said")?.closest(".entry-line")?.getAttribute("data-line"),
    );
    const [more, said] = [`[data-line="${line}"] .cell-a .more-said`, `[data-line="${line}"] .cell-a .said`];
    const rest = Number(/and (\d+) more/.exec(await page.text(more))?.[1]);
    assert.equal((await page.texts(said)).length, 1);
    await page.click(more);
    assert.equal((await page.texts(said)).length, rest + 1);
    assert.equal(await page.text(more), "fewer");
    assert.ok(await page.page.evaluate((more) => document.activeElement?.matches(more), more));
  });

  test("a click on a line shows its place in the rows; back leads to the line", async () => {
    const page = await ledger();
    const { id } = await page.row("another 19 people were wounded", "20 people wounded");
    await page.click(`${LINES}.conflict .cell-note`);
    await page.focusVisible();
    const { row, relation } = await page.focused();
    assert.deepEqual({ row, relation }, { row: id, relation: "conflict" });
    assert.equal(await page.isShown("#ledger"), false);
    await page.page.goBack();
    await page.until(() => !!document.querySelector("#ledger:not([hidden])"));
  });

  test("lines are walked with the arrow keys and left with Enter; their links are reached with Tab", async () => {
    const page = await ledger();
    await page.page.focus(`${LINES}:first-child`);
    await page.press("ArrowDown", "ArrowDown");
    const line = (await page.focused()).line;
    assert.equal(
      line,
      await page.page.evaluate(() => document.querySelectorAll(".entry-line")[2]?.getAttribute("data-line")),
    );
    await page.press("Tab");
    assert.match((await page.focused()).text, /^¶ \d+/);
    await page.page.focus(`${LINES}[data-line="${line}"]`);
    await page.press("End");
    assert.equal(await page.page.evaluate(() => document.activeElement?.nextElementSibling), null);
    await page.press("Home", "Enter");
    await page.focusVisible();
    assert.equal((await page.focused()).relation, "conflict");
  });

  test("sorting and filter survive a change of view; who asks for a line that is hidden is shown it", async () => {
    const page = await ledger();
    await page.click('[data-sort="sure"]');
    await page.click('[data-chip="date"]');
    const before = await page.texts(LINES);
    await page.press("1", "3");
    assert.deepEqual(await page.texts(LINES), before);
    await page.click('#counts [data-count="conflict"]');
    await page.until(() => !!document.activeElement?.matches(".entry-line.conflict"));
    assert.match(await page.text(".ledger-count"), /^\d+ details$/, "the filter is taken back");
  });

  test("j, c and n go from line to line, and the address follows", async () => {
    const page = await ledger();
    for (const key of /** @type {const} */ (["c", "j", "n"])) {
      await page.press(key);
      assert.ok(await page.page.evaluate(() => document.activeElement?.matches(".entry-line")), key);
    }
    const { line } = await page.focused();
    await page.until((line) => location.hash === `#ledger/detail-${line}`, line);
  });

  test("the map frames the passages that the line with the focus speaks of", async () => {
    const page = await ledger();
    const { articles } = comparedByCommand(SEED_A.path, SEED_B.path);
    const block = (/** @type {"a" | "b"} */ side, /** @type {string} */ words) =>
      articles[side].blocks.findIndex((/** @type {{ text: string }} */ { text }) => text.includes(words));
    /** Waits until these blocks, and no other, are where a frame begins. @param {string[]} blocks */
    const framed = (...blocks) =>
      page.until((blocks) => {
        const outline = document.querySelector("#map .frame")?.getAttribute("d") ?? "";
        const tops = [...outline.matchAll(/M(-?[\d.]+) ([\d.]+)/g)];
        const begins = (/** @type {string} */ name) => {
          const bar = document.querySelector(`#map [data-bar="${name}"]`);
          const isLeft = name.startsWith("a");
          return tops.some(
            ([, left, top]) =>
              isLeft === Number(left) < 0 && Math.abs(Number(bar?.getAttribute("y")) - Number(top) - 1) < 0.5,
          );
        };
        return tops.length === blocks.length && blocks.every(begins);
      }, blocks);
    await page.press("c");
    await framed(`a-${block("a", "another 19 people")}`, `b-${block("b", "20 people")}`);
    await page.page.focus('#ledger .entry-line[data-kind="quote"].variant');
    await framed(`a-${block("a", "must carry out")}`, `b-${block("b", "must carry out")}`);
  });

  test("differences are counted as in the rows: what one report tells alone is none", async () => {
    const page = await ledger();
    const differ = await page.page.$$eval(
      "#ledger :is(.conflict, .equivalent, .variant).entry-line",
      ({ length }) => length,
    );
    assert.match(await page.text("#bar-position"), new RegExp(`\\b${differ} differences$`));
  });

  test("axe finds nothing wrong, with a filter and with none left", async () => {
    const page = await ledger();
    assert.deepEqual(await page.harness.accessibilityProblems(), []);
    await page.click('[data-chip="variant"]');
    await page.click('[data-chip="number"]');
    assert.deepEqual(await page.harness.accessibilityProblems(), []);
  });
});

describe(`the ledger in the dark, on a phone, on a wide screen and of long reports in ${browserName}`, () => {
  const diptych = useDiptych({ colorScheme: "dark" });

  test("at 360 pixels a line is a card, nothing scrolls sideways", async () => {
    const page = await diptych.open({ width: 360, height: 780 });
    await page.compare(SEED_A, SEED_B);
    await page.press("3");
    const { panned, left, right } = await page.page.evaluate(() => {
      scrollTo({ left: 50, top: 0, behavior: "instant" });
      const box = document.querySelector(".entry-line")?.getBoundingClientRect();
      return { panned: scrollX, left: box?.left ?? -1, right: box?.right ?? 999 };
    });
    assert.ok(panned === 0 && left >= 0 && right <= 360, JSON.stringify({ panned, left, right }));
    const stacked = await page.page.evaluate(() => {
      const [a, b] = [...document.querySelectorAll(".entry-line:first-child :is(.cell-a, .cell-b)")].map((cell) =>
        cell.getBoundingClientRect(),
      );
      return !!a && !!b && a.bottom <= b.top + 1 && a.left === b.left;
    });
    assert.ok(stacked, "what B says stands below what A says");
    assert.deepEqual(await page.harness.accessibilityProblems(), []);
  });

  test("on a wide screen axe finds nothing wrong either", async () => {
    const page = await diptych.open({ width: 2560, height: 1300 });
    await page.compare(SEED_A, SEED_B);
    await page.press("3");
    await page.click('[data-chip="variant"]');
    assert.deepEqual(await page.harness.accessibilityProblems(), []);
    const width = await page.page.evaluate(() => document.querySelector("table.ledger")?.getBoundingClientRect().width);
    assert.ok(Number(width) <= 2560 && Number(width) > 900, String(width));
  });
  test("of long reports only lines near the window have cells, and any can be gone to", async () => {
    const page = await diptych.open();
    await page.compare(long("Ardent"), long("Bracken"));
    await page.press("3");
    await page.until(() => document.querySelectorAll("#ledger .entry-line").length > 300);
    const filled = () => page.page.evaluate(() => document.querySelectorAll("#ledger .entry-line > th").length);
    const all = (await page.texts(LINES)).length;
    await page.until(() => document.querySelectorAll("#ledger .entry-line > th").length < 200);
    assert.ok((await filled()) > 10);
    assert.equal(
      await page.page.evaluate(() => document.querySelector("table.ledger")?.getAttribute("aria-rowcount")),
      `${all + 1}`,
    );
    await page.page.focus(`${LINES}:first-child`);
    await page.press("End");
    await page.focusVisible();
    const isLast = () => document.activeElement?.matches("#ledger tbody:last-child .entry-line:last-child");
    assert.ok(await page.page.evaluate(isLast));
    await page.until(() => {
      const seen = [...document.querySelectorAll(".entry-line")].filter((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
      return seen.length > 3 && seen.every((line) => line.firstElementChild);
    });
    assert.ok((await filled()) < all / 2, `${await filled()} of ${all}`);
  });
});

describe(`the ledger by itself in ${browserName}`, () => {
  const browser = useBrowser();

  test("all it needs is a store with a comparison, and a place", async () => {
    const { page } = await browser.open("/blank.html");
    const comparison = comparedByCommand(SEED_A.path, SEED_B.path);
    const seen = await page.evaluate(async (comparison) => {
      const load = (/** @type {string} */ path) => import(path);
      const [{ LedgerView }, { Store, initialState }] = await Promise.all(
        ["/js/views/ledger.js", "/js/state.js"].map(load),
      );
      document.body.append(Object.assign(document.createElement("section"), { id: "ledger" }));
      const store = new Store(initialState());
      /** @type {unknown[]} */
      const asked = [];
      const view = new LedgerView(store, (/** @type {unknown[]} */ ...place) => asked.push(place));
      store.set({ comparison, view: "ledger" });
      const lines = document.querySelectorAll(".entry-line");
      store.set({ ledgerFilter: { relations: ["conflict"], kinds: [] } });
      const conflict = document.querySelectorAll(".entry-line");
      /** @type {HTMLElement | null} */ (document.querySelector(".entry-line .cell-note"))?.click();
      view.reveal("detail-0");
      return {
        lines: lines.length,
        conflict: conflict.length,
        asked,
        filter: store.state.ledgerFilter.relations,
        none: view.find("detail-9999"),
      };
    }, comparison);
    const conflict = comparison.details.findIndex((/** @type {any} */ { relation }) => relation === "conflict");
    assert.deepEqual(seen, {
      lines: comparison.details.length,
      conflict: 1,
      asked: [[`detail-${conflict}`, "aligned"]],
      filter: [],
      none: null,
    });
  });
});
