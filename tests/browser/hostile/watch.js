/**
 * Who watches a page that is given hostile reports: what runs, what appears among its elements, what it asks for, what its policy
 * refuses. A server stands by that every payload calls; nothing else does, so that each connection is a leak, whoever made it:
 * an element, a style, a script, or a browser that only prepares to connect.
 */
import { once } from "node:events";
import { createServer } from "node:net";

/** What the page may fetch at any time, by a name that is in the build: it is asked for with nothing of a report. */
const PART = /^GET (?:http:\/\/localhost:\d+)?\/pkg\/(?:whole|readers_[a-z]+)(?:_bg\.wasm|\.js)$/;

/** Counts whoever connects. */
export class Catcher {
  /** The first line of each. @type {string[]} */
  caught = [];
  /** Where it listens. @type {string | undefined} */
  origin;
  server = createServer((socket) => {
    const at = this.caught.push("connected") - 1;
    socket.once("data", (data) => (this.caught[at] = data.toString("latin1").split("\r\n", 1)[0] ?? ""));
    socket.on("error", () => {});
    socket.setTimeout(500, () => socket.destroy());
  });

  async start() {
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    const { port } = /** @type {import("node:net").AddressInfo} */ (this.server.address());
    this.origin = `http://127.0.0.1:${port}`;
    return this.origin;
  }

  stop() {
    this.server.close();
  }
}

/** Runs in a page before its scripts: from when it says that it is ready, every element that appears is looked at, and every attribute. */
export function lookOut() {
  const forbidden =
    "script, iframe, frame, frameset, object, embed, applet, link, meta, base, style, img, picture, video, audio, source, track, " +
    "portal, fencedframe, marquee, math, template, noscript, foreignObject, image, use, animate, set, form:not(.note-editor, dialog form)";
  const addresses =
    /^(href|xlink:href|src|srcset|srcdoc|action|formaction|data|poster|background|ping|cite|longdesc|manifest|archive|code)$/i;
  /** @type {string[]} */
  const offences = [];
  /** @param {Element} node */
  const look = (node) => {
    const told = `<${node.localName} ${[...node.attributes].map(({ name, value }) => `${name}="${value}"`).join(" ")}>`;
    if (node.matches(forbidden)) offences.push(told);
    for (const { name, value } of node.attributes) {
      const isOurs = value.startsWith("#") || (value.startsWith("blob:") && node.hasAttribute("download"));
      if (/^on/i.test(name) || (addresses.test(name) && !isOurs)) offences.push(`${name} of ${told}`);
    }
  };
  /** Everything that ran, not the last alone. @type {unknown[]} */
  const ran = [];
  Object.defineProperty(globalThis, "ran", {
    configurable: true,
    set(value) {
      ran.push(value);
    },
  });
  /** Looks at all that stands in the page now, but for so many elements of these names. */
  const audit = (/** @type {string} */ except = "none") => document.querySelectorAll(`*:not(${except})`).forEach(look);
  Object.assign(globalThis, { watched: { offences, ran, audit } });
  new MutationObserver((records) => {
    if (document.documentElement?.dataset.ready !== "true") return;
    for (const { type, target, addedNodes } of records) {
      if (type === "attributes") look(/** @type {Element} */ (target));
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        look(node);
        node.querySelectorAll("*").forEach(look);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** @typedef {{ scripts: number, elements: string[], requests: string[], refused: string[] }} Seen */

export class Watch {
  /** What ran or opened a window. @type {string[]} */
  ran = [];
  /** What the browser says of policies, in whatever tone. @type {string[]} */
  refused = [];

  /**
   * @param {import("../harness/page.js").OpenPage} open
   * @param {Catcher} catcher
   * @param {string} [home] where the page stays
   */
  constructor(open, catcher, home = open.server.address) {
    this.open = open;
    this.catcher = catcher;
    this.mark = open.mark();
    this.caught = catcher.caught.length;
    const { page } = open;
    page.on("dialog", (dialog) => {
      this.ran.push(`${dialog.type()} ${dialog.message()}`);
      dialog.dismiss().catch(() => {});
    });
    page.on("popup", () => this.ran.push("a window"));
    page.on("framenavigated", (frame) => {
      if (frame === page.mainFrame() && !frame.url().startsWith(home)) this.ran.push(`went to ${frame.url()}`);
    });
    page.on("console", (message) => {
      if (/content.security.policy|violates|refused to|trusted ?type|blocked/i.test(message.text()))
        this.refused.push(message.text());
    });
  }

  /** All that was seen since this was asked last. @returns {Promise<Seen>} */
  async seen() {
    const { page } = this.open;
    // What an element that should not be there asks for takes a moment.
    const inPage = await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      const { ran, offences } = /** @type {any} */ (globalThis).watched;
      if ("ran" in {} && !("watched" in {})) ran.push("every object has it");
      return { ran: ran.splice(0).map(String), elements: offences.splice(0).map(String) };
    });
    const requests = this.open
      .requestsSince(this.mark)
      .filter((request) => !/^GET (blob|data):/.test(request) && !PART.test(request));
    this.mark = this.open.mark();
    requests.push(...this.catcher.caught.slice(this.caught));
    this.caught = this.catcher.caught.length;
    return {
      scripts: inPage.ran.length + this.ran.splice(0).length,
      elements: inPage.elements,
      requests,
      refused: [...new Set([...this.refused.splice(0), ...this.open.problems.splice(0)])],
    };
  }
}

/** What was tried, by reader and kind: the table at the end of each browser's run. */
export class Tally {
  /** @type {Map<string, { payloads: number, crashes: number, hangs: number, requests: number, scripts: number, elements: number, refusals: number }>} */
  rows = new Map();

  /**
   * @param {string} kind
   * @param {number} payloads
   * @param {Seen} seen
   * @param {string[]} [errors] what the page says of a report that it could not read
   */
  add(kind, payloads, { scripts, elements, requests, refused }, errors = []) {
    const hangs = errors.filter((error) => /took more than|seconds/.test(error)).length;
    const crashes = errors.length - hangs;
    const figures = {
      payloads,
      crashes,
      hangs,
      requests: requests.length,
      scripts,
      elements: elements.length,
      refusals: refused.length,
    };
    this.rows.set(kind, figures);
    return { kind, errors, scripts, elements, requests, refused };
  }

  /** @returns {string[]} */
  lines() {
    const heads = ["payloads", "crashes", "hangs", "requests", "scripts", "elements", "refusals"];
    const width = Math.max(...[...this.rows.keys()].map((kind) => kind.length));
    const line = (/** @type {string} */ name, /** @type {(string | number)[]} */ cells) =>
      `${name.padEnd(width)}  ${cells.map((cell) => String(cell).padStart(8)).join("  ")}`;
    return [line("", heads), ...[...this.rows].map(([kind, figures]) => line(kind, Object.values(figures)))];
  }
}
