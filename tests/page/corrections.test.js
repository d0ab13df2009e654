import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  countOf,
  NONE,
  swapped,
  without,
  withLink,
  withNote,
  withoutSide,
  withVerdict,
  words,
} from "../../www/js/corrections.js";
import { comparison, detail, report } from "./reports.js";

const a = report("headline: Bridge closed", "19 people were hurt.", "“We heard a bang,” she said.");
const b = report("headline: Lorry hits bridge", "Twenty people were hurt.");
const number = detail(
  { a, b },
  { kind: "number", relation: "conflict" },
  { a: [[1, "19 people"]], b: [[1, "Twenty people"]] },
);

describe("corrections", () => {
  test("the last word on the same passages replaces the one before, and leaves the list before as it was", () => {
    const unlinked = withLink(NONE, { a: [1], b: [1], linked: false });
    const linked = withLink(unlinked, { a: [1], b: [1], linked: true });
    assert.deepEqual(linked.links, [{ a: [1], b: [1], linked: true }]);
    assert.deepEqual(unlinked.links, [{ a: [1], b: [1], linked: false }]);
    assert.equal(countOf(withLink(linked, { a: [1], b: [0], linked: false })), 2);
    assert.equal(countOf(NONE), 0);
  });

  test("a note without words is no note", () => {
    const noted = withNote(NONE, { a: [1], b: [], text: "Ask." });
    assert.deepEqual(withNote(noted, { a: [1], b: [], text: "Ask twice." }).notes, [
      { a: [1], b: [], text: "Ask twice." },
    ]);
    assert.deepEqual(withNote(noted, { a: [1], b: [], text: "" }).notes, []);
  });

  test("a judgement names places, not the number of the detail", () => {
    const { details } = withVerdict(NONE, number, "apart");
    const place = { sentence: 1, start: 0 };
    assert.deepEqual(details, [
      { kind: "number", a: [{ ...place, end: 9 }], b: [{ ...place, end: 13 }], verdict: "apart" },
    ]);
  });

  test("what speaks of a report goes with it; swapped twice is not swapped", () => {
    const noted = withNote(withNote(NONE, { a: [1], b: [], text: "Ask." }), { a: [], b: [1], text: "Who?" });
    const all = withVerdict(withLink(noted, { a: [1], b: [1], linked: false }), number, "apart");
    assert.deepEqual(withoutSide(all, "a"), { links: [], details: [], notes: [{ a: [], b: [1], text: "Who?" }] });
    assert.deepEqual(swapped(all).details[0]?.a, all.details[0]?.b);
    assert.deepEqual(swapped(swapped(all)), all);
    assert.equal(countOf(without(all, "links", 0)), 3);
  });

  test("each is named in words", () => {
    const corrections = {
      links: [{ a: [1, 2], b: [1], linked: false }],
      details: withVerdict(NONE, number, "wrong").details,
      notes: [{ a: [0], b: [1], text: "Ask." }],
    };
    const corrected = comparison(a, b, { corrections });
    assert.equal(words(corrected, "links", 0), "Unlinked: A ¶ 1–2 and B ¶ 1");
    assert.equal(words(corrected, "details", 0), "Not a detail: “19 people” and “Twenty people”");
    assert.equal(words(corrected, "notes", 0), "Note on A headline and B ¶ 1");
  });
});
