/**
 * Cuts a text where marks begin and end, so that marks may overlap in any way:
 *
 *     six people were killed          marks 0–10 and 4–15
 *     six |people| were| killed       0–4 {first}, 4–10 {first, second}, 10–15 {second}, 15–22 {}
 *
 * @import { Mark, Segment } from "./types.js"
 */
import { at } from "./at.js";

/**
 * The segments of a text. Joined they are the text, none is empty, and each carries every mark that covers it, the
 * shortest first. Offsets are UTF-16 code units; marks that reach beyond the text are clipped, empty ones dropped.
 *
 * @param {string} text
 * @param {Mark[]} marks
 * @returns {Segment[]}
 */
export function segments(text, marks) {
  const clipped = marks
    .map((mark) => ({ mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter(({ start, end }) => start < end);
  const cuts = new Set([0, text.length]);
  for (const { start, end } of clipped) cuts.add(start).add(end);
  const places = [...cuts].sort((x, y) => x - y);
  clipped.sort((x, y) => x.end - x.start - (y.end - y.start));
  return places.slice(1).map((end, position) => {
    const start = at(places, position);
    const covering = clipped.filter((each) => each.start <= start && each.end >= end);
    return { start, end, text: text.slice(start, end), marks: covering.map((each) => each.mark) };
  });
}
