/**
 * The pairs of reports that were compared in this tab, so that a reader can go back to one. They are held in memory and
 * go with the tab.
 *
 * @import { Article, Content, Pair, SideState, State } from "./types.js"
 */

/** As many as a menu can show and a memory should hold. */
const MOST = 10;

/** @param {Pair} pair @param {Content | null} a @param {Content | null} b */
const isOf = (pair, a, b) => pair.a.source === a && pair.b.source === b;

/**
 * The pairs with one more, the newest first. One that was there already moves to the front, swapped or not.
 *
 * @param {Pair[]} pairs
 * @param {Pair} pair
 */
export function withPair(pairs, pair) {
  const [a, b] = [pair.a.source, pair.b.source];
  // One more than the menu shows: the first is the one on screen.
  return [pair, ...pairs.filter((each) => !isOf(each, a, b) && !isOf(each, b, a))].slice(0, MOST + 1);
}

/** The pairs that are not on screen now. @param {State} state */
export function earlierPairs({ pairs, comparison, sides }) {
  const shown = comparison ? pairs.filter((pair) => !isOf(pair, sides.a.source, sides.b.source)) : pairs;
  return shown.slice(0, MOST);
}

/** @param {Article} article */
const titleOf = (article) => article.headline ?? article.name;

/** @param {SideState} side */
const remembered = ({ source, article }) =>
  source && article ? { source, title: titleOf(article), outlet: article.outlet } : null;

/** Adds each pair once it is compared. @param {import("./state.js").Store} store */
export function keepPairs(store) {
  store.watch(["comparison"], ({ comparison, sides, pairs }) => {
    const [a, b] = [remembered(sides.a), remembered(sides.b)];
    if (comparison && a && b) store.set({ pairs: withPair(pairs, { a, b }) });
  });
}
