import assert from "node:assert/strict";
import { test } from "node:test";
import { findings, foundMarks, grounds, inquiryAt, isLinked, sureness, weight } from "../../www/js/explanation.js";
import { HEAD } from "../../www/js/hinges.js";
import { plan } from "../../www/js/plan.js";
import { comparison, report } from "./reports.js";

const A = report("headline: Ferry aground", "A ferry ran aground.", "Captain Ek was calm.", "Fish is cheap.");
const B = report("headline: Ferry stuck", "Nobody was hurt.", "A ferry ran aground at noon.", "Ek kept calm.");
const compared = comparison(A, B, {
  sentence_links: [
    { a: 0, b: 0, score: 0.9, changes: [] },
    { a: 1, b: 2, score: 0.7, changes: [] },
    { a: 2, b: 3, score: 0.8, changes: [] },
  ],
  block_links: [
    { a: [0], b: [0], order: "same" },
    { a: [1, 2], b: [2, 3], order: "same" },
  ],
});
const items = plan(compared);

/** @param {string} text @param {number} [sentence] */
const said = (text, sentence = 0) => ({ sentence, start: 0, end: text.length, text });

/** @param {number | null} push @param {import("../../www/js/types.js").Evidence["bearing"]} bearing */
const ground = (push, bearing) => ({
  group: "words",
  label: "Shared words",
  push,
  evidence: [{ bearing, label: `${bearing} ${push}`, findings: [] }],
});

test("in a row every sentence can be asked about, first the one with the surest link", () => {
  const row = items.findIndex((item) => item.type === "row");
  assert.deepEqual(inquiryAt(compared, items, row), {
    item: row,
    questions: [
      { side: "a", sentence: 1 },
      { side: "a", sentence: 2 },
      { side: "b", sentence: 2 },
      { side: "b", sentence: 3 },
    ],
    asked: 1,
  });
});

test("between the heads it is the headlines, and what stands alone is asked about from its first sentence on", () => {
  assert.deepEqual(inquiryAt(compared, items, HEAD)?.questions, [
    { side: "a", sentence: 0 },
    { side: "b", sentence: 0 },
  ]);
  const alone = items.findIndex((item) => item.type === "alone" && item.side === "a");
  assert.deepEqual(inquiryAt(compared, items, alone), {
    item: alone,
    questions: [{ side: "a", sentence: 3 }],
    asked: 0,
  });
  assert.equal(isLinked(compared, { side: "a", sentence: 3 }), false);
  assert.equal(isLinked(compared, { side: "b", sentence: 3 }), true);
});

test("where no sentence stands nothing can be asked", () => {
  const bare = comparison(report("Text."), report("Other text."));
  assert.equal(inquiryAt(bare, plan(bare), HEAD), null);
});

test("sureness is never complete", () => {
  assert.deepEqual([0.9993, 0.93, 0.004].map(sureness), ["over 99 %", "93 %", "under 1 %"]);
});

test("a push weighs the same up or down", () => {
  assert.deepEqual(
    [0.05, -0.3, 0.7, -2, null].map((push) => weight(push).level),
    [0, 1, 2, 3, 0],
  );
});

test("reasons for a link stand apart from those against it, and what found nothing is told where that weighs", () => {
  const all = [ground(2, "agrees"), ground(-1, "silent"), ground(0.2, "silent"), ground(0.01, "differs")];
  const told = grounds({ a: 0, b: 0, score: 0.5, verdict: "linked", note: "", grounds: all });
  const labels = (/** @type {import("../../www/js/types.js").Ground[]} */ list) =>
    list.flatMap(({ evidence }) => evidence.map(({ label }) => label));
  assert.deepEqual(labels(told.for), ["agrees 2"]);
  assert.deepEqual(labels(told.against), ["silent -1"]);
  assert.deepEqual(labels(told.light), ["differs 0.01"]);
});

test("what both say in the same words is said once", () => {
  const found = [
    { a: said("Ek"), b: said("ek") },
    { a: said("Monday"), b: said("July 4") },
  ];
  assert.deepEqual(findings({ bearing: "agrees", label: "", findings: found }).said, [
    { a: "Ek", b: "", joint: "" },
    { a: "Monday", b: "July 4", joint: " / " },
  ]);
});

test("what each says alone is set against the other’s", () => {
  const found = [
    { a: said("19 people"), b: said("20 people") },
    { a: said("Ek"), b: null },
    { a: said("Lund"), b: null },
    { a: null, b: said("Holm") },
  ];
  assert.deepEqual(findings({ bearing: "differs", label: "", findings: found }).said, [
    { a: "19 people", b: "20 people", joint: " against " },
    { a: "Ek, Lund", b: "Holm", joint: " against " },
  ]);
});

test("a long list of findings is cut", () => {
  const found = Array.from({ length: 11 }, (_, position) => ({ a: said(`word${position}`), b: said("word") }));
  const { said: told, more } = findings({ bearing: "agrees", label: "", findings: found });
  assert.deepEqual([told.length, more], [8, 3]);
});

test("findings are marked where they stand in the sentence, and not where they stand in another", () => {
  const evidence = [
    {
      /** @type {"agrees"} */ bearing: "agrees",
      label: "Both quote",
      findings: [
        { a: { sentence: 1, start: 12, end: 15, text: "Ek" }, b: said("Ek") },
        { a: { sentence: 0, start: 0, end: 2, text: "Ek" }, b: null },
      ],
    },
  ];
  const pair = { a: 1, b: 0, score: 0.5, verdict: /** @type {"linked"} */ ("linked"), note: "", grounds: [] };
  const marks = foundMarks({ ...pair, grounds: [{ group: "", label: "", push: 1, evidence }] }, "a", 10);
  assert.deepEqual(marks, [{ type: "shared", start: 2, end: 5 }]);
});
