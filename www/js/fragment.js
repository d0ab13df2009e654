/**
 * What the fragment of the address says: a place and the way of looking at it. `#detail-7` is one in the aligned rows,
 * `#ledger/detail-7` in a view of that name. In the sample, which everyone has, it begins with it: `#sample/ledger/detail-7` shows
 * that place to whoever opens it.
 *
 * @import { Target, ViewName } from "./types.js"
 */
const FRAGMENT = /^#?(?:sample(?:\/|$))?(?:([a-z_]+)\/?)?((?:detail|row|a|b|item)-\d+)?$/;

/** Whether a fragment leads into the sample: `#sample/detail-7`. @param {string} hash */
export const leadsToSample = (hash) => /^#?sample(\/|$)/.test(hash);

/**
 * What a fragment says; an empty or foreign one says nothing of the place and means the aligned rows.
 *
 * @param {string} hash
 * @param {string[]} views the names of those there are
 * @returns {{ view: ViewName, target: Target | null }}
 */
export function fragmentOf(hash, views) {
  const [, view = "", target = null] = FRAGMENT.exec(hash) ?? [];
  return {
    view: views.includes(view) ? /** @type {ViewName} */ (view) : "aligned",
    target: /** @type {Target | null} */ (target),
  };
}

/**
 * @param {ViewName} view
 * @param {Target | null} target
 * @param {boolean} [isSample]
 */
export function fragment(view, target, isSample = false) {
  return `#${[isSample && "sample", view !== "aligned" && view, target].filter(Boolean).join("/")}`;
}
