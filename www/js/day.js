/**
 * Days as the page writes them.
 */

/** @param {string} day `2022-07-04` @param {Intl.DateTimeFormatOptions} options */
function written(day, options) {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.valueOf()) ? day : date.toLocaleDateString("en", { ...options, timeZone: "UTC" });
}

/** @param {string} day `2022-07-04` */
export function writtenDay(day) {
  return written(day, { dateStyle: "long" });
}

/** @param {string} day `2022-07-04` */
export function weekday(day) {
  return written(day, { weekday: "long" });
}
