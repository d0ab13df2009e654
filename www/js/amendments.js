/**
 * What a reader amends in a report: what heads it, and which blocks are part of it. Amendments speak of the report as it was
 * read, so that taking one back is leaving it out.
 *
 *     as read     published: null          set aside: “Two lifeboats took part.” (pull quote)
 *     amended     published: 2024-03-09    paragraph: “Two lifeboats took part.”
 *
 * @import { Amendments, Article, Aside, Field } from "./types.js"
 */

/** @type {Amendments} */
export const UNAMENDED = { taken_in: [], paragraphs: [], set_aside: [] };

/** What can be amended in the head of a report, as the page calls it. @type {Record<Field, string>} */
export const FIELDS = { headline: "Headline", byline: "Author", outlet: "Outlet", published: "Date" };

/** Why a block is no part of the report, in words. @type {Record<Aside, string>} */
export const REASONS = {
  navigation: "menu or other parts of the page",
  advertisement: "advertising",
  related: "teaser of another report",
  comments: "readers’ comments",
  pull_quote: "said twice, as an eye-catcher",
  running_head: "head or foot of a page",
  another_report: "another report in the same file",
  mail: "signature or quoted mail",
  reader: "by you",
  other: "no part of the report, it seems",
};

/** How much is amended. @param {Amendments} amendments */
export function countOf(amendments) {
  const fields = Object.keys(FIELDS).filter((field) => amendments[/** @type {Field} */ (field)] !== undefined);
  return fields.length + amendments.taken_in.length + amendments.paragraphs.length + amendments.set_aside.length;
}

/**
 * With other words in a field; those that were read are no amendment.
 *
 * @param {Amendments} amendments
 * @param {Article} original
 * @param {Field} field
 * @param {string} value
 * @returns {Amendments}
 */
export function withField(amendments, original, field, value) {
  const changed = { ...amendments, [field]: value.trim() };
  if (changed[field] === (original[field] ?? "")) delete changed[field];
  return changed;
}

/** What a field says now. @param {Amendments} amendments @param {Article} original @param {Field} field */
export const fieldOf = (amendments, original, field) => amendments[field] ?? original[field] ?? "";

/**
 * With a position in one of the lists, or without it.
 *
 * @param {Amendments} amendments
 * @param {"taken_in" | "paragraphs" | "set_aside"} list
 * @param {number} position
 * @param {boolean} isIn
 * @returns {Amendments}
 */
export function withPosition(amendments, list, position, isIn) {
  const others = amendments[list].filter((each) => each !== position);
  return { ...amendments, [list]: isIn ? [...others, position].sort((x, y) => x - y) : others };
}

/** @typedef {{ list: "blocks" | "set_aside", position: number, text: string, isIn: boolean, reason: Aside | null }} Part */

/**
 * All blocks of a report as it was read, in its order, and whether each is part of it now.
 *
 * @param {Article} original
 * @param {Amendments} amendments
 * @returns {Part[]}
 */
export function partsOf(original, amendments) {
  const aside = (original.set_aside ?? []).map(({ text, reason, before }, position) => {
    const isIn = amendments.taken_in.includes(position);
    return { before, part: /** @type {Part} */ ({ list: "set_aside", position, text, isIn, reason }) };
  });
  const parts = original.blocks.flatMap(({ text }, position) => {
    const isIn = !amendments.set_aside.includes(position);
    const own = /** @type {Part} */ ({ list: "blocks", position, text, isIn, reason: isIn ? null : "reader" });
    return [...aside.filter(({ before }) => before === position).map(({ part }) => part), own];
  });
  return [...parts, ...aside.filter(({ before }) => before >= original.blocks.length).map(({ part }) => part)];
}
