import assert from "node:assert/strict";
import { test } from "node:test";
import { apart, HEAD, hinges, isShown, shortQuote } from "../../www/js/jot.js";
import { plan } from "../../www/js/plan.js";
import { comparison, detail, report } from "./reports.js";

const SIGNS = { conflict: "≠", equivalent: "=", variant: "~", identical: "≡", only_a: "A", only_b: "B" };

/** The hinges as text, by their place. @param {import("../../www/js/types.js").Comparison} compared */
function written(compared) {
  const places = hinges(compared, plan(compared));
  return Object.fromEntries(
    [...places].map(([place, lines]) => [
      place,
      lines.map(({ a, b, shared, relation }) => [a, SIGNS[relation], b, shared].filter(Boolean).join(" ")),
    ]),
  );
}

const a = report("headline: 19 hurt on bridge", "On July 3 a girl of nine was hurt and another 19 people were wounded, Serhiy Hayday said.", "Hayday left on July 3.");
const b = report("headline: 20 hurt on bridge", "Governor Sergiy Haidai said Sunday 20 people were wounded, a 9-year-old among them.", "Haidai left Sunday.");
const both = { a, b };
const block_links = [
  { a: [0], b: [0], order: /** @type {const} */ ("same") },
  { a: [1], b: [1], order: /** @type {const} */ ("same") },
  { a: [2], b: [2], order: /** @type {const} */ ("same") },
];

test("the words that both sides have are told once, or not at all", () => {
  assert.deepEqual(apart("another 19 people", "20 people"), { a: "another 19", b: "20", shared: "people" });
  assert.deepEqual(apart("9-year-old", "nine-year-old"), { a: "9", b: "nine", shared: "year-old" });
  assert.deepEqual(apart("Volodymyr Zelenskiy", "Volodymyr Zelensky"), { a: "Zelenskiy", b: "Zelensky", shared: "" });
  assert.deepEqual(apart("Monday", "Monday"), { a: "Monday", b: "Monday", shared: "" });
});

test("a quotation is told by the words that differ and one on either side", () => {
  assert.equal(shortQuote("as has happened in Luhansk", "as it happened in Luhansk"), "“as has happened…”");
  assert.equal(shortQuote("We will win the war, not the battle", "We shall win the war, not the battle"), "“We will win…”");
  assert.equal(shortQuote("It hurts a lot, but it is not losing the war", "Everything else"), "“It hurts a lot, but…”");
});

test("contradictions come first; a name is told at its first row, a date at every one", () => {
  const details = [
    detail(both, { kind: "date", relation: "equivalent" }, { a: [[1, "July 3"], [2, "July 3"]], b: [[1, "Sunday"], [2, "Sunday"]] }),
    detail(both, { kind: "name", relation: "variant" }, { a: [[1, "Serhiy Hayday"], [2, "Hayday"]], b: [[1, "Sergiy Haidai"], [2, "Haidai"]] }),
    detail(both, { kind: "number", relation: "conflict", value_a: "19 people", value_b: "20 people" }, { a: [[1, "another 19 people"]], b: [[1, "20 people"]] }),
  ];
  assert.deepEqual(written(comparison(a, b, { block_links, details })), {
    0: ["19 ≠ 20 people", "July 3 = Sunday", "Serhiy Hayday ~ Sergiy Haidai"],
    1: ["July 3 = Sunday"],
  });
});

test("what differs between the headlines stands between the headlines", () => {
  const details = [detail(both, { kind: "number", relation: "conflict" }, { a: [[0, "19"]], b: [[0, "20"]] })];
  assert.deepEqual(written(comparison(a, b, { block_links, details })), { [HEAD]: ["19 ≠ 20"] });
});

test("a detail whose mentions meet in no row stands where A gives it, and what B alone gives where B does", () => {
  const details = [
    detail(both, { kind: "name", relation: "variant" }, { a: [[2, "Hayday"]], b: [[1, "Sergiy Haidai"]] }),
    detail(both, { kind: "number", relation: "only_b" }, { b: [[1, "9-year-old"]] }),
  ];
  assert.deepEqual(written(comparison(a, b, { block_links, details })), {
    0: ["B 9-year-old"],
    1: ["Hayday ~ Sergiy Haidai"],
  });
});

test("a line that would stand twice in one hinge stands once", () => {
  const place = detail(both, { kind: "date", relation: "equivalent" }, { a: [[1, "July 3"]], b: [[1, "Sunday"]] });
  assert.deepEqual(written(comparison(a, b, { block_links, details: [place, { ...place }] })), { 0: ["July 3 = Sunday"] });
});

test("each level shows what the one before it shows, and more", () => {
  /** @type {import("../../www/js/types.js").Relation[]} */
  const relations = ["conflict", "equivalent", "variant", "identical", "only_a"];
  /** @param {import("../../www/js/types.js").Level} level */
  const shown = (level) => relations.filter((relation) => isShown({ relation, kind: "number" }, level));
  assert.deepEqual(shown("contradictions"), ["conflict"]);
  assert.deepEqual(shown("differences"), ["conflict", "equivalent", "variant"]);
  assert.deepEqual(shown("details"), relations);
  assert.deepEqual(shown("words"), relations);
  assert.ok(isShown({ relation: "identical", kind: "quote" }, "differences"), "a shared quotation is news");
});
