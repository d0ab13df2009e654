import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksName, crossReferences, paragraphNumbers, plan } from "../../www/js/plan.js";
import { comparison, report } from "./reports.js";

/** @param {number[]} a @param {number[]} b @param {"same" | "moved"} [order] */
const row = (a, b, order = "same") => ({ a, b, order });

/** The plan as lines: `1|2` a row, `a 3,4` and `b 5` what stands alone. @param {import("../../www/js/types.js").Comparison} compared @param {"a" | "b"} [order] */
const lines = (compared, order = /** @type {"a" | "b"} */ ("a")) =>
  plan(compared, order).map((item) => (item.type === "row" ? `${item.a}|${item.b}` : `${item.side} ${item.blocks}`));

test("rows and what A alone tells follow A; what B alone tells follows the row before it in B", () => {
  const a = report(
    "headline: Bridge closed",
    "Two hurt.",
    "Traffic is led around.",
    "The bridge is old.",
    "It will open on Monday.",
  );
  const b = report(
    "headline: Lorry hits bridge",
    "Two people were injured.",
    "The driver is 43.",
    "Opening is on Monday.",
    "The mayor came.",
  );
  const block_links = [row([0], [0]), row([1], [1]), row([4], [3])];
  assert.deepEqual(lines(comparison(a, b, { block_links })), ["1|1", "b 2", "a 2,3", "4|3", "b 4"]);
});

test("in B's order it is the other way round", () => {
  const a = report("headline: Bridge closed", "Two hurt.", "Traffic is led around.", "It will open on Monday.");
  const b = report("headline: Lorry hits bridge", "Opening is on Monday.", "The driver is 43.", "Two were injured.");
  const compared = comparison(a, b, { block_links: [row([0], [0]), row([1], [3], "moved"), row([3], [1])] });
  assert.deepEqual(lines(compared), ["1|3", "a 2", "3|1", "b 2"]);
  assert.deepEqual(lines(compared, "b"), ["3|1", "b 2", "1|3", "a 2"]);
});

test("in either order the rows are the same, and the order of one is its own", () => {
  const a = report("One.", "Alone.", "Two.", "Three.");
  const b = report("Three.", "Two.", "B alone.", "One.");
  const compared = comparison(a, b, { block_links: [row([0], [3]), row([2], [1], "moved"), row([3], [0], "moved")] });
  for (const side of /** @type {const} */ (["a", "b"])) {
    const blocks = plan(compared, side).flatMap((item) =>
      item.type === "row" ? item[side] : item.side === side ? item.blocks : [],
    );
    assert.deepEqual(blocks, [0, 1, 2, 3]);
  }
  assert.deepEqual(lines(compared).toSorted(), lines(compared, "b").toSorted());
});

test("what B tells before anything that A tells comes first", () => {
  const a = report("headline: Bridge closed", "Two hurt.");
  const b = report("headline: Lorry hits bridge", "It rained.", "caption: The bridge", "Two people were injured.");
  assert.deepEqual(lines(comparison(a, b, { block_links: [row([1], [3])] })), ["b 1,2", "1|3"]);
});

test("captions and bylines that B opens with leave the first place to a row", () => {
  const a = report("headline: Bridge closed", "It rained.", "Two hurt.");
  const b = report(
    "headline: Lorry hits bridge",
    "byline: By Jo Field",
    "caption: The bridge",
    "Two people were injured.",
  );
  assert.deepEqual(lines(comparison(a, b, { block_links: [row([2], [3])] })), ["a 1", "2|3", "b 1,2"]);
  assert.deepEqual(lines(comparison(a, b)), ["b 1,2,3", "a 1,2"]);
});

test("a moved row stands where A has it, and what follows it in B comes along", () => {
  const a = report("One.", "Two.");
  const b = report("Two.", "More of two.", "One.");
  const block_links = [row([0], [2]), row([1], [0], "moved")];
  const items = plan(comparison(a, b, { block_links }));
  assert.deepEqual(lines(comparison(a, b, { block_links })), ["0|2", "1|0", "b 1"]);
  assert.deepEqual(
    items.map((item) => item.type === "row" && item.moved),
    [false, true, false],
  );
});

test("a row with several blocks stands at the first of A, and takes along what follows each block of B", () => {
  const a = report("One.", "Alone.", "One again.");
  const b = report("One.", "B alone.", "One again.", "B at the end.");
  assert.deepEqual(lines(comparison(a, b, { block_links: [row([0, 2], [0, 2])] })), ["0,2|0,2", "b 1", "b 3", "a 1"]);
});

test("a passage that a row took in from further down draws nothing along", () => {
  const a = report("One.", "Two.");
  const b = report("One.", "Two.", "Alone.", "More of one.", "Alone at the end.");
  const block_links = [row([0], [0, 3]), row([1], [1])];
  assert.deepEqual(lines(comparison(a, b, { block_links })), ["0|0,3", "1|1", "b 2", "b 4"]);
});

test("bylines and date lines that say no more than the heads stand above", () => {
  const a = { ...report("One."), byline: null, published: null };
  const b = {
    ...report("byline: By Anastasia Tenisheva", "dateline: Monday, July 04, 2022", "One.", "dateline: AARHUS, July 4"),
    byline: "Anastasia Tenisheva",
    published: "2022-07-04",
  };
  assert.deepEqual(lines(comparison(a, b, { block_links: [row([0], [2])] })), ["0|2", "b 3"]);
});

test("headlines stand above, except beside a paragraph that answers them", () => {
  const a = report("headline: Bridge closed after crash", "Two hurt.");
  const b = report("headline: A morning in Aarhus", "The bridge was closed after a crash.");
  assert.deepEqual(lines(comparison(a, b, { block_links: [row([0], [1])] })), ["0|1", "a 1"]);
  assert.deepEqual(lines(comparison(a, b, { block_links: [row([0, 1], [0, 1])] })), ["1|1"]);
});

test("a headline is not printed twice for what a caption shares with it", () => {
  const a = report("headline: Bridge closed after crash", "Two hurt.");
  const b = report("headline: Crash closes bridge", "caption: The bridge on Monday", "Two were hurt.");
  const links = [row([0], [0, 1]), row([1], [2])];
  assert.deepEqual(lines(comparison(a, b, { block_links: links })), ["1|2", "b 1"]);
});

test("every block of either report stands in one place", () => {
  const a = report("headline: H", "One.", "caption: C", "Two.", "Three.", "credit: With Reuters");
  const b = report("headline: K", "byline: By Jo", "Three.", "Extra.", "One.", "subhead: S", "Two.");
  const compared = comparison(a, b, { block_links: [row([1], [4], "moved"), row([3], [6]), row([4], [2], "moved")] });
  for (const side of /** @type {const} */ (["a", "b"])) {
    const placed = plan(compared).flatMap((item) =>
      item.type === "row" ? item[side] : item.side === side ? item.blocks : [],
    );
    const expected = compared.articles[side].blocks.flatMap((block, id) => (block.kind === "headline" ? [] : [id]));
    assert.deepEqual(
      placed.toSorted((x, y) => x - y),
      expected,
    );
  }
});

test("paragraphs are numbered, captions and credits are called what they are", () => {
  const article = report("headline: H", "One.", "caption: C", "Two.", "quote: “Three.”", "Four.", "credit: Reuters");
  const numbers = paragraphNumbers(article);
  assert.deepEqual(
    [...numbers],
    [
      [1, 1],
      [3, 2],
      [4, 3],
      [5, 4],
    ],
  );
  assert.equal(blocksName(article, numbers, [1]), "¶ 1");
  assert.equal(blocksName(article, numbers, [1, 3, 5]), "¶ 1–2, 4");
  assert.equal(blocksName(article, numbers, [2]), "caption");
  assert.equal(blocksName(article, numbers, [5, 6]), "¶ 4 · credit");
});

test("a passage that also answers a passage in another row says so, once", () => {
  const a = report("One.", "Two.");
  const b = report("One and two.", "Two again.");
  const link = { score: 1, changes: [] };
  const compared = comparison(a, b, {
    block_links: [row([0], [0]), row([1], [1])],
    sentence_links: [
      { a: 0, b: 0, ...link },
      { a: 1, b: 0, ...link },
      { a: 1, b: 1, ...link },
    ],
  });
  assert.deepEqual(
    [...crossReferences(compared, plan(compared))],
    [
      [1, [{ side: "b", block: 0 }]],
      [0, [{ side: "a", block: 1 }]],
    ],
  );
});
