import assert from "node:assert/strict";
import { test } from "node:test";
import { NONE, withLink, withNote, withVerdict } from "../../www/js/corrections.js";
import { plan } from "../../www/js/plan.js";
import { rowText } from "../../www/js/row-text.js";
import { comparison, detail, report } from "./reports.js";

const a = report("headline: Bridge closed", "19 people were hurt.", "The mayor was away.");
const b = report("headline: Lorry hits bridge", "Twenty people were hurt.");
const number = detail(
  { a, b },
  { kind: "number", relation: "conflict" },
  { a: [[1, "19 people"]], b: [[1, "Twenty people"]] },
);

/** @param {import("../../www/js/types.js").Corrections} corrections @param {"row" | "alone"} type */
function copied(corrections, type) {
  const all = comparison(a, b, { block_links: [{ a: [1], b: [1], order: "same" }], corrections });
  const item = plan(all).find((each) => each.type === type);
  assert.ok(item);
  return rowText(all, item, []);
}

test("a row that is copied says what the reader corrected there, as the reader's", () => {
  const linked = withLink(NONE, { a: [1], b: [1], linked: true });
  const noted = withNote(withVerdict(linked, number, "apart"), { a: [1], b: [1], text: "The hospital said 21." });
  assert.deepEqual(copied(noted, "row").trimEnd().split("\n\n").at(-1)?.split("\n"), [
    "Linked: A ¶ 1 and B ¶ 1, by the reader",
    "Not the same thing: “19 people” and “Twenty people”, by the reader",
    "Reader’s note: The hospital said 21.",
  ]);
  assert.doesNotMatch(copied(noted, "alone"), /reader/i, "it was not corrected there");
});

test("what one report tells alone is copied with the note on it", () => {
  const noted = withNote(NONE, { a: [2], b: [], text: "Ask her office." });
  assert.match(copied(noted, "alone"), /The mayor was away\.\n\nReader’s note: Ask her office\.\n$/);
  assert.doesNotMatch(copied(noted, "row"), /reader/i);
});
