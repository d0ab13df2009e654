/** What deceives the eye in a text, and what only looks as if it did. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { unseen } from "../../www/js/unseen.js";

/** @param {string} text */
const told = (text) => unseen(text).map(({ start, end, sign, name }) => `${start}–${end} ${sign}: ${name}`);

test("signs that turn words about are told, each where it stands", () => {
  assert.deepEqual(told("14 \u202e61\u202c hurt"), [
    "3–4 RLO: right-to-left override (U+202E)",
    "6–7 PDF: end of an embedding (U+202C)",
  ]);
  assert.deepEqual(told("Hay\u2069\u202eday"), ["3–5 PDI ×2: end of an isolate (U+2069), first of 2"]);
  assert.deepEqual(told("1\u200f4 hurt"), ["1–2 RLM: right-to-left mark (U+200F)"]);
  assert.deepEqual(told("the mayor \u2067said").length, 1, "left open");
});

test("the page and the core take the same letters for each other", () => {
  const source = readFileSync(new URL("../../src/details/name/key.rs", import.meta.url), "utf8");
  const [, others = "", latins = ""] = /LOOK_ALIKE: \[&str; 2\] =\s*\["(.*)", "(.*)"\];/.exec(source) ?? [];
  assert.ok(others.length > 40 && others.length === latins.length);
  for (const letter of others) assert.equal(told(`b${letter}b`).length, 1, letter);
  for (const letter of latins) assert.equal(told(`жж${letter}ж`).length, 1, letter);
});

test("what is invisible inside a word, or by the row, is told, and text that hides in tags is read out", () => {
  assert.deepEqual(told("Hay\u200dday"), ["3–4 ZWJ: zero-width joiner (U+200D)"]);
  assert.deepEqual(told("a\u200b\u200c\u200b\ufeffb"), ["1–5 ZWSP ×4: zero-width space (U+200B), first of 4"]);
  const tags = [..."ask Mary"].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join("");
  assert.deepEqual(told(`19 ${tags}hurt`), ["3–19 “ask Mary”: hidden text “ask Mary”"]);
  assert.equal(told("so\u00ad\u00ad\u00adft").length, 1);
  assert.equal(told("bell\u0007.txt").length, 1);
});

test("a letter of another script is told where it passes for one of its word’s", () => {
  assert.deepEqual(told("Serhiy H\u0430yday"), ["8–9 Cyr: Cyrillic “\u0430” (U+0430), another script than its word"]);
  assert.deepEqual(told("Ma\u03bf said"), ["2–3 Greek: Greek “\u03bf” (U+03BF), another script than its word"]);
  assert.deepEqual(told("сказал Пyтин"), ["8–9 Latin: Latin “y” (U+0079), another script than its word"]);
});

test("a flood of accents is one mark, however long, at once", () => {
  assert.deepEqual(told(`Ha${"\u0301".repeat(300)}yday`), ["1–302 300 accents: 300 accents on one letter"]);
  const before = process.cpuUsage();
  assert.equal(told(`a${"\u0316".repeat(1_000_000)}`).length, 1);
  assert.equal(told("a\u200d".repeat(500_000)).length, 500, "what has so many is no text");
  assert.equal(told(`${"a\u200d".repeat(600)}b${"\u0301".repeat(200)}`).length, 501, "but it hangs nothing either");
  const { user, system } = process.cpuUsage(before); // microseconds
  assert.ok(user + system < 2_000_000, `${(user + system) / 1000} ms`);
});

test("what writing needs is no alarm", () => {
  for (const text of [
    "A plain sentence: “19 people” – Łódź, Phước, Đặng Thị Phượng.",
    "می\u200cخواهم کتاب\u200cها را",
    "क्\u200dष और র\u200dযা",
    "👩\u200d🚒 and 👨\u200d👩\u200d👧, ❤\ufe0f 1\ufe0f\u20e3 🏳\ufe0f\u200d🌈",
    "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} won",
    "הוא אמר\u200f: \u202aC++\u202c, \u2067ערבית\u2069!",
    "قال\u061c 14\u200f-16 في \u2066BBC\u2069",
    "the account \u2066@harbour\u2069 said, \u200eMay 3",
    "Donau\u00addampf\u00adschiff",
    "IT-компания, Google’а, SMSка, Хайдай and Serhiy Haidai; μm, kΩ, ΔT, β-carotene",
    "e\u0301te\u0301 Киі\u0308в",
    "सं\u0902 ไม่\u200bมี ភាសា\u200bខ្មែរ",
    "שָׁלוֹם עֲלֵיכֶ֑ם",
    "\r\n\t",
  ])
    assert.deepEqual(told(text), [], text);
});
