import assert from "node:assert/strict";
import { test } from "node:test";
import { segments } from "../../www/js/segments.js";

/** @param {number} start @param {number} end @param {number} detail @returns {import("../../www/js/types.js").Mark} */
const mark = (start, end, detail) => ({ type: "detail", start, end, detail, relation: "variant" });

/** What is marked with what: `six |people:0,1| were:1|`. @param {string} text @param {import("../../www/js/types.js").Mark[]} marks */
const shown = (text, marks) =>
  segments(text, marks).map((segment) => [
    segment.text,
    segment.marks.map((each) => ("detail" in each ? each.detail : each.type)),
  ]);

test("a text without marks is one segment", () => {
  assert.deepEqual(shown("Six people were killed.", []), [["Six people were killed.", []]]);
});

test("an empty text has no segment", () => {
  assert.deepEqual(shown("", [mark(0, 3, 0)]), []);
});

test("marks that overlap are both on what they share", () => {
  assert.deepEqual(shown("six people were killed", [mark(0, 10, 0), mark(4, 15, 1)]), [
    ["six ", [0]],
    ["people", [0, 1]],
    [" were", [1]],
    [" killed", []],
  ]);
});

test("of marks inside one another the shortest comes first", () => {
  assert.deepEqual(shown("“as happened in Luhansk”", [mark(1, 23, 0), mark(16, 23, 1)]).at(2), ["Luhansk", [1, 0]]);
});

test("marks at the same place are on one segment", () => {
  assert.deepEqual(shown("Sunday", [mark(0, 6, 3), mark(0, 6, 4)]), [["Sunday", [3, 4]]]);
});

test("a mark that reaches beyond the text ends with it, an empty one is dropped", () => {
  assert.deepEqual(shown("19 people", [mark(3, 99, 0), mark(2, 2, 1), mark(-5, 0, 2)]), [
    ["19 ", []],
    ["people", [0]],
  ]);
});

test("offsets are UTF-16 code units", () => {
  const text = "🚒 19 hurt";
  assert.deepEqual(shown(text, [mark(text.indexOf("19"), text.indexOf("19") + 2, 0)]), [
    ["🚒 ", []],
    ["19", [0]],
    [" hurt", []],
  ]);
});

test("whatever the marks, the segments joined are the text and each mark covers its own words", () => {
  const text = "Ukraine's forces withdrew from the bombed-out city late on July 3.";
  // A small generator, so that a failure can be had again.
  let seed = 7;
  const random = (/** @type {number} */ below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 200; round += 1) {
    const marks = Array.from({ length: random(8) }, (_, id) => {
      const start = random(text.length);
      return mark(start, start + random(20), id);
    });
    const cut = segments(text, marks);
    assert.equal(cut.map((segment) => segment.text).join(""), text);
    for (const each of marks) {
      const covered = cut.filter((segment) => segment.marks.includes(each)).map((segment) => segment.text);
      assert.equal(covered.join(""), text.slice(each.start, each.end));
    }
  }
});
