/**
 * Days that a report tells as seen from its own date: without that date they cannot be told.
 *
 *     A lorry hit the bridge on Monday.   which Monday?
 *
 * @import { Article } from "./types.js"
 */

/** A Monday, in milliseconds: the seven days from it have the names of the week. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** The words of a language for days of the week, today and the days around it: the browser knows them. @param {string} language */
function relativeDays(language) {
  const weekday = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  const near = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const week = [0, 1, 2, 3, 4, 5, 6].map((day) => weekday.format(MONDAY + day * DAY));
  return [...week, ...[-1, 0, 1].map((days) => near.format(days, "day"))];
}

/**
 * The first such word in a report, as it is written there; null where there is none, or the language is not known.
 *
 * @param {Article} article
 */
export function dayUntold({ language, sentences }) {
  if (!language || language === "und") return null;
  try {
    const words = relativeDays(language).map((word) => word.toLocaleLowerCase(language));
    const isLetter = /[\p{L}\p{M}\p{N}]/u;
    for (const { text } of sentences) {
      const lower = text.toLocaleLowerCase(language);
      for (const word of words) {
        const at = lower.indexOf(word);
        if (at < 0 || isLetter.test(lower[at - 1] ?? " ") || isLetter.test(lower[at + word.length] ?? " ")) continue;
        return text.slice(at, at + word.length);
      }
    }
  } catch {
    // A tag that the browser does not know.
  }
  return null;
}
