/**
 * What a reader can ask about, and how the answer is told: which sentences stand in a place of the page, which findings
 * speak for a link, and how much they weigh.
 *
 *     A: … another 19 people were wounded.       For it       Rare words in both: wounded, killed
 *     B: … and 20 people wounded.                             Numbers that differ: 19 people against 20 people
 *
 * @import { Comparison, Counterpart, Evidence, Ground, Inquiry, Item, Mark, Question, SideName } from "./types.js"
 */
import { at } from "./at.js";
import { HEAD } from "./hinges.js";
import { headlines } from "./plan.js";

/** From which push on a ground is told that found nothing: what is missing can weigh too. */
const TELLING = 0.5;

/** From which push on a ground weighs a little, more, and much; the command line's signs have the same steps. */
const STEPS = [0.1, 0.5, 1.5];

/** So many findings are told of one kind. */
const MOST_FINDINGS = 8;

const WEIGHTS = ["hardly weighs", "weighs a little", "weighs more", "weighs much"];

/**
 * The sentences of a place, of which the one with the surest link is asked about, or else the first.
 *
 * @param {Comparison} comparison
 * @param {Item[]} items
 * @param {number} position in `items`, or {@link HEAD}
 * @returns {Inquiry | null} null where no sentence stands
 */
export function inquiryAt(comparison, items, position) {
  const blocks = blocksAt(comparison, items, position);
  const questions = /** @type {SideName[]} */ (["a", "b"]).flatMap((side) =>
    blocks[side].flatMap((block) =>
      at(comparison.articles[side].blocks, block).sentences.map((sentence) => ({ side, sentence })),
    ),
  );
  if (!questions.length) return null;
  const scores = questions.map((question) => bestWithin(comparison, question, questions));
  return { item: position, questions, asked: scores.indexOf(Math.max(...scores)) };
}

/** @param {Comparison} comparison @param {Item[]} items @param {number} position */
function blocksAt(comparison, items, position) {
  if (position === HEAD) {
    const { a, b } = headlines(comparison);
    return { a: a === null ? [] : [a], b: b === null ? [] : [b] };
  }
  const item = at(items, position);
  if (item.type === "row") return { a: item.a, b: item.b };
  return { a: item.side === "a" ? item.blocks : [], b: item.side === "b" ? item.blocks : [] };
}

/** The surest link of a sentence to another of the same place. @param {Comparison} comparison @param {Question} question @param {Question[]} among */
function bestWithin({ sentence_links: links }, { side, sentence }, among) {
  const other = side === "a" ? "b" : "a";
  const near = new Set(among.filter((each) => each.side === other).map((each) => each.sentence));
  const scores = links.filter((link) => link[side] === sentence && near.has(link[other])).map(({ score }) => score);
  return Math.max(0, ...scores);
}

/** Whether a sentence has a link. @param {Comparison} comparison @param {Question} question */
export function isLinked({ sentence_links: links }, { side, sentence }) {
  return links.some((link) => link[side] === sentence);
}

/** A probability as a reader reads it; no link is ever quite sure. @param {number} score */
export function sureness(score) {
  const percent = Math.round(score * 100);
  if (percent >= 100) return "over 99 %";
  return percent < 1 ? "under 1 %" : `${percent} %`;
}

/**
 * How much a ground weighs: 0 to 3, and in words.
 *
 * @param {number | null} push
 */
export function weight(push) {
  const size = Math.abs(push ?? 0);
  const level = STEPS.filter((step) => size >= step).length;
  return { level, words: at(WEIGHTS, level) };
}

/**
 * The grounds worth telling, each list the weightiest first: those for the link, those against it, and those that hardly
 * weighed or, where the pair was never looked at, were not weighed.
 *
 * @param {Counterpart} pair
 */
export function grounds(pair) {
  const told = pair.grounds.filter(isTelling);
  const weighty = told.filter(({ push }) => weight(push).level > 0);
  return {
    for: weighty.filter(({ push }) => (push ?? 0) > 0),
    against: weighty.filter(({ push }) => (push ?? 0) < 0),
    light: told.filter(({ push }) => weight(push).level === 0),
  };
}

/** @param {Ground} ground */
function isTelling({ evidence, push }) {
  return evidence.some(({ bearing }) => bearing !== "silent") || Math.abs(push ?? 0) >= TELLING;
}

/**
 * @typedef {object} Said
 * @property {string} a
 * @property {string} b empty where both say the same in the same words
 * @property {string} joint what stands between
 */

/**
 * What a piece of evidence found, in the reports' words: what both say, side by side; what each says alone, A's against
 * B's.
 *
 * @param {Evidence} evidence
 * @returns {{ said: Said[], more: number }}
 */
export function findings({ bearing, findings: list }) {
  const joint = bearing === "differs" ? " against " : " / ";
  const both = list.filter(({ a, b }) => a && b);
  const alone = (/** @type {SideName} */ side) =>
    list.flatMap(({ a, b }) => (a && b ? [] : [(side === "a" ? a : b)?.text ?? []].flat()));
  /** @type {Said[]} */
  const said = both.map(({ a, b }) => {
    const [one, other] = [a?.text ?? "", b?.text ?? ""];
    return one.toLowerCase() === other.toLowerCase() ? { a: one, b: "", joint: "" } : { a: one, b: other, joint };
  });
  const [onlyA, onlyB] = [alone("a"), alone("b")];
  if (onlyA.length || onlyB.length) said.push({ a: onlyA.join(", "), b: onlyB.join(", "), joint: " against " });
  return { said: said.slice(0, MOST_FINDINGS), more: Math.max(0, said.length - MOST_FINDINGS) };
}

/**
 * The words of a sentence that were found, as marks of the sentence's text: `shared` for what both say, `only` for what
 * differs.
 *
 * @param {Counterpart} pair
 * @param {SideName} side
 * @param {number} start where the sentence begins in its block
 * @returns {Mark[]}
 */
export function foundMarks(pair, side, start) {
  const evidence = pair.grounds.flatMap((ground) => ground.evidence);
  return evidence.flatMap(({ bearing, findings: list }) =>
    list.flatMap((finding) => {
      const mention = finding[side];
      // Who is quoted may be named in a sentence before.
      if (!mention || mention.sentence !== pair[side]) return [];
      const place = { start: mention.start - start, end: mention.end - start };
      return [bearing === "agrees" ? { type: "shared", ...place } : { type: "only", near: false, ...place }];
    }),
  );
}
