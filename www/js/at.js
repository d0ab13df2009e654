/**
 * The member of a list at a position that the list has: ids of a comparison are positions in its lists, so one that
 * leads nowhere means a broken comparison, not an empty place on the page.
 *
 * @template T
 * @param {readonly T[]} list
 * @param {number} position negative ones count from the end
 * @returns {T}
 */
export function at(list, position) {
  if (position >= list.length || position < -list.length)
    throw new RangeError(`Position ${position} of a list of ${list.length}.`);
  return /** @type {T} */ (list.at(position));
}

/**
 * The block that a sentence stands in.
 *
 * @param {import("./types.js").Article} article
 * @param {number} sentence
 */
export function blockOf(article, sentence) {
  return at(article.sentences, sentence).block;
}
