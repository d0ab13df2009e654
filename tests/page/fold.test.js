/** Text as a search sees it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fold, occurrences } from "../../www/js/fold.js";

/** @param {string} text @param {string} query */
const found = (text, query) => occurrences(fold(text), fold(query).text).map(([start, end]) => text.slice(start, end));

test("case and accents make no difference, either way", () => {
  assert.deepEqual(found("The mayor of Łódź met Mr Łodz.", "łodz"), ["Łódź", "Łodz"]);
  assert.deepEqual(found("Zelenskyy’s office, ZELENSKYY said", "zelenskyy"), ["Zelenskyy", "ZELENSKYY"]);
  assert.deepEqual(found("a café in Malmo", "Café"), ["café"]);
  assert.deepEqual(found("a cafe in Malmo", "Malmö"), ["Malmo"]);
});

test("the finer points of type make none either", () => {
  assert.deepEqual(found("the ministry’s “statement” – of May 3", `ministry's "statement" - of`), [
    "ministry’s “statement” – of",
  ]);
  assert.deepEqual(found("10\u00a0000 people", "10 000"), ["10\u00a0000"]);
});

test("what nobody sees hides nothing", () => {
  assert.deepEqual(found("the har\u200dbour, \u202e14\u202c hurt", "harbour, 14"), ["har\u200dbour, \u202e14\u202c"]);
  assert.deepEqual(found("Donau\u00addampf\u200bschiff", "donaudampfschiff"), ["Donau\u00addampf\u200bschiff"]);
});

test("a letter is found whole: with its accents, and where it stands for two", () => {
  assert.deepEqual(found("cafe\u0301s", "cafe"), ["cafe\u0301"]);
  assert.deepEqual(found("die Straße", "strasse"), ["Straße"]);
  assert.deepEqual(found("die Straße", "stras"), ["Straß"]);
});

test("places are those of the text, also behind letters of two units", () => {
  const text = "😀 über 😀 über";
  assert.deepEqual(occurrences(fold(text), "uber"), [
    [3, 7],
    [11, 15],
  ]);
});

test("what was found is not searched again, and nothing has no places", () => {
  assert.deepEqual(found("anana", "ana"), ["ana"]);
  assert.deepEqual(found("anana", ""), []);
});
