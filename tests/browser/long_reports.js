/** Two long reports, made from the seeds: as many stories of one event, each in words of its own. */
import { SEED_A, SEED_B } from "./reports.js";

const SYLLABLES = ["ba", "do", "fi", "gu", "ka", "lo", "mi", "nu", "pa", "ro", "si", "tu", "va", "zo", "ne", "ke"];

/**
 * The story with most of its words and all its figures changed; the same number changes both seeds alike.
 *
 * @param {string} text
 * @param {number} story
 */
function changed(text, story) {
  const ending = `${SYLLABLES[story % 16]}${SYLLABLES[Math.floor(story / 16) % 16]}`;
  return text
    .replace(/\p{L}{6,}/gu, (word) => word + ending)
    .replace(/\d+/g, (number) => String((Number(number) + 7 * story) % 2000));
}

/** @param {number} words of each report, at least */
export function longReports(words) {
  const count = (/** @type {string} */ text) => text.split(/\s+/).length;
  /** @param {import("./reports.js").Report} seed @param {string} name @param {(story: number) => number} order */
  const long = (seed, name, order) => {
    const stories = Math.ceil(words / count(seed.text));
    const texts = Array.from({ length: stories }, (_, position) => changed(seed.text, order(position)));
    return { name, text: texts.join("\n\n") };
  };
  // One goes through the stories in pairs the other way round, so that some have moved.
  return [long(SEED_A, "long-a.txt", (story) => story), long(SEED_B, "long-b.txt", (story) => story ^ 1)];
}
