/** The lines of the ledger: filtered, searched and sorted. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { counts, filtered, ledgerLines, sorted, sureness } from "../../www/js/ledger.js";
import { around } from "../../www/js/views/card.js";
import { comparison, detail, report } from "./reports.js";

const REPORTS = {
  a: report("headline: Flood In Tarnow", "The river rose by 3 metres on May 4.", "Mayor Ewa Nowak spoke."),
  b: report("caption: A flooded street", "Ewa Nowak, the mayor, called it a disaster.", "The river rose by 4 metres."),
};
const DETAILS = [
  detail(
    REPORTS,
    { kind: "name", relation: "identical", value_a: "Ewa Nowak", value_b: "Ewa Nowak", confidence: 0.97 },
    { a: [[2, "Ewa Nowak"]], b: [[1, "Ewa Nowak"]] },
  ),
  detail(REPORTS, { kind: "date", relation: "only_a", value_a: "2021-05-04", confidence: 0.6 }, { a: [[1, "May 4"]] }),
  detail(
    REPORTS,
    { kind: "number", relation: "conflict", note: "rose: 3 against 4", confidence: 0.8 },
    { a: [[1, "3 metres"]], b: [[2, "4 metres"]] },
  ),
];
const LINES = ledgerLines(comparison(REPORTS.a, REPORTS.b, { details: DETAILS }));
const ALL = { relations: [], kinds: [] };

/** @param {import("../../www/js/ledger.js").Line[]} lines */
const ids = (lines) => lines.map(({ detail }) => detail);

test("a line says where either report speaks of it, and how sure it is in words", () => {
  const [name, date, number] = LINES;
  assert.deepEqual([name?.a[0]?.where, name?.b[0]?.where], ["¶ 2", "¶ 1"]);
  assert.deepEqual([date?.a[0]?.where, date?.b], ["¶ 1", []]);
  assert.deepEqual([name?.sure, date?.sure, number?.sure], ["sure", "unsure", "fairly sure"]);
  assert.deepEqual([0.9, 0.7, 0.1].map(sureness), ["sure", "fairly sure", "unsure"]);
});

test("of relations and kinds, none chosen means all; both have to fit", () => {
  assert.deepEqual(ids(filtered(LINES, ALL, "")), [0, 1, 2]);
  assert.deepEqual(ids(filtered(LINES, { relations: ["only_a", "conflict"], kinds: [] }, "")), [1, 2]);
  assert.deepEqual(ids(filtered(LINES, { relations: ["only_a", "conflict"], kinds: ["number"] }, "")), [2]);
});

test("values, words and notes are searched, whatever their case and accents", () => {
  assert.deepEqual(ids(filtered(LINES, ALL, "NOWÁK")), [0]);
  assert.deepEqual(ids(filtered(LINES, ALL, " against ")), [2]);
  assert.deepEqual(ids(filtered(LINES, ALL, "2021-05")), [1]);
  assert.deepEqual(ids(filtered(LINES, ALL, "volcano")), []);
});

test("a choice counts what it would show beside the other choices", () => {
  const numbers = counts(LINES, { relations: ["conflict"], kinds: [] }, "");
  assert.deepEqual([numbers.get("conflict"), numbers.get("only_a"), numbers.get("number")], [1, 1, 1]);
  assert.equal(numbers.get("name"), undefined, "no contradiction is a name");
});

test("lines are sorted by each column, and what one report does not say stands last either way", () => {
  assert.deepEqual(ids(sorted(LINES, { by: "relation", descending: false })), [2, 0, 1]);
  assert.deepEqual(ids(sorted(LINES, { by: "relation", descending: true })), [1, 0, 2]);
  assert.deepEqual(ids(sorted(LINES, { by: "kind", descending: false })), [2, 1, 0]);
  assert.deepEqual(ids(sorted(LINES, { by: "a", descending: false })), [2, 1, 0]);
  assert.deepEqual(ids(sorted(LINES, { by: "b", descending: false })), [0, 2, 1]);
  assert.deepEqual(ids(sorted(LINES, { by: "b", descending: true })), [2, 0, 1]);
  assert.deepEqual(ids(sorted(LINES, { by: "sure", descending: false })), [0, 2, 1]);
});

test("the card cuts what stands around between words", () => {
  const text = `${"word ".repeat(40)}here ${"more ".repeat(40)}`.trim();
  const start = text.indexOf("here");
  const { before, after } = around(text, start, start + 4);
  assert.match(before, /^…(word )+$/);
  assert.match(after, /^( more)+…$/);
  assert.deepEqual(around("Only here.", 5, 9), { before: "Only ", after: "." });
  const unbroken = "字".repeat(300);
  assert.equal(around(unbroken, 150, 152).before.length < 100, true, "where no word ends, nothing is dragged along");
});
