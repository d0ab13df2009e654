import assert from "node:assert/strict";
import { test } from "node:test";
import { joined, rest, wordingMarks } from "../../www/js/wording.js";
import { comparison, report } from "./reports.js";

/**
 * The changes between two sentences whose equal words stand between bars in both: `Two |people| died`.
 *
 * @param {string} markedA
 * @param {string} markedB
 */
function linked(markedA, markedB) {
  const [piecesA, piecesB] = [markedA.split("|"), markedB.split("|")];
  let [atA, atB] = [0, 0];
  /** @type {import("../../www/js/types.js").Change[]} */
  const changes = piecesA.map((piece, index) => {
    const other = piecesB[index] ?? "";
    const [startA, startB] = [atA, atB];
    atA += piece.length;
    atB += other.length;
    return { op: index % 2 ? "equal" : "replace", a: [startA, atA], b: [startB, atB] };
  });
  return { a: 0, b: 0, score: 1, changes };
}

/** What is marked in a report's first block. @param {string} markedA @param {string} markedB @param {"a" | "b"} side */
function marked(markedA, markedB, side) {
  const [a, b] = [report(markedA.replaceAll("|", "")), report(markedB.replaceAll("|", ""))];
  const compared = comparison(a, b, { sentence_links: [linked(markedA, markedB)] });
  const text = compared.articles[side].blocks[0]?.text ?? "";
  return (wordingMarks(compared, side).get(0) ?? []).map((mark) => {
    const name = mark.type === "only" && mark.near ? "near" : mark.type;
    return `${name}: ${text.slice(mark.start, mark.end)}`;
  });
}

test("in sentences that are nearly the same, the words of one report are marked to be tinted", () => {
  const a = "|The bridge was closed |late |on Monday.|";
  const b = "|The bridge was closed |early |on Monday.|";
  assert.deepEqual(marked(a, b, "a"), ["only: late", "near: late"]);
  assert.deepEqual(marked(a, b, "b"), ["only: early", "near: early"]);
});

test("in sentences that share few words they are marked for “Every word” alone", () => {
  assert.deepEqual(marked("Six people |died| when the lorry hit it.", "Half a dozen |died| on the old bridge.", "a"), [
    "only: Six people",
    "only: when the lorry hit it",
  ]);
});

test("a passage of five words or more that both have is shared, without the space around it", () => {
  assert.deepEqual(
    marked("They |must carry out their tasks |now", "Units |must carry out their tasks |at once", "a").at(-1),
    "shared: must carry out their tasks",
  );
  assert.ok(
    !marked("They |must carry on |now", "Units |must carry on |at once", "a").some((mark) => mark.startsWith("shared")),
  );
});

test("ranges with only a sign or space between them are one", () => {
  assert.deepEqual(
    joined(
      [
        [0, 3],
        [5, 8],
      ],
      "six, dead",
    ),
    [[0, 8]],
  );
  assert.deepEqual(
    joined(
      [
        [0, 3],
        [9, 13],
      ],
      "six were dead",
    ),
    [
      [0, 3],
      [9, 13],
    ],
  );
});

test("what ranges leave of a text is told without signs at its ends", () => {
  const text = "six people, including a girl, died";
  assert.deepEqual(
    rest(
      [
        [0, 10],
        [30, 34],
      ],
      text,
    ).map((range) => text.slice(...range)),
    ["including a girl"],
  );
});

test("a word that is equal in one of a sentence's links is not a word of one report", () => {
  const a = report("Two died on Monday.");
  const b = report("Two died.", "It was on Monday.");
  const compared = comparison(a, b, {
    sentence_links: [
      {
        a: 0,
        b: 0,
        score: 1,
        changes: [
          { op: "equal", a: [0, 8], b: [0, 8] },
          { op: "delete", a: [8, 18], b: [8, 8] },
        ],
      },
      {
        a: 0,
        b: 1,
        score: 1,
        changes: [
          { op: "replace", a: [0, 9], b: [0, 7] },
          { op: "equal", a: [9, 19], b: [7, 17] },
        ],
      },
    ],
  });
  assert.deepEqual(
    (wordingMarks(compared, "a").get(0) ?? []).filter((mark) => mark.type === "only"),
    [],
  );
});

test("a row of a hundred thousand signs takes no time", () => {
  const text = `Captain Jonas Lindq${"-".repeat(100_000)}vist gave orders${"\u0301".repeat(100_000)}`;
  const before = process.cpuUsage();
  assert.deepEqual(rest([], text), [[0, text.indexOf("\u0301")]]);
  const { user, system } = process.cpuUsage(before); // microseconds
  assert.ok(user + system < 1_000_000, `${(user + system) / 1000} ms`);
});
