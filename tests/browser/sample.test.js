/**
 * The two seeds, dropped at once: what the page shows of them is what a reader would want to find.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { SEED_A, SEED_B } from "./reports.js";

describe(`the sample in ${browserName}: a person drops both reports at once`, () => {
  const diptych = useDiptych();

  const sample = () => diptych.once((page) => page.compare(SEED_A, SEED_B));

  /** @param {import("./harness/diptych.js").Line[]} lines @param {string} relation @param {RegExp} words */
  function assertLine(lines, relation, words) {
    const found = lines.some((line) => line.relation === relation && words.test(line.words));
    assert.ok(found, `no ${relation} like ${words} among ${JSON.stringify(lines)}`);
  }

  test("and finds the two counts of the wounded in one row, the contradiction between them", async () => {
    const page = await sample();
    const row = await page.row("another 19 people were wounded", "20 people wounded");
    assert.equal(row.alone, null);
    assertLine(row.lines, "conflict", /^19 ≠ 20\b/);
    assert.equal(row.lines[0]?.relation, "conflict", "what contradicts stands first");
    assertLine(row.lines, "equivalent", /^9\b.* = nine\b/);
    assertLine(row.lines, "equivalent", /^July 3 = Sunday$/);
    assert.equal(await page.isShown("#word-vectors"), false, "the table of near words was there");
    assert.deepEqual(
      (await page.lines()).filter((line) => line.relation === "conflict").map((line) => line.words.slice(0, 7)),
      ["19 ≠ 20"],
      "and no other contradiction",
    );
  });

  test("and finds the words themselves marked as what the hinge says of them", async () => {
    const page = await sample();
    const { id } = await page.row("another 19 people were wounded", "20 people wounded");
    assert.match(await page.text(`#${id} .side-a .mark.conflict`), /19 people/);
    assert.match(await page.text(`#${id} .side-b .mark.conflict`), /20 people/);
    assert.match(await page.text(`#${id} .side-a .mark.equivalent`), /9-year-old/);
    assert.match(await page.text(`#${id} .side-b .mark.equivalent`), /nine-year-old/);
  });

  test("and is led to the contradiction by the note", async () => {
    const page = await sample();
    const { id } = await page.row("another 19 people were wounded", "20 people wounded");
    await page.click("#note a.conflict");
    await page.focusVisible();
    const { row, relation } = await page.focused();
    assert.deepEqual({ row, relation }, { row: id, relation: "conflict" });
    await page.page.evaluate(() => history.back());
    await page.until(() => scrollY === 0 && !location.hash);
  });

  test("and finds the quotation that both have, and its continuation that they translate differently", async () => {
    const page = await sample();
    const { lines } = await page.row("must carry out their tasks according", "must carry out their tasks according");
    const quotation = lines.find(({ words }) => /“.*must carry out/.test(words));
    assert.match(quotation?.relation ?? `none among ${JSON.stringify(lines)}`, /^(identical|variant)$/);
    assertLine(await page.lines(), "variant", /^“.*has happened.*” ~ “.*it happened.*”$/);
    assert.match(await page.text('[data-count="quotation"]'), /[1-9]\d* shared quotations?$/);
  });

  test("and sees that two spellings are one person", async () => {
    const page = await sample();
    const lines = await page.lines();
    assertLine(lines, "variant", /Zelenskiy ~ .*Zelensky/);
    assertLine(lines, "variant", /Hayday ~ .*Haidai/);
  });

  test("and sees what only one report tells: A the conference, B the adviser and the analyst", async () => {
    const page = await sample();
    assert.equal((await page.rowOf("a", "a conference in the Swiss city of Lugano")).alone, "a");
    for (const words of [
      "Oleksiy Arestovych, an adviser to the Ukrainian president",
      "The question is whether that was just an operational response",
      "Either way, it creates more territory",
    ])
      assert.equal((await page.rowOf("b", words)).alone, "b", words);
  });

  test("and sees who wrote each report, when and where", async () => {
    const page = await sample();
    const [a, b] = [await page.head("a"), await page.head("b")];
    assert.equal(b.source, "The Moscow Times");
    assert.equal(b.headline, "Putin Orders Advance to Continue After Russia Takes Ukraine's Lysychansk");
    assert.match(b.facts, /^Anastasia Tenisheva · July 4, 2022 · \d+ words · 2\d paragraphs$/);
    assert.equal(a.headline, "Putin Orders Russian Troops To Press On With Offensive After Capture Of Luhansk");
    assert.match(a.facts, /\d+ words · 19 paragraphs$/);
  });

  test("and reads every paragraph of both, each in one place", async () => {
    const page = await sample();
    const written = [SEED_A, SEED_B].map(({ text }) =>
      text
        .split(/\n{2,}/)
        .map((block) => block.trim())
        .filter((block) => /^[“"]?[A-Z][^*[\]\\_\n]{60,}$/.test(block)),
    );
    const rows = await page.rows();
    for (const [index, side] of /** @type {const} */ (["a", "b"]).entries()) {
      const texts = written[index]?.slice(1) ?? [];
      assert.ok(texts.length > 8, `${side} has paragraphs to look for`);
      for (const text of texts)
        assert.equal(rows.filter((row) => row[side].includes(text)).length, 1, `${side}: ${text}`);
    }
  });
});
