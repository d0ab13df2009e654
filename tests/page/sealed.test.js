import assert from "node:assert/strict";
import { test } from "node:test";
import { opened, sealed } from "../../www/js/sealed.js";

/** A report of one sentence in each paragraph. @param {...string} paragraphs @returns {import("../../www/js/types.js").Article} */
const report = (...paragraphs) => ({
  ...{ name: "ferry.txt", language: "en", headline: null, byline: null, outlet: null, published: null, url: null },
  blocks: paragraphs.map((text, block) => ({ kind: "paragraph", text, sentences: [block] })),
  sentences: paragraphs.map((text, block) => ({ text, block, start: 0, end: text.length })),
});

const A = report("The Nordlys burned off Helmsund.", "Nobody was missing.");
const B = report("A ferry caught fire on Wednesday.");
const C = report("The port of Helmsund is closed.");
const NOTE = "Ask the captain about the valve.";

test("what is sealed opens with the same two reports, whatever they are called and whichever comes first", async () => {
  const locked = await sealed({ note: NOTE }, { a: A, b: B });
  const again = { ...structuredClone(A), name: "renamed.txt" };
  assert.deepEqual(await opened(locked, { a: again, b: B }), { value: { note: NOTE }, isSwapped: false });
  assert.deepEqual(await opened(locked, { a: B, b: again }), { value: { note: NOTE }, isSwapped: true });
});

test("without one of them, or with another text or division, it stays shut", async () => {
  const locked = await sealed({ note: NOTE }, { a: A, b: B });
  const word = report("The Nordlys burned off Helmsund.", "Nobody was hurt.");
  const sentence = structuredClone(A);
  sentence.sentences.push({ text: "burned", block: 0, start: 12, end: 18 });
  for (const articles of [
    { a: A, b: null },
    { a: A, b: A },
    { a: A, b: C },
    { a: word, b: B },
    { a: sentence, b: B },
  ])
    assert.equal(await opened(locked, articles), null);
});

test("what was said of a report that was alone opens when another has come, on either side", async () => {
  const locked = await sealed({ headline: "Ferry Burns" }, { a: null, b: A });
  assert.equal((await opened(locked, { a: C, b: A }))?.isSwapped, false);
  assert.equal((await opened(locked, { a: A, b: C }))?.isSwapped, true);
  assert.equal(await opened(locked, { a: B, b: C }), null);
});

test("nothing can be read of it, nor that it is the same as before", async () => {
  const locked = [await sealed({ note: NOTE }, { a: A, b: B }), await sealed({ note: NOTE }, { a: A, b: B })];
  assert.deepEqual(Object.keys(locked[0] ?? {}), ["iv", "data"]);
  const bytes = locked.map(({ iv, data }) => atob(iv) + atob(data)).join();
  for (const words of ["captain", "note", "Nordlys"]) assert.ok(!bytes.includes(words));
  assert.notEqual(locked[0]?.iv, locked[1]?.iv);
  assert.notEqual(locked[0]?.data, locked[1]?.data);
});
