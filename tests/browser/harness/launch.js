/**
 * Starts a real browser: the one that `cargo xtask` names, with a profile of its own.
 */
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { browserName, setting } from "./settings.js";

const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Longer than a browser takes to start on a busy machine, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Chromium compiles each function of the core again, better, once it has been called often. That takes a second of the
 * processor in each page, and only pages that are timed are open for long enough to gain from it.
 */
const COMPILED_ONCE = "--js-flags=--liftoff-only";

/**
 * Firefox takes what people prefer when it starts: WebDriver BiDi cannot change it later.
 *
 * @param {import("./browser.js").View} view
 * @param {string} downloads the folder that downloads go to
 */
const firefoxPreferences = ({ colorScheme, timed = false }, downloads) => ({
  "browser.download.folderList": 2,
  "browser.download.dir": downloads,
  "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? 0 : 1,
  "ui.prefersReducedMotion": 1,
  // Its clock goes by whole milliseconds otherwise.
  "privacy.reduceTimerPrecision": !timed,
});

/** @typedef {{ browser: import("puppeteer-core").Browser, profile: string, downloads: string }} Launched */

/** @param {import("./browser.js").View} view @returns {Promise<Launched>} */
export async function launch(view) {
  const profile = mkdtempSync(join(tmpdir(), "diptych-browser-"));
  const downloads = join(profile, "saved");
  mkdirSync(downloads);
  const executablePath = setting("DIPTYCH_BROWSER_PROGRAM");
  const browser = await (browserName === "firefox"
    ? puppeteer.launch({
        browser: "firefox",
        timeout: PATIENCE,
        executablePath,
        headless: true,
        extraPrefsFirefox: firefoxPreferences(view, downloads),
      })
    : puppeteer.launch({
        timeout: PATIENCE,
        executablePath,
        headless: true,
        userDataDir: profile,
        args: view.timed ? CHROMIUM_ARGUMENTS : [...CHROMIUM_ARGUMENTS, COMPILED_ONCE],
      }));
  return { browser, profile, downloads };
}
