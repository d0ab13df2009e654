/**
 * One open page: what it requested, what went wrong in it, and hands to use it with.
 */
import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { setTimeout } from "node:timers/promises";
import { browserName } from "./settings.js";

const SCREENSHOTS = new URL("../../../target/screenshots/", import.meta.url);
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/**
 * A file to drop: text, or bytes, or as many zero bytes as `size` says.
 *
 * @typedef {{ name: string, type?: string } & ({ text: string } | { bytes: Uint8Array } | { size: number })} Dropped
 */

/** A page, watched from before its first request. */
export class OpenPage {
  /** Every request that the browser reports, as `GET https://…`, those that were refused included. @type {string[]} */
  requests = [];
  /** Errors on the console, uncaught errors, and violations of the Content-Security-Policy. @type {string[]} */
  problems = [];

  /**
   * @param {import("puppeteer-core").Page} page
   * @param {import("./server.js").Server} server
   * @param {import("puppeteer-core").BrowserContext} context
   */
  constructor(page, server, context) {
    this.page = page;
    this.server = server;
    this.context = context;
  }

  /** @param {{ width: number, height: number, colorScheme: string, serviceWorker: boolean, idle: boolean }} view */
  async prepare({ width, height, colorScheme, serviceWorker, idle }) {
    const { page } = this;
    page.on("request", (request) => this.requests.push(`${request.method()} ${request.url()}`));
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(message.text());
    });
    page.on("pageerror", (error) => this.problems.push(String(error)));
    await page.setViewport({ width, height });
    // Firefox is started with what people prefer: WebDriver BiDi has no such switch. Nobody waits for smooth scrolling.
    if (browserName !== "firefox")
      await page.emulateMediaFeatures([
        { name: "prefers-color-scheme", value: colorScheme },
        { name: "prefers-reduced-motion", value: "reduce" },
      ]);
    if (!serviceWorker)
      await page.evaluateOnNewDocument(() => {
        const refused = () => Promise.reject(new DOMException("This test goes without.", "SecurityError"));
        if ("ServiceWorkerContainer" in globalThis) ServiceWorkerContainer.prototype.register = refused;
      });
    // What the page does while it waits for reports takes a second of each processor; most tests wait for nothing.
    if (!idle)
      await page.evaluateOnNewDocument(() => {
        const whenIdle = globalThis.requestIdleCallback.bind(globalThis);
        const isWaiting = () => !document.querySelector("#comparison:not([hidden])");
        globalThis.requestIdleCallback = (task, options) => (isWaiting() ? 0 : whenIdle(task, options));
      });
    await page.evaluateOnNewDocument(() => {
      document.addEventListener("securitypolicyviolation", (violation) => {
        console.error(`Content-Security-Policy: ${violation.effectiveDirective} refused ${violation.blockedURI}`);
      });
    });
  }

  /** @param {string} path */
  async goto(path) {
    return this.page.goto(new URL(path, this.server.address).href, { waitUntil: "load" });
  }

  async close() {
    await this.context.close();
  }

  /**
   * Waits for a problem that a test brings about on purpose: browsers tell of it a moment later.
   *
   * @param {RegExp} pattern
   */
  async problem(pattern) {
    const deadline = Date.now() + 20_000;
    while (!this.problems.some((problem) => pattern.test(problem))) {
      if (Date.now() > deadline) throw new Error(`no problem like ${pattern} among ${JSON.stringify(this.problems)}`);
      await setTimeout(20);
    }
  }

  /** Now: to be given to {@link requestsSince}. */
  mark() {
    return { page: this.requests.length, server: this.server.requests.length };
  }

  /**
   * Everything that was requested since, as the browser tells it and as the server heard it (a worker's too).
   *
   * @param {{ page: number, server: number }} mark
   */
  requestsSince(mark) {
    return [...this.requests.slice(mark.page), ...this.server.requests.slice(mark.server)];
  }

  /**
   * Drops files as a person does, all at once: real File objects in a real DataTransfer, over the element or the window.
   *
   * @param {Dropped[]} files
   * @param {string} [selector]
   */
  async drop(files, selector = "body") {
    const sent = files.map(({ name, type = "", ...content }) => {
      if ("size" in content) return { name, type, size: content.size, base64: "" };
      const bytes = "text" in content ? Buffer.from(content.text) : Buffer.from(content.bytes);
      return { name, type, size: 0, base64: bytes.toString("base64") };
    });
    await this.page.evaluate(
      (sent, selector) => {
        const transfer = new DataTransfer();
        for (const { name, type, size, base64 } of sent) {
          const bytes = size ? new Uint8Array(size) : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          transfer.items.add(new File([bytes], name, { type }));
        }
        const target = document.querySelector(selector);
        if (!target) throw new Error(`there is no ${selector} to drop on`);
        const box = target.getBoundingClientRect();
        const [clientX, clientY] = [box.x + box.width / 2, box.y + box.height / 2];
        for (const type of ["dragenter", "dragover", "drop"]) {
          const options = { bubbles: true, cancelable: true, composed: true, dataTransfer: transfer, clientX, clientY };
          target.dispatchEvent(new DragEvent(type, options));
        }
      },
      sent,
      selector,
    );
  }

  /**
   * Pastes text where the focus is, or on the page.
   *
   * @param {string} text
   * @param {string} [html] what it looks like where it was copied
   */
  async paste(text, html = "") {
    await this.page.evaluate(
      (text, html) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", text);
        if (html) clipboardData.setData("text/html", html);
        const target = document.activeElement ?? document.body;
        const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
        // Firefox takes no clipboard from a script but a text.
        Object.defineProperty(event, "clipboardData", { value: clipboardData });
        target.dispatchEvent(event);
      },
      text,
      html,
    );
  }

  /**
   * What axe finds wrong for people who use assistive technology: one line for each rule that is broken.
   *
   * @returns {Promise<string[]>}
   */
  async accessibilityProblems() {
    // Evaluated by the driver, not loaded by the page: its Content-Security-Policy stays as it is.
    await this.page.evaluate(await readFile(AXE, "utf8"));
    return this.page.evaluate(async () => {
      /** @type {{ violations: { id: string, help: string, nodes: { target: unknown[] }[] }[] }} */
      const { violations } = await /** @type {any} */ (globalThis).axe.run();
      return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target).join(", ")})`);
    });
  }

  /**
   * Keeps what the page looks like now in target/screenshots/, for people to look at.
   *
   * @param {string} name
   * @param {boolean} [fullPage]
   */
  async screenshot(name, fullPage = false) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    const path = /** @type {`${string}.png`} */ (new URL(`${browserName}-${name}.png`, SCREENSHOTS).pathname);
    await this.page.screenshot({ path, fullPage });
    return path;
  }
}
