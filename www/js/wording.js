/**
 * From the word-level changes of the links to what is marked in each sentence: the words that only one report has, and
 * the passages that both have word for word.
 *
 * Two reporters share few words, so words are tinted by default only where two sentences are nearly the same; the
 * other differences are there for whoever asks for every word.
 *
 * @import { Comparison, Mark, SentenceLink, SideName } from "./types.js"
 */
import { at } from "./at.js";

/** A passage of so many words is no accident: it was copied, or both copied it. */
const COPIED_WORDS = 5;

/** The share of equal words, of the longer sentence, above which two sentences are nearly the same. */
const NEARLY_THE_SAME = 0.5;

const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;

/** @param {string} text */
export function countWords(text) {
  return text.match(WORD)?.length ?? 0;
}

/**
 * Whether two linked sentences have most of their words in common.
 *
 * @param {SentenceLink} link
 * @param {string} a text of its sentence of `a`
 * @param {string} b text of its sentence of `b`
 */
export function nearlyTheSame(link, a, b) {
  const equal = link.changes
    .filter((change) => change.op === "equal")
    .reduce((words, change) => words + countWords(a.slice(...change.a)), 0);
  return equal / Math.max(1, countWords(a), countWords(b)) > NEARLY_THE_SAME;
}

/**
 * Joins ranges that overlap or have no word between them.
 *
 * @param {[number, number][]} ranges
 * @param {string} text
 * @returns {[number, number][]}
 */
export function joined(ranges, text) {
  /** @type {[number, number][]} */
  const result = [];
  for (const [start, end] of [...ranges].sort((x, y) => x[0] - y[0])) {
    const last = result.at(-1);
    if (last && (start <= last[1] || !countWords(text.slice(last[1], start)))) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/**
 * What the ranges leave of the text, without spaces and signs at either end; pieces without a word are left out.
 *
 * @param {[number, number][]} ranges
 * @param {string} text
 * @returns {[number, number][]}
 */
export function rest(ranges, text) {
  /** @type {[number, number][]} */
  const result = [];
  let from = 0;
  /** @type {[number, number]} */
  const atTheEnd = [text.length, text.length];
  for (const [start, end] of [...joined(ranges, text), atTheEnd]) {
    const piece = text.slice(from, start);
    if (countWords(piece)) {
      const lead = piece.length - piece.replace(/^[^\p{L}\p{N}$€£]+/u, "").length;
      // Behind a word alone: in a row of a hundred thousand signs each would be looked at from each of them.
      const tail = piece.length - piece.replace(/(?<=[\p{L}\p{N}%])[^\p{L}\p{N}%]+$/u, "").length;
      result.push([from + lead, start - tail]);
    }
    from = Math.max(from, end);
  }
  return result;
}

/**
 * The marks of wording in one report, by block.
 *
 * @param {Comparison} comparison
 * @param {SideName} side
 * @param {SentenceLink[]} [links] only these: all those of some blocks
 * @returns {Map<number, Mark[]>}
 */
export function wordingMarks(comparison, side, links = comparison.sentence_links) {
  const own = comparison.articles[side].sentences;
  /** @type {Map<number, { equal: [number, number][], near: [number, number][], isNear: boolean, copied: [number, number][] }>} */
  const bySentence = new Map();
  for (const link of links) {
    const a = at(comparison.articles.a.sentences, link.a).text;
    const b = at(comparison.articles.b.sentences, link.b).text;
    const entry = bySentence.get(link[side]) ?? { equal: [], near: [], isNear: false, copied: [] };
    bySentence.set(link[side], entry);
    const equal = link.changes.filter((change) => change.op === "equal").map((change) => change[side]);
    const text = at(own, link[side]).text;
    entry.equal.push(...equal.filter((range) => countWords(text.slice(...range))));
    entry.copied.push(...equal.filter((range) => countWords(text.slice(...range)) >= COPIED_WORDS));
    if (nearlyTheSame(link, a, b)) {
      entry.isNear = true;
      entry.near.push(...equal);
    }
  }
  /** @type {Map<number, Mark[]>} */
  const marks = new Map();
  for (const [id, entry] of bySentence) {
    const { text, block, start } = at(own, id);
    const list = marks.get(block) ?? [];
    marks.set(block, list);
    /** @param {[number, number]} range */
    const place = ([from, to]) => ({ start: start + from, end: start + to });
    for (const range of rest(entry.equal, text)) list.push({ type: "only", near: false, ...place(range) });
    if (entry.isNear)
      for (const range of rest(entry.near, text)) list.push({ type: "only", near: true, ...place(range) });
    for (const range of joined(entry.copied, text)) list.push({ type: "shared", ...place(trimmed(range, text)) });
  }
  return marks;
}

/**
 * @param {[number, number]} range
 * @param {string} text
 * @returns {[number, number]} the range without spaces at either end
 */
function trimmed([start, end], text) {
  const piece = text.slice(start, end);
  return [start + piece.length - piece.trimStart().length, end - (piece.length - piece.trimEnd().length)];
}
