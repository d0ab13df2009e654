/**
 * Small comparisons to test the page with, in the shape of `diptych-comparison/1`.
 *
 * @import { Article, Block, Comparison, Detail, SideName } from "../../www/js/types.js"
 */

/**
 * A report of one sentence a block; a text may begin with its kind: `caption: A lorry on the bridge`.
 *
 * @param {string[]} texts
 * @returns {Article}
 */
export function report(...texts) {
  const blocks = texts.map((written, position) => {
    const [, kind, text] = written.match(/^(headline|subhead|byline|dateline|caption|credit|quote): (.*)$/) ?? [];
    return /** @type {Block} */ ({ kind: kind ?? "paragraph", text: text ?? written, sentences: [position] });
  });
  const sentences = blocks.map(({ text }, block) => ({ text, block, start: 0, end: text.length }));
  return {
    name: "report.txt",
    language: "en",
    headline: null,
    byline: null,
    outlet: null,
    published: null,
    url: null,
    blocks,
    sentences,
  };
}

/**
 * @param {Article} a
 * @param {Article} b
 * @param {Partial<Comparison>} [members]
 * @returns {Comparison}
 */
export function comparison(a, b, members = {}) {
  const make = { words: 0, paragraphs: 0 };
  const only = { blocks: 0, details: 0 };
  return {
    format: "diptych-comparison/1",
    word_vectors: "used",
    articles: { a, b },
    sentence_links: [],
    block_links: [],
    details: [],
    quotes: [],
    structure: { a: make, b: make },
    summary: {
      rows: 0,
      moved: 0,
      conflicts: 0,
      equivalents: 0,
      variants: 0,
      identicals: 0,
      shared_quotes: 0,
      only: { a: only, b: only },
      note: [],
    },
    corrections: { links: [], details: [], notes: [] },
    ...members,
  };
}

/**
 * A detail; its mentions as block and words of the two reports.
 *
 * @param {{ a: Article, b: Article }} reports
 * @param {Pick<Detail, "kind" | "relation"> & Partial<Detail>} detail
 * @param {{ a?: [number, string][], b?: [number, string][] }} places
 * @returns {Detail}
 */
export function detail(reports, detail, places) {
  /** @param {SideName} side */
  const mentions = (side) =>
    (places[side] ?? []).map(([block, text]) => {
      const start = reports[side].blocks[block]?.text.indexOf(text) ?? -1;
      if (start < 0) throw new Error(`“${text}” is not in block ${block} of ${side}.`);
      return { sentence: block, start, end: start + text.length, text };
    });
  return { value_a: null, value_b: null, note: "", confidence: 1, ...detail, a: mentions("a"), b: mentions("b") };
}
