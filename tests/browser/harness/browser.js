/**
 * A real browser and the page's server for one test file, and an open page for each test that asks for one.
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
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before } from "node:test";
import puppeteer from "puppeteer-core";
import { OpenPage } from "./page.js";
import { Server } from "./server.js";
import { browserName, setting } from "./settings.js";

const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * Firefox takes what people prefer when it starts: WebDriver BiDi cannot change it later.
 *
 * @param {View} view
 * @param {string} downloads the folder that downloads go to
 */
const firefoxPreferences = ({ colorScheme }, downloads) => ({
  "browser.download.folderList": 2,
  "browser.download.dir": downloads,
  "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? 0 : 1,
  "ui.prefersReducedMotion": 1,
});

/**
 * @typedef {object} View
 * @property {number} [width]
 * @property {number} [height]
 * @property {"light" | "dark"} [colorScheme]
 * @property {boolean} [keep] whether it stays open after the test that opened it, until the browser ends
 * @property {boolean} [serviceWorker] whether the page may have its service worker: to keep all files anew in every test
 *   takes a second, which only the tests of what is kept need
 */

class TestBrowser {
  /** @type {import("puppeteer-core").Browser | undefined} */
  browser;
  /** @type {Server | undefined} */
  server;
  /** @type {OpenPage[]} */
  pages = [];
  profile = "";
  /** What pages save lands here. */
  downloads = "";

  /** @param {View} defaults */
  constructor(defaults) {
    this.defaults = defaults;
  }

  async start() {
    this.server = await Server.start();
    this.profile = mkdtempSync(join(tmpdir(), "diptych-browser-"));
    this.downloads = join(this.profile, "saved");
    mkdirSync(this.downloads);
    const executablePath = setting("DIPTYCH_BROWSER_PROGRAM");
    this.browser = await (browserName === "firefox"
      ? puppeteer.launch({
          browser: "firefox",
          executablePath,
          headless: true,
          extraPrefsFirefox: firefoxPreferences(this.defaults, this.downloads),
        })
      : puppeteer.launch({ executablePath, headless: true, userDataDir: this.profile, args: CHROMIUM_ARGUMENTS }));
  }

  async stop() {
    await this.browser?.close();
    await this.server?.stop();
    if (this.profile) rmSync(this.profile, { recursive: true, force: true });
  }

  /**
   * Opens a path of the served page in a context of its own: no cache, no storage from another test.
   *
   * @param {string} [path]
   * @param {View} [view] what differs from the defaults that the browser was started with; in Firefox not the scheme
   */
  async open(path = "/", view = {}) {
    const given = { ...this.defaults, ...view };
    const { width = 1440, height = 900, colorScheme = "light", keep = false, serviceWorker = false } = given;
    if (!this.browser || !this.server) throw new Error("the browser has not started");
    // Firefox is told where downloads go when it starts.
    const downloadBehavior = { policy: /** @type {const} */ ("allow"), downloadPath: this.downloads };
    const context = await this.browser.createBrowserContext(browserName === "firefox" ? {} : { downloadBehavior });
    const page = new OpenPage(await context.newPage(), this.server, context);
    if (!keep) this.pages.push(page);
    await page.prepare({ width, height, colorScheme, serviceWorker });
    await page.goto(path);
    return page;
  }

  async closePages() {
    for (const page of this.pages.splice(0)) await page.close();
  }
}

/**
 * Starts a browser before the file's tests, ends it after them, and closes after each test what it opened.
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
