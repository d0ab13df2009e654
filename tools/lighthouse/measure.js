/**
 * What Lighthouse says of the served page: performance, accessibility and best practices, as a desktop computer and as a
 * phone on a slow network. Run by `cargo xtask lighthouse`, which serves the page compressed as a host on the web does.
 *
 * ```text
 *            performance  accessibility  best-practices
 * desktop            100            100             100
 * mobile              98            100             100
 * ```
 *
 * Performance is measured several times and the median taken. Ends non-zero below what is asked for.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import lighthouse, { desktopConfig } from "lighthouse";
import puppeteer from "puppeteer-core";

const [address, executablePath] = process.argv.slice(2);
if (!address || !executablePath) throw new Error("Run it through `cargo xtask lighthouse`.");

const CATEGORIES = ["performance", "accessibility", "best-practices"];
const RUNS = 3;
const REPORTS = new URL("../../target/lighthouse/", import.meta.url);

/** The least that each category has to reach. */
const PROFILES = [
  { name: "desktop", config: desktopConfig, least: 100 },
  { name: "mobile", config: undefined, least: 95 },
];

/** One run in a browser that has never seen the page. @param {typeof PROFILES[number]} profile */
async function run({ name, config }) {
  const browser = await puppeteer.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
  try {
    const page = await browser.newPage();
    const flags = /** @type {const} */ ({ output: "html", onlyCategories: CATEGORIES, logLevel: "error" });
    const result = await lighthouse(address, /** @type {any} */ (flags), config, page);
    if (!result) throw new Error("Lighthouse gave no result");
    const { lhr, report } = result;
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    mkdirSync(REPORTS, { recursive: true });
    writeFileSync(new URL(`${name}.html`, REPORTS), String(report));
    return lhr;
  } finally {
    await browser.close();
  }
}

/** @param {import("lighthouse").Result} result @param {string} category */
const score = (result, category) => Math.round((result.categories[category]?.score ?? 0) * 100);

/** What costs points in a run. @param {import("lighthouse").Result} result @param {string} category */
function faults(result, category) {
  return (result.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = result.audits[id];
    if (!weight || !audit || audit.score === null || audit.score >= 0.995) return [];
    return [`${id} ${Math.round(audit.score * 100)}${audit.displayValue ? ` (${audit.displayValue})` : ""}`];
  });
}

console.log(`${"".padEnd(9)}${CATEGORIES.map((category) => category.padStart(16)).join("")}`);
for (const profile of PROFILES) {
  const results = [];
  for (let count = 0; count < RUNS; count += 1) results.push(await run(profile));
  const scores = CATEGORIES.map((category) => {
    const sorted = results.map((result) => score(result, category)).sort((a, b) => a - b);
    return sorted[RUNS >> 1] ?? 0;
  });
  console.log(`${profile.name.padEnd(9)}${scores.map((each) => String(each).padStart(16)).join("")}`);
  CATEGORIES.forEach((category, index) => {
    const [last] = results.slice(-1);
    const lost = last ? faults(last, category) : [];
    if (lost.length) console.log(`  ${category}: ${lost.join(", ")}`);
    if ((scores[index] ?? 0) < profile.least) process.exitCode = 1;
  });
}
console.log("The last report of each: target/lighthouse/");
