/**
 * The tests are run by two processes, one for each processor of a small machine, each with browsers of its own. This says
 * which files are whose: about as much of the text in either.
 */
import { readdirSync, statSync } from "node:fs";

/** @param {0 | 1} half @returns {URL[]} */
export function files(half) {
  const folder = new URL("./", import.meta.url);
  const all = readdirSync(folder)
    .filter((name) => name.endsWith(".test.js"))
    .map((name) => ({ file: new URL(name, folder), size: statSync(new URL(name, folder)).size }))
    .sort((one, other) => other.size - one.size);
  const sums = [0, 0];
  return all
    .filter(({ size }) => {
      const lighter = (sums[0] ?? 0) <= (sums[1] ?? 0) ? 0 : 1;
      sums[lighter] = (sums[lighter] ?? 0) + size;
      return lighter === half;
    })
    .map(({ file }) => file);
}

/** @param {0 | 1} half */
export async function run(half) {
  for (const file of files(half)) await import(file.href);
}
