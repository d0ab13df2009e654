/**
 * The page at the widths of a phone and of a desk, in both colour schemes, for everyone.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { comparedByCommand } from "./harness/browser.js";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { FERRY_A, FERRY_B, SEED_A, SEED_B } from "./reports.js";

/** @typedef {import("./harness/diptych.js").Diptych} Diptych */

const PHONE = { width: 360, height: 780 };
const DESK = { width: 1440, height: 900 };

/**
 * What the page can look like, each with the way there from the one before.
 *
 * @type {[string, (page: Diptych) => Promise<void>][]}
 */
const STATES = [
  ["empty", async () => {}],
  ["with the help open", (page) => page.press("?")],
  [
    "with the paste dialog open",
    async (page) => {
      await page.press("Escape");
      await page.click('#report-b [data-command="paste"]');
    },
  ],
  [
    "with one report",
    async (page) => {
      await page.press("Escape");
      await page.drop([FERRY_A], "#report-a");
      await page.read("a");
    },
  ],
  [
    "with a refusal",
    async (page) => {
      await page.drop([{ name: "empty.txt", text: "" }], "#report-b");
      await page.refusal("b");
    },
  ],
  ["with two reports compared", (page) => page.compare(SEED_A, SEED_B)],
  ["with every word marked", (page) => page.press("w")],
  [
    "with a line's card open",
    async (page) => {
      await page.press("c");
      await page.focusVisible();
    },
  ],
  [
    "with the list of details open",
    async (page) => {
      await page.press("d");
      await page.page.evaluate(() => {
        for (const group of document.querySelectorAll("details.group")) group.setAttribute("open", "");
      });
    },
  ],
  [
    "with the reasons of a link open",
    async (page) => {
      await page.press("d", "c", "e");
      await page.until(() => {
        for (const missed of document.querySelectorAll("#inspector .missed")) missed.setAttribute("open", "");
        return !!document.querySelector("#inspector .counterpart");
      });
    },
  ],
];

/** @param {Diptych} page @param {(state: string) => Promise<void>} look */
async function inEveryState(page, look) {
  for (const [name, reach] of STATES) {
    await reach(page);
    await look(`the page ${name}`);
  }
}

/** @param {Diptych} page */
async function assertAccessible(page) {
  await inEveryState(page, async (state) => assert.deepEqual(await page.harness.accessibilityProblems(), [], state));
}

describe(`in the dark in ${browserName}`, () => {
  const diptych = useDiptych({ ...DESK, colorScheme: "dark" });

  test("axe finds nothing wrong in any state of the page", async () => {
    const page = await diptych.open();
    assert.equal(await page.page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches), true);
    await assertAccessible(page);
  });
});

describe(`on a phone, 360 pixels wide, in ${browserName}`, () => {
  const diptych = useDiptych(PHONE);

  test("axe finds nothing wrong in any state of the page", async () => {
    await assertAccessible(await diptych.open());
  });

  test("the bar keeps to one line in every view, also in a search, and the masthead to two", async () => {
    const page = await diptych.open();
    await page.compareSample();
    /** The rows of what is shown in there, by where their middles are. @param {string} inside */
    const lines = (inside) =>
      page.page.$$eval(inside, (nodes) => {
        const boxes = nodes.filter((node) => node.checkVisibility()).map((node) => node.getBoundingClientRect());
        return new Set(boxes.map(({ top, height }) => Math.round((top + height / 2) / 12))).size;
      });
    // All that the masthead can hold, whatever there is.
    await page.page.$$eval(".masthead button", (buttons) => buttons.forEach((button) => (button.hidden = false)));
    assert.equal(await lines(".masthead button"), 1);
    for (const key of /** @type {const} */ (["3", "2", "1"])) {
      await page.press(key);
      assert.equal(await lines("#views label, .bar-steps button"), 1, `view ${key}`);
    }
    const boxes = () =>
      page.page.$$eval(".reading-bar :is(label, button, input[type=search], #hits)", (nodes) =>
        nodes
          .filter((node) => node.checkVisibility() && !node.matches(".spoken"))
          .map((node) => ({ name: node.id || node.textContent, box: node.getBoundingClientRect().toJSON() })),
      );
    await page.press("/");
    const shown = await boxes();
    const overlapping = shown.flatMap(({ name, box }, position) =>
      shown
        .slice(position + 1)
        .filter(
          (other) =>
            Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
            Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1,
        )
        .map((other) => `${name} and ${other.name}`),
    );
    assert.deepEqual(overlapping, []);
  });

  test("both slots and the way into the sample stand in the first window, below what the browser's own bars take", async () => {
    const page = await diptych.open({ height: 640 });
    const box = await page.page.$eval("#sample", (node) => node.getBoundingClientRect().toJSON());
    assert.ok(box.bottom <= 640, JSON.stringify(box));
  });

  test("what can be done with a row stands on one line", async () => {
    const page = await diptych.open();
    await page.compareSample();
    const lines = await page.page.$$eval("#rows [data-row] > .hinge", (hinges) =>
      hinges.map((hinge) => {
        const buttons = [...hinge.querySelectorAll(":scope > :is(.why, .correct) button")];
        const middles = buttons.map((button) => button.getBoundingClientRect()).map((box) => box.top + box.height / 2);
        return { buttons: buttons.length, high: Math.max(...middles) - Math.min(...middles) };
      }),
    );
    assert.ok(lines.length > 5);
    for (const { buttons, high } of lines) assert.ok(buttons === 5 && high < 5, JSON.stringify(lines));
  });

  test("no state of the page scrolls sideways, and what is tapped is large enough", async () => {
    const page = await diptych.open();
    assert.equal(await page.page.evaluate(() => innerWidth), 360);
    await inEveryState(page, async (state) => {
      const found = await page.page.evaluate(() => {
        const shown = [...document.querySelectorAll("body *")].filter(
          (node) => node.checkVisibility({ visibilityProperty: true }) && !node.closest(".spoken, .skip"),
        );
        const name = (/** @type {Element} */ node) =>
          `${node.tagName} ${node.id} ${node.className} “${node.textContent?.slice(0, 40)}”`;
        // Pans if it can: a page that is one pixel too wide already moves under the thumb.
        scrollTo({ left: 100, top: scrollY, behavior: "instant" });
        const panned = scrollX;
        scrollTo({ left: 0, top: scrollY, behavior: "instant" });
        const isCut = (/** @type {Element} */ node) => {
          for (let outer = node.parentElement; outer; outer = outer.parentElement)
            if (getComputedStyle(outer).overflowX === "hidden") return true;
          return false;
        };
        const wide = shown.filter((node) => node.getBoundingClientRect().right > innerWidth + 1 && !isCut(node));
        const isInline = (/** @type {Element} */ node) => getComputedStyle(node).display === "inline";
        // A link within a sentence is as high as its line.
        const tapped = shown.filter(
          (node) =>
            node.matches("button, summary, textarea, label, input:not(label input), a[href]") && !isInline(node),
        );
        const small = tapped.filter((node) => {
          const { width, height } = node.getBoundingClientRect();
          return width < 24 || height < 24;
        });
        return { panned, wide: wide.map(name), small: small.map(name) };
      });
      assert.deepEqual(found, { panned: 0, wide: [], small: [] }, state);
    });
  });

  test("the passages of a row stand one under the other, the hinge between them", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    const { a, hinge, b } = await places(page);
    assert.ok(a.bottom <= hinge.top + 1 && hinge.bottom <= b.top + 1, JSON.stringify({ a, hinge, b }));
    assert.equal(a.left, b.left);
  });
});

describe(`on a desk, 1440 pixels wide, in ${browserName}`, () => {
  const diptych = useDiptych(DESK);

  test("axe finds nothing wrong in any state of the page", async () => {
    await assertAccessible(await diptych.open());
  });

  test("the passages of a row stand side by side, the hinge between them", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    const { a, hinge, b } = await places(page);
    assert.equal(a.top, b.top);
    assert.ok(a.right <= hinge.left + 1 && hinge.right <= b.left + 1, JSON.stringify({ a, hinge, b }));
    assert.ok(Math.abs(a.width - b.width) < 1, "both are as wide");
  });

  test("the first line of the hinge is level with the first line of the text", async () => {
    const page = await diptych.open();
    await page.compare(FERRY_A, FERRY_B);
    const [text, line] = await page.page.evaluate(() => {
      const row = document.querySelector(".row:has(.line.conflict)");
      const middle = (/** @type {DOMRect | undefined} */ box) => (box ? box.top + box.height / 2 : NaN);
      const range = document.createRange();
      range.selectNodeContents(/** @type {Node} */ (row?.querySelector(".side-a .block")));
      return [middle(range.getClientRects()[0]), middle(row?.querySelector(".line")?.getBoundingClientRect())];
    });
    assert.ok(Math.abs(Number(text) - Number(line)) < 6, `${text} and ${line}`);
  });

  test("the map draws a bar for every block, the contradiction in a colour of its own, and a click goes there", async () => {
    const page = await diptych.open();
    await page.compareSample();
    await page.mapped();
    const { articles } = comparedByCommand(SEED_A.path, SEED_B.path);
    assert.equal((await page.texts("#map .bar-a")).length, articles.a.blocks.length);
    assert.equal((await page.texts("#map .bar-b")).length, articles.b.blocks.length);
    const colours = await page.page.evaluate(() =>
      [".connection.conflict", ".connection:not(.conflict)"].map((selector) => {
        const line = document.querySelector(`#map ${selector}`);
        return line && getComputedStyle(line).stroke;
      }),
    );
    assert.ok(colours[0] && colours[1] && colours[0] !== colours[1], String(colours));
    await page.click('#map [data-bar="a-15"]');
    await page.until(() => {
      const box = document.querySelector("#a-15")?.getBoundingClientRect();
      return !!box && scrollY > 0 && box.top > 0 && box.bottom < innerHeight;
    });
  });
});

/** Where the parts of the row with the contradiction stand. @param {Diptych} page */
function places({ page }) {
  return page.evaluate(() => {
    const row = document.querySelector(".row:has(.line.conflict)");
    const box = (/** @type {string} */ part) => {
      const node = row?.querySelector(part);
      if (!node) throw new Error(`the row has no ${part}`);
      const { top, bottom, left, right, width } = node.getBoundingClientRect();
      return { top, bottom, left, right, width };
    };
    return { a: box(".passage.side-a"), hinge: box(".hinge"), b: box(".passage.side-b") };
  });
}
