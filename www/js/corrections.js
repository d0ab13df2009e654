/**
 * What a reader corrected: lists that only ever become other lists, so that a step back is the list that was there before.
 *
 *     unlink A ¶ 8 and B ¶ 23     links: [{ a: [9, 10], b: [25], linked: false }]
 *     link them again             links: [{ a: [9, 10], b: [25], linked: true }]
 *
 * @import { Comparison, CorrectedPlace, Corrections, CorrectionStep, Detail, LinkCorrection, OwnNote, SideName, State, Verdict } from "./types.js"
 */
import { at, blockOf } from "./at.js";
import { blocksName, paragraphNumbers } from "./plan.js";

/** @typedef {keyof Corrections} Kind */

/** A correction, as its position among those of its kind. @typedef {{ kind: Kind, position: number }} CorrectionPlace */

const KINDS = /** @type {Kind[]} */ (["links", "details", "notes"]);

/** Nothing corrected. @type {Corrections} */
export const NONE = { links: [], details: [], notes: [] };

/** The longest words of a report that a correction is named by, in letters. */
const NAMED = 40;

/** @param {Corrections} corrections */
export function countOf({ links, details, notes }) {
  return links.length + details.length + notes.length;
}

/** @param {Corrections} corrections @param {LinkCorrection} link what was said before of the same sentences is replaced */
export function withLink(corrections, link) {
  return { ...corrections, links: [...corrections.links.filter((each) => !isSame(each, link)), link] };
}

/** @param {Corrections} corrections @param {Detail} detail @param {Verdict} verdict */
export function withVerdict(corrections, detail, verdict) {
  const places = (/** @type {SideName} */ side) =>
    detail[side].map(({ sentence, start, end }) => ({ sentence, start, end }));
  const correction = { kind: detail.kind, a: places("a"), b: places("b"), verdict };
  return { ...corrections, details: [...corrections.details, correction] };
}

/** @param {Corrections} corrections @param {OwnNote} note one without words is taken away */
export function withNote(corrections, note) {
  const others = corrections.notes.filter((each) => !isSame(each, note));
  return { ...corrections, notes: note.text ? [...others, note] : others };
}

/** @param {Corrections} corrections @param {Kind} kind @param {number} position */
export function without(corrections, kind, position) {
  return { ...corrections, [kind]: corrections[kind].filter((_, each) => each !== position) };
}

/** Those that speak of one report only, the other one having been replaced. @param {Corrections} corrections @param {SideName} replaced */
export function withoutSide(corrections, replaced) {
  const isOther = (/** @type {{ a: unknown[], b: unknown[] }} */ each) => !each[replaced].length;
  return {
    links: corrections.links.filter(isOther),
    details: corrections.details.filter(isOther),
    notes: corrections.notes.filter(isOther),
  };
}

/** The same with the sides swapped. @param {Corrections} corrections @returns {Corrections} */
export function swapped({ links, details, notes }) {
  /** @template T @param {{ a: T, b: T }} each */
  const turned = (each) => ({ a: each.b, b: each.a });
  return {
    links: links.map((each) => ({ ...each, ...turned(each) })),
    details: details.map((each) => ({ ...each, ...turned(each) })),
    notes: notes.map((each) => ({ ...each, ...turned(each) })),
  };
}

/** All that a reader has said, and the steps back and on, with the sides swapped. @param {Pick<State, "corrections" | "amendments" | "past" | "future">} said */
export function allSwapped({ corrections, amendments, past, future }) {
  /** @template {Omit<CorrectionStep, "words">} Step @param {Step} step @returns {Step} */
  const turned = (step) => ({
    ...step,
    corrections: swapped(step.corrections),
    amendments: { a: step.amendments.b, b: step.amendments.a },
  });
  return { ...turned({ corrections, amendments }), past: past.map(turned), future: future.map(turned) };
}

/** The blocks that sentences stand in, ascending, each once. @param {Comparison} comparison @param {SideName} side @param {number[]} sentences */
export function blocksOf(comparison, side, sentences) {
  const blocks = sentences.map((sentence) => blockOf(comparison.articles[side], sentence));
  return [...new Set(blocks)].sort((x, y) => x - y);
}

/** The sentences of blocks. @param {Comparison} comparison @param {SideName} side @param {number[]} blocks */
export function sentencesOf(comparison, side, blocks) {
  return blocks.flatMap((block) => at(comparison.articles[side].blocks, block).sentences);
}

/** The blocks that a correction speaks of. @param {Comparison} comparison @param {Kind} kind @param {number} position @param {SideName} side */
export function blocksSpokenOf(comparison, kind, position, side) {
  if (kind === "notes") return at(comparison.corrections.notes, position)[side];
  if (kind === "links") return blocksOf(comparison, side, at(comparison.corrections.links, position)[side]);
  const places = at(comparison.corrections.details, position)[side];
  return blocksOf(
    comparison,
    side,
    places.map(({ sentence }) => sentence),
  );
}

/**
 * Every correction with the block of each report that it is told at, the first one it speaks of; undefined where it speaks of
 * the other report alone.
 *
 * @param {Comparison} comparison
 * @returns {(CorrectionPlace & { a: number | undefined, b: number | undefined })[]}
 */
export function toldAt(comparison) {
  return KINDS.flatMap((kind) =>
    comparison.corrections[kind].map((_, position) => {
      const [a, b] = /** @type {const} */ (["a", "b"]).map(
        (side) => blocksSpokenOf(comparison, kind, position, side)[0],
      );
      return { kind, position, a, b };
    }),
  );
}

/** `A ¶ 8 and B ¶ 23`. @param {Comparison} comparison @param {{ a: number[], b: number[] }} blocks */
export function passages(comparison, blocks) {
  return /** @type {SideName[]} */ (["a", "b"])
    .filter((side) => blocks[side].length)
    .map((side) => {
      const article = comparison.articles[side];
      return `${side.toUpperCase()} ${blocksName(article, paragraphNumbers(article), blocks[side])}`;
    })
    .join(" and ");
}

/** What was corrected, for a list of corrections: `Unlinked: A ¶ 8 and B ¶ 23`. @param {Comparison} comparison @param {Kind} kind @param {number} position */
export function words(comparison, kind, position) {
  const blocks = {
    a: blocksSpokenOf(comparison, kind, position, "a"),
    b: blocksSpokenOf(comparison, kind, position, "b"),
  };
  if (kind === "links") {
    const { linked } = at(comparison.corrections.links, position);
    return `${linked ? "Linked" : "Unlinked"}: ${passages(comparison, blocks)}`;
  }
  if (kind === "notes") return `Note on ${passages(comparison, blocks)}`;
  const correction = at(comparison.corrections.details, position);
  const written = /** @type {SideName[]} */ (["a", "b"]).flatMap((side) =>
    correction[side].slice(0, 1).map((place) => `“${writtenAt(comparison, side, place)}”`),
  );
  return correction.verdict === "apart"
    ? `Not the same thing: ${written.join(" and ")}`
    : `Not a detail: ${[...new Set(written)].join(" and ")}`;
}

/** @param {Comparison} comparison @param {SideName} side @param {CorrectedPlace} place */
function writtenAt(comparison, side, { sentence, start, end }) {
  const article = comparison.articles[side];
  const text = at(article.blocks, blockOf(article, sentence))
    .text.slice(start, end)
    .replace(/^[“"„«]|[”"“»]$/g, "");
  return text.length > NAMED ? `${text.slice(0, NAMED).trimEnd()}…` : text;
}

/** Whether two corrections speak of the same sentences or blocks. @param {{ a: number[], b: number[] }} x @param {{ a: number[], b: number[] }} y */
function isSame(x, y) {
  return x.a.join() === y.a.join() && x.b.join() === y.b.join();
}
