import assert from "node:assert/strict";
import { test } from "node:test";
import { HEAD, hinges, isShown } from "../../www/js/hinges.js";
import { apart, holds, jot, SIGNS, shortQuote } from "../../www/js/jot.js";
import { plan } from "../../www/js/plan.js";
import { comparison, detail, report } from "./reports.js";

/** The hinges as text, by their place. @param {import("../../www/js/types.js").Comparison} compared */
function written(compared) {
  const places = hinges(compared, plan(compared));
  return Object.fromEntries(
    [...places].map(([place, lines]) => [
      place,
      lines.map(({ a, b, shared, aside, relation }) =>
        [a, SIGNS[relation], b, shared, aside].filter(Boolean).join(" "),
      ),
    ]),
  );
}

const a = report(
  "headline: 19 hurt on bridge",
  "On July 3 a girl of nine was hurt and another 19 people were wounded, Serhiy Hayday said.",
  "Hayday left on July 3.",
);
const b = report(
  "headline: 20 hurt on bridge",
  "Governor Sergiy Haidai said Sunday 20 people were wounded, a 9-year-old among them.",
  "Haidai left Sunday.",
);
const both = { a, b };
const block_links = [
  { a: [0], b: [0], order: /** @type {const} */ ("same") },
  { a: [1], b: [1], order: /** @type {const} */ ("same") },
  { a: [2], b: [2], order: /** @type {const} */ ("same") },
];

/**
 * One line as text. @param {Partial<import("../../www/js/types.js").Detail>} of @param {string} a @param {string} b
 */
function line(of, a, b) {
  const mention = (/** @type {string} */ text) =>
    text ? { sentence: 0, start: 0, end: text.length, text } : undefined;
  const whole = {
    kind: /** @type {const} */ ("number"),
    relation: /** @type {const} */ ("conflict"),
    a: [],
    b: [],
    value_a: null,
    value_b: null,
    note: "",
    confidence: 1,
    ...of,
  };
  const words = jot(whole, mention(a), mention(b));
  return [words.a, SIGNS[whole.relation], words.b, words.shared, words.aside].filter(Boolean).join(" ");
}

test("the words that both sides have are told once, or not at all", () => {
  const ends = (/** @type {string} */ a, /** @type {string} */ b) => Object.values(apart(a, b)).join("|");
  assert.equal(ends("another 19 people", "20 people"), "another 19|20|people|");
  assert.equal(ends("9-year-old", "nine-year-old"), "9|nine|year-old|");
  assert.equal(ends("Volodymyr Zelenskiy", "Volodymyr Zelensky"), "Zelenskiy|Zelensky||");
  assert.equal(ends("Monday", "Monday"), "Monday|Monday||");
});

test("numbers that contradict each other are told with what they count", () => {
  const values = { value_a: "19 people", value_b: "20 people" };
  assert.equal(line(values, "another 19 people", "20 people"), "19 ≠ 20 people");
  assert.equal(
    line({ ...values, note: "wounded: 19 against 20" }, "another 19 people", "20 people"),
    "19 ≠ 20 wounded",
  );
  assert.equal(line({ value_a: "9 people", value_b: "12 people" }, "nine", "a dozen people"), "nine ≠ a dozen people");
});

test("claims that contradict each other are told with what both speak of", () => {
  const claim = { kind: /** @type {const} */ ("claim"), note: "alarm: “went off” in A, “silent” in B" };
  assert.equal(line(claim, "went off", "silent"), "went off ≠ silent alarm");
  assert.equal(
    line({ ...claim, note: "“yellow card” in A, “red card” in B" }, "yellow card", "red card"),
    "yellow card ≠ red card",
  );
});

test("where the value is the same, its form is told", () => {
  assert.equal(line({ relation: "equivalent" }, "9-year-old girl", "nine-year-old girl"), "9 = nine-year-old girl");
  assert.equal(line({ relation: "variant" }, "about $3 million", "about $3.2 million"), "$3 ~ $3.2 million");
  assert.equal(line({ relation: "equivalent" }, "2 of 4 men", "two of two men"), "2 of 4 = two of two men");
  assert.equal(line({ relation: "equivalent" }, "a dozen", "twelve"), "a dozen = twelve");
  assert.equal(line({ kind: "date", relation: "conflict" }, "July 3", "July 4"), "July 3 ≠ July 4");
  assert.equal(line({ relation: "identical" }, "six people", "six people"), "≡ six people");
});

test("a first name that both have is left out, a name that is part of the other is told whole", () => {
  const name = /** @type {const} */ ({ kind: "name", relation: "variant" });
  assert.equal(line(name, "Volodymyr Zelenskiy", "Volodymyr Zelensky"), "Zelenskiy ~ Zelensky");
  assert.equal(
    line(name, "Russian Defense Ministry", "Defense Ministry"),
    "Russian Defense Ministry ~ Defense Ministry",
  );
});

test("a quotation is told by the words that differ and one on either side", () => {
  assert.equal(shortQuote("as has happened in Luhansk", "as it happened in Luhansk"), "“as has happened…”");
  assert.equal(
    shortQuote("We will win the war, not the battle", "We shall win the war, not the battle"),
    "“We will win…”",
  );
  assert.equal(shortQuote("It hurts a lot, but it is not losing the war", "Everything else"), "“It hurts a lot, but…”");
  assert.equal(
    shortQuote("I hope it will go on there as it happened in Luhansk", "as has happened in Luhansk."),
    "“…on there as it happened…”",
  );
});

test("a quotation that one report has whole and the other in part is told once", () => {
  const quote = /** @type {const} */ ({ kind: "quote", relation: "variant" });
  assert.ok(holds("Military units ... must carry out their tasks,", "must carry out their tasks"));
  assert.ok(!holds("must carry on", "must carry o"));
  assert.equal(line(quote, "must carry on", "Military units ... must carry on,"), "~ “must carry on” longer in B");
  assert.equal(
    line({ ...quote, relation: "identical" }, "must carry on", "must carry on"),
    "≡ “must carry on” word for word",
  );
  assert.equal(line({ ...quote, relation: "only_a" }, "centralized", ""), "“centralized” A");
});

test("contradictions come first; a name is told at its first row, a date at every one", () => {
  const details = [
    detail(
      both,
      { kind: "date", relation: "equivalent" },
      {
        a: [
          [1, "July 3"],
          [2, "July 3"],
        ],
        b: [
          [1, "Sunday"],
          [2, "Sunday"],
        ],
      },
    ),
    detail(
      both,
      { kind: "name", relation: "variant" },
      {
        a: [
          [1, "Serhiy Hayday"],
          [2, "Hayday"],
        ],
        b: [
          [1, "Sergiy Haidai"],
          [2, "Haidai"],
        ],
      },
    ),
    detail(
      both,
      { kind: "number", relation: "conflict", value_a: "19 people", value_b: "20 people" },
      { a: [[1, "another 19 people"]], b: [[1, "20 people"]] },
    ),
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
    1: ["Hayday ~ Sergiy Haidai B ¶ 1"],
  });
});

test("a line that would stand twice in one hinge stands once", () => {
  const place = detail(both, { kind: "date", relation: "equivalent" }, { a: [[1, "July 3"]], b: [[1, "Sunday"]] });
  assert.deepEqual(written(comparison(a, b, { block_links, details: [place, { ...place }] })), {
    0: ["July 3 = Sunday"],
  });
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
