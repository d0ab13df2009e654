/**
 * How every program in JavaScript is timed, in Node and in a browser's worker; peers.py does the same.
 *
 * ```text
 * first run | warm-up, three seconds | 3 to 51 runs in two seconds: their median
 * ```
 *
 * JavaScript's engines compile what is called often a second time, better, while it runs: that takes them some seconds.
 *
 * A program whose first run takes more than five seconds is not run again: nothing that it warms up would matter.
 */

const SLOW = 5000;
const WARM_UP = 3000;
const BUDGET = 2000;
const [LEAST, MOST] = [3, 51];

/** @typedef {{ first: number, median: number, runs: number }} Times in milliseconds */

/** @template Found @param {() => Found} run @returns {Times & { result: Found }} with what the last run found */
export function measured(run) {
  /** @type {Found} */
  let result;
  const once = () => {
    const begin = performance.now();
    result = run();
    return performance.now() - begin;
  };
  const first = once();
  const told = (/** @type {number} */ median, /** @type {number} */ runs) => ({ first, median, runs, result });
  if (first > SLOW) return told(first, 1);
  for (let spent = first; spent < WARM_UP;) spent += once();
  /** @type {number[]} */
  const times = [];
  for (let spent = 0; times.length < LEAST || (times.length < MOST && spent < BUDGET);) {
    const time = once();
    spent += time;
    times.push(time);
  }
  times.sort((x, y) => x - y);
  return told(times[times.length >> 1] ?? NaN, times.length);
}
