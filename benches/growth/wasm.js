/**
 * The compiled core in Node, on the pairs that `cargo bench --bench growth -- --write FOLDER` makes: bytes in, comparison out
 * as plain objects, warm. Run by `cargo xtask bench`, which builds dist/ and the pairs first.
 *
 * ```text
 * node benches/growth/wasm.js FOLDER 800 5000 20000
 * ```
 */
import { readFile } from "node:fs/promises";

const DIST = new URL("../../dist/", import.meta.url);
const { default: start, Comparer, Report } = await import(new URL("pkg/diptych.js", DIST).href);

const [folder, ...lengths] = process.argv.slice(2);
const wasm = await start({ module_or_path: await readFile(new URL("pkg/diptych_bg.wasm", DIST)) });
const comparer = new Comparer();
comparer.useVectors(await readFile(new URL("vectors/english.bin", DIST)));

/** @param {number[]} values */
const median = (values) => values.sort((x, y) => x - y)[values.length >> 1] ?? NaN;

/** @param {Uint8Array[]} bytes */
const run = ([a, b]) => {
  const begin = performance.now();
  const reports = [Report.fromBytes(a, "a.txt"), Report.fromBytes(b, "b.txt")];
  const read = performance.now();
  comparer.compare(reports[0], reports[1], undefined);
  const end = performance.now();
  for (const report of reports) report.free();
  return { read: read - begin, compare: end - read, all: end - begin };
};

console.log("   words       read    compare        all   memory   (milliseconds, median, warm; MB; wasm in Node)");
/** @type {[number, number][]} */
const points = [];
for (const words of lengths.map(Number)) {
  const pair = await Promise.all(["a", "b"].map((side) => readFile(`${folder}/${words}-${side}.txt`)));
  const rounds = Math.min(Math.max(Math.round(100_000 / words), 2), 51);
  run(pair);
  const times = Array.from({ length: rounds }, () => run(pair));
  const column = (/** @type {"read" | "compare" | "all"} */ name) => median(times.map((time) => time[name]));
  const figures = [column("read"), column("compare"), column("all")].map((time) => time.toFixed(2).padStart(10));
  const memory = (wasm.memory.buffer.byteLength / 1e6).toFixed(0).padStart(8);
  console.log(`${String(words).padStart(8)} ${figures.join(" ")} ${memory}`);
  if (words >= 5000) points.push([Math.log(words), Math.log(column("all"))]);
}
if (points.length > 1) {
  const mean = (/** @type {number} */ at) => points.reduce((sum, point) => sum + (point[at] ?? 0), 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  const slope = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / spread;
  console.log(`grows as words to the ${slope.toFixed(2)}`);
}
