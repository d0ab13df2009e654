/** What a reader amends in a report, and the days that cannot be told without its date. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { countOf, fieldOf, partsOf, UNAMENDED, withField, withPosition } from "../../www/js/amendments.js";
import { dayUntold } from "../../www/js/untold.js";

/** @type {import("../../www/js/types.js").Article} */
const original = {
  name: "bridge.html",
  language: "en",
  headline: "Bridge closed after crash",
  byline: null,
  outlet: "Marlow Courier",
  published: null,
  url: null,
  blocks: [
    { kind: "headline", text: "Bridge closed after crash", sentences: [0] },
    { kind: "paragraph", text: "A lorry hit the bridge on Monday.", sentences: [1] },
  ],
  set_aside: [
    { text: "Home · World", reason: "navigation", before: 0 },
    { text: "“It shook,” said a neighbour.", reason: "pull_quote", before: 2 },
  ],
  sentences: [
    { text: "Bridge closed after crash", block: 0, start: 0, end: 25 },
    { text: "A lorry hit the bridge on Monday.", block: 1, start: 0, end: 33 },
  ],
};

test("a field is amended, emptied, and no longer amended once it says what was read", () => {
  const named = withField(UNAMENDED, original, "byline", " Ann Brown ");
  assert.equal(fieldOf(named, original, "byline"), "Ann Brown");
  const emptied = withField(named, original, "outlet", "");
  assert.equal(emptied.outlet, "");
  assert.equal(countOf(emptied), 2);
  assert.deepEqual(
    withField(withField(emptied, original, "byline", ""), original, "outlet", "Marlow Courier"),
    UNAMENDED,
  );
});

test("all passages stand in the order of the file, with why they are no part of the report", () => {
  const told = (/** @type {import("../../www/js/types.js").Amendments} */ amendments) =>
    partsOf(original, amendments).map(({ isIn, reason }) => (isIn ? "in" : reason));
  assert.deepEqual(told(UNAMENDED), ["navigation", "in", "in", "pull_quote"]);
  const amended = withPosition(withPosition(UNAMENDED, "taken_in", 1, true), "set_aside", 1, true);
  assert.deepEqual(told(amended), ["navigation", "in", "reader", "in"]);
  assert.deepEqual(withPosition(amended, "set_aside", 1, false).set_aside, []);
});

test("the first day that needs the report’s date is found, in its language", () => {
  const saying = (/** @type {string} */ language, /** @type {string} */ text) =>
    dayUntold({ ...original, language, sentences: [{ text, block: 0, start: 0, end: 1 }] });
  assert.equal(dayUntold(original), "Monday");
  assert.equal(saying("en", "The Mondays sang Yesterday once more."), "Yesterday");
  assert.equal(saying("en", "It happened on 4 July 2022."), null);
  assert.equal(saying("de", "Die Brücke wurde am Montag gesperrt."), "Montag");
  assert.equal(saying("und", "Monday"), null);
  assert.equal(saying("no language", "Monday"), null);
});
