/**
 * A real browser and the page's server for tests that stand together, and an open page for each test that asks for one. A
 * browser takes seconds to start, so that all tests of a process share one; a page's context is its own.
 *
 * ```js
 * const browser = useBrowser();
 * test("the page opens", async () => {
 *   const page = await browser.open("/", { width: 360, height: 780 });
 *   assert.deepEqual(page.problems, []);
 * });
 * ```
 */
import { execFileSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before } from "node:test";
import { launch } from "./launch.js";
import { OpenPage } from "./page.js";
import { Server } from "./server.js";
import { browserName, setting } from "./settings.js";

/**
 * @typedef {object} View
 * @property {number} [width]
 * @property {number} [height]
 * @property {"light" | "dark"} [colorScheme]
 * @property {boolean} [keep] whether it stays open after the test that opened it, until the browser ends
 * @property {boolean} [serviceWorker] whether the page may have its service worker: to keep all files anew in every test
 *   takes a second, which only the tests of what is kept need
 * @property {boolean} [timed] whether the browser is to be as fast as it is for people
 * @property {boolean} [idle] whether the page may do what it does while it waits for reports
 */

/** Those that have been started, by what they were told. @type {Map<string, Promise<import("./launch.js").Launched>>} */
const started = new Map();

/** A browser that is told this; another one where the last has crashed. @param {View} view @returns {Promise<import("./launch.js").Launched>} */
async function running(view) {
  // Chromium is told what people prefer page by page.
  const told = browserName === "firefox" ? (view.colorScheme ?? "light") : view.timed ? "timed" : "";
  const one = await (started.get(told) ?? launch(view)).catch(() => null);
  const alive = one?.browser.connected ? one : await launch(view);
  started.set(told, Promise.resolve(alive));
  return alive;
}

// When the last test of the process is done.
after(async () => {
  for (const { browser, profile } of await Promise.all(started.values())) {
    await browser.close().catch(() => {});
    rmSync(profile, { recursive: true, force: true });
  }
});

class TestBrowser {
  /** @type {import("puppeteer-core").Browser | undefined} */
  browser;
  /** @type {Server | undefined} */
  server;
  /** @type {OpenPage[]} */
  pages = [];
  /** Those that stay open from test to test. @type {OpenPage[]} */
  kept = [];
  /** What pages save lands here. */
  downloads = "";

  /** @param {View} defaults */
  constructor(defaults) {
    this.defaults = defaults;
  }

  async start() {
    this.server = await Server.start();
    const { browser, downloads } = await running(this.defaults);
    this.browser = browser;
    this.downloads = downloads;
    for (const file of readdirSync(downloads)) rmSync(join(downloads, file), { recursive: true, force: true });
  }

  async stop() {
    for (const page of [...this.pages.splice(0), ...this.kept.splice(0)]) await page.close();
    await this.server?.stop();
  }

  /**
   * Opens a path of the served page in a context of its own: no cache, no storage from another test.
   *
   * @param {string} [path]
   * @param {View} [view] what differs from the defaults that the browser was started with; in Firefox not the scheme
   */
  async open(path = "/", view = {}) {
    const given = { ...this.defaults, ...view };
    const {
      width = 1440,
      height = 900,
      colorScheme = "light",
      keep = false,
      serviceWorker = false,
      idle = false,
    } = given;
    if (!this.browser || !this.server) throw new Error("the browser has not started");
    // Firefox is told where downloads go when it starts.
    const downloadBehavior = { policy: /** @type {const} */ ("allow"), downloadPath: this.downloads };
    const context = await this.browser.createBrowserContext(browserName === "firefox" ? {} : { downloadBehavior });
    const page = new OpenPage(await context.newPage(), this.server, context);
    (keep ? this.kept : this.pages).push(page);
    await page.prepare({ width, height, colorScheme, serviceWorker, idle });
    await page.goto(path);
    return page;
  }

  async closePages() {
    for (const page of this.pages.splice(0)) await page.close();
  }
}

/**
 * Has a browser and a server before the tests, and closes after each test what it opened, after the last one the rest.
 *
 * @param {View} [defaults]
 */
export function useBrowser(defaults = {}) {
  const browser = new TestBrowser(defaults);
  before(() => browser.start());
  afterEach(() => browser.closePages());
  after(() => browser.stop());
  return browser;
}

/**
 * What the command line says of two files: the comparison that the page must show too.
 *
 * @param {string} a
 * @param {string} b
 */
export function comparedByCommand(a, b) {
  const printed = execFileSync(setting("DIPTYCH_COMMAND"), [a, b, "--format", "json"], { maxBuffer: 1 << 28 });
  return JSON.parse(printed.toString("utf8"));
}
